//! From keys to commands: sequences, counts, and what may follow.

use super::command::{Command, Mode, TABLE};
use super::key::Key;
use super::keyboard::Keyboard;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

/// The largest count that can be typed.
const LARGEST: usize = 9_999_999;

/// Which keys ask for which command.
#[derive(Clone, Debug)]
pub struct Keymap {
    pub(super) bindings: Vec<(Vec<Key>, Command)>,
    /// What letters of other scripts mean.
    pub keyboard: Keyboard,
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

impl Pending {
    /// Takes back the key that was pressed last.
    fn rub_out(&mut self) {
        self.typed = None;
        if self.keys.pop().is_none() {
            self.count = self.count.map(|count| count / 10).filter(|count| *count > 0);
        }
    }
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
    /// More keys are awaited, or what was awaited no longer is.
    Awaiting,
    /// No command has these keys.
    Unknown(Vec<Key>),
}

impl Default for Keymap {
    fn default() -> Keymap {
        let bindings = TABLE
            .iter()
            .flat_map(|entry| entry.keys.iter().map(|keys| (keys, entry.command)))
            .filter_map(|(keys, command)| Some((sequence(keys)?, command)))
            .collect();
        Keymap { bindings, keyboard: Keyboard::default() }
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

impl Keymap {
    /// Takes a key after what is pending, and says what it came to in this mode.
    /// Esc forgets what is pending, and Backspace the last of it.
    pub fn take(&self, pending: &mut Pending, key: Key, mode: Mode) -> Outcome {
        if pending.count.is_some() || !pending.keys.is_empty() {
            let control_c = key.code == KeyCode::Char('c') && key.modifiers == KeyModifiers::CONTROL;
            if key.code == KeyCode::Esc || control_c {
                *pending = Pending::default();
                return Outcome::Awaiting;
            } else if key.code == KeyCode::Backspace {
                pending.rub_out();
                return Outcome::Awaiting;
            }
        }
        let typed = key.letter();
        let two = pending.typed.zip(typed).and_then(|(first, second)| self.keyboard.of_two(first, second));
        pending.typed = typed;
        if let Some(one) = two
            && pending.keys.pop().is_some()
        {
            return self.take_meant(pending, Key { code: KeyCode::Char(one), ..key }, mode);
        }
        let outcome = self.take_meant(pending, self.keyboard.meant(key), mode);
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
            None => Outcome::Unknown(std::mem::take(pending).keys),
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

    /// As many of the keys of a command as stand in so many cells, the first of them at least.
    pub(super) fn keys_within(&self, command: Command, cells: usize, between: &str) -> String {
        let mut keys = self.keys_of(command).into_iter();
        let first = keys.next().unwrap_or_default();
        keys.try_fold(first, |all, next| {
            let more = format!("{all}{between}{next}");
            if crate::layout::width(&more) <= cells { Ok(more) } else { Err(all) }
        })
        .unwrap_or_else(|all| all)
    }

    /// The keys of a command, as one reads them, the first bound first.
    pub fn keys_of(&self, command: Command) -> Vec<String> {
        self.bindings.iter().filter(|(_, c)| *c == command).map(|(keys, _)| shown(keys)).collect()
    }
}

pub(super) fn mode_of(command: Command) -> Mode {
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

    fn unknown(keys: &str) -> Outcome {
        Outcome::Unknown(sequence(keys).expect("keys"))
    }

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
        check("m 1", unknown("m 1"));
    }

    #[test]
    fn keys_become_commands() {
        check("j", call(Command::NextBead, None));
        check("g g", call(Command::First, None));
        check("g", Outcome::Awaiting);
        check("g !", unknown("g !"));
        check("4 2 G", call(Command::Last, Some(42)));
        check("1 0 j", call(Command::NextBead, Some(10)));
        check("0", unknown("0"));
        check("9 9 9 9 9 9 9 9 9 9 9 j", call(Command::NextBead, Some(LARGEST)));
    }

    #[test]
    fn what_is_half_typed_is_forgotten_or_rubbed_out() {
        check("g Esc", Outcome::Awaiting);
        check("g Esc j", call(Command::NextBead, None));
        check("5 Esc j", call(Command::NextBead, None));
        check("5 C-c j", call(Command::NextBead, None));
        check("g Backspace j", call(Command::NextBead, None));
        check("4 2 Backspace j", call(Command::NextBead, Some(4)));
        check("4 g Backspace Backspace j", call(Command::NextBead, None));
        check("Esc", call(Command::Cancel, None));
        check("z q", unknown("z q"));
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
        assert_eq!(keys, ["g", "i", "q", "c", "l", "f"]);
    }
}
