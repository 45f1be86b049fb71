//! Reading state and back.
//!
//! Everything that is changed in the terminal is changed here and undone here,
//! in reverse, whatever ends the program: returning, an error, a panic, a
//! signal. Leaving twice is leaving once.
//!
//! The order on entering is not free. VTE stores with each row, when the row is
//! made, whether it may reorder it; so reordering is switched off before the
//! alternate screen (whose rows are made on entering it), and stays off while
//! we read.

use std::io::{self, Write};
use std::panic;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};

use super::tty::Output;
use crate::message::say;

/// Whether the terminal itself orders right-to-left text: the state of mode 8,
/// "bi-directional support mode" (ECMA-48 7.2.1, BDSM).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reordering {
    /// It does (mode 8 set): what VTE starts with.
    #[default]
    Implicit,
    /// It shows cells as they come (mode 8 reset): what WezTerm starts with.
    Explicit,
    /// It does so always, and must not be told: older Linux consoles show the end of what tells it.
    Untold,
}

/// What reading needs of the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Report buttons, wheel and drags.
    pub mouse: bool,
    /// How keys are to be told, by kitty's protocol: the sum of its flags, 0 for as ever. Only for
    /// a terminal that has said it knows the protocol: elsewhere the sequence means "restore the cursor".
    pub keyboard: u8,
    /// What mode 8 was found to be, to be put back on leaving.
    pub reordering: Reordering,
    /// Switch off mintty's own ordering of right-to-left text as well (private mode 77096,
    /// from its page `CtrlSeqs`; it starts reset).
    pub mintty: bool,
}

/// The flags of kitty's keyboard protocol.
pub mod keyboard {
    /// What is asked while text is typed: Esc, and keys with something held beside them, are sequences (1)
    /// and say where they sit (4). Letters come as ever: kitty 0.26 forgets what dead keys type otherwise.
    pub const TYPING: u8 = 1 + 4;
    /// What is asked beside that while commands are typed: letters are sequences too (8), so that they
    /// say where they sit, and what they type (16).
    pub const ALL_KEYS: u8 = 8 + 16;

    /// The bytes that ask for these instead of those before.
    pub fn asking(flags: u8) -> Vec<u8> {
        format!("\x1b[={flags}u").into_bytes()
    }
}

impl Options {
    /// The bytes that put the terminal into reading state.
    pub fn entering(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        // BDSM to explicit and SCP (character path) to left-to-right, before the rows are made.
        if self.reordering != Reordering::Untold {
            bytes.extend(b"\x1b[8l\x1b[1 k");
        }
        if self.mintty {
            bytes.extend(b"\x1b[?77096h");
        }
        bytes.extend(b"\x1b[?1049h\x1b[?25l");
        // Without wrapping at the margin, a terminal that takes a symbol for wider than
        // we do spoils the end of one row and not the whole screen.
        bytes.extend(b"\x1b[?7l");
        if self.mouse {
            bytes.extend(b"\x1b[?1000h\x1b[?1002h\x1b[?1006h");
        }
        bytes.extend(b"\x1b[?2004h\x1b[?1004h");
        if self.keyboard > 0 {
            bytes.extend(format!("\x1b[>{}u", self.keyboard).bytes());
        }
        bytes
    }

    /// The bytes that put it back.
    pub fn leaving(&self) -> Vec<u8> {
        // A frame may have been cut off in the middle: end it, forget its style and region.
        let mut bytes = b"\x1b[?2026l\x1b[m\x1b[r".to_vec();
        if self.keyboard > 0 {
            bytes.extend(b"\x1b[<u");
        }
        bytes.extend(b"\x1b[?1004l\x1b[?2004l");
        if self.mouse {
            bytes.extend(b"\x1b[?1006l\x1b[?1002l\x1b[?1000l");
        }
        // What has no alternate screen (the Linux console, GNU screen as it comes) is not left
        // with a page of ours to type over.
        bytes.extend(b"\x1b[?7h\x1b[?25h\x1b[H\x1b[J\x1b[?1049l");
        if self.mintty {
            bytes.extend(b"\x1b[?77096l");
        }
        bytes.extend(match self.reordering {
            Reordering::Implicit => b"\x1b[0 k\x1b[8h".as_slice(),
            Reordering::Explicit => b"\x1b[0 k\x1b[8l",
            Reordering::Untold => b"",
        });
        bytes
    }
}

