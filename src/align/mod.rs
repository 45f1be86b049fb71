//! Which segments of several versions translate each other.
//!
//! The aligner sees no files and no screens: it is given each version's
//! segments as text ([`Side`]) and gives back one [`Ladder`] over all sides and
//! the finer [`Pair`]s inside its beads.

mod associations;
mod coverage;
pub(crate) mod evidence;
pub mod kinship;
pub mod lab;
pub mod ladder;
pub mod passages;
pub mod pieces;
pub(crate) mod search;
pub mod weights;
pub mod words;

pub use associations::Associations;
pub use coverage::{Looked, aligned, second_look};
pub use kinship::{Kin, Kinship, Verdict, kinship};
pub use ladder::{Ladder, Pair};
pub use pieces::{NoPieces, Pieces};

use crate::lexicon::Lexicon;
use crate::text::Language;
use weights::Weights;

/// One segment as the aligner sees it.
#[derive(Clone, Copy, Debug)]
pub struct Segment<'a> {
    /// Its text, without the white space around it.
    pub text: &'a str,
    /// The paragraph it stands in, counted from 0 within its version.
    pub paragraph: u32,
}

/// One version as the aligner sees it.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The language it is in.
    pub language: Language,
    /// Its segments in order.
    pub segments: &'a [Segment<'a>],
}

/// What the aligner found: one ladder over all sides, and the pairs inside its beads.
#[derive(Clone, Debug, PartialEq)]
pub struct Alignment {
    /// The beads over all sides.
    pub ladder: Ladder,
    /// For every two sides `a < b`, in the order (0,1), (0,2), … (1,2), …, their finer ladder.
    pub pairs: Vec<Pair>,
}

impl Alignment {
    /// The alignment of sides with so many segments in which each stands alone.
    pub fn none(counts: &[usize]) -> Alignment {
        Alignment { ladder: Ladder::unaligned(counts), pairs: Vec::new() }
    }
}

/// What the aligner goes by beside the texts.
#[derive(Clone)]
pub struct Resources<'a> {
    /// Words that translate each other.
    pub lexicon: &'a dyn Lexicon,
    /// What each piece of evidence is worth.
    pub weights: Weights,
}

impl<'a> Resources<'a> {
    /// The usual weights with this lexicon.
    pub fn new(lexicon: &'a dyn Lexicon) -> Resources<'a> {
        Resources { lexicon, weights: Weights::default() }
    }
}

/// The best alignment of `sides`: one ladder over all of them and the pairs inside its beads.
///
/// Any sides are aligned, empty and unrelated ones too: what has no counterpart
/// stands alone. The same sides always give the same alignment.
pub fn align(sides: &[Side], resources: &Resources) -> Alignment {
    let alone = || Alignment::none(&sides.iter().map(|s| s.segments.len()).collect::<Vec<_>>());
    align_while(sides, resources, &|_| true).unwrap_or_else(alone)
}

/// As [`align`], telling `go_on` how far the work is, from 0 to 1, now and
/// then; `None` as soon as it says no.
pub fn align_while(sides: &[Side], resources: &Resources, go_on: &dyn Fn(f32) -> bool) -> Option<Alignment> {
    align_in_pieces(sides, resources, &NoPieces, go_on)
}

/// As [`align_while`], going on from the `pieces` that are there, and putting each there
/// when it is done. The alignment is the same, wherever it was cut short before.
pub fn align_in_pieces(
    sides: &[Side],
    resources: &Resources,
    pieces: &dyn Pieces,
    go_on: &dyn Fn(f32) -> bool,
) -> Option<Alignment> {
    search::align(sides, resources, pieces, go_on)
}

#[cfg(test)]
mod tests;
