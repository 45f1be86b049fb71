//! Beads that were joined by hand, and aligning around them.
//!
//! Pinned beads are walls: what stands between two of them is aligned by itself,
//! as a text of its own. So they hold whatever the aligner makes of the rest.

use std::collections::HashMap;
use std::ops::Range;

use super::review::{Fingerprint, Fingerprints, Key, Review};
use super::{Text, Version, aligning::with_sides};
use crate::align::{self, Alignment, Ladder, Pair, Resources, Side};

/// A bead that is to stay: its segments on every side, and how sure it is.
pub type Pin = (Vec<Range<usize>>, f32);

/// Aligns versions around `pins`, which are in order; one that does not fit
/// behind those before it is not kept to. Tells `go_on` how far the work is, from
/// 0 to 1, now and then; `None` as soon as it says no.
pub fn align_around(
    versions: &[Version],
    pins: &[Pin],
    resources: &Resources,
    go_on: &dyn Fn(f32) -> bool,
) -> Option<Alignment> {
    let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
    let all: usize = counts.iter().sum();
    with_sides(versions, |sides| {
        let mut made = Made::new(&counts);
        let walls = pins.iter().filter(|(ranges, _)| ranges.len() == counts.len());
        for pin in walls {
            let fits = pin.0.iter().zip(&made.at).zip(&counts);
            if !fits.into_iter().all(|((range, at), count)| {
                *at <= range.start && range.start <= range.end && range.end <= *count
            }) || pin.0.iter().all(|range| range.is_empty())
            {
                continue;
            }
            let to: Vec<usize> = pin.0.iter().map(|range| range.start).collect();
            made.gap(sides, &to, resources, all, go_on)?;
            made.wall(sides, pin, resources);
        }
        made.gap(sides, &counts, resources, all, go_on)?;
        made.alignment(&counts)
    })
}

/// What is aligned so far.
struct Made {
    at: Vec<usize>,
    beads: Vec<Pin>,
    pairs: Vec<([usize; 2], Vec<Pin>)>,
}

impl Made {
    fn new(counts: &[usize]) -> Made {
        let sides = 0..counts.len();
        let pairs =
            sides.clone().flat_map(|a| (a + 1..counts.len()).map(move |b| ([a, b], Vec::new()))).collect();
        Made { at: vec![0; counts.len()], beads: Vec::new(), pairs }
    }

    /// Aligns what stands before these segments.
    fn gap(
        &mut self,
        sides: &[Side],
        to: &[usize],
        resources: &Resources,
        all: usize,
        go_on: &dyn Fn(f32) -> bool,
    ) -> Option<()> {
        let done: usize = self.at.iter().sum();
        let part = to.iter().sum::<usize>() - done;
        let told = |f: f32| go_on((done as f32 + f * part as f32) / all.max(1) as f32);
        if part > 0 {
            let between = self.between(sides, to);
            let aligned = align::align_while(&between, resources, &told)?;
            self.add(&aligned.ladder, &aligned.pairs);
            self.at = to.to_vec();
        }
        told(1.0).then_some(())
    }

    /// Adds a pinned bead; the finer ladders within it are the aligner's, but
    /// nothing stands alone in them that the bead links.
    fn wall(&mut self, sides: &[Side], pin: &Pin, resources: &Resources) {
        let to: Vec<usize> = pin.0.iter().map(|range| range.end).collect();
        let within = align::align(&self.between(sides, &to), resources);
        let lens: Vec<usize> = pin.0.iter().map(Range::len).collect();
        let whole = Ladder::new(&lens, [(lens.iter().map(|&n| 0..n).collect(), pin.1)]);
        if let Some(whole) = whole {
            let pairs: Vec<Pair> = within.pairs.iter().map(super::edit::linked_within).collect();
            self.add(&whole, &pairs);
        }
        self.at = to;
    }

    fn between<'a>(&self, sides: &[Side<'a>], to: &[usize]) -> Vec<Side<'a>> {
        let each = sides.iter().zip(&self.at).zip(to);
        each.map(|((side, &from), &to)| Side { language: side.language, segments: &side.segments[from..to] })
            .collect()
    }

    /// Adds ladders over what stands from where we are on.
    fn add(&mut self, ladder: &Ladder, pairs: &[Pair]) {
        let at = &self.at;
        let moved = |ladder: &Ladder, of: &[usize]| -> Vec<Pin> {
            let range = |bead: usize, side: usize| {
                let range = ladder.segments(bead, side);
                range.start + at[of[side]]..range.end + at[of[side]]
            };
            let ranges = |bead: usize| (0..ladder.sides()).map(|side| range(bead, side)).collect();
            (0..ladder.len()).map(|bead| (ranges(bead), ladder.confidence(bead))).collect()
        };
        let all: Vec<usize> = (0..at.len()).collect();
        self.beads.extend(moved(ladder, &all));
        for (sides, beads) in &mut self.pairs {
            if let Some(pair) = pairs.iter().find(|pair| pair.sides == *sides) {
                beads.extend(moved(&pair.ladder, &pair.sides));
            }
        }
    }

    fn alignment(self, counts: &[usize]) -> Option<Alignment> {
        let ladder = Ladder::new(counts, self.beads)?;
        let pair = |(sides, beads): ([usize; 2], Vec<Pin>)| {
            Some(Pair { sides, ladder: Ladder::new(&sides.map(|side| counts[side]), beads)? })
        };
        let pairs: Option<Vec<Pair>> = self.pairs.into_iter().map(pair).collect();
        // Without all of them the beads themselves say what corresponds.
        Some(Alignment { ladder, pairs: pairs.unwrap_or_default() })
    }
}

