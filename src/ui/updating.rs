//! The one place where the reader's state changes: an event comes in, effects go out.
//!
//! [`Reader::update`] hands the event to the room it concerns and, as its last act, lays
//! out the page. A key goes to whatever is typed into, and else through the key map
//! to the command it asks for, which [`Reader::run`] runs.

use ratatui::crossterm::event::KeyModifiers;
use ratatui::layout::Rect;

use super::command::Command;
use super::event::{Effect, Event};
use super::key::Key;
use super::keyboard::sitting_on;
use super::keymap::{Outcome, Pending};
use super::reader::Reader;
use crate::message::say;

impl Reader {
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
            Event::Library { texts, total } => self.show_library(texts, total),
            Event::LibraryRest(texts) => self.show_rest_of_library(texts),
            Event::Files(found) => self.found_files(found),
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
        effects.extend(self.library_asks());
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
}
