//! The reader's own settings: one TOML file, and what was found out about terminals.
//!
//! `config.toml` stands in the configuration folder (`$XDG_CONFIG_HOME/visavis`
//! on Linux) and is written by the reader's hand alone. What `visavis doctor`
//! learns of a terminal goes into `terminals.toml` beside it. What is wrong in
//! either is said with its line, and everything else in it still holds.

mod problems;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use etcetera::BaseStrategy;
use ratatui::style::Style;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::args::Way;
use super::writing::expanded;
use super::{faults, themes};
use crate::message::{Locale, cause, say};
use crate::study::check::{RULES, Rule};
use crate::terminal::Strategy;
use crate::ui::{Clash, Keyboard, Keymap, Role, Shades, style_named};

/// What the reader has set.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Config {
    /// How Arabic is written, where nothing nearer says.
    arabic: Option<Spanned<String>>,
    /// What holds in one terminal, by the name that `visavis doctor` has for it.
    terminal: BTreeMap<Spanned<String>, OfTerminal>,
    /// Whether the mouse is taken; it is unless this says no.
    pub(super) mouse: Option<bool>,
    /// What notes are signed with; the name one is logged in by where it is not set.
    author: Option<String>,
    /// The keyboard that Arabic letters are typed on, for what they mean as commands.
    keyboard: Option<Spanned<String>>,
    /// What visavis speaks, where the command line does not say.
    ui_lang: Option<Spanned<String>>,
    /// The theme, where the command line does not say.
    theme: Option<Spanned<String>>,
    /// The colours of the theme `own`.
    colours: BTreeMap<Spanned<String>, Spanned<String>>,
    /// Styles of one's own by role, in words, laid over the theme's.
    styles: BTreeMap<Spanned<String>, Spanned<String>>,
    /// Which rules texts are checked by, where the command line names none.
    checks: Checks,
    /// Commands by name, and the keys that ask for them instead of their own.
    keys: BTreeMap<Spanned<String>, Keys>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct OfTerminal {
    /// How Arabic is written there.
    arabic: Option<Spanned<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Checks {
    /// These alone, where any are named.
    rules: Vec<Spanned<String>>,
    /// All but these.
    leave_out: Vec<Spanned<String>>,
    /// Files of terms, where the command line names none; `~/` is the home folder.
    glossary: Vec<String>,
    /// Files of patterns, where the command line names none.
    checklist: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Keys {
    One(String),
    Several(Vec<String>),
}

impl Keys {
    fn list(&self) -> &[String] {
        match self {
            Keys::One(keys) => std::slice::from_ref(keys),
            Keys::Several(keys) => keys,
        }
    }
}

/// What was found out about terminals, by the name each goes by.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Terminals {
    arabic: BTreeMap<String, String>,
}

/// The folder of the reader's settings, where the system has one.
pub(super) fn folder() -> Option<PathBuf> {
    etcetera::choose_base_strategy().ok().map(|base| base.config_dir().join("visavis"))
}

impl Config {
    /// Reads the settings, and says what is wrong in them. Without a file nothing is set.
    pub(super) fn read() -> (Config, Vec<String>) {
        let Some(path) = folder().map(|folder| folder.join("config.toml")) else {
            return (Config::default(), Vec::new());
        };
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return (Config::default(), Vec::new());
            }
            Err(error) => {
                return (
                    Config::default(),
                    vec![say!(
                        "settings-unreadable",
                        path = path.display().to_string(),
                        error = cause(&error)
                    )],
                );
            }
        };
        let name = path.display().to_string();
        match toml::from_str::<Config>(&text) {
            Ok(config) => {
                let problems = config.problems(&text);
                let located = |(line, what): (usize, String)| {
                    say!("settings-line", path = name.as_str(), line = line, what = what)
                };
                (config, problems.into_iter().map(located).collect())
            }
            Err(error) => {
                let (line, what) = faults::toml(&error, &text);
                (Config::default(), vec![say!("settings-line", path = name, line = line, what = what)])
            }
        }
    }

    /// How Arabic is written in all terminals, if that is set and known.
    pub(super) fn way(&self) -> Option<Way> {
        known(self.arabic.as_ref()?)
    }

    /// How Arabic is written in the terminal of this name, if that is set and known.
    pub(super) fn way_in(&self, terminal: &str) -> Option<Way> {
        let (_, settings) = self.terminal.iter().find(|(name, _)| is_name(name.get_ref(), terminal))?;
        known(settings.arabic.as_ref()?)
    }

    /// What notes are signed with.
    pub(super) fn author(&self) -> String {
        self.author.clone().or_else(|| std::env::var("USER").ok()).unwrap_or_default().trim().to_owned()
    }

    /// The theme's name, if one is set.
    pub(super) fn theme(&self) -> Option<&str> {
        self.theme.as_ref().map(|name| name.get_ref().as_str())
    }

    /// The colours of the theme `own`, where some are set; those that are wrong are
    /// left as they are in the dark theme.
    pub(super) fn shades(&self) -> Option<Shades> {
        let mut shades = Shades::default();
        for (name, colour) in &self.colours {
            // What is wrong is said by `problems`.
            let _ = shades.set(name.get_ref(), colour.get_ref());
        }
        (!self.colours.is_empty()).then_some(shades)
    }

    /// The styles that are set, by role; those that are wrong are left out.
    pub(super) fn styles(&self) -> Vec<(Role, Style)> {
        self.styles.iter().filter_map(|(role, style)| styled(role.get_ref(), style.get_ref()).ok()).collect()
    }

    /// The names of the rules that texts are checked by; empty for all of them.
    pub(super) fn rules(&self) -> Vec<String> {
        let Checks { rules, leave_out, .. } = &self.checks;
        let has =
            |names: &[Spanned<String>], rule: &Rule| names.iter().any(|name| name.get_ref() == rule.name);
        if !rules.iter().chain(leave_out).any(|name| RULES.iter().any(|rule| rule.name == name.get_ref())) {
            return Vec::new();
        }
        let wanted = RULES.iter().filter(|rule| rules.is_empty() || has(rules, rule));
        wanted.filter(|rule| !has(leave_out, rule)).map(|rule| rule.name.to_owned()).collect()
    }

    /// The glossaries and the checklists that texts are checked by.
    pub(super) fn terms(&self) -> (Vec<PathBuf>, Vec<PathBuf>) {
        let paths = |named: &[String]| named.iter().map(|path| expanded(path)).collect();
        (paths(&self.checks.glossary), paths(&self.checks.checklist))
    }

    /// The keys, with what is set laid over what they are at first.
    pub(super) fn keymap(&self) -> Keymap {
        self.bound().0
    }

    fn bound(&self) -> (Keymap, Vec<(usize, Clash)>) {
        let mut keymap = Keymap::default();
        keymap.keyboard =
            self.keyboard.as_ref().and_then(|name| Keyboard::named(name.get_ref())).unwrap_or_default();
        let mut clashes = Vec::new();
        for (name, keys) in &self.keys {
            for clash in keymap.rebind(name.get_ref(), keys.list()) {
                clashes.push((name.span().start, clash));
            }
        }
        // What two settings together make unreachable is said where the keys are set.
        for name in self.keys.keys() {
            clashes.extend(keymap.hidden(name.get_ref()).into_iter().map(|clash| (name.span().start, clash)));
        }
        (keymap, clashes)
    }
}

