//! Brackets and quotation marks come in pairs.

use super::super::finding::Passage;
use super::super::quote::{Lone, Marks};
use super::super::view::Whole;
use super::{Draft, Looks, Rule, Severity, right, wrong};
use crate::message::{list, say};

pub(super) const RULE: Rule = Rule {
    name: "paired",
    severity: Severity::Warning,
    except: "A speech over several paragraphs may open each of them anew; a closing bracket after a list's number or letter \
        and the mark of an inch have no partner. In Arabic, where marks are typed both ways round, any two of a kind are a pair.",
    examples: &[
        wrong(&[("en", "He said it “had grown to “great size.”")]),
        wrong(&[("fr", "Il dit : « Viens !")]),
        wrong(&[("ar", "قال (في بيان إنه موافق.")]),
        wrong(&[("en", "He said \"yes and left.")]),
        right(&[("en", "“It is late,” he said. “Come.”")]),
        right(&[("en", "“It is late.|Come.”")]),
        right(&[("en", "“It is late.\n“Come.”")]),
        right(&[("fr", "Il dit : « Viens ! »"), ("ar", "قال: »تعال«")]),
        right(&[("en", "There are a) apples and b) pears.")]),
    ],
    looks: Looks::Throughout(look),
};

fn look(whole: &Whole, drafts: &mut Vec<Draft>) {
    for (side, version) in whole.text.versions().iter().enumerate() {
        let bead = |lone: &Lone| whole.text.ladder().bead_of(side, version.segment_at(lone.at)?);
        let lone = Marks::of(version).lone;
        for here in lone.chunk_by(|a, b| bead(a) == bead(b)) {
            let Some(bead) = here.first().and_then(bead) else { continue };
            let Some(bytes) = whole.text.passage(bead, side) else { continue };
            let what = |lone: &Lone| {
                let mark = lone.mark.to_string();
                if lone.opens {
                    say!("check-not-closed", mark = mark)
                } else {
                    say!("check-not-opened", mark = mark)
                }
            };
            let mut what: Vec<String> = here.iter().map(what).collect();
            what.dedup();
            let message = say!("check-paired", version = whole.names[side].as_str(), what = list(&what));
            let marks = here.iter().map(|lone| lone.at..lone.at + lone.mark.len_utf8()).collect();
            drafts.push(whole.draft(bead, message, vec![Passage { side, bytes, marks }]));
        }
    }
}
