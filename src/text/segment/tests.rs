use proptest::prelude::*;

use super::*;
use crate::text::Language;

/// `text` with `|` where a sentence should end.
fn check(tag: &str, text: &str) {
    let language = Language::from_tag(tag).unwrap();
    let plain = text.replace('|', "");
    let found: Vec<_> = sentences(&plain, language).into_iter().map(|r| &plain[r]).collect();
    let expected: Vec<_> = text.split('|').map(str::trim).filter(|s| !s.is_empty()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn sentences_end_at_full_stops() {
    check("en", "One came. |Two left! |Did three? |Yes");
    check("fr", "Il vint. |Elle partit ! |Pourquoi ? |On l’ignore.");
    check("ar", "جاء الأول. |ذهب الثاني! |هل بقي الثالث؟ |لا ندري");
    check("ur", "پہلا آیا۔ |دوسرا گیا۔");
    check("zh", "第一句。|第二句！|第三句？|完");
    check("hi", "पहला आया। |दूसरा गया।");
    check("th", "ไม่มีเครื่องหมายจบประโยค");
    check("en", "no stop at all");
    check("en", "");
    check("en", "Well... |Then it was over.");
    check("en", "Well… then it was over.");
    check("en", "It rose by 3.5 points to 1.234. |That was all.");
}

#[test]
fn abbreviations_end_no_sentence() {
    check("fr", "M. Dupont et Mme. Durand ont vu le Dr. Petit. |Il pleuvait.");
    check("fr", "Voir chap. 3 et p. 12. |Puis vient l’art. 5. |Fin.");
    check("fr", "M.Abou est venu. |Il est parti.");
    check("fr", "En 50 av. J.-C. Rome dominait. |Il y en a. |Puis il n’y en a plus.");
    check("en", "Mr. Smith met Sen. Jones. |They spoke at 5 p.m. |Nobody heard.");
    check("en", "The U.S. Army left the U.S. |The rest stayed.");
    check("en", "He joined Acme Inc. |It was a mistake, Dr. Gray said.");
    check("en", "George W. Bush was there, and so was I. |The rest came later.");
    check("en", "It opens Oct. 5 at 9 a.m. Monday. |No. |See No. 5.");
    check("de", "Am 3. Oktober kam Hr. Maier, z.B. Anna. |Das war es.");
    check("ar", "قال د. أحمد إن ه.ر. هتلر خسر. |وأضاف أ.د. سامي شيئا.");
    check("ar", "ولد سنة 1920 م. |ومات سنة 1990 م. |انتهى.");
    check("en", "1. Open the door. |2. Close it.");
    check("en", "IV. The return of the king");
}

#[test]
fn closing_marks_belong_before_the_boundary() {
    check("fr", "« Viens ! » dit-il. |« Non. » |Elle partit.");
    check("en", "\"Come!\" he said. |\"No.\" |She left. |(It was late.) |Then she came.");
    check("en", "“Come?” asked he. |“No.” |She left.");
    check("ar", "قال «نعم.» وغادر. |وقال \"لا أريد أن أذهب إلى هناك اليوم.\" |ثم نام.");
    check("de", "„Komm!“ sagte er. |„Nein.“ |Sie ging. |»Doch.« |Er blieb.");
    check("zh", "他说：「好。」|她走了。");
}

#[test]
fn quotations_are_told_from_one_another() {
    check("ar", "\"هذا ما قاله المدير عن المعرض\" |\"ولم يقل شيئا آخر بعد ذلك\"");
    check("en", "She liked \"red\" \"green\" and \"blue\".");
    check("en", "It was over. |\"\"Why?\" he asked.\"");
    check("ar", "\" لم أفعل شيئا.\" |\" حسنا، لننتظر.\"");
    check("ar", "سأل: \"هل ترون؟\" قائلًا إنه لا يرى.");
}

#[test]
fn a_number_may_begin_a_sentence() {
    check("en", "They have 57 rooms. |70 more are planned. |See fig. 3 and Abt. 4 there.");
    check("fr", "Le taux est de 57 %. |70 % des élèves sont venus.");
}

#[test]
fn a_small_letter_begins_no_sentence_where_there_are_capitals() {
    check("en", "Yahoo! said it was over. |Fine.");
    check("en", "really? |yes! |ok.");
}

#[test]
fn what_is_glued_is_cut_only_where_that_is_safe() {
    check("ar", "وصل الوفد مساء.|وقال المدير إنه سعيد.");
    check("en", "It was the end.|The rest is silence.");
    check("en", "See Node.Js and example.Com or https://a.example/?q=Where.The now.");
    check("en", "Write to Jane.The@example.com today.");
}

#[test]
fn what_has_no_words_belongs_to_what_is_before() {
    check("en", "What?! !! |Yes. … ***");
    check("en", "Great! 🎉🎉");
    check("en", "...");
    check("en", "?! !? .. .");
}

#[test]
fn line_feeds_within_a_paragraph_are_spaces() {
    check("en", "It was a dark\nand stormy night. |The rain\nfell.");
}

fn lengths(text: &str) -> Vec<usize> {
    sentences(text, Language::ENGLISH).into_iter().map(|r| text[r].chars().count()).collect()
}

#[test]
fn endless_sentences_are_cut() {
    assert_eq!(lengths(&"x".repeat(LONGEST)), [LONGEST]);
    let found = lengths(&"x".repeat(LONGEST * 3));
    assert!(found.iter().all(|&n| n <= LONGEST) && found.iter().sum::<usize>() == LONGEST * 3);
    let found = lengths(&"word, and more words; ".repeat(1000));
    let (last, full) = found.split_last().unwrap();
    assert!(*last <= LONGEST && full.iter().all(|&n| n <= LONGEST && n > LONGEST / 2), "{found:?}");
    // A family's emoji is not cut apart.
    let text = "👨‍👩‍👧".repeat(2000);
    assert!(sentences(&text, Language::ENGLISH).into_iter().all(|r| text[r].starts_with("👨‍👩‍👧")));
    // One letter with endless accents has to be.
    assert!(lengths(&format!("a{}", "\u{301}".repeat(10_000))).iter().all(|&n| n <= LONGEST));
}

#[test]
fn hostile_lines_are_cut_in_time() {
    assert_eq!(lengths(&"x".repeat(50_000_000)).len(), 50_000_000 / LONGEST);
    for unit in [
        ".", ". ", " .", ".) ", "\u{301}", "1 ", "a.", "A.", "é", "🇫🇷", "! ", "\"", ".\u{301}", "«.» و",
        ". \"a", "\" \"", ". 1",
    ] {
        let text = unit.repeat(100_000);
        sentences(&text, Language::ENGLISH);
        sentences(&text, Language::ARABIC);
    }
    let text = format!("a.{}b", " ".repeat(2_000_000));
    assert_eq!(lengths(&text), [2, 1]);
    for unit in [")", " 1", " \"", "\"", " )", "\u{301}"] {
        assert!(!lengths(&format!("a. {}b", unit.repeat(200_000))).is_empty());
    }
}

proptest! {
    #[test]
    fn sentences_are_in_order_and_never_blank(
        text in "([a-cA-C.!?\"'«» \n]|[ء-ي]|د\\.|M\\.|\\PC|\u{301}|。|[0-9]){0,80}",
        which in 0..3usize,
    ) {
        let language = [Language::ARABIC, Language::FRENCH, Language::UNKNOWN][which];
        let found = sentences(&text, language);
        let mut end = 0;
        for range in &found {
            prop_assert!(text[end..range.start].trim().is_empty());
            let sentence = &text[range.clone()];
            prop_assert!(!sentence.is_empty() && sentence.trim() == sentence);
            end = range.end;
        }
        prop_assert!(text[end..].trim().is_empty());
    }

    #[test]
    fn paragraphs_hold_everything_that_is_not_white_space(text in "([a-c .]|\n|\\PC| {50}){0,300}") {
        let mut end = 0;
        for range in paragraphs(&text) {
            prop_assert!(text[end..range.start].trim().is_empty());
            prop_assert_eq!(text[range.clone()].trim(), &text[range.clone()]);
            prop_assert!(!range.is_empty());
            end = range.end;
        }
        prop_assert!(text[end..].trim().is_empty());
    }
}
