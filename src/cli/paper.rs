//! Lines for people on standard output and standard error.
//!
//! What is read by people (help, errors, reports, lists) is written by the line, or in
//! columns, from the edge where the language that is spoken begins. In a file or a pipe
//! it stays logical text. On a terminal that is known, lines with right-to-left letters
//! are set by our own layout and rewritten for what that terminal does to them, as in the
//! reader; one that is not known gets logical text, as from any other program.
//!
//! The terminal is not asked what it is: what is typed meanwhile belongs to the shell.
//! The settings and the environment tell.

use std::cell::OnceCell;
use std::io::{self, IsTerminal, Write};

use ratatui::buffer::{Buffer, Cell};
use ratatui::crossterm::terminal::size;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use super::arabic::{By, way};
use super::config::Config;
use super::trouble::Trouble;
use crate::layout::{Forms, Line, Marks, Order, Setting, set};
use crate::message::isolate::is_right_to_left;
use crate::message::{self, cause, say};
use crate::terminal::{self, Strategy, arabic, said};
use crate::text::Direction;

/// The cells that lines are broken at where no terminal is narrower: longer ones lose the eye.
const MEASURE: u16 = 100;

/// A piece of a line: text in a column of its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column<'a> {
    /// Cells from the edge where lines begin.
    pub(super) at: u16,
    /// The cells it may take before it goes on in the next line; 0 for all there are.
    pub(super) width: u16,
    /// Whether it stays in one line in a file and a pipe, whatever its length.
    pub(super) whole: bool,
    pub(super) text: &'a str,
    /// Which way it is set: what is typed runs from left to right in every language.
    pub(super) direction: Direction,
}

impl<'a> Column<'a> {
    /// Words of ours, in the direction of their language.
    pub(super) fn said(at: u16, text: &'a str) -> Column<'a> {
        Column { at, width: 0, whole: false, text, direction: spoken() }
    }

    /// What is typed, or a path.
    pub(super) fn code(at: u16, text: &'a str) -> Column<'a> {
        Column { at, width: 0, whole: false, text, direction: Direction::LeftToRight }
    }
}

impl Column<'_> {
    /// The same in one line, in a file and a pipe, where other programs look through it.
    pub(super) fn whole(self) -> Self {
        Column { whole: true, ..self }
    }
}

/// The direction of the language that is spoken.
fn spoken() -> Direction {
    if message::chosen().is_right_to_left() { Direction::RightToLeft } else { Direction::LeftToRight }
}

/// How lines are set on a terminal that is known.
#[derive(Clone, Copy, Debug)]
struct Manner {
    strategy: Strategy,
    marks: Marks,
    /// What is written before the lines and after them.
    around: (&'static str, &'static str),
}

/// What is to be read, line by line.
pub(super) struct Paper {
    /// Whether it is standard error.
    error: bool,
    terminal: bool,
    width: u16,
    /// Found out with the first line that needs it.
    manner: OnceCell<Option<Manner>>,
    /// Whether a line was set as the manner says.
    set: bool,
    text: String,
}

impl Paper {
    /// For standard output.
    pub(super) fn out() -> Paper {
        Paper::new(false, io::stdout().is_terminal())
    }

    /// For standard error.
    pub(super) fn error() -> Paper {
        Paper::new(true, io::stderr().is_terminal())
    }

    /// For a file.
    #[cfg(test)]
    pub(super) fn file() -> Paper {
        Paper::new(false, false)
    }

    fn new(error: bool, terminal: bool) -> Paper {
        let known = || size().map_or(MEASURE, |(width, _)| width.max(1));
        let width = if terminal { known() } else { MEASURE };
        Paper { error, terminal, width, manner: OnceCell::new(), set: false, text: String::new() }
    }

    /// The cells that columns have.
    pub(super) fn measure(&self) -> u16 {
        self.width.min(MEASURE)
    }

