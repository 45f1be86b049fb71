//! PO: one catalogue for each target.
//!
//! `msgctxt` is the bead's name, for the same words twice are an error without
//! one. What is not approved is `fuzzy`, as gettext has no other word for it, and
//! no flag of our own is used, since its tools drop those. Notes are translator's
//! comments; the rest stands in comments that gettext's tools leave alone.

use std::fmt::Write;

use super::Options;
use super::units::{Unit, Units, replaced};
use crate::import::exchange::ours;
use crate::parallel::review::Status;

/// What a catalogue can carry: no control but those that C names and gettext takes.
fn legal(c: char) -> bool {
    matches!(c, '\n' | '\t') || !c.is_ascii_control()
}

/// How a language's plurals are counted, by its code (gettext manual, "Plural forms").
const PLURALS: [(&str, &str); 8] = [
    (
        "ar",
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    ),
    ("fr", "nplurals=2; plural=(n > 1);"),
    ("pt", "nplurals=2; plural=(n > 1);"),
    ("en", "nplurals=2; plural=(n != 1);"),
    ("de", "nplurals=2; plural=(n != 1);"),
    ("es", "nplurals=2; plural=(n != 1);"),
    ("it", "nplurals=2; plural=(n != 1);"),
    ("nl", "nplurals=2; plural=(n != 1);"),
];

/// The catalogue for the target on side `target`.
pub(super) fn write(units: &Units, target: usize, options: &Options) -> String {
    let text = units.text();
    let source = text.source();
    let language = text.versions()[target].language();
    let date = match options.now.unwrap_or_default().civil() {
        [year, month, day, hour, minute, _] => {
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}+0000")
        }
    };
    let sides = [source.min(target), source.max(target)];
    let mut header = vec![
        ("Project-Id-Version", replaced(text.versions()[source].name(), legal).replace('\n', " ")),
        ("POT-Creation-Date", date.clone()),
        ("PO-Revision-Date", date),
        ("Last-Translator", "visavis".to_owned()),
        ("Language-Team", "none".to_owned()),
        ("Language", units.tag(target).to_owned()),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
        ("X-Source-Language", units.tag(source).to_owned()),
        ("X-Generator", concat!("visavis ", env!("CARGO_PKG_VERSION")).to_owned()),
        ("X-Visavis-Versions", units.columns(&sides)),
    ];
    let plural = PLURALS.iter().find(|(code, _)| *code == language.code());
    header.extend(plural.map(|(_, rule)| ("Plural-Forms", (*rule).to_owned())));
    let header: String = header.into_iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
    let mut out = String::new();
    string(&mut out, "msgid", "");
    string(&mut out, "msgstr", &header);
    for unit in units.iter() {
        if sides.iter().any(|&side| units.passage(unit.bead, side).is_some()) {
            put(&mut out, units, &unit, [source, target]);
        }
    }
    out
}

fn put(out: &mut String, units: &Units, unit: &Unit, [source, target]: [usize; 2]) {
    let record = &*unit.record;
    out.push('\n');
    for note in &record.notes {
        let words = comment(note.text.trim());
        if words.is_empty() {
            continue;
        }
        for (n, line) in words.split('\n').enumerate() {
            let _ = writeln!(out, "# {}{line}", if n > 0 { "  " } else { "" });
        }
    }
    let mut tell = |name: &str, value: &str| {
        let _ = writeln!(out, "#. {name}: {}", comment(value).replace('\n', " "));
    };
    for (name, value) in ours::values(unit.bead, record, unit.confidence) {
        tell(&name, &value);
    }
    for (name, side) in [("source", source), ("target", target)] {
        if let Some(shape) = units.shape(unit.bead, side, legal) {
            tell(&format!("{}:{name}", ours::SHAPE), &shape.to_string());
        }
    }
    // For whoever reads the catalogue; we read it where it is lossless.
    if let Some(words) = record.suggestion(target) {
        tell("suggested", words);
    }
    let original = units.passage(unit.bead, source).unwrap_or_default();
    let answer = units.passage(unit.bead, target).unwrap_or_default();
    if record.status != Status::Approved && !answer.is_empty() {
        out.push_str("#, fuzzy\n");
    }
    string(out, "msgctxt", unit.id);
    string(out, "msgid", &original);
    string(out, "msgstr", &answer);
}

/// What a comment can hold: no carriage return, which would end its line.
fn comment(text: &str) -> String {
    replaced(text, |c| c == '\n' || c == '\t' || !c.is_control()).into_owned()
}

/// A keyword and its string, a line of it a line of the text.
fn string(out: &mut String, keyword: &str, text: &str) {
    out.push_str(keyword);
    // The lines of a text of several stand below one another.
    let several = text.trim_end_matches('\n').contains('\n');
    out.push_str(if several { " \"\"\n\"" } else { " \"" });
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\t' => out.push_str("\\t"),
            '\n' => {
                out.push_str("\\n");
                if characters.peek().is_some() {
                    out.push_str("\"\n\"");
                }
            }
            c if !legal(c) => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out.push_str("\"\n");
}
