//! The lattice of two sides: every link and every lone segment within a band,
//! each with its score, and the searches over it.
//!
//! Scores are logarithms of unnormalised probabilities: a path's probability
//! among all paths is `exp(score - log_sum)`. So the best path, how good the
//! best path through any point is, and how probable each link is are three
//! sweeps over one lattice.

use std::ops::Range;

use super::band::Band;
use crate::align::evidence::pairing::Pairing;
use crate::align::weights::Weights;

/// The shapes of a link: how many segments of either side.
pub(crate) const SHAPES: [(usize, usize); 10] =
    [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1)];

const NONE: f32 = -1e30;

/// The scores of all links and lone segments in a band.
#[derive(Debug, PartialEq)]
pub(crate) struct Lattice {
    pub(crate) band: Band,
    n: usize,
    m: usize,
    /// For each cell the score of each shape that begins there.
    pub(crate) links: Vec<[f32; SHAPES.len()]>,
    /// What a lone segment costs, on either side, after a link.
    pub(crate) alone: [Vec<f32>; 2],
    /// What it gains where it follows another lone one.
    pub(crate) again: f32,
}

/// What came last on a path.
const LINK: usize = 0;
const ALONE_A: usize = 1;
const ALONE_B: usize = 2;
const STATES: usize = 3;

/// One step of a path: segments of either side; one is empty for a lone segment.
pub(crate) type Step = (Range<usize>, Range<usize>);

impl Lattice {
    /// The scores of a place from which no link goes.
    pub(crate) const NO_LINKS: [f32; SHAPES.len()] = [NONE; SHAPES.len()];

    /// Scores what `pairing` says within `band`; only links of the first `shapes` shapes.
    pub(crate) fn new(pairing: &Pairing, weights: &Weights, band: Band, shapes: usize) -> Lattice {
        Lattice::scored(pairing, weights, band, shapes, |i, p, j, q| {
            weights.link(&pairing.features(i, p, j, q))
        })
    }

    /// As [`Lattice::new`], with each link's score from `score`, asked in the order of the cells and shapes.
    pub(crate) fn scored(
        pairing: &Pairing,
        weights: &Weights,
        band: Band,
        shapes: usize,
        mut score: impl FnMut(usize, usize, usize, usize) -> f32,
    ) -> Lattice {
        let [n, m] = pairing.counts();
        let mut links = vec![[NONE; SHAPES.len()]; band.len()];
        for i in 0..band.rows() {
            let (from, to) = band.row(i);
            for j in from..=to {
                let Some(cell) = band.cell(i, j) else { continue };
                for (k, &(p, q)) in SHAPES.iter().enumerate().take(shapes) {
                    if i + p <= n && j + q <= m && band.cell(i + p, j + q).is_some() {
                        links[cell][k] = score(i, p, j, q);
                    }
                }
            }
        }
        let alone = [0, 1].map(|side: usize| pairing.forms[side].iter().map(|f| weights.alone(f)).collect());
        Lattice { band, n, m, links, alone, again: weights.again() }
    }

    /// The lattice that is left of one in the band `within` when it is narrowed to `band`.
    pub(crate) fn new_within(pairing: &Pairing, weights: &Weights, band: Band, within: &Band) -> Lattice {
        Lattice::scored(pairing, weights, band, SHAPES.len(), |i, p, j, q| {
            let was = within.cell(i, j).is_some() && within.cell(i + p, j + q).is_some();
            if was { weights.link(&pairing.features(i, p, j, q)) } else { NONE }
        })
    }

    /// A lattice put together from scores; what a lone segment costs is `alone`.
    pub(crate) fn assembled(
        band: Band,
        links: Vec<[f32; SHAPES.len()]>,
        alone: [Vec<f32>; 2],
        weights: &Weights,
    ) -> Lattice {
        let [n, m] = [alone[0].len(), alone[1].len()];
        let mut lattice = Lattice { band, n, m, links, alone, again: weights.again() };
        for i in 0..lattice.band.rows() {
            let (from, to) = lattice.band.row(i);
            for (j, cell) in (from..=to).zip(lattice.band.first_cell(i)..) {
                Lattice::close(&lattice.band, &mut lattice.links[cell], i, j);
            }
        }
        lattice
    }

