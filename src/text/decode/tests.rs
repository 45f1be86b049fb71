use encoding_rs::{BIG5, GBK, ISO_8859_6, SHIFT_JIS, WINDOWS_1252, WINDOWS_1256};
use proptest::prelude::*;

use super::*;

const ARABIC: &str = "زار الوفد المتحف القديم صباح اليوم، وقال المدير إن المعرض سيفتح أبوابه غدا.\n";
const FRENCH: &str = "La délégation a visité le musée ; l'été, l'entrée est gratuite jusqu'à midi.\n";

fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
    let mark = if mark { "\u{FEFF}" } else { "" };
    let to_bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
    mark.encode_utf16().chain(text.encode_utf16()).flat_map(to_bytes).collect()
}

fn check(bytes: impl Into<Vec<u8>>, encoding: &str, text: &str) {
    let found = decode(bytes.into(), None);
    assert_eq!((found.text.as_str(), found.encoding, &found.problems[..]), (text, encoding, &[][..]));
}

#[test]
fn the_encoding_is_found() {
    check(ARABIC, "UTF-8", ARABIC);
    check("plain", "UTF-8", "plain");
    check(format!("\u{FEFF}{ARABIC}"), "UTF-8", ARABIC);
    check(WINDOWS_1256.encode(ARABIC).0, "windows-1256", ARABIC);
    check(ISO_8859_6.encode(ARABIC).0, "ISO-8859-6", ARABIC);
    check(WINDOWS_1252.encode(FRENCH).0, "windows-1252", FRENCH);
    check(
        format!("{}{}", "x".repeat(3_000_000), FRENCH),
        "UTF-8",
        &format!("{}{}", "x".repeat(3_000_000), FRENCH),
    );
}

#[test]
fn a_long_start_without_accents_does_not_hide_the_encoding() {
    let text = format!("{}\n{ARABIC}", "plain words ".repeat(200_000));
    check(WINDOWS_1256.encode(&text).0, "windows-1256", &text);
}

#[test]
fn utf_16_is_found_with_and_without_its_mark() {
    let texts = [
        ARABIC,
        FRENCH,
        "a",
        "مرحبا",
        "ภาษาไทยเขียนติดกัน ไม่มีช่องว่าง",
        "यह एक वाक्य है। दूसरा भी।",
        "കേരളം മനോഹരമാണ്\nഒരു വരി",
        "这是一句话。那是另一句话,在2024年写的。\n第三句也在这里。",
        "これは文です。もう一つの文もあります。",
        "Line one\r\nline two 😀",
    ];
    for text in texts {
        for big in [false, true] {
            let name = if big { "UTF-16BE" } else { "UTF-16LE" };
            let expected = text.replace("\r\n", "\n");
            check(utf16(text, big, true), name, &expected);
            check(utf16(text, big, false), name, &expected);
        }
    }
}

#[test]
fn what_is_said_is_believed() {
    let check = |bytes: &[u8], label: &str, encoding: &str, text: &str| {
        let found = decode(bytes.to_vec(), Encoding::for_label(label.as_bytes()));
        assert_eq!((found.encoding, found.text.as_str()), (encoding, text));
    };
    check(b"\xC7\xE1", "cp1256", "windows-1256", "ال");
    check(b"\xC7\xE1", "latin1", "windows-1252", "Çá");
    check("é".as_bytes(), "windows-1252", "windows-1252", "Ã©");
    check("\u{FEFF}é".as_bytes(), "windows-1252", "windows-1252", "ï»¿Ã©");
    check("\u{FEFF}é".as_bytes(), "utf-16", "UTF-8", "é");
    check(&utf16("é", true, true), "utf-16", "UTF-16BE", "é");
    check(&utf16("é", true, false), "utf-16be", "UTF-16BE", "é");
}

#[test]
fn line_ends_become_line_feeds() {
    check("a\r\nb\rc\nd\r\r\ne\r", "UTF-8", "a\nb\nc\nd\n\ne\n");
    check("é\r\n\ré", "UTF-8", "é\n\né");
}

