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

/// Whether a check found something about what is on the line; of what is about a
/// passage as a whole, where that begins. Hints have no sign.
fn is_found(reader: &Reader, source: &Range<usize>, side: usize, beads: &Range<usize>) -> bool {
    let here = |bytes: &Range<usize>| bytes.start < source.end && source.start < bytes.end;
    let mut passages = reader
        .findings
        .of_beads(beads.clone())
        .filter(|finding| finding.severity > Severity::Hint)
        .flat_map(|finding| &finding.passages)
        .filter(|passage| passage.side == side);
    passages.any(|passage| match passage.marks.as_slice() {
        [] => source.contains(&passage.bytes.start),
        marks => marks.iter().any(here),
    })
}
