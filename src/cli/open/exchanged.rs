//! Files that hold several versions each.

use super::joining::source;
use super::opened::{Opened, Rest, Shelf};
use crate::align::Alignment;
use crate::cli::args::Sources;
use crate::cli::files::{Named, file_name, hints};
use crate::cli::trouble::Trouble;
use crate::import::exchange;
use crate::message::say;
use crate::parallel::Text;
use crate::store;
use crate::ui::Opening;

/// The exchange format that these files are in, if they are in one.
pub(in crate::cli) fn exchange_format(files: &[Named]) -> Result<Option<exchange::Format>, Trouble> {
    let formats: Vec<_> = files.iter().map(|(name, bytes)| exchange::sniff(name, bytes)).collect();
    let Some(found) = formats.iter().position(Option::is_some) else { return Ok(None) };
    if formats.iter().any(|format| *format != formats[found]) {
        return Err(Trouble::new(say!("open-holds-several", path = files[found].0.as_str())));
    }
    Ok(formats[found])
}

/// Opens files that hold several versions each.
pub(in crate::cli::open) fn exchanged(
    format: exchange::Format,
    files: Vec<Named>,
    sources: &Sources,
    looked_at: store::Sources,
) -> Result<Opened, Trouble> {
    let files = files.into_iter().map(|(source, bytes)| (file_name(&source), bytes)).collect();
    let (encoding, languages) = hints(sources)?;
    let hints = exchange::Hints { encoding, languages };
    let exchange::ImportedText { mut text, review, problems } = exchange::read_all(format, files, &hints);
    if let Some(fatal) = problems.iter().find(|problem| problem.is_fatal()) {
        return Err(Trouble::new(fatal));
    }
    let notes = problems.iter().map(ToString::to_string).collect();
    let (languages, count) = (hints.languages.len(), text.sides());
    if languages > count {
        return Err(Trouble::new(say!("open-languages-for-versions", languages = languages, count = count)));
    }
    if sources.source.is_some() {
        let alignment = Alignment { ladder: text.ladder().clone(), pairs: text.pairs().to_vec() };
        text = Text::new(text.versions().to_vec(), alignment, source(sources, text.sides())?);
    }
    let place = text.entry(0, text.source());
    let opening = Opening { place, ..Opening::default() };
    Ok(Opened { text, opening, review, shelf: Shelf::NotYet(looked_at), rest: Rest::Nothing, notes })
}
