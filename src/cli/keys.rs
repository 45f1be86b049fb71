//! `visavis keys`: every command with its keys and its name.

use super::args::{Keys, KeysTo};
use super::config::Config;
use super::paper::{Column, Paper};
use super::trouble::Trouble;
use super::{Ending, note, write_out};
use crate::ui::{Keymap, TABLE};

pub(super) fn run(keys: &Keys) -> Result<Ending, Trouble> {
    let (config, problems) = Config::read();
    problems.iter().for_each(note);
    let keymap = config.keymap();
    match keys.to {
        KeysTo::Text => {
            let mut paper = Paper::out();
            text(&keymap, &mut paper);
            paper.write()?;
        }
        KeysTo::Markdown => write_out(|out| write!(out, "{}", markdown(&keymap)))?,
    }
    Ok(Ending::Done)
}

fn text(keymap: &Keymap, paper: &mut Paper) {
    let mut group = None;
    for entry in TABLE {
        if group != Some(entry.group) {
            if group.is_some() {
                paper.blank();
            }
            paper.line(entry.group.title());
            group = Some(entry.group);
        }
        let keys = keymap.keys_of(entry.command).join(" ");
        paper.columns(&[
            Column { width: 18, ..Column::code(2, &keys) },
            Column::code(21, entry.name),
            Column::said(42, entry.says()).whole(),
        ]);
    }
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
