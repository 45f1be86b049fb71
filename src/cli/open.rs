//! From file names to an open text: known from the library, or read, imported and aligned.

use std::mem;
use std::path::PathBuf;

use super::args::Sources;
use super::dictionaries::{self, Lexicons};
use super::files::{File, check_languages, file_name, hints, import_all, read_all};
use super::trouble::Trouble;
use super::{note, progress};
use crate::align::{Alignment, Kin, Resources, second_look};
use crate::import::Segmentation;
use crate::import::exchange;
use crate::lexicon::Shipped;
use crate::parallel::review::{Keys, Review};
use crate::parallel::{
    Pin, Text, Version, align_around, align_start, align_versions, gather, missing_pins, with_sides,
};
use crate::store::{self, Found, Kept, Known, Library};
use crate::text::Language;
use crate::ui::{Apart, Opening, View};

/// A version with more segments than this is long: the reader need not wait until it is aligned.
const LONG: usize = 600;
/// So many segments are aligned at once where the reader does not wait for the rest.
const START: usize = 200;
/// The sample's languages, in the order of its files.
pub(super) const SAMPLE_LANGUAGES: [Language; 3] = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];

/// A text and what the reader is opened with.
pub(super) struct Opened {
    pub(super) text: Text,
    pub(super) opening: Opening,
    /// What was written about it, where that is known without the library's entry.
    review: Review,
    shelf: Shelf,
}

/// Whether a text is in the library.
enum Shelf {
    There(Kept),
    /// Not yet, but these are the files it was made of.
    NotYet(store::Sources),
    /// Nor is it aligned.
    NotAligned(store::Sources),
}

/// What is needed to keep a text once it is aligned.
pub(super) struct Unaligned {
    sources: store::Sources,
    /// Whether its pins were asked for.
    asked: bool,
}

impl Unaligned {
    /// Keeps the text in the library, now that it is aligned.
    /// Also tells what was written about it before.
    pub(super) fn keep(self, text: &Text, library: &Library) -> (Kept, Review) {
        let review = library.remember(text, &self.sources).map(|known| known.review).unwrap_or_default();
        let kept = library.keep(text, self.sources);
        if !review.is_empty() {
            kept.set_review(&review);
        }
        (kept, review)
    }

    /// The beads that were pinned in what the text was before it was edited, and
    /// that a new alignment does not have: it is to be made around them. They are
    /// told once.
    pub(super) fn take_pins(&mut self, text: &Text, library: &Library) -> Vec<Pin> {
        if std::mem::replace(&mut self.asked, true) {
            return Vec::new();
        }
        let known = library.remember(text, &self.sources);
        known.map(|known| missing_pins(text, &known.written)).unwrap_or_default()
    }
}

impl Opened {
    /// A text from the library, and the files that were named with it.
    fn known(known: Known, apart: Vec<Apart>) -> Opened {
        let text = known.text;
        let place = known.place.unwrap_or_else(|| text.entry(0, text.source()));
        let view = known.view.as_deref().map(View::read).unwrap_or_default();
        let opening = Opening { place, view, apart, ..Opening::default() };
        Opened { text, opening, review: Review::default(), shelf: Shelf::There(known.kept) }
    }

    /// What is needed to keep the text once it is aligned, where it is not.
    pub(super) fn unaligned(&mut self) -> Option<Unaligned> {
        match &mut self.shelf {
            Shelf::NotAligned(sources) => Some(Unaligned { sources: mem::take(sources), asked: false }),
            _ => None,
        }
    }

    /// Keeps the text in the library, if it is not there and is aligned.
    pub(super) fn keep(&mut self, library: &Library) -> Kept {
        let kept = match &mut self.shelf {
            Shelf::There(kept) => kept.clone(),
            Shelf::NotYet(sources) => {
                let kept = library.keep(&self.text, mem::take(sources));
                if !self.review.is_empty() {
                    kept.set_review(&self.review);
                }
                kept
            }
            Shelf::NotAligned(_) => return Library::none().keep(&self.text, store::Sources::default()),
        };
        self.shelf = Shelf::There(kept.clone());
        kept
    }

