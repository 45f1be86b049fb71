//! The report as a page.

use std::fmt::Write;

use super::super::change::marked;
use super::super::xml::content;
use super::{About, excerpt, status};
use crate::message::{chosen, say};
use crate::parallel::review::Status;
use crate::study::check::Finding;
use crate::text::Direction;

const STYLE: &str =
    concat!(include_str!("../../../assets/html/page.css"), include_str!("../../../assets/html/report.css"));

pub(super) fn write(about: &About) -> String {
    let locale = chosen();
    let direction = if locale.is_right_to_left() { "rtl" } else { "ltr" };
    let title = about.title();
    let mut out = format!("<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n", locale.code());
    out.push_str("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.push_str("style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\">\n");
    // Writing to a string does not fail.
    let _ = writeln!(out, "<meta name=\"generator\" content=\"visavis {}\">", env!("CARGO_PKG_VERSION"));
    let headline = say!("report-title");
    let _ =
        writeln!(out, "<title>{} – {}</title>\n<style>\n{STYLE}</style>\n</head>", headline, content(&title));
    let _ = writeln!(out, "<body style=\"--versions:{}\">\n<header>", about.text.sides().max(1));
    let _ = writeln!(out, "<h1>{headline}: <bdi>{}</bdi></h1>", content(&title));
    let names: Vec<String> =
        (0..about.text.sides()).map(|side| format!("<bdi>{}</bdi>", content(&about.name(side)))).collect();
    let day = about
        .now
        .map(|now| format!(" · <bdi class=\"day\">{}</bdi>", &now.to_string()[..10]))
        .unwrap_or_default();
    let _ = writeln!(out, "<p>{}{day}</p>\n</header>\n<main>", names.join(" · "));
    heading(&mut out, say!("report-versions"));
    table(&mut out, &about.versions());
    let _ = writeln!(out, "<p>{}</p>", content(&about.coverage()));
    remains(&mut out, about);
    if about.report.errors.penalty > 0 || !about.report.errors.counts.is_empty() {
        heading(&mut out, say!("report-quality"));
        table(&mut out, &about.errors());
        let _ = writeln!(out, "<p>{}</p>", content(&about.score()));
    }
    heading(&mut out, say!("report-findings"));
    if about.report.rules.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", say!("report-nothing"));
    } else {
        table(&mut out, &about.rules());
    }
    if about.report.dismissed > 0 {
        let _ =
            writeln!(out, "<p>{}</p>", content(&say!("report-dismissed", count = about.report.dismissed)));
    }
    for found in about.shown() {
        finding(&mut out, about, found);
    }
    if about.hidden() > 0 {
        let _ = writeln!(out, "<p>{}</p>", content(&say!("report-hidden", count = about.hidden())));
    }
    suggestions(&mut out, about);
    notes(&mut out, about);
    let _ = writeln!(out, "</main>\n<footer>{}</footer>\n</body>\n</html>", say!("report-written-by"));
    out
}

fn heading(out: &mut String, words: &str) {
    let _ = writeln!(out, "<h2>{}</h2>", content(words));
}

