//! Words that translate each other, pair by pair: from a dictionary that the
//! reader has installed, or from texts that were aligned before.
//!
//! Such a source knows a hundred thousand words; two texts have a few hundred.
//! So only pairs of words are kept that both occur in the texts at hand.

use super::Lexicon;
use super::index::{Index, key};
use crate::text::Language;
use crate::text::quick::QuickSet;
use crate::text::words::{Kind, Tokens, stems};

/// The stems that the words of some texts may have, each in its language.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    stems: QuickSet<u64>,
    tokens: Tokens,
}

impl Vocabulary {
    /// Adds the words of a text.
    pub fn read(&mut self, text: &str, language: Language) {
        self.tokens.read(text, language);
        for token in self.tokens.list().iter().filter(|token| token.kind == Kind::Word) {
            stems(self.tokens.folded(token), language, |stem| {
                self.stems.insert(key(language, stem));
            });
        }
    }

    /// Whether a word with this light stem occurs.
    pub fn has(&self, language: Language, stem: &str) -> bool {
        self.stems.contains(&key(language, stem))
    }
}

/// Pairs of words, each pair an entry of its own.
#[derive(Debug, Default)]
pub struct Pairs {
    index: Index,
    known: QuickSet<u64>,
}

impl Pairs {
    /// Adds a pair of light stems, if it is new.
    pub fn add(&mut self, a: (Language, &str), b: (Language, &str)) {
        let (a, b) = (key(a.0, a.1), key(b.0, b.1));
        // The same whichever of the two comes first.
        let pair = a.wrapping_add(b) ^ (a ^ b).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let next = self.known.len() as u32;
        if a != b && self.known.insert(pair) {
            self.index.add(a, next);
            self.index.add(b, next);
        }
    }

    /// The number of pairs.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether there is no pair.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}

impl Lexicon for Pairs {
    fn entries(&self, language: Language, stem: &str, found: &mut dyn FnMut(u32)) {
        self.index.entries(key(language, stem)).for_each(found);
    }
}

/// Whether two words lead to one entry of `lexicon`.
pub fn shares_entry(lexicon: &dyn Lexicon, a: (Language, &str), b: (Language, &str)) -> bool {
    let mut of_a = Vec::new();
    lexicon.entries(a.0, a.1, &mut |entry| of_a.push(entry));
    let mut shared = false;
    if !of_a.is_empty() {
        lexicon.entries(b.0, b.1, &mut |entry| shared |= of_a.contains(&entry));
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_an_entry_whichever_word_comes_first() {
        let mut pairs = Pairs::default();
        let (fr, en) = (Language::FRENCH, Language::ENGLISH);
        pairs.add((fr, "maison"), (en, "hous"));
        pairs.add((en, "hous"), (fr, "maison"));
        pairs.add((fr, "maison"), (en, "hom"));
        assert_eq!(pairs.len(), 2);
        assert!(shares_entry(&pairs, (fr, "maison"), (en, "hous")));
        assert!(shares_entry(&pairs, (en, "hom"), (fr, "maison")));
        assert!(!shares_entry(&pairs, (en, "hom"), (en, "hous")));
        assert!(!shares_entry(&pairs, (fr, "hom"), (fr, "maison")));
    }

    #[test]
    fn a_vocabulary_knows_words_by_their_stems() {
        let mut vocabulary = Vocabulary::default();
        vocabulary.read("Les maisons de 1987", Language::FRENCH);
        vocabulary.read("والمدينة", Language::ARABIC);
        assert!(vocabulary.has(Language::FRENCH, "maison"));
        assert!(!vocabulary.has(Language::ENGLISH, "maison"));
        assert!(!vocabulary.has(Language::FRENCH, "1987"));
        assert!(vocabulary.has(Language::ARABIC, "مدين"));
    }
}
