//! What must be sent so that this terminal shows the row we want.
//!
//! Rows come in visual order, one cell a letter, Arabic in its presentation
//! forms (Unicode FB50–FDFF, FE70–FEFF). A terminal that lays cells where it is
//! told shows them so. Others apply the bidirectional algorithm, or a part of
//! it, to what they are sent; for them the row is rewritten so that what they
//! make of it is the row we wanted.

use std::ops::Range;

use ratatui::buffer::Cell;

/// How a row is written for one kind of terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Strategy {
    /// Cells as the reader is to see them: for every terminal that does nothing
    /// and every one that obeys `CSI 8 l`.
    #[default]
    Visual,
}

/// Rewrites `row` in place for a terminal treated by `strategy`. `columns` are
/// the cells that hold text, one range a pane, from left to right.
pub fn rewrite(_row: &mut [Cell], _columns: &[Range<u16>], strategy: Strategy) {
    match strategy {
        Strategy::Visual => {}
    }
}
