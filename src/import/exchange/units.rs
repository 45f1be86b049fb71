//! What the exchange formats have in common: units, each a passage in several
//! languages and what was written about it. Units become a parallel text, a
//! bead a unit.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::shape::{self, Shape};
use super::{ImportedText, Oddity, is_legal};
use crate::align::{Alignment, Ladder};
use crate::import::{LARGEST, Problem, ProblemKind};
use crate::parallel::review::{Keys, Note, Record, Review, Status};
use crate::parallel::{Segment, Text, Version};
use crate::text::{Language, detect};

/// A version as a file of several tells of it; ours is written in JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Column {
    /// Its side in the text that was exported, if the file says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) side: Option<usize>,
    /// Its language, as a BCP 47 tag, which no other column has.
    #[serde(default)]
    pub(crate) tag: String,
    /// What it is called; where nothing is said, its tag.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) name: String,
    /// What stands behind its last passage, if not a line feed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) after: Option<String>,
}

impl Column {
    pub(super) fn of_tag(tag: &str) -> Column {
        Column { tag: tag.to_owned(), ..Column::default() }
    }
}

/// A passage in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) text: String,
    /// Its segments, where the file tells.
    pub(super) shape: Option<Shape>,
}

/// A passage in several languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Unit {
    pub(super) id: Option<String>,
    /// The bead it was when it was exported, if that is told.
    pub(super) bead: Option<usize>,
    /// By column; shorter where the last columns have nothing.
    pub(super) cells: Vec<Option<Cell>>,
    /// How sure somebody was that they correspond; a file that does not say is.
    pub(super) confidence: Option<f32>,
    /// What a reviewer made of it, where the file says.
    pub(super) status: Option<Status>,
    /// What else was written; its own status says nothing.
    pub(super) record: Record,
}

impl Unit {
    pub(super) fn cell(&mut self, column: usize) -> &mut Cell {
        if self.cells.len() <= column {
            self.cells.resize_with(column + 1, || None);
        }
        self.cells[column].get_or_insert_default()
    }

    fn text(&self, column: usize) -> Option<&str> {
        self.cells.get(column)?.as_ref().map(|cell| cell.text.as_str())
    }

    /// Takes the notes that the format has a place for, each with what `known`
    /// knows about it beyond its words.
    pub(super) fn take_notes(&mut self, native: Vec<Note>, mut known: Vec<Note>) {
        let words = |note: &Note| shown(note.text.trim());
        for note in native {
            let same = known.iter().position(|known| words(known) == words(&note));
            self.record.notes.push(same.map_or(note, |at| known.remove(at)));
        }
    }
}

/// A note as every format can carry it: a replacement character for controls.
pub(super) fn shown(text: &str) -> String {
    text.chars()
        .map(|c| if is_legal(c) && (!c.is_control() || "\n\t".contains(c)) { c } else { '\u{FFFD}' })
        .collect()
}

/// What a file of several versions holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Units {
    pub(super) columns: Vec<Column>,
    /// The column of the original, where the file says.
    pub(super) source: Option<usize>,
    pub(super) units: Vec<Unit>,
    pub(super) odd: Vec<Oddity>,
}

impl Units {
    /// The column of this tag, made if there is none.
    pub(super) fn column(&mut self, tag: &str) -> usize {
        let found = self.columns.iter().position(|column| column.tag.eq_ignore_ascii_case(tag));
        found.unwrap_or_else(|| {
            self.columns.push(Column::of_tag(tag));
            self.columns.len() - 1
        })
    }

    /// What our own export says of its columns.
    pub(super) fn describe(&mut self, columns: Vec<Column>) {
        for column in columns {
            let at = self.column(&column.tag);
            self.columns[at] = column;
        }
    }

    /// Joins to this the units of another file with the same original: what has
    /// the same name and the same words on that side is one unit. `false`, and
    /// nothing is changed, where no unit is, unless both files are exports of
    /// one original.
    pub(super) fn join(&mut self, other: Units) -> bool {
        let (Some(ours), Some(theirs)) = (self.source, other.source) else { return false };
        let place: HashMap<String, usize> =
            self.units.iter().enumerate().filter_map(|(n, unit)| Some((unit.id.clone()?, n))).collect();
        let matching = |unit: &Unit| {
            let at = unit.id.as_ref().and_then(|id| place.get(id)).copied()?;
            (self.units[at].text(ours) == unit.text(theirs)).then_some(at)
        };
        let matches: Vec<Option<usize>> = other.units.iter().map(matching).collect();
        let [original, other_original] = [&self.columns[ours], &other.columns[theirs]];
        let exports_of_one = original.side.is_some() && original == other_original;
        if matches.iter().all(Option::is_none) && !exports_of_one {
            return false;
        }
        let columns: Vec<usize> = other
            .columns
            .iter()
            .enumerate()
            .map(|(n, column)| {
                if n == theirs {
                    return ours;
                }
                let same = |c: &Column| column.side.is_some() && c.side == column.side;
                self.columns.iter().position(same).unwrap_or_else(|| {
                    self.columns.push(column.clone());
                    self.columns.len() - 1
                })
            })
            .collect();
        let mut strangers: Vec<(usize, Unit)> = Vec::new();
        let mut last = 0;
        for (mut unit, at) in other.units.into_iter().zip(matches) {
            let cells = std::mem::take(&mut unit.cells);
            let into = match at {
                Some(at) => {
                    last = at + 1;
                    let into = &mut self.units[at];
                    into.status = match (into.status, unit.status) {
                        (Some(a), Some(b)) => Some(a.graver(b)),
                        (a, b) => a.or(b),
                    };
                    into.record.absorb(unit.record);
                    into.confidence = into.confidence.or(unit.confidence);
                    into
                }
                None => {
                    strangers.push((last, unit));
                    let end = strangers.len() - 1;
                    &mut strangers[end].1
                }
            };
            for (n, cell) in cells.into_iter().enumerate() {
                let (Some(cell), Some(&column)) = (cell, columns.get(n)) else { continue };
                if into.text(column).is_none() {
                    *into.cell(column) = cell;
                }
            }
        }
        if !strangers.is_empty() {
            let mut strangers = strangers.into_iter().peekable();
            let mut all = Vec::with_capacity(self.units.len() + strangers.len());
            for (n, unit) in std::mem::take(&mut self.units).into_iter().enumerate() {
                while let Some((_, stranger)) = strangers.next_if(|(at, _)| *at <= n) {
                    all.push(stranger);
                }
                all.push(unit);
            }
            all.extend(strangers.map(|(_, unit)| unit));
            self.units = all;
        }
        if self.units.iter().all(|unit| unit.bead.is_some()) {
            self.units.sort_by_key(|unit| unit.bead);
        }
        self.odd.extend(other.odd);
        true
    }

