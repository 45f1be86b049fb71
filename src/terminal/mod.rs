//! The terminal: what it is, how it is put into reading state and back, and
//! how finished frames reach it.
//!
//! Everything above this room paints cells in visual order with Arabic already
//! shaped. What a given terminal then does to such cells differs: some leave
//! them alone, some reorder whole rows, some words, some runs of one style.
//! What the terminal is decides its
//! [`Strategy`], which [`Screen`] applies to each row before it compares the
//! row with what the terminal holds.
//!
//! [`Session`] owns the modes we change and undoes them whatever ends the
//! program; [`input`] delivers keys, signals and the end of the terminal.

pub mod arabic;
pub mod colour;
pub mod input;
mod pen;
pub mod screen;
mod scroll;
pub mod session;
mod tty;

pub use arabic::Strategy;
pub use colour::Colours;
pub use input::{Input, Signal};
pub use screen::Screen;
pub use session::{Reordering, Session};
pub use tty::Output;
