//! What a reviewer writes about passages: status, flags, and going to what has some.
//!
//! Every change is an [`Edit`]: it is made here, remembered to be taken back, and
//! handed on to be kept at once ([`Effect::Keep`]). Nothing waits to be saved.

use super::command::Command;
use super::event::{Effect, Keep, Reviewed};
use super::jumps::next_of;
use super::keymap::Call;
use super::noting::Noting;
use super::reader::Reader;
use crate::align::Ladder;
use crate::message::{phrase, say, sentence};
use crate::parallel::edit::{Act, Change, Edit, History, Pushed};
use crate::parallel::review::{Fingerprints, Key, Keys, Moment, Note, Record, Review, Status};
use crate::text::fold::folded;

/// Who reviews, and with what.
#[derive(Clone, Debug)]
pub struct Reviewer {
    /// What notes are signed with; may be empty.
    pub name: String,
    /// What time it is.
    pub now: fn() -> Moment,
    /// Whether there is an editor in which words can be changed.
    pub editor: bool,
}

impl Default for Reviewer {
    fn default() -> Reviewer {
        Reviewer { name: String::new(), now: Moment::default, editor: false }
    }
}

/// What was written about the text, and all that can be taken back.
#[derive(Debug, Default)]
pub(super) struct Reviewing {
    pub(super) reviewer: Reviewer,
    pub(super) review: Review,
    pub(super) history: History,
    /// The fingerprints of all segments, once they were needed.
    fingerprints: Option<Fingerprints>,
    /// The keys of all beads, once they were needed.
    pub(super) keys: Option<Keys>,
    /// How many passages have a status.
    reviewed: usize,
    /// Notes that were left while they were written.
    pub(super) draft: Option<Noting>,
}

impl Reviewing {
    pub(super) fn new(reviewer: Reviewer) -> Reviewing {
        Reviewing { reviewer, ..Reviewing::default() }
    }

    /// What was written about a bead, where anything was.
    pub(super) fn record(&self, bead: usize) -> Option<&Record> {
        self.keys.as_ref()?.get(bead).and_then(|key| self.review.record(key))
    }

    /// How many passages have a status, if any has.
    pub(super) fn reviewed(&self) -> Option<usize> {
        (self.reviewed > 0).then_some(self.reviewed)
    }

    /// Forgets what was taken from the text: it is another one.
    pub(super) fn forget_text(&mut self) {
        self.fingerprints = None;
    }

    fn count(&mut self) {
        let keys = self.keys.iter().flat_map(Keys::iter);
        let given = |key: &&Key| self.review.status(key) != Status::Unreviewed;
        self.reviewed = if self.review.is_empty() { 0 } else { keys.filter(given).count() };
    }
}

impl Reader {
    /// All that was written about the text's passages.
    pub fn review(&self) -> &Review {
        &self.reviewing.review
    }

    /// Takes what the library has of the text's review. What was written before
    /// it came stays.
    pub(super) fn reviewed(&mut self, reviewed: Reviewed) {
        let Reviewed { review, fingerprints, history } = reviewed;
        let mine = std::mem::replace(&mut self.reviewing.review, review);
        self.reviewing.history = history;
        self.reviewing.fingerprints = fingerprints.or(self.reviewing.fingerprints.take());
        self.reviewing.keys = None;
        for (key, record) in mine.records() {
            self.reviewing.review.edit(key, |kept| kept.absorb(record.clone()));
        }
        if !self.reviewing.review.is_empty() {
            self.keys();
        }
        self.findings.let_pass(&self.reviewing.review);
        self.reviewing.count();
    }

    /// The keys of all beads. The first time, the text may be read for them.
    pub(super) fn keys(&mut self) -> &Keys {
        let text = &self.text;
        let fingerprints =
            self.reviewing.fingerprints.get_or_insert_with(|| Fingerprints::of(text.versions()));
        self.reviewing.keys.get_or_insert_with(|| fingerprints.keys(text.ladder()))
    }

    /// The keys of the beads of another ladder over the same versions.
    pub(super) fn keys_of(&mut self, ladder: &Ladder) -> Keys {
        let text = &self.text;
        let fingerprints =
            self.reviewing.fingerprints.get_or_insert_with(|| Fingerprints::of(text.versions()));
        fingerprints.keys(ladder)
    }

    /// The ladder is another one: what was written goes where its segments went.
    pub(super) fn carry_review(&mut self) {
        let had_keys = self.reviewing.keys.take().is_some();
        // What changed in the ladders that there were can be taken back no more.
        self.reviewing.history = History::default();
        if had_keys || !self.reviewing.review.is_empty() {
            let carried = {
                self.keys();
                self.reviewing.keys.as_ref().map(|keys| self.reviewing.review.carried(keys))
            };
            self.reviewing.review = carried.unwrap_or_default();
            self.findings.let_pass(&self.reviewing.review);
            self.reviewing.count();
        }
    }

