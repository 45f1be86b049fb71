//! Letters that look alike and are not the same.

use std::collections::HashSet;
use std::ops::Range;

use super::super::view::Whole;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::say;

pub(super) const RULE: Rule = Rule {
    name: "letters",
    severity: Severity::Hint,
    except: "Languages that have these letters. A word with ه at its end and no article may have a pronoun there.",
    examples: &[
        wrong(&[("ar", "کتاب قديم")]),
        wrong(&[("ar", "عند المدرسة.\nفي المدرسه.")]),
        wrong(&[("ar", "ذهب فى الصباح.\nعاد في المساء.")]),
        right(&[("ar", "عند المدرسة.\nمدرسته ومياه الوجه.")]),
        right(&[("fa", "کتاب قدیمی")]),
    ],
    looks: Looks::Throughout(look),
};

/// The words of a passage, as they are written but for vowel signs, with their bytes.
fn words<'p>(passage: &'p Passage) -> impl Iterator<Item = (Range<usize>, String)> + 'p {
    let word = |token: &crate::text::words::Token| {
        let bytes = token.bytes.clone();
        let bare = passage.slice(bytes.clone()).chars().filter(|c| !matches!(c, '\u{64b}'..='\u{652}' | 'ـ'));
        (bytes, bare.collect())
    };
    passage.tokens().list().iter().map(word)
}

/// The word after the article and what is written before that: `وبالمدرسه` is `مدرسه`.
fn after_article(word: &str) -> Option<&str> {
    let bare = word.trim_start_matches(['و', 'ف']);
    let bare = bare.strip_prefix(['ب', 'ك']).unwrap_or(bare);
    let rest = bare.strip_prefix("ال").or_else(|| bare.strip_prefix("لل"))?;
    (rest.chars().count() >= 3).then_some(rest)
}

fn look(whole: &Whole, drafts: &mut Vec<Draft>) {
    let arabic = |side: usize| whole.text.versions()[side].language().code() == "ar";
    if !(0..whole.text.sides()).any(arabic) {
        return;
    }
    // Words that end in ta marbuta, without their article, and words with a final ya, by side.
    let mut seen: Vec<HashSet<String>> = vec![HashSet::new(); whole.text.sides()];
    for bead in whole.beads() {
        for passage in bead.passages().filter(|p| arabic(p.side)) {
            for (_, word) in words(passage).filter(|(_, word)| word.ends_with('ة') || word == "في") {
                seen[passage.side].insert(after_article(&word).unwrap_or(&word).to_owned());
            }
        }
    }
    for bead in whole.beads() {
        for passage in bead.passages().filter(|p| arabic(p.side)) {
            if !passage.text.contains(['ک', 'ی', 'ه', 'ى']) {
                continue;
            }
            let seen = &seen[passage.side];
            let odd = |word: &str| {
                let marbuta = || {
                    let stem = after_article(word)?.strip_suffix('ه')?;
                    Some(seen.contains(&format!("{stem}ة")))
                };
                word.contains(['ک', 'ی']) || word == "فى" && seen.contains("في") || marbuta().unwrap_or(false)
            };
            let found: Vec<(Range<usize>, String)> = words(passage).filter(|(_, word)| odd(word)).collect();
            if let Some((_, word)) = found.first() {
                let message = say!("check-looks-right", version = passage.name, word = word.as_str());
                drafts.push(passage.draft(message, found.iter().map(|(bytes, _)| bytes.clone()).collect()));
            }
        }
    }
}
