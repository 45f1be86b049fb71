//! The aligner taken apart, for those who fit and measure its weights
//! (`benches/aligner.rs`); readers and commands have no need of it.

use super::Side;
use super::evidence::pairing::{LINK_FEATURES, NULL_FEATURES, Pairing, SPAN};
use super::evidence::{self, Keys, length};
use super::search::band::Band;
use super::search::lattice::{Lattice, SHAPES};
use super::weights::Weights;
use crate::lexicon::Lexicon;
use crate::text::quick::QuickMap;
use std::ops::Range;

pub use super::evidence::pairing::{LINK_NAMES, NULL_NAMES};

/// A gradient: one number for each weight.
pub type Gradient = ([f64; LINK_FEATURES], [f64; NULL_FEATURES]);

/// Two sides whose features are computed once, to be searched with many weights.
pub struct Problem {
    pairing: Pairing,
    band: Band,
    gold: Vec<(Range<usize>, Range<usize>)>,
}

impl Problem {
    /// Prepares two sides; long ones only near their `gold` links.
    pub fn new(a: &Side, b: &Side, lexicon: &dyn Lexicon, gold: &[(Range<usize>, Range<usize>)]) -> Problem {
        let mut keys = Keys::default();
        let mut words = QuickMap::default();
        let x = evidence::read(a, lexicon, &mut keys, &mut words);
        let y = evidence::read(b, lexicon, &mut keys, &mut words);
        let first = length::first_ratio(a.language, &x, b.language, &y);
        let size = |r: &evidence::Reading, s: &Range<usize>| s.clone().map(|i| r.lengths[i]).sum::<f32>();
        let ones = gold.iter().filter(|g| g.0.len() == 1 && g.1.len() == 1);
        let ratio = length::measured_ratio(first, ones.map(|g| (size(&x, &g.0), size(&y, &g.1))));
        let pairing = Pairing::new(&x, &y, &keys, ratio, SPAN);
        let (n, m) = (x.len(), y.len());
        let band = if n * m < 10_000 {
            Band::full(n, m)
        } else {
            let mut path = vec![(0, 0)];
            path.extend(gold.iter().map(|g| (g.0.end, g.1.end)));
            path.push((n, m));
            Band::around(&path, n, m, 8)
        };
        Problem { pairing, band, gold: gold.to_vec() }
    }

    /// The logarithm of the gold ladder's probability under `weights`, and how it
    /// grows with each; `None` where a gold link has a shape that is never tried.
    pub fn gradient(&self, weights: &Weights) -> Option<(f64, Gradient)> {
        let mut lattice = Lattice::new(&self.pairing, weights, self.band.clone(), SHAPES.len());
        let mut sum = 0.0;
        let mut gradient: Gradient = ([0.0; LINK_FEATURES], [0.0; NULL_FEATURES]);
        let mut add = |g: &(Range<usize>, Range<usize>), by: f64| {
            if g.0.is_empty() || g.1.is_empty() {
                let (side, at) = if g.1.is_empty() { (0, g.0.start) } else { (1, g.1.start) };
                for (k, f) in self.pairing.forms[side][at].iter().enumerate() {
                    gradient.1[k] += by * f64::from(*f);
                }
            } else {
                let f = self.pairing.features(g.0.start, g.0.len(), g.1.start, g.1.len());
                for (k, f) in f.iter().enumerate() {
                    gradient.0[k] += by * f64::from(*f);
                }
            }
        };
        let mut lone_before = true;
        let mut again = 0.0;
        for g in &self.gold {
            let lone = g.0.is_empty() || g.1.is_empty();
            if lone {
                let (side, at) = if g.1.is_empty() { (0, g.0.start) } else { (1, g.1.start) };
                sum += f64::from(lattice.alone[side][at]);
                if lone_before {
                    sum += f64::from(weights.again());
                    again += 1.0;
                }
            } else {
                let shape = SHAPES.iter().position(|s| *s == (g.0.len(), g.1.len()))?;
                let cell = self.band.cell(g.0.start, g.1.start)?;
                sum += f64::from(lattice.links[cell][shape]);
            }
            lone_before = lone;
            add(g, 1.0);
        }
        lattice.posteriors(|step, p| add(&step, -p));
        // How often a lone one follows another: from the sum itself, by a small change.
        const SMALL: f32 = 1e-2;
        let total = lattice.log_sum();
        lattice.again += SMALL;
        gradient.1[1] = again - (lattice.log_sum() - total) / f64::from(SMALL);
        Some((sum - total, gradient))
    }

    /// The best ladder under `weights`.
    pub fn best(&self, weights: &Weights) -> Vec<(Range<usize>, Range<usize>)> {
        Lattice::new(&self.pairing, weights, self.band.clone(), SHAPES.len()).best()
    }
}