    /// Does what a command of the review asks for.
    pub(super) fn review_by(&mut self, call: Call, effects: &mut Vec<Effect>) {
        if self.text.ladder().is_empty() {
            self.said = Some(say!("reviewing-no-passage").into());
            return;
        }
        let times = call.count.unwrap_or(1);
        let steps = isize::try_from(times).unwrap_or(isize::MAX);
        match call.command {
            Command::NextStatus => self.next_status(effects),
            Command::Approve => self.approve(times, effects),
            Command::ApproveBefore => self.approve_before(effects),
            Command::Flag => self.toggle_flag(effects),
            Command::NextUnreviewed => self.next_unreviewed(steps),
            Command::PreviousUnreviewed => self.next_unreviewed(-steps),
            Command::NextFlag => self.next_flag(steps),
            Command::PreviousFlag => self.next_flag(-steps),
            Command::Note => self.begin_noting(),
            Command::Suggest => self.suggest(effects),
            Command::NextNote => self.next_note(steps),
            Command::PreviousNote => self.next_note(-steps),
            Command::Undo => self.undo(times, effects),
            Command::Redo => self.redo(times, effects),
            _ => {}
        }
    }

    /// Makes an edit: it can be taken back, and is to be kept. False where it changes nothing.
    pub(super) fn commit(&mut self, edit: Edit, effects: &mut Vec<Effect>) -> bool {
        if edit.is_empty() || !self.make(&edit) {
            return false;
        }
        let pushed = self.reviewing.history.push(&edit);
        effects.push(Effect::Keep(Box::new(Keep::new(&edit, self.alignment(), pushed))));
        true
    }

    /// Makes an edit's changes, if it fits.
    fn make(&mut self, edit: &Edit) -> bool {
        if !edit.ladders.is_empty() {
            let Some(alignment) = edit.ladders.applied(self.alignment()) else { return false };
            self.set_alignment(alignment);
            self.reviewing.keys = None;
        }
        edit.write_into(&mut self.reviewing.review);
        self.findings.let_pass(&self.reviewing.review);
        self.keys();
        self.reviewing.count();
        true
    }

    fn undo(&mut self, times: usize, effects: &mut Vec<Effect>) {
        self.go_through_history(times, effects, History::undo, "undone");
    }

    fn redo(&mut self, times: usize, effects: &mut Vec<Effect>) {
        self.go_through_history(times, effects, History::redo, "redone");
    }

    fn go_through_history(
        &mut self,
        times: usize,
        effects: &mut Vec<Effect>,
        step: fn(&mut History) -> Option<(Edit, Pushed)>,
        done: &str,
    ) {
        let mut last = None;
        for _ in 0..times {
            let before = self.reviewing.history.clone();
            let Some((edit, pushed)) = step(&mut self.reviewing.history) else { break };
            if !self.make(&edit) {
                // The ladder is not the one that it was made on: it cannot be taken back any more.
                self.reviewing.history = before;
                break;
            }
            effects.push(Effect::Keep(Box::new(Keep::new(&edit, self.alignment(), pushed))));
            last = Some(edit);
        }
        match last {
            None => self.said = Some(phrase(&format!("reviewing-nothing-{done}")).into()),
            Some(edit) => {
                let what = phrase(&format!("reviewing-act-{}", name_of(edit.act)));
                let key = if done == "undone" { "reviewing-undone" } else { "reviewing-redone" };
                self.said = Some(sentence(key, [("what", what.into())]));
                self.go_to_edit(&edit);
            }
        }
    }

    /// Goes to the first passage that an edit changed, if the one stood in is none of them.
    fn go_to_edit(&mut self, edit: &Edit) {
        let here = self.bead();
        let span = edit.ladders.spans().map(|[_, is]| is).next();
        let touched: Vec<usize> = match span {
            Some(span) => span.collect(),
            None => {
                let keys = self.keys();
                let changed = |(_, key): &(usize, &Key)| edit.records.iter().any(|c| c.key == **key);
                keys.iter().enumerate().filter(changed).map(|(bead, _)| bead).collect()
            }
        };
        if let Some(&first) = touched.first()
            && !touched.contains(&here)
        {
            self.jump_to_bead(first);
        }
    }

    /// The change of what was written about a bead.
    pub(super) fn changed(&mut self, bead: usize, change: impl FnOnce(&mut Record)) -> Option<Change> {
        let key = self.keys().get(bead)?.clone();
        let before = self.reviewing.review.record(&key).cloned().unwrap_or_default();
        let mut after = before.clone();
        change(&mut after);
        Some(Change { key, before, after })
    }

    fn next_status(&mut self, effects: &mut Vec<Effect>) {
        let bead = self.bead();
        let now = self.reviewing.record(bead).map_or(Status::Unreviewed, |record| record.status);
        let at = Status::ALL.iter().position(|status| *status == now).unwrap_or(0);
        let next = Status::ALL[(at + 1) % Status::ALL.len()];
        let change = self.changed(bead, |record| record.status = next);
        self.commit(Edit::of_records(Act::Status, change), effects);
        self.said = Some(next.said().into());
    }

