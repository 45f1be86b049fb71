//! The command line: one file per subcommand, errors said once, exit codes.
//!
//! | code | meaning |
//! |---|---|
//! | 0 | done |
//! | 1 | `pair` found no pair, or `check` found something |
//! | 2 | trouble, said in one sentence on standard error |
//!
//! A reader that closes the pipe we write to has seen enough: that is no trouble.

mod again;
mod align;
mod arabic;
mod args;
mod beginning;
mod beside;
mod check;
mod checking;
mod clicks;
mod config;
mod dictionaries;
mod doctor;
mod editor;
mod export;
mod faults;
mod files;
mod globals;
mod going_on;
mod help;
mod keys;
mod language;
mod library;
mod open;
mod pair;
mod paper;
mod print;
mod progress;
mod read;
mod report;
mod searching;
mod shelf;
mod shown;
mod terms;
mod themes;
mod trouble;
mod watch;
mod writing;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};

use crate::message::{self, cause, say};
use crate::store::Library;
use crate::terminal::Harmless;
pub use args::Arguments;
use args::Command;
use paper::Paper;
use trouble::Trouble;

/// How a command ended when nothing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Done,
    /// Nothing went wrong, but the answer is not the one hoped for.
    Amiss,
    /// A signal ended us: the shell expects 128 and its number.
    Signal(u8),
}

/// Runs the program with the arguments it was started with.
pub fn run() -> ExitCode {
    // Help and errors are said in the reader's language too, so that comes first.
    message::choose(language::wanted());
    let given = globals::moved(std::env::args_os().collect(), &Arguments::command());
    let full = given.iter().any(|argument| argument == "--help" || argument == "help");
    let taken = help::command().try_get_matches_from(given).and_then(|m| Arguments::from_arg_matches(&m));
    let arguments = match taken {
        Ok(arguments) => arguments,
        Err(asked) if asked.kind() == ErrorKind::DisplayVersion => {
            return ended(
                write_out(|out| writeln!(out, "{}", asked.to_string().trim_end())).map(|()| Ending::Done),
            );
        }
        Err(asked) if asked.kind() == ErrorKind::DisplayHelp => {
            let mut paper = Paper::out();
            help::help(&asked, full, &mut paper);
            return ended(paper.write().map(|()| Ending::Done));
        }
        // What is wrong with the arguments ends with 2 as all trouble does.
        Err(error) => {
            let mut paper = Paper::error();
            match help::complaint(&error) {
                Some(said) => paper.line(&format!("visavis: {said}")),
                None => help::help(&error, full, &mut paper),
            }
            paper.tell();
            return ExitCode::from(2);
        }
    };
    let library = if arguments.no_library { Library::none() } else { Library::open() };
    ended(match arguments.command {
        None => read::run(&arguments.sources, &arguments.look, &library),
        Some(Command::Print(print)) => print::run(&print, &library),
        Some(Command::Align(align)) => align::run(&align),
        Some(Command::Pair(pair)) => pair::run(&pair),
        Some(Command::Check(check)) => check::run(&check, &library),
        Some(Command::Library { command }) => library::run(&command, &library),
        Some(Command::Keys(keys)) => keys::run(&keys),
        Some(Command::Doctor(doctor)) => doctor::run(&doctor),
        Some(Command::Report(report)) => report::run(&report, &library),
        Some(Command::Export(export)) => export::run(&export, &library),
    })
}

/// The exit code of what ended so; trouble is said.
fn ended(ended: Result<Ending, Trouble>) -> ExitCode {
    match ended {
        Ok(Ending::Done) => ExitCode::SUCCESS,
        Ok(Ending::Amiss) => ExitCode::from(1),
        Ok(Ending::Signal(number)) => ExitCode::from(128_u8.saturating_add(number)),
        Err(trouble) => {
            note(trouble);
            ExitCode::from(2)
        }
    }
}

/// Says something on standard error that is no trouble.
fn note(sentence: impl std::fmt::Display) {
    let mut paper = Paper::error();
    paper.line(&format!("visavis: {sentence}"));
    paper.tell();
}

/// Writes to standard output, and to a terminal nothing it would obey; a closed pipe is no trouble.
fn write_out(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Trouble> {
    let stdout = io::stdout().lock();
    if stdout.is_terminal() { write_to(Harmless::new(stdout), write) } else { write_to(stdout, write) }
}

/// Writes to standard output, a terminal, what was set in cells for it, in which nothing stands
/// that it would obey but what we mean it to.
fn write_cells(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Trouble> {
    write_to(io::stdout().lock(), write)
}

fn write_to(to: impl Write, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Trouble> {
    let mut out = io::BufWriter::with_capacity(1 << 16, to);
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Trouble::new(say!("write-standard-output", error = cause(&error))))
        }
        _ => Ok(()),
    }
}
