//! Languages by their BCP 47 primary subtag.
//!
//! A [`Language`] is a name, not a promise: any two- or three-letter code is
//! one, and what we know of it (its own name, its direction) is looked up.

use std::fmt;

/// The direction a text runs in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right, as French.
    #[default]
    LeftToRight,
    /// Right to left, as Arabic.
    RightToLeft,
}

/// A language, by its two- or three-letter code (BCP 47 primary subtag, lower case).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language([u8; 3]);

impl Language {
    /// Arabic.
    pub const ARABIC: Language = Language(*b"ar\0");
    /// French.
    pub const FRENCH: Language = Language(*b"fr\0");
    /// English.
    pub const ENGLISH: Language = Language(*b"en\0");
    /// Not known (`und`, BCP 47's own code for it).
    pub const UNKNOWN: Language = Language(*b"und");

    /// The language of a tag such as `ar`, `AR` or `ar-MA`; `None` if its
    /// primary subtag is not two or three ASCII letters.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next()?.as_bytes();
        if !(2..=3).contains(&primary.len()) || !primary.iter().all(u8::is_ascii_alphabetic) {
            return None;
        }
        let mut code = [0; 3];
        for (to, from) in code.iter_mut().zip(primary) {
            *to = from.to_ascii_lowercase();
        }
        Some(Language(code))
    }

    /// The code: `ar`, `fr`, `und`.
    pub fn code(&self) -> &str {
        let end = if self.0[2] == 0 { 2 } else { 3 };
        // The constructors let only ASCII letters in.
        std::str::from_utf8(&self.0[..end]).unwrap_or("und")
    }

    /// The code in three bytes, the last one 0 where it has two letters.
    pub(crate) fn bytes(&self) -> &[u8; 3] {
        &self.0
    }

    /// The language's name in the language itself, or its code where we know no name.
    pub fn autonym(&self) -> &str {
        match self.code() {
            "ar" => "العربية",
            "fr" => "Français",
            "en" => "English",
            "fa" => "فارسی",
            "ur" => "اردو",
            "he" => "עברית",
            "de" => "Deutsch",
            "es" => "Español",
            "it" => "Italiano",
            "pt" => "Português",
            "nl" => "Nederlands",
            "tr" => "Türkçe",
            "ru" => "Русский",
            "el" => "Ελληνικά",
            "zh" => "中文",
            "ja" => "日本語",
            "ko" => "한국어",
            "th" => "ไทย",
            "hi" => "हिन्दी",
            "am" => "አማርኛ",
            "und" => "?",
            _ => self.code(),
        }
    }

    /// The direction the language is written in.
    pub fn direction(&self) -> Direction {
        match self.code() {
            "ar" | "fa" | "ur" | "he" | "yi" | "ps" | "ckb" | "sd" | "ug" | "dv" | "syr" | "arc" => {
                Direction::RightToLeft
            }
            _ => Direction::LeftToRight,
        }
    }
}

impl Default for Language {
    /// Not known.
    fn default() -> Language {
        Language::UNKNOWN
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_by_their_primary_subtag() {
        let check = |tag, expected: Option<&str>| {
            let found = Language::from_tag(tag);
            assert_eq!(found.as_ref().map(Language::code), expected, "{tag}");
        };
        check("ar", Some("ar"));
        check("AR", Some("ar"));
        check("ar-MA", Some("ar"));
        check("zh_Hant", Some("zh"));
        check("ckb", Some("ckb"));
        check("", None);
        check("a", None);
        check("arabic", None);
        check("é1", None);
    }

    #[test]
    fn direction_follows_the_language() {
        assert_eq!(Language::ARABIC.direction(), Direction::RightToLeft);
        assert_eq!(Language::FRENCH.direction(), Direction::LeftToRight);
        assert_eq!(Language::UNKNOWN.direction(), Direction::LeftToRight);
    }
}
