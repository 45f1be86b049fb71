//! The joint search: one ladder over three sides at once.
//!
//! Searched two by two, three versions give three ladders that contradict one
//! another; what two versions say clearly is then lost on the third. Here one
//! path runs through the grid of all three sides. Each of its beads is scored
//! by all three pairs of sides, each pair by the best finer ladder it can have
//! inside the bead; so a bead may merge two sentences for the sake of a third
//! version while the pair within keeps them apart. (That three languages align
//! better than two: M. Simard, *Text-Translation Alignment: Three Languages Are
//! Better Than Two*, 1999.)
//!
//! The grid is large but almost all of it is hopeless: only places are visited
//! that each pair of sides, searched alone, leaves within reach of its best path.

use super::lattice::Lattice;

/// The most segments of one side in a bead.
const MOST: usize = 4;
const EDGE: usize = MOST + 1;
/// The pairs of three sides.
pub(crate) const PAIRS: [(usize, usize); 3] = [(0, 1), (0, 2), (1, 2)];

/// What the last bead linked: all sides, one of the [`PAIRS`], or none.
const ALL: usize = 3;
const LONE: usize = 4;
const STATES: usize = 5;

/// Cells (or nodes) that are behind a search are let go when there are as many again, and so many.
const BEHIND: usize = 1 << 14;

/// The best finer ladder's score in every small rectangle of one pair's band, in the
/// rows that the search is at.
struct Inner<'l> {
    lattice: &'l Lattice,
    /// Of the cells from this one on.
    from: usize,
    best: Vec<[[f32; EDGE]; EDGE]>,
    /// The rows before this one are done.
    rows: usize,
}

impl<'l> Inner<'l> {
    fn new(lattice: &'l Lattice) -> Inner<'l> {
        Inner { lattice, from: 0, best: Vec::new(), rows: 0 }
    }

    /// Has the rows from `first` to `last`; those before are not asked for any more.
    fn reach(&mut self, first: usize, last: usize) {
        let band = &self.lattice.band;
        let behind = band.first_cell(first.min(self.rows)).saturating_sub(self.from);
        if behind > BEHIND.max(self.best.len() / 2) {
            self.best.drain(..behind);
            self.from += behind;
        }
        while self.rows <= last && self.rows < band.rows() {
            let (from, to) = band.row(self.rows);
            self.best.extend((from..=to).map(|j| self.lattice.rectangle(self.rows, j)));
            self.rows += 1;
        }
    }

    fn get(&self, i: usize, p: usize, j: usize, q: usize) -> f32 {
        self.lattice.band.cell(i, j).map_or(f32::NEG_INFINITY, |cell| self.best[cell - self.from][p][q])
    }
}

/// The shapes of a bead, small ones first.
fn shapes() -> Vec<[usize; 3]> {
    let mut list = Vec::new();
    for a in 0..=MOST {
        for b in 0..=MOST {
            for c in 0..=MOST {
                let shape = [a, b, c];
                let sum = a + b + c;
                let sides = shape.iter().filter(|n| **n > 0).count();
                // Lone segments stand one by one; merged beads stay within what occurs.
                if (sides == 1 && sum == 1) || (sides == 2 && sum <= 5) || (sides == 3 && sum <= 9) {
                    list.push(shape);
                }
            }
        }
    }
    list.sort_by_key(|s| s.iter().sum::<usize>());
    list
}

/// How the scores of the pairs make up the score of a bead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Joining {
    /// Added where one side of three has no part in a bead.
    pub(crate) missing: f32,
    /// Added for a segment alone.
    pub(crate) lone: f32,
    /// Added for each segment beyond one a side.
    pub(crate) extra: f32,
}

/// How many places a search within these bands would visit.
pub(crate) fn places(lattices: [&Lattice; 3]) -> usize {
    let plane = &lattices[0].band;
    let mut places = 0;
    for i in 0..plane.rows() {
        let (from, to) = plane.row(i);
        let (k0, k1) = lattices[1].band.row(i);
        for j in from..=to {
            let (l0, l1) = lattices[2].band.row(j);
            places += (k1.min(l1) + 1).saturating_sub(k0.max(l0));
        }
    }
    places
}

