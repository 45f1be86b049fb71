//! Which passages two texts share that do not translate each other.
//!
//! Two articles on one event are not versions of one text, but they may quote
//! the same statement or tell the same thing once. Such passages share far more
//! rare keys with each other than with anything else, wherever they stand; what
//! the texts have in common as a whole (who, where, when) is in many passages,
//! and so weighs little.

use super::Side;
use super::evidence::{self, Keys, Reading};
use crate::lexicon::Lexicon;
use crate::text::quick::QuickMap;
use std::ops::Range;

/// As if texts had at least so many passages: in short ones nothing is rare.
const LEAST_PASSAGES: f32 = 40.0;

/// A bead of one text and a segment of the other that say the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shared {
    /// The bead.
    pub bead: usize,
    /// The segment of the other text.
    pub segment: usize,
    /// What they have in common: the weight of the keys they share, the mean of
    /// the versions.
    pub weight: f32,
    /// What part that is of all that either shares with the other text (Dice's coefficient).
    pub share: f32,
}

/// The passages that `other` shares with the beads of a text in several versions,
/// the likeliest first, whether likely or not. `beads` are the segments of each
/// bead on every side.
pub fn shared(
    sides: &[Side],
    beads: &[Vec<Range<usize>>],
    other: &Side,
    lexicon: &dyn Lexicon,
) -> Vec<Shared> {
    let (mut keys, mut words) = (Keys::default(), QuickMap::default());
    let theirs = evidence::read(other, lexicon, &mut keys, &mut words);
    let ours: Vec<Reading> =
        sides.iter().map(|side| evidence::read(side, lexicon, &mut keys, &mut words)).collect();
    let mut found: QuickMap<(usize, usize), (f32, f32)> = QuickMap::default();
    for (side, reading) in ours.iter().enumerate() {
        let of_bead = |bead: &Vec<Range<usize>>| -> Vec<u32> {
            let segments = bead.get(side).cloned().unwrap_or(0..0).filter(|&s| is_prose(reading, s));
            let mut of_bead: Vec<u32> = segments.flat_map(|s| reading.keys_of(s).iter().copied()).collect();
            of_bead.sort_unstable();
            of_bead.dedup();
            of_bead
        };
        let passages: Vec<Vec<u32>> = beads.iter().map(of_bead).collect();
        let prose = |segment| if is_prose(&theirs, segment) { theirs.keys_of(segment) } else { &[] };
        let segments: Vec<&[u32]> = (0..theirs.len()).map(prose).collect();
        for (of_two, sums) in alike(&passages, reading, &segments, &theirs, &keys) {
            let both = found.entry(of_two).or_insert((0.0, 0.0));
            *both = (both.0 + sums.0, both.1 + sums.1);
        }
    }
    let part = |bead: usize| beads[bead].iter().filter(|range| !range.is_empty()).count().max(1) as f32;
    let shared = |((bead, segment), (weight, share)): ((usize, usize), (f32, f32))| Shared {
        bead,
        segment,
        weight: weight / part(bead),
        share: share / part(bead),
    };
    let mut all: Vec<Shared> = found.into_iter().map(shared).collect();
    all.sort_by(|a, b| b.share.total_cmp(&a.share).then((a.bead, a.segment).cmp(&(b.bead, b.segment))));
    all
}

/// Whether a segment is of the text itself: dates and calls to read on are alike everywhere.
fn is_prose(reading: &Reading, segment: usize) -> bool {
    let form = reading.forms[segment];
    form.furniture == 0.0 && form.dated == 0.0
}

/// For every two passages with something in common, the weight of that and its share.
fn alike<K: AsRef<[u32]>, L: AsRef<[u32]>>(
    a: &[K],
    reading_a: &Reading,
    b: &[L],
    reading_b: &Reading,
    keys: &Keys,
) -> Vec<((usize, usize), (f32, f32))> {
    let mut holders: Vec<[Vec<u32>; 2]> = vec![Default::default(); keys.len()];
    for (at, passage) in a.iter().enumerate() {
        passage.as_ref().iter().for_each(|&key| holders[key as usize][0].push(at as u32));
    }
    for (at, passage) in b.iter().enumerate() {
        passage.as_ref().iter().for_each(|&key| holders[key as usize][1].push(at as u32));
    }
    let all = ((a.len() + b.len()) as f32).max(LEAST_PASSAGES);
    let (mut of_a, mut of_b) = (vec![0.0; a.len()], vec![0.0; b.len()]);
    let mut met: QuickMap<(u32, u32), f32> = QuickMap::default();
    for (key, [in_a, in_b]) in holders.iter().enumerate() {
        if in_a.is_empty() || in_b.is_empty() || !evidence::fits(keys.kinds[key], reading_a, reading_b) {
            continue;
        }
        let weight = (all / (in_a.len() + in_b.len()) as f32).ln().max(0.0) * keys.quality[key];
        in_a.iter().for_each(|&at| of_a[at as usize] += weight);
        in_b.iter().for_each(|&at| of_b[at as usize] += weight);
        // What is everywhere tells nothing, and would cost most.
        if in_a.len() * in_b.len() > 400 {
            continue;
        }
        for &x in in_a {
            for &y in in_b {
                *met.entry((x, y)).or_insert(0.0) += weight;
            }
        }
    }
    let mut found: Vec<_> = met
        .into_iter()
        .map(|((x, y), weight)| {
            let (x, y) = (x as usize, y as usize);
            ((x, y), (weight, 2.0 * weight / (of_a[x] + of_b[y]).max(f32::MIN_POSITIVE)))
        })
        .collect();
    // The order of a hash table is nobody's.
    found.sort_unstable_by_key(|(of_two, _)| *of_two);
    found
}