    /// The part of this lattice that begins at a place and has a band counted from there.
    pub(crate) fn part(&self, band: Band, [i, j]: [usize; 2]) -> Lattice {
        let (n, m) = (band.rows() - 1, band.row(band.rows() - 1).1);
        let mut links = Vec::with_capacity(band.len());
        for row in 0..=n {
            let (from, to) = band.row(row);
            for column in from..=to {
                let cell = self.band.cell(i + row, j + column);
                let mut scores = cell.map_or(Lattice::NO_LINKS, |cell| self.links[cell]);
                Lattice::close(&band, &mut scores, row, column);
                links.push(scores);
            }
        }
        let alone = [self.alone[0][i..i + n].to_vec(), self.alone[1][j..j + m].to_vec()];
        Lattice { band, n, m, links, alone, again: self.again }
    }

    /// Forgets the links from a place that end outside of a band.
    fn close(band: &Band, scores: &mut [f32; SHAPES.len()], i: usize, j: usize) {
        for (score, &(p, q)) in scores.iter_mut().zip(&SHAPES) {
            if band.cell(i + p, j + q).is_none() {
                *score = NONE;
            }
        }
    }

    /// The number of segments on either side.
    pub(crate) fn counts(&self) -> [usize; 2] {
        [self.n, self.m]
    }

    /// The best path.
    pub(crate) fn best(&self) -> Vec<Step> {
        let forward = self.forward(false, false);
        let (mut i, mut j) = (self.n, self.m);
        let mut path = Vec::new();
        let mut state = (0..STATES)
            .max_by(|&a, &b| {
                self.value(&forward, i, j, a).total_cmp(&self.value(&forward, i, j, b)).then(b.cmp(&a))
            })
            .unwrap_or(LINK);
        while i > 0 || j > 0 {
            let here = self.value(&forward, i, j, state);
            let mut found = None;
            let mut best_gap = f64::INFINITY;
            self.arrivals(i, j, state, false, |i0, j0, s0, score| {
                let gap = (self.value(&forward, i0, j0, s0) + f64::from(score) - here).abs();
                if gap < best_gap {
                    best_gap = gap;
                    found = Some((i0, j0, s0));
                }
            });
            let Some((i0, j0, s0)) = found else { break };
            path.push((i0..i, j0..j));
            (i, j, state) = (i0, j0, s0);
        }
        path.reverse();
        path
    }

    /// The best path, and how much better it is than if every segment stood alone.
    pub(crate) fn best_and_gain(&self) -> (Vec<Step>, f32) {
        let forward = self.forward(false, false);
        let best =
            (0..STATES).map(|s| self.value(&forward, self.n, self.m, s)).fold(f64::NEG_INFINITY, f64::max);
        let lone: f32 = self.alone.iter().flatten().map(|a| a + self.again).sum();
        (self.best(), (best - f64::from(lone)).max(0.0) as f32)
    }

    /// This lattice in a narrow band around its best path.
    pub(crate) fn near_best(&self) -> Lattice {
        let mut path = vec![(0, 0)];
        path.extend(self.best().iter().map(|(x, y)| (x.end, y.end)));
        self.in_band(Band::around(&path, self.n, self.m, 2))
    }

    /// For each cell, how much worse the best path through it is than the best
    /// path of all: 0 on it, less elsewhere.
    pub(crate) fn through(&self) -> Vec<f32> {
        // Here lone segments may stand in any order: a third side may want another one.
        let (forward, backward) = (self.forward(false, true), self.backward(false, true));
        let best =
            (0..STATES).map(|s| self.value(&forward, self.n, self.m, s)).fold(f64::NEG_INFINITY, f64::max);
        let through = |cell: usize| {
            let of = |s: usize| forward[cell][s] + backward[cell][s];
            (0..STATES).map(of).fold(f64::NEG_INFINITY, f64::max) - best
        };
        (0..self.band.len()).map(|cell| through(cell) as f32).collect()
    }

    /// Calls `seen` with every link and lone segment and its probability, if over one in a million.
    pub(crate) fn posteriors(&self, mut seen: impl FnMut(Step, f64)) {
        let (forward, backward) = (self.forward(true, false), self.backward(true, false));
        let total = log_sum((0..STATES).map(|s| self.value(&forward, self.n, self.m, s)));
        for i in 0..=self.n {
            let (from, to) = self.band.row(i);
            for j in from..=to {
                for state in 0..STATES {
                    let after = self.value(&backward, i, j, state);
                    // Steps of one span may come from several states; they add up.
                    let mut last: Option<(usize, usize, f64)> = None;
                    self.arrivals(i, j, state, false, |i0, j0, s0, score| {
                        let p = (self.value(&forward, i0, j0, s0) + f64::from(score) + after - total).exp();
                        match &mut last {
                            Some((li, lj, sum)) if (*li, *lj) == (i0, j0) => *sum += p,
                            _ => {
                                if let Some((li, lj, sum)) = last.filter(|l| l.2 > 1e-6) {
                                    seen((li..i, lj..j), sum);
                                }
                                last = Some((i0, j0, p));
                            }
                        }
                    });
                    if let Some((li, lj, sum)) = last.filter(|l| l.2 > 1e-6) {
                        seen((li..i, lj..j), sum);
                    }
                }
            }
        }
    }

