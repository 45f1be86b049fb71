//! What is kept comes back.

use super::*;
use proptest::prelude::*;

#[test]
fn a_kept_text_is_known_without_being_read() {
    let (room, files) = (Room::new(), Room::files);
    let files = files(&room);
    let kept = keep(&room.library(), &files);
    let library = room.library();
    let found = known(&library, &files);
    assert_eq!(found.kept.id(), kept.id());
    assert_eq!((found.place, found.view), (None, None));
    assert_same(&found.text, &read(&files));
}

#[test]
fn place_and_view_are_the_last_ones() {
    let room = Room::new();
    let files = room.files();
    {
        let library = room.library();
        let kept = keep(&library, &files);
        for byte in 0..500 {
            kept.set_place(place(0, byte));
        }
        kept.set_place(place(1, 4));
        kept.set_view("{\"old\":1}".into());
        kept.set_view("{\"wide\":[\"\u{1b}\",\"é\"]}".into());
    }
    let found = known(&room.library(), &files);
    assert_eq!(found.place, Some(place(1, 4)));
    assert_eq!(found.view.as_deref(), Some("{\"wide\":[\"\u{1b}\",\"é\"]}"));
}

/// Reads a known text as far as these places, and is killed.
fn killed(room: &Room, files: &[PathBuf], places: &[Place]) {
    let library = room.library();
    let kept = known(&library, files).kept;
    places.iter().for_each(|place| kept.set_place(*place));
    // Nobody flushes it, and nobody closes it.
    std::mem::forget(library);
}

#[test]
fn a_place_outlives_a_kill() {
    let (room, places) = (Room::new(), (0..100).map(|byte| place(byte % 2, byte)).collect::<Vec<_>>());
    let files = room.files();
    keep(&room.library(), &files);
    for count in [1, 2, 31, 32, 33, 100] {
        killed(&room, &files, &places[..count]);
        assert_eq!(known(&room.library(), &files).place, Some(places[count - 1]), "{count}");
    }
    // What is kept after it is younger.
    known(&room.library(), &files).kept.set_place(place(0, 1));
    assert_eq!(known(&room.library(), &files).place, Some(place(0, 1)));
}

#[test]
fn a_place_that_outlived_a_kill_goes_with_its_segment() {
    let room = Room::new();
    let files = room.files();
    keep(&room.library(), &files);
    killed(&room, &files, &[place(0, 11)]);
    room.write("a.txt", "Zero and more.\nOne.\nTwo.\nThree.");
    let library = room.library();
    let Found::New(sources) = library.find(&files, "") else { panic!("it was edited") };
    let remembered = library.remember(&read(&files), &sources).and_then(|remembered| remembered.place);
    library.keep(&read(&files), sources);
    drop(library);
    let found = known(&room.library(), &files);
    assert_eq!(found.place, remembered);
    assert_eq!(found.place, Some(place(0, 11 + "Zero and more.\n".len())));
}

#[test]
fn a_text_that_is_forgotten_leaves_no_slip() {
    let room = Room::new();
    let files = room.files();
    let id = keep(&room.library(), &files).id().expect("an id");
    killed(&room, &files, &[place(0, 11)]);
    let slips = fs::read(room.database().with_extension("places")).expect("slips");
    assert!(slips.iter().any(|byte| *byte != 0));
    let library = room.library();
    library.forget(id);
    assert_eq!(library.flush(), Ok(()));
    let slips = fs::read(room.database().with_extension("places")).expect("slips");
    assert!(slips.iter().all(|byte| *byte == 0));
}

#[test]
fn what_is_said_of_a_text_before_it_is_written_is_written_with_it() {
    let room = Room::new();
    let files = room.files();
    {
        let library = room.library();
        let Found::New(sources) = library.find(&files, "") else { panic!("nothing is known") };
        let kept = library.keep(&read(&files), sources);
        kept.set_place(place(1, 9));
    }
    assert_eq!(known(&room.library(), &files).place, Some(place(1, 9)));
}

#[test]
fn other_encodings_and_line_ends_are_kept_decoded() {
    let room = Room::new();
    let long = "Zeile für Zeile für Zeile.\r\n".repeat(5000);
    let files = vec![room.write("a.txt", "\u{FEFF}One.\nTwo."), room.write("b.txt", long)];
    let text = read(&files);
    keep(&room.library(), &files);
    let library = room.library();
    let found = known(&library, &files);
    assert_same(&found.text, &text);
    // The library may be gone before the text is.
    drop(library);
    assert_eq!(found.text.versions()[1].segment(4999), text.versions()[1].segment(4999));
    assert_eq!(found.text.versions()[1].slice(3..usize::MAX), "");
    assert_eq!(found.text.versions()[1].slice(1..1), "");
}

