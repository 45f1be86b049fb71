//! A text that was read again because its files were edited: what became of its
//! places, and of what was written about them.

use std::collections::{HashMap, HashSet};

use super::review::{Fingerprint, Fingerprints, Keys, Record, Review};
use super::{Place, Text};

/// A text as it was, as it is, and what goes from the one to the other.
#[derive(Clone, Debug)]
pub struct Moved {
    old: Text,
    new: Text,
    before: Fingerprints,
    after: Fingerprints,
    old_keys: Keys,
    new_keys: Keys,
    /// Where each segment stands now, by side and fingerprint, in order.
    now: HashMap<(usize, Fingerprint), Vec<usize>>,
}

impl Moved {
    /// From `old` to `new`, which has as many versions. Both are read from end to end.
    pub fn new(old: &Text, new: &Text) -> Moved {
        let (before, after) = (Fingerprints::of(old.versions()), Fingerprints::of(new.versions()));
        let (old_keys, new_keys) = (before.keys(old.ladder()), after.keys(new.ladder()));
        let mut now: HashMap<_, Vec<usize>> = HashMap::new();
        for side in 0..new.sides() {
            for (segment, &fingerprint) in after.side(side).iter().enumerate() {
                now.entry((side, fingerprint)).or_default().push(segment);
            }
        }
        Moved { old: old.clone(), new: new.clone(), before, after, old_keys, new_keys, now }
    }

    /// Where a place is now: in the same segment if that is still there, else in
    /// the bead that has most of its bead's segments, else as far from the beginning.
    pub fn place(&self, place: Place) -> Place {
        let Some(segment) = self.old.segment_at(place).filter(|_| place.side < self.new.sides()) else {
            return self.new.entry(0, place.side.min(self.new.sides().saturating_sub(1)));
        };
        match self.segment(place.side, segment) {
            Some(there) => {
                let start = self.old.versions()[place.side].segments()[segment].bytes().start;
                self.within(place.side, there, place.byte.saturating_sub(start))
            }
            None => self.new.entry(self.bead(self.old.bead_at(place)), place.side),
        }
    }

    /// Where a segment stands now: of several with its words the one that stands as
    /// far from the beginning, or from the end.
    fn segment(&self, side: usize, segment: usize) -> Option<usize> {
        let (before, after) = (self.before.side(side), self.after.side(side));
        let there = self.now.get(&(side, *before.get(segment)?))?;
        let shifted = (segment + after.len()).saturating_sub(before.len());
        there.iter().copied().min_by_key(|&now| now.abs_diff(segment).min(now.abs_diff(shifted)))
    }

    /// So many bytes into a segment, or as many as it has: white space in it may have changed.
    fn within(&self, side: usize, segment: usize, byte: usize) -> Place {
        let version = &self.new.versions()[side];
        let text = version.segment(segment);
        let ends = text.char_indices().map(|(at, _)| at).take_while(|at| *at <= byte);
        Place { side, byte: version.segments()[segment].bytes().start + ends.last().unwrap_or(0) }
    }

    /// What is written about a bead goes where the bead went: so does who stands in it.
    fn bead(&self, bead: usize) -> usize {
        let mut marked = Review::default();
        if let Some(key) = self.old_keys.get(bead) {
            marked.put(key, Record { bookmark: true, ..Record::default() });
        }
        let carried = marked.carried(&self.new_keys);
        let home = self.new_keys.iter().position(|key| carried.record(key).is_some());
        home.unwrap_or(bead.min(self.new.ladder().len().saturating_sub(1)))
    }

    /// The segments that no version of before had, by where they begin now.
    pub fn fresh(&self) -> Vec<Place> {
        let sides = 0..self.new.sides();
        let known: HashSet<&Fingerprint> = sides.clone().flat_map(|side| self.before.side(side)).collect();
        let of_side = |side: usize| {
            let segments = self.new.versions()[side].segments().iter().zip(self.after.side(side));
            let fresh = segments.filter(|(_, fingerprint)| !known.contains(fingerprint));
            fresh.map(move |(segment, _)| Place { side, byte: segment.bytes().start }).collect::<Vec<_>>()
        };
        sides.flat_map(of_side).collect()
    }

