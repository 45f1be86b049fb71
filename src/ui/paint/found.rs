//! The signs in the gutter of what checks found, and of what has changed.

use std::ops::Range;

use crate::parallel::Place;
use crate::study::check::Severity;
use crate::ui::reader::Reader;

/// The sign of what is said of the line that shows `source` of `side`, if anything is.
pub(super) fn sign(
    reader: &Reader,
    source: &Range<usize>,
    side: usize,
    beads: &Range<usize>,
) -> Option<&'static str> {
    let changed = |place: &Place| place.side == side && source.contains(&place.byte);
    if is_found(reader, source, side, beads) {
        Some("≠")
    } else {
        reader.changed.iter().any(changed).then_some("~")
    }
}

/// Whether what a check found begins on the line: a sign beside each line of a long
/// quotation would say no more. Hints have no sign.
fn is_found(reader: &Reader, source: &Range<usize>, side: usize, beads: &Range<usize>) -> bool {
    let begins = |bytes: &Range<usize>| source.contains(&bytes.start);
    let mut passages = reader
        .findings
        .of_beads(beads.clone())
        .filter(|finding| finding.severity > Severity::Hint)
        .flat_map(|finding| &finding.passages)
        .filter(|passage| passage.side == side);
    passages.any(|passage| match passage.marks.as_slice() {
        [] => begins(&passage.bytes),
        marks => marks.iter().any(begins),
    })
}
