//! Finding: what is looked for, where it was found, and going from hit to hit.
//!
//! A short text is searched at once. A long one is searched beside, from where
//! one stands on: the reader asks for it ([`Ask`]), and is told piece by piece
//! where something was found ([`Event::Found`](super::Event::Found)). Keys wait
//! for neither. Of the hits their beads and numbers are kept; just where they
//! stand is found for what is on the page.

mod filtering;
mod going;
mod seeing;
mod word;

use std::ops::Range;

use super::prompt::Prompt;
use super::reader::Reader;
use crate::parallel::{Found, Hit, Place, Query, count};
use going::Landing;

/// Texts of no more bytes are searched at once: that takes less than a millisecond.
const SHORT: usize = 1 << 18;

/// What is to be looked for beside the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// By which number the answer is known; a later one makes it void.
    pub number: u64,
    /// What is looked for; nothing where nothing is any more.
    pub query: Query,
    /// The bead from which it is looked for first.
    pub from: usize,
}

/// Where something was found, in so much of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The number of the question.
    pub number: u64,
    /// What was found since the last answer: beads in order, one after another
    /// round the text.
    pub found: Vec<Found>,
    /// How much of the text was searched, from 0 to 1; it is done at 1.
    pub part: f32,
}

/// The state of the search.
#[derive(Clone, Debug, Default)]
pub(super) struct Finding {
    /// What is being typed, while it is.
    pub prompt: Option<Prompt>,
    /// What was looked for last, and before that, the latest last.
    pub earlier: Vec<String>,
    /// What was looked for last.
    pub query: String,
    /// The same, read; nothing where it was forgotten.
    pub wanted: Query,
    /// The beads in which it was found, in order.
    found: Vec<Found>,
    /// The hits in these.
    hits: usize,
    /// How much of the text was searched, in percent, while that is done beside.
    pub(super) searched: Option<u8>,
    number: u64,
    ask: Option<Ask>,
    /// Where one goes once something is found.
    landing: Option<Landing>,
    /// Whether what is found is said as it comes.
    telling: bool,
    /// Whether only rows with hits are shown.
    filters: bool,
    /// The hits on the page.
    seen: Vec<Hit>,
    /// Of which search, and in which beads.
    seen_in: (u64, Vec<Range<usize>>),
}

impl Finding {
    /// Forgets the hits, so that they are marked no more.
    pub(super) fn forget(&mut self) {
        let searching = self.searched.is_some();
        self.begin(Query::default());
        self.ask = searching.then(|| Ask { number: self.number, ..Ask::default() });
    }

    /// Goes on from the search of a text that was edited: what was looked for can be again.
    pub(super) fn succeed(&mut self, old: Finding) {
        (self.earlier, self.query) = (old.earlier, old.query);
        // What was found in the old text and is still on its way is not ours.
        self.number = old.number + 1;
    }

    /// Takes up what was looked for when the text was read before.
    pub(super) fn remember(&mut self, searches: &[String]) {
        self.earlier = searches.to_vec();
        self.query = searches.last().cloned().unwrap_or_default();
    }

    fn begin(&mut self, wanted: Query) {
        self.wanted = wanted;
        self.found.clear();
        self.hits = 0;
        self.number += 1;
        (self.searched, self.ask, self.landing) = (None, None, None);
        (self.telling, self.filters) = (false, false);
    }

    /// Takes in what was found, somewhere in the text.
    fn take(&mut self, found: Vec<Found>) {
        self.hits += found.iter().map(|f| f.hits as usize).sum::<usize>();
        if let Some(first) = found.first() {
            let at = self.found.partition_point(|f| f.bead < first.bead);
            if self.found.get(at).is_none_or(|next| found.iter().all(|f| f.bead < next.bead)) {
                self.found.splice(at..at, found);
            } else {
                self.found.extend(found);
                self.found.sort_by_key(|f| f.bead);
            }
        }
    }

