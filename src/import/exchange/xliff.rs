//! XLIFF 1.2 and 2.x: one original and one target language a file.
//!
//! In 2.x a `unit` is a paragraph and its `segment`s are its sentences: each
//! becomes a bead, unless the target's stand in another order, which makes one
//! bead of them. What stands between them (`ignorable`) stays between them. In
//! 1.2 a `trans-unit` is a bead. Inline codes are left out, what `pc`, `g` and
//! `mrk` hold is text, and `cp` stands for a character that XML does not allow.

use super::Oddity;
use super::ours::{self, Told};
use super::shape::Shape;
use super::units::{Cell, Unit, Units};
use super::xml::{Element, Piece, Xml};
use crate::parallel::review::{Category, Note, Status};

/// Elements of no concern, which may hold a `source` and a `target` of their own.
const SKIPPED: [&str; 9] = [
    "alt-trans",
    "seg-source",
    "matches",
    "glossary",
    "originalData",
    "skeleton",
    "skl",
    "changeTrack",
    "bin-unit",
];

/// A segment or what stands between two.
#[derive(Default)]
struct Part {
    id: Option<String>,
    between: bool,
    source: String,
    target: Option<String>,
    order: Option<usize>,
    state: Option<String>,
    sub_state: Option<String>,
}

#[derive(Default)]
enum Into {
    #[default]
    Nowhere,
    Source,
    Target,
    Note(Note),
    Meta(String),
}

#[derive(Default)]
struct Open {
    id: Option<String>,
    approved: bool,
    parts: Vec<Part>,
    told: Told,
    shapes: [Option<Shape>; 2],
    ours: bool,
}

#[derive(Default)]
struct Reader {
    units: Units,
    tags: [String; 2],
    file: Option<String>,
    unit: Option<Open>,
    into: Into,
    text: String,
    codes: usize,
    skip: usize,
    dropped: usize,
}

pub(super) fn read(text: &str) -> Units {
    let mut xml = Xml::new(text);
    let mut reader = Reader::default();
    while let Some(piece) = xml.next() {
        match piece {
            Piece::Open(_) if reader.skip > 0 => reader.skip += 1,
            Piece::Close(_) if reader.skip > 0 => reader.skip -= 1,
            Piece::Text(_) if reader.skip > 0 || reader.codes > 0 => {}
            Piece::Open(element) => reader.open(&element),
            Piece::Close(name) => reader.close(&name),
            Piece::Text(text) if !matches!(reader.into, Into::Nowhere) => reader.text.push_str(&text),
            Piece::Text(_) => {}
        }
    }
    reader.end_text();
    reader.end_unit();
    let Reader { mut units, dropped, .. } = reader;
    units.odd.extend(xml.odd());
    if dropped > 0 {
        units.odd.push(Oddity::Codes { count: dropped });
    }
    units
}

impl Reader {
    fn open(&mut self, element: &Element) {
        let name = element.name();
        let tag = |two: &str, one: &str| element.attribute(two).or_else(|| element.attribute(one));
        match name.as_str() {
            name if SKIPPED.contains(&name) => self.skip = 1,
            "xliff" | "file" => {
                if let Some(source) = tag("srcLang", "source-language") {
                    self.tags[0] = source;
                }
                if let Some(target) = tag("trgLang", "target-language") {
                    self.tags[1] = target;
                }
                if name == "file" {
                    self.file = tag("id", "original");
                }
            }
            "unit" | "trans-unit" => {
                self.end_unit();
                let approved = element.attribute("approved").is_some_and(|yes| yes == "yes");
                self.unit = Some(Open { id: element.attribute("id"), approved, ..Open::default() });
            }
            "segment" | "ignorable" => {
                let part = Part {
                    id: element.attribute("id"),
                    between: name == "ignorable",
                    state: element.attribute("state"),
                    sub_state: element.attribute("subState"),
                    ..Part::default()
                };
                self.unit.get_or_insert_default().parts.push(part);
            }
            "source" => self.begin(Into::Source),
            "target" => {
                let part = self.part();
                part.order = element.attribute("order").and_then(|order| order.parse().ok());
                part.state = part.state.take().or_else(|| element.attribute("state"));
                self.begin(Into::Target);
            }
            "note" => {
                let category = element.attribute("category").and_then(|c| Category::from_name(&c));
                let author = element.attribute("from").unwrap_or_default();
                self.begin(Into::Note(Note { author, category, ..Note::default() }));
            }
            "meta" => self.begin(Into::Meta(element.attribute("type").unwrap_or_default())),
            _ => self.inline(&name, element),
        }
    }

    fn inline(&mut self, name: &str, element: &Element) {
        if !matches!(self.into, Into::Source | Into::Target) {
            return;
        }
        match name {
            "cp" => {
                let code = element.attribute("hex").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
                self.text.push(code.and_then(char::from_u32).unwrap_or('\u{FFFD}'));
            }
            "bpt" | "ept" | "ph" | "it" => {
                self.dropped += usize::from(self.codes == 0);
                self.codes += 1;
            }
            "x" | "bx" | "ex" | "sc" | "ec" | "pc" | "g" => self.dropped += usize::from(self.codes == 0),
            _ => {}
        }
    }

