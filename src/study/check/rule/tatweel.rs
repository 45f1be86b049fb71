//! Letters drawn out.

use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::say;

pub(super) const RULE: Rule = Rule {
    name: "tatweel",
    severity: Severity::Hint,
    except: "Where it joins a one-letter word to a sign or a foreign word (بـ5, لـ«نعم») or ends an abbreviation (هـ).",
    examples: &[
        wrong(&[("ar", "مرحبـــا بكم")]),
        wrong(&[("ar", "كتـاب")]),
        right(&[("ar", "سنة 1445هـ، بـ5 ريالات ولـ«نعم»")]),
        right(&[("ar", "كتاب")]),
    ],
    looks: Looks::Alone(look),
};

fn look(passage: &Passage, drafts: &mut Vec<Draft>) {
    const TATWEEL: char = 'ـ';
    if !passage.is_arabic_script() || !passage.text.contains(TATWEEL) {
        return;
    }
    let text = &passage.text;
    let arabic = |c: Option<char>| c.is_some_and(|c| ('\u{620}'..='\u{6d3}').contains(&c) && c != TATWEEL);
    let mut marks: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, _) in text.match_indices(TATWEEL) {
        match marks.last_mut().filter(|mark| mark.end == at) {
            Some(mark) => mark.end = at + TATWEEL.len_utf8(),
            None => marks.push(at..at + TATWEEL.len_utf8()),
        }
    }
    marks.retain(|mark| {
        arabic(text[..mark.start].chars().next_back()) && arabic(text[mark.end..].chars().next())
    });
    if !marks.is_empty() {
        drafts.push(passage.draft(say!("check-tatweel", version = passage.name), marks));
    }
}
