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
