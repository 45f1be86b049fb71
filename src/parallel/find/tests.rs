use proptest::prelude::*;

use super::super::tests::version;
use super::*;
use crate::align::{Alignment, Ladder};
use crate::text::Language;
use crate::text::fold::folded_to_find;

fn text(arabic: &[&str], french: &[&str]) -> Text {
    let versions =
        vec![version("ar", Language::ARABIC, &[arabic]), version("fr", Language::FRENCH, &[french])];
    let ladder = Ladder::unaligned(&[arabic.len(), french.len()]);
    Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0)
}

fn words(text: &Text, query: &str) -> Vec<String> {
    hits(text, &Query::new(query), 0..usize::MAX)
        .iter()
        .map(|h| text.versions()[h.side].slice(h.bytes.clone()).into_owned())
        .collect()
}

fn check(query: &str, expected: &[&str]) {
    let text =
        text(&["قالَ المُعلِّمُ: الأُمّةُ بخير.", "عام ٢٠٢٣ مضى"], &["Élève, l’été\u{a0}2023 est passé.", "Où ?"]);
    assert_eq!(words(&text, query), expected, "{query}");
}

#[test]
fn folding_lets_any_spelling_find_any_other() {
    check("eleve", &["Élève"]);
    check("المعلم", &["المُعلِّمُ"]);
    check("الامه", &["الأُمّةُ"]);
    check("2023", &["٢٠٢٣", "2023"]);
    check("ete 2023", &["été\u{a0}2023"]);
    check("été  2023", &["été\u{a0}2023"]);
    check("", &[]);
    check("   ", &[]);
    check("absent", &[]);
}

#[test]
fn every_spelling_that_differs_only_for_the_eye_is_found() {
    // What is typed, and what stands in the text; each finds the other.
    for (a, b) in [
        ("eleve", "Élève"),
        ("GARCON", "garçon"),
        ("e\u{301}te\u{301}", "été"),
        ("coeur", "cœur"),
        ("ﬁn", "fin"),
        ("strasse", "Straße"),
        ("محمد", "مُحَمَّدٌ"),
        ("محمد", "محـــمد"),
        ("قران", "قُرْآن"),
        ("احمد", "أحمد"),
        ("اسلام", "إسلام"),
        ("الاسم", "ٱلاسم"),
        ("مسوول", "مسؤول"),
        ("شاطي", "شاطئ"),
        ("شي", "شيء"),
        ("علي", "على"),
        ("مدرسه", "مدرسة"),
        ("كتاب", "کتاب"),
        ("يک", "یک"),
        ("رحمن", "رحمٰن"),
        ("لا", "ﻻ"),
        ("السلام", "ﺍﻟﺴﻼﻡ"),
        ("الله", "ﷲ"),
        ("2023", "٢٠٢٣"),
        ("2023", "۲۰۲۳"),
        ("١٢", "12"),
        ("12", "１２"),
        ("3,5", "٣،٥"),
        ("l'an", "l’an"),
        ("co-op", "co‑op"),
        ("soft", "so\u{ad}ft"),
        ("CŒUR", "cœur"),
        ("aegypte", "Ægypte"),
        ("istanbul", "İSTANBUL"),
        ("ısparta", "Isparta"),
        ("STRASSE", "straße"),
        ("GROẞ", "gross"),
        ("ΛΟΓΟΣ", "λόγος"),
        ("λογοσ", "λόγος"),
        ("Ёлка", "елка"),
        ("naïf", "nai\u{308}f"),
        ("أحمد", "ا\u{654}حمد"),
        ("رؤوف", "رو\u{654}وف"),
        ("سماء", "سَمَاءٌ"),
        ("سماء", "ﺳﻤﺎﺀ"),
        ("شيء", "شئ"),
        ("ضوء", "ضَوْءٌ"),
        ("قرأ", "قرا"),
        ("آخر", "اخر"),
        ("گفت", "گفت"),
        ("می\u{200c}رود", "میرود"),
        ("لله", "للّٰه"),
        ("لأن", "ﻷن"),
        ("لآلئ", "ﻵلئ"),
        ("له", "لَهُۥ"),
        ("2024", "२०२४"),
        ("50%", "٥٠٪"),
        ("qu'il", "qu‘il"),
        ("a-t-il", "a–t‑il"),
        ("rock'n'roll", "rock’n′roll"),
    ] {
        for (typed, there) in [(a, b), (b, a)] {
            let found = words(&text(&["غيره", &format!("قبل {there} بعد")], &["x"]), typed);
            assert_eq!(found, [there], "{typed} in {there}");
        }
    }
}

