//! The ladder: beads in order that tile every side.
//!
//! A ladder is kept as the *bounds* between its beads. On each side the bounds
//! start at 0, never fall, and end at the number of segments; so a ladder tiles
//! every side by construction, and a bead with nothing on a side is simply one
//! whose two bounds on that side are equal.

use std::ops::Range;

/// Beads in order over `sides` versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    sides: usize,
    /// `(len + 1) * sides` segment indices: the bounds, bead by bead.
    bounds: Vec<u32>,
    /// One confidence from 0 to 1 a bead.
    confidence: Vec<f32>,
}

/// The finer ladder between two sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The two sides, the lower first.
    pub sides: [usize; 2],
    /// A ladder over just these two: its side 0 is `sides[0]`, its side 1 is `sides[1]`.
    pub ladder: Ladder,
}

impl Ladder {
    /// A ladder over sides of these many segments, from its beads in order,
    /// each a segment range a side and a confidence.
    ///
    /// `None` if the beads do not tile every side: each bead must begin where
    /// the one before it ended, and the last must end at the last segment.
    /// A bead empty on all sides is refused too.
    pub fn new<B>(counts: &[usize], beads: B) -> Option<Ladder>
    where
        B: IntoIterator<Item = (Vec<Range<usize>>, f32)>,
    {
        let sides = counts.len();
        let mut bounds = vec![0; sides];
        let mut confidence = Vec::new();
        for (ranges, sure) in beads {
            let before = bounds.len() - sides;
            if ranges.len() != sides || ranges.iter().all(|r| r.is_empty()) {
                return None;
            }
            for (side, range) in ranges.iter().enumerate() {
                if range.start != bounds[before + side] as usize || range.end < range.start {
                    return None;
                }
                bounds.push(u32::try_from(range.end).ok()?);
            }
            confidence.push(sure.clamp(0.0, 1.0));
        }
        let last = &bounds[bounds.len() - sides..];
        last.iter().zip(counts).all(|(&b, &n)| b as usize == n).then_some(Ladder {
            sides,
            bounds,
            confidence,
        })
    }

    /// A ladder from its bounds, as they were kept: `confidence.len() + 1` times
    /// `sides` segment indices, bead by bead, the first ones 0. One pass checks
    /// what [`Ladder::new`] checks; `None` where the beads would not tile.
    pub fn from_bounds(sides: usize, bounds: Vec<u32>, confidence: Vec<f32>) -> Option<Ladder> {
        if confidence.len().checked_add(1)?.checked_mul(sides)? != bounds.len()
            || sides == 0 && !confidence.is_empty()
            || bounds.iter().take(sides).any(|&b| b != 0)
            || confidence.iter().any(|c| !(0.0..=1.0).contains(c))
        {
            return None;
        }
        let next = bounds.get(sides..).unwrap_or_default();
        // Without a way out in the middle this takes many bounds at a time.
        let rises = bounds.iter().zip(next).fold(true, |so_far, (a, b)| so_far & (a <= b));
        let full = match sides {
            2 => all_differ(bounds.as_chunks::<2>().0),
            3 => all_differ(bounds.as_chunks::<3>().0),
            _ => all_differ(&bounds.chunks_exact(sides.max(1)).collect::<Vec<_>>()),
        };
        (rises && full).then_some(Ladder { sides, bounds, confidence })
    }

    /// A ladder in which every segment stands alone, the sides one after another.
    pub fn unaligned(counts: &[usize]) -> Ladder {
        let mut bounds = vec![0; counts.len()];
        let mut at = bounds.clone();
        for (side, &count) in counts.iter().enumerate() {
            for _ in 0..count {
                at[side] += 1;
                bounds.extend_from_slice(&at);
            }
        }
        let beads = counts.iter().sum();
        Ladder { sides: counts.len(), bounds, confidence: vec![0.0; beads] }
    }

    /// The number of sides.
    pub fn sides(&self) -> usize {
        self.sides
    }

    /// The number of beads.
    pub fn len(&self) -> usize {
        self.confidence.len()
    }

    /// Whether there is no bead at all.
    pub fn is_empty(&self) -> bool {
        self.confidence.is_empty()
    }

    /// The number of segments on `side`.
    pub fn segments_on(&self, side: usize) -> usize {
        self.bounds[self.bounds.len() - self.sides + side] as usize
    }

    /// The segments of `bead` on `side`; empty where the bead has none there.
    ///
    /// # Panics
    /// If there is no such bead or side.
    pub fn segments(&self, bead: usize, side: usize) -> Range<usize> {
        assert!(side < self.sides && bead < self.len(), "no bead {bead} on side {side}");
        let at = bead * self.sides + side;
        self.bounds[at] as usize..self.bounds[at + self.sides] as usize
    }

    /// The first segment of `bead` on `side`, or where it would stand; behind the
    /// last bead the number of segments.
    ///
    /// # Panics
    /// If there is no such bead or side.
    pub fn bound(&self, bead: usize, side: usize) -> usize {
        assert!(side < self.sides && bead <= self.len(), "no bound {bead} on side {side}");
        self.bounds[bead * self.sides + side] as usize
    }

