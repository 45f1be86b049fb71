use std::cell::Cell;

use super::*;

thread_local! {
    static HERE: Cell<Option<Locale>> = const { Cell::new(None) };
}

/// The language that this test speaks.
pub(super) fn here() -> Option<Locale> {
    HERE.get()
}

/// What `does` does where all messages are in this language.
pub(crate) fn speaking<T>(locale: Locale, does: impl FnOnce() -> T) -> T {
    let before = HERE.replace(Some(locale));
    let done = does();
    HERE.set(before);
    done
}

#[test]
fn the_environment_chooses_the_language() {
    let check = |set: &[(&str, &str)], expected: Locale| {
        let variable = |name: &str| set.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned());
        assert_eq!(Locale::of_environment(variable), expected, "{set:?}");
    };
    check(&[], Locale::English);
    check(&[("LANG", "fr_FR.UTF-8")], Locale::French);
    check(&[("LANG", "ar")], Locale::Arabic);
    check(&[("LANG", "de_DE.UTF-8")], Locale::English);
    check(&[("LANG", "fr_FR"), ("LC_MESSAGES", "ar_MA.UTF-8")], Locale::Arabic);
    check(&[("LANG", "fr_FR"), ("LC_ALL", "en_GB")], Locale::English);
    check(&[("LANG", "fr_FR"), ("LC_ALL", "")], Locale::French);
    check(&[("LANG", "C.UTF-8"), ("LANGUAGE", "fr")], Locale::English);
    check(&[("LANG", "en_US.UTF-8"), ("LANGUAGE", "de:ar:fr")], Locale::Arabic);
    check(&[("LANG", "fr_FR@euro"), ("LANGUAGE", "de")], Locale::French);
    check(&[("LANGUAGE", "fr")], Locale::English);
}

#[test]
fn numbers_choose_the_plural_of_each_language() {
    let check = |locale, count: usize, expected: &str| {
        let said = speaking(locale, || say!("time-days", count = count));
        assert_eq!(said, expected);
    };
    check(Locale::English, 1, "1 day ago");
    check(Locale::English, 2, "2 days ago");
    check(Locale::French, 1, "il y a 1 jour");
    check(Locale::French, 5, "il y a 5 jours");
    check(Locale::Arabic, 1, "قبل يوم");
    check(Locale::Arabic, 2, "قبل يومين");
    check(Locale::Arabic, 3, "قبل 3 أيام");
    check(Locale::Arabic, 11, "قبل 11 يومًا");
    check(Locale::Arabic, 100, "قبل 100 يوم");
}

#[test]
fn lists_and_numbers_read_well() {
    let check = |locale, items: &[&str], expected: &str| {
        assert_eq!(speaking(locale, || list(items)), expected, "{locale:?}");
    };
    check(Locale::English, &[], "");
    check(Locale::English, &["a"], "a");
    check(Locale::English, &["a", "b", "c"], "a, b and c");
    check(Locale::French, &["a", "b", "c"], "a, b et c");
    check(Locale::Arabic, &["العربية", "الفرنسية", "الإنجليزية"], "العربية والفرنسية والإنجليزية");
    let check = |locale, value: f64, expected: &str| {
        assert_eq!(speaking(locale, || number(value)), expected, "{locale:?}");
    };
    check(Locale::English, 3.5, "3.5");
    check(Locale::English, 2019.0, "2019");
    check(Locale::English, 12_345.5, "12,345.5");
    check(Locale::French, 12_345.5, "12\u{202f}345,5");
    check(Locale::Arabic, 1_800_000.0, "1,800,000");
    assert_eq!(speaking(Locale::French, || decimal(2.0, 1)), "2,0");
}
