//! `visavis keys`: every command with its keys and its name.

use std::io::{self, Write};

use super::args::{Keys, KeysTo};
use super::config::Config;
use super::trouble::Trouble;
use super::{Ending, note, write_out};
use crate::ui::{Keymap, TABLE};

pub(super) fn run(keys: &Keys) -> Result<Ending, Trouble> {
    let (config, problems) = Config::read();
    problems.iter().for_each(note);
    let keymap = config.keymap();
    write_out(|out| match keys.to {
        KeysTo::Text => text(&keymap, out),
        KeysTo::Markdown => write!(out, "{}", markdown(&keymap)),
    })?;
    Ok(Ending::Done)
}

fn text(keymap: &Keymap, out: &mut dyn Write) -> io::Result<()> {
    let mut group = None;
    for entry in TABLE {
        if group != Some(entry.group) {
            writeln!(out, "{}{}", if group.is_some() { "\n" } else { "" }, entry.group.title())?;
            group = Some(entry.group);
        }
        let keys = keymap.keys_of(entry.command).join(" ");
        writeln!(out, "  {keys:<18} {:<20} {}", entry.name, entry.says())?;
    }
    Ok(())
}

/// The table as it stands in the README.
fn markdown(keymap: &Keymap) -> String {
    let mut lines = String::from("| keys | command | |\n|---|---|---|\n");
    for entry in TABLE {
        let quoted = |keys: &String| match keys.as_str() {
            "`" => "`` ` ``".to_owned(),
            keys => format!("`{}`", keys.replace('|', "\\|")),
        };
        let keys: Vec<String> = keymap.keys_of(entry.command).iter().map(quoted).collect();
        lines.push_str(&format!("| {} | `{}` | {} |\n", keys.join(" "), entry.name, entry.says()));
    }
    lines
}
