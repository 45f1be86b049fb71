//! What goes on beside the reader: a text that was only begun is read as a whole, then
//! aligned, and takes the place of its beginning; it is aligned anew around what is
//! pinned; a long one is searched.

use super::Ending;
use super::beginning::Whole;
use super::beside::{Happening, Work};
use super::open::{self, Rest, Unaligned};
use super::read::Desk;
use super::searching::Search;
use super::trouble::Trouble;
use super::watch::Seen;
use crate::align::Alignment;
use crate::message::{cause, say};
use crate::parallel::{Pin, Text};
use crate::store::Stage;
use crate::ui::{Effect, Event, Reviewed};

fn no_thread(error: std::io::Error) -> Trouble {
    Trouble::new(say!("read-not-aligned", error = cause(&error)))
}

impl Desk<'_> {
    /// Takes note of what is still to be done of the text.
    pub(super) fn is_to_do(&mut self, rest: Rest) {
        if !matches!(rest, Rest::Nothing) {
            self.reader.update(Event::Aligning(0.0));
        }
        self.rest = rest;
    }

    /// Does what is still to be done of the text while it is read.
    pub(super) fn work_beside(&mut self) -> Result<(), Trouble> {
        let sender = self.sender.clone();
        let rest = std::mem::take(&mut self.rest);
        let work = match &rest {
            Rest::Nothing => return Ok(()),
            Rest::Read(_) => Work::read(self.sources.clone(), sender),
            Rest::Align(_) => {
                let versions = self.reader.text().versions().to_vec();
                Work::align(versions, self.library.again(), self.kept.pieces(), sender)
            }
        };
        let work = work.map_err(|error| Trouble::new(say!("read-not-aligned", error = cause(&error))))?;
        self.beside = Some((work, rest));
        Ok(())
    }

    /// Takes the whole of the text whose beginning was read.
    fn takes_whole(&mut self, read: Result<Option<Whole>, Trouble>) -> Result<(), Trouble> {
        let Some((_, Rest::Read(sources))) = self.beside.take() else { return Ok(()) };
        match read? {
            Some(Whole { text, problems }) if text.sides() == self.reader.text().sides() => {
                self.takes_text(Event::Whole(Box::new(text)));
                if let Some(problem) = problems.into_iter().next() {
                    self.reader.update(Event::Say(problem));
                }
                // From now on all that is done in it is kept, and what is aligned of it.
                self.keep_at(sources, Stage::Unaligned);
                self.rest = Rest::Align(Unaligned::default());
            }
            _ => {
                let seen = Seen::of(&self.sources.files);
                let opened = open::read_whole(&self.sources, self.library)?;
                self.replace(opened, seen);
            }
        }
        Ok(())
    }

    /// Aligns the text anew around what is pinned, while it is read.
    pub(super) fn realign(&mut self) -> Result<(), Trouble> {
        self.realigning = Some(self.aligner_around(self.reader.pins(), Happening::Realigned)?);
        Ok(())
    }

    fn aligner_around(&self, pins: Vec<Pin>, done: fn(Box<Alignment>) -> Happening) -> Result<Work, Trouble> {
        let versions = self.reader.text().versions().to_vec();
        Work::align_around(versions, pins, done, self.library.again(), self.sender.clone()).map_err(no_thread)
    }

    /// Starts the search that was asked for last. Of the keys of a word that were
    /// typed at once, only the last asks for one.
    pub(super) fn search_beside(&mut self) -> Result<(), Trouble> {
        let Some(ask) = self.ask.take() else { return Ok(()) };
        self.search = None;
        if !ask.query.is_empty() {
            let search = Search::start(self.reader.text(), ask, self.sender.clone())
                .map_err(|error| Trouble::new(say!("read-not-searched", error = cause(&error))))?;
            self.search = Some(search);
        }
        Ok(())
    }

    /// Tells the reader of another text or alignment, in which it may search again.
    fn takes_text(&mut self, event: Event) {
        for effect in self.reader.update(event) {
            if let Effect::Find(ask) = effect {
                self.ask = Some(ask);
            }
        }
    }

    /// Takes what is done beside.
    pub(super) fn goes_on(&mut self, happening: Happening) -> Result<Option<Ending>, Trouble> {
        match happening {
            Happening::Input(_) => {}
            Happening::Keeping(problem) => {
                self.reader.update(Event::Keeping(problem.map(|problem| problem.to_string())));
            }
            Happening::Checked(text, checked) => {
                let effects = self.checked(text, checked);
                return self.carry_out(effects);
            }
            Happening::Changed => self.changed = true,
            Happening::Realigned(alignment) => {
                self.realigning = None;
                let effects = self.reader.update(Event::Realigned(alignment));
                return self.carry_out(effects);
            }
            // What was found in a text that was read before is of no use.
            Happening::Found(_) if self.search.is_none() => {}
            Happening::Found(answer) => {
                // What was found asks for nothing more.
                self.reader.update(Event::Found(answer));
            }
            Happening::Read(_, stop) if stop.is_told() => {}
            Happening::Read(read, _) => {
                if let Err(trouble) = self.takes_whole(*read) {
                    self.reader.update(Event::Say(trouble.to_string()));
                }
            }
            Happening::Aligning(part) => {
                // Another text may have taken the place of the one that is spoken of.
                if self.beside.is_some() || self.realigning.is_some() {
                    self.reader.update(Event::Aligning(part));
                }
            }
            Happening::Aligned(alignment) => {
                let versions = self.reader.text().versions().iter().enumerate();
                let ours = alignment.ladder.sides() == versions.len()
                    && versions
                        .clone()
                        .all(|(side, v)| alignment.ladder.segments_on(side) == v.segments().len());
                if !ours {
                    return Ok(None);
                }
                let Some((_, Rest::Align(mut unaligned))) = self.beside.take() else { return Ok(None) };
                let text = self.reader.text();
                let text = Text::new(text.versions().to_vec(), (*alignment).clone(), text.source());
                let pins = unaligned.take_pins(&text, &self.kept);
                if !pins.is_empty() {
                    // What was pinned before the files were edited holds.
                    let work = self.aligner_around(pins, Happening::Aligned)?;
                    self.beside = Some((work, Rest::Align(unaligned)));
                    return Ok(None);
                }
                let effects = self.reader.update(Event::Aligned(alignment.clone()));
                self.kept.aligned(*alignment);
                let untold = unaligned.untold(self.reader.text());
                let known = Reviewed { review: untold, ..Reviewed::default() };
                self.reader.update(Event::Reviewed(Box::new(known)));
                if !self.reader.review().is_empty() {
                    self.kept.set_review(self.reader.review());
                }
                self.kept.set_view(self.reader.view().written());
                self.left = None;
                return self.carry_out(effects);
            }
        }
        Ok(None)
    }
}
