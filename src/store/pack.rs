//! The index of a long text as a few bytes a segment.
//!
//! A text of 820,000 segments is opened by reading its whole index, so the
//! index is small and is unpacked in one pass. Numbers are written in groups of
//! seven bits, the low ones first (LEB128); most of them fit one byte, since
//! they count from the one before. Beads are written as runs: where most are
//! one segment a side, a ladder is little more than its confidences.
//!
//! The bytes come from a disk. Unpacking trusts none of them: it gives nothing
//! where they are not what packing makes, and asks for no more memory than they
//! can stand for.

use crate::align::{Ladder, Pair};
use crate::parallel::Segment;

/// Segments, each by its distance from the one before, its paragraph's, and its length.
///
/// `None` where they do not follow one another.
pub(super) fn spans(segments: &[Segment]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(segments.len() * 3 + 5);
    put(&mut out, segments.len());
    let (mut at, mut paragraph) = (0, 0);
    for segment in segments {
        let bytes = segment.bytes();
        let gap = bytes.start.checked_sub(at)?;
        let paragraphs = segment.paragraph().checked_sub(paragraph)?;
        // The paragraph's step, nearly always 0 or 1, goes into the low two bits.
        put(&mut out, gap.checked_mul(4)? | paragraphs.min(3));
        if paragraphs >= 3 {
            put(&mut out, paragraphs);
        }
        put(&mut out, bytes.end.checked_sub(bytes.start)?);
        (at, paragraph) = (bytes.end, segment.paragraph());
    }
    Some(out)
}

/// The segments that [`spans`] packed, of a text of `length` bytes.
pub(super) fn unpack_spans(bytes: &[u8], length: usize) -> Option<Vec<Segment>> {
    let mut from = Unpack(bytes);
    let count = from.number()?;
    // Two bytes a segment at least.
    let mut segments = Vec::with_capacity(count.min(bytes.len() / 2));
    let (mut at, mut paragraph) = (0_usize, 0_usize);
    for _ in 0..count {
        let step = from.number()?;
        paragraph = paragraph.checked_add(if step & 3 == 3 { from.number()? } else { step & 3 })?;
        let start = at.checked_add(step >> 2)?;
        at = start.checked_add(from.number()?)?;
        if at > length || u32::try_from(paragraph).is_err() {
            return None;
        }
        segments.push(Segment::new(start..at, paragraph));
    }
    (from.0.is_empty() && u32::try_from(length).is_ok()).then_some(segments)
}

/// The hashes of a version's segments.
pub(super) fn hashes(hashes: &[u64]) -> Vec<u8> {
    hashes.iter().flat_map(|h| h.to_le_bytes()).collect()
}

/// The hashes that [`hashes`] packed.
pub(super) fn unpack_hashes(bytes: &[u8]) -> Vec<u64> {
    let (eights, _) = bytes.as_chunks::<8>();
    eights.iter().map(|&b| u64::from_le_bytes(b)).collect()
}

/// A ladder: its sides and beads, the confidences, and the beads as runs of
/// beads with the same number of segments on every side.
pub(super) fn ladder(ladder: &Ladder) -> Vec<u8> {
    let (sides, beads) = (ladder.sides(), ladder.len());
    let mut out = Vec::with_capacity(beads * 5 + 10);
    put(&mut out, sides);
    put(&mut out, beads);
    for bead in 0..beads {
        out.extend_from_slice(&ladder.confidence(bead).to_le_bytes());
    }
    let counts = |bead: usize, to: &mut Vec<usize>| {
        to.clear();
        to.extend((0..sides).map(|side| ladder.segments(bead, side).len()));
    };
    let (mut run, mut next) = (Vec::new(), Vec::new());
    let mut bead = 0;
    while bead < beads {
        counts(bead, &mut run);
        let mut end = bead + 1;
        while end < beads {
            counts(end, &mut next);
            if next != run {
                break;
            }
            end += 1;
        }
        put(&mut out, end - bead);
        run.iter().for_each(|&count| put(&mut out, count));
        bead = end;
    }
    out
}

/// A ladder between two sides, or over all of them, packed.
pub(super) type PackedLadder = (Option<[usize; 2]>, Vec<u8>);

/// A text's ladder and the finer ones between two sides.
pub(super) fn ladders(whole: &Ladder, pairs: &[Pair]) -> Vec<PackedLadder> {
    let pairs = pairs.iter().map(|pair| (Some(pair.sides), ladder(&pair.ladder)));
    std::iter::once((None, ladder(whole))).chain(pairs).collect()
}

