//! Kitty: each run is laid out by itself, from right to left if its first character
//! that has a script is of a right-to-left script, whatever else the run holds:
//! digits and Latin are turned too. Glyphs turn and cells do not.
//!
//! (That is HarfBuzz's `hb_buffer_guess_segment_properties`, which kitty asks.
//! European digits and `، ؛ ؟ ـ` have no script of their own.) A run is what stands
//! in one font: it ends at a blank, at what kitty draws itself, where the face
//! changes (bold, italic), and wherever the font of the letters lacks a character
//! or the other way round, as in most fonts made for programs, which have no
//! Arabic. Which font has what is not to be known here. So letters are parted from
//! all else by a change of face: what is glued to them, `.` or `(` or a number, is
//! written slanted, and is a run by itself in every font (kitty gives each face a
//! font of its own even where it finds the same file for it). Then the letters are
//! written turned round, and the rest as it is to be seen.
//!
//! Exact for every row, but where two fonts share the letters of one word. Seen right
//! in kitty 0.26.5, alone and under tmux, with fonts that have Arabic and that have
//! none. With `force_ltr` kitty needs nothing of this, but it does not tell.

use icu_properties::CodePointMapData;
use icu_properties::props::Script;
use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use super::class::{base, blank_at, is_frame};

const FACE: Modifier = Modifier::BOLD.union(Modifier::ITALIC);

pub(super) fn rewrite(row: &mut [Cell]) {
    let mut at = 0;
    while at < row.len() {
        let (start, kind, face) = (at, kind(row, at), row[at].modifier & FACE);
        at += 1;
        while at < row.len() && self::kind(row, at) == kind && row[at].modifier & FACE == face {
            at += 1;
        }
        match kind {
            Kind::Letters => turn(&mut row[start..at]),
            Kind::Other => part(row, start, at),
            Kind::Edge => {}
        }
    }
}

/// What a cell is to a run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It ends one: a blank, or a piece of a frame. (Kitty draws more by itself, Braille for
    /// one: `font_for_cell` in its `fonts.c`. What counts as `Other` is right there as well.)
    Edge,
    /// It has a right-to-left script, or is the stroke between such letters.
    Letters,
    Other,
}

fn kind(row: &[Cell], at: usize) -> Kind {
    let first = base(&row[at]);
    match first {
        _ if blank_at(row, at) || is_frame(&row[at]) => Kind::Edge,
        '\0'..'\u{590}' => Kind::Other,
        'ـ' => Kind::Letters,
        _ => match CodePointMapData::<Script>::new().get(first) {
            Script::Arabic
            | Script::Hebrew
            | Script::Syriac
            | Script::Thaana
            | Script::Nko
            | Script::Adlam => Kind::Letters,
            _ => Kind::Other,
        },
    }
}

/// Turns the symbols of a run of letters round; styles stay.
fn turn(run: &mut [Cell]) {
    let styles: Vec<_> = run.iter().map(|cell| (cell.fg, cell.bg, cell.modifier)).collect();
    run.reverse();
    for (cell, style) in run.iter_mut().zip(styles) {
        (cell.fg, cell.bg, cell.modifier) = style;
    }
}

/// Gives what stands from `start` to `end` another face than letters glued to it have.
fn part(row: &mut [Cell], start: usize, end: usize) {
    let face =
        |at: usize| (at < row.len() && kind(row, at) == Kind::Letters).then(|| row[at].modifier & FACE);
    let (beside, own) = ([face(start.wrapping_sub(1)), face(end)], row[start].modifier & FACE);
    // Two neighbours have two of the four faces at most.
    let changes = [Modifier::empty(), Modifier::ITALIC, FACE, Modifier::BOLD];
    if let Some(change) = changes.into_iter().find(|change| !beside.contains(&Some(own ^ *change))) {
        row[start..end].iter_mut().for_each(|cell| cell.modifier.toggle(change));
    }
}
