//! Where a version's segments stand in its file, by line and character.
//!
//! Other programs count lines and characters, not bytes of decoded text. Lines
//! are counted from 0 and blank ones are not; characters are Unicode scalar
//! values from the beginning of the line, white space before its text included.

use crate::parallel::Version;

/// Where one segment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineSpan {
    /// The non-blank line it begins in, from 0.
    pub line: usize,
    /// Its first character, counted from the beginning of the line.
    pub start: usize,
    /// One past its last character, counted from the beginning of that same
    /// line; a segment that goes on in the next line counts the line feed and on.
    pub end: usize,
}

/// For each segment of the version, where it stands; in one pass over the text.
pub fn line_spans(version: &Version) -> Vec<LineSpan> {
    let text = version.text();
    let mut here = Here { text: &text, ..Here::default() };
    let mut spans = Vec::with_capacity(version.segments().len());
    for segment in version.segments() {
        let bytes = segment.bytes();
        here.go_to(bytes.start);
        // A segment is never blank, so the line it begins in is the next that counts.
        let (line, start) = (here.lines, here.column);
        let length = text[bytes].chars().count();
        spans.push(LineSpan { line, start, end: start + length });
    }
    spans
}

/// A byte of a text, as line and column.
#[derive(Default)]
struct Here<'a> {
    text: &'a str,
    at: usize,
    /// The non-blank lines that ended before.
    lines: usize,
    /// The characters since the line began.
    column: usize,
    /// Whether the line had something in it so far.
    filled: bool,
}

impl Here<'_> {
    fn go_to(&mut self, to: usize) {
        for c in self.text[self.at..to].chars() {
            if c == '\n' {
                self.lines += usize::from(self.filled);
                (self.column, self.filled) = (0, false);
            } else {
                self.column += 1;
                self.filled |= !c.is_whitespace();
            }
        }
        self.at = to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parallel::Segment;
    use crate::text::Language;

    fn check(text: &str, segments: &[&str], expected: &[(usize, usize, usize)]) {
        let mut end = 0;
        let segments = segments
            .iter()
            .map(|s| {
                let start = end + text[end..].find(s).unwrap();
                end = start + s.len();
                Segment::new(start..end, 0)
            })
            .collect();
        let version = Version::new("a", Language::UNKNOWN, text.to_owned(), segments);
        let found: Vec<_> = line_spans(&version).into_iter().map(|s| (s.line, s.start, s.end)).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn lines_and_characters_are_counted() {
        check("one\ntwo", &["one", "two"], &[(0, 0, 3), (1, 0, 3)]);
        check("\n \n  été. Là.\n\n\tfin", &["été.", "Là.", "fin"], &[(0, 2, 6), (0, 7, 10), (1, 1, 4)]);
        check("a😀b c", &["a😀b", "c"], &[(0, 0, 3), (0, 4, 5)]);
        check("", &[], &[]);
    }

    #[test]
    fn a_segment_over_two_lines_is_counted_from_its_first() {
        let text = "one\ntwo. three\nfour";
        check(text, &["one\ntwo.", "three", "four"], &[(0, 0, 8), (1, 5, 10), (2, 0, 4)]);
    }

    #[test]
    fn a_line_that_no_segment_begins_in_counts_all_the_same() {
        check("title\n***\nend", &["title", "end"], &[(0, 0, 5), (2, 0, 3)]);
    }
}
