//! Keys of one's own: given to commands by name, and what can be wrong with that.

use std::fmt;

use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use super::command::{Command, Entry, TABLE};
use super::key::Key;
use super::keymap::{Keymap, mode_of, sequence, shown};
use crate::message::say;

/// Names that are no more alike than this (Jaro and Winkler's measure, from 0 to 1) are
/// not meant for one another.
const ALIKE: f64 = 0.7;

/// Why keys cannot be given to a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// There is no such command.
    NoCommand(String),
    /// There is no such key.
    NoKey(String),
    /// A count is typed with this digit.
    Digit(String),
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
            Clash::NoCommand(name) => f.write_str(&match command_like(name) {
                Some(like) => say!("keys-no-command-like", name = name.as_str(), like = like),
                None => say!("keys-no-command", name = name.as_str()),
            }),
            Clash::NoKey(name) => f.write_str(&match keys_like(name) {
                Some(like) => {
                    say!("keys-no-key-like", name = format!("{name:?}"), like = format!("{like:?}"))
                }
                None => say!("keys-no-key", name = format!("{name:?}")),
            }),
            Clash::Digit(keys) => f.write_str(&say!("keys-digit", keys = keys.as_str())),
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
                Some(keys) if begins_a_count(&keys) => clashes.push(Clash::Digit(shown(&keys))),
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
}

fn begins_a_count(keys: &[Key]) -> bool {
    let digit =
        |key: &Key| matches!(key.code, KeyCode::Char('1'..='9')) && key.modifiers == KeyModifiers::NONE;
    keys.first().is_some_and(digit)
}

/// The command whose name is most like this one, if one is.
fn command_like(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase().replace(['_', ' '], "-");
    let like = |entry: &Entry| (strsim::jaro_winkler(&name, entry.name), entry.name);
    let best = TABLE.iter().map(like).max_by(|a, b| a.0.total_cmp(&b.0));
    best.filter(|(alike, _)| *alike > ALIKE).map(|(_, name)| name)
}

/// The keys that others write so, as they are written here.
fn keys_like(names: &str) -> Option<String> {
    let held = |name: &str| match name.to_lowercase().as_str() {
        "ctrl" | "control" | "c" | "strg" => Some("C-"),
        "alt" | "meta" | "m" | "a" | "option" => Some("A-"),
        "shift" | "s" => Some("S-"),
        _ => None,
    };
    let key = |name: &str| match name.to_lowercase().as_str() {
        "return" | "cr" => "Enter".to_owned(),
        "escape" => "Esc".to_owned(),
        "pageup" | "page_up" | "prior" => "PgUp".to_owned(),
        "pagedown" | "page_down" | "next" => "PgDn".to_owned(),
        "del" => "Delete".to_owned(),
        "bs" => "Backspace".to_owned(),
        "spc" | "spacebar" => "Space".to_owned(),
        _ => name.to_owned(),
    };
    let one = |name: &str| {
        let name = name.strip_prefix('^').map_or(name.to_owned(), |rest| format!("C-{rest}"));
        let name = name.trim_start_matches('<').trim_end_matches('>');
        let parts: Vec<&str> = name.split(['+', '-']).collect();
        let (last, before) = parts.split_last()?;
        let before: Option<String> = before.iter().map(|part| held(part)).collect();
        let written = before? + &key(last);
        Key::named(&written).map(|_| written)
    };
    // Keys that are pressed one after another are often written together.
    let together = || names.chars().map(|c| one(&c.to_string())).collect::<Option<Vec<_>>>();
    let apart = names.split_whitespace().map(one).collect::<Option<Vec<_>>>().filter(|keys| !keys.is_empty());
    apart.or_else(|| together().filter(|_| names.chars().count() < 4)).map(|keys| keys.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(name: &str, keys: &str) -> Vec<String> {
        let mut keymap = Keymap::default();
        let mut clashes = keymap.rebind(name, &[keys.to_owned()]);
        clashes.extend(keymap.hidden(name));
        clashes.iter().map(Clash::to_string).collect()
    }

    #[test]
    fn what_is_wrong_comes_with_what_was_meant() {
        let check = |name: &str, keys: &str, expected: &str| {
            let said = said(name, keys);
            assert!(said.len() == 1 && said[0].contains(expected), "{name} = {keys}: {said:?}");
        };
        check("next-baed", "x", "next-bead");
        check("Next_Bead", "x", "next-bead");
        check("halfpage-down", "x", "half-page-down");
        check("frobnicate", "x", "visavis keys");
        check("find", "Ctrl+f", "\"C-f\"");
        check("find", "<C-f>", "\"C-f\"");
        check("find", "^F", "\"C-F\"");
        check("find", "alt-x", "\"A-x\"");
        check("find", "PageDown", "\"PgDn\"");
        check("find", "Return", "\"Enter\"");
        check("find", "gx", "\"g x\"");
        check("find", "Hyper-q", "is no key");
        check("find", "5", "5");
        check("find", "g", "first");
        check("find", "j", "next-bead");
        assert_eq!(said("find", "g ("), [""; 0]);
    }
}
