//! Which words of a passage are which words of the others.
//!
//! Words are offered for one another by what they have in common (see
//! [`crate::align::words`]) and by where they stand; of several that could be, the
//! best pair is linked first, and a word that is linked is taken (competitive
//! linking: Melamed 2000, *Models of Translational Equivalence among Words*,
//! J00-2004). Two versions that are each linked to a third are linked through it.
//! A word is offered with what speaks for it, and with how likely it is the one.

use std::ops::Range;

use super::{Place, Text};
use crate::align::words::{self, Evidence, Lessons, Word};
use crate::align::{Segment, Side};
use crate::lexicon::Lexicon;
use crate::text::is_function_word;
use crate::text::number::quantities_in;
use crate::text::words::{Kind, Tokens};

/// Words of one version's passage that are looked at: around the place, where it
/// has more.
const MOST_WORDS: usize = 400;
/// Beads of a long text from which words are learnt, before and after the passage.
const LEARNT_FROM: usize = 256;
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

/// A word, or the words of one value, of a passage.
#[derive(Clone, Debug)]
struct Unit {
    bytes: Range<usize>,
    segment: usize,
    quantity: bool,
    /// Whether it is one of the words that only hold sentences together.
    function: bool,
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
        let slices = sides.map(|side| self.units[side].iter().map(|unit| text.versions()[side].slice(unit.bytes.clone())).collect::<Vec<_>>());
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
            let missing = of_two.iter().fold(1.0, |rest, met| rest * (1.0 - worth(met.evidence) * met.quality));
            let best = of_two.iter().max_by(|m, n| {
                (worth(m.evidence) * m.quality).total_cmp(&(worth(n.evidence) * n.quality))
            });
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
                    let (Some((x, p)), Some((y, q))) = (self.across(third, unit, a), self.across(third, unit, b))
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
            let ends = (self.linked(sides, 0, before), self.linked(sides, 0, here), self.linked(sides, 0, after));
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

/// The words of a bead on one side; where there are very many, those around the place.
fn units(text: &Text, bead: usize, side: usize, place: Place) -> Vec<Unit> {
    let version = &text.versions()[side];
    let mut found = Vec::new();
    for segment in text.ladder().segments(bead, side) {
        let Some(bytes) = version.segments().get(segment).map(|s| s.bytes()) else { continue };
        let slice = version.slice(bytes.clone());
        let language = version.language();
        let tokens = Tokens::new(&slice, language);
        let mut quantities: Vec<Range<usize>> = Vec::new();
        quantities_in(&slice, language, &tokens, |bytes, _| quantities.push(bytes));
        let mut quantities = quantities.into_iter().peekable();
        let mut folded = String::new();
        for token in tokens.list() {
            while quantities.next_if(|quantity| quantity.end <= token.bytes.start).is_some() {}
            let within = quantities.peek().filter(|quantity| quantity.start <= token.bytes.start);
            let (own, quantity) = match within {
                Some(quantity) if quantity.start == token.bytes.start => (quantity.clone(), true),
                Some(_) => continue,
                None => (token.bytes.clone(), token.kind == Kind::Number),
            };
            folded.clear();
            folded.push_str(&slice[token.bytes.clone()].to_lowercase());
            let function = !quantity && is_function_word(&folded, language);
            found.push(Unit {
                bytes: bytes.start + own.start..bytes.start + own.end,
                segment,
                quantity,
                function,
            });
        }
    }
    if found.len() <= MOST_WORDS {
        return found;
    }
    // How far into the passage the place is, on its own side, is about how far it is here.
    let passage = text.passage(bead, place.side).unwrap_or(0..0);
    let into = place.byte.saturating_sub(passage.start) as f64 / passage.len().max(1) as f64;
    let middle = (into * found.len() as f64) as usize;
    let from = middle.saturating_sub(MOST_WORDS / 2).min(found.len() - MOST_WORDS);
    found.drain(from..from + MOST_WORDS).collect()
}

/// Where the words of two sides stand within what corresponds of the two.
struct Spot<'a> {
    text: &'a Text,
    units: [&'a [Unit]; 2],
    sides: [usize; 2],
}

impl<'a> Spot<'a> {
    fn new(text: &'a Text, units: [&'a [Unit]; 2], sides: [usize; 2]) -> Spot<'a> {
        Spot { text, units, sides }
    }

    /// How far apart two words stand in their passages, from 0 to 1; `None` where
    /// their segments do not correspond.
    fn distance(&self, words: [usize; 2]) -> Option<f32> {
        let [a, b] = self.sides;
        let [x, y] = [&self.units[0][words[0]], &self.units[1][words[1]]];
        let there = self.text.counterparts(a, x.segment, b);
        if !there.contains(&y.segment) {
            return None;
        }
        let here = self.text.counterparts(b, y.segment, a);
        Some((self.into(0, words[0], &here) - self.into(1, words[1], &there)).abs())
    }

    /// How far into these segments a word stands, from 0 to 1.
    fn into(&self, at: usize, word: usize, segments: &Range<usize>) -> f32 {
        let units = self.units[at];
        let from = units.partition_point(|unit| unit.segment < segments.start);
        let to = units.partition_point(|unit| unit.segment < segments.end);
        (word.saturating_sub(from) as f32 + 0.5) / to.saturating_sub(from).max(1) as f32
    }
}

