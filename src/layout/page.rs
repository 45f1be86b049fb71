//! The page: the rows that fit the screen, and where it begins.
//!
//! A page is found by walking rows from an [`Anchor`], so what it costs depends
//! on the screen and not on the text.

use std::rc::Rc;

use super::row::{Compositor, Row};
use crate::parallel::{Text, Walk};

/// Where a page begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Anchor {
    /// A bead of the first row.
    pub bead: usize,
    /// Lines of that row that are scrolled off the top.
    pub skip: usize,
}

/// A row on a page.
#[derive(Clone, Debug)]
pub struct PlacedRow {
    /// The line of the page at which the row starts; negative where its first
    /// lines are scrolled off.
    pub y: isize,
    /// The row.
    pub row: Rc<Row>,
}

/// The rows that fit the screen.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The rows, from top to bottom.
    pub rows: Vec<PlacedRow>,
    /// The lines there are.
    pub height: usize,
}

impl Page {
    /// The row on line `y` of the page, or the last one above it.
    pub fn row_at(&self, y: usize) -> Option<&PlacedRow> {
        self.rows.iter().rev().find(|placed| placed.y <= y as isize).or(self.rows.first())
    }
}

/// Walks a text's rows in a compositor, on pages of `height` lines.
pub struct Pager<'a> {
    /// The text.
    pub text: &'a Text,
    /// The rows that are shown.
    pub rows: &'a Walk,
    /// Lays the rows out.
    pub compositor: &'a mut Compositor,
    /// Lines on a page.
    pub height: usize,
}

impl Pager<'_> {
    /// The page that begins at `anchor`.
    pub fn page(&mut self, anchor: Anchor) -> Page {
        let mut rows = Vec::new();
        let mut y = -(anchor.skip as isize);
        let mut next = self.row(anchor.bead);
        while let Some(row) = next {
            if y >= self.height as isize {
                break;
            }
            let span = span(&row) as isize;
            next = self.after(&row);
            if y + span > 0 {
                rows.push(PlacedRow { y, row });
            }
            y += span;
        }
        Page { rows, height: self.height }
    }

    /// `anchor` moved by so many lines, down where positive; it stops where the
    /// text starts and where its last line stands at the foot of the page.
    pub fn scrolled(&mut self, anchor: Anchor, lines: isize) -> Anchor {
        let moved = self.moved(anchor, lines);
        let missing = self.height.saturating_sub(self.lines_after(moved));
        if missing > 0 { self.moved(moved, -(missing as isize)) } else { moved }
    }

    /// `anchor` if `bead` is seen from it with some lines around it, else one that
    /// shows the bead in the middle, so that the page then stands still for a while:
    /// nobody likes to read what moves with every key, and every line that comes into
    /// view must be written. Far from the page, the bead is shown in its upper part.
    pub fn showing(&mut self, anchor: Anchor, bead: usize) -> Anchor {
        let Some(row) = self.row(bead) else { return Anchor::default() };
        let seen = row.lines_of(self.text, bead);
        let height = self.height as isize;
        let Some(y) = self.line_of(anchor, &row) else {
            let top = Anchor { bead: row.beads.start, skip: seen.start };
            return self.scrolled(top, -(height / 4));
        };
        let margin = (height / 8).min(2);
        let (top, bottom) = (y + seen.start as isize, y + seen.end as isize);
        let above = top - margin;
        let below = bottom - (height - margin);
        let lines = if above < 0 {
            above.min(bottom - height / 2)
        } else if below > 0 {
            // No further than to where the bead begins.
            below.max(top - height / 2).min(above)
        } else {
            0
        };
        self.scrolled(anchor, lines)
    }

    /// The line of the page from `anchor` at which `row` starts, if it starts
    /// within a page's height of it.
    fn line_of(&mut self, anchor: Anchor, row: &Row) -> Option<isize> {
        let height = self.height as isize;
        let mut at = self.row(anchor.bead)?;
        let mut y = -(anchor.skip as isize);
        while at.beads.start < row.beads.start && y < height {
            y += span(&at) as isize;
            at = self.after(&at)?;
        }
        while at.beads.start > row.beads.start && y > -height {
            at = self.before(&at)?;
            y -= span(&at) as isize;
        }
        (at.beads == row.beads).then_some(y)
    }

    fn moved(&mut self, anchor: Anchor, lines: isize) -> Anchor {
        let Some(mut row) = self.row(anchor.bead) else { return Anchor::default() };
        let mut skip = anchor.skip as isize + lines;
        while skip < 0 {
            match self.before(&row) {
                Some(before) => {
                    skip += span(&before) as isize;
                    row = before;
                }
                None => skip = 0,
            }
        }
        while skip >= span(&row) as isize {
            match self.after(&row) {
                Some(after) => {
                    skip -= span(&row) as isize;
                    row = after;
                }
                None => skip = row.height.saturating_sub(1) as isize,
            }
        }
        Anchor { bead: row.beads.start, skip: skip as usize }
    }

    /// Lines of text from `anchor` on, counted up to a page's height.
    fn lines_after(&mut self, anchor: Anchor) -> usize {
        let mut lines = 0;
        let mut next = self.row(anchor.bead);
        while let Some(row) = next {
            next = self.after(&row);
            // The space after the last row is not text.
            lines += if next.is_some() { span(&row) } else { row.height };
            if lines.saturating_sub(anchor.skip) >= self.height {
                break;
            }
        }
        lines.saturating_sub(anchor.skip)
    }

    fn row(&mut self, bead: usize) -> Option<Rc<Row>> {
        let beads = self.rows.row(self.text, bead);
        (!beads.is_empty()).then(|| self.compositor.row(self.text, beads))
    }

    fn after(&mut self, row: &Row) -> Option<Rc<Row>> {
        let beads = self.rows.after(self.text, &row.beads)?;
        Some(self.compositor.row(self.text, beads))
    }

    fn before(&mut self, row: &Row) -> Option<Rc<Row>> {
        let beads = self.rows.before(self.text, &row.beads)?;
        Some(self.compositor.row(self.text, beads))
    }
}

/// The lines a row takes, with the space after it.
fn span(row: &Row) -> usize {
    row.height + usize::from(!row.close)
}
