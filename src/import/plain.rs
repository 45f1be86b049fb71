//! Plain text files.

use super::{Imported, LARGEST, Problem, ProblemKind, Said, Segmentation};
use crate::parallel::{Segment, Version};
use crate::text::decode::{Decoded, decode};
use crate::text::detect::detect;
use crate::text::{Language, segment};

/// The version in a plain text file called `name`.
pub fn plain(name: &str, bytes: Vec<u8>, said: &Said) -> Imported {
    let problem = |kind| Problem { name: name.to_owned(), kind };
    if bytes.len() > LARGEST {
        let version = Version::new(name, said.language.unwrap_or_default(), String::new(), Vec::new());
        return Imported { version, encoding: "UTF-8", problems: vec![problem(ProblemKind::TooLarge)] };
    }
    let Decoded { text, encoding, problems } = decode(bytes, said.encoding);
    let mut problems: Vec<_> = problems.into_iter().map(|p| problem(ProblemKind::Bytes(p))).collect();
    // Three bytes may stand where one was.
    if text.len() > LARGEST {
        problems.push(problem(ProblemKind::TooLarge));
    }
    if !problems.iter().any(Problem::is_fatal) && !text.contains(char::is_alphanumeric) {
        problems.push(problem(ProblemKind::NoLetters));
    }
    let language = said.language.unwrap_or_else(|| detect(&text));
    let segments = match said.segmentation {
        _ if problems.iter().any(Problem::is_fatal) => Vec::new(),
        Segmentation::Sentence => sentences(&text, language),
        Segmentation::Line => lines(&text),
    };
    Imported { version: Version::new(name, language, text, segments), encoding, problems }
}

/// Every sentence a segment, within its paragraph.
fn sentences(text: &str, language: Language) -> Vec<Segment> {
    let mut out = Vec::new();
    for (paragraph, range) in segment::paragraphs(text).into_iter().enumerate() {
        for sentence in segment::sentences(&text[range.clone()], language) {
            out.push(Segment::new(range.start + sentence.start..range.start + sentence.end, paragraph));
        }
    }
    out
}

/// Every non-blank line a segment; a blank line ends the paragraph.
fn lines(text: &str) -> Vec<Segment> {
    let mut out: Vec<Segment> = Vec::new();
    for line in segment::lines(text) {
        let paragraph = out.last().map_or(0, |before| {
            // Between two lines of one paragraph there is one line feed.
            let between = &text[before.bytes().end..line.start];
            let feeds = between.bytes().filter(|&b| b == b'\n').count();
            before.paragraph() + usize::from(feeds > 1)
        });
        out.push(Segment::new(line, paragraph));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line_spans;
    use proptest::prelude::*;

    fn opened(text: &str, segmentation: Segmentation) -> Imported {
        plain("a.txt", text.as_bytes().to_vec(), &Said { segmentation, ..Said::default() })
    }

    fn check(text: &str, segmentation: Segmentation, expected: &[(usize, &str)]) {
        let version = opened(text, segmentation).version;
        let text = version.text();
        let found: Vec<_> = version.segments().iter().map(|s| (s.paragraph(), &text[s.bytes()])).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn a_file_is_cut_into_sentences_within_paragraphs() {
        let text = "The title\n\n  One came. Two left.\nThree stayed.\n";
        let expected = [(0, "The title"), (1, "One came."), (1, "Two left."), (2, "Three stayed.")];
        check(text, Segmentation::Sentence, &expected);
    }

    #[test]
    fn a_file_is_cut_into_lines_and_blank_lines_bound_paragraphs() {
        let text = "\n\nThe title\r\n\r\n  One came. Two left. \n \n\t\nThree stayed.\nFour too.";
        let expected = [(0, "The title"), (1, "One came. Two left."), (2, "Three stayed."), (2, "Four too.")];
        check(text, Segmentation::Line, &expected);
    }

    #[test]
    fn what_is_odd_is_said_in_a_sentence() {
        let check = |bytes: &[u8], expected: &[&str], fatal: bool| {
            let found = plain("a.txt", bytes.to_vec(), &Said::default());
            let said: Vec<_> = found.problems.iter().map(Problem::to_string).collect();
            assert_eq!(said, expected, "{bytes:?}");
            assert_eq!(found.problems.iter().any(Problem::is_fatal), fatal);
            assert_eq!(found.version.segments().is_empty(), fatal);
        };
        check(b"a", &[], false);
        check(b"", &["a.txt is empty."], true);
        check(b"\xEF\xBB\xBF", &["a.txt is empty."], true);
        check(b" \n.\n", &["a.txt has no words in it."], true);
        check(&b"\n".repeat(100_000), &["a.txt has no words in it."], true);
        check(b"%PDF-1.4 abc", &["a.txt is a PDF, not text; save it as plain text first."], true);
        let malformed = "a.txt has 1 place where bytes mean nothing in its encoding, the first at byte 11; \
                         if it reads wrong, say its encoding with --encoding.";
        check("été été\u{E9}".as_bytes().split_last().unwrap().1, &[malformed], false);
    }

    #[test]
    fn what_is_said_is_believed() {
        let encoding = Some(encoding_rs::WINDOWS_1252);
        let said = Said { language: Language::from_tag("es"), encoding, ..Said::default() };
        let found = plain("a", b"The caf\xE9".to_vec(), &said);
        assert_eq!((found.version.language().code(), &*found.version.text()), ("es", "The café"));
        assert_eq!(found.encoding, "windows-1252");
    }

    proptest! {
        #[test]
        fn any_bytes_become_a_version(bytes in prop::collection::vec(any::<u8>(), 0..300), lines in any::<bool>()) {
            let segmentation = if lines { Segmentation::Line } else { Segmentation::Sentence };
            let found = plain("a", bytes, &Said { segmentation, ..Said::default() });
            prop_assert_eq!(line_spans(&found.version).len(), found.version.segments().len());
        }

        #[test]
        fn segments_hold_all_that_is_not_white_space(
            text in "([a-c.!? \n]|[ء-ي]|\\PC| {40}){0,200}", lines in any::<bool>()
        ) {
            let segmentation = if lines { Segmentation::Line } else { Segmentation::Sentence };
            let found = opened(&text, segmentation);
            prop_assume!(!found.problems.iter().any(Problem::is_fatal));
            let version = found.version;
            let text = version.text();
            let mut end = 0;
            for segment in version.segments() {
                let bytes = segment.bytes();
                prop_assert!(text[end..bytes.start].trim().is_empty());
                let own = &text[bytes.clone()];
                prop_assert!(!own.is_empty() && own.trim() == own);
                end = bytes.end;
            }
            prop_assert!(text[end..].trim().is_empty());
        }
    }
}
