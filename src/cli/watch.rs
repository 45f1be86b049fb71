//! Watching the files of the text that is read: who edits a translation beside
//! sees it here.
//!
//! The files are looked at once a second, by time and size alone, which costs less
//! than any key. A change is told when it has settled: an editor truncates a file
//! before it writes it again, and what is half there is not read.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::{self, Thread};
use std::time::{Duration, SystemTime};

use super::beside::Happening;

/// How often the files are looked at.
const OFTEN: Duration = Duration::from_secs(1);

/// What is seen of a file without reading it; `None` where it is not there.
type Stamp = Option<(SystemTime, u64)>;

/// Files as they were before they were read: what changes from then on is not missed, even
/// while nobody watches yet.
#[derive(Debug)]
pub(super) struct Seen {
    files: Vec<PathBuf>,
    stamps: Vec<Stamp>,
}

impl Seen {
    /// These files as they are now, but for those that are none.
    pub(super) fn of(files: &[PathBuf]) -> Seen {
        let files: Vec<PathBuf> = files.iter().filter(|file| file.is_file()).cloned().collect();
        Seen { stamps: stamps(&files), files }
    }
}

/// Whoever watches. Dropped, it stops.
#[derive(Debug)]
pub(super) struct Watcher {
    stop: Arc<AtomicBool>,
    thread: Thread,
}

impl Watcher {
    /// Watches these files, and tells `sender` when one of them has changed since it was
    /// seen. None where there is nothing to watch, or no thread to be had.
    pub(super) fn start(seen: Seen, sender: Sender<Happening>) -> Option<Watcher> {
        let Seen { files, stamps: known } = seen;
        if files.is_empty() {
            return None;
        }
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let mut watched = Watched::new(known);
        let work = move || {
            while !stopped.load(Ordering::Relaxed) {
                thread::park_timeout(OFTEN);
                if watched.look(stamps(&files)) && sender.send(Happening::Changed).is_err() {
                    return;
                }
            }
        };
        let handle = thread::Builder::new().name("watcher".into()).spawn(work).ok()?;
        Some(Watcher { stop, thread: handle.thread().clone() })
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.unpark();
    }
}

fn stamps(files: &[PathBuf]) -> Vec<Stamp> {
    let stamp = |file: &PathBuf| {
        let metadata = fs::metadata(file).ok()?;
        Some((metadata.modified().ok()?, metadata.len()))
    };
    files.iter().map(stamp).collect()
}

/// What was seen of the files.
#[derive(Debug)]
struct Watched {
    /// What was read, or told of.
    known: Vec<Stamp>,
    last: Vec<Stamp>,
}

impl Watched {
    fn new(known: Vec<Stamp>) -> Watched {
        Watched { last: known.clone(), known }
    }

    /// Whether the files are others than those that are known, and have been for
    /// two looks; a file that is gone or empty is on its way.
    fn look(&mut self, now: Vec<Stamp>) -> bool {
        let settled = now == self.last;
        let whole = now.iter().all(|stamp| stamp.is_some_and(|(_, size)| size > 0));
        self.last = now;
        let changed = settled && whole && self.last != self.known;
        if changed {
            self.known.clone_from(&self.last);
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_once_and_when_it_has_settled() {
        let stamp =
            |second: u64, size: u64| Some((SystemTime::UNIX_EPOCH + Duration::from_secs(second), size));
        let mut watched = Watched::new(vec![stamp(1, 10), stamp(1, 20)]);
        let mut check =
            |now: [Stamp; 2], expected: bool| assert_eq!(watched.look(now.to_vec()), expected, "{now:?}");
        check([stamp(1, 10), stamp(1, 20)], false);
        // Truncated, gone, half written, written.
        check([stamp(2, 0), stamp(1, 20)], false);
        check([stamp(2, 0), stamp(1, 20)], false);
        check([None, stamp(1, 20)], false);
        check([stamp(3, 5), stamp(1, 20)], false);
        check([stamp(3, 12), stamp(1, 20)], false);
        check([stamp(3, 12), stamp(1, 20)], true);
        check([stamp(3, 12), stamp(1, 20)], false);
    }
}
