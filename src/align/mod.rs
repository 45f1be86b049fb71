//! Which segments of several versions translate each other.
//!
//! The aligner sees no files and no screens: it is given each version's
//! segments as text ([`Side`]) and gives back one [`Ladder`] over all sides and
//! the finer [`Pair`]s inside its beads.

pub(crate) mod evidence;
pub mod ladder;
pub mod lab;
pub(crate) mod search;
pub mod weights;

pub use ladder::{Ladder, Pair};

use crate::text::Language;

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
