//! Status and flags: giving them, and going to what has them or has not.

use super::Reader;
use crate::message::say;
use crate::parallel::edit::{Act, Edit};
use crate::parallel::review::{Record, Status};
use crate::ui::event::Effect;
use crate::ui::jumps::next_of;

impl Reader {
    pub(super) fn next_status(&mut self, effects: &mut Vec<Effect>) {
        let bead = self.bead();
        let now = self.reviewing.record(bead).map_or(Status::Unreviewed, |record| record.status);
        let at = Status::ALL.iter().position(|status| *status == now).unwrap_or(0);
        let next = Status::ALL[(at + 1) % Status::ALL.len()];
        let change = self.changed(bead, |record| record.status = next);
        self.commit(Edit::of_records(Act::Status, change), effects);
        self.said = Some(next.said().into());
    }

    /// Approves this passage and those after it, as many as are meant, and goes on.
    pub(super) fn approve(&mut self, times: usize, effects: &mut Vec<Effect>) {
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
    pub(super) fn approve_before(&mut self, effects: &mut Vec<Effect>) {
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

    pub(super) fn toggle_flag(&mut self, effects: &mut Vec<Effect>) {
        let change = self.changed(self.bead(), |record| record.flag = !record.flag);
        let flagged = change.as_ref().is_some_and(|change| change.after.flag);
        self.commit(Edit::of_records(Act::Flag, change), effects);
        self.said =
            Some(if flagged { say!("reviewing-flagged") } else { say!("reviewing-unflagged") }.into());
    }

    pub(super) fn next_unreviewed(&mut self, by: isize) {
        let open = |r: Option<&Record>| r.is_none_or(|r| r.status == Status::Unreviewed);
        self.next_with(say!("reviewing-no-unreviewed"), by, open);
    }

    pub(super) fn next_flag(&mut self, by: isize) {
        self.next_with(say!("reviewing-no-flag"), by, |r| r.is_some_and(|r| r.flag));
    }

    pub(super) fn next_note(&mut self, by: isize) {
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
}
