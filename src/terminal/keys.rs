//! From the terminal's bytes to keys, buttons and pastes.
//!
//! Our own, where crossterm has one: a reply that comes late must not be taken for
//! keys (or swallow them), and the end of the terminal must be seen, for which the
//! bytes have to be read here. The events are crossterm's.
//!
//! Understood are xterm's keys and their modifiers, kitty's protocol (`CSI … u`),
//! mouse reports in SGR form, bracketed paste and focus. Sequences that are none of
//! these, replies above all, are passed over.

use std::time::Duration;

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::input::Input;

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

/// What follows `CSI` (ECMA-48 5.4: parameters, intermediates, a final byte).
fn control(body: &[u8]) -> Piece {
    // The Linux console's F1 to F5.
    if let [b'[', rest @ ..] = body {
        return match rest.first() {
            Some(last @ b'A'..=b'E') => Piece::Whole(4, Some(Event::Key(KeyCode::F(1 + last - b'A').into()))),
            Some(_) => Piece::Whole(3, None),
            None => Piece::Part,
        };
    }
    let Some(end) = body.iter().position(|byte| !matches!(byte, 0x20..=0x3f)) else { return Piece::Part };
    let (parameters, last, length) = (&body[..end], body[end], 2 + end + 1);
    match (parameters, last) {
        (b"200", b'~') => Piece::Paste(length),
        // A mouse report in the form that has three bytes behind it.
        ([], b'M') if body.len() < 4 => Piece::Part,
        ([], b'M') => Piece::Whole(length + 3, None),
        ([b'<', report @ ..], b'M' | b'm') => {
            Piece::Whole(length, mouse(report, last == b'M').map(Event::Mouse))
        }
        ([], b'I') => Piece::Whole(length, Some(Event::FocusGained)),
        ([], b'O') => Piece::Whole(length, Some(Event::FocusLost)),
        ([b'0'..=b'9' | b';' | b':', ..] | [], b'@'..=b'~') => {
            Piece::Keys(length, sequence(parameters, last).unwrap_or_default())
        }
        (_, b'@'..=b'~') => Piece::Whole(length, None),
        // No final byte: what it is begins something else.
        _ => Piece::Whole(length - 1, None),
    }
}

/// The numbers of a parameter string: fields parted by `;`, each with its parts by `:`.
fn numbers(parameters: &[u8]) -> Option<Vec<Vec<Option<u32>>>> {
    let text = std::str::from_utf8(parameters).ok()?;
    let number = |part: &str| if part.is_empty() { Some(None) } else { part.parse().ok().map(Some) };
    text.split(';').map(|field| field.split(':').map(number).collect()).collect()
}

/// A key's sequence: `CSI code : shifted : place ; modifiers : kind ; text last`, of which most is left out.
fn sequence(parameters: &[u8], last: u8) -> Option<Vec<Input>> {
    let fields = numbers(parameters)?;
    let part = |field: usize, part: usize| fields.get(field).and_then(|parts| *parts.get(part)?);
    let letter = |field, at| part(field, at).and_then(char::from_u32);
    let code = part(0, 0);
    let mask = part(1, 0).unwrap_or(1).saturating_sub(1);
    let kind = match part(1, 1) {
        Some(2) => KeyEventKind::Repeat,
        Some(3) => KeyEventKind::Release,
        _ => KeyEventKind::Press,
    };
    let mut modifiers = KeyModifiers::NONE;
    let bits = [
        KeyModifiers::SHIFT,
        KeyModifiers::ALT,
        KeyModifiers::CONTROL,
        KeyModifiers::SUPER,
        KeyModifiers::HYPER,
        KeyModifiers::META,
    ];
    for (bit, modifier) in bits.into_iter().enumerate() {
        modifiers.set(modifier, mask >> bit & 1 == 1);
    }
    let shift = modifiers.contains(KeyModifiers::SHIFT);
    let place = letter(0, 2).filter(|_| last == b'u').map(|c| if shift { shifted(c) } else { c });
    let input = |key: KeyEvent| match place {
        Some(place) if matches!(key.code, KeyCode::Char(_)) => Input::KeyAt(key, place),
        _ => Input::Event(Event::Key(key)),
    };
    let typed = |c: char| KeyEvent { kind, ..character(c) };
    if last == b'u' && (modifiers - KeyModifiers::SHIFT).is_empty() {
        // What it types says more than which key it is: dead keys, AltGr, input methods.
        let text = fields.get(2).into_iter().flatten().filter_map(|code| char::from_u32((*code)?));
        let text: Vec<Input> = text.filter(|c| !c.is_control()).map(|c| input(typed(c))).collect();
        if !text.is_empty() {
            return Some(text);
        }
        if let Some(c) = letter(0, 1).filter(|c| shift && !c.is_control()) {
            return Some(vec![input(typed(c))]);
        }
    }
    let mut code = match last {
        b'~' => numbered(code?)?,
        // It types several characters at once, of which kitty 0.26 says none.
        b'u' if code == Some(0) => KeyCode::Char(place?),
        b'u' => unicode(code?)?,
        b'Z' => KeyCode::BackTab,
        _ => function(last)?,
    };
    if code == KeyCode::BackTab || (code == KeyCode::Tab && shift) {
        code = KeyCode::BackTab;
        modifiers |= KeyModifiers::SHIFT;
    }
    Some(vec![input(KeyEvent::new_with_kind(code, modifiers, kind))])
}