    /// The logarithm of the sum over all paths.
    pub(crate) fn log_sum(&self) -> f64 {
        let forward = self.forward(true, false);
        log_sum((0..STATES).map(|s| self.value(&forward, self.n, self.m, s)))
    }

    /// The best score of any ladder within each rectangle of up to four by four
    /// segments that begins at (i, j); minus infinity where it leaves the band.
    pub(crate) fn rectangle(&self, i: usize, j: usize) -> [[f32; 5]; 5] {
        let mut best = [[f32::NEG_INFINITY; 5]; 5];
        best[0][0] = 0.0;
        for p in 0..5 {
            for q in 0..5 {
                let (x, y) = (i + p, j + q);
                if x > self.n || y > self.m {
                    continue;
                }
                let Some(cell) = self.band.cell(x, y) else { continue };
                let here = best[p][q];
                if here == f32::NEG_INFINITY {
                    continue;
                }
                if p < 4 && x < self.n {
                    best[p + 1][q] = best[p + 1][q].max(here + self.alone[0][x]);
                }
                if q < 4 && y < self.m {
                    best[p][q + 1] = best[p][q + 1].max(here + self.alone[1][y]);
                }
                for (k, &(a, b)) in SHAPES.iter().enumerate() {
                    if p + a < 5 && q + b < 5 && self.links[cell][k] > NONE {
                        best[p + a][q + b] = best[p + a][q + b].max(here + self.links[cell][k]);
                    }
                }
            }
        }
        best
    }

    /// The best ladder within one rectangle, as steps in order.
    pub(crate) fn within(&self, rows: Range<usize>, columns: Range<usize>) -> Vec<Step> {
        let (height, width) = (rows.len() + 1, columns.len() + 1);
        let mut best = vec![(f32::NEG_INFINITY, 0usize, 0usize); height * width];
        best[0].0 = 0.0;
        for p in 0..height {
            for q in 0..width {
                let here = best[p * width + q].0;
                let mut step = |a: usize, b: usize, score: f32| {
                    if p + a < height && q + b < width {
                        let slot = &mut best[(p + a) * width + q + b];
                        if here + score > slot.0 {
                            *slot = (here + score, a, b);
                        }
                    }
                };
                let (x, y) = (rows.start + p, columns.start + q);
                if p + 1 < height {
                    step(1, 0, self.alone[0][x]);
                }
                if q + 1 < width {
                    step(0, 1, self.alone[1][y]);
                }
                if let Some(cell) = self.band.cell(x, y) {
                    for (k, &(a, b)) in SHAPES.iter().enumerate() {
                        if self.links[cell][k] > NONE {
                            step(a, b, self.links[cell][k]);
                        }
                    }
                }
            }
        }
        let (mut p, mut q) = (height - 1, width - 1);
        let mut steps = Vec::new();
        while p + q > 0 {
            let (_, a, b) = best[p * width + q];
            if a + b == 0 {
                break;
            }
            let (x, y) = (rows.start + p, columns.start + q);
            steps.push((x - a..x, y - b..y));
            (p, q) = (p - a, q - b);
        }
        steps.reverse();
        steps
    }

    /// This lattice within a narrower band: of each row, from the first to the
    /// last cell whose best path is at most `slack` worse than the best of all.
    pub(crate) fn narrowed(&self, slack: f32) -> Lattice {
        let through = self.through();
        let rows = (0..self.band.rows()).map(|i| {
            let (from, to) = self.band.row(i);
            let near = |j: &usize| self.band.cell(i, *j).is_some_and(|cell| through[cell] >= -slack);
            let first = (from..=to).find(near).unwrap_or(to);
            let last = (from..=to).rev().find(near).unwrap_or(from);
            (first as u32, last.max(first) as u32)
        });
        self.in_band(Band::new(rows.collect(), self.m))
    }

