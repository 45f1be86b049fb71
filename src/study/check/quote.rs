//! Quotation marks and brackets: what opens, what closes, and what stands between.
//!
//! A quotation may run over many sentences and a few paragraphs, each of which
//! may begin with its opening mark again, as French and English print long
//! speeches; so a version is read from its beginning to its end. Which of two
//! equal marks opens is told from what stands around it. So it is with all marks
//! of text that runs right to left, where keyboards and programs disagree about
//! which of a pair is the opening one.

use std::ops::Range;

use crate::parallel::Version;
use crate::text::Direction;

/// How many paragraphs a quotation may run over.
const LONGEST: usize = 6;

/// A pair of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// `"…"`.
    Straight,
    /// `“…”`, and `„…“`.
    Curly,
    /// `«…»`.
    Guillemets,
    /// `(…)`, `[…]`, `{…}`, by the opening one.
    Bracket(char),
}

impl Kind {
    fn is_quotation(self) -> bool {
        !matches!(self, Kind::Bracket(_))
    }
}

/// A mark without a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lone {
    /// Where it stands, in bytes of the version.
    pub(super) at: usize,
    /// The mark.
    pub(super) mark: char,
    /// Whether it opens.
    pub(super) opens: bool,
    quotation: bool,
}

/// The marks of a version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// What stands in quotation marks, with the marks: bytes of the version, in
    /// order and apart.
    pub(super) quoted: Vec<Range<usize>>,
    /// The marks without a partner, in order.
    pub(super) lone: Vec<Lone>,
}

impl Marks {
    /// The marks of `version`.
    pub(super) fn of(version: &Version) -> Marks {
        let mut reader = Reader {
            right_to_left: version.language().direction() == Direction::RightToLeft,
            ..Reader::default()
        };
        let segments = version.segments();
        for chunk in segments.chunk_by(|a, b| a.paragraph() == b.paragraph()) {
            let (Some(first), Some(last)) = (chunk.first(), chunk.last()) else { continue };
            let bytes = first.bytes().start..last.bytes().end;
            reader.paragraph(&version.slice(bytes.clone()), bytes.start);
        }
        reader.finish(version)
    }
}

#[derive(Default)]
struct Reader {
    right_to_left: bool,
    paragraph: usize,
    open: Vec<Open>,
    spans: Vec<Range<usize>>,
    lone: Vec<Lone>,
}

#[derive(Clone, Copy)]
struct Open {
    at: usize,
    mark: char,
    kind: Kind,
    paragraph: usize,
}

impl Open {
    fn alone(self) -> Lone {
        Lone { at: self.at, mark: self.mark, opens: true, quotation: self.kind.is_quotation() }
    }
}

impl Reader {
    fn paragraph(&mut self, text: &str, start: usize) {
        self.paragraph += 1;
        for (at, mark) in text.char_indices() {
            let (kind, opens) = match mark {
                '"' | '＂' => (Kind::Straight, None),
                '“' | '„' | '‟' => (Kind::Curly, Some(true)),
                '”' => (Kind::Curly, Some(false)),
                '«' => (Kind::Guillemets, Some(true)),
                '»' => (Kind::Guillemets, Some(false)),
                '(' | '[' | '{' => (Kind::Bracket(mark), Some(true)),
                ')' => (Kind::Bracket('('), Some(false)),
                ']' => (Kind::Bracket('['), Some(false)),
                '}' => (Kind::Bracket('{'), Some(false)),
                _ => continue,
            };
            let open = self.open.iter().rposition(|open| open.kind == kind);
            // `„…“` closes with what opens elsewhere.
            let german = mark == '“' && open.is_some_and(|index| self.open[index].mark == '„');
            let opens = match opens {
                Some(opens) if !(self.right_to_left && kind.is_quotation()) => opens && !german,
                _ => opens_here(text, at, mark).unwrap_or(open.is_none()),
            };
            let mark = Open { at: start + at, mark, kind, paragraph: self.paragraph };
            match open {
                // The next paragraph of a speech opens with its mark again.
                Some(index) if opens && at == 0 && self.open[index].paragraph < self.paragraph => {}
                Some(index) if !opens => self.close(index, mark),
                // Equal marks do not nest.
                Some(index) if kind == Kind::Straight => {
                    self.lone.push(self.open.remove(index).alone());
                    self.open.push(mark);
                }
                _ if opens => self.open.push(mark),
                _ if needs_no_partner(text, at, mark.mark) => {}
                _ => self.lone.push(Lone { opens: false, ..mark.alone() }),
            }
        }
        // A bracket keeps to its paragraph, a quotation to a few of them.
        let here = self.paragraph;
        let late = |open: &Open| !open.kind.is_quotation() || open.paragraph + LONGEST <= here;
        self.lone.extend(self.open.extract_if(.., |open| late(open)).map(Open::alone));
    }

    /// Closes what is open at `index` with `mark`.
    fn close(&mut self, index: usize, mark: Open) {
        // What was opened in between and not closed has no partner.
        self.lone.extend(self.open.drain(index + 1..).map(Open::alone));
        if let Some(open) = self.open.pop().filter(|open| open.kind.is_quotation()) {
            self.spans.push(open.at..mark.at + mark.mark.len_utf8());
        }
    }

