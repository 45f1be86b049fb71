//! Other words suggested for a passage. The version's own text stays as it is.
//!
//! They are written in the reader's own editor, or where none is set in a field
//! here; either way they are a note of a kind, kept at once and taken back like
//! one.

use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use super::draft::Draft;
use super::event::{Effect, Suggested};
use super::field::Field;
use super::key::Key;
use super::reader::Reader;
use crate::message::say;
use crate::parallel::edit::{Act, Change, Edit};
use crate::parallel::review::{Fate, Key as BeadKey, Note, Piece, Record, Suggestion, difference};

/// The words of a passage while they are changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Suggesting {
    key: BeadKey,
    /// The version.
    pub(super) side: usize,
    /// What the version has there.
    text: String,
    /// What was suggested before, or the same.
    known: String,
    /// What is suggested.
    pub(super) field: Field,
}

impl Suggesting {
    /// What is kept of it while it is written, where there is anything to keep.
    pub(super) fn draft(&self) -> Option<Draft> {
        let text = self.field.written();
        let note = Note { side: Some(self.side), ..Note::new(text.as_str()) };
        (text != self.known).then(|| Draft { key: self.key.clone(), at: None, note })
    }
}

impl Reader {
    /// Lets the reader change the words of the focused version in this passage.
    pub(super) fn suggest(&mut self, effects: &mut Vec<Effect>) {
        let (bead, side) = (self.bead(), self.focus);
        if self.text.passage(bead, side).is_none() {
            self.said = Some(say!("suggesting-nothing").into());
            return;
        }
        let text = self.as_read(bead, side);
        let Some(key) = self.keys().get(bead).cloned() else { return };
        let known = self.reviewing.record(bead).and_then(|record| record.suggestion(side));
        let words = known.unwrap_or(&text).to_owned();
        if self.reviewing.reviewer.editor {
            effects.push(Effect::Edit(Box::new(Suggested { key, side, text, words })));
        } else {
            let begun = self.begun(&key, Some(side));
            let field = Field::of_lines(begun.as_ref().map_or(&words, |begun| &begun.note.text));
            self.suggesting = Some(Suggesting { key, side, text, known: words, field });
        }
    }

