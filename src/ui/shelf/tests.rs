use super::*;
use crate::text::Language;
use crate::ui::Event;
use crate::ui::tests::{press, reader, screen};

fn shelved(id: i64, title: &str) -> Shelved {
    Shelved {
        wanted: Wanted::Known(id),
        title: title.into(),
        languages: vec![Language::FRENCH, Language::ENGLISH],
        progress: Some(id as f32 / 100.0),
        read: "today".into(),
        files: vec![format!("/texts/{id}/a.fr.txt"), format!("/texts/{id}/a.en.txt")],
    }
}

fn sample() -> Shelved {
    Shelved { wanted: Wanted::Sample, files: Vec::new(), progress: None, ..shelved(0, "A sample") }
}

/// A reader that shows these texts, and what it asked for.
fn shown(texts: Vec<Shelved>, total: usize) -> (Reader, Vec<Effect>) {
    let mut reader = reader(120, 40);
    assert_eq!(press(&mut reader, "g l"), [Effect::Library]);
    let asked = reader.update(Event::Library { texts, total });
    (reader, asked)
}

/// The titles that the list has on the screen, from above.
fn titles(reader: &Reader) -> Vec<String> {
    let chooser = reader.chooser.as_ref().expect("a list");
    chooser.fitting(0).map(|(item, _)| item.name.clone()).collect()
}

fn lines(reader: &Reader) -> String {
    screen(reader, 120, 40).join("\n")
}

#[test]
fn a_text_is_opened_forgotten_and_brought_back() {
    let texts = || vec![shelved(1, "Un conte"), shelved(2, "The sea"), sample()];
    let check = |keys: &str, expected: &[Effect]| {
        let (mut reader, _) = shown(texts(), 3);
        assert_eq!(press(&mut reader, keys), expected, "{keys}");
    };
    check("s e a Enter", &[Effect::Open(Wanted::Known(2))]);
    check("End Down Down Enter", &[Effect::Open(Wanted::Sample)]);
    // Nothing is gone before the list is left, nor what was brought back or is opened.
    check("s e a C-x y", &[]);
    check("s e a C-x y Esc", &[Effect::Forget(vec![2])]);
    check("s e a C-x n Esc", &[]);
    check("s e a C-x y C-x Esc", &[]);
    check("s e a C-x y Enter", &[Effect::Open(Wanted::Known(2))]);
    check("C-x y Down Enter", &[Effect::Forget(vec![1]), Effect::Open(Wanted::Known(2))]);
    check("C-x y Down C-x y Esc", &[Effect::Forget(vec![1, 2])]);
    check("Down Down C-x y Esc", &[]);

    let (mut reader, _) = shown(texts(), 3);
    press(&mut reader, "C-x");
    assert!(lines(&reader).contains("Forget it"), "{}", lines(&reader));
    press(&mut reader, "y");
    assert!(lines(&reader).contains("C-x brings it back"), "{}", lines(&reader));
    assert_eq!(reader.to_forget(), [1], "a signal ends it as the list's end does");
    assert_eq!(press(&mut reader, "Esc"), []);
    assert!(reader.chooser.is_none());
}

#[test]
fn texts_come_in_the_order_one_wants() {
    let titled = |id, title, progress| Shelved { progress, ..shelved(id, title) };
    let texts = vec![
        titled(1, "Émile", Some(1.0)),
        titled(2, "zut", None),
        titled(3, "a tale", Some(0.2)),
        titled(4, "مَنارة", Some(0.7)),
        sample(),
    ];
    let (mut reader, _) = shown(texts, 5);
    let check = |reader: &Reader, expected: &[&str]| assert_eq!(titles(reader), expected);
    check(&reader, &["Émile", "zut", "a tale", "مَنارة", "A sample"]);
    press(&mut reader, "C-s");
    check(&reader, &["a tale", "Émile", "zut", "مَنارة", "A sample"]);
    assert!(lines(&reader).contains("by title"));
    press(&mut reader, "C-s");
    check(&reader, &["مَنارة", "a tale", "Émile", "zut", "A sample"]);
    press(&mut reader, "C-s");
    check(&reader, &["Émile", "zut", "a tale", "مَنارة", "A sample"]);
    // What is typed is folded: accents, vowel signs, capitals.
    for (typed, expected) in [("e m i l e", "Émile"), ("م ن ا ر ة", "مَنارة"), ("Z U T", "zut")] {
        press(&mut reader, typed);
        assert_eq!(titles(&reader)[0], expected, "{typed}");
        press(&mut reader, "C-u");
    }
}

