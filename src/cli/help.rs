//! The command line's help and complaints, in the language that we speak.
//!
//! What is taken stands in the arguments' own comments; the catalogues have it too, in
//! every language, which a test holds. clap finds out what is asked for and what is
//! wrong; all that is said of it we say ourselves.

mod complaint;
mod page;

use clap::{Command, CommandFactory, Error};

use super::args::Arguments;
use super::paper::Paper;
use crate::message;

pub(super) use complaint::complaint;

/// The command line. In place of help each command has its own name, which tells whose
/// help is asked for.
pub(super) fn command() -> Command {
    let command = Arguments::command();
    let name = command.get_name().to_owned();
    named(command, &name)
}

/// A command and all below it; `name` is how it is called: `visavis library add`.
fn named(command: Command, name: &str) -> Command {
    let below = |command: Command| {
        let name = format!("{name} {}", command.get_name());
        named(command, &name)
    };
    command.override_help(name.to_owned()).mut_subcommands(below)
}

/// Writes the help that `asked` asks for; in full where `full`.
pub(super) fn help(asked: &Error, full: bool, paper: &mut Paper) {
    let name = asked.to_string();
    // (Of `visavis help help` clap says more than a name.)
    let name = name.trim().lines().next().filter(|name| name.starts_with("visavis"));
    page::write(name.unwrap_or("visavis"), full, paper);
}

/// What is said of an argument of the command at `path` (`library-add`), or of the
/// argument wherever it stands.
fn help_of(path: &str, id: &str) -> Option<&'static str> {
    message::found(&format!("help-{}", joined(path, id))).or_else(|| message::found(&format!("help-{id}")))
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}-{name}") }
}

/// What a value is called that an argument takes: FILE.
fn value_name(name: &str) -> String {
    let ours = message::found(&format!("help-name-{}", name.to_lowercase()));
    ours.map_or_else(|| name.to_owned(), str::to_owned)
}

#[cfg(test)]
mod tests;
