//! The reader on a disk that is full, or that nobody may write to: it says so once,
//! goes on, keeps trying, does not leave without a word, and loses nothing.
//!
//! The disk is a small one of its own, in a name space of its own (`unshare`), so
//! that root is bound by it like anybody. Where a machine gives none, the test says
//! that it was skipped.

mod common;

use std::cell::Cell;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

use common::Terminal;
use tempfile::TempDir;

/// A disk that only those see who are started on it.
struct Disk {
    holder: Child,
    /// While it is open, the disk is there.
    hold: Option<ChildStdin>,
    path: PathBuf,
    room: TempDir,
}

impl Disk {
    /// A disk with these options of tmpfs; none where the machine gives none.
    fn mounted(options: &str) -> Option<Disk> {
        let room = TempDir::new().expect("a folder");
        let path = room.path().join("disk");
        fs::create_dir(&path).expect("made");
        let mut holder = Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-c"])
            .arg("mount -t tmpfs -o \"$1\" tmpfs \"$2\" && echo mounted && exec cat")
            .args(["sh", options])
            .arg(&path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut said = String::new();
        let _ = BufReader::new(holder.stdout.take()?).read_line(&mut said);
        let hold = holder.stdin.take();
        let disk = Disk { holder, hold, path, room };
        // Who started it must be able to look into it as well.
        let seen = disk.inside().is_dir() && disk.run(&["true"]);
        (said.trim() == "mounted" && seen).then_some(disk)
    }

    /// The disk as it is seen from here.
    fn inside(&self) -> PathBuf {
        Path::new(&format!("/proc/{}/root", self.holder.id()))
            .join(self.path.strip_prefix("/").expect("an absolute path"))
    }

    /// The command that starts another on the disk.
    fn starts(&self) -> Vec<String> {
        let target = self.holder.id().to_string();
        ["nsenter", "--target", &target, "--user", "--mount", "--preserve-credentials", "--"]
            .map(str::to_owned)
            .to_vec()
    }

    fn run(&self, command: &[&str]) -> bool {
        let by = self.starts();
        let mut run = Command::new(&by[0]);
        run.args(&by[1..]).args(command).stderr(Stdio::null());
        run.status().is_ok_and(|status| status.success())
    }

    /// Takes all room that is left.
    fn fill(&self) {
        let mut file = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.inside().join("filler"))
            .expect("a file");
        for size in [4096, 1] {
            while file.write_all(&vec![0; size]).is_ok() {}
        }
    }

    /// Gives it back.
    fn empty(&self) {
        fs::remove_file(self.inside().join("filler")).expect("it is there");
    }

    /// Starts the reader with its library on the disk.
    fn read(&self, files: &[String; 2]) -> Terminal {
        let by = self.starts();
        let by: Vec<&str> = by.iter().map(String::as_str).collect();
        let arguments = [files[0].as_str(), files[1].as_str(), "--together"];
        let data = self.path.to_str().expect("a path");
        let path = std::env::var("PATH").unwrap_or_default();
        Terminal::start_by(80, 24, &by, &arguments, &[("XDG_DATA_HOME", data), ("PATH", &path)])
    }

    /// Two texts, on another disk.
    fn files(&self) -> [String; 2] {
        let written = |name: &str, text: &str| {
            let path = self.room.path().join(name);
            fs::write(&path, text).expect("written");
            path.to_str().expect("a path").to_owned()
        };
        let french = "Le loup dort sous la neige.\n\nIl a douze ans.\n\nPersonne ne le voit.\n";
        let english = "The wolf sleeps under the snow.\n\nIt is twelve.\n\nNobody sees it.\n";
        [written("a.fr.txt", french), written("a.en.txt", english)]
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        drop(self.hold.take());
        let _ = self.holder.wait();
    }
}

/// Counts how often `words` come to be shown while the screen is waited for.
struct Times<'a> {
    words: &'a str,
    shown: Cell<bool>,
    times: Cell<usize>,
}