    /// This lattice in another band; where it has no scores, segments only stand alone.
    pub(crate) fn in_band(&self, band: Band) -> Lattice {
        let mut links = Vec::with_capacity(band.len());
        for i in 0..band.rows() {
            let (from, to) = band.row(i);
            for j in from..=to {
                let mut scores = self.band.cell(i, j).map_or(Lattice::NO_LINKS, |cell| self.links[cell]);
                Lattice::close(&band, &mut scores, i, j);
                links.push(scores);
            }
        }
        Lattice { band, n: self.n, m: self.m, links, alone: self.alone.clone(), again: self.again }
    }

    fn value(&self, values: &[[f64; STATES]], i: usize, j: usize, state: usize) -> f64 {
        self.band.cell(i, j).map_or(f64::NEG_INFINITY, |cell| values[cell][state])
    }

    /// The steps that end in `state` at (i, j), each with where it began, the
    /// state there and its score; steps of one span follow one another.
    #[inline]
    fn arrivals(
        &self,
        i: usize,
        j: usize,
        state: usize,
        any_order: bool,
        mut step: impl FnMut(usize, usize, usize, f32),
    ) {
        match state {
            LINK => {
                for (k, &(p, q)) in SHAPES.iter().enumerate() {
                    if i < p || j < q {
                        continue;
                    }
                    let Some(cell) = self.band.cell(i - p, j - q) else { continue };
                    let score = self.links[cell][k];
                    if score > NONE {
                        for s in 0..STATES {
                            step(i - p, j - q, s, score);
                        }
                    }
                }
            }
            // Lone segments of one gap stand in one order, the first side's first,
            // so that each gap is one path and not many.
            ALONE_A if i > 0 => {
                let score = self.alone[0][i - 1];
                step(i - 1, j, LINK, score);
                step(i - 1, j, ALONE_A, score + self.again);
                if any_order {
                    step(i - 1, j, ALONE_B, score + self.again);
                }
            }
            ALONE_B if j > 0 => {
                let score = self.alone[1][j - 1];
                step(i, j - 1, LINK, score);
                step(i, j - 1, ALONE_A, score + self.again);
                step(i, j - 1, ALONE_B, score + self.again);
            }
            _ => {}
        }
    }

    fn forward(&self, sum: bool, any_order: bool) -> Vec<[f64; STATES]> {
        let mut values = vec![[f64::NEG_INFINITY; STATES]; self.band.len()];
        for i in 0..=self.n {
            let (from, to) = self.band.row(i);
            for j in from..=to {
                let Some(cell) = self.band.cell(i, j) else { continue };
                if i == 0 && j == 0 {
                    // A text may begin with lines of its own: as if one had gone before.
                    values[cell][ALONE_A] = 0.0;
                    continue;
                }
                for state in 0..STATES {
                    let mut total = f64::NEG_INFINITY;
                    self.arrivals(i, j, state, any_order, |i0, j0, s0, score| {
                        let value = self.value(&values, i0, j0, s0) + f64::from(score);
                        total = if sum { log_add(total, value) } else { total.max(value) };
                    });
                    values[cell][state] = total;
                }
            }
        }
        values
    }

    fn backward(&self, sum: bool, any_order: bool) -> Vec<[f64; STATES]> {
        let mut values = vec![[f64::NEG_INFINITY; STATES]; self.band.len()];
        for i in (0..=self.n).rev() {
            let (from, to) = self.band.row(i);
            for j in (from..=to).rev() {
                let Some(cell) = self.band.cell(i, j) else { continue };
                if i == self.n && j == self.m {
                    values[cell] = [0.0; STATES];
                }
                for state in 0..STATES {
                    let after = values[cell][state];
                    if after == f64::NEG_INFINITY {
                        continue;
                    }
                    self.arrivals(i, j, state, any_order, |i0, j0, s0, score| {
                        if let Some(from) = self.band.cell(i0, j0) {
                            let value = after + f64::from(score);
                            let slot: &mut f64 = &mut values[from][s0];
                            *slot = if sum { log_add(*slot, value) } else { slot.max(value) };
                        }
                    });
                }
            }
        }
        values
    }
}

fn log_add(a: f64, b: f64) -> f64 {
    let (high, low) = if a > b { (a, b) } else { (b, a) };
    if low == f64::NEG_INFINITY { high } else { high + (low - high).exp().ln_1p() }
}

fn log_sum(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(f64::NEG_INFINITY, log_add)
}
