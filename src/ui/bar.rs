//! The scroll bar at the edge where lines of our language end, and what the mouse can hold: it, and the
//! borders between panes.

use std::ops::Range;

use ratatui::layout::Rect;

use super::panes::SHARES;
use super::reader::Reader;
use crate::message;

/// Narrower screens have no cells to spare for the bar.
const LEAST_WIDTH: u16 = 60;
/// Lower ones have no lines to tell places apart by.
const LEAST_HEIGHT: u16 = 4;

/// What the mouse holds while its button is down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// The scroll bar, so many lines below the first of its thumb.
    Bar(u16),
    /// The border after this pane of the frame.
    Border(usize),
    /// The text, to select in it.
    Text,
}

impl Reader {
    /// Where the scroll bar is, if the screen has room for it and the text is
    /// longer than the page.
    pub(super) fn bar(&self) -> Option<Rect> {
        let body = self.body();
        let room = body.width >= LEAST_WIDTH && body.height >= LEAST_HEIGHT;
        let seen = self.beads_on_page();
        let all = seen.start == 0 && seen.end >= self.text.ladder().len();
        // Where we speak Arabic all that frames the text is mirrored.
        let x = || if message::chosen().is_right_to_left() { body.x } else { body.right() - 1 };
        (room && !all && !seen.is_empty()).then(|| Rect::new(x(), body.y, 1, body.height))
    }

    /// The beads whose rows are on the page.
    fn beads_on_page(&self) -> Range<usize> {
        let rows = &self.page.rows;
        let ends = rows.first().zip(rows.last());
        ends.map_or(0..0, |(first, last)| first.row.beads.start..last.row.beads.end)
    }

    /// The lines of a bar of `height` lines that stand for what is on the page:
    /// one at least.
    pub(super) fn thumb(&self, height: u16) -> Range<u16> {
        let (seen, beads) = (self.beads_on_page(), self.text.ladder().len().max(1));
        let lines = usize::from(height);
        let first = (seen.start * lines / beads).min(lines.saturating_sub(1));
        let end = (seen.end * lines).div_ceil(beads).clamp(first + 1, lines.max(1));
        first as u16..end as u16
    }

    /// The beads for which line `y` of a bar of `height` lines stands.
    pub(super) fn beads_of_line(&self, y: u16, height: u16) -> Range<usize> {
        let beads = self.text.ladder().len();
        let at = |y: u16| usize::from(y) * beads / usize::from(height.max(1));
        at(y)..at(y + 1).max(at(y) + 1).min(beads.max(1))
    }

    /// Takes hold of what is under the mouse, if it can be held; what is not
    /// drawn as something to hold is text.
    pub(super) fn hold(&mut self, x: u16, y: u16) -> bool {
        if let Some(bar) = self.bar().filter(|bar| bar.contains((x, y).into())) {
            let (line, thumb) = (y - bar.y, self.thumb(bar.height));
            if thumb.contains(&line) {
                // It is only taken hold of: nothing moves before the hand does.
                self.held = Some(Held::Bar(line - thumb.start));
            } else {
                self.held = Some(Held::Bar(0));
                let from = self.place;
                self.pull(x, y);
                self.jumped_from(from);
            }
        } else if y < self.body().bottom() {
            // The rule has a blank at either side, which is as good to hold.
            let border = self.frame().rules().position(|rule| rule.abs_diff(x) <= 1);
            self.held = border.map(Held::Border);
        }
        self.held.is_some()
    }

    /// Pulls what is held to where the mouse is; false where nothing is held that can be pulled.
    pub(super) fn pull(&mut self, x: u16, y: u16) -> bool {
        match self.held {
            Some(Held::Bar(grip)) => {
                let body = self.body();
                let line = y.clamp(body.y, body.bottom().saturating_sub(1).max(body.y)) - body.y;
                let line = line.saturating_sub(grip);
                if self.thumb(body.height).start != line {
                    self.go_to_bead(self.beads_of_line(line, body.height).start);
                    self.bring_to(|_, _| 0);
                }
            }
            Some(Held::Border(at)) => self.pull_border(at, x),
            Some(Held::Text) | None => return false,
        }
        true
    }

    /// Gives the two panes at a border the widths that it leaves them at column
    /// `x`; the others keep theirs.
    fn pull_border(&mut self, at: usize, x: u16) {
        let Some([left, right]) = self.frame().panes.get(at..at + 2) else { return };
        let (from, to) = (left.columns().start, right.columns().end);
        let sides = [left.side, right.side];
        let share = |side| self.panes.panes.iter().find(|p| p.side == side).map_or(1.0, |p| p.share);
        let both: f32 = sides.map(share).iter().sum();
        let part = f32::from(x.clamp(from, to) - from) / f32::from((to - from).max(1));
        // Neither becomes too narrow or too wide, and together they stay what they were.
        let least = SHARES.0.max(both - SHARES.1);
        let first = (both * part).clamp(least, (both - SHARES.0).min(SHARES.1).max(least));
        for (side, share) in sides.into_iter().zip([first, both - first]) {
            if let Some(pane) = self.panes.panes.iter_mut().find(|p| p.side == side) {
                pane.share = share;
            }
        }
        self.reframe();
    }
}

#[cfg(test)]
mod tests {
    use crate::message::Locale;
    use crate::message::tests::speaking;
    use crate::ui::Event;
    use crate::ui::tests::{press, reader};

    #[test]
    fn the_bar_is_there_where_the_text_is_longer_than_the_page() {
        let check = |width, height, expected| {
            assert_eq!(reader(width, height).bar().is_some(), expected, "{width}×{height}");
        };
        check(120, 7, true);
        check(120, 40, false);
        check(59, 7, false);
        check(120, 5, true);
        let there = |locale| speaking(locale, || reader(120, 7).bar().expect("a bar").x);
        assert_eq!([Locale::English, Locale::French, Locale::Arabic].map(there), [119, 119, 0]);
    }

    #[test]
    fn a_click_on_the_bar_goes_there_and_back_leads_back() {
        let mut reader = reader(120, 7);
        let bar = reader.bar().expect("a bar");
        reader.update(Event::Click { x: bar.x, y: bar.bottom() - 1, times: 1 });
        assert_eq!(reader.bead(), 3);
        reader.update(Event::Drag { x: bar.x, y: 0 });
        assert_eq!(reader.bead(), 0);
        press(&mut reader, "G C-o");
        assert_eq!(reader.bead(), 0);
    }

    #[test]
    fn a_border_is_pulled_between_its_two_panes() {
        let mut reader = reader(160, 30);
        let widths =
            |reader: &super::Reader| -> Vec<u16> { reader.frame().panes.iter().map(|p| p.width).collect() };
        let before = widths(&reader);
        let rule = reader.frame().rules().next().expect("a rule");
        reader.update(Event::Click { x: rule, y: 5, times: 1 });
        reader.update(Event::Drag { x: rule - 10, y: 9 });
        let after = widths(&reader);
        assert!(after[0] < before[0] && after[1] > before[1], "{before:?} {after:?}");
        assert!(after[2].abs_diff(before[2]) <= 1, "{before:?} {after:?}");
        assert!(reader.frame().rules().next().expect("a rule").abs_diff(rule - 10) <= 1);
        for x in [0, 159] {
            reader.update(Event::Drag { x, y: 5 });
            assert!(widths(&reader).iter().all(|w| *w > 10), "{:?}", widths(&reader));
        }
        assert!(reader.selected().is_none());
    }
}
