//! The letters of the language.

use crate::text::letter::is_letter;

use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::say;

pub(super) const RULE: Rule = Rule {
    name: "script",
    severity: Severity::Warning,
    except: "Names, codes and words of other languages within a passage: only where the other letters are more than its \
        own is it found, and only where they are twenty or more.",
    examples: &[
        wrong(&[("ar", "The ferry left the harbour at noon.")]),
        wrong(&[("fr", "غادرت العبّارة الميناء عند الظهر")]),
        right(&[("ar", "طائرة من طراز Boeing 737 MAX")]),
        right(&[("ar", "NATO, UNESCO")]),
        right(&[("fr", "Le mot « شمس » veut dire soleil.")]),
    ],
    looks: Looks::Alone(look),
};

/// So many letters are more than a name.
const ENOUGH: usize = 20;

fn look(passage: &Passage, drafts: &mut Vec<Draft>) {
    let latin = writes_latin(passage.language.code());
    if !latin && !passage.is_arabic_script() {
        return;
    }
    let (mut own, mut other) = (0_usize, 0_usize);
    for c in passage.text.chars().filter(|&c| is_letter(c)) {
        *(if is_latin(c) == latin { &mut own } else { &mut other }) += 1;
    }
    if other >= ENOUGH && other > own {
        let message = if latin {
            say!("check-not-latin", version = passage.name)
        } else {
            say!("check-not-arabic", version = passage.name)
        };
        drafts.push(passage.draft(message, Vec::new()));
    }
}

/// Whether the language of this code is written in Latin letters, as far as we know.
pub(super) fn writes_latin(code: &str) -> bool {
    matches!(
        code,
        "fr" | "en"
            | "de"
            | "es"
            | "it"
            | "pt"
            | "nl"
            | "ca"
            | "sv"
            | "da"
            | "nb"
            | "fi"
            | "pl"
            | "cs"
            | "ro"
            | "hu"
            | "tr"
            | "id"
    )
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c) || ('\u{1e00}'..='\u{1eff}').contains(&c)
}
