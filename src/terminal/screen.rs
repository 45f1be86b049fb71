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

use super::arabic;
use super::pen::Pen;
use super::scroll::{self, Scroll};
use super::{Colours, Strategy, is_harmful};

/// The terminal's screen as we know it.
#[derive(Debug)]
pub struct Screen {
    strategy: Strategy,
    colours: Colours,
    slants: bool,
    width: usize,
    height: usize,
    /// The prints of the rows that are shown.
    prints: Vec<u64>,
    /// One row, as it is painted.
    row: Buffer,
    /// The rows of this frame that had to be painted to be known.
    fresh: Vec<Vec<Cell>>,
    /// What the terminal holds, row by row.
    held: Vec<Row>,
    /// Whether `held` is true.
    known: bool,
    cursor: Option<Position>,
    bytes: Vec<u8>,
}

/// A row of cells as it is sent.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) cells: Vec<Cell>,
    /// Whether any of its symbols takes two columns.
    wide: bool,
}

impl Row {
    pub(super) fn clear(&mut self) {
        self.cells.fill(Cell::EMPTY);
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
            colours,
            slants: true,
            width: 0,
            height: 0,
            prints: Vec::new(),
            row: Buffer::default(),
            fresh: Vec::new(),
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
        self.slants = slants;
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
        self.held = vec![Row { cells: vec![Cell::EMPTY; self.width], wide: false }; self.height];
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
        let pen = Pen::new(self.colours, self.slants);
        let mut writer = Writer { out: &mut self.bytes, pen, at: None, differs: Vec::new() };
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
            let (row, held) = (&mut self.row.content, &mut self.held[y]);
            let wide = clean(row);
            arabic::rewrite(row, self.strategy);
            // Half of a wide symbol cannot be written over without touching the other half:
            // rows that hold any are written whole.
            writer.row(y, &held.cells, row, wide || held.wide);
            std::mem::swap(&mut held.cells, row);
            held.wide = wide;
        }
        writer.finish(cursor, self.cursor, self.known);
        self.cursor = cursor;
    }
}

/// Paints row `y` of the picture.
fn paint(picture: &impl Picture, y: usize, row: &mut Buffer) {
    row.area.y = y as u16;
    row.reset();
    picture.paint(y as u16, row);
}

