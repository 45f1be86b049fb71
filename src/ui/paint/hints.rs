//! Keys and what they do: in the status line, or in a strip above it where they
//! do not fit.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::label::{self, Keep};
use crate::layout::{self, Setting};
use crate::ui::theme::{Role, Theme};

/// Cells between two hints.
const BETWEEN: u16 = 3;

/// A strip leaves one line in so many to the text.
const TEXT_KEPT: u16 = 3;
/// The least cells for a column of a strip.
const NARROWEST: u16 = 24;

/// A key, and what it does.
pub(super) type Hint<'a> = (String, &'a str);

/// The cells that a hint takes.
fn width((key, says): &Hint) -> u16 {
    u16::try_from(layout::width(key) + 1 + layout::width(says)).unwrap_or(u16::MAX)
}

/// Whether all of these fit into one line of so many cells.
pub(super) fn fit(hints: &[Hint], room: u16) -> bool {
    let taken = hints.iter().fold(0_u16, |sum, hint| sum.saturating_add(width(hint)).saturating_add(BETWEEN));
    taken.saturating_sub(BETWEEN) <= room
}

/// Hints in a line, as many as there is room for, none cut in two.
pub(super) fn line(hints: &[Hint], mut room: Rect, setting: &Setting, theme: &Theme, buffer: &mut Buffer) {
    for hint in hints {
        if width(hint) > room.width {
            break;
        }
        let taken = one(hint, 0, room, setting, theme, buffer) + BETWEEN;
        room = Keep::start().rest(room, taken);
    }
}

/// The cells of a strip's column in which all of these are whole.
fn column(hints: &[Hint], foot: Rect) -> (u16, u16) {
    let keys = hints.iter().map(|(key, _)| layout::width(key)).max().unwrap_or(0);
    let keys = u16::try_from(keys).unwrap_or(u16::MAX).min(foot.width / 3);
    let says = hints.iter().map(|(_, says)| layout::width(says)).max().unwrap_or(0);
    (keys, u16::try_from(says).unwrap_or(u16::MAX).saturating_add(keys + 1 + BETWEEN).max(1))
}

/// Whether a strip shows all of these whole, and leaves half of the lines to the text.
pub(super) fn are_whole(hints: &[Hint], foot: Rect) -> bool {
    let columns = foot.width.saturating_add(BETWEEN) / column(hints, foot).1;
    let lines = hints.len().div_ceil(usize::from(columns.max(1)));
    columns > 0 && lines <= usize::from(foot.y / 2)
}

/// Hints in columns, on as many lines as they need and the text can spare;
/// `foot` is the line below them.
pub(super) fn strip(hints: &[Hint], foot: Rect, setting: &Setting, theme: &Theme, buffer: &mut Buffer) {
    let (keys, wide) = column(hints, foot);
    let mut columns = (foot.width.saturating_add(BETWEEN) / wide).max(1);
    let count = u16::try_from(hints.len()).unwrap_or(u16::MAX);
    // Where that is still too little, words are cut short rather than keys left out.
    // One line more is the rule above them.
    let spared = (foot.y - foot.y / TEXT_KEPT).min(foot.y.saturating_sub(1));
    while count.div_ceil(columns) > spared && foot.width / (columns + 1) >= NARROWEST {
        columns += 1;
    }
    let wide = wide.min((foot.width.saturating_add(BETWEEN) / columns).max(1));
    let lines = count.div_ceil(columns).min(spared);
    if lines == 0 {
        return;
    }
    let top = foot.y - lines;
    let style = theme.style(Role::Rule);
    for y in top - 1..foot.y {
        for x in 0..buffer.area.width {
            buffer[(x, y)].reset();
            buffer[(x, y)].set_style(theme.style(Role::Text));
            if y < top {
                buffer[(x, y)].set_char('─').set_style(style);
            }
        }
    }
    for (at, hint) in hints.iter().take(usize::from(lines * columns)).enumerate() {
        let (column, line) = (at as u16 / lines, at as u16 % lines);
        let room = Keep::start().rest(Rect { y: top + line, ..foot }, column * wide);
        one(hint, keys, Keep::start().part(room, wide.saturating_sub(BETWEEN)), setting, theme, buffer);
    }
}

/// One hint, its key in a column of at least so many cells. Returns the cells it took.
fn one(
    (key, says): &Hint,
    keys: u16,
    room: Rect,
    setting: &Setting,
    theme: &Theme,
    buffer: &mut Buffer,
) -> u16 {
    let start = Keep::start();
    let taken = label::keys(key, room, start, setting, theme.style(Role::Key), buffer).max(keys) + 1;
    let room = start.rest(room, taken);
    taken + label::words(says, room, start, setting, theme.style(Role::Status), buffer)
}
