//! From files to one text: aligned, or aligned where it begins.

use super::exchanged::{exchange_format, exchanged};
use crate::align::{Alignment, Resources};
use crate::cli::args::Sources;
use crate::cli::dictionaries::Lexicons;
use crate::cli::files::{File, import_all, read_all};
use crate::cli::note;
use crate::cli::progress::{self, Heard};
use crate::cli::trouble::Trouble;
use crate::import::Segmentation;
use crate::import::exchange;
use crate::lexicon::Shipped;
use crate::message::say;
use crate::parallel::{Text, Version, align_start, align_versions, beside};
use crate::store::{self, Library};

/// Takes all files as versions of one text, in their order; with each version's
/// file as it was named. Files that hold several versions each come with their
/// alignment, and with their units for segments.
pub(in crate::cli) fn together(
    sources: &Sources,
    segmentation: Segmentation,
    heard: Heard,
) -> Result<(Text, Vec<String>), Trouble> {
    let files = read_all(sources)?;
    if let Some(format) = exchange_format(&files)? {
        let mut opened = exchanged(format, files, sources, store::Sources::default())?;
        opened.take_notes().iter().for_each(note);
        let text = opened.text;
        let names = text.versions().iter().map(|version| version.name().to_owned()).collect();
        return Ok((text, names));
    }
    let mut files = import_all(files, sources, segmentation)?;
    let besides = files.split_off(files.len() - sources.beside.len());
    let of_besides = besides.iter().map(|file| file.source.clone()).collect::<Vec<_>>();
    let (text, names) = aligned(files, sources, heard)?;
    Ok((with_besides(text, besides), [names, of_besides].concat()))
}

/// Takes each file as a text of its own; with each version's file as it was named.
pub(in crate::cli) fn apart(sources: &Sources) -> Result<Vec<(String, Version)>, Trouble> {
    let files = read_all(sources)?;
    if let Some((name, _)) = files.iter().find(|(name, bytes)| exchange::sniff(name, bytes).is_some()) {
        return Err(Trouble::new(say!("pair-holds-several", name = name.as_str())));
    }
    let files = import_all(files, sources, Segmentation::Sentence)?;
    Ok(files.into_iter().map(|file| (file.source, file.imported.version)).collect())
}

/// The text of all these files, in their order.
pub(in crate::cli::open) fn aligned(
    files: Vec<File>,
    sources: &Sources,
    heard: Heard,
) -> Result<(Text, Vec<String>), Trouble> {
    joined(files, sources, |versions| {
        let (lexicons, problems) = Lexicons::of(versions, &Library::none());
        problems.iter().for_each(note);
        let lexicon = lexicons.together();
        let resources = Resources::new(&lexicon);
        let alignment = progress::of(say!("open-aligning"), heard, |meter| {
            let go_on = |part| {
                meter.part(part);
                true
            };
            align_versions(versions, &resources, &go_on)
        });
        // It was never told to stop, so there is one.
        alignment.unwrap_or_else(|| {
            Alignment::none(&versions.iter().map(|v| v.segments().len()).collect::<Vec<_>>())
        })
    })
}

/// As [`aligned`], but only so many segments where the text begins.
pub(in crate::cli) fn started(
    files: Vec<File>,
    sources: &Sources,
    count: usize,
) -> Result<(Text, Vec<String>), Trouble> {
    joined(files, sources, |versions| {
        let lexicon = Shipped::new();
        align_start(versions, count, &Resources::new(&lexicon))
    })
}

/// The text of all these files, in their order, with each version's file as it was named.
pub(in crate::cli::open) fn joined(
    files: Vec<File>,
    sources: &Sources,
    align: impl FnOnce(&[Version]) -> Alignment,
) -> Result<(Text, Vec<String>), Trouble> {
    let source = source(sources, files.len())?;
    let names = files.iter().map(|file| file.source.clone()).collect();
    let versions: Vec<Version> = files.into_iter().map(|file| file.imported.version).collect();
    let alignment = align(&versions);
    Ok((Text::new(versions, alignment, source), names))
}

/// The text with these files beside its versions.
pub(in crate::cli::open) fn with_besides(text: Text, besides: Vec<File>) -> Text {
    if besides.is_empty() {
        return text;
    }
    let lexicon = Shipped::new();
    besides.into_iter().fold(text, |text, file| beside(&text, file.imported.version, &lexicon))
}

/// The side that is the original, of so many.
pub(in crate::cli::open) fn source(sources: &Sources, count: usize) -> Result<usize, Trouble> {
    let source = sources.source.unwrap_or(1);
    if (1..=count).contains(&source) {
        return Ok(source - 1);
    }
    Err(Trouble::new(say!("open-no-source", source = source, count = count)))
}
