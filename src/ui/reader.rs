//! The reader: the state that is on the screen, and the one place where it changes.
//!
//! [`Reader::update`] takes an event, changes the state, and as its last act
//! lays out the page; painting then only looks. What the reader cannot do itself
//! (quit, suspend, write) it asks for as an [`Effect`].

use std::collections::BTreeMap;

use ratatui::crossterm::event::KeyModifiers;
use ratatui::layout::Rect;

use super::asking::Asking;
use super::bar::Held;
use super::chooser::Chooser;
use super::command::Command;
use super::editing::Editing;
use super::event::{Effect, Event};
use super::exporting::Writable;
use super::finding::Finding;
use super::findings::Findings;
use super::free::Free;
use super::jumps::Jumps;
use super::key::Key;
use super::keyboard::sitting_on;
use super::keymap::{Call, Keymap, Outcome, Pending};
use super::linking::Linking;
use super::noting::Noting;
use super::overlay::{Overlay, Taken};
use super::panes::Panes;
use super::reveal::Covered;
use super::reviewing::{Reviewer, Reviewing};
use super::selecting::{Selection, Unit};
use super::suggesting::Suggesting;
use super::view::View;
use crate::layout::{Anchor, Arrangement, Compositor, Frame, Marks, Page, Pager, Setting};
use crate::message::say;
use crate::parallel::{Place, Text, Version, Walk, title};
use crate::text::{Direction, Language};

/// A file that was not opened with the others, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The file's name.
    pub name: String,
    /// Why it stands apart, as a sentence.
    pub reason: String,
    /// Whether it is at least on the same matter as what is read.
    pub related: bool,
}