/// The ladder that [`ladder`] packed.
pub(super) fn unpack_ladder(bytes: &[u8]) -> Option<Ladder> {
    let mut from = Unpack(bytes);
    let (sides, beads) = (from.number()?, from.number()?);
    let (fours, _) = from.take(beads.checked_mul(4)?)?.as_chunks::<4>();
    let confidence: Vec<f32> = fours.iter().map(|&b| f32::from_le_bytes(b)).collect();
    // Each side of each run takes a byte, so no more sides than bytes are left;
    // an empty ladder is kept without any.
    if beads > 0 && sides > from.0.len() || sides > 1 << 16 {
        return None;
    }
    let mut bounds = vec![0_u32; (beads + 1) * sides];
    // The segments of a bead of the run, and the bounds it has reached, by side.
    let mut run = Vec::with_capacity(sides);
    let mut at = vec![0_u32; sides];
    let mut done = 0;
    while done < beads {
        let repeat = from.number()?;
        if repeat == 0 || repeat > beads - done {
            return None;
        }
        run.clear();
        for &at in &at {
            let count = u32::try_from(from.number()?).ok()?;
            // Where the run ends, and so all before it, can be counted.
            u32::try_from(repeat).ok()?.checked_mul(count)?.checked_add(at)?;
            run.push(count);
        }
        let beads = &mut bounds[(done + 1) * sides..(done + 1 + repeat) * sides];
        match sides {
            2 => fill(beads.as_chunks_mut::<2>().0, &mut at, &run),
            3 => fill(beads.as_chunks_mut::<3>().0, &mut at, &run),
            _ => fill(&mut beads.chunks_exact_mut(sides.max(1)).collect::<Vec<_>>(), &mut at, &run),
        }
        done += repeat;
    }
    if !from.0.is_empty() {
        return None;
    }
    Ladder::from_bounds(sides, bounds, confidence)
}

/// Sets the bounds of a run of beads. For two and three sides it is compiled for
/// just so many, since a long text has many runs of few beads.
fn fill<B: AsMut<[u32]>>(beads: &mut [B], at: &mut [u32], run: &[u32]) {
    for bead in beads {
        for ((bound, at), &count) in bead.as_mut().iter_mut().zip(at.iter_mut()).zip(run) {
            *at += count;
            *bound = *at;
        }
    }
}

/// Writes a number in groups of seven bits.
fn put(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// What is left to unpack.
struct Unpack<'a>(&'a [u8]);

impl<'a> Unpack<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// A number of at most 35 bits; longer ones stand for nothing we pack.
    #[inline]
    fn number(&mut self) -> Option<usize> {
        let (&first, rest) = self.0.split_first()?;
        self.0 = rest;
        if first < 0x80 {
            return Some(first as usize);
        }
        let mut number = (first & 0x7F) as usize;
        for shift in [7, 14, 21, 28] {
            let (&next, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= ((next & 0x7F) as usize) << shift;
            if next < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_to_one_beads_take_little_more_than_their_confidences() {
        let beads = (0..1000).map(|i| (vec![i..i + 1, i..i + 1, i..i + 1], 0.5));
        let full = Ladder::new(&[1000, 1000, 1000], beads).expect("it tiles");
        assert!(ladder(&full).len() < 4 * 1000 + 16);
    }

    #[test]
    fn an_empty_ladder_keeps_its_sides() {
        let empty = Ladder::unaligned(&[0, 0, 0]);
        assert_eq!(unpack_ladder(&ladder(&empty)), Some(empty));
    }

    proptest! {
        #[test]
        fn spans_come_back(steps in prop::collection::vec((0_usize..500, 1_usize..100_000, 0_usize..9), 0..60)) {
            let (mut at, mut paragraph) = (0, 0);
            let segments: Vec<Segment> = steps.iter().map(|&(gap, length, paragraphs)| {
                let start = at + gap;
                (at, paragraph) = (start + length, paragraph + paragraphs);
                Segment::new(start..at, paragraph)
            }).collect();
            let packed = spans(&segments).expect("in order");
            prop_assert_eq!(unpack_spans(&packed, at), Some(segments));
            // A text that is shorter than its segments is not believed.
            prop_assert!(at == 0 || unpack_spans(&packed, at - 1).is_none());
        }

        #[test]
        fn ladders_come_back(shapes in prop::collection::vec((0_usize..200, 0_usize..3, 0_usize..3, 0_f32..=1.0), 0..60)) {
            let mut at = [0; 3];
            let beads: Vec<_> = shapes.iter().filter(|s| s.0 + s.1 + s.2 > 0).map(|&(a, b, c, sure)| {
                let ranges: Vec<_> = [a, b, c].iter().zip(&mut at).map(|(n, at)| { *at += n; *at - n..*at }).collect();
                (ranges, sure)
            }).collect();
            let made = Ladder::new(&at, beads).expect("it tiles");
            prop_assert_eq!(unpack_ladder(&ladder(&made)), Some(made));
        }

        #[test]
        fn any_bytes_unpack_to_something_or_nothing(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Some(found) = unpack_ladder(&bytes) {
                prop_assert!(found.len() <= bytes.len());
            }
            if let Some(found) = unpack_spans(&bytes, 1 << 20) {
                prop_assert!(found.len() <= bytes.len());
            }
            prop_assert_eq!(unpack_hashes(&bytes).len(), bytes.len() / 8);
        }
    }
}
