//! Files that hold several versions at once, with what joins them and what was
//! written about it: what `export` writes, and what other tools write.
//!
//! Each format has a room here that turns a file's text into units; here
//! they become a parallel text. Of what we exported ourselves everything comes
//! back that the format can carry: paragraphs, segments, links, status, notes.
//! Of a stranger's file a unit becomes a bead, and each of its lines a segment.

mod glossary;
pub(crate) mod json;
mod merge;
pub(crate) mod ours;
mod po;
mod shape;
pub(crate) mod table;
mod tmx;
mod units;
mod xliff;
mod xml;

use std::borrow::Cow;

use encoding_rs::Encoding;

use crate::import::{LARGEST, Problem, ProblemKind};
use crate::message::say;
use crate::parallel::Text;
use crate::parallel::review::Review;
use crate::text::Language;
use crate::text::decode::{self, decode};

pub use glossary::glossary;
pub(crate) use shape::Shape;
pub(crate) use units::Column;
use units::Units;
pub(crate) use xml::is_legal;

/// An exchange format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Ours.
    Json,
    /// Translation Memory eXchange, 1.1 to 1.4b.
    Tmx,
    /// XML Localisation Interchange File Format, 1.2 and 2.x.
    Xliff,
    /// Gettext's message catalogue.
    Po,
    /// A table, its cells parted by tabs.
    Tsv,
    /// A table, its cells parted by commas (or semicolons).
    Csv,
}

/// What the reader said about exchange files; it overrules what they say.
#[derive(Clone, Debug, Default)]
pub struct Hints {
    /// The encoding that all of them are in.
    pub encoding: Option<&'static Encoding>,
    /// The versions' languages, in their order; those behind the last are as
    /// the files say.
    pub languages: Vec<Language>,
}

/// What was read from an exchange file.
#[derive(Clone, Debug)]
pub struct ImportedText {
    /// The versions and their ladder; without versions where nothing was found.
    pub text: Text,
    /// What was written about its beads.
    pub review: Review,
    /// What was odd.
    pub problems: Vec<Problem>,
}

/// Something odd about an exchange file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// It breaks its format at this line, counted from 1; what stands before was read.
    Broken {
        /// The line.
        line: usize,
    },
    /// It ends in the middle.
    Truncated,
    /// Nothing in it is a passage of any language.
    NoUnits,
    /// It is longer than segments can count; the rest was left out.
    TooLarge,
    /// Named entities that are not XML's own stand as they were written.
    Entities {
        /// How many.
        count: usize,
    },
    /// Codes of another format within the text (a tag, a placeholder) were left out.
    Codes {
        /// How many.
        count: usize,
    },
    /// Rows have more cells than the first, which were left out.
    Ragged {
        /// How many rows.
        count: usize,
    },
    /// It is ours, but does not hold what it should: which part, in a word.
    Unfit(&'static str),
    /// It was written by a later program, and may say more than was understood.
    Newer,
    /// It has no unit in common with the files before it.
    Apart,
    /// Its alignment is another one than the first file's, which holds.
    AlignedOtherwise,
}

impl Oddity {
    /// Whether there is nothing to read because of it.
    pub fn is_fatal(&self) -> bool {
        matches!(self, Oddity::NoUnits)
    }
}

impl Oddity {
    /// What is said of it, as a sentence about the file of this name.
    pub(super) fn of(&self, name: &str) -> String {
        match self {
            Oddity::Broken { line } => say!("import-odd-broken", name = name, line = *line),
            Oddity::Truncated => say!("import-odd-truncated", name = name),
            Oddity::NoUnits => say!("import-odd-no-units", name = name),
            Oddity::TooLarge => say!("import-odd-too-large", name = name),
            Oddity::Entities { count } => say!("import-odd-entities", name = name, count = *count),
            Oddity::Codes { count } => say!("import-odd-codes", name = name, count = *count),
            Oddity::Ragged { count } => say!("import-odd-ragged", name = name, count = *count),
            Oddity::Unfit(part) => say!("import-odd-unfit", name = name, part = *part),
            Oddity::Newer => say!("import-odd-newer", name = name),
            Oddity::Apart => say!("import-odd-apart", name = name),
            Oddity::AlignedOtherwise => say!("import-odd-aligned", name = name),
        }
    }
}

/// The format that a file of this name and with these first bytes is in;
/// `None` where it is in none of them.
///
/// What is in it decides; the name decides only for tables, which look like
/// any text.
pub fn sniff(name: &str, bytes: &[u8]) -> Option<Format> {
    let bytes = &bytes[..bytes.len().min(4096)];
    let start = match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => Cow::Borrowed(text),
        // The last character was cut.
        Err(error) if error.error_len().is_none() && !bytes.contains(&0) => {
            String::from_utf8_lossy(&bytes[..error.valid_up_to()])
        }
        _ => Cow::Owned(decode(bytes.to_vec(), None).text),
    };
    let text = start.trim_start_matches('\u{feff}').trim_start();
    let root = |element: &str| {
        let mut opened = text.split('<').skip(1);
        opened.any(|tag| {
            tag.strip_prefix(element).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
        })
    };
    let ends = |end: &str| name.len() > end.len() && name.to_ascii_lowercase().ends_with(end);
    if text.starts_with('<') {
        return if root("tmx") {
            Some(Format::Tmx)
        } else if root("xliff") {
            Some(Format::Xliff)
        } else {
            None
        };
    }
    if text.starts_with('{') && json::is_ours(text) {
        return Some(Format::Json);
    }
    let line = |start: &str| text.lines().any(|line| line.starts_with(start));
    if line("msgid \"") && (line("msgstr") || ends(".po") || ends(".pot")) {
        return Some(Format::Po);
    }
    let (tab, comma) = (ends(".tsv") || ends(".tab"), ends(".csv"));
    if tab || table::is_ours(text) {
        return Some(Format::Tsv);
    }
    comma.then_some(Format::Csv)
}

