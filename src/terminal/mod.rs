//! The terminal: what it is, how it is put into reading state and back, and
//! how finished frames reach it.
//!
//! Everything above this room paints cells in visual order with Arabic already
//! shaped. What a given terminal then does to such cells differs: some leave
//! them alone, some reorder whole rows, some words, some runs of one style.
//! [`identify`] asks the terminal what it
//! is and decides on a [`Strategy`], which [`Screen`] applies to each row before
//! it compares the row with what the terminal holds.
//!
//! [`Session`] owns the modes we change and undoes them whatever ends the
//! program; [`input`] delivers keys, signals and the end of the terminal;
//! [`clipboard`] copies; [`harmless`](mod@harmless) keeps a text from driving the terminal.

pub mod arabic;
pub mod clipboard;
pub mod colour;
pub mod decide;
pub mod examine;
mod glyph;
pub mod harmless;
pub mod input;
pub mod keys;
mod pen;
pub mod probe;
pub mod screen;
mod scroll;
pub mod session;
mod tty;

pub use arabic::Strategy;
pub use colour::Colours;
pub use decide::Terminal;
pub use harmless::{Harmless, harmless, in_one_line, is_harmful, said};
pub use input::{Input, Signal};
pub use screen::Screen;
pub use session::{Reordering, Session};
pub use tty::Output;

/// Asks the terminal what it is, and decides how it is treated. `typed` gets what came meanwhile and
/// was no answer, for [`input::Listener::start`].
///
/// It costs as long as the terminal takes to answer, and where it does not answer a quarter
/// of a second, or one second over a network. Terminals known not to answer are not asked.
///
/// # Errors
/// There is no terminal, or it is gone.
#[cfg(unix)]
pub fn identify(typed: &mut Vec<u8>) -> std::io::Result<Terminal> {
    let variable = |name: &str| std::env::var(name).ok();
    // The Linux console takes some of the questions for commands.
    let asked = !matches!(variable("TERM").as_deref(), Some("dumb" | "linux"));
    let tmux = variable("TMUX").and_then(|_| probe::ask_tmux());
    let replies = if asked { probe::ask(probe::patience(variable)) } else { Ok(probe::Replies::default()) };
    let tmux = tmux.map(probe::Tmux::answer).unwrap_or_default();
    let replies = replies?;
    typed.extend(&replies.typed);
    Ok(Terminal { asked, ..decide::decide(&replies, &tmux, variable) })
}

/// Decides how the terminal is treated by the environment alone.
///
/// # Errors
/// None here.
#[cfg(not(unix))]
pub fn identify(_typed: &mut Vec<u8>) -> std::io::Result<Terminal> {
    Ok(by_environment())
}

/// What the terminal is by the environment alone: for whoever writes a few lines and goes,
/// and so may not take what is typed meanwhile. (tmux is asked, which is not the terminal.)
pub fn by_environment() -> Terminal {
    let variable = |name: &str| std::env::var(name).ok();
    #[cfg(unix)]
    let tmux = variable("TMUX").and_then(|_| probe::ask_tmux()).map(probe::Tmux::answer).unwrap_or_default();
    #[cfg(not(unix))]
    let tmux = String::new();
    Terminal { asked: false, ..decide::decide(&probe::Replies::default(), &tmux, variable) }
}

#[cfg(test)]
pub(crate) mod emulator;
