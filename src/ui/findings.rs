//! What the checks found, in the reader: going from finding to finding, the list
//! of them, and letting one pass.
//!
//! Checks are made beside the reader, which is told with
//! [`Event::Checked`](super::Event::Checked) what they found; until then nothing is marked and nobody waits.
//! A text that is long is checked when its findings are first asked for. After
//! each change of the ladder they are made again, and meanwhile the old findings
//! go where their passages went.

use std::collections::HashSet;
use std::ops::Range;

use super::asking::Asked;
use super::chooser::{Chooser, Goal, Item};
use super::command::Command;
use super::event::Effect;
use super::jumps::{nearest, next_of};
use super::keymap::Call;
use super::reader::Reader;
use crate::message::say;
use crate::parallel::edit::{Act, Edit};
use crate::parallel::review::{Dismissal, Fingerprint, Review};
use crate::parallel::{Place, Text};
use crate::study::check::{Finding, Severity, dismissed};

/// A text of more beads is checked only when it is asked what was found.
const LONG: usize = 3000;

/// What the checks found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The ladder that was checked, as [`Reader::wants_checks`] named it.
    pub ladder: u64,
    /// What was found, in the order of the text.
    pub findings: Vec<Finding>,
}

/// What was found, and what is done about it.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// All that was found, in the order of the beads.
    found: Vec<Finding>,
    /// What was let pass: a rule's name and a finding's hash.
    passed: HashSet<(String, Fingerprint)>,
    /// Which ladder this is: the next one has the next number.
    ladder: u64,
    /// The ladder that was checked last.
    checked: Option<u64>,
    /// Whether they were asked for, however long the text is.
    asked: bool,
    /// What is to be done once they are there.
    waiting: Option<Waiting>,
}

/// What waits for the checks.
#[derive(Clone, Debug, PartialEq)]
enum Waiting {
    Command(Call),
    Filter(String),
}

impl Findings {
    /// Those that nobody let pass, in the order of the text.
    pub(super) fn shown(&self) -> impl Iterator<Item = &Finding> {
        self.found.iter().filter(|finding| self.is_shown(finding))
    }

    fn is_shown(&self, finding: &Finding) -> bool {
        self.passed.is_empty() || !self.passed.contains(&(finding.rule.to_owned(), finding.hash))
    }

    /// Those of these beads that nobody let pass.
    pub(super) fn of_beads(&self, beads: Range<usize>) -> impl Iterator<Item = &Finding> {
        let start = self.found.partition_point(|finding| finding.bead < beads.start);
        let end = self.found.partition_point(|finding| finding.bead < beads.end);
        self.found[start..end.max(start)].iter().filter(|finding| self.is_shown(finding))
    }

    /// How many there are that are more than a hint.
    pub(super) fn count(&self) -> usize {
        self.shown().filter(|finding| finding.severity > Severity::Hint).count()
    }

    /// The ladder is another one: findings go where their passages are.
    pub(super) fn follow(&mut self, text: &Text) {
        self.ladder += 1;
        for finding in &mut self.found {
            let places = finding.passages.iter();
            let beads = places.map(|p| text.bead_at(Place { side: p.side, byte: p.bytes.start }));
            finding.bead = beads.min().unwrap_or(0);
        }
        self.found.sort_by_key(|finding| finding.bead);
    }

    /// What was written about the text is something else now.
    pub(super) fn let_pass(&mut self, review: &Review) {
        self.passed = dismissed(review);
    }
}

impl Reader {
    /// The number of the ladder to be checked, if it is to be and was not.
    pub fn wants_checks(&self) -> Option<u64> {
        let findings = &self.findings;
        let soon = findings.asked || self.text.ladder().len() <= LONG;
        let settled = self.aligning.is_none() && self.text.sides() > 0;
        (soon && settled && findings.checked != Some(findings.ladder)).then_some(findings.ladder)
    }

    /// Takes what the checks found; what they found in a ladder that is no more is
    /// of no use.
    pub(super) fn checked(&mut self, checked: Checked) {
        if checked.ladder != self.findings.ladder {
            return;
        }
        self.findings.checked = Some(checked.ladder);
        self.findings.found = checked.findings;
        self.findings.let_pass(&self.reviewing.review);
        match self.findings.waiting.take() {
            Some(Waiting::Command(call)) => self.findings_by(call),
            Some(Waiting::Filter(typed)) => {
                if let Some(beads) = self.beads_found(&typed) {
                    self.show_only(beads, &typed);
                }
            }
            None => {}
        }
    }

    /// Whether the checks were made; if not, they are asked for.
    fn are_there(&mut self, waiting: Waiting) -> bool {
        let there = self.findings.checked == Some(self.findings.ladder);
        if !there {
            self.findings.asked = true;
            self.findings.waiting = Some(waiting);
            self.said = Some(say!("findings-looking").into());
        }
        there
    }

    /// Does what a command about findings asks for.
    pub(super) fn findings_by(&mut self, call: Call) {
        let steps = isize::try_from(call.count.unwrap_or(1)).unwrap_or(isize::MAX);
        if call.command == Command::Check {
            self.findings.ladder += 1;
        }
        if !self.are_there(Waiting::Command(Call { command: again(call.command), ..call })) {
            return;
        }
        match call.command {
            Command::NextFinding => self.next_finding(steps),
            Command::PreviousFinding => self.next_finding(-steps),
            Command::Findings | Command::Check => self.list_findings(),
            Command::Dismiss => self.begin_passing(),
            _ => {}
        }
    }

