//! What our exports write beside the passages where a format has a place for
//! names and values of one's own: TMX's `prop`, XLIFF's metadata, PO's comments.

use super::Oddity;
use super::units::{self, Column, Unit};
use crate::parallel::review::{Note, Record, Status};

/// The versions of the text, as JSON.
pub(crate) const VERSIONS: &str = "x-visavis-versions";
/// How a passage is cut into segments and paragraphs.
pub(crate) const SHAPE: &str = "x-visavis-shape";
/// What else a reviewer added, as JSON.
pub(super) const REVIEW: &str = "x-visavis-review";
/// What a reviewer made of a bead.
pub(super) const STATUS: &str = "x-status";
/// A flag, if `yes`.
pub(super) const FLAG: &str = "x-flag";
/// A bookmark, if `yes`.
pub(super) const BOOKMARK: &str = "x-bookmark";
/// Joined by hand, if `yes`.
pub(super) const PINNED: &str = "x-pinned";
/// The number of a bead, from 0: files of two versions each are joined by it.
const BEAD: &str = "x-visavis-bead";
/// From 0 to 1.
pub(super) const CONFIDENCE: &str = "x-link-confidence";
/// The language of the original.
pub(crate) const SOURCE: &str = "x-visavis-source";

/// What was told beside a unit, until all of it is there.
#[derive(Debug, Default)]
pub(super) struct Told {
    notes: Vec<Note>,
    known: Record,
    status: Option<Status>,
    confidence: Option<f32>,
    flag: bool,
    bookmark: bool,
    pinned: bool,
    unfit: bool,
    bead: Option<usize>,
}

impl Told {
    /// Takes a value under its name, if that is one of ours.
    pub(super) fn take(&mut self, name: &str, value: &str) {
        let yes = value.trim() == "yes";
        match name {
            STATUS => self.status = Status::from_name(value).or(self.status),
            FLAG => self.flag = yes,
            BOOKMARK => self.bookmark = yes,
            PINNED => self.pinned = yes,
            BEAD => self.bead = value.trim().parse().ok(),
            CONFIDENCE => self.confidence = confidence(value),
            REVIEW => match serde_json::from_str(value) {
                Ok(record) => self.known = record,
                Err(_) => self.unfit = true,
            },
            _ => {}
        }
    }

    /// Puts all that was told into the unit it was told about.
    pub(super) fn put(self, unit: &mut Unit, odd: &mut Vec<Oddity>) {
        let Told { notes, known, status, confidence, flag, bookmark, pinned, unfit, bead } = self;
        if unfit && !odd.contains(&Oddity::Unfit("review")) {
            odd.push(Oddity::Unfit("review"));
        }
        let Record { notes: known_notes, suggestions, dismissals, .. } = known;
        unit.take_notes(notes, known_notes);
        unit.bead = bead;
        unit.status = status;
        unit.confidence = confidence;
        unit.record =
            Record { flag, bookmark, pinned, suggestions, dismissals, ..std::mem::take(&mut unit.record) };
    }

    /// A note in the format's own place for notes; one without words is none.
    pub(super) fn note(&mut self, note: Note) {
        if !note.text.trim().is_empty() {
            self.notes.push(Note { text: note.text.trim().to_owned(), ..note });
        }
    }
}

/// A confidence from 0 to 1; `None` where it is no number.
pub(super) fn confidence(value: &str) -> Option<f32> {
    value.trim().parse::<f32>().ok().filter(|c| c.is_finite()).map(|c| c.clamp(0.0, 1.0))
}

/// The versions as they were written; `None` where they are not ours.
pub(super) fn versions(value: &str) -> Option<Vec<Column>> {
    serde_json::from_str(value).ok()
}

/// What is written beside a bead, each value under its name.
pub(crate) fn values(bead: usize, record: &Record, confidence: f32) -> Vec<(String, String)> {
    let mut values = vec![
        (STATUS.to_owned(), record.status.name().to_owned()),
        (CONFIDENCE.to_owned(), confidence.to_string()),
        (BEAD.to_owned(), bead.to_string()),
    ];
    let flags = [(FLAG, record.flag), (BOOKMARK, record.bookmark), (PINNED, record.pinned)];
    values.extend(
        flags.into_iter().filter(|(_, set)| *set).map(|(name, _)| (name.to_owned(), "yes".to_owned())),
    );
    values.extend(review(record).map(|review| (REVIEW.to_owned(), review)));
    values
}

/// What of a record goes into [`REVIEW`], if anything: suggestions, dismissals,
/// and notes as soon as one says more than its words.
fn review(record: &Record) -> Option<String> {
    let plain = |note: &Note| {
        let words = note.text.trim();
        *note == Note::new(words) && !words.is_empty() && units::shown(words) == words
    };
    let beyond = Record {
        notes: if record.notes.iter().all(plain) { Vec::new() } else { record.notes.clone() },
        suggestions: record.suggestions.clone(),
        dismissals: record.dismissals.clone(),
        ..Record::default()
    };
    if beyond.is_empty() { None } else { serde_json::to_string(&beyond).ok() }
}
