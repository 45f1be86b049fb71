//! A text is put into the library.
//!
//! What takes time (reading the files again, hashing, packing) is done before
//! the library is locked ([`Packed::new`]); then all of it is written or none.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Failure;
use super::file::{Seen, Stamp};
use super::find::{Match, find};
use super::follow::{Edit, Outline, edits, follow};
use super::pack::PackedLadder;
use super::pieces::Stage;
use super::slip::Slips;
use super::{chunk, history, load, notes, pack};
use crate::parallel::review::Fingerprint;
use crate::parallel::{Segment, Text, Version};

/// Characters of a title at most: a line of a list.
const TITLE: usize = 120;

/// Segments that must be shared, of ten, for a file that was overwritten to be
/// the same text, edited. Below that it is another text that took its name.
const SHARED: usize = 1;

/// A text made ready to be written.
#[derive(Debug)]
pub(super) struct Packed {
    title: String,
    source: usize,
    said: String,
    stage: Stage,
    seen: Vec<Seen>,
    contents: Vec<u64>,
    versions: Vec<PackedVersion>,
    outlines: Vec<Outline>,
    ladders: Vec<PackedLadder>,
}

#[derive(Debug)]
struct PackedVersion {
    version: Version,
    spans: Vec<u8>,
    /// The file whose bytes it is, by its number, and where it begins there.
    file: Option<(usize, usize)>,
}

impl Packed {
    /// `None` where the text cannot be kept: its files are not what they were
    /// when they were opened, or its segments are in no order.
    pub(super) fn new(text: &Text, mut seen: Vec<Seen>, said: String, stage: Stage) -> Option<Packed> {
        let mut versions = Vec::new();
        let mut outlines = Vec::new();
        for version in text.versions() {
            let whole = version.text();
            if whole.len() != version.len() {
                return None;
            }
            let mut file = None;
            for (number, seen) in seen.iter_mut().enumerate() {
                if file.is_none()
                    && !versions.iter().any(|v: &PackedVersion| v.file.is_some_and(|(n, _)| n == number))
                {
                    file = seen.holds(whole.as_bytes()).ok()?.map(|start| (number, start));
                }
            }
            let spans = pack::spans(version.segments())?;
            versions.push(PackedVersion { version: version.clone(), spans, file });
            outlines.push(outline(version, &whole));
        }
        let contents = seen.iter_mut().map(|seen| seen.content().ok()).collect::<Option<Vec<u64>>>()?;
        if !seen.iter().all(Seen::is_unchanged) {
            return None;
        }
        let ladders = pack::ladders(text.ladder(), text.pairs());
        Some(Packed {
            title: title(text),
            source: text.source(),
            said,
            stage,
            seen,
            contents,
            versions,
            outlines,
            ladders,
        })
    }

    /// Writes the text, and returns its id: the one it had if it was known.
    /// To be called within a transaction, which holds others off.
    pub(super) fn write(&mut self, connection: &Connection, slips: &Slips, now: i64) -> Result<i64, Failure> {
        let id = match find(connection, &mut self.seen)? {
            Some(known) => self.take_over(connection, slips, &known)?,
            None => None,
        };
        let id = match id {
            Some(id) => {
                connection.execute(
                    "UPDATE text SET title = ?2, source = ?3, said = ?4, kept = ?5, unfinished = ?6
                     WHERE id = ?1",
                    params![id, self.title, self.source as i64, self.said, now, self.stage.number()],
                )?;
                id
            }
            None => {
                connection.execute(
                    "INSERT INTO text (title, source, said, kept, unfinished) VALUES (?1, ?2, ?3, ?4, ?5)",
                    params![self.title, self.source as i64, self.said, now, self.stage.number()],
                )?;
                connection.last_insert_rowid()
            }
        };
        self.write_files(connection, id)?;
        self.write_versions(connection, id)?;
        write_ladders(connection, id, &self.ladders)?;
        Ok(id)
    }

    /// Makes room in a known text: its old files, versions and ladders go, and
    /// its places go where their segments went. `None` if so little is left of
    /// the text that it is another one.
    fn take_over(
        &self,
        connection: &Connection,
        slips: &Slips,
        known: &Match,
    ) -> Result<Option<i64>, Failure> {
        let id = known.text;
        slips.hand_over(connection, id)?;
        let before = outlines(connection, id)?;
        let segments = |outlines: &[Outline]| outlines.iter().map(|o| o.segments.clone()).collect::<Vec<_>>();
        if !known.edited && segments(&before) == segments(&self.outlines) {
            // Aligned again, no more: nothing has moved.
            clear(connection, id)?;
            return Ok(Some(id));
        }
        let edits = edits(&before, &self.outlines);
        if known.edited && is_another(&before, &edits) {
            return Ok(None);
        }
        if let Some(place) = load::place(connection, slips, id)? {
            let place = follow(place, &edits);
            connection.execute(
                "UPDATE place SET side = ?2, byte = ?3 WHERE text = ?1",
                params![id, place.side as i64, place.byte as i64],
            )?;
        }
        notes::follow_bookmarks(connection, id, &edits)?;
        clear(connection, id)?;
        Ok(Some(id))
    }

