//! The same words in two languages.

use super::super::view::Bead;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::{list, say};
use crate::text::words::Kind;

pub(super) const RULE: Rule = Rule {
    name: "untranslated",
    severity: Severity::Warning,
    except: "Names, numbers and fewer than three other words, which languages may share.",
    examples: &[
        wrong(&[("en", "The ferry left at noon."), ("fr", "The ferry left at noon.")]),
        wrong(&[("ar", "غادرت العبّارة."), ("fr", "the ferry has left"), ("en", "The ferry has left.")]),
        right(&[("en", "John Smith, Paris, 12 May"), ("fr", "John Smith, Paris, 12 May")]),
        right(&[("en", "The ferry left."), ("fr", "Le bac partit.")]),
        right(&[("en", "Restaurant de Paris"), ("fr", "Restaurant de Paris")]),
    ],
    looks: Looks::Beside(look),
};

/// So many words, beside names, are not the same in two languages by chance.
const ENOUGH: usize = 3;

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    let words = |passage: &Passage| -> Vec<String> {
        let tokens = passage.tokens();
        tokens.list().iter().map(|token| tokens.folded(token).to_owned()).collect()
    };
    let plain = |passage: &Passage| {
        passage.tokens().list().iter().filter(|t| t.kind == Kind::Word && !t.capital).count()
    };
    let passages: Vec<&Passage> = bead.passages().collect();
    // Whoever has fewer words has no need to be compared word by word.
    let alike = |a: &Passage, b: &Passage| {
        a.language != b.language
            && a.tokens().list().len() == b.tokens().list().len()
            && plain(a).min(plain(b)) >= ENOUGH
            && words(a) == words(b)
    };
    let same: Vec<usize> = (0..passages.len())
        .filter(|&a| (0..passages.len()).any(|b| a != b && alike(passages[a], passages[b])))
        .collect();
    if same.is_empty() {
        return;
    }
    let names: Vec<&str> = same.iter().map(|&at| bead.name(at)).collect();
    let message = say!("check-same-words", versions = list(&names));
    drafts.push(bead.draft(message, |at| {
        let whole = 0..passages[at].text.len();
        if same.contains(&at) { vec![whole] } else { Vec::new() }
    }));
}
