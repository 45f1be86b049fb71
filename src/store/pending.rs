//! What is to be written of a text: of what replaces itself, only the last.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rusqlite::{Connection, params};

use super::error::Failure;
use super::file::{Seen, Stamp};
use super::history::Log;
use super::keep::{self, Packed};
use super::pieces::{self, Done, Stage};
use super::slip::{Slip, Slips};
use super::{notes, pack};
use crate::align::Alignment;
use crate::parallel::edit::Pushed;
use crate::parallel::{Place, Text};

/// A text's id, once it is known; within it `None` where the text cannot be kept.
pub(super) type Slot = Arc<OnceLock<Option<i64>>>;

/// What changes in a text.
#[derive(Debug)]
pub(super) enum Change {
    /// The text itself is to be kept, with the files it was made of, what was said of them,
    /// and how far it has come.
    Text(Box<(Text, Vec<Seen>, String, Stage)>),
    /// Its files, by number, were seen at these paths.
    Paths(Vec<(i64, Vec<u8>, Stamp)>),
    /// The reader was here then.
    Place(Slip),
    /// The reader looks at it like this.
    View(String),
    /// This was written about a bead, by its key, or taken back.
    Record(String, Option<String>),
    /// All that was written about its beads is this.
    Review(BTreeMap<String, Option<String>>),
    /// A bookmark stands here, or nowhere any more.
    Bookmark(String, Option<Place>),
    /// Its ladders are these.
    Alignment(Box<Alignment>),
    /// It is aligned as a whole, like this, if it was not.
    Aligned(Box<Alignment>),
    /// This work on its alignment begins: no other goes on.
    Work(u64),
    /// A piece of that work is done.
    Piece {
        /// By which the work is known.
        work: u64,
        /// Which piece it is.
        number: u32,
        /// What it came to.
        piece: Vec<u8>,
    },
    /// It was edited: these records changed, and its ladders if there are any here,
    /// and its history. All of it is written or none.
    Edited(BTreeMap<String, [Option<String>; 2]>, Option<Box<Alignment>>, Pushed),
}

/// What became of what was to be written of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    /// Its id, where it has one.
    pub(super) id: Option<i64>,
    /// Whether it was not forgotten meanwhile.
    pub(super) there: bool,
    /// Whether something was typed about it that could not be kept because it was.
    pub(super) lost: bool,
}

/// What is to be written of one text.
#[derive(Debug)]
pub(super) struct Pending {
    pub(super) slot: Slot,
    text: Option<Packed>,
    paths: Vec<(i64, Vec<u8>, Stamp)>,
    place: Option<Slip>,
    view: Option<String>,
    /// Whether `records` are all there are.
    all_records: bool,
    records: BTreeMap<String, Option<String>>,
    /// Of each record that was edited what it was and what it is.
    edits: BTreeMap<String, [Option<String>; 2]>,
    bookmarks: BTreeMap<String, Option<Place>>,
    alignment: Option<Box<Alignment>>,
    aligned: Option<Box<Alignment>>,
    done: Done,
    log: Log,
    edited: bool,
}

impl Pending {
    pub(super) fn new(slot: Slot) -> Pending {
        Pending {
            slot,
            text: None,
            paths: Vec::new(),
            place: None,
            view: None,
            all_records: false,
            records: BTreeMap::new(),
            edits: BTreeMap::new(),
            bookmarks: BTreeMap::new(),
            alignment: None,
            aligned: None,
            done: Done::default(),
            log: Log::default(),
            edited: false,
        }
    }