    /// The ladder with other beads in the place of `beads`, each told by its
    /// segments a side and a confidence. `None` if it would not tile: together
    /// they must have the same segments, and none may be empty.
    pub fn replaced(&self, beads: Range<usize>, by: &[(Vec<u32>, f32)]) -> Option<Ladder> {
        if beads.start > beads.end || beads.end > self.len() {
            return None;
        }
        let (from, to) = (beads.start * self.sides, beads.end * self.sides);
        let mut bounds = self.bounds[..from + self.sides].to_vec();
        for (counts, _) in by {
            if counts.len() != self.sides || counts.iter().all(|&n| n == 0) {
                return None;
            }
            let before = bounds.len() - self.sides;
            for (side, &count) in counts.iter().enumerate() {
                bounds.push(bounds[before + side].checked_add(count)?);
            }
        }
        if bounds[bounds.len() - self.sides..] != self.bounds[to..to + self.sides] {
            return None;
        }
        bounds.extend_from_slice(&self.bounds[to + self.sides..]);
        let mut confidence = self.confidence[..beads.start].to_vec();
        confidence.extend(by.iter().map(|(_, sure)| sure.clamp(0.0, 1.0)));
        confidence.extend_from_slice(&self.confidence[beads.end..]);
        Some(Ladder { sides: self.sides, bounds, confidence })
    }

    /// How sure the aligner is of `bead`, from 0 to 1.
    ///
    /// # Panics
    /// If there is no such bead.
    pub fn confidence(&self, bead: usize) -> f32 {
        self.confidence[bead]
    }

    /// How many sides of `bead` have a segment; a bead of 1 stands alone.
    pub fn linked_sides(&self, bead: usize) -> usize {
        (0..self.sides).filter(|&side| !self.segments(bead, side).is_empty()).count()
    }

    /// The bead that holds `segment` of `side`; `None` past the last segment.
    pub fn bead_of(&self, side: usize, segment: usize) -> Option<usize> {
        if side >= self.sides || segment >= self.segments_on(side) {
            return None;
        }
        // The first bead whose end bound on this side lies beyond the segment.
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = (low + high) / 2;
            if (self.bounds[(middle + 1) * self.sides + side] as usize) <= segment {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Some(low)
    }
}

/// Whether each differs from the one before it.
fn all_differ<T: PartialEq>(bounds: &[T]) -> bool {
    bounds.iter().zip(bounds.get(1..).unwrap_or_default()).all(|(a, b)| a != b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn beads_must_tile_every_side() {
        let check = |beads: &[[Range<usize>; 2]], expected: bool| {
            let beads: Vec<_> = beads.iter().map(|b| (b.to_vec(), 1.0)).collect();
            assert_eq!(Ladder::new(&[2, 2], beads.clone()).is_some(), expected, "{beads:?}");
        };
        check(&[[0..1, 0..1], [1..2, 1..2]], true);
        check(&[[0..1, 0..0], [1..2, 0..2]], true);
        check(&[[0..1, 0..1]], false);
        check(&[[0..1, 0..1], [0..2, 1..2]], false);
        check(&[[0..1, 0..1], [1..1, 1..1], [1..2, 1..2]], false);
        check(&[[0..2, 0..1], [2..3, 1..2]], false);
    }

    #[test]
    fn kept_bounds_are_checked_as_beads_are() {
        let check = |sides, bounds: &[u32], beads, expected: bool| {
            let ladder = Ladder::from_bounds(sides, bounds.to_vec(), vec![0.5; beads]);
            assert_eq!(ladder.is_some(), expected, "{bounds:?}");
        };
        check(2, &[0, 0, 1, 0, 2, 2], 2, true);
        check(2, &[0, 0], 0, true);
        check(0, &[], 0, true);
        check(0, &[], 1, false);
        check(2, &[0, 0, 1, 0, 1, 0], 2, false);
        check(2, &[0, 0, 1, 1, 2, 0], 2, false);
        check(2, &[1, 0, 1, 1], 1, false);
        check(2, &[0, 0, 1], 1, false);
        check(usize::MAX, &[], 1, false);
        assert_eq!(Ladder::from_bounds(1, vec![0, 1], vec![f32::NAN]), None);
        assert_eq!(Ladder::from_bounds(1, vec![0, 1], vec![1.5]), None);
    }

    #[test]
    fn an_unaligned_ladder_tiles_and_links_nothing() {
        let ladder = Ladder::unaligned(&[2, 0, 3]);
        assert_eq!(ladder.len(), 5);
        assert!((0..5).all(|bead| ladder.linked_sides(bead) == 1));
        assert_eq!(ladder.segments(3, 2), 1..2);
        assert_eq!((ladder.segments_on(0), ladder.segments_on(1), ladder.segments_on(2)), (2, 0, 3));
    }

    proptest! {
        #[test]
        fn every_segment_stands_in_just_the_bead_that_is_found_for_it(
            shapes in prop::collection::vec((0usize..3, 0usize..3, 0usize..3), 0..20)
        ) {
            let mut at = [0; 3];
            let beads: Vec<_> = shapes.iter().filter(|s| s.0 + s.1 + s.2 > 0).map(|&(a, b, c)| {
                let ranges = [a, b, c].iter().zip(&mut at).map(|(n, at)| { *at += n; *at - n..*at }).collect::<Vec<_>>();
                (ranges, 0.5)
            }).collect();
            let ladder = Ladder::new(&at, beads).expect("it tiles");
            for (side, &count) in at.iter().enumerate() {
                for segment in 0..count {
                    let bead = ladder.bead_of(side, segment).expect("within");
                    prop_assert!(ladder.segments(bead, side).contains(&segment));
                }
                prop_assert_eq!(ladder.bead_of(side, count), None);
            }
        }
    }
}
