//! From searched pairs to the beads over all sides, and back to the pairs
//! within them.

use std::ops::Range;

use super::band::Band;
use super::joint::{self, Joining};
use super::lattice::{Lattice, Step};
use super::{Searched, Wanted, bounds, stretch};
use crate::align::ladder::{Ladder, Pair};
use crate::align::weights::Weights;

/// A joint search may visit so many places, and some more for every segment.
const MOST_PLACES: usize = 1_000_000;

/// The segments of a bead, side by side.
type Bead = Vec<Range<usize>>;

/// The beads over all sides, in order.
pub(super) fn beads(counts: &[usize], searched: &[Searched], weights: &Weights) -> Vec<Bead> {
    let mut shapes: Vec<Vec<usize>> = match (counts, searched) {
        ([], _) => Vec::new(),
        ([only], _) => vec![vec![1]; *only],
        (_, [pair]) => pair.lattice.best().iter().map(|(x, y)| vec![x.len(), y.len()]).collect(),
        (&[a, b, c], [ab, ac, bc]) => {
            let joining = Joining { missing: weights.missing, lone: weights.lone, extra: weights.extra };
            // Pairs that contradict each other leave no way through all three bands;
            // by way of the middle side there always is one.
            let between = composed(a, &ab.lattice.best(), &bc.lattice.best());
            let most = MOST_PLACES + 20 * (a + b + c);
            let band = ac.lattice.band.joined(&between, c);
            let wide = (band.len() <= most).then(|| ac.lattice.in_band(band));
            let fitting = wide.filter(|wide| joint::places([&ab.lattice, wide, &bc.lattice]) <= most);
            let path = if let Some(wide) = fitting {
                joint::search([a, b, c], [&ab.lattice, &wide, &bc.lattice], joining)
            } else {
                // Strangers, or a pair that went astray: anything may be level with
                // anything. The paths by way of the middle side have to do.
                let rows = Band::new(between, c);
                let narrow = [&ab.lattice, &bc.lattice].map(Lattice::near_best);
                joint::search([a, b, c], [&narrow[0], &ac.lattice.in_band(rows), &narrow[1]], joining)
            };
            path.into_iter().map(Vec::from).collect()
        }
        _ => by_pivot(counts, searched),
    };
    lone_by_side(&mut shapes);
    let mut at = vec![0; counts.len()];
    let mut beads = Vec::with_capacity(shapes.len());
    for shape in shapes {
        let ranges: Vec<_> = shape
            .iter()
            .zip(&mut at)
            .map(|(n, at)| {
                *at += n;
                *at - n..*at
            })
            .collect();
        beads.push(ranges);
    }
    beads
}

/// How probable all is that a pair has inside these beads, where that is not known yet.
pub(super) fn sure_of(s: &Searched, beads: &[Bead]) -> Option<Wanted> {
    if s.sure.is_some() {
        return None;
    }
    let mut wanted = Wanted::default();
    for bead in beads {
        let [x, y] = s.sides.map(|side| bead[side].clone());
        if !x.is_empty() || !y.is_empty() {
            wanted.extend(s.lattice.within(x, y).iter().map(|step| (bounds(step), 0.0)));
        }
    }
    stretch::sure(&s.lattice, stretch::USUAL, &mut wanted);
    Some(wanted)
}

/// The beads with how sure they are, by how probable each pair's links are.
pub(super) fn with_sureness(
    beads: Vec<Bead>,
    searched: &[Searched],
    sure: &[&Wanted],
    weights: &Weights,
) -> Vec<(Bead, f32)> {
    let of = |bead: &Bead| sureness(bead, searched, sure, weights);
    beads.into_iter().map(|bead| (of(&bead), bead)).map(|(sure, bead)| (bead, sure)).collect()
}

/// Orders what stands alone between two joined beads by its side. Every order of
/// it is as good to the search; a reader wants one that is always the same.
fn lone_by_side(shapes: &mut [Vec<usize>]) {
    let lone = |shape: &Vec<usize>| shape.iter().filter(|&&n| n > 0).count() == 1;
    for run in shapes.chunk_by_mut(|a, b| lone(a) && lone(b)) {
        if lone(&run[0]) {
            run.sort_by_key(|shape| shape.iter().position(|&n| n > 0));
        }
    }
}

/// For each row of the first side the columns of the third that two paths, from
/// the first to the second and on to the third, lead to.
fn composed(rows: usize, to_middle: &[Step], from_middle: &[Step]) -> Vec<(u32, u32)> {
    let mut columns: Vec<(u32, u32)> = Vec::new();
    let touch = |list: &mut Vec<(u32, u32)>, at: usize, low: usize, high: usize| {
        if list.len() <= at {
            list.resize(at + 1, (u32::MAX, 0));
        }
        list[at] = (list[at].0.min(low as u32), list[at].1.max(high as u32));
    };
    touch(&mut columns, 0, 0, 0);
    for (y, z) in from_middle {
        for at in y.start..=y.end {
            touch(&mut columns, at, z.start, z.end);
        }
    }
    let mut found = vec![(u32::MAX, 0); rows + 1];
    let whole = |low: usize, high: usize, columns: &[(u32, u32)]| {
        let range = columns.get(low..=high).unwrap_or(&[]);
        range.iter().fold((u32::MAX, 0), |all, c| (all.0.min(c.0), all.1.max(c.1)))
    };
    for (x, y) in to_middle.iter().cloned().chain([(0..0, 0..0)]) {
        let (low, high) = whole(y.start, y.end, &columns);
        for at in x.start..=x.end {
            touch(&mut found, at, low as usize, high as usize);
        }
    }
    found
}

