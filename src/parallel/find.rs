//! Finding words in all versions.
//!
//! Both the text and what is looked for are folded (`crate::text::fold`), so that
//! accents, case, harakat, hamza seats and alef forms do not stand in the way.
//! Segments are searched one by one: a hit never spans two of them.

use std::ops::Range;

use super::Text;
use crate::text::Language;
use crate::text::fold::{fold, folded};

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

    fn looks_in(&self, side: usize, language: Language) -> bool {
        match self.scope {
            None => true,
            Some(Scope::Language(wanted)) => wanted == language,
            Some(Scope::Side(wanted)) => wanted == side,
        }
    }
}

/// Everywhere that `query` stands in `text`, in the order of the beads, and
/// within a bead in the order of the sides; an empty query is found nowhere.
pub fn find(text: &Text, query: &Query) -> Vec<Hit> {
    if query.is_empty() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for (side, version) in text.versions().iter().enumerate() {
        if !query.looks_in(side, version.language()) {
            continue;
        }
        for (index, segment) in version.segments().iter().enumerate() {
            let slice = version.slice(segment.bytes());
            let start = segment.bytes().start;
            each_match(&slice, query, |found| {
                if let Some(bead) = text.ladder().bead_of(side, index) {
                    hits.push(Hit { bead, side, bytes: start + found.start..start + found.end });
                }
            });
        }
    }
    hits.sort_by_key(|hit| (hit.bead, hit.side, hit.bytes.start));
    hits
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