impl<'a> Times<'a> {
    fn of(words: &'a str) -> Times<'a> {
        Times { words, shown: Cell::new(false), times: Cell::new(0) }
    }

    fn wait_for(&self, terminal: &mut Terminal, words: &str) {
        terminal.wait(words, |t| {
            let shown = t.line_of(self.words).is_some();
            if shown && !self.shown.replace(shown) {
                self.times.set(self.times.get() + 1);
            }
            self.shown.set(shown);
            t.line_of(words).is_some()
        });
    }
}

/// Notes a word, and waits until it is seen that it was taken.
fn note(terminal: &mut Terminal, times: &Times, word: &str) {
    terminal.press(&format!("c{word}\ri"));
    times.wait_for(terminal, word);
    terminal.press("q");
    terminal.wait("the text", |t| t.line_of(word).is_none());
}

/// Reads, with a library that cannot be written until `mended`; all that was typed
/// is there afterwards.
fn reads_on(disk: &Disk, problem: &str, mended: impl Fn(&Disk)) {
    let files = disk.files();
    let mut terminal = disk.read(&files);
    terminal.wait_for("The wolf sleeps");
    let times = Times::of(problem);
    times.wait_for(&mut terminal, problem);
    // Said once, and shown as long as it is so.
    for word in ["premier", "second", "tiers"] {
        note(&mut terminal, &times, word);
        times.wait_for(&mut terminal, "not kept!");
    }
    assert_eq!(times.times.get(), 1, "it is said once");
    terminal.press("q");
    // What may be done about it is seen on a narrow screen too.
    terminal.wait_for("not kept: q again leaves without it, E writes it elsewhere");
    let elsewhere = disk.room.path().join("elsewhere.json");
    terminal.press("Ejson\r");
    terminal.wait_for("a.json");
    terminal.press(&"\x7f".repeat(8));
    terminal.press(&format!("{}\r", elsewhere.display()));
    terminal.wait("the file", |_| fs::read_to_string(&elsewhere).is_ok_and(|text| text.contains("tiers")));
    // Nobody need press a key for it to be tried again.
    mended(disk);
    terminal.wait_for("it can be kept again");
    terminal.wait("no sign", |t| t.line_of("not kept!").is_none());
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    let mut again = disk.read(&files);
    again.wait_for("The wolf sleeps");
    again.press("i");
    for word in ["premier", "second", "tiers"] {
        again.wait_for(word);
    }
    again.press("qq");
    assert_eq!(again.end(), 0);
}

#[test]
fn on_a_full_disk_nothing_is_lost() {
    let Some(disk) = Disk::mounted("size=1m") else {
        return println!("skipped: this machine mounts no disk for a test");
    };
    disk.fill();
    reads_on(&disk, "there is no room", Disk::empty);
}

#[test]
fn a_disk_that_fills_up_while_one_reads_takes_nothing_away() {
    let Some(disk) = Disk::mounted("size=1m") else {
        return println!("skipped: this machine mounts no disk for a test");
    };
    let files = disk.files();
    let mut terminal = disk.read(&files);
    terminal.wait_for("The wolf sleeps");
    let times = Times::of("there is no room");
    note(&mut terminal, &times, "avant");
    // Left and opened again, so that it is surely kept before the disk is full.
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    let mut terminal = disk.read(&files);
    terminal.wait_for("The wolf sleeps");
    disk.fill();
    note(&mut terminal, &times, "pendant");
    // More is written than fits into what room the journal may still have.
    for n in 0..40 {
        terminal.press(&format!("c{}{n}\r", "mot ".repeat(100)));
    }
    times.wait_for(&mut terminal, "not kept!");
    terminal.press("q");
    terminal.wait_for("not kept: q again");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    // What was kept before is whole, and the library goes on once there is room.
    disk.empty();
    let mut again = disk.read(&files);
    again.wait_for("The wolf sleeps");
    note(&mut again, &times, "après");
    again.press("i");
    again.wait_for("avant");
    again.press("qq");
    assert_eq!(again.end(), 0);
}

#[test]
fn on_a_disk_that_may_not_be_written_nothing_is_lost() {
    let Some(disk) = Disk::mounted("size=1m,ro") else {
        return println!("skipped: this machine mounts no disk for a test");
    };
    reads_on(&disk, "may not be written to", |disk| {
        let path = disk.path.to_str().expect("a path");
        assert!(disk.run(&["mount", "-o", "remount,rw", path]), "it is made writable");
    });
}

/// Whoever says that nothing is to be kept is told so before what was typed is gone.
#[test]
fn without_a_library_one_does_not_leave_with_edits_unasked() {
    let room = TempDir::new().expect("a folder");
    let path = room.path().join("a.fr.txt");
    fs::write(&path, "Le loup dort.\n\nIl rêve.\n").expect("written");
    let mut terminal = Terminal::start(80, 24, &[path.to_str().expect("a path"), "--no-library"]);
    terminal.wait_for("Le loup dort");
    terminal.press("A");
    terminal.wait_for("1/2 reviewed");
    terminal.press("q");
    terminal.wait_for("what you edited is kept nowhere: E writes it to a file");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    // Who has edited nothing is not held up.
    let mut terminal = Terminal::start(80, 24, &[path.to_str().expect("a path"), "--no-library"]);
    terminal.wait_for("Le loup dort");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}
