//! A question in the status line that is answered by typing.

use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use super::event::Effect;
use super::field::Field;
use super::key::Key;
use super::reader::Reader;
use crate::message::say;

/// What is asked, and what is typed.
#[derive(Clone, Debug)]
pub(super) struct Asking {
    pub(super) field: Field,
    pub(super) what: Asked,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Why a finding may pass: its number, and whether it was chosen in the list,
    /// which is then shown again.
    Why { at: usize, listed: bool },
    /// Where the text is to be written, in the format of this name.
    Where { format: String },
}

impl Reader {
    /// Asks something, with an answer to begin with.
    pub(super) fn ask(&mut self, what: Asked, answer: &str) {
        self.asking = Some(Asking { field: Field::of(answer), what });
    }

    /// The question that is asked, if one is.
    pub(super) fn question(&self) -> Option<String> {
        Some(match &self.asking.as_ref()?.what {
            Asked::Why { at, .. } => say!("findings-why", rule = self.finding_name(*at)),
            Asked::Where { format } => say!("export-where", format = format.as_str()),
        })
    }

    /// Gives a key to the question, if one is asked.
    pub(super) fn asking_takes(&mut self, key: Key, effects: &mut Vec<Effect>) -> bool {
        let Some(asking) = &mut self.asking else { return false };
        let control_c = key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL);
        let leaves = key.code == KeyCode::Esc || control_c;
        if !leaves && key.code != KeyCode::Enter {
            asking.field.takes(key);
            return true;
        }
        let Some(Asking { field, what }) = self.asking.take() else { return true };
        let answer = field.text().trim();
        match what {
            Asked::Why { at, listed } => self.passed(at, (!leaves).then_some(answer), listed, effects),
            Asked::Where { format } if !leaves && !answer.is_empty() => {
                self.export_to(Some(format), answer, effects);
            }
            Asked::Where { .. } => {}
        }
        true
    }
}
