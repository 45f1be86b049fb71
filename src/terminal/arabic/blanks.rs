//! Blanks: for terminals that apply UAX #9 to each row and drop U+200E.
//!
//! The blanks beside words with right-to-left letters are written as U+2800
//! BRAILLE PATTERN BLANK, which looks like a blank and is a strong left-to-right
//! character. Each such word is then turned by itself, so it is written turned
//! back. The row's first cell is one as well: these terminals take a row's
//! direction from its first letter.
//!
//! Out of reach: a number that stands, in reading order, directly before a
//! right-to-left letter or before `؟` or `؛` (which are of the letters' class):
//! it comes out on the letters' left. Seen right in PuTTY 0.78.

use ratatui::buffer::Cell;

use super::class::{is_blank, turns, word};
use super::inverse::inverse;

const BLANK: char = '\u{2800}';

pub(super) fn rewrite(row: &mut [Cell]) {
    if let Some(edge) = row.first_mut().filter(|cell| is_blank(cell)) {
        edge.set_char(BLANK);
    }
    let mut at = 0;
    while let Some((start, end)) = word(row, at) {
        // (The blank behind may not be one any more.)
        at = end + 1;
        if !row[start..end].iter().any(turns) {
            continue;
        }
        inverse(&mut row[start..end]);
        for beside in [start.wrapping_sub(1), end] {
            if let Some(blank) = row.get_mut(beside) {
                blank.set_char(BLANK);
            }
        }
    }
}
