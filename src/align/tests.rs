use proptest::prelude::*;

use super::*;
use crate::lexicon::Empty;

/// Sides of one segment a line, a new paragraph after each blank line.
fn with_sides<T>(texts: &[(&str, Vec<String>)], work: impl FnOnce(&[Side]) -> T) -> T {
    let segments: Vec<Vec<Segment>> = texts
        .iter()
        .map(|(_, list)| {
            list.iter().enumerate().map(|(k, text)| Segment { text, paragraph: (k / 3) as u32 }).collect()
        })
        .collect();
    let sides: Vec<Side> = texts
        .iter()
        .zip(&segments)
        .map(|((language, _), segments)| Side {
            language: Language::from_tag(language).unwrap_or(Language::UNKNOWN),
            segments,
        })
        .collect();
    work(&sides)
}

/// Aligns, and checks that the ladder tiles all sides and every pair tiles its
/// two and stays within the ladder's beads.
fn aligned(texts: &[(&str, Vec<String>)]) -> Alignment {
    let found = with_sides(texts, |sides| align(sides, &Resources::new(&Empty)));
    assert_eq!(found.ladder.sides(), texts.len());
    for (side, (_, list)) in texts.iter().enumerate() {
        assert_eq!(found.ladder.segments_on(side), list.len());
    }
    assert_eq!(found.pairs.len(), texts.len() * texts.len().saturating_sub(1) / 2);
    for pair in &found.pairs {
        for (k, side) in pair.sides.into_iter().enumerate() {
            assert_eq!(pair.ladder.segments_on(k), texts[side].1.len());
        }
        for bead in 0..pair.ladder.len() {
            let [x, y] = [0, 1].map(|k| pair.ladder.segments(bead, k));
            if !x.is_empty() && !y.is_empty() {
                let [a, b] = pair.sides;
                let of = |side, at| found.ladder.bead_of(side, at);
                assert_eq!(of(a, x.start), of(b, y.end - 1), "a link leaves its bead");
                assert_eq!(of(a, x.end - 1), of(b, y.start), "a link leaves its bead");
            }
        }
    }
    found
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

#[test]
fn three_versions_with_a_split_sentence_an_omission_and_a_tail() {
    let en = "In 1987 Bogdan left Oslo with 40 books, and his sister Marta kept the other 200.\n\
              Was Kovac right to sell the old house in Lisbon before the winter, or should he have waited until the bank had answered?\nOn 12 May the museum paid 7,500 dollars.\nShare this";
    let fr = "En 1987, Bogdan quitta Oslo avec 40 livres.\nSa sœur Marta garda les 200 autres.\n\
              Kovac eut-il raison de vendre la vieille maison de Lisbonne avant l’hiver, ou fallait-il attendre la réponse de la banque ?\nLe 12 mai, le musée paya 7 500 dollars.";
    let ar = "نشر في 3/4/2021\nفي عام 1987 غادر بوغدان أوسلو ومعه 40 كتابا واحتفظت أخته مارتا بالكتب الأخرى وعددها 200.\n\
              وفي 12 مايو دفع المتحف 7500 دولار.";
    let found = aligned(&[("en", lines(en)), ("fr", lines(fr)), ("ar", lines(ar))]);
    // Whatever the Arabic lacks, the pair of the two others keeps its sentences apart.
    let pair = &found.pairs[0].ladder;
    let links: Vec<_> = (0..pair.len())
        .map(|bead| [0, 1].map(|side| pair.segments(bead, side)))
        .filter(|link| link.iter().all(|r| !r.is_empty()))
        .collect();
    assert_eq!(links, [[0..1, 0..2], [1..2, 2..3], [2..3, 3..4]]);
    let last = found.ladder.bead_of(0, 2).expect("a bead");
    assert_eq!([0, 1, 2].map(|side| found.ladder.segments(last, side)), [2..3, 3..4, 2..3]);
    for (side, segment) in [(0, 3), (2, 0)] {
        let bead = found.ladder.bead_of(side, segment).expect("a bead");
        assert_eq!(found.ladder.linked_sides(bead), 1, "side {side}, segment {segment}");
    }
}

#[test]
fn any_sides_get_a_ladder() {
    let none = || Vec::new();
    let words = |n: usize| (0..n).map(|k| format!("The {k} th line of {}.", k * 7)).collect::<Vec<_>>();
    aligned(&[]);
    aligned(&[("en", words(3))]);
    aligned(&[("en", none()), ("fr", none()), ("ar", none())]);
    aligned(&[("en", words(5)), ("fr", none()), ("ar", words(2))]);
    aligned(&[("en", words(200)), ("fr", words(20)), ("ar", words(3))]);
    let twice = aligned(&[("en", words(30)), ("en", words(30))]);
    assert_eq!(twice.ladder.len(), 30);
    let four = aligned(&[("en", words(12)), ("fr", words(12)), ("de", words(12)), ("es", words(12))]);
    assert_eq!(four.ladder.len(), 12);
    let long = "word ".repeat(20_000);
    aligned(&[("en", vec![long.clone()]), ("fr", vec![long, "Fin.".into()]), ("ar", words(2))]);
    let thai = vec![
        "ภาษาไทยเป็นภาษาที่มีระดับเสียงของคำแน่นอน".to_owned();
        30
    ];
    let japanese = vec!["これは日本語の文です。".to_owned(); 25];
    let amharic = vec!["ሰላም ለዓለም፡፡".to_owned(); 40];
    aligned(&[("th", thai), ("ja", japanese), ("am", amharic)]);
    // Long strangers: every place is as good as any other, and there are many.
    let other = |w: &str| (0..400).map(|k| format!("{w} {}", "x".repeat(k * 37 % 90))).collect::<Vec<_>>();
    aligned(&[("en", other("Aa")), ("fr", other("Bb")), ("ar", other("بب"))]);
    aligned(&[("en", vec![String::new(); 2_000]), ("fr", vec![String::new(); 2_500]), ("ar", words(4))]);
}

#[test]
fn the_work_can_be_called_off() {
    let texts = [("en", lines("One.\nTwo.")), ("fr", lines("Un.\nDeux."))];
    let none = with_sides(&texts, |sides| align_while(sides, &Resources::new(&Empty), &|_| false));
    assert!(none.is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn every_ladder_tiles_and_is_found_again(
        texts in prop::collection::vec(
            ("ar|fr|en|th|und", prop::collection::vec("(\\PC|[0-9 .?]|Oslo|أوسلو){0,12}", 0..14)), 0..5
        )
    ) {
        let texts: Vec<(&str, Vec<String>)> = texts.iter().map(|(l, t)| (l.as_str(), t.clone())).collect();
        prop_assert_eq!(aligned(&texts), aligned(&texts));
    }
}
