//! Sync off: panes that scroll on their own.
//!
//! The focused pane has the reader's place and page as ever. Each other pane that
//! is shown *waits*: it keeps the place and the page at which it was left, and has
//! them back when it is focused. In the stack, where versions share one column,
//! only the focused one is shown and the others wait unseen.
//!
//! In step again, the other panes come to the passage one stands in, on the line
//! on which it is.

use super::reader::Reader;
use crate::layout::{Anchor, Arrangement, Compositor, Frame, Page, Pager};
use crate::message::say;
use crate::parallel::{Moved, Place};

/// A pane that waits while another one moves.
#[derive(Debug)]
pub(super) struct Waiting {
    side: usize,
    place: Place,
    anchor: Anchor,
    compositor: Compositor,
    pub(super) page: Page,
}

/// The panes that are not in step, and where they parted.
#[derive(Debug)]
pub(super) struct Free {
    pub(super) parted: Place,
    pub(super) waiting: Vec<Waiting>,
}

impl Reader {
    /// Whether the panes scroll on their own.
    pub(super) fn is_free(&self) -> bool {
        self.free.is_some()
    }

    /// The pages of the panes that wait and are seen.
    pub(super) fn waiting_pages(&self) -> impl Iterator<Item = (usize, &Page)> {
        let waiting = self.free.iter().flat_map(|free| &free.waiting);
        waiting
            .filter(|w| w.side != self.focus && self.frame().pane(w.side).is_some())
            .map(|w| (w.side, &w.page))
    }

    /// The page on which `side` is seen.
    pub(super) fn page_of(&self, side: usize) -> &Page {
        self.waiting_pages().find(|(of, _)| *of == side).map_or(&self.page, |(_, page)| page)
    }

    /// The bead in which the pane of `side` stands.
    pub(super) fn bead_of(&self, side: usize) -> usize {
        let mut waiting = self.free.iter().flat_map(|free| &free.waiting).filter(|_| side != self.focus);
        waiting.find(|w| w.side == side).map_or(self.bead(), |w| self.text.bead_at(w.place))
    }

    /// Lets the panes scroll on their own, or brings them in step again.
    pub(super) fn toggle_sync(&mut self) {
        if self.free.is_some() {
            return self.in_step();
        }
        if self.panes.shown().count() < 2 {
            self.said = Some(say!("free-alone").into());
            return;
        }
        let line = self.line_of_bead();
        self.free = Some(Free { parted: self.place, waiting: Vec::new() });
        self.reframe();
        self.renew();
        self.stay_on(line);
        self.said = Some(say!("free-off").into());
    }

    /// Brings the other panes to the passage one stands in.
    pub(super) fn anchor_here(&mut self) {
        match self.free {
            Some(_) => self.in_step(),
            None => self.said = Some(say!("free-in-step").into()),
        }
    }

    fn in_step(&mut self) {
        let line = self.line_of_bead();
        let Some(Free { parted, .. }) = self.free.take() else { return };
        self.reframe();
        self.renew();
        self.stay_on(line);
        self.jumped_from(parted);
        self.said = Some(say!("free-on").into());
    }

    /// Gives the focus to the pane of `side`, which takes up its own place again.
    pub(super) fn focus_free(&mut self, side: usize) {
        let (focus, place, anchor) = (self.focus, self.place, self.anchor);
        let (compositor, page) = (self.compositor_of(side), std::mem::take(&mut self.page));
        let Some(free) = &mut self.free else { return };
        let parted = self.text.bead_at(free.parted);
        let other = free.waiting.iter().position(|w| w.side == side).map(|at| free.waiting.remove(at));
        let compositor = std::mem::replace(&mut self.compositor, compositor);
        free.waiting.retain(|w| w.side != focus);
        free.waiting.push(Waiting { side: focus, place, anchor, compositor, page });
        self.focus = side;
        self.on_words = false;
        match other {
            Some(other) => (self.place, self.anchor) = (other.place, other.anchor),
            None => self.place = self.text.entry(parted, side),
        }
        self.reframe();
        self.renew();
        self.show();
    }

