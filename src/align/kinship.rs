//! Are these two texts translations of each other at all?
//!
//! Translations share their rare keys, and share them in the same order. Two
//! texts on one subject share some, out of order; two strangers hardly any. So
//! kinship is told by how many of the keys that could be met are met, weighed
//! by rarity, by how far their places agree, and by how the lengths compare; no
//! alignment is needed, and a hundred texts are compared with each other at once.

use super::Side;
use super::evidence::{self, KeyKind, Keys, Reading};
use super::search::{self, Glance, Searched};
use super::weights::Weights;
use crate::lexicon::Lexicon;
use crate::message::say;
use crate::text::Language;
use crate::text::quick::QuickMap;

/// What two texts are to each other, the closer the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Strangers.
    Unrelated,
    /// On one subject, but not translations.
    Related,
    /// Translations of one text.
    Translation,
}

/// How two texts are related.
#[derive(Clone, Debug, PartialEq)]
pub struct Kinship {
    /// How likely they are translations of each other, from 0 to 1.
    pub score: f32,
    /// What they are.
    pub verdict: Verdict,
    /// Why, in one plain sentence.
    pub reason: String,
}

/// Texts read once, to be compared two by two.
#[derive(Debug)]
pub struct Kin {
    texts: Vec<(Language, Reading)>,
    /// Whether all of a text is read, and not its beginning alone.
    whole: Vec<bool>,
    keys: Keys,
    /// In how many of the texts each key occurs.
    spread: Vec<u32>,
}

/// Segments of a text that are looked at: its beginning tells enough.
const LOOKED_AT: usize = 80;

/// Texts that share less than this of what could be met are not looked at closer.
const STRANGERS: f32 = 0.05;

/// The weights of the measures, a constant last: fitted by logistic regression
/// on pairs of news articles, translated or not.
const WEIGHTS: [f32; MEASURES] = [-0.1, 5.4, 10.6, 6.4, -2.6, -9.6];
const MEASURES: usize = 6;

/// Over this score texts are translations.
const TRANSLATION: f32 = 0.5;
/// Over this one they are at least on one subject.
const RELATED: f32 = 0.05;

impl Kin {
    /// Reads texts, to compare them.
    pub fn new(sides: &[Side], lexicon: &dyn Lexicon) -> Kin {
        let mut keys = Keys::default();
        let mut words = QuickMap::default();
        let mut texts = Vec::with_capacity(sides.len());
        for side in sides {
            let first = &side.segments[..side.segments.len().min(LOOKED_AT)];
            let side = Side { language: side.language, segments: first };
            texts.push((side.language, evidence::read(&side, lexicon, &mut keys, &mut words)));
        }
        let mut spread = vec![0; keys.len()];
        let mut last = vec![usize::MAX; keys.len()];
        for (number, (_, reading)) in texts.iter().enumerate() {
            for &key in &reading.keys {
                if last[key as usize] != number {
                    last[key as usize] = number;
                    spread[key as usize] += 1;
                }
            }
        }
        let whole = sides.iter().map(|side| side.segments.len() <= LOOKED_AT).collect();
        Kin { texts, whole, keys, spread }
    }

    /// How texts `a` and `b` are related.
    ///
    /// # Panics
    /// If there is no such text.
    pub fn compare(&self, a: usize, b: usize) -> Kinship {
        self.compared(a, b).0
    }

    /// How texts `a` and `b` are related, and the glance that told it, if it took one.
    pub(super) fn compared(&self, a: usize, b: usize) -> (Kinship, Option<Glance>) {
        let (measures, glance) = self.measured(a, b);
        (self.told(a, b, measures), glance)
    }

    fn told(&self, a: usize, b: usize, measures: [f32; MEASURES]) -> Kinship {
        let sum: f32 = measures.iter().zip(&WEIGHTS).map(|(m, w)| m * w).sum();
        let score = 1.0 / (1.0 + (-sum).exp());
        let (x, y) = (&self.texts[a].1, &self.texts[b].1);
        if x.len() == 0 || y.len() == 0 {
            let reason = say!("kin-no-text").to_owned();
            return Kinship { score: 0.0, verdict: Verdict::Unrelated, reason };
        }
        let verdict = if score > TRANSLATION {
            Verdict::Translation
        } else if score > RELATED {
            Verdict::Related
        } else {
            Verdict::Unrelated
        };
        let percent = |m: f32| (m.clamp(0.0, 1.0) * 100.0).round();
        let reason = match verdict {
            Verdict::Translation => say!("kin-translation", percent = percent(measures[0])),
            Verdict::Related => say!("kin-related", percent = percent(measures[0])),
            Verdict::Unrelated => say!("kin-unrelated", percent = percent(measures[0])),
        };
        Kinship { score, verdict, reason }
    }

