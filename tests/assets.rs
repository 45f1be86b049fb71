//! What the crate ships as text keeps the form that the code reads it in.

/// The built-in sample: language, text, paragraphs (lines that are not blank).
const SAMPLE: [(&str, &str, usize); 3] = [
    ("ar", include_str!("../assets/sample/article.ar.txt"), 20),
    ("fr", include_str!("../assets/sample/article.fr.txt"), 15),
    ("en", include_str!("../assets/sample/article.en.txt"), 15),
];

/// The word tables: name, text, columns, the fewest lines it must have.
const TABLES: [(&str, &str, usize, usize); 3] = [
    ("news.tsv", include_str!("../assets/lexicon/news.tsv"), 3, 2500),
    ("places.tsv", include_str!("../assets/lexicon/places.tsv"), 3, 500),
    ("cldr.tsv", include_str!("../assets/lexicon/cldr.tsv"), 4, 300),
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

/// What may stand in a French or English field.
fn is_latin(c: char) -> bool {
    matches!(c, 'a'..='z' | '0'..='9' | '\'' | '-' | '.' | '+' | ' ')
        || (c.is_lowercase() && matches!(c, '\u{DF}'..='\u{17F}'))
}

/// Whether `field` is one or more alternatives, none empty or padded, none twice.
fn alternatives(field: &str, allowed: fn(char) -> bool) -> Result<(), String> {
    let all: Vec<&str> = field.split('|').collect();
    for (i, one) in all.iter().enumerate() {
        if one.is_empty() || one.trim() != *one || one.contains("  ") {
            return Err(format!("an empty or padded alternative in {field:?}"));
        }
        if let Some(odd) = one.chars().find(|&c| !allowed(c)) {
            return Err(format!("{odd:?} in {field:?}"));
        }
        if all[..i].contains(one) {
            return Err(format!("{one:?} twice in {field:?}"));
        }
    }
    Ok(())
}

/// Whether `line` has the form of a table with so many columns.
fn entry(line: &str, columns: usize) -> Result<(), String> {
    let fields: Vec<&str> = line.split('\t').collect();
    if fields.len() != columns {
        return Err(format!("{} columns", fields.len()));
    }
    alternatives(fields[0], |c| is_arabic_letter(c) || c == ' ')?;
    alternatives(fields[1], is_latin)?;
    alternatives(fields[2], is_latin)?;
    match fields.get(3) {
        None | Some(&("territory" | "language" | "month" | "weekday")) => Ok(()),
        Some(kind) => Err(format!("the kind {kind:?}")),
    }
}

#[test]
fn every_line_of_a_table_is_an_entry() {
    for (name, text, columns, fewest) in TABLES {
        for (number, line) in text.lines().enumerate() {
            if let Err(why) = entry(line, columns) {
                panic!("{name}, line {}: {why}", number + 1);
            }
        }
        assert!(text.lines().count() >= fewest, "{name} is too short");
        assert!(text.ends_with('\n') && !text.contains('\r'), "{name}");
    }
}

#[test]
fn tables_are_sorted_and_no_line_stands_twice() {
    for (name, text, ..) in TABLES {
        for (before, line) in text.lines().zip(text.lines().skip(1)) {
            assert!(before < line, "{name}: {line:?} after {before:?}");
        }
    }
}

#[test]
fn a_bad_entry_is_told_from_a_good_one() {
    for (line, columns, good) in [
        ("كتاب|كتب\tlivre\tbook", 3, true),
        ("مايو|أيار\tmai\tmay\tmonth", 4, true),
        ("مجلس الأمن\tconseil de sécurité\tsecurity council", 3, true),
        ("مايو\tmai\tmay\tseason", 4, false),
        ("كتاب\tlivre", 3, false),
        ("كتاب\t\tbook", 3, false),
        ("كتاب|\tlivre\tbook", 3, false),
        ("كِتاب\tlivre\tbook", 3, false),
        ("كتـاب\tlivre\tbook", 3, false),
        ("كتاب\tLivre\tbook", 3, false),
        ("كتاب\tlivre\tكتاب", 3, false),
        ("كتاب\tlivre \tbook", 3, false),
        ("كتاب|كتاب\tlivre\tbook", 3, false),
    ] {
        assert_eq!(entry(line, columns).is_ok(), good, "{line:?}");
    }
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
