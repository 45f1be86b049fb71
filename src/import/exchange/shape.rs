//! How a passage is cut into segments and paragraphs, where a format has no
//! place for it: written beside the passage by our exports, read back by us.
//!
//! | token | meaning |
//! |---|---|
//! | `/`, `/3` | the next segment begins one paragraph (three) later than the one before it |
//! | `~a.20` | before the passage stand these characters, in hexadecimal, instead of what is usual |
//! | `=` | one segment, all of the passage |
//! | `17` | a segment of 17 characters |
//! | `+1` | between two segments stands one character |
//!
//! Usual before a passage is a line feed where it begins a paragraph, else a
//! space; nothing at the beginning of a version. So the second sentence of a
//! paragraph is `=`, the first of the next `/ =`, and a passage of two sentences
//! may be `/ 40 +1 25`. Where somebody has changed the passage and the lengths
//! no longer add up, its lines are its segments.

use std::fmt::{self, Write};
use std::ops::Range;

/// One segment in a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    /// Characters between it and the piece before it.
    gap: usize,
    /// Paragraphs by which it is later than the segment before it.
    step: usize,
    /// Its length in characters; `None` where it is all of the passage.
    length: Option<usize>,
}

/// The shape of a passage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// What stands before the passage, if it is not what is usual.
    before: Option<String>,
    pieces: Vec<Piece>,
}

/// What usually stands before a passage.
fn usual(step: usize, first: bool) -> &'static str {
    if first {
        ""
    } else if step > 0 {
        "\n"
    } else {
        " "
    }
}

impl Shape {
    /// The shape of a passage that is one segment, this many paragraphs later
    /// than what stands before it, and `before` between them.
    pub(crate) fn whole(step: usize, before: Option<String>) -> Shape {
        Shape { before, pieces: vec![Piece { gap: 0, step, length: None }] }
    }

    /// The shape of the passage `passage` of a version: its segments as
    /// bytes in the passage, with the paragraph of each; `before` is what stands
    /// between it and the `last` paragraph's last segment, which is `None` at the
    /// beginning of the version.
    pub(crate) fn of(
        passage: &str,
        segments: &[(Range<usize>, usize)],
        before: &str,
        last: Option<usize>,
    ) -> Shape {
        let characters = |bytes: Range<usize>| passage.get(bytes).map_or(0, |text| text.chars().count());
        let (mut paragraph, mut end) = (last.unwrap_or(0), 0);
        let pieces: Vec<Piece> = segments
            .iter()
            .map(|(bytes, of)| {
                let whole = segments.len() == 1 && *bytes == (0..passage.len());
                let piece = Piece {
                    gap: characters(end..bytes.start),
                    step: of.saturating_sub(paragraph),
                    length: (!whole).then(|| characters(bytes.clone())),
                };
                (paragraph, end) = (*of, bytes.end);
                piece
            })
            .collect();
        let step = pieces.first().map_or(0, |piece| piece.step);
        let before = (before != usual(step, last.is_none())).then(|| before.to_owned());
        Shape { before, pieces }
    }

    /// What stands before the passage; `first` where the version begins with it.
    pub(crate) fn before(&self, first: bool) -> &str {
        let step = self.pieces.first().map_or(0, |piece| piece.step);
        self.before.as_deref().unwrap_or_else(|| usual(step, first))
    }

    /// The segments of `passage` as bytes in it, each with the number of
    /// paragraphs by which it is later than the one before.
    pub(crate) fn cut(&self, passage: &str) -> Vec<(Range<usize>, usize)> {
        let step = self.pieces.first().map_or(0, |piece| piece.step);
        self.fitting(passage).unwrap_or_else(|| lines(passage, step))
    }

    fn fitting(&self, passage: &str) -> Option<Vec<(Range<usize>, usize)>> {
        if let [Piece { step, length: None, .. }] = self.pieces[..] {
            return Some(vec![(0..passage.len(), step)]);
        }
        let (mut at, mut segments) = (0, Vec::with_capacity(self.pieces.len()));
        let mut skip = |count: usize| -> Option<usize> {
            let rest = passage.get(at..)?;
            let mut ends = rest.char_indices().map(|(i, _)| i).chain([rest.len()]);
            at += ends.nth(count)?;
            Some(at)
        };
        for piece in &self.pieces {
            let start = skip(piece.gap)?;
            let end = skip(piece.length?)?;
            segments.push((start..end, piece.step));
        }
        (at == passage.len()).then_some(segments)
    }

    /// Reads what was written; `None` where it is none of ours.
    pub(crate) fn parse(text: &str) -> Option<Shape> {
        let mut shape = Shape::default();
        let (mut gap, mut step) = (0, 0);
        for token in text.split_ascii_whitespace() {
            let mut characters = token.chars();
            let (sign, rest) = (characters.next()?, characters.as_str());
            let length = match sign {
                '/' => {
                    step = if rest.is_empty() { 1 } else { number(rest)? };
                    continue;
                }
                '+' => {
                    gap = number(rest)?;
                    continue;
                }
                '~' if shape.pieces.is_empty() && shape.before.is_none() => {
                    shape.before = Some(characters_of(rest)?);
                    continue;
                }
                '=' if rest.is_empty() => None,
                _ => Some(number(token)?),
            };
            shape.pieces.push(Piece { gap, step, length });
            (gap, step) = (0, 0);
        }
        (!shape.pieces.is_empty()).then_some(shape)
    }
}

