//! What a text itself teaches about its words.

use std::ops::Range;

use super::pairs;
use crate::align::words::{self, Lessons};
use crate::align::{Segment, Side};
use crate::parallel::Text;

/// Beads of a long text from which words are learnt, before and after the passage.
const LEARNT_FROM: usize = 256;
/// What the beads around a passage teach about words, for every two sides.
#[derive(Clone, Debug, Default)]
pub struct Learnt {
    sides: usize,
    of_two: Vec<Lessons>,
    nothing: Lessons,
    block: Option<usize>,
}

impl Learnt {
    /// Learns from the beads around `bead`, as many as are enough: the work does
    /// not grow with the text.
    pub fn around(text: &Text, bead: usize) -> Learnt {
        let block = bead / LEARNT_FROM;
        let beads = (block * LEARNT_FROM).saturating_sub(LEARNT_FROM / 2)
            ..((block + 1) * LEARNT_FROM + LEARNT_FROM / 2).min(text.ladder().len());
        let of_two = pairs(text.sides()).map(|(a, b)| lessons(text, &beads, [a, b])).collect();
        Learnt { sides: text.sides(), of_two, nothing: Lessons::default(), block: Some(block) }
    }

    /// Whether this is what there is to learn for `bead`.
    pub fn is_for(&self, bead: usize) -> bool {
        self.block == Some(bead / LEARNT_FROM)
    }

    pub(super) fn of(&self, sides: [usize; 2]) -> &Lessons {
        let at = pairs(self.sides).position(|(a, b)| [a, b] == sides);
        at.and_then(|at| self.of_two.get(at)).unwrap_or(&self.nothing)
    }
}

fn lessons(text: &Text, beads: &Range<usize>, sides: [usize; 2]) -> Lessons {
    if beads.is_empty() {
        return Lessons::default();
    }
    let ladder = text.ladder();
    let spans =
        sides.map(|side| ladder.segments(beads.start, side).start..ladder.segments(beads.end - 1, side).end);
    let [a, b] = sides;
    let texts = [0, 1].map(|at| {
        let version = &text.versions()[sides[at]];
        spans[at].clone().map(|segment| version.segment(segment)).collect::<Vec<_>>()
    });
    let segments =
        [0, 1].map(|at| texts[at].iter().map(|text| Segment { text, paragraph: 0 }).collect::<Vec<_>>());
    let side = |at: usize| Side { language: text.versions()[sides[at]].language(), segments: &segments[at] };
    let links: Vec<(usize, usize)> = spans[0]
        .clone()
        .flat_map(|i| text.counterparts(a, i, b).map(move |j| (i, j)))
        .filter(|(_, j)| spans[1].contains(j))
        .map(|(i, j)| (i - spans[0].start, j - spans[1].start))
        .collect();
    words::learn(&side(0), &side(1), &links)
}