#[test]
fn a_decoded_text_that_another_forgets_says_that_it_has_changed() {
    let room = Room::new();
    let files = vec![room.write("a.txt", "One.\r\nTwo."), room.write("b.txt", "Un.")];
    keep(&room.library(), &files);
    let (one, other) = (room.library(), room.library());
    let found = known(&one, &files);
    assert!(!found.text.versions()[0].has_changed());
    other.forget(found.kept.id().expect("it is there"));
    assert_eq!(other.flush(), Ok(()));
    assert_eq!(found.text.versions()[0].slice(0..4), "");
    assert!(found.text.versions()[0].has_changed());
    assert_eq!(found.text.versions()[1].slice(0..3), "Un.");
}

#[test]
fn files_are_known_in_any_order_and_only_all_together() {
    let room = Room::new();
    let mut files = room.files();
    let text = read(&files);
    let library = room.library();
    keep(&library, &files);
    assert!(!is_known(&library, &files[..1]));
    assert!(!is_known(&library, &[]));
    files.reverse();
    assert_same(&known(&library, &files).text, &text);
    files.push(room.write("c.txt", "Drei."));
    assert!(!is_known(&library, &files));
    keep(&library, &files);
    assert_eq!(library.list().expect("a list").len(), 2);
    assert!(is_known(&library, &files) && is_known(&library, &files[..2]));
}

#[test]
fn one_file_twice_is_two_versions() {
    let room = Room::new();
    let files = vec![room.write("a.txt", "One.\nTwo."); 2];
    keep(&room.library(), &files);
    assert_same(&known(&room.library(), &files).text, &read(&files));
}

#[test]
fn a_text_said_to_be_read_otherwise_is_read_again() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let id = keep(&library, &files).id();
    let Found::New(sources) = library.find(&files, "--lang ar,fr") else { panic!("it was not said") };
    let kept = library.keep(&read(&files), sources);
    assert_eq!(library.flush(), Ok(()));
    assert_eq!(kept.id(), id);
    assert!(matches!(library.find(&files, "--lang ar,fr"), Found::Known(_)));
    assert!(is_known(&library, &files));
}

#[test]
fn the_list_has_what_was_read_last_first() {
    let room = Room::new();
    let library = room.library();
    assert_eq!(library.list(), Ok(Vec::new()));
    let files = room.files();
    let first = keep(&library, &files);
    let others = vec![room.write("\u{1b}[2J", "Eins."), room.write("d.txt", "Ein.")];
    keep(&library, &others);
    first.set_place(place(1, 10));
    fs::remove_file(&others[1]).expect("it was there");
    assert_eq!(library.flush(), Ok(()));
    let list = library.list().expect("a list");
    let (read, new) = (&list[0], &list[1]);
    assert_eq!((Some(read.id), &read.title[..]), (first.id(), "Un."));
    assert_eq!(read.progress, Some(1.0));
    assert_eq!(read.languages, [Language::FRENCH; 2]);
    assert!(read.files().missing.is_empty() && read.read.is_some());
    assert_eq!((new.progress, new.read), (None, None));
    assert_eq!(new.files().all, others.iter().map(|f| room.path("").join(f)).collect::<Vec<_>>());
    assert_eq!(new.files().missing, others[1..]);
}

#[test]
fn a_forgotten_text_is_gone_from_the_disk() {
    let room = Room::new();
    let library = room.library();
    let words = "rien ne va plus\r\n".repeat(100_000);
    let files = vec![room.write("a.txt", &words), room.write("b.txt", "x")];
    keep(&library, &files);
    drop(library);
    let whole = fs::metadata(room.database()).expect("it is there").len();
    let library = room.library();
    let kept = known(&library, &files).kept;
    library.forget(kept.id().expect("it is written"));
    // Nothing comes of what is still said of it.
    kept.set_place(place(0, 0));
    assert_eq!(library.flush(), Ok(()));
    assert!(!is_known(&library, &files));
    assert_eq!(library.list(), Ok(Vec::new()));
    assert!(fs::metadata(room.database()).expect("it is there").len() < whole / 4);
    drop(library);
    let left = fs::read(room.database()).expect("it is there");
    assert!(!left.windows(15).any(|w| w == b"rien ne va plus"));
}

