//! What a reader is opened with.

use std::collections::BTreeMap;

use super::exporting::Writable;
use super::keymap::Keymap;
use super::reviewing::Reviewer;
use super::view::View;
use crate::layout::Setting;
use crate::parallel::Place;

/// A file that was not opened with the others, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The file's name.
    pub name: String,
    /// Why it stands apart, as a sentence.
    pub reason: String,
    /// Whether it is at least on the same matter as what is read.
    pub related: bool,
}

/// What a reader is opened with.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// How Arabic and other text is set in this terminal.
    pub setting: Setting,
    /// Which keys ask for what.
    pub keymap: Keymap,
    /// Files that were set apart.
    pub apart: Vec<Apart>,
    /// Where to begin.
    pub place: Place,
    /// How it is looked at.
    pub view: View,
    /// Who reviews it.
    pub reviewer: Reviewer,
    /// The formats it can be written in.
    pub formats: Vec<Writable>,
    /// The segments that have changed since it was read last, by where they begin.
    pub changed: Vec<Place>,
    /// The bookmarks, by name.
    pub bookmarks: BTreeMap<String, Place>,
    /// This terminal has no Arabic letters, so that versions which need them are left out at first.
    pub no_letters: bool,
}
