//! What a terminal that applies UAX #9 makes of cells: asked where a row may be out of
//! reach. Pairs of brackets (rule N0) above all are too entangled to be foreseen.

use ratatui::buffer::Cell;
use unicode_bidi::{BidiInfo, Level};

use super::class::{base, is_wide, mirror};

/// The cells as they are shown where the base direction is left to right.
pub(super) fn shown(cells: &[Cell]) -> Vec<Cell> {
    let (mut text, mut starts) = (String::new(), Vec::new());
    let mut at = 0;
    while at < cells.len() {
        // A wide symbol and its second half are one thing to a terminal.
        let end = cells.len().min(at + if is_wide(&cells[at]) { 2 } else { 1 });
        starts.push((text.len(), at..end));
        text.push(base(&cells[at]));
        at = end;
    }
    let levels = BidiInfo::new(&text, Some(Level::ltr())).levels;
    let levels: Vec<Level> = starts.iter().map(|(start, _)| levels[*start]).collect();
    let mut shown = Vec::with_capacity(cells.len());
    for from in BidiInfo::reorder_visual(&levels) {
        let first = shown.len();
        shown.extend_from_slice(&cells[starts[from].1.clone()]);
        if levels[from].is_rtl() {
            mirror(&mut shown[first]);
        }
    }
    shown
}