#[test]
fn two_libraries_on_one_text_do_each_other_no_harm() {
    let room = Room::new();
    let files = room.files();
    let (one, other) = (room.library(), room.library());
    let Found::New(mine) = one.find(&files, "") else { panic!("nothing is known") };
    let Found::New(theirs) = other.find(&files, "") else { panic!("nothing is known") };
    let (mine, theirs) = (one.keep(&read(&files), mine), other.keep(&read(&files), theirs));
    for byte in 0..100 {
        mine.set_place(place(0, byte));
        theirs.set_place(place(1, byte));
    }
    assert_eq!((one.flush(), other.flush()), (Ok(()), Ok(())));
    assert_eq!(mine.id(), theirs.id());
    theirs.set_place(place(1, 7));
    assert_eq!(other.flush(), Ok(()));
    assert_eq!(known(&one, &files).place, Some(place(1, 7)));
    assert_eq!(one.list().expect("a list").len(), 1);
}

#[test]
fn no_library_keeps_nothing_and_complains_of_nothing() {
    let room = Room::new();
    let files = room.files();
    let library = Library::none();
    let kept = keep(&library, &files);
    kept.set_place(place(0, 1));
    assert!(!is_known(&library, &files));
    assert_eq!((library.list(), library.problem(), kept.id()), (Ok(Vec::new()), None, None));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_kept_is_found_as_it_was(
        texts in prop::collection::vec("\\PC{0,20}(\r?\n\\PC{0,30}){0,12}", 1..4),
        mark in any::<bool>(),
    ) {
        let room = Room::new();
        let mark = if mark { "\u{FEFF}" } else { "" };
        let files: Vec<PathBuf> = texts.iter().enumerate()
            .map(|(i, text)| room.write(&format!("{i}\n'\";--.txt"), format!("{mark}{text}")))
            .collect();
        keep(&room.library(), &files);
        assert_same(&known(&room.library(), &files).text, &read(&files));
    }
}

#[test]
fn what_is_held_is_written_when_it_goes_on_or_is_left() {
    for goes_on in [true, false] {
        let room = Room::new();
        let files = room.files();
        let library = room.library();
        library.hold();
        let Found::New(sources) = library.find(&files, "") else { panic!("it is known") };
        let kept = library.keep(&read(&files), sources);
        assert!(!room.database().exists());
        if goes_on {
            library.go_on();
        }
        drop(kept);
        drop(library);
        assert!(is_known(&room.library(), &files), "{goes_on}");
    }
}

#[test]
fn a_text_that_the_library_holds_itself_is_read_without_its_files() {
    let room = Room::new();
    let library = room.library();
    // Neither file holds its text as it is: other line ends.
    let files = vec![room.write("a.txt", "One.\r\nTwo."), room.write("b.txt", "Un.\r\nDeux.")];
    let id = keep(&library, &files).id().expect("it is kept");
    let text = known(&library, &files).text;
    files.iter().for_each(|file| fs::remove_file(file).expect("it was there"));
    let entry = library.entry(id).expect("a library").expect("it is there");
    assert_eq!(entry.files().missing, files);
    let found = library.find_without_files(id).expect("all of it is here");
    assert_eq!(found.kept.id(), Some(id));
    let words = |text: &Text| text.versions().iter().map(|v| v.text().into_owned()).collect::<Vec<_>>();
    assert_eq!(words(&found.text), words(&text));
    assert!(library.find_without_files(TextId::new(99)).is_none());
    // Where a file is its version's text, it is read there alone.
    let others = room.files();
    let id = keep(&library, &others).id().expect("it is kept");
    assert!(library.find_without_files(id).is_none());
}

#[test]
fn a_part_of_the_list_is_what_the_whole_list_has_there() {
    let room = Room::new();
    let library = room.library();
    assert!(!library.has_texts() && library.count() == Ok(0));
    for n in 0..7 {
        let kept = keep(&library, &[room.write(&format!("{n}.txt"), format!("Text {n}."))]);
        if n % 2 == 0 {
            kept.set_place(place(0, 3));
            assert_eq!(library.flush(), Ok(()));
        }
    }
    let all = library.list().expect("a list");
    for from in 0..9 {
        for count in 0..9 {
            let expected = all.iter().skip(from).take(count).cloned().collect::<Vec<_>>();
            assert_eq!(library.part_of_list(from, count), Ok(expected));
        }
    }
    for entry in &all {
        assert_eq!(library.entry(entry.id), Ok(Some(entry.clone())));
    }
    assert!(library.has_texts() && library.count() == Ok(7));
    // Each of them has one version.
    assert!(!library.has_two_of(&[Language::FRENCH]));
    keep(&library, &room.files());
    assert!(library.has_two_of(&[Language::FRENCH]) && !library.has_two_of(&[Language::ARABIC]));
}
