//! Words in quotation marks stay somebody's words.

use std::ops::Range;

use super::super::quote::{Marks, single};
use super::super::say;
use super::super::view::{Bead, Whole};
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::{list, say};
use crate::text::Language;

pub(super) const RULE: Rule = Rule {
    name: "quotations",
    severity: Severity::Warning,
    except: "Names and single words in quotation marks, which each language treats in its way, are a hint.",
    examples: &[
        wrong(&[
            ("en", "He said “the work was on a war in the zone”."),
            ("fr", "L’accent a été mis sur la guerre dans la zone."),
        ]),
        wrong(&[
            ("ar", "وقال إن \"العمل في المنطقة صعب جدا\"."),
            ("fr", "Il a dit « que le travail sur place est très dur »."),
            ("en", "He said that work there was very hard."),
        ]),
        wrong(&[("fr", "l’opération « Tempête »"), ("en", "Operation Storm")]),
        right(&[
            ("en", "“It is late,” he said. “We must go.”"),
            ("fr", "« Il est tard, dit-il. Il faut partir. »"),
        ]),
        right(&[
            ("en", "“It is late.|We must go home now.”"),
            ("fr", "« Il est tard.|Il faut rentrer maintenant. »"),
        ]),
        right(&[("en", "He came."), ("fr", "Il vint.")]),
    ],
    looks: Looks::Throughout(look),
};

/// From so many words on what stands in quotation marks is said by somebody.
const SAID: usize = 4;

fn look(whole: &Whole, drafts: &mut Vec<Draft>) {
    let quoted: Vec<Vec<Range<usize>>> =
        whole.text.versions().iter().map(|version| Marks::of(version).quoted).collect();
    if quoted.iter().all(Vec::is_empty) {
        return;
    }
    for bead in whole.beads().filter(|bead| bead.passages().len() > 1) {
        compare(&bead, &quoted, drafts);
    }
}

fn compare(bead: &Bead, quoted: &[Vec<Range<usize>>], drafts: &mut Vec<Draft>) {
    // Of each passage what is quoted, in its own bytes.
    let in_passage = |passage: &Passage| {
        let parts = passage.shared(&quoted[passage.side]);
        if parts.is_empty() && passage.language == Language::ENGLISH { single(&passage.text) } else { parts }
    };
    let parts: Vec<Vec<Range<usize>>> = bead.passages().map(in_passage).collect();
    let words = |at: usize, passage: &Passage| -> usize {
        parts[at].iter().map(|part| passage.slice(part.clone()).split_whitespace().count()).sum()
    };
    let counts: Vec<usize> = bead.passages().enumerate().map(|(at, p)| words(at, p)).collect();
    let names = |quotes: bool| -> Vec<&str> {
        let of = |at: &usize| (counts[*at] > 0) == quotes;
        (0..counts.len()).filter(of).map(|at| bead.name(at)).collect()
    };
    let (with, without) = (names(true), names(false));
    if with.is_empty() || without.is_empty() {
        return;
    }
    // One that quotes against others that do not has rather added the marks.
    let said =
        counts.iter().filter(|&&count| count > 0).all(|&count| count >= SAID) && with.len() >= without.len();
    let quotes = say!("check-quotes", count = with.len(), versions = list(&with));
    let message = say::sentence(&[quotes, say::has_none(&without)]);
    let draft = bead.draft(message, |at| parts[at].clone());
    drafts.push(if said { draft } else { draft.at_most(Severity::Hint) });
}
