//! The help, beginning with what can be done in the state one is in.

use super::command::Command;
use super::overlay::{Entry, Overlay};
use super::reader::Reader;
use super::reveal::Covered;
use crate::message::say;

impl Reader {
    /// The help of this mode, and after it every command.
    pub(super) fn help(&self) -> Overlay {
        let mut here: Vec<(String, &'static str)> = Vec::new();
        let keys = |commands: &[Command]| {
            let first = |command: &Command| self.keymap.keys_of(*command).into_iter().next();
            commands.iter().filter_map(first).collect::<Vec<_>>().join(" ")
        };
        if self.selection.is_some() {
            here.push(("y".into(), say!("help-selecting-copies")));
            let grow =
                [Command::NextWord, Command::PreviousWord, Command::NextSentence, Command::PreviousSentence];
            here.push((keys(&grow), say!("help-selecting-grows")));
            here.push((keys(&[Command::Cancel]), say!("help-selecting-leaves")));
        }
        if self.rows.only.is_some() {
            here.push((keys(&[Command::Cancel]), say!("help-filter-leaves")));
        }
        if !self.finding.wanted.is_empty() {
            here.push((keys(&[Command::FindNext, Command::FindPrevious]), say!("help-finding-goes")));
        }
        if self.is_free() {
            here.push((keys(&[Command::AnchorHere]), say!("help-free-returns")));
        }
        if self.covered != Covered::None {
            here.push((keys(&[Command::Accept]), say!("help-covered-shows")));
            here.push((keys(&[Command::Cover]), say!("help-covered-goes-on")));
        }
        let mut entries = Vec::new();
        if !here.is_empty() {
            entries.push(Entry::Title(say!("help-here").into()));
            entries.extend(here.into_iter().map(|(name, says)| Entry::Item { name, says: says.into() }));
        }
        Overlay::help(&self.keymap, self.mode(), entries)
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::tests::{press, reader, screen};

    #[test]
    fn the_help_begins_with_what_can_be_done_here() {
        let check = |keys: &str, expected: &str| {
            let mut reader = reader(120, 30);
            press(&mut reader, keys);
            press(&mut reader, "?");
            let lines = screen(&reader, 120, 30);
            let at = |words: &str| lines.iter().position(|l| l.contains(words));
            assert!(at(expected).is_some_and(|at| at < 12), "{keys}: {lines:#?}");
        };
        check("j", "next passage, in all versions");
        check("v", "copies what is selected");
        check("z s", "brings all versions in step");
        check("R", "uncovers this passage");
        check("& l e Enter", "shows all rows again");
    }
}
