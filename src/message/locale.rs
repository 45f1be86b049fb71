//! Which language the program speaks.

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// English.
    #[default]
    English,
    /// French.
    French,
    /// Arabic.
    Arabic,
}

impl Locale {
    /// All of them.
    pub const ALL: [Locale; 3] = [Locale::English, Locale::French, Locale::Arabic];

    /// Its code (ISO 639-1).
    pub fn code(self) -> &'static str {
        match self {
            Locale::English => "en",
            Locale::French => "fr",
            Locale::Arabic => "ar",
        }
    }

    /// The language of this code, or of a locale's name that begins with it: `fr`,
    /// `fr_CH.UTF-8`, `ar-MA`.
    pub fn named(name: &str) -> Option<Locale> {
        let code = name.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Locale::ALL.into_iter().find(|locale| locale.code().eq_ignore_ascii_case(code))
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        self == Locale::Arabic
    }

    /// The language that the environment asks for, as gettext reads it: the first
    /// of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set names the locale, and
    /// unless that is the plain `C`, `LANGUAGE` may list languages to be preferred.
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Locale {
        let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
        let Some(locale) = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set) else {
            return Locale::default();
        };
        if matches!(locale.split('.').next(), Some("C" | "POSIX")) {
            return Locale::default();
        }
        let preferred = set(&"LANGUAGE").unwrap_or_default();
        preferred.split(':').chain([locale.as_str()]).find_map(Locale::named).unwrap_or_default()
    }
}
