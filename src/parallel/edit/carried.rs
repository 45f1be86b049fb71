//! What was written about beads goes along when the ladder is edited.

use std::collections::BTreeMap;

use super::{Change, Difference};
use crate::parallel::review::{Key, Keys, Record, Review};

/// The changes in `review` that follow from a difference in the ladder, whose
/// keys were `before` and are `after`. What a difference leaves alone keeps what
/// was written about it; what it replaces hands it to the beads in its place. If
/// `pins`, these are pinned: a new alignment is to leave them so.
pub fn carried(
    review: &Review,
    before: &Keys,
    after: &Keys,
    ladders: &Difference,
    pins: bool,
) -> Vec<Change> {
    let mut gone: Vec<&Key> = Vec::new();
    let mut come: Vec<(Key, Record)> = Vec::new();
    let mut pinned: Vec<&Key> = Vec::new();
    let (mut old, mut new) = (0, 0);
    let ends = [before.len()..before.len(), after.len()..after.len()];
    for [was, is] in ladders.spans().chain([ends]) {
        // Between: the same beads, but which of several alike ones they are may differ.
        for (from, to) in (old..was.start).zip(new..is.start) {
            if let (Some(from), Some(to)) = (before.get(from), after.get(to))
                && from != to
                && let Some(record) = review.record(from)
            {
                gone.push(from);
                come.push((to.clone(), record.clone()));
            }
        }
        let mut part = Review::default();
        for key in was.clone().filter_map(|bead| before.get(bead)) {
            if let Some(record) = review.record(key) {
                part.put(key, record.clone());
                gone.push(key);
            }
        }
        let part = part.carried(&after.part(is.clone()));
        come.extend(part.records().map(|(key, record)| (key.clone(), record.clone())));
        if pins {
            pinned.extend(is.clone().filter_map(|bead| after.get(bead)));
        }
        (old, new) = (was.end, is.end);
    }
    let mut now: BTreeMap<Key, Record> =
        gone.into_iter().map(|key| (key.clone(), Record::default())).collect();
    let kept = |key: &Key| review.record(key).cloned().unwrap_or_default();
    for (key, record) in come {
        now.entry(key.clone()).or_insert_with(|| kept(&key)).absorb(record);
    }
    for key in pinned {
        now.entry(key.clone()).or_insert_with(|| kept(key)).pinned = true;
    }
    let change = |(key, after): (Key, Record)| {
        let before = kept(&key);
        Change { key, before, after }
    };
    now.into_iter().map(change).filter(|change| change.before != change.after).collect()
}
