//! Finding: what is looked for, where it was found, and going from hit to hit.
//!
//! A short text is searched at once. A long one is searched beside, from where
//! one stands on: the reader asks for it ([`Ask`]), and is told piece by piece
//! where something was found ([`Event::Found`](super::Event::Found)). Keys wait
//! for neither. Of the hits their beads and numbers are kept; just where they
//! stand is found for what is on the page.

use std::ops::Range;

use super::prompt::Prompt;
use super::reader::Reader;
use crate::message::say;
use crate::parallel::{Found, Hit, Place, Query, count, hits};

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

/// Where one goes once something is found.
#[derive(Clone, Copy, Debug)]
struct Landing {
    /// From here.
    from: Place,
    /// To the next bead with a hit, so many times, back where negative; 0 for the
    /// first one from here on.
    times: isize,
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

    /// The hits on the page in these beads.
    pub(super) fn hits_in(&self, beads: &Range<usize>) -> &[Hit] {
        let start = self.seen.partition_point(|h| h.bead < beads.start);
        let end = self.seen.partition_point(|h| h.bead < beads.end);
        &self.seen[start..end.max(start)]
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

    /// The passage that one stands in, among those with hits, from 1 (0 before the
    /// first), and how many those are.
    pub(super) fn passage(&self, bead: usize) -> (usize, usize) {
        (self.found.partition_point(|f| f.bead as usize <= bead), self.found.len())
    }

    fn bead(&self, at: usize) -> Option<usize> {
        self.found.get(at).map(|f| f.bead as usize)
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
            self.finding.take(found);
        } else if self.text.versions().iter().map(|v| v.len()).sum::<usize>() <= SHORT {
            let found = count(&self.text, &wanted, 0..usize::MAX);
            self.finding.take(found);
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
        self.finding.take(answer.found);
        let done = answer.part >= 1.0;
        self.finding.searched = (!done).then_some((answer.part.clamp(0.0, 1.0) * 100.0) as u8);
        self.finding.seen_in.1.clear();
        self.land();
        if self.finding.filters {
            self.filter();
        } else if self.finding.telling {
            self.say_hits();
        }
        self.finding.telling &= !done;
    }

    /// Goes to where something was found, once it was.
    fn land(&mut self) {
        let Some(Landing { from, times }) = self.finding.landing else { return };
        let done = self.finding.searched.is_none();
        // Back from here is known when all of the text is.
        if !done && (self.finding.found.is_empty() || times < 0) {
            return;
        }
        self.finding.landing = None;
        match times {
            // Who has gone on meanwhile is not taken back.
            _ if self.place != from => return,
            _ if self.finding.found.is_empty() => self.go_to(from),
            0 => self.go_to_hit(self.text.bead_at(from)),
            times => self.step(times),
        }
        if self.finding.prompt.is_none() {
            self.jumped_from(from);
        }
    }

    /// What was typed is to be looked for, or to be shown alone.
    pub(super) fn entered(&mut self, filters: bool, began: Place) {
        self.remember_query();
        self.finding.telling = self.finding.searched.is_some();
        if filters {
            self.finding.filters = true;
            self.filter();
        } else {
            self.say_hits();
        }
        self.jumped_from(began);
    }

    /// Puts what is looked for among what can be looked for again.
    fn remember_query(&mut self) {
        let typed = self.finding.query.clone();
        self.finding.earlier.retain(|earlier| *earlier != typed);
        if !typed.is_empty() {
            self.finding.earlier.push(typed);
        }
    }

    /// Shows only the rows with a hit, if there are any.
    fn filter(&mut self) {
        let beads: Vec<usize> = self.finding.found.iter().map(|f| f.bead as usize).collect();
        if beads.is_empty() {
            return self.say_hits();
        }
        let said = say!("find-filtered", count = beads.len(), query = self.finding.query.as_str());
        self.said = Some(self.with_progress(said));
        self.rows.only = Some(beads.into());
        self.reset_rows();
    }

    /// Shows only the rows with these beads, which were asked for by `typed`.
    pub(super) fn show_only(&mut self, beads: Vec<usize>, typed: &str) {
        self.finding.forget();
        if beads.is_empty() {
            self.said = Some(say!("find-no-passage-has", query = typed.trim()));
            return;
        }
        self.said = Some(say!("find-filtered", count = beads.len(), query = typed.trim()));
        self.rows.only = Some(beads.into());
        let nearest = self.rows.nearest(self.bead());
        if nearest != self.bead() {
            self.go_to_bead(nearest);
        }
        self.reset_rows();
    }

    /// Leaves what is going on: a selection, then a filter, then the marks of a search.
    pub(super) fn cancel(&mut self) {
        let left = self.selection.take().is_some() || self.linking.take().is_some() || self.end_editing();
        if !left {
            if self.rows.only.take().is_some() {
                self.finding.filters = false;
            } else {
                self.finding.forget();
            }
        }
        self.reset_rows();
    }

    /// Finds the word one stands on, and goes on to the next bead that has it, `times`
    /// over; back where negative.
    pub(super) fn find_word(&mut self, times: isize) {
        let Some(word) = self.word() else {
            self.said = Some(say!("find-no-word").into());
            return;
        };
        let word = self.text.versions()[self.place.side].slice(word).into_owned();
        self.finding.query = without_article(&word).to_owned();
        self.remember_query();
        self.search(Query::new(&self.finding.query), self.place, Some(times));
        self.finding.telling = self.finding.searched.is_some();
        self.say_hits();
    }

    /// Goes on to the next bead with a hit, `times` over; back where negative.
    pub(super) fn find_next(&mut self, times: isize) {
        if self.finding.wanted.is_empty() && !self.finding.query.is_empty() {
            let query = Query::new(&self.finding.query);
            self.search(query, self.place, Some(times));
        } else if self.finding.found.is_empty() && self.finding.searched.is_some() {
            self.finding.landing = Some(Landing { from: self.place, times });
        } else {
            return self.step(times);
        }
        if !self.finding.found.is_empty() && self.said.is_some() {
            return;
        }
        self.finding.telling = self.finding.searched.is_some();
        self.say_hits();
    }

    fn step(&mut self, times: isize) {
        let count = self.finding.found.len();
        if count == 0 {
            return self.say_hits();
        }
        let (here, _) = self.finding.passage(self.bead());
        // The number of beads with hits before the one that is next, or that was last.
        let within = here > 0 && self.finding.bead(here - 1) == Some(self.bead());
        let from = if times > 0 || within { here as isize - 1 } else { here as isize };
        let to = from.saturating_add(times);
        let bead = self.finding.bead(to.rem_euclid(count as isize) as usize).unwrap_or(0);
        self.go_to_hit(bead);
        self.say_hits();
        if !(0..count as isize).contains(&to)
            && let Some(said) = self.said.take()
        {
            let again = if times > 0 {
                say!("find-from-start", said = said)
            } else {
                say!("find-from-end", said = said)
            };
            self.said = Some(again);
        }
    }

    /// Goes to the first hit from `bead` on: in the focused version if the bead
    /// has one there.
    fn go_to_hit(&mut self, bead: usize) {
        let (before, _) = self.finding.passage(bead.wrapping_sub(1));
        let before = if bead == 0 { 0 } else { before };
        let Some(bead) = self.finding.bead(before).or(self.finding.bead(0)) else { return };
        let of_bead = hits(&self.text, &self.finding.wanted, bead..bead + 1);
        let hit = of_bead.iter().find(|h| h.side == self.focus).or(of_bead.first());
        match hit {
            Some(hit) => self.look_at(Place { side: hit.side, byte: hit.bytes.start }),
            None => self.go_to_bead(bead),
        }
    }

    /// Finds the hits that are on the page, where that has changed.
    pub(super) fn see_hits(&mut self) {
        if self.finding.wanted.is_empty() {
            self.finding.seen.clear();
            return;
        }
        let on_page: Vec<Range<usize>> = self.rows_on_pages().collect();
        let seen_in = (self.finding.number, on_page);
        if self.finding.seen_in == seen_in {
            return;
        }
        let known = self.finding.searched.is_none();
        let mut seen = Vec::new();
        for beads in &seen_in.1 {
            if !known || self.finding.is_in(beads) {
                seen.extend(hits(&self.text, &self.finding.wanted, beads.clone()));
            }
        }
        seen.sort_by_key(|hit| (hit.bead, hit.side, hit.bytes.start));
        seen.dedup();
        (self.finding.seen, self.finding.seen_in) = (seen, seen_in);
    }

    /// The beads of all rows that are on the screen.
    fn rows_on_pages(&self) -> impl Iterator<Item = Range<usize>> {
        let pages = self.waiting_pages().map(|(_, page)| page).chain([&self.page]);
        pages.flat_map(|page| &page.rows).map(|placed| placed.row.beads.clone())
    }

    pub(super) fn say_hits(&mut self) {
        let finding = &self.finding;
        let query = finding.query.as_str();
        self.said = Some(match finding.passage(self.bead()) {
            _ if query.is_empty() => say!("find-not-yet").into(),
            _ if !finding.wanted.is_empty() && !finding.wanted.looks_anywhere(&self.text) => {
                say!("find-no-such-version", query = query)
            }
            (_, 0) => match finding.searched {
                Some(percent) => say!("find-searching", query = query, percent = percent),
                None if finding.wanted.looks_in_notes() => say!("find-no-note", query = query),
                None => say!("find-none", query = query),
            },
            (at, passages) => {
                let hits = finding.count();
                self.with_progress(say!(
                    "find-found",
                    query = query,
                    at = at,
                    passages = passages,
                    hits = hits
                ))
            }
        });
    }

    /// What is said, and how much of the text was searched where that goes on.
    fn with_progress(&self, said: String) -> String {
        match self.finding.searched {
            Some(percent) => say!("find-searched", said = said, percent = percent),
            None => said,
        }
    }
}

/// An Arabic word without its article and the particles before it: what is after
/// them is found with them and without.
fn without_article(word: &str) -> &str {
    let rest = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let bare = ["ال", "بال", "كال", "لل"].iter().find_map(|particles| rest.strip_prefix(particles));
    bare.filter(|bare| bare.chars().filter(|c| c.is_alphabetic()).count() >= 3).unwrap_or(word)
}

#[cfg(test)]
mod tests;
