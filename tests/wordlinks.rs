//! Word links: each evidence by itself, and how good they are on texts linked by hand.

use std::ops::Range;

use visavis::align::words::Evidence;
use visavis::align::{Alignment, Ladder, Resources};
use visavis::import::{Said, Segmentation, plain};
use visavis::lexicon::{Empty, Lexicon, Shipped};
use visavis::parallel::wordlink::{Learnt, Offer, Why, WordLinks};
use visavis::parallel::{Place, Text, Version, align_versions};
use visavis::text::Language;

const CODES: [&str; 3] = ["ar", "fr", "en"];

/// The three versions of the sample, aligned.
fn sample() -> Text {
    let files = [
        include_bytes!("../assets/sample/article.ar.txt").to_vec(),
        include_bytes!("../assets/sample/article.fr.txt").to_vec(),
        include_bytes!("../assets/sample/article.en.txt").to_vec(),
    ];
    let version = |(bytes, code): (Vec<u8>, &str)| {
        let said = Said { language: Language::from_tag(code), ..Said::default() };
        plain(code, bytes, &said).version
    };
    aligned(files.into_iter().zip(CODES).map(version).collect())
}

fn aligned(versions: Vec<Version>) -> Text {
    let lexicon = Shipped::new();
    let resources = Resources::new(&lexicon);
    let alignment = align_versions(&versions, &resources, &|_| true).expect("it was not stopped");
    Text::new(versions, alignment, 0)
}

/// Versions of one sentence each, level.
fn level(texts: &[(&str, &str)]) -> Text {
    let version = |(code, text): &(&str, &str)| {
        let said =
            Said { language: Language::from_tag(code), segmentation: Segmentation::Line, ..Said::default() };
        plain(code, text.as_bytes().to_vec(), &said).version
    };
    let versions: Vec<Version> = texts.iter().map(version).collect();
    let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
    let beads = (0..counts[0]).map(|at| (vec![at..at + 1; counts.len()], 1.0));
    let ladder = Ladder::new(&counts, beads).expect("as many lines in each");
    Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0)
}

/// The byte at which `word` first stands on `side`.
fn place(text: &Text, side: usize, word: &str) -> Place {
    let byte = text.versions()[side].text().find(word).unwrap_or_else(|| panic!("{word} is not there"));
    Place { side, byte }
}

fn offers(text: &Text, place: Place, lexicon: &dyn Lexicon) -> Vec<Offer> {
    let learnt = Learnt::around(text, text.bead_at(place));
    WordLinks::new(text, place, lexicon, &learnt).at(place).map(|(_, offers)| offers).unwrap_or_default()
}

/// What is offered on `side` for the first `word` of version 0, with what speaks for it.
fn check_in(text: &Text, lexicon: &dyn Lexicon, word: &str, side: usize, expected: Option<(&str, Why)>) {
    let offers = offers(text, place(text, 0, word), lexicon);
    let found = offers.iter().find(|offer| offer.side == side);
    let found = found.map(|offer| (text.versions()[side].slice(offer.bytes.clone()), offer.why));
    assert_eq!(found.as_ref().map(|(word, why)| (word.as_ref(), *why)), expected, "{word}");
}

fn check(versions: &[(&str, &str)], word: &str, side: usize, expected: Option<(&str, Why)>) {
    check_in(&level(versions), &Shipped::new(), word, side, expected);
}

#[test]
fn each_evidence_links_words() {
    let shared = |word, evidence| Some((word, Why::Shared(evidence)));
    let lexicon = [("ar", "وصل وفد المدينة أمس"), ("fr", "La délégation de la ville est arrivée hier")];
    check(&lexicon, "المدينة", 1, shared("ville", Evidence::Lexicon));
    check(&lexicon, "وفد", 1, shared("délégation", Evidence::Lexicon));
    let names = [("ar", "قالت بوزيان ذلك"), ("en", "So it was told by Bouzayan")];
    check(&names, "بوزيان", 1, shared("Bouzayan", Evidence::Name));
    let latin = [("ar", "نظام GPS جديد"), ("fr", "Le GPS est neuf")];
    check(&latin, "GPS", 1, shared("GPS", Evidence::Latin));
    let cognates = [("fr", "Un zorbaliste dort"), ("en", "A zorbalist sleeps")];
    check(&cognates, "zorbaliste", 1, shared("zorbalist", Evidence::Cognate));
    let learnt = [
        ("fr", "le grelu dort\nla nuit\nle grelu mange\nun loup"),
        ("en", "the zorp sleeps\na night\nthe zorp eats\na wolf"),
    ];
    check_in(&level(&learnt), &Empty, "grelu", 1, shared("zorp", Evidence::Learnt));
}

#[test]
fn a_value_is_one_word() {
    let dates = [
        ("ar", "في عاصفة 17 يناير/كانون الثاني 1984 فقد ضوءه"),
        ("fr", "il perdit sa lumière le 17 janvier 1984"),
        ("en", "it lost its light on January 17, 1984"),
    ];
    let number = Why::Shared(Evidence::Number);
    check(&dates, "1984", 1, Some(("17 janvier 1984", number)));
    check(&dates, "يناير", 2, Some(("January 17, 1984", number)));
    let spelled = [("ar", "جاء أحد عشر منهم و12 منا"), ("en", "twelve of us and eleven of them came")];
    check(&spelled, "أحد", 1, Some(("eleven", number)));
    check(&spelled, "12", 1, Some(("twelve", number)));
    check(&[("fr", "il en manque 430"), ("en", "it lacks 340")], "430", 1, None);
}

