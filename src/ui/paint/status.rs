//! The status line: what is typed, what is said, and which keys help here.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::field;
use super::hints::{self, Hint};
use super::label::{self, Keep, own};
use crate::layout::{self, Line, Setting};
use crate::message::{self, phrase, say};
use crate::ui::command::Command;
use crate::ui::field::Field;
use crate::ui::keymap::{Pending, shown};
use crate::ui::prompt::Prompt;
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

/// The same while the alignment is corrected by hand, by the keys of their messages.
const ALIGNING: &[(Command, &str)] = &[
    (Command::Cancel, "editing-key-leave"),
    (Command::SegmentUp, "editing-key-up"),
    (Command::SegmentDown, "editing-key-down"),
    (Command::Merge, "editing-key-merge"),
    (Command::Split, "editing-key-split"),
    (Command::Pin, "editing-key-pin"),
    (Command::Unlink, "editing-key-unlink"),
    (Command::AcceptBead, "editing-key-accept"),
    (Command::NeedsReview, "editing-key-review"),
    (Command::Realign, "editing-key-realign"),
    (Command::Undo, "editing-key-undo"),
];

pub(super) fn paint(reader: &Reader, theme: &Theme, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let area = buffer.area;
    // A prompt takes a cell for its sign and one for the cursor.
    if reader.size.height < 2 || area.width < 2 {
        return None;
    }
    let margin = reader.frame().margin;
    let line = Rect::new(area.x + margin, area.bottom() - 1, area.width - 2 * margin, 1);
    if let Some(typed) = &reader.finding.prompt {
        return Some(prompt(reader, typed, line, theme, buffer));
    }
    if let (Some(asking), Some(question)) = (&reader.asking, reader.question()) {
        return Some(ask(reader, &asking.field, &question, line, theme, buffer));
    }
    let above = Rect { y: line.y.saturating_sub(1), ..line };
    let bar = reader.editing.is_some() && above.y >= reader.body().bottom();
    if bar {
        aligning_keys(reader, above, theme, buffer);
    }
    let (start, setting) = (Keep::start(), &reader.setting);
    let states = states(reader);
    let taken = label::words(&states, line, Keep::end(), setting, theme.style(Role::Status), buffer);
    let room = Keep::end().rest(line, taken + 2);
    let typed = typed(reader);
    if !typed.is_empty() {
        let taken = label::keys(&typed, room, start, setting, theme.style(Role::Key), buffer);
        let rest = match reader.pending.keys.is_empty() {
            true => Vec::new(),
            false => reader.keymap.continuations(&reader.pending, reader.mode()),
        };
        let said = |says: fn(Command) -> &'static str| -> Vec<Hint> {
            rest.iter().map(|(keys, command)| (keys.clone(), says(*command))).collect()
        };
        let whole = said(|command| command.entry().says());
        let room = start.rest(room, taken + 2);
        if hints::fit(&whole, room.width) {
            hints::line(&whole, room, setting, theme, buffer);
        } else if hints::are_whole(&whole, line) {
            hints::strip(&whole, line, setting, theme, buffer);
        } else {
            hints::strip(&said(in_short), line, setting, theme, buffer);
        }
    } else if let Some(said) = said(reader) {
        speak(&said, room, reader, theme, buffer);
    } else if reader.editing.is_some() {
        // The usual keys mean other things here.
        if !bar {
            aligning_keys(reader, room, theme, buffer);
        }
    } else {
        let key = |(command, says)| Some((reader.keymap.keys_of(command).into_iter().next()?, says));
        let keys: Vec<Hint> = most_wanted().into_iter().filter_map(key).collect();
        hints::line(&keys, room, setting, theme, buffer);
    }
    None
}

/// The bar of keys while the alignment is corrected by hand.
fn aligning_keys(reader: &Reader, room: Rect, theme: &Theme, buffer: &mut Buffer) {
    let (start, setting) = (Keep::start(), &reader.setting);
    let key = |(command, says): &(Command, &str)| {
        Some((reader.keymap.keys_of(*command).into_iter().next()?, phrase(says)))
    };
    let taken = label::words(say!("editing-mode"), room, start, setting, theme.style(Role::Lit), buffer);
    let keys: Vec<Hint> = ALIGNING.iter().filter_map(key).collect();
    hints::line(&keys, start.rest(room, taken + 3), setting, theme, buffer);
}

/// What the line says now.
fn said(reader: &Reader) -> Option<Cow<'_, str>> {
    let said = reader.said.as_deref().map(Cow::from);
    said.or_else(|| reader.links_said().map(Cow::from))
}

/// Paints what is said. What does not fit the line is not cut: it takes the free line
/// above as well, and if need be lines of the text until the next key.
fn speak(said: &str, room: Rect, reader: &Reader, theme: &Theme, buffer: &mut Buffer) {
    let (style, setting) = (theme.style(Role::Said), &reader.setting);
    let lines = lines_of(said, room.width, setting);
    let above = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(1).min(room.y);
    if lines.len() < 2 || above == 0 {
        label::words(said, room, Keep::start(), setting, style, buffer);
        return;
    }
    for y in room.y - above..room.y {
        for x in buffer.area.left()..buffer.area.right() {
            buffer[(x, y)].reset();
            buffer[(x, y)].set_style(theme.style(Role::Text));
        }
    }
    for (line, y) in lines.iter().zip(room.y - above..=room.y) {
        let x = Keep::start().part(room, line.width()).x;
        label::paint_line(line, x, y, buffer, |_| style);
    }
}

