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
    /// Whether it says that programs may set its clipboard: 52 among its primary device attributes.
    pub clipboard: bool,
    /// Whether the last question was answered: nothing more will come.
    pub complete: bool,
    /// The replies as they came, controls in caret notation, with blanks between. Printable ASCII.
    pub answered: String,
    /// What was no reply: keys pressed meanwhile; and at its end what began and did not come
    /// whole in time, so that whoever reads on from there knows what its rest belongs to. Nothing
    /// where what came was no sense: no key is made of that.
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

/// Nobody types so many bytes while a terminal is asked.
const MOST_TYPED: usize = 1024;

/// Reads the replies out of what came from the terminal.
pub fn parse(bytes: &[u8]) -> Replies {
    let mut replies = Replies::default();
    let mut rest = bytes;
    let mut sense = true;
    while let Some((sequence, after)) = next(rest) {
        let whole = &rest[..rest.len() - after.len()];
        rest = after;
        match sequence {
            Sequence::Control { body, last } => {
                if control(&mut replies, body, last) {
                    answered(&mut replies, whole);
                } else {
                    replies.typed.extend(whole);
                }
            }
            Sequence::Device(text) => {
                answered(&mut replies, whole);
                if let Some(version) = text.strip_prefix(b">|") {
                    let printable = version.iter().filter(|byte| matches!(byte, b' '..=b'~')).take(80);
                    replies.version = printable.map(|&byte| char::from(byte)).collect();
                }
            }
            Sequence::System(text) => {
                answered(&mut replies, whole);
                if let Some(colour) = text.strip_prefix(b"11;rgb:").and_then(colour) {
                    replies.background = Some(colour);
                }
            }
            Sequence::Other(typed) => replies.typed.extend(typed),
            Sequence::Broken => sense = false,
        }
    }
    let is_text = match std::str::from_utf8(&replies.typed) {
        Ok(text) => !text.contains(|c: char| matches!(c, '\u{80}'..='\u{9f}')),
        // A letter may be cut off.
        Err(error) => error.error_len().is_none(),
    };
    if !sense || !is_text || replies.typed.len() > MOST_TYPED {
        replies.typed.clear();
    } else {
        replies.typed.extend(rest);
    }
    replies
}

/// Adds a reply to what is told of them: a hostile terminal may answer for ever.
fn answered(replies: &mut Replies, whole: &[u8]) {
    if replies.answered.len() + whole.len() > 500 {
        return;
    }
    if !replies.answered.is_empty() {
        replies.answered.push(' ');
    }
    replies.answered += &shown(whole);
}

/// Bytes as they may be shown: controls in caret notation, and `?` for what is not ASCII.
pub fn shown(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for &byte in bytes {
        match byte {
            b' '..=b'~' => text.push(char::from(byte)),
            0..0x20 => text.extend(['^', char::from(byte + b'@')]),
            _ => text.push('?'),
        }
    }
    text
}

/// A piece of what came in.
#[derive(Clone, Copy)]
pub(super) enum Sequence<'a> {
    /// `CSI body last`
    Control { body: &'a [u8], last: u8 },
    /// `DCS … ST`
    Device(&'a [u8]),
    /// `OSC … ST` or `OSC … BEL`
    System(&'a [u8]),
    /// Anything else: a key.
    Other(&'a [u8]),
    /// The beginning of a sequence in which something else begins.
    Broken,
}

/// The first piece and what follows it; `None` if there is none or it is cut off.
pub(super) fn next(bytes: &[u8]) -> Option<(Sequence<'_>, &[u8])> {
    match bytes {
        [] | [0x1b] => None,
        [0x1b, b'[', body @ ..] => {
            let end = body.iter().position(|byte| !matches!(byte, 0x20..=0x3f))?;
            Some(match body[end] {
                last @ b'@'..=b'~' => (Sequence::Control { body: &body[..end], last }, &body[end + 1..]),
                // A byte that cannot end a sequence begins something else.
                _ => (Sequence::Broken, &body[end..]),
            })
        }
        [0x1b, b'P', body @ ..] => string(body, Sequence::Device),
        [0x1b, b']', body @ ..] => string(body, Sequence::System),
        [0x1b, 0x1b, ..] => Some((Sequence::Other(&bytes[..1]), &bytes[1..])),
        [0x1b, _, after @ ..] => Some((Sequence::Other(&bytes[..2]), after)),
        [_, after @ ..] => Some((Sequence::Other(&bytes[..1]), after)),
    }
}

/// A string that ends with ST or BEL, or is broken off by another sequence.
fn string<'a>(body: &'a [u8], of: impl Fn(&'a [u8]) -> Sequence<'a>) -> Option<(Sequence<'a>, &'a [u8])> {
    let end = body.iter().position(|&byte| matches!(byte, 0x07 | 0x1b))?;
    let (text, rest) = body.split_at(end);
    match rest {
        [0x07, after @ ..] | [0x1b, b'\\', after @ ..] => Some((of(text), after)),
        [_] => None,
        _ => Some((Sequence::Broken, rest)),
    }
}

/// Takes a reply; false where it is none.
fn control(replies: &mut Replies, body: &[u8], last: u8) -> bool {
    let text = || body[1..].iter().map(|&byte| char::from(byte)).collect::<String>();
    match (body, last) {
        ([b'?', attributes @ ..], b'c') => {
            replies.complete = true;
            // (The first is the terminal's class.)
            replies.clipboard = attributes.split(|&byte| byte == b';').skip(1).any(|one| one == b"52");
        }
        ([b'>', ..], b'c') => replies.secondary = text(),
        ([b'?', ..], b'u') => replies.keyboard = true,
        ([b'8', b';', state @ b'0'..=b'4', b'$'], b'y') => replies.mode8 = Some(state - b'0'),
        // Replies to somebody else's questions, come late.
        (_, b'y') | ([b'=', ..], b'c') => {}
        _ => return false,
    }
    true
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
mod ask;
#[cfg(unix)]
pub(super) use ask::ask_raw;
#[cfg(unix)]
pub use ask::{Tmux, ask, ask_on, ask_tmux};

#[cfg(test)]
mod tests;
