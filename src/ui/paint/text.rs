//! The text itself: the rows of the page, with their gutters.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::label::{Keep, beginning, label, paint_line};
use super::marks::{Mark, marks, role_of};
use crate::layout::{Block, BlockLine, Pane, PlacedRow};
use crate::parallel::Place;
use crate::parallel::review::{Record, Status};
use crate::study::check::Severity;
use crate::ui::reader::Reader;
use crate::ui::theme::{Role, Theme};

pub(super) fn paint(reader: &Reader, theme: &Theme, buffer: &mut Buffer) {
    for placed in &reader.page.rows {
        for block in &placed.row.blocks {
            let pane = &reader.frame().panes[block.pane];
            let marks = marks(reader, block.side, &placed.row.beads);
            BlockPainter { reader, theme, block, pane, beads: placed.row.beads.clone(), marks }
                .paint(placed, buffer);
        }
    }
}

struct BlockPainter<'a> {
    reader: &'a Reader,
    theme: &'a Theme,
    block: &'a Block,
    pane: &'a Pane,
    beads: Range<usize>,
    marks: Vec<Mark>,
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
        // The other cell of the gutter is the reviewer's.
        let x = match beginning(self.pane.direction) {
            Keep::Left => columns.end.saturating_sub(1),
            Keep::Right => columns.start,
        };
        if columns.len() > 1
            && x < buffer.area.right()
            && let Some(symbol) = self.review_sign(line)
        {
            buffer[(x, y)].set_symbol(symbol).set_style(self.theme.style(Role::Review));
        }
    }

    /// The gutter says what a line is: a bar beside the current bead, a ring
    /// beside what stands alone, dots where a paragraph goes on from the row before.
    fn sign(&self, line: &BlockLine, index: usize) -> (&'static str, Role) {
        let source = line.source();
        let has = |role: Role| {
            let over = |m: &Mark| m.role == role && m.bytes.start < source.end && source.start < m.bytes.end;
            self.marks.iter().any(over)
        };
        if has(Role::Bead) {
            if self.block.side == self.reader.focus() { ("▌", Role::Bar) } else { ("▎", Role::BarBeside) }
        } else if has(Role::Alone) {
            ("◦", Role::Missing)
        } else if index == 0 && self.block.continues {
            ("⋯", Role::Missing)
        } else {
            ("", Role::Text)
        }
    }

    /// What a reviewer made of the passages that begin on a line, the gravest of
    /// it; what is about no version in particular is shown in the focused one, or
    /// where that has nothing in the first that has.
    fn review_sign(&self, line: &BlockLine) -> Option<&'static str> {
        let (source, text, side) = (line.source(), self.reader.text(), self.block.side);
        if self.reader.editing.is_some() {
            return self.beads.clone().find_map(|bead| {
                let begins = source.contains(&text.passage(bead, side)?.start);
                begins.then(|| self.aligning_sign(bead)).flatten()
            });
        }
        let signs = self.beads.clone().filter_map(|bead| {
            let record = self.reader.reviewing.record(bead)?;
            let begins = source.contains(&text.passage(bead, side)?.start);
            let home = text.entry(bead, self.reader.focus()).side == side;
            begins.then(|| sign_of(record, side, home)).flatten()
        });
        let sign = signs.min().map(|(_, sign)| sign);
        sign.or_else(|| self.found_sign(&source)).or_else(|| self.changed_sign(&source))
    }

    /// Whether a check found something about what is on a line; of what is about a
    /// passage as a whole, where that begins.
    fn found_sign(&self, source: &Range<usize>) -> Option<&'static str> {
        let found = self.reader.findings.of_beads(self.beads.clone());
        let of_side = found
            .filter(|finding| finding.severity > Severity::Hint)
            .flat_map(|finding| &finding.passages)
            .filter(|passage| passage.side == self.block.side);
        let here = |bytes: &Range<usize>| bytes.start < source.end && source.start < bytes.end;
        let begins = |start: usize| source.contains(&start);
        let mut of_side = of_side;
        let any = of_side.any(|passage| match passage.marks.as_slice() {
            [] => begins(passage.bytes.start),
            marks => marks.iter().any(here),
        });
        any.then_some("≠")
    }

    /// Whether a segment that begins on a line is another one since the text was read last.
    fn changed_sign(&self, source: &Range<usize>) -> Option<&'static str> {
        let here = |place: &Place| place.side == self.block.side && source.contains(&place.byte);
        self.reader.changed.iter().any(here).then_some("~")
    }

    /// While the alignment is corrected: what is pinned, and what is doubtful.
    fn aligning_sign(&self, bead: usize) -> Option<&'static str> {
        let pinned = self.reader.reviewing.record(bead).is_some_and(|record| record.pinned);
        let doubtful = self.reader.is_doubtful(bead);
        if pinned { Some("▪") } else { doubtful.then_some("?") }
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

/// The sign of what was written about a passage, seen from one version, and its
/// place among others: the gravest is the least.
fn sign_of(record: &Record, side: usize, home: bool) -> Option<(u8, &'static str)> {
    let noted = record.notes.iter().any(|note| note.side.map_or(home, |of| of == side));
    let signs = [
        (home && record.status == Status::Rejected, "✗"),
        (home && record.status == Status::NeedsWork, "!"),
        (home && record.flag, "⚑"),
        (noted, "✎"),
        (home && record.status == Status::Approved, "✓"),
    ];
    (0..).zip(signs).find(|(_, (shown, _))| *shown).map(|(rank, (_, sign))| (rank, sign))
}
