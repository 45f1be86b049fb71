//! Styled: each stretch of one style is ordered by itself, as qterminal does (and
//! Konsole before it did better), which draws every such stretch with one call.
//!
//! The blanks beside words with right-to-left letters are given another style that
//! cannot be seen on a blank: slanted where the word is upright, upright where it
//! is slanted. So every word is a stretch, and is turned back from UAX #9.
//!
//! Out of reach: what is out of reach within a word, as in `blanks`. Seen right in
//! qterminal 1.2.0, which drops marks of vocalisation.

use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use super::class::{same_style, turns, word};
use super::inverse::{Frames, inverse};

pub(super) fn rewrite(row: &mut [Cell]) {
    let mut at = 0;
    while let Some((start, end)) = word(row, at) {
        at = end;
        if !row[start..end].iter().any(turns) {
            continue;
        }
        for (beside, edge) in [(start.wrapping_sub(1), start), (end, end - 1)] {
            let slanted = row[edge].modifier.contains(Modifier::ITALIC);
            if let Some(blank) = row.get_mut(beside) {
                blank.modifier.set(Modifier::ITALIC, !slanted);
            }
        }
        row[start..end].chunk_by_mut(same_style).for_each(|piece| inverse(piece, Frames::Pass));
    }
}
