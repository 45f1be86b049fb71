//! Jumping: back and forward, to bookmarks, to what is doubtful.

use std::collections::BTreeMap;

use super::reader::Reader;
use crate::message::say;
use crate::parallel::Place;

/// Places kept in the list of jumps.
const KEPT: usize = 100;
/// Below this confidence a bead that joins versions is doubtful.
const DOUBTFUL: f32 = 0.7;

/// Where one has jumped from, and what one has marked.
#[derive(Clone, Debug, Default)]
pub struct Jumps {
    /// The places jumped from, and to where one has gone back.
    list: Vec<Place>,
    /// How many of the list lie behind; at its end where one has not gone back.
    at: usize,
    /// The bookmarks, by name; those without one are named by their place.
    pub(super) bookmarks: BTreeMap<Bookmark, Place>,
}

/// A bookmark's name: a letter, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bookmark {
    /// Named by a letter.
    Named(char),
    /// Just there: by its side and byte.
    Plain(usize, usize),
}

impl Jumps {
    /// Remembers `from` before a jump away from it.
    fn leave(&mut self, from: Place) {
        self.list.truncate(self.at);
        if self.list.last() != Some(&from) {
            self.list.push(from);
        }
        if self.list.len() > KEPT {
            self.list.remove(0);
        }
        self.at = self.list.len();
    }

    /// The same in a text in which places have moved.
    pub(super) fn moved(self, to: impl Fn(Place) -> Place) -> Jumps {
        let bookmark = |(name, place): (Bookmark, Place)| match (name, to(place)) {
            (Bookmark::Plain(..), place) => (Bookmark::Plain(place.side, place.byte), place),
            (name, place) => (name, place),
        };
        Jumps {
            list: self.list.into_iter().map(&to).collect(),
            at: self.at,
            bookmarks: self.bookmarks.into_iter().map(bookmark).collect(),
        }
    }

    fn back(&mut self, from: Place) -> Option<Place> {
        if self.at == self.list.len() {
            // The way forward leads to where one went back from.
            self.list.push(from);
        }
        let at = (0..self.at).rev().find(|&at| self.list[at] != from)?;
        self.at = at;
        Some(self.list[at])
    }

    fn forward(&mut self) -> Option<Place> {
        let place = *self.list.get(self.at + 1)?;
        self.at += 1;
        Some(place)
    }
}

impl Reader {
    /// Goes to `place`, and the focus with it, in a way that can be gone back.
    pub(super) fn jump(&mut self, place: Place) {
        let from = self.place;
        self.look_at(place);
        self.jumped_from(from);
    }

    /// Remembers that one came here from `from`, in a way that can be gone back.
    pub(super) fn jumped_from(&mut self, from: Place) {
        if self.text.bead_at(from) != self.bead() {
            self.jumps.leave(from);
        }
    }

    pub(super) fn jump_to_bead(&mut self, bead: usize) {
        let bead = bead.min(self.text.ladder().len().saturating_sub(1));
        let from = self.place;
        self.go_to_bead(bead);
        self.jumped_from(from);
    }

    /// Goes so many hundredths into the text, as the scroll bar counts: by passages.
    pub(super) fn jump_to_percent(&mut self, percent: Option<usize>) {
        match percent {
            Some(percent) => self.jump_to_bead(bead_at_percent(percent, self.text.ladder().len())),
            None => self.said = Some(say!("jumps-percent").into()),
        }
    }

    pub(super) fn jump_back(&mut self) {
        match self.jumps.back(self.place) {
            Some(place) => self.look_at(place),
            None => self.said = Some(say!("jumps-none-back").into()),
        }
    }

    pub(super) fn jump_forward(&mut self) {
        match self.jumps.forward() {
            Some(place) => self.look_at(place),
            None => self.said = Some(say!("jumps-none-forward").into()),
        }
    }

    /// Changes places with where one was before the last jump.
    pub(super) fn jump_before(&mut self) {
        match self.jumps.list.last().copied().filter(|place| *place != self.place) {
            Some(place) => self.jump(place),
            None => self.jump_back(),
        }
    }

