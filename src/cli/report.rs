//! `visavis report`: what a review came to, as a page or as Markdown.

use std::path::Path;

use super::args::{self, ReportTo};
use super::config::Config;
use super::trouble::Trouble;
use super::{Ending, export, open, terms, write_out};
use crate::export::report::{About, Form};
use crate::store::Library;
use crate::study::check::Options;
use crate::study::report::Report;

pub(super) fn run(args: &args::Report, library: &Library) -> Result<Ending, Trouble> {
    let out = args.output.as_deref().filter(|out| *out != Path::new("-"));
    let named = || {
        let ending = out?.extension()?.to_string_lossy().to_lowercase();
        matches!(ending.as_str(), "html" | "htm").then_some(ReportTo::Html)
    };
    let form = match args.to.or_else(named) {
        Some(ReportTo::Html) => Form::Html,
        Some(ReportTo::Markdown) | None => Form::Markdown,
    };
    let there = out.filter(|out| !args.force && out.symlink_metadata().is_ok_and(|m| !export::is_device(&m)));
    if let Some(there) = there {
        return Err(export::there_already(there));
    }
    let config = Config::read().0;
    let terms = terms::read(&args.terms, &config)?;
    let opened = open::texts(&args.sources, library)?;
    let report = Report::of(
        &opened.text,
        &opened.review(),
        &Options { rules: config.rules(), terms, ..Options::default() },
    );
    let about =
        About { text: &opened.text, report: &report, now: export::now(), least: args.severity.severity() };
    let written = about.write(form);
    match out {
        Some(out) => export::write(out, written.as_bytes(), args.force)?,
        None => write_out(|out| out.write_all(written.as_bytes()))?,
    }
    Ok(Ending::Done)
}
