//! The changes of a frame, written in as few bytes as possible.

use std::io::Write;

use ratatui::buffer::Cell;
use ratatui::layout::Position;

use super::columns;
use crate::terminal::glyph::{Glyph, Looks};
use crate::terminal::pen::Pen;
use crate::terminal::scroll::Scroll;

/// Writes changes, knowing where the cursor is.
pub(super) struct Writer<'a> {
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
    /// A writer of a frame that writes to `out`, and knows nothing of the cursor.
    pub(super) fn new(out: &mut Vec<u8>) -> Writer<'_> {
        Writer { out, pen: Pen::default(), at: None, differs: Vec::new() }
    }

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

    pub(super) fn clear(&mut self) {
        self.print(format_args!("\x1b[m\x1b[H\x1b[2J"));
        self.at = Some((0, 0));
    }

    /// Moves rows within a region by deleting or inserting lines at its top, which more
    /// terminals know than "scroll up" and "scroll down".
    pub(super) fn scroll(&mut self, scroll: &Scroll, height: usize) {
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

    /// Writes the cells of `row` in which `new`, the glyphs of `cells`, differs from `held`, or
    /// all of them if it must be written `whole`.
    pub(super) fn row(
        &mut self,
        row: usize,
        held: &[Glyph],
        new: &[Glyph],
        cells: &[Cell],
        looks: &Looks,
        whole: bool,
    ) {
        self.differs.clear();
        self.differs.extend(new.iter().zip(held).map(|(new, held)| new != held));
        let Some(first) = self.differs.iter().position(|&differs| differs) else { return };
        let mut last = self.differs.iter().rposition(|&differs| differs).unwrap_or(first);
        let start = if whole { 0 } else { first };
        // Blanks to the end are erased rather than written.
        let ink = new.iter().rposition(|glyph| *glyph != Glyph::BLANK).map_or(0, |x| x + 1);
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
            self.go(x, row);
            let look = new[x].look;
            self.pen.take(look, looks, self.out);
            let goes_on =
                |at: usize| (whole || self.differs[at]) && new[at].is_plain() && new[at].look == look;
            let run = (x + 1..end).find(|&at| !goes_on(at)).unwrap_or(end);
            if new[x].is_plain() {
                Glyph::write(&new[x..run], self.out);
                x = run;
                // At the margin the cursor may be somewhere else.
                self.at = (x < new.len()).then_some((x, row));
                continue;
            }
            let wide = columns(cells[x].symbol()).max(1);
            if x + wide > new.len() {
                // The second half would stand outside.
                self.out.push(b' ');
            } else if new[x].is_short() {
                Glyph::write(&new[x..x + 1], self.out);
            } else {
                self.out.extend_from_slice(cells[x].symbol().as_bytes());
            }
            x += wide;
            // Opinions on the symbol's width may differ.
            self.at = None;
        }
        // (`x` may stand past `end`, behind a wide symbol.)
        if erase && x < new.len() {
            self.go(x, row);
            self.pen.reset(looks, self.out);
            self.out.extend_from_slice(b"\x1b[K");
        }
    }

    /// Whether the unchanged cell `x`, where the cursor stands, is worth writing again
    /// because a changed one follows soon.
    fn bridges(&self, row: usize, x: usize, new: &[Glyph]) -> bool {
        if self.at != Some((x, row)) {
            return false;
        }
        let ahead = &self.differs[x..new.len().min(x + GAP)];
        ahead.iter().position(|&differs| differs).is_some_and(|gap| {
            new[x..x + gap].iter().all(|glyph| glyph.is_byte() && self.pen.suits(glyph.look))
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
    pub(super) fn finish(
        mut self,
        cursor: Option<Position>,
        was: Option<Position>,
        known: bool,
        looks: &Looks,
    ) {
        self.pen.reset(looks, self.out);
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
