//! What readers write about a text, and what becomes of it when the text changes.

use super::*;
use crate::parallel::review::{Fingerprints, Keys, Note, Record, Review, Status};

fn record(note: &str) -> Record {
    Record { status: Status::NeedsWork, notes: vec![Note::new(note)], ..Record::default() }
}

fn review_of(kept: &Kept) -> Review {
    kept.review().expect("it is read")
}

#[test]
fn records_come_back_and_empty_ones_go() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let kept = keep(&library, &files);
    let keys = Keys::of(&read(&files));
    let (first, second) = (keys.get(0).expect("a bead"), keys.get(1).expect("a bead"));
    kept.set_record(first, &record("no"));
    kept.set_record(first, &record("ما \u{1b}[2J'; DROP TABLE text; --\0\n"));
    kept.set_record(second, &record("gone"));
    kept.set_record(second, &Record::default());
    drop(library);

    let library = room.library();
    let kept = known(&library, &files).kept;
    let review = review_of(&kept);
    assert_eq!(review.len(), 1);
    assert_eq!(review.record(first), Some(&record("ما \u{1b}[2J'; DROP TABLE text; --\0\n")));

    let mut other = Review::default();
    other.put(second, record("imported"));
    kept.set_review(&other);
    assert_eq!(library.flush(), Ok(()));
    assert_eq!(review_of(&kept), other);
    kept.set_review(&Review::default());
    kept.set_record(first, &record("after all"));
    assert_eq!(library.flush(), Ok(()));
    assert_eq!(review_of(&kept).record(first), Some(&record("after all")));
}

#[test]
fn bookmarks_are_places_with_a_name() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let kept = keep(&library, &files);
    assert_eq!(kept.bookmarks(), Ok(BTreeMap::new()));
    for (name, byte) in [("", 3), ("here", 1), ("here", 5), ("gone", 9)] {
        kept.set_bookmark(name, Some(place(1, byte)));
    }
    kept.set_bookmark("gone", None);
    assert_eq!(library.flush(), Ok(()));
    let expected = BTreeMap::from([(String::new(), place(1, 3)), ("here".to_owned(), place(1, 5))]);
    assert_eq!(known(&library, &files).kept.bookmarks(), Ok(expected));
}

#[test]
fn fingerprints_are_those_of_the_text() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    keep(&library, &files);
    let found = known(&library, &files);
    let expected = Fingerprints::of(read(&files).versions());
    assert_eq!(found.kept.fingerprints(), Ok(Some(expected)));
    assert_eq!(Library::none().keep(&read(&files), Sources::default()).fingerprints(), Ok(None));
}

#[test]
fn an_alignment_by_hand_comes_back() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let kept = keep(&library, &files);
    let by_hand = Alignment {
        ladder: Ladder::new(&[3, 3], [(vec![0..2, 0..1], 1.0), (vec![2..3, 1..3], 0.5)]).expect("it tiles"),
        pairs: Vec::new(),
    };
    kept.set_alignment(Alignment::none(&[3, 3]));
    kept.set_alignment(by_hand.clone());
    assert_eq!(library.flush(), Ok(()));
    let text = known(&library, &files).text;
    assert_eq!((text.ladder(), text.pairs()), (&by_hand.ladder, &by_hand.pairs[..]));
    // One that does not fit the text is not believed.
    kept.set_alignment(Alignment::none(&[1, 1]));
    assert_eq!(library.flush(), Ok(()));
    assert!(!is_known(&library, &files));
}

#[test]
fn what_is_known_of_an_edited_text_is_carried_over() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let kept = keep(&library, &files);
    let before = Keys::of(&read(&files));
    // On "Three.", its second letter.
    kept.set_place(place(0, 11));
    kept.set_bookmark("two", Some(place(0, 5)));
    kept.set_view("wide".into());
    kept.set_record(before.get(2).expect("a bead"), &record("look again"));
    assert_eq!(library.flush(), Ok(()));
    // The segments of one side move, and one of the bead that was written about changes.
    fs::write(&files[0], "Zero.\nOne.\nTwo.\nThree.").expect("written");
    fs::write(&files[1], "Zéro.\nUn.\nDeux.\nTrois, enfin.").expect("written");

    let text = read(&files);
    let Found::New(sources) = library.find(&files, "") else { panic!("it was edited") };
    let remembered = library.remember(&text, &sources).expect("it was known");
    let place = remembered.place.expect("a place");
    assert_eq!(text.versions()[0].slice(place.byte..place.byte + 5), "hree.");
    assert_eq!(remembered.view.as_deref(), Some("wide"));
    let two = remembered.bookmarks["two"].byte;
    assert_eq!(text.versions()[0].slice(two..two + 4), "Two.");
    let now = Keys::of(&text);
    assert_eq!(remembered.review.record(now.get(3).expect("a bead")), Some(&record("look again")));

    let again = library.keep(&text, sources);
    assert_eq!(library.flush(), Ok(()));
    assert_eq!(again.id(), kept.id());
    let bookmark = again.bookmarks().expect("read")["two"];
    assert_eq!(text.versions()[0].slice(bookmark.byte..bookmark.byte + 4), "Two.");
}

#[test]
fn nothing_is_remembered_of_another_text_or_none() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let Found::New(sources) = library.find(&files, "") else { panic!("nothing is known") };
    assert!(library.remember(&read(&files), &sources).is_none());
    keep(&library, &files).set_place(place(0, 5));
    room.write("a.txt", "Quite another text.");
    room.write("b.txt", "Ein ganz anderer.");
    let Found::New(sources) = library.find(&files, "") else { panic!("it is another") };
    assert!(library.remember(&read(&files), &sources).is_none());
}
