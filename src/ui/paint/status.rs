//! The status line: what is typed, what is said, and which keys help here.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::field;
use super::hints::{self, Hint};
use super::label::{self, Keep};
use crate::message::{phrase, say};
use crate::ui::command::Command;
use crate::ui::field::Field;
use crate::ui::keymap::shown;
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
    let margin = reader.frame().tags.start;
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
    let taken = progress(reader, line, theme, buffer);
    let (start, setting) = (Keep::start(), &reader.setting);
    let room = Keep::end().rest(line, taken + 2);
    let typed = typed(reader);
    if !typed.is_empty() {
        let taken = label::keys(&typed, room, start, setting, theme.style(Role::Key), buffer);
        let rest: Vec<Hint> = match reader.pending.keys.is_empty() {
            true => Vec::new(),
            false => {
                reader.keymap.continuations(&reader.pending, reader.mode()).into_iter().map(hint).collect()
            }
        };
        let room = start.rest(room, taken + 2);
        if hints::fit(&rest, room.width) {
            hints::line(&rest, room, setting, theme, buffer);
        } else {
            hints::strip(&rest, line, setting, theme, buffer);
        }
    } else if let Some(said) = &reader.said {
        label::words(said, room, start, setting, theme.style(Role::Said), buffer);
    } else if let Some(links) = reader.links_said() {
        label::words(&links, room, start, setting, theme.style(Role::Said), buffer);
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

/// How far one is: the bead of so many, at the end of the line.
fn progress(reader: &Reader, line: Rect, theme: &Theme, buffer: &mut Buffer) -> u16 {
    let beads = reader.text().ladder().len();
    if reader.text().sides() == 0 {
        return 0;
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
    let text = format!("{states}{at}/{beads}");
    label::words(&text, line, Keep::end(), &reader.setting, theme.style(Role::Status), buffer)
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
