//! The edits made to a text: a log that is only added to, but for what is edited
//! after something was taken back.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Failure;
use crate::parallel::edit::{History, Pushed};

/// The most bytes of edits kept of one text; the oldest are then forgotten. An
/// edit of a passage takes some hundred.
const MOST: i64 = 32 << 20;
/// One edit in so many asks whether there are too many bytes.
const SELDOM: u64 = 64;

/// What is to be written of a history.
#[derive(Debug, Default)]
pub(super) struct Log {
    /// All edits from this number on are to go.
    cut: Option<u64>,
    /// Edits to be added, by number.
    added: Vec<(u64, String)>,
    at: Option<u64>,
}

impl Log {
    pub(super) fn take(&mut self, pushed: Pushed) {
        if let (Some(body), Some(number)) = (pushed.body, pushed.at.checked_sub(1)) {
            self.cut = Some(self.cut.map_or(number, |cut| cut.min(number)));
            self.added.retain(|(known, _)| *known < number);
            self.added.push((number, body));
        }
        self.at = Some(pushed.at);
    }

    pub(super) fn write(&self, connection: &Connection, text: i64) -> Result<(), Failure> {
        let Some(at) = self.at else { return Ok(()) };
        if let Some(cut) = self.cut {
            connection
                .prepare_cached("DELETE FROM edit WHERE text = ?1 AND number >= ?2")?
                .execute(params![text, signed(cut)])?;
        }
        let mut insert = connection
            .prepare_cached("INSERT INTO edit (text, number, size, body) VALUES (?1, ?2, ?3, ?4)")?;
        for (number, body) in &self.added {
            insert.execute(params![text, signed(*number), body.len() as i64, body])?;
            if number % SELDOM == 0 {
                shorten(connection, text)?;
            }
        }
        connection
            .prepare_cached("INSERT OR REPLACE INTO history (text, at) VALUES (?1, ?2)")?
            .execute(params![text, signed(at)])?;
        Ok(())
    }
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Forgets the oldest edits until there are no more bytes than there may be.
fn shorten(connection: &Connection, text: i64) -> Result<(), Failure> {
    let mut sizes =
        connection.prepare_cached("SELECT number, size FROM edit WHERE text = ?1 ORDER BY number DESC")?;
    let mut rows = sizes.query([text])?;
    let mut bytes = 0;
    while let Some(row) = rows.next()? {
        bytes += row.get::<_, i64>(1)?;
        if bytes > MOST {
            let number: i64 = row.get(0)?;
            connection.execute("DELETE FROM edit WHERE text = ?1 AND number <= ?2", [text, number])?;
            break;
        }
    }
    Ok(())
}

/// The history of a text. Edits are taken from the last back to the first that
/// is missing: what lies before a gap could not be taken back.
pub(super) fn history(connection: &Connection, text: i64) -> Result<History, Failure> {
    let at = connection
        .prepare_cached("SELECT at FROM history WHERE text = ?1")?
        .query_row([text], |row| row.get::<_, i64>(0))
        .optional()?;
    let Some(at) = at.and_then(|at| u64::try_from(at).ok()) else { return Ok(History::default()) };
    let mut select =
        connection.prepare_cached("SELECT number, body FROM edit WHERE text = ?1 ORDER BY number DESC")?;
    let mut rows = select.query([text])?;
    let mut edits: Vec<(u64, String)> = Vec::new();
    while let Some(row) = rows.next()? {
        let Ok(number) = u64::try_from(row.get::<_, i64>(0)?) else { break };
        if edits.last().is_some_and(|(after, _)| number + 1 != *after) {
            break;
        }
        let Ok(body) = row.get(1) else { break };
        edits.push((number, body));
    }
    edits.reverse();
    let first = edits.first().map_or(at, |(number, _)| *number);
    Ok(History::kept(first, edits.into_iter().map(|(_, body)| body).collect(), at))
}

/// Forgets a text's history: its ladders are not those that it was made on.
pub(super) fn forget(connection: &Connection, text: i64) -> Result<(), Failure> {
    connection.execute("DELETE FROM edit WHERE text = ?1", [text])?;
    connection.execute("DELETE FROM history WHERE text = ?1", [text])?;
    Ok(())
}
