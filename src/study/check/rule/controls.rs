//! Characters that nobody sees.

use std::ops::Range;

use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::say;

pub(super) const RULE: Rule = Rule {
    name: "controls",
    severity: Severity::Warning,
    except: "Single direction marks (U+200E, U+200F, U+061C) and joiners (U+200C, U+200D), which have their uses.",
    examples: &[
        wrong(&[("en", "a zero\u{200b}width space")]),
        wrong(&[("ar", "نص \u{202b}مفتوح")]),
        wrong(&[("fr", "le cha\u{fffd}teau")]),
        wrong(&[("en", "a bell\u{7}")]),
        right(&[("ar", "قال \u{2067}NATO\u{2069} أمس\u{200f}.")]),
        right(&[("fa", "می\u{200c}خواهم")]),
        right(&[("en", "two\nlines\tand a tab")]),
    ],
    looks: Looks::Alone(look),
};

fn look(passage: &Passage, drafts: &mut Vec<Draft>) {
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut first = None;
    // UAX #9: embeddings and overrides end with PDF, isolates with PDI.
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, c) in passage.text.char_indices() {
        let stray = match c {
            '\n' | '\t' => false,
            '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{fffd}' | '\u{fff9}'..='\u{fffb}' => true,
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' | '\u{2066}'..='\u{2068}' => {
                open.push((at, c));
                false
            }
            '\u{202c}' => open.pop_if(|(_, c)| *c < '\u{2066}').is_none(),
            '\u{2069}' => open.pop_if(|(_, c)| *c >= '\u{2066}').is_none(),
            c => c.is_control(),
        };
        if stray {
            first = first.or(Some(c));
            marks.push(at..at + c.len_utf8());
        }
    }
    for (at, c) in open {
        first = first.or(Some(c));
        marks.push(at..at + c.len_utf8());
    }
    marks.sort_unstable_by_key(|mark| mark.start);
    if let Some(c) = first {
        let message = say!(
            "check-unseen",
            count = marks.len(),
            version = passage.name,
            code = format!("U+{:04X}", c as u32),
            what = what(c)
        );
        drafts.push(passage.draft(message, marks));
    }
}

fn what(c: char) -> &'static str {
    match c {
        '\u{200b}' => say!("check-zero-width-space"),
        '\u{2060}' => say!("check-word-joiner"),
        '\u{feff}' => say!("check-byte-order-mark"),
        '\u{ad}' => say!("check-soft-hyphen"),
        '\u{fffd}' => say!("check-lost-character"),
        '\u{202a}'..='\u{202e}' => say!("check-lone-direction"),
        '\u{2066}'..='\u{2069}' => say!("check-lone-isolate"),
        _ => say!("check-control"),
    }
}
