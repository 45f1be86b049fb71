//! Jumping: back and forward, and to what is doubtful.

use std::collections::BTreeMap;

use super::bookmarks::Bookmark;
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

    /// Goes back so many jumps, or as many as there are.
    pub(super) fn jump_back(&mut self, times: usize) {
        let mut to = None;
        for _ in 0..times.min(KEPT) {
            let Some(place) = self.jumps.back(to.unwrap_or(self.place)) else { break };
            to = Some(place);
        }
        match to {
            Some(place) => self.look_at(place),
            None => self.said = Some(say!("jumps-none-back").into()),
        }
    }

    /// Goes forward again, as [`Reader::jump_back`] went back.
    pub(super) fn jump_forward(&mut self, times: usize) {
        match (0..times.min(KEPT)).map_while(|_| self.jumps.forward()).last() {
            Some(place) => self.look_at(place),
            None => self.said = Some(say!("jumps-none-forward").into()),
        }
    }

    /// Changes places with where one was before the last jump.
    pub(super) fn jump_before(&mut self) {
        match self.jumps.list.last().copied().filter(|place| *place != self.place) {
            Some(place) => self.jump(place),
            None => self.jump_back(1),
        }
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
        check("j G g g 2 C-o", 1);
        check("j G g g 9 C-o", 1);
        check("j G g g 2 C-o 2 g i", 0);
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
}