/// A table whose first line is its heading.
fn table(out: &mut String, lines: &[Vec<String>]) {
    out.push_str("<div class=\"wide\"><table>\n");
    for (at, line) in lines.iter().enumerate() {
        let cell = if at == 0 { "th" } else { "td" };
        out.push_str("<tr>");
        for words in line {
            let _ = write!(out, "<{cell}><bdi>{}</bdi></{cell}>", content(words));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table></div>\n");
}

/// How far the review is, and the passages that must be come back to.
fn remains(out: &mut String, about: &About) {
    heading(out, say!("report-remains"));
    let statuses = about.statuses();
    out.push_str("<div class=\"bar\" role=\"img\" aria-label=\"");
    let said: Vec<String> = statuses.iter().map(|(of, count)| format!("{} {count}", status(*of))).collect();
    let _ = write!(out, "{}\">", content(&said.join(", ")));
    for (of, count) in &statuses {
        let part = *count as f64 * 100.0 / about.report.beads.max(1) as f64;
        let _ = write!(out, "<span class=\"{}\" style=\"width:{part:.2}%\"></span>", of.name());
    }
    let _ = writeln!(out, "</div>\n<p>{}</p>", content(&said.join(" · ")));
    for of in [Status::NeedsWork, Status::Rejected] {
        let beads: Vec<String> = about
            .report
            .remaining
            .iter()
            .filter(|(_, s)| *s == of)
            .map(|(bead, _)| (bead + 1).to_string())
            .collect();
        if !beads.is_empty() {
            let _ = writeln!(
                out,
                "<p><span class=\"of warning\">{}</span>: <bdi>{}</bdi></p>",
                status(of),
                beads.join(", ")
            );
        }
    }
}

fn direction(about: &About, side: usize) -> &'static str {
    match about.text.versions()[side].language().direction() {
        Direction::RightToLeft => "rtl",
        Direction::LeftToRight => "ltr",
    }
}

fn finding(out: &mut String, about: &About, finding: &Finding) {
    let name = finding.severity.name();
    let _ = writeln!(
        out,
        "<section class=\"finding\"><p><span class=\"of {name}\">{}</span> · {} · {} — <bdi>{}</bdi></p>\n<div class=\"side\">",
        finding.severity.said(),
        finding.bead + 1,
        finding.rule,
        content(&finding.message)
    );
    for side in 0..about.text.sides() {
        match finding.passages.iter().find(|passage| passage.side == side) {
            Some(passage) => cell(out, about, side, passage.bytes.clone(), &passage.marks),
            None => out.push_str("<p class=\"cell empty-cell\">–</p>\n"),
        }
    }
    out.push_str("</div></section>\n");
}

/// A passage with the words at issue marked.
fn cell(
    out: &mut String,
    about: &About,
    side: usize,
    bytes: std::ops::Range<usize>,
    marks: &[std::ops::Range<usize>],
) {
    let version = &about.text.versions()[side];
    let whole = version.slice(bytes.clone());
    let shown = excerpt(&whole, bytes.clone());
    let part = |from: usize, to: usize| {
        content(whole.get(from - bytes.start..to - bytes.start).unwrap_or("")).into_owned()
    };
    let _ = write!(
        out,
        "<p class=\"cell\" dir=\"{}\" lang=\"{}\">",
        direction(about, side),
        version.language().code()
    );
    let mut at = shown.start;
    for mark in marks.iter().filter(|mark| mark.end <= shown.end) {
        let _ = write!(out, "{}<mark>{}</mark>", part(at, mark.start), part(mark.start, mark.end));
        at = mark.end;
    }
    out.push_str(&part(at, shown.end));
    out.push_str(if shown.end < bytes.end { " …</p>\n" } else { "</p>\n" });
}

/// What is suggested, beside what the other versions have.
fn suggestions(out: &mut String, about: &About) {
    if about.report.suggestions.is_empty() {
        return;
    }
    heading(out, say!("report-suggestions"));
    for (bead, suggestion) in &about.report.suggestions {
        let name = content(&about.name(suggestion.side)).into_owned();
        let _ = writeln!(
            out,
            "<section class=\"finding\"><p>{} · <bdi>{name}</bdi></p>\n<div class=\"side\">",
            bead + 1
        );
        for side in 0..about.text.sides() {
            match about.text.passage(*bead, side) {
                _ if side == suggestion.side => {
                    let pieces = about.change(*bead, suggestion);
                    let shown = marked(&pieces, |words| content(words).into_owned());
                    let direction = direction(about, side);
                    let language = about.text.versions()[side].language();
                    let code = language.code();
                    let _ =
                        writeln!(out, "<p class=\"cell\" dir=\"{direction}\" lang=\"{code}\">{shown}</p>");
                }
                Some(bytes) => cell(out, about, side, bytes, &[]),
                None => out.push_str("<p class=\"cell empty-cell\">–</p>\n"),
            }
        }
        out.push_str("</div></section>\n");
    }
}

fn notes(out: &mut String, about: &About) {
    if about.report.notes.is_empty() {
        return;
    }
    heading(out, say!("report-notes"));
    for (bead, note) in &about.report.notes {
        let severity = note.severity.map_or("", |severity| severity.name());
        let kinds = [
            note.side.filter(|side| *side < about.text.sides()).map(|side| about.name(side)),
            note.category.map(|category| category.said().to_owned()),
            note.severity.map(|severity| severity.said().to_owned()),
        ];
        let kinds: Vec<String> =
            kinds.into_iter().flatten().map(|kind| format!("<bdi>{}</bdi>", content(&kind))).collect();
        let by = if note.author.is_empty() {
            String::new()
        } else {
            format!(" <span class=\"by\">— <bdi>{}</bdi></span>", content(&note.author))
        };
        let _ = writeln!(
            out,
            "<section class=\"finding\"><p>{} · <span class=\"of {severity}\">{}</span> — <bdi>{}</bdi>{by}</p>\n<div class=\"side\">",
            bead + 1,
            kinds.join(", "),
            content(note.text.trim())
        );
        for side in 0..about.text.sides() {
            match about.text.passage(*bead, side) {
                Some(bytes) => cell(out, about, side, bytes, &[]),
                None => out.push_str("<p class=\"cell empty-cell\">–</p>\n"),
            }
        }
        out.push_str("</div></section>\n");
    }
}
