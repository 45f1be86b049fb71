//! What hands bring along from vim, less and their kin: keys that ask for something
//! else here, and the names that are typed after a colon.

use super::command::Command;
use super::key::Key;
use super::keymap::{sequence, shown};
use super::reader::Reader;
use crate::message::say;

/// Keys of other programs that no command has, and what does here what they do there.
const KEYS: &[(&str, Command)] = &[
    ("d", Command::HalfPageDown),
    ("r", Command::Redraw),
    ("p", Command::Percent),
    ("0", Command::PreviousSentence),
    ("^", Command::PreviousSentence),
    ("$", Command::NextSentence),
    ("F", Command::Last),
    ("' ^", Command::First),
    ("' $", Command::Last),
    ("J", Command::NextBead),
    ("+", Command::NextBead),
    ("-", Command::PreviousBead),
    ("C-n", Command::NextBead),
    ("C-j", Command::NextBead),
    ("B", Command::PreviousWord),
    ("g e", Command::PreviousWord),
    ("g j", Command::NextBead),
    ("g k", Command::PreviousBead),
    ("g t", Command::FocusNext),
    ("g T", Command::FocusPrevious),
    ("g ;", Command::JumpBack),
    ("C-t", Command::JumpBack),
    ("Backspace", Command::JumpBack),
    ("M", Command::Centre),
    ("z .", Command::Centre),
    ("z Enter", Command::ToTop),
    ("z -", Command::ToBottom),
    (";", Command::FindNext),
    (",", Command::FindPrevious),
    ("F3", Command::FindNext),
    ("C-v", Command::SelectWords),
    ("C-w j", Command::FocusNext),
    ("C-w k", Command::FocusPrevious),
    ("C-w H", Command::MoveLeft),
    ("C-w L", Command::MoveRight),
    ("C-w <", Command::Narrower),
    ("C-w >", Command::Wider),
    ("O", Command::Contents),
    ("I", Command::Info),
    ("F5", Command::Redraw),
    ("F10", Command::Quit),
    ("C-q", Command::Quit),
];

/// What is typed after a colon elsewhere, where no command here is called so.
const NAMES: &[(&[&str], Command)] = &[
    (&["q", "q!", "quit!", "qa", "qa!", "qall", "wq", "wqa", "wq!", "x", "xa", "exit", "cq"], Command::Quit),
    (&["h", "he", "hel"], Command::Help),
    (&["noh", "nohl", "nohlsearch"], Command::Cancel),
    (&["marks"], Command::Bookmarks),
    (&["ju", "jumps"], Command::JumpBack),
    (&["colo", "colorscheme", "colors", "colours"], Command::NextTheme),
    (&["on", "only"], Command::Solo),
    (&["ls", "buffers", "files", "e", "edit", "open", "o"], Command::Library),
    (&["f", "file"], Command::Info),
    (&["g", "global"], Command::Filter),
    (&["u"], Command::Undo),
    (&["red", "redo"], Command::Redo),
    (&["st", "stop"], Command::Suspend),
    (&["sav", "saveas", "w!"], Command::Export),
];

/// What others keep a file with: here nothing waits to be kept.
const KEEPS: &[&str] = &["w", "wa", "wall", "write", "up", "update"];

/// The command that others call so.
pub(super) fn called(name: &str) -> Option<Command> {
    NAMES.iter().find(|(names, _)| names.contains(&name)).map(|(_, command)| *command)
}

/// Whether this would keep a file elsewhere.
pub(super) fn keeps(name: &str) -> bool {
    KEEPS.contains(&name)
}

impl Reader {
    /// Says that these keys are no command, and what is pressed here for what they do
    /// elsewhere.
    pub(super) fn say_instead(&mut self, keys: &[Key]) {
        let meant = KEYS.iter().find(|(names, _)| sequence(names).is_some_and(|names| names == keys));
        let key = shown(keys);
        let instead = meant.and_then(|(_, command)| {
            let keys = self.keymap.keys_of(*command).into_iter().next()?;
            Some(say!(
                "status-key-instead",
                key = key.as_str(),
                instead = keys,
                says = command.entry().says()
            ))
        });
        let help = self.keymap.keys_of(Command::Help).into_iter().next().unwrap_or_default();
        self.said = Some(instead.unwrap_or_else(|| say!("status-unknown-key", key = key, help = help)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::command::{Mode, TABLE};
    use crate::ui::keymap::{Keymap, Outcome, Pending};
    use crate::ui::tests::{press, reader};

    #[test]
    fn keys_of_others_are_no_commands_here() {
        for (names, _) in KEYS {
            let (keymap, mut pending) = (Keymap::default(), Pending::default());
            let keys = sequence(names).unwrap_or_else(|| panic!("{names} are keys"));
            let came = keys.iter().map(|key| keymap.take(&mut pending, *key, Mode::Reading)).last();
            assert_eq!(came, Some(Outcome::Unknown(keys)), "{names}");
        }
        for (names, _) in NAMES {
            let ours = names.iter().find(|name| TABLE.iter().any(|entry| entry.name == **name));
            assert!(
                ours.is_none_or(|name| called(name).is_some_and(|c| c.entry().name == *name)),
                "{ours:?}"
            );
        }
    }

    #[test]
    fn one_is_told_what_to_press_instead() {
        let check = |keys: &str, expected: &str| {
            let mut reader = reader(120, 30);
            press(&mut reader, keys);
            let said = reader.said.clone().unwrap_or_default();
            assert!(said.contains(expected), "{keys}: {said}");
        };
        check("d", "C-d");
        check("M", "zz");
        check("g t", "Tab");
        check("g !", "g! is no command");
        check("z Enter", "zt");
    }
}
