//! Finding out that the text has moved up or down.
//!
//! A terminal moves rows itself when told to, which costs a dozen bytes where
//! writing them anew costs thousands. Nobody has to announce such a move: it is
//! seen by comparing rows.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use ratatui::buffer::Cell;
use ratatui::style::Color;

/// Rows that moved: within `rows` every row that stays is `lines` higher than before
/// (lower, if negative).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scroll {
    pub(super) rows: Range<usize>,
    pub(super) lines: isize,
}

impl Scroll {
    /// Where the row was before, if it was on the screen.
    pub(super) fn source(&self, row: usize) -> Option<usize> {
        if !self.rows.contains(&row) {
            return Some(row);
        }
        row.checked_add_signed(self.lines).filter(|source| self.rows.contains(source))
    }

    /// Moves rows as the terminal does; those that come free are cleared.
    pub(super) fn apply<T>(&self, held: &mut [T], clear: impl Fn(&mut T)) {
        let region = &mut held[self.rows.clone()];
        let moved = self.lines.unsigned_abs().min(region.len());
        let kept = region.len() - moved;
        let free = if self.lines > 0 {
            region.rotate_left(moved);
            &mut region[kept..]
        } else {
            region.rotate_right(moved);
            &mut region[..moved]
        };
        free.iter_mut().for_each(clear);
    }
}

/// Fewer changed rows than this are written anew: nothing could be saved.
const WORTH: usize = 4;

/// How the rows `changed` (their numbers, ascending) came from those before, if most of
/// them have moved together. Where nothing in `body`, the rows of the text, stays in its
/// place, all of it moves: what came into view is written where nothing is, and what
/// only changed its look is not written again. Rows are known by their prints; a row that looks as
/// others do (a blank one) does not tell from where it came.
pub(super) fn find(before: &[u64], after: &[u64], changed: &[usize], body: &Range<usize>) -> Option<Scroll> {
    let (&first, &last) = (changed.first()?, changed.last()?);
    if changed.len() < WORTH {
        return None;
    }
    let (all_before, all_after) = (before, after);
    let (before, after) = (before.get(first..=last)?, after.get(first..=last)?);
    let height = before.len();
    let mut votes = vec![0_usize; 2 * height];
    let mut sorted = all_after.to_vec();
    sorted.sort_unstable();
    let alone = |print: u64| {
        let at = sorted.partition_point(|&other| other < print);
        sorted.get(at + 1) != Some(&print)
    };
    for (to, print) in after.iter().enumerate().filter(|(_, print)| alone(**print)) {
        for (from, _) in before.iter().enumerate().filter(|(_, was)| *was == print) {
            votes[height + from - to] += 1;
        }
    }
    let (best, &count) = votes.iter().enumerate().max_by_key(|(_, count)| **count)?;
    let lines = isize::try_from(best).ok()?.checked_sub_unsigned(height).filter(|lines| *lines != 0)?;
    let staying = votes[height];
    if count < WORTH.max(staying + 1) {
        return None;
    }
    // The region: from the first to the last row that takes part, as source or as target.
    let moved = |to: &usize| {
        let source = to.checked_add_signed(lines).and_then(|from| before.get(from));
        alone(after[*to]) && source == Some(&after[*to])
    };
    let top = (0..height).find(moved)?;
    let bottom = (0..height).rfind(moved)?;
    let (from_top, from_bottom) = (top.checked_add_signed(lines)?, bottom.checked_add_signed(lines)?);
    let rows = top.min(from_top) + first..bottom.max(from_bottom) + 1 + first;
    let within = body.start <= rows.start && rows.end <= body.end && lines.unsigned_abs() < body.len();
    let stays = |y: usize| all_before[y] == all_after[y] && alone(all_after[y]);
    let rows = if within && !body.clone().any(stays) { body.clone() } else { rows };
    Some(Scroll { rows, lines })
}

/// A hash of a row. Two rows with the same hash are all but certainly the same; if they
/// are not, the difference is written like any other.
pub(super) fn fingerprint(row: &[Cell]) -> u64 {
    let mut fold = Fold(0);
    for cell in row {
        let symbol = cell.symbol().as_bytes();
        if let [byte] = symbol {
            fold.write_u64(u64::from(*byte));
        } else {
            fold.write(symbol);
        }
        let default = cell.fg == Color::Reset && cell.bg == Color::Reset && cell.modifier.is_empty();
        if !default {
            (cell.fg, cell.bg, cell.modifier.bits()).hash(&mut fold);
        }
    }
    fold.0
}

