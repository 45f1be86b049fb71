//! What comes in: keys, the mouse, pastes, signals, and the end of the terminal.
//!
//! Two threads wait, one on the terminal and one on signals, and hand each
//! [`Input`] to the closure they were given; nothing is handled here. The
//! terminal is waited on with `poll`, so that the thread can be kept from reading
//! while an editor has the terminal; one that is closed ends the thread.

use std::io;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use crossterm::event::{Event, KeyEvent};

use super::session::Exit;

/// One thing that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key, a button, a paste, a change of focus or of size.
    Event(Event),
    /// A key, and where it sits: what a US keyboard types there, with Shift if that is held.
    KeyAt(KeyEvent, char),
    /// A signal.
    Signal(Signal),
    /// The terminal is gone; nothing more will come.
    Closed,
}

/// A signal to this process, by what it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// SIGTERM: end.
    Terminate,
    /// SIGHUP: the terminal, or the connection to it, is gone: end.
    Hangup,
    /// SIGINT, from elsewhere than the keyboard (raw mode makes Ctrl-C a key): end.
    Interrupt,
    /// SIGTSTP, likewise: call [`super::Session::suspend`].
    Suspend,
    /// SIGCONT: somebody stopped us, or we did; call [`super::Session::renew`] in the
    /// first case. The screen must be drawn anew.
    Continue,
}

impl Signal {
    /// The number that a shell adds to 128 for a program ended by this signal.
    pub fn number(self) -> u8 {
        match self {
            Signal::Hangup => 1,
            Signal::Interrupt => 2,
            Signal::Terminate => 15,
            Signal::Continue => 18,
            Signal::Suspend => 20,
        }
    }

    /// Whether it asks the program to end.
    pub fn ends(self) -> bool {
        matches!(self, Signal::Hangup | Signal::Interrupt | Signal::Terminate)
    }
}

/// Whether the thread of keys may read.
#[derive(Debug, Default)]
struct Gate {
    closed: Mutex<bool>,
    changed: Condvar,
}

impl Gate {
    fn set(&self, closed: bool) {
        *self.closed.lock().unwrap_or_else(PoisonError::into_inner) = closed;
        self.changed.notify_all();
    }

