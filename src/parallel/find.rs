//! Finding words in all versions.
//!
//! Both the text and what is looked for are folded (`crate::text::fold`), so that
//! accents, case, harakat, hamza seats and alef forms do not stand in the way.
//! Segments are searched one by one: a hit never spans two of them.

use std::ops::Range;

use super::Text;
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

/// Everywhere that `query` stands in `text`, in the order of the beads, and
/// within a bead in the order of the sides. White space in the query stands for
/// any white space; an empty query is found nowhere.
pub fn find(text: &Text, query: &str) -> Vec<Hit> {
    let query = spaced(&folded(query));
    if query.is_empty() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for (side, version) in text.versions().iter().enumerate() {
        for (index, segment) in version.segments().iter().enumerate() {
            let slice = version.slice(segment.bytes());
            let haystack = fold(&slice);
            let mut at = 0;
            while let Some(found) = match_in(&haystack.as_str()[at..], &query) {
                let source = haystack.source(at + found.start..at + found.end);
                let start = segment.bytes().start;
                if let Some(bead) = text.ladder().bead_of(side, index) {
                    hits.push(Hit { bead, side, bytes: start + source.start..start + source.end });
                }
                at += found.end;
            }
        }
    }
    hits.sort_by_key(|hit| (hit.bead, hit.side, hit.bytes.start));
    hits
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
    use crate::text::Language;

    fn check(query: &str, expected: &[&str]) {
        let versions = vec![
            version("ar", Language::ARABIC, &[&["قالَ المُعلِّمُ: الأُمّةُ بخير.", "عام ٢٠٢٣ مضى"]]),
            version("fr", Language::FRENCH, &[&["Élève, l’été\u{a0}2023 est passé.", "Où ?"]]),
        ];
        let ladder = Ladder::unaligned(&[2, 2]);
        let text = Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0);
        let found: Vec<_> = find(&text, query)
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
}
