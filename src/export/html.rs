//! A page of its own: the versions level, with what was written about them, to
//! read in any browser, to search and to print.
//!
//! One file that asks for no other, and forbids itself the network. All that
//! comes from the text is escaped and stands in elements, never in the script.
//! Each passage says its language and direction, so that the browser sets it as
//! it should; a direction mark in it ends with its paragraph.

use std::fmt::Write;
use std::ops::Range;

use super::change::marked;
use super::units::{Unit, Units};
use super::xml::{attribute, content};
use super::{Options, report};
use crate::message::{chosen, decimal, say};
use crate::parallel::review::{Note, Record, Status};
use crate::parallel::{Version, title};
use crate::study::check::Finding;
use crate::text::Direction;

const STYLE: &str = include_str!("../../assets/html/page.css");
const SCRIPT: &str = include_str!("../../assets/html/page.js");

/// Below this confidence a link is shown as doubtful.
const DOUBT: f32 = 0.5;

pub(super) fn write(units: &Units, options: &Options) -> String {
    let text = units.text();
    let versions = text.versions();
    let names = || (versions.iter().map(Version::name).collect::<Vec<_>>().join(" · "), "");
    let of_side = |side: usize| Some((title(versions.get(side)?)?, units.tag(side)));
    let headed = || std::iter::once(text.source()).chain(0..versions.len()).find_map(of_side);
    let said = options.title.clone().map(|title| (title, ""));
    let (title, language) = said.or_else(headed).unwrap_or_else(names);
    let reviewed = units.iter().any(|unit| !unit.record.is_empty());
    let (code, way) = (chosen().code(), way());
    let mut out = format!("<!DOCTYPE html>\n<html lang=\"{code}\" dir=\"{way}\">\n<head>\n");
    out.push_str("<meta charset=\"utf-8\">\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.push_str(
        "style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\">\n",
    );
    // Writing to a string does not fail.
    let _ = writeln!(out, "<meta name=\"generator\" content=\"visavis {}\">", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(out, "<title>{}</title>\n<style>\n{STYLE}</style>\n</head>", content(&title));
    let _ = writeln!(out, "<body style=\"--versions:{}\">", versions.len().max(1));
    let _ = writeln!(out, "<header>\n<h1 dir=\"auto\" lang=\"{language}\">{}</h1>", content(&title));
    let language = |version: &Version| format!("<bdi>{}</bdi>", content(version.language().autonym()));
    let languages: Vec<String> = versions.iter().map(language).collect();
    let beads = text.ladder().len();
    let _ = writeln!(
        out,
        "<p>{} · {}{}</p>\n</header>",
        languages.join(" · "),
        say!("html-passages", count = beads),
        options.now.map(|now| format!(" · {}", &now.to_string()[..10])).unwrap_or_default()
    );
    navigation(&mut out, units, reviewed, !options.findings.is_empty());
    out.push_str("<main>\n");
    for unit in units.iter() {
        let found: Vec<&Finding> = options.findings.iter().filter(|f| f.bead == unit.bead).collect();
        row(&mut out, units, &unit, &found);
    }
    let _ = writeln!(out, "<p class=\"nothing\" hidden>{}</p>\n</main>\n<footer>", say!("html-nothing"));
    let key = |keys: &str, says: &str| format!("{keys} {} · ", content(says));
    out.push_str(&key("<kbd>j</kbd> <kbd>k</kbd>", say!("html-next-and-previous")));
    out.push_str(&key("<kbd>/</kbd>", say!("html-find")));
    out.push_str(&key("<bdi><kbd>1</kbd>…<kbd>9</kbd></bdi>", say!("html-veil")));
    let _ = writeln!(out, "{}</footer>", say!("report-written-by"));
    let _ = writeln!(out, "<script>\n{SCRIPT}</script>\n</body>\n</html>");
    out
}

/// Which way the page's own words run.
fn way() -> &'static str {
    if chosen().is_right_to_left() { "rtl" } else { "ltr" }
}

fn direction(units: &Units, side: usize) -> &'static str {
    match units.text().versions()[side].language().direction() {
        Direction::RightToLeft => "rtl",
        Direction::LeftToRight => "ltr",
    }
}

