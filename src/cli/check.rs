//! `visavis check`: what the rules find, to read or for other programs.

mod excerpt;
mod sarif;

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Map, Value};
use unicode_width::UnicodeWidthStr;

use super::args::{Check, CheckTo};
use super::config::Config;
use super::export::now;
use super::paper::{Column, Paper};
use super::trouble::{Trouble, in_one_line};
use super::{Ending, open, terms, write_out};
use crate::export::report::{About, Form};
use crate::message::{list, say};
use crate::parallel::Text;
use crate::store::Library;
use crate::study::check::{Finding, Options, Severity, check};
use crate::study::report::Report;
use excerpt::excerpt;

pub(super) fn run(args: &Check, library: &Library) -> Result<Ending, Trouble> {
    let opened = open::texts(&args.sources, library)?;
    let text = &opened.text;
    let least = args.severity.severity();
    // What is wrong in the settings is the reader's to say.
    let config = Config::read().0;
    let terms = terms::read(&args.terms, &config)?;
    let rules = if args.rules.is_empty() { config.rules() } else { args.rules.clone() };
    let options = Options { rules, terms, ..Options::default() };
    let review = opened.review();
    if args.to == CheckTo::Html {
        let report = Report::of(text, &review, &options);
        let about = About { text, report: &report, now: now(), least };
        write_out(|out| out.write_all(about.write(Form::Html).as_bytes()))?;
        let found = report.findings.iter().any(|finding| finding.severity >= least);
        return Ok(if found { Ending::Amiss } else { Ending::Done });
    }
    let options = if args.all { options } else { options.letting_pass(&review) };
    let (findings, others): (Vec<Finding>, Vec<Finding>) =
        check(text, &options).into_iter().partition(|finding| finding.severity >= least);
    if args.to == CheckTo::Text {
        let mut paper = Paper::out();
        plain(text, &findings, &others, &mut paper);
        paper.write()?;
    }
    write_out(|out| match args.to {
        CheckTo::Json => json(text, &findings, out),
        CheckTo::Tsv => tsv(text, &findings, out),
        CheckTo::Sarif => sarif::write(text, &findings, &args.sources.files, out),
        // These were written above.
        CheckTo::Html | CheckTo::Text => Ok(()),
    })?;
    Ok(if findings.is_empty() { Ending::Done } else { Ending::Amiss })
}

/// Each finding with its passages, and how many there are.
fn plain(text: &Text, findings: &[Finding], others: &[Finding], paper: &mut Paper) {
    for finding in findings {
        let Finding { bead, severity, rule, message, .. } = finding;
        paper.line(&say!(
            "check-finding",
            number = bead + 1,
            severity = severity.said(),
            rule = rule.to_string(),
            says = message.as_str()
        ));
        for passage in &finding.passages {
            let version = &text.versions()[passage.side];
            let (tag, excerpt) = (tag(text, passage.side), in_one_line(&excerpt(version, passage)));
            let at = 4 + tag.width() as u16 + 2;
            let direction = version.language().direction();
            let excerpt = Column { direction, ..Column::code(at, &excerpt).whole() };
            paper.columns(&[Column::code(4, &tag), excerpt]);
        }
        paper.blank();
    }
    paper.line(&match others.iter().map(|finding| finding.severity).min() {
        Some(least) => {
            say!("check-found-more", counts = counts(findings), others = counts(others), least = least.name())
        }
        None => say!("check-found", counts = counts(findings)),
    });
}

/// How many there are of each severity, the gravest first.
fn counts(findings: &[Finding]) -> String {
    let of = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let named = |severity| match (severity, of(severity)) {
        (_, 0) => None,
        (Severity::Error, count) => Some(say!("check-errors", count = count)),
        (Severity::Warning, count) => Some(say!("check-warnings", count = count)),
        (Severity::Hint, count) => Some(say!("check-hints", count = count)),
    };
    let counts: Vec<String> = Severity::ALL.into_iter().rev().filter_map(named).collect();
    if counts.is_empty() { say!("check-nothing").to_owned() } else { list(&counts) }
}

/// The key of a side: its language's code, with a number where several share it.
fn tag(text: &Text, side: usize) -> String {
    let language = text.versions()[side].language();
    let earlier = text.versions()[..side].iter().filter(|version| version.language() == language).count();
    if earlier == 0 { language.code().to_owned() } else { format!("{}-{}", language.code(), earlier + 1) }
}

#[derive(Serialize)]
struct Output<'a> {
    findings: Vec<OutputFinding<'a>>,
}

#[derive(Serialize)]
struct OutputFinding<'a> {
    rule: &'a str,
    severity: &'a str,
    /// Counted from 0, as `align` counts them.
    bead: usize,
    message: &'a str,
    /// What each version says there, by its language.
    passages: Map<String, Value>,
    /// The words at issue, by language.
    #[serde(skip_serializing_if = "Map::is_empty")]
    words: Map<String, Value>,
    hash: String,
}

fn json(text: &Text, findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    let findings = findings.iter().map(|finding| {
        let (mut passages, mut words) = (Map::new(), Map::new());
        for passage in &finding.passages {
            let version = &text.versions()[passage.side];
            let slice =
                |bytes: &std::ops::Range<usize>| Value::from(version.slice(bytes.clone()).into_owned());
            passages.insert(tag(text, passage.side), slice(&passage.bytes));
            if !passage.marks.is_empty() {
                words.insert(tag(text, passage.side), passage.marks.iter().map(slice).collect());
            }
        }
        let Finding { rule, severity, bead, message, hash, .. } = finding;
        let (severity, hash) = (severity.name(), hash.to_string());
        OutputFinding { rule, severity, bead: *bead, message, passages, words, hash }
    });
    serde_json::to_writer(&mut *out, &Output { findings: findings.collect() }).map_err(io::Error::from)?;
    writeln!(out)
}

/// A header, then a line a finding. Tab, line feed and backslash are written
/// `\t`, `\n`, `\\`.
fn tsv(text: &Text, findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    write!(out, "rule\tseverity\tbead\tmessage")?;
    for side in 0..text.sides() {
        write!(out, "\t{}", tag(text, side))?;
    }
    writeln!(out)?;
    for finding in findings {
        let Finding { rule, severity, bead, message, .. } = finding;
        write!(out, "{rule}\t{severity}\t{bead}\t{}", escaped(message))?;
        for side in 0..text.sides() {
            let passage = finding.passages.iter().find(|passage| passage.side == side);
            let cell = passage.map(|passage| text.versions()[side].slice(passage.bytes.clone()));
            write!(out, "\t{}", escaped(cell.as_deref().unwrap_or("")))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn escaped(cell: &str) -> String {
    cell.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}
