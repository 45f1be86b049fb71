//! A text that is open, what the reader begins with, and what is still to be done of it.

use std::mem;

use super::rows;
use crate::align::Alignment;
use crate::cli::args::Sources;
use crate::parallel::review::{Keys, Review};
use crate::parallel::{Pin, Text, missing_pins};
use crate::store::{self, Kept, Known, Library, Stage};
use crate::ui::{Apart, Opening, View};

/// A text and what the reader is opened with.
pub(in crate::cli) struct Opened {
    pub(in crate::cli) text: Text,
    pub(in crate::cli) opening: Opening,
    /// What was written about it, where that is known without the library's entry.
    pub(super) review: Review,
    pub(super) shelf: Shelf,
    /// What is still to be done of it, once it is kept.
    pub(super) rest: Rest,
    /// What was odd about its files.
    pub(super) notes: Vec<String>,
}

/// Whether a text is in the library.
pub(in crate::cli::open) enum Shelf {
    There(Kept),
    /// Not yet, but these are the files it was made of.
    NotYet(store::Sources),
    /// Nor is it aligned. This was written about what it was before its files were edited.
    NotAligned(store::Sources, Review),
    /// Nor is more of it read than its beginning.
    NotRead(store::Sources),
}

/// What is still to be done of a text.
#[derive(Debug, Default)]
pub(in crate::cli) enum Rest {
    /// Nothing.
    #[default]
    Nothing,
    /// It is to be aligned.
    Align(Unaligned),
    /// It is to be read first; these are its files.
    Read(store::Sources),
}

/// What is needed of a text that is not aligned once it is.
#[derive(Debug, Default)]
pub(in crate::cli) struct Unaligned {
    /// What was written about what it was before its files were edited: who reads it does not
    /// know of it yet.
    untold: Option<Review>,
    /// Whether its pins were asked for.
    asked: bool,
}

impl Unaligned {
    pub(super) fn new(untold: Review) -> Unaligned {
        Unaligned { untold: Some(untold), asked: false }
    }

    /// Whether something is to be told when it is aligned.
    pub(in crate::cli) fn tells(&self) -> bool {
        self.untold.is_some()
    }

    /// What was written about the text before, and was not told yet, now that it is aligned.
    pub(in crate::cli) fn untold(self, text: &Text) -> Review {
        let untold = self.untold.filter(|untold| !untold.is_empty());
        untold.map(|untold| untold.carried(&Keys::of(text))).unwrap_or_default()
    }

    /// The beads that were pinned in what the text was before it was edited, and
    /// that a new alignment does not have: it is to be made around them. They are
    /// told once.
    pub(in crate::cli) fn take_pins(&mut self, text: &Text, kept: &Kept) -> Vec<Pin> {
        if mem::replace(&mut self.asked, true) {
            return Vec::new();
        }
        match &self.untold {
            Some(untold) => missing_pins(text, untold),
            None => missing_pins(text, &kept.review().unwrap_or_default()),
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
        let rest = match known.stage {
            Stage::Aligned => Rest::Nothing,
            Stage::Unaligned | Stage::Begun => Rest::Align(Unaligned::default()),
        };
        Opened { text, opening, review: Review::default(), shelf, rest, notes: Vec::new() }
    }

    /// What was odd about its files; it is told once.
    pub(in crate::cli) fn take_notes(&mut self) -> Vec<String> {
        mem::take(&mut self.notes)
    }

    /// What is still to be done of it, once it is kept.
    pub(in crate::cli) fn rest(&mut self) -> Rest {
        mem::take(&mut self.rest)
    }

    /// Keeps the text in the library, if it is not there and is read.
    pub(in crate::cli) fn keep(&mut self, library: &Library) -> Kept {
        let kept = match &mut self.shelf {
            Shelf::There(kept) => return kept.clone(),
            Shelf::NotYet(sources) => {
                let kept = library.keep(&self.text, mem::take(sources));
                if !self.review.is_empty() {
                    kept.set_review(&self.review);
                }
                kept
            }
            Shelf::NotAligned(sources, untold) => {
                self.rest = Rest::Align(Unaligned::new(mem::take(untold)));
                library.keep_at(&self.text, mem::take(sources), Stage::Unaligned)
            }
            Shelf::NotRead(sources) => {
                self.rest = Rest::Read(mem::take(sources));
                Library::none().keep(&self.text, store::Sources::default())
            }
        };
        self.shelf = Shelf::There(kept.clone());
        kept
    }

    /// What was written about it, as far as that is not the library's to tell.
    pub(in crate::cli) fn review_in_memory(&self) -> Review {
        self.review.clone()
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
        matches!((&self.shelf, &self.rest), (Shelf::There(_), Rest::Nothing))
    }
}

/// No text at all, for a reader that chooses one first.
pub(in crate::cli) fn nothing() -> Opened {
    Opened {
        text: Text::new(Vec::new(), Alignment::none(&[]), 0),
        opening: Opening::default(),
        review: Review::default(),
        shelf: Shelf::NotYet(store::Sources::default()),
        rest: Rest::Nothing,
        notes: Vec::new(),
    }
}