fn navigation(out: &mut String, units: &Units, reviewed: bool, found: bool) {
    out.push_str("<nav>\n<div class=\"tools\">\n");
    let find = attribute(say!("html-find-in-any"));
    // What is typed goes its own way; until then the words there go the page's.
    let _ = write!(out, "<input id=\"filter\" type=\"search\" dir=\"auto\" placeholder=\"{find}\" ");
    let _ = writeln!(out, "aria-label=\"{find}\" autocomplete=\"off\" spellcheck=\"false\">");
    if reviewed || found {
        let option = |out: &mut String, value: &str, words: &str| {
            let _ = writeln!(out, "<option value=\"{value}\">{}</option>", content(words));
        };
        let _ = writeln!(out, "<select id=\"only\" aria-label=\"{}\">", attribute(say!("html-show")));
        option(out, "", say!("html-all-passages"));
        for status in Status::ALL.into_iter().filter(|_| reviewed) {
            option(out, status.name(), report::status(status));
        }
        if reviewed {
            option(out, "notes", say!("html-with-notes"));
        }
        if found {
            option(out, "found", say!("html-with-findings"));
        }
        out.push_str("</select>\n");
    }
    // The script puts the numbers in.
    let shown = say!("html-shown", shown = "%1", all = "%2");
    let _ =
        writeln!(out, "<output data-says=\"{}\"></output>\n</div>\n<div class=\"names\">", attribute(&shown));
    for (side, version) in units.text().versions().iter().enumerate() {
        let _ = writeln!(
            out,
            "<button type=\"button\" dir=\"{}\" lang=\"{}\" aria-pressed=\"false\" title=\"{}\">{}</button>",
            direction(units, side),
            units.tag(side),
            attribute(version.name()),
            content(version.language().autonym())
        );
    }
    out.push_str("</div>\n</nav>\n");
}

fn row(out: &mut String, units: &Units, unit: &Unit, found: &[&Finding]) {
    let text = units.text();
    let status = unit.record.status.name();
    let begins = (0..text.sides()).any(|side| begins_paragraph(units, unit.bead, side));
    let linked = text.ladder().linked_sides(unit.bead) > 1;
    let _ = writeln!(
        out,
        "<section class=\"row {status}{}\" id=\"{}\" data-status=\"{status}\">",
        if begins { " begins" } else { "" },
        unit.id
    );
    let doubt = linked && unit.confidence < DOUBT;
    let _ = writeln!(
        out,
        "<a class=\"number{}\" href=\"#{}\" title=\"{}{}\">{}{}</a>",
        if doubt { " doubt" } else { "" },
        unit.id,
        signed(unit.record.status, |label, _| format!("{label} · ")),
        attribute(&say!("html-confidence", confidence = decimal(f64::from(unit.confidence), 2))),
        unit.bead + 1,
        signed(unit.record.status, |label, sign| format!(
            "<b role=\"img\" aria-label=\"{label}\">{sign}</b>"
        ))
    );
    for side in 0..text.sides() {
        cell(out, units, unit, side, found);
    }
    about(out, units, &unit.record, found);
    out.push_str("</section>\n");
}

/// A status as `show` shows it, with its name and a sign, so that it can be told
/// without its colour; nothing where nobody has looked.
fn signed(status: Status, show: fn(&str, &str) -> String) -> String {
    match status {
        Status::Unreviewed => String::new(),
        Status::Approved => show(status.said(), "✓"),
        Status::NeedsWork => show(status.said(), "!"),
        Status::Rejected => show(status.said(), "✕"),
    }
}

fn begins_paragraph(units: &Units, bead: usize, side: usize) -> bool {
    let segments = units.text().versions()[side].segments();
    let here = units.text().ladder().segments(bead, side);
    let paragraph = |n: usize| segments.get(n).map(|s| s.paragraph());
    !here.is_empty() && here.start > 0 && paragraph(here.start) != paragraph(here.start - 1)
}

fn cell(out: &mut String, units: &Units, unit: &Unit, side: usize, found: &[&Finding]) {
    let version = &units.text().versions()[side];
    let segments = units.text().ladder().segments(unit.bead, side);
    let (direction, tag) = (direction(units, side), units.tag(side));
    let suggested = units.suggested(unit, side);
    if segments.is_empty() && suggested.is_none() {
        let _ = writeln!(out, "<p class=\"cell empty-cell\" data-side=\"{side}\" dir=\"{direction}\">–</p>");
        return;
    }
    let _ = write!(out, "<p class=\"cell\" data-side=\"{side}\" dir=\"{direction}\" lang=\"{tag}\">");
    let first = segments.start;
    let marks = marks(found, side);
    for n in segments {
        if n > first {
            let [before, here] = [n - 1, n].map(|n| version.segments().get(n).copied());
            if let (Some(before), Some(here)) = (before, here) {
                let gap = version.slice(before.bytes().end..here.bytes().start);
                let apart = here.paragraph() > before.paragraph();
                if apart {
                    out.push_str("<br>");
                } else {
                    out.push_str(&content(&gap));
                }
            }
        }
        if let Some(segment) = version.segments().get(n) {
            words(out, version, segment.bytes(), &marks);
        }
    }
    if let Some(pieces) = suggested {
        let shown = marked(&pieces, |words| content(words).into_owned());
        let title = attribute(say!("html-suggested"));
        let _ = write!(out, "<span class=\"suggested\" title=\"{title}\">{shown}</span>");
    }
    out.push_str("</p>\n");
}

