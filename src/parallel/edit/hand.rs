//! The ladder corrected by hand: borders moved, beads merged, split, linked.
//!
//! All versions are edited as one object. Each function returns another
//! alignment over the same segments, or why there is none; a bead that an edit
//! makes is as sure as can be, for somebody looked at it. The finer ladders
//! between two sides follow: they are cut where the beads are, and inside a bead
//! made by hand nothing stands alone that the bead links.

use std::ops::Range;

use crate::align::{Alignment, Ladder, Pair};

/// Why an edit cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no bead before.
    First,
    /// There is no bead after.
    Last,
    /// The version has nothing in this bead.
    Nothing,
    /// It would begin where the bead begins.
    AtStart,
    /// The bead stands alone already.
    Alone,
    /// The beads beside have something of their own in this version.
    NoGap,
}

/// Moves the segments of `side` in `bead` up to and with `segment` into the bead before.
pub fn moved_up(from: &Alignment, bead: usize, side: usize, segment: usize) -> Result<Alignment, Refusal> {
    let moved = held(&from.ladder, bead, side, segment)?;
    let before = bead.checked_sub(1).ok_or(Refusal::First)?;
    let mut beads = [counts(&from.ladder, before), counts(&from.ladder, bead)];
    let count = (segment + 1 - moved.start) as u32;
    beads[0][side] += count;
    beads[1][side] -= count;
    Ok(rebuilt(from, before..bead + 1, &beads))
}

/// Moves the segments of `side` in `bead` from `segment` on into the bead after.
pub fn moved_down(from: &Alignment, bead: usize, side: usize, segment: usize) -> Result<Alignment, Refusal> {
    let moved = held(&from.ladder, bead, side, segment)?;
    if bead + 1 >= from.ladder.len() {
        return Err(Refusal::Last);
    }
    let mut beads = [counts(&from.ladder, bead), counts(&from.ladder, bead + 1)];
    let count = (moved.end - segment) as u32;
    beads[0][side] -= count;
    beads[1][side] += count;
    Ok(rebuilt(from, bead..bead + 2, &beads))
}

/// Makes one bead of `bead` and the next.
pub fn merged(from: &Alignment, bead: usize) -> Result<Alignment, Refusal> {
    if bead + 1 >= from.ladder.len() {
        return Err(Refusal::Last);
    }
    let (mut all, next) = (counts(&from.ladder, bead), counts(&from.ladder, bead + 1));
    all.iter_mut().zip(next).for_each(|(all, next)| *all += next);
    Ok(rebuilt(from, bead..bead + 2, &[all]))
}

/// Splits `bead` before `segment` of `side`; the other versions are split where
/// what corresponds to it begins.
pub fn split(from: &Alignment, bead: usize, side: usize, segment: usize) -> Result<Alignment, Refusal> {
    let ladder = &from.ladder;
    let of_side = held(ladder, bead, side, segment)?;
    if segment == of_side.start {
        return Err(Refusal::AtStart);
    }
    let whole = counts(ladder, bead);
    let first: Vec<u32> = (0..ladder.sides())
        .map(|other| {
            let range = ladder.segments(bead, other);
            let at = if other == side { segment } else { counterpart(from, side, segment, other) };
            (at.clamp(range.start, range.end) - range.start) as u32
        })
        .collect();
    let second = whole.iter().zip(&first).map(|(all, first)| all - first).collect();
    Ok(rebuilt(from, bead..bead + 1, &[first, second]))
}

/// Makes the segments of `side` in `bead` stand alone, behind what they were linked to.
pub fn unlinked(from: &Alignment, bead: usize, side: usize) -> Result<Alignment, Refusal> {
    let ladder = &from.ladder;
    if bead >= ladder.len() || ladder.segments(bead, side).is_empty() {
        return Err(Refusal::Nothing);
    }
    if ladder.linked_sides(bead) < 2 {
        return Err(Refusal::Alone);
    }
    let mut rest = counts(ladder, bead);
    let mut alone = vec![0; rest.len()];
    alone[side] = std::mem::take(&mut rest[side]);
    Ok(rebuilt(from, bead..bead + 1, &[rest, alone]))
}

/// Links a bead that stands alone to the one after, or else the one before, in
/// which its version has nothing.
pub fn linked(from: &Alignment, bead: usize) -> Result<Alignment, Refusal> {
    let ladder = &from.ladder;
    let mut sides =
        (0..ladder.sides()).filter(|&side| bead < ladder.len() && !ladder.segments(bead, side).is_empty());
    let (Some(side), None) = (sides.next(), sides.next()) else { return Err(Refusal::Nothing) };
    let gap = |other: usize| other < ladder.len() && ladder.segments(other, side).is_empty();
    if gap(bead + 1) {
        merged(from, bead)
    } else if bead.checked_sub(1).is_some_and(gap) {
        merged(from, bead - 1)
    } else {
        Err(Refusal::NoGap)
    }
}

/// The same alignment with a finer ladder for every two sides, if it lacks them.
pub fn with_pairs(alignment: &Alignment) -> Alignment {
    let ladder = &alignment.ladder;
    let sides = ladder.sides();
    let wanted: Vec<[usize; 2]> = (0..sides).flat_map(|a| (a + 1..sides).map(move |b| [a, b])).collect();
    if alignment.pairs.iter().map(|pair| pair.sides).eq(wanted.iter().copied()) {
        return alignment.clone();
    }
    let pairs = wanted.into_iter().map(|sides| Pair { sides, ladder: restricted(ladder, sides) }).collect();
    Alignment { ladder: ladder.clone(), pairs }
}