    /// Adds an empty line.
    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// Adds a sentence, or several, as a line of their own; on a terminal that would cut it
    /// in the wrong place, as several.
    pub(super) fn line(&mut self, sentence: &str) {
        match self.manner(&[sentence]) {
            Some(manner) => self.set(&[Column::said(0, &said(sentence))], manner, self.width),
            None => {
                self.text.push_str(&said(sentence));
                self.text.push('\n');
            }
        }
    }

    /// A sentence that is to be the only one, without a line end: its first line, where it
    /// would take several.
    pub(super) fn only(mut self, sentence: &str) -> String {
        self.line(sentence);
        let (before, after) = if self.set { self.around() } else { ("", "") };
        [before, self.text.lines().next().unwrap_or_default(), after].concat()
    }

    /// Adds texts side by side, each broken into lines in its own column.
    pub(super) fn columns(&mut self, columns: &[Column<'_>]) {
        let texts: Vec<String> = columns.iter().map(|column| said(column.text)).collect();
        let columns: Vec<Column<'_>> =
            columns.iter().zip(&texts).map(|(column, text)| Column { text, ..*column }).collect();
        let all: Vec<&str> = texts.iter().map(String::as_str).collect();
        match self.manner(&all) {
            Some(manner) => self.set(&columns, manner, self.measure()),
            None => self.logical(&columns),
        }
    }

    /// Writes all of it to standard output; a closed pipe is no trouble.
    pub(super) fn write(self) -> Result<(), Trouble> {
        match self.send() {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Trouble::new(say!("write-standard-output", error = cause(&error))))
            }
            _ => Ok(()),
        }
    }

    /// Writes all of it; where nobody is left to be told, that cannot be helped.
    pub(super) fn tell(self) {
        let _ = self.send();
    }

    /// What is sent before lines that were set for the terminal and after them.
    pub(super) fn around(&self) -> (&'static str, &'static str) {
        match self.manner.get() {
            Some(Some(manner)) => manner.around,
            _ => ("", ""),
        }
    }

