//! A text is taken up where it was left: wherever its files went, and whatever ended the
//! program.

mod common;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use common::Terminal;
use tempfile::TempDir;

/// A home, and a text in three versions.
struct Room(TempDir);

impl Room {
    fn new() -> Room {
        let room = Room(TempDir::new().expect("a folder"));
        fs::create_dir(room.path("texts")).expect("made");
        for (language, line) in
            [("en", "This is line"), ("fr", "Ceci est la ligne"), ("de", "Dies ist Zeile")]
        {
            let text: String = (1..=30).map(|n| format!("{line} {n}.\n\n")).collect();
            fs::write(room.path(&format!("texts/a.{language}.txt")), text).expect("written");
        }
        room
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Reads these files, named from the room's folder.
    fn read(&self, files: &[&str]) -> Terminal {
        let home = self.0.path().display().to_string();
        let environment = [("HOME", home.as_str()), ("XDG_DATA_HOME", &home), ("XDG_CONFIG_HOME", &home)];
        // Started in the folder, so that paths may be relative.
        Terminal::start_by(120, 30, &["/usr/bin/env", "-C", &home], files, &environment)
    }
}

/// Leaves it at passage 17, with a bookmark, a note, stacked, one version hidden.
fn begun() -> Room {
    let room = Room::new();
    let mut terminal = room.read(&["texts/a.en.txt", "texts/a.fr.txt", "texts/a.de.txt"]);
    terminal.wait_for("1/30");
    terminal.press("9Gmxcto be kept\r");
    terminal.wait_for("noted");
    terminal.press("z3zl17G");
    terminal.wait_for("17/30");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    room
}

/// It is as it was left by [`begun`].
fn is_as_it_was(room: &Room, files: &[&str], how: &str) {
    let mut terminal = room.read(files);
    terminal.wait(&format!("the place, {how}"), |t| t.passage() == Some(17));
    assert!(terminal.line_of("Ceci est la ligne 17.").is_some(), "{how}: {:?}", terminal.lines());
    assert!(terminal.line_of("Dies ist Zeile").is_none(), "{how}: a version was hidden");
    terminal.press("'x");
    terminal.wait(&format!("the bookmark, {how}"), |t| t.passage() == Some(9));
    terminal.press("i");
    terminal.wait_for("to be kept");
    terminal.press("q17G");
    terminal.wait(how, |t| t.passage() == Some(17));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

const FILES: [&str; 3] = ["texts/a.en.txt", "texts/a.fr.txt", "texts/a.de.txt"];

#[test]
fn a_text_is_known_wherever_its_files_went() {
    let room = begun();
    let path = |name: &str| room.path(name);
    is_as_it_was(&room, &FILES, "where they were");
    let absolute = FILES.map(|file| path(file).display().to_string());
    is_as_it_was(&room, &absolute.each_ref().map(String::as_str), "by absolute paths");
    is_as_it_was(
        &room,
        &["texts/a.de.txt", "./texts/../texts/a.en.txt", "texts/a.fr.txt"],
        "in another order",
    );

    symlink(path("texts"), path("linked")).expect("linked");
    is_as_it_was(
        &room,
        &["linked/a.en.txt", "linked/a.fr.txt", "linked/a.de.txt"],
        "through a link to the folder",
    );
    symlink(path("texts/a.fr.txt"), path("one.txt")).expect("linked");
    is_as_it_was(&room, &["texts/a.en.txt", "one.txt", "texts/a.de.txt"], "one through a link");

    fs::rename(path("texts/a.fr.txt"), path("texts/b.fr.txt")).expect("renamed");
    is_as_it_was(&room, &["texts/a.en.txt", "texts/b.fr.txt", "texts/a.de.txt"], "one of three renamed");

    fs::create_dir(path("elsewhere")).expect("made");
    for file in ["a.en.txt", "b.fr.txt", "a.de.txt"] {
        fs::rename(path("texts").join(file), path("elsewhere").join(file)).expect("moved");
    }
    let moved = ["elsewhere/a.en.txt", "elsewhere/b.fr.txt", "elsewhere/a.de.txt"];
    is_as_it_was(&room, &moved, "all in another folder");

    fs::rename(path("elsewhere"), path("renamed")).expect("renamed");
    let moved = ["renamed/a.en.txt", "renamed/b.fr.txt", "renamed/a.de.txt"];
    is_as_it_was(&room, &moved, "the folder renamed");

    for copies in ["copy one", "copy two"] {
        fs::create_dir(path(copies)).expect("made");
        for file in &moved {
            let name = Path::new(file).file_name().expect("a name");
            fs::copy(path(file), path(copies).join(name)).expect("copied");
        }
    }
    for copies in ["copy one", "copy two"] {
        let files = ["a.en.txt", "b.fr.txt", "a.de.txt"].map(|file| format!("{copies}/{file}"));
        is_as_it_was(&room, &files.each_ref().map(String::as_str), "a copy");
    }
    is_as_it_was(&room, &["copy one/a.en.txt", "copy two/b.fr.txt", "renamed/a.de.txt"], "some of each copy");

    let list = Command::new(env!("CARGO_BIN_EXE_visavis"))
        .args(["library", "list", "--to", "json"])
        .env("XDG_DATA_HOME", room.0.path())
        .output()
        .expect("it runs");
    let list: serde_json::Value = serde_json::from_slice(&list.stdout).expect("JSON");
    assert_eq!(list.as_array().map(Vec::len), Some(1), "all of them are one text");
}

/// Waits until the library has these words somewhere.
fn kept(room: &Room, sql: &str) {
    let until = Instant::now() + Duration::from_secs(30);
    let path = room.path("visavis/library.db");
    let there = || rusqlite::Connection::open(&path)?.query_row(sql, [], |row| row.get::<_, bool>(0));
    while !there().unwrap_or(false) {
        assert!(Instant::now() < until, "not kept: {sql}");
        std::thread::yield_now();
    }
}

/// Place, layout, bookmark, status, and the note that is half typed: none of them waits for
/// the program to be left.
#[test]
fn a_kill_loses_nothing_that_was_seen() {
    let room = Room::new();
    let mut terminal = room.read(&FILES);
    terminal.wait_for("1/30");
    terminal.press("9GmxA");
    terminal.wait_for("1/30 reviewed");
    terminal.press("z3zl17G");
    terminal.wait("the place", |t| t.passage() == Some(17));
    terminal.press("chalf a n");
    terminal.wait_for("half a n");
    kept(&room, "SELECT count(*) > 0 FROM view WHERE body LIKE '%half a n%'");
    kept(&room, "SELECT count(*) > 0 FROM bookmark WHERE name = 'x'");
    kept(&room, "SELECT count(*) > 0 FROM record");
    let id = terminal.id().expect("it runs").to_string();
    assert!(Command::new("kill").args(["-9", &id]).status().expect("it runs").success());

    let mut terminal = room.read(&FILES);
    terminal.wait_for("1/30 reviewed");
    terminal.wait("the place", |t| t.passage() == Some(17));
    assert!(terminal.line_of("Dies ist Zeile").is_none(), "a version was hidden");
    terminal.wait_for("what you had begun to write is there again");
    terminal.press("c");
    terminal.wait_for("half a n");
    terminal.press("ote\r");
    terminal.wait_for("noted");
    terminal.press("i");
    terminal.wait_for("half a note");
    terminal.press("q'x");
    terminal.wait("the bookmark", |t| t.passage() == Some(9));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    // What became a note is begun no more.
    let mut terminal = room.read(&FILES);
    terminal.wait("the place", |t| t.passage() == Some(9));
    assert!(terminal.line_of("begun to write").is_none());
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}
