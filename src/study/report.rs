//! A review in figures: what was checked, what was found, what was written, and
//! what remains to be done.
//!
//! The penalty is MQM's: each note that reports an error weighs as its severity
//! does, and the sum is given for every hundred words, so that texts of different
//! lengths can be compared.

use std::collections::BTreeMap;

use super::check::{Finding, Options, Severity, check, dismissed};
use crate::parallel::Text;
use crate::parallel::review::{self, Category, Keys, Note, Record, Review, Status, Suggestion};
use crate::text::words::{Kind, Tokens};

/// Below this confidence a bead that joins versions is doubtful.
const DOUBTFUL: f32 = 0.7;

/// What there is to say of one version.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VersionReport {
    /// Its segments.
    pub segments: usize,
    /// Those of them that have a counterpart in another version.
    pub linked: usize,
    /// Its words and numbers.
    pub words: usize,
    /// The findings about a passage of it, by severity, the least first.
    pub findings: [usize; 3],
    /// The notes about it, or about no version in particular for the original.
    pub errors: Errors,
}

/// Errors that notes report, by category and severity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Errors {
    /// How many of each; a note that names a severity and no category has none.
    pub counts: BTreeMap<(Option<&'static str>, &'static str), usize>,
    /// The sum of their weights.
    pub penalty: u32,
}

impl Errors {
    fn add(&mut self, note: &Note) {
        let Some(severity) = note.severity else { return };
        *self.counts.entry((note.category.map(Category::name), severity.name())).or_default() += 1;
        self.penalty = self.penalty.saturating_add(severity.weight());
    }

    /// The penalty for every hundred of so many words.
    pub fn per_hundred(&self, words: usize) -> f64 {
        if words == 0 { 0.0 } else { f64::from(self.penalty) * 100.0 / words as f64 }
    }

    /// How many there are of a category, by severity, the least first.
    pub fn of(&self, category: Option<Category>) -> [usize; review::Severity::ALL.len()] {
        review::Severity::ALL.map(|severity| {
            self.counts.get(&(category.map(Category::name), severity.name())).copied().unwrap_or(0)
        })
    }
}

/// A review of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Each version by its side.
    pub versions: Vec<VersionReport>,
    /// The beads, those that join all versions, and those the alignment is not sure of.
    pub beads: usize,
    /// Beads in which every version has something.
    pub whole: usize,
    /// Beads that join versions and are doubtful.
    pub doubtful: usize,
    /// How many beads have each status, in the order of [`Status::ALL`].
    pub statuses: [usize; 4],
    /// The beads that need work or are rejected.
    pub remaining: Vec<(usize, Status)>,
    /// What was found and not let pass, in the order of the text.
    pub findings: Vec<Finding>,
    /// How often each rule found something, by severity, the least first.
    pub rules: Vec<(&'static str, [usize; 3])>,
    /// How many findings were let pass.
    pub dismissed: usize,
    /// The words suggested with their beads, in the order of the text.
    pub suggestions: Vec<(usize, Suggestion)>,
    /// The notes with their beads, in the order of the text.
    pub notes: Vec<(usize, Note)>,
    /// The errors that all notes report.
    pub errors: Errors,
}

fn place(severity: Severity) -> usize {
    Severity::ALL.iter().position(|other| *other == severity).unwrap_or(0)
}

impl Report {
    /// The report on `text` and what was written about it; findings are looked for as
    /// `options` say, and those that were let pass are counted.
    pub fn of(text: &Text, review: &Review, options: &Options) -> Report {
        let (ladder, keys) = (text.ladder(), Keys::of(text));
        let passed = dismissed(review);
        let (passed, findings): (Vec<Finding>, Vec<Finding>) = check(text, options)
            .into_iter()
            .partition(|finding| passed.contains(&(finding.rule.to_owned(), finding.hash)));
        let mut report = Report {
            beads: ladder.len(),
            dismissed: passed.len(),
            versions: (0..text.sides()).map(|side| version(text, side)).collect(),
            ..Report::default()
        };
        let nothing = Record::default();
        for bead in 0..ladder.len() {
            let record = keys.get(bead).and_then(|key| review.record(key)).unwrap_or(&nothing);
            report.whole += usize::from(ladder.linked_sides(bead) == text.sides());
            report.doubtful +=
                usize::from(ladder.linked_sides(bead) > 1 && ladder.confidence(bead) < DOUBTFUL);
            let status = Status::ALL.iter().position(|status| *status == record.status).unwrap_or(0);
            report.statuses[status] += 1;
            if matches!(record.status, Status::NeedsWork | Status::Rejected) {
                report.remaining.push((bead, record.status));
            }
            let suggested = |side| Some(Suggestion { side, text: record.suggestion(side)?.to_owned() });
            let suggested = (0..text.sides()).filter_map(suggested);
            report.suggestions.extend(suggested.map(|suggestion| (bead, suggestion)));
            for note in &record.notes {
                report.errors.add(note);
                let side = note.side.unwrap_or(text.source());
                if let Some(version) = report.versions.get_mut(side) {
                    version.errors.add(note);
                }
                report.notes.push((bead, note.clone()));
            }
        }
        let mut rules: BTreeMap<&'static str, [usize; 3]> = BTreeMap::new();
        for finding in &findings {
            rules.entry(finding.rule).or_default()[place(finding.severity)] += 1;
            for passage in &finding.passages {
                if let Some(version) = report.versions.get_mut(passage.side) {
                    version.findings[place(finding.severity)] += 1;
                }
            }
        }
        report.rules = rules.into_iter().collect();
        report
            .rules
            .sort_by_key(|(_, [hints, warnings, errors])| std::cmp::Reverse((*errors, *warnings, *hints)));
        report.findings = findings;
        report
    }

