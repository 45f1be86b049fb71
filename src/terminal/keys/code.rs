//! The codes of keys: xterm's, by a letter or a number, and those of kitty's protocol.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::character;
use super::control::numbers;
use crate::terminal::input::Input;

/// A key's sequence: `CSI code : shifted : place ; modifiers : kind ; text last`, of which most is left out.
pub(super) fn sequence(parameters: &[u8], last: u8) -> Option<Vec<Input>> {
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
pub(super) fn function(last: u8) -> Option<KeyCode> {
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
