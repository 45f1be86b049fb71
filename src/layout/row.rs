//! A row, laid out: its versions' passages as blocks of lines that start level.

use std::ops::Range;
use std::rc::Rc;

use super::{Arrangement, Frame, Line, Pane, Setting, set};
use crate::parallel::{Text, Version};
use crate::text::Direction;

/// A row of beads, laid out in a frame.
#[derive(Debug)]
pub struct Row {
    /// The beads that stand in it.
    pub beads: Range<usize>,
    /// Its blocks: one a pane in columns, one below another else.
    pub blocks: Vec<Block>,
    /// Lines from its top to its bottom, without the space after it.
    pub height: usize,
    /// Whether the row after it stands close to it, not apart as a new paragraph.
    pub close: bool,
}

/// One version's part of a row, or of one bead of it.
#[derive(Debug)]
pub struct Block {
    /// The side.
    pub side: usize,
    /// The pane's index in the frame.
    pub pane: usize,
    /// The line of the row at which it starts.
    pub y: usize,
    /// Its lines; empty where the version has no counterpart, and a quiet
    /// placeholder is shown on one line instead.
    pub lines: Vec<BlockLine>,
    /// Whether it goes on with a paragraph that began in the row before.
    pub continues: bool,
}

/// A line of a block.
#[derive(Debug)]
pub struct BlockLine {
    /// The cells.
    pub line: Line,
    /// The byte of the version's text from which the line's sources count.
    pub base: usize,
    /// Another one for other cells: two lines with one print look the same, and are
    /// made of their sources in the same way, counted from their first byte.
    pub print: u64,
}

impl BlockLine {
    /// The bytes of the version's text that the line shows.
    pub fn source(&self) -> Range<usize> {
        let source = self.line.source();
        self.base + source.start..self.base + source.end
    }
}

impl BlockLine {
    /// The column at which the line starts in `pane`: right-to-left text is set
    /// from the right edge.
    pub fn x(&self, pane: &Pane) -> u16 {
        match pane.direction {
            Direction::LeftToRight => pane.x,
            Direction::RightToLeft => pane.x + pane.width.saturating_sub(self.line.width()),
        }
    }

    /// The byte of the version's text shown at column `x`, or at the nearest
    /// cell of the line.
    pub fn byte_at(&self, pane: &Pane, x: u16) -> usize {
        let mut at = self.x(pane);
        let mut byte = self.source().start;
        for cell in self.line.cells() {
            byte = self.base + cell.source.start;
            at += u16::from(cell.width);
            if at > x {
                break;
            }
        }
        byte
    }
}

impl Block {
    /// The lines it takes: those of its text, or one for the placeholder.
    pub fn height(&self) -> usize {
        self.lines.len().max(1)
    }

    /// The lines of the row on which `bytes` of its version are seen.
    pub fn lines_of(&self, bytes: &Range<usize>) -> Option<Range<usize>> {
        let seen = |l: &BlockLine| l.source().start < bytes.end && bytes.start < l.source().end;
        let first = self.lines.iter().position(seen)?;
        let last = self.lines.iter().rposition(seen)?;
        Some(self.y + first..self.y + last + 1)
    }
}

impl Row {
    /// Lays out `beads` of `text` in `frame`.
    ///
    /// `setting` says how text is set; its width and direction are each pane's.
    pub fn new(text: &Text, beads: Range<usize>, frame: &Frame, setting: &Setting) -> Row {
        Row::of_panes(text, beads, frame, setting, 0..frame.panes.len())
    }

    /// The same with only these panes of the frame, by index, where those stand side by side.
    fn of_panes(
        text: &Text,
        beads: Range<usize>,
        frame: &Frame,
        setting: &Setting,
        panes: Range<usize>,
    ) -> Row {
        let mut blocks = Vec::with_capacity(frame.panes.len());
        let start = beads.start;
        let mut add = |beads: &Range<usize>, y: usize, pane: usize| {
            let mut block = block(text, beads, y, pane, frame, setting);
            // What a bead of the same row goes on with stands right above it.
            block.continues &= beads.start == start;
            let height = block.height();
            blocks.push(block);
            height
        };
        let height = match frame.arrangement {
            Arrangement::Columns | Arrangement::Auto => {
                panes.map(|pane| add(&beads, 0, pane)).max().unwrap_or(0)
            }
            Arrangement::Stacked => stacked(text, &beads, frame).fold(0, |y, pane| y + add(&beads, y, pane)),
            Arrangement::Interleaved => beads.clone().fold(0, |y, bead| {
                let bead = bead..bead + 1;
                stacked(text, &bead, frame).fold(y, |y, pane| y + add(&bead, y, pane))
            }),
        };
        let close = !blocks.is_empty() && goes_on(text, &beads);
        Row { beads, blocks, height, close }
    }

