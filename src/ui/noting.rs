//! The notes of a passage, and the field they are written in.
//!
//! The field holds one of the notes, or a new one behind them. Going to another
//! note, or Enter, keeps what was typed; Esc leaves, and what was typed is there
//! again when the notes of the passage are opened next.

use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use super::draft::Draft;
use super::event::Effect;
use super::field::Field;
use super::key::Key;
use super::reader::Reader;
use crate::message::say;
use crate::parallel::edit::{Act, Change, Edit};
use crate::parallel::review::{Category, Key as BeadKey, Note, Record, Severity};

/// The notes of a passage while they are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Noting {
    /// The passage.
    key: BeadKey,
    /// Its notes, as they are kept.
    pub(super) notes: Vec<Note>,
    /// The note in the field; behind the last it is a new one.
    pub(super) at: usize,
    /// Its words.
    pub(super) field: Field,
    /// What else is said of it.
    pub(super) side: Option<usize>,
    pub(super) category: Option<Category>,
    pub(super) severity: Option<Severity>,
}

impl Noting {
    fn new(key: BeadKey, notes: Vec<Note>, side: Option<usize>) -> Noting {
        let at = notes.len();
        Noting { key, notes, at, field: Field::of_lines(""), side, category: None, severity: None }
    }

    /// Takes the note at `at` into the field; behind the last, a new one about `side`.
    fn open(&mut self, at: usize, side: Option<usize>) {
        self.at = at.min(self.notes.len());
        let fresh = Note { side, ..Note::default() };
        let note = self.notes.get(self.at).unwrap_or(&fresh);
        self.field = Field::of_lines(&note.text);
        (self.side, self.category, self.severity) = (note.side, note.category, note.severity);
    }

    /// Takes up what was begun.
    fn take_up(&mut self, begun: Draft) {
        self.at = begun.at.unwrap_or(usize::MAX).min(self.notes.len());
        self.field = Field::of_lines(&begun.note.text);
        (self.side, self.category, self.severity) =
            (begun.note.side, begun.note.category, begun.note.severity);
    }

    /// Whether its words are others than those that are kept.
    fn differs(&self) -> bool {
        let before = self.notes.get(self.at).map_or("", |note| note.text.as_str());
        self.field.written().trim() != before
    }

    /// What is kept of it while it is written, where there is anything to keep.
    pub(super) fn draft(&self) -> Option<Draft> {
        let note = || self.written(Note::default());
        self.differs().then(|| Draft { key: self.key.clone(), at: Some(self.at), note: note() })
    }

    /// The note as it stands in the field.
    fn written(&self, before: Note) -> Note {
        let text = self.field.written().trim().to_owned();
        Note { text, side: self.side, category: self.category, severity: self.severity, ..before }
    }
}

/// What follows `value` among `all`, after the last nothing.
fn next<T: PartialEq + Copy>(all: &[T], value: Option<T>) -> Option<T> {
    match value {
        None => all.first().copied(),
        Some(value) => all.iter().position(|v| *v == value).and_then(|at| all.get(at + 1)).copied(),
    }
}

impl Reader {
    /// Opens the notes of the passage one stands in.
    pub(super) fn begin_noting(&mut self) {
        let bead = self.bead();
        let Some(key) = self.keys().get(bead).cloned() else { return };
        if let Some(draft) = self.reviewing.draft.take_if(|draft| draft.key == key) {
            self.noting = Some(draft);
            return;
        }
        let notes = self.reviewing.record(bead).map(|record| record.notes.clone()).unwrap_or_default();
        let begun = self.begun(&key, None);
        let mut noting = Noting::new(key, notes, self.noted_side());
        if let Some(begun) = begun {
            noting.take_up(begun);
        }
        self.noting = Some(noting);
    }

    /// What a new note is about: the focused version, unless that is the original.
    fn noted_side(&self) -> Option<usize> {
        (self.focus != self.text.source()).then_some(self.focus)
    }

    /// Gives a key to the notes that are open.
    pub(super) fn noting_takes(&mut self, key: Key, effects: &mut Vec<Effect>) {
        let (sides, side) = (self.text.sides(), self.noted_side());
        let Some(noting) = &mut self.noting else { return };
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Enter if key.modifiers.is_empty() => {
                self.keep_note(effects);
                self.noting = None;
            }
            KeyCode::Esc => self.leave_notes(),
            KeyCode::Char('c') if control => self.leave_notes(),
            KeyCode::Up | KeyCode::Down => {
                let at = if key.code == KeyCode::Up { noting.at.saturating_sub(1) } else { noting.at + 1 };
                self.keep_note(effects);
                if let Some(noting) = &mut self.noting {
                    noting.open(at, side);
                }
            }
            KeyCode::Tab if key.modifiers.contains(KeyModifiers::SHIFT) => {
                noting.severity = next(&Severity::ALL, noting.severity);
            }
            KeyCode::Tab => noting.category = next(&Category::ALL, noting.category),
            KeyCode::Char('v') if control => {
                noting.side = next(&(0..sides).collect::<Vec<_>>(), noting.side);
            }
            KeyCode::Char('x') if control => {
                noting.field = Field::of_lines("");
                self.keep_note(effects);
                if let Some(noting) = &mut self.noting {
                    noting.open(usize::MAX, side);
                }
            }
            _ => {
                noting.field.takes(key);
            }
        }
    }

    /// Closes the notes; what was typed and not kept stays for the next time.
    fn leave_notes(&mut self) {
        let Some(noting) = self.noting.take() else { return };
        if noting.differs() {
            self.said = Some(say!("noting-left").into());
            self.reviewing.draft = Some(noting);
        }
    }

    /// Keeps what stands in the field: a note without words is taken away.
    fn keep_note(&mut self, effects: &mut Vec<Effect>) {
        let Some(noting) = &mut self.noting else { return };
        let reviewer = &self.reviewing.reviewer;
        let fresh =
            || Note { author: reviewer.name.clone(), created: Some((reviewer.now)()), ..Note::default() };
        let known = noting.notes.get(noting.at).cloned();
        let note = noting.written(known.clone().unwrap_or_else(fresh));
        match (known.is_some(), note.text.is_empty()) {
            (false, true) => return,
            (false, false) => noting.notes.push(note),
            (true, true) => drop(noting.notes.remove(noting.at)),
            (true, false) => noting.notes[noting.at] = note,
        }
        let (key, notes) = (noting.key.clone(), noting.notes.clone());
        let before = self.reviewing.review.record(&key).cloned().unwrap_or_default();
        let after = Record { notes, ..before.clone() };
        let count = after.notes.len();
        if self.commit(Edit::of_records(Act::Note, [Change { key, before, after }]), effects) {
            self.said = Some(match count {
                0 => say!("noting-gone").into(),
                count => say!("noting-noted", count = count),
            });
        }
    }
}