    pub(super) fn toggle_bookmark(&mut self) {
        let here = self.bead();
        let marked: Vec<Bookmark> = self
            .jumps
            .bookmarks
            .iter()
            .filter(|(name, place)| matches!(name, Bookmark::Plain(..)) && self.text.bead_at(**place) == here)
            .map(|(name, _)| *name)
            .collect();
        if marked.is_empty() {
            self.jumps.bookmarks.insert(Bookmark::Plain(self.place.side, self.place.byte), self.place);
            self.said = Some(say!("jumps-bookmarked").into());
        } else {
            self.jumps.bookmarks.retain(|name, _| !marked.contains(name));
            self.said = Some(say!("jumps-bookmark-off").into());
        }
    }

    /// Sets the bookmark of this letter here.
    pub(super) fn set_bookmark(&mut self, letter: char) {
        self.jumps.bookmarks.insert(Bookmark::Named(letter), self.place);
        self.said = Some(say!("jumps-bookmark-set", letter = letter.to_string()));
    }

    /// Goes to the bookmark of this letter.
    pub(super) fn go_to_bookmark(&mut self, letter: char) {
        match self.jumps.bookmarks.get(&Bookmark::Named(letter)) {
            Some(&place) => self.jump(place),
            None => self.said = Some(say!("jumps-bookmark-unknown", letter = letter.to_string())),
        }
    }

    /// The bookmarks, by the names under which they are kept: a letter, or where it is.
    pub fn marked(&self) -> BTreeMap<String, Place> {
        let named = |(name, place): (&Bookmark, &Place)| match name {
            Bookmark::Named(letter) => (letter.to_string(), *place),
            Bookmark::Plain(side, byte) => (format!("{side}:{byte}"), *place),
        };
        self.jumps.bookmarks.iter().map(named).collect()
    }

    /// Takes up bookmarks that were kept, those that stand nowhere in the text left out.
    pub(super) fn mark(&mut self, kept: &BTreeMap<String, Place>) {
        let versions = self.text.versions();
        let there = |place: &Place| versions.get(place.side).is_some_and(|v| place.byte <= v.len());
        let named = |(name, place): (&String, &Place)| {
            let mut letters = name.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => (Bookmark::Named(letter), *place),
                // An edit may have moved it from where it got its name.
                _ => (Bookmark::Plain(place.side, place.byte), *place),
            }
        };
        self.jumps.bookmarks = kept.iter().filter(|(_, place)| there(place)).map(named).collect();
    }

    /// The beads that have a bookmark, in order.
    pub(super) fn bookmarked_beads(&self) -> Vec<usize> {
        let mut beads: Vec<usize> =
            self.jumps.bookmarks.values().map(|&place| self.text.bead_at(place)).collect();
        beads.sort_unstable();
        beads.dedup();
        beads
    }

    pub(super) fn next_bookmark(&mut self, times: isize) {
        let beads = self.bookmarked_beads();
        let found = next_of(self.bead(), times, |from, forward| nearest(&beads, from, forward));
        self.jump_to_next(found, say!("jumps-no-bookmark"));
    }

    /// Whether the alignment is not sure of a bead that joins versions; not told of
    /// what was set level in proportion while it is still being aligned.
    pub(super) fn is_doubtful(&self, bead: usize) -> bool {
        let ladder = self.text.ladder();
        let sure = ladder.confidence(bead);
        let unknown = sure == 0.0 && self.aligning.is_some();
        ladder.linked_sides(bead) > 1 && sure < DOUBTFUL && !unknown
    }

    pub(super) fn next_doubtful(&mut self, times: isize) {
        let ladder = self.text.ladder();
        let doubtful = |bead: &usize| self.is_doubtful(*bead);
        let next = |from: usize, forward: bool| {
            if forward { (from + 1..ladder.len()).find(doubtful) } else { (0..from).rev().find(doubtful) }
        };
        let found = next_of(self.bead(), times, next);
        self.jump_to_next(found, say!("jumps-no-doubtful"));
    }

    pub(super) fn jump_to_next(&mut self, found: Option<usize>, none: &str) {
        match found {
            Some(bead) => self.jump_to_bead(bead),
            None => self.said = Some(none.into()),
        }
    }
}

/// The bead that is so many hundredths into a text of `len` beads; the last from 100 on.
pub(super) fn bead_at_percent(percent: usize, len: usize) -> usize {
    (percent.min(100) * len / 100).min(len.saturating_sub(1))
}

