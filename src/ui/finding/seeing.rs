//! The hits on the page, and what is said of all of them.

use std::ops::Range;

use super::{Finding, Reader};
use crate::message::say;
use crate::parallel::{Hit, hits};

impl Finding {
    /// The hits on the page in these beads.
    pub(in crate::ui) fn hits_in(&self, beads: &Range<usize>) -> &[Hit] {
        let start = self.seen.partition_point(|h| h.bead < beads.start);
        let end = self.seen.partition_point(|h| h.bead < beads.end);
        &self.seen[start..end.max(start)]
    }
}

impl Reader {
    /// Finds the hits that are on the page, where that has changed.
    pub(in crate::ui) fn see_hits(&mut self) {
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
    pub(in crate::ui) fn rows_on_pages(&self) -> impl Iterator<Item = Range<usize>> {
        let pages = self.waiting_pages().map(|(_, page)| page).chain([&self.page]);
        pages.flat_map(|page| &page.rows).map(|placed| placed.row.beads.clone())
    }

    pub(in crate::ui) fn say_hits(&mut self) {
        let finding = &self.finding;
        let query = finding.query.as_str();
        self.said = Some(match finding.passage(self.bead()) {
            _ if query.is_empty() || finding.wanted.is_empty() => say!("find-not-yet").into(),
            _ if !finding.wanted.looks_anywhere(&self.text) => {
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
    pub(super) fn with_progress(&self, said: String) -> String {
        match self.finding.searched {
            Some(percent) => say!("find-searched", said = said, percent = percent),
            None => said,
        }
    }
}
