//! One version: its text, cut into paragraphs and segments.

use std::ops::Range;

use crate::text::Language;

/// A sentence or a line of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    start: u32,
    end: u32,
    paragraph: u32,
}

impl Segment {
    /// A segment of these bytes of the version's text, in this paragraph.
    pub fn new(bytes: Range<usize>, paragraph: usize) -> Segment {
        // `Version::new` refuses texts over 4 GiB, so nothing is cut off here.
        Segment { start: bytes.start as u32, end: bytes.end as u32, paragraph: paragraph as u32 }
    }

    /// Its bytes in the version's text.
    pub fn bytes(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The paragraph it stands in, counted from 0.
    pub fn paragraph(&self) -> usize {
        self.paragraph as usize
    }
}

/// One language's text.
///
/// The text is the file's, decoded, with every line ending a line feed and
/// nothing else changed. Segments are in order, apart from one another, without
/// the white space around them, each within one paragraph.
#[derive(Clone, Debug)]
pub struct Version {
    name: String,
    language: Language,
    text: String,
    segments: Vec<Segment>,
}

impl Version {
    /// A version from its parts; segments that do not follow one another, or
    /// that do not lie on character boundaries of the text, are left out.
    pub fn new(name: impl Into<String>, language: Language, text: String, segments: Vec<Segment>) -> Version {
        let mut end = 0;
        let mut paragraph = 0;
        let fits = |s: &Segment| {
            let bytes = s.bytes();
            let fits = bytes.start >= end
                && bytes.end > bytes.start
                && s.paragraph() >= paragraph
                && text.get(bytes.clone()).is_some();
            if fits {
                (end, paragraph) = (bytes.end, s.paragraph());
            }
            fits
        };
        let segments = segments.into_iter().filter(fits).collect();
        Version { name: name.into(), language, text, segments }
    }

    /// What it is called: its file's name, or what stands for it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The language it is in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Its whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its segments, in order.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The bytes from the first to the last of `segments`; the empty range at
    /// the place where they would stand if there are none.
    pub fn bytes(&self, segments: Range<usize>) -> Range<usize> {
        match self.segments.get(segments.clone()) {
            Some([first, .., last]) => first.bytes().start..last.bytes().end,
            Some([only]) => only.bytes(),
            _ => {
                let at = self.segments.get(segments.start).map_or(self.text.len(), |s| s.bytes().start);
                at..at
            }
        }
    }

    /// The segment that holds byte `at`, or the next one after it, or the last
    /// one; `None` where there is no segment at all.
    pub fn segment_at(&self, at: usize) -> Option<usize> {
        let after = self.segments.partition_point(|s| s.bytes().end <= at);
        (!self.segments.is_empty()).then(|| after.min(self.segments.len() - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version() -> Version {
        let segments = vec![Segment::new(0..4, 0), Segment::new(5..9, 0), Segment::new(11..15, 1)];
        Version::new("a", Language::ENGLISH, "One. Two.\n\nOne.".into(), segments)
    }

    #[test]
    fn a_byte_leads_to_its_segment_or_the_next() {
        let check = |at, expected| assert_eq!(version().segment_at(at), Some(expected), "{at}");
        check(0, 0);
        check(4, 1);
        check(9, 2);
        check(15, 2);
        check(99, 2);
    }

    #[test]
    fn segments_span_bytes_and_none_span_nothing() {
        assert_eq!(version().bytes(0..2), 0..9);
        assert_eq!(version().bytes(1..2), 5..9);
        assert_eq!(version().bytes(2..2), 11..11);
        assert_eq!(version().bytes(3..3), 15..15);
    }

    #[test]
    fn segments_that_do_not_fit_are_left_out() {
        let segments =
            vec![Segment::new(0..1, 0), Segment::new(2..3, 0), Segment::new(2..5, 0), Segment::new(3..9, 0)];
        let version = Version::new("é", Language::FRENCH, "été".into(), segments);
        assert_eq!(version.segments(), [Segment::new(2..3, 0)]);
    }
}
