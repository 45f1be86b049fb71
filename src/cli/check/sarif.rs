//! Findings as SARIF 2.1.0 (OASIS), which editors and build servers read.
//!
//! One run: the rules as the driver's rules, a result a finding. Each passage is
//! a location in its version's file, the words at issue being its region where
//! there are any; lines count from 1 and columns are characters, as the run says.

use std::io::{self, Write};
use std::ops::Range;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::parallel::{Text, Version};
use crate::study::check::{Finding, Passage, RULES, Severity};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

pub(super) fn write(
    text: &Text,
    findings: &[Finding],
    files: &[PathBuf],
    out: &mut dyn Write,
) -> io::Result<()> {
    let sides: Vec<Lines> = text.versions().iter().map(|version| Lines::new(version, files)).collect();
    let rules: Vec<Value> = RULES
        .iter()
        .map(|rule| {
            json!({
                "id": rule.name,
                "shortDescription": { "text": rule.about() },
                "defaultConfiguration": { "level": level(rule.severity) },
            })
        })
        .collect();
    let results: Vec<Value> = findings.iter().map(|finding| result(finding, &sides)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "visavis", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer(&mut *out, &log).map_err(io::Error::from)?;
    writeln!(out)
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn result(finding: &Finding, sides: &[Lines]) -> Value {
    let locations = finding.passages.iter().map(|passage| location(passage, &sides[passage.side]));
    let index = RULES.iter().position(|rule| rule.name == finding.rule);
    json!({
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": level(finding.severity),
        "message": { "text": finding.message },
        "locations": locations.collect::<Vec<_>>(),
        "partialFingerprints": { "passages/v1": finding.hash.to_string() },
    })
}

fn location(passage: &Passage, lines: &Lines) -> Value {
    let bytes = match (passage.marks.first(), passage.marks.last()) {
        (Some(first), Some(last)) => first.start..last.end,
        _ => passage.bytes.clone(),
    };
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": lines.uri },
            "region": lines.region(bytes),
        }
    })
}

/// A version's file and where its lines begin.
struct Lines<'a> {
    version: &'a Version,
    uri: String,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn new(version: &'a Version, files: &[PathBuf]) -> Lines<'a> {
        let named =
            |path: &&PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy() == version.name());
        let path =
            files.iter().find(named).map_or_else(|| version.name().into(), |path| path.to_string_lossy());
        let text = version.text();
        let ends = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(ends).collect();
        Lines { version, uri: uri(&path), starts }
    }

    fn region(&self, bytes: Range<usize>) -> Value {
        let (line, column) = self.place(bytes.start);
        let (end_line, end_column) = self.place(bytes.end);
        json!({ "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column })
    }

    /// The line and the column of a byte, both from 1.
    fn place(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        (line, self.version.slice(start..at).chars().count() + 1)
    }
}

/// A path as a URI reference (RFC 3986): what may not stand in one is escaped.
fn uri(path: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~' | b'/');
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if plain(byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn places_are_lines_and_characters() {
        let version = Version::new("é t.txt", Language::FRENCH, "un\nété ici\n".into(), Vec::new());
        let lines = Lines::new(&version, &["/dir/é t.txt".into()]);
        assert_eq!(lines.uri, "/dir/%C3%A9%20t.txt");
        assert_eq!(lines.place(0), (1, 1));
        assert_eq!(lines.place(3), (2, 1));
        assert_eq!(lines.place(9), (2, 5));
        let region = lines.region(3..8);
        assert_eq!(region, json!({ "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 4 }));
    }
}
