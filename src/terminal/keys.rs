//! From the terminal's bytes to keys, buttons and pastes.
//!
//! Our own, where crossterm has one: a reply that comes late must not be taken for
//! keys (or swallow them), and the end of the terminal must be seen, for which the
//! bytes have to be read here. The events are crossterm's.
//!
//! Understood are xterm's keys and their modifiers, kitty's protocol (`CSI … u`),
//! mouse reports in SGR form, bracketed paste and focus. Sequences that are none of
//! these, replies above all, are passed over.

mod code;
mod control;
mod mouse;

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::input::Input;
use code::function;
use control::control;

/// Reads bytes as they come, in pieces of any size.
#[derive(Debug, Default)]
pub struct Keys {
    /// What has come and is not understood yet.
    bytes: Vec<u8>,
    /// What has been pasted so far, while a paste goes on.
    paste: Option<Vec<u8>>,
}

/// The bytes of a sequence, or of a paste, after which it is given up: nobody means them.
const LONGEST: usize = 1 << 20;

/// How long an escape waits for what makes it a sequence, before it is the key. Terminals send
/// sequences whole; a network may part them, seldom by more than this.
const ESCAPE: Duration = Duration::from_millis(25);

/// How long a sequence that has begun waits for its end, before it is given up: without, a reply that
/// was cut off would swallow the keys that follow.
const SEQUENCE: Duration = Duration::from_millis(500);

/// The end of a bracketed paste.
const PASTED: &[u8] = b"\x1b[201~";

/// What the first bytes are.
enum Piece {
    /// Something, of so many bytes.
    Whole(usize, Option<Event>),
    /// A sequence of so many bytes that names its keys.
    Keys(usize, Vec<Input>),
    /// A paste begins after so many bytes.
    Paste(usize),
    /// The beginning of something.
    Part,
}

impl Keys {
    /// Takes what came and gives the events it completes.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<Input> {
        self.bytes.extend(bytes);
        let mut events = Vec::new();
        let mut at = 0;
        while at < self.bytes.len() {
            let rest = &self.bytes[at..];
            if let Some(paste) = &mut self.paste {
                let end = rest.windows(PASTED.len()).position(|window| window == PASTED);
                // An end that is cut off may stand in the last bytes.
                let taken = end.unwrap_or(rest.len().saturating_sub(PASTED.len() - 1));
                paste.extend(&rest[..taken]);
                paste.truncate(LONGEST);
                at += taken;
                if end.is_none() {
                    break;
                }
                at += PASTED.len();
                let paste = self.paste.take().unwrap_or_default();
                let text = String::from_utf8_lossy(&paste).into_owned();
                events.push(Input::Event(Event::Paste(text)));
                continue;
            }
            match piece(rest) {
                Piece::Whole(length, event) => {
                    at += length.max(1);
                    events.extend(event.map(Input::Event));
                }
                Piece::Keys(length, keys) => {
                    at += length;
                    events.extend(keys);
                }
                Piece::Paste(length) => {
                    at += length;
                    self.paste = Some(Vec::new());
                }
                Piece::Part if rest.len() > LONGEST => at = self.bytes.len(),
                Piece::Part => break,
            }
        }
        self.bytes.drain(..at);
        events
    }

    /// How long what has begun may wait for its end before [`Keys::settle`] decides what it was;
    /// `None` where nothing has begun, and while a paste goes on.
    pub fn patience(&self) -> Option<Duration> {
        match self.bytes.as_slice() {
            [] => None,
            _ if self.paste.is_some() => None,
            bytes if is_key_by_itself(bytes) => Some(ESCAPE),
            _ => Some(SEQUENCE),
        }
    }

    /// Nothing has followed: what has begun was a key, or is given up.
    pub fn settle(&mut self) -> Option<Input> {
        if self.paste.is_some() {
            return None;
        }
        let bytes = std::mem::take(&mut self.bytes);
        if !is_key_by_itself(&bytes) {
            return None;
        }
        Some(Input::Event(Event::Key(match bytes.get(1) {
            Some(&letter) => with(KeyCode::Char(char::from(letter)).into(), KeyModifiers::ALT),
            None => KeyCode::Esc.into(),
        })))
    }
}

/// Whether the beginning of a sequence is a key as well, if nothing follows: escape, or Alt and a letter.
fn is_key_by_itself(bytes: &[u8]) -> bool {
    matches!(bytes, [0x1b] | [0x1b, b'[' | b'O' | b'P' | b']' | b'X' | b'^' | b'_'])
}

fn piece(bytes: &[u8]) -> Piece {
    match bytes {
        [] | [0x1b] => Piece::Part,
        [0x1b, b'[', body @ ..] => control(body),
        [0x1b, b'O', last, ..] => Piece::Whole(3, function(*last).map(|code| Event::Key(code.into()))),
        [0x1b, b'O'] => Piece::Part,
        // Device control, operating system, privacy and other strings: replies.
        [0x1b, b'P' | b']' | b'X' | b'^' | b'_', body @ ..] => string(body),
        [0x1b, 0x1b, ..] => Piece::Whole(1, Some(Event::Key(KeyCode::Esc.into()))),
        [0x1b, rest @ ..] => match key(rest) {
            Piece::Whole(length, Some(Event::Key(key))) => {
                Piece::Whole(length + 1, Some(Event::Key(with(key, key.modifiers | KeyModifiers::ALT))))
            }
            Piece::Whole(length, event) => Piece::Whole(length + 1, event),
            other => other,
        },
        _ => key(bytes),
    }
}

/// A key that is no sequence: a control character or a letter.
fn key(bytes: &[u8]) -> Piece {
    let Some(&first) = bytes.first() else { return Piece::Part };
    let control = |c: char| with(KeyCode::Char(c).into(), KeyModifiers::CONTROL);
    let key = match first {
        b'\r' => KeyCode::Enter.into(),
        b'\t' => KeyCode::Tab.into(),
        0x7f => KeyCode::Backspace.into(),
        0x00 => control(' '),
        0x01..=0x1a => control(char::from(first - 1 + b'a')),
        0x1b => KeyCode::Esc.into(),
        0x1c..=0x1f => control(char::from(first - 0x1c + b'4')),
        _ => return letter(bytes),
    };
    Piece::Whole(1, Some(Event::Key(key)))
}

fn letter(bytes: &[u8]) -> Piece {
    let head = &bytes[..bytes.len().min(4)];
    let valid = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() > 0 => {
            std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or("")
        }
        // Cut off, or no text at all.
        Err(error) => return error.error_len().map_or(Piece::Part, |length| Piece::Whole(length, None)),
    };
    match valid.chars().next() {
        Some(c) => Piece::Whole(c.len_utf8(), Some(Event::Key(character(c)))),
        None => Piece::Whole(1, None),
    }
}

fn character(c: char) -> KeyEvent {
    let modifiers = if c.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    KeyEvent::new(KeyCode::Char(c), modifiers)
}

fn with(key: KeyEvent, modifiers: KeyModifiers) -> KeyEvent {
    KeyEvent { modifiers, ..key }
}

/// A string that ends with ST or BEL, or is broken off by another sequence.
fn string(body: &[u8]) -> Piece {
    match body.iter().position(|&byte| matches!(byte, 0x07 | 0x1b)) {
        Some(end) if body[end] == 0x07 => Piece::Whole(2 + end + 1, None),
        Some(end) => match body.get(end + 1) {
            Some(b'\\') => Piece::Whole(2 + end + 2, None),
            Some(_) => Piece::Whole(2 + end, None),
            None => Piece::Part,
        },
        None => Piece::Part,
    }
}

#[cfg(test)]
mod tests;
