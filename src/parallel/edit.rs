//! Edits by hand to a parallel text: its ladder, and what was written about its beads.
//!
//! Every edit holds what there was and what there is instead, so that it can be
//! taken back and made again, today or after a restart. What was written is
//! found by [`Key`] and so means the same in any order; what changed in the
//! ladders is kept as a [`Difference`], which fits only the ladders it was taken
//! from.

mod carried;
mod difference;
mod hand;
mod history;

use serde::{Deserialize, Serialize};

pub use carried::carried;
pub use difference::Difference;
pub use hand::{Refusal, linked, linked_within, merged, moved_down, moved_up, split, unlinked, with_pairs};
pub use history::{History, Pushed};

use super::review::{Key, Record, Review};

/// What an edit does, as its reader would name it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Gives a status.
    Status,
    /// Approves.
    Approve,
    /// Writes, changes or takes away a note.
    Note,
    /// Sets a flag or takes it off.
    Flag,
    /// Suggests other words.
    Suggest,
    /// Lets a finding pass.
    Dismiss,
    /// Pins a bead, or unpins it.
    Pin,
    /// Moves the border between two beads.
    Move,
    /// Merges two beads.
    Merge,
    /// Splits a bead.
    Split,
    /// Links what stood alone.
    Link,
    /// Makes what was linked stand alone.
    Unlink,
    /// Aligns anew around what is pinned.
    Realign,
    /// Something that a later visavis does.
    #[default]
    #[serde(other)]
    Other,
}

/// What was written about one bead, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The bead.
    pub key: Key,
    /// What there was.
    #[serde(default, skip_serializing_if = "Record::is_empty")]
    pub before: Record,
    /// What there is instead.
    #[serde(default, skip_serializing_if = "Record::is_empty")]
    pub after: Record,
}

/// An edit: what it does, and all that it changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// What it does.
    pub act: Act,
    /// What it changes in the ladders.
    #[serde(default, skip_serializing_if = "Difference::is_empty")]
    pub ladders: Difference,
    /// What it changes in what was written, each bead once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<Change>,
}

impl Edit {
    /// An edit of what was written about beads; changes that change nothing are left out.
    pub fn of_records(act: Act, changes: impl IntoIterator<Item = Change>) -> Edit {
        let records = changes.into_iter().filter(|change| change.before != change.after).collect();
        Edit { act, ladders: Difference::default(), records }
    }

    /// Whether nothing is changed by it.
    pub fn is_empty(&self) -> bool {
        self.ladders.is_empty() && self.records.is_empty()
    }

    /// The edit that takes this one back.
    pub fn inverse(self) -> Edit {
        let turned = |change: Change| Change { before: change.after, after: change.before, ..change };
        Edit {
            act: self.act,
            ladders: self.ladders.inverse(),
            records: self.records.into_iter().map(turned).collect(),
        }
    }

    /// Makes the edit's changes in `review`.
    pub fn write_into(&self, review: &mut Review) {
        for change in &self.records {
            review.put(&change.key, change.after.clone());
        }
    }
}

#[cfg(test)]
mod tests;
