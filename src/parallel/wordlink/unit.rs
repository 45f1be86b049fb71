//! The words of a passage, several that are one value taken together, and where
//! they stand in it.

use std::ops::Range;

use crate::parallel::{Place, Text};
use crate::text::is_function_word;
use crate::text::number::quantities_in;
use crate::text::words::{Kind, Tokens};

/// Words of one version's passage that are looked at: around the place, where it
/// has more.
const MOST_WORDS: usize = 400;
/// A word, or the words of one value, of a passage.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub(super) bytes: Range<usize>,
    pub(super) segment: usize,
    pub(super) quantity: bool,
    /// Whether it is one of the words that only hold sentences together.
    pub(super) function: bool,
}

/// The words of a bead on one side; where there are very many, those around the place.
pub(super) fn units(text: &Text, bead: usize, side: usize, place: Place) -> Vec<Unit> {
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
pub(super) struct Spot<'a> {
    text: &'a Text,
    units: [&'a [Unit]; 2],
    sides: [usize; 2],
}

impl<'a> Spot<'a> {
    pub(super) fn new(text: &'a Text, units: [&'a [Unit]; 2], sides: [usize; 2]) -> Spot<'a> {
        Spot { text, units, sides }
    }

    /// How far apart two words stand in their passages, from 0 to 1; `None` where
    /// their segments do not correspond.
    pub(super) fn distance(&self, words: [usize; 2]) -> Option<f32> {
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
