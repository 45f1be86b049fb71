//! What is wrong with the command line, in one sentence.

use std::num::{IntErrorKind, ParseIntError};

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::value_name;
use crate::message::say;

/// A complaint about the command line as one sentence. Help is no complaint, also
/// where it is shown because something is missing.
pub(in super::super) fn complaint(error: &Error) -> Option<String> {
    let of = |kind| {
        error.get(kind).map_or_else(String::new, |value| match value {
            ContextValue::String(one) => named(one),
            ContextValue::Strings(several) => named(&several.join(", ")),
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
        ErrorKind::InvalidSubcommand => {
            say!("usage-unknown-command", command = of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => {
            say!("usage-missing-command", known = of(ContextKind::ValidSubcommand))
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
        _ => say!("usage-other").to_owned(),
    };
    let alike =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue].map(of);
    let said = match alike.iter().find(|alike| !alike.is_empty()) {
        Some(alike) => say!("usage-alike", said = said, alike = alike.as_str()),
        None => said,
    };
    Some(say!("usage-help", said = said))
}

/// What clap calls an argument, its value as we call it: `<TEXT>...`.
fn named(argument: &str) -> String {
    let mut out = String::with_capacity(argument.len());
    let mut rest = argument;
    while let Some(at) = rest.find(['<', '[']) {
        let (before, name) = rest.split_at(at + 1);
        let end = name.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(name.len());
        out.push_str(before);
        out.push_str(&if end > 0 { value_name(&name[..end]) } else { String::new() });
        rest = &name[end..];
    }
    out + rest
}

/// Why a value is none: our own sentence, or, where a number was wanted, one in
/// place of the standard library's.
fn why(error: &(dyn std::error::Error + 'static)) -> String {
    match error.downcast_ref::<ParseIntError>().map(ParseIntError::kind) {
        Some(IntErrorKind::PosOverflow) => say!("usage-number-too-large").to_owned(),
        Some(_) => say!("usage-no-number").to_owned(),
        None => error.to_string(),
    }
}