    /// Searches texts `a` and `b` after a glance at them, if all of both is read.
    pub(super) fn searched(&self, a: usize, b: usize, glance: Option<Glance>) -> Option<Searched> {
        let glance = glance.filter(|_| self.whole[a] && self.whole[b])?;
        let readings = [&self.texts[a].1, &self.texts[b].1];
        Some(search::searched([0, 1], readings, &self.keys, glance, &Weights::default()))
    }

    /// What is measured of two texts: the share of rare keys met, how well their
    /// places agree, what links gain, the share that is linked, how the lengths
    /// differ, and 1.
    pub fn measures(&self, a: usize, b: usize) -> [f32; MEASURES] {
        self.measured(a, b).0
    }

    fn measured(&self, a: usize, b: usize) -> ([f32; MEASURES], Option<Glance>) {
        let ((la, x), (lb, y)) = (&self.texts[a], &self.texts[b]);
        let (n, m) = (x.len(), y.len());
        if n == 0 || m == 0 {
            return ([0.0, 0.0, 0.0, 0.0, 1.0, 1.0], None);
        }
        let weight = |key: u32| {
            let share = (self.spread[key as usize] as f32 / self.texts.len() as f32).min(0.9);
            // With few texts rarity among texts says little; within them it does.
            let texts = (-(share.ln())).min(3.0) * (self.texts.len().min(20) as f32 / 20.0);
            (1.0 + texts) * self.keys.quality[key as usize]
        };
        let places = |r: &Reading| {
            let mut first: QuickMap<u32, (f32, f32)> = QuickMap::default();
            for segment in 0..r.len() {
                let at = (segment as f32 + 0.5) / r.len() as f32;
                for &key in r.keys_of(segment) {
                    if evidence::fits(self.keys.kinds[key as usize], x, y) {
                        let slot = first.entry(key).or_insert((at, 0.0));
                        slot.1 += 1.0;
                    }
                }
            }
            first
        };
        let (p, q) = (places(x), places(y));
        let mut agreeing = 0.0;
        let mut all_met = 0.0;
        let mut met_keys: Vec<u32> = p.keys().copied().filter(|k| q.contains_key(k)).collect();
        met_keys.sort_unstable();
        for key in met_keys {
            let (s, t) = (p[&key], q[&key]);
            let often = (s.1.max(t.1) / n.max(m) as f32).min(1.0);
            let w = weight(key) * (1.0 - often);
            all_met += w;
            agreeing += w * (1.0 - 4.0 * (s.0 - t.0).abs()).max(-1.0);
        }
        let chances = |r: &Reading, kind: KeyKind| r.chances.iter().map(|c| c[kind as usize]).sum::<f32>();
        let possible: f32 =
            [KeyKind::Number, KeyKind::Name, KeyKind::Cognate, KeyKind::Latin, KeyKind::Lexicon]
                .into_iter()
                .filter(|&kind| evidence::fits(kind, x, y))
                .map(|kind| chances(x, kind).max(chances(y, kind)))
                .sum();
        let share = all_met / (possible + 4.0);
        let agreement = if all_met > 0.0 { agreeing / (all_met + 2.0) } else { 0.0 };
        let ratio = evidence::length::usual_ratio(*la, *lb);
        let letters = |r: &Reading| r.lengths.iter().sum::<f32>() + 20.0;
        let off = (letters(y) / letters(x) / ratio).ln().abs().min(3.0);
        let glance = (share > STRANGERS).then(|| {
            let ratio = evidence::length::first_ratio(*la, x, *lb, y);
            search::glance([x, y], &self.keys, ratio, &Weights::default())
        });
        let (gain, linked) = glance.as_ref().map_or((0.0, 0.0), |glance| linked([x, y], glance));
        ([share.min(2.0), agreement, gain, linked, off, 1.0], glance)
    }

    /// The number of measures that [`Kin::measures`] takes, for those who fit their weights.
    pub const MEASURES: usize = MEASURES;
}

/// What links gain over standing alone, a segment of the shorter text, and
/// the share of its letters that are linked.
fn linked([x, y]: [&Reading; 2], glance: &Glance) -> (f32, f32) {
    let (path, gain) = glance.lattice.best_and_gain();
    let sums =
        path.iter().filter(|(r, s)| !r.is_empty() && !s.is_empty()).fold((0.0, 0.0), |sums, (r, s)| {
            let size = |list: &[f32]| list.iter().sum::<f32>();
            (sums.0 + size(&x.lengths[r.clone()]), sums.1 + size(&y.lengths[s.clone()]))
        });
    let total = |r: &Reading| r.lengths.iter().sum::<f32>() + 1.0;
    let share = (sums.0 / total(x)).max(sums.1 / total(y));
    ((gain / x.len().min(y.len()) as f32 / 5.0).min(3.0), share)
}

/// How two texts are related.
pub fn kinship(a: &Side, b: &Side, lexicon: &dyn Lexicon) -> Kinship {
    Kin::new(&[*a, *b], lexicon).compare(0, 1)
}
