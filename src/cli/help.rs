//! The command line's help and complaints, in the language that we speak.
//!
//! English stands in the arguments' own comments, where clap finds it; the
//! catalogues have it too, so that the other languages lack nothing, which a test
//! holds. What clap itself would say (headings, defaults, what is wrong with an
//! argument) we say in its place where we do not speak English.

use clap::builder::{PossibleValue, Resettable, StyledStr};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, Error};

use super::args::Arguments;
use crate::message::{self, Locale, say};

/// The command line, its help in the language that we speak.
pub(super) fn command() -> Command {
    let mut command = Arguments::command();
    if message::chosen() == Locale::English {
        return command;
    }
    // What clap adds by itself (help, version, what is global) is translated too.
    command.build();
    let about = [say!("help-about"), say!("help-long")].join("\n\n");
    let after = [say!("help-exit-codes"), say!("help-named-as-command")].join("\n");
    translated(command, "").about(say!("help-about")).long_about(about).after_help(after)
}

/// A command and all below it; `path` is how one gets there: `library-add`.
fn translated(command: Command, path: &str) -> Command {
    let below = |command: Command| {
        let path = joined(path, command.get_name());
        translated(command, &path)
    };
    let about = message::found(&format!("help-command-{path}")).map(StyledStr::from);
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", say!("help-usage"));
    let command = match about {
        Some(about) => command.about(about).long_about(Resettable::Reset),
        None => command,
    };
    command
        .help_template(template)
        .subcommand_help_heading(say!("help-commands"))
        .mut_args(|arg| argument(arg, path))
        .mut_subcommands(below)
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}-{name}") }
}

/// What is said of an argument of the command at `path`, or of the argument
/// wherever it stands.
fn help_of(path: &str, id: &str) -> Option<&'static str> {
    message::found(&format!("help-{}", joined(path, id))).or_else(|| message::found(&format!("help-{id}")))
}

fn argument(arg: Arg, path: &str) -> Arg {
    let heading = if arg.is_positional() { say!("help-arguments") } else { say!("help-options") };
    let arg = arg.help_heading(heading);
    let id = arg.get_id().as_str().to_owned();
    let Some(help) = help_of(path, &id) else { return arg };
    let (mut short, mut long) = (help.to_owned(), None);
    // What takes no value is a switch: on and off are nothing to tell.
    if arg.get_action().takes_values() {
        let values: Vec<PossibleValue> =
            arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set()).collect();
        let default = match arg.get_default_values().first() {
            Some(default) => format!(" {}", say!("help-default", value = default.to_string_lossy())),
            None => String::new(),
        };
        if !values.is_empty() {
            let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
            let line = |value: &PossibleValue| format!("- {}", told_of(path, &id, value));
            let lines: Vec<String> = values.iter().map(line).collect();
            long = Some(format!("{help}{default}\n\n{}\n{}", say!("help-values"), lines.join("\n")));
            short = format!("{help} {}", say!("help-possible", values = names.join(", ")));
        }
        short += &default;
    }
    let long = long.map_or(Resettable::Reset, |long| Resettable::Value(StyledStr::from(long)));
    arg.help(short).long_help(long).hide_default_value(true).hide_possible_values(true)
}

/// A value and what it means: `json: One object`.
fn told_of(path: &str, id: &str, value: &PossibleValue) -> String {
    let name = value.get_name();
    let own = || value.get_help().map(ToString::to_string);
    // What the rules and the formats say of themselves is in the language spoken already.
    match help_of(path, &format!("{id}-{name}")).map(str::to_owned).or_else(own) {
        Some(help) => say!("help-value", name = name, help = help),
        None => name.to_owned(),
    }
}

/// A complaint about the command line as one sentence. Help is no complaint, also
/// where it is shown because something is missing.
pub(super) fn complaint(error: &Error) -> Option<String> {
    let of = |kind| {
        error.get(kind).map_or_else(String::new, |value| match value {
            ContextValue::String(one) => one.clone(),
            ContextValue::Strings(several) => several.join(", "),
            other => other.to_string(),
        })
    };
    // Of `--lang <CODES>` the flag.
    let argument = of(ContextKind::InvalidArg);
    let flag = || argument.split(' ').next().unwrap_or_default().to_owned();
    let said = match error.kind() {
        _ if !error.use_stderr() => return None,
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::UnknownArgument => say!("usage-unknown", argument = flag()),
        ErrorKind::InvalidSubcommand | ErrorKind::MissingSubcommand => {
            say!("usage-unknown-command", command = of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match of(ContextKind::InvalidValue) {
            none if none.is_empty() => say!("usage-no-value", argument = flag()),
            value => {
                let known = match of(ContextKind::ValidValue) {
                    known if known.is_empty() => std::error::Error::source(error).map(why),
                    known => Some(say!("args-there-are", known = known)),
                };
                say!("usage-value", argument = flag(), value = value, known = known.unwrap_or_default())
            }
        },
        ErrorKind::NoEquals | ErrorKind::TooFewValues => say!("usage-no-value", argument = flag()),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            say!("usage-too-many", argument = flag(), value = of(ContextKind::InvalidValue))
        }
        ErrorKind::MissingRequiredArgument => say!("usage-missing", arguments = argument),
        ErrorKind::ArgumentConflict => match of(ContextKind::PriorArg) {
            other if other == argument => say!("usage-twice", argument = flag()),
            other if other.is_empty() => say!("usage-conflict-command", argument = flag()),
            other => say!("usage-conflict", argument = flag(), other = other),
        },
        ErrorKind::InvalidUtf8 => say!("usage-not-utf8").to_owned(),
        _ => say!("usage-other", error = error.kind().to_string()),
    };
    let alike = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand].map(of);
    let said = match alike.iter().find(|alike| !alike.is_empty()) {
        Some(alike) => say!("usage-alike", said = said, alike = alike.as_str()),
        None => said,
    };
    Some(format!("{said} (visavis --help)"))
}

/// Why a value is none: our own sentence, or, where a number was wanted, one in
/// place of the standard library's.
fn why(error: &(dyn std::error::Error + 'static)) -> String {
    if error.is::<std::num::ParseIntError>() {
        return say!("usage-no-number").to_owned();
    }
    error.to_string()
}

#[cfg(test)]
mod tests;
