//! Bookmarks: set by a letter or without one, gone to, kept.

use std::collections::BTreeMap;

use super::jumps::{nearest, next_of};
use super::reader::Reader;
use crate::message::say;
use crate::parallel::Place;

/// A bookmark's name: a letter, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bookmark {
    /// Named by a letter.
    Named(char),
    /// Just there: by its side and byte.
    Plain(usize, usize),
}

impl Reader {
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
            // `mm` sets a bookmark without a letter, whatever vim's hands take it for.
            None if letter == 'm' && !self.jumps.bookmarks.is_empty() => self.bookmarks(),
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
}

#[cfg(test)]
mod tests {
    use crate::ui::tests::{press, reader};

    fn check(keys: &str, bead: usize) {
        let mut reader = reader(120, 30);
        press(&mut reader, keys);
        assert_eq!(reader.bead(), bead, "{keys}");
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
        check("j m m g g ' m Enter", 1);
        check("j m a G ' a ` `", 3);
    }
}
