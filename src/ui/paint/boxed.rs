//! A calm box over the text: its title in the edge above, what its keys do in the
//! edge below, and a free column on either side of it, so that the text which it
//! covers in part does not run into it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::label::{self, Keep};
use crate::layout::{self, Setting};
use crate::ui::theme::{Role, Theme};

/// What parts one key from the next in what is said of them.
const BETWEEN: &str = " · ";

/// An empty box with a title.
pub(super) fn paint(title: &str, area: Rect, setting: &Setting, theme: &Theme, buffer: &mut Buffer) {
    let style = theme.style(Role::Rule);
    let right = area.right().saturating_add(1).min(buffer.area.right());
    for y in area.y..area.bottom() {
        for x in area.x.saturating_sub(1).max(buffer.area.x)..right {
            buffer[(x, y)].reset();
            buffer[(x, y)].set_style(theme.style(Role::Text));
        }
        buffer[(area.x, y)].set_char('│').set_style(style);
        buffer[(area.right() - 1, y)].set_char('│').set_style(style);
    }
    for (y, corners) in [(area.y, ['╭', '╮']), (area.bottom() - 1, ['╰', '╯'])] {
        for x in area.x..area.right() {
            buffer[(x, y)].set_char('─').set_style(style);
        }
        buffer[(area.x, y)].set_char(corners[0]);
        buffer[(area.right() - 1, y)].set_char(corners[1]);
    }
    in_edge(title, area.y, Keep::start(), area, setting, theme.style(Role::HeadingFocused), buffer);
}

/// Says in the edge below what the keys do, as much as there is room for: the last of
/// it, which is the way out, before all others.
pub(super) fn foot(keys: &str, area: Rect, setting: &Setting, style: Style, buffer: &mut Buffer) {
    let room = usize::from(area.width.saturating_sub(6));
    in_edge(&fitting(keys, room), area.bottom() - 1, Keep::start(), area, setting, style, buffer);
}

/// Asks in the edge below.
pub(super) fn question(words: &str, area: Rect, setting: &Setting, style: Style, buffer: &mut Buffer) {
    in_edge(words, area.bottom() - 1, Keep::start(), area, setting, style, buffer);
}

/// Says at the end of the edge below how much there is.
pub(super) fn count(words: &str, area: Rect, setting: &Setting, style: Style, buffer: &mut Buffer) {
    in_edge(words, area.bottom() - 1, Keep::end(), area, setting, style, buffer);
}

/// Words in an edge of the box, with a blank on either side.
fn in_edge(
    words: &str,
    y: u16,
    keep: Keep,
    area: Rect,
    setting: &Setting,
    style: Style,
    buffer: &mut Buffer,
) {
    let room = Rect::new(area.x + 3, y, area.width.saturating_sub(6), 1);
    let taken = label::words(words, room, keep, setting, style, buffer);
    if taken > 0 {
        let taken = keep.part(room, taken);
        // Words in the edge are not dim because the edge is.
        for x in taken.x..taken.right() {
            let cell = &mut buffer[(x, y)];
            cell.modifier = style.add_modifier;
        }
        for x in [taken.x - 1, taken.right()] {
            buffer[(x, y)].set_char(' ');
        }
    }
}

/// As many of the keys as so many cells hold, whole, the last of them always.
fn fitting(keys: &str, room: usize) -> String {
    let Some((mut first, last)) = keys.rsplit_once(BETWEEN) else { return keys.to_owned() };
    loop {
        let all = format!("{first}{BETWEEN}{last}");
        match first.rsplit_once(BETWEEN) {
            _ if layout::width(&all) <= room => return all,
            Some((fewer, _)) => first = fewer,
            None => return last.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_said_whole_and_the_way_out_always() {
        let check = |room, expected: &str| {
            assert_eq!(fitting("Enter opens · C-x forgets · Esc leaves", room), expected)
        };
        check(60, "Enter opens · C-x forgets · Esc leaves");
        check(38, "Enter opens · C-x forgets · Esc leaves");
        check(37, "Enter opens · Esc leaves");
        check(23, "Esc leaves");
        check(3, "Esc leaves");
    }
}
