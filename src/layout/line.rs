//! What layout hands out: visual lines of cells.
//!
//! A line keeps all its symbols in one string and sixteen bytes a cell beside
//! it, for a screen of lines is made anew whenever it is turned.

use std::hash::Hasher;
use std::ops::Range;

use crate::text::Direction;
use crate::text::quick::QuickHasher;

/// One visual line: cells from left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The symbols of all cells, one after another.
    symbols: String,
    cells: Vec<Record>,
    source: Range<usize>,
    width: u16,
    direction: Direction,
}

/// One cell of a line. Its source is kept from the line's own first byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Record {
    /// Where its symbol ends in the line's symbols.
    end: u32,
    source_start: u32,
    source_end: u32,
    width: u8,
    level: u8,
}

/// One cell: what stands in one column of the screen, or in two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// What to write: one base, already shaped and mirrored, with its marks.
    /// Never empty, no control and no format character. Every blank, also one
    /// that does not break, is U+0020 (or U+3000, where it is two cells wide).
    pub symbol: &'a str,
    /// Cells taken, 1 or 2.
    pub width: u8,
    /// The bytes of the passage that this cell stands for. What has no cell of
    /// its own (format characters, hanging blanks) is counted to the cell
    /// before it in logical order, or to the line's first.
    pub source: Range<usize>,
    /// The level of UAX #9; odd is right to left.
    pub level: u8,
}

impl Line {
    /// The cells from left to right (in logical order where the setting asked for that).
    pub fn cells(&self) -> impl Iterator<Item = Cell<'_>> + '_ {
        let mut start = 0;
        self.cells.iter().map(move |record| {
            let end = record.end as usize;
            let symbol = &self.symbols[start..end];
            start = end;
            let source = self.source.start + record.source_start as usize
                ..self.source.start + record.source_end as usize;
            Cell { symbol, width: record.width, source, level: record.level }
        })
    }

    /// All symbols, one after another, in the order of [`Line::cells`].
    pub fn text(&self) -> &str {
        &self.symbols
    }

    /// The cells taken.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// The bytes of the passage this line was made from, with the blanks that
    /// hang at its end. The sources of a passage's lines tile the passage.
    pub fn source(&self) -> Range<usize> {
        self.source.clone()
    }

    /// The paragraph's base direction. A right-to-left line is set from the
    /// right edge of its column, which is for whoever paints it to do.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// A hash of the line, whose sources count from its first byte.
    pub(super) fn print(&self) -> u64 {
        let mut print = QuickHasher::default();
        print.write(self.symbols.as_bytes());
        for cell in &self.cells {
            print.write_u64(u64::from(cell.end) << 32 | u64::from(cell.source_start));
            print.write_u64(u64::from(cell.source_end) << 16 | u64::from(cell.width));
        }
        print.finish()
    }

    /// A line of no cells yet, with room for `cells`.
    pub(super) fn new(source: Range<usize>, direction: Direction, cells: usize) -> Line {
        Line {
            // Letters take one to three bytes, Arabic as it is shown three.
            symbols: String::with_capacity(3 * cells),
            cells: Vec::with_capacity(cells),
            source,
            width: 0,
            direction,
        }
    }

    /// Adds a cell right of the others: `base` with `marks`, made from
    /// `source`, bytes of the passage.
    pub(super) fn push(&mut self, base: char, marks: &str, source: Range<usize>, width: u8, level: u8) {
        // A line is no wider than 65,535 cells and a cell no longer than 256
        // bytes; a source of four gigabytes in one line is cut short.
        let short = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        self.symbols.push(base);
        if !marks.is_empty() {
            self.symbols.push_str(marks);
        }
        self.cells.push(Record {
            end: short(self.symbols.len()),
            source_start: short(source.start - self.source.start),
            source_end: short(source.end - self.source.start),
            width,
            level,
        });
        self.width += u16::from(width);
    }
}
