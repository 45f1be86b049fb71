//! Finding the word one stands on: whole, with whatever Arabic joins to it.

use super::Reader;
use crate::message::say;
use crate::parallel::Query;
use crate::text::Language;

impl Reader {
    /// Finds the word one stands on, and goes on to the next bead that has it, `times`
    /// over; back where negative.
    pub(in crate::ui) fn find_word(&mut self, times: isize) {
        let Some(word) = self.word() else {
            self.said = Some(say!("find-no-word").into());
            return;
        };
        let version = &self.text.versions()[self.place.side];
        let word = version.slice(word);
        self.finding.query = format!("*{}", without_article(&word, version.language()));
        self.remember_query();
        self.search(Query::new(&self.finding.query), self.place, Some(times));
        self.finding.telling = self.finding.searched.is_some();
        // Where one has gone on, it is said whether that was past the end.
        if self.said.is_none() {
            self.say_hits();
        }
    }
}

/// An Arabic word without its article and the particles before it: what is after
/// them is found with them and without. A French or Italian one without what is elided
/// before it: `eau` for `l’eau`.
pub(super) fn without_article(word: &str, language: Language) -> &str {
    if matches!(language.code(), "fr" | "it" | "ca" | "oc")
        && let Some((_, rest)) = word.split_once(['\'', '’'])
    {
        return if rest.chars().count() > 1 { rest } else { word };
    }
    let rest = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let bare = ["ال", "بال", "كال", "لل"].iter().find_map(|particles| rest.strip_prefix(particles));
    bare.filter(|bare| bare.chars().filter(|c| c.is_alphabetic()).count() >= 3).unwrap_or(word)
}