    /// Takes a change; what it replaces is gone.
    pub(super) fn take(&mut self, change: Change) {
        match change {
            Change::Text(parts) => {
                let (text, seen, said, stage) = *parts;
                self.text = Packed::new(&text, seen, said, stage);
                if self.text.is_none() {
                    let _ = self.slot.set(None);
                }
            }
            Change::Paths(paths) => self.paths.extend(paths),
            Change::Place(slip) => self.place = Some(slip),
            Change::View(view) => self.view = Some(view),
            Change::Record(key, body) => {
                self.records.insert(key, body);
            }
            Change::Review(records) => {
                (self.all_records, self.records) = (true, records);
                self.edits.clear();
            }
            Change::Bookmark(name, place) => {
                self.bookmarks.insert(name, place);
            }
            Change::Alignment(alignment) => self.alignment = Some(alignment),
            Change::Aligned(alignment) => (self.aligned, self.done) = (Some(alignment), Done::default()),
            Change::Work(work) => self.done.begin(work),
            Change::Piece { work, number, piece } => self.done.take(work, number, piece),
            Change::Edited(records, alignment, pushed) => {
                for (key, [was, is]) in records {
                    let [_, last] = self.edits.entry(key).or_insert_with(|| [was, None]);
                    *last = is;
                }
                self.alignment = alignment.or(self.alignment.take());
                self.log.take(pushed);
                self.edited = true;
            }
        }
    }

    /// Whether the text itself is among it.
    pub(super) fn is_text(&self) -> bool {
        self.text.is_some()
    }

    /// Whether it holds something that nobody but the reader could write again.
    pub(super) fn is_typed(&self) -> bool {
        self.edited
            || self.all_records
            || !self.records.is_empty()
            || !self.bookmarks.is_empty()
            || self.alignment.is_some()
    }

    /// Writes it by one statement, if a place in a known text is all there is.
    pub(super) fn write_place(&self, connection: &Connection) -> Result<Option<Written>, Failure> {
        let (Some(Slip { place, time }), Some(&Some(text))) = (self.place, self.slot.get()) else {
            return Ok(None);
        };
        let beside = self.aligned.is_some() || !self.done.is_empty();
        let more =
            self.text.is_some() || !self.paths.is_empty() || self.view.is_some() || beside || self.is_typed();
        if more {
            return Ok(None);
        }
        // Another visavis may have forgotten the text.
        let places = connection
            .prepare_cached(
                "INSERT OR REPLACE INTO place (text, side, byte, read)
                 SELECT id, ?2, ?3, ?4 FROM text WHERE id = ?1",
            )?
            .execute(params![text, place.side as i64, place.byte as i64, time])?;
        Ok(Some(Written { id: Some(text), lost: false, there: places > 0 }))
    }

    /// Writes it, if the text is or will be there.
    pub(super) fn write(
        &mut self,
        connection: &Connection,
        slips: &Slips,
        now: i64,
    ) -> Result<Written, Failure> {
        let id = match (&mut self.text, self.slot.get()) {
            (Some(text), _) => Some(text.write(connection, slips, now)?),
            (None, Some(&known)) => known,
            (None, None) => None,
        };
        let Some(text) = id else { return Ok(Written { id: None, lost: false, there: true }) };
        // Another visavis may have forgotten it.
        let there = connection.prepare_cached("SELECT 1 FROM text WHERE id = ?1")?.exists([text])?;
        if !there {
            return Ok(Written { id, lost: self.is_typed(), there });
        }
        for (number, path, stamp) in &self.paths {
            if let Some(file) = keep::file_row(connection, text, *number)? {
                keep::write_path(connection, file, path, *stamp)?;
            }
        }
        if let Some(Slip { place, time }) = self.place {
            connection
                .prepare_cached(
                    "INSERT OR REPLACE INTO place (text, side, byte, read) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![text, place.side as i64, place.byte as i64, time])?;
        }
        if let Some(view) = &self.view {
            connection
                .prepare_cached("INSERT OR REPLACE INTO view (text, body) VALUES (?1, ?2)")?
                .execute(params![text, view])?;
        }
        if self.all_records {
            connection.execute("DELETE FROM record WHERE text = ?1", [text])?;
        }
        notes::write_records(connection, text, &self.records)?;
        notes::write_edits(connection, text, &self.edits)?;
        notes::write_bookmarks(connection, text, &self.bookmarks)?;
        self.done.write(connection, text)?;
        if let Some(alignment) = &self.aligned
            && pieces::finish(connection, text)?
        {
            keep::write_ladders(connection, text, &pack::ladders(&alignment.ladder, &alignment.pairs))?;
        }
        if let Some(alignment) = &self.alignment {
            keep::write_ladders(connection, text, &pack::ladders(&alignment.ladder, &alignment.pairs))?;
        }
        self.log.write(connection, text)?;
        Ok(Written { id, lost: false, there })
    }
}
