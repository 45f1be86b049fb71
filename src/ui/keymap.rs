//! From keys to commands: sequences, counts, and what may follow.

use std::fmt;

use super::command::{Command, Mode, TABLE};
use super::key::Key;
use super::keyboard;
use crate::message::say;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

/// The largest count that can be typed.
const LARGEST: usize = 9_999_999;

/// Which keys ask for which command.
#[derive(Clone, Debug)]
pub struct Keymap {
    bindings: Vec<(Vec<Key>, Command)>,
}

/// What has been typed and is not yet a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pending {
    /// The count before the command.
    pub count: Option<usize>,
    /// The keys of a sequence that has begun.
    pub keys: Vec<Key>,
    /// The letter that was typed last, as it came.
    typed: Option<char>,
}

/// A command with what was typed for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// The command.
    pub command: Command,
    /// The number before it.
    pub count: Option<usize>,
    /// The letter that its sequence asks for.
    pub letter: Option<char>,
}

/// What a key came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// This command.
    Command(Call),
    /// More keys are awaited.
    Awaiting,
    /// No command has these keys.
    Unknown,
}

impl Default for Keymap {
    fn default() -> Keymap {
        let bindings = TABLE
            .iter()
            .flat_map(|entry| entry.keys.iter().map(|keys| (keys, entry.command)))
            .filter_map(|(keys, command)| Some((sequence(keys)?, command)))
            .collect();
        Keymap { bindings }
    }
}

/// The keys of a sequence such as `g g`; `None` if one of them has no such name.
pub(super) fn sequence(names: &str) -> Option<Vec<Key>> {
    let keys: Option<Vec<Key>> = names.split_whitespace().map(Key::named).collect();
    keys.filter(|keys| !keys.is_empty())
}

/// A sequence as one reads it: `gg`, `C-f`, `zPgDn`.
pub(super) fn shown(keys: &[Key]) -> String {
    keys.iter().map(Key::to_string).collect()
}

/// Why keys cannot be given to a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// There is no such command.
    NoCommand(String),
    /// There is no such key.
    NoKey(String),
    /// These keys are another command's, or begin or continue another's.
    Taken {
        /// The keys, as one reads them.
        keys: String,
        /// The other command's name.
        by: &'static str,
    },
}

impl fmt::Display for Clash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Clash::NoCommand(name) => f.write_str(&say!("keys-no-command", name = name.as_str())),
            Clash::NoKey(name) => f.write_str(&say!("keys-no-key", name = format!("{name:?}"))),
            Clash::Taken { keys, by } => {
                f.write_str(&say!("keys-taken", keys = keys.as_str(), command = *by))
            }
        }
    }
}

impl Keymap {
    /// Gives these keys to the command of this name instead of its own, and says
    /// what is wrong with them; keys that are wrong are left out.
    pub fn rebind(&mut self, name: &str, keys: &[String]) -> Vec<Clash> {
        let Some(entry) = TABLE.iter().find(|entry| entry.name == name) else {
            return vec![Clash::NoCommand(name.to_owned())];
        };
        self.bindings.retain(|(_, command)| *command != entry.command);
        let mut clashes = Vec::new();
        for names in keys {
            match sequence(names) {
                Some(keys) => self.bindings.push((keys, entry.command)),
                None => clashes.push(Clash::NoKey(names.clone())),
            }
        }
        clashes
    }

    /// Which keys of the command of this name clash with another's.
    pub fn hidden(&self, name: &str) -> Vec<Clash> {
        let of_name = |command: &Command| command.entry().name == name;
        let mine = self.bindings.iter().filter(|(_, command)| of_name(command));
        let clash = |(keys, of): &(Vec<Key>, Command)| {
            let other = self.bindings.iter().find(|(other, command)| {
                !of_name(command)
                    && mode_of(*command) == mode_of(*of)
                    && (other.starts_with(keys) || keys.starts_with(other))
            })?;
            Some(Clash::Taken { keys: shown(keys), by: other.1.entry().name })
        };
        mine.filter_map(clash).collect()
    }

    /// Takes a key after what is pending, and says what it came to in this mode.
    pub fn take(&self, pending: &mut Pending, key: Key, mode: Mode) -> Outcome {
        let typed = key.letter();
        let two = pending.typed.zip(typed).and_then(|(first, second)| keyboard::of_two(first, second));
        pending.typed = typed;
        if let Some(one) = two
            && pending.keys.pop().is_some()
        {
            return self.take_meant(pending, Key { code: KeyCode::Char(one), ..key }, mode);
        }
        let outcome = self.take_meant(pending, keyboard::meant(key), mode);
        match outcome {
            // The letter that a sequence asks for is the one that was typed.
            Outcome::Command(call) => Outcome::Command(Call { letter: call.letter.and(typed), ..call }),
            outcome => outcome,
        }
    }

