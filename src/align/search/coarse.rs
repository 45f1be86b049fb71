//! Where in a long text to look: a band found coarse first, then finer.
//!
//! Segments are taken together in blocks; two blocks are alike as far as they
//! share rare keys, beyond what chance would have them share. The best way
//! through the grid of blocks gives a band of blocks half as many again to each
//! side, in which smaller blocks are compared; at last segments. So time and
//! memory grow with the length of the texts, not with its square.

use super::band::Band;
use crate::align::evidence::{Keys, Reading, fits};

/// Grids of up to this many cells are searched whole.
const WHOLE: usize = 20_000;
/// The most cells of the coarsest grid.
const COARSEST: usize = 160_000;
/// How many times smaller the blocks get from one grid to the next.
const FINER: usize = 6;
/// The smallest blocks; then come segments.
const SMALLEST: usize = 6;

/// The band in which to search `a` and `b`.
pub(crate) fn band(a: &Reading, b: &Reading, keys: &Keys) -> Band {
    let (n, m) = (a.len(), b.len());
    if n.saturating_mul(m) <= WHOLE || n.min(m) < 2 {
        return Band::full(n, m);
    }
    let meetings = Meetings::new(a, b, keys);
    // The blocks of either side are in proportion, so that the way is near the diagonal.
    let mut size = ((n as f64 * m as f64 / COARSEST as f64).sqrt().ceil() as usize).max(SMALLEST);
    let mut within: Option<Vec<(usize, usize)>> = None;
    loop {
        let way = meetings.way(size, within.as_deref());
        if size <= SMALLEST {
            return Band::around(&way, n, m, size * 5 / 2);
        }
        within = Some(way);
        size = (size / FINER).max(SMALLEST);
    }
}

/// Where the keys that both sides have occur.
struct Meetings {
    n: usize,
    m: usize,
    /// For each key its weight and its segments on both sides.
    keys: Vec<(f32, Vec<u32>, Vec<u32>)>,
    /// The share of the letters before each segment.
    shares: [Vec<f32>; 2],
}

impl Meetings {
    fn new(a: &Reading, b: &Reading, keys: &Keys) -> Meetings {
        let mut places: Vec<[Vec<u32>; 2]> = vec![Default::default(); keys.len()];
        for (side, reading) in [a, b].into_iter().enumerate() {
            for segment in 0..reading.len() {
                for &key in reading.keys_of(segment) {
                    places[key as usize][side].push(segment as u32);
                }
            }
        }
        let (n, m) = (a.len(), b.len());
        let rare = |list: &[u32], count: usize| !list.is_empty() && list.len() <= 4 + count / 200;
        let mut found = Vec::new();
        for (id, [x, y]) in places.into_iter().enumerate() {
            if fits(keys.kinds[id], a, b) && rare(&x, n) && rare(&y, m) {
                // A key that occurs ten times on either side meets itself a hundred
                // times, and is right ten times at most.
                let often = (x.len() + y.len()) as f32;
                let weight = (2.0 * (n + m) as f32 / often).ln() * keys.quality[id] / often;
                found.push((weight, x, y));
            }
        }
        let shares = [a, b].map(|r| {
            let total: f32 = r.lengths.iter().map(|l| l + 1.0).sum();
            let mut sum = 0.0;
            let mut list: Vec<f32> = Vec::with_capacity(r.len() + 1);
            for l in &r.lengths {
                list.push(sum / total);
                sum += l + 1.0;
            }
            list.push(1.0);
            list
        });
        Meetings { n, m, keys: found, shares }
    }

    /// The best way through the grid of blocks of `size` segments, as places
    /// in segments; near a way that was found before if there is one.
    fn way(&self, size: usize, before: Option<&[(usize, usize)]>) -> Vec<(usize, usize)> {
        let (rows, columns) = (self.n.div_ceil(size), self.m.div_ceil(size));
        let band = match before {
            None => Band::full(rows - 1, columns - 1),
            Some(way) => {
                let blocks: Vec<_> = way
                    .iter()
                    .map(|(i, j)| ((i / size).min(rows - 1), (j / size).min(columns - 1)))
                    .collect();
                Band::around(&blocks, rows - 1, columns - 1, FINER * 3 / 2)
            }
        };
        let mut alike = vec![0.0f32; band.len()];
        let (mut row_sum, mut column_sum, mut sum) = (vec![0.0f32; rows], vec![0.0f32; columns], 0.0f32);
        for (weight, x, y) in &self.keys {
            for &i in x {
                let row = i as usize / size;
                let (from, to) = band.row(row);
                let first = y.partition_point(|&j| (j as usize / size) < from);
                for &j in y[first..].iter().take_while(|&&j| j as usize / size <= to) {
                    let column = j as usize / size;
                    if let Some(cell) = band.cell(row, column) {
                        alike[cell] += weight;
                        row_sum[row] += weight;
                        column_sum[column] += weight;
                        sum += weight;
                    }
                }
            }
        }
        // Each cell gains what it has beyond its share of its row and column, and
        // a little for lying where the lengths would have it.
        let mut best = vec![(f32::NEG_INFINITY, 0u8); band.len()];
        for (i, in_row) in row_sum.iter().enumerate() {
            let (from, to) = band.row(i);
            for (j, in_column) in column_sum.iter().enumerate().take(to + 1).skip(from) {
                let Some(cell) = band.cell(i, j) else { continue };
                let chance = if sum > 0.0 { in_row * in_column / sum } else { 0.0 };
                let off =
                    (self.shares[0][(i * size).min(self.n)] - self.shares[1][(j * size).min(self.m)]).abs();
                let gain = alike[cell] - chance - off;
                let mut arrive = |from: Option<usize>, step: u8, more: f32| {
                    let value = from.map_or(f32::NEG_INFINITY, |c| best[c].0) + gain + more;
                    if value > best[cell].0 {
                        best[cell] = (value, step);
                    }
                };
                if i == 0 && j == 0 {
                    best[cell] = (gain, 0);
                    continue;
                }
                if i > 0 && j > 0 {
                    arrive(band.cell(i - 1, j - 1), 3, 0.01);
                }
                if i > 0 {
                    arrive(band.cell(i - 1, j), 1, 0.0);
                }
                if j > 0 {
                    arrive(band.cell(i, j - 1), 2, 0.0);
                }
            }
        }
        let (mut i, mut j) = (rows - 1, columns - 1);
        let mut way = vec![(self.n, self.m)];
        loop {
            way.push((i * size, j * size));
            let step = band.cell(i, j).map_or(0, |cell| best[cell].1);
            if step == 0 || (i == 0 && j == 0) {
                break;
            }
            i -= usize::from(step & 1).min(i);
            j -= usize::from(step >> 1).min(j);
        }
        if way.last() != Some(&(0, 0)) {
            way.push((0, 0));
        }
        way.reverse();
        way
    }
}
