//! Styled: each stretch of one style is ordered by itself, as qterminal does (and
//! Konsole before it did better), which draws every such stretch with one call, and
//! xterm.js where the browser draws its letters.
//!
//! The blanks beside words with right-to-left letters are given another style that
//! cannot be seen on a blank: slanted where the word is upright, upright where it
//! is slanted. So every word is a stretch, and is turned back from UAX #9. Where that
//! cannot give what is wanted (a number glued to the letters' right), letters and
//! their digits are parted from all else in the word in the same way, which is seen a little.
//!
//! Exact for every row. Seen right in qterminal 1.2.0, which drops marks of
//! vocalisation, and in xterm.js 6.0.0.

use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use super::class::{same_style, turns, word};
use super::inverse::inverse;
use super::uax9::shown;

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
        row[start..end].chunk_by_mut(same_style).for_each(turn_back);
    }
}

/// Rewrites a piece of a word, all of one style.
fn turn_back(wanted: &mut [Cell]) {
    let mut sent = wanted.to_vec();
    inverse(&mut sent);
    if shown(&sent) != wanted {
        sent.clone_from_slice(wanted);
        let slant = |cell: &mut Cell| cell.modifier.toggle(Modifier::ITALIC);
        sent.iter_mut().filter(|cell| !turns(cell)).for_each(slant);
        sent.chunk_by_mut(same_style).for_each(inverse);
    }
    wanted.clone_from_slice(&sent);
}