/// What a reader is opened with.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// How Arabic and other text is set in this terminal.
    pub setting: Setting,
    /// Which keys ask for what.
    pub keymap: Keymap,
    /// Files that were set apart.
    pub apart: Vec<Apart>,
    /// Where to begin.
    pub place: Place,
    /// How it is looked at.
    pub view: View,
    /// Who reviews it.
    pub reviewer: Reviewer,
    /// The formats it can be written in.
    pub formats: Vec<Writable>,
    /// The segments that have changed since it was read last, by where they begin.
    pub changed: Vec<Place>,
    /// The bookmarks, by name.
    pub bookmarks: BTreeMap<String, Place>,
    /// This terminal has no Arabic letters, so that versions which need them are left out at first.
    pub no_letters: bool,
}

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
        if opening.no_letters {
            reader.leave_out_the_unseen();
        }
        reader.mark(&opening.bookmarks);
        reader.reframe();
        reader.lay_out();
        reader
    }

    /// Takes an event and returns what the reader cannot do by itself.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        let mut effects = Vec::new();
        match event {
            Event::Key(key) => self.take_key(key, None, &mut effects),
            Event::KeyAt(key, place) => self.take_key(key, Some(place), &mut effects),
            Event::Paste(text) => match (&mut self.chooser, &mut self.suggesting, &mut self.noting) {
                (Some(chooser), _, _) => chooser.pastes(&text),
                (None, Some(suggesting), _) => suggesting.field.insert(&text),
                (None, None, Some(noting)) => noting.field.insert(&text),
                (None, None, None) => match &mut self.asking {
                    Some(asking) => asking.field.insert(&text),
                    None => self.prompt_pastes(&text),
                },
            },
            Event::Click { x, y, times } => self.click(x, y, times, &mut effects),
            Event::Drag { x, y } => self.drag_to(x, y),
            Event::Aligning(part) => self.aligning(part),
            Event::Aligned(alignment) => self.realign(*alignment),
            Event::Checked(checked) => self.checked(*checked),
            Event::Realigned(alignment) => self.realigned(*alignment, &mut effects),
            Event::Suggested(suggested) => self.suggested(*suggested, &mut effects),
            Event::Reviewed(reviewed) => self.reviewed(*reviewed),
            Event::Whole(text) => self.go_on_with(*text),
            Event::Library(texts) => self.show_library(&texts),
            Event::Themes { themes, now } => self.show_themes(&themes, &now),
            Event::Say(said) => self.said = Some(said),
            Event::Keeping(problem) => self.keeping(problem),
            Event::NotKept(problem) => self.not_kept(problem),
            Event::Found(answer) => self.found(answer),
            Event::Wheel { x, lines } => self.wheel(x, lines, &mut effects),
            Event::Resize { width, height } => {
                self.size = Rect::new(0, 0, width, height);
                self.reframe();
            }
        }
        self.relink();
        self.lay_out();
        effects.extend(self.asked().map(Effect::Find));
        effects
    }

    /// Whether text is typed rather than commands.
    pub fn is_typing(&self) -> bool {
        let fields = [self.chooser.is_some(), self.suggesting.is_some(), self.noting.is_some()];
        fields.contains(&true) || self.asking.is_some() || self.finding.prompt.is_some()
    }

    /// Takes a key, and where it sits where the terminal told.
    fn take_key(&mut self, key: Key, sits_on: Option<char>, effects: &mut Vec<Effect>) {
        self.said = None;
        let meant = sitting_on(key, sits_on);
        // What is held beside a letter makes it a command in fields as well.
        let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let key = if key.modifiers.intersects(held) { self.keymap.keyboard.meant(meant) } else { key };
        if self.chooser.is_some() {
            self.chooser_takes(key, effects);
        } else if self.suggesting.is_some() {
            self.suggesting_takes(key, effects);
        } else if self.noting.is_some() {
            self.noting_takes(key, effects);
        } else if self.asking_takes(key, effects) {
            // It was for the question.
        } else if self.selection.is_some()
            && self.pending == Pending::default()
            && self.keymap.keyboard.meant(meant) == Key::Y
        {
            self.copy_selection(effects);
        } else if !self.prompt_takes(key) {
            let mode = self.mode();
            match self.keymap.take(&mut self.pending, sitting_on(key, sits_on), mode) {
                Outcome::Command(call) => self.run(call, effects),
                Outcome::Awaiting => {}
                Outcome::Unknown(keys) => self.say_instead(&keys),
            }
        }
    }

    pub(super) fn run(&mut self, call: Call, effects: &mut Vec<Effect>) {
        let Call { command, count, letter } = call;
        if let Some(overlay) = &mut self.overlay {
            match overlay.take(command, count, self.size) {
                Taken::Done => return,
                Taken::Closed => {
                    self.overlay = None;
                    return;
                }
                Taken::Chosen(place) => {
                    self.overlay = None;
                    return self.jump(place);
                }
                Taken::Not => {}
            }
        }
        let times = count.unwrap_or(1);
        let half = (self.body().height / 2).max(1) as isize;
        let full = (self.body().height as isize - 2).max(1);
        let lines = |n: isize| n.saturating_mul(times as isize);
        match command {
            Command::NextBead => self.move_beads(times as isize),
            Command::PreviousBead => self.move_beads(-(times as isize)),
            Command::NextSentence => self.move_sentences(times as isize),
            Command::PreviousSentence => self.move_sentences(-(times as isize)),
            Command::NextParagraph => self.move_paragraphs(times as isize),
            Command::PreviousParagraph => self.move_paragraphs(-(times as isize)),
            Command::NextWord => self.move_words(times as isize),
            Command::PreviousWord => self.move_words(-(times as isize)),
            Command::First => self.jump_to_bead(count.map_or(0, |n| n.saturating_sub(1))),
            Command::Last => self.jump_to_bead(count.map_or(usize::MAX, |n| n.saturating_sub(1))),
            Command::Percent => self.jump_to_percent(count),
            Command::PageDown => self.page_by(lines(full)),
            Command::PageUp => self.page_by(lines(-full)),
            Command::HalfPageDown => self.page_by(lines(half)),
            Command::HalfPageUp => self.page_by(lines(-half)),
            Command::LineDown => self.scroll(lines(1)),
            Command::LineUp => self.scroll(lines(-1)),
            Command::Centre => self.bring_to(|height, lines| (height.saturating_sub(lines)) / 2),
            Command::ToTop => self.bring_to(|_, _| 0),
            Command::ToBottom => self.bring_to(|height, lines| height.saturating_sub(lines)),
            Command::FocusLeft => self.focus_beside(Direction::RightToLeft),
            Command::FocusRight => self.focus_beside(Direction::LeftToRight),
            Command::FocusNext => self.focus_by(times as isize),
            Command::FocusPrevious => self.focus_by(-(times as isize)),
            Command::FocusFirst => self.focus_pane(0),
            Command::FocusSecond => self.focus_pane(1),
            Command::FocusThird => self.focus_pane(2),
            Command::MoveLeft => self.move_pane(-1),
            Command::MoveRight => self.move_pane(1),
            Command::Narrower => self.widen(-(times as isize)),
            Command::Wider => self.widen(times as isize),
            Command::HideFirst => self.hide(0),
            Command::HideSecond => self.hide(1),
            Command::HideThird => self.hide(2),
            Command::Solo => self.toggle_solo(),
            Command::NextLayout => self.next_layout(),
            Command::RowsByBead => self.next_rows(),
            Command::Sync => self.toggle_sync(),
            Command::AnchorHere => self.anchor_here(),
            Command::TurnDirection => self.turn_direction(),
            Command::JumpBack => self.jump_back(),
            Command::JumpForward => self.jump_forward(),
            Command::Contents => self.overlay = Some(self.contents()),
            Command::Bookmark => self.toggle_bookmark(),
            Command::SetBookmark => letter.into_iter().for_each(|letter| self.set_bookmark(letter)),
            Command::GoToBookmark => letter.into_iter().for_each(|letter| self.go_to_bookmark(letter)),
            Command::Bookmarks => self.bookmarks(),
            Command::JumpBefore => self.jump_before(),
            Command::NextBookmark => self.next_bookmark(times as isize),
            Command::PreviousBookmark => self.next_bookmark(-(times as isize)),
            Command::NextDoubtful => self.next_doubtful(times as isize),
            Command::PreviousDoubtful => self.next_doubtful(-(times as isize)),
            Command::Info => self.overlay = Some(self.info()),
            Command::Find => self.begin_finding(false),
            Command::FindNext => self.find_next(times as isize),
            Command::FindPrevious => self.find_next(-(times as isize)),
            Command::Filter => self.begin_finding(true),
            Command::FindWord => self.find_word(times as isize),
            Command::FindWordBack => self.find_word(-(times as isize)),
            Command::LinkWords => self.toggle_links(),
            Command::NextStatus
            | Command::Approve
            | Command::ApproveBefore
            | Command::Note
            | Command::Flag
            | Command::Suggest
            | Command::NextUnreviewed
            | Command::PreviousUnreviewed
            | Command::NextFlag
            | Command::PreviousFlag
            | Command::NextNote
            | Command::PreviousNote
            | Command::Undo
            | Command::Redo => self.review_by(call, effects),
            Command::NextFinding
            | Command::PreviousFinding
            | Command::Findings
            | Command::Dismiss
            | Command::Check => self.findings_by(call),
            Command::Export => self.open_formats(),
            Command::Align => self.begin_editing(),
            Command::SegmentUp
            | Command::SegmentDown
            | Command::Merge
            | Command::Split
            | Command::Pin
            | Command::Unlink
            | Command::AcceptBead
            | Command::NeedsReview
            | Command::Realign => self.edit_by(call, effects),
            Command::CopyPane => self.copy_pane(effects),
            Command::CopyAll => self.copy_all(effects),
            Command::CopyRow => self.copy_row(effects),
            Command::CopyReference => self.copy_reference(effects),
            Command::CopySelection => self.copy_selection(effects),
            Command::SelectWords => self.select(Unit::Word),
            Command::SelectSentences => self.select(Unit::Sentence),
            Command::Calibrate => effects.push(Effect::Calibrate),
            Command::NextTheme => effects.push(Effect::Themes),
            Command::Dim => {
                self.dimmed = !self.dimmed;
                self.said = Some(if self.dimmed { say!("status-dim") } else { say!("status-bright") }.into());
            }
            Command::Ruler => {
                self.ruler = !self.ruler;
                self.said =
                    Some(if self.ruler { say!("status-ruled") } else { say!("status-not-ruled") }.into());
            }
            Command::Cover => self.next_cover(),
            Command::Vowels => self.toggle_vowels(),
            Command::Digits => self.next_digits(),
            Command::Palette => self.open_palette(),
            Command::Library => effects.push(Effect::Library),
            Command::Apart => self.show_apart(),
            Command::Help => self.overlay = Some(self.help()),
            Command::Accept => self.uncover_or_go_on(times as isize),
            Command::Cancel => self.cancel(),
            Command::Quit if self.end_editing() => {}
            Command::Quit => effects.push(Effect::Quit),
            Command::Suspend => effects.push(Effect::Suspend),
            Command::Redraw => effects.push(Effect::Redraw),
        }
    }

    /// The text.
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// Whether nothing is being typed, chosen or corrected, so that the text may be
    /// read again under the reader.
    pub fn is_idle(&self) -> bool {
        let written = self.noting.is_some() || self.suggesting.is_some();
        let typing = written || self.asking.is_some() || self.finding.prompt.is_some();
        let busy = self.chooser.is_some() || self.selection.is_some() || self.editing.is_some();
        !typing && !busy && self.overlay.is_none() && self.pending == Pending::default()
    }

    /// Says once that what is edited cannot be kept, or that it can again; the status
    /// line shows meanwhile that it is so.
    fn keeping(&mut self, problem: Option<String>) {
        self.unkept = problem.is_some();
        self.said = Some(problem.unwrap_or_else(|| say!("keeping-again").into()));
    }

    /// Says what may be done before one leaves with something that is not kept. That
    /// comes first: a narrow screen shows no more.
    fn not_kept(&mut self, problem: Option<String>) {
        let key = |command| self.keymap.keys_of(command).into_iter().next().unwrap_or_default();
        let (leave, export) = (key(Command::Quit), key(Command::Export));
        self.said = Some(match problem {
            Some(problem) => say!("keeping-not", leave = leave, export = export, problem = problem),
            None => say!("keeping-nowhere", leave = leave, export = export),
        });
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

    pub(super) fn pager(&mut self) -> Pager<'_> {
        let height = usize::from(self.body().height).max(1);
        Pager { text: &self.text, rows: &self.rows, compositor: &mut self.compositor, height }
    }

    /// Makes the frame anew, for a new size, focus or arrangement.
    pub(super) fn reframe(&mut self) {
        let frame = self.wanted_frame();
        if frame != *self.compositor.frame() {
            self.compositor = self.compositor_for(frame);
            self.reset_rows();
        }
    }

    /// Lays everything out anew, for a new setting.
    pub(super) fn reset(&mut self) {
        self.renew();
        self.reset_rows();
    }

    /// Takes the page up again where rows or their heights have changed: the
    /// anchor keeps its row, and the place is shown.
    pub(super) fn reset_rows(&mut self) {
        self.anchor.skip = 0;
        self.show();
    }

    /// Scrolls as little as is needed to show the bead the reader stands in.
    pub(super) fn show(&mut self) {
        let (anchor, bead) = (self.anchor, self.bead());
        self.anchor = self.pager().showing(anchor, bead);
    }

    pub(super) fn lay_out(&mut self) {
        let anchor = self.anchor;
        self.anchor = self.pager().scrolled(anchor, 0);
        let anchor = self.anchor;
        self.page = self.pager().page(anchor);
        self.lay_out_waiting();
        self.cover_again();
        self.see_hits();
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
