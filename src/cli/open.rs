//! From file names to an open text: known from the library, or read, imported and aligned.

use std::io::Read;
use std::mem;
use std::path::Path;

use super::args::Sources;
use super::note;
use super::trouble::Trouble;
use crate::align::{self, Alignment, Resources, Side};
use crate::import::{self, Imported, Said, Segmentation};
use crate::lexicon::Shipped;
use crate::parallel::{self, Text, Version};
use crate::store::{self, Found, Kept, Library};
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
    shelf: Shelf,
}

/// Whether a text is in the library.
enum Shelf {
    There(Kept),
    /// Not yet, but these are the files it was made of.
    NotYet(store::Sources),
}

impl Opened {
    /// Keeps the text in the library, if it is not there.
    pub(super) fn keep(&mut self, library: &Library) -> Kept {
        let kept = match &mut self.shelf {
            Shelf::There(kept) => kept.clone(),
            Shelf::NotYet(sources) => library.keep(&self.text, mem::take(sources)),
        };
        self.shelf = Shelf::There(kept.clone());
        kept
    }

    /// Whether it was known before it was opened.
    pub(super) fn was_known(&self) -> bool {
        matches!(self.shelf, Shelf::There(_))
    }
}

/// Opens the files that are versions of one text, or the sample where none is
/// named. A text that the library knows is neither read nor aligned.
pub(super) fn texts(sources: &Sources, library: &Library) -> Result<Opened, Trouble> {
    let looked_at = match library.find(&sources.files, &said(sources)) {
        Found::Known(known) => {
            let text = known.text;
            let place = known.place.unwrap_or_else(|| text.entry(0, text.source()));
            let opening = Opening { place, ..Opening::default() };
            return Ok(Opened { text, opening, shelf: Shelf::There(known.kept) });
        }
        Found::New(looked_at) => looked_at,
    };
    let (files, apart): (Vec<File>, Vec<File>) = import_all(sources, Segmentation::Sentence)?
        .into_iter()
        .partition(|file| file.unreadable().is_none());
    if files.is_empty()
        && let Some(reason) = apart.iter().find_map(File::unreadable)
    {
        return Err(Trouble::new(reason));
    }
    // Without the file that is set apart it would be another text.
    let looked_at = if apart.is_empty() { looked_at } else { store::Sources::default() };
    let apart = apart
        .iter()
        .map(|file| Apart { name: file.source.clone(), reason: file.unreadable().unwrap_or_default() })
        .collect();
    for problem in files.iter().flat_map(|file| &file.imported.problems) {
        note(problem);
    }
    let (text, _) = aligned(files, sources)?;
    let place = text.entry(0, text.source());
    let opening = Opening { apart, place, ..Opening::default() };
    Ok(Opened { text, opening, shelf: Shelf::NotYet(looked_at) })
}

/// What was said about the files that makes another text of them.
fn said(sources: &Sources) -> String {
    let mut said = Vec::new();
    if !sources.lang.is_empty() {
        said.push(format!("--lang {}", sources.lang.join(",")));
    }
    if let Some(encoding) = &sources.encoding {
        said.push(format!("--encoding {encoding}"));
    }
    if let Some(source) = sources.source {
        said.push(format!("--source {source}"));
    }
    if sources.together {
        said.push("--together".into());
    }
    said.join(" ")
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

/// The alignment of these versions.
fn align_versions(versions: &[Version]) -> Alignment {
    let texts: Vec<_> = versions.iter().map(Version::text).collect();
    let segments: Vec<Vec<align::Segment>> = versions
        .iter()
        .zip(&texts)
        .map(|(version, text)| {
            let of = |segment: &parallel::Segment| align::Segment {
                text: text.get(segment.bytes()).unwrap_or(""),
                paragraph: segment.paragraph() as u32,
            };
            version.segments().iter().map(of).collect()
        })
        .collect();
    let sides: Vec<Side> = versions
        .iter()
        .zip(&segments)
        .map(|(version, segments)| Side { language: version.language(), segments })
        .collect();
    let lexicon = Shipped::new();
    align::align(&sides, &Resources::new(&lexicon))
}

/// The text of all these files, in their order.
fn aligned(files: Vec<File>, sources: &Sources) -> Result<(Text, Vec<String>), Trouble> {
    let source = sources.source.unwrap_or(1);
    if source == 0 || source > files.len() {
        let count = files.len();
        return Err(Trouble::new(format_args!(
            "--source {source}: there are {count} versions, counted from 1"
        )));
    }
    let names = files.iter().map(|file| file.source.clone()).collect();
    let versions: Vec<Version> = files.into_iter().map(|file| file.imported.version).collect();
<<<<<<< HEAD
    let counts: Vec<usize> = versions.iter().map(|version| version.segments().len()).collect();
    let alignment = Alignment { ladder: Ladder::unaligned(&counts), pairs: Vec::new() };
    Ok((Text::new(versions, alignment, source - 1), names))
=======
    let alignment = align_versions(&versions);
    Ok((Text::new(versions, alignment, sources.source - 1), names))
>>>>>>> 613e861 (Align: one search over three sides, pairs within its beads)
}
