//! Finding: what is looked for, where it was found, and going from hit to hit.

use std::ops::Range;

use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use super::field::Field;
use super::key::Key;
use super::reader::Reader;
use crate::message::say;
use crate::parallel::{Hit, Place, Query, find, find_again};

/// The state of the search.
#[derive(Clone, Debug, Default)]
pub(super) struct Finding {
    /// What is being typed, while it is.
    pub prompt: Option<Prompt>,
    /// What was looked for last.
    pub query: String,
    /// Where it was found, in the order of the beads.
    pub hits: Vec<Hit>,
    /// What the hits are of: nothing where they were forgotten.
    found: Query,
}

/// What is being typed, and what for.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What is typed.
    pub field: Field,
    /// The place from which it began.
    began: Place,
    /// Whether it is to filter the rows.
    pub filters: bool,
}

impl Finding {
    /// Forgets the hits, so that they are marked no more.
    pub(super) fn forget(&mut self) {
        self.hits.clear();
        self.found = Query::default();
    }

    /// The hits in these beads: they are kept in the beads' order.
    pub(super) fn hits_in(&self, beads: &Range<usize>) -> &[Hit] {
        let start = self.hits.partition_point(|h| h.bead < beads.start);
        let end = self.hits.partition_point(|h| h.bead < beads.end);
        &self.hits[start..end.max(start)]
    }
}

impl Reader {
    pub(super) fn begin_finding(&mut self) {
        self.finding.prompt = Some(Prompt { field: Field::default(), began: self.place, filters: false });
    }

    pub(super) fn begin_filtering(&mut self) {
        self.finding.prompt = Some(Prompt { field: Field::default(), began: self.place, filters: true });
    }

    /// Gives a key to the prompt, if one is open.
    pub(super) fn prompt_takes(&mut self, key: Key) -> bool {
        let Some(prompt) = &mut self.finding.prompt else { return false };
        let (began, filters) = (prompt.began, prompt.filters);
        let control_c = key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL);
        let rubs_out_nothing = key.code == KeyCode::Backspace && prompt.field.text().is_empty();
        if key.code == KeyCode::Enter {
            let typed = prompt.field.text().to_owned();
            self.finding.prompt = None;
            if typed.is_empty() {
                let again = self.finding.query.clone();
                self.look_for(&again, began);
            }
            if filters {
                self.filter();
            } else {
                self.say_hits();
            }
            self.jumped_from(began);
        } else if key.code == KeyCode::Esc || control_c || rubs_out_nothing {
            self.finding.prompt = None;
            self.finding.forget();
            self.go_to(began);
        } else if prompt.field.takes(key) {
            let typed = prompt.field.text().to_owned();
            self.look_for(&typed, began);
        }
        true
    }

    /// Gives pasted text to the prompt, if one is open.
    pub(super) fn prompt_pastes(&mut self, text: &str) {
        if let Some(prompt) = &mut self.finding.prompt {
            prompt.field.insert(text);
            let (typed, began) = (prompt.field.text().to_owned(), prompt.began);
            self.look_for(&typed, began);
        }
    }

    /// Shows only the rows with a hit, if there are any.
    fn filter(&mut self) {
        let mut beads: Vec<usize> = self.finding.hits.iter().map(|hit| hit.bead).collect();
        beads.dedup();
        if beads.is_empty() {
            return self.say_hits();
        }
        self.said = Some(say!("find-filtered", count = beads.len(), query = self.finding.query.as_str()));
        self.rows.only = Some(beads.into());
        self.reset_rows();
    }

    /// Leaves what is going on: a selection, then a filter, then the marks of a search.
    pub(super) fn cancel(&mut self) {
        if self.selection.take().is_none() && self.rows.only.take().is_none() {
            self.finding.forget();
        }
        self.reset_rows();
    }

    /// Finds `query` and goes to the first bead from `from` on that has it.
    fn look_for(&mut self, query: &str, from: Place) {
        let wanted = Query::new(query);
        let before = std::mem::take(&mut self.finding.found);
        // What is typed on is looked for where what was typed before was found.
        self.finding.hits = if wanted.goes_on(&before) {
            find_again(&self.text, &wanted, &self.finding.hits)
        } else {
            find(&self.text, &wanted)
        };
        self.finding.query = query.to_owned();
        self.finding.found = wanted;
        self.place = from;
        match self.finding.hits.is_empty() {
            true => self.go_to(from),
            false => self.go_to_hit(self.bead()),
        }
    }

    /// Finds the word one stands on, and goes to the next bead that has it.
    pub(super) fn find_word(&mut self) {
        let Some(word) = self.word() else {
            self.said = Some(say!("find-no-word").into());
            return;
        };
        self.finding.query = self.text.versions()[self.place.side].slice(word).into_owned();
        self.finding.forget();
        self.find_next(1);
    }

    /// Goes on to the next bead with a hit, `times` over; back where negative.
    pub(super) fn find_next(&mut self, times: isize) {
        if self.finding.hits.is_empty() && !self.finding.query.is_empty() {
            self.finding.found = Query::new(&self.finding.query);
            self.finding.hits = find(&self.text, &self.finding.found);
        }
        if self.finding.hits.is_empty() {
            return self.say_hits();
        }
        for _ in 0..times.unsigned_abs().min(self.finding.hits.len()) {
            let bead = self.bead();
            let hits = &self.finding.hits;
            let (next, round) = if times > 0 {
                let next = hits.get(hits.partition_point(|h| h.bead <= bead));
                (next.map_or(hits[0].bead, |h| h.bead), next.is_none())
            } else {
                let before = hits.partition_point(|h| h.bead < bead).checked_sub(1);
                (before.map_or(hits[hits.len() - 1].bead, |at| hits[at].bead), before.is_none())
            };
            self.go_to_hit(next);
            self.say_hits();
            if round && let Some(said) = &mut self.said {
                said.push_str(" · ");
                said.push_str(if times > 0 { say!("find-from-start") } else { say!("find-from-end") });
            }
        }
    }

    /// Goes to the first hit from `bead` on: in the focused version if the bead
    /// has one there.
    fn go_to_hit(&mut self, bead: usize) {
        let hits = &self.finding.hits;
        let Some(first) = hits.get(hits.partition_point(|h| h.bead < bead)).or(hits.first()) else { return };
        let of_bead = self.finding.hits_in(&(first.bead..first.bead + 1));
        let hit = of_bead.iter().find(|h| h.side == self.focus).unwrap_or(first);
        self.go_to(Place { side: hit.side, byte: hit.bytes.start });
    }

    fn say_hits(&mut self) {
        let (query, hits) = (&self.finding.query, &self.finding.hits);
        self.said = Some(match hits.len() {
            _ if query.is_empty() => say!("find-nothing-yet").into(),
            0 => say!("find-nowhere", query = query.as_str()),
            count => {
                let beads = hits.chunk_by(|a, b| a.bead == b.bead);
                let at = hits[..hits.partition_point(|h| h.bead <= self.bead())]
                    .chunk_by(|a, b| a.bead == b.bead)
                    .count();
                say!("find-hits", query = query.as_str(), at = at, passages = beads.count(), count = count)
            }
        });
    }
}
