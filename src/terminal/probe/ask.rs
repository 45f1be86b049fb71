//! Asking: a write, reads up to the last answer or the end of patience.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};

use super::{ERASE, QUESTIONS, Replies, next, parse};
use crate::terminal::tty;

/// What a terminal is, is said in much less; a hostile one may answer for ever.
pub(super) const LONGEST: usize = 1 << 16;

/// Asks the terminal this process reads its keys from, and waits for its last answer, but no longer
/// than `limit`.
///
/// # Errors
/// There is no terminal, or it is gone.
pub fn ask(limit: Duration) -> io::Result<Replies> {
    ask_on(&tty::keyboard()?, &mut tty::Output::terminal()?, limit)
}

/// Asks the terminal that reads `output` and writes to `terminal`.
///
/// # Errors
/// As [`ask`].
pub fn ask_on(terminal: &File, output: &mut impl Write, limit: Duration) -> io::Result<Replies> {
    ask_raw(terminal, output, QUESTIONS, limit).map(|bytes| parse(&bytes))
}

/// Asks `questions`, of which the last is DA1, and gives what came as it came.
///
/// # Errors
/// As [`ask`].
pub(in crate::terminal) fn ask_raw(
    terminal: &File,
    output: &mut impl Write,
    questions: &[u8],
    limit: Duration,
) -> io::Result<Vec<u8>> {
    let before = tcgetattr(terminal)?;
    let mut raw = before.clone();
    raw.make_raw();
    tcsetattr(terminal, OptionalActions::Now, &raw)?;
    let came = exchange(&mut Open { terminal, output, since: Instant::now() }, questions, limit);
    tcsetattr(terminal, OptionalActions::Now, &before)?;
    came
}

/// A terminal as asking needs it; a test has one with a clock of its own.
pub(super) trait Line {
    /// Writes all of `bytes`.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Waits for bytes, but no longer than `limit`, and adds them to `came`; false where none came.
    fn read(&mut self, limit: Duration, came: &mut Vec<u8>) -> io::Result<bool>;
    /// How long ago the asking began.
    fn elapsed(&self) -> Duration;
}

/// Asks, reads, and erases what a terminal may have shown of the questions.
pub(super) fn exchange(line: &mut impl Line, questions: &[u8], limit: Duration) -> io::Result<Vec<u8>> {
    line.write(questions)?;
    let mut came = Vec::new();
    // What is before this is known not to hold the last answer.
    let mut looked_at = 0;
    while came.len() < LONGEST {
        let left = limit.saturating_sub(line.elapsed());
        if left.is_zero() || !line.read(left, &mut came)? {
            break;
        }
        let (last, at) = find_last(&came, looked_at);
        if last {
            break;
        }
        looked_at = at;
    }
    line.write(ERASE)?;
    Ok(came)
}

/// Whether the answer to DA1 stands in `came` from byte `from` on, and if not, from where on it may yet.
fn find_last(came: &[u8], from: usize) -> (bool, usize) {
    let mut rest = &came[from..];
    while let Some((sequence, after)) = next(rest) {
        if matches!(sequence, super::Sequence::Control { body: [b'?', ..], last: b'c' }) {
            return (true, came.len());
        }
        rest = after;
    }
    (false, came.len() - rest.len())
}

/// The terminal itself.
struct Open<'a, W: Write> {
    terminal: &'a File,
    output: &'a mut W,
    since: Instant,
}

impl<W: Write> Line for Open<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.output.write_all(bytes)
    }

    fn read(&mut self, limit: Duration, came: &mut Vec<u8>) -> io::Result<bool> {
        let mut ready = [PollFd::new(self.terminal, PollFlags::IN)];
        let limit = Timespec::try_from(limit).unwrap_or_default();
        match poll(&mut ready, Some(&limit)) {
            Ok(0) => return Ok(false),
            // Nothing came, but there is time left: the caller looks at the clock.
            Err(Errno::INTR) => return Ok(true),
            Ok(_) => {}
            Err(error) => return Err(error.into()),
        }
        let mut buffer = [0; 4096];
        match (&*self.terminal).read(&mut buffer) {
            Ok(0) => Err(ErrorKind::UnexpectedEof.into()),
            Ok(count) => {
                came.extend(&buffer[..count]);
                Ok(true)
            }
            Err(error) if matches!(error.kind(), ErrorKind::Interrupted | ErrorKind::WouldBlock) => Ok(true),
            Err(error) => Err(error),
        }
    }

    fn elapsed(&self) -> Duration {
        self.since.elapsed()
    }
}

/// What tmux says of the terminal outside, once it has been asked: its XTVERSION and
/// its TERM with a blank between.
#[derive(Debug)]
pub struct Tmux(Child);

/// Asks tmux what the terminal outside is; the answer is fetched with [`Tmux::answer`].
/// `None` if there is no tmux to ask.
pub fn ask_tmux() -> Option<Tmux> {
    let mut command = Command::new("tmux");
    command.args(["display-message", "-p", "#{client_termtype} #{client_termname}"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().ok().map(Tmux)
}

impl Tmux {
    /// The answer; empty if tmux had none.
    pub fn answer(self) -> String {
        let output = self.0.wait_with_output().map(|output| output.stdout).unwrap_or_default();
        String::from_utf8_lossy(&output).trim_end().to_owned()
    }
}
