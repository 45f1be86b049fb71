//! What the reader does in a text, kept in the library as it is done.

use super::Desk;
use crate::cli::open::Rest;
use crate::ui::{Event, Reviewed};

impl Desk<'_> {
    /// Keeps where and how the text is looked at, where that changed.
    pub(in crate::cli) fn keep_up(&mut self) {
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

    /// Whether the text is whole and aligned.
    pub(in crate::cli) fn is_settled(&self) -> bool {
        self.beside.is_none() && matches!(self.rest, Rest::Nothing)
    }

    /// Keeps the bookmarks that are not kept as they are; a text that is not
    /// aligned yet is not kept at all.
    pub(in crate::cli) fn keep_bookmarks(&mut self) {
        let now = self.reader.marked();
        if !self.is_settled() || now == self.bookmarks {
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
        // What cannot be read is said with what cannot be written.
        let review = if known.is_empty() { self.kept.review().unwrap_or_default() } else { known };
        let fingerprints = self.kept.fingerprints().unwrap_or_default();
        let history = self.kept.history().unwrap_or_default();
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
