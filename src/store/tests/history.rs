//! Edits come back, and are taken back, after a restart.

use super::*;
use crate::parallel::edit::{Act, Change, Edit, History};
use crate::parallel::review::{Key, Keys, Note, Record};

fn noted(key: &Key, text: &str) -> Edit {
    let after = Record { notes: vec![Note::new(text)], ..Record::default() };
    Edit::of_records(Act::Note, [Change { key: key.clone(), before: Record::default(), after }])
}

/// Makes an edit and keeps it, as a reader does.
fn make(kept: &Kept, history: &mut History, edit: &Edit) {
    kept.edited(&edit.records, None, history.push(edit));
}

#[test]
fn edits_come_back_after_a_restart() {
    let room = Room::new();
    let files = room.files();
    let keys = Keys::of(&read(&files));
    let key = |bead| keys.get(bead).expect("a bead");
    let mut history = History::default();
    {
        let library = room.library();
        let kept = keep(&library, &files);
        for bead in 0..3 {
            make(&kept, &mut history, &noted(key(bead), "one"));
        }
        let (undone, pushed) = history.undo().expect("three");
        kept.edited(&undone.records, None, pushed);
    }
    let library = room.library();
    let kept = known(&library, &files).kept;
    assert_eq!(kept.history(), Ok(history.clone()));
    assert_eq!(kept.review().map(|review| review.len()), Ok(2));
    // What is edited now takes the place of what was taken back.
    make(&kept, &mut history, &noted(key(2), "other"));
    assert_eq!(library.flush(), Ok(()));
    let again = kept.history().expect("it is read");
    assert_eq!((again.at(), &again), (3, &history));
    assert_eq!(again.clone().undo().map(|(edit, _)| edit), Some(noted(key(2), "other").inverse()));
}

#[test]
fn a_ladder_is_kept_with_the_edit_that_made_it() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let kept = keep(&library, &files);
    let before = read(&files).alignment().clone();
    let ladder = before.ladder.replaced(0..2, &[(vec![2, 2], 1.0)]).expect("it tiles");
    let after = Alignment { ladder, pairs: before.pairs.clone() };
    let ladders = crate::parallel::edit::Difference::between(&before, &after).expect("the same text");
    let edit = Edit { act: Act::Merge, ladders, records: Vec::new() };
    kept.edited(&[], Some(after.clone()), History::default().push(&edit));
    assert_eq!(library.flush(), Ok(()));
    let found = known(&room.library(), &files);
    assert_eq!(found.text.alignment(), &after);
    let (undone, _) = found.kept.history().expect("read").undo().expect("one");
    assert_eq!(undone.ladders.applied(&after), Some(before));
}

#[test]
fn a_text_that_was_edited_begins_a_new_history() {
    let room = Room::new();
    let files = room.files();
    let keys = Keys::of(&read(&files));
    let library = room.library();
    let kept = keep(&library, &files);
    make(&kept, &mut History::default(), &noted(keys.get(0).expect("a bead"), "one"));
    assert_eq!(library.flush(), Ok(()));
    fs::write(&files[0], "One.\nTwo.\nThree and more.").expect("written");
    let kept = keep(&library, &files);
    assert_eq!(kept.history(), Ok(History::default()));
    assert_eq!(kept.review().map(|review| review.len()), Ok(1));
}

#[test]
fn a_history_with_a_gap_begins_behind_it() {
    let room = Room::new();
    let files = room.files();
    let keys = Keys::of(&read(&files));
    let library = room.library();
    let kept = keep(&library, &files);
    let mut history = History::default();
    for n in 0..5 {
        make(&kept, &mut history, &noted(keys.get(n % 3).expect("a bead"), "x"));
    }
    assert_eq!(library.flush(), Ok(()));
    let spoil = rusqlite::Connection::open(room.database()).expect("opened");
    spoil.execute("DELETE FROM edit WHERE number = 1", []).expect("spoilt");
    let mut left = kept.history().expect("it is read");
    assert_eq!((left.at(), std::iter::from_fn(|| left.undo()).count()), (5, 3));
}

#[test]
fn the_oldest_edits_of_too_many_bytes_are_forgotten() {
    let room = Room::new();
    let files = room.files();
    let keys = Keys::of(&read(&files));
    let library = room.library();
    let kept = keep(&library, &files);
    let mut history = History::default();
    let long = "x".repeat(1 << 20);
    for n in 0..129 {
        make(&kept, &mut history, &noted(keys.get(n % 3).expect("a bead"), &long));
    }
    assert_eq!(library.flush(), Ok(()));
    let mut left = kept.history().expect("it is read");
    assert_eq!(left.at(), 129);
    let count = std::iter::from_fn(|| left.undo()).count();
    assert!((16..40).contains(&count), "{count}");
}
