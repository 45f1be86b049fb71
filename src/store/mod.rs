//! The library: the texts that were read, how they are aligned, and where the reader was.
//!
//! It is one SQLite file in the reader's data folder. A text that it knows is
//! opened without being read: its index comes from the library, its words from
//! its files where they are shown.
//!
//! ```no_run
//! # use visavis::store::{Found, Library};
//! # fn open(aligned: impl Fn() -> visavis::parallel::Text) {
//! let library = Library::open();
//! let kept = match library.find(&["a.txt".into(), "b.txt".into()], "") {
//!     Found::Known(known) => known.kept, // and known.text, known.place, known.view
//!     Found::New(sources) => library.keep(&aligned(), sources),
//! };
//! kept.set_place(Default::default()); // with every key; it never waits
//! # }
//! ```
//!
//! Nothing here stops the reader: a library that cannot be opened or written is
//! one that knows nothing and keeps nothing, and says why
//! ([`Library::problem`]), until it can.

mod chunk;
mod error;
mod file;
mod filetext;
mod find;
mod follow;
mod found;
mod history;
mod keep;
mod kept;
mod list;
mod load;
mod notes;
mod outbox;
mod pack;
mod pending;
mod pieces;
mod reads;
mod remember;
mod schema;
mod slip;
mod teach;
mod writer;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

pub use error::StoreError;
pub use found::{Found, Known, Remembered, Sources};
pub use kept::Kept;
pub use list::{Entry, Files};
pub use pieces::{KeptPieces, Stage};
pub use teach::Passage;

use crate::parallel::Text;
use error::Kind;
use outbox::{Message, Outbox};
use pending::{Change, Slot};
use reads::Reads;

/// A text's id in the library. It is never given to another text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(i64);

impl TextId {
    /// The id that a reader wrote down.
    pub fn new(id: i64) -> TextId {
        TextId(id)
    }

    /// Its number.
    pub fn number(self) -> i64 {
        self.0
    }
}

impl fmt::Display for TextId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The library. Dropped, it waits until all that it was given is written.
#[derive(Debug)]
pub struct Library {
    /// `None` where nothing is kept.
    desk: Option<(Arc<Reads>, Arc<Outbox>)>,
    /// Why there is no desk, if there should be one.
    problem: Option<StoreError>,
}

impl Library {
    /// The reader's library, under `$XDG_DATA_HOME/visavis`. It is opened when
    /// it is first asked, and made when something is first kept.
    pub fn open() -> Library {
        use etcetera::BaseStrategy;
        match etcetera::base_strategy::Xdg::new() {
            Ok(folders) => Library::at(folders.data_dir().join("visavis").join("library.db")),
            Err(_) => Library { desk: None, problem: Some(StoreError::new("", Kind::NoHome)) },
        }
    }

    /// The library in this file.
    pub fn at(path: impl Into<PathBuf>) -> Library {
        let reads = Arc::new(Reads::new(path.into()));
        let outbox = Arc::new(Outbox::new(Arc::clone(&reads)));
        Library { desk: Some((reads, outbox)), problem: None }
    }

    /// A library that knows nothing and keeps nothing.
    pub fn none() -> Library {
        Library { desk: None, problem: None }
    }

    /// What is the matter with it now: why nothing is known, or nothing is kept.
    pub fn problem(&self) -> Option<StoreError> {
        match &self.desk {
            Some((reads, _)) => reads.problem(),
            None => self.problem.clone(),
        }
    }

    /// Tells `watcher` from now on, on whatever thread, when something is the matter
    /// with it, and when nothing is any more; once, however often it is tried in vain.
    /// What is the matter already is told at once.
    pub fn watch(&self, watcher: impl Fn(Option<StoreError>) + Send + 'static) {
        if let Some((reads, _)) = &self.desk {
            if let Some(problem) = reads.problem() {
                watcher(Some(problem));
            }
            reads.watch(Box::new(watcher));
        }
    }

