//! The word one stands on, selecting, and copying.
//!
//! What is copied is always the text itself: logical order, base letters, as the
//! file has it. What is on the screen (presentation forms in visual order) is
//! for the eye alone.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::event::Effect;
use super::reader::Reader;
use crate::layout::{Digits, Marks};
use crate::message::say;
use crate::parallel::Place;

/// By what a selection grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Word,
    Sentence,
    /// What the mouse went over, to the character.
    Character,
}

/// What is being selected, in one version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Selection {
    pub(super) from: Place,
    pub(super) unit: Unit,
}

impl Reader {
    /// The bytes of the word one stands on; `None` between words.
    pub(super) fn word(&self) -> Option<Range<usize>> {
        let (words, byte) = (self.words_around(self.place), self.place.byte);
        words.into_iter().find(|word| word.contains(&byte))
    }

    /// The words of the segment in which `place` stands, as bytes of its version.
    pub(super) fn words_around(&self, place: Place) -> Vec<Range<usize>> {
        let Some(version) = self.text.versions().get(place.side) else { return Vec::new() };
        let Some(segment) = self.text.segment_at(place).and_then(|at| version.segments().get(at)) else {
            return Vec::new();
        };
        let bytes = segment.bytes();
        let text = version.slice(bytes.clone());
        let words = text.unicode_word_indices();
        words.map(|(at, word)| bytes.start + at..bytes.start + at + word.len()).collect()
    }

    /// Goes on by words of the focused version; back where negative.
    pub(super) fn move_words(&mut self, by: isize) {
        if self.place.side != self.focus {
            self.move_sentences(if by > 0 { 1 } else { 0 });
        }
        for _ in 0..by.unsigned_abs().min(10_000) {
            let (words, byte) = (self.words_around(self.place), self.place.byte);
            let next = if by > 0 {
                // From the start of a segment without the word cursor, the first word is the first step.
                let within =
                    |word: &&Range<usize>| if self.on_words { word.start > byte } else { word.start >= byte };
                words.iter().find(within)
            } else {
                words.iter().rev().find(|word| word.start < byte)
            };
            if let Some(word) = next {
                self.place.byte = word.start;
            } else if !self.step_to_word_beside(by > 0) {
                break;
            }
            self.on_words = true;
        }
        self.show();
    }

    /// Goes to the first word of the next segment, or to the last of the one before.
    fn step_to_word_beside(&mut self, forward: bool) -> bool {
        let Some(segment) = self.text.segment_at(self.place) else { return false };
        let segments = self.text.versions()[self.place.side].segments();
        let beside = if forward { segment.checked_add(1) } else { segment.checked_sub(1) };
        let Some(bytes) = beside.and_then(|at| segments.get(at)).map(|s| s.bytes()) else { return false };
        self.place.byte = bytes.start;
        let words = self.words_around(self.place);
        if let Some(word) = if forward { words.first() } else { words.last() } {
            self.place.byte = word.start;
        }
        true
    }

    /// Begins to select, or leaves it where that unit is selected already.
    pub(super) fn select(&mut self, unit: Unit) {
        self.on_words |= unit == Unit::Word;
        self.selection = match self.selection {
            Some(selection) if selection.unit == unit => None,
            Some(selection) => Some(Selection { unit, ..selection }),
            None => Some(Selection { from: self.place, unit }),
        };
    }

    /// The side and the bytes that are selected.
    pub(super) fn selected(&self) -> Option<(usize, Range<usize>)> {
        let Selection { from, unit } = self.selection?;
        if from.side != self.place.side {
            return None;
        }
        let around = |place: Place| match unit {
            Unit::Character => place.byte..place.byte,
            Unit::Sentence => {
                let version = &self.text.versions()[place.side];
                let segment = self.text.segment_at(place).and_then(|at| version.segments().get(at));
                segment.map_or(place.byte..place.byte, |s| s.bytes())
            }
            Unit::Word => {
                let words = self.words_around(place);
                let word = words.into_iter().find(|word| word.end > place.byte);
                word.unwrap_or(place.byte..place.byte)
            }
        };
        let (a, b) = (around(from), around(self.place));
        Some((from.side, a.start.min(b.start)..a.end.max(b.end)))
    }

    /// The mouse went over the text from one cell to another: what lies between is selected.
    pub(super) fn drag(&mut self, place: Place, end: usize) {
        let from = match self.selection {
            // Words and sentences that were clicked grow by what they are.
            Some(Selection { from, unit: Unit::Word | Unit::Sentence }) => {
                if from.side == place.side {
                    self.place = place;
                }
                return;
            }
            Some(Selection { from, .. }) if from.side == place.side => from,
            _ => self.place,
        };
        if from.side == place.side {
            let byte = if place.byte >= from.byte { end } else { place.byte };
            self.place.byte = byte;
            self.selection = Some(Selection { from, unit: Unit::Character });
        }
    }

