//! What is typed into the palette besides a command's name: a passage's number, a share of
//! the text, where the text is to be written, or what another program would call it.

use super::chooser::{Goal, Item};
use super::exporting::arguments;
use super::habits;
use super::jumps::bead_at_percent;
use crate::message::say;

/// What the palette understands in a text of so many beads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Means {
    pub(super) beads: usize,
}

impl Means {
    /// What is meant by `typed`, if it is anything of this; `items` are the commands.
    pub(super) fn of(self, typed: &str, items: &[Item]) -> Option<Item> {
        let to_passage = |bead| Item::new(typed, say!("list-to-passage"), "", Goal::Bead(bead));
        if let Ok(number) = typed.parse::<usize>() {
            return Some(to_passage(number.saturating_sub(1)));
        }
        if let Some(percent) = typed.strip_suffix('%').and_then(|number| number.trim().parse().ok()) {
            return Some(to_passage(bead_at_percent(percent, self.beads)));
        }
        if typed == "$" {
            return Some(to_passage(self.beads.saturating_sub(1)));
        }
        if let Some(line) = arguments(typed) {
            return Some(Item::new(typed, say!("export-line"), "", Goal::Export(line.to_owned())));
        }
        if habits::keeps(typed) {
            let (says, said) = (say!("list-nothing-to-keep"), say!("list-all-is-kept"));
            return Some(Item::new(typed, says, "", Goal::Say(said)));
        }
        let command = habits::called(typed)?;
        let goal = Goal::Run(command);
        let item = items.iter().find(|item| item.goal == goal).cloned();
        Some(item.unwrap_or_else(|| Item::new(command.entry().name, command.entry().says(), "", goal)))
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::Effect;
    use crate::ui::tests::{press, reader};

    #[test]
    fn what_is_typed_after_a_colon_elsewhere_is_understood() {
        let check = |keys: &str, expected: &[Effect], bead| {
            let mut reader = reader(120, 30);
            assert_eq!(press(&mut reader, keys), expected, "{keys}");
            assert_eq!(reader.bead(), bead, "{keys}");
            assert!(reader.chooser.is_none(), "{keys}");
        };
        for keys in [": q Enter", ": q ! Enter", ": w q Enter", ": x Enter", ": q u i t Enter"] {
            check(keys, &[Effect::Quit], 0);
        }
        check(": 3 Enter", &[], 2);
        check(": 5 0 % Enter", &[], 2);
        check(": $ Enter", &[], 3);
        check(": w Enter", &[], 0);
        check(": e Enter", &[Effect::Library], 0);
        check(": h e l p Enter Esc", &[], 0);
        check(": n o h Enter", &[], 0);
        let mut reader = reader(120, 30);
        press(&mut reader, ": w Enter");
        assert!(reader.said.as_deref().is_some_and(|said| said.contains("kept")), "{:?}", reader.said);
    }
}