/// The bead that `next` leads to from `from` in so many steps, back where
/// negative; the last one there is where there are not so many.
pub(super) fn next_of(
    from: usize,
    times: isize,
    next: impl Fn(usize, bool) -> Option<usize>,
) -> Option<usize> {
    let mut found = None;
    for _ in 0..times.unsigned_abs() {
        let Some(bead) = next(found.unwrap_or(from), times > 0) else { break };
        found = Some(bead);
    }
    found
}

/// The next of these ordered beads after `from`, or the one before it.
pub(super) fn nearest(beads: &[usize], from: usize, forward: bool) -> Option<usize> {
    if forward {
        beads.get(beads.partition_point(|&b| b <= from)).copied()
    } else {
        beads.partition_point(|&b| b < from).checked_sub(1).map(|at| beads[at])
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::tests::{press, reader, screen};

    fn check(keys: &str, bead: usize) {
        let mut reader = reader(120, 30);
        press(&mut reader, keys);
        assert_eq!(reader.bead(), bead, "{keys}");
    }

    #[test]
    fn jumps_are_gone_back_and_forward() {
        check("j G C-o", 1);
        check("j G C-o g i", 3);
        check("j G g g C-o C-o", 1);
        check("j G g g C-o C-o g i g i", 0);
        check("C-o", 0);
        check("5 0 % j C-o", 0);
        check("5 0 %", 2);
        check("1 0 0 %", 3);
        check("9 9 9 %", 3);
        check("j %", 1);
        check("g i", 0);
    }

    #[test]
    fn a_doubtful_passage_has_a_sign_where_it_begins() {
        use crate::align::{Alignment, Ladder};
        let mut reader = reader(120, 30);
        let signs = |reader: &crate::ui::Reader| screen(reader, 120, 30).join("").matches('~').count();
        assert_eq!(signs(&reader), 0);
        let beads = [[0..1, 0..0, 0..0], [1..2, 0..2, 0..1], [2..3, 2..3, 1..1], [3..4, 3..4, 1..2]];
        let sure = [0.2, 0.4, 0.95, 0.6];
        let beads = beads.iter().zip(sure).map(|(ranges, sure)| (ranges.to_vec(), sure));
        let ladder = Ladder::new(&[4, 4, 2], beads).expect("it tiles");
        reader.update(crate::ui::Event::Aligned(Box::new(Alignment { ladder, pairs: Vec::new() })));
        // Two passages in three versions each; what stands alone is not doubtful.
        assert_eq!(signs(&reader), 6);
        press(&mut reader, "] a");
        assert_eq!((reader.bead(), signs(&reader)), (1, 6));
        press(&mut reader, "i");
        assert!(screen(&reader, 120, 30).join("").contains("40 % doubtful"));
    }

    #[test]
    fn bookmarks_are_taken_up_again() {
        let mut before = reader(120, 30);
        press(&mut before, "j m m j m a Tab G m m");
        let kept = before.marked();
        assert_eq!(kept.len(), 3);
        let opening = crate::ui::Opening { bookmarks: kept.clone(), ..Default::default() };
        let after = crate::ui::Reader::new(crate::ui::tests::article(), (120, 30), opening);
        assert_eq!(after.marked(), kept);
        // What stands nowhere in this text is left out, and what was moved has its new name.
        let place = |side, byte| crate::parallel::Place { side, byte };
        let odd = [("a", place(7, 0)), ("b", place(0, 1 << 30)), ("0:99", place(1, 3))];
        let bookmarks = odd.map(|(name, place)| (name.to_owned(), place)).into();
        let opening = crate::ui::Opening { bookmarks, ..Default::default() };
        let after = crate::ui::Reader::new(crate::ui::tests::article(), (120, 30), opening);
        assert_eq!(after.marked(), [("1:3".to_owned(), place(1, 3))].into());
    }

    #[test]
    fn bookmarks_are_set_found_and_taken_off() {
        check("j j m m g g ] b", 2);
        check("j m m j j m m [ b", 1);
        check("j m m m m g g ] b", 0);
        check("j m a G ' a", 1);
        check("' x", 0);
        check("j m a G ' a ` `", 3);
    }
}
