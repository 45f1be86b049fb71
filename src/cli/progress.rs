//! A word on standard error that something takes its time, and how far it is.

use super::paper::Paper;
use crate::message::say;
use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// What takes less than this is not spoken of.
const SOON: Duration = Duration::from_millis(500);
/// Where nobody watches, a line is written no more often than this.
const SELDOM: Duration = Duration::from_secs(5);

/// Who is to hear of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// Whoever watches a terminal.
    OnTerminal,
    /// A file or a pipe too: a line now and then, and one at the end.
    Always,
}

/// How far a piece of work is, told by whoever does it.
#[derive(Debug, Default)]
pub(super) struct Meter {
    /// Thousandths, and one more; 0 where nothing was told.
    part: AtomicU64,
    sets: AtomicU64,
}

impl Meter {
    /// So much of it is done, from 0 to 1.
    pub(super) fn part(&self, part: f32) {
        self.part.store((part.clamp(0.0, 1.0) * 1000.0) as u64 + 1, Ordering::Relaxed);
    }

    /// So many sets are done, of who knows how many.
    pub(super) fn sets(&self, sets: u64) {
        self.sets.store(sets, Ordering::Relaxed);
    }

    /// What there is to say after so many seconds.
    fn says(&self, what: &str, seconds: u64) -> String {
        let part = self.part.load(Ordering::Relaxed);
        let sets = self.sets.load(Ordering::Relaxed);
        match (part, sets) {
            (0, 0) => say!("progress-seconds", what = what, seconds = seconds),
            (0, _) => say!("progress-sets", what = what, sets = sets, seconds = seconds),
            (part, _) => say!("progress-part", what = what, percent = (part - 1) / 10, seconds = seconds),
        }
    }
}

/// Does `work`, which tells the meter how far it is. If that takes a while and
/// somebody is watching, a line says so; it is gone when the work is.
pub(super) fn of<T>(what: &str, heard: Heard, work: impl FnOnce(&Meter) -> T) -> T {
    let meter = Meter::default();
    let terminal = std::io::stderr().is_terminal();
    if !terminal && heard == Heard::OnTerminal {
        return work(&meter);
    }
    let start = Instant::now();
    let (done, ended) = mpsc::channel::<()>();
    // Nobody misses it if it cannot be said.
    let say = |words: String| drop(std::io::stderr().write_all(words.as_bytes()));
    let tell = |words: String| super::note(words);
    let says = || meter.says(what, start.elapsed().as_secs());
    thread::scope(|scope| {
        scope.spawn(|| {
            // It is moved here, and so dropped with the thread.
            let ended = ended;
            let often = if terminal { SOON } else { SELDOM };
            let mut said = false;
            while ended.recv_timeout(often) == Err(RecvTimeoutError::Timeout) {
                if terminal {
                    say(format!("\r\x1b[K{}", Paper::error().only(&format!("{} …", says()))));
                } else {
                    tell(says());
                }
                said = true;
            }
            if said && terminal {
                say("\r\x1b[K".into());
            }
            if heard == Heard::Always {
                tell(say!("open-done", what = says()));
            }
        });
        let result = work(&meter);
        drop(done);
        result
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_it_is_is_said_in_what_is_known() {
        let meter = Meter::default();
        assert_eq!(meter.says("aligning", 2), "aligning, 2 s");
        meter.sets(1);
        assert_eq!(meter.says("aligning", 2), "aligning: 1 set, 2 s");
        meter.part(0.25);
        assert_eq!(meter.says("aligning", 3), "aligning 25 %, 3 s");
        assert_eq!(of("aligning", Heard::OnTerminal, |_| 5), 5);
    }
}
