//! A glossary: terms that somebody has agreed on, and those that are not to be used.
//!
//! A term is found as it is inflected: its words meet those of a text by their
//! stems, whatever article or particle stands before them in Arabic. Capitals,
//! accents and vowel signs do not count.

use std::collections::HashMap;
use std::ops::Range;

use crate::text::Language;
use crate::text::words::{Tokens, stems};

/// A term of an entry in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The number of its entry: terms of one entry mean the same.
    pub entry: usize,
    /// Its language.
    pub language: Language,
    /// The term as it is written in the glossary.
    pub text: String,
    /// Whether it is to be used; otherwise it is not to be.
    pub allowed: bool,
    /// Of each of its words the stems that it may have.
    words: Vec<Vec<String>>,
}

/// A term in a text, and its bytes there.
pub type Found<'g> = (&'g Term, Range<usize>);

/// Terms, found by their first words.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    terms: Vec<Term>,
    entries: usize,
    /// The terms whose first word may have this stem.
    first: HashMap<(Language, String), Vec<usize>>,
}

impl Glossary {
    /// Adds an entry: what is written for each language. A bar or a line feed parts
    /// terms that are as good as one another; one that begins with `!` is not to be used.
    pub fn add<'a>(&mut self, entry: impl IntoIterator<Item = (Language, &'a str)>) {
        for (language, written) in entry {
            for text in written.split(['|', '\n']).map(str::trim) {
                let (text, allowed) =
                    text.strip_prefix('!').map_or((text, true), |text| (text.trim(), false));
                self.put(Term {
                    entry: self.entries,
                    language,
                    text: text.to_owned(),
                    allowed,
                    words: words(&Tokens::new(text, language), language),
                });
            }
        }
        self.entries += 1;
    }

    fn put(&mut self, term: Term) {
        let Some(first) = term.words.first() else { return };
        for stem in first {
            let list = self.first.entry((term.language, stem.clone())).or_default();
            if list.last() != Some(&self.terms.len()) {
                list.push(self.terms.len());
            }
        }
        self.terms.push(term);
    }

    /// Takes the entries of another one too.
    pub fn extend(&mut self, other: Glossary) {
        let entries = self.entries;
        for term in other.terms {
            self.put(Term { entry: term.entry + entries, ..term });
        }
        self.entries += other.entries;
    }

    /// The terms, in the order in which they were added.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The terms of an entry in a language.
    pub fn of_entry(&self, entry: usize, language: Language) -> impl Iterator<Item = &Term> {
        let start = self.terms.partition_point(|term| term.entry < entry);
        let of_entry = self.terms[start..].iter().take_while(move |term| term.entry == entry);
        of_entry.filter(move |term| term.language == language)
    }

    /// The terms that these words of a text in `language` have, in their order.
    pub fn found(&self, tokens: &Tokens, language: Language) -> Vec<Found<'_>> {
        let mut found = Vec::new();
        if self.terms.is_empty() {
            return found;
        }
        let said: Vec<(Range<usize>, Vec<String>)> = tokens
            .list()
            .iter()
            .map(|token| (token.bytes.clone(), stems_of(tokens.folded(token), language)))
            .collect();
        for at in 0..said.len() {
            let mut here: Vec<usize> = Vec::new();
            for stem in &said[at].1 {
                here.extend(self.first.get(&(language, stem.clone())).into_iter().flatten());
            }
            here.sort_unstable();
            here.dedup();
            for term in here.into_iter().map(|term| &self.terms[term]) {
                let Some(words) = said.get(at..at + term.words.len()) else { continue };
                let meets = |(word, (_, stems)): (&Vec<String>, &(Range<usize>, Vec<String>))| {
                    word.iter().any(|stem| stems.contains(stem))
                };
                if term.words.iter().zip(words).all(meets) {
                    found.push((term, words[0].0.start..words[words.len() - 1].0.end));
                }
            }
        }
        found
    }
}

fn words(tokens: &Tokens, language: Language) -> Vec<Vec<String>> {
    tokens.list().iter().map(|token| stems_of(tokens.folded(token), language)).collect()
}

fn stems_of(folded: &str, language: Language) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    stems(folded, language, |stem| found.push(stem.to_owned()));
    // A light stem leaves short words as they are; a plural is a term's all the same.
    let plural = folded.strip_suffix(['s', 'x']).filter(|word| word.len() > 2);
    found.extend([folded, plural.unwrap_or(folded)].map(str::to_owned));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_found_as_they_are_inflected() {
        let [ar, fr, en] = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];
        let mut glossary = Glossary::default();
        glossary.add([
            (en, "cease-fire | truce"),
            (fr, "cessez-le-feu | !arrêt des tirs"),
            (ar, "وقف إطلاق النار"),
        ]);
        glossary.add([(en, "city council"), (ar, "مجلس المدينة")]);
        let check = |language: Language, text: &str, expected: &[&str]| {
            let tokens = Tokens::new(text, language);
            let found = glossary.found(&tokens, language);
            let found: Vec<&str> = found.iter().map(|(term, _)| term.text.as_str()).collect();
            assert_eq!(found, expected, "{text}");
        };
        check(en, "Two Truces and the City Councils", &["truce", "city council"]);
        check(en, "the council of the city", &[]);
        check(fr, "un Cessez-le-feu, pas un arrêt des tirs", &["cessez-le-feu", "arrêt des tirs"]);
        check(ar, "وبمجلس المدينة", &["مجلس المدينة"]);
        check(ar, "بوقف اطلاق النار", &["وقف إطلاق النار"]);
        check(fr, "truce", &[]);
        let wanted: Vec<&str> =
            glossary.of_entry(0, fr).filter(|t| t.allowed).map(|t| t.text.as_str()).collect();
        assert_eq!(wanted, ["cessez-le-feu"]);
    }
}
