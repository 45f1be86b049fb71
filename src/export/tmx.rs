//! TMX 1.4b, plain text (level 1): what translation memories read.
//!
//! The root says `version="1.4"`: 1.4b is the document's name, and its DTD fixes
//! the value. A language that a bead has not is left out, never written empty;
//! where that is the original, no `srclang` holds for all units, and `*all*` is said.

use std::fmt::Write;

use super::Options;
use super::units::{Unit, Units, of_xml};
use super::xml::{attribute, content};
use crate::import::exchange::ours;

pub(super) fn write(units: &Units, options: &Options) -> String {
    let text = units.text();
    let sides: Vec<usize> = (0..text.sides()).collect();
    let beads = text.ladder().len();
    let everywhere = (0..beads).all(|bead| !text.ladder().segments(bead, text.source()).is_empty());
    let source = if sides.is_empty() { "*all*" } else { units.tag(text.source()) };
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str("<tmx version=\"1.4\">\n  <header");
    let header = [
        ("creationtool", "visavis"),
        ("creationtoolversion", env!("CARGO_PKG_VERSION")),
        ("segtype", "sentence"),
        ("o-tmf", "visavis"),
        ("adminlang", "en"),
        ("srclang", if everywhere { source } else { "*all*" }),
        ("datatype", "plaintext"),
    ];
    for (name, value) in header {
        put_attribute(&mut out, name, value);
    }
    if let Some(now) = options.now {
        put_attribute(&mut out, "creationdate", &now.compact());
    }
    out.push_str(">\n");
    prop(&mut out, 4, ours::SOURCE, source);
    prop(&mut out, 4, ours::VERSIONS, &units.columns(&sides));
    out.push_str("  </header>\n  <body>\n");
    for unit in units.iter() {
        put(&mut out, units, &unit, &sides);
    }
    out.push_str("  </body>\n</tmx>\n");
    out
}

fn put(out: &mut String, units: &Units, unit: &Unit, sides: &[usize]) {
    let record = &*unit.record;
    out.push_str("    <tu");
    put_attribute(out, "tuid", unit.id);
    out.push_str(">\n");
    for note in record.notes.iter().filter(|note| !note.text.trim().is_empty()) {
        element(out, 6, "<note>", &note.text, "</note>");
    }
    for (name, value) in ours::values(unit.bead, record, unit.confidence) {
        prop(out, 6, &name, &value);
    }
    for &side in sides {
        let Some(passage) = units.passage(unit.bead, side) else { continue };
        out.push_str("      <tuv");
        put_attribute(out, "xml:lang", units.tag(side));
        out.push_str(">\n");
        if let Some(shape) = units.shape(unit.bead, side, of_xml) {
            prop(out, 8, ours::SHAPE, &shape.to_string());
        }
        if let Some(words) = record.suggestion(side) {
            // For whoever reads the memory; we read it where it is lossless.
            prop(out, 8, "x-suggestion", words);
        }
        element(out, 8, "<seg>", &passage, "</seg>");
        out.push_str("      </tuv>\n");
    }
    out.push_str("    </tu>\n");
}

fn put_attribute(out: &mut String, name: &str, value: &str) {
    // Writing to a string does not fail.
    let _ = write!(out, " {name}=\"{}\"", attribute(value));
}

fn element(out: &mut String, indent: usize, open: &str, text: &str, close: &str) {
    // The white space within is data, so nothing is added to it.
    let _ = writeln!(out, "{:indent$}{open}{}{close}", "", content(text));
}

fn prop(out: &mut String, indent: usize, name: &str, value: &str) {
    let open = format!("<prop type=\"{name}\">");
    element(out, indent, &open, value, "</prop>");
}
