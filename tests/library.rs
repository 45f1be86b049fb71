//! The library against what ends programs: kills at any moment, and a disk that
//! takes no more.
//!
//! Each test runs this very program again as the one that comes to harm, told by
//! [`ROOM`] where to work.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use visavis::align::{Alignment, Ladder};
use visavis::parallel::{Place, Segment, Text, Version};
use visavis::store::{Found, Kept, Known, Library};
use visavis::text::Language;

/// The variable that tells a child where to work.
const ROOM: &str = "VISAVIS_TEST_LIBRARY_ROOM";

/// Children that are killed.
const KILLS: u64 = 200;

fn files(room: &Path) -> Vec<PathBuf> {
    vec![room.join("a.txt"), room.join("b.txt")]
}

fn library(room: &Path) -> Library {
    Library::at(room.join("library.db"))
}

/// Two files of this many lines, alike, and their text.
fn text(room: &Path, lines: usize) -> Text {
    let body: String = (0..lines).map(|i| format!("line {i} of the text\r\n")).collect();
    let versions = files(room).into_iter().map(|path| {
        if fs::read_to_string(&path).ok().as_ref() != Some(&body) {
            fs::write(&path, &body).expect("written");
        }
        let body = body.replace('\r', "");
        let mut at = 0;
        let segments = body.lines().enumerate().map(|(i, line)| {
            at += line.len() + 1;
            Segment::new(at - line.len() - 1..at - 1, i)
        });
        let segments = segments.collect();
        Version::new("v", Language::ENGLISH, body.clone(), segments)
    });
    let ladder = Ladder::unaligned(&[lines, lines]);
    Text::new(versions.collect(), Alignment { ladder, pairs: Vec::new() }, 0)
}

fn known(library: &Library, room: &Path) -> Option<Known> {
    match library.find(&files(room), "") {
        Found::Known(known) => Some(*known),
        Found::New(_) => None,
    }
}

fn keep(library: &Library, room: &Path, said: &str, lines: usize) -> Kept {
    let text = text(room, lines);
    match library.find(&files(room), said) {
        Found::New(sources) => library.keep(&text, sources),
        Found::Known(_) => panic!("nobody said {said} before"),
    }
}

/// Runs one of the tests below as a child, by a shell that says something first.
fn child(test: &str, room: &Path, first: &str) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", &format!("{first} exec \"$0\" \"$@\"")])
        .arg(env::current_exe().expect("it runs"))
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(ROOM, room)
        .stdout(Stdio::piped());
    command
}

/// The room of a child, if this is one.
fn room_of_child() -> Option<PathBuf> {
    env::var_os(ROOM).map(PathBuf::from)
}

/// Says that something is kept; the parent holds us to it.
fn acknowledge(what: impl std::fmt::Display) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "kept {what}").and_then(|()| out.flush()).expect("the parent listens");
}

/// The child: keeps the text anew, then one place after another, until it is killed.
#[test]
fn write_until_killed() {
    let Some(room) = room_of_child() else { return };
    let library = library(&room);
    let from = known(&library, &room).and_then(|known| known.place).map_or(0, |place| place.byte + 1);
    let kept = keep(&library, &room, &format!("from {from}"), 300);
    for byte in from.. {
        kept.set_place(Place { side: 1, byte });
        library.flush().expect("it is written");
        acknowledge(byte);
    }
}

#[test]
fn a_kill_loses_nothing_that_was_acknowledged() {
    if room_of_child().is_some() {
        return;
    }
    let room = tempfile::tempdir().expect("a folder");
    let room = room.path();
    text(room, 300);
    let (mut last, mut random, mut grown) = (None, 7_u64, 0);
    for kill in 0..KILLS {
        let mut child = child("write_until_killed", room, "").spawn().expect("it runs");
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        // Some die before they have said anything, some in the middle of their work.
        let patience = (random >> 33) % 24;
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let mut acknowledged = 0;
        let mut heard = |line: &str| {
            if let Some(byte) = line.split("kept ").nth(1) {
                last = Some(byte.parse::<usize>().expect("a number"));
                acknowledged += 1;
            }
            acknowledged
        };
        while patience > 0 && heard(&lines.next().expect("it lives").expect("it speaks")) < patience {}
        child.kill().expect("it lived");
        // What it said before it died counts too.
        lines.map_while(Result::ok).for_each(|line| {
            heard(&line);
        });
        child.wait().expect("it is dead");

        let library = library(room);
        let found = known(&library, room);
        assert_eq!(library.problem(), None);
        let place = found.as_ref().and_then(|known| known.place).map(|place| place.byte);
        assert!(place >= last, "kill {kill}: {last:?} was acknowledged, {place:?} is kept");
        assert!(
            place <= last.map_or(Some(0), |last| Some(last + 1)),
            "kill {kill}: {place:?} was never said"
        );
        grown += usize::from(place > last);
        if let Some(found) = found {
            assert_eq!(found.text.versions()[0].segment(299), "line 299 of the text");
            last = place.or(last);
        }
    }
    assert!(last > Some(usize::try_from(KILLS).expect("small")), "they did write: {last:?}");
    println!("{KILLS} kills, {last:?} places, {grown} of them kept and not acknowledged");
    let database = rusqlite::Connection::open(room.join("library.db")).expect("it opens");
    let sound: String =
        database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("it is checked");
    assert_eq!(sound, "ok");
}

