//! Which language to speak: what the command line says, else the settings, else
//! the environment.

use std::ffi::OsString;

use super::config;
use crate::message::Locale;

/// The flag, which is looked for before clap reads the arguments: clap speaks too.
const FLAG: &str = "--ui-lang";

/// The language the reader wants.
pub(super) fn wanted() -> Locale {
    said(std::env::args_os().skip(1)).or_else(config::ui_lang).unwrap_or_else(|| {
        let variable = |name: &str| std::env::var(name).ok();
        match Locale::of_environment(variable) {
            // The Linux console has no letters for it.
            locale if locale.is_right_to_left() && variable("TERM").as_deref() == Some("linux") => {
                Locale::default()
            }
            locale => locale,
        }
    })
}

/// The language that the arguments ask for, if they do and it is one of ours.
fn said(arguments: impl Iterator<Item = OsString>) -> Option<Locale> {
    let mut arguments = arguments.map(|argument| argument.to_string_lossy().into_owned());
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            return None;
        }
        match argument.strip_prefix(FLAG) {
            Some("") => return Locale::named(&arguments.next()?),
            Some(rest) if rest.starts_with('=') => return Locale::named(&rest[1..]),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_is_found_among_the_arguments() {
        let check = |arguments: &str, expected| {
            assert_eq!(said(arguments.split(' ').map(OsString::from)), expected, "{arguments}");
        };
        check("a.txt --ui-lang fr b.txt", Some(Locale::French));
        check("keys --ui-lang=ar", Some(Locale::Arabic));
        check("--ui-lang", None);
        check("--ui-lang tlh", None);
        check("-- --ui-lang fr", None);
        check("--ui-language fr", None);
    }
}
