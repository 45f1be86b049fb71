//! The text itself: the rows of the page, with their gutters.
//!
//! It is painted line by line, so that a line that looks as it did need not be
//! painted again. What a line looks like is gathered first, as [`Part`]s; a line
//! is painted from its parts, and its print is made of them, so neither can know
//! of something that the other does not.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::found;
use super::label::{Keep, beginning, label, paint_line};
use super::marks::{Mark, marks, style_of};
use crate::layout::{Block, BlockLine, Pane, PlacedRow};
use crate::parallel::review::{Record, Status};
use crate::text::quick::QuickHasher;
use crate::ui::reader::Reader;
use crate::ui::theme::{Role, Theme};

/// The lines of the page, ready to be painted.
pub(super) struct Lines<'a> {
    reader: &'a Reader,
    theme: &'a Theme,
    /// In the order of the lines.
    parts: Vec<Part<'a>>,
    /// For each line of the body where its parts end.
    ends: Vec<usize>,
    marks: Vec<Mark>,
}

/// Where the passages begin that the alignment is not sure of.
fn doubtful(reader: &Reader, side: usize, beads: &Range<usize>) -> Vec<usize> {
    let doubtful = beads.clone().filter(|&bead| reader.is_doubtful(bead));
    doubtful.filter_map(|bead| reader.text().passage(bead, side)).map(|bytes| bytes.start).collect()
}

/// What stands in one pane on one line.
struct Part<'a> {
    /// The line of the body.
    line: u16,
    pane: &'a Pane,
    what: What<'a>,
}

enum What<'a> {
    /// A line of text.
    Text(&'a BlockLine, Look),
    /// A version has no counterpart here.
    Missing,
    /// Which version a block of the stack is.
    Tag,
}

/// What is laid over a line of text, and stands beside it.
struct Look {
    /// The marks over it, in [`Lines::marks`]; their bytes count from its first.
    marks: Range<usize>,
    sign: Option<(&'static str, Role)>,
    /// What a reviewer made of what begins here.
    review: Option<&'static str>,
    ruled: bool,
}

impl<'a> Lines<'a> {
    pub(super) fn new(reader: &'a Reader, theme: &'a Theme) -> Lines<'a> {
        let mut lines = Lines { reader, theme, parts: Vec::new(), ends: Vec::new(), marks: Vec::new() };
        let waiting = reader.waiting_pages().flat_map(|(_, page)| &page.rows);
        for placed in reader.page.rows.iter().chain(waiting) {
            for block in &placed.row.blocks {
                lines.add(placed, block);
            }
        }
        lines.parts.sort_by_key(|part| part.line);
        let height = reader.body().height;
        lines.ends = (0..height).map(|y| lines.parts.partition_point(|part| part.line <= y)).collect();
        lines
    }

    fn add(&mut self, placed: &'a PlacedRow, block: &'a Block) {
        let height = self.reader.body().height as isize;
        let top = placed.y + block.y as isize;
        if top >= height || top + block.height() as isize <= 0 {
            return;
        }
        let pane = &self.reader.frame().panes[block.pane];
        let beads = &placed.row.beads;
        let over = (marks(self.reader, block.side, beads), doubtful(self.reader, block.side, beads));
        for index in 0..block.height() {
            let y = top + index as isize;
            if !(0..height).contains(&y) {
                continue;
            }
            let line = y as u16;
            let what = match block.lines.get(index) {
                Some(text) => What::Text(text, self.look(text, index, block, beads, &over)),
                None => What::Missing,
            };
            self.parts.push(Part { line, pane, what });
            // In the stack nothing but this says which version a block is.
            if index == 0 && !self.reader.frame().tags.is_empty() {
                self.parts.push(Part { line, pane, what: What::Tag });
            }
        }
    }

