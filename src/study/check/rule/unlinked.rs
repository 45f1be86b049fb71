//! Segments without counterpart.

use std::ops::Range;

use super::super::finding::Passage;
use super::super::say;
use super::super::view::Whole;
use super::{Draft, Looks, Rule, Severity, right, wrong};
use crate::message::{list, say};
use crate::parallel::{Segment, title};
use crate::text::Language;
use crate::text::number::{Quantity, Value, quantities};

pub(super) const RULE: Rule = Rule {
    name: "unlinked",
    severity: Severity::Warning,
    except: "Date lines that stand side by side without being linked are taken for each other's counterparts; a row of \
        asterisks is missed by nobody.",
    examples: &[
        wrong(&[("en", "The ferry left.\nNobody saw it."), ("fr", "Le bac partit.\n")]),
        wrong(&[("en", "The ferry\nIt left."), ("fr", "\nIl partit."), ("ar", "العبّارة\nغادرت.")]),
        right(&[("en", "The ferry left.\nNobody saw it."), ("fr", "Le bac partit.\nPersonne ne le vit.")]),
        right(&[("en", "A text by itself.\nWith two lines.")]),
    ],
    looks: Looks::Throughout(look),
};

fn look(whole: &Whole, drafts: &mut Vec<Draft>) {
    let ladder = whole.text.ladder();
    if ladder.sides() < 2 {
        return;
    }
    let there = |bead: usize| -> Vec<usize> {
        (0..ladder.sides()).filter(|&side| !ladder.segments(bead, side).is_empty()).collect()
    };
    let mut bead = 0;
    while bead < ladder.len() {
        let sides = there(bead);
        let first = bead;
        bead += 1;
        if sides.len() == ladder.sides() {
            continue;
        }
        // Where each bead is of one side only, it is chance in what order they come.
        let goes_on = |bead| {
            let next = there(bead);
            next == sides || sides.len() == 1 && next.len() == 1
        };
        while bead < ladder.len() && goes_on(bead) {
            bead += 1;
        }
        if sides.len() == 1 {
            gap(whole, first..bead, drafts);
        } else {
            let passages = sides.iter().map(|&side| passage(whole, first..bead, side)).collect();
            report(whole, first, passages, drafts);
        }
    }
}

/// The findings about a run of beads each of which is of one side only.
fn gap(whole: &Whole, beads: Range<usize>, drafts: &mut Vec<Draft>) {
    let (text, ladder) = (whole.text, whole.text.ladder());
    let alone: Vec<Passage> = (0..text.sides())
        .filter(|&side| ladder.segments(beads.start, side).start < ladder.segments(beads.end - 1, side).end)
        .map(|side| passage(whole, beads.clone(), side))
        .collect();
    // Date lines differ so much from one version to another that they are seldom
    // linked; here they are found to be each other's counterparts all the same.
    let dates: Vec<Passage> = alone.iter().filter_map(|passage| date_line(whole, passage)).collect();
    let dated = dates.len() > 1;
    if dated && dates.len() < text.sides() {
        let bead = first_bead(whole, &dates, beads.start);
        let (with, without) = names(whole, &dates);
        let message = say::has_here(&with, say!("check-a-date"), &without);
        drafts.push(whole.draft(bead, message, dates.clone()));
    }
    for passage in alone {
        let date = dates.iter().find(|date| dated && date.side == passage.side);
        for part in without(whole, passage, date) {
            let bead = first_bead(whole, std::slice::from_ref(&part), beads.start);
            report(whole, bead, vec![part], drafts);
        }
    }
}

/// What these beads have on `side`.
fn passage(whole: &Whole, beads: Range<usize>, side: usize) -> Passage {
    let ladder = whole.text.ladder();
    let segments = ladder.segments(beads.start, side).start..ladder.segments(beads.end - 1, side).end;
    Passage { side, bytes: whole.text.versions()[side].bytes(segments), marks: Vec::new() }
}

/// The bead in which the first of these begins.
fn first_bead(whole: &Whole, passages: &[Passage], default: usize) -> usize {
    let bead = |passage: &Passage| {
        let segment = whole.text.versions()[passage.side].segment_at(passage.bytes.start)?;
        whole.text.ladder().bead_of(passage.side, segment)
    };
    passages.iter().filter_map(bead).min().unwrap_or(default)
}

/// The segments of the version that `passage` is made of.
fn segments<'t>(whole: &Whole<'t>, passage: &Passage) -> &'t [Segment] {
    let all = whole.text.versions()[passage.side].segments();
    let first = all.partition_point(|segment| segment.bytes().start < passage.bytes.start);
    let last = all.partition_point(|segment| segment.bytes().end <= passage.bytes.end);
    all.get(first..last).unwrap_or_default()
}

/// `passage` without the segment `taken`: what stands before it and what after.
fn without(whole: &Whole, passage: Passage, taken: Option<&Passage>) -> Vec<Passage> {
    let Some(taken) = taken else { return vec![passage] };
    let all = segments(whole, &passage);
    let before = all.iter().rfind(|segment| segment.bytes().end <= taken.bytes.start);
    let after = all.iter().find(|segment| segment.bytes().start >= taken.bytes.end);
    let part = |bytes| Passage { bytes, ..passage.clone() };
    let before = before.map(|last| part(passage.bytes.start..last.bytes().end));
    before.into_iter().chain(after.map(|first| part(first.bytes().start..passage.bytes.end))).collect()
}

