//! `visavis align`: which segments correspond, as JSON or TSV.

mod contract;
mod jsonl;
mod set;

use std::io::{self, Write};

use super::args::{Align, AlignTo, Unit};
use super::progress::{self, Heard};
use super::trouble::Trouble;
use super::{Ending, open, write_out};
use crate::import::Segmentation;
use crate::parallel::Text;

pub(super) fn run(align: &Align) -> Result<Ending, Trouble> {
    let segmentation = match align.segment {
        Unit::Line => Segmentation::Line,
        Unit::Sentence => Segmentation::Sentence,
    };
    let heard = if align.progress { Heard::Always } else { Heard::OnTerminal };
    if align.jsonl {
        return progress::of("aligning", heard, |meter| jsonl::run(segmentation, meter));
    }
    let (text, sources) = open::together(&align.sources, segmentation, heard)?;
    write_out(|out| match align.to {
        AlignTo::Json => {
            contract::write(&text, &sources, None, out)?;
            writeln!(out)
        }
        AlignTo::Tsv => tsv(&text, &sources, out),
    })?;
    Ok(Ending::Done)
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
