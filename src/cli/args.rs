//! What the command line takes.

mod values;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::message::Locale;
pub use values::{AlignTo, CheckTo, ExportTo, KeysTo, Least, ListTo, PairTo, ReportTo, Unit, Way};
use values::{cells, locale, rules, theme, way};

/// Read parallel translations side by side in the terminal.
///
/// Opens the files that are versions of one text side by side, each passage
/// level with its counterparts. Without a file it opens a sample article.
#[derive(Debug, Parser)]
#[command(name = "visavis", version, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// What to do instead of reading.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What to read.
    #[command(flatten)]
    pub sources: Sources,
    /// How the reader looks.
    #[command(flatten)]
    pub look: Look,
    /// Know nothing from earlier and keep nothing for later
    #[arg(long, global = true)]
    pub no_library: bool,
    /// What visavis speaks: en, fr, ar [default: the locale's language, or English]
    #[arg(long, global = true, value_name = "LANG", value_parser = locale)]
    pub ui_lang: Option<Locale>,
}

/// How the reader treats its terminal.
#[derive(Clone, Debug, Default, Args)]
pub struct Look {
    /// How Arabic is written for this terminal: auto, or a way that `visavis doctor` shows [default: what the settings say, or auto]
    #[arg(long, value_name = "WAY", value_parser = way)]
    pub arabic: Option<Way>,
    /// The colours: terminal, dark, light, contrast, own, or a theme of one's own [default: the terminal's own]
    #[arg(long, value_name = "NAME", value_parser = theme)]
    pub theme: Option<String>,
    /// Leave the mouse to the terminal
    #[arg(long)]
    pub no_mouse: bool,
    /// What is looked for besides the rules.
    #[command(flatten)]
    pub terms: Terms,
}

/// What the checks go by beside the rules.
#[derive(Clone, Debug, Default, Args)]
pub struct Terms {
    /// Check by the terms of this glossary: TSV or CSV whose first row names the languages, TBX, TMX
    #[arg(long, value_name = "FILE")]
    pub glossary: Vec<PathBuf>,
    /// Check by the patterns of this list: a language (* for all), a tab, a regular expression
    #[arg(long, value_name = "FILE")]
    pub checklist: Vec<PathBuf>,
}

impl Terms {
    /// Whether the command line names any.
    pub fn are_named(&self) -> bool {
        !self.glossary.is_empty() || !self.checklist.is_empty()
    }
}

/// What visavis does without a screen.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the versions side by side as plain text
    Print(Print),
    /// Align the versions and write which segments correspond
    Align(Align),
    /// Find out which of many files are translations of one another
    Pair(Pair),
    /// Look for what a careful reviewer would find: other numbers, omissions, lost quotations, stray marks
    Check(Check),
    /// Write what a review came to: findings with their passages, notes, MQM score, what remains
    Report(Report),
    /// Write the versions, their links, status and notes for another program
    Export(Export),
    /// List, add to or forget from the library of texts
    Library {
        /// What to do with it.
        #[command(subcommand)]
        command: LibraryCommand,
    },
    /// List every command with its keys
    Keys(Keys),
    /// Find out how this terminal shows Arabic, and tell what is known of it
    Doctor(Doctor),
}

/// The files, and what may be said about them instead of being guessed.
#[derive(Clone, Debug, Default, Args)]
pub struct Sources {
    /// Text files, one a version, or one that holds them all (TMX, XLIFF, PO, TSV, CSV, JSON); - is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The files' languages in their order, as codes: ar,fr,en
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub lang: Vec<String>,
    /// The files' encoding, by its name on the web: windows-1256, utf-16le
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// Which version is the original, counted from 1 in the order of the panes [default: 1]
    #[arg(long, value_name = "N")]
    pub source: Option<usize>,
    /// Take all files as versions of one text, whatever they look like
    #[arg(long)]
    pub together: bool,
    /// Show this file beside the versions, linked only where they surely say the same
    #[arg(long, value_name = "FILE")]
    pub beside: Vec<PathBuf>,
}

/// `visavis print`.
#[derive(Debug, Args)]
pub struct Print {
    /// What to print.
    #[command(flatten)]
    pub sources: Sources,
    /// The width in cells [default: the terminal's, or 120]
    #[arg(long, value_name = "CELLS", value_parser = cells)]
    pub width: Option<u16>,
    /// Set right-to-left text in visual order with joined letters, for terminals that do neither
    #[arg(long)]
    pub visual: bool,
}

