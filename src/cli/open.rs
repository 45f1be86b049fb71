//! From file names to an open text: known from the library, or read, imported and aligned.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{mem, thread};

use super::args::Sources;
use super::beginning;
use super::dictionaries::{self, Lexicons};
use super::files::{File, Named, file_name, hints, import_all, read_all};
use super::note;
use super::progress::{self, Heard};
use super::trouble::Trouble;
use crate::align::{self, Alignment, Kin, Looked, Resources, second_look};
use crate::import::Segmentation;
use crate::import::exchange;
use crate::lexicon::Shipped;
use crate::message::say;
use crate::parallel::review::{Keys, Review};
use crate::parallel::{
    Pin, Rows, Text, Version, align_around, align_start, align_versions, beside, gather, missing_pins,
    with_sides,
};
use crate::store::{self, Found, Kept, Known, Library};
use crate::text::Language;
use crate::ui::{Apart, Opening, View};

/// A version with more segments than this is long: the reader need not wait until it is aligned.
const LONG: usize = 600;
/// Versions of up to so many segments are compared before threads would be there to do it.
const BRIEF: usize = 40;
/// Where so much of any two versions is surely aligned, dictionaries have nothing to add:
/// with them the articles they were tried on came out the same.
const SURE: f32 = 0.75;
/// So many segments are aligned at once where the reader does not wait for the rest.
pub(super) const START: usize = 200;
/// The sample's languages, in the order of its files.
pub(super) const SAMPLE_LANGUAGES: [Language; 3] = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];

/// A text and what the reader is opened with.
pub(super) struct Opened {
    pub(super) text: Text,
    pub(super) opening: Opening,
    /// What was written about it, where that is known without the library's entry.
    review: Review,
    shelf: Shelf,
    /// What was odd about its files.
    notes: Vec<String>,
}

/// Whether a text is in the library.
enum Shelf {
    There(Kept),
    /// Not yet, but these are the files it was made of.
    NotYet(store::Sources),
    /// Nor is it aligned.
    NotAligned(store::Sources),
    /// Nor is more of it read than its beginning.
    NotRead(store::Sources),
}

/// What is still to be done of a text that was only begun, and what is needed to
/// keep it then.
#[derive(Default)]
pub(super) enum Rest {
    /// Nothing.
    #[default]
    Nothing,
    /// It is to be aligned.
    Align(Unaligned),
    /// It is to be read first.
    Read(Unaligned),
}

/// What is needed to keep a text once it is aligned.
#[derive(Default)]
pub(super) struct Unaligned {
    sources: store::Sources,
    /// What was written about it before it was read again, where the library has it not.
    review: Review,
    /// Whether its pins were asked for.
    asked: bool,
}

impl Unaligned {
    fn new(sources: store::Sources, review: &Review) -> Unaligned {
        Unaligned { sources, review: review.clone(), asked: false }
    }

    /// Keeps the text in the library, now that it is aligned.
    /// Also tells what was written about it before.
    pub(super) fn keep(self, text: &Text, library: &Library) -> (Kept, Review) {
        let review = match library.remember(text, &self.sources) {
            Some(known) => known.review,
            None => self.review.carried(&Keys::of(text)),
        };
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
        match library.remember(text, &self.sources) {
            Some(known) => missing_pins(text, &known.written),
            None => missing_pins(text, &self.review),
        }
    }
}

impl Opened {
    /// A text from the library, and the files that were named with it.
    pub(super) fn known(known: Known, apart: Vec<Apart>, sources: &Sources) -> Opened {
        let text = known.text;
        let place = known.place.unwrap_or_else(|| text.entry(0, text.source()));
        let view = known.view.as_deref().map_or_else(|| View::of_rows(rows(sources)), View::read);
        // They are a help, not the text: where they cannot be read it opens without them.
        let bookmarks = known.kept.bookmarks().unwrap_or_default();
        let opening = Opening { place, view, apart, bookmarks, ..Opening::default() };
        let shelf = Shelf::There(known.kept);
        Opened { text, opening, review: Review::default(), shelf, notes: Vec::new() }
    }

    /// What was odd about its files; it is told once.
    pub(super) fn take_notes(&mut self) -> Vec<String> {
        mem::take(&mut self.notes)
    }

    /// What is still to be done of it.
    pub(super) fn rest(&mut self) -> Rest {
        match &mut self.shelf {
            Shelf::NotAligned(sources) => Rest::Align(Unaligned::new(mem::take(sources), &self.review)),
            Shelf::NotRead(sources) => Rest::Read(Unaligned::new(mem::take(sources), &self.review)),
            _ => Rest::Nothing,
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
            Shelf::NotAligned(_) | Shelf::NotRead(_) => {
                return Library::none().keep(&self.text, store::Sources::default());
            }
        };
        self.shelf = Shelf::There(kept.clone());
        kept
    }

