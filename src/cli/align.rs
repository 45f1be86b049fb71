//! `visavis align`: which segments correspond, as JSON or TSV.

use std::io::{self, Write};

use serde::Serialize;

use super::args::{Align, AlignTo, Unit};
use super::trouble::Trouble;
use super::{Ending, open, write_out};
use crate::align::Ladder;
use crate::import::{self, Segmentation};
use crate::parallel::{Text, Version};

pub(super) fn run(align: &Align) -> Result<Ending, Trouble> {
    let segmentation = match align.segment {
        Unit::Line => Segmentation::Line,
        Unit::Sentence => Segmentation::Sentence,
    };
    let (text, sources) = open::together(&align.sources, segmentation)?;
    write_out(|out| match align.to {
        AlignTo::Json => json(&text, &sources, out),
        AlignTo::Tsv => tsv(&text, &sources, out),
    })?;
    Ok(Ending::Done)
}

#[derive(Serialize)]
struct Output<'a> {
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

fn json(text: &Text, sources: &[String], out: &mut dyn Write) -> io::Result<()> {
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
    let output = Output { versions: versions.collect(), beads: beads.collect(), pairs: pairs.collect() };
    serde_json::to_writer(&mut *out, &output).map_err(io::Error::from)?;
    writeln!(out)
}

/// A header of the files' names, then a line a bead: its confidence, and a column
/// a version with its segments, several joined by ` ¶ `. Tab, line feed and
/// backslash are written `\t`, `\n`, `\\`.
fn tsv(text: &Text, sources: &[String], out: &mut dyn Write) -> io::Result<()> {
    write!(out, "confidence")?;
    for source in sources {
        write!(out, "\t{}", escaped(source))?;
    }
    writeln!(out)?;
    for bead in 0..text.ladder().len() {
        write!(out, "{:.3}", text.ladder().confidence(bead))?;
        for (side, version) in text.versions().iter().enumerate() {
            let segments =
                text.ladder().segments(bead, side).map(|segment| escaped(&version.segment(segment)));
            write!(out, "\t{}", segments.collect::<Vec<_>>().join(" ¶ "))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn positions(version: &Version) -> impl Iterator<Item = Position> {
    import::line_spans(version).into_iter().map(|span| Position {
        line: span.line,
        start: span.start,
        end: span.end,
    })
}

fn escaped(cell: &str) -> String {
    cell.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stay_cells() {
        assert_eq!(escaped("a\tb\nc\\d"), "a\\tb\\nc\\\\d");
    }
}
