//! One kind of apostrophe and of quotation marks in French.

use std::ops::Range;

use super::super::habit::{Habit, most};
use super::super::view::Whole;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::say;
use crate::text::Language;

pub(super) const RULE: Rule = Rule {
    name: "french-marks",
    severity: Severity::Hint,
    except: "Quotations within quotations, which have other marks.",
    examples: &[
        wrong(&[("fr", "L’un, l’autre et l'enfant.")]),
        wrong(&[("fr", "« Oui », « non » et \"si\".")]),
        right(&[("fr", "L’un et l’autre, « oui, “non” ».")]),
        right(&[("fr", "L'un et l'autre, \"oui\".")]),
        right(&[("en", "It’s Tom's.")]),
    ],
    looks: Looks::Throughout(look),
};

fn look(whole: &Whole, drafts: &mut Vec<Draft>) {
    let ought = |counts: &[usize]| most(counts);
    Habit {
        ways: &[say!("check-apostrophe-curved"), say!("check-apostrophe-straight")],
        places: apostrophes,
        ought,
    }
    .look(whole, drafts);
    Habit { ways: &["« »", "“ ”", "\" \""], places: quotations, ought }.look(whole, drafts);
}

fn apostrophes(passage: &Passage) -> Vec<(usize, Range<usize>)> {
    if passage.language != Language::FRENCH {
        return Vec::new();
    }
    let text: &str = &passage.text;
    let between = |at: usize, end: usize| {
        text[..at].ends_with(char::is_alphabetic) && text[end..].starts_with(char::is_alphabetic)
    };
    text.match_indices(['’', '\''])
        .filter(|(at, mark)| between(*at, at + mark.len()))
        .map(|(at, mark)| (usize::from(mark == "'"), at..at + mark.len()))
        .collect()
}

/// The marks that open a quotation, outside any other.
fn quotations(passage: &Passage) -> Vec<(usize, Range<usize>)> {
    if passage.language != Language::FRENCH {
        return Vec::new();
    }
    let mut found = Vec::new();
    let (mut inside, mut straight) = (0_usize, false);
    for (at, mark) in passage.text.char_indices() {
        let way = match mark {
            '«' => 0,
            '“' => 1,
            '"' => 2,
            '»' | '”' => {
                inside = inside.saturating_sub(1);
                continue;
            }
            _ => continue,
        };
        if way == 2 {
            straight = !straight;
            if !straight {
                continue;
            }
        }
        if inside == 0 {
            found.push((way, at..at + mark.len_utf8()));
        }
        inside += usize::from(way < 2);
    }
    found
}
