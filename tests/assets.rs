//! What the crate ships as text keeps the form that the code reads it in.

/// The built-in sample: language, text, paragraphs (lines that are not blank).
const SAMPLE: [(&str, &str, usize); 3] = [
    ("ar", include_str!("../assets/sample/article.ar.txt"), 20),
    ("fr", include_str!("../assets/sample/article.fr.txt"), 15),
    ("en", include_str!("../assets/sample/article.en.txt"), 15),
];

/// Letters of the Arabic block, without harakat and tatweel.
fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}')
}

/// Characters that a file may hold without being seen: marks of direction,
/// joiners, the byte order mark.
fn is_format(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[test]
fn the_sample_has_its_paragraphs() {
    for (language, text, expected) in SAMPLE {
        let paragraphs = text.lines().filter(|line| !line.is_empty()).count();
        assert_eq!(paragraphs, expected, "{language}");
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{language}");
        assert!(text.lines().all(|line| line.trim() == line), "{language}");
    }
}

#[test]
fn the_sample_holds_nothing_unseen() {
    for (language, text, _) in SAMPLE {
        let odd = text.chars().find(|&c| c != '\n' && (c.is_control() || is_format(c)));
        assert_eq!(odd, None, "{language}");
    }
}

#[test]
fn the_sample_keeps_its_deliberate_habits() {
    let [(_, ar, _), (_, fr, _), (_, en, _)] = SAMPLE;
    // The wrong number, the omission and the cut paragraph: assets/README.md
    // sends people to them, and the reader's own tests look for them.
    assert!(ar.contains("340") && en.contains("340") && !fr.contains("340") && fr.contains("430"));
    assert!(ar.contains("22%") && fr.contains("22\u{A0}%") && !en.contains("22"));
    assert!(en.lines().any(|line| line.starts_with("“They were right to ask,”")));
    assert!(fr.contains("\n\n") && !ar.contains("\n\n") && !en.contains("\n\n"));
    assert!(ar.contains("الـ187") && ar.contains("أكتوبر/تشرين الأول ٢٠٢٥"));
    assert!(ar.chars().any(is_arabic_letter) && !fr.chars().any(is_arabic_letter));
}
