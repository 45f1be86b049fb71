//! What keeps the library from keeping, each said in one sentence.

use std::fmt;
use std::path::PathBuf;

use crate::message::say;
use rusqlite::ErrorCode;

/// Why the library cannot be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreError {
    path: PathBuf,
    kind: Kind,
}

/// What is the matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// There is no folder to keep it in.
    NoHome,
    /// The file or its folder may not be opened, or not written to.
    Denied,
    /// The disk is full, or the file may not grow.
    Full,
    /// Somebody else has been writing for longer than we wait.
    Busy,
    /// The file is damaged.
    Damaged,
    /// The file is no library of ours.
    Foreign,
    /// A later visavis has been here.
    Newer,
    /// The text was forgotten while it was read.
    Forgotten,
    /// Something else, in SQLite's own words.
    Other(String),
}

impl StoreError {
    pub(super) fn new(path: impl Into<PathBuf>, kind: Kind) -> StoreError {
        StoreError { path: path.into(), kind }
    }

    /// Whether trying again later may do.
    pub(super) fn may_pass(&self) -> bool {
        !matches!(self.kind, Kind::NoHome | Kind::Damaged | Kind::Foreign | Kind::Newer | Kind::Forgotten)
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display().to_string();
        f.write_str(&match &self.kind {
            Kind::NoHome => say!("store-no-home").to_owned(),
            Kind::Denied => say!("store-denied", path = path),
            Kind::Full => say!("store-full", path = path),
            Kind::Busy => say!("store-busy", path = path),
            Kind::Damaged => say!("store-damaged", path = path),
            Kind::Foreign => say!("store-foreign", path = path),
            Kind::Newer => say!("store-newer", path = path),
            Kind::Forgotten => say!("store-forgotten", path = path),
            Kind::Other(what) => say!("store-other", path = path, what = what.as_str()),
        })
    }
}

impl std::error::Error for StoreError {}

/// What went wrong inside a call to SQLite, before the path is known.
#[derive(Debug)]
pub(super) enum Failure {
    /// SQLite says so.
    Sqlite(rusqlite::Error),
    /// We say so.
    Ours(Kind),
}

impl Failure {
    pub(super) fn kind(&self) -> Kind {
        match self {
            Failure::Ours(kind) => kind.clone(),
            Failure::Sqlite(error) => match error.sqlite_error_code() {
                Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                    Kind::Denied
                }
                Some(ErrorCode::DiskFull) => Kind::Full,
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Kind::Busy,
                Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Kind::Damaged,
                Some(ErrorCode::SystemIoFailure) => Kind::Other(say!("cause-device").to_owned()),
                Some(ErrorCode::OutOfMemory) => Kind::Other(say!("cause-memory").to_owned()),
                Some(ErrorCode::TooBig) => Kind::Other(say!("cause-too-large").to_owned()),
                _ => Kind::Other(error.to_string()),
            },
        }
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Failure {
        Failure::Sqlite(error)
    }
}

impl From<Kind> for Failure {
    fn from(kind: Kind) -> Failure {
        Failure::Ours(kind)
    }
}
