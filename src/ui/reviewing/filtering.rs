//! Filters that ask for what was written about a passage.

use super::Reader;
use crate::parallel::review::{Note, Record, Status};
use crate::text::fold::folded;

impl Reader {
    /// The beads that a filter such as `status:needs-work`, `note:word` or `flag:`
    /// asks for; `None` where it is no such filter.
    pub(in crate::ui) fn beads_reviewed_as(&mut self, typed: &str) -> Option<Vec<usize>> {
        let (kind, wanted) = typed.trim_start().split_once(':')?;
        let (status, words) = (wanted.trim().to_lowercase(), folded(wanted.trim()));
        let of = |record: Option<&Record>| record.map_or(Status::Unreviewed, |record| record.status);
        let says = |note: &Note| folded(&note.text).contains(&words);
        let fits = |record: Option<&Record>| match kind {
            "status" => of(record).name().starts_with(&status),
            "flag" => record.is_some_and(|record| record.flag),
            "note" => record.is_some_and(|record| record.notes.iter().any(says)),
            _ => false,
        };
        if !matches!(kind, "status" | "flag" | "note") {
            return None;
        }
        self.keys();
        let wanted = |bead: &usize| fits(self.reviewing.record(*bead));
        Some((0..self.text.ladder().len()).filter(wanted).collect())
    }
}
