//! A field one types into: its text in order, and its cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::label::{Keep, own};
use crate::layout::{self, Setting};
use crate::ui::caret;
use crate::ui::field::Field;

/// Paints a field's text in one line and returns the cursor's column in it.
pub(super) fn paint(field: &Field, room: Rect, setting: &Setting, style: Style, buffer: &mut Buffer) -> u16 {
    let room = room.intersection(buffer.area);
    if room.is_empty() {
        return 0;
    }
    // Enough of the text's end to fill the room: a query is rarely longer.
    let base = field.text().is_empty().then(|| own(setting).direction).flatten();
    let setting = Setting { width: u16::MAX, direction: base, ..*setting };
    let from_right = Keep::start() == Keep::Right;
    let empty = if from_right { room.width.saturating_sub(1) } else { 0 };
    let Some(line) = layout::set(field.text(), &setting).into_iter().next() else { return empty };
    let (left, right) = caret::margins(&line);
    let whole = left + line.width() + right;
    let cursor = u16::try_from(i32::from(left) + caret::cell_of(&line, field.cursor())).unwrap_or(0);
    // What is longer than the room keeps to its own side, as far as the cursor is seen.
    let over = whole.saturating_sub(room.width);
    let free = if from_right { room.width.saturating_sub(whole) } else { 0 };
    let skip = if from_right { over.min(cursor) } else { (cursor + 1).saturating_sub(room.width) };
    let mut x = left;
    for cell in line.cells() {
        if x >= skip && x + u16::from(cell.width) <= skip + room.width {
            buffer[(room.x + free + x - skip, room.y)].set_symbol(cell.symbol).set_style(style);
        }
        x += u16::from(cell.width);
    }
    (free + cursor).saturating_sub(skip)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stands_beside_what_was_typed_last() {
        let check = |text: &str, width: u16, expected: &str| {
            let mut field = Field::default();
            field.insert(text);
            let room = Rect::new(0, 0, width, 1);
            let mut buffer = Buffer::empty(room);
            let cursor = paint(&field, room, &Setting::default(), Style::new(), &mut buffer);
            let shown = (0..width).map(|x| if x == cursor { "_" } else { buffer[(x, 0)].symbol() });
            assert_eq!(shown.collect::<String>(), expected, "{text}");
        };
        check("", 4, "_   ");
        check("ab", 5, "ab_  ");
        check("كتب", 6, "_ﺐﺘﻛ  ");
        // Of what is too long the end is seen.
        check("abcdef", 4, "def_");
        check("كتبكتب", 4, "_ﺐﺘﻜ");
    }
}
