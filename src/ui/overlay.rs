//! What is laid over the text for a while: the help, and lists to look at or
//! choose from.

use ratatui::layout::Rect;

use super::command::{Command, Mode, TABLE};
use super::keymap::Keymap;
use crate::message::say;
use crate::parallel::Place;
use crate::parallel::review::Piece;
use crate::text::Direction;

/// A page of entries laid over the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlay {
    /// Its title.
    pub title: &'static str,
    /// Its entries.
    pub entries: Vec<Entry>,
    /// Entries scrolled off the top.
    pub top: usize,
    /// The entry that is chosen, in a list to choose from.
    pub chosen: Option<usize>,
    /// The direction of the one version whose words it lists, if it is such a list: it
    /// is set from the side from which that version is read.
    pub from: Option<Direction>,
}

/// A line of an overlay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A chapter's title.
    Title(String),
    /// Something named (keys, a file) and what there is to say of it.
    Item {
        /// The name.
        name: String,
        /// What is said.
        says: String,
    },
    /// Something named and what is changed in it.
    Change {
        /// The name.
        name: String,
        /// What stays, goes and comes.
        pieces: Vec<Piece>,
    },
    /// A place to go to.
    Goal {
        /// By what it is known, if by anything but its words.
        name: String,
        /// What is there.
        says: String,
        /// The place.
        place: Place,
    },
    /// Nothing.
    Space,
}

/// What an overlay made of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It did what was asked.
    Done,
    /// It is to be closed.
    Closed,
    /// This place was chosen.
    Chosen(Place),
    /// The reader below is to have the command.
    Not,
}

/// The cells that a command's keys take in the help: `visavis keys` lists them all.
const KEYS: usize = 16;

impl Overlay {
    /// A page of entries to look at.
    pub fn page(title: &'static str, entries: Vec<Entry>) -> Overlay {
        Overlay { title, entries, top: 0, chosen: None, from: None }
    }

    /// A list to choose from, in which the entry `chosen` is chosen at first.
    pub fn list(title: &'static str, entries: Vec<Entry>, chosen: usize) -> Overlay {
        let chosen = chosen.min(entries.len().saturating_sub(1));
        Overlay {
            title,
            top: chosen.saturating_sub(4),
            chosen: (!entries.is_empty()).then_some(chosen),
            entries,
            from: None,
        }
    }

    /// The same, where all its words are of one version, which reads in this direction.
    pub fn that_reads(self, direction: Direction) -> Overlay {
        Overlay { from: Some(direction), ..self }
    }

    /// The help: what helps `here`, then every command with its keys, those of this
    /// mode alone first.
    pub fn help(keymap: &Keymap, mode: Mode, here: Vec<Entry>) -> Overlay {
        let mut entries = here;
        let mut group = None;
        let first = |of_mode: bool| {
            TABLE.iter().filter(move |e| (mode != Mode::Reading && e.group.mode() == mode) == of_mode)
        };
        for entry in first(true).chain(first(false)) {
            if group != Some(entry.group) {
                if !entries.is_empty() {
                    entries.push(Entry::Space);
                }
                entries.push(Entry::Title(entry.group.title().into()));
                group = Some(entry.group);
            }
            let name = keymap.keys_within(entry.command, KEYS, " ");
            entries.push(Entry::Item { name, says: entry.says().into() });
        }
        entries.extend([Entry::Space, Entry::Title(say!("help-typed").into())]);
        let typed = [
            ("mot", say!("help-typed-word")),
            ("مدرسة", say!("help-typed-arabic")),
            ("*mot", say!("help-typed-whole")),
            ("\"un mot\"", say!("help-typed-phrase")),
            ("=Mot", say!("help-typed-exact")),
            ("fr: mot", say!("help-typed-scope")),
            ("2: mot", say!("help-typed-side")),
            ("note: mot", say!("help-typed-note")),
        ];
        entries.extend(typed.map(|(name, says)| Entry::Item { name: name.into(), says: says.into() }));
        Overlay::page(say!("list-keys"), entries)
    }

    /// The place to go to on the line `line` that is seen of a list, whose entries have a line each.
    pub fn goal_on(&self, line: usize) -> Option<Place> {
        match self.entries.get(self.top + line) {
            Some(Entry::Goal { place, .. }) => Some(*place),
            _ => None,
        }
    }

    /// Turns the wheel over it.
    pub fn turn(&mut self, lines: isize, size: Rect) {
        self.scroll(lines);
        self.keep_in_sight(size);
    }

    /// Scrolls by so many entries, or moves the choice by as many.
    pub fn scroll(&mut self, lines: isize) {
        let last = self.entries.len().saturating_sub(1);
        match &mut self.chosen {
            Some(chosen) => *chosen = chosen.saturating_add_signed(lines).min(last),
            None => self.top = self.top.saturating_add_signed(lines).min(last),
        }
    }

    /// Takes a command that means something to the overlay.
    pub fn take(&mut self, command: Command, count: Option<usize>, size: Rect) -> Taken {
        let times = count.unwrap_or(1) as isize;
        let page = (size.height as isize - 6).max(1);
        match command {
            Command::NextBead | Command::LineDown => self.scroll(times),
            Command::PreviousBead | Command::LineUp => self.scroll(-times),
            Command::PageDown => self.scroll(page.saturating_mul(times)),
            Command::PageUp => self.scroll((-page).saturating_mul(times)),
            Command::HalfPageDown => self.scroll((page / 2).max(1)),
            Command::HalfPageUp => self.scroll(-(page / 2).max(1)),
            Command::First => self.scroll(isize::MIN),
            Command::Last => self.scroll(isize::MAX),
            Command::Accept => {
                return match self.chosen.and_then(|chosen| self.entries.get(chosen)) {
                    Some(Entry::Goal { place, .. }) => Taken::Chosen(*place),
                    _ => Taken::Closed,
                };
            }
            Command::Suspend | Command::Redraw => return Taken::Not,
            Command::Quit
            | Command::Cancel
            | Command::Help
            | Command::Apart
            | Command::Contents
            | Command::Info => return Taken::Closed,
            _ => {}
        }
        self.keep_in_sight(size);
        Taken::Done
    }

    /// Scrolls as little as is needed to see the choice on a screen of this size.
    fn keep_in_sight(&mut self, size: Rect) {
        let lines = usize::from(size.height.saturating_sub(6)).max(1);
        if let Some(chosen) = self.chosen {
            self.top = self.top.clamp((chosen + 1).saturating_sub(lines), chosen);
        }
    }
}