    /// Whether something was found in these beads.
    pub(super) fn is_in(&self, beads: &Range<usize>) -> bool {
        let next = self.found.get(self.found.partition_point(|f| (f.bead as usize) < beads.start));
        next.is_some_and(|f| (f.bead as usize) < beads.end)
    }

    /// How many hits there are, so far as was searched.
    pub(super) fn count(&self) -> usize {
        self.hits
    }
}

impl Reader {
    /// What is to be looked for beside, if that has changed.
    pub(super) fn asked(&mut self) -> Option<Ask> {
        self.finding.ask.take()
    }

    /// Finds `query` and goes to the first bead from `from` on that has it.
    pub(super) fn look_for(&mut self, query: &str, from: Place) {
        self.finding.query = query.to_owned();
        self.place = from;
        self.search(Query::new(query), from, Some(0));
    }

    /// Looks for `wanted` from `from` on, and goes `times` on among what is found, if
    /// anywhere.
    fn search(&mut self, wanted: Query, from: Place, times: Option<isize>) {
        self.finding.begin(wanted.clone());
        self.finding.landing = times.map(|times| Landing { from, times });
        if wanted.looks_in_notes() {
            let found = self.noted(&wanted);
            self.take_found(found);
        } else if self.text.versions().iter().map(|v| v.len()).sum::<usize>() <= SHORT {
            let found = count(&self.text, &wanted, 0..usize::MAX);
            self.take_found(found);
        } else {
            let number = self.finding.number;
            self.finding.searched = (!wanted.is_empty()).then_some(0);
            self.finding.ask = Some(Ask { number, query: wanted, from: self.text.bead_at(from) });
            if times.is_some() {
                self.go_to(from);
            }
        }
        self.land();
    }

    /// Takes in what was found, as far as it is shown: where only some rows are, others are
    /// not gone to, but for a new filter.
    fn take_found(&mut self, mut found: Vec<Found>) {
        let filters = self.finding.filters || self.finding.prompt.as_ref().is_some_and(|p| p.filters);
        if let Some(only) = self.rows.only.as_ref().filter(|_| !filters) {
            found.retain(|found| only.binary_search(&(found.bead as usize)).is_ok());
        }
        self.finding.take(found);
    }

    /// The beads about which `wanted` was noted.
    fn noted(&mut self, wanted: &Query) -> Vec<Found> {
        self.keys();
        let hits = |bead: usize| {
            let notes = &self.reviewing.record(bead)?.notes;
            Some(notes.iter().map(|note| wanted.count_in(&note.text)).sum())
        };
        let found = |bead| Some(Found { bead: bead as u32, hits: hits(bead).filter(|hits| *hits > 0)? });
        (0..self.text.ladder().len()).filter_map(found).collect()
    }

    /// Looks for the same again where beads have changed; the reader stays.
    pub(super) fn search_again(&mut self) {
        if !self.finding.wanted.is_empty() {
            let filters = self.finding.filters;
            self.search(self.finding.wanted.clone(), self.place, None);
            self.finding.filters = filters;
        }
    }

    /// Takes what was found beside.
    pub(super) fn found(&mut self, answer: Answer) {
        if answer.number != self.finding.number || self.finding.searched.is_none() {
            return;
        }
        self.take_found(answer.found);
        let done = answer.part >= 1.0;
        self.finding.searched = (!done).then_some((answer.part.clamp(0.0, 1.0) * 100.0) as u8);
        self.finding.seen_in.1.clear();
        let said = self.said.take();
        self.land();
        if self.finding.filters {
            self.filter();
        } else if self.said.is_some() {
            // It went on from hit to hit, and said so.
        } else if !self.finding.telling {
            self.said = said;
        } else {
            self.say_hits();
        }
        self.finding.telling &= !done;
    }

    /// Puts what is looked for among what can be looked for again.
    fn remember_query(&mut self) {
        let typed = self.finding.query.clone();
        self.finding.earlier.retain(|earlier| *earlier != typed);
        if !typed.is_empty() {
            self.finding.earlier.push(typed);
        }
    }
}

#[cfg(test)]
mod tests;
