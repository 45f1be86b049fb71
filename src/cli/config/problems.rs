//! What is wrong in the settings, each with its line.

use super::{Config, is_name, known, line_of, not_one_of, styled};
use crate::cli::themes;
use crate::message::{Locale, say};
use crate::study::check::RULES;
use crate::terminal::{Strategy, decide};
use crate::ui::{Keyboard, Palette, Shades};

impl Config {
    /// What is wrong, with the line of `text` on which it stands.
    pub(super) fn problems(&self, text: &str) -> Vec<(usize, String)> {
        let mut found: Vec<(usize, String)> =
            self.bound().1.into_iter().map(|(at, clash)| (line_of(text, at), clash.to_string())).collect();
        let arabic = self.terminal.values().filter_map(|settings| settings.arabic.as_ref());
        for name in self.arabic.iter().chain(arabic).filter(|name| known(name).is_none()) {
            let known: Vec<&str> = Strategy::ALL.iter().map(|(name, _)| *name).collect();
            let what = not_one_of("arabic", name.get_ref(), &format!("auto, {}", known.join(", ")));
            found.push((line_of(text, name.span().start), what));
        }
        if let Some(name) = &self.keyboard
            && Keyboard::named(name.get_ref()).is_none()
        {
            let known = Keyboard::ALL.map(|(name, _)| name).join(", ");
            let what = not_one_of("keyboard", name.get_ref(), &known);
            found.push((line_of(text, name.span().start), what));
        }
        for name in self.terminal.keys() {
            if !decide::names().iter().any(|terminal| is_name(name.get_ref(), terminal)) {
                let what = say!("settings-no-terminal", name = name.get_ref().as_str());
                found.push((line_of(text, name.span().start), what));
            }
        }
        if let Some(name) = &self.theme
            && Palette::named(name.get_ref()).is_none()
            && let known = themes::names()
            && !known.contains(name.get_ref())
        {
            let what = not_one_of("theme", name.get_ref(), &known.join(", "));
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let what = themes::perhaps(what, name.get_ref(), &known);
            found.push((line_of(text, name.span().start), what));
        }
        if let Some(name) = &self.ui_lang
            && Locale::named(name.get_ref()).is_none()
        {
            let known = Locale::ALL.map(Locale::code).join(", ");
            let what = not_one_of("ui-lang", name.get_ref(), &known);
            found.push((line_of(text, name.span().start), what));
        }
        for name in self.checks.rules.iter().chain(&self.checks.leave_out) {
            if !RULES.iter().any(|rule| rule.name == name.get_ref()) {
                let known: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
                let what = not_one_of("checks", name.get_ref(), &known.join(", "));
                found.push((line_of(text, name.span().start), what));
            }
        }
        for (name, colour) in &self.colours {
            let (name, at) = (name.get_ref(), name.span().start);
            if !Shades::NAMES.contains(&name.as_str()) {
                let known = Shades::NAMES.join(", ");
                let what = say!("settings-no-shade", name = name.as_str(), known = known);
                found.push((line_of(text, at), themes::perhaps(what, name, &Shades::NAMES)));
            } else if Shades::default().set(name, colour.get_ref()).is_none() {
                let what = say!("settings-no-colour", colour = colour.get_ref().as_str());
                found.push((line_of(text, at), what));
            }
        }
        for (role, style) in &self.styles {
            if let Err(what) = styled(role.get_ref(), style.get_ref()) {
                found.push((line_of(text, role.span().start), what));
            }
        }
        found.sort();
        found
    }
}