    /// What was written about the beads there were, with those they became.
    pub fn review(&self, review: &Review) -> Review {
        review.carried(&self.new_keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::{Alignment, Ladder};
    use crate::parallel::tests::version;
    use crate::text::Language;
    use proptest::prelude::*;

    /// Two versions of these sentences, the same number in each.
    fn text(sides: [&[&str]; 2]) -> Text {
        let version =
            |(side, sentences): (usize, &[&str])| version(["a", "b"][side], Language::ENGLISH, &[sentences]);
        let count = sides[0].len();
        let beads = (0..count).map(|n| (vec![n..n + 1, n..n + 1], 0.9));
        let ladder = Ladder::new(&[count, count], beads).expect("it tiles");
        let versions = sides.into_iter().enumerate().map(version).collect();
        Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0)
    }

    #[test]
    fn the_place_goes_with_its_words_and_what_is_new_is_known() {
        let old = text([&["One.", "Two.", "Three."], &["Un.", "Deux.", "Trois."]]);
        let check = |new: Text, byte: usize, fresh: usize| {
            let moved = Moved::new(&old, &new);
            assert_eq!(moved.place(Place { side: 1, byte: 5 }), Place { side: 1, byte });
            assert_eq!(moved.fresh().len(), fresh);
        };
        check(text([&["Zero.", "One.", "Two."], &["Nul.", "Un.", "Deux."]]), 10, 2);
        // Its own words are others: its counterpart is still there.
        check(text([&["Two.", "Six."], &["Both.", "Six."]]), 0, 3);
        check(text([&["Four."], &["Quatre."]]), 0, 2);
        check(text([&[], &[]]), 0, 0);
    }

    #[test]
    fn a_place_stays_on_a_character_where_white_space_changed() {
        let old = text([&["a"], &["ما   هو"]]);
        let new = text([&["a"], &["ما هو"]]);
        let moved = Moved::new(&old, &new);
        for byte in 0..="ما   هو".len() {
            let place = moved.place(Place { side: 1, byte });
            assert!("ما هو".is_char_boundary(place.byte), "{byte} became {place:?}");
        }
    }

    proptest! {
        /// Whatever was edited, a place goes with its sentence where that is still there.
        #[test]
        fn places_survive_edits(
            keep in prop::collection::vec((any::<bool>(), 0_usize..3), 1..30),
            at in any::<prop::sample::Index>(),
            within in 0_usize..9,
        ) {
            let words: Vec<String> = (0..keep.len()).map(|n| format!("mot né {n}")).collect();
            let before: Vec<&str> = words.iter().map(String::as_str).collect();
            let new: Vec<String> = (0..keep.len() * 3).map(|n| format!("neuf {n}")).collect();
            let mut after = Vec::new();
            for (n, &(kept, added)) in keep.iter().enumerate() {
                after.extend(new[n * 3..n * 3 + added].iter().map(String::as_str));
                after.extend(kept.then_some(before[n]));
            }
            let (old, edited) = (text([&before, &before]), text([&after, &after]));
            let moved = Moved::new(&old, &edited);
            let n = at.index(before.len());
            let byte = old.versions()[1].segments()[n].bytes().start + within.min(before[n].len() - 1);
            let place = moved.place(Place { side: 1, byte });
            prop_assert!(place.side < 2 && place.byte <= edited.versions()[place.side].len());
            if keep[n].0 {
                let segment = edited.segment_at(place).expect("there is one");
                prop_assert_eq!(edited.versions()[1].segment(segment), before[n]);
                let into = place.byte - edited.versions()[1].segments()[segment].bytes().start;
                prop_assert!(into <= within && within - into < 2);
            }
        }
    }
}
