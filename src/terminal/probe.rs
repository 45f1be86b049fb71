//! Asking the terminal what it is.
//!
//! One write carries all questions; the last is one that every terminal answers
//! (primary device attributes, DA1), so its answer says that nothing more will
//! come. The replies are read here, from the terminal itself, before anybody
//! waits for keys: crossterm takes some of them for keys and swallows keys
//! behind others. Parsing is a pure function of bytes, and trusts none of them.
//!
//! Inside tmux and GNU screen it is they who answer; what is outside is asked of
//! tmux ([`ask_tmux`]) and not known of screen.

use std::time::Duration;

/// What the terminal answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replies {
    /// The state of mode 8 (BDSM), as DECRPM gives it: 0 not known to it, 1 set, 2 reset,
    /// 3 always set, 4 always reset.
    pub mode8: Option<u8>,
    /// Its name and version, as XTVERSION gives them: `kitty(0.26.5)`. Printable ASCII.
    pub version: String,
    /// Secondary device attributes, as sent: `41;379;0`.
    pub secondary: String,
    /// The background's red, green and blue.
    pub background: Option<(u8, u8, u8)>,
    /// Whether it knows kitty's keyboard protocol.
    pub keyboard: bool,
    /// Whether the last question was answered: nothing more will come.
    pub complete: bool,
    /// Bytes that are no replies: keys pressed meanwhile.
    pub typed: Vec<u8>,
}

/// The questions: DECRQM for mode 8, XTVERSION, DA2, the background's colour, the
/// keyboard's flags, DA1. The carriage return is for [`ERASE`], should one of them be shown.
pub const QUESTIONS: &[u8] = b"\r\x1b[8$p\x1b[>q\x1b[>c\x1b]11;?\x1b\\\x1b[?u\x1b[c";

/// Erases what a terminal may have shown of the questions (qterminal shows one character).
pub const ERASE: &[u8] = b"\r\x1b[K";

/// How long to wait for a terminal that does not answer: longer over a network.
pub fn patience(variable: impl Fn(&str) -> Option<String>) -> Duration {
    let remote = ["SSH_TTY", "SSH_CONNECTION"].iter().any(|name| variable(name).is_some());
    Duration::from_millis(if remote { 1000 } else { 250 })
}

/// Reads the replies out of what came from the terminal. What is cut off at the end counts
/// as not come yet.
pub fn parse(bytes: &[u8]) -> Replies {
    let mut replies = Replies::default();
    let mut rest = bytes;
    while let Some((sequence, after)) = next(rest) {
        rest = after;
        match sequence {
            Sequence::Control { body, last } => control(&mut replies, body, last, sequence),
            Sequence::Device(text) => {
                if let Some(version) = text.strip_prefix(b">|") {
                    let printable = version.iter().filter(|byte| matches!(byte, b' '..=b'~')).take(80);
                    replies.version = printable.map(|&byte| char::from(byte)).collect();
                }
            }
            Sequence::System(text) => {
                if let Some(colour) = text.strip_prefix(b"11;rgb:").and_then(colour) {
                    replies.background = Some(colour);
                }
            }
            Sequence::Other(typed) => replies.typed.extend(typed),
        }
    }
    replies
}

