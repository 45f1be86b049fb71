//! Characters that nobody sees.

use std::ops::Range;

use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};

pub(super) const RULE: Rule = Rule {
    name: "controls",
    severity: Severity::Warning,
    about: "No control characters, no zero-width spaces, byte order marks or soft hyphens inside a text, no character that \
        says an encoding failed (U+FFFD), and every direction mark that opens is closed.",
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
        let code = c as u32;
        let message = match marks.len() {
            1 => format!("{} has a character that is not seen: U+{code:04X} ({}).", passage.name, what(c)),
            n => format!(
                "{} has {n} characters that are not seen, such as U+{code:04X} ({}).",
                passage.name,
                what(c)
            ),
        };
        drafts.push(passage.draft(message, marks));
    }
}

fn what(c: char) -> &'static str {
    match c {
        '\u{200b}' => "zero-width space",
        '\u{2060}' => "word joiner",
        '\u{feff}' => "byte order mark",
        '\u{ad}' => "soft hyphen",
        '\u{fffd}' => "a character that was lost in decoding",
        '\u{202a}'..='\u{202e}' => "direction, opened or closed alone",
        '\u{2066}'..='\u{2069}' => "isolate, opened or closed alone",
        _ => "control",
    }
}