/// Makes every symbol one base with its marks. Returns whether any takes two columns.
fn clean(row: &mut [Cell]) -> bool {
    let mut wide = false;
    // Zero-width joiner and variation selectors belong to emoji; the other format
    // characters change the shape of what stands beside them.
    let hostile = |c: char| is_harmful(c) || matches!(c, '\u{ad}' | '\u{200c}');
    for cell in row.iter_mut().filter(|cell| !plain(cell)) {
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

/// Writes changes, knowing where the cursor is.
struct Writer<'a> {
    out: &'a mut Vec<u8>,
    pen: Pen,
    /// Column and row of the cursor, where known.
    at: Option<(usize, usize)>,
    /// For each cell of the row being written whether it differs from what is held.
    differs: Vec<bool>,
}

/// As many unchanged cells may be written again rather than jumped over: `CSI n C` has four bytes.
const GAP: usize = 4;

/// As many blanks at the end of a row are worth the three bytes of `CSI K`.
const TAIL: usize = 5;

impl Writer<'_> {
    /// Opens the frame, if it is not open: synchronized output, begun blindly, since who
    /// does not know private mode 2026 ignores it.
    fn open(&mut self) {
        if self.out.is_empty() {
            self.out.extend(b"\x1b[?2026h");
        }
    }

    fn print(&mut self, arguments: std::fmt::Arguments<'_>) {
        self.open();
        // Writing to a Vec cannot fail.
        let _ = self.out.write_fmt(arguments);
    }

    fn clear(&mut self) {
        self.print(format_args!("\x1b[m\x1b[H\x1b[2J"));
        self.at = Some((0, 0));
    }

    /// Moves rows within a region by deleting or inserting lines at its top, which more
    /// terminals know than "scroll up" and "scroll down".
    fn scroll(&mut self, scroll: &Scroll, height: usize) {
        let (top, bottom, lines) = (scroll.rows.start + 1, scroll.rows.end, scroll.lines.unsigned_abs());
        let all = top == 1 && bottom == height;
        if !all {
            self.print(format_args!("\x1b[{top};{bottom}r"));
        }
        self.print(format_args!("\x1b[{top}H\x1b[{lines}{}", if scroll.lines > 0 { 'M' } else { 'L' }));
        if !all {
            self.print(format_args!("\x1b[r"));
        }
        self.at = None;
    }

    /// Writes the cells of `row` in which `new` differs from `held`, or all of them if
    /// it must be written `whole`.
    fn row(&mut self, row: usize, held: &[Cell], new: &[Cell], whole: bool) {
        self.differs.clear();
        self.differs.extend(new.iter().zip(held).map(|(new, held)| !same(new, held)));
        let Some(first) = self.differs.iter().position(|&differs| differs) else { return };
        let mut last = self.differs.iter().rposition(|&differs| differs).unwrap_or(first);
        let start = if whole { 0 } else { first };
        // Blanks to the end are erased rather than written.
        let ink = new.iter().rposition(|cell| !same(cell, &Cell::EMPTY)).map_or(0, |x| x + 1);
        let erase = last >= ink && last + 1 - ink.max(start) >= TAIL;
        if whole {
            last = new.len() - 1;
        }
        let end = if erase { ink.max(start) } else { last + 1 };
        let mut x = start;
        while x < end {
            if !whole && !self.differs[x] && !self.bridges(row, x, new) {
                x += 1;
                continue;
            }
            if self.at != Some((x, row)) {
                self.go(x, row);
            }
            let cell = &new[x];
            let plain = plain(cell);
            let wide = if plain { 1 } else { width(cell).max(1) };
            self.pen.take(cell, self.out);
            if x + wide > new.len() {
                // The second half would stand outside.
                self.out.push(b' ');
            } else {
                self.out.extend_from_slice(cell.symbol().as_bytes());
            }
            x += wide;
            // Where opinions on a symbol's width differ, or the margin is reached, the cursor
            // is somewhere else.
            self.at = (plain && x < new.len()).then_some((x, row));
        }
        // (`x` may stand past `end`, behind a wide symbol.)
        if erase && x < new.len() {
            self.go(x, row);
            self.pen.reset(self.out);
            self.out.extend_from_slice(b"\x1b[K");
        }
    }

    /// Whether the unchanged cell `x`, where the cursor stands, is worth writing again
    /// because a changed one follows soon.
    fn bridges(&self, row: usize, x: usize, new: &[Cell]) -> bool {
        if self.at != Some((x, row)) {
            return false;
        }
        let ahead = &self.differs[x..new.len().min(x + GAP)];
        ahead.iter().position(|&differs| differs).is_some_and(|gap| {
            new[x..x + gap].iter().all(|cell| cell.symbol().len() == 1 && self.pen.suits(cell))
        })
    }

    /// Puts the cursor at column `x` of `row`, counted from 0.
    fn go(&mut self, x: usize, row: usize) {
        self.open();
        match self.at {
            Some(at) if at == (x, row) => {}
            Some((from, same)) if same == row && from + 1 == x => self.print(format_args!("\x1b[C")),
            Some((from, same)) if same == row && from < x => self.print(format_args!("\x1b[{}C", x - from)),
            Some((_, above)) if above + 1 == row && x == 0 => self.print(format_args!("\r\n")),
            _ => self.print(format_args!("\x1b[{};{}H", row + 1, x + 1)),
        }
        self.at = Some((x, row));
    }

    /// Ends the frame with the pen reset and the cursor where it is wanted.
    fn finish(mut self, cursor: Option<Position>, was: Option<Position>, known: bool) {
        self.pen.reset(self.out);
        match cursor {
            Some(position) if !self.out.is_empty() || !known || was != cursor => {
                self.at = None;
                self.go(position.x.into(), position.y.into());
                self.out.extend(b"\x1b[?25h");
            }
            None if !known || was.is_some() => self.print(format_args!("\x1b[?25l")),
            _ => {}
        }
    }
}

/// Whether both cells are written alike.
fn same(a: &Cell, b: &Cell) -> bool {
    let symbols = match (a.symbol().as_bytes(), b.symbol().as_bytes()) {
        // Most symbols are one letter of Latin or of presentation forms: no call is needed.
        ([a], [b]) => a == b,
        ([a, c, e], [b, d, f]) => (a, c, e) == (b, d, f),
        (a, b) => a == b,
    };
    symbols && a.modifier == b.modifier && a.fg == b.fg && a.bg == b.bg
}

/// The columns a cell's symbol takes: 1 or 2.
fn width(cell: &Cell) -> usize {
    if plain(cell) { 1 } else { columns(cell.symbol()) }
}

/// The columns a symbol takes, as we believe: none, 1 or 2.
pub(super) fn columns(symbol: &str) -> usize {
    symbol.width().min(2)
}

/// Whether the cell's symbol is one character that everybody takes for one column wide. What
/// is not, is looked at more closely, and the cursor is placed anew behind it.
fn plain(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    if let [byte] = symbol.as_bytes() {
        return matches!(byte, b' '..=b'~');
    }
    let mut chars = symbol.chars();
    let known = matches!(
        chars.next(),
        // Latin, Greek and Cyrillic; Arabic letters and digits; punctuation.
        Some('\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{384}'..='\u{38a}'
            | '\u{38c}'..='\u{482}' | '\u{620}'..='\u{64a}' | '\u{660}'..='\u{66f}' | '\u{2010}'..='\u{2027}'
            // Frames, bars, Braille, Arabic presentation forms.
            | '\u{2500}'..='\u{259f}' | '\u{2800}'..='\u{28ff}' | '\u{fb50}'..='\u{fdcf}' | '\u{fe80}'..='\u{fefc}')
    );
    known && chars.next().is_none()
}

#[cfg(test)]
mod tests;
