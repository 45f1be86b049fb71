//! Which words of a passage are which words of the others.
//!
//! Words are offered for one another by what they have in common (see
//! [`crate::align::words`]) and by where they stand; of several that could be, the
//! best pair is linked first, and a word that is linked is taken (competitive
//! linking: Melamed 2000, *Models of Translational Equivalence among Words*,
//! J00-2004). Two versions that are each linked to a third are linked through it.
//! A word is offered with what speaks for it, and with how likely it is the one.

mod learnt;
mod unit;

use std::ops::Range;

use super::{Place, Text};
use crate::align::words::{self, Evidence, Lessons, Word};
use crate::lexicon::Lexicon;
pub use learnt::Learnt;
use unit::{Spot, Unit, units};

/// Less likely pairs are not linked.
const LEAST: f32 = 0.3;

/// How likely two words are each other's for one piece of evidence of full
/// quality, by the links of the sample that were found so.
fn worth(evidence: Evidence) -> f32 {
    match evidence {
        Evidence::Number => 0.97,
        Evidence::Latin => 0.95,
        Evidence::Lexicon => 0.85,
        Evidence::Name => 0.85,
        Evidence::Cognate => 0.8,
        Evidence::Learnt => 0.9,
    }
}

/// What a link of two words rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// What they have in common.
    Shared(Evidence),
    /// Both are linked to one word of this side.
    Through(usize),
    /// They are what is left between words that are linked.
    Place,
}

/// A word of another version, offered for the one that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Its version.
    pub side: usize,
    /// Its bytes there.
    pub bytes: Range<usize>,
    /// How likely it is the one, from 0 to 1.
    pub score: f32,
    /// What speaks for it.
    pub why: Why,
}

/// The words of one passage in all versions, and the links between them.
#[derive(Clone, Debug, Default)]
pub struct WordLinks {
    bead: usize,
    units: Vec<Vec<Unit>>,
    links: Vec<Link>,
}

/// Two units of two sides, the lower first.
#[derive(Clone, Copy, Debug)]
struct Link {
    sides: [usize; 2],
    units: [usize; 2],
    score: f32,
    why: Why,
}

impl WordLinks {
    /// The links between the words of the passage in which `place` stands.
    pub fn new(text: &Text, place: Place, lexicon: &dyn Lexicon, learnt: &Learnt) -> WordLinks {
        let bead = text.bead_at(place);
        if bead >= text.ladder().len() {
            return WordLinks::default();
        }
        let units: Vec<Vec<Unit>> = (0..text.sides()).map(|side| units(text, bead, side, place)).collect();
        let mut links = WordLinks { bead, units, links: Vec::new() };
        for (a, b) in pairs(text.sides()) {
            links.link(text, [a, b], lexicon, learnt.of([a, b]));
        }
        links.link_through();
        for (a, b) in pairs(text.sides()) {
            links.link_by_place([a, b]);
        }
        links
    }

    /// The bead whose words these are.
    pub fn bead(&self) -> usize {
        self.bead
    }

    /// The bytes of the word or value at `place`, and what the other versions
    /// offer for it, by side; `None` where no word stands there.
    pub fn at(&self, place: Place) -> Option<(Range<usize>, Vec<Offer>)> {
        let units = self.units.get(place.side)?;
        let at = units.iter().position(|unit| unit.bytes.contains(&place.byte))?;
        let mut offers: Vec<Offer> = self
            .links
            .iter()
            .filter_map(|link| {
                let (mine, other) = if link.sides[0] == place.side { (0, 1) } else { (1, 0) };
                (link.sides[mine] == place.side && link.units[mine] == at).then(|| Offer {
                    side: link.sides[other],
                    bytes: self.units[link.sides[other]][link.units[other]].bytes.clone(),
                    score: link.score,
                    why: link.why,
                })
            })
            .collect();
        offers.sort_by_key(|offer| offer.side);
        Some((units[at].bytes.clone(), offers))
    }

    /// Between two sides, how many links rest on each piece of evidence, in their order.
    pub fn evidence(&self, a: usize, b: usize) -> Vec<(Evidence, usize)> {
        let mut counts: Vec<(Evidence, usize)> = Vec::new();
        let sides = [a.min(b), a.max(b)];
        for link in self.links.iter().filter(|link| link.sides == sides) {
            let Why::Shared(evidence) = link.why else { continue };
            match counts.iter_mut().find(|(counted, _)| *counted == evidence) {
                Some((_, count)) => *count += 1,
                None => counts.push((evidence, 1)),
            }
        }
        counts.sort_unstable();
        counts
    }

