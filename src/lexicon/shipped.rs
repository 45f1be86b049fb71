//! The lexicon that comes with the program: words of the news, names of
//! countries and languages, places; Arabic, French, English.
//!
//! Its tables (`assets/lexicon`) are packed when the program is built, by `build.rs`.

use super::index::key;
use super::{Lexicon, packed};
use crate::text::Language;

/// The shipped tables, packed; by default none of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shipped(&'static [u8]);

impl Shipped {
    /// The shipped tables.
    pub fn new() -> Shipped {
        Shipped(include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin")))
    }
}

impl Lexicon for Shipped {
    fn entries(&self, language: Language, stem: &str, found: &mut dyn FnMut(u32)) {
        packed::entries(self.0, key(language, stem)).for_each(found);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tables::{packed, words};
    use super::*;
    use crate::text::words::light_stem;

    fn check(shipped: Shipped, language: Language, word: &str, expected: &[u32]) {
        let mut found = Vec::new();
        shipped.entries(language, light_stem(word, language), &mut |id| found.push(id));
        assert_eq!(found, expected, "{word}");
    }

    #[test]
    fn words_lead_to_entries_in_every_language() {
        // A comment is no row, and what kind of word it is no word.
        let table = "# words\nقط|قطط\tchat|chats\tcat\nبيت\tmaison\thouse|home\tdog\n";
        let shipped = Shipped(packed(&words(&[table])).leak());
        let check = |language, word, expected| check(shipped, language, word, expected);
        check(Language::ARABIC, "القطط", &[0]);
        check(Language::FRENCH, "chats", &[0]);
        check(Language::ENGLISH, "cats", &[0]);
        check(Language::ENGLISH, "home", &[1]);
        check(Language::ENGLISH, "dog", &[]);
    }

    #[test]
    fn without_tables_no_word_leads_anywhere() {
        check(Shipped::default(), Language::ENGLISH, "cats", &[]);
    }

    #[test]
    fn what_is_shipped_are_the_tables() {
        let tables = [
            include_str!("../../assets/lexicon/news.tsv"),
            include_str!("../../assets/lexicon/cldr.tsv"),
            include_str!("../../assets/lexicon/places.tsv"),
        ];
        assert!(Shipped::new().0 == packed(&words(&tables)));
    }
}