/// Beads of many sides by way of the first that is not empty: they end where
/// the pivot's ladders with all others have an end together.
fn by_pivot(counts: &[usize], searched: &[Searched]) -> Vec<Vec<usize>> {
    let pivot = counts.iter().position(|&n| n > 0).unwrap_or(0);
    // For each side and each bound of the pivot: the bounds on that side that meet
    // it, first and last, if the ladder has an end there.
    let mut ends: Vec<Vec<Option<(usize, usize)>>> = vec![vec![None; counts[pivot] + 1]; counts.len()];
    for s in searched {
        let Some(which) = s.sides.iter().position(|&side| side == pivot) else { continue };
        let other = s.sides[1 - which];
        let mut met = |p: usize, o: usize| {
            let slot = &mut ends[other][p];
            *slot = Some(slot.map_or((o, o), |(low, high)| (low.min(o), high.max(o))));
        };
        met(0, 0);
        for (x, y) in s.lattice.best() {
            let (p, o) = if which == 0 { (x.end, y.end) } else { (y.end, x.end) };
            met(p, o);
        }
    }
    let others: Vec<usize> = (0..counts.len()).filter(|&s| s != pivot).collect();
    let mut beads = Vec::new();
    let mut at = vec![0; counts.len()];
    let end = |s: usize, bound: usize| ends.get(s).and_then(|e| e.get(bound).copied()).flatten();
    for bound in 0..=counts[pivot] {
        if bound > 0 && !others.iter().all(|&s| end(s, bound).is_some()) {
            continue;
        }
        let first = |s: usize| end(s, bound).map_or(counts[s], |e| e.0);
        let last = |s: usize| end(s, bound).map_or(counts[s], |e| e.1);
        let mut shape: Vec<usize> = (0..counts.len()).map(|s| first(s).saturating_sub(at[s])).collect();
        shape[pivot] = bound - at[pivot];
        if shape.iter().any(|&n| n > 0) {
            beads.push(shape);
        }
        at[pivot] = bound;
        for &s in &others {
            at[s] = at[s].max(first(s));
            // What stands between two ends is the side's own.
            while at[s] < last(s) {
                let mut lone = vec![0; counts.len()];
                lone[s] = 1;
                beads.push(lone);
                at[s] += 1;
            }
        }
    }
    beads
}

/// How probable a bead is, by the pairs inside it.
fn sureness(ranges: &[Range<usize>], searched: &[Searched], sure: &[&Wanted], weights: &Weights) -> f32 {
    let (mut sum, mut count) = (0.0, 0.0);
    for (s, sure) in searched.iter().zip(sure) {
        let [x, y] = s.sides.map(|side| ranges[side].clone());
        if x.is_empty() && y.is_empty() {
            continue;
        }
        let linked = !x.is_empty() && !y.is_empty();
        for step in s.lattice.within(x, y) {
            let lone = step.0.is_empty() || step.1.is_empty();
            // A side's absence is told by the sides that are there.
            let weight = if lone && linked { 0.5 } else { 1.0 };
            sum += weight * sure.get(&bounds(&step)).copied().unwrap_or(0.0);
            count += weight;
        }
    }
    if count > 0.0 { weights.calibrated(sum / count, ranges.len()) } else { 0.0 }
}

/// The ladder of one pair inside the beads of all.
pub(super) fn within(ladder: &Ladder, s: &Searched, sure: &Wanted) -> Pair {
    let [a, b] = s.sides;
    let mut beads: Vec<(Vec<Range<usize>>, f32)> = Vec::new();
    for bead in 0..ladder.len() {
        let (x, y) = (ladder.segments(bead, a), ladder.segments(bead, b));
        if x.is_empty() && y.is_empty() {
            continue;
        }
        let steps: Vec<Step> = s.lattice.within(x, y);
        for step in steps {
            let sure = sure.get(&bounds(&step)).copied().unwrap_or(0.0);
            beads.push((vec![step.0, step.1], sure));
        }
    }
    let counts = [ladder.segments_on(a), ladder.segments_on(b)];
    let ladder = Ladder::new(&counts, beads).unwrap_or_else(|| Ladder::unaligned(&counts));
    Pair { sides: s.sides, ladder }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_alone_between_joined_beads_is_ordered_by_side() {
        let check = |shapes: &[[usize; 3]], expected: &[[usize; 3]]| {
            let mut shapes: Vec<Vec<usize>> = shapes.iter().map(|s| s.to_vec()).collect();
            lone_by_side(&mut shapes);
            assert_eq!(shapes, expected);
        };
        check(&[[0, 1, 0], [1, 0, 0], [0, 0, 1]], &[[1, 0, 0], [0, 1, 0], [0, 0, 1]]);
        check(&[[0, 0, 1], [1, 1, 1], [0, 1, 0], [1, 0, 0]], &[[0, 0, 1], [1, 1, 1], [1, 0, 0], [0, 1, 0]]);
        check(&[[1, 0, 1], [0, 1, 0]], &[[1, 0, 1], [0, 1, 0]]);
        check(&[], &[]);
    }
}
