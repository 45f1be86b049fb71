//! The mouse: what a click, a drag and the wheel do, by what lies under them.
//!
//! What lies over the text has them first: lists, and pages one looks at. While something is
//! written in a box or a question is answered, clicks touch nothing: no word is lost by a slip of the hand.

use unicode_segmentation::UnicodeSegmentation;

use super::bar::Held;
use super::event::Effect;
use super::key::Key;
use super::keymap::Pending;
use super::paint;
use super::reader::Reader;
use super::selecting::{Selection, Unit};
use crate::layout::Arrangement;
use crate::parallel::Place;

impl Reader {
    /// Takes a click, the so many-th on one cell in quick succession.
    pub(super) fn click(&mut self, x: u16, y: u16, times: u8, effects: &mut Vec<Effect>) {
        self.held = None;
        self.pending = Pending::default();
        if self.chooser.is_some() {
            self.chooser_clicked(x, y, effects);
        } else if self.overlay.is_some() {
            self.overlay_clicked(x, y);
        } else if !self.is_writing() {
            self.text_clicked(x, y, times);
        }
    }

    /// Whether something is written that a click must not take away.
    fn is_writing(&self) -> bool {
        self.noting.is_some() || self.suggesting.is_some() || self.asking.is_some()
    }

    /// A click in a list chooses, any other on what is laid over the text closes it.
    fn overlay_clicked(&mut self, x: u16, y: u16) {
        let body = self.body();
        let Some(overlay) = &self.overlay else { return };
        let area = paint::overlay::area(overlay, body, &self.setting);
        let within = area.contains((x, y).into());
        if within && overlay.chosen.is_some() {
            let goal = overlay.goal_on(usize::from((y - area.y).saturating_sub(1)));
            let Some(place) = goal.filter(|_| (area.y + 1..area.bottom() - 1).contains(&y)) else { return };
            self.overlay = None;
            return self.jump(place);
        }
        self.overlay = None;
    }

    /// Takes hold of what can be held; else focuses the pane under the click, and goes to the word there.
    fn text_clicked(&mut self, x: u16, y: u16, times: u8) {
        let under = self.hit(x, y);
        if let Some(prompt) = &self.finding.prompt {
            // Rows that are found would take the place of those one points at.
            if prompt.filters {
                return;
            }
            let typed = !prompt.field.text().is_empty();
            self.prompt_takes(Key::named(if typed { "Enter" } else { "Esc" }).unwrap_or(Key::LETTER));
        }
        if self.hold(x, y) {
            return;
        }
        let Some((side, byte)) = under else { return };
        if let Some(byte) = byte {
            let bead = self.text.bead_at(Place { side, byte });
            if self.covers(side, bead) {
                self.go_to_bead(bead);
                self.uncovered = Some(bead);
                return;
            }
        }
        if self.is_free() {
            self.focus_on(side);
        }
        self.focus = side;
        self.reframe();
        let Some(byte) = byte else { return };
        self.place = Place { side, byte };
        self.on_words = true;
        self.held = Some(Held::Text);
        let unit = match times {
            2 => Some(Unit::Word),
            3 => Some(Unit::Sentence),
            _ => None,
        };
        self.selection = unit.map(|unit| Selection { from: self.place, unit });
    }

    /// Pulls what is held, or selects as far as the cell under the mouse.
    pub(super) fn drag_to(&mut self, x: u16, y: u16) {
        if self.pull(x, y) || self.held != Some(Held::Text) {
            return;
        }
        // Beyond the text's first and last line there is more of it.
        let body = self.body();
        if y < body.y {
            self.scroll(-1);
        } else if y >= body.bottom() {
            self.scroll(1);
        }
        let y = y.min(body.bottom().saturating_sub(1)).max(body.y);
        if let Some((side, Some(byte))) = self.hit(x, y) {
            let version = &self.text.versions()[side];
            let segment = version.segment_at(byte).and_then(|at| version.segments().get(at));
            let rest = version.slice(byte..segment.map_or(byte, |s| s.bytes().end.max(byte)));
            let end = byte + rest.graphemes(true).next().map_or(0, str::len);
            self.drag(Place { side, byte }, end);
        }
    }

    /// The wheel scrolls what lies under it, and leaves the reader where it stands, if that can be seen.
    pub(super) fn wheel(&mut self, x: u16, lines: isize, effects: &mut Vec<Effect>) {
        let size = self.size;
        if let Some(chooser) = &mut self.chooser {
            chooser.go(lines.signum());
            self.show_theme(effects);
        } else if let Some(overlay) = &mut self.overlay {
            overlay.turn(lines, size);
        } else {
            match self.pane_at(x).filter(|side| self.is_free() && *side != self.focus) {
                Some(side) => self.scroll_waiting(side, lines),
                None => self.scroll(lines),
            }
        }
    }

    /// The side whose pane has this column; the first of those that stand below one another.
    fn pane_at(&self, x: u16) -> Option<usize> {
        self.frame().panes.iter().find(|p| p.columns().contains(&x)).map(|p| p.side)
    }

    /// The side under a cell of the screen, and the byte, where there is text.
    fn hit(&self, x: u16, y: u16) -> Option<(usize, Option<usize>)> {
        let (body, frame) = (self.body(), self.frame());
        let beside = frame.arrangement == Arrangement::Columns;
        // What says which version a block is belongs to the block.
        let x = if frame.tags.contains(&x) { frame.tags.end } else { x };
        let side = self.pane_at(x)?;
        if y < body.y {
            // One heading stands above the stack: that of the focused version.
            return Some((if beside { side } else { self.focus }, None));
        }
        if y >= body.bottom() {
            return None;
        }
        let line = usize::from(y - body.y);
        let placed = self.page_of(side).row_at(line)?;
        let within = usize::try_from(line as isize - placed.y).ok()?;
        let blocks = placed.row.blocks.iter();
        let block = blocks
            .filter(|b| beside || (b.y..b.y + b.height()).contains(&within))
            .find(|b| frame.panes[b.pane].columns().contains(&x))?;
        let byte = block.lines.get(within.saturating_sub(block.y)).map(|line| {
            let pane = &frame.panes[block.pane];
            line.byte_at(pane, x)
        });
        Some((block.side, byte))
    }
}

#[cfg(test)]
mod tests;
