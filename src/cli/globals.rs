//! Flags that every command knows may stand before the command too.
//!
//! What is read and what a command takes must not mix (`visavis a.txt export` is
//! two files), and clap, told so, refuses every flag before a command. So the
//! global ones are moved behind it before clap looks.

use std::ffi::OsString;

use clap::{ArgAction, Command};

/// The arguments with the global flags that stand before a subcommand moved behind it.
pub(super) fn moved(mut arguments: Vec<OsString>, command: &Command) -> Vec<OsString> {
    let mut at = 1;
    while let Some(taken) = arguments.get(at).and_then(|argument| global(argument.to_str()?, command)) {
        at += taken;
    }
    let is_command = |name: &OsString| name.to_str().is_some_and(|n| command.find_subcommand(n).is_some());
    if at > 1 && arguments.get(at).is_some_and(is_command) {
        arguments[1..=at].rotate_right(1);
    }
    arguments
}

/// How many arguments a global flag takes, itself included; `None` if it is none.
fn global(argument: &str, command: &Command) -> Option<usize> {
    let (name, valued) = match argument.split_once('=') {
        Some((name, _)) => (name, true),
        None => (argument, false),
    };
    let long = name.strip_prefix("--");
    let short = name.strip_prefix('-').and_then(|rest| {
        let mut letters = rest.chars();
        letters.next().filter(|_| letters.next().is_none())
    });
    let named = |arg: &&clap::Arg| {
        arg.is_global_set()
            && (long.is_some() && arg.get_long() == long || short.is_some() && arg.get_short() == short)
    };
    let found = command.get_arguments().find(named)?;
    let takes_value = matches!(found.get_action(), ArgAction::Set | ArgAction::Append);
    Some(if takes_value && !valued { 2 } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Arg;

    #[test]
    fn global_flags_are_moved_behind_the_command() {
        let command = Command::new("visavis")
            .arg(Arg::new("quiet").long("quiet").short('q').global(true).action(ArgAction::SetTrue))
            .arg(Arg::new("tongue").long("tongue").global(true))
            .arg(Arg::new("own").long("own").action(ArgAction::SetTrue))
            .arg(Arg::new("file").action(ArgAction::Append))
            .subcommand(Command::new("export"));
        let check = |given: &str, expected: &str| {
            let arguments = |words: &str| words.split(' ').map(OsString::from).collect::<Vec<_>>();
            assert_eq!(moved(arguments(given), &command), arguments(expected), "{given}");
        };
        check("visavis --quiet export a", "visavis export --quiet a");
        check("visavis -q --tongue fr export a", "visavis export -q --tongue fr a");
        check("visavis --tongue=fr export", "visavis export --tongue=fr");
        check("visavis --tongue export a", "visavis --tongue export a");
        check("visavis export --quiet", "visavis export --quiet");
        check("visavis --quiet a.txt export", "visavis --quiet a.txt export");
        check("visavis --own export", "visavis --own export");
        check("visavis", "visavis");
    }
}
