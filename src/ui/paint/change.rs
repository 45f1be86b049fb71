//! A suggestion, shown as what it changes: words that go and words that come in
//! brackets, as `wdiff` has them, so that they are told apart without any colour.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::label;
use super::noting::x_of;
use crate::layout::{self, Line, Setting};
use crate::parallel::review::{Fate, Piece};
use crate::ui::theme::{Role, Theme};

/// The words with their brackets, and what each part is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Change {
    text: String,
    parts: Vec<(Range<usize>, Role)>,
}

impl Change {
    pub(super) fn of(pieces: &[Piece]) -> Change {
        let mut change = Change::default();
        for piece in pieces {
            let (open, close, role) = match piece.fate {
                Fate::Kept => ("", "", Role::Text),
                Fate::Deleted => ("[-", "-]", Role::Deleted),
                Fate::Inserted => ("{+", "+}", Role::Inserted),
            };
            // A line that is begun anew is seen as one; where a file happens to break its own is not.
            let text = match piece.fate {
                Fate::Inserted => piece.text.replace('\n', "\u{2028}"),
                _ => piece.text.clone(),
            };
            // Blanks beside what goes or comes are no part of it.
            let words = if piece.fate == Fate::Kept { "" } else { text.trim() };
            let (before, after) = text.split_once(words).filter(|_| !words.is_empty()).unwrap_or(("", ""));
            let words = if words.is_empty() { &text } else { words };
            change.text.push_str(before);
            let start = change.text.len();
            change.text.extend([open, words, close]);
            change.parts.push((start..change.text.len(), role));
            change.text.push_str(after);
        }
        change
    }

    pub(super) fn lines(&self, width: u16, setting: &Setting) -> Vec<Line> {
        layout::set(&self.text, &Setting { direction: None, width: width.max(1), ..*setting })
    }

    /// Paints lines of it, as many as there is room for, and returns how many.
    pub(super) fn paint(&self, lines: &[Line], room: Rect, theme: &Theme, buffer: &mut Buffer) -> u16 {
        let role = |at: usize| {
            let part = self.parts.iter().find(|(bytes, _)| bytes.contains(&at));
            part.map_or(Role::Text, |(_, role)| *role)
        };
        for (line, y) in lines.iter().zip(room.y..room.bottom()) {
            let style = |bytes: Range<usize>| theme.style(role(bytes.start));
            label::paint_line(line, x_of(line, room), y, buffer, style);
        }
        u16::try_from(lines.len()).unwrap_or(u16::MAX).min(room.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parallel::review::difference;

    #[test]
    fn what_goes_and_what_comes_is_in_brackets() {
        let check = |before: &str, after: &str, expected: &str| {
            assert_eq!(Change::of(&difference(before, after)).text, expected);
        };
        check(
            "three men were held",
            "one man was held",
            "[-three-]{+one+} [-men-]{+man+} [-were-]{+was+} held",
        );
        check("held there", "held", "held [-there-]");
        check("one\ntwo", "one two\nthree", "one\ntwo\u{2028}{+three+}");
        check("وصل القطار", "وصل قطار", "وصل [-القطار-]{+قطار+}");
        check("a b", "a b", "a b");
    }
}
