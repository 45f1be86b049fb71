//! Themes of the reader's own: a TOML file each, in the folder `themes` beside `config.toml`.
//!
//! `themes/mine.toml` is the theme `mine`. It may say on which theme it is based,
//! what colours it has instead of that one's, and styles by role. What is wrong in it
//! is said with its line, and with the name that was perhaps meant; the rest holds.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;
use toml::Spanned;

use super::config::{self, line_of, styled};
use super::faults;
use crate::message::{cause, say};
use crate::ui::{Mine, Palette, Role, Shades};

/// What such a file may hold.
const KEYS: [&str; 3] = ["base", "colours", "styles"];

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct File {
    /// The theme whose colours hold where none are said.
    base: Option<Spanned<String>>,
    colours: BTreeMap<Spanned<String>, Spanned<String>>,
    styles: BTreeMap<Spanned<String>, Spanned<String>>,
}

/// The themes there are, by name; each with the first thing that is wrong in it.
pub(super) fn all() -> Vec<Mine> {
    let Some(folder) = config::folder().map(|folder| folder.join("themes")) else { return Vec::new() };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let files =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "toml"));
    let mut themes: Vec<Mine> = files.filter_map(|path| read(&path)).collect();
    themes.sort_by(|a, b| a.name.cmp(&b.name));
    themes
}

/// The names of all themes, ours first.
pub(super) fn names() -> Vec<String> {
    let ours = Palette::ALL.iter().map(|(name, _)| (*name).to_owned());
    ours.chain(all().into_iter().map(|theme| theme.name)).collect()
}

fn read(path: &Path) -> Option<Mine> {
    let name = path.file_stem()?.to_str()?.to_owned();
    // Our own names are ours.
    if Palette::named(&name).is_some() {
        return None;
    }
    let shown = path.display().to_string();
    let (shades, styles, problem) = match std::fs::read_to_string(path) {
        Ok(text) => {
            let (shades, styles, problems) = parsed(&text);
            let first = problems.into_iter().next();
            let located =
                first.map(|(line, what)| say!("settings-line", path = shown, line = line, what = what));
            (shades, styles, located)
        }
        Err(error) => {
            (None, Vec::new(), Some(say!("settings-unreadable", path = shown, error = cause(&error))))
        }
    };
    Some(Mine { name, shades, styles, problem })
}

type Parsed = (Option<Shades>, Vec<(Role, ratatui::style::Style)>, Vec<(usize, String)>);

/// What a file says, and what is wrong in it, by line.
fn parsed(text: &str) -> Parsed {
    let mut problems = Vec::new();
    let file = match toml::from_str::<File>(text) {
        Ok(file) => file,
        Err(error) => {
            problems.push(faults::toml(&error, text));
            File::default()
        }
    };
    for key in toml::from_str::<BTreeMap<Spanned<String>, IgnoredAny>>(text).unwrap_or_default().keys() {
        if !KEYS.contains(&key.get_ref().as_str()) {
            let said = say!("theme-no-key", name = key.get_ref().as_str(), known = KEYS.join(", "));
            problems.push((line_of(text, key.span().start), perhaps(said, key.get_ref(), &KEYS)));
        }
    }
    let based = file.base.as_ref().map(|base| (base, Shades::of(base.get_ref())));
    if let Some((base, None)) = &based
        && base.get_ref() != "terminal"
    {
        let known = ["terminal", "dark", "light", "contrast"];
        let said = config::not_one_of("base", base.get_ref(), &known.join(", "));
        problems.push((line_of(text, base.span().start), perhaps(said, base.get_ref(), &known)));
    }
    let mut shades = match &based {
        Some((_, shades)) => *shades,
        None => (!file.colours.is_empty()).then(Shades::default),
    };
    for (name, colour) in &file.colours {
        let (name, line) = (name.get_ref().as_str(), line_of(text, name.span().start));
        if !Shades::NAMES.contains(&name) {
            let said = say!("settings-no-shade", name = name, known = Shades::NAMES.join(", "));
            problems.push((line, perhaps(said, name, &Shades::NAMES)));
        } else if shades.get_or_insert_default().set(name, colour.get_ref()).is_none() {
            problems.push((line, say!("settings-no-colour", colour = colour.get_ref().as_str())));
        }
    }
    let mut styles = Vec::new();
    for (role, style) in &file.styles {
        match styled(role.get_ref(), style.get_ref()) {
            Ok(found) => styles.push(found),
            Err(what) => problems.push((line_of(text, role.span().start), what)),
        }
    }
    problems.sort();
    (shades, styles, problems)
}

/// What is wrong with a name, and which of those there are was perhaps meant.
pub(super) fn perhaps(said: String, name: &str, known: &[&str]) -> String {
    let near = known.iter().map(|known| (distance(name, known), known)).min();
    match near {
        Some((far, alike)) if far * 5 <= alike.len() * 2 => {
            say!("settings-perhaps", said = said, alike = *alike)
        }
        _ => said,
    }
}

/// How many letters must be put in, left out or changed to make one name of another (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut before = i;
        row[0] = i + 1;
        for (j, y) in b.chars().enumerate() {
            let changed = before + usize::from(x != y);
            before = row[j + 1];
            row[j + 1] = changed.min(before + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests;
