//! A place in a text.

/// A side and a byte in that version's text.
///
/// The bead follows from it, never the other way: so a place survives resizing,
/// editing, a new alignment and a restart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    /// The side.
    pub side: usize,
    /// The byte in that version's text.
    pub byte: usize,
}