/// What can be left, from the thread that reads, a panic hook or the thread of signals.
#[derive(Debug)]
struct State {
    options: Options,
    output: Output,
    entered: bool,
    /// We stopped by ourselves and have entered again; the signal that told us to
    /// continue is still to be delivered.
    resumed: bool,
    /// What threads that panicked beside us had to say; it is said after leaving.
    said: Vec<String>,
}

impl State {
    fn enter(&mut self) -> io::Result<()> {
        crossterm::terminal::enable_raw_mode()?;
        self.entered = true;
        self.output.write_all(&self.options.entering())
    }

    fn leave(&mut self) -> io::Result<()> {
        if !std::mem::replace(&mut self.entered, false) {
            return Ok(());
        }
        // Both are tried, even where the first fails: a terminal that takes no bytes
        // any more may still be somebody's line to type on.
        let written = self.output.write_all(&self.options.leaving());
        let raw = crossterm::terminal::disable_raw_mode();
        for line in self.said.drain(..) {
            // Nobody is left to tell if this fails.
            let _ = writeln!(io::stderr(), "{line}");
        }
        written.and(raw)
    }
}

/// Something that can leave the reading state from anywhere; leaving twice is leaving once.
#[derive(Clone, Debug)]
pub struct Exit(Arc<Mutex<State>>);

