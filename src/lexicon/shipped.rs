//! The lexicon that comes with the program: words of the news, names of
//! countries and languages, places; Arabic, French, English.
//!
//! Its tables are lines of three columns with alternatives between bars. They
//! are read on first use, in a few milliseconds.

use std::sync::{Arc, OnceLock};

use super::Lexicon;
use super::index::{Index, key};
use crate::text::Language;
use crate::text::foldbytes::fold_bytes;
use crate::text::words::light_stem;

const TABLES: [&str; 3] = [
    include_str!("../../assets/lexicon/news.tsv"),
    include_str!("../../assets/lexicon/cldr.tsv"),
    include_str!("../../assets/lexicon/places.tsv"),
];

/// The languages of the columns.
const COLUMNS: [Language; 3] = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];

/// The shipped tables, read; by default none of them.
#[derive(Clone, Debug, Default)]
pub struct Shipped(Arc<Index>);

impl Shipped {
    /// The shipped tables. They are read once.
    pub fn new() -> Shipped {
        static READ: OnceLock<Shipped> = OnceLock::new();
        READ.get_or_init(|| Shipped::of(&TABLES)).clone()
    }

    fn of(tables: &[&str]) -> Shipped {
        let size = tables.iter().map(|t| t.len()).sum::<usize>();
        // About one word for every ten bytes of the tables.
        let mut index = Index::with_capacity(size / 10);
        // Folded as a whole, for that is what takes longest word by word; tabs and
        // bars fold to themselves.
        let mut folded = Vec::with_capacity(size);
        tables.iter().for_each(|table| fold_bytes(table, &mut folded));
        // What folds to bytes folds to text.
        let folded = String::from_utf8(folded).unwrap_or_default();
        let mut rows = Rows { text: &folded, at: 0, column: 0, row: 0 };
        while let Some((row, column, word)) = rows.next_word() {
            // A phrase is known by its words taken together only; one word of it
            // says too little.
            if word.len() >= 2
                && !word.as_bytes().contains(&b' ')
                && let Some(&language) = COLUMNS.get(column)
            {
                index.add(key(language, light_stem(word, language)), row);
            }
        }
        Shipped(Arc::new(index))
    }
}

/// The words of a table, in order. (By hand, for every start waits for it.)
struct Rows<'t> {
    text: &'t str,
    at: usize,
    column: usize,
    row: u32,
}

impl<'t> Rows<'t> {
    /// The next word, with its row, counted without the comments, and its column.
    fn next_word(&mut self) -> Option<(u32, usize, &'t str)> {
        let bytes = self.text.as_bytes();
        while self.column == 0 && bytes.get(self.at) == Some(&b'#') && self.begins_a_line() {
            let rest = &bytes[self.at..];
            self.at += rest.iter().position(|&b| b == b'\n').map_or(rest.len(), |feed| feed + 1);
        }
        let rest = bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let length = rest.iter().position(|b| matches!(b, b'\t' | b'|' | b'\n')).unwrap_or(rest.len());
        let found = (self.row, self.column, &self.text[self.at..self.at + length]);
        match rest.get(length) {
            Some(b'\t') => self.column += 1,
            Some(b'|') => {}
            _ => {
                self.column = 0;
                self.row += 1;
            }
        }
        self.at += length + 1;
        Some(found)
    }

    fn begins_a_line(&self) -> bool {
        self.at.checked_sub(1).is_none_or(|before| self.text.as_bytes()[before] == b'\n')
    }
}

impl Lexicon for Shipped {
    fn entries(&self, language: Language, stem: &str, found: &mut dyn FnMut(u32)) {
        self.0.entries(key(language, stem)).for_each(found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_to_entries_in_every_language() {
        // A comment is no row, and what kind of word it is no word.
        let table = "# words\nقط|قطط\tchat|chats\tcat\nبيت\tmaison\thouse|home\tdog\n";
        let shipped = Shipped::of(&[table]);
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
