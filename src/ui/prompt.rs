//! The prompt in which one types what is to be found.

use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use super::field::Field;
use super::key::Key;
use super::reader::Reader;
use crate::parallel::Place;

/// What is being typed, and what for.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What is typed.
    pub field: Field,
    /// The place from which it began.
    began: Place,
    /// The version that was focused then.
    focus: usize,
    /// Whether it is to filter the rows.
    pub filters: bool,
    /// Which of the earlier searches is shown, counted back from the last; 0 for none.
    back: usize,
}

impl Reader {
    /// Opens the prompt, to find or to filter.
    pub(super) fn begin_finding(&mut self, filters: bool) {
        self.finding.prompt =
            Some(Prompt { field: Field::default(), began: self.place, focus: self.focus, filters, back: 0 });
    }

    /// Gives a key to the prompt, if one is open.
    pub(super) fn prompt_takes(&mut self, key: Key) -> bool {
        let Some(prompt) = &mut self.finding.prompt else { return false };
        let (began, focus, filters) = (prompt.began, prompt.focus, prompt.filters);
        let control_c = key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL);
        let rubs_out_nothing = key.code == KeyCode::Backspace && prompt.field.text().is_empty();
        let earlier = match key.code {
            KeyCode::Up => Some((prompt.back + 1).min(self.finding.earlier.len())),
            KeyCode::Down => Some(prompt.back.saturating_sub(1)),
            _ => None,
        };
        if let Some(back) = earlier {
            prompt.back = back;
            let at = self.finding.earlier.len() - back;
            let typed = self.finding.earlier.get(at).cloned().unwrap_or_default();
            prompt.field = Field::default();
            prompt.field.insert(&typed);
            self.look_from(&typed, began, focus);
        } else if key.code == KeyCode::Enter {
            let typed = prompt.field.text().to_owned();
            self.finding.prompt = None;
            let asked = if filters { self.beads_reviewed_as(&typed) } else { None };
            let asked = if filters && asked.is_none() { self.beads_found(&typed) } else { asked };
            if let Some(beads) = asked {
                if !self.waits_for_checks() {
                    self.show_only(beads, &typed);
                }
                return true;
            }
            if typed.is_empty() && filters && self.rows.only.is_some() {
                self.cancel();
                return true;
            }
            if typed.is_empty() {
                let again = self.finding.earlier.last().cloned().unwrap_or_default();
                self.look_from(&again, began, focus);
            }
            self.entered(filters, began);
        } else if key.code == KeyCode::Esc || control_c || rubs_out_nothing {
            self.finding.prompt = None;
            self.finding.forget();
            self.finding.query = self.finding.earlier.last().cloned().unwrap_or_default();
            self.give_focus(focus);
            self.go_to(began);
        } else if prompt.field.takes(key) {
            let typed = prompt.field.text().to_owned();
            if typed != self.finding.query || self.finding.wanted.is_empty() {
                self.look_from(&typed, began, focus);
            }
        }
        true
    }

    /// Gives pasted text to the prompt, if one is open.
    pub(super) fn prompt_pastes(&mut self, text: &str) {
        if let Some(prompt) = &mut self.finding.prompt {
            prompt.field.insert(text);
            let (typed, began, focus) = (prompt.field.text().to_owned(), prompt.began, prompt.focus);
            self.look_from(&typed, began, focus);
        }
    }

    /// Looks for `typed` from where the prompt was opened, in the version focused then.
    fn look_from(&mut self, typed: &str, began: Place, focus: usize) {
        self.give_focus(focus);
        self.look_for(typed, began);
    }
}
