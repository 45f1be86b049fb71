//! The search for the best ladder.

pub(crate) mod band;
pub(crate) mod lattice;