    #[cfg(unix)]
    fn pass(&self) {
        let mut closed = self.closed.lock().unwrap_or_else(PoisonError::into_inner);
        while *closed {
            closed = self.changed.wait(closed).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// The threads that listen. They run until the receiver or the terminal is gone,
/// or the program ends; nobody waits for them.
#[derive(Debug)]
pub struct Listener {
    gate: Arc<Gate>,
    #[cfg(unix)]
    wake: std::os::unix::net::UnixStream,
}

#[cfg(unix)]
impl Listener {
    /// Starts to listen. `deliver` is called on either thread for each input and
    /// returns whether anybody still takes it. `typed` is what came before, while the
    /// terminal was asked what it is: keys, and perhaps the beginning of an answer.
    ///
    /// A second signal to end while the first has not ended the program ends it from
    /// here, through `exit`: a reader that hangs can be stopped without `kill -9` and
    /// still leaves a usable terminal.
    ///
    /// # Errors
    /// No terminal to read from, or no more threads, pipes or signal handlers.
    pub fn start<F>(exit: Exit, typed: Vec<u8>, deliver: F) -> io::Result<Listener>
    where
        F: Fn(Input) -> bool + Clone + Send + 'static,
    {
        unix::signals(exit, deliver.clone())?;
        let gate = Arc::new(Gate::default());
        let wake = unix::keys(gate.clone(), typed, deliver)?;
        Ok(Listener { gate, wake })
    }

    /// Keeps the listener from reading the terminal until [`Listener::resume`]. A key
    /// pressed from here on is the other program's.
    pub fn pause(&self) {
        use std::io::Write;
        self.gate.set(true);
        // The thread is gone if this fails: then nothing reads either.
        let _ = (&self.wake).write(&[0]);
    }

    /// Lets the listener read again.
    pub fn resume(&self) {
        self.gate.set(false);
    }
}

#[cfg(unix)]
mod unix {
    use std::io::{self, ErrorKind, Read};
    use std::os::unix::net::UnixStream;
    use std::sync::Arc;
    use std::thread;
    use std::time::{Duration, Instant};

    use crossterm::event::Event;
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    use super::{Exit, Gate, Input, Signal};
    use crate::terminal::keys::Keys;
    use crate::terminal::tty;

    /// How long the rest of an answer is waited for whose beginning came just before we gave up waiting.
    const LATE: Duration = Duration::from_millis(500);

    pub(super) fn signals<F>(exit: Exit, deliver: F) -> io::Result<()>
    where
        F: Fn(Input) -> bool + Send + 'static,
    {
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH])?;
        let listen = move || {
            let mut ending = false;
            for number in signals.forever() {
                let input = match number {
                    SIGTERM => Input::Signal(Signal::Terminate),
                    SIGHUP => Input::Signal(Signal::Hangup),
                    SIGINT => Input::Signal(Signal::Interrupt),
                    SIGTSTP => Input::Signal(Signal::Suspend),
                    SIGCONT => Input::Signal(Signal::Continue),
                    _ => match crossterm::terminal::size() {
                        Ok((width, height)) => Input::Event(Event::Resize(width, height)),
                        Err(_) => continue,
                    },
                };
                let ends = matches!(input, Input::Signal(signal) if signal.ends());
                if !deliver(input) || (ends && ending) {
                    if ends {
                        let _ = exit.leave();
                        let _ = emulate_default_handler(number);
                    }
                    break;
                }
                ending |= ends;
            }
        };
        thread::Builder::new().name("signals".into()).spawn(listen)?;
        Ok(())
    }

    /// Starts the thread of keys; a byte written to what is returned makes it look at the gate.
    pub(super) fn keys<F>(gate: Arc<Gate>, typed: Vec<u8>, deliver: F) -> io::Result<UnixStream>
    where
        F: Fn(Input) -> bool + Send + 'static,
    {
        let (wake, mut woken) = UnixStream::pair()?;
        let terminal = tty::keyboard()?;
        let listen = move || {
            let mut keys = Keys::default();
            let all = |inputs: Vec<Input>| inputs.into_iter().all(&deliver);
            if !all(keys.take(&typed)) {
                return;
            }
            let mut buffer = [0; 4096];
            // When what has begun is decided. A key that follows does not put that off.
            let mut until = keys.patience().map(|_| Instant::now() + LATE);
            loop {
                gate.pass();
                let mut ready = [PollFd::new(&terminal, PollFlags::IN), PollFd::new(&woken, PollFlags::IN)];
                let left = until.map(|until| until.saturating_duration_since(Instant::now()));
                let left = left.and_then(|left| Timespec::try_from(left).ok());
                match poll(&mut ready, left.as_ref()) {
                    Ok(0) => {
                        until = None;
                        if !all(keys.settle().into_iter().collect()) {
                            return;
                        }
                        continue;
                    }
                    Ok(_) => {}
                    Err(Errno::INTR) => continue,
                    Err(_) => break,
                }
                if !ready[1].revents().is_empty() {
                    // The other end is gone with the reader: nobody listens any more.
                    if woken.read(&mut [0; 64]).unwrap_or(0) == 0 {
                        return;
                    }
                    continue;
                }
                match (&terminal).read(&mut buffer) {
                    Ok(count @ 1..) => {
                        let events = keys.take(&buffer[..count]);
                        // Something new has begun, or what had begun goes on.
                        let begun = events.is_empty() && until.is_some();
                        until = match keys.patience() {
                            Some(_) if begun => until,
                            patience => patience.map(|patience| Instant::now() + patience),
                        };
                        if !all(events) {
                            return;
                        }
                    }
                    Err(error) if matches!(error.kind(), ErrorKind::Interrupted | ErrorKind::WouldBlock) => {}
                    // Its end, or an error that says as much.
                    Ok(_) | Err(_) => break,
                }
            }
            deliver(Input::Closed);
        };
        thread::Builder::new().name("keys".into()).spawn(listen)?;
        Ok(wake)
    }
}
