//! A text that is kept before it is aligned, and what is aligned of it.

use super::*;
use crate::align::Pieces;
use rusqlite::Connection;

/// How many pieces the library has, of whatever text.
fn pieces(room: &Room) -> i64 {
    let library = Connection::open(room.database()).expect("it is there");
    library.query_row("SELECT count(*) FROM piece", [], |row| row.get(0)).expect("a number")
}

/// Keeps what the files hold at a stage, and waits until it is written.
fn keep_at(library: &Library, files: &[PathBuf], text: &Text, stage: Stage) -> Kept {
    let Found::New(sources) = library.find(files, "") else { panic!("it is known") };
    let kept = library.keep_at(text, sources, stage);
    assert_eq!(library.flush(), Ok(()));
    kept
}

#[test]
fn what_is_aligned_of_a_text_is_gone_on_with_and_dropped_when_all_is() {
    let room = Room::new();
    let files = room.files();
    let text = read(&files);
    let unaligned = Alignment::none(&[3, 3]);
    let begun = Text::new(text.versions().to_vec(), unaligned.clone(), 1);
    {
        let library = room.library();
        let kept = keep_at(&library, &files, &begun, Stage::Unaligned);
        let work = kept.pieces();
        work.begin(u64::MAX);
        work.put(0, vec![1, 2]);
        work.put(1 << 20, vec![3]);
        kept.set_place(place(1, 3));
        kept.set_bookmark("a", Some(place(1, 3)));
    }
    let library = room.library();
    let found = known(&library, &files);
    assert_eq!((found.stage, found.place), (Stage::Unaligned, Some(place(1, 3))));
    assert_eq!(found.text.ladder(), &unaligned.ladder);
    assert!(!library.has_two_of(&[Language::FRENCH]), "what is not aligned teaches nothing");
    let work = found.kept.pieces();
    work.begin(u64::MAX);
    assert_eq!((work.get(0), work.get(1), work.get(1 << 20)), (Some(vec![1, 2]), None, Some(vec![3])));
    // Another visavis goes on with it too, and is done.
    let other = room.library();
    let theirs = known(&other, &files).kept;
    theirs.aligned(text.alignment().clone());
    assert_eq!(other.flush(), Ok(()));
    work.put(2, vec![4]);
    found.kept.aligned(unaligned);
    assert_eq!(library.flush(), Ok(()));
    assert_eq!(pieces(&room), 0);
    let found = known(&room.library(), &files);
    assert_eq!((found.stage, found.place), (Stage::Aligned, Some(place(1, 3))));
    assert_same(&found.text, &text);
    assert_eq!(found.kept.bookmarks().map(|bookmarks| bookmarks.len()), Ok(1));
}

#[test]
fn what_another_aligner_began_and_what_was_forgotten_is_dropped() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let kept = keep_at(&library, &files, &read(&files), Stage::Unaligned);
    let put = |work: u64, number: u32| {
        let pieces = kept.pieces();
        pieces.begin(work);
        let had = pieces.get(0);
        pieces.put(number, vec![5]);
        assert_eq!(library.flush(), Ok(()));
        had
    };
    assert_eq!((put(1, 0), put(1, 1)), (None, Some(vec![5])));
    assert_eq!(pieces(&room), 2);
    assert_eq!(put(2, 0), None);
    assert_eq!(pieces(&room), 1);
    library.forget(kept.id().expect("an id"));
    assert_eq!(library.flush(), Ok(()));
    assert_eq!(pieces(&room), 0);
}

#[test]
fn what_was_done_in_a_beginning_is_there_when_the_whole_is_read() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let first = aligned(vec![version("a.txt", "One.\n"), version("b.txt", "Un.\nDeux.\n")]);
    let kept = keep_at(&library, &files, &first, Stage::Begun);
    kept.set_place(place(1, 4));
    kept.set_bookmark("a", Some(place(1, 4)));
    assert_eq!(library.flush(), Ok(()));
    let Found::New(sources) = library.find(&files, "") else { panic!("it is to be read") };
    assert!(sources.are_known() && sources.are_begun());
    let known_of_it = library.remember(&first, &sources).expect("it is known");
    assert_eq!((known_of_it.place, known_of_it.bookmarks.len()), (Some(place(1, 4)), 1));
    let whole = library.keep_at(&read(&files), sources, Stage::Unaligned);
    assert_eq!(library.flush(), Ok(()));
    assert_eq!(whole.id(), kept.id());
    let found = known(&library, &files);
    assert_eq!((found.stage, found.place), (Stage::Unaligned, Some(place(1, 4))));
    assert_eq!(found.kept.bookmarks().map(|bookmarks| bookmarks.len()), Ok(1));
    assert_eq!(found.text.versions()[0].segments().len(), 3);
}
