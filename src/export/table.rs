//! Tables: TSV and CSV, a row a bead, for spreadsheets and scripts.
//!
//! TSV has no quoting: a tab, a line feed, a carriage return, a NUL and a
//! backslash are written `\t`, `\n`, `\r`, `\0` and `\\`. CSV is RFC 4180's. A cell
//! that a spreadsheet would run as a formula can have an apostrophe put before
//! it ([`Options::guard`]); the name of the last column then says so. A version for
//! which something is suggested has a column for that too.

use std::borrow::Cow;

use super::Options;
use super::units::{Unit, Units, any};
use crate::import::exchange::table::{AFTER, GUARDED, SUGGESTED, is_risky};
use crate::parallel::review::Record;

/// A TSV.
pub(super) fn tsv(units: &Units, options: &Options) -> String {
    rows(units, options, '\t', "\n", |cell| {
        let mut out = String::with_capacity(cell.len());
        for c in cell.chars() {
            match c {
                '\t' => out.push_str("\\t"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                '\0' => out.push_str("\\0"),
                '\\' => out.push_str("\\\\"),
                c => out.push(c),
            }
        }
        out
    })
}

/// A CSV.
pub(super) fn csv(units: &Units, options: &Options) -> String {
    rows(units, options, ',', "\r\n", |cell| {
        if cell.contains([',', '"', '\n', '\r']) || cell.trim() != cell {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    })
}

fn rows(units: &Units, options: &Options, separator: char, end: &str, escape: fn(&str) -> String) -> String {
    let mut out = String::new();
    if options.mark {
        out.push('\u{FEFF}');
    }
    let sides = 0..units.text().sides();
    let mut row = |cells: &[Cow<str>]| {
        for (n, cell) in cells.iter().enumerate() {
            if n > 0 {
                out.push(separator);
            }
            let guard = options.guard && is_risky(cell);
            out.push_str(&escape(&if guard {
                Cow::Owned(format!("'{cell}"))
            } else {
                Cow::Borrowed(&**cell)
            }));
        }
        out.push_str(end);
    };
    let mut names: Vec<Cow<str>> = vec!["id".into()];
    names.extend(sides.clone().map(|side| units.tag(side).into()));
    // The versions for which something is suggested.
    let suggested: Vec<usize> =
        sides.clone().filter(|&side| units.iter().any(|u| u.record.suggestion(side).is_some())).collect();
    let [before, behind] = [&AFTER[..3], &AFTER[3..]];
    names.extend(before.iter().map(|name| Cow::Borrowed(*name)));
    names.extend(suggested.iter().map(|&side| format!("{SUGGESTED}{}", units.tag(side)).into()));
    names.extend(behind.iter().map(|name| Cow::Borrowed(*name)));
    if let Some(last) = names.last_mut().filter(|_| options.guard) {
        *last = GUARDED.into();
    }
    row(&names);
    for unit in units.iter() {
        let mut cells: Vec<Cow<str>> = vec![unit.id.into()];
        cells.extend(sides.clone().map(|side| units.passage(unit.bead, side).unwrap_or_default()));
        let [status, flags, notes, confidence, shapes] = after(units, &unit).map(Cow::Owned);
        cells.extend([status, flags, notes]);
        let words = |&side: &usize| unit.record.suggestion(side).unwrap_or_default().to_owned().into();
        cells.extend(suggested.iter().map(words));
        cells.extend([confidence, shapes]);
        row(&cells);
    }
    out
}

fn after(units: &Units, unit: &Unit) -> [String; 5] {
    let Record { status, flag, bookmark, pinned, notes, .. } = &*unit.record;
    let flags = [("flag", flag), ("bookmark", bookmark), ("pinned", pinned)];
    let flags: Vec<&str> = flags.into_iter().filter(|(_, set)| **set).map(|(name, _)| name).collect();
    // A line a note; the lines of one are joined.
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let notes: Vec<String> = notes.iter().map(|note| words(&note.text)).filter(|n| !n.is_empty()).collect();
    let shape = |side| units.shape(unit.bead, side, any).map(|shape| shape.to_string()).unwrap_or_default();
    let shapes: Vec<String> = (0..units.text().sides()).map(shape).collect();
    [status.name().into(), flags.join(" "), notes.join("\n"), unit.confidence.to_string(), shapes.join("|")]
}
