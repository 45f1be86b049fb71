//! One system of digits in a text.

use std::ops::Range;

use super::super::view::Whole;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};

pub(super) const RULE: Rule = Rule {
    name: "digits",
    severity: Severity::Hint,
    about: "An Arabic version keeps to one system of digits: 0-9, ٠-٩ or ۰-۹. What is written in a system less used in \
        it is found.",
    except: "Digits that touch Latin letters (A320) are part of a foreign name.",
    examples: &[
        wrong(&[("ar", "في ١٢ أكتوبر.\nعاد 340 منشورا.\nبقي 12.")]),
        right(&[("ar", "في 12 أكتوبر.\nعاد 340 منشورا.")]),
        right(&[("ar", "في ١٢ أكتوبر.\nعلى متن A320.")]),
        right(&[("en", "In 12 years.")]),
    ],
    looks: Looks::Throughout(look),
};

const SYSTEMS: [&str; 3] = ["0-9", "٠-٩", "۰-۹"];

fn look(whole: &Whole, drafts: &mut Vec<Draft>) {
    let mut counts = vec![[0_usize; 3]; whole.text.sides()];
    let runs = |bead: &super::Bead, each: &mut dyn FnMut(&Passage, usize, Range<usize>)| {
        for passage in bead.passages().filter(|passage| passage.is_arabic_script()) {
            for (system, range) in digit_runs(&passage.text) {
                each(passage, system, range);
            }
        }
    };
    for bead in whole.beads() {
        runs(&bead, &mut |passage, system, _| counts[passage.side][system] += 1);
    }
    let usual = |counts: &[usize; 3]| (0..3).max_by_key(|&system| (counts[system], 3 - system)).unwrap_or(0);
    let mixed = |counts: &[usize; 3]| counts.iter().filter(|&&count| count > 0).count() > 1;
    if !counts.iter().any(mixed) {
        return;
    }
    for bead in whole.beads() {
        let mut found: Vec<(usize, usize, Range<usize>)> = Vec::new();
        runs(&bead, &mut |passage, system, range| {
            if system != usual(&counts[passage.side]) {
                found.push((passage.side, system, range));
            }
        });
        for passage in bead.passages() {
            let here: Vec<_> = found.iter().filter(|(side, ..)| *side == passage.side).collect();
            let Some((_, system, _)) = here.first() else { continue };
            let most = SYSTEMS[usual(&counts[passage.side])];
            let message = format!("{} has {} here and mostly {most}.", passage.name, SYSTEMS[*system]);
            drafts.push(passage.draft(message, here.iter().map(|(.., range)| range.clone()).collect()));
        }
    }
}

/// The runs of digits, each with its system, that touch no Latin letter.
fn digit_runs(text: &str) -> Vec<(usize, Range<usize>)> {
    let system = |c: char| match c {
        '0'..='9' => Some(0),
        '٠'..='٩' => Some(1),
        '۰'..='۹' => Some(2),
        _ => None,
    };
    let mut runs: Vec<(usize, Range<usize>)> = Vec::new();
    let mut foreign = false;
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        match system(c) {
            Some(system) => {
                match runs.last_mut().filter(|(other, range)| *other == system && range.end == at) {
                    Some((_, range)) => range.end = at + c.len_utf8(),
                    None if foreign => {}
                    None if last.is_ascii_alphabetic() || last == '-' => foreign = true,
                    None => runs.push((system, at..at + c.len_utf8())),
                }
            }
            None => {
                foreign = false;
                if c.is_ascii_alphabetic() && runs.last().is_some_and(|(_, range)| range.end == at) {
                    runs.pop();
                }
            }
        }
        last = c;
    }
    runs
}
