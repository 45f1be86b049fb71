//! The status line: what is typed, what is said, and which keys help here.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::hints::{self, Hint};
use super::label::{Keep, label};
use crate::layout::{self, Setting};
use crate::message::say;
use crate::ui::command::Command;
use crate::ui::field::Field;
use crate::ui::finding::Prompt;
use crate::ui::keymap::shown;
use crate::ui::reader::Reader;
use crate::ui::theme::{Role, Theme};

/// The commands whose keys are shown while nothing else is, the most wanted first.
fn most_wanted() -> [(Command, &'static str); 7] {
    [
        (Command::Help, say!("hint-help")),
        (Command::Quit, say!("hint-quit")),
        (Command::NextBead, say!("hint-next")),
        (Command::PreviousBead, say!("hint-back")),
        (Command::FocusNext, say!("hint-pane")),
        (Command::Find, say!("hint-find")),
        (Command::PageDown, say!("hint-page")),
    ]
}

pub(super) fn paint(reader: &Reader, theme: &Theme, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let area = buffer.area;
    if reader.size.height < 2 {
        return None;
    }
    let margin = reader.frame().tags.start;
    let line = Rect::new(area.x + margin, area.bottom() - 1, area.width - 2 * margin, 1);
    if let Some(typed) = &reader.finding.prompt {
        return Some(prompt(reader, typed, line, theme, buffer));
    }
    let taken = progress(reader, line, theme, buffer);
    let room = Rect { width: line.width.saturating_sub(taken + 2), ..line };
    let typed = typed(reader);
    if !typed.is_empty() {
        let taken = label(&typed, room, Keep::Left, &reader.setting, theme.style(Role::Key), buffer);
        let rest: Vec<Hint> = match reader.pending.keys.is_empty() {
            true => Vec::new(),
            false => reader.keymap.continuations(&reader.pending).into_iter().map(hint).collect(),
        };
        let room = Rect { x: room.x + taken + 2, width: room.width.saturating_sub(taken + 2), ..room };
        if hints::fit(&rest, room.width) {
            hints::line(&rest, room, theme, buffer);
        } else {
            hints::strip(&rest, line, theme, buffer);
        }
    } else if let Some(said) = &reader.said {
        label(said, room, Keep::Left, &reader.setting, theme.style(Role::Said), buffer);
    } else {
        let key = |(command, says)| Some((reader.keymap.keys_of(command).into_iter().next()?, says));
        let keys: Vec<Hint> = most_wanted().into_iter().filter_map(key).collect();
        hints::line(&keys, room, theme, buffer);
    }
    None
}

/// How far one is: the bead of so many, at the right end.
fn progress(reader: &Reader, line: Rect, theme: &Theme, buffer: &mut Buffer) -> u16 {
    let beads = reader.text().ladder().len();
    if reader.text().sides() == 0 {
        return 0;
    }
    let at = if beads == 0 { 0 } else { reader.bead() + 1 };
    let text = match reader.aligning {
        None => format!("{at}/{beads}"),
        Some(percent) => format!("{}   {at}/{beads}", say!("status-aligning", percent = percent)),
    };
    label(&text, line, Keep::Right, &reader.setting, theme.style(Role::Status), buffer)
}

/// What is half typed: a count and the keys of a sequence.
fn typed(reader: &Reader) -> String {
    let count = reader.pending.count.map(|n| n.to_string()).unwrap_or_default();
    count + &shown(&reader.pending.keys)
}

/// The rest of a sequence, and what its command does.
fn hint((keys, command): (String, Command)) -> Hint<'static> {
    (keys, command.entry().says())
}

/// The prompt of the search, set in order like any text; returns the cursor's cell.
fn prompt(reader: &Reader, prompt: &Prompt, line: Rect, theme: &Theme, buffer: &mut Buffer) -> (u16, u16) {
    let field = &prompt.field;
    buffer.set_string(line.x, line.y, if prompt.filters { "&" } else { "/" }, theme.style(Role::Key));
    let room = Rect { x: line.x + 1, width: line.width.saturating_sub(1).max(1), ..line };
    let said = match (field.text().is_empty(), reader.finding.hits.len()) {
        (true, _) => String::new(),
        (false, 0) => say!("find-prompt-none").into(),
        (false, hits) => say!("find-prompt-hits", count = hits),
    };
    let taken = label(&said, room, Keep::Right, &reader.setting, theme.style(Role::Status), buffer);
    let room = Rect { width: room.width.saturating_sub(taken + 2).max(1), ..room };
    (room.x + field_line(field, room, &reader.setting, theme.style(Role::Text), buffer), room.y)
}

/// Paints a field's text in one line and returns the cursor's column in it.
pub(super) fn field_line(
    field: &Field,
    room: Rect,
    setting: &Setting,
    style: Style,
    buffer: &mut Buffer,
) -> u16 {
    let room = room.intersection(buffer.area);
    if room.is_empty() {
        return 0;
    }
    // Enough of the text's end to fill the room: a query is rarely longer.
    let setting = Setting { width: u16::MAX, direction: None, ..*setting };
    let Some(set) = layout::set(field.text(), &setting).into_iter().next() else { return 0 };
    let cursor = cursor_column(&set, field.cursor());
    let skip = cursor.saturating_sub(room.width.saturating_sub(1));
    let mut x = 0;
    for cell in set.cells() {
        if x >= skip && x + u16::from(cell.width) <= skip + room.width {
            buffer[(room.x + x - skip, room.y)].set_symbol(cell.symbol).set_style(style);
        }
        x += u16::from(cell.width);
    }
    cursor - skip
}

/// The column at which a character typed at `byte` will appear: after the cell
/// before it, on the side its direction goes on to.
fn cursor_column(line: &layout::Line, byte: usize) -> u16 {
    let mut x = 0;
    let mut found = 0;
    let mut nearest = None;
    for cell in line.cells() {
        let width = u16::from(cell.width);
        if cell.source.end <= byte && nearest.is_none_or(|end| cell.source.end > end) {
            nearest = Some(cell.source.end);
            found = if cell.level % 2 == 1 { x } else { x + width };
        }
        x += width;
    }
    match nearest {
        Some(_) => found,
        None if line.direction() == crate::text::Direction::RightToLeft => x,
        None => 0,
    }
}
