//! Trouble: the one sentence a user is told, once, before exit code 2.

use crate::message::{cause, say};
use std::fmt;
use std::path::Path;

pub(super) use crate::terminal::{in_one_line, said};

/// What failed, on what, and what to do, in one sentence.
#[derive(Debug)]
pub(super) struct Trouble(String);

impl Trouble {
    /// Trouble as this sentence. Controls in it (a file's name may hold any) are
    /// shown as pictures, so that none reaches the terminal.
    pub(super) fn new(sentence: impl fmt::Display) -> Trouble {
        Trouble(said(&sentence.to_string()))
    }

    /// Trouble with reading a file.
    pub(super) fn reading(path: &Path, error: &std::io::Error) -> Trouble {
        let path = path.display().to_string();
        Trouble::new(match error.kind() {
            std::io::ErrorKind::NotFound => say!("open-not-there", path = path),
            std::io::ErrorKind::PermissionDenied => say!("open-denied", path = path),
            std::io::ErrorKind::IsADirectory => say!("open-folder", path = path),
            _ => say!("open-unreadable", path = path, error = cause(error)),
        })
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_cannot_drive_the_terminal() {
        let path = Path::new("a\u{1b}]0;x\u{7}\u{9b}31m\u{202e}b");
        let said = Trouble::reading(path, &std::io::ErrorKind::NotFound.into()).to_string();
        assert!(said.chars().all(|c| !c.is_control() && c != '\u{202e}'), "{said:?}");
        assert!(said.contains("there is no such file"));
    }
}