impl Exit {
    /// Puts the terminal back as it was found.
    pub fn leave(&self) -> io::Result<()> {
        self.state().leave()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the panic hook does. Returns whether the panic may be said now.
    fn panicked(&self, reader: ThreadId, message: &dyn std::fmt::Display) -> bool {
        // A panic inside `enter` or `leave` holds the lock: then there is nothing we could do.
        let Ok(mut state) = self.0.try_lock() else { return true };
        if thread::current().id() == reader || !state.entered {
            let _ = state.leave();
            return true;
        }
        state.said.push(message.to_string());
        false
    }
}

type Hook = dyn Fn(&panic::PanicHookInfo<'_>) + Send + Sync;

/// A terminal in reading state. Dropping it puts the terminal back.
pub struct Session {
    exit: Exit,
    previous: Arc<Hook>,
}

impl Session {
    /// Puts the terminal behind standard output into reading state: raw mode,
    /// alternate screen, no cursor, no reordering, what `options` ask for.
    ///
    /// From here on a panic of this thread first puts the terminal back, so that its
    /// message can be read; a panic of another thread is said when the session ends
    /// (whoever joins that thread learns of it in time).
    ///
    /// # Errors
    /// What the terminal answers to raw mode (there may be none) or to writing.
    pub fn enter(options: &Options) -> io::Result<Session> {
        let output = Output::standard()?;
        let state =
            State { options: options.clone(), output, entered: false, resumed: false, said: Vec::new() };
        let exit = Exit(Arc::new(Mutex::new(state)));
        let entered = exit.state().enter();
        if let Err(error) = entered {
            let _ = exit.leave();
            return Err(error);
        }
        let previous: Arc<Hook> = Arc::from(panic::take_hook());
        let (hook, chained, reader) = (exit.clone(), previous.clone(), thread::current().id());
        panic::set_hook(Box::new(move |info| {
            if hook.panicked(reader, info) {
                chained(info);
            }
        }));
        Ok(Session { exit, previous })
    }

    /// A second way to write to the terminal, for [`super::Screen`].
    pub fn output(&self) -> io::Result<Output> {
        self.exit.state().output.again()
    }

    /// What another thread needs to put the terminal back.
    pub fn exit(&self) -> Exit {
        self.exit.clone()
    }

    /// Puts the terminal back as it was found. Dropping does the same, silently.
    ///
    /// # Errors
    /// What the terminal answers to writing: it may be gone.
    pub fn leave(&mut self) -> io::Result<()> {
        self.exit.leave()
    }

    /// Sets every mode again, on SIGCONT: after a stop we did not ask for, the terminal
    /// was somebody else's, and the screen's contents are unknown. After
    /// [`Session::suspend`] there is nothing left to do.
    ///
    /// # Errors
    /// As [`Session::enter`].
    pub fn renew(&mut self) -> io::Result<()> {
        let mut state = self.exit.state();
        if std::mem::replace(&mut state.resumed, false) {
            return Ok(());
        }
        // Left first: keyboard levels are a stack, and raw mode is remembered by
        // whoever switched it on first.
        state.leave()?;
        state.enter()
    }

    /// Puts the terminal back, does `work` (an editor, a command, a question), and
    /// enters again. The screen's contents are then unknown. Keys must not be read
    /// meanwhile: see [`super::input::Listener::pause`].
    ///
    /// # Errors
    /// As [`Session::enter`]; `work` is done in any case.
    pub fn aside<T>(&mut self, work: impl FnOnce() -> T) -> io::Result<T> {
        let left = self.exit.state().leave();
        let done = work();
        left?;
        self.exit.state().enter()?;
        Ok(done)
    }

    /// Stops this process as Ctrl-Z does, with the terminal put back, and enters again
    /// when it is continued. The screen's contents are then unknown.
    ///
    /// # Errors
    /// `Unsupported` if this process leads its session: nothing could continue it.
    /// Otherwise as [`Session::enter`].
    #[cfg(unix)]
    pub fn suspend(&mut self) -> io::Result<()> {
        use rustix::process::{getpid, getsid};
        if getsid(None).is_ok_and(|session| session == getpid()) {
            return Err(io::Error::new(io::ErrorKind::Unsupported, say!("session-no-shell")));
        }
        let stopped =
            self.aside(|| signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP))?;
        self.exit.state().resumed = true;
        stopped
    }

    /// Stopping is not known here.
    ///
    /// # Errors
    /// Always `Unsupported`.
    #[cfg(not(unix))]
    pub fn suspend(&mut self) -> io::Result<()> {
        Err(io::Error::new(io::ErrorKind::Unsupported, say!("session-no-suspending")))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.exit.leave();
        // Replacing the hook while panicking would itself panic.
        if !thread::panicking() {
            let previous = self.previous.clone();
            panic::set_hook(Box::new(move |info| previous(info)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: Vec<u8>) -> String {
        String::from_utf8(bytes).expect("only ASCII is sent").replace('\x1b', "^")
    }

    #[test]
    fn reordering_is_off_before_the_rows_are_made() {
        let sent = text(Options::default().entering());
        assert_eq!(sent, "^[8l^[1 k^[?1049h^[?25l^[?7l^[?2004h^[?1004h");
        assert!(sent.find("^[8l") < sent.find("?1049h"));
    }

    #[test]
    fn a_console_is_not_told_what_it_would_show() {
        let console = Options { reordering: Reordering::Untold, ..Options::default() };
        let sent = text(console.entering()) + &text(console.leaving());
        assert!(!sent.contains("^[8") && !sent.contains('k'), "{sent}");
    }

    #[test]
    fn what_was_switched_on_is_switched_off_in_reverse() {
        let options = Options { mouse: true, keyboard: 5, mintty: true, ..Options::default() };
        let (on, off) = (text(options.entering()), text(options.leaving()));
        assert_eq!(
            off,
            "^[?2026l^[m^[r^[<u^[?1004l^[?2004l^[?1006l^[?1002l^[?1000l^[?7h^[?25h^[H^[J^[?1049l^[?77096l^[0 k^[8h"
        );
        let mut undone = 0;
        for mode in on.split('^').filter(|part| part.starts_with("[?")) {
            let opposite = match mode.strip_suffix('h') {
                Some(name) => format!("{name}l"),
                None => format!("{}h", mode.trim_end_matches('l')),
            };
            assert!(off.contains(&opposite), "{mode} is not undone");
            undone += 1;
        }
        assert_eq!(undone, 9);
    }

    #[test]
    fn mode_8_is_put_back_as_it_was_found() {
        let check = |reordering, expected| {
            let options = Options { reordering, ..Options::default() };
            assert!(text(options.leaving()).ends_with(expected));
        };
        check(Reordering::Untold, "^[?1049l");
        check(Reordering::Implicit, "^[?1049l^[0 k^[8h");
        check(Reordering::Explicit, "^[?1049l^[0 k^[8l");
    }
}
