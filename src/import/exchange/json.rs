//! Our own format, which loses nothing: `assets/schema/visavis.schema.json`
//! describes it, `export` writes it, this room reads it.

use serde::{Deserialize, Serialize};

use super::{ImportedText, Oddity};
use crate::align::{Alignment, Ladder, Pair};
use crate::import::{Problem, ProblemKind};
use crate::parallel::review::{Keys, Record, Review};
use crate::parallel::{Segment, Text, Version};
use crate::text::Language;

/// The format's number, which is raised when older programs could no longer read it.
pub(crate) const NUMBER: u32 = 1;

/// A parallel text as it is written down.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Document {
    /// [`NUMBER`]: that the file is ours, and how it is to be read.
    pub(crate) visavis: u32,
    /// The program that wrote it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) generator: String,
    /// The side that is the original.
    pub(crate) source: usize,
    pub(crate) versions: Vec<VersionEntry>,
    pub(crate) beads: Vec<BeadEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) pairs: Vec<PairEntry>,
    /// What was written about beads that are there no more.
    #[serde(default, skip_serializing_if = "Review::is_empty")]
    pub(crate) strays: Review,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct VersionEntry {
    pub(crate) name: String,
    pub(crate) language: String,
    pub(crate) text: String,
    /// Of each segment the bytes where it starts and ends, and its paragraph.
    pub(crate) segments: Vec<[usize; 3]>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct BeadEntry {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) id: String,
    /// On each side the first segment and the one after the last.
    pub(crate) segments: Vec<[usize; 2]>,
    pub(crate) confidence: f32,
    #[serde(default, skip_serializing_if = "Record::is_empty")]
    pub(crate) review: Record,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PairEntry {
    pub(crate) sides: [usize; 2],
    pub(crate) beads: Vec<BeadEntry>,
}

/// Whether a text that begins so is ours.
pub(super) fn is_ours(start: &str) -> bool {
    start.trim_start().strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with("\"visavis\""))
}

fn ladder(counts: &[usize], beads: &[BeadEntry]) -> Option<Ladder> {
    let ranges = |bead: &BeadEntry| bead.segments.iter().map(|&[start, end]| start..end).collect();
    Ladder::new(counts, beads.iter().map(|bead| (ranges(bead), bead.confidence)))
}

pub(super) fn read(name: &str, text: &str, said: &[Language]) -> ImportedText {
    let mut odd = Vec::new();
    let document = match serde_json::from_str::<Document>(text) {
        Ok(document) => document,
        Err(error) => {
            odd.push(if error.is_eof() { Oddity::Truncated } else { Oddity::Broken { line: error.line() } });
            Document::default()
        }
    };
    if document.visavis > NUMBER {
        odd.push(Oddity::Newer);
    }
    let Document { source, mut versions, mut beads, pairs, strays, .. } = document;
    for (version, language) in versions.iter_mut().zip(said) {
        version.language = language.code().to_owned();
    }
    let versions: Vec<Version> = versions.into_iter().map(|entry| version(entry, &mut odd)).collect();
    let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
    let fitting = ladder(&counts, &beads).unwrap_or_else(|| {
        odd.push(Oddity::Unfit("beads"));
        beads.clear();
        Ladder::unaligned(&counts)
    });
    let pair = |entry: PairEntry| {
        let [a, b] = entry.sides;
        let counts = (a < b).then(|| Some([*counts.get(a)?, *counts.get(b)?])).flatten()?;
        Some(Pair { sides: entry.sides, ladder: ladder(&counts, &entry.beads)? })
    };
    let all = pairs.len();
    let pairs: Vec<Pair> = pairs.into_iter().filter_map(pair).collect();
    if pairs.len() < all {
        odd.push(Oddity::Unfit("pairs"));
    }
    if counts.iter().all(|&count| count == 0) {
        odd.push(Oddity::NoUnits);
    }
    let text = Text::new(versions, Alignment { ladder: fitting, pairs }, source);
    let mut review = strays;
    for (key, bead) in Keys::of(&text).iter().zip(beads) {
        review.edit(key, |record| record.absorb(bead.review));
    }
    let problem = |oddity| Problem { name: name.to_owned(), kind: ProblemKind::Exchange(oddity) };
    ImportedText { text, review, problems: odd.into_iter().map(problem).collect() }
}

fn version(entry: VersionEntry, odd: &mut Vec<Oddity>) -> Version {
    let VersionEntry { name, language, text, segments } = entry;
    let count = segments.len();
    let last = u32::MAX as usize;
    // A segment counts in 32 bits, and would silently be another one beyond them.
    let fits = |s: &&[usize; 3]| s.iter().all(|&n| n <= last);
    let segments: Vec<Segment> = segments
        .iter()
        .filter(fits)
        .map(|&[start, end, paragraph]| Segment::new(start..end, paragraph))
        .collect();
    let language = Language::from_tag(&language).unwrap_or(Language::UNKNOWN);
    let version = Version::new(name, language, text, segments);
    if version.segments().len() < count {
        odd.push(Oddity::Unfit("segments"));
    }
    version
}
