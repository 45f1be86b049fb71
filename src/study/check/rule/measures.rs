//! What a number counts: currencies, per cent, units.

use std::ops::Range;

use super::super::say;
use super::super::unit::{Unit, unit_beside};
use super::super::view::Bead;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::text::number::Value;

pub(super) const RULE: Rule = Rule {
    name: "measures",
    severity: Severity::Warning,
    except: "Other numbers are the rule numbers’; a version that names no unit is let pass, as is one that gives both.",
    examples: &[
        wrong(&[("en", "It cost 300 dollars."), ("fr", "Cela coûtait 300 euros.")]),
        wrong(&[("ar", "على بعد 12 كيلومترا"), ("fr", "à 12 kilomètres"), ("en", "12 miles away")]),
        wrong(&[("en", "12% of it"), ("fr", "12 kg de cela")]),
        right(&[
            ("en", "$300, 12 km, 5%"),
            ("fr", "300 $, 12 kilomètres, 5 %"),
            ("ar", "300 دولار، 12 كم، 5 في المئة"),
        ]),
        right(&[("en", "300 dollars"), ("fr", "300 dollars (280 euros)")]),
        right(&[("en", "five percent"), ("fr", "5 pour cent")]),
        right(&[("en", "12 miles"), ("fr", "19 km")]),
    ],
    looks: Looks::Beside(look),
};

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Counted {
    Money([u8; 3]),
    Percent,
    Unit(Unit),
}

impl Counted {
    fn is(self, other: Counted) -> bool {
        match (self, other) {
            // A dollar is any dollar, a pound any pound: texts seldom say whose.
            (Counted::Money(a), Counted::Money(b)) => a == b,
            (Counted::Unit(Unit::Degree), Counted::Unit(_))
            | (Counted::Unit(_), Counted::Unit(Unit::Degree)) => true,
            // `pound` is money and a weight.
            (Counted::Money(_), Counted::Unit(Unit::Mass(_)))
            | (Counted::Unit(Unit::Mass(_)), Counted::Money(_)) => true,
            (a, b) => a == b,
        }
    }
}

fn measures(passage: &Passage) -> Vec<(f64, Counted, Range<usize>)> {
    let counted = |quantity: &crate::text::number::Quantity| {
        let bytes = quantity.bytes.clone();
        match quantity.value {
            Value::Money { amount, currency } => Some((amount, Counted::Money(currency), bytes)),
            Value::Percent(value) => Some((value, Counted::Percent, bytes)),
            Value::Number(value) => {
                let (unit, end) = unit_beside(passage, bytes.end)?;
                Some((value, Counted::Unit(unit), bytes.start..end))
            }
            _ => None,
        }
    };
    passage.quantities().iter().filter_map(counted).collect()
}

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    let sides: Vec<Vec<(f64, Counted, Range<usize>)>> = bead.passages().map(measures).collect();
    if sides.iter().filter(|side| !side.is_empty()).count() < 2 {
        return;
    }
    // A number that two versions have, and that counts in each only what it does not in the other.
    let of = |at: usize, value: f64| sides[at].iter().filter(move |(other, ..)| *other == value);
    let differ = |a: usize, b: usize, value: f64| {
        of(a, value).next().is_some()
            && of(b, value).next().is_some()
            && of(a, value).all(|(_, a, _)| of(b, value).all(|(_, b, _)| !a.is(*b)))
    };
    let mut at_issue: Vec<(usize, Range<usize>)> = Vec::new();
    for a in 0..sides.len() {
        for (value, _, bytes) in &sides[a] {
            if (0..sides.len()).any(|b| a != b && differ(a, b, *value)) {
                at_issue.push((a, bytes.clone()));
            }
        }
    }
    if at_issue.is_empty() {
        return;
    }
    let passages: Vec<&Passage> = bead.passages().collect();
    let clause = |at: usize| {
        let (_, bytes) = at_issue.iter().find(|(side, _)| *side == at)?;
        let words: Vec<&str> = passages[at].slice(bytes.clone()).split_whitespace().collect();
        Some(say::has(&[bead.name(at)], words.join(" ")))
    };
    let clauses: Vec<String> = (0..passages.len()).filter_map(clause).collect();
    drafts.push(bead.draft(say::sentence(&clauses), |at| {
        at_issue.iter().filter(|(side, _)| *side == at).map(|(_, bytes)| bytes.clone()).collect()
    }));
}
