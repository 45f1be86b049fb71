//! Segments without counterpart.

use super::super::finding::Passage;
use super::super::say;
use super::super::view::Whole;
use super::{Draft, Looks, Rule, Severity, right, wrong};
use crate::parallel::title;
use crate::text::number::{Value, quantities};

pub(super) const RULE: Rule = Rule {
    name: "unlinked",
    severity: Severity::Warning,
    about: "Segments that one version has and another has not: what was left out, or added. Segments that stand alone one \
        after another are one finding.",
    except: "",
    examples: &[
        wrong(&[("en", "The ferry left.\nNobody saw it."), ("fr", "Le bac partit.\n")]),
        wrong(&[("en", "The ferry\nIt left."), ("fr", "\nIl partit."), ("ar", "العبّارة\nغادرت.")]),
        right(&[("en", "The ferry left.\nNobody saw it."), ("fr", "Le bac partit.\nPersonne ne le vit.")]),
        right(&[("en", "A text by itself.\nWith two lines.")]),
    ],
    looks: Looks::AtText(look),
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
        while bead < ladder.len() && there(bead) == sides {
            bead += 1;
        }
        if sides.len() < ladder.sides() {
            run(whole, first..bead, &sides, drafts);
        }
    }
}

/// The finding about a run of beads that only `sides` have.
fn run(whole: &Whole, beads: std::ops::Range<usize>, sides: &[usize], drafts: &mut Vec<Draft>) {
    let text = whole.text;
    let ladder = text.ladder();
    let mut passages = Vec::new();
    let mut most = 0;
    for &side in sides {
        let first = ladder.segments(beads.start, side).start;
        let last = ladder.segments(beads.end - 1, side).end;
        let bytes = text.versions()[side].bytes(first..last);
        most = most.max(last - first);
        passages.push(Passage { side, bytes, marks: Vec::new() });
    }
    let says = |passage: &Passage| {
        text.versions()[passage.side].slice(passage.bytes.clone()).contains(char::is_alphanumeric)
    };
    // A row of asterisks is missed by nobody.
    if !passages.iter().any(says) {
        return;
    }
    let names = |of: &dyn Fn(usize) -> bool| -> Vec<&str> {
        (0..text.sides()).filter(|&side| of(side)).map(|side| whole.names[side].as_str()).collect()
    };
    let with = names(&|side| sides.contains(&side));
    let without = names(&|side| !sides.contains(&side));
    let what = match kind(whole, &passages, most) {
        Some(kind) => kind.to_owned(),
        None if most == 1 => "this segment".to_owned(),
        None => format!("these {most} segments"),
    };
    let lack = if without.len() == 1 { "has nothing for it" } else { "have nothing for it" };
    let lack = if most == 1 { lack.to_owned() } else { lack.replace("for it", "for them") };
    let message = format!("Only {} {} {what}: {} {lack}.", say::list(&with), say::has(with.len()), say::list(&without));
    drafts.push(whole.draft(beads.start, message, passages));
}

/// What the run is, where that can be told: the title, a date line.
fn kind(whole: &Whole, passages: &[Passage], segments: usize) -> Option<&'static str> {
    /// A date line has no more characters.
    const LONGEST: usize = 90;
    let versions = whole.text.versions();
    let is_title = passages.iter().any(|passage| {
        let version = &versions[passage.side];
        let first = version.segments().first();
        first.is_some_and(|s| s.bytes().start == passage.bytes.start) && title(version).is_some()
    });
    let has_date = passages.iter().any(|passage| {
        let version = &versions[passage.side];
        let inside = version.segments().iter().skip_while(|s| s.bytes().start < passage.bytes.start);
        inside.take_while(|s| s.bytes().end <= passage.bytes.end).take(3).any(|segment| {
            let line = version.slice(segment.bytes());
            line.chars().count() <= LONGEST
                && quantities(&line, version.language())
                    .iter()
                    .any(|q| matches!(q.value, Value::Date { year: Some(_), month: Some(_), .. }))
        })
    });
    match (is_title, has_date, segments) {
        (true, _, 1) => Some("the title"),
        (false, true, 1) => Some("this date"),
        (true, true, 2) => Some("the title and a date"),
        (true, true, _) => Some("the title, a date and more"),
        (true, false, _) => Some("the title and more"),
        _ => None,
    }
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
            &["Only English has these 2 segments: French has nothing for them."],
        );
        check(
            &[("ar", "عودة المنارة\nجاؤوا."), ("fr", "\nIls vinrent."), ("en", "\nThey came.")],
            &["Only Arabic has the title: French and English have nothing for it."],
        );
        check(
            &[("ar", "جاؤوا.\nنُشر في 12 أكتوبر 2025"), ("fr", "Ils vinrent.\nPublié le 12/10/2025"), ("en", "They came.\n")],
            &["Only Arabic and French have this date: English has nothing for it."],
        );
        check(&[("en", "One.\n***"), ("fr", "Un.\n")], &[]);
    }
}