#[test]
fn words_are_linked_through_a_third_version() {
    let text = level(&[
        ("ar", "ضوء فنار جديد"),
        ("fr", "une zorbaline neuve"),
        ("en", "a new zorbaline, a lighthouse"),
    ]);
    // French and English share the strange word alone; Arabic and English nothing like it.
    check_in(&text, &Shipped::new(), "فنار", 1, None);
    let text = level(&[("fr", "Une ville"), ("en", "A city zorbal"), ("es", "Zorbal")]);
    check_in(&text, &Shipped::new(), "ville", 2, None);
    let three = [("ar", "جاء بوزيان"), ("en", "Bouzayan came"), ("de", "Bouzayan kam")];
    check(&three, "جاء", 1, Some(("came", Why::Shared(Evidence::Lexicon))));
}

#[test]
fn what_is_left_between_linked_words_is_linked() {
    let left = [("fr", "la ville zorbe 1984"), ("en", "the city glims 1984")];
    check(&left, "zorbe", 1, Some(("glims", Why::Place)));
    let more = [("fr", "la ville zorbe 1984"), ("en", "the city glims quark 1984")];
    check(&more, "zorbe", 1, None);
}

#[test]
fn nothing_is_offered_where_no_word_stands() {
    let text = sample();
    let links = WordLinks::new(&text, Place { side: 0, byte: 0 }, &Empty, &Learnt::default());
    assert_eq!(links.at(Place { side: 7, byte: 0 }), None);
    assert_eq!(links.at(Place { side: 0, byte: text.versions()[0].len() }), None);
    let none = Text::new(Vec::new(), Alignment::none(&[]), 0);
    let links = WordLinks::new(&none, Place::default(), &Empty, &Learnt::around(&none, 0));
    assert_eq!(links.at(Place::default()), None);
}

#[test]
fn a_sentence_without_end_takes_no_longer_than_a_long_one() {
    let long = |word: &str| format!("{word} 17 ").repeat(50_000);
    let text = level(&[("fr", &long("ville")), ("en", &long("city"))]);
    let middle = Place { side: 0, byte: text.versions()[0].len() / 2 };
    let links = WordLinks::new(&text, middle, &Shipped::new(), &Learnt::default());
    let word = place(&text, 0, "ville");
    assert!(links.at(word).is_none(), "words far from the place are not looked at");
    let near =
        Place { side: 0, byte: text.versions()[0].text()[..middle.byte].rfind("ville").expect("words") };
    assert!(links.at(near).is_some());
}

/// Word pairs whose links are beyond doubt, each in a sentence of its own: of what
/// is offered nearly all must be right.
#[test]
fn a_table_of_words_is_linked_with_few_mistakes() {
    let table = include_str!("wordlinks/table.tsv");
    let (mut offered, mut right, mut all) = (0, 0, 0);
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let plain: Vec<String> = columns.iter().map(|column| column.replace(['[', ']'], "")).collect();
        let text = level(&CODES.iter().copied().zip(plain.iter().map(String::as_str)).collect::<Vec<_>>());
        let (o, r, a) = score(&text, &columns);
        (offered, right, all) = (offered + o, right + r, all + a);
    }
    println!("table: {right} of {offered} offers right, {all} links");
    assert!(right * 100 >= offered * 95, "{right} of {offered} offers are right");
    assert!(right * 100 >= all * 85, "{right} of {all} links are found");
}

/// The links of the sample by hand. The floors are a little below what was measured.
#[test]
fn the_sample_is_linked_as_by_hand() {
    let text = sample();
    let (mut offered, mut right, mut all) = (0, 0, 0);
    for line in include_str!("wordlinks/gold.tsv").lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let (o, r, a) = score(&text, &columns);
        if (o, r) != (a, a) {
            println!("{o} offered {r} right {a} wanted: {line}");
        }
        (offered, right, all) = (offered + o, right + r, all + a);
    }
    println!("sample: {right} of {offered} offers right, {all} links");
    assert!(right * 100 >= offered * 90, "{right} of {offered} offers are right");
    assert!(right * 100 >= all * 60, "{right} of {all} links are found");
}

/// Of one word in three versions, a phrase a column with the word in brackets:
/// how many offers are made from each version to each other, how many are right,
/// and how many there should be.
fn score(text: &Text, columns: &[&str]) -> (usize, usize, usize) {
    let lexicon = Shipped::new();
    let spot = |side: usize| -> Option<Range<usize>> {
        let column = columns[side];
        if column == "-" {
            return None;
        }
        let phrase = column.replace(['[', ']'], "");
        let whole = text.versions()[side].text();
        assert_eq!(whole.matches(&phrase).count(), 1, "{column}");
        let from = whole.find(&phrase)? + column.find('[')?;
        let length = column.find(']')? - column.find('[')? - 1;
        Some(from..from + length)
    };
    let (mut offered, mut right, mut all) = (0, 0, 0);
    for from in 0..3 {
        let Some(word) = spot(from) else { continue };
        let offers = offers(text, Place { side: from, byte: word.start }, &lexicon);
        for to in (0..3).filter(|&to| to != from) {
            let expected = spot(to);
            let offer = offers.iter().find(|offer| offer.side == to);
            all += usize::from(expected.is_some());
            offered += usize::from(offer.is_some());
            let meets = |bytes: &Range<usize>, expected: &Range<usize>| {
                bytes.start < expected.end && expected.start < bytes.end
            };
            right += usize::from(offer.zip(expected).is_some_and(|(o, e)| meets(&o.bytes, &e)));
        }
    }
    (offered, right, all)
}
