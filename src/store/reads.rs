//! The connection that reads, shared by all that read.

use std::fmt;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;

use super::error::{Failure, StoreError};
use super::schema::{Mode, connect};
use super::slip::Slips;

/// The library's file, opened when something is first read from it, and what is the matter with it.
pub(super) struct Reads {
    path: PathBuf,
    slips: Slips,
    connection: Mutex<Option<Connection>>,
    problem: Mutex<Option<StoreError>>,
    watcher: Mutex<Option<Box<Watcher>>>,
}

/// Who is told when something is the matter, or nothing is any more.
pub(super) type Watcher = dyn Fn(Option<StoreError>) + Send;

impl fmt::Debug for Reads {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reads").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Reads {
    pub(super) fn new(path: PathBuf) -> Reads {
        let slips = Slips::beside(&path);
        let (connection, problem, watcher) = Default::default();
        Reads { path, slips, connection, problem, watcher }
    }

    pub(super) fn path(&self) -> &PathBuf {
        &self.path
    }

    /// Where the reader is in each text, as far as the library was not told.
    pub(super) fn slips(&self) -> &Slips {
        &self.slips
    }

    /// What `read` reads; `None` where there is no library yet.
    pub(super) fn with<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, Failure>,
    ) -> Result<Option<T>, StoreError> {
        let mut connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let opened = match connection.take() {
            Some(opened) => Ok(Some(opened)),
            None => connect(&self.path, Mode::Read),
        };
        let done = opened.and_then(|opened| opened.map(|c| read(connection.insert(c))).transpose());
        done.map_err(|failure| {
            let error = StoreError::new(&self.path, failure.kind());
            self.say(Some(error.clone()));
            error
        })
    }

    /// Says what is the matter, or that nothing is any more.
    pub(super) fn say(&self, problem: Option<StoreError>) {
        let mut said = self.problem.lock().unwrap_or_else(PoisonError::into_inner);
        if *said == problem {
            return;
        }
        said.clone_from(&problem);
        drop(said);
        if let Some(watcher) = &*self.watcher.lock().unwrap_or_else(PoisonError::into_inner) {
            watcher(problem);
        }
    }

    /// Tells `watcher` from now on when something is the matter, or nothing is any
    /// more: once, however often it is tried in vain.
    pub(super) fn watch(&self, watcher: Box<Watcher>) {
        *self.watcher.lock().unwrap_or_else(PoisonError::into_inner) = Some(watcher);
    }

    /// What was last said.
    pub(super) fn problem(&self) -> Option<StoreError> {
        self.problem.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
