//! The library as one meets it: in a pseudo-terminal, from the first start on.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use common::Terminal;
use tempfile::TempDir;

/// A home with a library, and files.
struct Room(TempDir);

impl Room {
    fn new() -> Room {
        Room(TempDir::new().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn environment(&self) -> Vec<(&str, String)> {
        let home = self.0.path().display().to_string();
        ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"].map(|name| (name, home.clone())).to_vec()
    }

    fn start(&self, arguments: &[&str]) -> Terminal {
        let environment = self.environment();
        let environment: Vec<(&str, &str)> = environment.iter().map(|(n, v)| (*n, v.as_str())).collect();
        Terminal::start_in(110, 30, arguments, &environment)
    }

    /// Writes a text in two versions, each a line a passage, and keeps it.
    fn add(&self, name: &str, versions: [(&str, &[u8]); 2]) -> [PathBuf; 2] {
        let files = versions.map(|(language, text)| {
            let path = self.path(&format!("{name}.{language}.txt"));
            fs::write(&path, text).expect("written");
            path
        });
        let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
        command.args(["library", "add", "--together"]).args(&files).stdin(Stdio::null());
        command.env("LC_ALL", "C").env("VISAVIS_DICTIONARIES", "").envs(self.environment());
        let done = command.output().expect("it runs");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        files
    }

    fn english(&self, name: &str, title: &str) -> [PathBuf; 2] {
        let english = format!("{title}\n\nThe ferry of {name} left.\n\nNobody saw it.\n");
        let french = format!("{title}, bis\n\nLe bac de {name} partit.\n\nPersonne ne le vit.\n");
        self.add(name, [("en", english.as_bytes()), ("fr", french.as_bytes())])
    }
}

fn shows(terminal: &Terminal, words: &str) -> bool {
    terminal.line_of(words).is_some()
}

fn gone(terminal: &mut Terminal, words: &str) {
    terminal.wait(&format!("no {words}"), |t| !shows(t, words));
}

/// Closes the list; what is pressed after Esc would be held with Alt.
fn leave_list(terminal: &mut Terminal) {
    terminal.press("\x1b");
    gone(terminal, "Library");
}

#[test]
fn without_arguments_the_sample_opens_until_there_is_a_text_of_ones_own() {
    let room = Room::new();
    for arguments in [&[][..], &["--no-library"]] {
        let mut terminal = room.start(arguments);
        terminal.wait_for("Marsa Safsaf");
        terminal.press("jjq");
        assert_eq!(terminal.end(), 0);
    }
    room.english("one", "A tale of one");
    let mut terminal = room.start(&[]);
    terminal.wait_for("A tale of one");
    for words in ["Library", "A sample article", "new", "en fr"] {
        assert!(shows(&terminal, words), "{words}: {:?}", terminal.lines());
    }
    // The sample is as good a text as any; the library is come back to with gl.
    terminal.press("\x1b[B\r");
    terminal.wait_for("Marsa Safsaf");
    terminal.press("gl");
    terminal.wait_for("A tale of one");
    terminal.press("\r");
    terminal.wait_for("The ferry of one left.");
    terminal.press("Gq");
    assert_eq!(terminal.end(), 0);
    let mut terminal = room.start(&[]);
    terminal.wait_for("100 %");
    assert!(shows(&terminal, "just now"));
    terminal.press("\r");
    terminal.wait_for("3/3");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    // Where nothing is to be kept, nothing is known either.
    let mut terminal = room.start(&["--no-library"]);
    terminal.wait_for("Marsa Safsaf");
    terminal.press("gl");
    terminal.wait_for("A sample article");
    assert!(!shows(&terminal, "A tale of one"));
    leave_list(&mut terminal);
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn one_finds_opens_and_forgets_by_typing() {
    let room = Room::new();
    let arabic = "مُحَمَّد في المَدينة\n\nغادرت العبّارة.\n";
    let french = "L’Été à Èze\n\nLe bac partit.\n";
    room.add("summer", [("ar", arabic.as_bytes()), ("fr", french.as_bytes())]);
    room.english("one", "The same title");
    room.english("two", "The same title");
    let long = "word ".repeat(60);
    room.english("long", &long);
    let mut terminal = room.start(&[]);
    terminal.wait_for("The same title");
    // Two of one title are told apart by a file's name, a long one is cut.
    for words in ["one.en.txt", "two.en.txt", "word word", "…"] {
        assert!(shows(&terminal, words), "{words}: {:?}", terminal.lines());
    }
    // Folded: neither vowel signs nor capitals are in the way, nor is it the file's name.
    terminal.press("محمد");
    gone(&mut terminal, "The same title");
    assert!(shows(&terminal, "summer.ar.txt"), "{:?}", terminal.lines());
    terminal.press("\x15SUMMER");
    terminal.wait_for("1/5");
    terminal.press("\x15nothing of the kind");
    terminal.wait_for("nothing fits");
    terminal.press("\x15two");
    terminal.wait_for("1/5");
    // Forgotten, brought back, forgotten again.
    terminal.press("\x18");
    terminal.wait_for("Forget it");
    terminal.press("n");
    gone(&mut terminal, "Forget it");
    terminal.press("\x18y");
    terminal.wait_for("C-x brings it back");
    terminal.press("\x18");
    gone(&mut terminal, "C-x brings it back");
    terminal.press("\x18y");
    terminal.wait_for("C-x brings it back");
    terminal.press("\x1b");
    assert_eq!(terminal.end(), 0);
    let mut terminal = room.start(&[]);
    terminal.wait_for("The same title");
    assert!(!shows(&terminal, "two.en.txt") && !shows(&terminal, "one.en.txt  "), "{:?}", terminal.lines());
    terminal.press("\x13");
    terminal.wait_for("Library, by title");
    terminal.press("same\r");
    terminal.wait_for("The ferry of one left.");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(Path::new(&room.path("two.en.txt")).exists(), "files stay");
}

/// The list says that a file is gone; what the library holds itself is read all the same.
#[test]
fn a_text_whose_files_are_gone_is_said_to_be_and_read_where_it_can_be() {
    let room = Room::new();
    let files = room.english("one", "A tale of one");
    // Other line ends than ours: the library keeps the words.
    let windows = [
        ("en", &b"A tale of windows\r\n\r\nIt rained there.\r\n"[..]),
        ("fr", b"Conte\r\n\r\nIl pleuvait.\r\n"),
    ];
    let kept = room.add("windows", windows);
    files.iter().chain(&kept).for_each(|file| fs::remove_file(file).expect("it was there"));
    let mut terminal = room.start(&[]);
    terminal.wait_for("not there: ~/windows.en.txt");
    terminal.wait_for("a file is missing");
    terminal.press("\r");
    terminal.wait_for("It rained there.");
    terminal.press("j");
    terminal.press("gl");
    terminal.wait_for("A tale of one");
    terminal.press("tale of one\r");
    terminal.wait_for("one.en.txt is not there any more: open it from where it is now");
    leave_list(&mut terminal);
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}
