//! Files that were moved, copied, touched, edited or taken for another text.

use super::*;
use crate::store::file::Seen;

#[test]
fn moved_and_copied_files_are_known_by_their_content() {
    let room = Room::new();
    let files = room.files();
    let text = read(&files);
    let library = room.library();
    let id = keep(&library, &files).id();
    let moved = vec![room.path("sub \u{202e}'x"), files[1].clone()];
    fs::rename(&files[0], &moved[0]).expect("moved");
    assert!(!is_known(&library, &files));
    let found = known(&library, &moved);
    assert_same(&found.text, &text);
    assert_eq!(found.kept.id(), id);
    assert_eq!(library.flush(), Ok(()));
    let list = library.list().expect("a list");
    assert_eq!(list[0].files().all, moved);
    assert!(list[0].files().missing.is_empty());

    assert_eq!(library.with_content_of(&moved[0]), Ok(id.into_iter().collect()));
    assert_eq!(library.with_content_of(&room.path("nowhere")), Ok(Vec::new()));
    assert_eq!(library.with_content_of(&room.write("other", "Other words.")), Ok(Vec::new()));

    let copies = vec![room.path("copy"), room.path("copy2")];
    for (from, to) in moved.iter().zip(&copies) {
        fs::copy(from, to).expect("copied");
    }
    assert_eq!(known(&library, &copies).kept.id(), id);
    assert_eq!(known(&library, &moved).kept.id(), id);
}

#[test]
fn a_version_is_called_what_its_file_is_called() {
    let room = Room::new();
    let files = vec![room.write("a.txt", "One.\r\nTwo."), room.write("b.txt", "Un.\nDeux.")];
    let library = room.library();
    let name = |path: &PathBuf| path.file_name().map(|n| n.to_string_lossy().into_owned()).expect("a name");
    let versions = files.iter().zip(["One.\nTwo.", "Un.\nDeux."]).map(|(f, text)| version(&name(f), text));
    let Found::New(sources) = library.find(&files, "") else { panic!("nothing is known") };
    library.keep(&aligned(versions.collect()), sources);
    assert_eq!(library.flush(), Ok(()));
    let moved: Vec<PathBuf> = ["c.txt", "d.txt"].map(|n| room.path(n)).to_vec();
    for _ in 0..2 {
        for (from, to) in files.iter().zip(&moved) {
            fs::copy(from, to).expect("copied");
        }
        for paths in [&files, &moved] {
            let text = known(&library, paths).text;
            let names: Vec<_> = text.versions().iter().map(|v| v.name().to_owned()).collect();
            assert_eq!(names, paths.iter().map(name).collect::<Vec<_>>());
            assert_eq!(library.flush(), Ok(()));
        }
    }
}

#[test]
fn a_file_named_by_a_link_is_the_file() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    keep(&library, &files);
    let links = vec![room.path("link"), room.path("./a.txt")];
    std::os::unix::fs::symlink(&files[1], &links[0]).expect("linked");
    assert!(is_known(&library, &links));
}

#[test]
fn a_touched_file_is_known_and_then_known_at_once() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    keep(&library, &files);
    let touch = |seconds| {
        let time = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(seconds);
        fs::File::options().append(true).open(&files[0]).and_then(|f| f.set_modified(time)).expect("touched");
    };
    touch(1_000_000);
    assert!(is_known(&library, &files));
    assert_eq!(library.flush(), Ok(()));
    let times: i64 = rusqlite::Connection::open(room.database())
        .and_then(|c| c.query_row("SELECT min(modified) FROM path", [], |row| row.get(0)))
        .expect("the times");
    assert_eq!(times, 1_000_000 * 1_000_000_000);
}

#[test]
fn the_same_size_and_time_with_other_words_is_not_believed() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    keep(&library, &files);
    let time = fs::metadata(&files[0]).and_then(|m| m.modified()).expect("its time");
    // Clocks of file systems tick a few times a second.
    while Seen::open(&files[0]).is_ok_and(|s| {
        s.stamp.modified >= Seen::open(&room.write("clock", "")).expect("it is there").stamp.modified
    }) {}
    fs::write(&files[0], "Uno.\nDue\nThree.").expect("written");
    fs::File::options().append(true).open(&files[0]).and_then(|f| f.set_modified(time)).expect("set back");
    assert!(!is_known(&library, &files));
}

#[test]
fn an_edited_file_is_the_same_text_and_places_follow() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let kept = keep(&library, &files);
    // On "Three.", its second letter.
    kept.set_place(place(0, 11));
    assert_eq!(library.flush(), Ok(()));
    fs::write(&files[0], "Zero, and more.\nOne.\nTwo and a half.\nThree.").expect("written");
    let again = keep(&library, &files);
    assert_eq!(again.id(), kept.id());
    let found = known(&library, &files);
    assert_same(&found.text, &read(&files));
    let place = found.place.expect("a place");
    assert_eq!(found.text.versions()[0].slice(place.byte..place.byte + 5), "hree.");
    assert_eq!(library.list().expect("a list").len(), 1);
}

#[test]
fn another_text_under_the_same_name_is_another_text() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let old = keep(&library, &files);
    old.set_place(place(0, 11));
    room.write("a.txt", "Quite another text.");
    room.write("b.txt", "Ein ganz anderer.");
    let new = keep(&library, &files);
    assert_ne!(new.id(), old.id());
    let found = known(&library, &files);
    assert_eq!((found.kept.id(), found.place), (new.id(), None));
    assert_eq!(library.list().expect("a list").len(), 2);
}

#[test]
fn a_text_whose_file_changed_before_it_was_kept_is_not_kept() {
    let room = Room::new();
    let files = room.files();
    let library = room.library();
    let Found::New(sources) = library.find(&files, "") else { panic!("nothing is known") };
    let text = read(&files);
    fs::write(&files[0], "Other words.").expect("written");
    let kept = library.keep(&text, sources);
    kept.set_place(place(0, 0));
    assert_eq!(library.flush(), Ok(()));
    assert_eq!(kept.id(), None);
    assert_eq!(library.list(), Ok(Vec::new()));
}

#[test]
fn what_is_no_file_is_never_known() {
    let room = Room::new();
    let library = room.library();
    for path in ["-", "/dev/null", "/", "nothing is here"] {
        assert!(!is_known(&library, &[path.into()]));
    }
    assert_eq!(library.problem(), None);
}
