//! `visavis print`: the level columns as plain text.

use std::io::{self, IsTerminal, Write};

use super::args::Print;
use super::paper::Paper;
use super::trouble::Trouble;
use super::{Ending, open, write_cells, write_out};
use crate::layout::{self, Arrangement, Block, Forms, Frame, Line, Order, Pane, Row, Setting, Wanted};
use crate::parallel::{Rows, Text};
use crate::store::Library;
use crate::text::Direction;

/// The width where neither the user nor a terminal says one, in cells.
const WIDTH: u16 = 120;

pub(super) fn run(print: &Print, library: &Library) -> Result<Ending, Trouble> {
    let opened = open::texts(&print.sources, library)?;
    let (order, forms) =
        if print.visual { (Order::Visual, Forms::Presentation) } else { (Order::Logical, Forms::Nominal) };
    let logical = Setting { order, forms, ..Setting::default() };
    let width = print.width.unwrap_or_else(width).max(1);
    let rows = open::rows(&print.sources);
    // On a terminal that is known the columns are to be read as well.
    let paper = Paper::out();
    match paper.setting().filter(|_| !print.visual) {
        None => write_out(|out| text(&opened.text, rows, width, &logical, None, out))?,
        Some(setting) => {
            let (before, after) = paper.around();
            write_cells(|out| {
                out.write_all(before.as_bytes())?;
                text(&opened.text, rows, width, &setting, Some(&paper), out)?;
                out.write_all(after.as_bytes())
            })?;
        }
    }
    Ok(Ending::Done)
}

fn width() -> u16 {
    let of_terminal = || ratatui::crossterm::terminal::size().ok().map(|(columns, _)| columns);
    if io::stdout().is_terminal() { of_terminal().unwrap_or(WIDTH) } else { WIDTH }
}

/// Writes `text` in `width` cells: a heading, then its rows with a blank line between; for the
/// terminal of `paper` where there is one.
fn text(
    text: &Text,
    rows: Rows,
    width: u16,
    setting: &Setting,
    paper: Option<&Paper>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let wanted: Vec<Wanted> = text
        .versions()
        .iter()
        .enumerate()
        .map(|(side, version)| Wanted { side, direction: version.language().direction(), share: 1.0 })
        .collect();
    let frame = Frame::new(width, Arrangement::Auto, &wanted);
    if frame.arrangement == Arrangement::Columns {
        heading(text, &frame, setting, paper, out)?;
    }
    let mut next = Some(rows.row(text, 0)).filter(|row| !row.is_empty());
    while let Some(beads) = next {
        let row = Row::new(text, beads, &frame, setting);
        for y in 0..row.height {
            let mut strip = Strip::new(&frame);
            for block in &row.blocks {
                strip.block(text, &row, block, y);
            }
            strip.write(paper, out)?;
        }
        next = rows.after(text, &row.beads);
        if next.is_some() && !row.close {
            Strip::new(&frame).write(paper, out)?;
        }
    }
    Ok(())
}

fn heading(
    text: &Text,
    frame: &Frame,
    setting: &Setting,
    paper: Option<&Paper>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut strip = Strip::new(frame);
    for pane in &frame.panes {
        let version = &text.versions()[pane.side];
        let name = format!("{} · {}", version.language().autonym(), version.name());
        let setting = Setting { width: pane.width, direction: Some(pane.direction), ..*setting };
        if let Some(line) = layout::set(&name, &setting).first() {
            strip.line(line, pane);
        }
    }
    strip.write(paper, out)?;
    Strip::new(frame).write(paper, out)
}

/// One line of output: pieces at columns.
struct Strip<'a> {
    frame: &'a Frame,
    pieces: Vec<(u16, u16, String)>,
}

impl<'a> Strip<'a> {
    fn new(frame: &'a Frame) -> Strip<'a> {
        let pieces = frame.rules().map(|x| (x, 1, "│".to_owned())).collect();
        Strip { frame, pieces }
    }

    fn block(&mut self, text: &Text, row: &Row, block: &Block, y: usize) {
        let pane = &self.frame.panes[block.pane];
        let Some(index) = y.checked_sub(block.y) else { return };
        match block.lines.get(index) {
            Some(line) => {
                self.line(&line.line, pane);
                let source = line.source();
                let alone = row.beads.clone().any(|bead| {
                    text.sides() > 1
                        && text.ladder().linked_sides(bead) == 1
                        && text
                            .passage(bead, block.side)
                            .is_some_and(|b| b.start < source.end && source.start < b.end)
                });
                if let [Some(x), _] = pane.signs()
                    && alone
                {
                    self.pieces.push((x, 1, "◦".into()));
                }
            }
            None if index == 0 && block.lines.is_empty() => {
                let x = match pane.direction {
                    Direction::LeftToRight => pane.x,
                    Direction::RightToLeft => (pane.x + pane.width).saturating_sub(5),
                };
                self.pieces.push((x, 5, "· · ·".into()));
            }
            None => {}
        }
        if index == 0 && !self.frame.tags.is_empty() {
            let tag = text.versions()[block.side].language().code().to_owned();
            self.pieces.push((self.frame.tags.start, tag.len() as u16, tag));
        }
    }

    fn line(&mut self, line: &Line, pane: &Pane) {
        let x = match pane.direction {
            Direction::LeftToRight => pane.x,
            Direction::RightToLeft => pane.x + pane.width.saturating_sub(line.width()),
        };
        self.pieces.push((x, line.width(), line.cells().map(|cell| cell.symbol).collect()));
    }

    fn write(mut self, paper: Option<&Paper>, out: &mut dyn Write) -> io::Result<()> {
        self.pieces.sort_by_key(|piece| piece.0);
        if let Some(paper) = paper {
            let row = paper.row(self.frame.width, self.pieces.iter().map(|(x, _, text)| (*x, text.as_str())));
            return writeln!(out, "{}", row.trim_end_matches(' '));
        }
        let mut line = String::new();
        let mut at = 0;
        for (x, width, text) in &self.pieces {
            line.extend(std::iter::repeat_n(' ', usize::from(x.saturating_sub(at))));
            line.push_str(text);
            at = x + width;
        }
        writeln!(out, "{}", line.trim_end())
    }
}
