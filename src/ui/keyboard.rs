//! Keys on any keyboard: a letter of another script means the key it sits on.
//!
//! Outside text fields only. Each table lists a layout's letters in the order of
//! the QWERTY keys of [`KEYS`] and [`SHIFTED`]; a full stop in both stands for a
//! key that needs no entry. Sources: the layouts `ara`, `ru`, `il` and `gr` of
//! xkeyboard-config.

use ratatui::crossterm::event::KeyCode;

use super::key::Key;

const KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvnm,./";
const SHIFTED: &str = "QWERTYUIOP{}ASDFGHJKL:\"ZXCVNM<>?";

/// Letters by key, and by key with Shift. Arabic puts two letters on B: see [`of_two`].
const LAYOUTS: &[(&str, &str)] = &[
    (
        "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ",
        "\u{64E}\u{64B}\u{64F}\u{64C}.إ‘÷×؛..\u{650}\u{64D}...أـ،...~\u{652}..آ’..؟",
    ),
    ("йцукенгшщзхъфывапролджэячсмтьбю.", "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМТЬБЮ."),
    ("..קראטוןםפ..שדגכעיחלךף.זסבהמצתץ.", "................................"),
    (".ςερτυθιοπ..ασδφγηξκλ..ζχψωνμ...", "..ΕΡΤΥΘΙΟΠ..ΑΣΔΦΓΗΞΚΛ..ΖΧΨΩΝΜ..."),
];

/// The letters that stand on one key of other layouts than QWERTY's row: B.
const ON_B: &[(char, char)] = &[('и', 'b'), ('И', 'B'), ('נ', 'b'), ('β', 'b'), ('Β', 'B')];

/// The key that `key` means as a command: the one it sits on where it is a
/// letter of another script, itself else. Arabic and Persian digits are digits.
pub fn meant(key: Key) -> Key {
    let KeyCode::Char(c) = key.code else { return key };
    if c.is_ascii() {
        return key;
    }
    let digit = match c {
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10),
        '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10),
        _ => None,
    };
    let on = |letters: &str, keys: &str| {
        letters.chars().position(|letter| letter == c && letter != '.').and_then(|at| keys.chars().nth(at))
    };
    let found = digit
        .or_else(|| {
            LAYOUTS.iter().find_map(|(plain, shifted)| on(plain, KEYS).or_else(|| on(shifted, SHIFTED)))
        })
        .or_else(|| ON_B.iter().find(|(letter, _)| *letter == c).map(|(_, key)| *key));
    Key { code: KeyCode::Char(found.unwrap_or(c)), ..key }
}

/// The key of an Arabic keyboard that types these two letters at once: its B
/// key types لا, and with Shift B, G and T type لآ, لأ and لإ.
pub fn of_two(first: char, second: char) -> Option<char> {
    match (first, second) {
        ('ل', 'ا') => Some('b'),
        ('ل', 'آ') => Some('B'),
        ('ل', 'أ') => Some('G'),
        ('ل', 'إ') => Some('T'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::command::Command;
    use crate::ui::tests::{press, reader};

    #[test]
    fn letters_mean_the_key_they_sit_on() {
        let check = |typed: &str, expected: &str| {
            let key = Key::named(typed).expect("a key");
            assert_eq!(meant(key).to_string(), expected, "{typed}");
        };
        check("ت", "j");
        check("ن", "k");
        check("ا", "h");
        check("م", "l");
        check("ض", "q");
        check("ظ", "/");
        check("؟", "?");
        check("أ", "H");
        check("آ", "N");
        check("٤", "4");
        check("о", "j");
        check("й", "q");
        check("ש", "a");
        check("λ", "l");
        check("é", "é");
        check("j", "j");
        check(".", ".");
    }

    #[test]
    fn every_layout_has_a_letter_or_a_stop_for_every_key() {
        for (plain, shifted) in LAYOUTS {
            assert_eq!(plain.chars().count(), KEYS.chars().count(), "{plain}");
            assert_eq!(shifted.chars().count(), SHIFTED.chars().count(), "{shifted}");
        }
    }

    #[test]
    fn an_arabic_keyboard_drives_the_reader() {
        let check = |keys: &str, bead| {
            let mut reader = reader(120, 30);
            press(&mut reader, keys);
            assert_eq!(reader.bead(), bead, "{keys}");
        };
        check("ت ت", 2);
        check("٢ ت", 2);
        check("ت ت ل ل", 0);
        // The key of G with Shift types two letters.
        check("ل أ", 3);
        let mut reader = reader(120, 30);
        press(&mut reader, "ل");
        assert!(!reader.keymap.continuations(&reader.pending, reader.mode()).is_empty());
        assert_eq!(Command::First.entry().keys[0], "g g");
    }
}