    /// The words of all versions but the original, which are what was translated;
    /// of a text of one version its own.
    pub fn translated(&self, source: usize) -> usize {
        let words = |(side, version): (usize, &VersionReport)| {
            if side == source && self.versions.len() > 1 { 0 } else { version.words }
        };
        self.versions.iter().enumerate().map(words).sum()
    }
}

fn version(text: &Text, side: usize) -> VersionReport {
    let (ladder, version) = (text.ladder(), &text.versions()[side]);
    let mut tokens = Tokens::default();
    let (mut words, mut linked) = (0, 0);
    for bead in 0..ladder.len() {
        let segments = ladder.segments(bead, side);
        if ladder.linked_sides(bead) > 1 {
            linked += segments.len();
        }
        for segment in segments {
            tokens.read(&version.segment(segment), version.language());
            words += tokens.list().iter().filter(|t| matches!(t.kind, Kind::Word | Kind::Number)).count();
        }
    }
    VersionReport { segments: version.segments().len(), linked, words, ..VersionReport::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parallel::tests::text;

    #[test]
    fn a_review_is_counted() {
        let text = text();
        let keys = Keys::of(&text);
        let mut review = Review::default();
        let note = |severity, side| Note {
            category: Some(Category::Accuracy),
            severity: Some(severity),
            side,
            ..Note::new("No.")
        };
        review.edit(keys.get(1).expect("a bead"), |record| {
            record.status = Status::NeedsWork;
            record.notes = vec![note(review::Severity::Major, Some(1)), note(review::Severity::Minor, None)];
            record.suggestions = vec![Suggestion { side: 1, text: "Old.".into() }];
            record.suggestions.push(Suggestion { side: 1, text: "New.".into() });
        });
        review.edit(keys.get(2).expect("a bead"), |record| record.status = Status::Approved);
        let report = Report::of(&text, &review, &Options::default());
        assert_eq!((report.beads, report.whole, report.doubtful), (3, 2, 0));
        assert_eq!(report.statuses, [1, 1, 1, 0]);
        assert_eq!(report.remaining, [(1, Status::NeedsWork)]);
        assert_eq!((report.versions[0].segments, report.versions[0].linked), (3, 2));
        assert_eq!((report.versions[0].words, report.versions[1].words), (5, 3));
        assert_eq!((report.errors.penalty, report.versions[1].errors.penalty), (6, 5));
        assert_eq!(report.errors.of(Some(Category::Accuracy)), [0, 1, 1, 0]);
        assert_eq!(report.translated(0), 3);
        assert_eq!(report.errors.per_hundred(3), 200.0);
        assert_eq!(report.rules, [("unlinked", [0, 1, 0])]);
        assert_eq!(report.notes.len(), 2);
        // Of several for one side the last is meant.
        assert_eq!(report.suggestions, [(1, Suggestion { side: 1, text: "New.".into() })]);
    }

    #[test]
    fn what_was_let_pass_is_counted_and_not_shown() {
        let text = text();
        let found = check(&text, &Options::default());
        let mut review = Review::default();
        review.edit(Keys::of(&text).get(0).expect("a bead"), |record| {
            record.dismissals.push(review::Dismissal {
                rule: found[0].rule.into(),
                finding: found[0].hash,
                note: String::new(),
            });
        });
        let report = Report::of(&text, &review, &Options::default());
        assert_eq!((report.dismissed, report.findings.len()), (1, found.len() - 1));
    }
}
