//! TMX, the exchange format of translation memories, in its versions 1.1 to 1.4b.
//!
//! A `tu` is a unit, its `tuv` one passage a language: two of them or ten. Codes
//! (`bpt`, `ph` …) hold another format's tags and are left out; what `hi` holds
//! is text.

use super::Oddity;
use super::ours::{self, Told};
use super::shape::Shape;
use super::units::{Unit, Units};
use super::xml::{Element, Piece, Xml};
use crate::parallel::review::Note;

/// Where text goes.
#[derive(Default)]
enum Into {
    #[default]
    Nowhere,
    Note,
    Prop(String),
    Segment,
}

#[derive(Default)]
struct Reader {
    units: Units,
    unit: Option<(Unit, Told)>,
    /// The column of the `tuv` that is open.
    column: Option<usize>,
    into: Into,
    text: String,
    /// How deep in codes the text stands.
    codes: usize,
    dropped: usize,
    source: Option<String>,
}

pub(super) fn read(text: &str) -> Units {
    let mut xml = Xml::new(text);
    let mut reader = Reader::default();
    while let Some(piece) = xml.next() {
        match piece {
            Piece::Open(element) => reader.open(&element),
            Piece::Close(name) => reader.close(&name),
            Piece::Text(text) if reader.codes == 0 && !matches!(reader.into, Into::Nowhere) => {
                reader.text.push_str(&text);
            }
            Piece::Text(_) => {}
        }
    }
    // A unit that the end of the file cut off is kept as far as it goes.
    reader.end_unit();
    let Reader { mut units, dropped, source, .. } = reader;
    units.odd.extend(xml.odd());
    if dropped > 0 {
        units.odd.push(Oddity::Codes { count: dropped });
    }
    let of_tag = |tag: &str| units.columns.iter().position(|c| same_language(&c.tag, tag));
    units.source = source.and_then(|tag| of_tag(&tag));
    units
}

/// Whether a column's tag is the one meant: `EN-us` and `en-US` are, and `en`
/// is meant by it where there is nothing nearer.
fn same_language(column: &str, tag: &str) -> bool {
    column.eq_ignore_ascii_case(tag)
        || column.split('-').next().is_some_and(|primary| primary.eq_ignore_ascii_case(tag))
}

impl Reader {
    fn open(&mut self, element: &Element) {
        match element.name().as_str() {
            "header" => self.source = element.attribute("srclang").filter(|tag| tag != "*all*"),
            "tu" => {
                self.end_unit();
                let id = element.attribute("tuid");
                self.unit = Some((Unit { id, ..Unit::default() }, Told::default()));
            }
            "tuv" => {
                let tag = element.language().unwrap_or_else(|| "und".into());
                self.column = self.unit.is_some().then(|| self.units.column(&tag));
            }
            "seg" => self.begin(Into::Segment),
            "note" => self.begin(Into::Note),
            "prop" => self.begin(Into::Prop(element.attribute("type").unwrap_or_default())),
            "bpt" | "ept" | "ph" | "it" | "ut" => {
                self.dropped += usize::from(self.codes == 0);
                self.codes += 1;
            }
            _ => {}
        }
    }

    fn begin(&mut self, into: Into) {
        self.into = into;
        self.text.clear();
        self.codes = 0;
    }

    fn close(&mut self, name: &str) {
        match name {
            "bpt" | "ept" | "ph" | "it" | "ut" => self.codes = self.codes.saturating_sub(1),
            "seg" | "note" | "prop" => self.end_text(),
            "tuv" => self.column = None,
            "tu" => self.end_unit(),
            _ => {}
        }
    }

    fn end_text(&mut self) {
        let text = std::mem::take(&mut self.text);
        let into = std::mem::take(&mut self.into);
        let Some((unit, told)) = &mut self.unit else {
            if let Into::Prop(name) = into {
                self.header(&name, &text);
            }
            return;
        };
        match (into, self.column) {
            (Into::Segment, Some(column)) => unit.cell(column).text = text,
            (Into::Note, _) => told.note(Note::new(text)),
            (Into::Prop(name), Some(column)) if name == ours::SHAPE => {
                unit.cell(column).shape = Shape::parse(&text);
            }
            (Into::Prop(name), _) => told.take(&name, &text),
            _ => {}
        }
    }

    fn header(&mut self, name: &str, text: &str) {
        match name {
            ours::VERSIONS => match ours::versions(text) {
                Some(columns) => self.units.describe(columns),
                None => self.units.odd.push(Oddity::Unfit("header")),
            },
            ours::SOURCE => self.source = Some(text.to_owned()),
            _ => {}
        }
    }

    fn end_unit(&mut self) {
        if !matches!(self.into, Into::Nowhere) {
            self.end_text();
        }
        if let Some((mut unit, told)) = self.unit.take() {
            told.put(&mut unit, &mut self.units.odd);
            self.units.units.push(unit);
        }
        self.column = None;
    }
}
