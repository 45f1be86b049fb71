//! Our own format, which loses nothing; `assets/schema/visavis.schema.json` says
//! what is in it.

use serde::Serialize;

use super::units::Units;
use crate::align::Ladder;
use crate::import::exchange::json::{BeadEntry, Document, NUMBER, PairEntry, VersionEntry};
use crate::parallel::Version;
use crate::parallel::review::{Record, Review};

pub(super) fn write(units: &Units, review: &Review) -> String {
    let text = units.text();
    let mut strays = review.clone();
    for key in units.keys().iter() {
        strays.put(key, Record::default());
    }
    let beads = units.iter().map(|unit| BeadEntry {
        id: unit.id.to_owned(),
        review: unit.record.clone().into_owned(),
        ..bead(text.ladder(), unit.bead)
    });
    let pairs = text.pairs().iter().map(|pair| PairEntry {
        sides: pair.sides,
        beads: (0..pair.ladder.len()).map(|n| bead(&pair.ladder, n)).collect(),
    });
    let document = Document {
        visavis: NUMBER,
        generator: concat!("visavis ", env!("CARGO_PKG_VERSION")).to_owned(),
        source: text.source(),
        versions: text.versions().iter().map(version).collect(),
        beads: beads.collect(),
        pairs: pairs.collect(),
        strays,
    };
    lines(&document)
}

/// The document as JSON, a line for each version and each bead: so that what
/// changed between two exports can be seen line by line.
fn lines(document: &Document) -> String {
    let mut out = format!("{{\"visavis\":{},\n", document.visavis);
    out.push_str(&format!("\"generator\":{},\n\"source\":{},\n", json(&document.generator), document.source));
    list(&mut out, "versions", &document.versions);
    out.push_str(",\n");
    list(&mut out, "beads", &document.beads);
    if !document.pairs.is_empty() {
        out.push_str(",\n");
        list(&mut out, "pairs", &document.pairs);
    }
    if !document.strays.is_empty() {
        out.push_str(&format!(",\n\"strays\":{}", json(&document.strays)));
    }
    out.push_str("}\n");
    out
}

fn list<T: Serialize>(out: &mut String, name: &str, items: &[T]) {
    let items: Vec<String> = items.iter().map(json).collect();
    out.push_str(&format!("\"{name}\":[\n{}\n]", items.join(",\n")));
}

fn json<T: Serialize>(value: &T) -> String {
    // Plain data with string keys is never refused.
    serde_json::to_string(value).unwrap_or_default()
}

fn version(version: &Version) -> VersionEntry {
    VersionEntry {
        name: version.name().to_owned(),
        language: version.language().code().to_owned(),
        text: version.text().into_owned(),
        segments: version
            .segments()
            .iter()
            .map(|s| [s.bytes().start, s.bytes().end, s.paragraph()])
            .collect(),
    }
}

fn bead(ladder: &Ladder, bead: usize) -> BeadEntry {
    let range = |side| {
        let segments = ladder.segments(bead, side);
        [segments.start, segments.end]
    };
    BeadEntry {
        id: String::new(),
        segments: (0..ladder.sides()).map(range).collect(),
        confidence: ladder.confidence(bead),
        review: Record::default(),
    }
}
