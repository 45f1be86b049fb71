//! Which text of the library these files are.
//!
//! A file is known at once by its path, its size and its times. Where these do
//! not say so, it is read and known by its content: so a text is found again
//! whose files were moved, copied or only touched. Where a file stands at a path
//! we know and holds something else, it was edited: the text is the same, and
//! must be read again. A file whose size we have never seen is not read at all.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::error::Failure;
use super::file::Seen;

/// The text that some files are.
#[derive(Debug)]
pub(super) struct Match {
    /// Its id.
    pub(super) text: i64,
    /// For each of the files, in the order they were given, its number in the text.
    pub(super) numbers: Vec<i64>,
    /// Whether one of them holds something else than it did.
    pub(super) edited: bool,
    /// Those, by their order, that were known by their content alone.
    pub(super) moved: Vec<usize>,
}

/// A file of the library that may be the one given.
#[derive(Clone, Debug)]
struct Row {
    number: i64,
    size: i64,
    content: u64,
    /// The times it was seen with at the very path; `None` if it was never seen there.
    times: Option<(i64, i64)>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    Same,
    Moved,
    Edited,
}

/// The text that has just these files, in whatever order.
pub(super) fn find(connection: &Connection, seen: &mut [Seen]) -> Result<Option<Match>, Failure> {
    let mut texts: BTreeMap<i64, Vec<Vec<Row>>> = BTreeMap::new();
    let files = seen.len();
    let mut at_path = connection.prepare_cached(
        "SELECT text, number, size, content, modified, changed
         FROM path JOIN file ON file.id = path.file WHERE path.path = ?1",
    )?;
    for (i, file) in seen.iter().enumerate() {
        let mut rows = at_path.query([file.key()])?;
        while let Some(row) = rows.next()? {
            let found = Row {
                number: row.get(1)?,
                size: row.get(2)?,
                content: row.get::<_, i64>(3)?.cast_unsigned(),
                times: Some((row.get(4)?, row.get(5)?)),
            };
            texts.entry(row.get(0)?).or_insert_with(|| vec![Vec::new(); files])[i].push(found);
        }
    }
    if let Some(found) = best(connection, &texts, seen)?.filter(|found| !found.edited) {
        return Ok(Some(found));
    }
    let mut of_size = connection.prepare_cached("SELECT text, number, content FROM file WHERE size = ?1")?;
    for (i, file) in seen.iter().enumerate() {
        let size = file.stamp.size;
        let mut rows = of_size.query([size])?;
        while let Some(row) = rows.next()? {
            let content = row.get::<_, i64>(2)?.cast_unsigned();
            let found = Row { number: row.get(1)?, size, content, times: None };
            texts.entry(row.get(0)?).or_insert_with(|| vec![Vec::new(); files])[i].push(found);
        }
    }
    best(connection, &texts, seen)
}

/// The texts that have a file of these very bytes, wherever it was when it was read.
pub(super) fn with_content(connection: &Connection, file: &mut Seen) -> Result<Vec<i64>, Failure> {
    let mut of_size =
        connection.prepare_cached("SELECT DISTINCT text, content FROM file WHERE size = ?1 ORDER BY text")?;
    let mut rows = of_size.query([file.stamp.size])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        // What cannot be read is no file of ours.
        if file.content().ok() == Some(row.get::<_, i64>(1)?.cast_unsigned()) {
            found.push(row.get(0)?);
        }
    }
    Ok(found)
}

/// The text that these files are most likely, the last kept first.
fn best(
    connection: &Connection,
    texts: &BTreeMap<i64, Vec<Vec<Row>>>,
    seen: &mut [Seen],
) -> Result<Option<Match>, Failure> {
    let mut best: Option<Match> = None;
    for (&text, rows) in texts.iter().rev() {
        if rows.iter().any(Vec::is_empty) {
            continue;
        }
        let count: i64 = connection
            .prepare_cached("SELECT count(*) FROM file WHERE text = ?1")?
            .query_row([text], |row| row.get(0))?;
        if usize::try_from(count) != Ok(seen.len()) {
            continue;
        }
        match assign(text, rows, seen) {
            Some(found) if !found.edited => return Ok(Some(found)),
            found => best = best.or(found),
        }
    }
    Ok(best)
}

/// Gives each file the row of the text that is likest to it, each row once.
fn assign(text: i64, rows: &[Vec<Row>], seen: &mut [Seen]) -> Option<Match> {
    let mut found = Match { text, numbers: Vec::new(), edited: false, moved: Vec::new() };
    for (i, (rows, file)) in rows.iter().zip(seen).enumerate() {
        let free = rows.iter().filter(|row| !found.numbers.contains(&row.number));
        let (likeness, number) =
            free.filter_map(|row| Some((likeness(row, file)?, row.number))).min_by_key(|&(l, n)| (l, n))?;
        found.numbers.push(number);
        found.edited |= likeness == Likeness::Edited;
        if likeness == Likeness::Moved {
            found.moved.push(i);
        }
    }
    Some(found)
}

fn likeness(row: &Row, file: &mut Seen) -> Option<Likeness> {
    let stamp = file.stamp;
    if row.size == stamp.size && row.times == Some((stamp.modified, stamp.changed)) {
        return Some(Likeness::Same);
    }
    if row.size == stamp.size && file.content().ok() == Some(row.content) {
        return Some(Likeness::Moved);
    }
    row.times.map(|_| Likeness::Edited)
}