    /// Scrolls the pane of `side` by lines where it waits; the focus stays.
    pub(super) fn scroll_waiting(&mut self, side: usize, lines: isize) {
        let (focus, anchor, on_words) = (self.focus, self.anchor, self.on_words);
        self.focus_free(side);
        self.scroll(lines);
        self.focus_free(focus);
        (self.anchor, self.on_words) = (anchor, on_words);
    }

    /// The frame that is wanted on this screen.
    pub(super) fn wanted_frame(&self) -> Frame {
        let mut wanted = self.panes.wanted(&self.text, self.focus);
        let frame = Frame::new(self.size.width, self.panes.arrangement, &wanted);
        if self.free.is_none() || frame.arrangement == Arrangement::Columns {
            return frame;
        }
        wanted.retain(|w| w.side == self.focus);
        Frame::new(self.size.width, self.panes.arrangement, &wanted)
    }

    /// What waits as `waiting` did before its text was edited.
    pub(super) fn waits(&self, waiting: &Waiting, moved: &Moved) -> Waiting {
        let (side, place) = (waiting.side, moved.place(waiting.place));
        let anchor = Anchor { bead: self.text.bead_at(place), skip: 0 };
        Waiting { side, place, anchor, compositor: self.compositor_of(side), page: Page::default() }
    }

    /// A compositor for the page of the focused pane: of all panes while they are in step.
    pub(super) fn compositor_for(&self, frame: Frame) -> Compositor {
        let pane = frame.panes.iter().position(|p| p.side == self.focus);
        match pane.filter(|_| self.free.is_some()) {
            Some(pane) => Compositor::of_pane(frame, self.setting, pane),
            None => Compositor::new(frame, self.setting),
        }
    }

    fn compositor_of(&self, side: usize) -> Compositor {
        let frame = self.frame().clone();
        match frame.panes.iter().position(|p| p.side == side) {
            Some(pane) => Compositor::of_pane(frame, self.setting, pane),
            None => Compositor::new(frame, self.setting),
        }
    }

    /// Forgets the rows that were laid out, and nothing else.
    pub(super) fn renew(&mut self) {
        self.compositor = self.compositor_for(self.frame().clone());
        let sides: Vec<usize> = self.free.iter().flat_map(|free| &free.waiting).map(|w| w.side).collect();
        let fresh: Vec<Compositor> = sides.into_iter().map(|side| self.compositor_of(side)).collect();
        let waiting = self.free.iter_mut().flat_map(|free| &mut free.waiting);
        waiting.zip(fresh).for_each(|(waiting, fresh)| waiting.compositor = fresh);
    }

    /// The line of the page on which the bead begins, if that is seen.
    fn line_of_bead(&self) -> Option<isize> {
        let bead = self.bead();
        let placed = self.page.rows.iter().find(|placed| placed.row.beads.contains(&bead))?;
        let line = placed.y + placed.row.lines_of(&self.text, bead).start as isize;
        (0..self.page.height as isize).contains(&line).then_some(line)
    }

    /// Scrolls so that the bead begins on this line, or so that it is seen.
    fn stay_on(&mut self, line: Option<isize>) {
        let Some(line) = line else { return self.show() };
        let bead = self.bead();
        self.anchor = anchored(&mut self.pager(), bead, line);
    }

    /// Lays out the panes that wait. One that did not wait before begins where the
    /// reader is; one whose frame or setting has changed shows its place in the new one.
    pub(super) fn lay_out_waiting(&mut self) {
        let Some(mut free) = self.free.take() else { return };
        let (frame, height) = (self.frame().clone(), usize::from(self.body().height).max(1));
        let line = self.line_of_bead();
        for (pane, of_pane) in frame.panes.iter().enumerate().filter(|(_, p)| p.side != self.focus) {
            let side = of_pane.side;
            let at = free.waiting.iter().position(|w| w.side == side);
            let at = at.unwrap_or_else(|| {
                let compositor = Compositor::of_pane(frame.clone(), self.setting, pane);
                let place = self.text.entry(self.text.bead_at(free.parted), side);
                free.waiting.push(Waiting {
                    side,
                    place,
                    anchor: Anchor::default(),
                    compositor,
                    page: Page::default(),
                });
                let at = free.waiting.len() - 1;
                let waiting = &mut free.waiting[at];
                let mut pager =
                    Pager { text: &self.text, rows: &self.rows, compositor: &mut waiting.compositor, height };
                let bead = self.text.bead_at(place);
                waiting.anchor = anchored(&mut pager, bead, line.unwrap_or(0));
                at
            });
            let waiting = &mut free.waiting[at];
            let changed = !waiting.compositor.is_for(&frame, &self.setting, pane);
            if changed {
                waiting.compositor = Compositor::of_pane(frame.clone(), self.setting, pane);
            }
            let mut pager =
                Pager { text: &self.text, rows: &self.rows, compositor: &mut waiting.compositor, height };
            if changed {
                let top = Anchor { skip: 0, ..waiting.anchor };
                waiting.anchor = pager.showing(top, self.text.bead_at(waiting.place));
            }
            waiting.anchor = pager.scrolled(waiting.anchor, 0);
            waiting.page = pager.page(waiting.anchor);
        }
        free.waiting.retain(|w| self.panes.shown().any(|side| side == w.side));
        self.free = Some(free);
    }
}

