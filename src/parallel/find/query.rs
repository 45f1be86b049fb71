//! What is looked for, as it was typed.

use std::ops::Range;

use super::super::Text;
use super::word::{self, Word};
use crate::text::Language;
use crate::text::fold::folded_to_find;

/// What is looked for, as it was typed.
///
/// | typed | finds |
/// |---|---|
/// | `mot` | `mot`, `Mots`, `démotivé`: these letters, folded, wherever they stand |
/// | `مدرسة` | `والمدرسة` and `بمدرستهم` as well: whatever Arabic joins to a word |
/// | `un mot` | one word after the other, the first and the last as above |
/// | `*mot`, `*مدرسة` | the whole word, folded, with whatever Arabic joins to it |
/// | `"un mot"`, `« un mot »` | just these words, folded |
/// | `=Mot` | just these words, letter for letter |
/// | `fr: mot`, `2: mot` | in French versions alone; in the second version |
/// | `note: mot` | in what was noted, and not in the text: see [`Query::count_in`] |
///
/// White space stands for any white space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<Word>,
    manner: Manner,
    scope: Option<Scope>,
}

/// How words are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Manner {
    /// Folded, parts of words too, with whatever Arabic joins to them.
    #[default]
    Loose,
    /// Folded, whole words, with whatever Arabic joins to them.
    Word,
    /// Folded, whole words.
    Phrase,
    /// Letter for letter, whole words.
    Exact,
}

/// Where is looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    Language(Language),
    Side(usize),
    Notes,
}

impl Query {
    /// Reads what was typed.
    pub fn new(typed: &str) -> Query {
        let mut rest = typed.trim_start();
        let mut scope = None;
        if let Some((before, after)) = rest.split_once(':') {
            scope = match before.parse::<usize>() {
                Ok(number) => number.checked_sub(1).map(Scope::Side),
                Err(_) if before.eq_ignore_ascii_case("note") => Some(Scope::Notes),
                Err(_) => Language::from_tag(before).map(Scope::Language),
            };
            rest = if scope.is_some() { after.trim_start() } else { rest };
        }
        let after = |sign| rest.strip_prefix(sign).filter(|after| !after.trim().is_empty());
        let (exact, whole) = (after('='), after('*'));
        let rest = exact.or(whole).unwrap_or(rest).trim();
        let quoted = rest.strip_prefix(QUOTES);
        let rest = quoted.map_or(rest, |quoted| quoted.strip_suffix(QUOTES).unwrap_or(quoted));
        let manner = match (exact, whole, quoted) {
            (Some(_), _, _) => Manner::Exact,
            (None, _, Some(_)) => Manner::Phrase,
            (None, Some(_), None) => Manner::Word,
            (None, None, None) => Manner::Loose,
        };
        let read = if exact.is_some() { rest.to_owned() } else { folded_to_find(rest) };
        let words = read.split_whitespace().map(|word| Word::new(word, manner.joins())).collect();
        Query { words, manner, scope }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it looks in what was noted about the text, not in the text.
    pub fn looks_in_notes(&self) -> bool {
        self.scope == Some(Scope::Notes)
    }

    /// How often it stands in `words`, wherever those come from.
    pub fn count_in(&self, words: &str) -> u32 {
        let mut count = 0;
        match self.manner {
            Manner::Exact => self.each(words, |_| count += 1),
            _ => self.each(&folded_to_find(words), |_| count += 1),
        }
        count
    }

    /// Whether it looks in any version of `text`, or in the notes.
    pub fn looks_anywhere(&self, text: &Text) -> bool {
        self.looks_in_notes() || (0..text.sides()).any(|side| self.looks_in(text, side))
    }

    pub(super) fn looks_in(&self, text: &Text, side: usize) -> bool {
        match self.scope {
            None => true,
            Some(Scope::Language(wanted)) => text.versions()[side].language() == wanted,
            Some(Scope::Side(wanted)) => wanted == side,
            Some(Scope::Notes) => false,
        }
    }

    pub(super) fn manner(&self) -> Manner {
        self.manner
    }

    /// The letters that are in every match.
    pub(super) fn core(&self) -> Option<&str> {
        self.words.first().map(Word::core)
    }

    /// Calls `found` with each match in `text`, which is folded unless letters are
    /// compared as they are; matches do not overlap.
    pub(super) fn each(&self, text: &str, mut found: impl FnMut(Range<usize>)) {
        let Some(first) = self.words.first() else { return };
        let mut free = 0;
        for (at, _) in text.match_indices(first.core()) {
            if at < free {
                continue;
            }
            if let Some(matched) = self.at(text, at).filter(|matched| matched.start >= free) {
                free = matched.end;
                found(matched);
            }
        }
    }

    /// The match whose first word has its core at `at`.
    fn at(&self, text: &str, at: usize) -> Option<Range<usize>> {
        let joins = self.manner.joins();
        let (first, rest) = self.words.split_first()?;
        let matched = first.at(text, at)?;
        let fits = |word: &Word, matched: &Range<usize>| match self.manner {
            Manner::Loose => true,
            Manner::Word if word.is_arabic() => word::is_joined(text, matched),
            Manner::Word | Manner::Phrase | Manner::Exact => is_whole(text, matched),
        };
        if !fits(first, &matched) {
            return None;
        }
        let (mut before, mut end) = (first, matched.end);
        for word in rest {
            let after = if joins { word_end(text, end, before) } else { end };
            let blank = text[after..].len() - text[after..].trim_start().len();
            if blank == 0 {
                return None;
            }
            let next = word.after_blank(text, after + blank, joins)?;
            if !fits(word, &next) {
                return None;
            }
            (before, end) = (word, next.end);
        }
        Some(matched.start..end)
    }
}

impl Manner {
    /// Whether a word is found with whatever Arabic joins to it.
    fn joins(self) -> bool {
        matches!(self, Manner::Loose | Manner::Word)
    }
}

/// What a phrase is put between, on any keyboard.
const QUOTES: [char; 7] = ['"', '“', '”', '„', '«', '»', '‟'];

/// Where the word goes on to that ended at `end`, where what follows is a pronoun
/// that Arabic joins to it.
fn word_end(text: &str, end: usize, word: &Word) -> usize {
    if word.is_arabic() { word::after_pronoun(text, end).unwrap_or(end) } else { end }
}

/// Whether nothing that belongs to the same word stands before or after `matched`.
fn is_whole(text: &str, matched: &Range<usize>) -> bool {
    let joins = |c: char| {
        // Marks that stand on a letter, and what joins or stretches Arabic ones.
        c.is_alphanumeric()
            || matches!(c, '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200c}' | '\u{200d}')
    };
    let before = text[..matched.start].chars().next_back().is_some_and(joins);
    // A number ends before a percent sign, and a word that ends in no letter ends anywhere.
    let last = text[matched.clone()].chars().next_back().is_some_and(joins);
    let first = text[matched.clone()].chars().next().is_some_and(joins);
    let after = text[matched.end..].chars().next().is_some_and(joins);
    !(before && first || after && last)
}
