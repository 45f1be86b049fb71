//! One word of a query, and the forms in which Arabic joins things to it.
//!
//! Arabic writes particles onto the front of a word and pronouns onto its end.
//! Where the word itself stays as it is, it is simply found within the longer
//! one. Four joins change its letters, and are looked for as well:
//!
//! | typed | joined | rule |
//! |---|---|---|
//! | `المدرسة` | `للمدرسة` | after `ل` the article loses its alef |
//! | `مدرسة` | `مدرستهم` | before a pronoun ta marbuta is ta |
//! | `مستشفى` | `مستشفاهم` | before a pronoun final ya is alef |
//! | `سماء` | `سماؤها`, `سمائها` | before a pronoun final hamza has a seat |
//!
//! So that a changed form is no other word by chance, all that stands before it
//! must be particles, and all after it a pronoun. (Any grammar has the rules: Wright
//! I §§ 15, 185 and 317; Ryding, *Modern Standard Arabic*, 2.3.)

use std::ops::Range;

/// What is left of a joined word before its article or its stem, after و or ف.
const PARTICLES: &[&str] = &["", "ب", "ك", "ل", "س", "ال", "بال", "كال", "لل"];
/// The pronouns, folded.
const PRONOUNS: &[&str] = &["ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "ي", "ني", "نا"];
/// The alef of an indefinite accusative, as in `كتابا`.
const ACCUSATIVE: &str = "ا";
/// The bytes of an Arabic letter.
const LETTER: usize = 2;

/// One word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    text: String,
    /// What all its forms share.
    core: Range<usize>,
    arabic: bool,
}

impl Word {
    /// The word `text`, with the forms in which Arabic joins things to it where
    /// `joined` asks for them; then `text` is folded.
    pub(super) fn new(text: &str, joined: bool) -> Word {
        let arabic = joined && text.chars().all(is_arabic);
        let mut core = 0..text.len();
        if arabic {
            if text.starts_with("ال") && text.len() >= 4 * LETTER {
                core.start = LETTER;
            }
            if text.ends_with(['ه', 'ي', 'ء']) && core.len() >= 3 * LETTER {
                core.end -= LETTER;
            }
        }
        Word { text: text.to_owned(), core, arabic }
    }

    /// The letters that all its forms share.
    pub(super) fn core(&self) -> &str {
        &self.text[self.core.clone()]
    }

    /// Whether Arabic joins things to it.
    pub(super) fn is_arabic(&self) -> bool {
        self.arabic
    }

    /// The bytes of the form of this word in `text` that has its core at `at`.
    pub(super) fn at(&self, text: &str, at: usize) -> Option<Range<usize>> {
        let (before, from_core) = (&text[..at], &text[at..]);
        let (lead, tail) = (&self.text[..self.core.start], &self.text[self.core.end..]);
        let after = &from_core[self.core.len()..];
        let core_end = at + self.core.len();
        let has_lead = before.ends_with(lead);
        if has_lead && after.starts_with(tail) {
            return Some(at - lead.len()..core_end + tail.len());
        }
        if !self.arabic {
            return None;
        }
        // The article after ل: `للمدرسة`, and `للغة` for ل with اللغة.
        let joined = if lead.is_empty() {
            None
        } else if before.ends_with('ل') && only_and(&before[..at - LETTER]) {
            Some(at)
        } else {
            (from_core.starts_with("لل") && only_and(before)).then_some(at)
        };
        let start = match joined {
            Some(start) => start,
            None if has_lead && only_particles(&before[..at - lead.len()]) => at - lead.len(),
            None => return None,
        };
        if after.starts_with(tail) {
            return Some(start..core_end + tail.len());
        }
        let changed: &[char] = match tail {
            "ه" => &['ت'],
            "ي" => &['ا'],
            "ء" => &['و', 'ي'],
            _ => return None,
        };
        let rest = after.strip_prefix(changed)?;
        let pronoun = &rest[..letters(rest)];
        PRONOUNS.contains(&pronoun).then_some(start..core_end + LETTER)
    }

    /// The form of this word that begins at `at`, after particles where `joined`.
    pub(super) fn after_blank(&self, text: &str, at: usize, joined: bool) -> Option<Range<usize>> {
        if !(joined && self.arabic) {
            return text[at..].starts_with(&self.text).then(|| at..at + self.text.len());
        }
        let word = &text[at..at + letters(&text[at..])];
        let all = word.match_indices(self.core());
        // The longest joined particles are four letters, as in `وبال`.
        let near = all.take_while(|(from, _)| *from <= 5 * LETTER);
        let mut forms = near.filter_map(|(from, _)| self.at(text, at + from));
        forms.find(|form| form.start >= at && only_particles(&text[..form.start]))
    }
}

/// Where a pronoun ends that follows `end`, and the word with it.
pub(super) fn after_pronoun(text: &str, end: usize) -> Option<usize> {
    let rest = &text[end..];
    let letters = letters(rest);
    PRONOUNS.contains(&&rest[..letters]).then_some(end + letters)
}

/// Whether nothing stands round `matched` in its word but what Arabic joins to one.
pub(super) fn is_joined(text: &str, matched: &Range<usize>) -> bool {
    let rest = &text[matched.end..];
    let after = &rest[..letters(rest)];
    let ends = after.is_empty() || after == ACCUSATIVE || PRONOUNS.contains(&after);
    ends && only_particles(&text[..matched.start])
}

/// Whether `c` is a letter that is left of Arabic text once it is folded.
fn is_arabic(c: char) -> bool {
    matches!(c, 'ء' | 'ا'..='ي')
}

/// The bytes of the Arabic letters that `text` begins with.
fn letters(text: &str) -> usize {
    text.find(|c| !is_arabic(c)).unwrap_or(text.len())
}

/// The part of a word that stands at the end of `text`.
fn begun(text: &str) -> &str {
    let start = text.char_indices().rev().take_while(|(_, c)| is_arabic(*c)).last();
    start.map_or("", |(at, _)| &text[at..])
}

/// Whether the word at the end of `text` is nothing but particles so far.
fn only_particles(text: &str) -> bool {
    let word = begun(text);
    let rest = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    PARTICLES.contains(&rest) || PARTICLES.contains(&word)
}

/// Whether the word at the end of `text` is nothing, or one of the two that
/// join sentences.
fn only_and(text: &str) -> bool {
    matches!(begun(text), "" | "و" | "ف")
}