    fn take_meant(&self, pending: &mut Pending, key: Key, mode: Mode) -> Outcome {
        if pending.keys.is_empty()
            && let Some(count) = digit(key, pending.count)
        {
            pending.count = Some(count);
            return Outcome::Awaiting;
        }
        pending.keys.push(key);
        let begun = |(keys, _): &&(Vec<Key>, Command)| begins(keys, &pending.keys);
        // A key itself comes before a sequence in which it is just any letter.
        let exact = |(keys, _): &&(Vec<Key>, Command)| keys.starts_with(&pending.keys);
        let in_mode = |mode| self.bindings.iter().filter(move |(_, command)| mode_of(*command) == mode);
        let of_mode = |mode| in_mode(mode).filter(exact).chain(in_mode(mode).filter(begun));
        let found = of_mode(mode).chain(of_mode(Mode::Reading)).next();
        match found {
            Some((keys, command)) if keys.len() == pending.keys.len() => {
                let letter = keys.iter().zip(&pending.keys).find(|(k, _)| **k == Key::LETTER);
                let letter = letter.and_then(|(_, typed)| typed.letter());
                let call = Call { command: *command, count: pending.count, letter };
                *pending = Pending::default();
                Outcome::Command(call)
            }
            Some(_) => Outcome::Awaiting,
            None => {
                *pending = Pending::default();
                Outcome::Unknown
            }
        }
    }

    /// What may follow the keys that are pending: the rest of each sequence and its command.
    pub fn continuations(&self, pending: &Pending, mode: Mode) -> Vec<(String, Command)> {
        let rest = |(keys, command): &(Vec<Key>, Command)| {
            let there = [Mode::Reading, mode].contains(&mode_of(*command));
            let rest = keys.get(pending.keys.len()..).filter(|_| there && begins(keys, &pending.keys))?;
            (!rest.is_empty()).then(|| (shown(rest), *command))
        };
        self.bindings.iter().filter_map(rest).collect()
    }

    /// The keys of a command, as one reads them, the first bound first.
    pub fn keys_of(&self, command: Command) -> Vec<String> {
        self.bindings.iter().filter(|(_, c)| *c == command).map(|(keys, _)| shown(keys)).collect()
    }
}

fn mode_of(command: Command) -> Mode {
    command.entry().group.mode()
}

/// Whether a sequence begins with what was typed, any letter standing for itself.
fn begins(keys: &[Key], typed: &[Key]) -> bool {
    typed.len() <= keys.len()
        && keys
            .iter()
            .zip(typed)
            .all(|(key, typed)| key == typed || *key == Key::LETTER && typed.letter().is_some())
}

/// The count after `key`, where `key` is a digit that continues or begins one.
fn digit(key: Key, count: Option<usize>) -> Option<usize> {
    let KeyCode::Char(c) = key.code else { return None };
    let digit = c.to_digit(10).filter(|_| key.modifiers == KeyModifiers::NONE)? as usize;
    (digit > 0 || count.is_some()).then(|| (count.unwrap_or(0) * 10 + digit).min(LARGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, expected: Outcome) {
        let (keymap, mut pending) = (Keymap::default(), Pending::default());
        let keys = sequence(typed).expect("keys");
        let last = keys.iter().map(|&key| keymap.take(&mut pending, key, Mode::Reading)).last();
        assert_eq!(last, Some(expected), "{typed}");
    }

    fn call(command: Command, count: Option<usize>) -> Outcome {
        Outcome::Command(Call { command, count, letter: None })
    }

    #[test]
    fn a_letter_can_be_asked_for() {
        let bookmark = |letter| Call { command: Command::SetBookmark, count: None, letter: Some(letter) };
        check("m a", Outcome::Command(bookmark('a')));
        check("m م", Outcome::Command(bookmark('م')));
        check("m m", call(Command::Bookmark, None));
        check("m 1", Outcome::Unknown);
    }

    #[test]
    fn keys_become_commands() {
        check("j", call(Command::NextBead, None));
        check("g g", call(Command::First, None));
        check("g", Outcome::Awaiting);
        check("g !", Outcome::Unknown);
        check("4 2 G", call(Command::Last, Some(42)));
        check("1 0 j", call(Command::NextBead, Some(10)));
        check("0", Outcome::Unknown);
        check("9 9 9 9 9 9 9 9 9 9 9 j", call(Command::NextBead, Some(LARGEST)));
    }

    #[test]
    fn no_two_commands_share_keys_and_none_hides_a_longer_one() {
        let keymap = Keymap::default();
        let count: usize = TABLE.iter().map(|e| e.keys.len()).sum();
        assert_eq!(keymap.bindings.len(), count, "a key name in the table is not a key");
        for (i, (a, of_a)) in keymap.bindings.iter().enumerate() {
            for (b, of_b) in &keymap.bindings[i + 1..] {
                assert!(
                    mode_of(*of_a) != mode_of(*of_b) || !a.starts_with(b) && !b.starts_with(a),
                    "{of_a:?} and {of_b:?} clash on {}",
                    shown(a)
                );
            }
        }
    }

    #[test]
    fn what_may_follow_is_told() {
        let (keymap, mut pending) = (Keymap::default(), Pending::default());
        keymap.take(&mut pending, Key::named("g").expect("a key"), Mode::Reading);
        let keys: Vec<_> =
            keymap.continuations(&pending, Mode::Reading).into_iter().map(|(keys, _)| keys).collect();
        assert_eq!(keys, ["g", "i", "l", "f"]);
    }
}
