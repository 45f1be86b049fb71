//! What the library has, as a list.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use rusqlite::{Connection, OptionalExtension, params};

use super::error::{Failure, StoreError};
use super::pieces::Stage;
use super::{Library, TextId};
use crate::text::Language;

/// A text of the library.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its id.
    pub id: TextId,
    /// The first words of the original. They are a file's words: not harmless to a terminal.
    pub title: String,
    /// Its versions' languages, by side.
    pub languages: Vec<Language>,
    /// Where each of its files was seen, the place where it was seen last first.
    pub seen: Vec<Vec<PathBuf>>,
    /// What was said of how they are to be read, in the caller's own words.
    pub said: String,
    /// How far it was read, from 0 to 1; `None` if it was never opened.
    pub progress: Option<f32>,
    /// When it was last read.
    pub read: Option<SystemTime>,
    /// When it was kept, or aligned last.
    pub kept: SystemTime,
    /// How far it has come.
    pub stage: Stage,
}

/// Where the files of a text are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// Each where it is, or where it was seen last.
    pub all: Vec<PathBuf>,
    /// Those of them that are not there now.
    pub missing: Vec<PathBuf>,
}

impl Entry {
    /// Looks where its files are now. The disk is asked, so it is for what is shown.
    pub fn files(&self) -> Files {
        let mut files = Files::default();
        for seen in &self.seen {
            let there = seen.iter().find(|path| path.exists());
            let Some(path) = there.or(seen.first()) else { continue };
            files.all.push(path.clone());
            if there.is_none() {
                files.missing.push(path.clone());
            }
        }
        files
    }
}

impl Library {
    /// All texts it has, the one read last first.
    pub fn list(&self) -> Result<Vec<Entry>, StoreError> {
        self.part_of_list(0, usize::MAX)
    }

    /// `count` of its texts from the one at `from` on, in the same order: what is not
    /// shown need not be read.
    pub fn part_of_list(&self, from: usize, count: usize) -> Result<Vec<Entry>, StoreError> {
        self.read(|connection| part(connection, from, count))
    }

    /// How many texts it has.
    pub fn count(&self) -> Result<usize, StoreError> {
        let count = |connection: &Connection| {
            let count = connection.query_row("SELECT count(*) FROM text", [], |row| row.get::<_, i64>(0))?;
            Ok(usize::try_from(count).unwrap_or(0))
        };
        self.read(count)
    }

    /// The text of this id, if it is there.
    pub fn entry(&self, id: TextId) -> Result<Option<Entry>, StoreError> {
        self.read(|connection| Ok(select(connection, "text.id = ?1", &[&id.0])?.pop()))
    }

    /// Whether it has any text; one that cannot be read has none.
    pub fn has_texts(&self) -> bool {
        let any = |connection: &Connection| {
            let found = connection.query_row("SELECT 1 FROM text LIMIT 1", [], |_| Ok(())).optional()?;
            Ok(found.is_some())
        };
        self.read(any).unwrap_or(false)
    }

    /// Whether it has a text with two versions or more in these languages.
    pub fn has_two_of(&self, languages: &[Language]) -> bool {
        let any = |connection: &Connection| {
            let mut versions = connection.prepare(
                "SELECT text, language FROM version JOIN text ON text.id = version.text
                 WHERE unfinished = 0 ORDER BY text",
            )?;
            let mut rows = versions.query([])?;
            let mut last = None;
            while let Some(row) = rows.next()? {
                let ours = Language::from_tag(row.get_ref(1)?.as_str().unwrap_or_default())
                    .is_some_and(|language| languages.contains(&language));
                if ours && last.replace(row.get::<_, i64>(0)?) == Some(row.get(0)?) {
                    return Ok(true);
                }
            }
            Ok(false)
        };
        self.read(any).unwrap_or(false)
    }

    fn read<T: Default>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, Failure>,
    ) -> Result<T, StoreError> {
        match (&self.desk, &self.problem) {
            (Some((reads, _)), _) => Ok(reads.with(read)?.unwrap_or_default()),
            (None, Some(problem)) => Err(problem.clone()),
            (None, None) => Ok(T::default()),
        }
    }
}

/// So many texts from the one at `from` on, the one read or kept last first.
fn part(connection: &Connection, from: usize, count: usize) -> Result<Vec<Entry>, Failure> {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let which = "text.id IN (SELECT text.id FROM text LEFT JOIN place ON place.text = text.id
        ORDER BY coalesce(read, kept) DESC, read IS NULL, text.id DESC LIMIT ?1 OFFSET ?2)";
    select(connection, which, params![number(count), number(from)])
}

fn select(connection: &Connection, which: &str, by: &[&dyn rusqlite::ToSql]) -> Result<Vec<Entry>, Failure> {
    let connection = connection.unchecked_transaction()?;
    let mut texts = connection.prepare(&format!(
        "SELECT text.id, title, said, kept, read, CAST(byte AS REAL) / max(version.entry, 1), unfinished
         FROM text LEFT JOIN place ON place.text = text.id
         LEFT JOIN version ON version.text = text.id AND version.side = place.side WHERE {which}
         ORDER BY coalesce(read, kept) DESC, read IS NULL, text.id DESC",
    ))?;
    let mut languages = connection.prepare("SELECT language FROM version WHERE text = ?1 ORDER BY side")?;
    let mut paths = connection.prepare(
        "SELECT number, path FROM file JOIN path ON path.file = file.id WHERE text = ?1
         ORDER BY number, changed DESC",
    )?;
    let mut entries = Vec::new();
    let mut rows = texts.query(by)?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let codes = languages.query_map([id], |row| row.get::<_, String>(0))?;
        let languages = codes
            .map(|code| Ok(Language::from_tag(&code?).unwrap_or(Language::UNKNOWN)))
            .collect::<Result<_, rusqlite::Error>>()?;
        let mut seen: Vec<(i64, Vec<PathBuf>)> = Vec::new();
        let mut found = paths.query([id])?;
        while let Some(row) = found.next()? {
            let (number, path) = (row.get(0)?, PathBuf::from(OsStr::from_bytes(bytes(row.get_ref(1)?))));
            match seen.last_mut() {
                Some((last, paths)) if *last == number => paths.push(path),
                _ => seen.push((number, vec![path])),
            }
        }
        entries.push(Entry {
            id: TextId(id),
            title: row.get(1)?,
            languages,
            seen: seen.into_iter().map(|(_, paths)| paths).collect(),
            said: row.get(2)?,
            progress: row.get::<_, Option<f64>>(5)?.map(|p| p.clamp(0.0, 1.0) as f32),
            read: row.get::<_, Option<i64>>(4)?.map(time),
            kept: time(row.get(3)?),
            stage: Stage::of(row.get(6)?),
        });
    }
    Ok(entries)
}

/// A path's bytes, as they are kept.
fn bytes(value: rusqlite::types::ValueRef<'_>) -> &[u8] {
    value.as_bytes().unwrap_or_default()
}

fn time(millis: i64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(millis).unwrap_or(0))
}
