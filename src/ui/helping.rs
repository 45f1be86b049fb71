//! The help, beginning with what can be done in the state one is in.

use super::command::Command;
use super::overlay::{Entry, Overlay};
use super::reader::Reader;
use super::reveal::Covered;
use crate::message::say;
use crate::study::check::Severity;

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
            entries.push(Entry::Space);
        }
        entries.extend(self.marks_here());
        Overlay::help(&self.keymap, self.mode(), entries)
    }

    /// What the marks mean that are on this page.
    fn marks_here(&self) -> Vec<Entry> {
        let (text, ladder) = (&self.text, self.text.ladder());
        let beads: Vec<usize> = self.rows_on_pages().flatten().collect();
        let any = |is: &dyn Fn(usize) -> bool| beads.iter().any(|bead| is(*bead));
        let several = text.sides() > 1;
        let goes_on = || self.page.rows.iter().flat_map(|row| &row.row.blocks).any(|block| block.continues);
        let found = |bead: usize| {
            self.findings.of_beads(bead..bead + 1).any(|finding| finding.severity > Severity::Hint)
        };
        let info = self.keymap.keys_of(Command::Info).into_iter().next().unwrap_or_default();
        let lacks = |bead| several && ladder.linked_sides(bead) < text.sides();
        let marks: [(&str, bool, String); 8] = [
            ("▌", !beads.is_empty(), say!("mark-here").into()),
            ("◦", any(&|bead| several && ladder.linked_sides(bead) == 1), say!("mark-alone").into()),
            ("· · ·", any(&lacks), say!("mark-missing").into()),
            ("~", any(&|bead| self.is_doubtful(bead)), say!("mark-doubtful").into()),
            ("⋯", goes_on(), say!("mark-goes-on").into()),
            ("≠", any(&found), say!("mark-found", key = info)),
            ("✓ ! ✗ ⚑ ✎", any(&|bead| self.reviewing.record(bead).is_some()), say!("mark-reviewed").into()),
            ("◆", self.finding.count() > 0, say!("mark-hit").into()),
        ];
        let seen = marks.into_iter().filter(|(_, seen, _)| *seen);
        let items: Vec<Entry> =
            seen.map(|(name, _, says)| Entry::Item { name: name.to_owned(), says }).collect();
        let title = (!items.is_empty()).then(|| Entry::Title(say!("help-marks").into()));
        title.into_iter().chain(items).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::tests::{press, reader, screen};

    #[test]
    fn the_help_tells_what_the_marks_mean_that_are_seen() {
        let check = |keys: &str, expected: &[&str], absent: &[&str]| {
            let mut reader = reader(120, 30);
            press(&mut reader, keys);
            press(&mut reader, "?");
            let lines = screen(&reader, 120, 30);
            let has = |words: &&&str| lines.iter().any(|l| l.contains(**words));
            assert!(expected.iter().all(|words| has(&words)), "{keys}: {lines:#?}");
            assert!(!absent.iter().any(|words| has(&words)), "{keys}: {lines:#?}");
        };
        let alone = "stands in this version alone";
        check(
            "j",
            &[alone, "this version has nothing here"],
            &["hits of the search", "approved, needs work"],
        );
        check("j A / c h a t Enter", &["hits of the search", "approved, needs work"], &[]);
        // Of the page one is on: here each version has its words.
        check("& t r a i n Enter", &["the passage you are in"], &[alone]);
    }

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
