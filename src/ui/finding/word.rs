//! Finding the word one stands on.

use super::Reader;
use crate::message::say;
use crate::parallel::Query;

impl Reader {
    /// Finds the word one stands on, and goes on to the next bead that has it, `times`
    /// over; back where negative.
    pub(in crate::ui) fn find_word(&mut self, times: isize) {
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
}

/// An Arabic word without its article and the particles before it: what is after
/// them is found with them and without.
pub(super) fn without_article(word: &str) -> &str {
    let rest = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let bare = ["ال", "بال", "كال", "لل"].iter().find_map(|particles| rest.strip_prefix(particles));
    bare.filter(|bare| bare.chars().filter(|c| c.is_alphabetic()).count() >= 3).unwrap_or(word)
}
