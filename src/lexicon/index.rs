//! Words and the entries they lead to, packed.

use crate::text::Language;
use crate::text::quick::{QuickMap, hash};

/// For each word a chain of entries.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// For each word the last of its entries in `entries`.
    words: QuickMap<u64, u32>,
    /// An entry, and where the word's one before it stands; `NONE` if there is none.
    entries: Vec<(u32, u32)>,
}

const NONE: u32 = u32::MAX;

impl Index {
    /// Adds an entry that the word with this key leads to; forms of one word
    /// added one after another lead to one entry once.
    pub(super) fn add(&mut self, word: u64, entry: u32) {
        let next = self.entries.len() as u32;
        let last = self.words.insert(word, next).unwrap_or(NONE);
        let known = self.entries.get(last as usize).is_some_and(|e| e.0 == entry);
        if known {
            self.words.insert(word, last);
        } else {
            self.entries.push((entry, last));
        }
    }

    /// The entries that the word with this key leads to, the last one first.
    pub(super) fn entries(&self, word: u64) -> impl Iterator<Item = u32> {
        let mut at = self.words.get(&word).copied().unwrap_or(NONE);
        std::iter::from_fn(move || {
            let &(entry, before) = self.entries.get(at as usize)?;
            at = before;
            Some(entry)
        })
    }
}

/// The key of a light stem in a language.
pub(super) fn key(language: Language, stem: &str) -> u64 {
    let [space, second, third] = *language.bytes();
    // Two languages may begin alike: `fr`, `fa`, `fi`.
    let rest = u64::from(second) << 8 | u64::from(third);
    hash(space, stem.as_bytes()) ^ rest.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
