//! One version: its text, cut into paragraphs and segments.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

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

/// A text that is not in memory, but can be had a part at a time.
///
/// Whoever opens such a text implements it, for this layer reads no files.
pub trait Remote: fmt::Debug + Send + Sync {
    /// The length of the text in bytes.
    fn len(&self) -> usize;

    /// Whether there is no text.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// These bytes of the text. Where they cannot be had any more, or do not lie
    /// on character boundaries, as much as can be had: at worst nothing.
    fn slice(&self, bytes: Range<usize>) -> String;

    /// Fills `buffer` with these bytes of the text instead of what it held, as many as can
    /// be had, whether they are characters or not: for who goes through all of it.
    fn read_into(&self, bytes: Range<usize>, buffer: &mut Vec<u8>) {
        buffer.clear();
        buffer.extend_from_slice(self.slice(bytes).as_bytes());
    }

    /// Whether it was found to have changed since the version was made, so that
    /// what is shown may no longer be what was meant.
    fn has_changed(&self) -> bool {
        false
    }
}

#[derive(Clone, Debug)]
enum Body {
    Held(Arc<str>),
    Remote(Arc<dyn Remote>),
}

/// One language's text.
///
/// The text is the file's, decoded, with every line ending a line feed and
/// nothing else changed. It is held in memory, or [`Remote`]. Segments are in order, apart from one another, without
/// the white space around them, each within one paragraph.
#[derive(Clone, Debug)]
pub struct Version {
    name: String,
    language: Language,
    body: Body,
    /// Not a slice, for it is not copied when it comes: it may be long.
    segments: Arc<Vec<Segment>>,
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
        let segments: Vec<Segment> = segments.into_iter().filter(fits).collect();
        Version { name: name.into(), language, body: Body::Held(text.into()), segments: segments.into() }
    }

    /// A version whose text stays where it is; `segments` are those that were
    /// found when it was read as a whole.
    pub fn remote(
        name: impl Into<String>,
        language: Language,
        text: Arc<dyn Remote>,
        segments: Vec<Segment>,
    ) -> Version {
        Version { name: name.into(), language, body: Body::Remote(text), segments: segments.into() }
    }

    /// What it is called: its file's name, or what stands for it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The language it is in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The length of its text, in bytes.
    pub fn len(&self) -> usize {
        match &self.body {
            Body::Held(text) => text.len(),
            Body::Remote(text) => text.len(),
        }
    }

    /// Whether it has no text.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// These bytes of its text; nothing where they lie beyond it or cut a character.
    pub fn slice(&self, bytes: Range<usize>) -> Cow<'_, str> {
        match &self.body {
            Body::Held(text) => Cow::Borrowed(text.get(bytes).unwrap_or_default()),
            Body::Remote(text) => Cow::Owned(text.slice(bytes)),
        }
    }

    /// These bytes of its text as they are; in `buffer` where they are not in memory. Nothing
    /// where they lie beyond it; what is read of a file that was changed may be no text.
    pub fn raw<'a>(&'a self, bytes: Range<usize>, buffer: &'a mut Vec<u8>) -> &'a [u8] {
        match &self.body {
            Body::Held(text) => text.as_bytes().get(bytes).unwrap_or_default(),
            Body::Remote(text) => {
                text.read_into(bytes, buffer);
                buffer
            }
        }
    }

    /// Whether its text, which is not in memory, was found to have changed where it
    /// lies: it should then be read again.
    pub fn has_changed(&self) -> bool {
        match &self.body {
            Body::Held(_) => false,
            Body::Remote(text) => text.has_changed(),
        }
    }

    /// Its whole text. Of a long text that is not in memory this is dear.
    pub fn text(&self) -> Cow<'_, str> {
        self.slice(0..self.len())
    }

    /// The text of one segment; nothing past the last.
    pub fn segment(&self, segment: usize) -> Cow<'_, str> {
        self.segments.get(segment).map_or(Cow::Borrowed(""), |s| self.slice(s.bytes()))
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
                let at = self.segments.get(segments.start).map_or(self.len(), |s| s.bytes().start);
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
