//! The text itself: the rows of the page, with their gutters.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::label::{Keep, beginning, label, paint_line};
use super::marks::{Mark, marks, role_of};
use crate::layout::{Block, BlockLine, Pane, PlacedRow};
use crate::ui::reader::Reader;
use crate::ui::theme::{Role, Theme};

pub(super) fn paint(reader: &Reader, theme: &Theme, buffer: &mut Buffer) {
    for placed in &reader.page.rows {
        for block in &placed.row.blocks {
            let pane = &reader.frame().panes[block.pane];
            let marks = marks(reader, block.side, &placed.row.beads);
            let doubtful = doubtful(reader, block.side, &placed.row.beads);
            BlockPainter { reader, theme, block, pane, marks, doubtful }.paint(placed, buffer);
        }
    }
}

struct BlockPainter<'a> {
    reader: &'a Reader,
    theme: &'a Theme,
    block: &'a Block,
    pane: &'a Pane,
    marks: Vec<Mark>,
    /// Where the passages begin that the alignment is not sure of.
    doubtful: Vec<usize>,
}

fn doubtful(reader: &Reader, side: usize, beads: &Range<usize>) -> Vec<usize> {
    let doubtful = beads.clone().filter(|&bead| reader.is_doubtful(bead));
    doubtful.filter_map(|bead| reader.text().passage(bead, side)).map(|bytes| bytes.start).collect()
}

impl BlockPainter<'_> {
    fn paint(&self, placed: &PlacedRow, buffer: &mut Buffer) {
        let body = self.reader.body();
        for index in 0..self.block.height() {
            let line = placed.y + (self.block.y + index) as isize;
            if line < 0 || line >= body.height as isize {
                continue;
            }
            let y = body.y + line as u16;
            match self.block.lines.get(index) {
                Some(line) => self.line(line, index, y, buffer),
                None => self.missing(y, buffer),
            }
            if index == 0 {
                self.tag(y, buffer);
            }
        }
    }

    fn line(&self, line: &BlockLine, index: usize, y: u16, buffer: &mut Buffer) {
        let style = |source: Range<usize>| {
            self.theme.style(role_of(&self.marks, &(line.base + source.start..line.base + source.end)))
        };
        paint_line(&line.line, line.x(self.pane), y, buffer, style);
        let (place, source) = (self.reader.place(), line.source());
        if self.reader.ruler && place.side == self.block.side && source.contains(&place.byte) {
            let room = Rect::new(self.pane.x, y, self.pane.width, 1).intersection(buffer.area);
            buffer.set_style(room, self.theme.style(Role::Ruler));
        }
        let (symbol, role) = self.sign(line, index);
        let columns = self.pane.gutter();
        let x = match beginning(self.pane.direction) {
            Keep::Left => columns.start,
            Keep::Right => columns.end.saturating_sub(1),
        };
        if !symbol.is_empty() && !columns.is_empty() && x < buffer.area.right() {
            buffer[(x, y)].set_symbol(symbol).set_style(self.theme.style(role));
        }
    }

    /// The gutter says what a line is: a bar beside the current bead, a ring
    /// beside what stands alone, a wave where a doubtful passage begins, dots where
    /// a paragraph goes on from the row before.
    fn sign(&self, line: &BlockLine, index: usize) -> (&'static str, Role) {
        let source = line.source();
        let has = |role: Role| {
            let over = |m: &Mark| m.role == role && m.bytes.start < source.end && source.start < m.bytes.end;
            self.marks.iter().any(over)
        };
        if self.doubtful.iter().any(|start| source.contains(start)) {
            ("~", if has(Role::Bead) { Role::Bar } else { Role::Doubtful })
        } else if has(Role::Bead) {
            if self.block.side == self.reader.focus() { ("▌", Role::Bar) } else { ("▎", Role::BarBeside) }
        } else if has(Role::Alone) {
            ("◦", Role::Missing)
        } else if index == 0 && self.block.continues {
            ("⋯", Role::Missing)
        } else {
            ("", Role::Text)
        }
    }

    /// What stands where a version has no counterpart.
    fn missing(&self, y: u16, buffer: &mut Buffer) {
        let room = Rect::new(self.pane.x, y, self.pane.width, 1);
        let style = self.theme.style(Role::Missing);
        label("· · ·", room, beginning(self.pane.direction), &self.reader.setting, style, buffer);
    }

    /// In the stack nothing but this says which version a block is.
    fn tag(&self, y: u16, buffer: &mut Buffer) {
        let tags = self.reader.frame().tags.clone();
        let focused = self.block.side == self.reader.focus();
        let role = if focused { Role::HeadingFocused } else { Role::Detail };
        let room = Rect::new(tags.start, y, (tags.len() as u16).saturating_sub(1), 1);
        let tag = &self.reader.tags[self.block.side];
        label(tag, room, Keep::Left, &self.reader.setting, self.theme.style(role), buffer);
    }
}
