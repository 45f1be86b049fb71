//! Keys on any keyboard: a letter of another script means the key it sits on.
//!
//! Outside text fields only. Where the terminal tells which key was pressed (kitty's protocol), that is
//! what it means; elsewhere the letter is looked up in the tables here. Each lists a layout's letters in
//! the order of the keys of a Latin keyboard; a full stop stands for a key that needs no entry.
//! Sources: the layouts `ara`, `ara(mac)`, `af`, `ru`, `il` and `gr` of xkeyboard-config.

use ratatui::crossterm::event::KeyCode;

use super::key::Key;

/// The keys of a Latin keyboard, without and with Shift.
type Latin = (&'static str, &'static str);

const QWERTY: Latin = ("qwertyuiop[]asdfghjkl;'zxcvbnm,./", "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?");
/// The same keys as they are in France, Belgium and North Africa.
const AZERTY: Latin = ("azertyuiop^$qsdfghjklmùwxcvbn,;:!", "AZERTYUIOP¨£QSDFGHJKLM%WXCVBN?./§");

/// Letters by key, and by key with Shift.
type Letters = (&'static str, &'static str);

const ARABIC: Letters = (
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\u{fefb}ىةوزظ",
    "\u{64e}\u{64b}\u{64f}\u{64c}\u{fef9}إ‘÷×؛..\u{650}\u{64d}..\u{fef7}أـ،...~\u{652}..\u{fef5}آ’..؟",
);
const ARABIC_MAC: Letters = (
    "ضصثقفغعهخحجةشسيبلاتنمك؛ظطذدزرو،..",
    "..\u{650}\u{64d}\u{64f}\u{64c}\u{652}\u{651}....»«ى\u{670}.آٱ......ئءأإؤ..؟",
);
const PERSIAN: Letters = ("ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو..", ".........................ژ......؟");
const RUSSIAN: Letters = ("йцукенгшщзхъфывапролджэячсмитьбю.", "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ.");
const HEBREW: Letters = ("..קראטוןםפ..שדגכעיחלךף.זסבהנמצתץ.", ".................................");
const GREEK: Letters = (".ςερτυθιοπ..ασδφγηξκλ..ζχψωβνμ...", "..ΕΡΤΥΘΙΟΠ..ΑΣΔΦΓΗΞΚΛ..ΖΧΨΩΒΝΜ...");

/// The keyboard that commands are typed on: what its letters mean where the terminal does not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keyboard {
    /// The Arabic one of PCs, over QWERTY.
    #[default]
    Arabic,
    /// The same over AZERTY.
    ArabicAzerty,
    /// The Arabic one of Macs.
    ArabicMac,
    /// The Persian one (ISIRI 9147).
    Persian,
}

impl Keyboard {
    /// All of them, with the names the settings know them by.
    pub const ALL: [(&'static str, Keyboard); 4] = [
        ("arabic", Keyboard::Arabic),
        ("arabic-azerty", Keyboard::ArabicAzerty),
        ("arabic-mac", Keyboard::ArabicMac),
        ("persian", Keyboard::Persian),
    ];

    /// The one of this name.
    pub fn named(name: &str) -> Option<Keyboard> {
        Keyboard::ALL.iter().find(|(known, _)| *known == name).map(|(_, keyboard)| *keyboard)
    }

    /// Its letters first, then those of others, that no letter goes for nothing.
    fn layouts(self) -> [(Latin, Letters); 6] {
        let own = match self {
            Keyboard::Arabic | Keyboard::ArabicAzerty => ARABIC,
            Keyboard::ArabicMac => ARABIC_MAC,
            Keyboard::Persian => PERSIAN,
        };
        let latin = if self == Keyboard::ArabicAzerty { AZERTY } else { QWERTY };
        [own, ARABIC, PERSIAN, RUSSIAN, HEBREW, GREEK].map(|letters| (latin, letters))
    }

    /// The key that `key` means as a command: the one it sits on where it is a
    /// letter of another script, itself else. Arabic and Persian digits are digits.
    pub fn meant(self, key: Key) -> Key {
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
            let at = letters.chars().position(|letter| letter == c && letter != '.')?;
            keys.chars().nth(at)
        };
        let found = digit.or_else(|| {
            let looked_up = |(latin, letters): (Latin, Letters)| {
                on(letters.0, latin.0).or_else(|| on(letters.1, latin.1))
            };
            self.layouts().into_iter().find_map(looked_up)
        });
        Key { code: KeyCode::Char(found.unwrap_or(c)), ..key }
    }

