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

/// Rewrites what stands between two frames: as it is, or where that does not do with as
/// few blanks concealed as bring as much of it to its place as any.
fn turn_back(wanted: &mut [Cell]) {
    let mut best = attempt(wanted);
    let first = wanted.iter().position(turns).unwrap_or_default();
    let last = wanted.iter().rposition(|cell| turns(cell) || class(cell) == BidiClass::EN).unwrap_or(first);
    let blanks = || (first..last).filter(|&at| blank_at(wanted, at));
    let mut parted = wanted.to_vec();
    if best.1 < wanted.len() {
        blanks().for_each(|at| conceal(&mut parted[at]));
        let better = attempt(&parted);
        if better.1 > best.1 {
            best = better;
            for at in blanks() {
                let concealed = std::mem::replace(&mut parted[at], wanted[at].clone());
                let fewer = attempt(&parted);
                if fewer.1 >= best.1 {
                    best = fewer;
                } else {
                    parted[at] = concealed;
                }
            }
        }
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
