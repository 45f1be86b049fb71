//! The object that `align` writes: versions, beads and pairs.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::value::RawValue;

use crate::align::Ladder;
use crate::import;
use crate::parallel::{Text, Version};

#[derive(Serialize)]
struct Output<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    versions: Vec<OutputVersion<'a>>,
    beads: Vec<OutputBead>,
    pairs: Vec<OutputPair>,
}

#[derive(Serialize)]
struct OutputVersion<'a> {
    lang: &'a str,
    source: &'a str,
    segments: Vec<Position>,
}

/// Where a segment stands: see [`import::line_spans`].
#[derive(Serialize)]
struct Position {
    line: usize,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct OutputBead {
    sides: Vec<Vec<usize>>,
    confidence: f32,
}

#[derive(Serialize)]
struct OutputPair {
    sides: [usize; 2],
    beads: Vec<[Vec<usize>; 2]>,
}

/// Writes the object of `text` in one line without its end; `sources` are what
/// the versions came from, `id` what it is known by among others.
pub(super) fn write(
    text: &Text,
    sources: &[String],
    id: Option<&RawValue>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let languages: Vec<_> = text.versions().iter().map(Version::language).collect();
    let versions =
        text.versions().iter().zip(&languages).zip(sources).map(|((version, language), source)| {
            OutputVersion { lang: language.code(), source, segments: positions(version).collect() }
        });
    let ladder = text.ladder();
    let segments = |ladder: &Ladder, bead, side| ladder.segments(bead, side).collect::<Vec<_>>();
    let beads = (0..ladder.len()).map(|bead| OutputBead {
        sides: (0..text.sides()).map(|side| segments(ladder, bead, side)).collect(),
        // Three places say all there is to know, and read well.
        confidence: (ladder.confidence(bead) * 1000.0).round() / 1000.0,
    });
    let pairs = text.pairs().iter().map(|pair| OutputPair {
        sides: pair.sides,
        beads: (0..pair.ladder.len()).map(|b| [0, 1].map(|side| segments(&pair.ladder, b, side))).collect(),
    });
    let output = Output { id, versions: versions.collect(), beads: beads.collect(), pairs: pairs.collect() };
    serde_json::to_writer(out, &output).map_err(io::Error::from)
}

fn positions(version: &Version) -> impl Iterator<Item = Position> {
    import::line_spans(version).into_iter().map(|span| Position {
        line: span.line,
        start: span.start,
        end: span.end,
    })
}