/// The best path over three sides: the segment counts of its beads in order.
/// `lattices` are those of the [`PAIRS`]; empty if no path stays within all bands.
pub(crate) fn search(counts: [usize; 3], lattices: [&Lattice; 3], joining: Joining) -> Vec<[usize; 3]> {
    let mut inner = lattices.map(Inner::new);
    let shapes = shapes();
    // The nodes: for every cell of the first pair a run of places on the third side.
    let plane = &lattices[0].band;
    let mut runs: Vec<(usize, usize, usize)> = Vec::with_capacity(plane.len());
    let mut nodes = 0;
    for i in 0..plane.rows() {
        let (from, to) = plane.row(i);
        let (k0, k1) = lattices[1].band.row(i);
        for j in from..=to {
            let (l0, l1) = lattices[2].band.row(j);
            let (low, high) = (k0.max(l0), k1.min(l1) + 1);
            let count = high.saturating_sub(low);
            runs.push((low, count, nodes));
            nodes += count;
        }
    }
    let node = |i: usize, j: usize, k: usize| -> Option<usize> {
        let (low, count, at) = runs[plane.cell(i, j)?];
        (k >= low && k < low + count).then(|| at + k - low)
    };
    // Of the nodes from this one on: a bead reaches back over few rows.
    let mut first = 0;
    let mut values: Vec<[f32; STATES]> = Vec::new();
    let mut back = vec![[(u8::MAX, 0u8); STATES]; nodes];
    for i in 0..plane.rows() {
        let (from, to) = plane.row(i);
        let back_to = i.saturating_sub(MOST);
        inner[0].reach(back_to, i);
        inner[1].reach(back_to, i);
        inner[2].reach(from.saturating_sub(MOST), to);
        let behind = runs[plane.first_cell(back_to)].2 - first;
        if behind > BEHIND.max(values.len() / 2) {
            values.drain(..behind);
            first += behind;
        }
        for j in from..=to {
            let Some(cell) = plane.cell(i, j) else { continue };
            let (low, count, at) = runs[cell];
            values.resize(at + count - first, [f32::NEG_INFINITY; STATES]);
            for k in low..low + count {
                let node_here = at + k - low;
                let here = node_here - first;
                if i + j + k == 0 {
                    values[here][LONE] = 0.0;
                    continue;
                }
                for (number, &[a, b, c]) in shapes.iter().enumerate() {
                    if a > i || b > j || c > k {
                        continue;
                    }
                    let Some(before) = node(i - a, j - b, k - c).map(|node| node - first) else { continue };
                    let from = [i - a, j - b, k - c];
                    let shape = [a, b, c];
                    let linked = shape.iter().filter(|n| **n > 0).count();
                    let mut score = match linked {
                        1 => joining.lone,
                        2 => joining.missing,
                        _ => 0.0,
                    };
                    score += joining.extra * (a + b + c).saturating_sub(linked) as f32;
                    for (&(x, y), inner) in PAIRS.iter().zip(&inner) {
                        if shape[x] + shape[y] > 0 {
                            score += inner.get(from[x], shape[x], from[y], shape[y]);
                        }
                    }
                    if score == f32::NEG_INFINITY {
                        continue;
                    }
                    let state = match (linked, a, b) {
                        (3, _, _) => ALL,
                        (1, _, _) => LONE,
                        (_, _, 0) => 1,
                        (_, 0, _) => 2,
                        _ => 0,
                    };
                    for last in 0..STATES {
                        let value = values[before][last] + score + again(&shape, last, &lattices);
                        if value > values[here][state] {
                            values[here][state] = value;
                            back[node_here][state] = (number as u8, last as u8);
                        }
                    }
                }
            }
        }
    }
    let [mut i, mut j, mut k] = counts;
    let mut path = Vec::new();
    let Some(mut here) = node(i, j, k) else { return path };
    let last = values[here - first];
    let mut state = (0..STATES).fold(0, |best, s| if last[s] > last[best] { s } else { best });
    while i + j + k > 0 {
        let (number, last) = back[here][state];
        let Some(&[a, b, c]) = shapes.get(usize::from(number)) else { return Vec::new() };
        path.push([a, b, c]);
        (i, j, k) = (i - a, j - b, k - c);
        let Some(before) = node(i, j, k) else { return Vec::new() };
        (here, state) = (before, usize::from(last));
    }
    path.reverse();
    path
}

/// What is gained where a segment lacks a counterpart just as one before it did.
fn again(shape: &[usize; 3], last: usize, lattices: &[&Lattice; 3]) -> f32 {
    if last == ALL {
        return 0.0;
    }
    let mut gain = 0.0;
    for (pair, (x, y)) in PAIRS.iter().enumerate() {
        let lone = (shape[*x] > 0) != (shape[*y] > 0);
        if lone && last != pair {
            gain += lattices[pair].again;
        }
    }
    gain
}
