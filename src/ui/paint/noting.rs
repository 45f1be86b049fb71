//! The notes of a passage: those there are, and the field one types into.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::boxed;
use super::change::Change;
use super::label::{self, Keep, paint_line};
use crate::layout::{self, Line, Setting};
use crate::message::say;
use crate::parallel::review::Note;
use crate::ui::caret;
use crate::ui::field::Field;
use crate::ui::noting::Noting;
use crate::ui::reader::Reader;
use crate::ui::suggesting::Suggesting;
use crate::ui::theme::{Role, Theme};

/// The widest that it gets, in cells.
const WIDEST: u16 = 92;
/// The narrowest in which one can write, in cells.
const NARROWEST: u16 = 16;
/// The most lines that one note takes.
const TALLEST: usize = 4;

/// The columns that a box takes at the foot of `body`; none where it has not the
/// columns to write in, or fewer than `least` lines.
fn width_within(body: Rect, least: u16) -> Option<u16> {
    let width = WIDEST.min(body.width);
    (width >= NARROWEST && body.height >= least).then_some(width)
}

/// Paints the box at the foot of the text, and returns the cursor's cell.
pub(super) fn paint(
    noting: &Noting,
    reader: &Reader,
    theme: &Theme,
    buffer: &mut Buffer,
) -> Option<(u16, u16)> {
    let body = reader.body();
    let width = width_within(body, 5)?;
    let inner = width - 6;
    let set = |text: &str| layout::set(text, &Setting { direction: None, width: inner, ..reader.setting });
    let shown: Vec<(usize, Vec<Line>)> =
        noting.notes.iter().enumerate().map(|(at, note)| (at, set(&note.text))).collect();
    let lines = |at: usize, set: &[Line]| if at == noting.at { 0 } else { set.len().min(TALLEST) + 1 };
    let above: usize = shown.iter().map(|(at, set)| lines(*at, set)).sum();
    let field = set(noting.field.text()).len().clamp(1, TALLEST);
    let height = u16::try_from(above + field + 3).unwrap_or(u16::MAX).min(body.height);
    let area = Rect::new(body.x + (body.width - width) / 2, body.bottom() - height, width, height);
    boxed::paint(say!("noting-title"), area, &reader.setting, theme, buffer);
    boxed::foot(say!("noting-keys"), area, &reader.setting, theme.style(Role::Detail), buffer);
    let inside = Rect::new(area.x + 3, area.y + 1, inner, area.height - 2);
    // From the foot upwards, so that a low screen keeps the field.
    let mut bottom = inside.bottom();
    let top = bottom.saturating_sub(field as u16).max(inside.y);
    let room = Rect { y: top, height: bottom - top, ..inside };
    let cursor = field_block(&noting.field, room, &reader.setting, theme, buffer);
    bottom = top;
    if bottom > inside.y {
        bottom -= 1;
        let new = noting.at == noting.notes.len();
        let note = Note {
            side: noting.side,
            category: noting.category,
            severity: noting.severity,
            ..noting.notes.get(noting.at).cloned().unwrap_or_default()
        };
        let says = said_of(&note, reader, new);
        let line = Rect { y: bottom, height: 1, ..inside };
        label::sign(["▸", "◂"], Keep::start(), line, theme.style(Role::Lit), buffer);
        label::words(&says, line, Keep::start(), &reader.setting, theme.style(Role::Lit), buffer);
    }
    for (at, set) in shown.iter().rev().filter(|(at, _)| *at != noting.at) {
        let wanted = lines(*at, set) as u16;
        if bottom.saturating_sub(inside.y) < wanted {
            break;
        }
        bottom -= wanted;
        let line = Rect { y: bottom, height: 1, ..inside };
        let says = said_of(&noting.notes[*at], reader, false);
        label::words(&says, line, Keep::start(), &reader.setting, theme.style(Role::Detail), buffer);
        for (line, y) in set.iter().take(TALLEST).zip(bottom + 1..) {
            paint_line(line, x_of(line, inside), y, buffer, |_| theme.style(Role::Text));
        }
    }
    cursor
}

