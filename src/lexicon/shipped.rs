//! The lexicon that comes with the program: words of the news, names of
//! countries and languages, places; Arabic, French, English.
//!
//! Its tables are lines of three columns with alternatives between bars. They
//! are read on first use, in a few milliseconds.

use std::sync::{Arc, OnceLock};

use super::Lexicon;
use crate::text::Language;
use crate::text::fold::fold_into;
use crate::text::quick::{QuickMap, hash};
use crate::text::words::light_stem;

const TABLES: [&str; 3] = [
    include_str!("../../assets/lexicon/news.tsv"),
    include_str!("../../assets/lexicon/cldr.tsv"),
    include_str!("../../assets/lexicon/places.tsv"),
];

/// The languages of the columns.
const COLUMNS: [Language; 3] = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];

/// The shipped tables, read.
#[derive(Clone, Debug)]
pub struct Shipped(Arc<Tables>);

#[derive(Debug, Default)]
struct Tables {
    /// For each word the last of its entries in `entries`.
    words: QuickMap<u64, u32>,
    /// An entry, and where the word's one before it stands; `NONE` if there is none.
    entries: Vec<(u32, u32)>,
}

const NONE: u32 = u32::MAX;

impl Default for Shipped {
    fn default() -> Shipped {
        Shipped::new()
    }
}

impl Shipped {
    /// The shipped tables. They are read once.
    pub fn new() -> Shipped {
        static READ: OnceLock<Shipped> = OnceLock::new();
        READ.get_or_init(|| Shipped::of(&TABLES)).clone()
    }

    fn of(tables: &[&str]) -> Shipped {
        // About one word for every ten bytes of the tables.
        let expected = tables.iter().map(|t| t.len()).sum::<usize>() / 10;
        let mut read = Tables {
            words: QuickMap::with_capacity_and_hasher(expected, Default::default()),
            entries: Vec::with_capacity(expected),
        };
        let mut folded = String::new();
        let lines = tables.iter().flat_map(|table| table.lines()).filter(|l| !l.starts_with('#'));
        for (id, line) in lines.enumerate() {
            for (column, language) in line.split('\t').zip(COLUMNS) {
                for word in column.split('|') {
                    // A phrase is known by its words taken together only; one
                    // word of it says too little.
                    if word.len() < 2 || word.as_bytes().contains(&b' ') {
                        continue;
                    }
                    folded.clear();
                    fold_into(word, &mut folded);
                    read.add(key(language, light_stem(&folded, language)), id as u32);
                }
            }
        }
        Shipped(Arc::new(read))
    }
}

impl Tables {
    fn add(&mut self, word: u64, entry: u32) {
        let next = self.entries.len() as u32;
        let last = self.words.insert(word, next).unwrap_or(NONE);
        // Forms of one word lead to one entry once.
        let known = self.entries.get(last as usize).is_some_and(|e| e.0 == entry);
        if known {
            self.words.insert(word, last);
        } else {
            self.entries.push((entry, last));
        }
    }
}

fn key(language: Language, stem: &str) -> u64 {
    let space = language.code().as_bytes().first().copied().unwrap_or(0);
    hash(space, stem.as_bytes())
}

impl Lexicon for Shipped {
    fn entries(&self, language: Language, stem: &str, found: &mut dyn FnMut(u32)) {
        let mut at = self.0.words.get(&key(language, stem)).copied().unwrap_or(NONE);
        while let Some(&(entry, before)) = self.0.entries.get(at as usize) {
            found(entry);
            at = before;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_to_entries_in_every_language() {
        let shipped = Shipped::of(&["قط|قطط\tchat|chats\tcat\nبيت\tmaison\thouse|home\n"]);
        let check = |language, word: &str, expected: &[u32]| {
            let mut found = Vec::new();
            shipped.entries(language, light_stem(word, language), &mut |id| found.push(id));
            assert_eq!(found, expected, "{word}");
        };
        check(Language::ARABIC, "القطط", &[0]);
        check(Language::FRENCH, "chats", &[0]);
        check(Language::ENGLISH, "cats", &[0]);
        check(Language::ENGLISH, "home", &[1]);
        check(Language::ENGLISH, "dog", &[]);
    }
}
