//! The same said twice, and translated in two ways.

use std::collections::HashMap;

use super::super::finding::Passage;
use super::super::view::Whole;
use super::{Draft, Looks, Passage as View, Rule, Severity, right, wrong};
use crate::message::say;
use crate::text::hash::Hasher;

pub(super) const RULE: Rule = Rule {
    name: "consistency",
    severity: Severity::Hint,
    except: "Capitals, accents, vowel signs and punctuation; passages of a single word.",
    examples: &[
        wrong(&[
            ("en", "The ferry left.\nNo.\nThe ferry left."),
            ("fr", "Le bac partit.\nNon.\nLe navire partit."),
        ]),
        right(&[("en", "The ferry left.\nThe ferry left!"), ("fr", "Le bac partit.\nLe bac partit !")]),
        right(&[("en", "No.\nNo."), ("fr", "Non.\nPas du tout.")]),
    ],
    looks: Looks::Throughout(look),
};

fn look(whole: &Whole, drafts: &mut Vec<Draft>) {
    let text = whole.text;
    if text.sides() < 2 {
        return;
    }
    // The words of each passage, as one number; `None` for those of one word.
    let words = |passage: &View| -> Option<u64> {
        let tokens = passage.tokens();
        let mut hasher = Hasher::default();
        for token in tokens.list() {
            hasher.write(tokens.folded(token).as_bytes());
            hasher.write(b" ");
        }
        (tokens.list().len() > 1).then(|| hasher.finish())
    };
    let mut hashes = vec![vec![None; text.ladder().len()]; text.sides()];
    for bead in whole.beads() {
        bead.passages().for_each(|passage| hashes[passage.side][bead.bead] = words(passage));
    }
    let first: Vec<HashMap<u64, usize>> = hashes
        .iter()
        .map(|side| {
            let mut first = HashMap::new();
            side.iter().enumerate().filter_map(|(bead, hash)| Some((bead, (*hash)?))).for_each(
                |(bead, hash)| {
                    first.entry(hash).or_insert(bead);
                },
            );
            first
        })
        .collect();
    for bead in 0..text.ladder().len() {
        let earlier =
            |side: usize| first[side].get(&hashes[side][bead]?).copied().filter(|&first| first < bead);
        let said = (0..text.sides()).find_map(|side| {
            let before = earlier(side)?;
            let other = (0..text.sides()).find(|&other| {
                let there = |bead: usize| text.passage(bead, other).is_some();
                other != side && there(bead) && there(before) && hashes[other][bead] != hashes[other][before]
            })?;
            Some((side, other, before))
        });
        if let Some((side, other, before)) = said {
            let (same, differs, number) = (&whole.names[side], &whole.names[other], before + 1);
            let message =
                say!("check-otherwise", same = same.as_str(), differs = differs.as_str(), number = number);
            let passages = (0..text.sides()).filter(|at| *at == side || *at == other).filter_map(|side| {
                text.passage(bead, side).map(|bytes| Passage { side, bytes, marks: Vec::new() })
            });
            drafts.push(whole.draft(bead, message, passages.collect()));
        }
    }
}
