//! A name that one version spells otherwise than the others: by the consonants that
//! it has in any script, so that `Bogdanov`, `Bogdanof` and `بوغدانوف` are one.

use std::ops::Range;

use super::super::say::{has as has_word, sentence};
use super::super::view::Bead;
use super::script::writes_latin;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::align::evidence::names::{Skeleton, TRANSCRIBED, skeleton};
use crate::text::words::{Kind, arabic_rests};

pub(super) const RULE: Rule = Rule {
    name: "names",
    severity: Severity::Hint,
    except: "Spellings with the same consonants; short names; a name for which another version has no word nearly \
        like it, for that may be translated.",
    examples: &[
        wrong(&[("en", "In May Bogdanov met them."), ("fr", "En mai, Bogdamov les reçut.")]),
        wrong(&[("en", "Then Guterres met Bogdanov."), ("ar", "ثم التقى غوتيريش بوغدالوف.")]),
        right(&[("en", "In May Bogdanov met them."), ("fr", "En mai, Bogdanof les reçut.")]),
        right(&[("en", "Then Guterres met Bogdanov."), ("ar", "ثم التقى غوتيريش بوغدانوف.")]),
        right(&[("en", "He went to Singapore."), ("ar", "ذهب إلى سنغافورة.")]),
        right(&[("en", "The Netherlands won."), ("fr", "Les Pays-Bas ont gagné.")]),
        right(&[("en", "The wolf sleeps."), ("fr", "Le loup dort.")]),
    ],
    looks: Looks::Beside(look),
};

/// The fewest consonants of a name that is compared, and across scripts, where
/// transcription adds to what differs.
const LEAST: (u8, u8) = (4, 5);

/// A word that may be a name.
struct Name {
    bytes: Range<usize>,
    skeleton: Skeleton,
}

/// The words of a passage with a capital within a sentence; where there are none, its words.
fn names(passage: &Passage) -> Vec<Name> {
    let latin = writes_latin(passage.language.code());
    let tokens = passage.tokens();
    let mut begins = true;
    let mut found = Vec::new();
    for token in tokens.list() {
        let word = passage.slice(token.bytes.clone());
        let first = word.chars().next().unwrap_or(' ');
        let before = passage
            .slice(0..token.bytes.start)
            .trim_end_matches(['"', '“', '«', '(', ' ', '\u{A0}', '\u{202F}', '’', '\'']);
        begins |= before.ends_with(['.', '!', '?', ':', '…', '\n', '-', '–', '—']) || before.is_empty();
        let capital = first.is_uppercase() && word.chars().any(char::is_lowercase);
        if token.kind == Kind::Word && (!latin || capital && !begins) {
            found.push(Name { bytes: token.bytes.clone(), skeleton: skeleton(tokens.folded(token)) });
        }
        begins = false;
    }
    found
}

/// Whether any word of a passage has this skeleton, whatever stands before it in Arabic.
fn has(passage: &Passage, wanted: Skeleton) -> bool {
    let tokens = passage.tokens();
    tokens.list().iter().filter(|token| token.kind == Kind::Word).any(|token| {
        let word = tokens.folded(token);
        skeleton(word) == wanted || arabic_rests(word).any(|rest| skeleton(rest) == wanted)
    })
}

/// Whether two names differ in one consonant within the word, and not by how one script
/// writes the other.
fn nearly(a: Skeleton, b: Skeleton, one_script: bool) -> bool {
    a.one_apart(b).is_some_and(|apart| one_script || !TRANSCRIBED.contains(&apart))
}

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    let passages: Vec<&Passage> = bead.passages().collect();
    let latin: Vec<bool> = passages.iter().map(|passage| writes_latin(passage.language.code())).collect();
    let all: Vec<Vec<Name>> = passages.iter().map(|passage| names(passage)).collect();
    for one in (0..passages.len()).filter(|at| latin[*at]) {
        for other in (0..passages.len()).filter(|at| *at != one && (*at > one || !latin[*at])) {
            let least = if latin[other] { LEAST.0 } else { LEAST.1 };
            // A name that both have in their own way is right in both.
            let lone =
                |name: &&Name, at: usize| name.skeleton.len >= least && !has(passages[at], name.skeleton);
            for name in all[one].iter().filter(|name| lone(name, other)) {
                let near =
                    |found: &&Name| nearly(found.skeleton, name.skeleton, latin[other]) && lone(found, one);
                let Some(like) = all[other].iter().find(near) else { continue };
                let spelt = |at: usize, name: &Name| {
                    has_word(&[bead.name(at)], passages[at].slice(name.bytes.clone()).to_owned())
                };
                let said = sentence(&[spelt(one, name), spelt(other, like)]);
                drafts.push(bead.draft(said, |at| match at {
                    at if at == one => vec![name.bytes.clone()],
                    at if at == other => vec![like.bytes.clone()],
                    _ => Vec::new(),
                }));
            }
        }
    }
}