    /// Looks for the text that has just these files, in whatever order.
    ///
    /// `said` is all that the reader said about how they are to be read and
    /// aligned, in the caller's own words. If something was said, a text is known
    /// only if the same was said when it was kept.
    pub fn find(&self, files: &[PathBuf], said: &str) -> Found {
        let mut sources = Sources { said: said.to_owned(), ..Sources::default() };
        let Some((reads, outbox)) = &self.desk else { return Found::New(sources) };
        if files.is_empty() {
            return Found::New(sources);
        }
        // Whoever reads them will say what is wrong with them.
        let Some(seen) = found::look(files) else { return Found::New(Sources::default()) };
        sources.seen = seen;
        match reads.with(|connection| found::known(connection, reads, outbox, &mut sources)) {
            Ok(Some(Some(known))) => Found::Known(Box::new(known)),
            _ => {
                // They were used up by a text that turned out not to hold together.
                if sources.seen.is_empty() {
                    sources.seen = found::look(files).unwrap_or_default();
                }
                Found::New(sources)
            }
        }
    }

    /// The text of this id, whatever became of its files, where the library itself has the
    /// words of all its versions: no file held them as they are (other encodings, other
    /// formats). `None` where they are read from a file.
    pub fn find_without_files(&self, id: TextId) -> Option<Known> {
        let (reads, outbox) = self.desk.as_ref()?;
        reads.with(|connection| found::without_files(connection, reads, outbox, id.0)).ok()??
    }

    /// Keeps a text that was read from these files after they were looked at. If
    /// they are a known text, edited or aligned anew, it stays the same text:
    /// places go where their segments went.
    pub fn keep(&self, text: &Text, sources: Sources) -> Kept {
        self.keep_at(text, sources, Stage::Aligned)
    }

    /// As [`Library::keep`], with how far the text has come: what is done in it is kept,
    /// and what is aligned of it ([`Kept::pieces`]), until it is aligned as a whole
    /// ([`Kept::aligned`]).
    pub fn keep_at(&self, text: &Text, sources: Sources, stage: Stage) -> Kept {
        let slot: Slot = Arc::new(OnceLock::new());
        let outbox = self.desk.as_ref().filter(|_| !sources.seen.is_empty()).map(|(_, o)| Arc::clone(o));
        if let Some(outbox) = &outbox {
            let parts = Box::new((text.clone(), sources.seen, sources.said, stage));
            outbox.send(Message::Change(Arc::clone(&slot), Change::Text(parts)));
        }
        Kept { slot, outbox }
    }

    /// What is known of a text that these files were, before they were edited or
    /// it was said that they are to be read otherwise. It is looked for in what
    /// the library has now, so before the text is kept.
    pub fn remember(&self, text: &Text, sources: &Sources) -> Option<Remembered> {
        let ((reads, _), known) = (self.desk.as_ref()?, sources.known?);
        reads.with(|connection| remember::remember(connection, reads.slips(), known, text)).ok()??
    }

    /// The texts that have a file of the same bytes as the one at `path`, which was moved
    /// perhaps since they were read; none where there is no file.
    pub fn with_content_of(&self, path: &Path) -> Result<Vec<TextId>, StoreError> {
        let (Some((reads, _)), Ok(mut file)) = (&self.desk, file::Seen::open(path)) else {
            return Ok(Vec::new());
        };
        let found = reads.with(|connection| find::with_content(connection, &mut file))?;
        Ok(found.unwrap_or_default().into_iter().map(TextId).collect())
    }

    /// Forgets a text, and all that was written about it. What its words took on
    /// the disk is given back.
    pub fn forget(&self, id: TextId) {
        if let Some((_, outbox)) = &self.desk {
            outbox.send(Message::Forget(id.0));
        }
    }

    /// Writes nothing of what it is given from now on before [`Library::go_on`]: whoever
    /// waits for a page does not wait for the disk. Leaving writes all of it.
    pub fn hold(&self) {
        if let Some((_, outbox)) = &self.desk {
            outbox.hold();
        }
    }

    /// Begins to write what was held.
    pub fn go_on(&self) {
        if let Some((_, outbox)) = &self.desk {
            outbox.go_on();
        }
    }

    /// Waits until all that it was given is written, or says why it is not.
    pub fn flush(&self) -> Result<(), StoreError> {
        self.desk.as_ref().map_or(Ok(()), |(_, outbox)| outbox.flush())
    }
}

impl Drop for Library {
    fn drop(&mut self) {
        if let Some((_, outbox)) = &self.desk {
            outbox.close();
        }
    }
}

#[cfg(test)]
mod tests;
