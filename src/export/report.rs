//! A review report, as a page and as Markdown.
//!
//! The page is one file that asks for no other. Passages stand side by side in
//! the order of the versions, the words at issue marked by more than a colour.

mod html;
mod markdown;

use crate::message::{decimal, say};
use crate::parallel::review::{self, Moment, Piece, Status, Suggestion, difference};
use crate::parallel::{Text, Version, title};
use crate::study::check::{self, Severity};
use crate::study::report::Report;

/// A form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A page to read in a browser or to print.
    Html,
    /// Markdown with tables.
    Markdown,
}

/// A report and what it is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The text.
    pub text: &'a Text,
    /// The report on it.
    pub report: &'a Report,
    /// When it is written.
    pub now: Option<Moment>,
    /// The least severity of the findings that are shown with their passages.
    pub least: Severity,
}

impl About<'_> {
    /// The report as a file of this form.
    pub fn write(&self, form: Form) -> String {
        match form {
            Form::Html => html::write(self),
            Form::Markdown => markdown::write(self),
        }
    }

    /// What the text is called: the original's title, or the versions' names.
    fn title(&self) -> String {
        let versions = self.text.versions();
        let of_side = |side: usize| title(versions.get(side)?);
        std::iter::once(self.text.source())
            .chain(0..versions.len())
            .find_map(of_side)
            .unwrap_or_else(|| versions.iter().map(Version::name).collect::<Vec<_>>().join(" · "))
    }

    /// The table of the versions: a heading, and a line each.
    fn versions(&self) -> Vec<Vec<String>> {
        let head = [
            "",
            say!("report-segments"),
            say!("report-words"),
            say!("report-linked"),
            say!("report-errors"),
            say!("report-warnings"),
            say!("report-hints"),
            say!("report-penalty"),
            say!("report-per-hundred"),
        ];
        let mut lines = vec![head.map(str::to_owned).to_vec()];
        for (side, version) in self.report.versions.iter().enumerate() {
            let [hints, warnings, errors] = version.findings;
            lines.push(vec![
                self.name(side),
                version.segments.to_string(),
                version.words.to_string(),
                percent(version.linked, version.segments),
                errors.to_string(),
                warnings.to_string(),
                hints.to_string(),
                version.errors.penalty.to_string(),
                decimal(version.errors.per_hundred(version.words), 1),
            ]);
        }
        lines
    }

    /// The table of the rules that found something.
    fn rules(&self) -> Vec<Vec<String>> {
        let head = ["", say!("report-errors"), say!("report-warnings"), say!("report-hints")];
        let line = |(rule, [hints, warnings, errors]): &(&str, [usize; 3])| {
            vec![(*rule).to_owned(), errors.to_string(), warnings.to_string(), hints.to_string()]
        };
        std::iter::once(head.map(str::to_owned).to_vec()).chain(self.report.rules.iter().map(line)).collect()
    }

    /// The table of the errors that notes report, by category; empty where none does.
    fn errors(&self) -> Vec<Vec<String>> {
        let errors = &self.report.errors;
        if errors.counts.is_empty() {
            return Vec::new();
        }
        let severities = review::Severity::ALL;
        let head = std::iter::once(String::new())
            .chain(severities.iter().map(|severity| format!("{} (×{})", severity.said(), severity.weight())));
        let mut lines = vec![head.collect::<Vec<_>>()];
        for category in review::Category::ALL.map(Some).into_iter().chain([None]) {
            let counts = errors.of(category);
            if counts.iter().any(|count| *count > 0) {
                let name = category.map_or(say!("report-no-category"), review::Category::said);
                lines.push(std::iter::once(name.to_owned()).chain(counts.map(|n| n.to_string())).collect());
            }
        }
        lines
    }

    /// The penalty in a sentence.
    fn score(&self) -> String {
        let words = self.report.translated(self.text.source());
        let rate = decimal(self.report.errors.per_hundred(words), 1);
        say!("report-score", penalty = self.report.errors.penalty, words = words, rate = rate)
    }

    /// Status by status, how many passages have it.
    fn statuses(&self) -> Vec<(Status, usize)> {
        Status::ALL.into_iter().zip(self.report.statuses).filter(|(_, count)| *count > 0).collect()
    }

    fn coverage(&self) -> String {
        let Report { beads, whole, doubtful, .. } = *self.report;
        say!("report-coverage", beads = beads, whole = whole, doubtful = doubtful)
    }

    /// The version's language, with its file where two share it.
    fn name(&self, side: usize) -> String {
        let versions = self.text.versions();
        let version = &versions[side];
        let alike = versions.iter().filter(|other| other.language() == version.language()).count();
        let language = version.language();
        if alike > 1 {
            format!("{} ({})", language.autonym(), version.name())
        } else {
            language.autonym().to_owned()
        }
    }

    /// How the words suggested for a passage come about from what it has.
    fn change(&self, bead: usize, suggestion: &Suggestion) -> Vec<Piece> {
        let bytes = self.text.passage(bead, suggestion.side);
        let words = bytes.map(|bytes| self.text.versions()[suggestion.side].slice(bytes));
        difference(&words.unwrap_or_default(), &suggestion.text)
    }

    fn shown(&self) -> impl Iterator<Item = &check::Finding> {
        self.report.findings.iter().filter(|finding| finding.severity >= self.least)
    }

    /// How many findings are counted and not shown.
    fn hidden(&self) -> usize {
        self.report.findings.len() - self.shown().count()
    }
}

fn percent(part: usize, whole: usize) -> String {
    if whole == 0 { "–".into() } else { format!("{:.0} %", part as f64 * 100.0 / whole as f64) }
}

/// The passages of a status, as a heading for them.
pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Unreviewed => say!("report-unreviewed"),
        Status::Approved => say!("report-approved"),
        Status::NeedsWork => say!("report-needs-work"),
        Status::Rejected => say!("report-rejected"),
    }
}

/// As much of a passage as a report shows, cut at a character: what stands alone may be a chapter.
fn excerpt(text: &str, bytes: std::ops::Range<usize>) -> std::ops::Range<usize> {
    /// Bytes that are shown.
    const LONGEST: usize = 1200;
    if bytes.len() <= LONGEST {
        return bytes;
    }
    let end = (bytes.start..=bytes.start + LONGEST).rev().find(|&at| text.is_char_boundary(at - bytes.start));
    bytes.start..end.unwrap_or(bytes.start)
}

#[cfg(test)]
mod tests;
