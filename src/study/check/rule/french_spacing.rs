//! The spaces that French has before its double marks.

use std::ops::Range;

use super::super::habit::{Habit, most};
use super::super::view::Whole;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::say;
use crate::text::Language;

pub(super) const RULE: Rule = Rule {
    name: "french-spacing",
    severity: Severity::Hint,
    except: "Addresses, times, smileys and marks in a row; a text that leaves nearly all of these spaces out, as in \
        Switzerland and Canada.",
    examples: &[
        wrong(&[("fr", "Il vint! Où donc ?")]),
        wrong(&[("fr", "Il dit : «Viens»")]),
        wrong(&[("fr", "Là\u{202f}; ici\u{202f}; où ?")]),
        right(&[("fr", "Il vint\u{202f}; il dit\u{a0}: «\u{a0}Là\u{202f}?!\u{a0}»")]),
        right(&[("fr", "Il vint ; il dit : « Là ? »")]),
        right(&[("fr", "à 12:30, http://example.org/?a=b :)")]),
        right(&[("en", "He came! Where?")]),
    ],
    looks: Looks::Throughout(look),
};

fn look(whole: &Whole, drafts: &mut Vec<Draft>) {
    let ought = |counts: &[usize]| {
        let all: usize = counts.iter().sum();
        // The habit of a country, not an oversight.
        let country = all >= 10 && counts[0] * 5 >= all * 4;
        let spaced = if counts[1] > counts[2] { 1 } else { 2 };
        if all == 0 || country { None } else { most(&[0, counts[1], counts[2]]).map(|_| spaced) }
    };
    let ways = [say!("check-no-space"), say!("check-plain-space"), say!("check-no-break-space")];
    Habit { ways: &ways, places, ought }.look(whole, drafts);
}

/// The places beside double marks, with what stands there.
fn places(passage: &Passage) -> Vec<(usize, Range<usize>)> {
    if passage.language != Language::FRENCH {
        return Vec::new();
    }
    let text: &str = &passage.text;
    let way = |c: Option<char>| match c {
        Some(' ') => 1,
        Some('\u{a0}' | '\u{202f}' | '\u{2009}') => 2,
        _ => 0,
    };
    let mut found = Vec::new();
    for (at, mark) in text.char_indices() {
        let end = at + mark.len_utf8();
        let (before, after) = (text[..at].chars().next_back(), text[end..].chars().next());
        match mark {
            '«' if after.is_some() => found.push((way(after), at..end)),
            '»' if before.is_some() => found.push((way(before), at..end)),
            ';' | ':' | '!' | '?' => {
                let apart =
                    after.is_none_or(|c| c.is_whitespace() || matches!(c, '»' | '”' | '"' | ')' | '?' | '!'));
                let word = text[..at].trim_end_matches(['\u{a0}', '\u{202f}', '\u{2009}', ' ']);
                // Behind a word or what closes; `?!` and `…?` are one mark.
                let behind =
                    word.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '»' | '”' | '"' | ')' | '%'));
                let entity =
                    mark == ';' && text[..at].rsplit(char::is_whitespace).next().unwrap_or("").contains('&');
                if apart && behind && !entity {
                    found.push((way(before), at..end));
                }
            }
            _ => {}
        }
    }
    found
}
