//! Rows: the whole row turned back from UAX #9 with ordinary blanks, for mlterm,
//! whose fonts seldom have U+2800 and which gives U+200E a cell of its own.
//!
//! mlterm orders both sides of a frame by themselves, and takes a row's direction
//! from its first letter. Where that letter is right-to-left, and where a number
//! stands to the right of right-to-left letters, which UAX #9 cannot give (a line
//! that begins with a number, say), a left-to-right letter stands in for a blank,
//! concealed (SGR 8). Out of reach: a number glued to the letters' right, which
//! changes places with them. Seen right in mlterm 3.9.0.

use ratatui::buffer::Cell;
use ratatui::style::Modifier;
use unicode_bidi::BidiClass;

use super::class::{blank_at, class, is_blank, is_frame, is_letter};
use super::inverse::{Frames, inverse, stretch};

pub(super) fn rewrite(row: &mut [Cell]) {
    let strong = |class: &BidiClass| matches!(class, BidiClass::L | BidiClass::R | BidiClass::AL);
    if row.iter().map(class).find(strong) != Some(BidiClass::L)
        && let Some(edge) = row.first_mut().filter(|cell| is_blank(cell))
    {
        conceal(edge);
    }
    let mut at = 0;
    while let Some((start, end)) = stretch(row, at, Frames::Stop) {
        if let Some(blank) = blank_before_number(row, start, end) {
            // The stretch may end earlier now: look at it again.
            conceal(&mut row[blank]);
        } else {
            at = end;
        }
    }
    inverse(row, Frames::Stop);
}

/// Makes a blank a letter that looks like one.
fn conceal(blank: &mut Cell) {
    blank.set_char('x');
    blank.modifier.insert(Modifier::HIDDEN);
}

/// The last blank between the letters of the stretch from `start` to `end` and a number
/// that follows before anything with a direction. A number glued to the letters cannot be
/// helped, but kept to its own word: then it is the last blank before that word.
fn blank_before_number(row: &[Cell], start: usize, end: usize) -> Option<usize> {
    let letter = start + row[start..end].iter().rposition(is_letter)?;
    let directed = |cell: &Cell| is_frame(cell) || matches!(class(cell), BidiClass::L | BidiClass::EN);
    let next = end + row[end..].iter().position(directed)?;
    let blank = (letter..next).rfind(|&at| blank_at(row, at));
    let blank = blank.or_else(|| (start..letter).rfind(|&at| blank_at(row, at)))?;
    (class(&row[next]) == BidiClass::EN).then_some(blank)
}
