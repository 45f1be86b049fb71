//! The terminal: what it is, how it is put into reading state and back, and
//! how finished frames reach it.
//!
//! Everything above this room paints cells in visual order with Arabic already
//! shaped. What a given terminal then does to such cells differs: some leave
//! them alone, some reorder whole rows, some words, some runs of one style.
//! [`Asked`] asks the terminal what it
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
pub use harmless::{Harmless, harmless, in_one_line, is_harmful};
pub use input::{Input, Signal};
pub use screen::Screen;
pub use session::{Reordering, Session};
pub use tty::Output;

/// The terminal, asked what it is. It may answer while something else is done.
///
/// It costs as long as the terminal takes to answer, and where it does not answer a quarter
/// of a second, or one second over a network. Terminals known not to answer are not asked.
#[cfg(unix)]
#[derive(Debug)]
pub struct Asked {
    asking: Option<std::io::Result<probe::Asking<Output>>>,
    tmux: Option<probe::Tmux>,
}

#[cfg(unix)]
impl Asked {
    /// Asks it.
    pub fn now() -> Asked {
        // The Linux console takes some of the questions for commands.
        let answers = !matches!(variable("TERM").as_deref(), Some("dumb" | "linux"));
        let tmux = variable("TMUX").and_then(|_| probe::ask_tmux());
        Asked { asking: answers.then(|| probe::ask(probe::patience(variable))), tmux }
    }

    /// What it is, and how it is treated; `typed` gets the bytes of keys that were pressed
    /// meanwhile.
    ///
    /// # Errors
    /// There is no terminal, or it is gone.
    pub fn answer(self, typed: &mut Vec<u8>) -> std::io::Result<Terminal> {
        let tmux = self.tmux.map(probe::Tmux::answer).unwrap_or_default();
        let replies = match self.asking {
            Some(asking) => asking?.answers()?,
            None => probe::Replies::default(),
        };
        typed.extend(&replies.typed);
        Ok(decide::decide(&replies, &tmux, variable))
    }
}

#[cfg(unix)]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The terminal, which is not asked here.
#[cfg(not(unix))]
#[derive(Debug)]
pub struct Asked;

#[cfg(not(unix))]
impl Asked {
    /// Asks nothing.
    pub fn now() -> Asked {
        Asked
    }

    /// Decides how the terminal is treated by the environment alone.
    ///
    /// # Errors
    /// None here.
    pub fn answer(self, _typed: &mut Vec<u8>) -> std::io::Result<Terminal> {
        Ok(decide::decide(&probe::Replies::default(), "", |name| std::env::var(name).ok()))
    }
}