    /// What was written about it, as far as that is not the library's to tell.
    /// Of a text that is not aligned yet it is told when it is.
    pub(super) fn review_in_memory(&self) -> Review {
        match self.shelf {
            Shelf::NotAligned(_) => Review::default(),
            _ => self.review.clone(),
        }
    }

    /// Says what was written about it.
    pub(super) fn set_review(&mut self, review: Review) {
        self.review = review;
    }

    /// What was written about it.
    pub(super) fn review(&self) -> Review {
        match &self.shelf {
            Shelf::There(kept) if self.review.is_empty() => kept.review().unwrap_or_default(),
            _ => self.review.clone(),
        }
    }

    /// Whether it was known before it was opened.
    pub(super) fn was_known(&self) -> bool {
        matches!(self.shelf, Shelf::There(_))
    }
}

/// No text at all, for a reader that chooses one first.
pub(super) fn nothing() -> Opened {
    Opened {
        text: Text::new(Vec::new(), Alignment::none(&[]), 0),
        opening: Opening::default(),
        review: Review::default(),
        shelf: Shelf::NotYet(store::Sources::default()),
    }
}

/// Opens the files that are versions of one text, or the sample where none is
/// named. A text that the library knows is neither read nor aligned.
pub(super) fn texts(sources: &Sources, library: &Library) -> Result<Opened, Trouble> {
    opened(sources, library, false)
}

/// As [`texts`], but a long text is only aligned where it begins: what is to
/// follow is [`Opened::unaligned`].
pub(super) fn begun(sources: &Sources, library: &Library) -> Result<Opened, Trouble> {
    opened(sources, library, true)
}

fn opened(sources: &Sources, library: &Library, beside: bool) -> Result<Opened, Trouble> {
    let looked_at = match library.find(&sources.files, &said(sources)) {
        Found::Known(known) => return Ok(Opened::known(*known, Vec::new())),
        Found::New(looked_at) => looked_at,
    };
    let files = read_all(sources)?;
    if let Some(format) = exchange_format(&files)? {
        return exchanged(format, files, sources, looked_at);
    }
    let (files, unreadable): (Vec<File>, Vec<File>) = import_all(files, sources, Segmentation::Sentence)?
        .into_iter()
        .partition(|file| file.unreadable().is_none());
    if files.is_empty()
        && let Some(reason) = unreadable.iter().find_map(File::unreadable)
    {
        return Err(Trouble::new(reason));
    }
    let mut apart: Vec<Apart> = unreadable
        .into_iter()
        .map(|file| Apart { reason: file.unreadable().unwrap_or_default(), name: file.source })
        .collect();
    let (files, strangers) = gathered(files, sources);
    apart.extend(strangers);
    for problem in files.iter().flat_map(|file| &file.imported.problems) {
        note(problem);
    }
    // Without the files that are set apart it is another text, and may be a known one.
    let looked_at = if apart.is_empty() {
        looked_at
    } else {
        let chosen: Vec<PathBuf> = files.iter().map(|file| file.source.clone().into()).collect();
        match library.find(&chosen, &said(sources)) {
            Found::Known(known) => return Ok(Opened::known(*known, apart)),
            Found::New(looked_at) => looked_at,
        }
    };
    let long = || files.iter().any(|file| file.imported.version.segments().len() > LONG);
    let languages = || files.iter().map(|file| file.imported.version.language()).collect::<Vec<_>>();
    // What helps beyond the shipped lexicon takes longer to read than the reader should wait.
    let beside = beside && (long() || dictionaries::there_is_more(&languages(), library));
    let shelf = if beside { Shelf::NotAligned } else { Shelf::NotYet };
    let (text, _) = if beside { started(files, sources)? } else { aligned(files, sources)? };
    // It may be a known text whose files were edited. What was pinned in it holds.
    let known = library.remember(&text, &looked_at);
    let around = known.as_ref().and_then(|known| {
        let pins = missing_pins(&text, &known.written);
        let lexicon = Shipped::new();
        let aligned = || align_around(text.versions(), &pins, &Resources::new(&lexicon), &|_| true);
        if pins.is_empty() || beside { None } else { aligned() }
    });
    let (text, place, review) = match (around, known) {
        (Some(alignment), Some(known)) => {
            let text = Text::new(text.versions().to_vec(), alignment, text.source());
            let review = known.written.carried(&Keys::of(&text));
            (text, known.place, review)
        }
        (_, Some(known)) => (text, known.place, known.review),
        (_, None) => (text, None, Review::default()),
    };
    let place = place.unwrap_or_else(|| text.entry(0, text.source()));
    let opening = Opening { apart, place, ..Opening::default() };
    Ok(Opened { text, opening, review, shelf: shelf(looked_at) })
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
    looked_at: store::Sources,
) -> Result<Opened, Trouble> {
    let files = files.into_iter().map(|(source, bytes)| (file_name(&source), bytes)).collect();
    let (encoding, languages) = hints(sources)?;
    let hints = exchange::Hints { encoding, languages };
    let exchange::ImportedText { mut text, review, problems } = exchange::read_all(format, files, &hints);
    if let Some(fatal) = problems.iter().find(|problem| problem.is_fatal()) {
        return Err(Trouble::new(fatal));
    }
    for problem in &problems {
        note(problem);
    }
    check_languages(&hints.languages, text.sides(), "versions")?;
    if sources.source.is_some() {
        let alignment = Alignment { ladder: text.ladder().clone(), pairs: text.pairs().to_vec() };
        text = Text::new(text.versions().to_vec(), alignment, source(sources, text.sides())?);
    }
    let place = text.entry(0, text.source());
    let opening = Opening { place, ..Opening::default() };
    Ok(Opened { text, opening, review, shelf: Shelf::NotYet(looked_at) })
}

