//! What is known of a text that must be read again.

use rusqlite::{Connection, OptionalExtension};

use super::Remembered;
use super::error::Failure;
use super::follow::{Outline, edits, follow};
use super::keep::{is_another, outline, outlines};
use super::slip::Slips;
use super::{load, notes};
use crate::parallel::Text;
use crate::parallel::review::{Fingerprint, Fingerprints};

/// What the library has of the text `known`, carried over to what it is now;
/// `None` where that is another text.
pub(super) fn remember(
    connection: &Connection,
    slips: &Slips,
    known: i64,
    text: &Text,
) -> Result<Option<Remembered>, Failure> {
    // One view of the library, whatever others write meanwhile.
    let connection = connection.unchecked_transaction()?;
    let before = outlines(&connection, known)?;
    let after: Vec<Outline> = text.versions().iter().map(|v| outline(v, &v.text())).collect();
    let edits = edits(&before, &after);
    if is_another(&before, &edits) {
        return Ok(None);
    }
    let place = load::place(&connection, slips, known)?.map(|place| follow(place, &edits));
    let moved = |(name, place)| (name, follow(place, &edits));
    let bookmarks = notes::bookmarks(&connection, known)?.into_iter().map(moved).collect();
    let written = notes::review(&connection, known)?;
    let review = if written.is_empty() {
        written.clone()
    } else {
        let side = |outline: &Outline| outline.hashes.iter().copied().map(Fingerprint).collect();
        let now = Fingerprints::from_sides(after.iter().map(side).collect());
        written.carried(&now.keys(text.ladder()))
    };
    let view = connection
        .prepare_cached("SELECT body FROM view WHERE text = ?1")?
        .query_row([known], |row| row.get(0))
        .optional()?;
    Ok(Some(Remembered { place, view, bookmarks, review, written }))
}
