//! What the library has, as a list.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use rusqlite::Connection;

use super::TextId;
use super::error::Failure;
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
    /// Its files, each where it was last seen there.
    pub files: Vec<PathBuf>,
    /// Those of them that are not there now.
    pub missing: Vec<PathBuf>,
    /// How far it was read, from 0 to 1; `None` if it was never opened.
    pub progress: Option<f32>,
    /// When it was last read.
    pub read: Option<SystemTime>,
    /// When it was kept, or aligned last.
    pub kept: SystemTime,
}

/// All texts, the one read or kept last first.
pub(super) fn list(connection: &Connection) -> Result<Vec<Entry>, Failure> {
    let connection = connection.unchecked_transaction()?;
    let mut texts = connection.prepare(
        "SELECT text.id, title, kept, read, CAST(byte AS REAL) / max(version.entry, 1)
         FROM text LEFT JOIN place ON place.text = text.id
         LEFT JOIN version ON version.text = text.id AND version.side = place.side
         ORDER BY coalesce(read, kept) DESC, read IS NULL, text.id DESC",
    )?;
    let mut languages = connection.prepare("SELECT language FROM version WHERE text = ?1 ORDER BY side")?;
    let mut paths = connection.prepare(
        "SELECT number, path FROM file JOIN path ON path.file = file.id WHERE text = ?1
         ORDER BY number, changed DESC",
    )?;
    let mut entries = Vec::new();
    let mut rows = texts.query([])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let codes = languages.query_map([id], |row| row.get::<_, String>(0))?;
        let languages = codes
            .map(|code| Ok(Language::from_tag(&code?).unwrap_or(Language::UNKNOWN)))
            .collect::<Result<_, rusqlite::Error>>()?;
        let (files, missing) = files(paths.query_map([id], |row| {
            Ok((row.get(0)?, PathBuf::from(OsStr::from_bytes(row.get_ref(1)?.as_bytes()?))))
        })?)?;
        entries.push(Entry {
            id: TextId(id),
            title: row.get(1)?,
            languages,
            files,
            missing,
            progress: row.get::<_, Option<f64>>(4)?.map(|p| p.clamp(0.0, 1.0) as f32),
            read: row.get::<_, Option<i64>>(3)?.map(time),
            kept: time(row.get(2)?),
        });
    }
    Ok(entries)
}

/// Of each file the first path that is there, else the first; and which are not there.
fn files(
    paths: impl Iterator<Item = Result<(i64, PathBuf), rusqlite::Error>>,
) -> Result<(Vec<PathBuf>, Vec<PathBuf>), Failure> {
    let mut of_files: Vec<(i64, PathBuf, bool)> = Vec::new();
    for found in paths {
        let (number, path) = found?;
        let there = path.exists();
        match of_files.last_mut() {
            Some(last) if last.0 == number => {
                if there && !last.2 {
                    *last = (number, path, there);
                }
            }
            _ => of_files.push((number, path, there)),
        }
    }
    let missing = of_files.iter().filter(|f| !f.2).map(|f| f.1.clone()).collect();
    Ok((of_files.into_iter().map(|f| f.1).collect(), missing))
}

fn time(millis: i64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(millis).unwrap_or(0))
}
