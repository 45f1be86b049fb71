//! Words: for terminals that apply UAX #9 to each row and keep U+200E.
//!
//! Each run of right-to-left letters is turned round and closed by a U+200E
//! LEFT-TO-RIGHT MARK, which takes no room: it rides on the blank behind the
//! run, or on the run's last letter. Every run then stands between strong
//! left-to-right characters, so the terminal turns each by itself and nothing
//! else, whatever numbers, brackets and frames stand beside it. Nothing has to
//! be mirrored, so it does not matter whether the terminal does that.
//!
//! A run ends where the style changes: some terminals order the pieces by
//! themselves, and closed pieces come out the same either way. Arabic-Indic
//! digits are closed as well, since UAX #9 turns what stands between them.
//!
//! It is exact for every row. Seen right in Konsole 22.12, Konsole under tmux
//! and VTE 0.70 under tmux (which swallows `CSI 8 l`). Not for terminals that
//! drop the mark (PuTTY, qterminal) or give it a cell (mlterm).

use ratatui::buffer::Cell;
use unicode_bidi::BidiClass;

use super::class::{class, close, is_blank, is_letter, same_style, turns};

pub(super) fn rewrite(row: &mut [Cell]) {
    // A terminal that takes the row's direction from its first letter must find this one. (On a
    // piece of a frame it would make VTE take that from the font.)
    let strong = |cell: &Cell| matches!(class(cell), BidiClass::L | BidiClass::R | BidiClass::AL);
    let first = row.iter().position(|cell| strong(cell) || turns(cell)).unwrap_or_default();
    let edge = row[..first].iter().rposition(is_blank).unwrap_or_default();
    if turns(&row[first]) && !turns(&row[edge]) {
        close(&mut row[edge]);
    }
    let mut at = 0;
    while at < row.len() {
        let start = at;
        if !turns(&row[start]) {
            at += 1;
            continue;
        }
        let letters = is_letter(&row[start]);
        let belongs =
            |cell: &Cell| turns(cell) && is_letter(cell) == letters && same_style(cell, &row[start]);
        let end = start + row[start..].iter().position(|cell| !belongs(cell)).unwrap_or(row.len() - start);
        let blank = row.get(end).is_some_and(|next| is_blank(next) && same_style(next, &row[start]));
        if letters {
            row[start..end].reverse();
        }
        let last = if blank { end } else { end - 1 };
        close(&mut row[last]);
        at = end;
    }
}