#[test]
fn what_is_another_word_is_not_found() {
    // What is typed, and what is something else however much alike it looks.
    for (typed, there) in [
        ("ماء", "ما"),
        ("ماء", "مات"),
        ("سماء", "سما"),
        ("جزء", "جزر"),
        ("بدء", "بد"),
        ("كتب", "كذب"),
        ("پدر", "بدر"),
        ("گل", "كل"),
        ("ص", "ض"),
        ("2023", "2032"),
        ("eleve", "élev"),
        ("mot", "mo t"),
        ("un mot", "unmot"),
        ("un mot", "un, mot"),
        ("=mot", "mots"),
        ("=Mot", "mot"),
        ("=ete", "été"),
        ("=مدرسه", "مدرسة"),
        ("\"mot\"", "mots"),
        ("«mot»", "mots"),
        ("“un mot”", "un motif"),
        ("*mot", "motif"),
        ("*mot", "démot"),
        ("*علم", "معلم"),
        ("*علم", "علمت"),
        ("*من", "زمن"),
        ("*من", "منزل"),
        ("*سماء", "سما"),
    ] {
        let found = words(&text(&["غيره", &format!("قبل {there} بعد")], &["x"]), typed);
        assert_eq!(found, [""; 0], "{typed} in {there}");
    }
}

#[test]
fn a_whole_word_is_found_with_what_is_joined_to_it() {
    let check = |query: &str, there: &str, expected: &str| {
        assert_eq!(
            words(&text(&[&format!("ثم {there} غدا")], &["x"]), query),
            [expected],
            "{query} in {there}"
        );
    };
    check("*mot", "le «Mot», dit", "Mot");
    check("* Été", "l’ete.", "ete");
    check("*مدرسة", "وبالمدرسة", "مدرسة");
    check("*مدرسة", "مدرستهم", "مدرست");
    check("*كتاب", "كِتابًا", "كِتابً");
    check("*كتاب", "فبكتابكم", "كتاب");
    check("*سماء", "سماؤها", "سماؤ");
    check("*سماء", "بسمائه", "سمائ");
    check("*سماء", "والسماء", "سماء");
    check("*من", "ومنهم", "من");
    check("*", "a * b", "*");
    check("=*", "a * b", "*");
    check("*un mot", "un mot", "un mot");
}

#[test]
fn quotation_marks_of_any_keyboard_ask_for_a_phrase() {
    for typed in [
        "\"est passe\"",
        "“est passé”",
        "« est passé »",
        "«\u{a0}est passé",
        "„est passé“",
        "fr: «est passé»",
    ] {
        check(typed, &["est passé"]);
    }
    check("FR: 2023", &["2023"]);
    check("\"est\npasse\"", &["est passé"]);
    check("\"", &["\""; 0]);
    check("=\"", &["\""; 0]);
}

#[test]
fn what_arabic_joins_to_a_word_does_not_hide_it() {
    let check = |query: &str, there: &str, expected: Option<&str>| {
        let found = words(&text(&[&format!("ثم {there} غدا")], &["x"]), query);
        assert_eq!(found.first().map(String::as_str), expected, "{query} in {there}");
    };
    check("مدرسة", "والمدرسة", Some("مدرسة"));
    check("مدرسة", "بمدرستهم", Some("مدرست"));
    check("مدرسة", "وبمدرستها", Some("مدرست"));
    check("مدرسة", "لمدرستي", Some("مدرست"));
    check("مدرسه", "مدرستُنا", Some("مدرستُ"));
    check("المدرسة", "للمدرسة", Some("لمدرسة"));
    check("المدرسة", "وللمدرسة", Some("لمدرسة"));
    check("المدرسة", "كالمدرسة", Some("المدرسة"));
    check("اللغة", "للغة", Some("للغة"));
    check("لغة", "بلغتهم", Some("لغت"));
    check("مستشفى", "مستشفاهم", Some("مستشفا"));
    check("وزير", "فسيوزير", Some("وزير"));
    check("سنة", "سنتهم", Some("سنت"));
    check("بيت", "وببيتكم", Some("بيت"));
    // What merely has the same letters is not it.
    check("مدرسة", "مدرستان", None);
    check("سنة", "حسنتها", None);
    check("المدرسة", "عملمدرسة", None);
    // A phrase, each word with what is joined to it.
    check("مدرسة كبيرة", "بالمدرسة الكبيرة", Some("مدرسة الكبيرة"));
    check("مدرسة كبيرة", "مدرستهم الكبيرة", Some("مدرستهم الكبيرة"));
    check("وزير خارجية", "وزيرها للخارجية", Some("وزيرها للخارجية"));
    check("مدرسة كبيرة", "مدرسة صغيرة", None);
    // Who wants just the word asks for just the word.
    for there in ["والمدرسة", "بمدرستهم", "مدرسةٌ", "المَدرسة"] {
        check("=مدرسة", there, None);
    }
    check("=مدرسة", "مدرسة", Some("مدرسة"));
    check("\"مدرسة\"", "والمدرسة", None);
    check("\"مدرسة\"", "مَدْرَسَةٌ", Some("مَدْرَسَةٌ"));
}

