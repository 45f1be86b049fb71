//! One sentence beside many.

use super::super::finding::Passage;
use super::super::say;
use super::super::view::Whole;
use super::{Draft, Looks, Rule, Severity, right, wrong};
use crate::message::say;

pub(super) const RULE: Rule = Rule {
    name: "sentences",
    severity: Severity::Hint,
    except: "One more is a matter of style.",
    examples: &[
        wrong(&[("ar", "جاء ثم ذهب ثم عاد."), ("en", "He came.|He went.|He came back.")]),
        right(&[("ar", "جاء ثم ذهب."), ("en", "He came.|He went.")]),
    ],
    looks: Looks::Throughout(look),
};

fn look(whole: &Whole, drafts: &mut Vec<Draft>) {
    let (text, ladder) = (whole.text, whole.text.ladder());
    for bead in 0..ladder.len() {
        let counts: Vec<(usize, usize)> = (0..text.sides())
            .map(|side| (side, ladder.segments(bead, side).len()))
            .filter(|(_, count)| *count > 0)
            .collect();
        let (least, most) = (counts.iter().map(|(_, n)| n).min(), counts.iter().map(|(_, n)| n).max());
        if most > least.map(|least| least + 1).as_ref() {
            let count = |(side, count): &(usize, usize)| format!("{} {count}", whole.names[*side]);
            let counted: Vec<String> = counts.iter().map(count).collect();
            let message = say!("check-sentences", counts = say::clauses(&counted));
            let passages = counts.iter().filter_map(|&(side, _)| {
                text.passage(bead, side).map(|bytes| Passage { side, bytes, marks: Vec::new() })
            });
            drafts.push(whole.draft(bead, message, passages.collect()));
        }
    }
}
