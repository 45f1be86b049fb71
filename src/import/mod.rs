//! Files become versions.
//!
//! Each format has a room here: it is given a file's bytes and what the reader
//! said about them, and gives back a version and what was odd. Whether what was
//! odd is fatal is said too, but the decision is the caller's: a version is
//! always there, if only an empty one.

pub mod exchange;
pub mod lines;
pub mod plain;

use std::fmt;

use encoding_rs::Encoding;

use crate::message::say;
use crate::parallel::Version;
use crate::text::{Language, decode};

pub use lines::{LineSpan, line_spans};
pub use plain::plain;

/// The longest file that is read, in bytes: segments count bytes in 32 bits.
pub const LARGEST: usize = u32::MAX as usize;

/// What the reader said about a file; what is not said is found out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said {
    /// The language it is in.
    pub language: Option<Language>,
    /// The encoding it is in.
    pub encoding: Option<&'static Encoding>,
    /// What its segments are.
    pub segmentation: Segmentation,
}

/// What the segments of a version are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Segmentation {
    /// Sentences, within paragraphs.
    #[default]
    Sentence,
    /// Non-blank lines; blank lines bound paragraphs.
    Line,
}

/// A version, and what was odd about its file.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The version.
    pub version: Version,
    /// The encoding it was in, by its WHATWG name.
    pub encoding: &'static str,
    /// What was odd.
    pub problems: Vec<Problem>,
}

/// Something odd about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's name.
    pub name: String,
    /// What was odd about it.
    pub kind: ProblemKind,
}

/// What can be odd about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Something about its bytes.
    Bytes(decode::Problem),
    /// It has no letter or digit.
    NoLetters,
    /// It is longer than [`LARGEST`].
    TooLarge,
    /// Something about the parallel text that it holds.
    Exchange(exchange::Oddity),
}

impl Problem {
    /// Whether there is nothing to read because of it.
    pub fn is_fatal(&self) -> bool {
        match &self.kind {
            ProblemKind::Bytes(decode::Problem::Malformed { .. }) => false,
            ProblemKind::Bytes(decode::Problem::Empty | decode::Problem::Binary(_)) => true,
            ProblemKind::NoLetters | ProblemKind::TooLarge => true,
            ProblemKind::Exchange(oddity) => oddity.is_fatal(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name.as_str();
        let said = match &self.kind {
            ProblemKind::Bytes(decode::Problem::Empty) => say!("import-empty", name = name),
            ProblemKind::Bytes(decode::Problem::Binary(what)) => {
                say!("import-binary", name = name, what = *what)
            }
            ProblemKind::Bytes(decode::Problem::Malformed { count, first }) => {
                say!("import-malformed", name = name, count = *count, first = *first)
            }
            ProblemKind::NoLetters => say!("import-no-words", name = name),
            ProblemKind::TooLarge => say!("import-too-large", name = name),
            ProblemKind::Exchange(oddity) => oddity.of(name),
        };
        f.write_str(&said)
    }
}
