//! Checks: what a careful reviewer looks for in versions of one text.
//!
//! Each rule is a file under `rule`: what it compares, what it lets pass, and
//! examples in Arabic, French and English, which are its tests and its
//! documentation at once. [`RULES`] is the table of them, from which help,
//! selection and the report are made.
//!
//! A rule looks at one passage by itself (a doubled word), at the passages of a
//! bead beside one another (a number that one version has and the others have
//! not), or at the whole text (a run of segments without counterpart). All
//! versions are looked at together, so that the message can say *which* one
//! differs: two that agree are two witnesses.
//!
//! A [`Finding`] carries a hash of the passages it is about. Who lets a finding
//! pass keeps the rule's name and that hash: the finding stays away while the
//! file changes elsewhere, and returns when the passage itself changes.

mod amount;
mod finding;
mod habit;
mod quote;
mod rule;
mod say;
pub mod terms;
#[cfg(test)]
mod tests;
mod unit;
mod view;

use std::collections::HashSet;
use std::sync::Arc;

pub use finding::{Finding, Passage, Severity};
pub use rule::{Example, RULES, Rule};
pub use say::version_names;
pub use terms::Terms;

use crate::parallel::Text;
use crate::parallel::review::{Fingerprint, Review};
use finding::Draft;
use rule::Looks;
use view::Whole;

/// What is looked for, and what is let pass.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The names of the rules to go by; empty for all of them. A name that no
    /// rule has selects nothing.
    pub rules: Vec<String>,
    /// The least severity that is reported.
    pub severity: Severity,
    /// The findings that were let pass: a rule's name and a finding's hash.
    pub dismissed: HashSet<(String, Fingerprint)>,
    /// What is looked for besides: a glossary's terms, a checklist's patterns.
    pub terms: Arc<Terms>,
}

impl Options {
    /// The same, letting pass what a reviewer let pass.
    pub fn letting_pass(mut self, review: &Review) -> Options {
        self.dismissed.extend(dismissed(review));
        self
    }

    fn wants(&self, rule: &Rule) -> bool {
        self.rules.is_empty() || self.rules.iter().any(|name| name == rule.name)
    }

    fn keeps(&self, finding: &Finding) -> bool {
        finding.severity >= self.severity
            // Nothing is copied for the many texts in which nothing was let pass.
            && (self.dismissed.is_empty() || !self.dismissed.contains(&(finding.rule.to_owned(), finding.hash)))
    }
}

/// The findings that a reviewer let pass: a rule's name and a finding's hash.
pub fn dismissed(review: &Review) -> HashSet<(String, Fingerprint)> {
    let dismissals = review.records().flat_map(|(_, record)| &record.dismissals);
    dismissals.map(|dismissal| (dismissal.rule.clone(), dismissal.finding)).collect()
}

/// All that the rules find in `text`, in its order: by bead, within a bead the
/// gravest first.
pub fn check(text: &Text, options: &Options) -> Vec<Finding> {
    let names = version_names(text);
    let whole = Whole::new(text, &names, &options.terms);
    let mut found = Vec::new();
    let mut keep = |rule: &'static Rule, drafts: &mut Vec<Draft>| {
        found.extend(drafts.drain(..).map(|draft| draft.finish(rule, text)).filter(|f| options.keeps(f)));
    };
    let mut drafts = Vec::new();
    let wanted: Vec<&Rule> = RULES.iter().copied().filter(|rule| options.wants(rule)).collect();
    if wanted.iter().any(|rule| !matches!(rule.looks, Looks::Throughout(_))) {
        for bead in whole.beads() {
            for rule in &wanted {
                match rule.looks {
                    Looks::Alone(look) => bead.passages().for_each(|passage| look(passage, &mut drafts)),
                    Looks::Beside(look) if bead.passages().len() > 1 => look(&bead, &mut drafts),
                    Looks::Beside(_) | Looks::Throughout(_) => continue,
                }
                keep(rule, &mut drafts);
            }
        }
    }
    for rule in &wanted {
        if let Looks::Throughout(look) = rule.looks {
            look(&whole, &mut drafts);
            keep(rule, &mut drafts);
        }
    }
    found.sort_by_key(|finding: &Finding| (finding.bead, std::cmp::Reverse(finding.severity)));
    found
}
