//! What is aligned of a text that is not aligned as a whole: kept piece by piece, so that
//! whoever leaves, however it happens, goes on where the work was.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use rusqlite::{Connection, params};

use super::error::Failure;
use super::history;
use super::kept::Kept;
use super::pending::Change;
use crate::align::Pieces;

/// How far a text has come that is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// It is aligned.
    #[default]
    Aligned,
    /// It is read, and aligned where it begins.
    Unaligned,
    /// Only its beginning is read.
    Begun,
}

impl Stage {
    pub(super) fn number(self) -> i64 {
        match self {
            Stage::Aligned => 0,
            Stage::Unaligned => 1,
            Stage::Begun => 2,
        }
    }

    /// What a number stands for that was kept; one that is not ours is of a text to be read anew.
    pub(super) fn of(number: i64) -> Stage {
        match number {
            0 => Stage::Aligned,
            1 => Stage::Unaligned,
            _ => Stage::Begun,
        }
    }
}

/// The pieces of a text's alignment, on the disk.
#[derive(Debug)]
pub struct KeptPieces {
    kept: Kept,
    /// The work, and what was done of it before.
    begun: Mutex<(u64, BTreeMap<u32, Vec<u8>>)>,
}

impl KeptPieces {
    pub(super) fn new(kept: Kept) -> KeptPieces {
        KeptPieces { kept, begun: Mutex::default() }
    }
}

impl Pieces for KeptPieces {
    fn begin(&self, work: u64) {
        // What cannot be read is done again.
        let pieces = self.kept.read(|connection, text| read(connection, text, work)).unwrap_or_default();
        self.kept.send(Change::Work(work));
        *self.begun.lock().unwrap_or_else(PoisonError::into_inner) = (work, pieces);
    }

    fn get(&self, number: u32) -> Option<Vec<u8>> {
        self.begun.lock().unwrap_or_else(PoisonError::into_inner).1.remove(&number)
    }

    fn put(&self, number: u32, piece: Vec<u8>) {
        let work = self.begun.lock().unwrap_or_else(PoisonError::into_inner).0;
        self.kept.send(Change::Piece { work, number, piece });
    }
}

fn read(connection: &Connection, text: i64, work: u64) -> Result<BTreeMap<u32, Vec<u8>>, Failure> {
    let mut select = connection.prepare("SELECT number, body FROM piece WHERE text = ?1 AND work = ?2")?;
    let rows = select.query_map(params![text, work.cast_signed()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Pieces to be written, by number.
#[derive(Debug, Default)]
pub(super) struct Done {
    work: Option<u64>,
    pieces: BTreeMap<u32, Vec<u8>>,
}

impl Done {
    /// This work begins: no other goes on.
    pub(super) fn begin(&mut self, work: u64) {
        if self.work != Some(work) {
            (self.work, self.pieces) = (Some(work), BTreeMap::new());
        }
    }

    pub(super) fn take(&mut self, work: u64, number: u32, piece: Vec<u8>) {
        self.begin(work);
        self.pieces.insert(number, piece);
    }

    /// Whether there is nothing to be written.
    pub(super) fn is_empty(&self) -> bool {
        self.work.is_none()
    }

    pub(super) fn write(&self, connection: &Connection, text: i64) -> Result<(), Failure> {
        let Some(work) = self.work else { return Ok(()) };
        connection
            .prepare_cached("DELETE FROM piece WHERE text = ?1 AND work <> ?2")?
            .execute(params![text, work.cast_signed()])?;
        // Another visavis may be done with it meanwhile.
        let mut insert = connection.prepare_cached(
            "INSERT OR REPLACE INTO piece (text, work, number, body)
             SELECT id, ?2, ?3, ?4 FROM text WHERE id = ?1 AND unfinished <> 0",
        )?;
        for (number, piece) in &self.pieces {
            insert.execute(params![text, work.cast_signed(), number, piece])?;
        }
        Ok(())
    }
}

/// Says that a text is aligned, if nobody said so before; then its pieces are of no use any more.
pub(super) fn finish(connection: &Connection, text: i64) -> Result<bool, Failure> {
    let ours =
        connection.execute("UPDATE text SET unfinished = 0 WHERE id = ?1 AND unfinished <> 0", [text])? > 0;
    connection.execute("DELETE FROM piece WHERE text = ?1", [text])?;
    if ours {
        // What was done to beads that are no more cannot be taken back.
        history::forget(connection, text)?;
    }
    Ok(ours)
}