/// The language that is set, if it is set and known; all else in the settings is
/// read, and what is wrong in them said, once that language is chosen.
pub(super) fn ui_lang() -> Option<Locale> {
    #[derive(Deserialize)]
    struct Settings {
        #[serde(rename = "ui-lang")]
        ui_lang: Option<String>,
    }
    let text = std::fs::read_to_string(folder()?.join("config.toml")).ok()?;
    let settings = toml::from_str::<Settings>(&text).ok()?;
    Locale::named(&settings.ui_lang?)
}

/// What this says of how Arabic is written, if it is known.
fn known(name: &Spanned<String>) -> Option<Way> {
    match name.get_ref().as_str() {
        "auto" => Some(Way::Auto),
        name => name.parse().ok().map(Way::Said),
    }
}

/// Whether a name in the settings is that of a terminal: in capitals or not.
fn is_name(name: &str, terminal: &str) -> bool {
    name.eq_ignore_ascii_case(terminal)
}

/// A role of this name with the style that these words name, or what is wrong with them.
pub(super) fn styled(role: &str, style: &str) -> Result<(Role, Style), String> {
    let found = Role::ALL.iter().find(|(name, _)| *name == role).map(|(_, role)| *role);
    let found = found.ok_or_else(|| {
        let known: Vec<&str> = Role::ALL.iter().map(|(name, _)| *name).collect();
        themes::perhaps(say!("settings-no-role", role = role, known = known.join(", ")), role, &known)
    })?;
    match style_named(style) {
        Ok(style) => Ok((found, style)),
        Err(word) => Err(say!("settings-no-style", word = format!("{word:?}"))),
    }
}

/// What is said where a setting's value is none of those that there are.
pub(super) fn not_one_of(name: &str, value: &str, known: &str) -> String {
    say!("settings-value", name = name, value = format!("{value:?}"), known = known)
}

/// The line on which byte `at` stands, from 1.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).filter(|b| **b == b'\n').count() + 1
}

/// What the reader found to read right in the terminal of this name.
pub(super) fn found_right(terminal: &str) -> Option<Strategy> {
    terminals().arabic.get(terminal)?.parse().ok()
}

fn terminals() -> Terminals {
    let text = folder().and_then(|folder| std::fs::read_to_string(folder.join("terminals.toml")).ok());
    // What cannot be read was written by somebody else: it says nothing to us.
    text.and_then(|text| toml::from_str(&text).ok()).unwrap_or_default()
}

/// Remembers what reads right in the terminal of this name.
pub(super) fn remember_right(terminal: &str, strategy: Strategy) -> std::io::Result<()> {
    let Some(folder) = folder() else {
        return Err(std::io::Error::new(std::io::ErrorKind::NotFound, say!("settings-no-folder")));
    };
    std::fs::create_dir_all(&folder)?;
    let mut terminals = terminals();
    terminals.arabic.insert(terminal.to_owned(), strategy.name().to_owned());
    let text = toml::to_string(&terminals).map_err(std::io::Error::other)?;
    // Written beside and renamed, so that a kill leaves the old file or the new one.
    let path = folder.join("terminals.toml");
    let beside = folder.join(format!("terminals.toml.{}", std::process::id()));
    let mut file = std::fs::File::create(&beside)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all())?;
    std::fs::rename(beside, path)
}

#[cfg(test)]
mod tests;