/// The parallel text in a file of this format; `name` is what the file is called.
pub fn read(format: Format, name: &str, bytes: Vec<u8>) -> ImportedText {
    read_all(format, vec![(name.to_owned(), bytes)], &Hints::default())
}

/// The parallel text in several files of this format, each its name and bytes:
/// XLIFF and PO hold two languages a file, and are joined by the units' names; of our own
/// files, which hold the whole text each, what several reviewers wrote comes together.
/// A file that has nothing in common with the first is left out, and said.
pub fn read_all(format: Format, files: Vec<(String, Vec<u8>)>, hints: &Hints) -> ImportedText {
    if format == Format::Json {
        let mut files = files.into_iter();
        let (name, bytes) = files.next().unwrap_or_default();
        let mut read = match text_of(&name, bytes, hints.encoding) {
            (Some(text), problems) => with_problems(json::read(&name, &text, &hints.languages), problems),
            (None, problems) => with_problems(Units::default().finish(&name, &[]), problems),
        };
        for (name, bytes) in files {
            let other = match text_of(&name, bytes, hints.encoding) {
                (Some(text), problems) => with_problems(json::read(&name, &text, &hints.languages), problems),
                (None, problems) => with_problems(Units::default().finish(&name, &[]), problems),
            };
            merge::add(&mut read, other, &name);
        }
        return read;
    }
    let mut joined: Option<(String, Units)> = None;
    let mut problems = Vec::new();
    for (name, bytes) in files {
        let declared = match format {
            Format::Tmx | Format::Xliff => declared(&bytes),
            Format::Po => charset(&bytes),
            _ => None,
        };
        let (text, odd) = text_of(&name, bytes, hints.encoding.or(declared));
        problems.extend(odd);
        let text = text.unwrap_or_default();
        let units = match format {
            Format::Tmx => tmx::read(&text),
            Format::Xliff => xliff::read(&text),
            Format::Po => po::read(&text),
            Format::Tsv => table::read(&text, '\t'),
            Format::Csv | Format::Json => table::read(&text, table::separator(&text)),
        };
        match &mut joined {
            None => joined = Some((name, units)),
            Some((_, joined)) => {
                if !joined.join(units) {
                    problems.push(problem(&name, Oddity::Apart));
                }
            }
        }
    }
    let (name, units) = joined.unwrap_or_default();
    with_problems(units.finish(&name, &hints.languages), problems)
}

fn problem(name: &str, oddity: Oddity) -> Problem {
    Problem { name: name.to_owned(), kind: ProblemKind::Exchange(oddity) }
}

fn with_problems(mut read: ImportedText, mut before: Vec<Problem>) -> ImportedText {
    before.append(&mut read.problems);
    if !read.text.ladder().is_empty() {
        // Whatever its bytes looked like, passages were found.
        before.retain(|p| !matches!(p.kind, ProblemKind::Bytes(decode::Problem::Binary(_))));
    }
    ImportedText { problems: before, ..read }
}

/// The text of a file, and what was odd about its bytes; none where it is too long.
fn text_of(name: &str, bytes: Vec<u8>, said: Option<&'static Encoding>) -> (Option<String>, Vec<Problem>) {
    let problem = |kind| Problem { name: name.to_owned(), kind };
    if bytes.len() > LARGEST {
        return (None, vec![problem(ProblemKind::TooLarge)]);
    }
    let decoded = decode(bytes, said);
    let empty = decoded.problems.contains(&decode::Problem::Empty);
    let problems = decoded.problems.into_iter().map(|odd| problem(ProblemKind::Bytes(odd))).collect();
    ((!empty).then_some(decoded.text), problems)
}

/// The encoding that a catalogue's header names.
fn charset(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096)).unwrap_or_default()).into_owned();
    let label = start
        .split("charset=")
        .nth(1)?
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
        .next()?;
    Encoding::for_label(label.as_bytes())
}

/// The encoding that an XML declaration names; a byte order mark overrules it.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..bytes.len().min(256)).unwrap_or_default();
    if Encoding::for_bom(start).is_some() {
        return None;
    }
    let start = String::from_utf8_lossy(start);
    let declaration = start.strip_prefix("<?xml")?.split("?>").next()?;
    let value = declaration.split("encoding").nth(1)?.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Encoding::for_label(value.split(quote).nth(1)?.as_bytes())
}

#[cfg(test)]
mod tests;
