//! Turning UAX #9 back: given the cells we want to be seen, the cells that a
//! terminal reorders into them.
//!
//! The terminal takes the cells for text whose base direction is left to right.
//! Between two left-to-right letters it turns exactly one stretch: from the
//! first right-to-left letter to the last one, or to a number after it. So what
//! lies from the leftmost to the rightmost such letter is turned round here,
//! with numbers inside kept as they are, since they are turned twice.
//!
//! One thing cannot be reached: a number to the right of the letters. UAX #9
//! lets numbers follow the direction of the letters before them, and would take
//! it to their left.

use ratatui::buffer::Cell;
use unicode_bidi::BidiClass;

use super::class::{class, is_letter, is_wide, mirror, turns};

/// Rewrites `cells`, which stand between left-to-right text or the row's ends.
pub(super) fn inverse(cells: &mut [Cell]) {
    let mut at = 0;
    while let Some((start, end)) = stretch(cells, at) {
        turn(&mut cells[start..end]);
        at = end;
    }
}

/// The next stretch to be turned, from `at` on: up to the last right-to-left letter, and on
/// over Arabic digits as long as no European ones come between.
fn stretch(cells: &[Cell], at: usize) -> Option<(usize, usize)> {
    let start = at + cells[at..].iter().position(turns)?;
    let stops = |cell: &Cell| class(cell) == BidiClass::L;
    let find = |from: usize, what: &dyn Fn(&Cell) -> bool| {
        cells[from..].iter().position(what).map_or(cells.len(), |length| from + length)
    };
    let limit = find(start, &stops);
    let letters = cells[start..limit].iter().rposition(is_letter).map_or(start, |last| start + last + 1);
    let limit = limit.min(find(letters, &|cell| class(cell) == BidiClass::EN));
    let last = cells[start..limit].iter().rposition(turns)?;
    Some((start, start + last + 1))
}

/// Turns a stretch round: numbers and wide symbols keep their cells' order, brackets are
/// mirrored as the terminal will mirror them back.
fn turn(cells: &mut [Cell]) {
    cells.reverse();
    // UAX #9 W2: after an Arabic letter digits become Arabic numbers, after which fewer
    // separators belong to a number than after a Hebrew letter.
    let mut arabic = false;
    let mut at = 0;
    while at < cells.len() {
        let end = match class(&cells[at]) {
            BidiClass::EN | BidiClass::AN => number(cells, at, arabic),
            BidiClass::ET if !arabic => terminators(cells, at).unwrap_or(at + 1),
            // (The wide symbol stands behind its second half now.)
            _ if cells.get(at + 1).is_some_and(is_wide) => at + 2,
            class => {
                match class {
                    BidiClass::AL => arabic = true,
                    BidiClass::R => arabic = false,
                    _ => {}
                }
                mirror(&mut cells[at]);
                at += 1;
                continue;
            }
        };
        cells[at..end].reverse();
        at = end;
    }
}

/// Where the number ends that begins at `at`: digits of one kind, single separators
/// between them (UAX #9 W4), and after other than Arabic letters the signs beside
/// European digits (W5).
fn number(cells: &[Cell], at: usize, arabic: bool) -> usize {
    let kind = |cell: &Cell| match class(cell) {
        BidiClass::EN if arabic => BidiClass::AN,
        class => class,
    };
    let digits = kind(&cells[at]);
    let mut end = at + 1;
    loop {
        let next = cells.get(end).map(kind);
        let after = cells.get(end + 1).map(kind);
        match next {
            Some(next) if next == digits => end += 1,
            Some(BidiClass::CS) if after == Some(digits) => end += 2,
            Some(BidiClass::ES) if digits == BidiClass::EN && after == Some(digits) => end += 2,
            Some(BidiClass::ET) if digits == BidiClass::EN => end += 1,
            // A number of the other kind is on the same level.
            Some(BidiClass::EN | BidiClass::AN) => end = number(cells, end, arabic),
            _ => return end,
        }
    }
}

/// Where the number ends whose signs begin at `at`, if it is one.
fn terminators(cells: &[Cell], at: usize) -> Option<usize> {
    let digits = at + cells[at..].iter().position(|cell| class(cell) != BidiClass::ET)?;
    (class(&cells[digits]) == BidiClass::EN).then(|| number(cells, digits, false))
}
