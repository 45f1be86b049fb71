//! Work on a long text that is cut short, kept in pieces and gone on with.
//!
//! A long text is aligned stretch by stretch, and each stretch depends on nothing
//! but the texts and what was found before it. So what a stretch came to is kept as a
//! few bytes, and whoever aligns the same text again takes it for found: the ladder
//! is the one that would have come out at once.

use std::hash::Hasher;

use super::Side;
use super::evidence::{Keys, Reading};
use super::search::lattice::Step;
use super::weights::Weights;
use crate::text::quick::QuickHasher;

/// Where the pieces of an alignment are put, and found again.
pub trait Pieces {
    /// This is the work that begins now. Pieces of any other are of no use any more.
    fn begin(&self, work: u64);
    /// The piece of this number, if it was put here before.
    fn get(&self, number: u32) -> Option<Vec<u8>>;
    /// Takes a piece that is done.
    fn put(&self, number: u32, piece: Vec<u8>);
}

/// Nothing is kept.
#[derive(Clone, Copy, Debug)]
pub struct NoPieces;

impl Pieces for NoPieces {
    fn begin(&self, _: u64) {}

    fn get(&self, _: u32) -> Option<Vec<u8>> {
        None
    }

    fn put(&self, _: u32, _: Vec<u8>) {}
}

/// By what a piece of work is known: the texts, what the lexicons know of their
/// words, the weights, and the aligner itself, of whose sources `build.rs` takes the hash.
pub(crate) fn work(sides: &[Side], readings: &[Reading], keys: &Keys, weights: &Weights) -> u64 {
    let mut all = QuickHasher::default();
    all.write(env!("VISAVIS_ALIGNER").as_bytes());
    all.write(format!("{weights:?}").as_bytes());
    for side in sides {
        all.write(side.language.code().as_bytes());
        all.write_usize(side.segments.len());
        for segment in side.segments {
            all.write(segment.text.as_bytes());
            all.write_usize(segment.text.len());
            all.write_u32(segment.paragraph);
        }
    }
    // The keys are numbered as they were met, so the same texts and lexicons have the same.
    for reading in readings {
        reading.keys.iter().chain(&reading.bounds).for_each(|&n| all.write_u32(n));
        reading.chances.iter().flatten().for_each(|chance| all.write_u32(chance.to_bits()));
    }
    for (kind, quality) in keys.kinds.iter().zip(&keys.quality) {
        all.write_u32(quality.to_bits() ^ *kind as u32);
    }
    all.finish()
}

/// Rows of a band, each by its first column's distance from the last row's and by how many
/// columns it has more than one: nearly always two bytes a row.
pub(crate) fn pack_rows(rows: &[(u32, u32)], out: &mut Vec<u8>) {
    put(out, rows.len() as u32);
    let mut before = 0;
    for &(from, to) in rows {
        // A band's rows never fall.
        put(out, from.wrapping_sub(before));
        put(out, to.wrapping_sub(from));
        before = from;
    }
}

/// Links in the order of the first side: how far each begins behind the end of the one
/// before it, and how many segments it has, on either side.
pub(crate) fn pack_links(links: &[Step], out: &mut Vec<u8>) {
    put(out, links.len() as u32);
    let (mut i, mut j) = (0, 0);
    for (x, y) in links {
        for (range, before) in [(x, &mut i), (y, &mut j)] {
            put(out, (range.start as u32).wrapping_sub(*before));
            put(out, range.len() as u32);
            *before = range.end as u32;
        }
    }
}

/// What is left of a piece. It comes from a disk: none of it is trusted.
pub(crate) struct Unpack<'a>(pub(crate) &'a [u8]);

impl Unpack<'_> {
    /// The rows of a band of just these columns and so many rows.
    pub(crate) fn rows(&mut self, count: usize, columns: usize) -> Option<Vec<(u32, u32)>> {
        if self.number()? as usize != count {
            return None;
        }
        let (mut rows, mut before) = (Vec::new(), 0u32);
        for _ in 0..count {
            let from = before.checked_add(self.number()?)?;
            let to = from.checked_add(self.number()?)?;
            if to as usize > columns {
                return None;
            }
            rows.push((from, to));
            before = from;
        }
        Some(rows)
    }

    /// Links between sides of so many segments.
    pub(crate) fn links(&mut self, counts: [usize; 2]) -> Option<Vec<Step>> {
        let (mut i, mut j) = (0u32, 0u32);
        let count = self.number()?;
        let mut links = Vec::new();
        for _ in 0..count {
            let mut range = |before: &mut u32, count: usize| {
                let start = before.checked_add(self.number()?)?;
                *before = start.checked_add(self.number()?)?;
                let range = start as usize..*before as usize;
                (!range.is_empty() && range.end <= count).then_some(range)
            };
            links.push((range(&mut i, counts[0])?, range(&mut j, counts[1])?));
        }
        Some(links)
    }

    /// Whether nothing is left.
    pub(crate) fn is_done(&self) -> bool {
        self.0.is_empty()
    }

    fn number(&mut self) -> Option<u32> {
        let mut number = 0u32;
        for shift in [0, 7, 14, 21, 28] {
            let (&next, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(next & 0x7F) << shift;
            if next < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

/// Writes a number in groups of seven bits, the low ones first (LEB128).
fn put(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_packed_comes_back(
            rows in prop::collection::vec((0u32..9, 0u32..300), 0..40),
            links in prop::collection::vec((0usize..200, 1usize..5, 0usize..3, 1usize..5), 0..40),
        ) {
            let mut from = 0;
            let rows: Vec<(u32, u32)> = rows.iter().map(|&(step, more)| { from += step; (from, from + more) }).collect();
            let (mut i, mut j) = (0, 0);
            let links: Vec<Step> = links.iter().map(|&(a, p, b, q)| {
                let step = (i + a..i + a + p, j + b..j + b + q);
                (i, j) = (step.0.end, step.1.end);
                step
            }).collect();
            let mut packed = Vec::new();
            pack_rows(&rows, &mut packed);
            pack_links(&links, &mut packed);
            let mut unpack = Unpack(&packed);
            prop_assert_eq!(unpack.rows(rows.len(), 1000), Some(rows.clone()));
            prop_assert_eq!(unpack.links([i, j]), Some(links.clone()));
            prop_assert!(unpack.is_done());
            // Of fewer segments, or in part, it is no piece of ours.
            if i > 0 {
                let mut short = Unpack(&packed);
                prop_assert!(short.rows(rows.len(), 1000).is_some() && short.links([i - 1, j]).is_none());
                let mut cut = Unpack(&packed[..packed.len() - 1]);
                prop_assert!(cut.rows(rows.len(), 1000).is_none() || cut.links([i, j]).is_none());
            }
        }

        #[test]
        fn no_bytes_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..60), rows in 0usize..9) {
            let mut unpack = Unpack(&bytes);
            let _ = unpack.rows(rows, 50).and_then(|_| unpack.links([50, 50]));
        }
    }
}