/// What the beads around a passage teach about words, for every two sides.
#[derive(Clone, Debug, Default)]
pub struct Learnt {
    sides: usize,
    of_two: Vec<Lessons>,
    nothing: Lessons,
    block: Option<usize>,
}

impl Learnt {
    /// Learns from the beads around `bead`, as many as are enough: the work does
    /// not grow with the text.
    pub fn around(text: &Text, bead: usize) -> Learnt {
        let block = bead / LEARNT_FROM;
        let beads = (block * LEARNT_FROM).saturating_sub(LEARNT_FROM / 2)
            ..((block + 1) * LEARNT_FROM + LEARNT_FROM / 2).min(text.ladder().len());
        let of_two = pairs(text.sides()).map(|(a, b)| lessons(text, &beads, [a, b])).collect();
        Learnt { sides: text.sides(), of_two, nothing: Lessons::default(), block: Some(block) }
    }

    /// Whether this is what there is to learn for `bead`.
    pub fn is_for(&self, bead: usize) -> bool {
        self.block == Some(bead / LEARNT_FROM)
    }

    fn of(&self, sides: [usize; 2]) -> &Lessons {
        let at = pairs(self.sides).position(|(a, b)| [a, b] == sides);
        at.and_then(|at| self.of_two.get(at)).unwrap_or(&self.nothing)
    }
}

fn lessons(text: &Text, beads: &Range<usize>, sides: [usize; 2]) -> Lessons {
    if beads.is_empty() {
        return Lessons::default();
    }
    let ladder = text.ladder();
    let spans = sides.map(|side| ladder.segments(beads.start, side).start..ladder.segments(beads.end - 1, side).end);
    let [a, b] = sides;
    let texts = [0, 1].map(|at| {
        let version = &text.versions()[sides[at]];
        spans[at].clone().map(|segment| version.segment(segment)).collect::<Vec<_>>()
    });
    let segments = [0, 1].map(|at| {
        texts[at].iter().map(|text| Segment { text, paragraph: 0 }).collect::<Vec<_>>()
    });
    let side = |at: usize| Side { language: text.versions()[sides[at]].language(), segments: &segments[at] };
    let links: Vec<(usize, usize)> = spans[0]
        .clone()
        .flat_map(|i| text.counterparts(a, i, b).map(move |j| (i, j)))
        .filter(|(_, j)| spans[1].contains(j))
        .map(|(i, j)| (i - spans[0].start, j - spans[1].start))
        .collect();
    words::learn(&side(0), &side(1), &links)
}

#[cfg(test)]
mod tests;
