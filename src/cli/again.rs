//! The text that is read, read again because a file of it changed.

use std::collections::HashSet;

use super::open::{self, Opened};
use super::read::Desk;
use crate::message::say;
use crate::parallel::review::{Fingerprint, Fingerprints, Keys, Record, Review};
use crate::parallel::{Place, Text};
use crate::ui::Event;

impl Desk<'_> {
    /// Reads the files again, if nothing is being typed. What was written about
    /// passages that are still there stays with them, the place stays, and what
    /// changed is marked. Where the files hold less than they should (one is being
    /// written, or cannot be decoded), the text stays as it is.
    pub(super) fn read_again(&mut self) {
        if !self.changed || !self.reader.is_idle() {
            return;
        }
        self.changed = false;
        let read = open::read_whole(&self.sources, self.library);
        // Whatever was said on standard error meanwhile is not to stay on the screen.
        self.screen.invalidate();
        let opened = read.ok().filter(|opened| holds(&opened.text, self.reader.text()));
        let Some(mut opened) = opened else {
            self.reader.update(Event::Say(say!("watch-kept").into()));
            return;
        };
        self.carry(&mut opened);
        let count = opened.opening.changed.len();
        self.replace(opened);
        if count > 0 {
            self.reader.update(Event::Say(say!("watch-changed", count = count)));
        }
    }

    /// Gives what is open to what takes its place: the place, the view, the review.
    fn carry(&self, opened: &mut Opened) {
        let (old, new) = (self.reader.text(), &opened.text);
        let (before, after) = (Fingerprints::of(old.versions()), Fingerprints::of(new.versions()));
        let (old_keys, new_keys) = (before.keys(old.ladder()), after.keys(new.ladder()));
        let place = followed(self.reader.place(), (old, &before, &old_keys), (new, &after, &new_keys));
        opened.opening.place = place;
        opened.opening.view = self.reader.view();
        opened.opening.changed = changed(new, &before, &after);
        let review = self.reader.review().carried(&new_keys);
        if !review.is_empty() {
            opened.set_review(review);
        }
    }
}

/// Whether `new` has all versions of `old`, each with words where that has some.
fn holds(new: &Text, old: &Text) -> bool {
    let words = |text: &Text, side: usize| !text.versions()[side].segments().is_empty();
    new.sides() == old.sides() && (0..old.sides()).all(|side| words(new, side) || !words(old, side))
}

/// The segments that no version of before had, by where they begin now.
fn changed(new: &Text, before: &Fingerprints, after: &Fingerprints) -> Vec<Place> {
    let known: HashSet<Fingerprint> = (0..new.sides()).flat_map(|side| before.side(side)).copied().collect();
    let of_side = |side: usize| {
        let segments = new.versions()[side].segments().iter().zip(after.side(side));
        let fresh = segments.filter(|(_, fingerprint)| !known.contains(fingerprint));
        fresh.map(move |(segment, _)| Place { side, byte: segment.bytes().start }).collect::<Vec<_>>()
    };
    (0..new.sides()).flat_map(of_side).collect()
}

/// A text with its segments' fingerprints and its beads' keys.
type Known<'a> = (&'a Text, &'a Fingerprints, &'a Keys);

/// Where a place of the old text is in the new one: in the same segment if that is
/// still there, else in the bead that has most of its bead's segments, else as far
/// from the beginning.
fn followed(place: Place, old: Known, new: Known) -> Place {
    let (old_text, before, old_keys) = old;
    let (new_text, after, new_keys) = new;
    let Some(segment) = old_text.segment_at(place) else { return place };
    let fingerprint = before.side(place.side).get(segment);
    let same = |(_, other): &(usize, &Fingerprint)| Some(*other) == fingerprint;
    let found = after.side(place.side).iter().enumerate().filter(same).map(|(at, _)| at);
    if let Some(at) = found.min_by_key(|at| at.abs_diff(segment)) {
        let start =
            |text: &Text, segment: usize| text.versions()[place.side].segments()[segment].bytes().start;
        let within = place.byte.saturating_sub(start(old_text, segment));
        return Place { side: place.side, byte: start(new_text, at) + within };
    }
    let bead = old_text.bead_at(place);
    // What is written about a bead goes where the bead went: so does who stands in it.
    let mut marked = Review::default();
    if let Some(key) = old_keys.get(bead) {
        marked.put(key, Record { bookmark: true, ..Record::default() });
    }
    let carried = marked.carried(new_keys);
    let home = new_keys.iter().position(|key| carried.record(key).is_some());
    let last = new_text.ladder().len().saturating_sub(1);
    new_text.entry(home.unwrap_or(bead.min(last)), place.side)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::{Alignment, Ladder};
    use crate::parallel::{Segment, Version};
    use crate::text::Language;

    /// Two versions of these sentences, the same number in each.
    fn text(sides: [&[&str]; 2]) -> Text {
        let version = |(side, sentences): (usize, &[&str])| {
            let (mut text, mut segments) = (String::new(), Vec::new());
            for sentence in sentences {
                segments.push(Segment::new(text.len()..text.len() + sentence.len(), 0));
                text = text + sentence + " ";
            }
            Version::new(["a", "b"][side], Language::ENGLISH, text, segments)
        };
        let count = sides[0].len();
        let beads = (0..count).map(|n| (vec![n..n + 1, n..n + 1], 0.9));
        let ladder = Ladder::new(&[count, count], beads).expect("it tiles");
        let versions = sides.into_iter().enumerate().map(version).collect();
        Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0)
    }

    #[test]
    fn the_place_goes_with_its_words_and_what_is_new_is_known() {
        let old = text([&["One.", "Two.", "Three."], &["Un.", "Deux.", "Trois."]]);
        let check = |new: Text, place: Place, expected: Place, fresh: usize| {
            let (before, after) = (Fingerprints::of(old.versions()), Fingerprints::of(new.versions()));
            let (old_keys, new_keys) = (before.keys(old.ladder()), after.keys(new.ladder()));
            let found = followed(place, (&old, &before, &old_keys), (&new, &after, &new_keys));
            assert_eq!(found, expected);
            assert_eq!(changed(&new, &before, &after).len(), fresh);
        };
        let here = Place { side: 1, byte: 5 };
        check(
            text([&["Zero.", "One.", "Two."], &["Nul.", "Un.", "Deux."]]),
            here,
            Place { side: 1, byte: 10 },
            2,
        );
        // Its own words are others: its counterpart is still there.
        check(text([&["Two.", "Six."], &["Both.", "Six."]]), here, Place { side: 1, byte: 0 }, 3);
        check(text([&["Four."], &["Quatre."]]), here, Place { side: 1, byte: 0 }, 2);
        assert!(holds(&old, &old) && !holds(&text([&[], &[]]), &old));
    }
}
