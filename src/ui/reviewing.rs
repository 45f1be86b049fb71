//! What a reviewer writes about passages: status, flags, and going to what has some.
//!
//! Every change is an [`Edit`]: it is made here, remembered to be taken back, and
//! handed on to be kept at once ([`Effect::Keep`]). Nothing waits to be saved.

mod filtering;
mod status;
mod undoing;

use super::command::Command;
use super::draft::Draft;
use super::event::{Effect, Reviewed};
use super::keymap::Call;
use super::noting::Noting;
use super::reader::Reader;
use crate::align::Ladder;
use crate::message::say;
use crate::parallel::edit::History;
use crate::parallel::review::{Fingerprints, Key, Keys, Moment, Record, Review, Status};

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
    /// What was being written when the text was read before.
    pub(super) begun: Option<Draft>,
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
}

#[cfg(test)]
mod tests;
