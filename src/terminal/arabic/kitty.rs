//! Kitty: each run between blanks or frames is laid out by itself, from right to
//! left if its first character that has a script is of a right-to-left script,
//! whatever else the run holds: digits and Latin are turned too.
//!
//! (That is HarfBuzz's `hb_buffer_guess_segment_properties`, which kitty asks.
//! European digits and `، ؛ ؟ ـ` have no script of their own.) So a run whose
//! rightmost character with a script is right-to-left is written turned round as
//! a whole, brackets mirrored, and comes out as wanted. Glyphs turn and cells do
//! not: colours stay where they are. A change of bold or italic splits a run.
//!
//! Out of reach: a run that is Arabic at its left end and Latin at its right end.
//! Seen right in kitty 0.26.5, alone and under tmux. With `force_ltr` kitty needs
//! nothing of this, but it does not tell.

use icu_properties::CodePointMapData;
use icu_properties::props::Script;
use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use super::class::{base, is_blank, is_frame, is_wide, mirror};

pub(super) fn rewrite(row: &mut [Cell]) {
    let mut at = 0;
    while at < row.len() {
        let start = at;
        let face = |cell: &Cell| cell.modifier & (Modifier::BOLD | Modifier::ITALIC);
        let edge = |cell: &Cell| is_blank(cell) || is_frame(cell);
        at += 1;
        if edge(&row[start]) {
            continue;
        }
        // A wide symbol's second half is no blank.
        while at < row.len()
            && (is_wide(&row[at - 1]) || (!edge(&row[at]) && face(&row[at]) == face(&row[start])))
        {
            at += 1;
        }
        let run = &mut row[start..at];
        if run.iter().rev().find_map(|cell| rightward(base(cell))) == Some(false) {
            turn(run);
        }
    }
}

/// Whether the character's script runs to the right; `None` if it has no script.
fn rightward(c: char) -> Option<bool> {
    match CodePointMapData::<Script>::new().get(c) {
        Script::Common | Script::Inherited | Script::Unknown => None,
        Script::Arabic | Script::Hebrew | Script::Syriac | Script::Thaana | Script::Nko | Script::Adlam => {
            Some(false)
        }
        _ => Some(true),
    }
}

/// Turns the symbols of a run round; styles stay, and so do the halves of wide symbols.
fn turn(run: &mut [Cell]) {
    let styles: Vec<_> = run.iter().map(|cell| (cell.fg, cell.bg, cell.modifier)).collect();
    run.reverse();
    for at in 1..run.len() {
        if is_wide(&run[at]) {
            run.swap(at - 1, at);
        }
    }
    for (cell, style) in run.iter_mut().zip(styles) {
        mirror(cell);
        (cell.fg, cell.bg, cell.modifier) = style;
    }
}
