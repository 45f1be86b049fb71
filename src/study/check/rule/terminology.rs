//! The terms of a glossary.

use super::super::view::Bead;
use super::{Draft, Looks, Passage, Rule, Severity, right_by, wrong_by};
use crate::lexicon::glossary::Found;
use crate::message::say;

const GLOSSARY: &str =
    "en\tfr\tar\nferry|boat\tbac | !navire\tعبّارة\ncity council\tconseil municipal\tمجلس المدينة\n";

pub(super) const RULE: Rule = Rule {
    name: "terminology",
    severity: Severity::Warning,
    except: "Inflected forms, Arabic articles and particles, capitals and accents; languages for which an entry \
        has no term; everything where no glossary is given.",
    examples: &[
        wrong_by(GLOSSARY, &[("en", "The ferry left."), ("fr", "Le bateau partit.")]),
        wrong_by(GLOSSARY, &[("en", "The ferry left."), ("fr", "Le bac, un navire, partit.")]),
        wrong_by(GLOSSARY, &[("en", "The city council met."), ("ar", "اجتمع مجلس البلدية.")]),
        right_by(GLOSSARY, &[("en", "Both ferries left."), ("fr", "Les deux Bacs partirent.")]),
        right_by(GLOSSARY, &[("en", "The boat left."), ("ar", "غادرت العبّارة.")]),
        right_by(GLOSSARY, &[("en", "In the city council."), ("ar", "في مجلس المدينة.")]),
        right_by(GLOSSARY, &[("en", "He left."), ("fr", "Le bateau partit.")]),
        right_by(GLOSSARY, &[("en", "The ferry left."), ("de", "Das Schiff fuhr ab.")]),
    ],
    looks: Looks::Beside(look),
};

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    let glossary = &bead.terms.glossary;
    if glossary.terms().is_empty() {
        return;
    }
    let passages: Vec<&Passage> = bead.passages().collect();
    let found: Vec<Vec<Found>> = passages.iter().map(|p| glossary.found(p.tokens(), p.language)).collect();
    let Some(source) = passages.iter().position(|passage| passage.side == bead.source) else { return };
    let has = |at: usize, entry: usize| found[at].iter().any(|(term, _)| term.entry == entry && term.allowed);
    let wanted = |at: usize, entry: usize| -> Vec<&str> {
        let terms = glossary.of_entry(entry, passages[at].language).filter(|term| term.allowed);
        terms.map(|term| term.text.as_str()).collect()
    };
    for at in (0..passages.len()).filter(|at| *at != source) {
        let mut missed = Vec::new();
        for (term, bytes) in found[source].iter().filter(|(term, _)| term.allowed) {
            let better = wanted(at, term.entry);
            if better.is_empty() || has(at, term.entry) || missed.contains(&term.entry) {
                continue;
            }
            missed.push(term.entry);
            let said = say!(
                "check-term",
                source = bead.name(source),
                term = passages[source].slice(bytes.clone()),
                version = bead.name(at),
                wanted = better.join(" / ")
            );
            drafts.push(bead.draft(said, |one| if one == source { vec![bytes.clone()] } else { Vec::new() }));
        }
        for (term, bytes) in found[at].iter().filter(|(term, _)| !term.allowed) {
            // A word is forbidden as the translation of something; where that is not
            // there, it is a word like any other.
            let of_source = !wanted(source, term.entry).is_empty();
            if of_source && !has(source, term.entry) {
                continue;
            }
            let better = wanted(at, term.entry);
            let said = say!(
                "check-term-forbidden",
                version = bead.name(at),
                term = passages[at].slice(bytes.clone()),
                count = better.len(),
                wanted = better.join(" / ")
            );
            drafts.push(bead.draft(said, |one| if one == at { vec![bytes.clone()] } else { Vec::new() }));
        }
    }
}