    /// The part that is open; in 1.2 a unit has one, and no name for it.
    fn part(&mut self) -> &mut Part {
        let parts = &mut self.unit.get_or_insert_default().parts;
        if parts.is_empty() {
            parts.push(Part::default());
        }
        let last = parts.len() - 1;
        &mut parts[last]
    }

    fn begin(&mut self, into: Into) {
        self.into = into;
        self.text.clear();
        self.codes = 0;
    }

    fn close(&mut self, name: &str) {
        match name {
            "bpt" | "ept" | "ph" | "it" => self.codes = self.codes.saturating_sub(1),
            "source" | "target" | "note" | "meta" => self.end_text(),
            "unit" | "trans-unit" => self.end_unit(),
            _ => {}
        }
    }

    fn end_text(&mut self) {
        let text = std::mem::take(&mut self.text);
        match std::mem::take(&mut self.into) {
            Into::Nowhere => {}
            Into::Source => self.part().source = text,
            Into::Target => self.part().target = Some(text),
            Into::Note(note) => {
                if let Some(unit) = &mut self.unit {
                    unit.told.note(Note { text, ..note });
                }
            }
            Into::Meta(name) => self.meta(&name, &text),
        }
    }

    fn meta(&mut self, name: &str, value: &str) {
        let Some(unit) = &mut self.unit else {
            if name == ours::VERSIONS {
                match ours::versions(value) {
                    Some(columns) => self.units.describe(columns),
                    None => self.units.odd.push(Oddity::Unfit("metadata")),
                }
            }
            return;
        };
        match name.split_once(':') {
            Some((ours::SHAPE, side)) => {
                unit.ours = true;
                unit.shapes[usize::from(side == "target")] = Shape::parse(value);
            }
            _ => unit.told.take(name, value),
        }
    }

    fn end_unit(&mut self) {
        let Some(Open { id, approved, mut parts, told, shapes, ours }) = self.unit.take() else { return };
        let columns = self.columns();
        let named = |part: Option<&str>| {
            let names = [self.file.as_deref(), id.as_deref(), part];
            id.as_ref().map(|_| names.into_iter().flatten().collect::<Vec<_>>().join("#"))
        };
        if ours
            || parts.iter().any(|part| part.order.is_some())
            || parts.iter().all(|part| !part.between) && parts.len() < 2
        {
            let mut unit = Unit { id: named(None), ..Unit::default() };
            let source: String = parts.iter().map(|part| part.source.as_str()).collect();
            let status = parts.iter().filter_map(|part| status(part, approved)).reduce(Status::graver);
            parts.sort_by_key(|part| part.order.unwrap_or(usize::MAX));
            let target: String = parts.iter().filter_map(|part| part.target.as_deref()).collect();
            let [source_shape, target_shape] = shapes;
            *unit.cell(columns[0]) = Cell { text: source, shape: source_shape };
            *unit.cell(columns[1]) = Cell { text: target, shape: target_shape };
            told.put(&mut unit, &mut self.units.odd);
            unit.status = status.or(unit.status);
            // Our export of nothing has a unit, as the schema wants one.
            if unit.cells.iter().flatten().any(|cell| !cell.text.is_empty()) {
                self.units.units.push(unit);
            }
            return;
        }
        // A paragraph of several segments. What was written about the paragraph
        // stays with the first.
        let mut told = Some(told);
        let mut between = [None::<String>, None];
        for part in &parts {
            let texts = [Some(part.source.clone()), part.target.clone()];
            if part.between {
                for (held, text) in between.iter_mut().zip(texts) {
                    held.get_or_insert_default().push_str(&text.unwrap_or_default());
                }
                continue;
            }
            let mut unit = Unit { id: named(part.id.as_deref()), ..Unit::default() };
            let first = told.is_some();
            if let Some(told) = told.take() {
                told.put(&mut unit, &mut self.units.odd);
            }
            unit.status = status(part, approved).or(unit.status);
            for (n, text) in texts.into_iter().enumerate() {
                let Some(text) = text else { continue };
                let shape = Shape::whole(usize::from(first), between[n].take().filter(|_| !first));
                *unit.cell(columns[n]) = Cell { text, shape: Some(shape) };
            }
            self.units.units.push(unit);
        }
    }

    /// The columns of the original and of the target.
    fn columns(&mut self) -> [usize; 2] {
        let tag = |tag: &str| if tag.is_empty() { "und".to_owned() } else { tag.to_owned() };
        let [source, mut target] = [tag(&self.tags[0]), tag(&self.tags[1])];
        if source.eq_ignore_ascii_case(&target) {
            target.push_str("-x-target");
        }
        let columns = [self.units.column(&source), self.units.column(&target)];
        self.units.source = Some(columns[0]);
        columns
    }
}

/// What the state of a segment says about it; `None` where there is no target
/// that it could be about.
fn status(part: &Part, approved: bool) -> Option<Status> {
    part.target.as_ref()?;
    if approved {
        return Some(Status::Approved);
    }
    let ours = part.sub_state.as_deref().and_then(|s| s.strip_prefix("visavis:")).and_then(Status::from_name);
    Some(ours.unwrap_or(match part.state.as_deref() {
        // 2.x, then 1.2.
        Some("reviewed" | "final" | "signed-off") => Status::Approved,
        Some(state) if state.starts_with("needs-") => Status::NeedsWork,
        _ => Status::Unreviewed,
    }))
}
