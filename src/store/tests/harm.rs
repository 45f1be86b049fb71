//! Damage, full disks, locks, kills: nothing acknowledged is lost, and nobody is stopped.

use super::*;
use rusqlite::Connection;

/// Opens a library that cannot be used, and says why.
fn problem_of(room: &Room) -> String {
    let files = room.files();
    let library = room.library();
    let Found::New(sources) = library.find(&files, "") else { panic!("it cannot be known") };
    let kept = library.keep(&read(&files), sources);
    kept.set_place(place(0, 1));
    let failed = library.flush().expect_err("it cannot be written");
    // It is not forgotten that something was lost.
    assert_eq!(library.flush().as_ref(), Err(&failed));
    assert_eq!(library.problem().as_ref(), Some(&failed));
    assert_eq!(kept.id(), None);
    failed.to_string()
}

#[test]
fn what_is_no_library_is_left_alone() {
    let check = |content: &[u8], expected: &str| {
        let room = Room::new();
        fs::create_dir_all(room.path("data/visavis")).expect("made");
        fs::write(room.database(), content).expect("written");
        let said = problem_of(&room);
        assert!(said.contains(expected), "{said}");
        assert_eq!(fs::read(room.database()).expect("it is there"), content);
    };
    check(b"these are notes of somebody else, and no database at all", "damaged");
    check(&[0; 4096], "damaged");
    check(b"SQLite format 3\0 and then nothing that makes sense", "damaged");
}

#[test]
fn anothers_database_is_left_alone() {
    let check = |sql: &str, expected: &str| {
        let room = Room::new();
        fs::create_dir_all(room.path("data/visavis")).expect("made");
        Connection::open(room.database()).and_then(|c| c.execute_batch(sql)).expect("made");
        let before = fs::read(room.database()).expect("it is there");
        let said = problem_of(&room);
        assert!(said.contains(expected), "{said}");
        assert_eq!(fs::read(room.database()).expect("it is there"), before);
    };
    check("CREATE TABLE recipe (name TEXT)", "no library of visavis");
    check("CREATE TABLE recipe (name TEXT); PRAGMA user_version = 1", "no library of visavis");
    check("PRAGMA application_id = 1987278451; PRAGMA user_version = 999", "a later visavis");
}

#[test]
fn a_folder_that_cannot_be_made_is_said() {
    let room = Room::new();
    fs::write(room.path("data"), "a file where the folder should be").expect("written");
    assert!(problem_of(&room).contains("may not be written to"));
    let room = Room::new();
    fs::create_dir_all(room.database()).expect("made");
    assert!(problem_of(&room).contains("may not be written to"));
}

#[test]
fn a_library_in_a_folder_that_may_not_be_written_is_still_read() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::new();
    if is_root(&room.path("")) {
        return println!("skipped: root may write anywhere");
    }
    let files = room.files();
    keep(&room.library(), &files).set_place(place(1, 4));
    let allow = |mode, file_mode| {
        fs::set_permissions(room.database(), fs::Permissions::from_mode(file_mode)).expect("changed");
        fs::set_permissions(room.path("data/visavis"), fs::Permissions::from_mode(mode)).expect("changed");
    };
    allow(0o555, 0o444);
    let library = room.library();
    let found = known(&library, &files);
    assert_same(&found.text, &read(&files));
    found.kept.set_place(place(0, 1));
    let said = library.flush().expect_err("it cannot be written").to_string();
    assert!(said.contains("may not be written to"), "{said}");
    allow(0o755, 0o644);
    // What could not be written is written as soon as it can be.
    assert_eq!(library.flush(), Ok(()));
    assert_eq!(library.problem(), None);
    drop(library);
    assert_eq!(known(&room.library(), &files).place, Some(place(0, 1)));
}

#[test]
fn a_library_somebody_holds_is_written_when_they_let_go() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let kept = keep(&library, &files);
    let other = Connection::open(room.database()).expect("opened");
    other.execute_batch("BEGIN IMMEDIATE").expect("held");
    kept.set_view("wide".into());
    kept.set_place(place(1, 4));
    // What is there can be read meanwhile, and the place stands on its slip.
    let found = known(&library, &files);
    assert_eq!((found.view, found.place), (None, Some(place(1, 4))));
    other.execute_batch("ROLLBACK").expect("let go");
    assert_eq!(library.flush(), Ok(()));
    let found = known(&library, &files);
    assert_eq!((found.view.as_deref(), found.place), (Some("wide"), Some(place(1, 4))));
}

/// Bytes anywhere in a library may be wrong: it is then damaged, or says something
/// else, or forgets something, and never more than that.
#[test]
fn damage_anywhere_is_no_more_than_damage() {
    let room = Room::new();
    let files = room.files();
    keep(&room.library(), &files).set_place(place(1, 4));
    let whole = fs::read(room.database()).expect("it is there");
    for step in 0..80 {
        let mut bytes = whole.clone();
        let at = step * 37 % 400 + (step * 7919) % (bytes.len() - 400);
        for byte in bytes.iter_mut().skip(at).take(1 + step % 64) {
            *byte ^= 0xA5;
        }
        bytes.truncate(if step % 5 == 0 { at.max(1) } else { whole.len() });
        fs::write(room.database(), &bytes).expect("written");
        let library = room.library();
        if let Found::Known(known) = library.find(&files, "") {
            for version in known.text.versions() {
                version.text();
            }
            known.kept.set_place(place(0, step));
        }
        // A list, or why there is none; and the same for writing.
        let _ = (library.list(), library.flush());
        drop(library);
        for beside in ["-wal", "-shm"] {
            let _ = fs::remove_file(room.path(&format!("data/visavis/library.db{beside}")));
        }
    }
}

#[test]
fn a_text_whose_index_does_not_fit_is_read_again() {
    let room = Room::new();
    let files = room.files();
    let id = keep(&room.library(), &files).id();
    let spoil = |sql: &str| {
        Connection::open(room.database()).and_then(|c| c.execute_batch(sql)).expect("spoilt");
        let library = room.library();
        let Found::New(sources) = library.find(&files, "") else { panic!("not believed: {sql}") };
        assert_eq!(library.keep(&read(&files), sources).id(), None);
        assert_eq!(library.flush(), Ok(()));
        assert_eq!(known(&library, &files).kept.id(), id, "{sql}");
    };
    spoil("UPDATE spans SET body = x'07'");
    spoil("UPDATE ladder SET body = x'0100'");
    spoil("DELETE FROM ladder WHERE first < 0");
    spoil("UPDATE version SET file = 9");
    spoil("UPDATE version SET length = 1");
}
