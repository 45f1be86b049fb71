//! Finding words in all versions.
//!
//! Both the text and what is looked for are folded (`crate::text::fold`), so that
//! accents, case, harakat, hamza seats and alef forms do not stand in the way.
//! Segments are searched one by one: a hit never spans two of them.

use std::ops::Range;

use memchr::memmem;

use super::Text;
use crate::text::Language;
use crate::text::fold::{fold, folded};
use crate::text::foldbytes::fold_bytes;

/// Where something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The bead.
    pub bead: usize,
    /// The side.
    pub side: usize,
    /// The bytes of the version's text.
    pub bytes: Range<usize>,
}

/// What is looked for, as it was typed.
///
/// `fr: mot` looks in French versions alone (`2: mot` in the second version),
/// `=Mot` for just these letters, `"un mot"` is `un mot`. White space stands
/// for any white space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What is looked for: folded, or just as typed where `exact`.
    words: String,
    exact: bool,
    scope: Option<Scope>,
}

/// Where is looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    Language(Language),
    Side(usize),
}

impl Query {
    /// Reads what was typed.
    pub fn new(typed: &str) -> Query {
        let mut rest = typed.trim_start();
        let mut scope = None;
        if let Some((before, after)) = rest.split_once(':') {
            scope = match before.parse::<usize>() {
                Ok(number) => number.checked_sub(1).map(Scope::Side),
                Err(_) => Language::from_tag(before).map(Scope::Language),
            };
            rest = if scope.is_some() { after.trim_start() } else { rest };
        }
        let exact = rest.len() > 1 && rest.starts_with('=');
        let rest = if exact { &rest[1..] } else { rest };
        let rest = rest.strip_prefix('"').map_or(rest, |quoted| quoted.strip_suffix('"').unwrap_or(quoted));
        let words = spaced(&if exact { rest.to_owned() } else { folded(rest) });
        Query { words, exact, scope }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether all that this finds stands in segments in which `before` is found.
    pub fn goes_on(&self, before: &Query) -> bool {
        !before.is_empty()
            && (self.exact, self.scope) == (before.exact, before.scope)
            && self.words.starts_with(&before.words)
    }

    fn looks_in(&self, side: usize, language: Language) -> bool {
        match self.scope {
            None => true,
            Some(Scope::Language(wanted)) => wanted == language,
            Some(Scope::Side(wanted)) => wanted == side,
        }
    }
}

/// Text is searched in pieces of about so many bytes: what is not in a piece is
/// in none of its segments.
const PIECE: usize = 1 << 15;

/// Everywhere that `query` stands in `text`, in the order of the beads, and
/// within a bead in the order of the sides; an empty query is found nowhere.
pub fn find(text: &Text, query: &Query) -> Vec<Hit> {
    let Some(searcher) = Searcher::new(text, query) else { return Vec::new() };
    let mut hits = Vec::new();
    let mut folded = Vec::new();
    for (side, version) in text.versions().iter().enumerate() {
        if !query.looks_in(side, version.language()) {
            continue;
        }
        let segments = version.segments();
        let mut first = 0;
        while let Some(segment) = segments.get(first) {
            let end = segment.bytes().start + PIECE;
            let count = segments[first..].partition_point(|s| s.bytes().end <= end).max(1);
            let bytes = version.bytes(first..first + count);
            let piece = version.slice(bytes.clone());
            if searcher.may_be_in(&piece, &mut folded) {
                for (index, segment) in (first..).zip(&segments[first..first + count]) {
                    let within = segment.bytes().start - bytes.start..segment.bytes().end - bytes.start;
                    // A text that was cut short under us lacks its last segments' words.
                    if let Some(slice) = piece.get(within) {
                        searcher.segment(side, index, slice, &mut folded, &mut hits);
                    }
                }
            }
            first += count;
        }
    }
    hits.sort_by_key(|hit| (hit.bead, hit.side, hit.bytes.start));
    hits
}

/// As [`find`], where `query` goes on from one that was found at `before`
/// ([`Query::goes_on`]): only there is looked again.
pub fn find_again(text: &Text, query: &Query, before: &[Hit]) -> Vec<Hit> {
    let Some(searcher) = Searcher::new(text, query) else { return Vec::new() };
    let mut hits = Vec::new();
    let mut folded = Vec::new();
    let mut last = None;
    for hit in before {
        let Some(version) = text.versions().get(hit.side) else { continue };
        let Some(segment) = version.segment_at(hit.bytes.start) else { continue };
        if last.replace((hit.side, segment)) != Some((hit.side, segment)) {
            searcher.segment(hit.side, segment, &version.segment(segment), &mut folded, &mut hits);
        }
    }
    hits
}

/// A query made ready to be looked for.
struct Searcher<'a> {
    text: &'a Text,
    query: &'a Query,
    /// Finds its first word.
    first: memmem::Finder<'a>,
}