    fn send(self) -> io::Result<()> {
        let (before, after) = if self.set { self.around() } else { ("", "") };
        let text = [before, &self.text, after].concat();
        if self.error {
            return io::stderr().write_all(text.as_bytes());
        }
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// How text is set for rows that are [`Paper::row`]'s; `None` where text stays logical.
    pub(super) fn setting(&self) -> Option<Setting> {
        self.known().map(|manner| Setting { marks: manner.marks, ..Setting::default() })
    }

    /// A row of `width` cells with these texts, set in visual order, at these columns: as the
    /// terminal is to be sent it.
    pub(super) fn row<'a>(&self, width: u16, texts: impl Iterator<Item = (u16, &'a str)>) -> String {
        let mut row = Buffer::empty(Rect::new(0, 0, width, 1));
        for (x, text) in texts.filter(|(x, _)| *x < width) {
            row.set_string(x, 0, text, Style::default());
        }
        let strategy = self.known().map_or(Strategy::Visual, |manner| manner.strategy);
        sent(&mut row.content, strategy)
    }

    /// What was added so far.
    #[cfg(test)]
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// How these texts are set, where that is for us to do.
    fn manner(&self, texts: &[&str]) -> Option<Manner> {
        let turns =
            spoken() == Direction::RightToLeft || texts.iter().any(|text| text.chars().any(is_right_to_left));
        if turns { self.known() } else { None }
    }

    /// How lines are set on the terminal it goes to, where there is one and it is known.
    fn known(&self) -> Option<Manner> {
        if !self.terminal {
            return None;
        }
        *self.manner.get_or_init(|| {
            let terminal = terminal::by_environment();
            let (strategy, by) = way(None, &Config::read().0, &terminal);
            let known = by != By::Terminal || terminal.because.is_some();
            let marks = if terminal.marks { Marks::Keep } else { Marks::Drop };
            let fit = known && terminal.drawable && terminal.letters;
            fit.then(|| Manner { strategy, marks, around: terminal.explicit() })
        })
    }

    /// Adds columns as logical text.
    fn logical(&mut self, columns: &[Column<'_>]) {
        let lines: Vec<Vec<&str>> = columns
            .iter()
            .map(|column| {
                if column.whole && !self.terminal {
                    return vec![column.text.trim()];
                }
                let width = if column.whole { self.width } else { self.measure() };
                let setting = Setting {
                    order: Order::Logical,
                    forms: Forms::Nominal,
                    ..setting(column, width, Marks::Keep)
                };
                // What is invisible stays: it is the very text.
                set(column.text, &setting).iter().map(|line| column.text[line.source()].trim()).collect()
            })
            .collect();
        for y in 0..lines.iter().map(Vec::len).max().unwrap_or(0) {
            let mut row = String::new();
            let mut at = 0;
            for (column, lines) in columns.iter().zip(&lines) {
                let Some(line) = lines.get(y) else { continue };
                let blanks = usize::from(column.at).saturating_sub(at);
                row.push_str(&" ".repeat(blanks));
                row.push_str(line);
                at += blanks + line.width();
            }
            self.text.push_str(row.trim_end());
            self.text.push('\n');
        }
    }

    /// Adds columns as this terminal is to be sent them.
    fn set(&mut self, columns: &[Column<'_>], manner: Manner, width: u16) {
        self.set = true;
        let right = spoken() == Direction::RightToLeft;
        let lines: Vec<Vec<Line>> =
            columns.iter().map(|column| set(column.text, &setting(column, width, manner.marks))).collect();
        for y in 0..lines.iter().map(Vec::len).max().unwrap_or(0) {
            let placed = columns.iter().zip(&lines).filter_map(|(column, lines)| {
                let line = lines.get(y)?;
                // What runs the other way begins at the other edge of its block.
                let block = lines.iter().map(Line::width).max().unwrap_or(0);
                let turned = right != (column.direction == Direction::RightToLeft);
                let within = if turned { block - line.width() } else { 0 };
                let at = column.at + within;
                Some((if right { self.width.saturating_sub(at + line.width()) } else { at }, line))
            });
            let row = drawn(self.width, placed, manner.strategy);
            self.text.push_str(row.trim_end_matches(' '));
            self.text.push('\n');
        }
    }
}

/// How a column's text is set where lines are broken at `width`.
fn setting(column: &Column<'_>, width: u16, marks: Marks) -> Setting {
    let room = width.saturating_sub(column.at).max(1);
    let width = if column.width == 0 { room } else { column.width.min(room) };
    Setting { marks, direction: Some(column.direction), ..Setting::new(width) }
}

/// A row of `width` cells with these lines at these columns, as it is sent for one strategy.
pub(super) fn drawn<'a>(
    width: u16,
    lines: impl Iterator<Item = (u16, &'a Line)>,
    strategy: Strategy,
) -> String {
    let mut row = Buffer::empty(Rect::new(0, 0, width, 1));
    for (mut x, line) in lines {
        for cell in line.cells() {
            if x + u16::from(cell.width) > width {
                break;
            }
            row[(x, 0)].set_symbol(cell.symbol);
            x += u16::from(cell.width).max(1);
        }
    }
    sent(&mut row.content, strategy)
}

/// A row of cells as it is sent for one strategy.
fn sent(row: &mut [Cell], strategy: Strategy) -> String {
    arabic::rewrite(row, strategy);
    // Some ways part words by what is slanted or concealed.
    let mut out = String::new();
    // Behind a wide symbol stands its second half, which is not sent.
    let mut half = false;
    for piece in row.chunk_by(|a, b| a.modifier == b.modifier) {
        let codes = [(Modifier::BOLD, 1), (Modifier::ITALIC, 3), (Modifier::HIDDEN, 8)];
        let codes = codes.into_iter().filter(|(one, _)| piece[0].modifier.contains(*one));
        let codes: String = codes.map(|(_, code)| format!(";{code}")).collect();
        if !codes.is_empty() {
            out.push_str(&format!("\x1b[0{codes}m"));
        }
        for symbol in piece.iter().map(Cell::symbol) {
            if !half {
                out.push_str(symbol);
            }
            half = !half && symbol.width() > 1;
        }
        if !codes.is_empty() {
            out.push_str("\x1b[0m");
        }
    }
    out
}

#[cfg(test)]
mod tests;
