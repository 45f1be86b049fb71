//! What a reader wrote about a text: a reviewer's records, and named bookmarks.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Failure;
use super::{follow, pack};
use crate::parallel::Place;
use crate::parallel::review::{Fingerprint, Fingerprints, Key, Record, Review};

/// All that was written about the beads of a text. A record that makes no sense
/// to us is left where it is.
pub(super) fn review(connection: &Connection, text: i64) -> Result<Review, Failure> {
    let mut review = Review::default();
    let mut select = connection.prepare_cached("SELECT key, body FROM record WHERE text = ?1")?;
    let mut rows = select.query([text])?;
    while let Some(row) = rows.next()? {
        let key = row.get_ref(0)?.as_str().ok().and_then(|key| key.parse::<Key>().ok());
        let record = row.get_ref(1)?.as_str().ok().and_then(|body| serde_json::from_str::<Record>(body).ok());
        if let (Some(key), Some(record)) = (key, record) {
            review.put(&key, record);
        }
    }
    Ok(review)
}

/// A record as it is written: its key, and what to put there; `None` takes it away.
pub(super) fn line(key: &Key, record: &Record) -> (String, Option<String>) {
    let body = if record.is_empty() { None } else { serde_json::to_string(record).ok() };
    (key.to_string(), body)
}

/// Writes records, over those there are.
pub(super) fn write_records(
    connection: &Connection,
    text: i64,
    records: &BTreeMap<String, Option<String>>,
) -> Result<(), Failure> {
    let mut put =
        connection.prepare_cached("INSERT OR REPLACE INTO record (text, key, body) VALUES (?1, ?2, ?3)")?;
    let mut take = connection.prepare_cached("DELETE FROM record WHERE text = ?1 AND key = ?2")?;
    for (key, body) in records {
        match body {
            Some(body) => put.execute(params![text, key, body])?,
            None => take.execute(params![text, key])?,
        };
    }
    Ok(())
}

/// Writes records that were edited, each with what it was before: where another visavis has
/// written something else meanwhile, its words stay beside the edit.
pub(super) fn write_edits(
    connection: &Connection,
    text: i64,
    edits: &BTreeMap<String, [Option<String>; 2]>,
) -> Result<(), Failure> {
    let mut now = connection.prepare_cached("SELECT body FROM record WHERE text = ?1 AND key = ?2")?;
    let mut records = BTreeMap::new();
    for (key, [was, is]) in edits {
        let here: Option<String> = now.query_row(params![text, key], |row| row.get(0)).optional()?;
        let is = if here == *was { is.clone() } else { rebased(here.as_deref(), [was, is]) };
        records.insert(key.clone(), is);
    }
    write_records(connection, text, &records)
}

/// What is here with what an edit changed. What makes no sense to us gives way to it.
fn rebased(here: Option<&str>, [was, is]: [&Option<String>; 2]) -> Option<String> {
    let record = |body: Option<&str>| -> Option<Record> {
        body.map_or(Some(Record::default()), |body| serde_json::from_str(body).ok())
    };
    match (record(here), record(was.as_deref()), record(is.as_deref())) {
        (Some(here), Some(was), Some(is)) => {
            let both = here.rebased(&was, &is);
            if both.is_empty() { None } else { serde_json::to_string(&both).ok() }
        }
        _ => is.clone(),
    }
}

/// The bookmarks of a text, by name.
pub(super) fn bookmarks(connection: &Connection, text: i64) -> Result<BTreeMap<String, Place>, Failure> {
    let mut select = connection.prepare_cached("SELECT name, side, byte FROM bookmark WHERE text = ?1")?;
    let mut rows = select.query([text])?;
    let mut bookmarks = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let number = |column| row.get::<_, i64>(column).map(usize::try_from);
        if let (Ok(side), Ok(byte)) = (number(1)?, number(2)?) {
            bookmarks.insert(row.get(0)?, Place { side, byte });
        }
    }
    Ok(bookmarks)
}

/// Sets bookmarks, or takes those away that stand nowhere any more.
pub(super) fn write_bookmarks(
    connection: &Connection,
    text: i64,
    bookmarks: &BTreeMap<String, Option<Place>>,
) -> Result<(), Failure> {
    for (name, place) in bookmarks {
        match place {
            Some(place) => connection.execute(
                "INSERT OR REPLACE INTO bookmark (text, name, side, byte) VALUES (?1, ?2, ?3, ?4)",
                params![text, name, place.side as i64, place.byte as i64],
            )?,
            None => connection
                .execute("DELETE FROM bookmark WHERE text = ?1 AND name = ?2", params![text, name])?,
        };
    }
    Ok(())
}

/// The fingerprints of a text's segments; `None` where the library has not all of them.
pub(super) fn fingerprints(connection: &Connection, text: i64) -> Result<Option<Fingerprints>, Failure> {
    let mut select = connection.prepare(
        "SELECT body FROM version LEFT JOIN hashes ON hashes.version = version.id WHERE text = ?1 ORDER BY side",
    )?;
    let mut rows = select.query([text])?;
    let mut sides = Vec::new();
    while let Some(row) = rows.next()? {
        let Ok(hashes) = row.get_ref(0)?.as_blob().map(pack::unpack_hashes) else { return Ok(None) };
        sides.push(hashes.into_iter().map(Fingerprint).collect());
    }
    Ok((!sides.is_empty()).then(|| Fingerprints::from_sides(sides)))
}

/// Where all bookmarks went with an edit.
pub(super) fn follow_bookmarks(
    connection: &Connection,
    text: i64,
    edits: &[Option<(usize, follow::Edit<'_>)>],
) -> Result<(), Failure> {
    let moved = bookmarks(connection, text)?;
    let moved = moved.into_iter().map(|(name, place)| (name, Some(follow::follow(place, edits))));
    write_bookmarks(connection, text, &moved.collect())
}