#[test]
fn texts_of_one_title_are_told_apart() {
    let mut same = shelved(2, "One title");
    same.files = vec!["/texts/other.txt".into()];
    let bare = Shelved { files: vec!["/texts/bare.txt".into()], ..shelved(3, " ") };
    let (reader, _) = shown(vec![shelved(1, "One title"), same, bare], 3);
    let seen = lines(&reader);
    for words in ["a.fr.txt  fr en", "other.txt  fr en", "bare.txt ", "/texts/1/a.fr.txt, a.en.txt"] {
        assert!(seen.contains(words), "{words}\n{seen}");
    }
}

#[test]
fn what_is_seen_is_looked_for_and_said_to_be_missing() {
    let (mut reader, asked) = shown((1..=60).map(|n| shelved(n, &format!("Text {n}"))).collect(), 60);
    let [Effect::LookForFiles(ids)] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!(*ids, (1..=24).collect::<Vec<_>>(), "those on the screen");
    let gone = reader.update(Event::Files(ids.iter().map(|id| (*id, None)).collect()));
    assert_eq!(gone, [], "nothing is asked twice");
    reader.update(Event::Files(vec![(1, Some("/texts/1/a.en.txt".into()))]));
    assert!(lines(&reader).contains("a file is missing, today"), "{}", lines(&reader));
    assert!(lines(&reader).contains("not there: /texts/1/a.en.txt"), "{}", lines(&reader));
    assert_eq!(press(&mut reader, "Down"), [], "what is seen already");
    let asked = press(&mut reader, "PgDn PgDn PgDn").into_iter().flat_map(|ask| match ask {
        Effect::LookForFiles(ids) => ids,
        other => panic!("{other:?}"),
    });
    assert_eq!(asked.collect::<Vec<_>>(), (25..=39).collect::<Vec<_>>(), "what came to be seen");
}

#[test]
fn the_rest_of_a_long_library_comes_when_it_is_wanted() {
    let first = || (1..=32).map(|n| shelved(n, &format!("Text {n}"))).collect::<Vec<_>>();
    let rest = || (32..=1000).map(|n| shelved(n, &format!("Text {n}"))).chain([sample()]).collect::<Vec<_>>();
    let check = |keys: &str| {
        let (mut reader, asked) = shown(first(), 1001);
        assert!(!asked.contains(&Effect::LibraryRest));
        assert!(lines(&reader).contains("1001"));
        let asked = press(&mut reader, keys);
        assert_eq!(asked.iter().filter(|ask| **ask == Effect::LibraryRest).count(), 1, "{keys}: {asked:?}");
        reader.update(Event::LibraryRest(rest()));
        assert!(!press(&mut reader, "Down").contains(&Effect::LibraryRest));
        reader
    };
    let reader = check("9 9 9");
    assert_eq!(titles(&reader), ["Text 999"]);
    assert!(lines(&reader).contains("1/1001"));
    check("C-s");
    let reader = check("PgDn");
    assert_eq!(titles(&reader).len(), 1001, "one that was told twice is there once");
}

#[test]
fn files_are_said_with_each_folder_once() {
    let check = |files: &[&str], expected: &str| {
        assert_eq!(in_folders(&files.iter().map(|f| (*f).to_owned()).collect::<Vec<_>>()), expected);
    };
    check(&["~/a/x.txt", "~/a/y.txt", "/b/z.txt"], "~/a/x.txt, y.txt · /b/z.txt");
    check(&["bare"], "bare");
    check(&[], "");
}
