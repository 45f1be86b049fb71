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
    /// What was typed before earlier ones were shown.
    typed: String,
}

impl Prompt {
    /// The next of these searches, the latest last, that begins with what was typed: a
    /// `further` one back, or one nearer, and at last what was typed itself. `None` where there is no other.
    fn go_through(&mut self, earlier: &[String], further: bool) -> Option<String> {
        if self.back == 0 {
            self.typed = self.field.text().to_owned();
        }
        let fits = |back: &usize| earlier[earlier.len() - back].starts_with(&self.typed);
        let back = if further {
            (self.back + 1..=earlier.len()).find(fits)?
        } else {
            (1..self.back).rev().find(fits).unwrap_or(0)
        };
        let changes = back != self.back;
        self.back = back;
        let shown = if back == 0 { &self.typed } else { &earlier[earlier.len() - back] };
        changes.then(|| shown.clone())
    }
}

impl Reader {
    /// Opens the prompt, to find or to filter.
    pub(super) fn begin_finding(&mut self, filters: bool) {
        self.finding.prompt = Some(Prompt {
            field: Field::default(),
            began: self.place,
            focus: self.focus,
            filters,
            back: 0,
            typed: String::new(),
        });
    }

    /// Gives a key to the prompt, if one is open.
    pub(super) fn prompt_takes(&mut self, key: Key) -> bool {
        let Some(prompt) = &mut self.finding.prompt else { return false };
        let (began, focus, filters) = (prompt.began, prompt.focus, prompt.filters);
        let control_c = key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL);
        let rubs_out_nothing = key.code == KeyCode::Backspace && prompt.field.text().is_empty();
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let earlier = match key.code {
            KeyCode::Up => Some(true),
            KeyCode::Char('p') if control => Some(true),
            KeyCode::Down => Some(false),
            KeyCode::Char('n') if control => Some(false),
            _ => None,
        };
        if let Some(further) = earlier {
            let Some(typed) = prompt.go_through(&self.finding.earlier, further) else { return true };
            prompt.field = Field::of(&typed);
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
            prompt.back = 0;
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
