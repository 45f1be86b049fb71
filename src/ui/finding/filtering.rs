//! Showing only what was found, and leaving that again.

use super::Reader;
use crate::message::say;
use crate::parallel::Place;

impl Reader {
    /// What was typed is to be looked for, or to be shown alone.
    pub(in crate::ui) fn entered(&mut self, filters: bool, began: Place) {
        self.remember_query();
        self.finding.telling = self.finding.searched.is_some();
        if filters {
            self.finding.filters = true;
            self.filter();
        } else {
            self.say_hits();
            // It was looked for from there on.
            if self.bead() < self.text.bead_at(began)
                && let Some(said) = self.said.take()
            {
                self.said = Some(say!("find-from-start", said = said));
            }
        }
        self.jumped_from(began);
    }

    /// Shows only the rows with a hit, if there are any.
    pub(super) fn filter(&mut self) {
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
    pub(in crate::ui) fn show_only(&mut self, beads: Vec<usize>, typed: &str) {
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
    pub(in crate::ui) fn cancel(&mut self) {
        let left = self.selection.take().is_some() || self.linking.take().is_some() || self.end_editing();
        if !left {
            if self.rows.only.take().is_some() {
                // What was looked for among the rows that were shown may stand in others too.
                if !std::mem::take(&mut self.finding.filters) {
                    self.search_again();
                }
            } else {
                self.finding.forget();
            }
        }
        self.reset_rows();
    }
}
