//! Two readers of one text at once, in two pseudo-terminals: neither harms the other.

mod common;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use common::Terminal;

/// Readers of the same text, with the same library.
struct Room(tempfile::TempDir);

impl Room {
    fn new() -> Room {
        let room = Room(tempfile::tempdir().expect("a folder"));
        for (name, line) in [("en.txt", "This is line"), ("fr.txt", "Ceci est la ligne")] {
            let text: String = (1..=20).map(|n| format!("{line} {n}.\n\n")).collect();
            fs::write(room.0.path().join(name), text).expect("written");
        }
        room
    }

    /// A reader whose library lies in this folder of the room's.
    fn read_at(&self, data: &str) -> Terminal {
        let path = |name: &str| self.0.path().join(name).display().to_string();
        let (english, french, home, data) = (path("en.txt"), path("fr.txt"), path(""), path(data));
        let environment = [("HOME", &*home), ("XDG_DATA_HOME", &*data), ("XDG_CONFIG_HOME", &*home)];
        let arguments = ["--together", "--lang", "en,fr", &english, &french];
        let mut terminal = Terminal::start_in(120, 30, &arguments, &environment);
        terminal.wait_for("line 1.");
        terminal
    }

    fn read(&self) -> Terminal {
        self.read_at("")
    }

    /// visavis on the command line; what it wrote.
    fn run(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
        command.args(arguments).current_dir(self.0.path()).stdin(Stdio::null());
        command.env("XDG_DATA_HOME", self.0.path()).env("LC_ALL", "C");
        let done = command.output().expect("it runs");
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.success(), "{arguments:?}: {said}");
        String::from_utf8(done.stdout).expect("text") + &said
    }
}

fn leave(mut terminal: Terminal) {
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn two_readers_of_one_text_keep_what_both_did() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, line: &dyn Fn(usize) -> String| {
        let path = folder.path().join(name);
        std::fs::write(&path, (1..=40).map(line).collect::<String>()).expect("written");
        path.display().to_string()
    };
    let english = file("en.txt", &|n| format!("This is line {n} of the text.\n\n"));
    let french = file("fr.txt", &|n| format!("Ceci est la ligne {n} du texte.\n\n"));
    let arguments = ["--together", "--lang", "en,fr", &english, &french];
    let home = folder.path().display().to_string();
    let environment = [("HOME", &*home), ("XDG_DATA_HOME", &*home), ("XDG_CONFIG_HOME", &*home)];
    let start = || Terminal::start_in(120, 30, &arguments, &environment);
    let (mut one, mut other) = (start(), start());
    one.wait_for("line 1 of");
    other.wait_for("line 1 of");
    // Each approves some passages, notes something and sets bookmarks, in turns.
    for n in 0..6 {
        one.press(&format!("{}GA", 2 + n));
        one.wait_for(&format!("{}/40 reviewed", n + 1));
        other.press(&format!("{}GA", 22 + n));
        other.wait_for(&format!("{}/40 reviewed", n + 1));
    }
    one.press("5Gcof the one\r");
    one.wait_for("noted");
    other.press("25Gcof the other\r");
    other.wait_for("noted");
    one.press("30Gma");
    one.wait_for("bookmark a");
    // Who leaves last has the last word on where one was.
    for (terminal, keys) in [(&mut one, "q"), (&mut other, "35Gmbq")] {
        terminal.press(keys);
        assert_eq!(terminal.end(), 0);
        let written = String::from_utf8_lossy(&terminal.bytes);
        assert!(!written.contains("locked") && !written.contains("nothing is kept"), "{written}");
    }

    let mut after = start();
    after.wait_for("12/40 reviewed");
    after.wait_for("35/40");
    after.press("'a");
    after.wait_for("30/40");
    after.press("5Gi");
    after.wait_for("of the one");
    after.press("q25Gi");
    after.wait_for("of the other");
    after.press("qq");
    assert_eq!(after.end(), 0);
}

