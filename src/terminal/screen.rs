//! The screen: finished frames in, as few bytes as possible out.
//!
//! A frame is painted row by row, and only the rows that have changed: they are
//! told from those that have not by their *prints*. A changed row is rewritten
//! for what this terminal does to Arabic (always the whole row: a change in one
//! word may move other cells), compared with what the terminal holds, and only
//! the cells that differ are written. Rows that only moved up or down are moved
//! by the terminal.
//!
//! Nothing here trusts a symbol: what is not one base with its marks is written
//! as U+FFFD, so that no control character and no override of direction from a
//! book reaches the terminal.

use std::io::{self, Write};

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::glyph::{Glyph, Looks};
use super::{Colours, Strategy, arabic, is_harmful, scroll};
use writer::Writer;

mod writer;

/// The terminal's screen as we know it.
#[derive(Debug)]
pub struct Screen {
    strategy: Strategy,
    looks: Looks,
    width: usize,
    height: usize,
    /// The prints of the rows that are shown.
    prints: Vec<u64>,
    /// One row, as it is painted.
    row: Buffer,
    /// The rows of this frame that had to be painted to be known.
    fresh: Vec<Vec<Cell>>,
    /// A row as it is to be sent.
    glyphs: Vec<Glyph>,
    /// What the terminal holds, row by row.
    held: Vec<Row>,
    /// Whether `held` is true.
    known: bool,
    cursor: Option<Position>,
    bytes: Vec<u8>,
}

/// A row as it was sent.
#[derive(Clone, Debug)]
struct Row {
    glyphs: Vec<Glyph>,
    /// Whether any of its symbols takes two columns.
    wide: bool,
}

impl Row {
    fn clear(&mut self) {
        self.glyphs.fill(Glyph::BLANK);
        self.wide = false;
    }
}

/// What is to be shown, row by row.
pub trait Picture {
    /// The cells there are.
    fn area(&self) -> Rect;

    /// The print of row `y`: rows with one print look the same, in this frame and
    /// in those before. `None` where that must be seen from the row itself.
    fn print(&self, y: u16) -> Option<u64>;

    /// Paints row `y` into `row`, which has that row alone, blank.
    fn paint(&self, y: u16, row: &mut Buffer);

    /// Where the cursor is to be shown; it is hidden without.
    fn cursor(&self) -> Option<Position>;
}

impl Screen {
    /// A screen of `width` by `height` cells of which nothing is known yet.
    pub fn new(width: u16, height: u16, strategy: Strategy, colours: Colours) -> Screen {
        let mut screen = Screen {
            strategy,
            looks: Looks::new(colours, true),
            width: 0,
            height: 0,
            prints: Vec::new(),
            row: Buffer::default(),
            fresh: Vec::new(),
            glyphs: Vec::new(),
            held: Vec::new(),
            known: false,
            cursor: None,
            bytes: Vec::new(),
        };
        screen.resize(width, height);
        screen
    }

    /// The same for a terminal that slants letters, or does not: what is slanted is bold there,
    /// and what is both is neither.
    pub fn slanting(mut self, slants: bool) -> Screen {
        self.looks = Looks::new(self.looks.colours(), slants);
        self
    }

    /// Takes a new size; everything is drawn anew with the next frame.
    pub fn resize(&mut self, width: u16, height: u16) {
        let area = Rect::new(0, 0, width, height);
        // `Rect::new` keeps the product of both below 65,536 cells.
        (self.width, self.height) = (usize::from(area.width), usize::from(area.height));
        self.prints = vec![0; self.height];
        self.row = Buffer::empty(Rect { height: area.height.min(1), ..area });
        self.fresh = vec![Vec::new(); self.height];
        self.held = vec![Row { glyphs: vec![Glyph::BLANK; self.width], wide: false }; self.height];
        self.invalidate();
    }

    /// Draws everything anew with the next frame: somebody else had the terminal.
    pub fn invalidate(&mut self) {
        self.known = false;
    }

    /// Treats the terminal otherwise from the next frame on.
    pub fn set_strategy(&mut self, strategy: Strategy) {
        self.strategy = strategy;
        self.invalidate();
    }

    /// How the terminal is treated.
    pub fn strategy(&self) -> Strategy {
        self.strategy
    }

    /// The cells there are.
    pub fn area(&self) -> Rect {
        Rect::new(0, 0, self.width as u16, self.height as u16)
    }

    /// Shows a picture of [`Screen::area`]; one of another size is not shown. Returns
    /// how many bytes were written.
    ///
    /// # Errors
    /// What `to` answers to writing; what the screen holds is then unknown, and the
    /// next frame is drawn whole.
    pub fn draw(&mut self, to: &mut impl Write, picture: &impl Picture) -> io::Result<usize> {
        self.bytes.clear();
        if picture.area() != self.area() || self.width == 0 {
            return Ok(0);
        }
        if self.looks.are_many() {
            self.looks = self.looks.anew();
            self.invalidate();
        }
        self.compose(picture);
        if self.bytes.is_empty() {
            return Ok(0);
        }
        self.bytes.extend(b"\x1b[?2026l");
        let written = to.write_all(&self.bytes).and_then(|()| to.flush());
        self.known = written.is_ok();
        written.map(|()| self.bytes.len())
    }

