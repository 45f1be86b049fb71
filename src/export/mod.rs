//! A parallel text, and what was written about it, in the formats of others and
//! in our own.
//!
//! One file a format, each a function from the text to what its file holds.
//! [`Format`] is the table of them, from which the command line makes its help.
//! What a format cannot carry is said there; the exchange formats carry enough
//! beside the passages for [`crate::import::exchange`] to rebuild the versions.

mod change;
mod html;
mod json;
mod markdown;
mod po;
pub mod report;
mod table;
mod tmx;
mod units;
mod xliff;
mod xml;

use crate::message::phrase;
use crate::parallel::Text;
use crate::parallel::review::{Moment, Review};
use crate::study::check::Finding;
use units::Units;

/// A format that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Ours.
    Json,
    /// Translation Memory eXchange 1.4b.
    Tmx,
    /// XML Localisation Interchange File Format 2.1.
    Xliff,
    /// Gettext's message catalogue.
    Po,
    /// A table, its cells parted by tabs.
    Tsv,
    /// A table, its cells parted by commas.
    Csv,
    /// A page to read in a browser or to print.
    Html,
    /// A table in Markdown.
    Markdown,
}

impl Format {
    /// All of them, those that lose least first.
    pub const ALL: [Format; 8] = [
        Format::Json,
        Format::Tmx,
        Format::Xliff,
        Format::Po,
        Format::Tsv,
        Format::Csv,
        Format::Html,
        Format::Markdown,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Tmx => "tmx",
            Format::Xliff => "xliff",
            Format::Po => "po",
            Format::Tsv => "tsv",
            Format::Csv => "csv",
            Format::Html => "html",
            Format::Markdown => "markdown",
        }
    }

    /// What its files' names end in, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Xliff => "xlf",
            Format::Markdown => "md",
            other => other.name(),
        }
    }

    /// The format of that name or that extension.
    pub fn from_name(name: &str) -> Option<Format> {
        let is = |known: &str| known.eq_ignore_ascii_case(name);
        Format::ALL.into_iter().find(|format| is(format.name()) || is(format.extension()))
    }

    /// Whether there is a file for each target instead of one for all versions.
    pub fn is_bilingual(self) -> bool {
        matches!(self, Format::Xliff | Format::Po)
    }

    /// What it is and what it keeps, in a line.
    pub fn keeps(self) -> &'static str {
        phrase(&format!("format-{}", self.name()))
    }

    /// What is written of `text` and `review`: a file, or one for each target.
    pub fn write(self, text: &Text, review: &Review, options: &Options) -> Vec<Written> {
        let units = Units::of(text, review);
        let all = |content| vec![Written { target: None, content }];
        let targets = |write: &dyn Fn(usize) -> String| {
            let targets = (0..text.sides()).filter(|&side| side != text.source());
            let written = |side| Written { target: Some(units.tag(side).to_owned()), content: write(side) };
            targets.map(written).collect()
        };
        match self {
            Format::Json => all(json::write(&units, review)),
            Format::Tmx => all(tmx::write(&units, options)),
            Format::Xliff => targets(&|side| xliff::write(&units, side)),
            Format::Po => targets(&|side| po::write(&units, side, options)),
            Format::Tsv => all(table::tsv(&units, options)),
            Format::Csv => all(table::csv(&units, options)),
            Format::Html => all(html::write(&units, options)),
            Format::Markdown => all(markdown::write(&units)),
        }
    }
}

/// What may be asked for beyond the format.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// When it is written, for formats that say so.
    pub now: Option<Moment>,
    /// Whether cells that a spreadsheet would run as formulas get an apostrophe
    /// before them.
    pub guard: bool,
    /// Whether a table begins with a byte order mark, by which Excel knows UTF-8.
    pub mark: bool,
    /// What the checks found, which a page shows.
    pub findings: Vec<Finding>,
    /// The title of a page; where none is said, the original's, or the versions' names.
    pub title: Option<String>,
}

/// A file that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The tag of the one target in it (`fr`); `None` where all versions are in it.
    pub target: Option<String>,
    /// What it holds.
    pub content: String,
}

#[cfg(test)]
mod tests;
