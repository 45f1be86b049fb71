//! What the reader is told, and what it asks for.

use super::exporting::Exporting;
use super::finding::{Answer, Ask};
use super::findings::Checked;
use super::key::Key;
use crate::align::Alignment;
use crate::parallel::Text;
use crate::parallel::edit::{Change, Edit, History, Pushed};
use crate::parallel::review::{Fingerprints, Key as BeadKey, Review};
use crate::text::Language;

/// Everything that can happen to a reader.
#[derive(Clone, Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// A key was pressed that types a letter of another script, and this is the key it sits on
    /// (as US keyboards have it), as the terminal told.
    KeyAt(Key, char),
    /// Text was pasted.
    Paste(String),
    /// The screen was clicked, in cells from its upper left corner.
    Click {
        /// The column.
        x: u16,
        /// The line.
        y: u16,
        /// Which of the clicks on this cell in quick succession it is, from 1 to 3.
        times: u8,
    },
    /// The mouse was moved with its button held, to this cell.
    Drag {
        /// The column.
        x: u16,
        /// The line.
        y: u16,
    },
    /// Texts of the library, to be shown, those read last first; and how many there are in
    /// all. The rest of them is asked for when it is wanted.
    Library {
        /// The first of them.
        texts: Vec<Shelved>,
        /// How many there are.
        total: usize,
    },
    /// The rest of the library's texts.
    LibraryRest(Vec<Shelved>),
    /// Of some of the library's texts the file that is not where it was, if there is one.
    Files(Vec<(i64, Option<String>)>),
    /// Something is to be said in the status line.
    Say(String),
    /// What is edited cannot be kept, which is why, or it can again.
    Keeping(Option<String>),
    /// One wants to leave, and what was edited is not kept; why, where that is known.
    NotKept(Option<String>),
    /// The whole of the text whose beginning is shown: that of the same versions.
    Whole(Box<Text>),
    /// The text is being aligned: how far that is, from 0 to 1.
    Aligning(f32),
    /// The text is aligned, in the place of what it was opened with.
    Aligned(Box<Alignment>),
    /// What the checks found, which were made beside.
    Checked(Box<Checked>),
    /// The text is aligned anew around what is pinned.
    Realigned(Box<Alignment>),
    /// Other words were written for a passage.
    Suggested(Box<Suggested>),
    /// What was written about the text, and what can be taken back of it.
    Reviewed(Box<Reviewed>),
    /// Something that was looked for beside: what was found of it.
    Found(Answer),
    /// The wheel was turned, by lines, down where positive.
    Wheel {
        /// The column over which it was turned.
        x: u16,
        /// The lines.
        lines: isize,
    },
    /// The themes there are, each with what is wrong with it, and the one that is taken.
    Themes {
        /// Their names.
        themes: Vec<(String, Option<String>)>,
        /// The name of the one that is taken.
        now: String,
    },
    /// The screen has a new size, in cells.
    Resize {
        /// Its columns.
        width: u16,
        /// Its lines.
        height: u16,
    },
}

/// What the reader asks for because it cannot do it itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// To end.
    Quit,
    /// Text for the clipboard, and what it is in words; the reader is told with
    /// [`Event::Say`] where it went.
    Copy {
        /// The text.
        text: String,
        /// What it is.
        what: &'static str,
    },
    /// To try which way of writing Arabic reads right in this terminal.
    Calibrate,
    /// The texts of the library: the reader is told with [`Event::Library`].
    Library,
    /// Something else to be opened in this text's place.
    Open(Wanted),
    /// The rest of the library's texts: the reader is told with [`Event::LibraryRest`].
    LibraryRest,
    /// Whether the files of these texts are there: the reader is told with [`Event::Files`].
    LookForFiles(Vec<i64>),
    /// The texts of these numbers to be forgotten for good.
    Forget(Vec<i64>),
    /// Something to be looked for in a long text: the reader is told with
    /// [`Event::Found`] what is found.
    Find(Ask),
    /// The themes there are: the reader is told with [`Event::Themes`].
    Themes,
    /// A theme to be taken, by its name.
    Theme {
        /// The name.
        name: String,
        /// Whether it is to stay; the reader is told with [`Event::Say`] then.
        kept: bool,
    },
    /// The words of a passage to be changed in an editor; the reader is told with
    /// [`Event::Suggested`].
    Edit(Box<Suggested>),
    /// The text to be aligned anew around what is pinned; the reader is told with
    /// [`Event::Realigned`].
    Realign,
    /// The text to be written for another program; the reader is told with
    /// [`Event::Say`] where it went.
    Export(Exporting),
    /// What was just edited to be kept, at once.
    Keep(Box<Keep>),
    /// To be put to sleep until the shell wakes it.
    Suspend,
    /// The whole screen written anew.
    Redraw,
}

/// What was written about a text before it was opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reviewed {
    /// What was written about its beads.
    pub review: Review,
    /// The fingerprints of its segments, where they are known.
    pub fingerprints: Option<Fingerprints>,
    /// What can be taken back and made again.
    pub history: History,
}

/// Words suggested for a passage of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// The passage.
    pub key: BeadKey,
    /// The version.
    pub side: usize,
    /// What it has there.
    pub text: String,
    /// What is suggested.
    pub words: String,
}

/// What an edit leaves to be kept: all of it or nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Keep {
    /// What was written about these beads, and what is now.
    pub records: Vec<Change>,
    /// The ladders, where they are other ones now.
    pub alignment: Option<Alignment>,
    /// What became of the history.
    pub pushed: Pushed,
}

impl Keep {
    pub(super) fn new(edit: &Edit, alignment: &Alignment, pushed: Pushed) -> Keep {
        let records = edit.records.clone();
        let alignment = (!edit.ladders.is_empty()).then(|| alignment.clone());
        Keep { records, alignment, pushed }
    }
}

/// What is wanted to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The sample article.
    Sample,
    /// The text of this number in the library.
    Known(i64),
    /// This one of the files that were set apart, alone.
    Apart(usize),
    /// This one of the files that were set apart, beside the versions that are read.
    Beside(usize),
    /// All files that were named, as versions of one text.
    Together,
}

/// A text of the library, as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub struct Shelved {
    /// By what it is opened.
    pub wanted: Wanted,
    /// Its title: a file's words, so not harmless to a terminal.
    pub title: String,
    /// Its versions' languages.
    pub languages: Vec<Language>,
    /// How far it was read, from 0 to 1; `None` if it was never opened.
    pub progress: Option<f32>,
    /// When it was read last, in words.
    pub read: String,
    /// Where its files were seen last.
    pub files: Vec<String>,
}
