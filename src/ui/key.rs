//! Keys and their names.

use std::fmt;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with what is held beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// Control, Alt, and Shift where it is not part of the character.
    pub modifiers: KeyModifiers,
}

const NAMES: &[(&str, KeyCode)] = &[
    ("Space", KeyCode::Char(' ')),
    ("Enter", KeyCode::Enter),
    ("Tab", KeyCode::Tab),
    ("Esc", KeyCode::Esc),
    ("Backspace", KeyCode::Backspace),
    ("Delete", KeyCode::Delete),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("(letter)", KeyCode::Null),
];

const HELD: &[(&str, KeyModifiers)] =
    &[("C-", KeyModifiers::CONTROL), ("A-", KeyModifiers::ALT), ("S-", KeyModifiers::SHIFT)];

impl Key {
    /// Stands for any letter in a sequence, which then is the command's argument.
    pub const LETTER: Key = Key { code: KeyCode::Null, modifiers: KeyModifiers::NONE };

    /// What copies a selection.
    pub const Y: Key = Key { code: KeyCode::Char('y'), modifiers: KeyModifiers::NONE };

    /// The letter of the key, where it is one with nothing held beside it.
    pub fn letter(&self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if self.modifiers.is_empty() && c.is_alphabetic() => Some(c),
            _ => None,
        }
    }

    /// The key of a name such as `j`, `G`, `C-f`, `S-Tab`, `Space`, `F1`.
    pub fn named(name: &str) -> Option<Key> {
        let mut rest = name;
        let mut modifiers = KeyModifiers::NONE;
        while let Some((prefix, held)) =
            HELD.iter().find(|(p, _)| rest.len() > p.len() && rest.starts_with(p))
        {
            modifiers |= *held;
            rest = &rest[prefix.len()..];
        }
        let mut chars = rest.chars();
        let code = match (chars.next()?, chars.next()) {
            (single, None) => KeyCode::Char(single),
            ('F', Some(_)) if rest[1..].parse::<u8>().is_ok() => KeyCode::F(rest[1..].parse().ok()?),
            _ => NAMES.iter().find(|(n, _)| n.eq_ignore_ascii_case(rest))?.1,
        };
        Some(Key { code, modifiers })
    }
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Key {
        let mut modifiers =
            event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let code = match event.code {
            KeyCode::BackTab => {
                modifiers |= KeyModifiers::SHIFT;
                KeyCode::Tab
            }
            // Shift is in the character already, but for the blank, which has no other.
            KeyCode::Char(c) if c != ' ' => {
                modifiers -= KeyModifiers::SHIFT;
                KeyCode::Char(c)
            }
            code => code,
        };
        Key { code, modifiers }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (prefix, held) in HELD {
            if self.modifiers.contains(*held) {
                f.write_str(prefix)?;
            }
        }
        match (NAMES.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => f.write_str(name),
            (None, KeyCode::Char(c)) => write!(f, "{c}"),
            (None, KeyCode::F(n)) => write!(f, "F{n}"),
            (None, _) => f.write_str("?"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_and_written_alike() {
        for name in ["j", "G", "C-f", "S-Tab", "Space", "F1", "A-1", "C-A-x", "PgDn", "-", "?", "م"] {
            assert_eq!(Key::named(name).map(|k| k.to_string()).as_deref(), Some(name));
        }
        for name in ["", "C-", "Spoon", "FF"] {
            assert_eq!(Key::named(name), None, "{name}");
        }
    }

    #[test]
    fn what_terminals_send_is_what_is_named() {
        let check = |code, held, name| assert_eq!(Key::from(KeyEvent::new(code, held)).to_string(), name);
        check(KeyCode::Char('G'), KeyModifiers::SHIFT, "G");
        check(KeyCode::BackTab, KeyModifiers::SHIFT, "S-Tab");
        check(KeyCode::BackTab, KeyModifiers::NONE, "S-Tab");
        check(KeyCode::Char(' '), KeyModifiers::SHIFT, "S-Space");
        check(KeyCode::Char('c'), KeyModifiers::CONTROL, "C-c");
    }
}
