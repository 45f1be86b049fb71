//! Work that is done beside the reader: a long text is fetched and aligned while its
//! beginning is read.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::args::Sources;
use super::beginning::{self, Whole};
use super::dictionaries::Lexicons;
use super::trouble::Trouble;
use crate::align::{Alignment, Resources};
use crate::parallel::{Pin, Version, align_around, align_in_pieces};
use crate::store::{KeptPieces, Library, StoreError};
use crate::terminal::Input;
use crate::ui::{Answer, Checked};

/// How far the work is is told, and shown, no more often than this.
pub(super) const SELDOM: Duration = Duration::from_millis(500);

/// Something that happened, to whoever reads.
#[derive(Debug)]
pub(super) enum Happening {
    /// Something came in from the terminal.
    Input(Input),
    /// The text was read as a whole, or is not what it seemed to be, or cannot be read.
    Read(Box<Result<Option<Whole>, Trouble>>, Stop),
    /// So much of the text is aligned, from 0 to 1.
    Aligning(f32),
    /// Something was looked for: what was found of it.
    Found(Answer),
    /// It is aligned.
    Aligned(Box<Alignment>),
    /// Something is the matter with the library, or nothing is any more.
    Keeping(Option<StoreError>),
    /// The text of this number was checked.
    Checked(u64, Box<Checked>),
    /// A file of the text has changed.
    Changed,
    /// It is aligned anew around what is pinned.
    Realigned(Box<Alignment>),
}

impl Happening {
    /// Whether it only says how far the work is that is done beside.
    pub(super) fn is_progress(&self) -> bool {
        match self {
            Happening::Aligning(_) => true,
            Happening::Read(read, _) => matches!(**read, Ok(Some(_))),
            _ => false,
        }
    }
}

/// What comes in while only the terminal matters; the rest is put into `later`.
pub(super) fn next_input(happenings: &Receiver<Happening>, later: &mut Vec<Happening>) -> Option<Input> {
    loop {
        match happenings.recv().ok()? {
            Happening::Input(input) => return Some(input),
            other => later.push(other),
        }
    }
}

/// A thread at work. Dropped, it is told to stop and not waited for: it has
/// nothing to tidy up, and nobody who leaves should wait for it.
#[derive(Debug)]
pub(super) struct Work {
    stop: Stop,
}

/// Whether a thread was told to stop.
#[derive(Clone, Debug, Default)]
pub(super) struct Stop(Arc<AtomicBool>);

impl Stop {
    pub(super) fn is_told(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Work {
    /// Reads a text whose beginning was read, and tells `sender` when it is done.
    ///
    /// # Errors
    /// No thread could be had.
    pub(super) fn read(sources: Sources, sender: Sender<Happening>) -> io::Result<Work> {
        let stop = Stop::default();
        let stopped = stop.clone();
        let work = move || {
            let read = beginning::rest(&sources);
            // Nobody misses it where nobody reads any more.
            let _ = sender.send(Happening::Read(Box::new(read), stopped));
        };
        thread::Builder::new().name("files".into()).spawn(work)?;
        Ok(Work { stop })
    }

    /// Aligns `versions` in a thread, with what `library` teaches, going on from the
    /// `pieces` there are, and tells `sender` how it goes.
    ///
    /// # Errors
    /// No thread could be had.
    pub(super) fn align(
        versions: Vec<Version>,
        library: Library,
        pieces: KeptPieces,
        sender: Sender<Happening>,
    ) -> io::Result<Work> {
        let align = move |versions: &[Version], resources: &Resources, go_on: &dyn Fn(f32) -> bool| {
            align_in_pieces(versions, resources, &pieces, go_on)
                .map(|found| Happening::Aligned(Box::new(found)))
        };
        Work::of_aligner(align, versions, library, sender)
    }

    /// Aligns `versions` anew around `pins` in a thread, and tells `sender` how it
    /// goes, and in the end as `done` says it.
    ///
    /// # Errors
    /// No thread could be had.
    pub(super) fn align_around(
        versions: Vec<Version>,
        pins: Vec<Pin>,
        done: fn(Box<Alignment>) -> Happening,
        library: Library,
        sender: Sender<Happening>,
    ) -> io::Result<Work> {
        let align = move |versions: &[Version], resources: &Resources, go_on: &dyn Fn(f32) -> bool| {
            let found = align_around(versions, &pins, resources, go_on)?;
            Some(done(Box::new(found)))
        };
        Work::of_aligner(align, versions, library, sender)
    }

    fn of_aligner(
        align: impl FnOnce(&[Version], &Resources, &dyn Fn(f32) -> bool) -> Option<Happening> + Send + 'static,
        versions: Vec<Version>,
        library: Library,
        sender: Sender<Happening>,
    ) -> io::Result<Work> {
        let stop = Stop::default();
        let stopped = stop.clone();
        let work = move || {
            let told = std::cell::Cell::new(Instant::now());
            let go_on = |part: f32| {
                if told.get().elapsed() >= SELDOM {
                    told.set(Instant::now());
                    // A reader who is gone wants no alignment either.
                    if sender.send(Happening::Aligning(part)).is_err() {
                        return false;
                    }
                }
                !stopped.is_told()
            };
            // A dictionary that cannot be read is left out; `visavis doctor` says why.
            let (lexicons, _) = Lexicons::of(&versions, &library);
            let lexicon = lexicons.together();
            if let Some(found) = align(&versions, &Resources::new(&lexicon), &go_on) {
                // Nobody misses it where nobody reads any more.
                let _ = sender.send(found);
            }
        };
        thread::Builder::new().name("aligner".into()).spawn(work)?;
        Ok(Work { stop })
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.stop.0.store(true, Ordering::Relaxed);
    }
}
