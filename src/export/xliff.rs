//! XLIFF 2.1: one file for each target, all with the same names of units.
//!
//! A bead is a unit with one segment, for a bead may have several sentences on
//! either side. What XLIFF has no place for stands in its metadata module, never
//! in attributes of our own, which strict readers refuse. Status:
//!
//! | status | `state` | `subState` |
//! |---|---|---|
//! | unreviewed | `translated` | |
//! | approved | `reviewed` | |
//! | needs work | `translated` | `visavis:needs-work` |
//! | rejected | `initial` | `visavis:rejected` |
//! | no target | `initial` | |
//!
//! What is suggested for the target is a candidate of the translation candidates
//! module (`mtc:match`), which is its standard place.

use std::fmt::Write;

use super::units::{Unit, Units};
use super::xml::{attribute, content};
use crate::import::exchange::{is_legal, ours};
use crate::parallel::review::{Severity, Status};
use crate::text::Direction;

/// The file for the target on side `target`.
pub(super) fn write(units: &Units, target: usize) -> String {
    let text = units.text();
    let source = text.source();
    let direction = |side: usize| match text.versions()[side].language().direction() {
        Direction::RightToLeft => "rtl",
        Direction::LeftToRight => "ltr",
    };
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" ");
    out.push_str("xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" ");
    out.push_str("xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\" version=\"2.1\"");
    let _ = writeln!(out, " srcLang=\"{}\" trgLang=\"{}\">", units.tag(source), units.tag(target));
    let _ = writeln!(
        out,
        "  <file id=\"f1\" original=\"{}\" srcDir=\"{}\" trgDir=\"{}\" xml:space=\"preserve\">",
        attribute(text.versions()[source].name()),
        direction(source),
        direction(target)
    );
    let sides = [source.min(target), source.max(target)];
    metadata(&mut out, 4, &[(ours::VERSIONS.to_owned(), units.columns(&sides))]);
    let beads =
        units.iter().filter(|unit| sides.iter().any(|&side| units.passage(unit.bead, side).is_some()));
    let mut any = false;
    for unit in beads {
        put(&mut out, units, &unit, [source, target]);
        any = true;
    }
    if !any {
        // The schema wants one unit at least.
        out.push_str("    <unit id=\"empty\"><segment><source></source></segment></unit>\n");
    }
    out.push_str("  </file>\n</xliff>\n");
    out
}

fn put(out: &mut String, units: &Units, unit: &Unit, [source, target]: [usize; 2]) {
    let record = &*unit.record;
    let _ = writeln!(out, "    <unit id=\"{}\">", unit.id);
    let mut meta = ours::values(unit.bead, record, unit.confidence);
    for (name, side) in [("source", source), ("target", target)] {
        if let Some(shape) = units.shape(unit.bead, side, |_| true) {
            meta.push((format!("{}:{name}", ours::SHAPE), shape.to_string()));
        }
    }
    metadata(out, 6, &meta);
    let original = units.passage(unit.bead, source).unwrap_or_default();
    if let Some(words) = record.suggestion(target) {
        out.push_str("      <mtc:matches>\n        <mtc:match ref=\"#s1\" type=\"other\" ");
        let _ = writeln!(out, "subType=\"visavis:suggestion\" origin=\"visavis\">");
        let _ = writeln!(out, "          <source>{}</source>", coded(&original));
        let _ = writeln!(out, "          <target>{}</target>", coded(words));
        out.push_str("        </mtc:match>\n      </mtc:matches>\n");
    }
    let notes: Vec<_> = record.notes.iter().filter(|note| !note.text.trim().is_empty()).collect();
    if !notes.is_empty() {
        out.push_str("      <notes>\n");
        for note in notes {
            let category = note.category.map(|c| format!(" category=\"{}\"", c.name())).unwrap_or_default();
            let priority =
                note.severity.map(|s| format!(" priority=\"{}\"", priority(s))).unwrap_or_default();
            let applies = match note.side {
                Some(side) if side == source => " appliesTo=\"source\"",
                Some(side) if side == target => " appliesTo=\"target\"",
                _ => "",
            };
            let _ =
                writeln!(out, "        <note{applies}{category}{priority}>{}</note>", content(&note.text));
        }
        out.push_str("      </notes>\n");
    }
    let answer = units.passage(unit.bead, target);
    let state = match (&answer, record.status) {
        (None, _) => "initial",
        (Some(_), Status::Unreviewed) => "translated",
        (Some(_), Status::Approved) => "reviewed",
        (Some(_), Status::NeedsWork) => "translated\" subState=\"visavis:needs-work",
        (Some(_), Status::Rejected) => "initial\" subState=\"visavis:rejected",
    };
    let _ = writeln!(out, "      <segment id=\"s1\" state=\"{state}\">");
    let _ = writeln!(out, "        <source>{}</source>", coded(&original));
    if let Some(answer) = answer {
        let _ = writeln!(out, "        <target>{}</target>", coded(&answer));
    }
    out.push_str("      </segment>\n    </unit>\n");
}

/// XLIFF's priority of a note, 1 (the highest) to 10.
fn priority(severity: Severity) -> u8 {
    match severity {
        Severity::Critical => 1,
        Severity::Major => 3,
        Severity::Minor => 6,
        Severity::Neutral => 10,
    }
}

fn metadata(out: &mut String, indent: usize, values: &[(String, String)]) {
    let _ = writeln!(out, "{:indent$}<mda:metadata>", "");
    let _ = writeln!(out, "{:indent$}  <mda:metaGroup category=\"visavis\">", "");
    for (name, value) in values {
        let _ = writeln!(out, "{:indent$}    <mda:meta type=\"{name}\">{}</mda:meta>", "", content(value));
    }
    let _ = writeln!(out, "{:indent$}  </mda:metaGroup>\n{:indent$}</mda:metadata>", "", "");
}

/// `text` as the content of a source or a target: `cp` stands for what XML does
/// not allow.
fn coded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c| !is_legal(c)) {
        let (before, after) = rest.split_at(at);
        out.push_str(&content(before));
        let mut characters = after.chars();
        let illegal = characters.next().map_or(0, u32::from);
        let _ = write!(out, "<cp hex=\"{illegal:04X}\"/>");
        rest = characters.as_str();
    }
    out.push_str(&content(rest));
    out
}
