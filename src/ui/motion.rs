//! Moving: by bead, sentence and paragraph, by page and line, and between panes.

use super::reader::Reader;
use crate::layout::{Anchor, Arrangement};
use crate::parallel::Place;
use crate::text::Direction;

/// `at` moved by `by`, kept within `0..len` (0 where `len` is 0).
fn stepped(at: usize, by: isize, len: usize) -> usize {
    at.saturating_add_signed(by).min(len.saturating_sub(1))
}

impl Reader {
    pub(super) fn move_beads(&mut self, by: isize) {
        let bead = self.rows.stepped(self.bead(), by, self.text.ladder().len());
        self.go_to_bead(bead);
    }

    /// Enters `bead`, or the last one where there are not so many.
    pub(super) fn go_to_bead(&mut self, bead: usize) {
        let bead = bead.min(self.text.ladder().len().saturating_sub(1));
        self.go_to(self.text.entry(bead, self.focus));
    }

    pub(super) fn go_to(&mut self, place: Place) {
        self.place = place;
        self.on_words = false;
        self.show();
    }

    /// Goes to `place`, and the focus goes there too where its version can be seen: what
    /// one was led to stands in the pane one is in. Panes that scroll on their own stay.
    pub(super) fn look_at(&mut self, place: Place) {
        self.give_focus(place.side);
        self.go_to(place);
    }

    /// Gives the focus to `side`, if its version can be seen, wherever the reader stands.
    pub(super) fn give_focus(&mut self, side: usize) {
        if side != self.focus && !self.is_free() && self.panes.shown().any(|shown| shown == side) {
            self.focus = side;
            self.reframe();
        }
    }

    /// The segment of the focused version that the reader stands in or at, and
    /// whether it stands in that version at all.
    fn segment_in_focus(&self) -> Option<(usize, bool)> {
        if self.place.side == self.focus {
            return self.text.segment_at(self.place).map(|segment| (segment, true));
        }
        if self.text.ladder().is_empty() {
            return None;
        }
        let next = self.text.ladder().segments(self.bead(), self.focus).start;
        let count = self.text.ladder().segments_on(self.focus);
        (count > 0).then(|| (next.min(count - 1), next >= count))
    }

    pub(super) fn move_sentences(&mut self, by: isize) {
        let Some((segment, within)) = self.segment_in_focus() else { return };
        // Coming from a bead that this version lacks, the next sentence is the first step.
        let by = if !within && by > 0 { by - 1 } else { by };
        self.go_to_segment(stepped(segment, by, self.text.ladder().segments_on(self.focus)));
    }

    pub(super) fn move_paragraphs(&mut self, by: isize) {
        let Some((mut segment, _)) = self.segment_in_focus() else { return };
        let segments = self.text.versions()[self.focus].segments();
        for _ in 0..by.unsigned_abs().min(segments.len()) {
            let paragraph = segments[segment].paragraph();
            if by > 0 {
                let next = segments.partition_point(|s| s.paragraph() <= paragraph);
                segment = if next < segments.len() { next } else { segment };
            } else {
                let start = segments.partition_point(|s| s.paragraph() < paragraph);
                // From within a paragraph back to its start, from its start to the one before.
                segment = match start.checked_sub(1) {
                    Some(before) if segment == start => {
                        segments.partition_point(|s| s.paragraph() < segments[before].paragraph())
                    }
                    _ => start,
                };
            }
        }
        self.go_to_segment(segment);
    }

    fn go_to_segment(&mut self, segment: usize) {
        if let Some(segment) = self.text.versions()[self.focus].segments().get(segment) {
            self.go_to(Place { side: self.focus, byte: segment.bytes().start });
        }
    }

    /// Scrolls by lines; the reader stays where it stands while that can be
    /// seen, else goes to the nearest bead that can.
    pub(super) fn scroll(&mut self, lines: isize) {
        let anchor = self.anchor;
        self.anchor = self.pager().scrolled(anchor, lines);
        let seen = self.beads_seen();
        if let (Some(&first), Some(&last)) = (seen.first(), seen.last()) {
            let bead = self.bead();
            if bead < first || bead > last {
                self.place = self.text.entry(bead.clamp(first, last), self.focus);
            }
        }
    }

