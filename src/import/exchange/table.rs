//! Tables: TSV and CSV, a row a unit.
//!
//! Ours have a first row that names the columns: `id`, the languages, `status`,
//! `flags`, `note`, `confidence`, `shape`, and `suggested fr` where words are suggested. Of a stranger's table the first row
//! is taken for names if two of its cells are languages; else every column that
//! has letters in it is a version, and its language is found out.

use std::borrow::Cow;

use super::Oddity;
use super::ours;
use super::shape::Shape;
use super::units::{Cell, Column, Unit, Units};
use crate::parallel::review::{Note, Status, Suggestion};
use crate::text::Language;

/// The columns behind the languages in ours.
pub(crate) const AFTER: [&str; 5] = ["status", "flags", "note", "confidence", "shape"];
/// With what the name of a column begins that holds what is suggested for a language.
pub(crate) const SUGGESTED: &str = "suggested ";
/// What the last column is called where cells that a spreadsheet would run as
/// formulas have an apostrophe before them.
pub(crate) const GUARDED: &str = "shape guarded";

/// Whether a spreadsheet would run a cell that begins so, or would not show
/// its first character (OWASP, "CSV Injection").
pub(crate) fn is_risky(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\''])
}

/// Whether a text that begins so is a table of ours, with tabs.
pub(super) fn is_ours(start: &str) -> bool {
    let mut cells = start.lines().next().unwrap_or_default().split('\t');
    cells.next() == Some("id") && AFTER[..4].iter().all(|name| cells.clone().any(|cell| cell == *name))
}

/// What parts the cells of a CSV: the one of comma, semicolon and tab that its
/// first row has most of.
pub(super) fn separator(text: &str) -> char {
    let first = text.lines().next().unwrap_or_default();
    let count = |c: char| first.chars().filter(|&d| d == c).count();
    [',', ';', '\t'].into_iter().rev().max_by_key(|&c| count(c)).unwrap_or(',')
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Id,
    Version(usize),
    Status,
    Flags,
    Note,
    /// What is suggested for this column.
    Suggested(usize),
    Confidence,
    Shape,
    Nothing,
}

pub(super) fn read(text: &str, separator: char) -> Units {
    let mut units = Units::default();
    let mut rows = Rows { rest: text, separator, quoted: separator != '\t', open: false };
    let Some(first) = rows.next() else { return units };
    let ours = first.first().is_some_and(|cell| cell == "id") && first.iter().any(|cell| cell == AFTER[3]);
    let guarded = ours && first.iter().any(|cell| cell == GUARDED);
    let mut pending = None;
    let columns = match named(&first, ours, &mut units) {
        Some(columns) => columns,
        None => {
            let all: Vec<Vec<Cow<str>>> = std::iter::once(first).chain(rows.by_ref()).collect();
            let columns = lettered(&all, &mut units);
            pending = Some(all);
            columns
        }
    };
    let mut ragged = 0;
    let held = pending.unwrap_or_default();
    for row in held.into_iter().chain(rows.by_ref()) {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        ragged += usize::from(row.len() > columns.len());
        units.units.push(unit(&columns, row, ours && separator == '\t', guarded));
    }
    if ragged > 0 {
        units.odd.push(Oddity::Ragged { count: ragged });
    }
    if rows.open {
        units.odd.push(Oddity::Truncated);
    }
    units
}

fn named(first: &[Cow<str>], ours: bool, units: &mut Units) -> Option<Vec<Holds>> {
    let is_language = |cell: &str| {
        Language::from_tag(cell.trim()).is_some_and(|l| l.autonym() != l.code() && cell.trim() != "id")
    };
    if !ours && first.iter().filter(|cell| is_language(cell)).count() < 2 {
        return None;
    }
    let after = first.iter().position(|cell| ours && cell == AFTER[0]).unwrap_or(first.len());
    let holds = |(n, cell): (usize, &Cow<str>)| {
        let version = if ours { (1..after).contains(&n) } else { is_language(cell) };
        if version {
            // Two columns of one language stay two.
            let side = ours.then_some(units.columns.len());
            units.columns.push(Column { side, ..Column::of_tag(cell.trim()) });
            return Holds::Version(units.columns.len() - 1);
        }
        if let Some(tag) = cell.strip_prefix(SUGGESTED) {
            let of_tag = units.columns.iter().position(|column| column.tag == tag.trim());
            return of_tag.map_or(Holds::Nothing, Holds::Suggested);
        }
        match cell.trim().to_ascii_lowercase().as_str() {
            "id" => Holds::Id,
            "status" => Holds::Status,
            "flags" => Holds::Flags,
            "note" | "notes" | "comment" | "comments" => Holds::Note,
            "confidence" => Holds::Confidence,
            "shape" | GUARDED => Holds::Shape,
            _ => Holds::Nothing,
        }
    };
    Some(first.iter().enumerate().map(holds).collect())
}