/// The anchor at which `bead` begins on line `line` of the page.
fn anchored(pager: &mut Pager, bead: usize, line: isize) -> Anchor {
    let beads = pager.rows.row(pager.text, bead);
    if beads.is_empty() {
        return Anchor::default();
    }
    let row = pager.compositor.row(pager.text, beads.clone());
    let skip = row.lines_of(pager.text, bead).start;
    pager.scrolled(Anchor { bead: beads.start, skip }, -line)
}

#[cfg(test)]
mod tests {
    use crate::layout::Arrangement;
    use crate::ui::Reader;
    use crate::ui::tests::{press, reader, screen};

    fn tops(reader: &Reader) -> Vec<usize> {
        let top = |side| reader.page_of(side).rows.first().map_or(0, |placed| placed.row.beads.start);
        (0..3).map(top).collect()
    }

    #[test]
    fn the_focused_pane_moves_and_the_others_stay() {
        let mut reader = reader(120, 7);
        press(&mut reader, "z s");
        assert_eq!(tops(&reader), [0, 0, 0]);
        press(&mut reader, "G");
        assert!(tops(&reader)[0] > 0 && tops(&reader)[1..] == [0, 0], "{:?}", tops(&reader));
        let lines = screen(&reader, 120, 7);
        assert!(lines.iter().any(|l| l.contains("sync off") && l.contains("4/4")), "{lines:#?}");
        // Another pane is where it was left, and so is the first when one comes back.
        press(&mut reader, "Tab");
        assert_eq!((reader.bead(), reader.focus()), (0, 1), "the French pane waited at the start");
        press(&mut reader, "S-Tab");
        assert_eq!((reader.bead(), reader.focus()), (3, 0));
    }

    #[test]
    fn in_step_again_all_come_here() {
        for keys in ["z s", "z a"] {
            let mut reader = reader(120, 7);
            press(&mut reader, "z s G");
            press(&mut reader, keys);
            assert!(!reader.is_free());
            assert_eq!(reader.bead(), 3);
            let lines = screen(&reader, 120, 7);
            let level = lines.iter().find(|l| l.contains("Fin du jour")).expect("it is shown");
            assert!(level.contains("The day was over"), "{lines:#?}");
            press(&mut reader, "C-o");
            assert_eq!(reader.bead(), 0, "back to where they parted");
        }
    }

    #[test]
    fn in_the_stack_each_version_is_seen_by_itself() {
        let mut reader = reader(60, 12);
        assert_eq!(reader.frame().arrangement, Arrangement::Stacked);
        press(&mut reader, "z s G");
        assert_eq!(reader.frame().panes.len(), 1);
        press(&mut reader, "Tab");
        assert_eq!((reader.frame().panes[0].side, reader.bead()), (1, 0));
        press(&mut reader, "S-Tab z s");
        assert_eq!((reader.frame().panes.len(), reader.bead()), (3, 3));
    }

    #[test]
    fn a_version_alone_has_nothing_to_part_from() {
        let mut reader = reader(120, 20);
        press(&mut reader, "z 1 z 2 z s");
        assert!(!reader.is_free());
        press(&mut reader, "z a");
        assert!(reader.said.is_some());
    }
}
