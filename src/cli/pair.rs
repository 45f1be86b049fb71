//! `visavis pair`: which of many files are translations of one another.

use std::io::{self, Write};

use super::args::{Pair, PairTo};
use super::progress::{self, Heard};
use super::trouble::{Trouble, in_one_line};
use super::{Ending, open, write_out};
use crate::align::{Kin, Kinship, Resources, Verdict, second_look};
use crate::lexicon::Shipped;
use crate::message::say;
use crate::parallel::{Version, with_sides};

pub(super) fn run(pair: &Pair) -> Result<Ending, Trouble> {
    let files = open::apart(&pair.sources)?;
    let (names, versions): (Vec<String>, Vec<Version>) = files.into_iter().unzip();
    let lexicon = Shipped::new();
    let resources = Resources::new(&lexicon);
    let mut found = false;
    let two = |n: usize| (0..n).flat_map(move |a| (a + 1..n).map(move |b| (a, b)));
    progress::of(say!("open-comparing"), Heard::OnTerminal, |meter| {
        write_out(|out| {
            with_sides(&versions, |sides| {
                let kin = Kin::new(sides, &lexicon);
                let all = two(sides.len()).count();
                for (at, (a, b)) in two(sides.len()).enumerate() {
                    if sides[a].language != sides[b].language {
                        let kinship = second_look(&kin, a, b, sides, &resources).kinship;
                        found |= kinship.verdict == Verdict::Translation;
                        write(pair.to, [&names[a], &names[b]], &kinship, out)?;
                    }
                    meter.part(at as f32 / all as f32);
                }
                Ok(())
            })
        })
    })?;
    Ok(if found { Ending::Done } else { Ending::Amiss })
}

fn write(to: PairTo, names: [&str; 2], kinship: &Kinship, out: &mut dyn Write) -> io::Result<()> {
    let is = kinship.verdict == Verdict::Translation;
    // (A name may hold tabs and line ends, and worse.)
    let [a, b] = &names.map(in_one_line);
    match to {
        PairTo::Tsv => writeln!(out, "{a}\t{b}\t{:.4}\t{}", kinship.score, if is { "yes" } else { "no" }),
        PairTo::Text if is => {
            let said =
                say!("pair-translations", a = a.as_str(), b = b.as_str(), reason = kinship.reason.as_str());
            writeln!(out, "{said}")
        }
        PairTo::Text if kinship.verdict == Verdict::Related => {
            let said = say!("pair-related", a = a.as_str(), b = b.as_str(), reason = kinship.reason.as_str());
            writeln!(out, "{said}")
        }
        PairTo::Text => Ok(()),
    }
}
