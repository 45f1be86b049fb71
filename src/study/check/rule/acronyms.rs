//! Initials that one version has.

use super::super::view::Bead;
use super::numbers::message;
use super::script::writes_latin;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::text::words::{Kind, Token};

pub(super) const RULE: Rule = Rule {
    name: "acronyms",
    severity: Severity::Hint,
    except: "Where both have initials of their own they are taken for each other's translation (NATO, OTAN); passages in \
        capitals are left alone.",
    examples: &[
        wrong(&[("en", "He works for UNESCO."), ("fr", "Il travaille là.")]),
        right(&[("en", "He works for NATO."), ("fr", "Il travaille pour l’OTAN.")]),
        right(&[("en", "He works for UNESCO."), ("ar", "يعمل في اليونسكو.")]),
        right(&[("en", "THE FERRY LEFT."), ("fr", "Le bac partit.")]),
        right(&[("en", "Louis XIV"), ("fr", "le roi Louis")]),
    ],
    looks: Looks::Beside(look),
};

fn initials<'p>(passage: &'p Passage) -> Vec<&'p Token> {
    let words = || passage.tokens().list().iter().filter(|token| token.kind == Kind::Word);
    let capitals = |token: &&Token| {
        let word = passage.slice(token.bytes.clone());
        (3..=7).contains(&word.len())
            && word.bytes().all(|b| b.is_ascii_uppercase())
            && !word.bytes().all(|b| b"IVXLCDM".contains(&b))
    };
    let found: Vec<&Token> = words().filter(capitals).collect();
    if found.len() * 2 > words().count() { Vec::new() } else { found }
}

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    let latin: Vec<bool> = bead.passages().map(|passage| writes_latin(passage.language.code())).collect();
    if latin.iter().filter(|latin| **latin).count() < 2 {
        return;
    }
    let passages: Vec<&Passage> = bead.passages().collect();
    let sides: Vec<Vec<&Token>> =
        passages.iter().zip(&latin).map(|(p, latin)| if *latin { initials(p) } else { Vec::new() }).collect();
    let word = |at: usize, token: &Token| passages[at].slice(token.bytes.clone()).to_owned();
    let has = |at: usize, token: &str| passages[at].text.contains(token);
    let lone = |at: usize| -> Vec<String> {
        let others = |word: &String| (0..sides.len()).any(|other| latin[other] && !has(other, word));
        sides[at].iter().map(|token| word(at, token)).filter(others).collect()
    };
    let lists: Vec<Vec<String>> = (0..sides.len()).map(lone).collect();
    let with = lists.iter().filter(|list| !list.is_empty()).count();
    let silent = (0..sides.len()).any(|at| latin[at] && sides[at].is_empty());
    if with == 0 || !silent {
        return;
    }
    drafts.push(bead.draft(message(bead, &lists), |at| {
        let marked = |token: &&&Token| lists[at].contains(&word(at, token));
        sides[at].iter().filter(marked).map(|token| token.bytes.clone()).collect()
    }));
}