    /// The lines of the row on which `bead` is seen in any version.
    pub fn lines_of(&self, text: &Text, bead: usize) -> Range<usize> {
        let of_block = |b: &Block| text.passage(bead, b.side).and_then(|bytes| b.lines_of(&bytes));
        let mut seen = self.blocks.iter().filter_map(of_block);
        let Some(first) = seen.next() else { return 0..self.height.min(1) };
        seen.fold(first, |all, lines| all.start.min(lines.start)..all.end.max(lines.end))
    }
}

/// The panes that have a block in the stack: all of them, but where one version
/// has words and no other, that one alone. There is no column to be kept free.
fn stacked<'a>(text: &'a Text, beads: &Range<usize>, frame: &'a Frame) -> impl Iterator<Item = usize> + 'a {
    let beads = beads.clone();
    let has = move |side| beads.clone().any(|bead| !text.ladder().segments(bead, side).is_empty());
    let count = frame.panes.iter().filter(|pane| has(pane.side)).count();
    (0..frame.panes.len()).filter(move |&pane| count != 1 || has(frame.panes[pane].side))
}

/// Whether every version goes on with its paragraph after the last of `beads`.
fn goes_on(text: &Text, beads: &Range<usize>) -> bool {
    (0..text.sides()).all(|side| {
        let end = text.ladder().segments(beads.end - 1, side).end;
        end == 0 || starts_inside(&text.versions()[side], end)
    })
}

/// Whether `segment` stands in the paragraph of the one before it.
fn starts_inside(version: &Version, segment: usize) -> bool {
    let segments = version.segments();
    segment > 0 && segments.get(segment).is_some_and(|s| s.paragraph() == segments[segment - 1].paragraph())
}

fn block(
    text: &Text,
    beads: &Range<usize>,
    y: usize,
    pane: usize,
    frame: &Frame,
    setting: &Setting,
) -> Block {
    let place = &frame.panes[pane];
    let side = place.side;
    let version = &text.versions()[side];
    let ladder = text.ladder();
    let all = ladder.segments(beads.start, side).start..ladder.segments(beads.end - 1, side).end;
    let setting = Setting { width: place.width, direction: Some(place.direction), ..*setting };
    let mut lines = Vec::new();
    let mut start = all.start;
    while start < all.end {
        let paragraph = version.segments()[start].paragraph();
        let count =
            version.segments()[start..all.end].iter().take_while(|s| s.paragraph() == paragraph).count();
        let bytes = version.bytes(start..start + count);
        let base = bytes.start;
        let set = set(&version.slice(bytes), &setting).into_iter();
        lines.extend(set.map(|line| BlockLine { print: line.print(), line, base }));
        start += count;
    }
    Block { side, pane, y, lines, continues: starts_inside(version, all.start) && !all.is_empty() }
}

/// Lays out rows when they are asked for, and keeps those it laid out last.
///
/// What it keeps is a matter of speed alone: a row is the same whether it was
/// kept or not.
#[derive(Debug)]
pub struct Compositor {
    frame: Frame,
    setting: Setting,
    /// The panes it lays out, by index.
    panes: Range<usize>,
    kept: Vec<Rc<Row>>,
}

/// Rows kept: some screens' worth.
const KEPT: usize = 96;

impl Compositor {
    /// A compositor for this frame and setting.
    pub fn new(frame: Frame, setting: Setting) -> Compositor {
        let panes = 0..frame.panes.len();
        Compositor { frame, setting, panes, kept: Vec::new() }
    }

    /// A compositor for one pane of this frame, by its index, as if it stood alone.
    pub fn of_pane(frame: Frame, setting: Setting, pane: usize) -> Compositor {
        Compositor { frame, setting, panes: pane..pane + 1, kept: Vec::new() }
    }

    /// Whether it lays out this pane alone, in this frame and setting.
    pub fn is_for(&self, frame: &Frame, setting: &Setting, pane: usize) -> bool {
        self.frame == *frame && self.setting == *setting && self.panes == (pane..pane + 1)
    }

    /// The frame it sets in.
    pub fn frame(&self) -> &Frame {
        &self.frame
    }

    /// The row of these beads.
    pub fn row(&mut self, text: &Text, beads: Range<usize>) -> Rc<Row> {
        if let Some(at) = self.kept.iter().position(|row| row.beads == beads) {
            let row = self.kept.remove(at);
            self.kept.push(Rc::clone(&row));
            return row;
        }
        let row = Rc::new(Row::of_panes(text, beads, &self.frame, &self.setting, self.panes.clone()));
        if self.kept.len() == KEPT {
            self.kept.remove(0);
        }
        self.kept.push(Rc::clone(&row));
        row
    }
}
