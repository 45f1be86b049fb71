//! What the reader does in a text, kept in the library as it is done.

use super::Desk;
use crate::cli::open::{self, Rest};
use crate::parallel::edit::History;
use crate::store::{Sources, Stage};
use crate::ui::{Event, Reviewed};

/// The fingerprints of more segments than this are not read before something is written: most
/// who read a million segments write nothing, and need the ten megabytes for nothing. Who
/// does waits once, a part of a second, while they are taken from the text.
const MANY: usize = 1 << 18;

impl Desk<'_> {
    /// Keeps where and how the text is looked at, where that changed.
    pub(in crate::cli) fn keep_up(&mut self) {
        self.keep_beginning();
        let (place, view) = (self.reader.place(), self.reader.view());
        let (was_place, was_view) = self.left.take().map_or((None, None), |(p, v)| (Some(p), Some(v)));
        if was_place != Some(place) {
            self.kept.set_place(place);
        }
        if was_view.is_some_and(|was| was != view) {
            self.kept.set_view(view.written());
        }
        self.left = Some((place, view));
        self.keep_bookmarks();
    }

    /// Keeps the beginning of a text that is still being read, once something was done in it.
    fn keep_beginning(&mut self) {
        if self.kept.is_kept() || !matches!(self.rest_to_do(), Rest::Read(_)) {
            return;
        }
        let now = (self.reader.place(), self.reader.view());
        let moved = self.left.as_ref().is_some_and(|left| *left != now);
        if moved || self.reader.marked() != self.bookmarks || !self.reader.review().is_empty() {
            let sources = open::looked_at(&self.sources, self.library);
            self.keep_at(sources, Stage::Begun);
        }
    }

    /// Keeps the text as far as it has come, with all that was done in it.
    pub(in crate::cli) fn keep_at(&mut self, sources: Sources, stage: Stage) {
        self.kept = self.library.keep_at(self.reader.text(), sources, stage);
        for (key, record) in self.reader.review().records() {
            self.kept.set_record(key, record);
        }
        self.kept.set_view(self.reader.view().written());
        self.left = None;
    }

    /// What is still to be done of the text, or is being done beside.
    fn rest_to_do(&self) -> &Rest {
        self.beside.as_ref().map_or(&self.rest, |(_, rest)| rest)
    }

    /// Keeps the bookmarks that are not kept as they are.
    pub(in crate::cli) fn keep_bookmarks(&mut self) {
        let now = self.reader.marked();
        if !self.kept.is_kept() || now == self.bookmarks {
            return;
        }
        for (name, place) in &now {
            if self.bookmarks.get(name) != Some(place) {
                self.kept.set_bookmark(name, Some(*place));
            }
        }
        for name in self.bookmarks.keys().filter(|name| !now.contains_key(*name)) {
            self.kept.set_bookmark(name, None);
        }
        self.bookmarks = now;
    }

    /// Gives the reader what was written about the text.
    pub(in crate::cli) fn read_review(&mut self) {
        let Some(known) = self.unread.take() else { return };
        let later = matches!(self.rest_to_do(), Rest::Align(unaligned) if unaligned.tells());
        // What cannot be read is said with what cannot be written.
        let review = if known.is_empty() && !later { self.kept.review().unwrap_or_default() } else { known };
        let history = self.kept.history().unwrap_or_default();
        let segments: usize = self.reader.text().versions().iter().map(|v| v.segments().len()).sum();
        let fingerprints = if review.is_empty() && history == History::default() && segments > MANY {
            None
        } else {
            self.kept.fingerprints().unwrap_or_default()
        };
        self.reader.update(Event::Reviewed(Box::new(Reviewed { review, fingerprints, history })));
    }

    /// Whether all that was edited is kept, or it was said already that it is not.
    pub(in crate::cli) fn may_leave(&mut self) -> bool {
        if !self.edited || self.warned {
            return true;
        }
        let problem = match self.library.flush() {
            // The sample is nobody's work, and is kept nowhere.
            Ok(()) if self.kept.id().is_some() || self.sources.files.is_empty() => return true,
            Ok(()) => None,
            Err(problem) => Some(problem.to_string()),
        };
        self.warned = true;
        self.reader.update(Event::NotKept(problem));
        false
    }
}