/// Paints the field in which other words are written, and returns the cursor's cell.
pub(super) fn paint_suggesting(
    suggesting: &Suggesting,
    reader: &Reader,
    theme: &Theme,
    buffer: &mut Buffer,
) -> Option<(u16, u16)> {
    let body = reader.body();
    let width = width_within(body, 4)?;
    let inner = width - 6;
    let setting = Setting { direction: None, width: inner - 1, ..reader.setting };
    let lines = layout::set(suggesting.field.text(), &setting).len().clamp(2, 12) as u16;
    // What it changes stands above it, where there is room for both.
    let change = Change::of(&reader.being_suggested().unwrap_or_default());
    let changed = change.lines(inner, &reader.setting);
    let above = (changed.len() + 1).min(8) as u16;
    let above = if lines + 2 + above <= body.height { above } else { 0 };
    let height = (lines + 2 + above).min(body.height);
    let area = Rect::new(body.x + (body.width - width) / 2, body.bottom() - height, width, height);
    let name = reader.names.get(suggesting.side).map(String::as_str).unwrap_or_default();
    boxed::paint(&say!("suggesting-title", version = name), area, &reader.setting, theme, buffer);
    boxed::foot(say!("suggesting-keys"), area, &reader.setting, theme.style(Role::Detail), buffer);
    let inside = Rect::new(area.x + 3, area.y + 1, inner, area.height - 2);
    if above > 0 {
        change.paint(&changed, Rect { height: above - 1, ..inside }, theme, buffer);
    }
    let room = inside.height.saturating_sub(above).max(1);
    let room = Rect { y: inside.y + above, height: room, ..inside };
    field_block(&suggesting.field, room, &reader.setting, theme, buffer)
}

/// What a note is about, how grave it is, and who wrote it when.
pub(in crate::ui) fn said_of(note: &Note, reader: &Reader, new: bool) -> String {
    let mut said: Vec<String> = Vec::new();
    if new {
        said.push(say!("noting-new").into());
    }
    said.push(
        note.side.and_then(|side| reader.names.get(side)).map_or(say!("noting-all").into(), String::clone),
    );
    said.extend(note.category.map(|category| category.said().to_owned()));
    said.extend(note.severity.map(|severity| severity.said().to_owned()));
    if !note.author.is_empty() {
        said.push(note.author.clone());
    }
    said.extend(
        note.created
            .map(|created| created.to_string().chars().take(16).collect::<String>().replace('T', " ")),
    );
    said.join(" · ")
}

/// The column at which a line begins in its room: at the right where it reads from there.
pub(super) fn x_of(line: &Line, room: Rect) -> u16 {
    match label::beginning(line.direction()) {
        Keep::Left => room.x,
        Keep::Right => room.right().saturating_sub(line.width()),
    }
}

/// Paints a field's text over the lines of `room`, those about the cursor where
/// it has more, and returns the cursor's cell.
pub(super) fn field_block(
    field: &Field,
    room: Rect,
    setting: &Setting,
    theme: &Theme,
    buffer: &mut Buffer,
) -> Option<(u16, u16)> {
    if room.is_empty() {
        return None;
    }
    // A free cell for the cursor behind the last character of a line.
    let width = room.width.saturating_sub(1).max(1);
    let lines = layout::set(field.text(), &Setting { direction: None, width, ..*setting });
    let on = lines.iter().rposition(|line| line.source().start <= field.cursor()).unwrap_or(0);
    let first = (on + 1).saturating_sub(usize::from(room.height));
    for (line, y) in lines.iter().skip(first).zip(room.y..room.bottom()) {
        paint_line(line, x_of(line, room), y, buffer, |_| theme.style(Role::Text));
    }
    let y = room.y + (on - first) as u16;
    let Some(line) = lines.get(on) else { return Some((room.x, y)) };
    let cell = caret::cell_of(line, field.cursor());
    let x = x_of(line, room).saturating_add_signed(i16::try_from(cell).unwrap_or(i16::MAX));
    // Blanks at the end of a line take no cell, but one sees that they were typed.
    let end = line.cells().map(|cell| cell.source.end).filter(|end| *end <= field.cursor()).max();
    let blanks = end.map_or(0, |end| field.text()[end..field.cursor()].chars().count()) as u16;
    let x = match line.direction() {
        crate::text::Direction::LeftToRight => x.saturating_add(blanks),
        crate::text::Direction::RightToLeft => x.saturating_sub(blanks),
    };
    Some((x.clamp(room.x, room.right().saturating_sub(1)), y))
}
