//! The engine as a whole, by example.

use super::*;
use std::ops::Range;

/// `text` with its capitals as Hebrew letters, which UAX #9 writes as capitals.
fn turned(text: &str) -> String {
    let hebrew = |c: char| char::from_u32(0x5D0 + (c as u32 - 'A' as u32)).unwrap();
    text.chars().map(|c| if c.is_ascii_uppercase() { hebrew(c) } else { c }).collect()
}

/// Hebrew letters as capitals again.
fn returned(text: &str) -> String {
    let capital = |c: char| char::from_u32('A' as u32 + (c as u32 - 0x5D0)).unwrap();
    text.chars().map(|c| if matches!(c, 'א'..='ת') { capital(c) } else { c }).collect()
}

fn lines(text: &str, setting: &Setting) -> Vec<String> {
    set(text, setting).iter().map(|line| line.text().to_string()).collect()
}

#[test]
fn capitals_run_right_to_left() {
    let check = |direction: Option<Direction>, width, text, expected: &[&str]| {
        let setting = Setting { direction, ..Setting::new(width) };
        let found: Vec<_> = lines(&turned(text), &setting).iter().map(|line| returned(line)).collect();
        assert_eq!(found, expected, "{text}");
    };
    let (left, right) = (Some(Direction::LeftToRight), Some(Direction::RightToLeft));
    check(None, 80, "he said THE VALUES ARE 123, 456, OK", &["he said KO ,456 ,123 ERA SEULAV EHT"]);
    check(None, 14, "he said THE VALUES ARE 123 OK", &["he said EHT", "123 ERA SEULAV", "KO"]);
    check(right, 80, "he said THE VALUES ARE 123 OK", &["KO 123 ERA SEULAV EHT he said"]);
    check(None, 80, "SHE SAID yes we can. AND WENT", &["TNEW DNA .yes we can DIAS EHS"]);
    check(None, 80, "A (yes) B", &["B (yes) A"]);
    check(None, 80, "A (B) [1 < 2]", &["[2 > 1] (B) A"]);
    check(left, 80, "A.", &["A."]);
    check(right, 80, "A.", &[".A"]);
    check(right, 80, "a.", &[".a"]);
    check(None, 80, "A\tb c", &["b c A"]);
    check(None, 80, "a\nB\nC\nd", &["a C B d"]);
    check(None, 80, "a\u{2028}B", &["a", "B"]);
}

#[test]
fn a_cell_is_one_base_with_its_marks() {
    let check = |text: &str, expected: &[&str]| {
        let setting = Setting { order: Order::Logical, forms: Forms::Nominal, ..Setting::new(40) };
        let found = set(text, &setting);
        let cells: Vec<_> = found.iter().flat_map(Line::cells).map(|cell| cell.symbol).collect();
        assert_eq!(cells, expected, "{text:?}");
    };
    check("e\u{301}é", &["é", "é"]);
    check("بَّت", &["بَّ", "ت"]);
    check("\u{64E}ب", &["◌\u{64E}", "ب"]);
    check("a \u{64E}b", &["a", " ", "◌\u{64E}", "b"]);
    check("a\u{A0}\u{64E}", &["a", "◌\u{64E}"]);
    check("a\tb", &["a", " ", "b"]);
    check("a\u{A0}b\u{202F}c", &["a", " ", "b", " ", "c"]);
    check("a\u{1B}[0m\0\u{9B}\u{7F}", &["a", "␛", "[", "0", "m", "␀", "\u{FFFD}", "␡"]);
    check("a\u{202E}b\u{2067}\u{200F}\u{FEFF}\u{200B}c", &["a", "b", "c"]);
    check("\u{600}12 \u{6DD}3", &["\u{FFFD}", "1", "2", " ", "◦", "3"]);
    check("👩\u{200D}💻👍🏽🇲🇦", &["👩", "💻", "👍", "🇲🇦"]);
    check("☂\u{FE0F}1\u{FE0F}\u{20E3}", &["☂", "1\u{20E3}"]);
    check("🏴\u{E0067}\u{E0062}\u{E007F}", &["🏴"]);
    check("한\u{1112}\u{1161}\u{11AB}", &["한", "한"]);
    check("क्षि", &["क्", "षि"]);
    check("\u{E000}\u{378}\u{FFFF}", &["\u{E000}", "\u{FFFD}", "\u{FFFD}"]);
    check("a\n b \r\n\tc", &["a", " ", "b", " ", "c"]);
    check(&format!("a{}", "\u{301}".repeat(99)), &[&format!("á{}", "\u{301}".repeat(30))]);
}

