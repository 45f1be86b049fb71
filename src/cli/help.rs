//! The command line's help and complaints, in the language that we speak.
//!
//! English stands in the arguments' own comments, where clap finds it; the
//! catalogues have it too, so that the other languages lack nothing, which a test
//! holds. What clap itself would say (headings, defaults, what is wrong with an
//! argument) we say in its place where we do not speak English.

use clap::builder::{Resettable, StyledStr};
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
    let Some(help) = help_of(path, arg.get_id().as_str()) else { return arg };
    let mut help = help.to_owned();
    // What takes no value is a switch: on and off are nothing to tell.
    if arg.get_action().takes_values() {
        let values: Vec<String> = arg
            .get_possible_values()
            .iter()
            .filter(|value| !value.is_hide_set())
            .map(|value| value.get_name().to_owned())
            .collect();
        if !values.is_empty() {
            help = format!("{help} {}", say!("help-possible", values = values.join(", ")));
        }
        if let Some(default) = arg.get_default_values().first() {
            help = format!("{help} {}", say!("help-default", value = default.to_string_lossy()));
        }
    }
    arg.help(help).long_help(Resettable::Reset).hide_default_value(true).hide_possible_values(true)
}

/// A complaint about the command line as one sentence, where we do not speak
/// English; else clap's own words are better. Help is no complaint.
pub(super) fn complaint(error: &Error) -> Option<String> {
    if message::chosen() == Locale::English || !error.use_stderr() {
        return None;
    }
    let of = |kind| {
        error.get(kind).map_or_else(String::new, |value| match value {
            ContextValue::String(one) => one.clone(),
            ContextValue::Strings(several) => several.join(", "),
            other => other.to_string(),
        })
    };
    let argument = of(ContextKind::InvalidArg);
    let said = match error.kind() {
        ErrorKind::UnknownArgument => say!("usage-unknown", argument = argument),
        ErrorKind::InvalidSubcommand => {
            say!("usage-unknown-command", command = of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let known = match of(ContextKind::ValidValue) {
                known if known.is_empty() => std::error::Error::source(error).map(ToString::to_string),
                known => Some(say!("args-there-are", known = known)),
            };
            let value = of(ContextKind::InvalidValue);
            say!("usage-value", argument = argument, value = value, known = known.unwrap_or_default())
        }
        ErrorKind::MissingRequiredArgument => say!("usage-missing", arguments = argument),
        ErrorKind::ArgumentConflict => {
            say!("usage-conflict", argument = argument, other = of(ContextKind::PriorArg))
        }
        _ => say!("usage-other", error = error.kind().to_string()),
    };
    Some(format!("{said} (visavis --help)"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::tests::speaking;

    /// What clap would say of each command and argument, by the key of the message.
    fn told(command: &Command, path: &str, out: &mut Vec<(Vec<String>, String)>) {
        for below in command.get_subcommands() {
            let path = joined(path, below.get_name());
            let about = below.get_about().map(ToString::to_string).unwrap_or_default();
            out.push((vec![format!("help-command-{path}")], about));
            told(below, &path, out);
        }
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str();
            let keys = vec![format!("help-{}", joined(path, id)), format!("help-{id}")];
            out.push((keys, arg.get_help().map(ToString::to_string).unwrap_or_default()));
        }
    }

    #[test]
    fn all_of_the_command_line_is_in_the_catalogues_as_it_is_in_the_comments() {
        let mut all = Vec::new();
        told(&Arguments::command(), "", &mut all);
        assert!(all.len() > 40);
        for (keys, help) in all {
            let found = keys.iter().find_map(|key| message::found(key));
            assert_eq!(found, Some(help.as_str()), "{keys:?}");
        }
    }

    #[test]
    fn help_is_in_the_language_that_is_spoken() {
        let check = |locale, arguments: &str, words: &[&str]| {
            speaking(locale, || {
                let shown =
                    command().try_get_matches_from(arguments.split(' ')).expect_err("help").to_string();
                for word in words {
                    assert!(shown.contains(word), "{locale:?} {arguments}: {word}: {shown}");
                }
                for english in ["Usage:", "Commands:", "[default:", "Print "] {
                    assert!(locale == Locale::English || !shown.contains(english), "{english}: {shown}");
                }
            });
        };
        check(Locale::English, "visavis --help", &["Usage:", "Leave the mouse"]);
        check(
            Locale::French,
            "visavis --help",
            &["Utilisation", "Commandes", "Laisser la souris", "Codes de sortie"],
        );
        check(Locale::Arabic, "visavis -h", &["الاستعمال", "ترك الفأرة للطرفية"]);
        check(Locale::French, "visavis export -h", &["Le format", "[valeurs possibles", "--ui-lang"]);
        check(Locale::Arabic, "visavis library add --help", &["محاذاة ملفات"]);
    }

    #[test]
    fn what_is_wrong_is_said_in_one_sentence() {
        let check = |locale, arguments: &str, words: &[&str]| {
            speaking(locale, || {
                let error = command().try_get_matches_from(arguments.split(' ')).expect_err("wrong");
                let said = complaint(&error).expect("a sentence");
                assert!(words.iter().all(|word| said.contains(word)) && said.lines().count() == 1, "{said}");
            });
        };
        check(Locale::French, "visavis --bogus", &["il n’y a pas d’argument --bogus", "--help"]);
        check(Locale::French, "visavis align --to xml", &["--to", "xml", "json, tsv"]);
        check(Locale::Arabic, "visavis --theme mauve a", &["mauve", "contrast"]);
        check(Locale::French, "visavis library forget", &["il manque", "ID"]);
        check(Locale::Arabic, "visavis library burn", &["burn"]);
    }
}