    /// What was found. A quotation whose other mark is missing is taken to reach
    /// to the end of its segment: better too little than a whole text.
    fn finish(mut self, version: &Version) -> Marks {
        self.lone.extend(self.open.drain(..).map(Open::alone));
        self.lone.sort_unstable_by_key(|lone| lone.at);
        for lone in self.lone.iter().filter(|lone| lone.quotation) {
            let Some(segment) = version.segment_at(lone.at).and_then(|n| version.segments().get(n)) else {
                continue;
            };
            let bytes = segment.bytes();
            self.spans.push(if lone.opens { lone.at..bytes.end } else { bytes.start..lone.at });
        }
        self.spans.retain(|span| span.start < span.end);
        self.spans.sort_unstable_by_key(|span| span.start);
        let mut quoted: Vec<Range<usize>> = Vec::new();
        for span in self.spans {
            match quoted.last_mut().filter(|last| last.end >= span.start) {
                Some(last) => last.end = last.end.max(span.end),
                None => quoted.push(span),
            }
        }
        Marks { quoted, lone: self.lone }
    }
}

/// Whether the mark at `at` opens, as far as what stands around it tells.
fn opens_here(text: &str, at: usize, mark: char) -> Option<bool> {
    let before = text[..at].chars().next_back();
    let after = text[at + mark.len_utf8()..].chars().next();
    let apart =
        |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | '…'));
    let leading =
        apart(before) || before.is_some_and(|c| matches!(c, '(' | '[' | '«' | '“' | ':' | '،' | ','));
    let trailing = apart(after)
        || after.is_some_and(|c| c.is_ascii_punctuation() || matches!(c, '،' | '؛' | '؟' | '»' | '”' | '…'));
    match (leading, trailing) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        // `و"نعم"`: Arabic writes its one-letter words onto the mark.
        (false, false) => {
            let word = text[..at].rsplit(char::is_whitespace).next().unwrap_or("");
            matches!(word, "و" | "ف" | "ب" | "ل" | "ك" | "بـ" | "لـ" | "ال" | "الـ").then_some(true)
        }
        (true, true) => None,
    }
}

/// Whether the mark at `at` closes nothing and need not: `1)`, `b)`, `:)`, `12"`.
fn needs_no_partner(text: &str, at: usize, mark: char) -> bool {
    let before = text[..at].trim_end();
    match mark {
        ')' => {
            let word = before.rsplit(char::is_whitespace).next().unwrap_or("");
            before.ends_with([':', ';', '-'])
                || word.chars().count() <= 2 && word.chars().all(char::is_alphanumeric)
        }
        '"' => text[..at].ends_with(|c: char| c.is_ascii_digit() || c == '\''),
        _ => false,
    }
}

/// What English sets in single marks in `text`, which quotes: `'No,' he said`. A
/// mark is an apostrophe unless it stands where a word begins and another where
/// one ends.
pub(super) fn single(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '\'' | '‘' | '’')) {
        let end = at + mark.len_utf8();
        let before = text[..at].chars().next_back();
        let after = text[end..].chars().next();
        let begins =
            before.is_none_or(|c| c.is_whitespace() || c == '(') && after.is_some_and(char::is_alphanumeric);
        let ends = before.is_some_and(|c| !c.is_whitespace()) && !after.is_some_and(char::is_alphanumeric);
        match open {
            None if begins && mark != '’' => open = Some(at),
            Some(start) if ends => {
                found.push(start..end);
                open = None;
            }
            _ => {}
        }
    }
    // A quotation that goes on in the next sentence.
    let said = |start: usize| text[..start].trim_end().is_empty() || text[..start].trim_end().ends_with(':');
    found.extend(open.filter(|start| said(*start)).map(|start| start..text.len()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::check::tests::text;

    fn check(language: &str, source: &str, quoted: &[&str], lone: &[&str]) {
        let text = text(&[(language, source)]);
        let version = &text.versions()[0];
        let marks = Marks::of(version);
        let found: Vec<String> =
            marks.quoted.iter().map(|range| version.slice(range.clone()).replace('\n', "")).collect();
        assert_eq!(found, quoted, "{source}");
        let found: Vec<String> = marks
            .lone
            .iter()
            .map(|lone| format!("{}{}", lone.mark, if lone.opens { '<' } else { '>' }))
            .collect();
        assert_eq!(found, lone, "{source}");
    }

    #[test]
    fn marks_find_their_partners() {
        check("fr", "« a » (b) “c” \"d\"", &["« a »", "“c”", "\"d\""], &[]);
        check("de", "„a“ b", &["„a“"], &[]);
        check("en", "it “a, “c.”", &["“a, “c.”"], &["“<"]);
        check("en", "a) b and 12) more, done :)", &[], &[]);
        check("en", "word) more (a]", &[], &[")>", "(<", "]>"]);
        check("en", "a 12\" board and \"yes\" too", &["\"yes\""], &[]);
        check("en", "the Lakers\" six games and \"yes\"", &["the Lakers", "\"yes\""], &["\">"]);
        check("en", "", &[], &[]);
    }

    #[test]
    fn a_speech_runs_over_paragraphs() {
        check("en", "“a.\n“b.\n“c.” d", &["“a. “b. “c.”"], &[]);
        check("fr", "« a.\nb.\nc. » d", &["« a. b. c. »"], &[]);
        check("en", "“a.\nb\nc\nd\ne\nf\ng\nh", &["“a."], &["“<"]);
    }

    #[test]
    fn right_to_left_marks_pair_whichever_way_they_look() {
        check("ar", "قال “نعم” و»لا«", &["“نعم”", "»لا«"], &[]);
        check("ar", "قال ”نعم“.", &["”نعم“"], &[]);
        check("ar", "قال \"نعم\" و\"لا\".", &["\"نعم\"", "\"لا\""], &[]);
    }

    #[test]
    fn single_marks_are_told_from_apostrophes() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<&str> = single(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("'No,' he said, it's the boys' dog", &["'No,'"]);
        check("it isn't the boys' dog, it's ours", &[]);
        check("she said: 'It won't happen.", &["'It won't happen."]);
    }
}