/// The bytes of `side` that findings are about, in order and apart.
fn marks(found: &[&Finding], side: usize) -> Vec<Range<usize>> {
    let passages = found.iter().flat_map(|finding| &finding.passages).filter(|passage| passage.side == side);
    let mut marks: Vec<Range<usize>> = passages.flat_map(|passage| passage.marks.clone()).collect();
    marks.sort_by_key(|mark| (mark.start, mark.end));
    marks.dedup_by(|next, last| {
        let overlap = next.start < last.end;
        last.end = if overlap { last.end.max(next.end) } else { last.end };
        overlap
    });
    marks
}

/// The words of `bytes`, those at issue marked.
fn words(out: &mut String, version: &Version, bytes: Range<usize>, marks: &[Range<usize>]) {
    let mut at = bytes.start;
    for mark in marks {
        let (start, end) = (mark.start.max(at), mark.end.min(bytes.end));
        if start < end {
            out.push_str(&content(&version.slice(at..start)));
            let _ = write!(out, "<mark>{}</mark>", content(&version.slice(start..end)));
            at = end;
        }
    }
    out.push_str(&content(&version.slice(at..bytes.end)));
}

fn about(out: &mut String, units: &Units, record: &Record, found: &[&Finding]) {
    let mut marks = Vec::new();
    if record.status != Status::Unreviewed {
        marks.push(format!("<span class=\"status\">{}</span>", record.status.said()));
    }
    for (set, name) in [
        (record.flag, say!("html-flagged")),
        (record.bookmark, say!("html-bookmark")),
        (record.pinned, say!("html-pinned")),
    ] {
        if set {
            marks.push(format!("<span class=\"mark\">{}</span>", content(name)));
        }
    }
    let notes: Vec<&Note> = record.notes.iter().filter(|note| !note.text.trim().is_empty()).collect();
    // The margin shows a status that stands alone.
    if notes.is_empty() && found.is_empty() && !(record.flag || record.bookmark || record.pinned) {
        return;
    }
    out.push_str(&format!("<aside class=\"about\" dir=\"{}\">", way()));
    if !marks.is_empty() {
        let _ = write!(out, "<p>{}</p>", marks.join(" · "));
    }
    if !notes.is_empty() || !found.is_empty() {
        out.push_str("<ul>");
        for finding in found {
            let (name, severity) = (finding.severity.name(), finding.severity.said());
            let _ = write!(out, "<li class=\"found\"><span class=\"of {name}\">{severity}</span> ");
            let _ = write!(out, "{} — <bdi>{}</bdi></li>", finding.rule, content(&finding.message));
        }
        for note in notes {
            self::note(out, units, note);
        }
        out.push_str("</ul>");
    }
    out.push_str("</aside>\n");
}

fn note(out: &mut String, units: &Units, note: &Note) {
    let versions = units.text().versions();
    let language = note.side.and_then(|side| versions.get(side)).map(Version::language);
    let kinds = [
        language.as_ref().map(|l| l.autonym()),
        note.category.map(|c| c.said()),
        note.severity.map(|s| s.said()),
    ];
    let kinds: Vec<String> =
        kinds.into_iter().flatten().map(|kind| format!("<bdi>{}</bdi>", content(kind))).collect();
    out.push_str("<li class=\"note\">");
    if !kinds.is_empty() {
        let severity = note.severity.map_or("", |s| s.name());
        let _ = write!(out, "<span class=\"of {severity}\">{}</span> ", kinds.join(", "));
    }
    let _ = write!(out, "<bdi>{}</bdi>", content(note.text.trim()));
    let mut by = Vec::new();
    if !note.author.trim().is_empty() {
        by.push(format!("<bdi>{}</bdi>", content(note.author.trim())));
    }
    by.extend(note.created.map(|created| created.to_string()[..10].to_owned()));
    if !by.is_empty() {
        let _ = write!(out, " <span class=\"by\">— {}</span>", by.join(", "));
    }
    out.push_str("</li>");
}
