//! Making an edit, taking it back and making it again.

use super::Reader;
use crate::message::{phrase, sentence};
use crate::parallel::edit::{Act, Change, Edit, History, Pushed};
use crate::parallel::review::{Key, Record};
use crate::ui::event::{Effect, Keep};

impl Reader {
    /// Makes an edit: it can be taken back, and is to be kept. False where it changes nothing.
    pub(in crate::ui) fn commit(&mut self, edit: Edit, effects: &mut Vec<Effect>) -> bool {
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

    pub(super) fn undo(&mut self, times: usize, effects: &mut Vec<Effect>) {
        self.go_through_history(times, effects, History::undo, "undone");
    }

    pub(super) fn redo(&mut self, times: usize, effects: &mut Vec<Effect>) {
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
    pub(in crate::ui) fn changed(&mut self, bead: usize, change: impl FnOnce(&mut Record)) -> Option<Change> {
        let key = self.keys().get(bead)?.clone();
        let before = self.reviewing.review.record(&key).cloned().unwrap_or_default();
        let mut after = before.clone();
        change(&mut after);
        Some(Change { key, before, after })
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