    fn next_finding(&mut self, by: isize) {
        let mut beads: Vec<usize> = self.findings.shown().map(|finding| finding.bead).collect();
        beads.dedup();
        match next_of(self.bead(), by, |from, forward| nearest(&beads, from, forward)) {
            Some(bead) => {
                let first = self.findings.of_beads(bead..bead + 1).next().map(|f| self.place_of(f));
                self.jump(first.unwrap_or_else(|| self.text.entry(bead, self.focus)));
                self.say_findings();
            }
            None => self.said = Some(say!("findings-none-there").into()),
        }
    }

    /// Says what was found in the passage one stands in.
    fn say_findings(&mut self) {
        let here = self.bead();
        let mut found = self.findings.of_beads(here..here + 1);
        let Some(first) = found.next() else { return };
        let more = found.count();
        let said = format!("{}: {}", first.severity.said(), first.message);
        self.said = Some(if more > 0 { format!("{said} (+{more})") } else { said });
    }

    /// Where one looks at a finding: in the focused version if it is about that,
    /// else in the first it is about; at the words at issue if there are some.
    fn place_of(&self, finding: &Finding) -> Place {
        let focused = finding.passages.iter().find(|passage| passage.side == self.focus);
        let passage = focused.or(finding.passages.first());
        passage.map_or(self.text.entry(finding.bead, self.focus), |passage| Place {
            side: passage.side,
            byte: passage.marks.first().map_or(passage.bytes.start, |mark| mark.start),
        })
    }

    fn list_findings(&mut self) {
        let item = |(at, finding): (usize, &Finding)| {
            let name = format!("{} {}", finding.bead + 1, finding.rule);
            Item::new(&name, &finding.message, finding.severity.said(), Goal::Finding(at))
        };
        let found = self.findings.found.iter().enumerate();
        let items: Vec<Item> =
            found.filter(|(_, finding)| self.findings.is_shown(finding)).map(item).collect();
        if items.is_empty() {
            self.said = Some(say!("findings-none").into());
            return;
        }
        let here = self.bead();
        let first = self.findings.shown().position(|finding| finding.bead >= here).unwrap_or(0);
        let mut chooser = Chooser::new(say!("findings-title"), say!("findings-foot"), items).that_gives_way();
        chooser.go(isize::try_from(first).unwrap_or(0));
        self.chooser = Some(chooser);
    }

    /// Goes to the finding of this number.
    pub(super) fn go_to_finding(&mut self, at: usize) {
        if let Some(finding) = self.findings.found.get(at) {
            let place = self.place_of(finding);
            self.jump(place);
            self.say_findings();
        }
    }

    /// Asks why the first finding about this passage may pass.
    fn begin_passing(&mut self) {
        let here = self.bead();
        let found = self.findings.found.iter().position(|f| f.bead == here && self.findings.is_shown(f));
        match found {
            Some(at) => self.pass(at, false),
            None => self.said = Some(say!("findings-none-here").into()),
        }
    }

    /// Asks why the finding of this number may pass.
    pub(super) fn pass(&mut self, at: usize, listed: bool) {
        self.ask(Asked::Why { at, listed }, "");
    }

    /// The rule of the finding of this number.
    pub(super) fn finding_name(&self, at: usize) -> &'static str {
        self.findings.found.get(at).map_or("", |finding| finding.rule)
    }

    /// Takes the answer why a finding may pass; without one it may not.
    pub(super) fn passed(&mut self, at: usize, why: Option<&str>, listed: bool, effects: &mut Vec<Effect>) {
        if let Some(why) = why {
            self.dismiss(at, why.to_owned(), effects);
        }
        if listed {
            self.list_findings();
        }
    }

    fn dismiss(&mut self, at: usize, note: String, effects: &mut Vec<Effect>) {
        let Some(finding) = self.findings.found.get(at) else { return };
        let dismissal = Dismissal { rule: finding.rule.to_owned(), finding: finding.hash, note };
        let change = self.changed(finding.bead, |record| record.dismissals.push(dismissal));
        self.commit(Edit::of_records(Act::Dismiss, change), effects);
        self.said = Some(say!("findings-passed").into());
    }

    /// The beads that a filter such as `qa:`, `qa:numbers` or `qa:error` asks for;
    /// `None` where it is no such filter.
    pub(super) fn beads_found(&mut self, typed: &str) -> Option<Vec<usize>> {
        let wanted = typed.trim().strip_prefix("qa:")?.trim();
        if !self.are_there(Waiting::Filter(typed.to_owned())) {
            return Some(Vec::new());
        }
        let fits = |f: &&Finding| f.rule.starts_with(wanted) || f.severity.name().starts_with(wanted);
        let mut beads: Vec<usize> = self.findings.shown().filter(fits).map(|f| f.bead).collect();
        beads.dedup();
        Some(beads)
    }

    /// Whether what is typed as a filter is waiting for the checks.
    pub(super) fn waits_for_checks(&self) -> bool {
        self.findings.waiting.is_some()
    }
}

/// What is done when the checks are there.
fn again(command: Command) -> Command {
    if command == Command::Check { Command::Findings } else { command }
}

#[cfg(test)]
mod tests;