/// The finding about passages that only their sides have.
fn report(whole: &Whole, bead: usize, passages: Vec<Passage>, drafts: &mut Vec<Draft>) {
    let says = |passage: &Passage| {
        whole.text.versions()[passage.side].slice(passage.bytes.clone()).contains(char::is_alphanumeric)
    };
    // A row of asterisks is missed by nobody.
    if !passages.iter().any(says) {
        return;
    }
    let most = passages.iter().map(|passage| segments(whole, passage).len()).max().unwrap_or(0);
    let (with, without) = names(whole, &passages);
    let what = kind(whole, &passages, most)
        .map_or_else(|| say!("check-these-segments", count = most), str::to_owned);
    let lacks = say!("check-lacks", count = without.len(), versions = list(&without));
    let message = say!("check-only", count = with.len(), versions = list(&with), what = what, lacks = lacks);
    drafts.push(whole.draft(bead, message, passages));
}

/// The names of the versions that these passages are of, and of the others.
fn names<'t>(whole: &Whole<'t>, passages: &[Passage]) -> (Vec<&'t str>, Vec<&'t str>) {
    let sides = (0..whole.text.sides()).map(|side| (side, whole.names[side].as_str()));
    let (with, without): (Vec<_>, Vec<_>) =
        sides.partition(|(side, _)| passages.iter().any(|passage| passage.side == *side));
    let names = |sides: Vec<(usize, &'t str)>| sides.into_iter().map(|(_, name)| name).collect();
    (names(with), names(without))
}

/// What the passages are, where that can be told: the title, a date line.
fn kind(whole: &Whole, passages: &[Passage], segments: usize) -> Option<&'static str> {
    let is_title = passages.iter().any(|passage| {
        let version = &whole.text.versions()[passage.side];
        let first = version.segments().first();
        first.is_some_and(|s| s.bytes().start == passage.bytes.start) && title(version).is_some()
    });
    let has_date = passages.iter().any(|passage| date_line(whole, passage).is_some());
    match (is_title, has_date, segments) {
        (true, _, 1) => Some(say!("check-the-title")),
        (false, true, 1) => Some(say!("check-this-date")),
        (true, true, 2) => Some(say!("check-title-and-date")),
        (true, true, _) => Some(say!("check-title-date-more")),
        (true, false, _) => Some(say!("check-title-more")),
        _ => None,
    }
}

/// The first segment of `passage`, or of the two after it, that is a line with a
/// date and little else.
fn date_line(whole: &Whole, passage: &Passage) -> Option<Passage> {
    /// It has no more characters.
    const LONGEST: usize = 90;
    let version = &whole.text.versions()[passage.side];
    let is_date = |segment: &&Segment| {
        let line = version.slice(segment.bytes());
        let full = |q: &Quantity| matches!(q.value, Value::Date { year: Some(_), month: Some(_), .. });
        // Machines stamp a page in English whatever its language.
        line.chars().count() <= LONGEST
            && [version.language(), Language::ENGLISH].iter().any(|&l| quantities(&line, l).iter().any(full))
    };
    let segment = segments(whole, passage).iter().take(3).find(is_date)?;
    Some(Passage { bytes: segment.bytes(), ..passage.clone() })
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::messages;
    use super::*;

    #[test]
    fn a_run_is_one_finding_and_says_what_it_is() {
        let check = |versions: &[(&str, &str)], expected: &[&str]| {
            assert_eq!(messages(&RULE, versions), expected, "{versions:?}");
        };
        check(
            &[("en", "One.\nTwo.\nThree.\nFour."), ("fr", "Un.\n\n\nQuatre.")],
            &["Only English has these 2 segments: French has no counterpart."],
        );
        check(
            &[("ar", "عودة المنارة\nجاؤوا."), ("fr", "\nIls vinrent."), ("en", "\nThey came.")],
            &["Only Arabic has the title: French and English have no counterpart."],
        );
        check(
            &[
                ("ar", "جاؤوا.\nنُشر في 12 أكتوبر 2025"),
                ("fr", "Ils vinrent.\nPublié le 12/10/2025"),
                ("en", "They came.\n"),
            ],
            &["Only Arabic and French have this date: English has no counterpart."],
        );
        check(&[("en", "One.\n***"), ("fr", "Un.\n")], &[]);
        check(
            &[
                ("ar", "جاؤوا.\nالمصدر: وكالة\n\nاقرأ أيضا"),
                ("fr", "Ils vinrent.\n\nLaisser un commentaire\n"),
                ("en", "They came.\n\n\n"),
            ],
            &[
                "Only Arabic has these 2 segments: French and English have no counterpart.",
                "Only French has this segment: Arabic and English have no counterpart.",
            ],
        );
    }

    #[test]
    fn date_lines_that_were_not_linked_are_seen_to_be_alike() {
        let check = |versions: &[(&str, &str)], expected: &[&str]| {
            assert_eq!(messages(&RULE, versions), expected, "{versions:?}");
        };
        let ar = "عودة المنارة\nنُشر في 12 أكتوبر 2025\n\n\nجاؤوا.";
        check(
            &[("ar", ar), ("fr", "\n\nPublié le 12/10/2025\n\nIls vinrent."), ("en", "\n\n\n\nThey came.")],
            &[
                "Only Arabic has the title: French and English have no counterpart.",
                "Arabic and French have a date here, English does not.",
            ],
        );
        check(
            &[
                ("ar", ar),
                ("fr", "\n\nPublié le 12/10/2025\n\nIls vinrent."),
                ("en", "\n\n\nOctober 12, 2025\nThey came."),
            ],
            &["Only Arabic has the title: French and English have no counterpart."],
        );
    }
}
