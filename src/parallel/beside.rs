//! A text on the same matter set beside the versions of another, and linked with
//! them only where the two surely say the same.

use std::ops::Range;

use super::{Rows, Segment, Text, Version, with_sides};
use crate::align::passages::{Shared, shared};
use crate::align::{Alignment, Ladder};
use crate::lexicon::Lexicon;

/// What two passages that surely say the same have in common at least: half of all
/// that either shares with the other text, and keys of this weight times that share.
/// Of 41 pairs of news articles on one event and 61 pairs on different ones, all that
/// reached it (3) were quotations in both; the next had 18.
const LEAST: f32 = 22.0;
const LEAST_SHARE: f32 = 0.5;
/// And either may have no more than this part of that in common with any other:
/// what all tell again and again is said by no two of them alone.
const MOST_ELSEWHERE: f32 = 0.75;

/// `text` with `other` as its last version. Where a passage of the text and a
/// sentence of the other surely correspond they stand level, as far as that can be
/// done in one order; all else of the other stands alone, about as far into the
/// text as it was.
pub fn beside(text: &Text, other: Version, lexicon: &dyn Lexicon) -> Text {
    let (sides, ladder) = (text.sides(), text.ladder());
    let mut versions = text.versions().to_vec();
    versions.push(other);
    let other = versions[sides].segments();
    let all: Vec<Vec<Range<usize>>> = (0..ladder.len()).map(|bead| of_bead(text, bead)).collect();
    let found = with_sides(&versions, |read| shared(&read[..sides], &all, &read[sides], lexicon));
    let links = chain(sure(&found));
    let mut joined = Joined { text, other, next: (0, 0), done: Vec::new() };
    for link in &links {
        joined.apart(link.bead, link.segment);
        joined.link(link);
    }
    joined.apart(ladder.len(), other.len());
    let counts: Vec<usize> = versions.iter().map(|version| version.segments().len()).collect();
    let alignment = match Ladder::new(&counts, joined.done) {
        Some(ladder) => Alignment { ladder, pairs: text.pairs().to_vec() },
        None => Alignment::none(&counts),
    };
    Text::new(versions, alignment, text.source())
}

/// The segments of a bead on every side.
fn of_bead(text: &Text, bead: usize) -> Vec<Range<usize>> {
    (0..text.sides()).map(|side| text.ladder().segments(bead, side)).collect()
}

/// Those that are beyond doubt, each passage with the one it is likest to.
fn sure(found: &[Shared]) -> Vec<Shared> {
    let is_sure = |link: &&Shared| link.share >= LEAST_SHARE && link.weight * link.share >= LEAST;
    let alone = |link: &&Shared| {
        let beside = |other: &&Shared| (other.bead == link.bead) != (other.segment == link.segment);
        found.iter().filter(beside).all(|other| other.share <= link.share * MOST_ELSEWHERE)
    };
    let mut sure: Vec<Shared> = found.iter().filter(is_sure).filter(alone).copied().collect();
    sure.sort_by_key(|link| (link.bead, link.segment));
    sure.dedup_by_key(|link| link.bead);
    sure
}

/// Of links in the order of their beads, those of the most weight together whose
/// segments are in order too.
fn chain(links: Vec<Shared>) -> Vec<Shared> {
    let mut best: Vec<(f32, Option<usize>)> = Vec::with_capacity(links.len());
    for (at, link) in links.iter().enumerate() {
        let before = (0..at).filter(|&before| links[before].segment < link.segment);
        let before = before.max_by(|&a, &b| best[a].0.total_cmp(&best[b].0));
        best.push((link.weight + before.map_or(0.0, |before| best[before].0), before));
    }
    let mut at = (0..best.len()).max_by(|&a, &b| best[a].0.total_cmp(&best[b].0));
    let mut chain = Vec::new();
    while let Some(link) = at {
        chain.push(links[link]);
        at = best[link].1;
    }
    chain.reverse();
    chain
}

/// The beads of the text with the other's segments, as far as they are done.
struct Joined<'a> {
    text: &'a Text,
    other: &'a [Segment],
    /// The bead and the segment that come next.
    next: (usize, usize),
    done: Vec<(Vec<Range<usize>>, f32)>,
}

