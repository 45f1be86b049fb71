//! A text's entry in the library, to which what changes is handed.

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::Connection;

use super::error::{Failure, StoreError};
use super::outbox::{Message, Outbox};
use super::pending::{Change, Slot};
use super::pieces::KeptPieces;
use super::{TextId, history, notes};
use crate::align::Alignment;
use crate::parallel::Place;
use crate::parallel::edit::{self, History, Pushed};
use crate::parallel::review::{Fingerprints, Key, Record, Review};

/// A text in the library, or on its way there.
#[derive(Clone, Debug)]
pub struct Kept {
    pub(super) slot: Slot,
    pub(super) outbox: Option<Arc<Outbox>>,
}

impl Kept {
    /// The text's id, once it is written.
    pub fn id(&self) -> Option<TextId> {
        self.slot.get().copied().flatten().map(TextId)
    }

    /// Keeps where the reader is, and that it was read now.
    pub fn set_place(&self, place: Place) {
        if let Some(outbox) = &self.outbox {
            outbox.place(&self.slot, place);
        }
    }

    /// Keeps how the reader looks at it.
    pub fn set_view(&self, view: String) {
        self.send(Change::View(view));
    }

    /// Keeps what was written about a bead; an empty record takes it away. Once
    /// the library is flushed it is on the disk, whatever happens to the power.
    pub fn set_record(&self, key: &Key, record: &Record) {
        let (key, body) = notes::line(key, record);
        self.send(Change::Record(key, body));
    }

    /// Keeps this as all that was written about the text's beads.
    pub fn set_review(&self, review: &Review) {
        let records = review.records().map(|(key, record)| notes::line(key, record)).collect();
        self.send(Change::Review(records));
    }

    /// Keeps an edit, all of it or nothing: what it changes of what is written about beads,
    /// whatever another visavis wrote about them meanwhile, the ladders where they are
    /// other ones, and what can be taken back. Once the
    /// library is flushed it is on the disk, whatever happens to the power.
    pub fn edited(&self, changes: &[edit::Change], alignment: Option<Alignment>, pushed: Pushed) {
        let body = |key: &Key, record: &Record| notes::line(key, record).1;
        let change = |change: &edit::Change| {
            let bodies = [body(&change.key, &change.before), body(&change.key, &change.after)];
            (change.key.to_string(), bodies)
        };
        let records = changes.iter().map(change).collect();
        self.send(Change::Edited(records, alignment.map(Box::new), pushed));
    }

    /// Sets a bookmark of this name; `None` takes it away.
    pub fn set_bookmark(&self, name: &str, place: Option<Place>) {
        self.send(Change::Bookmark(name.to_owned(), place));
    }

    /// Keeps another alignment of the same segments, as after an edit by hand.
    pub fn set_alignment(&self, alignment: Alignment) {
        self.send(Change::Alignment(Box::new(alignment)));
    }

    /// Keeps the alignment of a text that was kept before it was aligned: now it is.
    pub fn aligned(&self, alignment: Alignment) {
        self.send(Change::Aligned(Box::new(alignment)));
    }

    /// What is aligned of a text that is not aligned as a whole.
    pub fn pieces(&self) -> KeptPieces {
        KeptPieces::new(self.clone())
    }

    /// Whether what is given to it is kept, or on its way.
    pub fn is_kept(&self) -> bool {
        self.outbox.is_some() && self.slot.get().is_none_or(Option::is_some)
    }

    /// All that was written about the text's beads and is on the disk. It takes
    /// the longer the more there is, so the first screen should not wait for it.
    pub fn review(&self) -> Result<Review, StoreError> {
        self.read(notes::review)
    }

    /// The edits that are on the disk and can be taken back or made again.
    pub fn history(&self) -> Result<History, StoreError> {
        self.read(history::history)
    }

    /// The bookmarks that are on the disk, by name.
    pub fn bookmarks(&self) -> Result<BTreeMap<String, Place>, StoreError> {
        self.read(notes::bookmarks)
    }

    /// The fingerprints of the text's segments, without reading the text; `None`
    /// where the library has them not.
    pub fn fingerprints(&self) -> Result<Option<Fingerprints>, StoreError> {
        self.read(notes::fingerprints)
    }

    /// What is read of the text; nothing where it is not there yet.
    pub(super) fn read<T: Default>(
        &self,
        read: impl FnOnce(&Connection, i64) -> Result<T, Failure>,
    ) -> Result<T, StoreError> {
        match (&self.outbox, self.id()) {
            (Some(outbox), Some(id)) => {
                Ok(outbox.reads().with(|connection| read(connection, id.0))?.unwrap_or_default())
            }
            _ => Ok(T::default()),
        }
    }

    pub(super) fn send(&self, change: Change) {
        if let Some(outbox) = &self.outbox {
            outbox.send(Message::Change(Arc::clone(&self.slot), change));
        }
    }
}
