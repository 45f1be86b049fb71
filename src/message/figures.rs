//! Lists and numbers, as each language writes them.

use super::{Locale, chosen, say};

/// `a`, `a and b`, `a, b and c`.
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    let Some((last, first)) = items.split_last() else { return String::new() };
    let mut first = first.iter().map(|item| item.as_ref().to_owned());
    let Some(begins) = first.next() else { return last.as_ref().to_owned() };
    let said = first.fold(begins, |said, next| say!("list-comma", said = said, next = next));
    say!("list-and", said = said, last = last.as_ref())
}

/// A number with as many decimals as it has, its digits in threes from ten thousand on.
pub fn number(value: f64) -> String {
    figures(&format!("{value}"))
}

/// A number with so many decimals.
pub fn decimal(value: f64, decimals: usize) -> String {
    figures(&format!("{value:.decimals$}"))
}

/// The digits of `plain` as the language writes them: 12,345.5 in English and
/// Arabic (European digits throughout), 12 345,5 in French (CLDR).
fn figures(plain: &str) -> String {
    let (comma, point) = match chosen() {
        Locale::English | Locale::Arabic => (',', "."),
        Locale::French => ('\u{202f}', ","),
    };
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let mut out = String::with_capacity(plain.len() * 2);
    let threes = whole.len() >= 5 && whole.bytes().all(|b| b.is_ascii_digit());
    for (at, digit) in whole.chars().enumerate() {
        if threes && at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(comma);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push_str(point);
        out.push_str(decimals);
    }
    out
}
