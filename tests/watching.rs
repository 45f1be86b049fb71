//! A translation that is edited beside the reader, in a pseudo-terminal, in each of the
//! ways in which programs write files.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::Terminal;
use tempfile::TempDir;

/// Two versions of a small text.
struct Room {
    folder: TempDir,
    french: PathBuf,
}

fn french(age: &str) -> String {
    format!("Le loup dort sous la neige.\n\nIl a {age} ans.\n\nPersonne ne le voit.\n")
}

impl Room {
    fn new() -> Room {
        let folder = TempDir::new().expect("a folder");
        let french_file = folder.path().join("a.fr.txt");
        fs::write(&french_file, french("12")).expect("written");
        let english = "The wolf sleeps under the snow.\n\nIt is 12 years old.\n\nNobody sees it.\n";
        fs::write(folder.path().join("a.en.txt"), english).expect("written");
        Room { folder, french: french_file }
    }

    /// A reader of both, with a library unless told otherwise.
    fn read(&self, more: &[&str]) -> Terminal {
        let path = |name: &str| self.folder.path().join(name).display().to_string();
        let (french, english) = (path("a.fr.txt"), path("a.en.txt"));
        let mut arguments = vec![french.as_str(), english.as_str(), "--together"];
        arguments.extend(more);
        let mut terminal = Terminal::start(120, 30, &arguments);
        terminal.wait_for("The wolf sleeps");
        terminal
    }

    /// Writes a file beside the French one and puts it in its place, as most editors do.
    fn replace(&self, text: &str) {
        let beside = self.folder.path().join(".a.fr.txt.tmp");
        fs::write(&beside, text).expect("written");
        fs::rename(beside, &self.french).expect("renamed");
    }
}

/// Writes `text` to a file in one of the ways in which programs do.
type Way = fn(&Room, &str);

fn in_place(room: &Room, text: &str) {
    fs::write(&room.french, "").expect("truncated");
    fs::write(&room.french, text).expect("written");
}

fn renamed_over(room: &Room, text: &str) {
    room.replace(text);
}

/// As vim does where it may not write beside: the old file is moved away first.
fn moved_away_first(room: &Room, text: &str) {
    let old = Path::new(&room.french).with_extension("txt~");
    fs::rename(&room.french, &old).expect("renamed");
    fs::write(&room.french, text).expect("written");
    fs::remove_file(old).expect("it was there");
}

fn deleted_and_written(room: &Room, text: &str) {
    fs::remove_file(&room.french).expect("it was there");
    fs::write(&room.french, text).expect("written");
}

#[test]
fn a_file_that_changes_is_read_again_however_it_was_written() {
    for more in [&[][..], &["--no-library"]] {
        for (n, way) in
            [in_place as Way, renamed_over, moved_away_first, deleted_and_written].iter().enumerate()
        {
            let room = Room::new();
            let mut terminal = room.read(more);
            // The last passage, approved: both are to last.
            terminal.press("GA");
            terminal.wait_for("1/3");
            way(&room, &french("13"));
            terminal.wait_for("Il a 13 ans.");
            terminal.wait_for("3/3");
            let reviewed = |t: &Terminal| t.lines().last().is_some_and(|line| line.contains("1/3"));
            terminal.wait(&format!("its status, way {n} {more:?}"), reviewed);
            assert!(terminal.line_of("Personne ne le voit").is_some());
            // It is watched on: what was put in its place is another file to the system.
            way(&room, &french("14"));
            terminal.wait_for("Il a 14 ans.");
            terminal.press("]q[q");
            terminal.wait_for("14");
            // Without a library one is asked, and with one that had not kept the files before
            // they changed.
            terminal.press("qq");
            assert_eq!(terminal.end(), 0);
        }
    }
}

/// What is being typed is not disturbed, and comes to the passage that it is about.
#[test]
fn a_note_that_is_being_typed_is_not_disturbed() {
    let room = Room::new();
    let mut terminal = room.read(&[]);
    terminal.press("Gcune note à moi");
    terminal.wait_for("une note à moi");
    let more = format!("Un mot d’abord.\n\n{}", french("13"));
    room.replace(&more);
    // Nothing tells when it was seen that the file has changed: so one types on, and then
    // takes as long as it needs over the next word.
    for word in ["qui", "reste", "là"] {
        terminal.press(&format!(" {word}"));
        terminal.wait_for(word);
    }
    assert!(terminal.line_of("Un mot").is_none(), "{:?}", terminal.lines());
    terminal.press("\r");
    terminal.wait_for("Un mot d’abord.");
    terminal.wait("its sign", |t| t.line_of("✎").is_some() && t.passage() == Some(4));
    terminal.press("i");
    terminal.wait_for("une note à moi qui reste là");
    terminal.press("qq");
    assert_eq!(terminal.end(), 0);
}

/// A file that goes and does not come back takes nothing away.
#[test]
fn a_file_that_is_gone_is_read_on() {
    let room = Room::new();
    let mut terminal = room.read(&["--no-library"]);
    fs::remove_file(&room.french).expect("it was there");
    terminal.press("jj");
    terminal.wait_for("3/3");
    assert!(terminal.line_of("Personne ne le voit").is_some());
    terminal.press("cpar ici\r");
    terminal.wait_for("noted");
    // It comes back at last, as it was or otherwise.
    fs::write(&room.french, french("13")).expect("written");
    terminal.wait_for("Il a 13 ans.");
    terminal.press("i");
    terminal.wait_for("par ici");
    terminal.press("qqq");
    assert_eq!(terminal.end(), 0);
}
