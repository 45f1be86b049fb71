//! A page of help: how a command is called, and what it takes.

use clap::builder::PossibleValue;
use clap::{Arg, Command, CommandFactory};
use unicode_width::UnicodeWidthStr;

use super::super::args::Arguments;
use super::super::paper::{Column, Paper};
use super::{help_of, joined, value_name};
use crate::message::{self, say};

/// Names wider than this, in cells, stand on a line of their own above what is said of them.
const WIDEST: usize = 26;

/// The cells at which names begin, and those of a short flag before a long one.
const INDENT: u16 = 2;
const SHORT: u16 = 4;

/// A line of a page: a name, and what is said of it, line by line.
struct Entry {
    name: String,
    /// It has a short flag, or is no flag.
    whole: bool,
    says: Vec<String>,
}

/// Writes the page of the command that is called so: `visavis library add`.
pub(super) fn write(called: &str, full: bool, paper: &mut Paper) {
    let mut root = Arguments::command();
    root.build();
    let mut command = &root;
    let mut words = Vec::new();
    for word in called.split(' ').skip(1) {
        let Some(below) = command.find_subcommand(word) else { break };
        command = below;
        words.push(word);
    }
    let path = words.join("-");
    if words.is_empty() {
        paper.line(say!("help-about"));
        if full {
            paper.blank();
            paper.columns(&[Column::said(0, say!("help-long"))]);
        }
    } else if let Some(about) = message::found(&format!("help-command-{path}")) {
        paper.columns(&[Column::said(0, about)]);
    }
    paper.blank();
    let title = say!("help-usage");
    let at = title.width() as u16 + 1;
    for (n, usage) in usages(command, called).iter().enumerate() {
        let columns = [Column::said(0, title), Column::code(at, usage)];
        paper.columns(&columns[n.min(1)..]);
    }
    let below: Vec<Entry> = command.get_subcommands().map(|below| told(below, &path)).collect();
    section(say!("help-commands"), &below, paper);
    let given: Vec<Entry> = command.get_positionals().map(|arg| entry(arg, &path, full)).collect();
    section(say!("help-arguments"), &given, paper);
    // What every command has comes last.
    let common = |arg: &&Arg| matches!(arg.get_id().as_str(), "help" | "version");
    let flags = || command.get_arguments().filter(|arg| !arg.is_positional() && !arg.is_hide_set());
    let (own, all) = (flags().filter(|arg| !common(arg)), flags().filter(common));
    let flags: Vec<Entry> = own.chain(all).map(|arg| entry(arg, &path, full)).collect();
    section(say!("help-options"), &flags, paper);
    if words.is_empty() {
        paper.blank();
        paper.columns(&[Column::said(0, say!("help-exit-codes"))]);
        paper.columns(&[Column::said(0, say!("help-named-as-command"))]);
    }
}

/// How a command is called, each way on a line.
fn usages(command: &Command, called: &str) -> Vec<String> {
    let mut usage = format!("{called} [{}]", value_name("OPTIONS"));
    for arg in command.get_positionals() {
        usage.push(' ');
        usage.push_str(&positional(arg));
    }
    let with_command = format!("{called} <{}>", value_name("COMMAND"));
    match (command.has_subcommands(), command.is_subcommand_required_set()) {
        (false, _) => vec![usage],
        (true, true) => vec![with_command],
        (true, false) => vec![usage, with_command],
    }
}

/// `[FILE]...`
fn positional(arg: &Arg) -> String {
    let name = name_of(arg);
    let several = arg.get_num_args().is_some_and(|n| n.max_values() > 1)
        || matches!(arg.get_action(), clap::ArgAction::Append);
    let dots = if several { "..." } else { "" };
    if arg.is_required_set() { format!("<{name}>{dots}") } else { format!("[{name}]{dots}") }
}

/// What the value of an argument is called.
fn name_of(arg: &Arg) -> String {
    let named = arg.get_value_names().and_then(|names| names.first());
    value_name(&named.map_or_else(|| arg.get_id().as_str().to_uppercase(), ToString::to_string))
}

fn told(command: &Command, path: &str) -> Entry {
    let path = joined(path, command.get_name());
    let says = message::found(&format!("help-command-{path}")).unwrap_or_default().to_owned();
    Entry { name: command.get_name().to_owned(), whole: true, says: vec![says] }
}

/// An argument, and what is said of it; in full with what each of its values means.
fn entry(arg: &Arg, path: &str, full: bool) -> Entry {
    let id = arg.get_id().as_str();
    let mut name = match (arg.get_short(), arg.get_long()) {
        (Some(short), Some(long)) => format!("-{short}, --{long}"),
        (Some(short), None) => format!("-{short}"),
        (None, Some(long)) => format!("--{long}"),
        (None, None) => positional(arg),
    };
    let takes = !arg.is_positional() && arg.get_action().takes_values();
    if takes {
        name.push_str(&format!(" <{}>", name_of(arg)));
    }
    let mut says = vec![help_of(path, id).unwrap_or_default().to_owned()];
    if takes {
        let values: Vec<PossibleValue> =
            arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set()).collect();
        if !values.is_empty() && !full {
            let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
            says[0].push_str(&format!(" {}", say!("help-possible", values = names.join(", "))));
        }
        if let Some(default) = arg.get_default_values().first() {
            let said = say!("help-default", value = default.to_string_lossy());
            says[0].push_str(&format!(" {said}"));
        }
        if full {
            says.extend(values.iter().map(|value| format!("- {}", meaning(path, id, value))));
        }
    }
    Entry { name, whole: arg.get_short().is_some() || arg.is_positional(), says }
}

/// A value and what it means: `json: One object`.
fn meaning(path: &str, id: &str, value: &PossibleValue) -> String {
    let name = value.get_name();
    // Rules and formats say of themselves what they are.
    let own = || ["rule", "format"].iter().find_map(|of| message::found(&format!("{of}-{name}")));
    match help_of(path, &format!("{id}-{name}")).or_else(own) {
        Some(help) => say!("help-value", name = name, help = help),
        None => name.to_owned(),
    }
}

/// Writes entries under a title, the names in a column of their own.
fn section(title: &str, entries: &[Entry], paper: &mut Paper) {
    if entries.is_empty() {
        return;
    }
    paper.blank();
    paper.line(title);
    // Where lines begin at the right, a flag that has no short one needs no room for it.
    let shifted = !message::chosen().is_right_to_left() && entries.iter().any(|entry| !entry.whole);
    let indent = |entry: &Entry| INDENT + if shifted && !entry.whole { SHORT } else { 0 };
    let ends = |entry: &Entry| usize::from(indent(entry)) + entry.name.width();
    let widest = entries.iter().map(ends).filter(|end| *end <= WIDEST).max().unwrap_or(0);
    let at = (widest as u16 + 2).min(paper.measure() / 2);
    for entry in entries {
        let name = Column::code(indent(entry), &entry.name);
        let mut says = entry.says.iter().map(|says| Column::said(at, says));
        let beside = says.next().filter(|_| ends(entry) + 2 <= usize::from(at));
        match beside {
            Some(beside) => paper.columns(&[name, beside]),
            None => {
                paper.columns(&[name]);
                paper.columns(&[Column::said(at, &entry.says[0])]);
            }
        }
        says.for_each(|says| paper.columns(&[says]));
    }
}