    fn look(
        &mut self,
        text: &BlockLine,
        index: usize,
        block: &Block,
        beads: &Range<usize>,
        (over, doubtful): &(Vec<Mark>, Vec<usize>),
    ) -> Look {
        let (start, source, place) = (self.marks.len(), text.source(), self.reader.place());
        let clipped = |mark: &Mark| {
            let (from, to) = (mark.bytes.start.max(source.start), mark.bytes.end.min(source.end));
            let bytes = || from - source.start..to - source.start;
            (from < to).then(|| Mark { bytes: bytes(), role: mark.role })
        };
        self.marks.extend(over.iter().filter_map(clipped));
        let begins = doubtful.iter().any(|start| source.contains(start));
        let focused = block.side == self.reader.focus();
        let sign = sign(&self.marks[start..], begins, index == 0 && block.continues, focused);
        let ruled = self.reader.ruler && place.side == block.side && source.contains(&place.byte);
        let review = review_sign(self.reader, block.side, beads, &source)
            .or_else(|| found::sign(self.reader, &source, block.side, beads));
        Look { marks: start..self.marks.len(), sign, review, ruled }
    }

    fn of(&self, line: u16) -> &[Part<'a>] {
        let end = |line: usize| self.ends.get(line).copied().unwrap_or(0);
        let start = usize::from(line).checked_sub(1).map_or(0, end);
        &self.parts[start..end(line.into())]
    }

    /// Adds what makes this line of the body look as it does.
    pub(super) fn print(&self, line: u16, to: &mut QuickHasher) {
        for Part { pane, what, .. } in self.of(line) {
            (pane.side, pane.x, pane.width, pane.direction).hash(to);
            match what {
                What::Missing => to.write_u8(1),
                What::Tag => {
                    // Two versions of one language are numbered, in the digits that are wanted.
                    let digits = self.reader.setting.digits;
                    (2_u8, pane.side == self.reader.focus(), self.tag_of(pane), digits).hash(to);
                }
                What::Text(text, look) => {
                    to.write_u64(text.print);
                    (&self.marks[look.marks.clone()], look.sign, look.review, look.ruled).hash(to);
                }
            }
        }
    }

    /// Paints this line of the body on the line `y` of the buffer.
    pub(super) fn paint(&self, line: u16, y: u16, buffer: &mut Buffer) {
        for part in self.of(line) {
            match &part.what {
                What::Text(text, look) => self.text(text, look, part.pane, y, buffer),
                What::Missing => self.missing(part.pane, y, buffer),
                What::Tag => self.tag(part.pane, y, buffer),
            }
        }
    }

    fn text(&self, text: &BlockLine, look: &Look, pane: &Pane, y: u16, buffer: &mut Buffer) {
        let over = &self.marks[look.marks.clone()];
        let start = text.line.source().start;
        let x = text.x(pane);
        if over.is_empty() {
            let style = self.theme.style(Role::Text);
            paint_line(&text.line, x, y, buffer, |_| style);
        } else {
            let style =
                |bytes: Range<usize>| style_of(self.theme, over, &(bytes.start - start..bytes.end - start));
            paint_line(&text.line, x, y, buffer, style);
        }
        cover(text, over, x, y, buffer);
        if look.ruled {
            let room = Rect::new(pane.x, y, pane.width, 1).intersection(buffer.area);
            buffer.set_style(room, self.theme.style(Role::Ruler));
        }
        let review = look.review.map(|symbol| (symbol, Role::Review));
        for (sign, column) in [look.sign, review].into_iter().zip(pane.signs()) {
            if let (Some((symbol, role)), Some(x)) = (sign, column)
                && x < buffer.area.right()
            {
                buffer[(x, y)].set_symbol(symbol).set_style(self.theme.style(role));
            }
        }
    }

    /// What stands where a version has no counterpart.
    fn missing(&self, pane: &Pane, y: u16, buffer: &mut Buffer) {
        let room = Rect::new(pane.x, y, pane.width, 1);
        let style = self.theme.style(Role::Missing);
        label("· · ·", room, beginning(pane.direction), &self.reader.setting, style, buffer);
    }

    fn tag_of(&self, pane: &Pane) -> &str {
        &self.reader.tags[pane.side]
    }