    /// Approves this passage and those after it, as many as are meant, and goes on.
    fn approve(&mut self, times: usize, effects: &mut Vec<Effect>) {
        let beads = self.text.ladder().len();
        let (mut at, mut changes) = (self.bead(), Vec::new());
        for _ in 0..times.min(beads) {
            changes.extend(self.changed(at, |record| record.status = Status::Approved));
            let next = self.rows.stepped(at, 1, beads);
            if next == at {
                break;
            }
            at = next;
        }
        self.commit(Edit::of_records(Act::Approve, changes), effects);
        let last = at == self.bead();
        self.go_to_bead(at);
        self.said =
            Some(if last { say!("reviewing-approved-last") } else { say!("reviewing-approved") }.into());
    }

    /// Approves all passages before this one that nobody has given a status.
    fn approve_before(&mut self, effects: &mut Vec<Effect>) {
        let mut changes = Vec::new();
        for bead in 0..self.bead() {
            let open = self.reviewing.record(bead).is_none_or(|r| r.status == Status::Unreviewed);
            if open {
                changes.extend(self.changed(bead, |record| record.status = Status::Approved));
            }
        }
        let count = changes.len();
        self.commit(Edit::of_records(Act::Approve, changes), effects);
        self.said = Some(match count {
            0 => say!("reviewing-none-before").into(),
            count => say!("reviewing-approved-before", count = count),
        });
    }

    fn toggle_flag(&mut self, effects: &mut Vec<Effect>) {
        let change = self.changed(self.bead(), |record| record.flag = !record.flag);
        let flagged = change.as_ref().is_some_and(|change| change.after.flag);
        self.commit(Edit::of_records(Act::Flag, change), effects);
        self.said =
            Some(if flagged { say!("reviewing-flagged") } else { say!("reviewing-unflagged") }.into());
    }

    fn next_unreviewed(&mut self, by: isize) {
        let open = |r: Option<&Record>| r.is_none_or(|r| r.status == Status::Unreviewed);
        self.next_with(say!("reviewing-no-unreviewed"), by, open);
    }

    fn next_flag(&mut self, by: isize) {
        self.next_with(say!("reviewing-no-flag"), by, |r| r.is_some_and(|r| r.flag));
    }

    fn next_note(&mut self, by: isize) {
        self.next_with(say!("reviewing-no-note"), by, |r| r.is_some_and(|r| !r.notes.is_empty()));
    }

    /// Goes to the next passage, `by` over, whose record is wanted; before this
    /// one where negative.
    fn next_with(&mut self, none: &str, by: isize, wanted: impl Fn(Option<&Record>) -> bool) {
        self.keys();
        let beads = self.text.ladder().len();
        let wanted = |bead: &usize| wanted(self.reviewing.record(*bead));
        let found = next_of(self.bead(), by, |from, forward| {
            if forward { (from + 1..beads).find(wanted) } else { (0..from).rev().find(wanted) }
        });
        self.jump_to_next(found, none);
    }

    /// The beads that a filter such as `status:needs-work`, `note:word` or `flag:`
    /// asks for; `None` where it is no such filter.
    pub(super) fn beads_reviewed_as(&mut self, typed: &str) -> Option<Vec<usize>> {
        let (kind, wanted) = typed.trim_start().split_once(':')?;
        let (status, words) = (wanted.trim().to_lowercase(), folded(wanted.trim()));
        let of = |record: Option<&Record>| record.map_or(Status::Unreviewed, |record| record.status);
        let says = |note: &Note| folded(&note.text).contains(&words);
        let fits = |record: Option<&Record>| match kind {
            "status" => of(record).name().starts_with(&status),
            "flag" => record.is_some_and(|record| record.flag),
            "note" => record.is_some_and(|record| record.notes.iter().any(says)),
            _ => false,
        };
        if !matches!(kind, "status" | "flag" | "note") {
            return None;
        }
        self.keys();
        let wanted = |bead: &usize| fits(self.reviewing.record(*bead));
        Some((0..self.text.ladder().len()).filter(wanted).collect())
    }
}

/// The word by which the message that names an edit is found.
fn name_of(act: Act) -> &'static str {
    match act {
        Act::Status => "status",
        Act::Approve => "approval",
        Act::Note => "note",
        Act::Flag => "flag",
        Act::Suggest => "suggestion",
        Act::Dismiss => "dismissal",
        Act::Pin => "pin",
        Act::Move => "move",
        Act::Merge => "merge",
        Act::Split => "split",
        Act::Link => "link",
        Act::Unlink => "unlink",
        Act::Realign => "realign",
        Act::Other => "edit",
    }
}

#[cfg(test)]
mod tests;
