//! The rules, one a file, and the table of them.

mod acronyms;
mod arabic_punctuation;
mod checklist;
mod codes;
mod consistency;
mod controls;
mod dates;
mod diacritics;
mod digits;
mod ellipsis;
mod empty;
mod end_punctuation;
mod forms;
mod french_marks;
mod french_spacing;
mod length;
mod letters;
mod links;
mod measures;
mod names;
mod numbers;
mod paired;
mod placeholders;
mod quotations;
mod repeated_word;
mod script;
mod sentences;
mod spaces;
mod tatweel;
mod terminology;
mod unlinked;
mod untranslated;

use super::finding::{Draft, Severity};
use super::view::{Bead, Passage, Whole};
use crate::message::phrase;

/// A rule: what is looked for, and how.
#[derive(Debug)]
pub struct Rule {
    /// Its name, by which it is selected and findings are let pass: `end-punctuation`.
    pub name: &'static str,
    /// The worst it can say.
    pub severity: Severity,
    /// What it lets pass, in a sentence or two; empty where nothing.
    pub except: &'static str,
    /// Where it finds something and where it does not.
    pub examples: &'static [Example],
    pub(super) looks: Looks,
}

impl Rule {
    /// What it compares, in a sentence or two.
    pub fn about(&self) -> &'static str {
        phrase(&format!("rule-{}", self.name))
    }
}

/// How a rule looks.
#[derive(Clone, Copy, Debug)]
pub(super) enum Looks {
    /// At each passage by itself.
    Alone(fn(&Passage, &mut Vec<Draft>)),
    /// At each bead with passages on two sides or more.
    Beside(fn(&Bead, &mut Vec<Draft>)),
    /// At the text as a whole.
    Throughout(fn(&Whole, &mut Vec<Draft>)),
}

/// A small text, and whether the rule finds something in it.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Each version's language and text: a line a bead, a bar between its
    /// segments, an empty line where it has nothing.
    pub versions: &'static [(&'static str, &'static str)],
    /// The glossary or the checklist that it goes by, if any.
    pub by: &'static str,
    /// Whether there is something to find.
    pub found: bool,
}

/// An example in which the rule finds something.
const fn wrong(versions: &'static [(&'static str, &'static str)]) -> Example {
    Example { versions, by: "", found: true }
}

/// An example in which it finds nothing.
const fn right(versions: &'static [(&'static str, &'static str)]) -> Example {
    Example { versions, by: "", found: false }
}

/// An example in which the rule finds something by a glossary or a checklist.
const fn wrong_by(by: &'static str, versions: &'static [(&'static str, &'static str)]) -> Example {
    Example { versions, by, found: true }
}

/// An example in which it finds nothing by it.
const fn right_by(by: &'static str, versions: &'static [(&'static str, &'static str)]) -> Example {
    Example { versions, by, found: false }
}

/// All rules: first what the versions say, then how they say it.
pub static RULES: &[&Rule] = &[
    &unlinked::RULE,
    &empty::RULE,
    &untranslated::RULE,
    &script::RULE,
    &numbers::RULE,
    &dates::RULE,
    &measures::RULE,
    &codes::RULE,
    &links::RULE,
    &placeholders::RULE,
    &quotations::RULE,
    &paired::RULE,
    &ellipsis::RULE,
    &length::RULE,
    &sentences::RULE,
    &consistency::RULE,
    &terminology::RULE,
    &checklist::RULE,
    &names::RULE,
    &acronyms::RULE,
    &end_punctuation::RULE,
    &repeated_word::RULE,
    &spaces::RULE,
    &controls::RULE,
    &digits::RULE,
    &arabic_punctuation::RULE,
    &letters::RULE,
    &tatweel::RULE,
    &forms::RULE,
    &diacritics::RULE,
    &french_spacing::RULE,
    &french_marks::RULE,
];
