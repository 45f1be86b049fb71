//! Finding out that the text has moved up or down.
//!
//! A terminal moves rows itself when told to, which costs a dozen bytes where
//! writing them anew costs thousands. Nobody has to announce such a move: it is
//! seen by comparing rows.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use ratatui::buffer::Cell;

/// Rows that moved: within `rows` every row that stays is `lines` higher than before
/// (lower, if negative).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scroll {
    pub(super) rows: Range<usize>,
    pub(super) lines: isize,
}

/// Fewer changed rows than this are written anew: nothing could be saved.
const WORTH: usize = 4;

/// How the rows `changed` (their numbers, ascending) of `new` came from `old`, if most
/// of those that are not blank have moved together. Both hold rows of `width` cells.
pub(super) fn find(old: &[Cell], new: &[Cell], width: usize, changed: &[usize]) -> Option<Scroll> {
    let (&first, &last) = (changed.first()?, changed.last()?);
    if changed.len() < WORTH {
        return None;
    }
    let span = first..last + 1;
    let hashes = |cells: &[Cell]| -> Vec<u64> {
        cells[span.start * width..span.end * width].chunks(width).map(fingerprint).collect()
    };
    let (before, after) = (hashes(old), hashes(new));
    let blank = fingerprint(&vec![Cell::EMPTY; width]);

    let height = before.len();
    let mut votes = vec![0_usize; 2 * height];
    for (to, hash) in after.iter().enumerate().filter(|(_, hash)| **hash != blank) {
        for (from, _) in before.iter().enumerate().filter(|(_, was)| *was == hash) {
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
        to.checked_add_signed(lines).and_then(|from| before.get(from)) == Some(&after[*to])
            && after[*to] != blank
    };
    let top = (0..height).find(moved)?;
    let bottom = (0..height).rfind(moved)?;
    let (from_top, from_bottom) = (top.checked_add_signed(lines)?, bottom.checked_add_signed(lines)?);
    let rows = top.min(from_top) + span.start..bottom.max(from_bottom) + 1 + span.start;
    Some(Scroll { rows, lines })
}

/// Moves rows as the terminal does; the rows that come free are blank.
pub(super) fn apply(cells: &mut [Cell], width: usize, scroll: &Scroll) {
    let region = &mut cells[scroll.rows.start * width..scroll.rows.end * width];
    let moved = (scroll.lines.unsigned_abs() * width).min(region.len());
    if scroll.lines > 0 {
        region.rotate_left(moved);
        let kept = region.len() - moved;
        region[kept..].fill(Cell::EMPTY);
    } else {
        region.rotate_right(moved);
        region[..moved].fill(Cell::EMPTY);
    }
}

/// A hash of a row. Two rows with the same hash are all but certainly the same; if they
/// are not, the difference is written like any other.
fn fingerprint(row: &[Cell]) -> u64 {
    let mut fold = Fold(0);
    for cell in row {
        cell.symbol().hash(&mut fold);
        (cell.fg, cell.bg, cell.modifier.bits()).hash(&mut fold);
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

    fn rows(text: &str) -> Vec<Cell> {
        text.chars()
            .map(|c| {
                let mut cell = Cell::default();
                cell.set_char(c);
                cell
            })
            .collect()
    }

    fn check(old: &str, new: &str, expected: Option<(Range<usize>, isize)>) {
        let (old, new) = (rows(old), rows(new));
        let changed: Vec<usize> = (0..old.len()).filter(|&row| old[row] != new[row]).collect();
        let found = find(&old, &new, 1, &changed).map(|scroll| (scroll.rows, scroll.lines));
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
        check("", "", None);
    }

    #[test]
    fn rows_move_as_the_terminal_moves_them() {
        let shown = |cells: &[Cell]| cells.iter().map(Cell::symbol).collect::<String>();
        let mut cells = rows("=abcdef=");
        apply(&mut cells, 1, &Scroll { rows: 1..7, lines: 2 });
        assert_eq!(shown(&cells), "=cdef  =");
        apply(&mut cells, 1, &Scroll { rows: 1..7, lines: -3 });
        assert_eq!(shown(&cells), "=   cde=");
        apply(&mut cells, 1, &Scroll { rows: 1..7, lines: 100 });
        assert_eq!(shown(&cells), "=      =");
    }
}
