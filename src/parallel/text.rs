//! The parallel text: all versions and what joins them.

use std::ops::Range;
use std::sync::Arc;

use super::{Place, Version};
use crate::align::{Alignment, Ladder, Pair};

/// Versions of one text, and the ladder over all of them. A copy shares both.
#[derive(Clone, Debug)]
pub struct Text {
    versions: Vec<Version>,
    alignment: Arc<Alignment>,
    source: usize,
}

impl Text {
    /// A text from its versions and their alignment; an alignment that does not
    /// fit the versions is replaced by one in which every segment stands alone.
    ///
    /// `source` is the side that is the original, from 0; past the last it is 0.
    pub fn new(versions: Vec<Version>, alignment: Alignment, source: usize) -> Text {
        let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
        let sides = versions.len();
        let fits = |ladder: &Ladder, sides: &[usize]| {
            ladder.sides() == sides.len()
                && sides.iter().enumerate().all(|(i, &s)| ladder.segments_on(i) == counts[s])
        };
        let all: Vec<usize> = (0..sides).collect();
        let pairs_fit = alignment
            .pairs
            .iter()
            .all(|p| p.sides[0] < p.sides[1] && p.sides[1] < sides && fits(&p.ladder, &p.sides));
        let alignment = if fits(&alignment.ladder, &all) && pairs_fit {
            alignment
        } else {
            Alignment { ladder: Ladder::unaligned(&counts), pairs: Vec::new() }
        };
        let source = if source < sides { source } else { 0 };
        Text { versions, alignment: Arc::new(alignment), source }
    }

    /// The versions, by side.
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// The number of sides.
    pub fn sides(&self) -> usize {
        self.versions.len()
    }

    /// The side that is the original.
    pub fn source(&self) -> usize {
        self.source
    }

    /// The ladder over all sides, and the finer ones.
    pub fn alignment(&self) -> &Alignment {
        &self.alignment
    }

    /// The ladder over all sides.
    pub fn ladder(&self) -> &Ladder {
        &self.alignment.ladder
    }

    /// The finer ladders between every two sides.
    pub fn pairs(&self) -> &[Pair] {
        &self.alignment.pairs
    }

    /// The bytes of `bead` on `side`, `None` where it has nothing there.
    ///
    /// # Panics
    /// If there is no such bead or side.
    pub fn passage(&self, bead: usize, side: usize) -> Option<Range<usize>> {
        let segments = self.ladder().segments(bead, side);
        (!segments.is_empty()).then(|| self.versions[side].bytes(segments))
    }

    /// Where `bead` is entered: its first segment on `side`, or on the first
    /// side that has one.
    pub fn entry(&self, bead: usize, side: usize) -> Place {
        let sides = std::iter::once(side).chain(0..self.sides());
        sides
            .filter(|&s| s < self.sides() && bead < self.ladder().len())
            .find_map(|side| self.passage(bead, side).map(|bytes| Place { side, byte: bytes.start }))
            .unwrap_or(Place { side, byte: 0 })
    }

    /// `place` if it is one of this text, else the character within which it lies, or the next segment,
    /// or the end of its version, or the first place.
    pub fn within(&self, place: Place) -> Place {
        let Some(version) = self.versions.get(place.side) else { return Place::default() };
        let Some(segment) = self.segment_at(place) else { return Place { byte: 0, ..place } };
        let (start, text) = (version.segments()[segment].bytes().start, version.segment(segment));
        let characters = text.char_indices().map(|(at, _)| start + at).chain([start + text.len()]);
        let byte = characters.take_while(|at| *at <= place.byte).last().unwrap_or(start);
        Place { byte, ..place }
    }

    /// The segment in which `place` stands, or the next one.
    pub fn segment_at(&self, place: Place) -> Option<usize> {
        self.versions.get(place.side)?.segment_at(place.byte)
    }

    /// The bead in which `place` stands; 0 in a text without segments there.
    pub fn bead_at(&self, place: Place) -> usize {
        self.segment_at(place).and_then(|segment| self.ladder().bead_of(place.side, segment)).unwrap_or(0)
    }

    /// What `segment` of `side` corresponds to on the side `other`, by the finer
    /// ladder between the two where there is one, else by the bead.
    pub fn counterparts(&self, side: usize, segment: usize, other: usize) -> Range<usize> {
        if side == other {
            return segment..segment + 1;
        }
        let wanted = [side.min(other), side.max(other)];
        let (ladder, from, to) = match self.pairs().iter().find(|p| p.sides == wanted) {
            Some(pair) => (&pair.ladder, usize::from(side > other), usize::from(other > side)),
            None => (self.ladder(), side, other),
        };
        ladder.bead_of(from, segment).map_or(0..0, |bead| ladder.segments(bead, to))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{text, version};
    use super::*;
    use crate::text::Language;

    #[test]
    fn an_alignment_that_does_not_fit_is_not_trusted() {
        let text = text();
        let short = Alignment { ladder: Ladder::unaligned(&[1, 1]), pairs: Vec::new() };
        let mended = Text::new(text.versions().to_vec(), short, 7);
        assert_eq!(mended.ladder().segments_on(0), text.ladder().segments_on(0));
        assert_eq!(mended.source(), 0);
    }

    #[test]
    fn a_place_is_a_character_of_the_text() {
        let version = version("a", Language::ARABIC, &[&["نعم", "لا"]]);
        let alignment = Alignment { ladder: Ladder::unaligned(&[2]), pairs: Vec::new() };
        let text = Text::new(vec![version], alignment, 0);
        for (byte, expected) in [(0, 0), (1, 0), (3, 2), (5, 4), (6, 7), (8, 7), (9, 9), (11, 11), (99, 11)] {
            assert_eq!(text.within(Place { side: 0, byte }), Place { side: 0, byte: expected }, "{byte}");
        }
        assert_eq!(text.within(Place { side: 1, byte: 3 }), Place::default());
    }

    #[test]
    fn a_bead_is_entered_where_it_has_words() {
        let text = text();
        assert_eq!(text.entry(0, 1), Place { side: 0, byte: 0 });
        assert_eq!(text.entry(1, 1), Place { side: 1, byte: 0 });
        for bead in 0..text.ladder().len() {
            for side in 0..text.sides() {
                assert_eq!(text.bead_at(text.entry(bead, side)), bead);
            }
        }
    }

    #[test]
    fn counterparts_follow_the_bead_where_no_pair_is_finer() {
        let text = text();
        assert_eq!(text.counterparts(0, 1, 1), 0..2);
        assert_eq!(text.counterparts(1, 1, 0), 1..2);
        assert_eq!(text.counterparts(0, 0, 1), 0..0);
    }
}
