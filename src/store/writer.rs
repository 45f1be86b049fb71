//! The thread that writes, so that the reader never waits for the disk.
//!
//! It takes all that has come in, keeps only the last of what replaces itself
//! (a place, a view), and commits it at once: a process that is killed loses no
//! more than what was typed since. What cannot be written stays with it and is
//! tried again, as long as there is hope: a full disk may be emptied.

use std::mem;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use super::error::{Failure, Kind, StoreError};
use super::outbox::Message;
use super::pending::{Pending, Written};
use super::reads::Reads;
use super::schema::{Mode, connect, tidy};
use super::slip;

/// How long to wait before what could not be written is tried again.
const AGAIN: Duration = Duration::from_secs(2);

/// How long nothing must be written before the journal is worked into the file.
const IDLE: Duration = Duration::from_secs(1);

/// A journal longer than this, in bytes, is worked into the file even if somebody
/// waits to leave: it would cost the next one more.
const LONG: u64 = 1 << 18;

/// Writes what comes in, until nothing can any more.
pub(super) fn run(reads: Arc<Reads>, inbox: &Receiver<Message>) {
    Desk::new(reads).run(inbox);
}

/// Where the thread works.
struct Desk {
    reads: Arc<Reads>,
    connection: Option<Connection>,
    pending: Vec<Pending>,
    /// Texts to forget.
    gone: Vec<i64>,
    /// Why something was given up, until something else can be written.
    given_up: Option<StoreError>,
    /// Whether something was written since the journal was last emptied.
    untidy: bool,
}

impl Desk {
    fn new(reads: Arc<Reads>) -> Desk {
        Desk { reads, connection: None, pending: Vec::new(), gone: Vec::new(), given_up: None, untidy: false }
    }

    fn run(mut self, inbox: &Receiver<Message>) {
        loop {
            let waiting = !self.pending.is_empty() || !self.gone.is_empty();
            let first = match (waiting, self.untidy) {
                (true, _) => inbox.recv_timeout(AGAIN),
                (false, true) => inbox.recv_timeout(IDLE),
                (false, false) => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            if !waiting && matches!(first, Err(RecvTimeoutError::Timeout)) {
                self.tidy();
                continue;
            }
            let mut flushes = Vec::new();
            let ends = matches!(first, Err(RecvTimeoutError::Disconnected));
            let mut next = first.ok();
            while let Some(message) = next {
                if let Message::Flush(sender) = message {
                    flushes.push(sender);
                } else {
                    self.take(message);
                }
                next = inbox.try_recv().ok();
            }
            let done = self.commit();
            for sender in flushes {
                // Whoever asked may have stopped waiting.
                let _ = sender.send(done.clone());
            }
            if ends {
                if self.journal() > LONG {
                    self.tidy();
                }
                return;
            }
        }
    }

    /// Empties the journal. Where that cannot be, nothing is lost by it.
    fn tidy(&mut self) {
        self.untidy = false;
        if let Some(connection) = &self.connection
            && let Err(failure) = tidy(connection)
        {
            self.reads.say(Some(StoreError::new(self.reads.path(), failure.kind())));
        }
    }

    /// The length of the journal, in bytes.
    fn journal(&self) -> u64 {
        let mut path = self.reads.path().clone().into_os_string();
        path.push("-wal");
        std::fs::metadata(path).map_or(0, |metadata| metadata.len())
    }

    fn take(&mut self, message: Message) {
        let (slot, change) = match message {
            Message::Change(slot, change) => (slot, change),
            Message::Forget(text) => return self.gone.push(text),
            Message::Flush(_) => return,
        };
        let pending = match self.pending.iter().position(|p| Arc::ptr_eq(&p.slot, &slot)) {
            Some(known) => &mut self.pending[known],
            None => {
                self.pending.push(Pending::new(slot));
                let last = self.pending.len() - 1;
                &mut self.pending[last]
            }
        };
        pending.take(change);
    }

    /// Writes all that is pending, or nothing.
    fn commit(&mut self) -> Result<(), StoreError> {
        if self.pending.is_empty() && self.gone.is_empty() {
            return self.given_up.clone().map_or(Ok(()), Err);
        }
        match self.write() {
            Ok(written) => {
                for (pending, written) in self.pending.drain(..).zip(&written) {
                    // A text's id never changes: what is set is the same.
                    let _ = pending.slot.set(written.id);
                }
                let forgot = !mem::take(&mut self.gone).is_empty();
                if written.iter().any(|written| written.lost) {
                    let error = StoreError::new(self.reads.path(), Kind::Forgotten);
                    self.given_up = Some(error.clone());
                    self.reads.say(Some(error.clone()));
                    return Err(error);
                }
                // A place in a text that was forgotten says nothing of what can be kept.
                if !forgot && written.iter().all(|written| !written.there) {
                    return self.given_up.clone().map_or(Ok(()), Err);
                }
                self.untidy = true;
                self.given_up = None;
                self.reads.say(None);
                Ok(())
            }
            Err(failure) => {
                self.connection = None;
                let error = StoreError::new(self.reads.path(), failure.kind());
                if !error.may_pass() {
                    self.pending.clear();
                    self.gone.clear();
                    self.given_up = Some(error.clone());
                }
                self.reads.say(Some(error.clone()));
                Err(error)
            }
        }
    }

    /// What became of all that is pending.
    fn write(&mut self) -> Result<Vec<Written>, Failure> {
        let connection = match &mut self.connection {
            Some(connection) => connection,
            none => match connect(self.reads.path(), Mode::Write)? {
                Some(connection) => none.insert(connection),
                // To write, it is made where there is none.
                None => return Err(Kind::Denied.into()),
            },
        };
        if !self.gone.is_empty() {
            connection.execute_batch("PRAGMA secure_delete = ON")?;
        }
        let (now, slips) = (slip::now(), self.reads.slips());
        // With most keys there is a new place and nothing else.
        if let ([pending], []) = (&self.pending[..], &self.gone[..])
            && let Some(written) = pending.write_place(connection)?
        {
            return Ok(vec![written]);
        }
        // What somebody typed is worth waiting for the disk; a place is not.
        let typed = self.pending.iter().any(Pending::is_typed);
        if typed {
            connection.pragma_update(None, "synchronous", "FULL")?;
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut written = Vec::with_capacity(self.pending.len());
        for pending in &mut self.pending {
            written.push(pending.write(&transaction, slips, now)?);
        }
        for text in &self.gone {
            transaction.execute("DELETE FROM text WHERE id = ?1", [text])?;
        }
        transaction.commit()?;
        // What stood on the slips of these is in the library now, carried over to the new text, or gone.
        let anew = self.pending.iter().zip(&written);
        let anew = anew.filter_map(|(pending, written)| written.id.filter(|_| pending.is_text()));
        anew.chain(self.gone.iter().copied()).for_each(|text| slips.rub_out(text));
        if typed {
            connection.pragma_update(None, "synchronous", "NORMAL")?;
        }
        if !self.gone.is_empty() {
            shrink(connection)?;
        }
        Ok(written)
    }
}

/// Gives back to the disk what forgotten texts took, so that it is not left lying there.
fn shrink(connection: &Connection) -> Result<(), Failure> {
    let mut freed = connection.prepare("PRAGMA incremental_vacuum")?;
    let mut rows = freed.query([])?;
    while rows.next()?.is_some() {}
    drop(rows);
    tidy(connection)?;
    Ok(connection.execute_batch("PRAGMA secure_delete = FAST")?)
}