impl<'a> Searcher<'a> {
    /// `None` where nothing is looked for.
    fn new(text: &'a Text, query: &'a Query) -> Option<Searcher<'a>> {
        let first = query.words.split(' ').next().filter(|word| !word.is_empty())?;
        Some(Searcher { text, query, first: memmem::Finder::new(first) })
    }

    /// Whether the query's first word is in this text; `folded` is only room to work in.
    fn may_be_in(&self, text: &str, folded: &mut Vec<u8>) -> bool {
        if self.query.exact {
            return self.first.find(text.as_bytes()).is_some();
        }
        folded.clear();
        fold_bytes(text, folded);
        self.first.find(folded).is_some()
    }

    /// Puts the matches in one segment into `hits`.
    fn segment(&self, side: usize, segment: usize, slice: &str, folded: &mut Vec<u8>, hits: &mut Vec<Hit>) {
        if !self.may_be_in(slice, folded) {
            return;
        }
        let Some(bead) = self.text.ladder().bead_of(side, segment) else { return };
        let start = self.text.versions()[side].segments()[segment].bytes().start;
        each_match(slice, self.query, |found| {
            hits.push(Hit { bead, side, bytes: start + found.start..start + found.end });
        });
    }
}

/// Calls `found` with the bytes of each match in one segment.
fn each_match(segment: &str, query: &Query, mut found: impl FnMut(Range<usize>)) {
    let mut each = |haystack: &str, source: &dyn Fn(Range<usize>) -> Range<usize>| {
        let mut at = 0;
        while let Some(matched) = match_in(&haystack[at..], &query.words) {
            found(source(at + matched.start..at + matched.end));
            at += matched.end;
        }
    };
    if query.exact {
        each(segment, &|bytes| bytes);
    } else {
        let folded = fold(segment);
        each(folded.as_str(), &|bytes| folded.source(bytes));
    }
}

/// `text` with every run of white space as one blank, and none at its ends.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first bytes of `haystack` that match `query`, whose blanks match any white space.
fn match_in(haystack: &str, query: &str) -> Option<Range<usize>> {
    let mut words = query.split(' ');
    let first = words.next()?;
    haystack.match_indices(first).find_map(|(start, _)| {
        let mut end = start + first.len();
        for word in words.clone() {
            let rest = &haystack[end..];
            let blank = rest.len() - rest.trim_start().len();
            if blank == 0 || !rest[blank..].starts_with(word) {
                return None;
            }
            end += blank + word.len();
        }
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::version;
    use super::*;
    use crate::align::{Alignment, Ladder};

    fn check(query: &str, expected: &[&str]) {
        let versions = vec![
            version("ar", Language::ARABIC, &[&["قالَ المُعلِّمُ: الأُمّةُ بخير.", "عام ٢٠٢٣ مضى"]]),
            version("fr", Language::FRENCH, &[&["Élève, l’été\u{a0}2023 est passé.", "Où ?"]]),
        ];
        let ladder = Ladder::unaligned(&[2, 2]);
        let text = Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0);
        let found: Vec<_> = find(&text, &Query::new(query))
            .iter()
            .map(|h| text.versions()[h.side].slice(h.bytes.clone()).into_owned())
            .collect();
        assert_eq!(found, expected, "{query}");
    }

    #[test]
    fn folding_lets_any_spelling_find_any_other() {
        check("eleve", &["Élève"]);
        check("المعلم", &["المُعلِّمُ"]);
        check("الامه", &["الأُمّةُ"]);
        check("2023", &["٢٠٢٣", "2023"]);
        check("ete 2023", &["été\u{a0}2023"]);
        check("été  2023", &["été\u{a0}2023"]);
        check("", &[]);
        check("   ", &[]);
        check("absent", &[]);
    }

    #[test]
    fn what_goes_on_is_found_among_what_was_found() {
        let sentence = ["Élan vital", "un été d’été", "ou l’hiver", "et là-bas", "à la mi-été"];
        let many: Vec<&str> = (0..4000).map(|n| sentence[n * 7 % 5]).collect();
        let versions =
            vec![version("fr", Language::FRENCH, &[&many]), version("x", Language::FRENCH, &[&many[1..]])];
        let ladder = Ladder::unaligned(&[4000, 3999]);
        let text = Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0);
        for typed in ["ete d'ete", "la-bas", "fr:hiver", "=été", "zz", "un  ete"] {
            let mut before: Option<(Query, Vec<Hit>)> = None;
            for (end, c) in typed.char_indices() {
                let query = Query::new(&typed[..end + c.len_utf8()]);
                let found = find(&text, &query);
                if let Some((last, hits)) = &before
                    && query.goes_on(last)
                {
                    assert_eq!(find_again(&text, &query, hits), found, "{query:?}");
                }
                before = Some((query, found));
            }
        }
        assert_eq!(find(&text, &Query::new("hiver")).len(), 1600);
    }

    #[test]
    fn a_query_can_be_narrowed() {
        check("fr:2023", &["2023"]);
        check("ar: 2023", &["٢٠٢٣"]);
        check("2:2023", &["2023"]);
        check("9:2023", &[]);
        check("en:2023", &[]);
        check("=Élève", &["Élève"]);
        check("=eleve", &[]);
        check("=2023", &["2023"]);
        check("\"est passé\"", &["est passé"]);
        check("fr:=été", &["été"]);
        check("=", &[]);
        check(":", &[":"]);
    }
}
