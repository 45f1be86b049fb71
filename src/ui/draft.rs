//! What is being written and is no note yet: kept with every key as the place is, with how
//! the text is looked at, so that neither a kill nor a shut terminal takes it.

use serde::{Deserialize, Serialize};

use super::command::Command;
use super::noting::Noting;
use super::reader::Reader;
use super::view::View;
use crate::message::say;
use crate::parallel::review::{Key, Note};

/// Words that were begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    /// About this passage.
    pub(super) key: Key,
    /// In the place of the note of this number; `None` where they are words suggested for a version.
    pub(super) at: Option<usize>,
    /// As they stand, with what else is said of them.
    pub(super) note: Note,
}

impl Reader {
    /// What is being written, or was left while it was.
    pub(super) fn draft(&self) -> Option<Draft> {
        let suggested = self.suggesting.as_ref().and_then(|suggesting| suggesting.draft());
        let noted = self.noting.as_ref().or(self.reviewing.draft.as_ref()).and_then(Noting::draft);
        suggested.or(noted).or_else(|| self.reviewing.begun.clone())
    }

    /// Takes up what was being written when the text was last read, and says so.
    pub(super) fn take_up_draft(&mut self, view: &View) {
        self.reviewing.begun = view.draft();
        if let Some(begun) = &self.reviewing.begun {
            let command = if begun.at.is_some() { Command::Note } else { Command::Suggest };
            let key = self.keymap.keys_of(command).into_iter().next().unwrap_or_default();
            self.said = Some(say!("noting-begun", key = key));
        }
    }

    /// What was begun about this passage: a note, or words for this version.
    pub(super) fn begun(&mut self, key: &Key, suggested_for: Option<usize>) -> Option<Draft> {
        let ours = |begun: &mut Draft| {
            begun.key == *key
                && match suggested_for {
                    Some(side) => begun.at.is_none() && begun.note.side == Some(side),
                    None => begun.at.is_some(),
                }
        };
        self.reviewing.begun.take_if(ours)
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::tests::{article, press, reader, screen};
    use crate::ui::{Opening, Reader, View};

    /// The reader that comes after one that was killed.
    fn after(killed: &Reader) -> Reader {
        let view = View::read(&killed.view().written());
        Reader::new(article(), (120, 30), Opening { place: killed.place(), view, ..Opening::default() })
    }

    fn shown(reader: &Reader) -> String {
        screen(reader, 120, 30).join("\n")
    }

    #[test]
    fn what_is_being_written_outlives_who_writes_it() {
        for (begins, typed) in [("j c", "c"), ("j Tab e", "e")] {
            let mut reader = reader(120, 30);
            press(&mut reader, begins);
            press(&mut reader, "q u i t e S-Enter n e w");
            let mut again = after(&reader);
            assert!(shown(&again).contains("is there again"), "{}", shown(&again));
            assert_eq!(again.view(), reader.view(), "it is kept until it is taken up");
            press(&mut again, "j k");
            assert_eq!(again.view(), reader.view());
            press(&mut again, typed);
            assert!(shown(&again).contains("quite") && shown(&again).contains("new"), "{}", shown(&again));
            press(&mut again, "Enter");
            assert!(!again.review().is_empty());
            let told = after(&again).draft();
            assert!(told.is_none(), "what is kept is no draft: {told:?}");
        }
    }

    #[test]
    fn what_was_thrown_away_is_no_draft() {
        let check = |keys: &str, expected: bool| {
            let mut reader = reader(120, 30);
            press(&mut reader, keys);
            assert_eq!(reader.draft().is_some(), expected, "{keys}");
        };
        check("c", false);
        check("c x", true);
        check("c x Esc", true);
        check("c x C-u", false);
        check("c x Enter", false);
        check("c x Enter c", false);
        check("c x Enter c Up y", true);
        check("j Tab e x", true);
        check("j Tab e x Esc", false);
        check("j Tab e", false);
    }
}
