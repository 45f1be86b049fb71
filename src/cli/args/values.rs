//! The values that arguments take.

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser};

use crate::cli::themes;
use crate::export::Format;
use crate::message::{Locale, say};
use crate::study::check::{RULES, Severity};
use crate::terminal::Strategy;
use crate::ui::Palette;

/// How Arabic is written: as the terminal seems to need it, or as the reader says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As the terminal seems to need it.
    Auto,
    /// As the reader says.
    Said(Strategy),
}

pub(super) fn theme(name: &str) -> Result<String, String> {
    let known = || themes::names().join(", ");
    let is_there = Palette::named(name).is_some() || themes::names().iter().any(|known| known == name);
    is_there.then(|| name.to_owned()).ok_or_else(|| say!("args-there-are", known = known()))
}

/// So many cells; clap would say in English which numbers there are.
pub(super) fn cells(number: &str) -> Result<u16, std::num::ParseIntError> {
    number.parse()
}

pub(super) fn locale(name: &str) -> Result<Locale, String> {
    let known = || Locale::ALL.map(Locale::code).join(", ");
    Locale::named(name).ok_or_else(|| say!("args-there-are", known = known()))
}

pub(super) fn way(name: &str) -> Result<Way, String> {
    match name {
        "auto" => Ok(Way::Auto),
        name => name.parse().map(Way::Said).map_err(|_| {
            let known: Vec<&str> = Strategy::ALL.iter().map(|(name, _)| *name).collect();
            say!("args-there-are", known = format!("auto, {}", known.join(", ")))
        }),
    }
}

/// The names of the rules.
pub(super) fn rules() -> PossibleValuesParser {
    RULES.iter().map(|rule| rule.name).collect::<Vec<_>>().into()
}

/// The least severity that `check` reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Least {
    /// All that is worth a look, and often right as it is
    Hint,
    /// What is probably wrong
    Warning,
    /// What is wrong, or says different things in different versions
    Error,
}

impl Least {
    /// The severity.
    pub fn severity(self) -> Severity {
        match self {
            Least::Hint => Severity::Hint,
            Least::Warning => Severity::Warning,
            Least::Error => Severity::Error,
        }
    }
}

/// What `check` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckTo {
    /// A paragraph a finding, to read
    Text,
    /// One object
    Json,
    /// A line a finding, a column a version
    Tsv,
    /// SARIF 2.1.0, for editors and build servers
    Sarif,
    /// A page to read in a browser or to print: the report
    Html,
}

/// What `report` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportTo {
    /// One page, to read in a browser or to print
    Html,
    /// Markdown with tables
    #[value(alias = "md")]
    Markdown,
}

/// What `export` writes: [`Format`], as clap wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportTo(pub Format);

impl ValueEnum for ExportTo {
    fn value_variants<'a>() -> &'a [ExportTo] {
        const ALL: [ExportTo; Format::ALL.len()] = {
            let mut all = [ExportTo(Format::Json); Format::ALL.len()];
            let mut n = 0;
            while n < all.len() {
                all[n] = ExportTo(Format::ALL[n]);
                n += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let ExportTo(format) = self;
        let value = PossibleValue::new(format.name()).help(format.keeps());
        Some(if format.extension() == format.name() { value } else { value.alias(format.extension()) })
    }
}

/// What `library list` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListTo {
    /// An array of objects, a text each
    Json,
    /// Lines to read
    Text,
}

/// What `keys` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum KeysTo {
    /// Columns
    Text,
    /// A table, as in the README
    Markdown,
}

/// What is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Unit {
    /// Each line that is not blank
    Line,
    /// Each sentence
    Sentence,
}

/// What `align` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AlignTo {
    /// One object: versions, beads and pairs
    Json,
    /// A line a bead, a column a version
    Tsv,
}

/// What `pair` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PairTo {
    /// A sentence a pair of translations
    Text,
    /// A line every two files: file, file, score, yes or no
    Tsv,
}
