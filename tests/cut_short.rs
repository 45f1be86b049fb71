//! A long text is left while it is aligned, in every way there is, and gone on with.
#![cfg(unix)]

mod common;

use std::path::{Path, PathBuf};

use common::Terminal;
use rusqlite::Connection;
use rustix::process::{Pid, Signal, kill_process};

/// Lines of either version: two stretches of the aligner's.
const LINES: usize = 8_300;

/// Two versions of a long text, a folder to keep them in, and two libraries.
struct Room {
    folder: tempfile::TempDir,
    files: Vec<String>,
}

impl Room {
    fn new() -> Room {
        let folder = tempfile::tempdir().expect("a folder");
        let file = |name: &str, line: &dyn Fn(usize) -> String| {
            let path = folder.path().join(name);
            std::fs::write(&path, (1..=LINES).map(line).collect::<String>()).expect("written");
            path.display().to_string()
        };
        let english = file("en.txt", &|n| format!("Line {n} of the text.\n"));
        let french = file("fr.txt", &|n| format!("Ligne {n} du texte.\n"));
        Room { files: vec![english, french], folder }
    }

    fn home(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn start(&self, home: &str, before: &[&str]) -> Terminal {
        let home = self.home(home).display().to_string();
        let said = ["--together", "--lang", "en,fr"];
        let files = self.files.iter().map(String::as_str);
        let arguments: Vec<&str> = before.iter().copied().chain(said).chain(files).collect();
        Terminal::start_in(120, 30, &arguments, &[("HOME", &home), ("XDG_DATA_HOME", &home)])
    }

    /// What a question to its library is answered with, if there is one yet.
    fn asked<T: rusqlite::types::FromSql>(&self, home: &str, question: &str) -> Option<T> {
        let path: &Path = &self.home(home).join("visavis/library.db");
        let library = path.exists().then(|| Connection::open(path).ok()).flatten()?;
        library.query_row(question, [], |row| row.get(0)).ok()
    }

    fn pieces(&self, home: &str) -> i64 {
        self.asked(home, "SELECT count(*) FROM piece").unwrap_or(0)
    }

    fn ladder(&self, home: &str) -> Option<Vec<u8>> {
        self.asked(
            home,
            "SELECT body FROM ladder JOIN text ON text.id = text WHERE first = -1 AND unfinished = 0",
        )
    }
}

fn signal(terminal: &Terminal, signal: Signal) {
    let id = terminal.id().and_then(|id| Pid::from_raw(id.try_into().ok()?)).expect("it runs");
    kill_process(id, signal).expect("it takes signals");
}

#[test]
fn what_is_aligned_of_a_long_text_is_kept_however_one_leaves() {
    let room = Room::new();
    // Once without a pause, and once called off from the keyboard.
    let mut whole = room.start("whole", &["library", "add"]);
    whole.wait("a piece", |_| room.pieces("whole") > 0);
    whole.press("\x03");
    assert_ne!(whole.end(), 0);
    let before = room.pieces("whole");
    assert!(before > 0);
    let mut whole = room.start("whole", &["library", "add"]);
    whole.wait_for("has it now as 1");
    assert_eq!(whole.end(), 0);
    assert_eq!(room.pieces("whole"), 0);

    // Killed with the first piece; the place, a bookmark and a note stay.
    let mut terminal = room.start("parts", &[]);
    terminal.wait_for("Line 1 of");
    terminal.press("7Gma");
    terminal.wait_for("7/");
    terminal.press("c");
    terminal.wait_for("Notes");
    terminal.press("before it was aligned\r\x1b");
    terminal.wait("a piece", |_| room.pieces("parts") > 0);
    signal(&terminal, Signal::KILL);
    terminal.end();
    let first = room.pieces("parts");
    assert!(first > 0 && room.ladder("parts").is_none());

    // It goes on from there, and is ended by a signal, then by its key.
    for (way, at) in [(Some(Signal::TERM), 1), (None, 2)] {
        let mut terminal = room.start("parts", &[]);
        terminal.wait(&format!("the place, start {at}"), |t| t.passage() == Some(7));
        terminal.wait("another piece", |_| room.pieces("parts") > first || room.ladder("parts").is_some());
        match way {
            Some(way) => signal(&terminal, way),
            None => terminal.press("q"),
        }
        terminal.end();
    }
    let mut terminal = room.start("parts", &[]);
    terminal.wait("the ladder", |t| room.ladder("parts").is_some() && t.line_of("aligning").is_none());
    assert_eq!(room.ladder("parts"), room.ladder("whole"), "the ladder is that of one run");
    assert_eq!(room.pieces("parts"), 0);
    terminal.press("gg");
    terminal.wait("the first line", |t| t.passage() == Some(1));
    terminal.press("'a");
    terminal.wait("the bookmark", |t| t.passage() == Some(7));
    terminal.press("i");
    terminal.wait_for("before it was aligned");
    terminal.press("qq");
    assert_eq!(terminal.end(), 0);
}