/// What one wrote about a passage stays where another, who has not seen it, writes about the
/// same passage.
#[test]
fn two_who_write_about_the_same_passage_are_both_heard() {
    let room = Room::new();
    let (mut one, mut other) = (room.read(), room.read());
    one.press("5Gcfrom the one\r");
    one.wait_for("noted");
    one.press("6GA");
    one.wait_for("1/20 reviewed");
    leave(one);
    // The other has not seen it.
    other.press("5Gs");
    other.wait_for("1/20 reviewed");
    other.press("7Gcfrom the other\r");
    other.wait_for("noted");
    leave(other);
    let mut after = room.read();
    after.wait_for("2/20 reviewed");
    after.press("7Gi");
    after.wait_for("from the other");
    after.press("q6Gi");
    after.wait_for("approved");
    after.press("q5Gi");
    after.wait_for("from the one");
    after.wait_for("approved");
    after.press("q");
    leave(after);
}

/// A text that is forgotten while it is read is read on; whoever then writes about it is
/// told that it is not kept, before it is lost.
#[test]
fn a_text_that_is_forgotten_while_it_is_read() {
    let room = Room::new();
    leave(room.read());
    let mut reading = room.read();
    reading.press("jj");
    reading.wait("the place", |t| t.passage() == Some(3));
    assert!(room.run(&["library", "forget", "1"]).contains("forgotten"));
    reading.press("jj");
    reading.wait("the place", |t| t.passage() == Some(5));
    reading.press("ca late note\r");
    reading.wait_for("not kept!");
    reading.press("q");
    reading.wait_for("not kept: q again leaves without it");
    reading.press("Ejson\r");
    reading.wait_for("en.json");
    let elsewhere = room.0.path().join("late.json");
    reading.press("\x15");
    reading.press(&format!("{}\r", elsewhere.display()));
    reading
        .wait("the file", |_| fs::read_to_string(&elsewhere).is_ok_and(|text| text.contains("a late note")));
    reading.press("qq");
    assert_eq!(reading.end(), 0);
    assert_eq!(room.run(&["library", "list", "--to", "json"]).lines().next(), Some("[]"));
}

/// What two reviewers wrote, each on a machine of their own, in one file.
#[test]
fn two_reviewers_files_are_put_together() {
    let room = Room::new();
    let export = |terminal: &mut Terminal, name: &str| {
        let path = room.0.path().join(name);
        terminal.press("Ejson\r");
        terminal.wait_for(".json");
        terminal.press("\x15");
        terminal.press(&format!("{}\r", path.display()));
        terminal.wait("the file", |_| Path::new(&path).exists());
    };
    let mut one = room.read_at("one");
    one.press("5GA");
    one.wait_for("1/20 reviewed");
    one.press("8Gcthe one asks\r");
    one.wait_for("noted");
    export(&mut one, "one.json");
    leave(one);
    let mut other = room.read_at("other");
    other.press("5Gcthe other knows\r");
    other.wait_for("noted");
    other.press("8Gf");
    other.wait_for("flag");
    // Aligned otherwise, too: what was written finds its passage all the same.
    other.press("12Gam");
    other.wait_for("/19");
    export(&mut other, "other.json");
    other.press("\x1b");
    other.wait("the mode's end", |t| t.line_of("split").is_none());
    leave(other);
    let said = room.run(&["export", "--to", "json", "-o", "both.json", "one.json", "other.json"]);
    assert!(said.contains("other.json is aligned otherwise"), "{said}");
    let both = fs::read_to_string(room.0.path().join("both.json")).expect("it is there");
    let both: serde_json::Value = serde_json::from_str(&both).expect("JSON");
    let review = |bead: usize| &both["beads"][bead]["review"];
    assert_eq!(both["beads"].as_array().map(Vec::len), Some(20), "the first one's alignment holds");
    assert_eq!(review(4)["status"], "approved");
    assert_eq!(review(4)["notes"][0]["text"], "the other knows");
    assert_eq!(review(7)["notes"][0]["text"], "the one asks");
    assert_eq!(review(7)["flag"], true);
    // A text of its own is not mixed in.
    fs::write(room.0.path().join("alone.txt"), "Something else.\n").expect("written");
    room.run(&["export", "--to", "json", "-o", "alone.json", "alone.txt"]);
    let said = room.run(&["export", "--to", "json", "-o", "three.json", "one.json", "alone.json"]);
    assert!(said.contains("has no unit in common"), "{said}");
}