/// A piece of what came in.
#[derive(Clone, Copy)]
enum Sequence<'a> {
    /// `CSI body last`
    Control { body: &'a [u8], last: u8 },
    /// `DCS … ST`
    Device(&'a [u8]),
    /// `OSC … ST` or `OSC … BEL`
    System(&'a [u8]),
    /// Anything else.
    Other(&'a [u8]),
}

/// The first piece and what follows it; `None` if there is none or it is cut off.
fn next(bytes: &[u8]) -> Option<(Sequence<'_>, &[u8])> {
    let string = |body: &'static [u8]| {
        let body = &bytes[body.len()..];
        let end = body.iter().position(|&byte| byte == 0x07 || byte == 0x1b)?;
        let length = if body[end] == 0x07 {
            1
        } else if body.get(end + 1)? == &b'\\' {
            2
        } else {
            // Another sequence begins: this one was broken off.
            0
        };
        Some((&body[..end], &body[end + length..]))
    };
    match bytes {
        [] => None,
        [0x1b, b'[', body @ ..] => {
            let end = body.iter().position(|byte| !matches!(byte, 0x20..=0x3f))?;
            let (body, last, after) = (&body[..end], body[end], &body[end + 1..]);
            let sequence = match last {
                b'@'..=b'~' => Sequence::Control { body, last },
                _ => Sequence::Other(&[]),
            };
            // A byte that cannot end a sequence begins something else.
            let after = if matches!(last, b'@'..=b'~') { after } else { &bytes[2 + end..] };
            Some((sequence, after))
        }
        [0x1b, b'P', ..] => string(b"\x1bP").map(|(text, after)| (Sequence::Device(text), after)),
        [0x1b, b']', ..] => string(b"\x1b]").map(|(text, after)| (Sequence::System(text), after)),
        [0x1b] => None,
        [0x1b, 0x1b, ..] => Some((Sequence::Other(&bytes[..1]), &bytes[1..])),
        [0x1b, _, after @ ..] => Some((Sequence::Other(&bytes[..2]), after)),
        [_, after @ ..] => Some((Sequence::Other(&bytes[..1]), after)),
    }
}

fn control(replies: &mut Replies, body: &[u8], last: u8, sequence: Sequence<'_>) {
    let text = || body[1..].iter().map(|&byte| char::from(byte)).collect::<String>();
    match (body, last) {
        ([b'?', ..], b'c') => replies.complete = true,
        ([b'>', ..], b'c') => replies.secondary = text(),
        ([b'?', ..], b'u') => replies.keyboard = true,
        ([b'8', b';', state @ b'0'..=b'4', b'$'], b'y') => replies.mode8 = Some(state - b'0'),
        // Replies to somebody else's questions, come late.
        (_, b'y') | ([b'=', ..], b'c') => {}
        _ => {
            if let Sequence::Control { body, last } = sequence {
                replies.typed.extend(b"\x1b[");
                replies.typed.extend(body);
                replies.typed.push(last);
            }
        }
    }
}

/// The colour in `RRRR/GGGG/BBBB`, of one to four hexadecimal digits each (XParseColor).
fn colour(text: &[u8]) -> Option<(u8, u8, u8)> {
    let mut parts = std::str::from_utf8(text).ok()?.split('/').map(|part| {
        let value = u32::from_str_radix(part, 16).ok()?;
        let most = 16_u32.checked_pow(u32::try_from(part.len()).ok()?)?.checked_sub(1)?;
        u8::try_from((value * 255).checked_div(most)?).ok()
    });
    let found = (parts.next()??, parts.next()??, parts.next()??);
    parts.next().is_none().then_some(found)
}

#[cfg(unix)]
pub use unix::{Asking, Tmux, ask, ask_tmux};

#[cfg(unix)]
mod unix {
    use std::fs::File;
    use std::io::{self, Read, Write};
    use std::process::{Child, Command, Stdio};
    use std::time::{Duration, Instant};

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;
    use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

    use super::{ERASE, QUESTIONS, Replies, parse};
    use crate::terminal::tty;

    /// A terminal that was asked, and has yet to answer.
    ///
    /// Until its answers are taken it shows nothing that is typed, and gives it at once;
    /// what is written is treated as ever, and the keys that interrupt do. Dropped, it is waited for all the
    /// same: its answers must not come to whoever has the terminal next.
    #[derive(Debug)]
    pub struct Asking<O: Write> {
        terminal: File,
        output: O,
        before: Termios,
        deadline: Instant,
        answered: bool,
    }

    /// Asks the terminal this process reads its keys from. It has at most `limit` until a
    /// pause in its answers.
    ///
    /// # Errors
    /// There is no terminal, or it is gone.
    pub fn ask(limit: Duration) -> io::Result<Asking<tty::Output>> {
        Asking::of(tty::keyboard()?, tty::Output::standard()?, limit)
    }

    impl<O: Write> Asking<O> {
        /// Asks the terminal that reads `output` and writes to `terminal`.
        pub(super) fn of(terminal: File, mut output: O, limit: Duration) -> io::Result<Asking<O>> {
            let before = tcgetattr(&terminal)?;
            let mut quiet = before.clone();
            quiet.make_raw();
            quiet.output_modes = before.output_modes;
            quiet.local_modes |= before.local_modes & LocalModes::ISIG;
            tcsetattr(&terminal, OptionalActions::Now, &quiet)?;
            let asked = output.write_all(QUESTIONS);
            let deadline = Instant::now() + limit;
            // What was changed is put back also where nothing could be asked.
            let asking = Asking { terminal, output, before, deadline, answered: asked.is_err() };
            asked.map(|()| asking)
        }

        /// Its answers, which may all have come already.
        ///
        /// # Errors
        /// The terminal is gone.
        pub fn answers(mut self) -> io::Result<Replies> {
            self.exchange()
        }

        fn exchange(&mut self) -> io::Result<Replies> {
            self.answered = true;
            let (mut bytes, mut replies) = (Vec::new(), Replies::default());
            // A hostile terminal may answer for ever: what it is, is said in much less than this.
            while !replies.complete && bytes.len() < 65_536 {
                let left = self.deadline.saturating_duration_since(Instant::now());
                let mut ready = [PollFd::new(&self.terminal, PollFlags::IN)];
                let left = Timespec::try_from(left).unwrap_or_default();
                match poll(&mut ready, Some(&left)) {
                    Ok(0) => break,
                    Ok(_) => {}
                    Err(Errno::INTR) => continue,
                    Err(error) => return Err(error.into()),
                }
                let mut buffer = [0; 4096];
                let count = (&self.terminal).read(&mut buffer)?;
                if count == 0 {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
                bytes.extend(&buffer[..count]);
                replies = parse(&bytes);
            }
            self.output.write_all(ERASE)?;
            Ok(replies)
        }
    }

    impl<O: Write> Drop for Asking<O> {
        fn drop(&mut self) {
            if !self.answered {
                // Nobody wants to know any more.
                let _ = self.exchange();
            }
            // A terminal that is gone needs nothing put back.
            let _ = tcsetattr(&self.terminal, OptionalActions::Now, &self.before);
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
}

#[cfg(test)]
mod tests;
