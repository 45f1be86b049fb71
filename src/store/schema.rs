//! Opening the file, and the steps by which its shape came to be what it is.
//!
//! `user_version` counts the steps taken. A step, once released, is never
//! changed: a new shape is a new step. A file that has taken more steps than we
//! know is left alone.
//!
//! The journal is written ahead (WAL), so that one reader's writing never makes
//! another wait to read, and a process that is killed leaves its last commit.
//! A power cut, which is no kill, may take what was committed since the journal
//! was last worked into the file: a second or so ([`tidy`]), and only of what is
//! not worth waiting for the disk with every key.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::error::{Failure, Kind};

/// "vsvs": tells our files from others'.
const APPLICATION: i32 = 0x7673_7673;

/// The steps: the one at index `n` leads from version `n` to `n + 1`.
const STEPS: &[&str] = &[
    include_str!("schema/1.sql"),
    include_str!("schema/2.sql"),
    include_str!("schema/3.sql"),
    include_str!("schema/4.sql"),
    include_str!("schema/5.sql"),
];

/// How a file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// To read what is there. The reader is waiting, so another's lock is not waited for long.
    Read,
    /// To write, and to make the file where there is none.
    Write,
}

/// Opens the library; `None` where there is none to read.
pub(super) fn connect(path: &Path, mode: Mode) -> Result<Option<Connection>, Failure> {
    if mode == Mode::Read && !path.exists() {
        return Ok(None);
    }
    if mode == Mode::Write {
        make_folder(path)?;
    }
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, mode == Mode::Write);
    let opened = Connection::open_with_flags(path, flags)
        .map_err(Failure::from)
        .and_then(|connection| prepare(connection, mode));
    match opened {
        Err(failure) if mode == Mode::Read && failure.kind() == Kind::Denied => connect_fixed(path),
        opened => opened,
    }
}

/// Opens a library that nobody can write to, such as one on a read-only disk:
/// SQLite's journal needs files beside it, unless it is told that nothing changes.
fn connect_fixed(path: &Path) -> Result<Option<Connection>, Failure> {
    let mut uri = String::from("file:");
    for &byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(uri, flags)?;
    match version(&connection)? {
        taken if taken == STEPS.len() => Ok(Some(connection)),
        // It cannot be brought up to date either.
        _ => Err(Kind::Denied.into()),
    }
}

/// Its folder, for the reader's eyes only, as the XDG base directory specification has it.
fn make_folder(path: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::DirBuilderExt;
    let folder = path.parent().unwrap_or(Path::new("/"));
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|error| {
        Failure::Ours(match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Kind::Full,
            _ => Kind::Denied,
        })
    })
}

/// The number of steps a file has taken; an error where it is not ours.
fn version(connection: &Connection) -> Result<usize, Failure> {
    let taken: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let taken = usize::try_from(taken).map_err(|_| Kind::Foreign)?;
    if taken > 0 {
        let application: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        if application != APPLICATION {
            return Err(Kind::Foreign.into());
        }
    }
    if taken > STEPS.len() { Err(Kind::Newer.into()) } else { Ok(taken) }
}

/// `None` where the file is empty, and to be read.
fn prepare(mut connection: Connection, mode: Mode) -> Result<Option<Connection>, Failure> {
    let patience = if mode == Mode::Read { 250 } else { 5000 };
    connection.busy_timeout(Duration::from_millis(patience))?;
    // Leaving does not wait for the journal to be worked into the file; see `tidy`.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    if mode == Mode::Write {
        connection.pragma_update(None, "foreign_keys", true)?;
        // What is deleted is overwritten wherever that costs no further writing.
        connection.execute_batch("PRAGMA secure_delete = FAST; PRAGMA synchronous = NORMAL")?;
    }
    let taken = version(&connection)?;
    if taken < STEPS.len() {
        if taken == 0 {
            begin(&connection)?;
            // It is just being made, perhaps by another visavis.
            if mode == Mode::Read {
                return Ok(None);
            }
        }
        migrate(&mut connection)?;
    }
    if mode == Mode::Write {
        // Lost on a file system that cannot share memory: the old journal does there.
        connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).or_else(|error| {
            match error.sqlite_error_code() {
                Some(rusqlite::ErrorCode::DatabaseBusy) => Ok(()),
                _ => Err(error),
            }
        })?;
    }
    Ok(Some(connection))
}

/// What must be said before the first table is made: a file that shrinks when a text is forgotten.
fn begin(connection: &Connection) -> Result<(), Failure> {
    // At one moment, since another visavis may just be making it.
    let snapshot = connection.unchecked_transaction()?;
    let tables: i64 = snapshot.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables > 0 && version(&snapshot)? == 0 {
        return Err(Kind::Foreign.into());
    }
    drop(snapshot);
    Ok(connection.execute_batch("PRAGMA auto_vacuum = INCREMENTAL")?)
}

/// Takes the steps that are missing, all or none. Whoever comes second finds them taken.
fn migrate(connection: &mut Connection) -> Result<(), Failure> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let taken = version(&transaction)?;
    for step in STEPS.get(taken..).unwrap_or_default() {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", STEPS.len() as i64)?;
    Ok(transaction.commit()?)
}

/// Works the journal into the file and empties it, since whoever opens a library
/// next must read all of its journal first. The disk is waited for.
pub(super) fn tidy(connection: &Connection) -> Result<(), Failure> {
    // Somebody who is reading is in the way: then another time.
    Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
}
