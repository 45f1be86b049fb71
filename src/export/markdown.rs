//! Markdown: a table (GitHub's extension) with a version a column, and notes as
//! a last column where there are any. What is suggested stands below its passage, as
//! what it changes.

use super::change::marked;
use super::units::Units;
use crate::message::say;
use crate::parallel::review::{Note, Record, Status};
use crate::text::Direction;

pub(super) fn write(units: &Units) -> String {
    let versions = units.text().versions();
    let noted = units.iter().any(|unit| !about(&unit.record).is_empty());
    let mut out = String::from("|");
    for version in versions {
        out.push_str(&format!(" {} |", escaped(version.language().autonym())));
    }
    if noted {
        out.push_str(&format!(" {} |", say!("report-notes")));
    }
    out.push_str("\n|");
    for version in versions {
        // The columns stand where the text begins.
        out.push_str(match version.language().direction() {
            Direction::LeftToRight => " :--- |",
            Direction::RightToLeft => " ---: |",
        });
    }
    out.push_str(if noted { " :--- |\n" } else { "\n" });
    for unit in units.iter() {
        out.push('|');
        for (side, version) in versions.iter().enumerate() {
            let mut words =
                units.passage(unit.bead, side).map(|passage| escaped(&passage)).unwrap_or_default();
            if let Some(pieces) = units.suggested(&unit, side) {
                words.push_str(if words.is_empty() { "" } else { "<br>" });
                words.push_str(&format!("✎ {}", marked(&pieces, inline)));
            }
            match version.language().direction() {
                Direction::RightToLeft if !words.is_empty() => {
                    out.push_str(&format!(
                        " <span dir=\"rtl\" lang=\"{}\">{words}</span> |",
                        units.tag(side)
                    ));
                }
                _ if words.is_empty() => out.push_str(" |"),
                _ => out.push_str(&format!(" {words} |")),
            }
        }
        if noted {
            out.push_str(&format!(" {} |", about(&unit.record)));
        }
        out.push('\n');
    }
    out
}

/// Status and notes in a cell.
fn about(record: &Record) -> String {
    let status = match record.status {
        Status::Unreviewed => None,
        status => Some(format!("**{}**", status.said())),
    };
    let note = |note: &Note| {
        let mut of = vec![note.category.map(|c| c.said()), note.severity.map(|s| s.said())];
        of.retain(Option::is_some);
        let of: Vec<&str> = of.into_iter().flatten().collect();
        let about = if of.is_empty() { String::new() } else { format!("*{}:* ", of.join(", ")) };
        let author =
            if note.author.is_empty() { String::new() } else { format!(" ({})", escaped(&note.author)) };
        format!("{about}{}{author}", escaped(&note.text))
    };
    let notes = record.notes.iter().filter(|n| !n.text.trim().is_empty()).map(note);
    status.into_iter().chain(notes).collect::<Vec<_>>().join("<br>")
}

/// `text` as a table's cell in which nothing is markup, on one line.
pub(super) fn escaped(text: &str) -> String {
    inline(text.trim())
}

/// The same with the blanks around it, for words within a line.
pub(super) fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push_str("<br>"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '#' => out.extend(['\\', c]),
            '\t' | '\r' => out.push(' '),
            c if c.is_control() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}