    /// The parallel text of these units; `name` is the file's, and `said` are
    /// the languages that the reader said.
    pub(super) fn finish(self, name: &str, said: &[Language]) -> ImportedText {
        let Units { columns, source, units, mut odd } = self;
        // Sides as they were when it was exported; strangers behind them.
        let mut order: Vec<usize> = (0..columns.len()).collect();
        order.sort_by_key(|&column| columns[column].side.unwrap_or(usize::MAX));
        let mut building: Vec<Building> = columns.iter().map(|_| Building::default()).collect();
        let mut beads = Vec::new();
        let mut records = Vec::new();
        let mut full = false;
        for unit in units {
            let ranges: Vec<_> = order
                .iter()
                .map(|&column| {
                    let start = building[column].segments.len();
                    if let Some(Some(cell)) = unit.cells.get(column) {
                        full |= !building[column].push(cell);
                    }
                    start..building[column].segments.len()
                })
                .collect();
            if ranges.iter().any(|range| !range.is_empty()) {
                beads.push((ranges, unit.confidence.unwrap_or(1.0)));
                records.push(Record { status: unit.status.unwrap_or_default(), ..unit.record });
            }
        }
        if full {
            odd.push(Oddity::TooLarge);
        }
        if beads.is_empty() {
            odd.push(Oddity::NoUnits);
        }
        let versions: Vec<Version> = order
            .iter()
            .enumerate()
            .map(|(side, &n)| std::mem::take(&mut building[n]).finish(&columns[n], said.get(side).copied()))
            .collect();
        let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
        // The beads were counted off the segments, so they tile them.
        let ladder = Ladder::new(&counts, beads).unwrap_or_else(|| Ladder::unaligned(&counts));
        let source = source.and_then(|source| order.iter().position(|&column| column == source)).unwrap_or(0);
        let text = Text::new(versions, Alignment { ladder, pairs: Vec::new() }, source);
        // Notes name sides by the numbers that the file gives them.
        let side = |told: usize| order.iter().position(|&column| columns[column].side == Some(told));
        let mut review = Review::default();
        for (key, mut record) in Keys::of(&text).iter().zip(records) {
            for note in &mut record.notes {
                note.side = note.side.and_then(side);
            }
            record.suggestions.retain_mut(|s| side(s.side).map(|side| s.side = side).is_some());
            review.put(key, record);
        }
        let problem = |oddity| Problem { name: name.to_owned(), kind: ProblemKind::Exchange(oddity) };
        ImportedText { text, review, problems: odd.into_iter().map(problem).collect() }
    }
}

/// A version while its passages come in.
#[derive(Default)]
struct Building {
    text: String,
    segments: Vec<Segment>,
    paragraph: usize,
}

impl Building {
    /// Puts a passage behind what is there; `false` if there is no more room.
    fn push(&mut self, cell: &Cell) -> bool {
        let foreign = || Shape::whole(usize::from(!self.segments.is_empty()), None);
        let before = match &cell.shape {
            Some(shape) => shape.before(self.segments.is_empty()).to_owned(),
            None => foreign().before(self.segments.is_empty()).to_owned(),
        };
        let cut = match &cell.shape {
            Some(shape) => shape.cut(&cell.text),
            None => shape::lines(&cell.text, usize::from(!self.segments.is_empty())),
        };
        if cut.iter().all(|(bytes, _)| bytes.is_empty()) {
            return true;
        }
        let start = self.text.len() + before.len();
        if start + cell.text.len() > LARGEST {
            return false;
        }
        self.text.push_str(&before);
        self.text.push_str(&cell.text);
        for (bytes, step) in cut.into_iter().filter(|(bytes, _)| !bytes.is_empty()) {
            // A segment holds its paragraph in 32 bits.
            self.paragraph = self.paragraph.saturating_add(step).min(u32::MAX as usize);
            self.segments.push(Segment::new(start + bytes.start..start + bytes.end, self.paragraph));
        }
        true
    }

    fn finish(mut self, column: &Column, said: Option<Language>) -> Version {
        self.text.push_str(match &column.after {
            Some(after) => after,
            None if self.text.is_empty() => "",
            None => "\n",
        });
        // What was exported as unknown stays so; a stranger's is found out.
        let told =
            Language::from_tag(&column.tag).filter(|&l| l != Language::UNKNOWN || column.side.is_some());
        let language = said.or(told).unwrap_or_else(|| detect::detect(&self.text));
        let name = if column.name.is_empty() { language.code() } else { &column.name };
        Version::new(name, language, self.text, self.segments)
    }
}