/// A hash for speed alone: nothing hostile is gained by making two rows look alike.
struct Fold(u64);

impl Hasher for Fold {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u64(byte.into());
    }

    fn write_u64(&mut self, word: u64) {
        // FxHash's step (rustc-hash): rotate, mix in, multiply by an odd number.
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn write_usize(&mut self, word: usize) {
        self.write_u64(word as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(old: &str, new: &str, expected: Option<(Range<usize>, isize)>) {
        check_in(0..0, old, new, expected);
    }

    fn check_in(body: Range<usize>, old: &str, new: &str, expected: Option<(Range<usize>, isize)>) {
        let prints = |text: &str| text.bytes().map(u64::from).collect::<Vec<_>>();
        let (old, new) = (prints(old), prints(new));
        let changed: Vec<usize> = (0..old.len()).filter(|&row| old[row] != new[row]).collect();
        let found = find(&old, &new, &changed, &body).map(|scroll| (scroll.rows, scroll.lines));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_move_is_seen_between_what_stays() {
        check("=abcdefgh=", "=bcdefghi=", Some((1..9, 1)));
        check("=abcdefgh=", "=zabcdefg=", Some((1..9, -1)));
        check("=abcdefgh=", "=defghijk=", Some((1..9, 3)));
        check("=abcdefgh=", "=bcdXfghi=", Some((1..9, 1)));
        check("=abcdefgh=", "=abcdXfgh=", None);
        check("=abcdefgh=", "=ijklmnop=", None);
        check("          ", "  abcdef  ", None);
        check("=a b c d e =", "=b c d e f =", Some((1..10, 2)));
        check("", "", None);
    }

    #[test]
    fn all_of_the_text_moves_if_none_of_it_stays() {
        check_in(1..9, "=abcdefgh=", "=cdefGHij=", Some((1..9, 2)));
        check_in(1..9, "=abcdefgh=", "=abdefghi=", Some((3..9, 1)));
        check_in(0..8, "#abcdefgh=", "#cdefGHij=", Some((1..7, 2)));
        check_in(1..9, "=abcdefgh=", "#cdefGHij#", Some((1..9, 2)));
    }

    #[test]
    fn rows_move_as_the_terminal_moves_them() {
        let shown = |rows: &[Vec<Cell>]| rows.iter().flatten().map(Cell::symbol).collect::<String>();
        let mut rows: Vec<Vec<Cell>> =
            ["=", "a", "b", "c", "d", "e", "f", "="].map(|symbol| vec![Cell::new(symbol)]).into();
        let clear = |row: &mut Vec<Cell>| row.fill(Cell::EMPTY);
        let up = Scroll { rows: 1..7, lines: 2 };
        up.apply(&mut rows, clear);
        assert_eq!(shown(&rows), "=cdef  =");
        assert_eq!(
            (0..8).map(|row| up.source(row)).collect::<Vec<_>>(),
            [Some(0), Some(3), Some(4), Some(5), Some(6), None, None, Some(7)]
        );
        Scroll { rows: 1..7, lines: -3 }.apply(&mut rows, clear);
        assert_eq!(shown(&rows), "=   cde=");
        Scroll { rows: 1..7, lines: 100 }.apply(&mut rows, clear);
        assert_eq!(shown(&rows), "=      =");
    }

    #[test]
    fn rows_are_told_apart_by_symbol_and_style() {
        let row = |symbol: &'static str, colour| {
            let mut cell = Cell::new(symbol);
            cell.fg = colour;
            vec![cell, Cell::EMPTY]
        };
        let prints =
            [row("a", Color::Reset), row("b", Color::Reset), row("ﻛ", Color::Reset), row("a", Color::Red)]
                .map(|row| fingerprint(&row));
        for (at, print) in prints.iter().enumerate() {
            assert!(!prints[..at].contains(print));
        }
        assert_eq!(fingerprint(&[Cell::EMPTY, Cell::new(" ")]), fingerprint(&[Cell::EMPTY; 2]));
    }
}