/// The segments of `side` in `bead`, if `segment` is one of them.
fn held(ladder: &Ladder, bead: usize, side: usize, segment: usize) -> Result<Range<usize>, Refusal> {
    if bead >= ladder.len() || side >= ladder.sides() {
        return Err(Refusal::Nothing);
    }
    let range = ladder.segments(bead, side);
    if range.contains(&segment) { Ok(range) } else { Err(Refusal::Nothing) }
}

fn counts(ladder: &Ladder, bead: usize) -> Vec<u32> {
    (0..ladder.sides()).map(|side| ladder.segments(bead, side).len() as u32).collect()
}

/// Where on `other` what corresponds to `segment` of `side` begins: by the finer
/// ladder, and within one of its beads in proportion.
fn counterpart(from: &Alignment, side: usize, segment: usize, other: usize) -> usize {
    let pair = from.pairs.iter().find(|p| p.sides == [side.min(other), side.max(other)]);
    let (ladder, here, there) = match pair {
        Some(pair) => (&pair.ladder, usize::from(side > other), usize::from(other > side)),
        None => (&from.ladder, side, other),
    };
    let Some(bead) = ladder.bead_of(here, segment) else { return 0 };
    let (mine, theirs) = (ladder.segments(bead, here), ladder.segments(bead, there));
    // Half a segment and more is the whole of it.
    let part = (2 * theirs.len() * (segment - mine.start) + mine.len()) / (2 * mine.len().max(1));
    theirs.start + part.min(theirs.len())
}

/// The alignment with `beads` of its ladder replaced by these, each so many
/// segments a side; those that would be empty are left out.
fn rebuilt(from: &Alignment, beads: Range<usize>, by: &[Vec<u32>]) -> Alignment {
    let by: Vec<(Vec<u32>, f32)> = by
        .iter()
        .filter(|counts| counts.iter().any(|&n| n > 0))
        .map(|counts| (counts.clone(), 1.0))
        .collect();
    // The counts are those of the beads there were, shared out anew: they tile.
    let Some(ladder) = from.ladder.replaced(beads.clone(), &by) else { return from.clone() };
    let window = beads.start..beads.start + by.len();
    let pairs = from.pairs.iter().map(|pair| refitted(pair, &ladder, window.clone())).collect();
    Alignment { ladder, pairs }
}

/// A finer ladder cut anew within the beads `window` of `ladder`.
fn refitted(pair: &Pair, ladder: &Ladder, window: Range<usize>) -> Pair {
    let corner = |bead: usize| pair.sides.map(|side| ladder.bound(bead, side));
    let point = |bead: usize| [pair.ladder.bound(bead, 0), pair.ladder.bound(bead, 1)];
    let at = |corner: [usize; 2]| (0..=pair.ladder.len()).find(|&bead| point(bead) == corner);
    let (Some(first), Some(last)) = (at(corner(window.start)), at(corner(window.end))) else {
        // It does not lie within the beads: it says less than they do.
        return Pair { sides: pair.sides, ladder: restricted(ladder, pair.sides) };
    };
    let mut by = Vec::new();
    for bead in window {
        let (from, to) = (corner(bead), corner(bead + 1));
        let within = |p: &[usize; 2]| (0..2).all(|s| from[s] <= p[s] && p[s] <= to[s]);
        let mut points = vec![from];
        points.extend((first..=last).map(point).filter(within));
        points.push(to);
        points.dedup();
        by.extend(joined(&points));
    }
    let refitted = pair.ladder.replaced(first..last, &by);
    Pair { sides: pair.sides, ladder: refitted.unwrap_or_else(|| restricted(ladder, pair.sides)) }
}

/// The beads between these points; where some link both sides, none stands
/// alone: it goes to the one before, or at the start to the one after.
fn joined(points: &[[usize; 2]]) -> Vec<(Vec<u32>, f32)> {
    let mut beads: Vec<(Vec<u32>, f32)> = Vec::new();
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let counts: Vec<u32> = (0..2).map(|side| (to[side] - from[side]) as u32).collect();
        match beads.last_mut() {
            Some((last, _)) if counts.contains(&0) || last.contains(&0) => {
                last.iter_mut().zip(counts).for_each(|(last, n)| *last += n);
            }
            _ => beads.push((counts, 1.0)),
        }
    }
    beads
}

/// A finer ladder within one bead: where the bead links both sides, nothing
/// stands alone in it.
pub fn linked_within(pair: &Pair) -> Pair {
    let ladder = &pair.ladder;
    let points: Vec<[usize; 2]> =
        (0..=ladder.len()).map(|bead| [ladder.bound(bead, 0), ladder.bound(bead, 1)]).collect();
    let linked = ladder.replaced(0..ladder.len(), &joined(&points));
    Pair { sides: pair.sides, ladder: linked.unwrap_or_else(|| ladder.clone()) }
}

/// What a ladder says of two of its sides.
fn restricted(ladder: &Ladder, sides: [usize; 2]) -> Ladder {
    let of = |bead: usize| {
        let ranges: Vec<Range<usize>> = sides.iter().map(|&side| ladder.segments(bead, side)).collect();
        (ranges, ladder.confidence(bead))
    };
    let beads = (0..ladder.len()).map(of).filter(|(ranges, _)| ranges.iter().any(|r| !r.is_empty()));
    let counts = sides.map(|side| ladder.segments_on(side));
    Ladder::new(&counts, beads).unwrap_or_else(|| Ladder::unaligned(&counts))
}