    /// Fills `bytes` with what leads from what is held to the picture.
    fn compose(&mut self, picture: &impl Picture) {
        let before = std::mem::replace(&mut self.prints, Vec::with_capacity(self.height));
        // The rows that have prints of their own.
        let mut body = 0..0;
        let cursor = picture.cursor();
        for y in 0..self.height {
            self.fresh[y].clear();
            let print = picture.print(y as u16);
            if print.is_some() {
                body = if body.is_empty() { y..y + 1 } else { body.start..y + 1 };
            }
            self.prints.push(print.unwrap_or_else(|| {
                paint(picture, y, &mut self.row);
                if let Some(cursor) = cursor.filter(|cursor| usize::from(cursor.y) == y) {
                    arabic::stand(&mut self.row.content, cursor.x.into(), self.strategy);
                }
                self.fresh[y].extend_from_slice(&self.row.content);
                scroll::fingerprint(&self.fresh[y])
            }));
        }
        let mut writer = Writer::new(&mut self.bytes);
        let mut changed: Vec<usize> =
            (0..self.height).filter(|&y| !self.known || before[y] != self.prints[y]).collect();
        if !self.known {
            writer.clear();
            self.held.iter_mut().for_each(Row::clear);
        } else if let Some(scroll) = scroll::find(&before, &self.prints, &changed, &body) {
            writer.scroll(&scroll, self.height);
            scroll.apply(&mut self.held, Row::clear);
            // A row that only moved holds what it is to hold; one that stayed the same has moved.
            let moved = |y: usize| scroll.source(y).is_some_and(|source| before[source] == self.prints[y]);
            changed = (0..self.height).filter(|&y| !moved(y)).collect();
        }
        for y in changed {
            if self.fresh[y].is_empty() {
                paint(picture, y, &mut self.row);
            } else {
                std::mem::swap(&mut self.row.content, &mut self.fresh[y]);
            }
            let wide = send(&mut self.row.content, self.strategy, &mut self.looks, &mut self.glyphs);
            let held = &mut self.held[y];
            // Half of a wide symbol cannot be written over without touching the other half:
            // rows that hold any are written whole.
            let whole = wide || held.wide;
            writer.row(y, &held.glyphs, &self.glyphs, &self.row.content, &self.looks, whole);
            std::mem::swap(&mut held.glyphs, &mut self.glyphs);
            held.wide = wide;
        }
        writer.finish(cursor, self.cursor, self.known, &self.looks);
        self.cursor = cursor;
    }
}

/// Paints row `y` of the picture.
fn paint(picture: &impl Picture, y: usize, row: &mut Buffer) {
    row.area.y = y as u16;
    row.reset();
    picture.paint(y as u16, row);
}

/// Makes of a painted row the glyphs that are sent: every symbol one base with its marks,
/// rewritten for what the terminal does to Arabic. Returns whether any takes two columns.
fn send(row: &mut [Cell], strategy: Strategy, looks: &mut Looks, glyphs: &mut Vec<Glyph>) -> bool {
    let mut fill = |row: &[Cell]| {
        glyphs.clear();
        glyphs.extend(row.iter().map(|cell| Glyph::of(cell, looks)));
        glyphs.iter().all(|glyph| glyph.is_plain())
    };
    if strategy == Strategy::Visual && fill(row) {
        return false;
    }
    let wide = clean(row);
    arabic::rewrite(row, strategy);
    fill(row);
    wide
}

/// Makes every symbol one base with its marks. Returns whether any takes two columns.
fn clean(row: &mut [Cell]) -> bool {
    let mut wide = false;
    // Zero-width joiner and variation selectors belong to emoji; the other format
    // characters change the shape of what stands beside them.
    let hostile = |c: char| is_harmful(c) || matches!(c, '\u{ad}' | '\u{200c}');
    for cell in row.iter_mut().filter(|cell| !Glyph::is_plain_in(cell)) {
        let symbol = cell.symbol();
        if symbol.is_empty() {
            cell.set_char(' ');
        } else if symbol.chars().any(hostile) || symbol.width() == 0 {
            cell.set_char('\u{fffd}');
        }
        wide |= width(cell) > 1;
    }
    wide
}

/// The columns a cell's symbol takes: 1 or 2.
fn width(cell: &Cell) -> usize {
    if Glyph::is_plain_in(cell) { 1 } else { columns(cell.symbol()) }
}

/// The columns a symbol takes, as we believe: none, 1 or 2.
pub(super) fn columns(symbol: &str) -> usize {
    symbol.width().min(2)
}

#[cfg(test)]
mod tests;