    /// What was written about it, as far as that is not the library's to tell.
    /// Of a text that is not aligned yet it is told when it is.
    pub(super) fn review_in_memory(&self) -> Review {
        match self.shelf {
            Shelf::NotAligned(_) | Shelf::NotRead(_) => Review::default(),
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
        notes: Vec::new(),
    }
}

/// Opens the files that are versions of one text, or the sample where none is
/// named. A text that the library knows is neither read nor aligned.
pub(super) fn texts(sources: &Sources, library: &Library) -> Result<Opened, Trouble> {
    let mut opened = opened(sources, library, false)?;
    opened.take_notes().iter().for_each(note);
    Ok(opened)
}

/// As [`texts`], but a long text is only read and aligned where it begins: what is
/// to follow is its [`Opened::rest`].
pub(super) fn begun(sources: &Sources, library: &Library) -> Result<Opened, Trouble> {
    match library.find(&all_files(sources), &said(sources)) {
        Found::Known(known) => Ok(Opened::known(*known, Vec::new(), sources)),
        // A text that was edited is taken up where the reader was: perhaps at its end.
        Found::New(looked_at) if looked_at.are_known() => new(sources, library, looked_at, true),
        Found::New(looked_at) => match beginning::of(sources) {
            Some(text) => {
                let opening = Opening { place: text.entry(0, text.source()), ..Opening::default() };
                let shelf = Shelf::NotRead(looked_at);
                Ok(Opened { text, opening, review: Review::default(), shelf, notes: Vec::new() })
            }
            None => new(sources, library, looked_at, true),
        },
    }
}

/// As [`begun`], but it is read whole.
pub(super) fn read_whole(sources: &Sources, library: &Library) -> Result<Opened, Trouble> {
    opened(sources, library, true)
}

fn opened(sources: &Sources, library: &Library, waits: bool) -> Result<Opened, Trouble> {
    match library.find(&all_files(sources), &said(sources)) {
        Found::Known(known) => Ok(Opened::known(*known, Vec::new(), sources)),
        Found::New(looked_at) => new(sources, library, looked_at, waits),
    }
}

/// Opens a text that the library does not know; `waits` says that a reader does, so that a long one need
/// only be aligned where it begins.
fn new(
    sources: &Sources,
    library: &Library,
    looked_at: store::Sources,
    waits: bool,
) -> Result<Opened, Trouble> {
    let files = read_all(sources)?;
    if let Some(format) = exchange_format(&files)? {
        return exchanged(format, files, sources, looked_at);
    }
    let mut files = import_all(files, sources, Segmentation::Sentence)?;
    let besides = files.split_off(files.len() - sources.beside.len());
    if let Some(reason) = besides.iter().find_map(File::unreadable) {
        return Err(Trouble::new(reason));
    }
    let (files, unreadable): (Vec<File>, Vec<File>) =
        files.into_iter().partition(|file| file.unreadable().is_none());
    if files.is_empty()
        && let Some(reason) = unreadable.iter().find_map(File::unreadable)
    {
        return Err(Trouble::new(reason));
    }
    let mut apart: Vec<Apart> = unreadable
        .into_iter()
        .map(|file| Apart {
            reason: file.unreadable().unwrap_or_default(),
            name: file.source,
            related: false,
        })
        .collect();
    let Gathered { files, apart: strangers, alignment, covered } =
        gathered(files, sources, Some(Heard::OnTerminal));
    apart.extend(strangers);
    let problems = files.iter().chain(&besides).flat_map(|file| &file.imported.problems);
    let notes = problems.map(ToString::to_string).collect();
    // Without the files that are set apart it is another text, and may be a known one.
    let looked_at = if apart.is_empty() {
        looked_at
    } else {
        let chosen: Vec<PathBuf> =
            files.iter().chain(&besides).map(|file| file.source.clone().into()).collect();
        match library.find(&chosen, &said(sources)) {
            Found::Known(known) => return Ok(Opened { notes, ..Opened::known(*known, apart, sources) }),
            Found::New(looked_at) => looked_at,
        }
    };
    let long = || files.iter().any(|file| file.imported.version.segments().len() > LONG);
    let languages = || files.iter().map(|file| file.imported.version.language()).collect::<Vec<_>>();
    let there_is_more = covered < SURE && dictionaries::there_is_more(&languages(), library);
    // What helps beyond the shipped lexicon takes longer to read than the reader should
    // wait. What is set beside is linked with what is aligned already.
    let starts = waits && besides.is_empty() && (long() || there_is_more);
    let shelf = if starts { Shelf::NotAligned } else { Shelf::NotYet };
    let (text, _) = match alignment {
        Some(found) if starts || !there_is_more => joined(files, sources, |_| found)?,
        _ if starts => started(files, sources, START)?,
        _ => aligned(files, sources, Heard::OnTerminal)?,
    };
    let by_itself = besides.is_empty() && !starts;
    let text = with_besides(text, besides);
    // It may be a known text whose files were edited. What was pinned in it holds.
    let known = library.remember(&text, &looked_at);
    let around = known.as_ref().filter(|_| by_itself).and_then(|known| {
        let pins = missing_pins(&text, &known.written);
        let lexicon = Shipped::new();
        let aligned = || align_around(text.versions(), &pins, &Resources::new(&lexicon), &|_| true);
        if pins.is_empty() { None } else { aligned() }
    });
    let pinned = around.is_some();
    let text = match around {
        Some(alignment) => Text::new(text.versions().to_vec(), alignment, text.source()),
        None => text,
    };
    let first = text.entry(0, text.source());
    let (opening, review) = match known {
        Some(known) => {
            let place = known.place.unwrap_or(first);
            let view = known.view.as_deref().map_or_else(|| View::of_rows(rows(sources)), View::read);
            let bookmarks = known.bookmarks;
            let review = if pinned { known.written.carried(&Keys::of(&text)) } else { known.review };
            (Opening { apart, place, view, bookmarks, ..Opening::default() }, review)
        }
        None => {
            let view = View::of_rows(rows(sources));
            (Opening { apart, place: first, view, ..Opening::default() }, Review::default())
        }
    };
    Ok(Opened { text, opening, review, shelf: shelf(looked_at), notes })
}

/// Where rows end at first: what is set beside stands alone nearly everywhere, and
/// is read beside the versions rather than below them.
pub(super) fn rows(sources: &Sources) -> Rows {
    if sources.beside.is_empty() { Rows::Paragraphs } else { Rows::Filled }
}

/// The exchange format that these files are in, if they are in one.
pub(super) fn exchange_format(files: &[Named]) -> Result<Option<exchange::Format>, Trouble> {
    let formats: Vec<_> = files.iter().map(|(name, bytes)| exchange::sniff(name, bytes)).collect();
    let Some(found) = formats.iter().position(Option::is_some) else { return Ok(None) };
    if formats.iter().any(|format| *format != formats[found]) {
        return Err(Trouble::new(say!("open-holds-several", path = files[found].0.as_str())));
    }
    Ok(formats[found])
}

/// Opens files that hold several versions each.
fn exchanged(
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
    Ok(Opened { text, opening, review, shelf: Shelf::NotYet(looked_at), notes })
}

/// The files that are versions of one text, and those that are not.
pub(super) struct Gathered {
    /// In the order of their panes.
    pub(super) files: Vec<File>,
    pub(super) apart: Vec<Apart>,
    /// Their alignment, where it was found on the way.
    alignment: Option<Alignment>,
    /// The share of any two of them that is surely aligned by it.
    covered: f32,
}

/// Which files are versions of one text; all are, where the reader says so. What takes its
/// time is said to whoever hears.
pub(super) fn gathered(files: Vec<File>, sources: &Sources, heard: Option<Heard>) -> Gathered {
    if sources.together || sources.files.is_empty() || files.len() < 2 {
        return Gathered { files, apart: Vec::new(), alignment: None, covered: 0.0 };
    }
    let versions: Vec<Version> = files.iter().map(|file| file.imported.version.clone()).collect();
    let lexicon = Shipped::new();
    let resources = Resources::new(&lexicon);
    let longest = versions.iter().map(|v| v.segments().len()).max().unwrap_or(0);
    let compare = || {
        with_sides(&versions, |sides| {
            let kin = Kin::new(sides, &lexicon);
            let look = |a: usize, b: usize| second_look(&kin, a, b, sides, &resources);
            // Every two are asked about: all at once, unless that were too many threads or
            // were done before they are started.
            let few = if longest > BRIEF && files.len() <= 4 { files.len() } else { 0 };
            let pairs = (0..few).flat_map(|a| (a + 1..few).map(move |b| (a, b)));
            let mut known: BTreeMap<(usize, usize), Looked> = thread::scope(|scope| {
                let begin = |(a, b)| {
                    let look = &look;
                    ((a, b), scope.spawn(move || look(a, b)))
                };
                let threads: Vec<_> = pairs.map(begin).collect();
                let done = threads.into_iter().filter_map(|(pair, thread)| Some((pair, thread.join().ok()?)));
                done.collect()
            });
            let found =
                gather(&versions, |a, b| known.entry((a, b)).or_insert_with(|| look(a, b)).kinship.clone());
            let (mut alignment, mut covered) = (None, 0.0);
            if found.apart.is_empty() {
                let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
                covered = known.values().map(|looked| looked.covered).fold(1.0, f32::min);
                alignment = align::aligned(&counts, known.into_values().collect(), &resources);
            }
            (found, alignment, covered)
        })
    };
    let (found, alignment, covered) = match heard {
        Some(heard) if longest > BRIEF => progress::of(say!("open-comparing"), heard, |_| compare()),
        _ => compare(),
    };
    let apart = found
        .apart
        .into_iter()
        .map(|apart| Apart {
            name: files[apart.file].source.clone(),
            reason: apart.reason,
            related: apart.related,
        })
        .collect();
    let mut files: Vec<Option<File>> = files.into_iter().map(Some).collect();
    let files = found.together.into_iter().filter_map(|at| files[at].take()).collect();
    Gathered { files, apart, alignment, covered }
}

/// The text with these files beside its versions.
fn with_besides(text: Text, besides: Vec<File>) -> Text {
    if besides.is_empty() {
        return text;
    }
    let lexicon = Shipped::new();
    besides.into_iter().fold(text, |text, file| beside(&text, file.imported.version, &lexicon))
}

/// All files that are named.
fn all_files(sources: &Sources) -> Vec<PathBuf> {
    [&sources.files[..], &sources.beside].concat()
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
    if !sources.beside.is_empty() {
        said.push(format!("--beside {}", sources.beside.len()));
    }
    said.join(" ")
}

/// These files as they were when [`said`] said so of them. What a later visavis said and
/// this one does not know is left out.
pub(super) fn as_said(said: &str, mut files: Vec<PathBuf>) -> Sources {
    let mut sources = Sources::default();
    let mut words = said.split(' ');
    while let Some(word) = words.next() {
        match word {
            "--together" => sources.together = true,
            "--lang" => {
                let languages = words.next().unwrap_or_default().split(',');
                sources.lang = languages.filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
            }
            "--encoding" => sources.encoding = words.next().map(str::to_owned),
            "--source" => sources.source = words.next().and_then(|number| number.parse().ok()),
            "--beside" => {
                let count = words.next().and_then(|number| number.parse().ok()).unwrap_or(0);
                sources.beside = files.split_off(files.len().saturating_sub(count));
            }
            _ => {}
        }
    }
    Sources { files, ..sources }
}

/// Takes all files as versions of one text, in their order; with each version's
/// file as it was named. Files that hold several versions each come with their
/// alignment, and with their units for segments.
pub(super) fn together(
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
pub(super) fn apart(sources: &Sources) -> Result<Vec<(String, Version)>, Trouble> {
    let files = read_all(sources)?;
    if let Some((name, _)) = files.iter().find(|(name, bytes)| exchange::sniff(name, bytes).is_some()) {
        return Err(Trouble::new(say!("pair-holds-several", name = name.as_str())));
    }
    let files = import_all(files, sources, Segmentation::Sentence)?;
    Ok(files.into_iter().map(|file| (file.source, file.imported.version)).collect())
}

/// The side that is the original, of so many.
fn source(sources: &Sources, count: usize) -> Result<usize, Trouble> {
    let source = sources.source.unwrap_or(1);
    if (1..=count).contains(&source) {
        return Ok(source - 1);
    }
    Err(Trouble::new(say!("open-no-source", source = source, count = count)))
}

/// The text of all these files, in their order.
fn aligned(files: Vec<File>, sources: &Sources, heard: Heard) -> Result<(Text, Vec<String>), Trouble> {
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
pub(super) fn started(
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_of_files_is_said_again() {
        let check = |sources: Sources| {
            let again = as_said(&said(&sources), all_files(&sources));
            assert_eq!(format!("{again:?}"), format!("{sources:?}"));
        };
        let files: Vec<PathBuf> = ["a", "b", "c"].map(PathBuf::from).to_vec();
        check(Sources { files: files.clone(), ..Sources::default() });
        check(Sources { files: files.clone(), together: true, source: Some(2), ..Sources::default() });
        let lang = vec!["ar".into(), "fr".into()];
        let encoding = Some("windows-1256".into());
        check(Sources { files: files.clone(), lang, encoding, ..Sources::default() });
        check(Sources { files, beside: vec!["d".into()], ..Sources::default() });
        let odd = as_said("--beside 7 --what 3", vec!["a".into()]);
        assert_eq!((odd.files.len(), odd.beside.len()), (0, 1));
    }
}