/// `visavis align`.
#[derive(Debug, Args)]
pub struct Align {
    /// What to align.
    #[command(flatten)]
    pub sources: Sources,
    /// What a segment is
    #[arg(long, value_enum, default_value_t = Unit::Sentence)]
    pub segment: Unit,
    /// What to write
    #[arg(long, value_enum, default_value_t = AlignTo::Tsv)]
    pub to: AlignTo,
    /// Read one set a line from standard input, an object with an id and texts, each with its lang and text, and write one object a line
    #[arg(long, conflicts_with_all = ["files", "lang", "encoding", "source", "together", "beside", "to"])]
    pub jsonl: bool,
    /// Say on standard error how far it is, also where that is no terminal
    #[arg(long)]
    pub progress: bool,
}

/// `visavis pair`.
#[derive(Debug, Args)]
pub struct Pair {
    /// What to compare, every two files in different languages.
    #[command(flatten)]
    pub sources: Sources,
    /// What to write
    #[arg(long, value_enum, default_value_t = PairTo::Text)]
    pub to: PairTo,
}

/// `visavis check`.
#[derive(Debug, Args)]
pub struct Check {
    /// What to check.
    #[command(flatten)]
    pub sources: Sources,
    /// Go by these rules alone [default: all]
    #[arg(long = "rule", value_name = "RULE", value_delimiter = ',', value_parser = rules())]
    pub rules: Vec<String>,
    /// The least severity to report
    #[arg(long, value_enum, default_value_t = Least::Warning)]
    pub severity: Least,
    /// Report also what a reviewer let pass
    #[arg(long)]
    pub all: bool,
    /// What to write
    #[arg(long, value_enum, default_value_t = CheckTo::Text)]
    pub to: CheckTo,
    /// What is looked for besides the rules.
    #[command(flatten)]
    pub terms: Terms,
}

/// `visavis report`.
#[derive(Debug, Args)]
pub struct Report {
    /// What to report on.
    #[command(flatten)]
    pub sources: Sources,
    /// What is looked for besides the rules.
    #[command(flatten)]
    pub terms: Terms,
    /// The form [default: what OUT's name ends in, or markdown]
    #[arg(long, value_enum)]
    pub to: Option<ReportTo>,
    /// Where to; - is standard output
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long)]
    pub force: bool,
    /// The least severity of findings to show with their passages; the others are counted
    #[arg(long, value_enum, default_value_t = Least::Warning)]
    pub severity: Least,
}

/// `visavis export`.
#[derive(Debug, Args)]
pub struct Export {
    /// What to export.
    #[command(flatten)]
    pub sources: Sources,
    /// What is looked for besides the rules.
    #[command(flatten)]
    pub terms: Terms,
    /// The format [default: what OUT's name ends in]
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub to: Option<ExportTo>,
    /// Where to; - is standard output. XLIFF and PO make a file for each target: OUT.fr.xlf
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    /// Write over files that are there
    #[arg(long)]
    pub force: bool,
    /// Put an apostrophe before cells that a spreadsheet would run as formulas (tsv, csv)
    #[arg(long)]
    pub guard: bool,
    /// Begin with a byte order mark, by which Excel knows UTF-8 (tsv, csv)
    #[arg(long)]
    pub bom: bool,
    /// The page's title [default: the original's] (html)
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
}

/// `visavis library`.
#[derive(Debug, Subcommand)]
pub enum LibraryCommand {
    /// List the texts, the one read last first
    List {
        /// What to write
        #[arg(long, value_enum, default_value_t = ListTo::Text)]
        to: ListTo,
    },
    /// Align files and keep them, so that they open at once
    Add {
        /// What to add.
        #[command(flatten)]
        sources: Sources,
    },
    /// Forget texts and all that was noted about them; their files stay
    Forget {
        /// Their numbers in the list, or one of their files, or words of their titles
        #[arg(value_name = "TEXT", required = true)]
        texts: Vec<String>,
        /// Do not ask first
        #[arg(long)]
        yes: bool,
    },
}

/// `visavis keys`.
#[derive(Debug, Args)]
pub struct Keys {
    /// What to write
    #[arg(long, value_enum, default_value_t = KeysTo::Text)]
    pub to: KeysTo,
}

/// `visavis doctor`.
#[derive(Debug, Args)]
pub struct Doctor {
    /// Only tell what is known, for a report of a fault
    #[arg(long)]
    pub plain: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }
}
