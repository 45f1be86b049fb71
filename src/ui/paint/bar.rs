//! The scroll bar: where in the text the page is, and where the hits are.

use std::ops::Range;

use ratatui::layout::Rect;

use crate::ui::reader::Reader;
use crate::ui::theme::Role;

/// What the bar shows on this line of the body, and its role.
///
/// It costs a look-up a line, however long the text and however many the hits.
pub(super) fn cell(
    reader: &Reader,
    bar: Rect,
    thumb: &Range<u16>,
    line: u16,
) -> Option<(&'static str, Role)> {
    let found = reader.finding.is_in(&reader.beads_of_line(line, bar.height));
    match (found, thumb.contains(&line)) {
        (true, true) => Some(("◆", Role::Bar)),
        (true, false) => Some(("◇", Role::Bar)),
        // At the left edge text is right beside it, and it keeps away from that.
        (false, true) if bar.x == 0 => Some(("▎", Role::Scroll)),
        (false, true) => Some(("┃", Role::Scroll)),
        (false, false) => None,
    }
}
