//! The alignment corrected by hand: a mode of its own, with keys of its own.
//!
//! What the keys do to the ladder is [`crate::parallel::edit`]'s; here it is found
//! out what is meant, and the edit is made. Whatever a hand has made is pinned, so
//! that the aligner leaves it as it is.

use super::command::{Command, Mode};
use super::event::Effect;
use super::keymap::Call;
use super::reader::Reader;
use crate::align::{Alignment, Ladder};
use crate::message::{phrase, say};
use crate::parallel::edit::{self, Act, Difference, Edit, Refusal, carried};
use crate::parallel::review::Status;
use crate::parallel::{Pin, Rows, holds};

/// The mode in which the alignment is corrected.
#[derive(Debug)]
pub(super) struct Editing {
    /// Where rows ended before: in the mode they end after every bead.
    rows: Rows,
}

impl Reader {
    /// What keys mean now.
    pub(super) fn mode(&self) -> Mode {
        if self.editing.is_some() { Mode::Aligning } else { Mode::Reading }
    }

    /// Enters the mode in which the alignment is corrected.
    pub(super) fn begin_editing(&mut self) {
        if self.text.sides() < 2 || self.text.ladder().is_empty() {
            self.said = Some(say!("editing-one-version").into());
        } else if self.aligning.is_some() {
            self.said = Some(say!("editing-not-aligned").into());
        } else {
            self.editing = Some(Editing { rows: self.rows.rows });
            self.set_rows(Rows::Beads);
            // Its signs and the keys of beads are wanted from now on.
            self.keys();
        }
    }

    /// Leaves the mode, if it is on.
    pub(super) fn end_editing(&mut self) -> bool {
        let Some(editing) = self.editing.take() else { return false };
        self.set_rows(editing.rows);
        true
    }

    fn set_rows(&mut self, rows: Rows) {
        if self.rows.rows != rows {
            self.rows.rows = rows;
            self.reset();
        }
    }

    /// Does what a command of the mode asks for.
    pub(super) fn edit_by(&mut self, call: Call, effects: &mut Vec<Effect>) {
        if self.text.ladder().is_empty() {
            return;
        }
        let bead = self.bead();
        match call.command {
            Command::SegmentUp => self.with_segment(Act::Move, edit::moved_up, effects),
            Command::SegmentDown => self.with_segment(Act::Move, edit::moved_down, effects),
            Command::Split => self.with_segment(Act::Split, edit::split, effects),
            Command::Merge => {
                let merged = edit::merged(&self.paired(), bead);
                self.edit_ladder(Act::Merge, merged, effects);
            }
            Command::Unlink => {
                let unlinked = edit::unlinked(&self.paired(), bead, self.focus);
                self.edit_ladder(Act::Unlink, unlinked, effects);
            }
            Command::Pin => self.pin_or_link(effects),
            Command::AcceptBead => self.accept_bead(effects),
            Command::NeedsReview => self.needs_review(effects),
            Command::Realign => {
                self.said = Some(say!("editing-realigning", count = self.pins().len()));
                effects.push(Effect::Realign);
            }
            _ => {}
        }
    }

    /// The alignment, with a finer ladder for every two sides.
    fn paired(&self) -> Alignment {
        edit::with_pairs(self.alignment())
    }

    /// An edit at the segment of the focused version that one stands in.
    fn with_segment(
        &mut self,
        act: Act,
        edited: impl Fn(&Alignment, usize, usize, usize) -> Result<Alignment, Refusal>,
        effects: &mut Vec<Effect>,
    ) {
        let (bead, side) = (self.bead(), self.focus);
        let segment = match self.text.segment_at(self.place) {
            Some(segment) if self.place.side == side => segment,
            // One stands in another version: the first that this one has here.
            _ => self.text.ladder().segments(bead, side).start,
        };
        let edited = edited(&self.paired(), bead, side, segment);
        self.edit_ladder(act, edited, effects);
    }

    fn edit_ladder(&mut self, act: Act, edited: Result<Alignment, Refusal>, effects: &mut Vec<Effect>) {
        match edited {
            Ok(alignment) => {
                self.take_ladder(act, &alignment, true, effects);
                if self.said.is_none() {
                    self.said = Some(phrase(&format!("editing-did-{}", word(act))).into());
                }
            }
            Err(refusal) => self.said = Some(refused(refusal).into()),
        }
    }

