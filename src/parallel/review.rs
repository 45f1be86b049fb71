//! What a reviewer adds to a parallel text: status, notes, flags, bookmarks,
//! suggested words, and findings that were looked at and let pass.
//!
//! All of it is plain data, held apart from the text and found by [`Key`]: the
//! hashes of the segments that a bead joins. So it survives a new alignment and
//! an edit of the files elsewhere; [`Review::carried`] brings what was written
//! about a bead that has changed to the bead that has most of its segments. What
//! finds no bead any more is kept, and is found again if the old text comes back.

mod carry;
mod key;
mod moment;
mod quality;
mod rebase;
mod words;

use std::collections::BTreeMap;

use crate::message::say;
use serde::{Deserialize, Serialize};

pub use key::{Fingerprint, Fingerprints, Key, Keys};
pub use moment::Moment;
pub use quality::{Category, Severity};
pub use words::{Fate, Piece, difference};

/// What a reviewer made of a bead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Nobody has looked at it.
    #[default]
    Unreviewed,
    /// It is right.
    Approved,
    /// Something in it must be changed.
    NeedsWork,
    /// It will not do.
    Rejected,
}

impl Status {
    /// All of them, in the order in which a key steps through them.
    pub const ALL: [Status; 4] = [Status::Unreviewed, Status::Approved, Status::NeedsWork, Status::Rejected];

    /// Its name in files and on the command line: `needs-work`.
    pub fn name(self) -> &'static str {
        match self {
            Status::Unreviewed => "unreviewed",
            Status::Approved => "approved",
            Status::NeedsWork => "needs-work",
            Status::Rejected => "rejected",
        }
    }

    /// What it is called among people.
    pub fn said(self) -> &'static str {
        match self {
            Status::Unreviewed => say!("reviewing-unreviewed"),
            Status::Approved => say!("reviewing-status-approved"),
            Status::NeedsWork => say!("reviewing-needs-work"),
            Status::Rejected => say!("reviewing-rejected"),
        }
    }

    /// The status of that name, whatever its case.
    pub fn from_name(name: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.name().eq_ignore_ascii_case(name.trim()))
    }

    /// The one of two that must not be overlooked, where two were given to one bead.
    pub fn graver(self, other: Status) -> Status {
        let weight = |status| match status {
            Status::Approved => 0,
            Status::Unreviewed => 1,
            Status::NeedsWork => 2,
            Status::Rejected => 3,
        };
        if weight(other) > weight(self) { other } else { self }
    }
}

/// Something written about a bead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Note {
    /// What was written.
    pub text: String,
    /// Who wrote it; empty where nobody said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<Moment>,
    /// The side it is about; `None` where it is about all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<usize>,
    /// What kind of error it reports, if it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// How bad that error is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
}

impl Note {
    /// A note that says just this.
    pub fn new(text: impl Into<String>) -> Note {
        Note { text: text.into(), ..Note::default() }
    }
}

/// Words that a reviewer would rather see on one side of a bead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The side.
    pub side: usize,
    /// What should stand there.
    pub text: String,
}

/// A finding of a check that a reviewer has looked at and let pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dismissal {
    /// The check's name.
    pub rule: String,
    /// The hash of what was found, so that another finding is shown again.
    pub finding: Fingerprint,
    /// Why it may pass; empty where nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// All that was added to one bead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    /// What the reviewer made of it.
    #[serde(skip_serializing_if = "is_default")]
    pub status: Status,
    /// Marked to be come back to.
    #[serde(skip_serializing_if = "is_default")]
    pub flag: bool,
    /// A bookmark stands here.
    #[serde(skip_serializing_if = "is_default")]
    pub bookmark: bool,
    /// The bead was joined by hand, and a new alignment must leave it so.
    #[serde(skip_serializing_if = "is_default")]
    pub pinned: bool,
    /// What was written about it, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Words suggested for a side; at most one a side is meant.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<Suggestion>,
    /// Findings that may pass.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dismissals: Vec<Dismissal>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Record {
    /// Whether nothing was added.
    pub fn is_empty(&self) -> bool {
        is_default(self)
    }

    /// The words suggested for `side`, if any; the last where there are several.
    pub fn suggestion(&self, side: usize) -> Option<&str> {
        self.suggestions.iter().rev().find(|s| s.side == side).map(|s| s.text.as_str())
    }

    /// The penalty of all its notes, by MQM's weights.
    pub fn penalty(&self) -> u32 {
        self.notes.iter().filter_map(|note| note.severity).map(Severity::weight).fold(0, u32::saturating_add)
    }

    /// Adds what `other` holds: its notes after ours, the graver status of the
    /// two. An empty record adds nothing, and has no say in the status.
    pub fn absorb(&mut self, other: Record) {
        if self.is_empty() || other.is_empty() {
            if self.is_empty() {
                *self = other;
            }
            return;
        }
        self.status = self.status.graver(other.status);
        self.flag |= other.flag;
        self.bookmark |= other.bookmark;
        self.pinned |= other.pinned;
        add_new(&mut self.notes, other.notes);
        add_new(&mut self.suggestions, other.suggestions);
        add_new(&mut self.dismissals, other.dismissals);
    }
}

fn add_new<T: PartialEq>(to: &mut Vec<T>, from: Vec<T>) {
    for item in from {
        if !to.contains(&item) {
            to.push(item);
        }
    }
}

/// What was added to a parallel text, bead by bead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Entry>", into = "Vec<Entry>")]
pub struct Review {
    records: BTreeMap<Key, Record>,
}

/// A record as it is written down.
#[derive(Serialize, Deserialize)]
struct Entry {
    key: Key,
    #[serde(flatten)]
    record: Record,
}

impl From<Vec<Entry>> for Review {
    fn from(entries: Vec<Entry>) -> Review {
        let mut review = Review::default();
        for entry in entries {
            review.edit(&entry.key, |record| record.absorb(entry.record));
        }
        review
    }
}

impl From<Review> for Vec<Entry> {
    fn from(review: Review) -> Vec<Entry> {
        review.records.into_iter().map(|(key, record)| Entry { key, record }).collect()
    }
}

impl Review {
    /// What was added to the bead of this key.
    pub fn record(&self, key: &Key) -> Option<&Record> {
        self.records.get(key)
    }

    /// The status of the bead of this key.
    pub fn status(&self, key: &Key) -> Status {
        self.record(key).map_or(Status::Unreviewed, |record| record.status)
    }

    /// Changes what was added to the bead of this key; a record that is left
    /// empty is taken away. What stood there before is returned, so that the
    /// change can be taken back with [`Review::put`].
    pub fn edit(&mut self, key: &Key, change: impl FnOnce(&mut Record)) -> Record {
        let before = self.records.get(key).cloned().unwrap_or_default();
        let mut record = before.clone();
        change(&mut record);
        self.put(key, record);
        before
    }

    /// Sets what was added to the bead of this key; an empty record takes it away.
    pub fn put(&mut self, key: &Key, record: Record) {
        if record.is_empty() {
            self.records.remove(key);
        } else {
            self.records.insert(key.clone(), record);
        }
    }

    /// Whether nothing was added to any bead.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The number of beads to which something was added.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// All records, in the order of their keys, which is no order of the text.
    pub fn records(&self) -> impl Iterator<Item = (&Key, &Record)> {
        self.records.iter()
    }
}

#[cfg(test)]
mod tests;
