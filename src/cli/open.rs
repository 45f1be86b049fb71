//! From file names to an open text: known from the library, or read, imported and aligned.

mod exchanged;
mod finishing;
mod gathering;
mod joining;
mod opened;
mod said;

use std::mem;
use std::path::PathBuf;

use super::args::Sources;
use super::beginning;
use super::dictionaries;
use super::files::{File, import_all, read_all};
use super::note;
use super::progress::Heard;
use super::trouble::Trouble;
use crate::align::Resources;
use crate::import::Segmentation;
use crate::lexicon::Shipped;
use crate::parallel::review::{Keys, Review};
use crate::parallel::{Place, Rows, Text, align_around, missing_pins};
use crate::store::{self, Found, Library, Remembered};
use crate::text::Language;
use crate::ui::{Apart, Opening, View};
pub(super) use exchanged::exchange_format;
use exchanged::exchanged;
pub(super) use gathering::{Gathered, gathered};
use joining::{aligned, joined, with_besides};
pub(super) use joining::{apart, started, together};
use opened::Shelf;
pub(super) use opened::{Opened, Rest, Unaligned, nothing};
pub(super) use said::as_said;
use said::{all_files, said};

/// A version with more segments than this is long: the reader need not wait until it is aligned.
const LONG: usize = 600;
/// Where so much of any two versions is surely aligned, dictionaries have nothing to add:
/// with them the articles they were tried on came out the same.
const SURE: f32 = 0.75;
/// So many segments are aligned at once where the reader does not wait for the rest.
pub(super) const START: usize = 200;
/// The sample's languages, in the order of its files.
pub(super) const SAMPLE_LANGUAGES: [Language; 3] = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];

/// Opens the files that are versions of one text, or the sample where none is
/// named. A text that the library knows is neither read nor aligned.
pub(super) fn texts(sources: &Sources, library: &Library) -> Result<Opened, Trouble> {
    let mut opened = opened(sources, library, false)?;
    opened.take_notes().iter().for_each(note);
    finishing::finish(&mut opened, library);
    Ok(opened)
}

/// As [`texts`], but the text is kept, and a long one before it is aligned: whoever adds it
/// again goes on where the work was. Also tells whether it was there already.
pub(super) fn added(sources: &Sources, library: &Library) -> Result<(Opened, bool), Trouble> {
    let mut opened = opened(sources, library, true)?;
    opened.take_notes().iter().for_each(note);
    let known = opened.was_known();
    opened.keep(library);
    finishing::finish(&mut opened, library);
    Ok((opened, known))
}

/// As [`texts`], but a long text is only read and aligned where it begins: what is
/// to follow is its [`Opened::rest`].
pub(super) fn begun(sources: &Sources, library: &Library) -> Result<Opened, Trouble> {
    match library.find(&all_files(sources), &said(sources)) {
        Found::Known(known) => Ok(Opened::known(*known, Vec::new(), sources)),
        // A text that was edited is taken up where the reader was: perhaps at its end.
        Found::New(looked_at) if looked_at.are_known() && !looked_at.are_begun() => {
            new(sources, library, looked_at, true)
        }
        Found::New(looked_at) => match beginning::of(sources) {
            Some(text) => Ok(only_begun(text, sources, library, looked_at)),
            None => new(sources, library, looked_at, true),
        },
    }
}

/// The beginning of a text, with what was done in it if it was begun before.
fn only_begun(text: Text, sources: &Sources, library: &Library, looked_at: store::Sources) -> Opened {
    let first = text.entry(0, text.source());
    let known = library.remember(&text, &looked_at);
    let (opening, review) = remembered(known, first, Vec::new(), sources);
    let shelf = Shelf::NotRead(looked_at);
    Opened { text, opening, review, shelf, rest: Rest::Nothing, notes: Vec::new() }
}

/// What a text is opened with, and what was written about it.
fn remembered(
    known: Option<Remembered>,
    first: Place,
    apart: Vec<Apart>,
    sources: &Sources,
) -> (Opening, Review) {
    match known {
        Some(known) => {
            let place = known.place.unwrap_or(first);
            let view = known.view.as_deref().map_or_else(|| View::of_rows(rows(sources)), View::read);
            let bookmarks = known.bookmarks;
            (Opening { apart, place, view, bookmarks, ..Opening::default() }, known.review)
        }
        None => {
            let view = View::of_rows(rows(sources));
            (Opening { apart, place: first, view, ..Opening::default() }, Review::default())
        }
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
    let mut written = known.as_ref().map(|known| known.written.clone()).unwrap_or_default();
    let (opening, mut review) = remembered(known, first, apart, sources);
    if pinned {
        review = written.carried(&Keys::of(&text));
    }
    let shelf = if starts {
        // It is told once there are beads that it can be told of.
        review = Review::default();
        Shelf::NotAligned(looked_at, mem::take(&mut written))
    } else {
        Shelf::NotYet(looked_at)
    };
    Ok(Opened { text, opening, review, shelf, rest: Rest::Nothing, notes })
}

/// Where rows end at first: what is set beside stands alone nearly everywhere, and
/// is read beside the versions rather than below them.
pub(super) fn rows(sources: &Sources) -> Rows {
    if sources.beside.is_empty() { Rows::Paragraphs } else { Rows::Filled }
}

/// These files as they are looked at now, for what is to be kept of them.
pub(super) fn looked_at(sources: &Sources, library: &Library) -> store::Sources {
    match library.find(&all_files(sources), &said(sources)) {
        Found::New(looked_at) => looked_at,
        // Another visavis has read it meanwhile: it keeps it.
        Found::Known(_) => store::Sources::default(),
    }
}
