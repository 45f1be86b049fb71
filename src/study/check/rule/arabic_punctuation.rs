//! Arabic punctuation in Arabic prose.

use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::say;

pub(super) const RULE: Rule = Rule {
    name: "arabic-punctuation",
    severity: Severity::Hint,
    except: "Within numbers, and beside words in other letters.",
    examples: &[
        wrong(&[("ar", "جاء, ثم ذهب.")]),
        wrong(&[("ar", "هل جاء?")]),
        right(&[("ar", "جاء، ثم ذهب؛ أين؟")]),
        right(&[("ar", "بلغت 3,500 متر")]),
        right(&[("ar", "من كتاب Life, the Universe")]),
    ],
    looks: Looks::Alone(look),
};

fn look(passage: &Passage, drafts: &mut Vec<Draft>) {
    if !passage.is_arabic_script() {
        return;
    }
    let text = &passage.text;
    let arabic = |c: char| ('\u{620}'..='\u{6ff}').contains(&c) || matches!(c, '"' | '»' | '”' | ')');
    let after = |at: usize| text[..at].trim_end().chars().next_back().is_some_and(arabic);
    let before_latin = |at: usize| text[at + 1..].trim_start().starts_with(|c: char| c.is_ascii_alphabetic());
    let marks: Vec<_> = text
        .match_indices([',', ';', '?'])
        .filter(|(at, _)| after(*at) && !before_latin(*at))
        .map(|(at, mark)| at..at + mark.len())
        .collect();
    if let Some(first) = marks.first() {
        let ought = match passage.slice(first.clone()) {
            "," => "،",
            ";" => "؛",
            _ => "؟",
        };
        let mark = passage.slice(first.clone());
        let message = say!("check-arabic-mark", version = passage.name, mark = mark, ought = ought);
        drafts.push(passage.draft(message, marks));
    }
}