impl Joined<'_> {
    /// The beads and the segments before these, each for itself: rows and paragraphs
    /// in turn, in proportion.
    fn apart(&mut self, bead: usize, segment: usize) {
        let (from, first) = self.next;
        let (beads, segments) = (bead - from, segment - first);
        while self.next != (bead, segment) {
            let (b, s) = (self.next.0 - from, self.next.1 - first);
            // Whichever is less far, the text first.
            if b < beads && b * segments <= s * beads || s == segments {
                let end = Rows::Paragraphs.row(self.text, self.next.0).end.min(bead);
                while self.next.0 < end {
                    self.bead(0, self.text.ladder().confidence(self.next.0));
                }
            } else {
                let paragraph = self.other[self.next.1].paragraph();
                while self.next.1 < segment && self.other[self.next.1].paragraph() == paragraph {
                    self.alone();
                }
            }
        }
    }

    /// The other's next segment by itself.
    fn alone(&mut self) {
        let sides = self.text.sides();
        let before = self.done.last().map(|(ranges, _)| ranges[..sides].to_vec());
        let before = before.unwrap_or_else(|| vec![0..0; sides]);
        let mut ranges: Vec<Range<usize>> = before.iter().map(|range| range.end..range.end).collect();
        ranges.push(self.next.1..self.next.1 + 1);
        self.done.push((ranges, 0.0));
        self.next.1 += 1;
    }

    /// The next bead with so many of the other's segments.
    fn bead(&mut self, segments: usize, confidence: f32) {
        let mut ranges = of_bead(self.text, self.next.0);
        ranges.push(self.next.1..self.next.1 + segments);
        self.done.push((ranges, confidence));
        self.next = (self.next.0 + 1, self.next.1 + segments);
    }

    /// A bead with the segment that it shares.
    fn link(&mut self, link: &Shared) {
        let confidence = self.text.ladder().confidence(link.bead);
        let alone = self.text.ladder().linked_sides(link.bead) == 1;
        // As sure as its weaker part; of what shares more than half nearly all is right.
        let of_link = (0.5 + link.share / 2.0).min(1.0);
        self.bead(1, if alone { of_link } else { confidence.min(of_link) });
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{text, version};
    use super::*;
    use crate::lexicon::Shipped;
    use crate::text::Language;
    use proptest::prelude::*;

    fn link(bead: usize, segment: usize, weight: f32) -> Shared {
        Shared { bead, segment, weight, share: 0.6 }
    }

    #[test]
    fn the_heaviest_links_in_order_are_kept() {
        let check = |links: &[Shared], expected: &[usize]| {
            let found: Vec<usize> = chain(links.to_vec()).iter().map(|link| link.segment).collect();
            assert_eq!(found, expected);
        };
        check(&[], &[]);
        check(&[link(0, 3, 1.0), link(1, 0, 1.0), link(2, 1, 1.0)], &[0, 1]);
        check(&[link(0, 3, 9.0), link(1, 0, 1.0), link(2, 1, 1.0)], &[3]);
        check(&[link(0, 1, 1.0), link(1, 2, 1.0), link(2, 5, 1.0)], &[1, 2, 5]);
    }

    #[test]
    fn only_what_is_said_in_both_is_linked() {
        let english = version(
            "a",
            Language::ENGLISH,
            &[
                &["The harbour was closed on Monday.", "Nobody had been told."],
                &["“We repaired 340 prisms of the lens in six weeks,” said Livia Montserret on 12 October."],
                &["The children sang.", "It rained all night."],
            ],
        );
        let french = version(
            "b",
            Language::FRENCH,
            &[
                &["Le port fut fermé lundi.", "Personne n’en savait rien."],
                &[
                    "« Nous avons réparé 340 prismes de la lentille en six semaines », a dit Livia Montserret le 12 octobre.",
                ],
                &["Les enfants chantèrent.", "Il plut toute la nuit."],
            ],
        );
        let beads = (0..5).map(|n| (vec![n..n + 1, n..n + 1], 0.9));
        let ladder = Ladder::new(&[5, 5], beads).expect("it tiles");
        let text = Text::new(vec![english, french], Alignment { ladder, pairs: Vec::new() }, 0);
        let other = version(
            "c",
            Language::ENGLISH,
            &[
                &["A glassworks near Marseille has a new owner.", "She is Livia Montserret."],
                &[
                    "Last year the workshop repaired a lens of 340 prisms in six weeks, she said on 12 October.",
                ],
                &["Her grandmother founded it.", "It has eleven workers.", "They blow glass."],
            ],
        );
        let joined = beside(&text, other, &Shipped::new());
        let ladder = joined.ladder();
        assert_eq!((joined.sides(), ladder.segments_on(2)), (3, 6));
        let linked: Vec<_> = (0..ladder.len())
            .filter(|&bead| ladder.linked_sides(bead) > 1 && !ladder.segments(bead, 2).is_empty())
            .map(|bead| (ladder.segments(bead, 0), ladder.segments(bead, 2)))
            .collect();
        assert_eq!(linked, [(2..3, 2..3)]);
    }

    #[test]
    fn the_rest_stands_alone_about_as_far_into_the_text() {
        let check = |paragraphs: &[&[&str]], expected: &[usize]| {
            let joined = beside(&text(), version("c", Language::FRENCH, paragraphs), &Shipped::new());
            let ladder = joined.ladder();
            let alone = (0..ladder.len()).filter(|&bead| !ladder.segments(bead, 2).is_empty());
            assert_eq!(alone.collect::<Vec<_>>(), expected, "{paragraphs:?}");
        };
        check(&[&["Rien."], &["Plus."], &["Autre."]], &[1, 3, 5]);
        check(&[&["Rien.", "Plus.", "Autre."]], &[1, 2, 3]);
    }

    proptest! {
        #[test]
        fn whatever_is_linked_it_tiles(
            links in prop::collection::vec((0usize..9, 0usize..7, 1f32..9.0), 0..12), beads in 0usize..9, segments in 0usize..7
        ) {
            let sentences = vec!["Oui."; beads.max(segments)];
            let ours = version("a", Language::FRENCH, &[&sentences[..beads]]);
            let theirs = version("b", Language::FRENCH, &[&sentences[..segments]]);
            let text = Text::new(vec![ours], Alignment::none(&[beads]), 0);
            let links = links.into_iter().filter(|link| link.0 < beads && link.1 < segments);
            let links = links.map(|(bead, segment, weight)| Shared { weight: weight + 2.0 * LEAST, ..link(bead, segment, 0.0) });
            let mut joined = Joined { text: &text, other: theirs.segments(), next: (0, 0), done: Vec::new() };
            for link in &chain(sure(&links.collect::<Vec<_>>())) {
                joined.apart(link.bead, link.segment);
                joined.link(link);
            }
            joined.apart(beads, segments);
            let done = joined.done.clone();
            if beads > 0 {
                prop_assert!(Ladder::new(&[beads, segments], done.clone()).is_some(), "{:?}", done);
            }
        }
    }
}