    /// The passage as it reads: the lines that its file happens to break are one, and
    /// each paragraph is a line.
    fn as_read(&self, bead: usize, side: usize) -> String {
        let version = &self.text.versions()[side];
        let mut read = String::new();
        let mut last = None;
        for segment in self.text.ladder().segments(bead, side) {
            let paragraph = version.segments().get(segment).map(|segment| segment.paragraph());
            if last.is_some() {
                read.push(if paragraph == last { ' ' } else { '\n' });
            }
            last = paragraph;
            let words = version.segment(segment);
            // A blank that must not break is no white space to be joined.
            let words = words.split(['\n', '\r']).map(str::trim);
            read.push_str(&words.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" "));
        }
        read
    }

    /// Gives a key to the field that is open.
    pub(super) fn suggesting_takes(&mut self, key: Key, effects: &mut Vec<Effect>) {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let Some(suggesting) = &mut self.suggesting else { return };
        match key.code {
            KeyCode::Enter if key.modifiers.is_empty() => {
                if let Some(Suggesting { key, side, text, field, .. }) = self.suggesting.take() {
                    let words = field.written();
                    self.suggested(Suggested { key, side, text, words }, effects);
                }
            }
            KeyCode::Esc => self.suggesting = None,
            KeyCode::Char('c') if control => self.suggesting = None,
            // Back to what the version has.
            KeyCode::Char('x') if control => suggesting.field = Field::of_lines(&suggesting.text),
            _ => {
                suggesting.field.takes(key);
            }
        }
    }

    /// Takes what was written: words that are the version's own, or none, are no suggestion.
    pub(super) fn suggested(&mut self, suggested: Suggested, effects: &mut Vec<Effect>) {
        let Suggested { key, side, text, words } = suggested;
        let words = words.trim();
        let same = words.is_empty() || words.split_whitespace().eq(text.split_whitespace());
        let before = self.reviewing.review.record(&key).cloned().unwrap_or_default();
        let mut suggestions = before.suggestions.clone();
        suggestions.retain(|suggestion| suggestion.side != side);
        if !same {
            suggestions.push(Suggestion { side, text: words.to_owned() });
        }
        let after = Record { suggestions, ..before.clone() };
        let changed = self.commit(Edit::of_records(Act::Suggest, [Change { key, before, after }]), effects);
        self.said = Some(match (changed, same) {
            (true, false) => say!("suggesting-kept").into(),
            (true, true) => say!("suggesting-gone").into(),
            (false, _) => say!("suggesting-same").into(),
        });
    }

    /// How what is suggested for `side` of a bead comes about from what it has.
    pub(super) fn suggestion(&self, bead: usize, side: usize) -> Option<Vec<Piece>> {
        let words = self.reviewing.record(bead)?.suggestion(side)?;
        let bytes = self.text.passage(bead, side)?;
        Some(difference(&self.text.versions()[side].slice(bytes), words))
    }

    /// What the words in the field change, as far as they are written.
    pub(super) fn being_suggested(&self) -> Option<Vec<Piece>> {
        let Suggesting { text, field, .. } = self.suggesting.as_ref()?;
        Some(difference(text, &field.written()))
    }

    /// The bytes of `side` in `bead` that a suggestion leaves out.
    pub(super) fn left_out(&self, bead: usize, side: usize) -> Vec<std::ops::Range<usize>> {
        let start = self.text.passage(bead, side).map_or(0, |bytes| bytes.start);
        let pieces = self.suggestion(bead, side).unwrap_or_default();
        let gone = pieces.into_iter().filter(|piece| piece.fate == Fate::Deleted);
        gone.map(|piece| start + piece.bytes.start..start + piece.bytes.end).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::tests::{article, press, reader, screen};
    use crate::ui::{Event, Opening, Reviewer};

    fn words(reader: &Reader, bead: usize, side: usize) -> Option<&str> {
        reader.reviewing.record(bead)?.suggestion(side)
    }

    #[test]
    fn other_words_are_written_in_a_field_and_taken_back() {
        let mut reader = reader(120, 30);
        press(&mut reader, "j j Tab e Backspace Space e n c o r e . Enter");
        assert_eq!(words(&reader, 2, 1), Some("Le chat dort encore."));
        let version = reader.text().versions()[1].text().into_owned();
        assert!(version.contains("Le chat dort.") && !version.contains("encore"), "the text stays as it is");
        press(&mut reader, "i");
        let info = screen(&reader, 120, 30).join("\n");
        assert!(info.contains("{+"), "{info}");
        // It is also seen while one writes.
        press(&mut reader, "Esc e Backspace A-Enter !");
        assert!(screen(&reader, 120, 30).join("\n").contains("[-.-]"));
        press(&mut reader, "Enter");
        assert_eq!(words(&reader, 2, 1), Some("Le chat dort encore\n!"), "with a line of its own");
        press(&mut reader, "u u");
        assert_eq!(words(&reader, 2, 1), None);
        press(&mut reader, "U e C-x Enter");
        assert_eq!(words(&reader, 2, 1), None, "the version's own words are no suggestion");
    }

    #[test]
    fn an_editor_is_asked_for_where_there_is_one() {
        let reviewer = Reviewer { editor: true, ..Reviewer::default() };
        let mut reader = Reader::new(article(), (120, 30), Opening { reviewer, ..Opening::default() });
        let Some(Effect::Edit(asked)) = press(&mut reader, "G l e").pop() else { panic!("it is asked for") };
        assert_eq!((asked.side, asked.text.as_str()), (1, "Fin du jour."));
        let written = Suggested { words: "Fin de la journée.\n".into(), ..*asked };
        reader.update(Event::Suggested(Box::new(written)));
        assert_eq!(words(&reader, 3, 1), Some("Fin de la journée."));
        let text = reader.text().versions()[1].text().into_owned();
        let gone: Vec<&str> = reader.left_out(3, 1).into_iter().map(|bytes| &text[bytes]).collect();
        assert_eq!(gone, ["du", "jour"]);
    }
}
