//! Painting: the reader's state into a buffer of cells.
//!
//! Painting looks and changes nothing. All text, from files and our own, goes
//! through [`crate::layout`], so that no cell ever holds a control or a letter
//! in the wrong place.

mod bar;
mod boxed;
mod change;
mod chooser;
mod field;
mod found;
mod frame;
mod head;
mod hints;
mod label;
mod marks;
pub(super) mod noting;
pub(super) mod overlay;
mod status;
mod text;

#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;

pub use frame::Frame;

use super::reader::Reader;
use super::theme::Theme;

/// Paints the whole screen into `buffer`, which is blank and of the reader's
/// size. Returns where the terminal's cursor is to be shown, if anywhere.
pub fn paint(reader: &Reader, theme: &Theme, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let frame = Frame::new(reader, theme);
    for y in 0..buffer.area.height {
        frame.paint(y, buffer);
    }
    frame.cursor()
}
