//! Painting: the reader's state into a buffer of cells.
//!
//! Painting looks and changes nothing. All text, from files and our own, goes
//! through [`crate::layout`], so that no cell ever holds a control or a letter
//! in the wrong place.

mod bar;
mod chooser;
mod field;
mod head;
mod hints;
mod label;
mod marks;
mod overlay;
mod status;
mod text;

#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;

use super::reader::Reader;
use super::theme::{Role, Theme};

/// Paints the whole screen into `buffer`, which is blank and of the reader's
/// size. Returns where the terminal's cursor is to be shown, if anywhere.
pub fn paint(reader: &Reader, theme: &Theme, buffer: &mut Buffer) -> Option<(u16, u16)> {
    // A theme may have a ground of its own, also where no text stands.
    buffer.set_style(buffer.area, theme.style(Role::Text));
    head::paint(reader, theme, buffer);
    text::paint(reader, theme, buffer);
    bar::paint(reader, theme, buffer);
    let cursor = status::paint(reader, theme, buffer);
    if let Some(overlay) = &reader.overlay {
        overlay::paint(overlay, reader.body(), &reader.setting, theme, buffer);
    }
    match &reader.chooser {
        Some(chooser) => chooser::paint(chooser, reader.body(), &reader.setting, theme, buffer),
        None => cursor,
    }
}
