//! From file names to an open text: read, import, align.

use std::io::Read;
use std::path::Path;

use super::args::Sources;
use super::note;
use super::trouble::Trouble;
use crate::align::{Alignment, Ladder};
use crate::import::{self, Imported, Said, Segmentation};
use crate::parallel::{Text, Version};
use crate::text::Language;
use crate::ui::{Apart, Opening};

/// The built-in sample: its names, and its bytes as if read from files.
const SAMPLE: [(&str, &[u8]); 3] = [
    ("article.ar.txt", include_bytes!("../../assets/sample/article.ar.txt")),
    ("article.fr.txt", include_bytes!("../../assets/sample/article.fr.txt")),
    ("article.en.txt", include_bytes!("../../assets/sample/article.en.txt")),
];

/// A text and what the reader is opened with.
pub(super) struct Opened {
    pub(super) text: Text,
    pub(super) opening: Opening,
}

/// Opens the files that are versions of one text, or the sample where none is named.
pub(super) fn texts(sources: &Sources) -> Result<Opened, Trouble> {
    let (files, apart): (Vec<File>, Vec<File>) = import_all(sources, Segmentation::Sentence)?
        .into_iter()
        .partition(|file| file.unreadable().is_none());
    if files.is_empty()
        && let Some(reason) = apart.iter().find_map(File::unreadable)
    {
        return Err(Trouble::new(reason));
    }
    let apart = apart
        .iter()
        .map(|file| Apart { name: file.source.clone(), reason: file.unreadable().unwrap_or_default() })
        .collect();
    for problem in files.iter().flat_map(|file| &file.imported.problems) {
        note(problem);
    }
    let (text, _) = aligned(files, sources)?;
    let place = text.entry(0, text.source());
    Ok(Opened { text, opening: Opening { apart, place, ..Opening::default() } })
}

/// Takes all files as versions of one text, in their order; with each version's
/// file as it was named.
pub(super) fn together(
    sources: &Sources,
    segmentation: Segmentation,
) -> Result<(Text, Vec<String>), Trouble> {
    aligned(import_all(sources, segmentation)?, sources)
}

/// A file that was read.
struct File {
    /// As it was named.
    source: String,
    imported: Imported,
}

impl File {
    /// Why there is nothing to read in it, if there is not.
    fn unreadable(&self) -> Option<String> {
        self.imported.problems.iter().find(|problem| problem.is_fatal()).map(ToString::to_string)
    }
}

fn import_all(sources: &Sources, segmentation: Segmentation) -> Result<Vec<File>, Trouble> {
    let encoding = match &sources.encoding {
        None => None,
        Some(name) => Some(encoding_rs::Encoding::for_label(name.as_bytes()).ok_or_else(|| {
            Trouble::new(format_args!(
                "--encoding {name}: no such encoding; windows-1256 and utf-16le are two"
            ))
        })?),
    };
    let languages = sources.lang.iter().map(|code| {
        Language::from_tag(code).ok_or_else(|| {
            Trouble::new(format_args!("--lang {code}: not a language code; ar, fr and en are three"))
        })
    });
    let languages = languages.collect::<Result<Vec<_>, _>>()?;
    let count = if sources.files.is_empty() { SAMPLE.len() } else { sources.files.len() };
    if languages.len() > count {
        return Err(Trouble::new(format_args!(
            "--lang names {} languages for {count} files",
            languages.len()
        )));
    }
    let said = |at: usize| Said { language: languages.get(at).copied(), encoding, segmentation };
    let import = |at: usize, source: String, bytes: Vec<u8>| {
        let name =
            Path::new(&source).file_name().map_or(source.clone(), |n| n.to_string_lossy().into_owned());
        File { imported: import::plain(&name, bytes, &said(at)), source }
    };
    if sources.files.is_empty() {
        let sample = SAMPLE.iter().enumerate();
        return Ok(sample.map(|(at, (name, bytes))| import(at, (*name).into(), bytes.to_vec())).collect());
    }
    let files = sources.files.iter().enumerate();
    files.map(|(at, path)| Ok(import(at, path.display().to_string(), read(path)?))).collect()
}

fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().read_to_end(&mut bytes);
        return read
            .map(|_| bytes)
            .map_err(|error| Trouble::new(format_args!("cannot read standard input: {error}")));
    }
    std::fs::read(path).map_err(|error| Trouble::reading(path, &error))
}

/// The text of all these files, in their order.
fn aligned(files: Vec<File>, sources: &Sources) -> Result<(Text, Vec<String>), Trouble> {
    if sources.source == 0 || sources.source > files.len() {
        let count = files.len();
        return Err(Trouble::new(format_args!(
            "--source {}: there are {count} versions, counted from 1",
            sources.source
        )));
    }
    let names = files.iter().map(|file| file.source.clone()).collect();
    let versions: Vec<Version> = files.into_iter().map(|file| file.imported.version).collect();
    let counts: Vec<usize> = versions.iter().map(|version| version.segments().len()).collect();
    let alignment = Alignment { ladder: Ladder::unaligned(&counts), pairs: Vec::new() };
    Ok((Text::new(versions, alignment, sources.source - 1), names))
}
