//! From file names to an open text: known from the library, or read, imported and aligned.

use std::io::Read;
use std::mem;
use std::path::Path;

use super::args::Sources;
use super::trouble::Trouble;
use super::{note, progress};
use crate::align::{Alignment, Resources};
use crate::import::exchange;
use crate::import::{self, Imported, Said, Segmentation};
use crate::lexicon::Shipped;
use crate::parallel::review::Review;
use crate::parallel::{Text, Version, align_versions};
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
    /// What was written about it, where its file held that too.
    pub(super) review: Review,
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
            return Ok(Opened { text, opening, review: Review::default(), shelf: Shelf::There(known.kept) });
        }
        Found::New(looked_at) => looked_at,
    };
    let files = read_all(sources)?;
    if let Some(format) = exchange_format(&files)? {
        return exchanged(format, files, sources);
    }
    let (files, apart): (Vec<File>, Vec<File>) = import_all(files, sources, Segmentation::Sentence)?
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
    Ok(Opened { text, opening, review: Review::default(), shelf: Shelf::NotYet(looked_at) })
}

/// The exchange format that these files are in, if they are in one.
fn exchange_format(files: &[(String, Vec<u8>)]) -> Result<Option<exchange::Format>, Trouble> {
    let formats: Vec<_> = files.iter().map(|(name, bytes)| exchange::sniff(name, bytes)).collect();
    let Some(found) = formats.iter().position(Option::is_some) else { return Ok(None) };
    if formats.iter().any(|format| *format != formats[found]) {
        return Err(Trouble::new(format_args!(
            "{} holds several versions already: open it without the other files",
            files[found].0
        )));
    }
    Ok(formats[found])
}

/// Opens files that hold several versions each.
fn exchanged(
    format: exchange::Format,
    files: Vec<(String, Vec<u8>)>,
    sources: &Sources,
) -> Result<Opened, Trouble> {
    let files = files.into_iter().map(|(source, bytes)| (file_name(&source), bytes)).collect();
    let exchange::ImportedText { mut text, review, problems } = exchange::read_all(format, files);
    if let Some(fatal) = problems.iter().find(|problem| problem.is_fatal()) {
        return Err(Trouble::new(fatal));
    }
    for problem in &problems {
        note(problem);
    }
    if sources.source.is_some() {
        let alignment = Alignment { ladder: text.ladder().clone(), pairs: text.pairs().to_vec() };
        text = Text::new(text.versions().to_vec(), alignment, source(sources, text.sides())?);
    }
    let place = text.entry(0, text.source());
    let opening = Opening { place, ..Opening::default() };
    // The library knows texts of a file a version, and would not keep the review.
    Ok(Opened { text, opening, review, shelf: Shelf::NotYet(store::Sources::default()) })
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
    aligned(import_all(read_all(sources)?, sources, segmentation)?, sources)
}

/// Takes each file as a text of its own; with each version's file as it was named.
pub(super) fn apart(sources: &Sources) -> Result<Vec<(String, Version)>, Trouble> {
    let files = import_all(read_all(sources)?, sources, Segmentation::Sentence)?;
    Ok(files.into_iter().map(|file| (file.source, file.imported.version)).collect())
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

/// The files' names as they were given, or the sample's, and their bytes.
fn read_all(sources: &Sources) -> Result<Vec<(String, Vec<u8>)>, Trouble> {
    if sources.files.is_empty() {
        return Ok(SAMPLE.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect());
    }
    sources.files.iter().map(|path| Ok((path.display().to_string(), read(path)?))).collect()
}

/// What a file is called without its folder.
fn file_name(source: &str) -> String {
    Path::new(source).file_name().map_or(source.to_owned(), |name| name.to_string_lossy().into_owned())
}

fn import_all(
    files: Vec<(String, Vec<u8>)>,
    sources: &Sources,
    segmentation: Segmentation,
) -> Result<Vec<File>, Trouble> {
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
    let count = files.len();
    if languages.len() > count {
        return Err(Trouble::new(format_args!(
            "--lang names {} languages for {count} files",
            languages.len()
        )));
    }
    let said = |at: usize| Said { language: languages.get(at).copied(), encoding, segmentation };
    let import = |(at, (source, bytes)): (usize, (String, Vec<u8>))| File {
        imported: import::plain(&file_name(&source), bytes, &said(at)),
        source,
    };
    Ok(files.into_iter().enumerate().map(import).collect())
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

/// The side that is the original, of so many.
fn source(sources: &Sources, count: usize) -> Result<usize, Trouble> {
    let source = sources.source.unwrap_or(1);
    if (1..=count).contains(&source) {
        return Ok(source - 1);
    }
    Err(Trouble::new(format_args!("--source {source}: there are {count} versions, counted from 1")))
}

/// The text of all these files, in their order.
fn aligned(files: Vec<File>, sources: &Sources) -> Result<(Text, Vec<String>), Trouble> {
    let source = source(sources, files.len())?;
    let names = files.iter().map(|file| file.source.clone()).collect();
    let versions: Vec<Version> = files.into_iter().map(|file| file.imported.version).collect();
    let alignment = progress::of("aligning", || {
        let lexicon = Shipped::new();
        align_versions(&versions, &Resources::new(&lexicon), &|_| true)
    });
    // It was never told to stop, so there is one.
    let alignment = alignment
        .unwrap_or_else(|| Alignment::none(&versions.iter().map(|v| v.segments().len()).collect::<Vec<_>>()));
    Ok((Text::new(versions, alignment, source), names))
}
