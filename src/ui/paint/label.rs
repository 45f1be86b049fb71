//! One line of text into a few cells: headings, hints, messages.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::layout::{self, Digits, Line, Setting};
use crate::message;
use crate::text::Direction;

/// Which end of its room a label keeps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    Left,
    Right,
}

impl Keep {
    /// The end at which our own words begin: the right one where we speak Arabic.
    /// All that frames the text is set from there.
    pub(super) fn start() -> Keep {
        beginning(spoken())
    }

    /// The end at which our own words end.
    pub(super) fn end() -> Keep {
        Keep::start().other()
    }

    /// The other end.
    pub(super) fn other(self) -> Keep {
        match self {
            Keep::Left => Keep::Right,
            Keep::Right => Keep::Left,
        }
    }

    /// The part of `room` that is so many cells at this end.
    pub(super) fn part(self, room: Rect, cells: u16) -> Rect {
        self.other().rest(room, room.width.saturating_sub(cells))
    }

    /// What is left of `room` when so many cells at this end are taken.
    pub(super) fn rest(self, room: Rect, cells: u16) -> Rect {
        let cells = cells.min(room.width);
        let x = if self == Keep::Left { room.x + cells } else { room.x };
        Rect { x, width: room.width - cells, ..room }
    }
}

/// The direction of the language we speak.
fn spoken() -> Direction {
    match message::chosen().is_right_to_left() {
        true => Direction::RightToLeft,
        false => Direction::LeftToRight,
    }
}

/// How our own words are set in a terminal where text is set so.
pub(super) fn own(setting: &Setting) -> Setting {
    Setting { direction: Some(spoken()), digits: Digits::AsWritten, ..*setting }
}

/// Paints our own words as [`label`] paints text: in the direction of the language
/// we speak, also where they begin with a key or with words of the text.
pub(super) fn words(
    text: &str,
    room: Rect,
    keep: Keep,
    setting: &Setting,
    style: Style,
    buffer: &mut Buffer,
) -> u16 {
    paint_fitted(text, room, keep, &own(setting), style, buffer)
}

/// Paints names of keys as [`label`] paints text: from left to right, as a bracket
/// is to look like the one on the keyboard.
pub(super) fn keys(
    text: &str,
    room: Rect,
    keep: Keep,
    setting: &Setting,
    style: Style,
    buffer: &mut Buffer,
) -> u16 {
    let setting = Setting { direction: Some(Direction::LeftToRight), ..own(setting) };
    paint_fitted(text, room, keep, &setting, style, buffer)
}

/// Paints `text`, in its own direction, on the first line of `room`, cut off with an
/// ellipsis where it is too long. Returns the cells it took.
pub(super) fn label(
    text: &str,
    room: Rect,
    keep: Keep,
    setting: &Setting,
    style: Style,
    buffer: &mut Buffer,
) -> u16 {
    paint_fitted(text, room, keep, &Setting { direction: None, ..*setting }, style, buffer)
}

fn paint_fitted(
    text: &str,
    room: Rect,
    keep: Keep,
    setting: &Setting,
    style: Style,
    buffer: &mut Buffer,
) -> u16 {
    let room = room.intersection(buffer.area);
    if room.is_empty() {
        return 0;
    }
    if let Some(width) = plain(text, setting).filter(|&width| width <= room.width) {
        let start = if keep == Keep::Left { room.x } else { room.right() - width };
        for (c, x) in text.chars().zip(start..) {
            buffer[(x, room.y)].set_char(c).set_style(style);
        }
        return width;
    }
    let line = fitted(text, room.width, setting);
    let Some(line) = line else { return 0 };
    let x = match keep {
        Keep::Left => room.x,
        Keep::Right => room.right().saturating_sub(line.width()),
    };
    paint_line(&line, x, room.y, buffer, |_| style);
    line.width()
}

/// The cells of a text of which each character is a cell and stands where it comes:
/// most labels are such, and need no layout.
fn plain(text: &str, setting: &Setting) -> Option<u16> {
    let is_plain = |c: char| matches!(c, ' '..='~' | 'À'..='ÿ' | '’' | '·' | '…' | '–');
    let turned = setting.direction == Some(Direction::RightToLeft);
    let as_it_is = !turned && setting.digits != Digits::ArabicIndic && text.trim_matches(' ') == text;
    let plain = as_it_is && text.chars().all(is_plain);
    plain.then(|| u16::try_from(text.chars().count()).ok()).flatten()
}

/// The first `width` cells' worth of `text`, with an ellipsis where that is not all of it.
fn fitted(text: &str, width: u16, setting: &Setting) -> Option<Line> {
    let set = |text: &str, width| layout::set(text, &Setting { width, ..*setting });
    // A label is short: what is far beyond its room need not be laid out.
    let bound = text.char_indices().nth(usize::from(width) * 4 + 16).map_or(text.len(), |(at, _)| at);
    let mut lines = set(&text[..bound], width);
    if lines.len() > 1 || bound < text.len() {
        let first = set(&text[..bound], width.saturating_sub(1).max(1)).into_iter().next()?;
        let cut = format!("{}…", text[..first.source().end].trim_end());
        lines = set(&cut, width);
    }
    lines.into_iter().next()
}

/// Paints a line's cells from column `x` on; `style` is asked for each by its
/// source bytes within the line's passage.
pub(super) fn paint_line(
    line: &Line,
    mut x: u16,
    y: u16,
    buffer: &mut Buffer,
    style: impl Fn(std::ops::Range<usize>) -> Style,
) {
    let area = buffer.area;
    if x < area.left() || y < area.top() || y >= area.bottom() {
        return;
    }
    let from = usize::from(y - area.y) * usize::from(area.width);
    for cell in line.cells() {
        let width = u16::from(cell.width);
        if x.saturating_add(width) > area.right() {
            break;
        }
        let style = style(cell.source);
        let at = from + usize::from(x - area.x);
        buffer.content[at].set_symbol(cell.symbol).set_style(style);
        // The second half of a wide cell belongs to the first.
        for beside in &mut buffer.content[at + 1..at + usize::from(width.max(1))] {
            beside.reset();
            beside.set_style(style);
        }
        x += width;
    }
}

/// A sign in the margin before `line`, two cells from where it begins, which points to
/// it: from the left, or from the right.
pub(super) fn sign(signs: [&str; 2], start: Keep, line: Rect, style: Style, buffer: &mut Buffer) {
    let (x, sign) = match start {
        Keep::Left => (line.x.saturating_sub(2), signs[0]),
        Keep::Right => (line.right() + 1, signs[1]),
    };
    if let Some(cell) = buffer.cell_mut((x, line.y)) {
        cell.set_symbol(sign).set_style(style);
    }
}

/// The end at which a text of this direction begins.
pub(super) fn beginning(direction: Direction) -> Keep {
    match direction {
        Direction::LeftToRight => Keep::Left,
        Direction::RightToLeft => Keep::Right,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn plain_labels_are_what_layout_makes_of_them(
            text in "[ -~À-ÿ’·…–]{0,30}", digits in prop::sample::select(vec![Digits::AsWritten, Digits::European]),
        ) {
            let setting = Setting { digits, ..Setting::default() };
            if let Some(width) = plain(&text, &setting) {
                let lines = layout::set(&text, &Setting { width: width.max(1), ..setting });
                let set: Vec<String> = lines.iter().map(|line| line.text().to_owned()).collect();
                prop_assert_eq!(set.concat(), &*text);
                prop_assert!(lines.len() <= 1 && lines.iter().all(|line| line.width() == width));
            }
        }
    }
}