/// What a key of a US keyboard types with Shift.
fn shifted(key: char) -> char {
    const PLAIN: &str = "`1234567890-=[]\\;',./";
    const SHIFTED: &str = "~!@#$%^&*()_+{}|:\"<>?";
    let other = PLAIN.chars().position(|c| c == key).and_then(|at| SHIFTED.chars().nth(at));
    other.unwrap_or(key.to_ascii_uppercase())
}

/// Keys named by a letter, after `CSI` or `SS3`.
fn function(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'M' => KeyCode::Enter,
        b'P' => KeyCode::F(1),
        b'Q' => KeyCode::F(2),
        b'R' => KeyCode::F(3),
        b'S' => KeyCode::F(4),
        _ => return None,
    })
}

/// Keys named by a number before `~`.
fn numbered(code: u32) -> Option<KeyCode> {
    Some(match code {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(u8::try_from(code - 10).ok()?),
        17..=21 => KeyCode::F(u8::try_from(code - 11).ok()?),
        23..=26 => KeyCode::F(u8::try_from(code - 12).ok()?),
        28..=29 => KeyCode::F(u8::try_from(code - 13).ok()?),
        31..=34 => KeyCode::F(u8::try_from(code - 14).ok()?),
        _ => return None,
    })
}

/// Keys named by their character, in kitty's protocol; the keypad's have numbers of their own.
fn unicode(code: u32) -> Option<KeyCode> {
    Some(match code {
        9 => KeyCode::Tab,
        13 | 57_414 => KeyCode::Enter,
        27 => KeyCode::Esc,
        127 => KeyCode::Backspace,
        57_399..=57_408 => KeyCode::Char(char::from_digit(code - 57_399, 10)?),
        57_409 => KeyCode::Char('.'),
        57_410 => KeyCode::Char('/'),
        57_411 => KeyCode::Char('*'),
        57_412 => KeyCode::Char('-'),
        57_413 => KeyCode::Char('+'),
        57_417 => KeyCode::Left,
        57_418 => KeyCode::Right,
        57_419 => KeyCode::Up,
        57_420 => KeyCode::Down,
        57_421 => KeyCode::PageUp,
        57_422 => KeyCode::PageDown,
        57_423 => KeyCode::Home,
        57_424 => KeyCode::End,
        57_425 => KeyCode::Insert,
        57_426 => KeyCode::Delete,
        // The rest of the private use area: media keys, modifiers alone.
        57_344..=63_743 => return None,
        _ => KeyCode::Char(char::from_u32(code).filter(|c| !c.is_control())?),
    })
}

/// A mouse report: `button ; column ; row`, the last two counted from 1.
fn mouse(report: &[u8], pressed: bool) -> Option<MouseEvent> {
    let fields = numbers(report)?;
    let [button, column, row] = fields.as_slice() else { return None };
    let (bits, column, row) = ((*button.first()?)?, (*column.first()?)?, (*row.first()?)?);
    let place = |at: u32| u16::try_from(at.saturating_sub(1)).ok();
    let which = |number| match number {
        0 => Some(MouseButton::Left),
        1 => Some(MouseButton::Middle),
        2 => Some(MouseButton::Right),
        _ => None,
    };
    let (number, dragged) = (bits & 0b11, bits & 0b10_0000 != 0);
    let kind = match bits >> 6 {
        0 if dragged && number == 3 => MouseEventKind::Moved,
        0 if dragged => MouseEventKind::Drag(which(number)?),
        0 if pressed => MouseEventKind::Down(which(number)?),
        0 => MouseEventKind::Up(which(number)?),
        1 => [
            MouseEventKind::ScrollUp,
            MouseEventKind::ScrollDown,
            MouseEventKind::ScrollLeft,
            MouseEventKind::ScrollRight,
        ][number as usize],
        _ => return None,
    };
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, bits & 0b100 != 0);
    modifiers.set(KeyModifiers::ALT, bits & 0b1000 != 0);
    modifiers.set(KeyModifiers::CONTROL, bits & 0b1_0000 != 0);
    Some(MouseEvent { kind, column: place(column)?, row: place(row)?, modifiers })
}

#[cfg(test)]
mod tests;
