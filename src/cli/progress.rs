//! A word on standard error that something takes its time.

use std::io::{IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// What takes less than this is not spoken of.
const SOON: Duration = Duration::from_millis(500);

/// Does `work`. If that takes a while and somebody is watching, a line says what
/// is done and for how long; it is gone when the work is.
pub(super) fn of<T>(what: &str, work: impl FnOnce() -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return work();
    }
    let start = Instant::now();
    let (done, ended) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            let mut said = false;
            while ended.recv_timeout(SOON) == Err(RecvTimeoutError::Timeout) {
                // Nobody misses it if it cannot be said.
                let _ = write!(std::io::stderr(), "\r{what}, {} s … ", start.elapsed().as_secs());
                said = true;
            }
            if said {
                let _ = write!(std::io::stderr(), "\r\x1b[K");
            }
        });
        let result = work();
        drop(done);
        result
    })
}