/// Every column with letters in it, of a table that names none.
fn lettered(rows: &[Vec<Cow<str>>], units: &mut Units) -> Vec<Holds> {
    let width = rows.first().map_or(0, Vec::len);
    let has_letters = |n: usize| {
        rows.iter().any(|row| row.get(n).is_some_and(|cell| cell.chars().any(char::is_alphabetic)))
    };
    let mut holds = |n: usize| {
        if !has_letters(n) {
            return Holds::Nothing;
        }
        units.columns.push(Column::of_tag(&format!("und-x-{}", n + 1)));
        Holds::Version(units.columns.len() - 1)
    };
    (0..width).map(&mut holds).collect()
}

fn unit(columns: &[Holds], row: Vec<Cow<str>>, escaped: bool, guarded: bool) -> Unit {
    let mut unit = Unit::default();
    for (holds, cell) in columns.iter().zip(row) {
        let cell = if escaped { unescape(&cell) } else { cell.into_owned() };
        let guard = cell.strip_prefix('\'').filter(|rest| guarded && is_risky(rest));
        let cell = guard.map(str::to_owned).unwrap_or(cell);
        match *holds {
            Holds::Id => unit.id = Some(cell).filter(|id| !id.is_empty()),
            Holds::Version(_) if cell.is_empty() => {}
            Holds::Version(column) => unit.cell(column).text = cell,
            Holds::Status => unit.status = Status::from_name(&cell),
            Holds::Flags => {
                let flag = |name: &str| cell.split_whitespace().any(|word| word == name);
                unit.record.flag = flag("flag");
                unit.record.bookmark = flag("bookmark");
                unit.record.pinned = flag("pinned");
            }
            Holds::Note => {
                let lines = cell.split('\n').map(str::trim).filter(|line| !line.is_empty());
                unit.record.notes = lines.map(Note::new).collect();
            }
            Holds::Suggested(_) if cell.is_empty() => {}
            Holds::Suggested(side) => unit.record.suggestions.push(Suggestion { side, text: cell }),
            Holds::Confidence => unit.confidence = ours::confidence(&cell),
            Holds::Shape => {
                for (column, shape) in cell.split('|').enumerate() {
                    if let (Some(shape), Some(Some(Cell { shape: to, .. }))) =
                        (Shape::parse(shape), unit.cells.get_mut(column))
                    {
                        *to = Some(shape);
                    }
                }
            }
            Holds::Nothing => {}
        }
    }
    unit
}

/// What `\t`, `\n`, `\r`, `\0` and `\\` stand for.
fn unescape(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut characters = cell.chars();
    while let Some(c) = characters.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        match characters.next() {
            Some('t') => text.push('\t'),
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('0') => text.push('\0'),
            Some('\\') | None => text.push('\\'),
            Some(other) => text.extend(['\\', other]),
        }
    }
    text
}

/// The rows of a table: RFC 4180's where cells may be quoted.
struct Rows<'a> {
    rest: &'a str,
    separator: char,
    quoted: bool,
    /// A quotation mark was never closed.
    open: bool,
}

impl<'a> Iterator for Rows<'a> {
    type Item = Vec<Cow<'a, str>>;

    fn next(&mut self) -> Option<Vec<Cow<'a, str>>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut row = Vec::new();
        loop {
            row.push(self.cell());
            let mut characters = self.rest.chars();
            match characters.next() {
                Some(c) if c == self.separator => self.rest = characters.as_str(),
                Some(_) => {
                    self.rest = characters.as_str();
                    return Some(row);
                }
                None => return Some(row),
            }
        }
    }
}

impl<'a> Rows<'a> {
    /// The next cell; what ends it is left.
    fn cell(&mut self) -> Cow<'a, str> {
        let ends = |c: char| c == self.separator || c == '\n';
        let Some(inner) = self.rest.strip_prefix('"').filter(|_| self.quoted) else {
            let (cell, rest) = self.rest.split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
            self.rest = rest;
            return Cow::Borrowed(cell);
        };
        let mut text = String::new();
        let mut rest = inner;
        loop {
            let Some((part, after)) = rest.split_once('"') else {
                self.open = true;
                text.push_str(rest);
                self.rest = "";
                return Cow::Owned(text);
            };
            text.push_str(part);
            match after.strip_prefix('"') {
                Some(after) => {
                    text.push('"');
                    rest = after;
                }
                None => {
                    // What stands between the mark and the separator belongs to
                    // the cell, as spreadsheets have it.
                    let (tail, after) = after.split_at(after.find(ends).unwrap_or(after.len()));
                    text.push_str(tail);
                    self.rest = after;
                    return Cow::Owned(text);
                }
            }
        }
    }
}
