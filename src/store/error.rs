//! What keeps the library from keeping, each said in one sentence.

use std::fmt;
use std::path::PathBuf;

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
    /// Something else, in SQLite's own words.
    Other(String),
}

impl StoreError {
    pub(super) fn new(path: impl Into<PathBuf>, kind: Kind) -> StoreError {
        StoreError { path: path.into(), kind }
    }

    /// Whether trying again later may do.
    pub(super) fn may_pass(&self) -> bool {
        !matches!(self.kind, Kind::NoHome | Kind::Damaged | Kind::Foreign | Kind::Newer)
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.kind {
            Kind::NoHome => f.write_str(
                "nothing is kept: there is no home folder to keep the library in; set XDG_DATA_HOME",
            ),
            Kind::Denied => {
                write!(
                    f,
                    "nothing is kept: the library {path} may not be written to; check its permissions and those of its folder"
                )
            }
            Kind::Full => write!(f, "nothing is kept: there is no room for the library {path}; make some"),
            Kind::Busy => {
                write!(f, "nothing is kept yet: another program holds the library {path}; close it")
            }
            Kind::Damaged => {
                write!(f, "nothing is kept: the library {path} is damaged; move it away to begin a new one")
            }
            Kind::Foreign => {
                write!(f, "nothing is kept: {path} is no library of visavis; move it away to begin one")
            }
            Kind::Newer => {
                write!(f, "nothing is kept: the library {path} was made by a later visavis; use that one")
            }
            Kind::Other(what) => write!(f, "nothing is kept: the library {path} cannot be used: {what}"),
        }
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
