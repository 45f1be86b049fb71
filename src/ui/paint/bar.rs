//! The scroll bar: where in the text the page is, and where the hits are.

use ratatui::buffer::Buffer;

use crate::ui::reader::Reader;
use crate::ui::theme::{Role, Theme};

/// It costs a look-up a line, however long the text and however many the hits.
pub(super) fn paint(reader: &Reader, theme: &Theme, buffer: &mut Buffer) {
    let Some(bar) = reader.bar() else { return };
    let thumb = reader.thumb(bar.height);
    for line in 0..bar.height {
        let found = reader.finding.is_in(&reader.beads_of_line(line, bar.height));
        let (symbol, role) = match (found, thumb.contains(&line)) {
            (true, true) => ("◆", Role::Bar),
            (true, false) => ("◇", Role::Bar),
            (false, true) => ("┃", Role::Scroll),
            (false, false) => continue,
        };
        buffer[(bar.x, bar.y + line)].set_symbol(symbol).set_style(theme.style(role));
    }
}
