//! Writing the text that is read for another program, from within the reader.

use std::path::{Path, PathBuf};

use super::export::{self, Force};
use super::read::Desk;
use crate::export::{Format, Options};
use crate::message::say;
use crate::ui::{Event, Exporting, Writable};

/// The formats there are.
pub(super) fn formats() -> Vec<Writable> {
    let writable = |format: Format| Writable {
        name: format.name(),
        extension: format.extension(),
        keeps: format.keeps(),
    };
    Format::ALL.into_iter().map(writable).collect()
}

impl Desk<'_> {
    /// Writes the text with what was written about it, and says where it went or
    /// why it did not.
    pub(super) fn export(&mut self, wanted: &Exporting) {
        let said = self.exported(wanted).unwrap_or_else(|trouble| trouble);
        self.reader.update(Event::Say(said));
    }

    fn exported(&mut self, wanted: &Exporting) -> Result<String, String> {
        let out = expanded(&wanted.out);
        let ending = out.extension().map(|ending| ending.to_string_lossy().into_owned());
        let named = wanted.format.as_deref().or(ending.as_deref()).and_then(Format::from_name);
        let format = named.ok_or_else(|| say!("export-no-format").to_owned())?;
        let checks = self.options.clone();
        let findings = export::shown(format, self.reader.text(), self.reader.review(), checks);
        let options = Options { now: export::now(), findings, ..Options::default() };
        let force = if wanted.over { Force::Over } else { Force::Never };
        let written =
            export::write_all(format, self.reader.text(), self.reader.review(), &options, &out, force)
                .map_err(|trouble| trouble.to_string())?;
        if !matches!(format, Format::Html | Format::Markdown) {
            // What was edited can be read again from there, if it is kept nowhere else.
            self.edited = false;
        }
        let names: Vec<String> = written.iter().map(|path| path.display().to_string()).collect();
        Ok(say!("export-wrote", path = names.join(", ")))
    }
}

/// A path as it was typed, `~/` standing for the home folder.
pub(super) fn expanded(typed: &str) -> PathBuf {
    match (typed.strip_prefix("~/"), std::env::var_os("HOME")) {
        (Some(rest), Some(home)) => Path::new(&home).join(rest),
        _ => PathBuf::from(typed),
    }
}
