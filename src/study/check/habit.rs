//! Habits: what a version does mostly, and where it does otherwise.

use std::ops::Range;

use super::finding::Draft;
use super::view::{Passage, Whole};
use crate::message::say;

/// A way by its number, and the bytes of a passage that are written so.
pub(super) type Written = (usize, Range<usize>);

/// Ways of writing one thing, by name, and where a passage writes it which way.
pub(super) struct Habit<'a> {
    /// What each way is called in a message: `a plain space`.
    pub(super) ways: &'a [&'a str],
    /// Each place of a passage, with the number of its way.
    pub(super) places: fn(&Passage) -> Vec<Written>,
    /// The way a version ought to have, and how often each is there: `None` where
    /// it may do all that it does.
    pub(super) ought: fn(&[usize]) -> Option<usize>,
}

/// The way that is the most frequent; the first of several.
pub(super) fn most(counts: &[usize]) -> Option<usize> {
    (0..counts.len()).rev().max_by_key(|&way| counts[way])
}

impl Habit<'_> {
    /// Finds the passages that do otherwise than their version ought to.
    pub(super) fn look(&self, whole: &Whole, drafts: &mut Vec<Draft>) {
        let mut counts = vec![vec![0_usize; self.ways.len()]; whole.text.sides()];
        for bead in whole.beads() {
            for passage in bead.passages() {
                (self.places)(passage).iter().for_each(|(way, _)| counts[passage.side][*way] += 1);
            }
        }
        let ought: Vec<Option<usize>> = counts.iter().map(|counts| (self.ought)(counts)).collect();
        let others = |side: usize| {
            let all: usize = counts[side].iter().sum();
            ought[side].is_some_and(|way| counts[side][way] < all)
        };
        if !(0..counts.len()).any(others) {
            return;
        }
        for bead in whole.beads() {
            for passage in bead.passages().filter(|passage| others(passage.side)) {
                let Some(ought) = ought[passage.side] else { continue };
                let found: Vec<_> =
                    (self.places)(passage).into_iter().filter(|(way, _)| *way != ought).collect();
                let Some(&(way, _)) = found.first() else { continue };
                let (version, here, ought_to) = (passage.name, self.ways[way], self.ways[ought]);
                let message = if counts[passage.side][ought] == 0 {
                    say!("check-not-so", version = version, here = here, ought = ought_to)
                } else {
                    say!("check-mostly", version = version, here = here, ought = ought_to)
                };
                drafts.push(passage.draft(message, found.into_iter().map(|(_, bytes)| bytes).collect()));
            }
        }
    }
}
