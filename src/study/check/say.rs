//! Wording: how versions and values are named in a message.

use crate::parallel::Text;
use crate::text::Language;

/// What each version is called in a message: its language's name in English,
/// with its own name where two versions share a language, and its own name
/// alone where the language is not known.
pub fn version_names(text: &Text) -> Vec<String> {
    let versions = text.versions();
    let name = |side: usize| {
        let version = &versions[side];
        let alike = versions.iter().filter(|v| v.language() == version.language()).count();
        match language(version.language()) {
            Some(language) if alike > 1 => format!("{language} ({})", version.name()),
            Some(language) => language.to_owned(),
            None => version.name().to_owned(),
        }
    };
    (0..versions.len()).map(name).collect()
}

/// The English name of a language that we have one for.
fn language(language: Language) -> Option<&'static str> {
    Some(match language.code() {
        "ar" => "Arabic",
        "fr" => "French",
        "en" => "English",
        "fa" => "Persian",
        "ur" => "Urdu",
        "he" => "Hebrew",
        "de" => "German",
        "es" => "Spanish",
        "it" => "Italian",
        "pt" => "Portuguese",
        "nl" => "Dutch",
        "tr" => "Turkish",
        "ru" => "Russian",
        "el" => "Greek",
        "zh" => "Chinese",
        "ja" => "Japanese",
        "ko" => "Korean",
        "th" => "Thai",
        "hi" => "Hindi",
        "am" => "Amharic",
        _ => return None,
    })
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn list<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// `has` for one, `have` for several.
pub(super) fn has(count: usize) -> &'static str {
    if count == 1 { "has" } else { "have" }
}

/// `does not` for one, `do not` for several.
pub(super) fn does_not(count: usize) -> &'static str {
    if count == 1 { "does not" } else { "do not" }
}

/// A number as a message shows it: a point for the decimals, commas from ten
/// thousand on.
pub(super) fn number(value: f64) -> String {
    let plain = format!("{value}");
    let (whole, rest) = plain.find('.').map_or((plain.as_str(), ""), |at| plain.split_at(at));
    if whole.len() < 5 || !whole.bytes().all(|b| b.is_ascii_digit()) {
        return plain;
    }
    let mut out = String::with_capacity(plain.len() + whole.len() / 3);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_numbers_read_well() {
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(list::<&str>(&[]), "");
        let check = |value, expected: &str| assert_eq!(number(value), expected);
        check(3.5, "3.5");
        check(2019.0, "2019");
        check(12_345.5, "12,345.5");
        check(1_800_000.0, "1,800,000");
    }
}
