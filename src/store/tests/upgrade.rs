//! Libraries of every earlier shape are brought up to date, with all that is in them.

use super::*;
use crate::parallel::review::{Key, Keys, Record};
use rusqlite::Connection;

/// The steps that were released, as they were.
const SHAPES: [&str; 5] = [
    include_str!("../schema/1.sql"),
    include_str!("../schema/2.sql"),
    include_str!("../schema/3.sql"),
    include_str!("../schema/4.sql"),
    include_str!("../schema/5.sql"),
];

/// One text that was read to its second line, as each visavis since the first wrote it.
const TEXT: &str = "
    INSERT INTO text (id, title, source, said, kept) VALUES (7, 'Un.', 1, '', 1700000000000);
    INSERT INTO file VALUES (1, 7, 0, 9, 0), (2, 7, 1, 9, 0);
    INSERT INTO version (id, text, side, name, language, length, entry, file, start)
        VALUES (1, 7, 0, 'a', 'en', 9, 5, 0, 0), (2, 7, 1, 'b', 'fr', 9, 4, 1, 0);
    INSERT INTO spans VALUES (1, x'0200040504'), (2, x'0200030505');
    INSERT INTO hashes VALUES (1, x''), (2, x'');
    INSERT INTO ladder VALUES (7, -1, -1, x'02020000003f0000003f020101');
    INSERT INTO place VALUES (7, 1, 4, 1700000001000);
    INSERT INTO view VALUES (7, '{}');
    PRAGMA application_id = 1987278451;
";

/// What the second shape could keep besides: a bookmark, and a flag on the second bead.
fn write_review(old: &Connection, text: &Text) {
    let keys = Keys::of(text);
    let record = Record { flag: true, ..Record::default() };
    let body = serde_json::to_string(&record).expect("JSON");
    let key = keys.get(1).expect("a bead").to_string();
    old.execute("INSERT INTO record VALUES (7, ?1, ?2)", [key, body]).expect("filled");
    old.execute("INSERT INTO bookmark VALUES (7, 'a', 1, 4)", []).expect("filled");
}

#[test]
fn a_library_of_any_earlier_shape_is_brought_up_to_date() {
    for shape in 1..=SHAPES.len() {
        let room = Room::new();
        let files = vec![room.write("a.txt", "One.\nTwo."), room.write("b.txt", "Un.\nDeux.")];
        fs::create_dir_all(room.path("data/visavis")).expect("made");
        let old = Connection::open(room.database()).expect("made");
        for step in &SHAPES[..shape] {
            old.execute_batch(step).expect("the shape");
        }
        old.execute_batch(TEXT).expect("filled");
        old.pragma_update(None, "user_version", shape as i64).expect("filled");
        for (id, path) in [(1, &files[0]), (2, &files[1])] {
            let content = crate::text::hash::hash(&fs::read(path).expect("it is there")).cast_signed();
            old.execute("UPDATE file SET content = ?2 WHERE id = ?1", [id, content]).expect("filled");
        }
        let text = read(&files);
        if shape >= 2 {
            write_review(&old, &text);
        }
        drop(old);

        let library = room.library();
        let found = known(&library, &files);
        assert_eq!(found.kept.id(), Some(TextId::new(7)), "shape {shape}");
        assert_eq!((found.place, found.view.as_deref()), (Some(place(1, 4)), Some("{}")));
        assert_eq!(found.stage, Stage::Aligned, "shape {shape}");
        assert_eq!(found.text.ladder().len(), 2);
        assert_eq!(found.text.versions()[0].segment(1), "Two.");
        assert_eq!(found.text.versions()[1].segment(1), "Deux.");
        assert_eq!(library.list().expect("a list").len(), 1);
        let kept = usize::from(shape >= 2);
        assert_eq!(found.kept.bookmarks().map(|b| b.len()), Ok(kept), "shape {shape}");
        let review = found.kept.review().expect("a review");
        assert_eq!(review.len(), kept, "shape {shape}");
        let flagged = |(_, record): (&Key, &Record)| record.flag;
        assert!(review.records().all(flagged));
        assert!(found.kept.history().is_ok_and(|history| history.is_empty()), "shape {shape}");
        // What a later shape added is there, and what it must take anew is not.
        if shape == 1 {
            assert_eq!(found.kept.fingerprints(), Ok(None));
        }
        found.kept.set_bookmark("here", Some(place(1, 0)));
        assert_eq!(library.flush(), Ok(()));
        assert_eq!(found.kept.bookmarks().map(|b| b.len()), Ok(kept + 1));
    }
}

#[test]
fn two_that_make_a_library_at_once_make_one() {
    let room = Room::new();
    let files = room.files();
    let text = read(&files);
    let libraries: Vec<Library> = (0..8).map(|_| room.library()).collect();
    let sources = |library: &Library| match library.find(&files, "") {
        Found::New(sources) => sources,
        Found::Known(_) => panic!("nothing is known"),
    };
    let found: Vec<Sources> = libraries.iter().map(sources).collect();
    let kept: Vec<Kept> = libraries.iter().zip(found).map(|(l, sources)| l.keep(&text, sources)).collect();
    for library in &libraries {
        assert_eq!(library.flush(), Ok(()));
    }
    assert!(kept.iter().all(|k| k.id().is_some() && k.id() == kept[0].id()));
}