#[test]
fn cells_know_their_sources() {
    let check = |text: &str, width, expected: &[(&str, Range<usize>)]| {
        let found = set(text, &Setting::new(width));
        let cells: Vec<_> =
            found.iter().flat_map(Line::cells).map(|cell| (cell.symbol, cell.source)).collect();
        assert_eq!(cells, expected, "{text:?}");
    };
    check("ab", 9, &[("a", 0..1), ("b", 1..2)]);
    check("سلام", 9, &[("ﻡ", 6..8), ("ﻼ", 2..6), ("ﺳ", 0..2)]);
    check("لَاَ", 9, &[("ﻻََ", 0..8)]);
    check("ل\u{200D}ا", 9, &[("ﻻ", 0..7)]);
    check("\u{2067}a\u{2069} ", 9, &[("a", 0..8)]);
    check("a  b", 1, &[("a", 0..3), ("b", 3..4)]);
    check(" a", 9, &[("a", 0..2)]);
    check("漢a", 1, &[("\u{FFFD}", 0..3), ("a", 3..4)]);
    check("(א)", 9, &[("(", 3..4), ("א", 1..3), (")", 0..1)]);
    check("א(ב)", 9, &[("(", 5..6), ("ב", 3..5), (")", 2..3), ("א", 0..2)]);
    check("  \u{200F}", 9, &[]);
}

#[test]
fn what_is_hidden_still_parts_what_runs_the_other_way() {
    // The isolate and the mark are at level 0, between words at level 1.
    let capitals = |text: &str| returned(&lines(&turned(text), &Setting::new(40)).concat());
    assert_eq!(capitals("a BC DE"), "a ED CB");
    assert_eq!(capitals("a BC \u{2067}DE\u{2069}"), "a CB ED");
    assert_eq!(capitals("a BC\u{200E} DE"), "a CB ED");
    assert_eq!(capitals("a BC\u{2066}D"), "a CBD");
}

#[test]
fn marks_and_digits_are_shown_as_asked() {
    let logical = Setting { order: Order::Logical, forms: Forms::Nominal, ..Setting::new(80) };
    let check = |marks, text: &str, expected: &str| {
        assert_eq!(lines(text, &Setting { marks, ..logical }).concat(), expected, "{text}");
    };
    check(Marks::Keep, "مُحَمَّدٌ", "مُحَمَّدٌ");
    check(Marks::Drop, "مُحَمَّدٌ", "محمد");
    check(Marks::Drop, "ٱلْحَمْدُ بِٱ", "الحمد با");
    check(Marks::Keep, "ٱلْ", "ٱلْ");
    check(Marks::Drop, "هٰذا عـلى", "هذا عـلى");
    check(Marks::Drop, "ا\u{653}\u{64E} ي\u{654} و\u{64F}\u{654}", "آ ئ ؤ");
    check(Marks::Drop, "שָׁלוֹם", "שלום");
    check(Marks::Drop, "a\u{323}\u{301} \u{64E}", "ạ\u{301}");
    check(Marks::Drop, "◌\u{64E}", "◌");
    let arabic = Setting { digits: Digits::ArabicIndic, ..Setting::new(80) };
    assert_eq!(lines("في 12 و34", &arabic), ["٣٤ﻭ ١٢ ﻲﻓ"]);
    assert_eq!(lines("12 a ۳", &arabic), ["١٢ a ٣"]);
}

#[test]
fn a_soft_hyphen_shows_where_a_line_ends_at_it() {
    let check = |width, text: &str, expected: &[&str]| {
        let setting = Setting { forms: Forms::Nominal, ..Setting::new(width) };
        assert_eq!(lines(text, &setting), expected, "{text:?} in {width}");
    };
    check(20, "read\u{AD}able text\u{AD}", &["readable text"]);
    check(8, "read\u{AD}able text", &["readable", "text"]);
    check(7, "read\u{AD}able text", &["read-", "able", "text"]);
    check(4, "read\u{AD}able", &["read", "able"]);
    check(6, "כתב\u{AD}כתב abcde\u{AD}fg", &["בתכבתכ", "abcde-", "fg"]);
    check(3, "כתב\u{AD}כתבכ", &["בתכ", "בתכ", "כ"]);
    check(4, "درد\u{AD}دور", &["-درد", "رود"]);
}

#[test]
fn brackets_and_numbers_stand_as_arabic_reads_them() {
    let check = |text: &str, expected: &str| {
        let setting = Setting { forms: Forms::Nominal, ..Setting::new(80) };
        assert_eq!(lines(text, &setting), [expected], "{text}");
    };
    check("قال (نعم) و«لا».", ".«ال»و (معن) لاق");
    check("في 26/10/2023 (الخميس)", "(سيمخلا) 26/10/2023 يف");
    check("بنسبة 3.5% فقط", "طقف %3.5 ةبسنب");
    check("نشرت (RIA) خبراً", "اربخ (RIA) ترشن".replace("اربخ", "اًربخ").as_str());
    check("الساعة 10:30", "10:30 ةعاسلا");
}

#[test]
fn widths_are_those_of_the_cells() {
    let check = |text, expected| assert_eq!(width(text), expected, "{text:?}");
    check("", 0);
    check("abc", 3);
    check("لا", 1);
    check("السلام", 5);
    check("مُحَمَّد", 4);
    check("漢字", 4);
    check(" a\tb ", 5);
    check("a\u{200F}\u{1B}", 2);
}