/// Every line of `passage` that is not blank, each a paragraph of its own.
pub(crate) fn lines(passage: &str, step: usize) -> Vec<(Range<usize>, usize)> {
    let mut segments: Vec<(Range<usize>, usize)> = Vec::new();
    let mut start = 0;
    for line in passage.split('\n') {
        let words = line.trim();
        if !words.is_empty() {
            let from = start + (line.len() - line.trim_start().len());
            segments.push((from..from + words.len(), if segments.is_empty() { step } else { 1 }));
        }
        start += line.len() + 1;
    }
    segments
}

fn number(digits: &str) -> Option<usize> {
    // `parse` would take a sign as well.
    digits
        .bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| digits.parse::<u32>().ok())
        .flatten()
        .map(|n| n as usize)
}

fn characters_of(codes: &str) -> Option<String> {
    let code = |code: &str| u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
    if codes.is_empty() { Some(String::new()) } else { codes.split('.').map(code).collect() }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut written = String::new();
        for (n, piece) in self.pieces.iter().enumerate() {
            if piece.gap > 0 {
                write!(written, " +{}", piece.gap)?;
            }
            match piece.step {
                0 => {}
                1 => written.push_str(" /"),
                more => write!(written, " /{more}")?,
            }
            if let Some(before) = self.before.as_ref().filter(|_| n == 0) {
                let codes: Vec<String> = before.chars().map(|c| format!("{:x}", c as u32)).collect();
                write!(written, " ~{}", codes.join("."))?;
            }
            match piece.length {
                None => written.push_str(" ="),
                Some(length) => write!(written, " {length}")?,
            }
        }
        f.write_str(written.trim_start())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_common_shapes_are_short() {
        let check = |passage: &str, segments: &[(Range<usize>, usize)], before, last, expected: &str| {
            let shape = Shape::of(passage, segments, before, last);
            assert_eq!(shape.to_string(), expected);
            assert_eq!(Shape::parse(expected), Some(shape));
        };
        check("One.", &[(0..4, 0)], "", None, "=");
        check("Two.", &[(0..4, 0)], " ", Some(0), "=");
        check("Two.", &[(0..4, 1)], "\n", Some(0), "/ =");
        check("Two.", &[(0..4, 1)], "\n\n", Some(0), "/ ~a.a =");
        check("Two.", &[(0..4, 0)], "", Some(0), "~ =");
        check("Été. B.", &[(0..6, 3), (7..9, 3)], "\n", Some(1), "/2 4 +1 2");
        check("A.\n\nB.", &[(0..2, 0), (4..6, 1)], "", None, "2 +2 / 2");
    }

    #[test]
    fn a_passage_that_was_changed_is_cut_into_lines() {
        let cut = |shape: &str, passage: &str| Shape::parse(shape).map(|s| s.cut(passage));
        assert_eq!(cut("2 +1 2", "A. B."), Some(vec![(0..2, 0), (3..5, 0)]));
        assert_eq!(cut("/ 2 +1 2", "A.  B."), Some(vec![(0..6, 1)]));
        assert_eq!(cut("/ 2 +1 2", " A.\n\n B. "), Some(vec![(1..3, 1), (6..8, 1)]));
        assert_eq!(cut("/ =", "A.\nB."), Some(vec![(0..5, 1)]));
        assert_eq!(cut("2 +4294967295 2", "A. B."), Some(vec![(0..5, 0)]));
        assert_eq!(cut("=", ""), Some(vec![(0..0, 0)]));
    }

    #[test]
    fn what_is_no_shape_is_none() {
        for text in ["", "/", "x", "-1", "+", "~zz =", "= ~a =", "1 99999999999", "~110000 =", "\u{661}"] {
            assert_eq!(Shape::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn shapes_are_read_back_and_cut_as_they_were(
            pieces in prop::collection::vec((0usize..3, 0usize..3, "[aéن]{1,4}"), 1..4),
            before in "[ \n\u{A0}]{0,3}",
        ) {
            let (mut passage, mut segments, mut paragraph) = (String::new(), Vec::new(), 2);
            for (n, (gap, step, words)) in pieces.iter().enumerate() {
                if n > 0 {
                    passage.push_str(&" ".repeat(*gap));
                }
                paragraph += step;
                segments.push((passage.len()..passage.len() + words.len(), paragraph));
                passage.push_str(words);
            }
            let shape = Shape::of(&passage, &segments, &before, Some(2));
            let read = Shape::parse(&shape.to_string()).expect("ours");
            prop_assert_eq!(&read, &shape);
            prop_assert_eq!(read.before(false), before);
            let cut: Vec<_> = read.cut(&passage).into_iter().scan(2, |paragraph, (bytes, step)| {
                *paragraph += step;
                Some((bytes, *paragraph))
            }).collect();
            prop_assert_eq!(cut, segments);
        }

        #[test]
        fn no_shape_and_no_passage_is_too_odd(shape in "[/~=+0-9a ]{0,20}", passage in ".*") {
            if let Some(shape) = Shape::parse(&shape) {
                let mut end = 0;
                for (bytes, _) in shape.cut(&passage) {
                    prop_assert!(bytes.start >= end && passage.get(bytes.clone()).is_some());
                    end = bytes.end;
                }
            }
        }
    }
}
