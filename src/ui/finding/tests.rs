use super::word::without_article;
use super::*;
use crate::align::{Alignment, Ladder};
use crate::parallel::Text;
use crate::parallel::tests::version;
use crate::text::Language;
use crate::ui::tests::{press, reader, screen};
use crate::ui::{Effect, Event, Opening};

/// A text too long to be searched at once: every hundredth line has a goose.
fn long() -> Reader {
    let lines: Vec<String> = (0..8000)
        .map(|n| format!("{} number {n} went over the hill", if n % 100 == 50 { "goose" } else { "duck" }))
        .collect();
    let paragraphs: Vec<&str> = lines.iter().map(String::as_str).collect();
    let versions = vec![version("a", Language::ENGLISH, &[&paragraphs])];
    let ladder = Ladder::unaligned(&[8000]);
    let text = Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0);
    Reader::new(text, (120, 30), Opening::default())
}

/// The last search that was asked for.
fn asked(effects: Vec<Effect>) -> Ask {
    let ask = |effect| if let Effect::Find(ask) = effect { Some(ask) } else { None };
    effects.into_iter().filter_map(ask).next_back().expect("a search is asked for")
}

/// Answers with what stands in these beads.
fn answer(reader: &mut Reader, ask: &Ask, beads: Range<usize>, part: f32) {
    let found = count(&reader.text, &ask.query, beads);
    reader.update(Event::Found(Answer { number: ask.number, found, part }));
}

#[test]
fn keys_do_not_wait_for_a_long_search() {
    let mut reader = long();
    press(&mut reader, "4 0 0 0 G");
    let ask = asked(press(&mut reader, "/ g o o s e"));
    assert_eq!((reader.bead(), ask.from), (3999, 3999));
    // What is found far away may be the nearest; what is found first is from here on.
    answer(&mut reader, &ask, 3999..5000, 0.2);
    assert_eq!(reader.bead(), 4050);
    press(&mut reader, "Enter");
    assert_eq!(reader.said.as_deref(), Some("“goose”: 1/10 passages, 10 hits · searched 20 %"));
    press(&mut reader, "n");
    assert_eq!(reader.bead(), 4150);
    answer(&mut reader, &ask, 5000..8000, 0.6);
    assert!(
        reader.said.as_deref().is_some_and(|said| said.starts_with("“goose”: 2/40")),
        "{:?}",
        reader.said
    );
    answer(&mut reader, &ask, 0..3999, 1.0);
    assert_eq!(reader.said.as_deref(), Some("“goose”: 42/80 passages, 80 hits"));
    press(&mut reader, "2 C-o");
    assert_eq!(reader.bead(), 3999);
    press(&mut reader, "N");
    assert_eq!(reader.bead(), 3950);
}

#[test]
fn an_answer_to_an_older_question_is_void() {
    let mut reader = long();
    let first = asked(press(&mut reader, "/ g o"));
    let second = asked(press(&mut reader, "o s e"));
    answer(&mut reader, &first, 0..8000, 1.0);
    assert_eq!(reader.finding.count(), 0);
    answer(&mut reader, &second, 0..8000, 1.0);
    assert_eq!((reader.finding.count(), reader.bead()), (80, 50));
    // Who leaves has nothing looked for any more.
    let third = asked(press(&mut reader, "Backspace Backspace"));
    let none = asked(press(&mut reader, "Esc"));
    assert!(none.query.is_empty() && none.number > third.number);
    assert_eq!(reader.bead(), 0);
}

#[test]
fn what_comes_late_is_gone_to_unless_one_has_gone_on() {
    let mut reader = long();
    let ask = asked(press(&mut reader, "/ g o o s e Enter"));
    assert_eq!(reader.said.as_deref(), Some("“goose” · searched 0 %"));
    answer(&mut reader, &ask, 0..40, 0.1);
    assert_eq!(reader.bead(), 0);
    answer(&mut reader, &ask, 40..8000, 1.0);
    assert_eq!(reader.bead(), 50);
    press(&mut reader, "C-o");
    assert_eq!(reader.bead(), 0);

    let ask = asked(press(&mut reader, "/ d u c k Enter G"));
    answer(&mut reader, &ask, 0..8000, 1.0);
    assert_eq!(reader.bead(), 7999, "a search does not take one back from where one went");
}

#[test]
fn a_filter_grows_as_more_is_found() {
    let mut reader = long();
    let ask = asked(press(&mut reader, "& g o o s e Enter"));
    answer(&mut reader, &ask, 0..100, 0.1);
    assert_eq!(reader.rows.only.as_deref(), Some(&[50][..]));
    answer(&mut reader, &ask, 100..8000, 1.0);
    assert_eq!(reader.rows.only.as_deref().map(<[usize]>::len), Some(80));
    press(&mut reader, "Esc");
    assert_eq!(reader.rows.only, None);
}

#[test]
fn what_was_looked_for_is_found_again() {
    let mut reader = reader(120, 30);
    press(&mut reader, "/ c h a t Enter / j o u r Enter g g");
    press(&mut reader, "/ Up Up Enter");
    assert_eq!((reader.finding.query.as_str(), reader.bead()), ("chat", 2));
    press(&mut reader, "/ Up Down Esc");
    assert_eq!((reader.finding.query.as_str(), reader.bead()), ("chat", 2));
    press(&mut reader, "g g / Enter");
    assert_eq!(reader.bead(), 2);
}