fn lines_of(said: &str, width: u16, setting: &Setting) -> Vec<Line> {
    layout::set(said, &Setting { width: width.max(1), ..own(setting) })
}

/// Whether what is said takes lines of the text.
pub(super) fn overflows(reader: &Reader) -> bool {
    let Some(said) = said(reader).filter(|_| reader.pending == Pending::default()) else { return false };
    let states = layout::width(&states(reader)) + 2 + 2 * usize::from(reader.frame().margin);
    let room = usize::from(reader.size.width).saturating_sub(states);
    let below = usize::from(reader.size.height - reader.body().bottom());
    layout::width(&said) > room
        && lines_of(&said, u16::try_from(room).unwrap_or(u16::MAX), &reader.setting).len() > below
}

/// How far one is, the bead of so many, and before it what state the reader is in.
fn states(reader: &Reader) -> String {
    let beads = reader.text().ladder().len();
    if reader.text().sides() == 0 {
        return String::new();
    }
    let at = if beads == 0 { 0 } else { reader.bead() + 1 };
    let mut states = Vec::new();
    states.extend(reader.aligning.map(|percent| say!("status-aligning", percent = percent)));
    states.extend(reader.unkept.then(|| say!("status-unkept").to_owned()));
    states.extend(reader.is_free().then(|| say!("status-free").to_owned()));
    states.extend(reader.cover_state().map(str::to_owned));
    states.extend(reader.rows.only.is_some().then(|| say!("status-filtered").to_owned()));
    let reviewed = reader.reviewing.reviewed();
    states.extend(reviewed.map(|n| say!("reviewing-progress", reviewed = n, all = beads)));
    let found = reader.findings.count();
    states.extend((found > 0).then(|| say!("findings-count", count = found)));
    let states: String = states.into_iter().flat_map(|state| [state, "   ".into()]).collect();
    format!("{states}{at}/{beads}")
}

/// What is half typed: a count and the keys of a sequence.
fn typed(reader: &Reader) -> String {
    let count = reader.pending.count.map(|n| n.to_string()).unwrap_or_default();
    count + &shown(&reader.pending.keys)
}

/// What a command does, in a word or two where there are such: the message `short-NAME`.
fn in_short(command: Command) -> &'static str {
    let entry = command.entry();
    message::found(&format!("short-{}", entry.name)).unwrap_or_else(|| entry.says())
}

/// The prompt of the search, set in order like any text; returns the cursor's cell.
fn prompt(reader: &Reader, prompt: &Prompt, line: Rect, theme: &Theme, buffer: &mut Buffer) -> (u16, u16) {
    let (start, setting) = (Keep::start(), &reader.setting);
    let sign = if prompt.filters { "&" } else { "/" };
    label::keys(sign, line, start, setting, theme.style(Role::Key), buffer);
    let room = start.rest(line, 1.min(line.width.saturating_sub(1)));
    let said = found(reader, prompt.field.text().is_empty());
    let taken = label::words(&said, room, Keep::end(), setting, theme.style(Role::Status), buffer);
    let room = Keep::end().rest(room, (taken + 2).min(room.width.saturating_sub(1)));
    (room.x + field::paint(&prompt.field, room, setting, theme.style(Role::Text), buffer), room.y)
}

/// A question and the field for its answer; returns the cursor's cell.
fn ask(
    reader: &Reader,
    field: &Field,
    question: &str,
    line: Rect,
    theme: &Theme,
    buffer: &mut Buffer,
) -> (u16, u16) {
    let (start, setting) = (Keep::start(), &reader.setting);
    let half = Rect { width: line.width / 2, ..line };
    let room = if start == Keep::Left { half } else { Rect { x: line.right() - half.width, ..half } };
    let taken = label::words(question, room, start, setting, theme.style(Role::Key), buffer);
    let room = start.rest(line, (taken + 1).min(line.width.saturating_sub(1)));
    (room.x + field::paint(field, room, setting, theme.style(Role::Text), buffer), room.y)
}

/// What there is to say of what is typed: how it is typed, or what was found.
fn found(reader: &Reader, empty: bool) -> String {
    let finding = &reader.finding;
    let (at, passages) = finding.passage(reader.bead());
    let said = match (finding.count(), finding.searched) {
        _ if empty || finding.wanted.is_empty() => return say!("prompt-syntax").into(),
        (0, Some(_)) => String::new(),
        (0, None) => say!("prompt-none").into(),
        (hits, _) => say!("prompt-hits", at = at, passages = passages, hits = hits),
    };
    match finding.searched {
        None => said,
        Some(percent) => say!("prompt-searching", percent = percent) + "   " + &said,
    }
}
