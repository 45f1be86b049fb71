//! Letters stored as they look.

use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::say;

pub(super) const RULE: Rule = Rule {
    name: "presentation-forms",
    severity: Severity::Warning,
    except: "Ornate brackets and signs that have no other form: ﷺ ﷲ ﷽ ﷼ ﴾ ﴿.",
    examples: &[
        wrong(&[("ar", "\u{fe8d}\u{fedf}\u{fe98}\u{fe8e}\u{fe97}")]),
        wrong(&[("ar", "\u{fefb}")]),
        right(&[("ar", "قال ﷺ: ﴿نعم﴾")]),
        right(&[("fr", "l\u{fb01}n de la \u{fb01}n")]),
    ],
    looks: Looks::Alone(look),
};

fn look(passage: &Passage, drafts: &mut Vec<Draft>) {
    let form = |c: char| match c {
        '\u{fd3e}' | '\u{fd3f}' | '\u{fdf2}' | '\u{fdfa}' | '\u{fdfb}' | '\u{fdfc}' | '\u{fdfd}' => false,
        c => matches!(c, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'),
    };
    let mut marks: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, c) in passage.text.char_indices().filter(|(_, c)| form(*c)) {
        match marks.last_mut().filter(|mark| mark.end == at) {
            Some(mark) => mark.end = at + c.len_utf8(),
            None => marks.push(at..at + c.len_utf8()),
        }
    }
    if !marks.is_empty() {
        drafts.push(passage.draft(say!("check-forms", version = passage.name), marks));
    }
}