#[test]
fn notes_are_found() {
    let mut reader = reader(120, 30);
    press(&mut reader, "j j c a Space l e n s Enter G c L e n s e s Enter g g");
    press(&mut reader, "/ n o t e : l e n s Enter");
    assert_eq!((reader.bead(), reader.finding.count()), (2, 2));
    press(&mut reader, "n");
    assert_eq!(reader.bead(), 3);
    press(&mut reader, "/ n o t e : c h a t Enter");
    assert!(reader.said.as_deref().is_some_and(|said| said.contains("no note")), "{:?}", reader.said);
    press(&mut reader, "& n o t e : l e n s e Enter");
    assert_eq!(reader.rows.only.as_deref(), Some(&[3][..]));
    press(&mut reader, "& Enter");
    assert_eq!(reader.rows.only, None, "nothing typed shows all again");
}

#[test]
fn an_article_is_no_part_of_the_word_one_stands_on() {
    let check = |word, expected| assert_eq!(without_article(word, Language::ARABIC), expected);
    check("المدرسة", "مدرسة");
    check("وبالمدينة", "مدينة");
    check("للوزير", "وزير");
    check("وصل", "وصل");
    check("الى", "الى");
    check("train", "train");
    let check = |word, expected| assert_eq!(without_article(word, Language::FRENCH), expected);
    check("l’eau", "eau");
    check("qu'elle", "elle");
    check("aujourd", "aujourd");
    assert_eq!(without_article("don’t", Language::ENGLISH), "don’t");
}

#[test]
fn going_round_the_text_is_said() {
    let check = |keys: &str, bead: usize, again: &str| {
        let mut reader = reader(120, 30);
        press(&mut reader, keys);
        let said = reader.said.clone().unwrap_or_default();
        assert_eq!(reader.bead(), bead, "{keys}");
        assert_eq!(said.split(" · ").nth(1).unwrap_or_default(), again, "{keys}: {said}");
    };
    check("/ l e Enter", 1, "");
    check("/ l e Enter n", 2, "");
    check("/ l e Enter n n", 1, "from the start again");
    check("/ l e Enter N", 2, "from the end again");
    check("G / l e Enter", 1, "from the start again");
    check("Tab j *", 2, "");
    check("Tab j * *", 1, "from the start again");
    check("Tab j #", 2, "from the end again");
}

#[test]
fn among_filtered_rows_only_these_are_searched() {
    let mut reader = reader(120, 30);
    press(&mut reader, "& l e Enter / u Enter");
    assert_eq!((reader.bead(), reader.finding.count()), (1, 1), "“Fin du jour” is not shown");
    press(&mut reader, "n");
    assert_eq!(reader.bead(), 1);
    press(&mut reader, "Esc n");
    assert_eq!((reader.bead(), reader.finding.count()), (3, 3));
    press(&mut reader, "& l e Enter & d u Enter");
    assert_eq!(reader.rows.only.as_deref(), Some(&[3][..]), "another filter takes its place");
}

#[test]
fn what_is_not_yet_a_query_is_not_said_to_be_nowhere() {
    for keys in ["/ a r :", "/ \"", "/ Space", "/ f r : ="] {
        let mut reader = reader(120, 30);
        press(&mut reader, keys);
        let foot = screen(&reader, 120, 30).pop().unwrap_or_default();
        assert_eq!(foot.contains("in no version"), keys.ends_with('='), "{keys}: {foot}");
    }
}

#[test]
fn an_arabic_word_does_not_take_the_count_along() {
    let mut reader = reader(120, 30);
    press(&mut reader, "/ ا ل ق ط Enter n");
    let foot = screen(&reader, 120, 30).pop().unwrap_or_default();
    assert!(foot.contains("”: 2/2 passages, 2 hits"), "{foot}");
}

#[test]
fn each_hit_is_gone_back_from() {
    let mut reader = reader(120, 30);
    press(&mut reader, "/ l e Enter n C-o");
    assert_eq!(reader.bead(), 1);
    press(&mut reader, "C-o");
    assert_eq!(reader.bead(), 0);
}

#[test]
fn the_word_one_stands_on_is_found_whole() {
    let mut reader = reader(120, 30);
    press(&mut reader, "Tab j *");
    assert_eq!((reader.finding.query.as_str(), reader.finding.count()), ("*Le", 2), "not in “Les”");
}

#[test]
fn what_is_typed_comes_back_after_earlier_searches() {
    let mut reader = reader(120, 30);
    press(&mut reader, "/ c h a t Enter / j o u r Enter / c h i e n Enter g g");
    let mut check = |keys: &str, expected: &str| {
        press(&mut reader, keys);
        assert_eq!(reader.finding.prompt.as_ref().map(|p| p.field.text()), Some(expected), "{keys}");
    };
    check("/ x", "x");
    check("Up", "x");
    check("Down", "x");
    check("C-u c h Up", "chien");
    check("C-p", "chat");
    check("Up", "chat");
    check("C-n", "chien");
    check("Down", "ch");
    check("C-u Up Up Up", "chat");
    check("s Up", "chats");
}
