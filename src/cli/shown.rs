//! A frame of the reader, as the screen takes it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::terminal::screen::Picture;
use crate::ui::{Frame, Reader, Theme};

/// The frame, and the cells that the screen has.
pub(super) struct Shown<'a> {
    area: Rect,
    frame: Frame<'a>,
}

impl<'a> Shown<'a> {
    /// What `reader` looks like now.
    pub(super) fn new(reader: &'a Reader, theme: &'a Theme, area: Rect) -> Shown<'a> {
        Shown { area, frame: Frame::new(reader, theme) }
    }
}

impl Picture for Shown<'_> {
    fn area(&self) -> Rect {
        self.area
    }

    fn print(&self, y: u16) -> Option<u64> {
        self.frame.print(y)
    }

    fn paint(&self, y: u16, row: &mut Buffer) {
        self.frame.paint(y, row);
    }

    fn cursor(&self) -> Option<Position> {
        self.frame.cursor().map(Position::from)
    }
}

#[cfg(test)]
mod tests;
