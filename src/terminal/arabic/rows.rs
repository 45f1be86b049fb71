//! Rows: the whole row turned back from UAX #9 with ordinary blanks, for mlterm,
//! whose fonts seldom have U+2800 and which gives U+200E a cell of its own.
//!
//! mlterm orders both sides of a frame by themselves, and takes a row's direction
//! from its first letter. Where that letter is right-to-left, a left-to-right one
//! stands in for a blank before it, concealed (SGR 8). The same helps where UAX #9
//! cannot give what is wanted: a number to the right of right-to-left letters (a line
//! that begins with a number, say), or brackets at both ends of a line, which it
//! pairs otherwise than they are meant. Two such letters parted are turned by
//! themselves. Out of reach: a number glued to the letters' right, which changes
//! places with them. Seen right in mlterm 3.9.0.

use ratatui::buffer::Cell;
use ratatui::style::Modifier;
use unicode_bidi::BidiClass;

use super::class::{blank_at, class, is_blank, is_frame, turns};
use super::inverse::inverse;
use super::uax9::shown;

pub(super) fn rewrite(row: &mut [Cell]) {
    let strong = |class: &BidiClass| matches!(class, BidiClass::L | BidiClass::R | BidiClass::AL);
    if row.iter().map(class).find(strong) != Some(BidiClass::L)
        && let Some(edge) = row.first_mut().filter(|cell| is_blank(cell))
    {
        conceal(edge);
    }
    row.split_mut(is_frame).filter(|side| side.iter().any(turns)).for_each(turn_back);
}

/// Makes a blank a letter that looks like one.
fn conceal(blank: &mut Cell) {
    blank.set_char('x');
    blank.modifier.insert(Modifier::HIDDEN);
}

/// Rewrites what stands between two frames: as it is, or with as many blanks concealed as
/// bring more of it to its place, one by one, the best first.
fn turn_back(wanted: &mut [Cell]) {
    let mut best = attempt(wanted);
    while best.1 < wanted.len() {
        let first = wanted.iter().position(turns).unwrap_or_default();
        let last = wanted.iter().rposition(|cell| turns(cell) || class(cell) == BidiClass::EN);
        let blanks = (first..last.unwrap_or(first)).filter(|&at| blank_at(wanted, at));
        let attempts = blanks.map(|at| {
            let mut wanted = wanted.to_vec();
            conceal(&mut wanted[at]);
            let attempt = attempt(&wanted);
            (wanted, attempt)
        });
        let Some((parted, better)) = attempts.max_by_key(|(_, (_, right))| *right) else { break };
        if better.1 <= best.1 {
            break;
        }
        best = better;
        wanted.clone_from_slice(&parted);
    }
    wanted.clone_from_slice(&best.0);
}

/// What is sent, and how many of its cells the terminal shows where they are wanted.
fn attempt(wanted: &[Cell]) -> (Vec<Cell>, usize) {
    let mut sent = wanted.to_vec();
    inverse(&mut sent);
    let right = shown(&sent).iter().zip(wanted).filter(|(shown, wanted)| shown == wanted).count();
    (sent, right)
}