    /// Makes the edit that leads to `alignment`; what it changes is pinned if `pins`.
    fn take_ladder(&mut self, act: Act, alignment: &Alignment, pins: bool, effects: &mut Vec<Effect>) {
        let paired = self.paired();
        if self.alignment().pairs.len() != paired.pairs.len() {
            // The finer ladders that it lacked say what the beads say: no edit.
            self.set_alignment(paired.clone());
        }
        let Some(ladders) = Difference::between(&paired, alignment) else { return };
        let before = self.keys().clone();
        let after = self.keys_of(&alignment.ladder);
        let records = carried(&self.reviewing.review, &before, &after, &ladders, pins);
        self.commit(Edit { act, ladders, records }, effects);
    }

    /// Pins the bead or unpins it; one that stands alone is linked to what is beside it.
    fn pin_or_link(&mut self, effects: &mut Vec<Effect>) {
        let bead = self.bead();
        let pinned = self.reviewing.record(bead).is_some_and(|record| record.pinned);
        if !pinned && self.text.ladder().linked_sides(bead) == 1 {
            let linked = edit::linked(&self.paired(), bead);
            return self.edit_ladder(Act::Link, linked, effects);
        }
        let change = self.changed(bead, |record| record.pinned = !pinned);
        self.commit(Edit::of_records(Act::Pin, change), effects);
        self.said = Some(if pinned { say!("editing-unpinned") } else { say!("editing-pinned") }.into());
    }

    /// Pins the bead as it is, and goes on to the next.
    fn accept_bead(&mut self, effects: &mut Vec<Effect>) {
        let bead = self.bead();
        let change = self.changed(bead, |record| record.pinned = true);
        self.commit(Edit::of_records(Act::Pin, change), effects);
        self.move_beads(1);
        self.said = Some(say!("editing-accepted").into());
    }

    /// Says that the bead is to be looked at again, and unpins it.
    fn needs_review(&mut self, effects: &mut Vec<Effect>) {
        let change = self.changed(self.bead(), |record| {
            record.pinned = false;
            record.status = Status::NeedsWork;
        });
        self.commit(Edit::of_records(Act::Status, change), effects);
        self.said = Some(say!("editing-needs-review").into());
    }

    /// The beads that are pinned, in order.
    pub fn pins(&self) -> Vec<Pin> {
        let ladder = self.text.ladder();
        let ranges = |bead: usize| (0..ladder.sides()).map(|side| ladder.segments(bead, side)).collect();
        let pinned = |bead: &usize| self.reviewing.record(*bead).is_some_and(|record| record.pinned);
        (0..ladder.len()).filter(pinned).map(|bead| (ranges(bead), ladder.confidence(bead))).collect()
    }

    /// Takes what the aligner made around the pinned beads. Where something was
    /// pinned since, it is asked for again.
    pub(super) fn realigned(&mut self, alignment: Alignment, effects: &mut Vec<Effect>) {
        self.aligning = None;
        let fits = |ladder: &Ladder| {
            ladder.sides() == self.text.sides()
                && (0..ladder.sides())
                    .all(|side| ladder.segments_on(side) == self.text.ladder().segments_on(side))
        };
        if !fits(&alignment.ladder) {
            return;
        }
        let pins = self.pins();
        if !pins.iter().all(|pin| holds(&alignment.ladder, pin)) {
            effects.push(Effect::Realign);
            return;
        }
        let before = self.text.ladder().len();
        self.take_ladder(Act::Realign, &edit::with_pairs(&alignment), false, effects);
        let after = self.text.ladder().len();
        self.said = Some(say!("editing-realigned", count = pins.len(), before = before, after = after));
    }
}

/// The word by which an act's message is found.
fn word(act: Act) -> &'static str {
    match act {
        Act::Merge => "merge",
        Act::Split => "split",
        Act::Unlink => "unlink",
        Act::Link => "link",
        _ => "move",
    }
}

fn refused(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::First => say!("editing-first"),
        Refusal::Last => say!("editing-last"),
        Refusal::Nothing => say!("editing-nothing"),
        Refusal::AtStart => say!("editing-at-start"),
        Refusal::Alone => say!("editing-alone"),
        Refusal::NoGap => say!("editing-no-gap"),
    }
}

#[cfg(test)]
mod tests;
