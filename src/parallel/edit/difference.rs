//! What differs between two alignments of the same versions.
//!
//! Two ladders over the same segments meet again and again; between two such
//! meetings one has other beads than the other. Only these are kept, as counts
//! of segments, so a difference is as small as the edit was.

use serde::{Deserialize, Serialize};

use crate::align::{Alignment, Ladder, Pair};

/// What differs between two alignments, the same way round or turned round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Difference(Vec<Splice>);

/// Beads of one ladder that stand in the place of others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Splice {
    /// The ladder: 0 is that over all sides, 1 and following are the pairs.
    ladder: usize,
    /// The first bead: its number before, and its number after.
    at: [usize; 2],
    was: Vec<Bead>,
    is: Vec<Bead>,
}

/// A bead: its segments a side, and the bits of its confidence, so that it comes
/// back exactly as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Bead(Vec<u32>, u32);

impl Difference {
    /// What leads from `before` to `after`; `None` where they are not alignments
    /// of the same segments with the same pairs.
    pub fn between(before: &Alignment, after: &Alignment) -> Option<Difference> {
        let sides = |alignment: &Alignment| alignment.pairs.iter().map(|p| p.sides).collect::<Vec<_>>();
        if sides(before) != sides(after) {
            return None;
        }
        let mut splices = Vec::new();
        compare(0, &before.ladder, &after.ladder, &mut splices)?;
        for (n, (before, after)) in before.pairs.iter().zip(&after.pairs).enumerate() {
            compare(n + 1, &before.ladder, &after.ladder, &mut splices)?;
        }
        Some(Difference(splices))
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The difference seen from the other side.
    pub fn inverse(self) -> Difference {
        let turned = |s: Splice| Splice { at: [s.at[1], s.at[0]], was: s.is, is: s.was, ..s };
        Difference(self.0.into_iter().map(turned).collect())
    }

    /// The alignment to which it leads from `before`; `None` where it was not
    /// taken from `before`.
    pub fn applied(&self, before: &Alignment) -> Option<Alignment> {
        let ladder = self.apply_to(0, &before.ladder)?;
        let pair = |(n, pair): (usize, &Pair)| {
            Some(Pair { sides: pair.sides, ladder: self.apply_to(n + 1, &pair.ladder)? })
        };
        let known = self.0.iter().all(|splice| splice.ladder <= before.pairs.len());
        known.then_some(())?;
        Some(Alignment { ladder, pairs: before.pairs.iter().enumerate().map(pair).collect::<Option<_>>()? })
    }

    fn apply_to(&self, which: usize, before: &Ladder) -> Option<Ladder> {
        let mut ladder: Option<Ladder> = None;
        // In order, so that each finds those before it done and those behind it not.
        for splice in self.0.iter().filter(|splice| splice.ladder == which) {
            let current = ladder.as_ref().unwrap_or(before);
            let range = splice.at[1]..splice.at[1].checked_add(splice.was.len())?;
            if range.end > current.len()
                || !range.clone().map(|bead| taken(current, bead)).eq(splice.was.iter().cloned())
            {
                return None;
            }
            let by: Vec<(Vec<u32>, f32)> =
                splice.is.iter().map(|Bead(counts, sure)| (counts.clone(), f32::from_bits(*sure))).collect();
            ladder = Some(current.replaced(range, &by)?);
        }
        Some(ladder.unwrap_or_else(|| before.clone()))
    }

    /// The beads of the ladder over all sides that it puts in the place of others:
    /// where they were, and where they are.
    pub fn spans(&self) -> impl Iterator<Item = [std::ops::Range<usize>; 2]> {
        let whole = self.0.iter().filter(|splice| splice.ladder == 0);
        whole.map(|s| [s.at[0]..s.at[0] + s.was.len(), s.at[1]..s.at[1] + s.is.len()])
    }
}

/// Finds where two ladders over the same segments differ; `None` where they are
/// over other segments.
fn compare(which: usize, before: &Ladder, after: &Ladder, splices: &mut Vec<Splice>) -> Option<()> {
    let sides = before.sides();
    let same = sides == after.sides() && (0..sides).all(|s| before.segments_on(s) == after.segments_on(s));
    same.then_some(())?;
    let (mut i, mut j) = (0, 0);
    while i < before.len() || j < after.len() {
        if i < before.len() && j < after.len() && same_bead(before, i, after, j) {
            (i, j) = (i + 1, j + 1);
            continue;
        }
        let start = [i, j];
        loop {
            // Whichever is behind goes on, until both have an end at the same place.
            let (a, b) = (reached(before, i), reached(after, j));
            match a.cmp(&b) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal if start == [i, j] || !meet(before, i, after, j) => {
                    (i, j) = ((i + 1).min(before.len()), (j + 1).min(after.len()));
                }
                std::cmp::Ordering::Equal => break,
            }
        }
        let was = (start[0]..i).map(|bead| taken(before, bead)).collect();
        let is = (start[1]..j).map(|bead| taken(after, bead)).collect();
        splices.push(Splice { ladder: which, at: start, was, is });
    }
    Some(())
}

/// How many segments stand before `bead`, on all sides together.
fn reached(ladder: &Ladder, bead: usize) -> usize {
    (0..ladder.sides()).map(|side| ladder.bound(bead, side)).sum()
}

fn meet(before: &Ladder, i: usize, after: &Ladder, j: usize) -> bool {
    (0..before.sides()).all(|side| before.bound(i, side) == after.bound(j, side))
}

/// Whether two beads that begin at the same place are the same.
fn same_bead(before: &Ladder, i: usize, after: &Ladder, j: usize) -> bool {
    meet(before, i + 1, after, j + 1) && before.confidence(i).to_bits() == after.confidence(j).to_bits()
}

fn taken(ladder: &Ladder, bead: usize) -> Bead {
    let counts = (0..ladder.sides()).map(|side| ladder.segments(bead, side).len() as u32).collect();
    Bead(counts, ladder.confidence(bead).to_bits())
}
