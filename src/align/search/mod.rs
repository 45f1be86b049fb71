//! The search for the best ladder.
//!
//! Every two sides are searched first, within a band; what is far from their
//! best path is forgotten. Three sides are then searched together, more by way
//! of one of them. Last come the pairs within each bead and how sure all is.

pub(crate) mod band;
pub(crate) mod coarse;
mod join;
pub(crate) mod joint;
pub(crate) mod lattice;
mod stretch;

use std::thread;

use super::evidence::{self, Keys, Reading, length, pairing::Pairing, pairing::SPAN};
use super::ladder::{Ladder, Pair};
use super::pieces::{self, Pieces};
use super::weights::Weights;
use super::{Alignment, Resources, Side};
use crate::text::Language;
use crate::text::quick::QuickMap;
use band::Band;
use lattice::{Lattice, SHAPES, Step};

/// How much worse than the best path the best path through a place may be
/// before the place is forgotten.
const SLACK: f32 = 12.0;

/// The shapes of the first look at long texts: one to one, one to two, two to one.
const FIRST_SHAPES: usize = 3;

/// Texts of up to so many segments, both sides together, get two first looks: in
/// longer ones the first teaches enough.
const LOOKED_TWICE: usize = 4_000;

/// The pairs of three sides with up to so many segments together are searched at once:
/// somebody waits for them. Of longer ones the memory would be needed three times over.
const AT_ONCE: usize = 4_000;

/// Pairs with up to so many cells (segments of one side times those of the other) together
/// take no longer to search than it takes to start threads for them.
pub(crate) const NO_TIME: usize = 4_000;

/// One pair of sides, searched alone.
#[derive(Debug)]
pub(crate) struct Searched {
    pub(crate) sides: [usize; 2],
    pub(crate) lattice: Lattice,
    /// Links and lone segments and how probable they are, by their bounds; of a long pair
    /// that is asked for when it is known of which.
    pub(crate) sure: Option<Wanted>,
}

/// How probable some links and lone segments are, by their bounds.
pub(crate) type Wanted = QuickMap<[u32; 4], f32>;

/// The best alignment of `sides`; `None` if `go_on`, told how far the work is
/// (0 to 1), says no. Of a long text it goes on from the `pieces`.
pub(crate) fn align(
    sides: &[Side],
    resources: &Resources,
    pieces: &dyn Pieces,
    go_on: &dyn Fn(f32) -> bool,
) -> Option<Alignment> {
    let mut keys = Keys::default();
    let mut words = QuickMap::default();
    let mut readings = Vec::with_capacity(sides.len());
    for side in sides {
        readings.push(evidence::read(side, resources.lexicon, &mut keys, &mut words));
        if !go_on(0.1 * readings.len() as f32 / sides.len() as f32) {
            return None;
        }
    }
    let pairs: Vec<[usize; 2]> =
        (0..sides.len()).flat_map(|a| (a + 1..sides.len()).map(move |b| [a, b])).collect();
    let search = |&[a, b]: &[usize; 2]| {
        let read = [(sides[a].language, &readings[a]), (sides[b].language, &readings[b])];
        pair([a, b], read, &keys, &resources.weights)
    };
    let counts: Vec<usize> = sides.iter().map(|s| s.segments.len()).collect();
    let mut searched = Vec::with_capacity(pairs.len());
    let cells: usize = pairs.iter().map(|&[a, b]| counts[a].saturating_mul(counts[b])).sum();
    if pairs.len() == 3 && cells > NO_TIME && counts.iter().sum::<usize>() <= AT_ONCE {
        searched = thread::scope(|scope| {
            let threads: Vec<_> = pairs.iter().map(|pair| scope.spawn(|| search(pair))).collect();
            let found = threads.into_iter().zip(&pairs);
            // A thread that panicked is asked again, for it panics here then.
            found.map(|(thread, pair)| thread.join().unwrap_or_else(|_| search(pair))).collect()
        });
    } else {
        let long = |&[a, _]: &[usize; 2]| stretch::is_long(counts[a]);
        if pairs.iter().any(long) {
            pieces.begin(pieces::work(sides, &readings, &keys, &resources.weights));
        }
        for pair in &pairs {
            let done = searched.len() as f32;
            let go_on = |part: f32| go_on(0.1 + 0.8 * (done + part) / pairs.len() as f32);
            searched.push(if long(pair) {
                let &[a, b] = pair;
                let readings = [&readings[a], &readings[b]];
                let (x, y) = (sides[a].language, sides[b].language);
                let ratio = length::first_ratio(x, readings[0], y, readings[1]);
                let (keys, weights) = (&keys, &resources.weights);
                let long =
                    stretch::Long { sides: *pair, readings, keys, weights, ratio, rows: stretch::USUAL };
                // No pair has so many stretches: 2 of 4,096 rows for each number.
                long.searched((searched.len() as u32) << 20, pieces, &go_on)?
            } else {
                search(pair)
            });
            if !go_on(1.0) {
                return None;
            }
        }
    }
    drop((readings, keys, words));
    let alignment = joined(&counts, &searched, &resources.weights);
    go_on(1.0).then_some(alignment)
}

