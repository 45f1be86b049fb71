//! One system of digits in a text.

use std::ops::Range;

use super::super::habit::{Habit, most};
use super::super::view::Whole;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};

pub(super) const RULE: Rule = Rule {
    name: "digits",
    severity: Severity::Hint,
    except: "Digits that touch Latin letters (A320) are part of a foreign name.",
    examples: &[
        wrong(&[("ar", "في ١٢ أكتوبر.\nعاد 340 منشورا.\nبقي 12.")]),
        right(&[("ar", "في 12 أكتوبر.\nعاد 340 منشورا.")]),
        right(&[("ar", "في ١٢ أكتوبر.\nعلى متن A320.")]),
        right(&[("en", "In 12 years.")]),
    ],
    looks: Looks::Throughout(look),
};

fn look(whole: &Whole, drafts: &mut Vec<Draft>) {
    let places = |passage: &Passage| {
        if passage.is_arabic_script() { digit_runs(&passage.text) } else { Vec::new() }
    };
    Habit { ways: &["0-9", "٠-٩", "۰-۹"], places, ought: most }.look(whole, drafts);
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
