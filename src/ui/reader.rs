//! The reader: the state that is on the screen.
//!
//! It changes in one place, [`Reader::update`]; painting only looks. What the reader cannot
//! do itself (quit, suspend, write) it asks for as an [`Effect`](super::Effect).

use ratatui::layout::Rect;

use super::asking::Asking;
use super::bar::Held;
use super::chooser::Chooser;
use super::editing::Editing;
use super::exporting::Writable;
use super::finding::Finding;
use super::findings::Findings;
use super::free::Free;
use super::jumps::Jumps;
use super::keymap::{Keymap, Pending};
use super::linking::Linking;
use super::noting::Noting;
use super::opening::{Apart, Opening};
use super::overlay::Overlay;
use super::panes::Panes;
use super::reveal::Covered;
use super::reviewing::Reviewing;
use super::selecting::Selection;
use super::shelf::Shelf;
use super::suggesting::Suggesting;
use crate::layout::{Anchor, Arrangement, Compositor, Frame, Marks, Page, Setting};
use crate::message::say;
use crate::parallel::{Place, Text, Version, Walk, title};
use crate::text::Language;

/// The state of the reader.
#[derive(Debug)]
pub struct Reader {
    pub(super) text: Text,
    pub(super) apart: Vec<Apart>,
    pub(super) setting: Setting,
    pub(super) size: Rect,
    pub(super) panes: Panes,
    pub(super) rows: Walk,
    pub(super) focus: usize,
    pub(super) place: Place,
    pub(super) anchor: Anchor,
    pub(super) compositor: Compositor,
    pub(super) page: Page,
    pub(super) keymap: Keymap,
    pub(super) pending: Pending,
    pub(super) finding: Finding,
    /// What the checks found.
    pub(super) findings: Findings,
    /// What is asked in the status line.
    pub(super) asking: Option<Asking>,
    pub(super) formats: Vec<Writable>,
    /// The segments that have changed since the text was read last.
    pub(super) changed: Vec<Place>,
    pub(super) jumps: Jumps,
    pub(super) selection: Option<Selection>,
    /// Whether one goes by words, so that the word one stands on is shown.
    pub(super) on_words: bool,
    /// The counterparts of the word one stands on, where they are lit.
    pub(super) linking: Option<Linking>,
    pub(super) overlay: Option<Overlay>,
    pub(super) chooser: Option<Chooser>,
    /// The library, while it is what one chooses from.
    pub(super) shelf: Option<Shelf>,
    /// While themes are chosen from: the one before, and the one that is shown.
    pub(super) themed: Option<[String; 2]>,
    /// What was written about the text.
    pub(super) reviewing: Reviewing,
    /// The alignment, while it is corrected by hand.
    pub(super) editing: Option<Editing>,
    /// The words of a passage, while they are changed.
    pub(super) suggesting: Option<Suggesting>,
    /// The notes of a passage, while they are written.
    pub(super) noting: Option<Noting>,
    /// The panes that scroll on their own, where they do.
    pub(super) free: Option<Free>,
    /// Which versions are covered.
    pub(super) covered: Covered,
    /// The bead that was uncovered.
    pub(super) uncovered: Option<usize>,
    /// What the mouse holds.
    pub(super) held: Option<Held>,
    /// Whether vowel signs are shown at first in this terminal.
    pub(super) marks_here: Marks,
    /// Whether all but the current segment is dim.
    pub(super) dimmed: bool,
    /// Whether the line one stands on is ruled.
    pub(super) ruler: bool,
    pub(super) said: Option<String>,
    /// Whether it is known that what is edited cannot be kept.
    pub(super) unkept: bool,
    /// How much of the text is aligned, in percent, while that is done beside.
    pub(super) aligning: Option<u8>,
    /// Each version's language in its own name, numbered where two share it.
    pub(super) names: Vec<String>,
    /// Each version's short name, for the stack.
    pub(super) tags: Vec<String>,
    /// What else a pane's heading says: the title, or the file's name.
    pub(super) headings: Vec<String>,
}

impl Reader {
    /// A reader of `text` on a screen of `size`.
    pub fn new(text: Text, size: (u16, u16), opening: Opening) -> Reader {
        let size = Rect::new(0, 0, size.0, size.1);
        // It comes from the library, whose files are not in our hands.
        let place = text.within(opening.place);
        let focus = place.side;
        let frame = Frame::new(size.width, Arrangement::Auto, &[]);
        let mut reader = Reader {
            panes: Panes::of(&text),
            rows: Walk::default(),
            focus,
            place,
            anchor: Anchor::default(),
            compositor: Compositor::new(frame, opening.setting),
            page: Page::default(),
            keymap: opening.keymap,
            pending: Pending::default(),
            finding: Finding::default(),
            findings: Findings::default(),
            asking: None,
            formats: opening.formats,
            changed: opening.changed,
            jumps: Jumps::default(),
            selection: None,
            on_words: false,
            linking: None,
            overlay: None,
            chooser: None,
            shelf: None,
            themed: None,
            reviewing: Reviewing::new(opening.reviewer),
            editing: None,
            noting: None,
            suggesting: None,
            free: None,
            covered: Covered::default(),
            uncovered: None,
            held: None,
            marks_here: opening.setting.marks,
            dimmed: false,
            ruler: false,
            said: None,
            unkept: false,
            aligning: None,
            names: numbered(&text, " ", |language| language.autonym().to_owned()),
            tags: numbered(&text, "", |language| language.code().to_owned()),
            headings: text
                .versions()
                .iter()
                .map(|v| title(v).unwrap_or_else(|| v.name().to_owned()))
                .collect(),
            apart: opening.apart,
            setting: opening.setting,
            size,
            text,
        };
        if !reader.apart.is_empty() {
            reader.said = Some(say!("status-set-apart", count = reader.apart.len()));
        }
        reader.look_as(&opening.view);
        reader.take_up_draft(&opening.view);
        if opening.no_letters {
            reader.leave_out_the_unseen();
        }
        reader.mark(&opening.bookmarks);
        reader.reframe();
        reader.lay_out();
        reader
    }

    /// The text.
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// The files that were set apart.
    pub fn apart(&self) -> &[Apart] {
        &self.apart
    }

    /// Where the reader stands.
    pub fn place(&self) -> Place {
        self.place
    }

    /// The bead in which the reader stands.
    pub fn bead(&self) -> usize {
        self.text.bead_at(self.place)
    }

    /// The focused side.
    pub fn focus(&self) -> usize {
        self.focus
    }

    /// The frame the text is laid out in.
    pub fn frame(&self) -> &Frame {
        self.compositor.frame()
    }

    /// The part of the screen that shows the text.
    pub fn body(&self) -> Rect {
        let head = if self.size.height >= 6 { 2 } else { 0 };
        // The status line, and above it a free one where that does not cost much.
        let foot = u16::from(self.size.height >= 2) + u16::from(self.size.height >= 16);
        Rect::new(0, head, self.size.width, self.size.height.saturating_sub(head + foot))
    }
}

/// A name for each version from its language, numbered where several share it.
fn numbered(text: &Text, blank: &str, name: impl Fn(Language) -> String) -> Vec<String> {
    let languages: Vec<Language> = text.versions().iter().map(Version::language).collect();
    let numbered = |(side, language): (usize, &Language)| {
        let same = |among: &[Language]| among.iter().filter(|l| *l == language).count();
        match same(&languages) {
            1 => name(*language),
            _ => format!("{}{blank}{}", name(*language), same(&languages[..=side])),
        }
    };
    languages.iter().enumerate().map(numbered).collect()
}