#[test]
fn malformed_bytes_are_counted_from_the_first() {
    let check = |bytes: &[u8], said, text: &str, count, first| {
        let found = decode(bytes.to_vec(), said);
        assert_eq!(found.text, text);
        assert_eq!(found.problems, [Problem::Malformed { count, first }]);
    };
    check("été été\u{E9}".as_bytes().split_last().unwrap().1, None, "été été\u{FFFD}", 1, 12);
    check(b"\xEF\xBB\xBFab\xFFcd\xFE", None, "ab\u{FFFD}cd\u{FFFD}", 2, 5);
    check(b"ab\xFF", Some(UTF_8), "ab\u{FFFD}", 1, 2);
    // A lone surrogate, then an odd byte at the end.
    check(b"\xFF\xFEa\x00\x00\xD8b\x00", None, "a\u{FFFD}b", 1, 4);
    check(b"\xFF\xFEa\x00b", None, "a\u{FFFD}", 1, 4);
    check(b"a\x00b\x00\x00\xDCc", Some(UTF_16LE), "ab\u{FFFD}\u{FFFD}", 2, 4);
}

#[test]
fn empty_files_are_known() {
    for bytes in [&b""[..], b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"] {
        let found = decode(bytes.to_vec(), None);
        assert_eq!((found.text.as_str(), &found.problems[..]), ("", &[Problem::Empty][..]), "{bytes:?}");
    }
}

#[test]
fn binary_data_is_known_and_odd_text_is_still_text() {
    let check = |bytes: &[u8], expected: Option<&str>| {
        let found = decode(bytes.to_vec(), None).problems.into_iter().find_map(|p| match p {
            Problem::Binary(what) => Some(what),
            _ => None,
        });
        assert_eq!(found, expected, "{:?}", &bytes[..bytes.len().min(20)]);
    };
    // Bytes of a linear congruence: as good as random.
    let noise: Vec<u8> = (0..20_000u32)
        .scan(7u32, |x, _| {
            *x = x.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            Some((*x >> 24) as u8)
        })
        .collect();
    check(&noise, Some("binary data"));
    check(&[0; 4096], Some("binary data"));
    check(b"\0", Some("binary data"));
    check(&(0..5000u32).flat_map(u32::to_le_bytes).collect::<Vec<_>>(), Some("binary data"));
    check(b"%PDF-1.7\n...", Some("a PDF"));
    check(b"PK\x03\x04....", Some("a zip archive (word processor files and e-books are such)"));
    check(b"one\0two three four five six seven", None);
    check("\u{1B}[1mbold\u{1B}[0m and \u{1B}[31mred\u{1B}[0m".as_bytes(), None);
    check("a\u{C}b\tc".as_bytes(), None);
    check(b"x", None);
}

#[test]
fn stray_controls_stay_in_the_text() {
    check("nul \0 and bell \u{7} among words enough", "UTF-8", "nul \0 and bell \u{7} among words enough");
}

#[test]
fn a_long_line_is_read_whole() {
    let text = "é".repeat(4_000_000);
    check(text.clone(), "UTF-8", &text);
    let found = decode(WINDOWS_1252.encode(&text).0.into_owned(), Some(WINDOWS_1252));
    assert_eq!(found.text.len(), text.len());
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200), which in 0..6usize) {
        let said = [None, Some(UTF_8), Some(UTF_16LE), Some(WINDOWS_1256), Some(SHIFT_JIS), Some(GBK)][which];
        let found = decode(bytes, said);
        prop_assert!(!found.text.contains('\r'));
    }

    #[test]
    fn what_was_encoded_is_read_back(text in "(\\PC|[\n\t]|[é-ÿ]|[ء-ي]|[а-я]){0,60}", which in 0..5usize) {
        let encoding = [WINDOWS_1256, WINDOWS_1252, ISO_8859_6, BIG5, GBK][which];
        let text: String = text.chars().filter(|c| !encoding.encode(&c.to_string()).2).collect();
        let bytes = encoding.encode(&text).0;
        // Some multi-byte encodings have two codes for one character, so compare what is encoded again.
        let found = decode(bytes.to_vec(), Some(encoding)).text;
        let again = encoding.encode(&found).0;
        prop_assert_eq!(&again[..], &bytes[..]);
        if encoding.is_single_byte() {
            prop_assert_eq!(&found, &text);
        }
    }

    #[test]
    fn unicode_is_read_back(text in "(\\PC|[\n\t]){0,60}") {
        prop_assume!(!text.starts_with('\u{FEFF}'));
        prop_assert_eq!(&decode(text.clone().into_bytes(), Some(UTF_8)).text, &text);
        for big in [false, true] {
            let said = if big { UTF_16BE } else { UTF_16LE };
            prop_assert_eq!(&decode(utf16(&text, big, false), Some(said)).text, &text);
            prop_assert_eq!(&decode(utf16(&text, big, true), None).text, &text);
        }
    }
}
