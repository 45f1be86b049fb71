//! A field one types into.
//!
//! The text is kept in logical order, whatever its script; it is the painting
//! that sets it in order and finds where the cursor is seen.

use ratatui::crossterm::event::{KeyCode, KeyModifiers};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::caret;
use super::key::Key;

/// What is being typed, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Field {
    text: String,
    cursor: usize,
    /// Whether it may have several lines: what parts them is U+2028 in it, at which
    /// the layout begins a new one (a line feed is a blank to it).
    lines: bool,
}

/// What parts the lines of a field.
const BREAK: char = '\u{2028}';

impl Field {
    /// A field that holds `text`, its cursor behind it.
    pub(super) fn of(text: &str) -> Field {
        let mut field = Field::default();
        field.insert(text);
        field
    }

    /// A field that may have several lines.
    pub(super) fn of_lines(text: &str) -> Field {
        let mut field = Field { lines: true, ..Field::default() };
        field.insert(text);
        field
    }

    /// What was written, its lines parted by line feeds.
    pub(super) fn written(&self) -> String {
        self.text.replace(BREAK, "\n")
    }

    /// The text, as it is shown.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The byte before which the next character goes.
    pub(super) fn cursor(&self) -> usize {
        self.cursor
    }

    /// Puts `text` in at the cursor: tabs become blanks, line ends too where there is
    /// one line only, other controls and what turns text round are left out.
    pub(super) fn insert(&mut self, text: &str) {
        let line_end = if self.lines { BREAK } else { ' ' };
        let kept = kept(text, line_end);
        self.text.insert_str(self.cursor, &kept);
        self.cursor += kept.len();
    }

    /// Takes a key that types or moves; false where it does neither.
    pub(super) fn takes(&mut self, key: Key) -> bool {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Char('a') if control => self.cursor = 0,
            KeyCode::Char('e') if control => self.cursor = self.text.len(),
            KeyCode::Char('u') if control => {
                self.text.drain(..self.cursor);
                self.cursor = 0;
            }
            KeyCode::Char('w') if control => {
                let kept = self.text[..self.cursor].trim_end();
                let start = kept.unicode_word_indices().next_back().map_or(0, |(at, _)| at);
                self.text.drain(start..self.cursor);
                self.cursor = start;
            }
            KeyCode::Char('h') if control => self.rub_out(),
            // A terminal sends C-j for a line feed, and some send it for S-Enter.
            KeyCode::Char('j') if control && self.lines => self.insert("\n"),
            KeyCode::Enter if !key.modifiers.is_empty() && self.lines => self.insert("\n"),
            KeyCode::Char(c) if key.modifiers.is_empty() || key.modifiers == KeyModifiers::SHIFT => {
                self.insert(c.encode_utf8(&mut [0; 4]));
            }
            KeyCode::Backspace => self.rub_out(),
            KeyCode::Delete => {
                let end = self.beside(true);
                self.text.drain(self.cursor..end);
            }
            KeyCode::Left => self.seen_beside(true),
            KeyCode::Right => self.seen_beside(false),
            KeyCode::Home => self.cursor = 0,
            KeyCode::End => self.cursor = self.text.len(),
            _ => return false,
        }
        true
    }

    fn rub_out(&mut self) {
        let start = self.beside(false);
        self.text.drain(start..self.cursor);
        self.cursor = start;
    }

    /// Moves the cursor to what is seen on its left or right.
    fn seen_beside(&mut self, left: bool) {
        let stops = self.text.grapheme_indices(true).map(|(at, _)| at).chain([self.text.len()]);
        let found = caret::beside(&self.text, &stops.collect::<Vec<_>>(), self.cursor, left);
        self.cursor = found.unwrap_or(self.cursor);
    }

    /// The next (or previous) boundary between characters as one sees them.
    fn beside(&self, next: bool) -> usize {
        let mut at = GraphemeCursor::new(self.cursor, self.text.len(), true);
        let found = if next { at.next_boundary(&self.text, 0) } else { at.prev_boundary(&self.text, 0) };
        found.ok().flatten().unwrap_or(self.cursor)
    }
}

/// What of a text a field keeps.
fn kept(text: &str, line_end: char) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // (The other half of a line end follows.)
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => kept.push(line_end),
            '\t' => kept.push(' '),
            // Isolates, embeddings and overrides (UAX #9) would turn the rest of the line.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            // Some keyboards type lam-alef as one sign.
            '\u{fef5}' | '\u{fef6}' => kept.push_str("لآ"),
            '\u{fef7}' | '\u{fef8}' => kept.push_str("لأ"),
            '\u{fef9}' | '\u{fefa}' => kept.push_str("لإ"),
            '\u{fefb}' | '\u{fefc}' => kept.push_str("لا"),
            c if c.is_control() => {}
            c => kept.push(c),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keymap::sequence;

    #[test]
    fn keys_edit_by_what_one_sees() {
        let check = |start: &str, keys: &str, expected: &str| {
            let mut field = Field::default();
            field.insert(start);
            for key in sequence(keys).expect("keys") {
                assert!(field.takes(key), "{key}");
            }
            let seen = format!("{}|{}", &field.text()[..field.cursor()], &field.text()[field.cursor()..]);
            assert_eq!(seen, expected, "{start} {keys}");
        };
        check("ab", "Left x", "ax|b");
        check("مُحمد", "Home Left Delete", "مُ|مد");
        check("كتب", "Right x", "كتx|ب");
        check("e\u{301}", "Backspace", "|");
        check("one two", "C-w", "one |");
        check("one two", "Left C-u", "|o");
        check("a\nb\u{1b}[31m", "End", "a b[31m|");
        check("a\r\nb\u{9b}c\u{202e}d\u{2068}e\u{7f}", "End", "a bcde|");
        check("أهلا و", "\u{fefb} \u{fef7}", "أهلا ولالأ|");
    }

    #[test]
    fn a_field_of_lines_keeps_them() {
        let mut field = Field::of_lines("a\r\nb\tc");
        for key in sequence("A-Enter d C-j S-Enter").expect("keys") {
            assert!(field.takes(key), "{key}");
        }
        assert_eq!(field.written(), "a\nb c\nd\n\n");
        assert!(!field.takes(sequence("Enter").expect("a key")[0]), "that keeps it");
    }

    #[test]
    fn keys_that_do_not_edit_are_left() {
        let mut field = Field::default();
        for key in sequence("Enter Esc Up C-x A-x F1").expect("keys") {
            assert!(!field.takes(key), "{key}");
        }
    }
}