    fn tag(&self, pane: &Pane, y: u16, buffer: &mut Buffer) {
        let tags = self.reader.frame().tags.clone();
        let role = if pane.side == self.reader.focus() { Role::HeadingFocused } else { Role::Detail };
        let room = Rect::new(tags.start, y, (tags.len() as u16).saturating_sub(1), 1);
        label(self.tag_of(pane), room, Keep::Left, &self.reader.setting, self.theme.style(role), buffer);
    }
}

/// The gutter says what a line is: a bar beside the current bead, a ring
/// beside what stands alone, a wave where a doubtful passage begins, dots where
/// a paragraph goes on from the row before.
fn sign(over: &[Mark], doubtful: bool, goes_on: bool, focused: bool) -> Option<(&'static str, Role)> {
    let has = |role: Role| over.iter().any(|mark| mark.role == role);
    if doubtful {
        Some(("~", if has(Role::Bead) { Role::Bar } else { Role::Doubtful }))
    } else if has(Role::Bead) {
        Some(if focused { ("▌", Role::Bar) } else { ("▎", Role::BarBeside) })
    } else if has(Role::Alone) {
        Some(("◦", Role::Missing))
    } else {
        goes_on.then_some(("⋯", Role::Missing))
    }
}

/// Lays a dot over every letter of what is covered: its room is kept, and the
/// lengths of its words are seen. The marks' bytes count from the line's first.
fn cover(text: &BlockLine, over: &[Mark], mut x: u16, y: u16, buffer: &mut Buffer) {
    if !over.iter().any(|mark| mark.role == Role::Covered) {
        return;
    }
    let start = text.line.source().start;
    for cell in text.line.cells() {
        let (width, bytes) = (u16::from(cell.width), cell.source.start - start..cell.source.end - start);
        let covers = |mark: &Mark| {
            mark.role == Role::Covered && mark.bytes.start < bytes.end && bytes.start < mark.bytes.end
        };
        if cell.symbol != " " && over.iter().any(covers) {
            for beside in x..(x + width).min(buffer.area.right()) {
                buffer[(beside, y)].set_char('·');
            }
        }
        x += width;
    }
}

/// What a reviewer made of the passages that begin within `source` on `side`, the
/// gravest of it; what is about no version in particular is shown in the focused
/// one, or where that has nothing in the first that has.
fn review_sign(
    reader: &Reader,
    side: usize,
    beads: &Range<usize>,
    source: &Range<usize>,
) -> Option<&'static str> {
    let text = reader.text();
    let begins = |bead| text.passage(bead, side).is_some_and(|bytes| source.contains(&bytes.start));
    if reader.editing.is_some() {
        return beads.clone().find_map(|bead| begins(bead).then(|| aligning_sign(reader, bead)).flatten());
    }
    let signs = beads.clone().filter_map(|bead| {
        let record = reader.reviewing.record(bead)?;
        let home = text.entry(bead, reader.focus()).side == side;
        begins(bead).then(|| sign_of(record, side, home)).flatten()
    });
    signs.min().map(|(_, sign)| sign)
}

/// While the alignment is corrected: what is pinned, and what is doubtful.
fn aligning_sign(reader: &Reader, bead: usize) -> Option<&'static str> {
    let pinned = reader.reviewing.record(bead).is_some_and(|record| record.pinned);
    if pinned { Some("▪") } else { reader.is_doubtful(bead).then_some("?") }
}

/// The sign of what was written about a passage, seen from one version, and its
/// place among others: the gravest is the least.
fn sign_of(record: &Record, side: usize, home: bool) -> Option<(u8, &'static str)> {
    let noted = record.notes.iter().any(|note| note.side.map_or(home, |of| of == side));
    let signs = [
        (home && record.status == Status::Rejected, "✗"),
        (home && record.status == Status::NeedsWork, "!"),
        (home && record.flag, "⚑"),
        (noted || record.suggestion(side).is_some(), "✎"),
        (home && record.status == Status::Approved, "✓"),
    ];
    (0..).zip(signs).find(|(_, (shown, _))| *shown).map(|(rank, (_, sign))| (rank, sign))
}
