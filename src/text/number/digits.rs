//! A number written in digits.

use crate::text::Language;

/// The value of folded digits with their separators, as `language` writes them;
/// `None` if there is no digit or the whole is no number.
pub(super) fn value(folded: &str, language: Language) -> Option<f64> {
    let comma_is_decimal = !matches!(language.code(), "en" | "zh" | "ja" | "ko" | "th" | "he" | "ar" | "und");
    let separators = folded.bytes().filter(|b| matches!(b, b'.' | b',')).count();
    let last = folded.rfind(['.', ',']);
    let both = folded.contains('.') && folded.contains(',');
    // The last separator divides off the decimals, unless it is repeated, or has
    // three digits after it and is not the language's decimal sign.
    let decimal = last.filter(|&at| {
        let after = folded.len() - at - 1;
        let is_comma = folded.as_bytes().get(at) == Some(&b',');
        if both {
            let sign = if is_comma { ',' } else { '.' };
            return folded.matches(sign).count() == 1;
        }
        separators == 1 && (after != 3 || is_comma == comma_is_decimal)
    });
    let mut plain = String::with_capacity(folded.len());
    for (at, c) in folded.char_indices() {
        match c {
            '0'..='9' => plain.push(c),
            '.' | ',' if Some(at) == decimal => plain.push('.'),
            _ => {}
        }
    }
    plain.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_read_as_the_language_writes_them() {
        let check = |language: &str, folded: &str, expected: f64| {
            let language = Language::from_tag(language).expect("a tag");
            assert_eq!(value(folded, language), Some(expected), "{language} {folded}");
        };
        check("en", "1,234", 1234.0);
        check("en", "1,234.5", 1234.5);
        check("en", "1.5", 1.5);
        check("en", "3.241", 3.241);
        check("en", "1,234,567", 1_234_567.0);
        check("fr", "1,5", 1.5);
        check("fr", "1.234", 1234.0);
        check("fr", "1234,567", 1234.567);
        check("fr", "1.234.567,8", 1_234_567.8);
        check("ar", "12,5", 12.5);
        check("ar", "20,000", 20_000.0);
        check("de", "8839,8", 8839.8);
        assert_eq!(value("", Language::ENGLISH), None);
    }
}
