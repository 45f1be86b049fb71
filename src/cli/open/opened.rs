//! A text that is open, what the reader begins with, and what is still to be done of it.

use std::mem;

use super::rows;
use crate::align::Alignment;
use crate::cli::args::Sources;
use crate::parallel::review::{Keys, Review};
use crate::parallel::{Pin, Text, missing_pins};
use crate::store::{self, Kept, Known, Library};
use crate::ui::{Apart, Opening, View};

/// A text and what the reader is opened with.
pub(in crate::cli) struct Opened {
    pub(in crate::cli) text: Text,
    pub(in crate::cli) opening: Opening,
    /// What was written about it, where that is known without the library's entry.
    pub(super) review: Review,
    pub(super) shelf: Shelf,
    /// What was odd about its files.
    pub(super) notes: Vec<String>,
}

/// Whether a text is in the library.
pub(in crate::cli::open) enum Shelf {
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
pub(in crate::cli) enum Rest {
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
pub(in crate::cli) struct Unaligned {
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
    pub(in crate::cli) fn keep(self, text: &Text, library: &Library) -> (Kept, Review) {
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
    pub(in crate::cli) fn take_pins(&mut self, text: &Text, library: &Library) -> Vec<Pin> {
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
    pub(in crate::cli) fn known(known: Known, apart: Vec<Apart>, sources: &Sources) -> Opened {
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
    pub(in crate::cli) fn take_notes(&mut self) -> Vec<String> {
        mem::take(&mut self.notes)
    }

    /// What is still to be done of it.
    pub(in crate::cli) fn rest(&mut self) -> Rest {
        match &mut self.shelf {
            Shelf::NotAligned(sources) => Rest::Align(Unaligned::new(mem::take(sources), &self.review)),
            Shelf::NotRead(sources) => Rest::Read(Unaligned::new(mem::take(sources), &self.review)),
            _ => Rest::Nothing,
        }
    }

    /// Keeps the text in the library, if it is not there and is aligned.
    pub(in crate::cli) fn keep(&mut self, library: &Library) -> Kept {
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
    pub(in crate::cli) fn review_in_memory(&self) -> Review {
        match self.shelf {
            Shelf::NotAligned(_) | Shelf::NotRead(_) => Review::default(),
            _ => self.review.clone(),
        }
    }

    /// Says what was written about it.
    pub(in crate::cli) fn set_review(&mut self, review: Review) {
        self.review = review;
    }

    /// What was written about it.
    pub(in crate::cli) fn review(&self) -> Review {
        match &self.shelf {
            Shelf::There(kept) if self.review.is_empty() => kept.review().unwrap_or_default(),
            _ => self.review.clone(),
        }
    }

    /// Whether it was known before it was opened.
    pub(in crate::cli) fn was_known(&self) -> bool {
        matches!(self.shelf, Shelf::There(_))
    }
}

/// No text at all, for a reader that chooses one first.
pub(in crate::cli) fn nothing() -> Opened {
    Opened {
        text: Text::new(Vec::new(), Alignment::none(&[]), 0),
        opening: Opening::default(),
        review: Review::default(),
        shelf: Shelf::NotYet(store::Sources::default()),
        notes: Vec::new(),
    }
}
