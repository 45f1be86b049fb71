//! The reader on the screen, and what the terminal says, as the reader hears it.

use std::io::Write;
use std::time::Instant;

use ratatui::crossterm::event::{self, KeyEventKind, MouseButton, MouseEventKind};

use super::{Desk, no_terminal};
use crate::cli::shown::Shown;
use crate::cli::trouble::Trouble;
use crate::terminal::session::keyboard;
use crate::ui::Event;

/// The lines by which one step of the wheel scrolls, as in most programs.
const WHEEL: isize = 3;

impl Desk<'_> {
    pub(in crate::cli) fn draw(&mut self) -> std::io::Result<usize> {
        self.ask_of_keys()?;
        self.screen.draw(&mut self.output, &Shown::new(&self.reader, &self.theme, self.screen.area()))
    }

    /// Asks the terminal to tell keys as they are needed now, where it does so in more than one way.
    pub(in crate::cli) fn ask_of_keys(&mut self) -> std::io::Result<()> {
        let known = self.terminal.keyboard;
        let flags = if self.reader.is_typing() { known & keyboard::TYPING } else { known };
        if flags != self.flags {
            self.flags = flags;
            self.output.write_all(&keyboard::asking(flags))?;
        }
        Ok(())
    }

    /// What the terminal's event means to the reader, if anything.
    pub(in crate::cli) fn understood(&mut self, event: event::Event) -> Option<Event> {
        match event {
            event::Event::Key(key) if key.kind != KeyEventKind::Release => Some(Event::Key(key.into())),
            event::Event::Paste(text) => Some(Event::Paste(text)),
            event::Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => {
                    let times = self.clicks.at((mouse.column, mouse.row), Instant::now());
                    Some(Event::Click { x: mouse.column, y: mouse.row, times })
                }
                MouseEventKind::Drag(MouseButton::Left) => {
                    Some(Event::Drag { x: mouse.column, y: mouse.row })
                }
                MouseEventKind::ScrollDown => Some(Event::Wheel { x: mouse.column, lines: WHEEL }),
                MouseEventKind::ScrollUp => Some(Event::Wheel { x: mouse.column, lines: -WHEEL }),
                _ => None,
            },
            event::Event::Resize(width, height) => {
                self.screen.resize(width, height);
                let area = self.screen.area();
                Some(Event::Resize { width: area.width, height: area.height })
            }
            _ => None,
        }
    }

    pub(in crate::cli) fn suspend(&mut self) -> Result<(), Trouble> {
        match self.session.suspend() {
            Ok(()) => self.resumed(),
            // Without a shell to go back to, the key does nothing.
            Err(error) if error.kind() == std::io::ErrorKind::Unsupported => Ok(()),
            Err(error) => Err(no_terminal(error)),
        }
    }

    /// Somebody else had the terminal: its size and its contents may be other ones.
    pub(in crate::cli) fn resumed(&mut self) -> Result<(), Trouble> {
        // It was entered again.
        self.flags = self.terminal.keyboard;
        self.fit()
    }

    /// Takes the size that the terminal has now.
    pub(in crate::cli) fn fit(&mut self) -> Result<(), Trouble> {
        let (width, height) = ratatui::crossterm::terminal::size().map_err(no_terminal)?;
        self.screen.resize(width, height);
        let area = self.screen.area();
        self.reader.update(Event::Resize { width: area.width, height: area.height });
        Ok(())
    }
}