    /// Links the words of two sides by what they have in common and where they stand.
    fn link(&mut self, text: &Text, sides: [usize; 2], lexicon: &dyn Lexicon, lessons: &Lessons) {
        let [a, b] = sides;
        let slices = sides.map(|side| {
            self.units[side]
                .iter()
                .map(|unit| text.versions()[side].slice(unit.bytes.clone()))
                .collect::<Vec<_>>()
        });
        let words = [0, 1].map(|at| {
            let each = slices[at].iter().zip(&self.units[sides[at]]);
            each.map(|(text, unit)| Word { text, quantity: unit.quantity }).collect::<Vec<Word>>()
        });
        let language = |side: usize| text.versions()[side].language();
        let met = words::met((language(a), &words[0]), (language(b), &words[1]), lexicon, lessons);
        let spot = Spot::new(text, [&self.units[a], &self.units[b]], sides);
        let mut links = Vec::new();
        for of_two in met.chunk_by(|m, n| m.words == n.words) {
            let units = of_two[0].words;
            let [x, y] = [&self.units[a][units[0]], &self.units[b][units[1]]];
            // A function word turns up everywhere: only another is like it.
            if x.function != y.function {
                continue;
            }
            let Some(distance) = spot.distance(units) else { continue };
            let missing =
                of_two.iter().fold(1.0, |rest, met| rest * (1.0 - worth(met.evidence) * met.quality));
            let best = of_two
                .iter()
                .max_by(|m, n| (worth(m.evidence) * m.quality).total_cmp(&(worth(n.evidence) * n.quality)));
            let Some(best) = best else { continue };
            let why = Why::Shared(best.evidence);
            let near = if x.function { (1.0 - 3.0 * distance).max(0.0) } else { 1.0 - 0.5 * distance };
            links.push(Link { sides, units, score: (1.0 - missing) * near, why });
        }
        self.take(links);
    }

    /// Takes the likeliest links first, each word once a side.
    fn take(&mut self, mut links: Vec<Link>) {
        links.retain(|link| link.score >= LEAST);
        links.sort_by(|k, l| l.score.total_cmp(&k.score).then(k.units.cmp(&l.units)));
        for link in links {
            if self.is_free(link.sides, link.units) {
                self.links.push(link);
            }
        }
    }

    /// Whether neither word is linked on the other's side.
    fn is_free(&self, sides: [usize; 2], units: [usize; 2]) -> bool {
        self.linked(sides, 0, units[0]).is_none() && self.linked(sides, 1, units[1]).is_none()
    }

    /// What a word of `sides[at]` is linked to on the other of the two sides.
    fn linked(&self, sides: [usize; 2], at: usize, unit: usize) -> Option<&Link> {
        self.links.iter().find(|link| link.sides == sides && link.units[at] == unit)
    }

    /// What a word of `side` is linked to on `other`, whichever is the lower.
    fn across(&self, side: usize, unit: usize, other: usize) -> Option<(usize, f32)> {
        let (sides, at) = if side < other { ([side, other], 0) } else { ([other, side], 1) };
        self.linked(sides, at, unit).map(|link| (link.units[1 - at], link.score))
    }

    /// Links words that are both linked to one word of a third side.
    fn link_through(&mut self) {
        let count = self.units.len();
        for (a, b) in pairs(count) {
            let mut links = Vec::new();
            for third in (0..count).filter(|&side| side != a && side != b) {
                for unit in 0..self.units[third].len() {
                    let (Some((x, p)), Some((y, q))) =
                        (self.across(third, unit, a), self.across(third, unit, b))
                    else {
                        continue;
                    };
                    links.push(Link { sides: [a, b], units: [x, y], score: p * q, why: Why::Through(third) });
                }
            }
            self.take(links);
        }
    }

    /// Links two words that alone are left between the same linked neighbours.
    fn link_by_place(&mut self, sides: [usize; 2]) {
        let [a, b] = sides;
        let content = |side: usize| -> Vec<usize> {
            (0..self.units[side].len()).filter(|&at| !self.units[side][at].function).collect()
        };
        let (xs, ys) = (content(a), content(b));
        let mut links = Vec::new();
        for three in xs.windows(3) {
            let [before, here, after] = [three[0], three[1], three[2]];
            let ends =
                (self.linked(sides, 0, before), self.linked(sides, 0, here), self.linked(sides, 0, after));
            let (Some(first), None, Some(last)) = ends else { continue };
            let at = |unit: usize| ys.binary_search(&unit).ok();
            let (Some(from), Some(to)) = (at(first.units[1]), at(last.units[1])) else { continue };
            if from.abs_diff(to) != 2 {
                continue;
            }
            let there = ys[from.min(to) + 1];
            let quantities = [self.units[a][here].quantity, self.units[b][there].quantity];
            // A number that meets nothing is another number.
            if quantities == [false; 2] && self.linked(sides, 1, there).is_none() {
                let score = 0.6 * first.score.min(last.score);
                links.push(Link { sides, units: [here, there], score, why: Why::Place });
            }
        }
        self.take(links);
    }
}

/// Every two of so many sides, the lower first.
fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(move |a| (a + 1..count).map(move |b| (a, b)))
}