    fn write_files(&self, connection: &Connection, id: i64) -> Result<(), Failure> {
        for (number, (seen, content)) in self.seen.iter().zip(&self.contents).enumerate() {
            connection.execute(
                "INSERT INTO file (text, number, size, content) VALUES (?1, ?2, ?3, ?4)",
                params![id, number as i64, seen.stamp.size, content.cast_signed()],
            )?;
            write_path(connection, connection.last_insert_rowid(), seen.key(), seen.stamp)?;
        }
        Ok(())
    }

    fn write_versions(&self, connection: &Connection, id: i64) -> Result<(), Failure> {
        for (side, (packed, outline)) in self.versions.iter().zip(&self.outlines).enumerate() {
            let version = &packed.version;
            connection.execute(
                "INSERT INTO version (text, side, name, language, length, entry, file, start, named)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                params![
                    id,
                    side as i64,
                    version.name(),
                    version.language().code(),
                    version.len() as i64,
                    version.segments().last().map_or(0, |s| s.bytes().start) as i64,
                    packed.file.map(|(number, _)| number as i64),
                    packed.file.map_or(0, |(_, start)| start) as i64,
                    self.seen.iter().position(|s| s.name == version.name()).map(|number| number as i64),
                ],
            )?;
            let row = connection.last_insert_rowid();
            connection
                .execute("INSERT INTO spans (version, body) VALUES (?1, ?2)", params![row, packed.spans])?;
            let hashes = pack::hashes(&outline.hashes);
            connection.execute("INSERT INTO hashes (version, body) VALUES (?1, ?2)", params![row, hashes])?;
            if packed.file.is_none() {
                let mut insert =
                    connection.prepare("INSERT INTO chunk (version, start, body) VALUES (?1, ?2, ?3)")?;
                for (start, piece) in chunk::pieces(&version.text()) {
                    insert.execute(params![row, start as i64, piece.as_bytes()])?;
                }
            }
        }
        Ok(())
    }
}

/// Writes the ladders of a text in the place of those it had.
pub(super) fn write_ladders(
    connection: &Connection,
    text: i64,
    ladders: &[PackedLadder],
) -> Result<(), Failure> {
    connection.execute("DELETE FROM ladder WHERE text = ?1", [text])?;
    let mut insert =
        connection.prepare("INSERT INTO ladder (text, first, second, body) VALUES (?1, ?2, ?3, ?4)")?;
    for (sides, body) in ladders {
        // All sides together are no two.
        let [first, second] = sides.map_or([-1, -1], |sides| sides.map(|side| side as i64));
        insert.execute(params![text, first, second, body])?;
    }
    Ok(())
}

/// Takes away what a text was made of; what belongs to its reader stays.
fn clear(connection: &Connection, text: i64) -> Result<(), Failure> {
    for table in ["file", "version", "ladder"] {
        connection.execute(&format!("DELETE FROM {table} WHERE text = ?1"), [text])?;
    }
    history::forget(connection, text)
}

/// Notes that a file of the library was seen at this path.
pub(super) fn write_path(
    connection: &Connection,
    file: i64,
    path: &[u8],
    stamp: Stamp,
) -> Result<(), Failure> {
    connection.execute(
        "INSERT OR REPLACE INTO path (path, file, modified, changed) VALUES (?1, ?2, ?3, ?4)",
        params![path, file, stamp.modified, stamp.changed],
    )?;
    Ok(())
}

/// Whether so little is left of a text that what took its files' names is another one.
pub(super) fn is_another(before: &[Outline], edits: &[Option<(usize, Edit<'_>)>]) -> bool {
    let shared: usize = edits.iter().flatten().map(|(_, edit)| edit.shared()).sum();
    let segments: usize = before.iter().map(|o| o.hashes.len()).sum();
    shared * 10 < segments * SHARED
}

/// The segments of a version with the fingerprints of their words.
pub(super) fn outline(version: &Version, whole: &str) -> Outline {
    let hash_of = |s: &Segment| Fingerprint::of(whole.get(s.bytes()).unwrap_or_default()).0;
    Outline {
        segments: version.segments().to_vec(),
        hashes: version.segments().iter().map(hash_of).collect(),
    }
}

/// The versions of a text as they are kept, without their words.
pub(super) fn outlines(connection: &Connection, text: i64) -> Result<Vec<Outline>, Failure> {
    let mut select = connection.prepare(
        "SELECT length, spans.body, hashes.body FROM version
         JOIN spans ON spans.version = version.id LEFT JOIN hashes ON hashes.version = version.id
         WHERE text = ?1 ORDER BY side",
    )?;
    let rows = select.query_map([text], |row| {
        let length = usize::try_from(row.get::<_, i64>(0)?).unwrap_or(0);
        let segments = pack::unpack_spans(row.get_ref(1)?.as_bytes().unwrap_or_default(), length);
        let hashes = pack::unpack_hashes(row.get_ref(2)?.as_blob().unwrap_or_default());
        Ok(Outline { segments: segments.unwrap_or_default(), hashes })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What a list calls it: the first words of the original.
fn title(text: &Text) -> String {
    let Some(version) = text.versions().get(text.source()) else { return String::new() };
    let first = version.segment(0);
    let mut words: String = first.chars().take(TITLE).collect();
    if words.len() < first.len() {
        words.push('…');
    }
    words
}

/// The row of one file of a text.
pub(super) fn file_row(connection: &Connection, text: i64, number: i64) -> Result<Option<i64>, Failure> {
    Ok(connection
        .prepare_cached("SELECT id FROM file WHERE text = ?1 AND number = ?2")?
        .query_row([text, number], |row| row.get(0))
        .optional()?)
}