    pub(super) fn copy_selection(&mut self, effects: &mut Vec<Effect>) {
        match self.selected() {
            Some((side, bytes)) => {
                let text = self.text.versions()[side].slice(bytes).into_owned();
                self.selection = None;
                copy(text, say!("copy-selection"), effects);
            }
            None => self.said = Some(say!("copy-nothing-selected").into()),
        }
    }

    /// Copies the current passage of the focused version.
    pub(super) fn copy_pane(&mut self, effects: &mut Vec<Effect>) {
        match self.passage_text(self.focus) {
            Some(text) => copy(text, say!("copy-passage"), effects),
            None => self.said = Some(say!("copy-nothing-here").into()),
        }
    }

    /// Copies the current passage of all versions, each on a line of its own.
    pub(super) fn copy_all(&mut self, effects: &mut Vec<Effect>) {
        let sides: Vec<usize> = self.panes.shown().collect();
        let passages: Vec<String> = sides.into_iter().filter_map(|side| self.passage_text(side)).collect();
        if passages.is_empty() {
            self.said = Some(say!("copy-nothing-here").into());
            return;
        }
        copy(passages.join("\n"), say!("copy-passages"), effects);
    }

    /// Copies the current passage as one row of a table, a column a version.
    pub(super) fn copy_row(&mut self, effects: &mut Vec<Effect>) {
        if self.text.ladder().is_empty() {
            self.said = Some(say!("copy-nothing-here").into());
            return;
        }
        let cell = |side| {
            let text: String = self.passage_text(side).unwrap_or_default();
            text.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n")
        };
        let cells: Vec<String> = (0..self.text.sides()).map(cell).collect();
        copy(cells.join("\t"), say!("copy-row"), effects);
    }

    fn passage_text(&self, side: usize) -> Option<String> {
        if self.text.ladder().is_empty() {
            return None;
        }
        let bytes = self.text.passage(self.bead(), side)?;
        Some(self.text.versions()[side].slice(bytes).into_owned())
    }

    /// Shows vowel signs or leaves them out.
    pub(super) fn toggle_vowels(&mut self) {
        let (marks, said) = match self.setting.marks {
            Marks::Keep => (Marks::Drop, say!("status-vowels-out")),
            Marks::Drop => (Marks::Keep, say!("status-vowels-shown")),
        };
        self.setting.marks = marks;
        self.said = Some(said.into());
        self.reset();
    }

    /// The next way to show digits.
    pub(super) fn next_digits(&mut self) {
        let (digits, said) = match self.setting.digits {
            Digits::AsWritten => (Digits::European, say!("status-digits-european")),
            Digits::European => (Digits::ArabicIndic, say!("status-digits-arabic")),
            Digits::ArabicIndic => (Digits::AsWritten, say!("status-digits-written")),
        };
        self.setting.digits = digits;
        self.said = Some(said.into());
        self.reset();
    }
}

fn copy(text: String, what: &'static str, effects: &mut Vec<Effect>) {
    effects.push(Effect::Copy { text, what });
}

#[cfg(test)]
mod tests {
    use crate::ui::Effect;
    use crate::ui::tests::{press, reader};

    fn check(keys: &str, expected: &str) {
        let mut reader = reader(120, 30);
        let effects = press(&mut reader, keys);
        let [Effect::Copy { text, .. }] = &effects[..] else { panic!("{keys}: {effects:?}") };
        assert_eq!(text, expected, "{keys}");
    }

    #[test]
    fn what_is_copied_is_the_text_in_logical_order() {
        check("j y y", "وصل القطار والناس.");
        check("Tab j y y", "Le train est arrivé. Les gens aussi.");
        check(
            "j y a",
            "وصل القطار والناس.\nLe train est arrivé. Les gens aussi.\nThe train and the people came.",
        );
        check("j j y t", "نام القط.\tLe chat dort.\t");
    }

    #[test]
    fn selections_grow_by_words_and_sentences() {
        check("Tab j v w y", "Le train");
        check("Tab j w w v w w y", "train est arrivé");
        check("Tab j v ) y", "Le train est arrivé. Les");
        check("Tab j V ) y", "Le train est arrivé. Les gens aussi.");
        check("Tab j V y", "Le train est arrivé.");
        check("j v w y", "وصل القطار");
        check("Tab G w w v b b y", "dort. \nFin du");
    }

    #[test]
    fn the_word_one_stands_on_is_found_in_all_versions() {
        let mut reader = reader(120, 30);
        press(&mut reader, "l l G w w w *");
        assert_eq!(reader.finding.query, "*was");
        assert_eq!(reader.finding.count(), 1);
    }
}