    /// Scrolls by nearly a page, and the reader goes with it; where the text
    /// does not go on, to its end or start.
    pub(super) fn page_by(&mut self, lines: isize) {
        let (before, bead) = (self.anchor, self.bead());
        self.anchor = self.pager().scrolled(before, lines);
        if self.anchor == before {
            self.go_to_bead(if lines > 0 { usize::MAX } else { 0 });
            return;
        }
        let seen = self.beads_seen();
        // The first bead whose start is on the new page, as one reads on from there.
        let target = seen.first().copied().unwrap_or(bead);
        self.place = self.text.entry(target, self.focus);
    }

    /// Scrolls so that the bead begins on the line that `line` tells from the
    /// page's height and the bead's lines.
    pub(super) fn bring_to(&mut self, line: impl Fn(usize, usize) -> usize) {
        let bead = self.bead();
        let row = self.rows.row(&self.text, bead);
        if row.is_empty() {
            return;
        }
        let lines = self.compositor.row(&self.text, row.clone()).lines_of(&self.text, bead);
        let up = line(usize::from(self.body().height), lines.len());
        let top = Anchor { bead: row.start, skip: lines.start };
        self.anchor = self.pager().scrolled(top, -(up as isize));
    }

    /// The beads whose first line is on the page that begins at the anchor, or
    /// those that are seen at all where no bead begins on it.
    fn beads_seen(&mut self) -> Vec<usize> {
        let anchor = self.anchor;
        let page = self.pager().page(anchor);
        let height = page.height as isize;
        let (mut begun, mut seen) = (Vec::new(), Vec::new());
        for placed in &page.rows {
            for bead in placed.row.beads.clone() {
                let lines = placed.row.lines_of(&self.text, bead);
                let (top, bottom) = (placed.y + lines.start as isize, placed.y + lines.end as isize);
                if (0..height).contains(&top) {
                    begun.push(bead);
                }
                if bottom > 0 && top < height {
                    seen.push(bead);
                }
            }
        }
        if begun.is_empty() { seen } else { begun }
    }

    /// Gives the focus to the pane that stands to the left (or right) of the focused one.
    pub(super) fn focus_beside(&mut self, direction: Direction) {
        let by = if direction == Direction::LeftToRight { 1 } else { -1 };
        match self.frame().arrangement {
            Arrangement::Columns => {
                let panes = &self.frame().panes;
                let at = panes.iter().position(|p| p.side == self.focus).unwrap_or(0);
                if let Some(to) = panes.get(stepped(at, by, panes.len())) {
                    self.focus_on(to.side);
                }
            }
            _ => self.focus_by(by),
        }
    }

    /// Gives the focus to the next pane in order, round and round.
    pub(super) fn focus_by(&mut self, by: isize) {
        let shown: Vec<usize> = self.panes.shown().collect();
        if let Some(at) = shown.iter().position(|&side| side == self.focus) {
            self.focus_on(shown[(at as isize + by).rem_euclid(shown.len() as isize) as usize]);
        }
    }

    /// Gives the focus to `side`; the reader stays in its bead, at what
    /// corresponds there to the segment it stood in.
    pub(super) fn focus_on(&mut self, side: usize) {
        if self.is_free() && side != self.focus {
            return self.focus_free(side);
        }
        let from = self.place;
        self.focus = side;
        if let Some(segment) = self.text.segment_at(from) {
            let there = self.text.counterparts(from.side, segment, side);
            let of_bead = self.text.ladder().segments(self.bead(), side);
            let to = if there.is_empty() { of_bead } else { there };
            if !to.is_empty() {
                self.place = Place { side, byte: self.text.versions()[side].bytes(to).start };
            }
        }
        self.reframe();
    }
}
