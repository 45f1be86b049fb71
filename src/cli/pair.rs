//! `visavis pair`: which of many files are translations of one another.

use std::io::{self, Write};

use super::args::{Pair, PairTo};
use super::trouble::Trouble;
use super::{Ending, open, write_out};
use crate::align::{Kin, Kinship, Verdict};
use crate::lexicon::Shipped;
use crate::parallel::{Version, with_sides};

pub(super) fn run(pair: &Pair) -> Result<Ending, Trouble> {
    let files = open::apart(&pair.sources)?;
    let (names, versions): (Vec<String>, Vec<Version>) = files.into_iter().unzip();
    let lexicon = Shipped::new();
    let kin = with_sides(&versions, |sides| Kin::new(sides, &lexicon));
    let mut found = false;
    write_out(|out| {
        for a in 0..versions.len() {
            for b in a + 1..versions.len() {
                if versions[a].language() != versions[b].language() {
                    let kinship = kin.compare(a, b);
                    found |= kinship.verdict == Verdict::Translation;
                    write(pair.to, [&names[a], &names[b]], &kinship, out)?;
                }
            }
        }
        Ok(())
    })?;
    Ok(if found { Ending::Done } else { Ending::Found })
}

fn write(to: PairTo, names: [&str; 2], kinship: &Kinship, out: &mut dyn Write) -> io::Result<()> {
    let is = kinship.verdict == Verdict::Translation;
    let [a, b] = names;
    match to {
        PairTo::Tsv => writeln!(out, "{a}\t{b}\t{:.4}\t{}", kinship.score, if is { "yes" } else { "no" }),
        PairTo::Text if is => writeln!(out, "{a} and {b} are translations: {}.", kinship.reason),
        PairTo::Text if kinship.verdict == Verdict::Related => {
            writeln!(out, "{a} and {b} are related: {}.", kinship.reason)
        }
        PairTo::Text => Ok(()),
    }
}
