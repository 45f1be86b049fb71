//! The aligner taken apart, for those who fit and measure its weights
//! (`benches/aligner.rs`); readers and commands have no need of it.

use super::Side;
use super::evidence::pairing::{LINK_FEATURES, NULL_FEATURES, Pairing};
use super::evidence::{self, KINDS, KeyKind, Keys, Reading, length};
use super::search::lattice::{Lattice, SHAPES};
use super::search::{self, band::Band};
use super::weights::Weights;
use crate::lexicon::Lexicon;
use crate::text::quick::QuickMap;
use std::ops::Range;

pub use super::evidence::pairing::{LINK_NAMES, NULL_NAMES};

/// A gradient: one number for each weight.
pub type Gradient = ([f64; LINK_FEATURES], [f64; NULL_FEATURES]);

/// The kinds of evidence that is met again in another version.
pub const MET: [&str; KINDS] =
    ["numbers and dates", "names", "cognates", "latin words", "lexicon", "learnt words", "dictionary"];

/// Takes the keys of these kinds out of a reading.
fn leave_out(reading: &mut Reading, keys: &Keys, without: &[usize]) {
    let left_out = |key: u32| without.contains(&(keys.kinds[key as usize] as usize));
    let mut bounds = vec![0];
    let mut kept = Vec::new();
    for segment in 0..reading.len() {
        kept.extend(reading.keys_of(segment).iter().copied().filter(|&key| !left_out(key)));
        bounds.push(kept.len() as u32);
    }
    (reading.keys, reading.bounds) = (kept, bounds);
    for chances in &mut reading.chances {
        without.iter().for_each(|&kind| chances[kind] = 0.0);
    }
    if without.contains(&(KeyKind::Learnt as usize)) {
        reading.words.clear();
        reading.word_bounds.fill(0);
    }
}

/// Two sides whose features are computed once, to be searched with many weights.
pub struct Problem {
    pairing: Pairing,
    band: Band,
    gold: Vec<(Range<usize>, Range<usize>)>,
    /// The features of all links, in the order in which a lattice asks for them.
    features: Vec<[f32; LINK_FEATURES]>,
}

impl Problem {
    /// Prepares two sides, as far as the search looks at them and near their `gold` links.
    /// Of the evidence that is met, the kinds `without` (by their place in [`MET`])
    /// are left out.
    pub fn new(
        a: &Side,
        b: &Side,
        lexicon: &dyn Lexicon,
        gold: &[(Range<usize>, Range<usize>)],
        without: &[usize],
    ) -> Problem {
        let mut keys = Keys::default();
        let mut words = QuickMap::default();
        let mut x = evidence::read(a, lexicon, &mut keys, &mut words);
        let mut y = evidence::read(b, lexicon, &mut keys, &mut words);
        leave_out(&mut x, &keys, without);
        leave_out(&mut y, &keys, without);
        let first = length::first_ratio(a.language, &x, b.language, &y);
        let weights = Weights::default();
        let glance = search::glance([&x, &y], &keys, first, &weights);
        let (pairing, band) = search::look([&x, &y], &keys, glance, &weights);
        let points: Vec<(usize, usize)> = gold.iter().map(|g| (g.0.end, g.1.end)).collect();
        let band = band.with(&points, y.len());
        let mut features = Vec::new();
        Lattice::scored(&pairing, &Weights::default(), band.clone(), SHAPES.len(), |i, p, j, q| {
            features.push(pairing.features(i, p, j, q));
            0.0
        });
        let mut problem = Problem { pairing, band, gold: Vec::new(), features };
        let lattice = problem.lattice(&Weights::default());
        // What a gold link of a shape that is never tried has inside, nobody says:
        // it is taken for what the aligner finds there.
        problem.gold = gold
            .iter()
            .flat_map(|(x, y)| match (x.len(), y.len()) {
                (0, _) | (_, 0) => vec![(x.clone(), y.clone())],
                shape if SHAPES.contains(&shape) => vec![(x.clone(), y.clone())],
                _ => lattice.within(x.clone(), y.clone()),
            })
            .collect();
        problem
    }

    /// The scores of all links, from the features computed before.
    fn lattice(&self, weights: &Weights) -> Lattice {
        let mut features = self.features.iter();
        Lattice::scored(&self.pairing, weights, self.band.clone(), SHAPES.len(), |_, _, _, _| {
            features.next().map_or(0.0, |f| weights.link(f))
        })
    }

    /// The logarithm of the gold ladder's probability under `weights`, and how it
    /// grows with each; `None` where a gold link has a shape that is never tried.
    pub fn gradient(&self, weights: &Weights) -> Option<(f64, Gradient)> {
        let mut lattice = self.lattice(weights);
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
        self.lattice(weights).best()
    }
}
