//! Places through an edit: where a segment went when its file was changed.
//!
//! A place is a byte, which an edit before it moves. What does not move is the
//! text around it: the place goes with its segment, which is known by its hash,
//! and where that segment itself was rewritten, with the nearest before or
//! after that was not.

use std::collections::HashMap;

use crate::parallel::{Place, Segment};

/// One version as it was kept, or as it is now.
#[derive(Debug)]
pub(super) struct Outline {
    pub(super) segments: Vec<Segment>,
    /// A hash a segment.
    pub(super) hashes: Vec<u64>,
}

/// A version before and after.
#[derive(Debug)]
pub(super) struct Edit<'a> {
    before: &'a Outline,
    after: &'a Outline,
    /// Where each hash stands now, in order.
    now: HashMap<u64, Vec<usize>>,
}

impl<'a> Edit<'a> {
    pub(super) fn new(before: &'a Outline, after: &'a Outline) -> Edit<'a> {
        let mut now: HashMap<u64, Vec<usize>> = HashMap::new();
        for (i, &hash) in after.hashes.iter().enumerate() {
            now.entry(hash).or_default().push(i);
        }
        Edit { before, after, now }
    }

    /// How many of the segments there were are still there.
    pub(super) fn shared(&self) -> usize {
        self.before.hashes.iter().filter(|hash| self.now.contains_key(hash)).count()
    }

    /// Where byte `at` went; 0 if nothing of the text was left.
    pub(super) fn follow(&self, at: usize) -> usize {
        let before = &self.before.segments;
        let here = before.partition_point(|s| s.bytes().end <= at).min(before.len().saturating_sub(1));
        let found = (0..before.len()).find_map(|away| {
            let back = here.checked_sub(away);
            let on = here.checked_add(away).filter(|&i| i < before.len());
            [back, on].into_iter().flatten().find_map(|i| Some((i, self.now_of(i)?)))
        });
        let Some((from, to)) = found else { return 0 };
        let (Some(from_bytes), Some(to)) =
            (before.get(from).map(Segment::bytes), self.after.segments.get(to))
        else {
            return 0;
        };
        // Within the segment itself the place stays on its letter.
        let within = if from == here { at.saturating_sub(from_bytes.start) } else { 0 };
        let bytes = to.bytes();
        bytes.start + within.min(bytes.len().saturating_sub(1))
    }

    /// Where the segment `i` of before stands now: of several with the same
    /// words the one that stands as far from the beginning, or from the end.
    fn now_of(&self, i: usize) -> Option<usize> {
        let places = self.now.get(self.before.hashes.get(i)?)?;
        let grown = self.after.hashes.len().abs_diff(self.before.hashes.len());
        let shifted = if self.after.hashes.len() >= self.before.hashes.len() {
            i.saturating_add(grown)
        } else {
            i.saturating_sub(grown)
        };
        places.iter().copied().min_by_key(|&now| now.abs_diff(i).min(now.abs_diff(shifted)))
    }
}

/// Where a place went; `edits` says for each side it had where that went.
pub(super) fn follow(place: Place, edits: &[Option<(usize, Edit<'_>)>]) -> Place {
    match edits.get(place.side) {
        Some(Some((side, edit))) => Place { side: *side, byte: edit.follow(place.byte) },
        _ => Place::default(),
    }
}

/// For each version there was, the one it is now and what became of it: the one
/// that shares most with it, each one once. `None` where none shares anything.
pub(super) fn edits<'a>(before: &'a [Outline], after: &'a [Outline]) -> Vec<Option<(usize, Edit<'a>)>> {
    let mut taken = vec![false; after.len()];
    let mut match_of = |old: &'a Outline, usual: usize| {
        let free: Vec<usize> = (0..after.len()).filter(|&i| !taken[i]).collect();
        let best = free
            .into_iter()
            .map(|i| (i, Edit::new(old, &after[i])))
            .max_by_key(|(i, edit)| (edit.shared(), *i == usual))
            .filter(|(_, edit)| edit.shared() > 0)?;
        taken[best.0] = true;
        Some(best)
    };
    before.iter().enumerate().map(|(usual, old)| match_of(old, usual)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::hash::hash;

    /// A version of these segments, a blank between them.
    fn outline(text: &str) -> Outline {
        let mut at = 0;
        let words = text.split(' ');
        let (segments, hashes) = words
            .map(|word| {
                let start = at;
                at += word.len() + 1;
                (Segment::new(start..start + word.len(), 0), hash(word.as_bytes()))
            })
            .unzip();
        Outline { segments, hashes }
    }

    #[test]
    fn a_place_goes_with_its_segment() {
        // The place is before the bar.
        let check = |before: &str, after: &str| {
            let at = |text: &str| (text.find('|').expect("a place"), outline(&text.replace('|', "")));
            let ((from, before), (to, after)) = (at(before), at(after));
            assert_eq!(Edit::new(&before, &after).follow(from), to, "{before:?}");
        };
        check("|one two three", "|one two three");
        check("one two thr|ee", "zero one two thr|ee");
        check("one tw|o three", "tw|o three");
        // Rewritten: to the one before, else the one after.
        check("one t|wo three", "|one due three");
        check("o|ne two three", "uno |two three");
        // The same words more than once.
        check("a b a b |a b", "x a b a b |a b");
        check("|a b a b a b", "|a b a b a b x");
        // Nothing is left.
        check("one t|wo", "|three");
    }

    #[test]
    fn sides_that_changed_places_are_told_by_what_they_share() {
        let before = [outline("one two three"), outline("un deux trois"), outline("eins")];
        let after = [outline("un deux quatre"), outline("one two four")];
        let edits = edits(&before, &after);
        let sides: Vec<_> = edits.iter().map(|e| e.as_ref().map(|(side, _)| *side)).collect();
        assert_eq!(sides, [Some(1), Some(0), None]);
        assert_eq!(follow(Place { side: 0, byte: 5 }, &edits), Place { side: 1, byte: 5 });
        assert_eq!(follow(Place { side: 2, byte: 3 }, &edits), Place::default());
        assert_eq!(follow(Place { side: 9, byte: 3 }, &edits), Place::default());
    }
}