/// Where the beads that were pinned in an earlier form of this text are now, in
/// order: those whose segments stand here just once.
fn pins(review: &Review, fingerprints: &Fingerprints, text: &Text) -> Vec<Pin> {
    let sides = text.sides();
    let places: Vec<HashMap<Fingerprint, Vec<usize>>> = (0..sides)
        .map(|side| {
            let mut places: HashMap<Fingerprint, Vec<usize>> = HashMap::new();
            for (at, segment) in fingerprints.side(side).iter().enumerate() {
                places.entry(*segment).or_default().push(at);
            }
            places
        })
        .collect();
    let found = |key: &Key| -> Option<Vec<Option<Range<usize>>>> {
        let keyed: Vec<&[Fingerprint]> = key.sides().collect();
        (keyed.len() == sides).then_some(())?;
        let of = |side: usize| {
            let wanted = keyed[side];
            let Some(first) = wanted.first() else { return Some(None) };
            let all = fingerprints.side(side);
            let starts = places[side].get(first)?;
            let mut fitting = starts.iter().filter(|&&at| all.get(at..at + wanted.len()) == Some(wanted));
            let start = *fitting.next()?;
            fitting.next().is_none().then_some(Some(start..start + wanted.len()))
        };
        (0..sides).map(of).collect()
    };
    let pinned = review.records().filter(|(_, record)| record.pinned).filter_map(|(key, _)| found(key));
    let mut pinned: Vec<Vec<Option<Range<usize>>>> = pinned.collect();
    // Those that say where they are on every side come first: between them there is
    // less room for the others to be put in the wrong place.
    pinned.sort_by_cached_key(|ranges| {
        let gaps = ranges.iter().filter(|range| range.is_none()).count();
        (gaps, ranges.iter().flatten().map(|range| range.start).collect::<Vec<_>>())
    });
    let mut pins = Vec::new();
    for ranges in pinned {
        insert(&mut pins, ranges, text.ladder());
    }
    pins
}

/// Puts a pin among those there are, if it crosses none of them. On the sides on
/// which it has nothing, its place is where `ladder` has what stands beside it.
fn insert(pins: &mut Vec<Pin>, ranges: Vec<Option<Range<usize>>>, ladder: &Ladder) {
    let Some((side, start)) = ranges.iter().enumerate().find_map(|(side, r)| Some((side, r.as_ref()?.start)))
    else {
        return;
    };
    let Some(bead) = ladder.bead_of(side, start) else { return };
    let at = pins.partition_point(|(before, _)| before[side].end <= start);
    let low = |side: usize| at.checked_sub(1).map_or(0, |before| pins[before].0[side].end);
    let high = |side: usize| pins.get(at).map_or(ladder.segments_on(side), |(after, _)| after[side].start);
    let place = |(side, range): (usize, Option<Range<usize>>)| match range {
        Some(range) => (low(side) <= range.start && range.end <= high(side)).then_some(range),
        None => {
            let at = ladder.bound(bead, side).clamp(low(side), high(side).max(low(side)));
            Some(at..at)
        }
    };
    if let Some(ranges) = ranges.into_iter().enumerate().map(place).collect::<Option<Vec<_>>>() {
        pins.insert(at, (ranges, 1.0));
    }
}

/// All beads that were pinned in an earlier form of this text, where they are
/// now, if some of them are not beads of it: it is then to be aligned around
/// them. None where nothing is to be done.
pub fn missing_pins(text: &Text, review: &Review) -> Vec<Pin> {
    if !review.records().any(|(_, record)| record.pinned) {
        return Vec::new();
    }
    let pins = pins(review, &Fingerprints::of(text.versions()), text);
    if pins.iter().all(|pin| holds(text.ladder(), pin)) { Vec::new() } else { pins }
}

/// Whether a pinned bead is a bead of this ladder.
pub fn holds(ladder: &Ladder, pin: &Pin) -> bool {
    let first = pin.0.iter().enumerate().find(|(_, range)| !range.is_empty());
    let bead = first.and_then(|(side, range)| ladder.bead_of(side, range.start));
    bead.is_some_and(|bead| {
        pin.0.iter().enumerate().all(|(side, range)| ladder.segments(bead, side) == *range)
    })
}