/// The child: its files may not grow beyond a bound, until it lifts it.
#[test]
fn write_to_a_full_disk() {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let Some(room) = room_of_child() else { return };
    let library = library(&room);
    // Longer than the bound once it is decoded.
    let kept = keep(&library, &room, "", 20_000);
    kept.set_place(Place { side: 1, byte: 7 });
    let said = library.flush().expect_err("there is no room");
    assert_eq!(library.problem(), Some(said));
    assert!(known(&library, &room).is_none() && kept.id().is_none());

    let lifted = rustix::process::Rlimit { current: None, ..getrlimit(Resource::Fsize) };
    setrlimit(Resource::Fsize, lifted).expect("it was soft");
    assert_eq!(library.flush(), Ok(()));
    assert_eq!(library.problem(), None);
    let known = known(&library, &room).expect("it is kept");
    assert_eq!(known.place, Some(Place { side: 1, byte: 7 }));
    acknowledge("all");
}

#[test]
fn a_full_disk_keeps_what_comes_until_there_is_room() {
    if room_of_child().is_some() {
        return;
    }
    let room = tempfile::tempdir().expect("a folder");
    text(room.path(), 20_000);
    // Writing beyond the bound fails as on a full disk, and ends nobody by a signal.
    let bound = "trap '' XFSZ; ulimit -S -f 600;";
    let done = child("write_to_a_full_disk", room.path(), bound).output().expect("it runs");
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(said.contains("kept all"), "{said}");
}

/// visavis with a data folder of its own.
fn visavis(room: &Path, arguments: &[&str]) -> std::process::Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
    command.env("LC_ALL", "C");
    command.args(arguments).current_dir(room).stdin(Stdio::null());
    command.env("XDG_DATA_HOME", room.join("data")).env("HOME", room);
    command.output().expect("it runs")
}

#[test]
fn the_command_line_lists_adds_and_forgets() {
    let room = tempfile::tempdir().expect("a folder");
    let room = room.path();
    fs::write(room.join("a.txt"), "The tide was out.\nNobody came.\n").expect("written");
    fs::write(room.join("b.txt"), "La mer était basse.\nPersonne ne vint.\n").expect("written");
    let check = |arguments: &[&str], code: i32, out: &str, said: &str| {
        let done = visavis(room, arguments);
        let [wrote, complained] =
            [&done.stdout, &done.stderr].map(|o| String::from_utf8_lossy(o).into_owned());
        assert_eq!(done.status.code(), Some(code), "{arguments:?}: {complained}");
        assert!(wrote.contains(out), "{arguments:?} wrote {wrote}");
        assert!(complained.contains(said), "{arguments:?} said {complained}");
    };
    check(&["library", "list", "--to", "json"], 0, "[]\n", "");
    check(&["library", "add", "a.txt", "b.txt"], 0, "", "has it now as 1");
    check(&["library", "add", "b.txt", "a.txt"], 0, "", "has it as 1");
    check(&["library", "list"], 0, "The tide was out.", "");
    check(&["library", "list", "--no-library"], 0, "", "");
    check(&["library", "list", "--to", "json"], 0, "\"languages\":[\"en\",\"fr\"]", "");
    // A known text is printed without its being read again; so it is an edited one.
    check(&["print", "a.txt", "b.txt"], 0, "Personne ne vint.", "");
    fs::write(room.join("b.txt"), "La mer était basse.\nQui vint ?\n").expect("written");
    check(&["print", "a.txt", "b.txt"], 0, "Qui vint ?", "");
    check(&["library", "forget", "1", "2"], 2, "", "no text 2");
    // A file that was moved is known by what it holds.
    fs::rename(room.join("a.txt"), room.join("moved.txt")).expect("moved");
    check(&["library", "forget", "moved.txt"], 0, "", "forgotten: 1 “The tide was out.” (en fr)");
    check(&["library", "list", "--to", "json"], 0, "[]\n", "");
    fs::rename(room.join("moved.txt"), room.join("a.txt")).expect("moved");
    check(&["library", "add", "-"], 2, "", "is empty");
    check(&["library", "add", "--no-library", "a.txt", "b.txt"], 2, "", "cannot be kept");
    check(&["library", "add", "nothing.txt"], 2, "", "no such file");
    check(&["library", "add"], 2, "", "name the files");
    fs::write(room.join("data/visavis/library.db"), "no library").expect("written");
    check(&["library", "list"], 2, "", "is damaged");
    check(&["print", "a.txt", "b.txt"], 0, "Qui vint ?", "");
}

#[test]
fn a_file_of_several_versions_is_kept_with_what_was_written_about_it() {
    let room = tempfile::tempdir().expect("a folder");
    let room = room.path();
    let tmx = r#"<?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body>
        <tu><note>look again</note><tuv xml:lang="en"><seg>The tide was out.</seg></tuv>
        <tuv xml:lang="fr"><seg>La mer était basse.</seg></tuv></tu></body></tmx>"#;
    fs::write(room.join("a.tmx"), tmx).expect("written");
    let export =
        || String::from_utf8(visavis(room, &["export", "a.tmx", "--to", "json"]).stdout).expect("text");
    let before = export();
    assert!(before.contains("look again"), "{before}");
    assert!(visavis(room, &["library", "add", "a.tmx"]).status.success());
    let stable = |text: &str| {
        let mut json: serde_json::Value = serde_json::from_str(text).expect("JSON");
        json.as_object_mut().expect("an object").remove("created");
        json
    };
    assert_eq!(stable(&export()), stable(&before));
}