/// The files that are versions of one text, in the order of their panes, and
/// those that are not; all are, where the reader says so.
fn gathered(files: Vec<File>, sources: &Sources) -> (Vec<File>, Vec<Apart>) {
    if sources.together || sources.files.is_empty() || files.len() < 2 {
        return (files, Vec::new());
    }
    let versions: Vec<Version> = files.iter().map(|file| file.imported.version.clone()).collect();
    let lexicon = Shipped::new();
    let resources = Resources::new(&lexicon);
    let found = with_sides(&versions, |sides| {
        let kin = Kin::new(sides, &lexicon);
        gather(&versions, |a, b| second_look(kin.compare(a, b), &sides[a], &sides[b], &resources))
    });
    let apart = found
        .apart
        .into_iter()
        .map(|apart| Apart { name: files[apart.file].source.clone(), reason: apart.reason })
        .collect();
    let mut files: Vec<Option<File>> = files.into_iter().map(Some).collect();
    (found.together.into_iter().filter_map(|at| files[at].take()).collect(), apart)
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
    joined(files, sources, |versions| {
        let (lexicons, problems) = Lexicons::of(versions, &Library::none());
        problems.iter().for_each(note);
        let lexicon = lexicons.together();
        let resources = Resources::new(&lexicon);
        let alignment = progress::of("aligning", || align_versions(versions, &resources, &|_| true));
        // It was never told to stop, so there is one.
        alignment.unwrap_or_else(|| {
            Alignment::none(&versions.iter().map(|v| v.segments().len()).collect::<Vec<_>>())
        })
    })
}

/// As [`aligned`], but only where the text begins.
fn started(files: Vec<File>, sources: &Sources) -> Result<(Text, Vec<String>), Trouble> {
    joined(files, sources, |versions| {
        let lexicon = Shipped::new();
        align_start(versions, START, &Resources::new(&lexicon))
    })
}

/// The text of all these files, in their order, with each version's file as it was named.
fn joined(
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
