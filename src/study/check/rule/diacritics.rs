//! Vowel signs where none can stand.

use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::say;

pub(super) const RULE: Rule = Rule {
    name: "diacritics",
    severity: Severity::Hint,
    except: "Shadda goes with any vowel; the small alef and Qur’anic signs go with all.",
    examples: &[
        wrong(&[("ar", "كَت \u{64e}ب")]),
        wrong(&[("ar", "كُ\u{64f}تب")]),
        wrong(&[("ar", "كَ\u{650}تب")]),
        right(&[("ar", "مُحَمَّدٌ رسولُ اللّٰه")]),
        right(&[("ar", "كتب")]),
    ],
    looks: Looks::Alone(look),
};

fn look(passage: &Passage, drafts: &mut Vec<Draft>) {
    let vowel = |c: char| matches!(c, '\u{64b}'..='\u{650}' | '\u{652}');
    let sign = |c: char| vowel(c) || c == '\u{651}' || c == '\u{670}' || ('\u{6d6}'..='\u{6ed}').contains(&c);
    if !passage.is_arabic_script() || !passage.text.contains(|c| vowel(c) || c == '\u{651}') {
        return;
    }
    let mut marks: Vec<std::ops::Range<usize>> = Vec::new();
    let (mut on_letter, mut vowels, mut doubled) = (false, 0, false);
    for (at, c) in passage.text.char_indices() {
        let bytes = at..at + c.len_utf8();
        if !sign(c) {
            on_letter = c.is_alphabetic();
            (vowels, doubled) = (0, false);
            continue;
        }
        let again = c == '\u{651}' && doubled;
        vowels += usize::from(vowel(c));
        doubled |= c == '\u{651}';
        if !on_letter || vowels > 1 || again {
            marks.push(bytes);
        }
    }
    if !marks.is_empty() {
        drafts.push(passage.draft(say!("check-vowel-sign", version = passage.name), marks));
    }
}
