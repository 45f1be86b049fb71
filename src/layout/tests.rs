//! The engine as a whole, by example.

use super::*;

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
