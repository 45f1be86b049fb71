//! A known text as it is opened: its index as a whole, its words where they lie.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};

use super::chunk::ChunkText;
use super::error::Failure;
use super::file::Seen;
use super::filetext::FileText;
use super::pack;
use super::pieces::Stage;
use super::reads::Reads;
use super::slip::{Slip, Slips};
use crate::align::{Alignment, Ladder, Pair};
use crate::parallel::{Place, Remote, Text, Version};
use crate::text::Language;

/// What the library has of a text.
#[derive(Debug)]
pub(super) struct Loaded {
    pub(super) text: Text,
    pub(super) place: Option<Place>,
    pub(super) view: Option<String>,
}

/// Loads a text; `seen` are its files by their number. `None` where what is
/// kept does not fit together: the text is then read again.
pub(super) fn load(
    connection: &Connection,
    reads: &Arc<Reads>,
    text: i64,
    mut seen: Vec<Option<Seen>>,
) -> Result<Option<Loaded>, Failure> {
    // One view of the library, whatever others write meanwhile.
    let connection = connection.unchecked_transaction()?;
    let Some(source) = connection
        .prepare_cached("SELECT source FROM text WHERE id = ?1")?
        .query_row([text], |row| row.get::<_, i64>(0))
        .optional()?
    else {
        return Ok(None);
    };
    let names: Vec<String> =
        seen.iter().map(|s| s.as_ref().map_or_else(String::new, |s| s.name.clone())).collect();
    let mut versions = Vec::new();
    let mut select = connection.prepare_cached(
        "SELECT name, language, length, file, start, version.id, body, named
         FROM version JOIN spans ON spans.version = version.id WHERE text = ?1 ORDER BY side",
    )?;
    let mut rows = select.query([text])?;
    while let Some(row) = rows.next()? {
        let number = |column| row.get::<_, i64>(column).map(|n| usize::try_from(n).unwrap_or(usize::MAX));
        let (length, start) = (number(2)?, number(4)?);
        let remote: Arc<dyn Remote> = match row.get::<_, Option<i64>>(3)? {
            None => Arc::new(ChunkText::new(Arc::clone(reads), row.get(5)?, length)),
            Some(file) => {
                let seen = usize::try_from(file).ok().and_then(|file| seen.get_mut(file)?.take());
                let Some(seen) = seen else { return Ok(None) };
                Arc::new(FileText::new(seen, start, length))
            }
        };
        let Some(segments) = pack::unpack_spans(row.get_ref(6)?.as_bytes().unwrap_or_default(), length)
        else {
            return Ok(None);
        };
        let language = Language::from_tag(row.get_ref(1)?.as_str().unwrap_or_default());
        let named = row.get::<_, Option<i64>>(7)?.and_then(|number| names.get(usize::try_from(number).ok()?));
        let name = match named {
            Some(name) => name.clone(),
            None => row.get(0)?,
        };
        versions.push(Version::remote(name, language.unwrap_or(Language::UNKNOWN), remote, segments));
    }
    let Some(alignment) = alignment(&connection, text)? else { return Ok(None) };
    let place = place(&connection, reads.slips(), text)?;
    let view = connection
        .prepare_cached("SELECT body FROM view WHERE text = ?1")?
        .query_row([text], |row| row.get(0))
        .optional()?;
    let beads = alignment.ladder.len();
    let text = Text::new(versions, alignment, usize::try_from(source).unwrap_or(0));
    // An alignment that does not fit was replaced by none.
    Ok((text.ladder().len() == beads).then_some(Loaded { text, place, view }))
}

fn alignment(connection: &Connection, text: i64) -> Result<Option<Alignment>, Failure> {
    let mut select = connection
        .prepare_cached("SELECT first, second, body FROM ladder WHERE text = ?1 ORDER BY first, second")?;
    let mut rows = select.query([text])?;
    let (mut whole, mut pairs): (Option<Ladder>, Vec<Pair>) = (None, Vec::new());
    while let Some(row) = rows.next()? {
        let Some(ladder) = pack::unpack_ladder(row.get_ref(2)?.as_bytes().unwrap_or_default()) else {
            return Ok(None);
        };
        match (usize::try_from(row.get::<_, i64>(0)?), usize::try_from(row.get::<_, i64>(1)?)) {
            (Ok(first), Ok(second)) => pairs.push(Pair { sides: [first, second], ladder }),
            _ => whole = Some(ladder),
        }
    }
    Ok(whole.map(|ladder| Alignment { ladder, pairs }))
}

/// How far a text had come when it was kept.
pub(super) fn stage(connection: &Connection, text: i64) -> Result<Stage, Failure> {
    let number = connection
        .prepare_cached("SELECT unfinished FROM text WHERE id = ?1")?
        .query_row([text], |row| row.get(0))
        .optional()?;
    Ok(Stage::of(number.unwrap_or(0)))
}

/// What the reader said when a text was kept.
pub(super) fn said(connection: &Connection, text: i64) -> Result<Option<String>, Failure> {
    Ok(connection
        .prepare_cached("SELECT said FROM text WHERE id = ?1")?
        .query_row([text], |row| row.get(0))
        .optional()?)
}

/// Where the reader was in a text: what the library or the slip says, whichever is younger.
pub(super) fn place(connection: &Connection, slips: &Slips, text: i64) -> Result<Option<Place>, Failure> {
    let place = connection
        .prepare_cached("SELECT side, byte, read FROM place WHERE text = ?1")?
        .query_row([text], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?)))
        .optional()?;
    let kept = place.and_then(|(side, byte, time)| {
        let place = Place { side: usize::try_from(side).ok()?, byte: usize::try_from(byte).ok()? };
        Some(Slip { place, time })
    });
    let slip = slips.read(text).filter(|slip| kept.is_none_or(|kept| slip.time >= kept.time));
    Ok(slip.or(kept).map(|slip| slip.place))
}