    /// The key that types these two letters at once: the B key of a PC's Arabic keyboard types لا,
    /// and with Shift B, G and T type لآ, لأ and لإ. (Elsewhere it types the one sign of both.)
    pub fn of_two(self, first: char, second: char) -> Option<char> {
        let pc = matches!(self, Keyboard::Arabic | Keyboard::ArabicAzerty);
        match (first, second) {
            _ if !pc => None,
            ('ل', 'ا') => Some('b'),
            ('ل', 'آ') => Some('B'),
            ('ل', 'أ') => Some('G'),
            ('ل', 'إ') => Some('T'),
            _ => None,
        }
    }
}

/// The key that `key` sits on, where the terminal tells (`sits_on`): for letters of other scripts than
/// Latin. An accented letter of a French keyboard is no command for the digit it sits on.
pub fn sitting_on(key: Key, sits_on: Option<char>) -> Key {
    match (key.code, sits_on) {
        (KeyCode::Char(c), Some(place)) if c >= '\u{370}' && !is_digit(c) => {
            Key { code: KeyCode::Char(place), ..key }
        }
        _ => key,
    }
}

fn is_digit(c: char) -> bool {
    matches!(c, '٠'..='٩' | '۰'..='۹')
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::KeyModifiers;

    use super::*;
    use crate::ui::command::Command;
    use crate::ui::tests::{press, reader};

    #[test]
    fn letters_mean_the_key_they_sit_on() {
        let check = |typed: &str, expected: &str| {
            let key = Key::named(typed).expect("a key");
            assert_eq!(Keyboard::default().meant(key).to_string(), expected, "{typed}");
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
        for (_, keyboard) in Keyboard::ALL {
            for (latin, letters) in keyboard.layouts() {
                assert_eq!((latin.0.chars().count(), latin.1.chars().count()), (33, 33), "{}", latin.0);
                assert_eq!((letters.0.chars().count(), letters.1.chars().count()), (33, 33), "{}", letters.0);
            }
        }
    }

    #[test]
    fn keyboards_differ() {
        let check = |name: &str, typed: &str, expected: &str| {
            let keyboard = Keyboard::named(name).expect("a keyboard");
            let meant: String = typed
                .chars()
                .map(|c| {
                    keyboard.meant(Key { code: KeyCode::Char(c), modifiers: KeyModifiers::NONE }).to_string()
                })
                .collect();
            assert_eq!(meant, expected, "{name}");
        };
        // The keys from left to right, row by row.
        check("arabic", "ضصثقفغعهخحج", "qwertyuiop[");
        check("arabic", "شسيبلاتنمكط", "asdfghjkl;'");
        check("arabic", "ئءؤر\u{fefb}ىةوزظ", "zxcvbnm,./");
        check("arabic", "\u{fef9}\u{fef7}\u{fef5}", "TGB");
        check("arabic-azerty", "ضصثقفغعهخح", "azertyuiop");
        check("arabic-azerty", "شسيبلاتنمك", "qsdfghjklm");
        check("arabic-azerty", "ئءؤر\u{fefb}ىةوزظ", "wxcvbn,;:!");
        check("arabic-mac", "ضصثقفغعهخحجة", "qwertyuiop[]");
        check("arabic-mac", "شسيبلاتنمك؛", "asdfghjkl;'");
        check("arabic-mac", "ظطذدزرو،", "zxcvbnm,");
        check("persian", "ضصثقفغعهخحجچ", "qwertyuiop[]");
        check("persian", "شسیبلاتنمکگ", "asdfghjkl;'");
        check("persian", "ظطزرذدپوژ", "zxcvbnm,C");
        // Letters that another keyboard alone has mean its keys.
        check("arabic", "یکگچ", "d;']");
        check("arabic", "йцукентофги", "qwertynjaub");
        check("arabic", "שדגכנ", "asdfb");
        check("arabic", "ασδφβ", "asdfb");
    }

    #[test]
    fn what_the_terminal_tells_comes_first() {
        let check = |typed: &str, place, expected: &str| {
            let key = Key::named(typed).expect("a key");
            assert_eq!(sitting_on(key, place).to_string(), expected, "{typed}");
        };
        check("و", Some('m'), "m");
        check("C-ش", Some('a'), "C-a");
        check("é", Some('2'), "é");
        check("م", None, "م");
        check("٣", Some('3'), "٣");
        check("j", Some('c'), "j");
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
