//! Codes and names with capitals inside.

use super::super::view::Bead;
use super::numbers::message;
use super::script::writes_latin;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::text::words::Kind;

pub(super) const RULE: Rule = Rule {
    name: "codes",
    severity: Severity::Warning,
    except: "A version may write them in its own letters or leave them out: found is where two versions each have one that \
        the other has not.",
    examples: &[
        wrong(&[("en", "an Airbus A320"), ("fr", "un Airbus A330")]),
        wrong(&[("ar", "بروتين HER2"), ("fr", "la protéine HER3"), ("en", "the protein HER2")]),
        right(&[("en", "an Airbus A320"), ("fr", "un Airbus A320"), ("ar", "طائرة إيرباص")]),
        right(&[("en", "the 1990s, at 10am"), ("fr", "les années 90, à 10h")]),
        right(&[("en", "a B52 and an F16"), ("fr", "un F16")]),
    ],
    looks: Looks::Beside(look),
};

/// Whether the word is a code: capitals and figures, or a capital after a small letter.
fn is_code(word: &str) -> bool {
    let capital = word.contains(|c: char| c.is_ascii_uppercase());
    let figure = word.contains(|c: char| c.is_ascii_digit());
    let inside =
        word.as_bytes().windows(2).any(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase());
    capital && word.is_ascii() && (figure || inside)
}

fn codes<'p>(passage: &'p Passage) -> Vec<(std::ops::Range<usize>, &'p str)> {
    let tokens = passage.tokens();
    let words = tokens.list().iter().filter(|token| token.kind == Kind::Word);
    let mut found: Vec<_> = words
        .map(|token| (token.bytes.clone(), passage.slice(token.bytes.clone())))
        .filter(|(_, word)| is_code(word))
        .collect();
    // Glued to an Arabic word or in brackets it is a code all the same.
    if !writes_latin(passage.language.code()) {
        found.retain(|(_, word)| word.len() > 1);
    }
    found
}

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    let sides: Vec<_> = bead.passages().map(codes).collect();
    let has = |at: usize, code: &str| sides[at].iter().any(|(_, other)| other.eq_ignore_ascii_case(code));
    let odd = |a: usize, b: usize| sides[a].iter().any(|(_, code)| !has(b, code));
    let count = sides.len();
    if !(0..count).any(|a| (0..a).any(|b| odd(a, b) && odd(b, a))) {
        return;
    }
    let with = |at: &usize| !sides[*at].is_empty();
    let at_issue = |code: &str| (0..count).filter(with).any(|at| !has(at, code));
    let lists: Vec<Vec<String>> = sides
        .iter()
        .map(|codes| {
            codes.iter().map(|(_, code)| *code).filter(|code| at_issue(code)).map(str::to_owned).collect()
        })
        .collect();
    drafts.push(bead.draft(message(bead, &lists), |at| {
        sides[at].iter().filter(|(_, code)| at_issue(code)).map(|(bytes, _)| bytes.clone()).collect()
    }));
}
