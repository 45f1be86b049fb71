//! Lexicons: which words of two languages mean the same.
//!
//! A lexicon is a set of *entries*; a word leads to the entries it may belong
//! to, and two words that lead to one entry may translate each other. The
//! aligner is handed a lexicon as a value and asks no more of it than that.

pub mod dictd;
pub mod glossary;
mod index;
mod packed;
pub mod pairs;
pub mod shipped;
#[cfg(test)]
mod tables;

pub use pairs::{Pairs, Vocabulary};
pub use shipped::Shipped;

use crate::text::Language;

/// Words that lead to entries.
pub trait Lexicon: Sync {
    /// Calls `found` with each entry that a word with this light stem (see
    /// [`crate::text::words::light_stem`]) in `language` may belong to.
    fn entries(&self, language: Language, stem: &str, found: &mut dyn FnMut(u32));
}

/// The lexicon without a word in it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Empty;

impl Lexicon for Empty {
    fn entries(&self, _: Language, _: &str, _: &mut dyn FnMut(u32)) {}
}

/// Several lexicons as one, the surest first; the first sixteen count.
pub struct Together<'a>(pub Vec<&'a dyn Lexicon>);

/// The entries of one of them are numbered from a multiple of this: those below
/// it are the first one's, and so those of a lexicon that stands by itself.
pub const APART: u32 = 1 << 28;

impl Lexicon for Together<'_> {
    fn entries(&self, language: Language, stem: &str, found: &mut dyn FnMut(u32)) {
        for (number, lexicon) in (0..16).zip(&self.0) {
            lexicon.entries(language, stem, &mut |entry| found(entry % APART + number * APART));
        }
    }
}
