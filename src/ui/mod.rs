//! The reader: keys in, pages out.
//!
//! ```text
//! event → keymap (pending: hints) → command → Reader::update → effects
//!                                             the only place state changes
//!         Frame::new(&Reader, &Theme)         looks, and changes nothing
//! ```
//!
//! Nothing here does input or output: whoever runs the reader feeds it
//! [`Event`]s, carries out its [`Effect`]s, and shows what its [`Frame`] paints.

mod about;
mod asking;
mod bar;
mod bookmarks;
mod caret;
mod chooser;
mod choosing;
mod command;
mod draft;
mod editing;
mod event;
mod exporting;
mod field;
mod finding;
mod findings;
mod free;
mod fuzzy;
mod habits;
mod helping;
mod jumps;
mod key;
mod keyboard;
mod keymap;
mod linking;
mod meaning;
mod motion;
mod mouse;
mod noting;
mod opening;
mod overlay;
mod paint;
mod panes;
mod places;
mod prompt;
mod reader;
mod realign;
mod rebinding;
mod reveal;
mod reviewing;
mod running;
mod selecting;
mod shelf;
mod showing;
mod successor;
mod suggesting;
mod theme;
mod updating;
mod view;

#[cfg(test)]
mod cost;
#[cfg(test)]
pub(crate) mod model;
#[cfg(test)]
mod screens;
#[cfg(test)]
mod tests;

pub use command::{Command, Entry, Group, Mode, TABLE};
pub use event::{Effect, Event, Keep, Reviewed, Shelved, Suggested, Wanted};
pub use exporting::{Exporting, Writable};
pub use finding::{Answer, Ask};
pub use findings::Checked;
pub use key::Key;
pub use keyboard::Keyboard;
pub use keymap::Keymap;
pub use opening::{Apart, Opening};
pub use paint::{Frame, paint};
pub use reader::Reader;
pub use rebinding::Clash;
pub use reviewing::Reviewer;
pub use theme::{Ground, Mine, Palette, Role, Shades, Theme, style_named};
pub use view::View;
