//! Glossaries and checklists: read from the files that are named, here or in the settings.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args;
use super::config::Config;
use super::trouble::Trouble;
use crate::import::exchange::glossary;
use crate::message::say;
use crate::study::check::Terms;
use crate::study::check::terms::checklist;

/// What the files say that are named on the command line, or in the settings where that
/// names none. What is wrong with one is said in a sentence.
pub(super) fn read(named: &args::Terms, config: &Config) -> Result<Arc<Terms>, Trouble> {
    let (glossaries, checklists) = config.terms();
    let or = |named: &[PathBuf], set: Vec<PathBuf>| if named.is_empty() { set } else { named.to_vec() };
    let mut terms = Terms::default();
    for path in or(&named.glossary, glossaries) {
        let name = path.display().to_string();
        let read = glossary(&name, bytes(&path)?);
        if read.terms().is_empty() {
            return Err(Trouble::new(say!("terms-none", path = name)));
        }
        terms.glossary.extend(read);
    }
    for path in or(&named.checklist, checklists) {
        let name = path.display().to_string();
        let text = String::from_utf8_lossy(&bytes(&path)?).into_owned();
        let read = checklist(text.trim_start_matches('\u{FEFF}')).map_err(|(line, what)| {
            Trouble::new(say!("terms-pattern", path = name, line = line, what = what))
        })?;
        terms.checklist.extend(read);
    }
    Ok(Arc::new(terms))
}

fn bytes(path: &Path) -> Result<Vec<u8>, Trouble> {
    fs::read(path).map_err(|error| Trouble::reading(path, &error))
}
