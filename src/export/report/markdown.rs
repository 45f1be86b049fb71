//! The report in Markdown.

use std::fmt::Write;

use super::super::change::marked;
use super::super::markdown::{escaped, inline};
use super::{About, excerpt, status};
use crate::message::say;
use crate::parallel::review::Status;
use crate::text::Direction;

pub(super) fn write(about: &About) -> String {
    let mut out = format!("# {}: {}\n\n", say!("report-title"), escaped(&about.title()));
    let names: Vec<String> = (0..about.text.sides()).map(|side| escaped(&about.name(side))).collect();
    let day = about.now.map(|now| format!(" · {}", &now.to_string()[..10])).unwrap_or_default();
    // Writing to a string does not fail.
    let _ = writeln!(out, "{}{day}\n\n## {}\n", names.join(" · "), say!("report-versions"));
    table(&mut out, &about.versions());
    let _ = writeln!(out, "{}\n\n## {}\n", about.coverage(), say!("report-remains"));
    for (of, count) in about.statuses() {
        let _ = writeln!(out, "- {}: {count}", status(of));
    }
    for of in [Status::NeedsWork, Status::Rejected] {
        let beads: Vec<String> = about
            .report
            .remaining
            .iter()
            .filter(|(_, s)| *s == of)
            .map(|(bead, _)| (bead + 1).to_string())
            .collect();
        if !beads.is_empty() {
            let _ = writeln!(out, "\n**{}**: {}", status(of), beads.join(", "));
        }
    }
    if !about.report.errors.counts.is_empty() {
        let _ = writeln!(out, "\n## {}\n", say!("report-quality"));
        table(&mut out, &about.errors());
        let _ = writeln!(out, "{}", about.score());
    }
    let _ = writeln!(out, "\n## {}\n", say!("report-findings"));
    if about.report.rules.is_empty() {
        let _ = writeln!(out, "{}\n", say!("report-nothing"));
    } else {
        table(&mut out, &about.rules());
    }
    if about.report.dismissed > 0 {
        let _ = writeln!(out, "{}\n", say!("report-dismissed", count = about.report.dismissed));
    }
    for finding in about.shown() {
        let _ = writeln!(
            out,
            "### {} · {} · {}\n\n{}\n",
            finding.bead + 1,
            finding.severity.said(),
            finding.rule,
            escaped(&finding.message)
        );
        for passage in &finding.passages {
            quoted(&mut out, about, passage.side, passage.bytes.clone());
        }
    }
    if about.hidden() > 0 {
        let _ = writeln!(out, "{}\n", say!("report-hidden", count = about.hidden()));
    }
    if !about.report.suggestions.is_empty() {
        let _ = writeln!(out, "## {}\n", say!("report-suggestions"));
    }
    for (bead, suggestion) in &about.report.suggestions {
        let _ = writeln!(out, "### {} · {}\n", bead + 1, escaped(&about.name(suggestion.side)));
        let shown = marked(&about.change(*bead, suggestion), inline);
        for side in 0..about.text.sides() {
            match about.text.passage(*bead, side) {
                _ if side == suggestion.side => quotation(&mut out, about, side, &shown),
                Some(bytes) => quoted(&mut out, about, side, bytes),
                None => {}
            }
        }
    }
    if !about.report.notes.is_empty() {
        let _ = writeln!(out, "## {}\n", say!("report-notes"));
    }
    for (bead, note) in &about.report.notes {
        let kinds = [
            note.side.filter(|side| *side < about.text.sides()).map(|side| about.name(side)),
            note.category.map(|category| category.said().to_owned()),
            note.severity.map(|severity| severity.said().to_owned()),
        ];
        let kinds: Vec<String> = kinds.into_iter().flatten().collect();
        let by =
            if note.author.is_empty() { String::new() } else { format!(" — {}", escaped(&note.author)) };
        let _ = writeln!(out, "### {} · {}\n\n{}{by}\n", bead + 1, kinds.join(", "), escaped(&note.text));
        for side in 0..about.text.sides() {
            if let Some(bytes) = about.text.passage(*bead, side) {
                quoted(&mut out, about, side, bytes);
            }
        }
    }
    out
}

fn table(out: &mut String, lines: &[Vec<String>]) {
    for (at, line) in lines.iter().enumerate() {
        let cells: Vec<String> = line.iter().map(|words| escaped(words)).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
        if at == 0 {
            let rule = |at: usize| if at == 0 { ":---" } else { "---:" };
            let rules: Vec<&str> = (0..line.len()).map(rule).collect();
            let _ = writeln!(out, "| {} |", rules.join(" | "));
        }
    }
    out.push('\n');
}

/// A passage as a quotation.
fn quoted(out: &mut String, about: &About, side: usize, bytes: std::ops::Range<usize>) {
    let version = &about.text.versions()[side];
    let whole = version.slice(bytes.clone());
    let shown = excerpt(&whole, bytes.clone());
    let words = escaped(whole.get(..shown.len()).unwrap_or(""));
    let more = if shown.end < bytes.end { " …" } else { "" };
    quotation(out, about, side, &format!("{words}{more}"));
}

/// What is markup already, as a quotation in the language of `side`.
fn quotation(out: &mut String, about: &About, side: usize, words: &str) {
    let language = about.text.versions()[side].language();
    let code = language.code();
    let _ = match language.direction() {
        Direction::LeftToRight => writeln!(out, "> **{code}** {words}\n"),
        Direction::RightToLeft => {
            writeln!(out, "> **{code}** <span dir=\"rtl\" lang=\"{code}\">{words}</span>\n")
        }
    };
}
