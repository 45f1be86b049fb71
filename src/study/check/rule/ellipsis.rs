//! An ellipsis that only one version has.

use std::ops::Range;

use super::super::say;
use super::super::view::Bead;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::say;

pub(super) const RULE: Rule = Rule {
    name: "ellipsis",
    severity: Severity::Warning,
    except: "At the end of a passage it is compared by the rule end-punctuation.",
    examples: &[
        wrong(&[("en", "It has reached… “great size.”"), ("fr", "Elle a atteint une grande taille.")]),
        wrong(&[
            ("ar", "بلغت ... حجما كبيرا."),
            ("en", "It has reached great size."),
            ("fr", "Elle est grande."),
        ]),
        right(&[("en", "one, two… twelve"), ("fr", "un, deux... douze"), ("ar", "واحد، اثنان... اثنا عشر")]),
        right(&[("en", "And then…"), ("fr", "Et puis.")]),
    ],
    looks: Looks::Beside(look),
};

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    let found: Vec<Vec<Range<usize>>> = bead.passages().map(inside).collect();
    let anywhere = |passage: &Passage| passage.text.contains('…') || passage.text.contains("...");
    let has: Vec<bool> = bead.passages().map(anywhere).collect();
    if has.iter().all(|has| *has) || found.iter().all(Vec::is_empty) {
        return;
    }
    let names = |with: bool| -> Vec<&str> {
        (0..has.len()).filter(|at| has[*at] == with).map(|at| bead.name(at)).collect()
    };
    let (with, without) = (names(true), names(false));
    let message = say::has_here(&with, say!("check-an-ellipsis"), &without);
    drafts.push(bead.draft(message, |at| found[at].clone()));
}

/// The ellipses with a word after them.
fn inside(passage: &Passage) -> Vec<Range<usize>> {
    let text = &passage.text;
    let last = text.rfind(char::is_alphanumeric).unwrap_or(0);
    let mut found: Vec<Range<usize>> = Vec::new();
    for mark in ["…", "..."] {
        let places = text.match_indices(mark).filter(|(at, _)| *at < last);
        for (at, mark) in places {
            match found.last_mut().filter(|range| range.end >= at) {
                Some(range) => range.end = at + mark.len(),
                None => found.push(at..at + mark.len()),
            }
        }
    }
    found.sort_unstable_by_key(|range| range.start);
    found
}
