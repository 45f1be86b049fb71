//! What the library says to files: the text they are, or that they must be read.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use rusqlite::Connection;

use super::error::Failure;
use super::file::Seen;
use super::kept::Kept;
use super::outbox::Outbox;
use super::pending::Change;
use super::pieces::Stage;
use super::reads::Reads;
use super::{find, load};
use crate::parallel::review::Review;
use crate::parallel::{Place, Text};

/// What the library says to some files.
#[derive(Debug)]
pub enum Found {
    /// It knows the text they are.
    Known(Box<Known>),
    /// They must be read; it does not know them, or they were edited.
    New(Sources),
}

/// A text that the library knows.
#[derive(Debug)]
pub struct Known {
    /// The text. Its words are read where they lie.
    pub text: Text,
    /// By which what changes is kept.
    pub kept: Kept,
    /// Where the reader was.
    pub place: Option<Place>,
    /// How the reader looked at it, in the reader's own words.
    pub view: Option<String>,
    /// Whether it is to be aligned yet. One that is to be read is not known.
    pub stage: Stage,
}

/// Files that were looked at before they are read, so that it can be told
/// whether what was read is what was kept.
#[derive(Debug, Default)]
pub struct Sources {
    pub(super) seen: Vec<Seen>,
    pub(super) said: String,
    /// The text that they are, though they must be read again.
    pub(super) known: Option<i64>,
    /// Whether that is because only its beginning is known.
    pub(super) begun: bool,
}

impl Sources {
    /// Whether they are a known text, though they must be read again.
    pub fn are_known(&self) -> bool {
        self.known.is_some()
    }

    /// Whether they are a text of which only the beginning is known.
    pub fn are_begun(&self) -> bool {
        self.begun
    }
}

/// What the library has of a text that was read again, carried over to what it is now.
#[derive(Debug)]
pub struct Remembered {
    /// Where the reader was.
    pub place: Option<Place>,
    /// How the reader looked at it, in the reader's own words.
    pub view: Option<String>,
    /// The bookmarks, by name.
    pub bookmarks: BTreeMap<String, Place>,
    /// What was written about its beads.
    pub review: Review,
    /// The same as it was kept, found by the beads that there were: where some were
    /// pinned, the text is to be aligned around them ([`Review::carried`] again).
    pub written: Review,
}

/// Opens the files to be looked at, if all can be.
pub(super) fn look(files: &[PathBuf]) -> Option<Vec<Seen>> {
    files.iter().map(|file| Seen::open(file).ok()).collect()
}

/// The known text that has these files, unless it was edited or other things were said.
/// The sources are used up where it has.
pub(super) fn known(
    connection: &Connection,
    reads: &Arc<Reads>,
    outbox: &Arc<Outbox>,
    sources: &mut Sources,
) -> Result<Option<Known>, Failure> {
    let Some(found) = find::find(connection, &mut sources.seen)? else { return Ok(None) };
    sources.known = Some(found.text);
    if found.edited {
        return Ok(None);
    }
    if !sources.said.is_empty() && load::said(connection, found.text)?.as_ref() != Some(&sources.said) {
        return Ok(None);
    }
    let stage = load::stage(connection, found.text)?;
    if stage == Stage::Begun {
        sources.begun = true;
        return Ok(None);
    }
    let paths: Vec<_> = found
        .moved
        .iter()
        .map(|&i| (found.numbers[i], sources.seen[i].key().to_vec(), sources.seen[i].stamp))
        .collect();
    let mut by_number: Vec<Option<Seen>> = Vec::new();
    by_number.resize_with(sources.seen.len(), || None);
    for (seen, &number) in sources.seen.drain(..).zip(&found.numbers) {
        if let Some(place) = usize::try_from(number).ok().and_then(|n| by_number.get_mut(n)) {
            *place = Some(seen);
        }
    }
    let Some(loaded) = load::load(connection, reads, found.text, by_number)? else { return Ok(None) };
    let kept = Kept { slot: Arc::new(OnceLock::from(Some(found.text))), outbox: Some(Arc::clone(outbox)) };
    if !paths.is_empty() {
        kept.send(Change::Paths(paths));
    }
    let load::Loaded { text, place, view } = loaded;
    Ok(Some(Known { text, kept, place, view, stage }))
}

/// The text of this id from what the library itself has of it.
pub(super) fn without_files(
    connection: &Connection,
    reads: &Arc<Reads>,
    outbox: &Arc<Outbox>,
    id: i64,
) -> Result<Option<Known>, Failure> {
    let Some(loaded) = load::load(connection, reads, id, Vec::new())? else { return Ok(None) };
    let kept = Kept { slot: Arc::new(OnceLock::from(Some(id))), outbox: Some(Arc::clone(outbox)) };
    let load::Loaded { text, place, view } = loaded;
    Ok(Some(Known { text, kept, place, view, stage: load::stage(connection, id)? }))
}