/// The alignment of sides with so many segments of which every two were searched.
pub(crate) fn joined(counts: &[usize], searched: &[Searched], weights: &Weights) -> Alignment {
    let beads = join::beads(counts, searched, weights);
    let late: Vec<Option<Wanted>> = searched.iter().map(|s| join::sure_of(s, &beads)).collect();
    let none = Wanted::default();
    let sure = searched.iter().zip(&late).map(|(s, late)| s.sure.as_ref().or(late.as_ref()).unwrap_or(&none));
    let sure: Vec<&Wanted> = sure.collect();
    let beads = join::with_sureness(beads, searched, &sure, weights);
    let ladder = Ladder::new(counts, beads).unwrap_or_else(|| Ladder::unaligned(counts));
    let pairs =
        searched.iter().zip(sure).map(|(s, sure)| join::within(&ladder, s, sure)).collect::<Vec<Pair>>();
    Alignment { ladder, pairs }
}

/// Searches one pair of sides.
fn pair(
    sides: [usize; 2],
    [(la, a), (lb, b)]: [(Language, &Reading); 2],
    keys: &Keys,
    weights: &Weights,
) -> Searched {
    let glance = glance([a, b], keys, length::first_ratio(la, a, lb, b), weights);
    searched(sides, [a, b], keys, glance, weights)
}

/// Searches one pair of sides on which there was a glance.
pub(crate) fn searched(
    sides: [usize; 2],
    readings: [&Reading; 2],
    keys: &Keys,
    glance: Glance,
    weights: &Weights,
) -> Searched {
    let (pairing, band) = look(readings, keys, glance, weights);
    let lattice = Lattice::new(&pairing, weights, band, SHAPES.len()).narrowed(SLACK);
    let mut sure = QuickMap::default();
    lattice.posteriors(|step, p| {
        *sure.entry(bounds(&step)).or_insert(0.0) += p as f32;
    });
    Searched { sides, lattice, sure: Some(sure) }
}

/// The very first look at one pair of sides, with few shapes.
#[derive(Debug)]
pub(crate) struct Glance {
    pub(crate) pairing: Pairing,
    pub(crate) lattice: Lattice,
}

/// Glances at one pair of sides, of which the letters are taken to stand one to `ratio`.
pub(crate) fn glance([a, b]: [&Reading; 2], keys: &Keys, ratio: f32, weights: &Weights) -> Glance {
    let band = coarse::band(a, b, keys);
    let pairing = Pairing::new(a, b, keys, ratio, SPAN);
    let lattice = Lattice::new(&pairing, weights, band, FIRST_SHAPES);
    Glance { pairing, lattice }
}

/// A first look at one pair of sides, with few shapes: how their lengths relate,
/// what words the texts teach, what is usual in them, and near what paths to look
/// again. What a first look taught helps a second one to learn more.
pub(crate) fn look(
    readings: [&Reading; 2],
    keys: &Keys,
    glance: Glance,
    weights: &Weights,
) -> (Pairing, Band) {
    let [a, b] = readings;
    let Glance { mut pairing, mut lattice } = glance;
    let first_ratio = pairing.ratio;
    let mut again = a.len() + b.len() <= LOOKED_TWICE;
    loop {
        let best = lattice.best();
        let band = lattice.narrowed(SLACK * 2.0).band;
        let ones = || best.iter().filter(|(x, y)| x.len() == 1 && y.len() == 1);
        let lengths = ones().map(|(x, y)| (a.lengths[x.start], b.lengths[y.start]));
        let ratio = length::measured_ratio(first_ratio, lengths);
        let links: Vec<(usize, usize)> = best
            .iter()
            .filter(|(x, y)| !x.is_empty() && !y.is_empty())
            .flat_map(|(x, y)| x.clone().flat_map(move |i| y.clone().map(move |j| (i, j))))
            .collect();
        let taught = evidence::learnt::taught(a, b, keys, &links);
        let more = taught.is_some();
        if let Some(([x, y], keys)) = taught {
            pairing = Pairing::new(&x, &y, &keys, ratio, SPAN);
        }
        pairing.ratio = ratio;
        pairing.measure(ones().map(|(x, y)| (x.start, y.start)));
        if !more || !std::mem::take(&mut again) {
            return (pairing, band);
        }
        lattice = Lattice::new(&pairing, weights, band, FIRST_SHAPES);
    }
}

/// A step as a key: its bounds, with a lone segment's place on the other side left out.
pub(crate) fn bounds(step: &Step) -> [u32; 4] {
    let (x, y) = step;
    let key = |r: &std::ops::Range<usize>| {
        if r.is_empty() { [u32::MAX; 2] } else { [r.start as u32, r.end as u32] }
    };
    let ([a, b], [c, d]) = (key(x), key(y));
    [a, b, c, d]
}