#[test]
fn a_query_can_be_narrowed() {
    check("fr:2023", &["2023"]);
    check("ar: 2023", &["٢٠٢٣"]);
    check("2:2023", &["2023"]);
    check("9:2023", &[]);
    check("en:2023", &[]);
    check("=Élève", &["Élève"]);
    check("=eleve", &[]);
    check("=lève", &[]);
    check("=2023", &["2023"]);
    check("\"est passé\"", &["est passé"]);
    check("\"est pass\"", &[]);
    check("\"ETE 2023", &["été\u{a0}2023"]);
    check("est pass", &["est pass"]);
    check("fr:=été", &["été"]);
    check("=", &[]);
    check(":", &[":"]);
}

#[test]
fn notes_are_looked_in_by_themselves() {
    let check = |typed: &str, note: &str, expected: u32| {
        let query = Query::new(typed);
        assert_eq!(query.count_in(note), expected, "{typed} in {note}");
        assert!(query.looks_in_notes() && words(&text(&[note], &[note]), typed).is_empty(), "{typed}");
    };
    check("note: ete", "L’été, un été", 2);
    check("note:=été", "Été, été", 1);
    check("note:\"un\"", "un autre, aucun", 1);
    check("note:مدرسة", "في المدرسة", 1);
    check("note:", "anything", 0);
}

proptest! {
    #[test]
    fn what_is_counted_is_what_is_hit(
        arabic in prop::collection::vec("[ابتمدهءئيوةكلَّﻻ ]{0,12}", 0..40),
        french in prop::collection::vec("[aéE b]{0,12}", 0..40),
        typed in "(ar:|fr:|)(=|\"|\\*|)[ابتمدهءيوةكل aeb]{0,4}",
        from in 0_usize..30,
    ) {
        let trimmed = |list: &[String]| -> Vec<String> {
            list.iter().map(|s| s.trim().to_owned()).filter(|s| !s.is_empty()).collect()
        };
        let (arabic, french) = (trimmed(&arabic), trimmed(&french));
        let of = |list: &[String]| list.iter().map(|s| s.to_owned()).collect::<Vec<_>>();
        let (a, f) = (of(&arabic), of(&french));
        let text = text(
            &a.iter().map(String::as_str).collect::<Vec<_>>(),
            &f.iter().map(String::as_str).collect::<Vec<_>>(),
        );
        let query = Query::new(&typed);
        let all = hits(&text, &query, from..usize::MAX);
        let counted = count(&text, &query, from..usize::MAX);
        let expected: Vec<Found> = all
            .chunk_by(|a, b| a.bead == b.bead)
            .map(|hits| Found { bead: hits[0].bead as u32, hits: hits.len() as u32 })
            .collect();
        prop_assert_eq!(counted, expected);
        for hit in all {
            prop_assert!(!text.versions()[hit.side].slice(hit.bytes).is_empty());
        }
    }

    #[test]
    fn what_is_marked_is_what_was_looked_for(
        before in "\\PC{0,8}",
        typed in "[a-zéœßΣ0-9]{1,6}( [a-zé]{1,4})?",
        after in "\\PC{0,8}",
        manner in "(\"|\\*|)",
    ) {
        let line = format!("{before} {typed} {after}");
        let text = text(&["غيره"], &[line.trim()]);
        let wanted = folded_to_find(&typed);
        let hits = hits(&text, &Query::new(&format!("fr:{manner}{typed}")), 0..usize::MAX);
        prop_assert!(!hits.is_empty(), "{line}");
        for hit in hits {
            let marked = text.versions()[hit.side].slice(hit.bytes).into_owned();
            let words = folded_to_find(&marked);
            let words: Vec<&str> = words.split_whitespace().collect();
            // A ligature is marked whole, though what was looked for begins or ends within it.
            prop_assert!(words.join(" ").contains(&wanted), "{marked} for {typed}");
        }
    }
}
