//! Words that translate each other, learnt from texts that were aligned before.
//!
//! Words that keep turning up in the same beads, and seldom without each other,
//! most likely translate each other: as a long text teaches its own words, so do
//! many short ones together. Only words of the texts at hand are counted.

use crate::lexicon::pairs::{Vocabulary, shares_entry};
use crate::lexicon::{Lexicon, Pairs};
use crate::text::Language;
use crate::text::quick::QuickMap;
use crate::text::words::{Kind, Tokens, light_stem};

/// A pair of words must have met so many times.
const LEAST_MEETINGS: u32 = 3;
/// And in at least this share of the passages that either occurs in.
const LEAST_SHARE: f32 = 0.3;
/// Of the words of one passage so many are counted.
const MOST_WORDS: usize = 60;

/// How often words of two languages met.
#[derive(Debug)]
pub struct Associations<'v> {
    vocabulary: &'v Vocabulary,
    languages: [Language; 2],
    sides: [Counted; 2],
    meetings: QuickMap<u64, u32>,
    passages: u32,
    tokens: Tokens,
}

/// The words of one language.
#[derive(Debug, Default)]
struct Counted {
    numbers: QuickMap<String, u32>,
    stems: Vec<String>,
    times: Vec<u32>,
}

impl<'v> Associations<'v> {
    /// Nothing learnt yet of words in `vocabulary` in these two languages.
    pub fn new(vocabulary: &'v Vocabulary, languages: [Language; 2]) -> Associations<'v> {
        Associations {
            vocabulary,
            languages,
            sides: Default::default(),
            meetings: QuickMap::default(),
            passages: 0,
            tokens: Tokens::default(),
        }
    }

    /// Counts a passage in both languages that translate each other, as if it
    /// occurred so many `times`.
    pub fn add(&mut self, passage: [&str; 2], times: u32) {
        self.passages += times;
        let mut words: [Vec<u32>; 2] = Default::default();
        for side in 0..2 {
            let language = self.languages[side];
            self.tokens.read(passage[side], language);
            let counted = &mut self.sides[side];
            for token in self.tokens.list().iter().filter(|token| token.kind == Kind::Word) {
                let folded = self.tokens.folded(token);
                let stem = light_stem(folded, language);
                if folded.len() > 2 && self.vocabulary.has(language, stem) {
                    words[side].push(counted.number(stem));
                }
            }
            words[side].sort_unstable();
            words[side].dedup();
            words[side].truncate(MOST_WORDS);
            words[side].iter().for_each(|&word| counted.times[word as usize] += times);
        }
        let [a, b] = words;
        for &x in &a {
            for &y in &b {
                *self.meetings.entry(u64::from(x) << 32 | u64::from(y)).or_insert(0) += times;
            }
        }
    }

    /// The number of passages that were counted.
    pub fn passages(&self) -> u32 {
        self.passages
    }

    /// Adds the pairs that were learnt to `pairs`, but for those that `known` has.
    pub fn teach(&self, known: &dyn Lexicon, pairs: &mut Pairs) {
        // Words of every other passage say nothing.
        let most = (self.passages / 25).max(12);
        let mut met: Vec<(u64, u32)> =
            self.meetings.iter().map(|(&pair, &met)| (pair, met)).filter(|m| m.1 >= LEAST_MEETINGS).collect();
        // The order of a hash table is nobody's.
        met.sort_unstable();
        for (pair, met) in met {
            let [x, y] = [(pair >> 32) as usize, pair as u32 as usize];
            let (in_a, in_b) = (self.sides[0].times[x], self.sides[1].times[y]);
            let share = 2.0 * met as f32 / (in_a + in_b) as f32;
            let a = (self.languages[0], self.sides[0].stems[x].as_str());
            let b = (self.languages[1], self.sides[1].stems[y].as_str());
            if share >= LEAST_SHARE && in_a.max(in_b) <= most && !shares_entry(known, a, b) {
                pairs.add(a, b);
            }
        }
    }
}

impl Counted {
    fn number(&mut self, stem: &str) -> u32 {
        if let Some(&number) = self.numbers.get(stem) {
            return number;
        }
        let number = self.stems.len() as u32;
        self.numbers.insert(stem.to_owned(), number);
        self.stems.push(stem.to_owned());
        self.times.push(0);
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Empty;

    #[test]
    fn words_that_keep_meeting_are_learnt_if_the_texts_have_them() {
        let (de, fr) = (Language::from_tag("de").expect("a tag"), Language::FRENCH);
        let mut vocabulary = Vocabulary::default();
        vocabulary.read("Der Gletscher am Gipfel", de);
        vocabulary.read("Le glacier du sommet", fr);
        let mut associations = Associations::new(&vocabulary, [de, fr]);
        for n in 0..4 {
            associations.add([&format!("Gletscher eins{n}"), &format!("glacier un{n}")], 1);
        }
        // What a reader linked by hand counts for more.
        associations.add(["Gipfel", "sommet"], 2);
        associations.add(["Gipfel und Seil", "sommet et corde"], 1);
        let mut pairs = Pairs::default();
        associations.teach(&Empty, &mut pairs);
        let learnt = |a: &str, b: &str, known: &dyn Lexicon| {
            shares_entry(known, (de, light_stem(a, de)), (fr, light_stem(b, fr)))
        };
        assert!(learnt("gletscher", "glacier", &pairs));
        assert!(learnt("gipfel", "sommet", &pairs));
        assert!(!learnt("seil", "corde", &pairs));
        assert_eq!((pairs.len(), associations.passages()), (2, 7));
        let mut more = Pairs::default();
        associations.teach(&pairs, &mut more);
        assert!(more.is_empty());
    }
}
