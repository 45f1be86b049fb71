//! Whatever ends or stops visavis, the terminal is as it was found.
#![cfg(unix)]

use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use visavis::terminal::session::Options;

/// How long anything may take before a test gives up. Only a failing test waits that long.
const PATIENCE: Duration = Duration::from_secs(30);

/// A program in a pseudo-terminal that answers no question.
struct Desk {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    written: Vec<u8>,
    _home: TempDir,
}

impl Desk {
    fn with(program: &str, arguments: &[&str]) -> Desk {
        let size = PtySize { rows: 24, cols: 100, pixel_width: 0, pixel_height: 0 };
        let pty = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let home = TempDir::new().expect("a folder");
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        command.env("PATH", std::env::var("PATH").expect("a path"));
        command.env("TERM", "xterm-256color");
        // What is installed on this machine is not to be seen.
        command.env("VISAVIS_DICTIONARIES", "");
        command.env("HOME", home.path());
        let child = pty.slave.spawn_command(command).expect("it starts");
        drop(pty.slave);
        let keys = pty.master.take_writer().expect("a writer");
        let mut reader = pty.master.try_clone_reader().expect("a reader");
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 8192];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Desk { child, master: pty.master, keys, output, written: Vec::new(), _home: home }
    }

    fn reading() -> Desk {
        let mut desk = Desk::with(env!("CARGO_BIN_EXE_visavis"), &[]);
        desk.wait_for(b"\x1b[?2026l");
        desk
    }

    /// Waits until `bytes` have been written, and forgets what was written before.
    fn wait_for(&mut self, bytes: &[u8]) {
        loop {
            if let Some(at) = self.written.windows(bytes.len()).position(|window| window == bytes) {
                self.written.drain(..at + bytes.len());
                return;
            }
            match self.output.recv_timeout(PATIENCE) {
                Ok(more) => self.written.extend(more),
                Err(_) => panic!("{:?} was never written", String::from_utf8_lossy(bytes)),
            }
        }
    }

    fn press(&mut self, keys: &[u8]) {
        self.keys.write_all(keys).expect("the terminal takes keys");
    }

    fn send(&self, signal: Signal) {
        let pid =
            self.child.process_id().and_then(|pid| Pid::from_raw(pid.try_into().ok()?)).expect("it runs");
        kill_process(pid, signal).expect("it takes signals");
    }

    /// Waits for its end and gives what it wrote since, and its exit code.
    fn end(mut self) -> (Vec<u8>, u32) {
        while let Ok(more) = self.output.recv_timeout(PATIENCE) {
            self.written.extend(more);
        }
        let status = self.child.wait().expect("it has ended");
        drop(self.master);
        (self.written, status.exit_code())
    }
}

fn leaving() -> Vec<u8> {
    Options { mouse: true, ..Options::default() }.leaving()
}

#[test]
fn quitting_leaves_the_terminal_as_it_was() {
    let mut desk = Desk::reading();
    desk.press(b"q");
    let (written, code) = desk.end();
    assert!(written.ends_with(&leaving()), "{:?}", String::from_utf8_lossy(&written));
    assert_eq!(code, 0);
}

#[test]
fn a_signal_leaves_the_terminal_as_it_was() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let desk = Desk::reading();
        desk.send(signal);
        let (written, found) = desk.end();
        assert!(written.ends_with(&leaving()), "{signal:?}: {:?}", String::from_utf8_lossy(&written));
        assert_eq!(found, code, "{signal:?}");
    }
}

#[test]
fn a_terminal_that_is_closed_ends_the_reader() {
    closed(Desk::reading());
    // In the middle of typing, with work beside.
    let mut desk = Desk::reading();
    desk.press(b"/the");
    closed(desk);
}

/// Closes the terminal and holds that the program ends.
fn closed(desk: Desk) {
    let Desk { child, master, keys, output, .. } = desk;
    // The thread that reads has a handle too; it lets go of it with the next bytes, which the
    // end of the keys makes the program write.
    drop((master, keys, output));
    ends(child);
}

#[test]
fn a_question_does_not_keep_it_from_ending() {
    // While it asks which line reads right.
    let mut desk = Desk::reading();
    desk.press(b"zA");
    desk.wait_for(b"Which line");
    desk.send(Signal::TERM);
    let (written, code) = desk.end();
    assert!(written.ends_with(&leaving()), "{:?}", String::from_utf8_lossy(&written));
    assert_eq!(code, 143);
    closed_while_asking();
    let mut doctor = Desk::with(env!("CARGO_BIN_EXE_visavis"), &["doctor"]);
    doctor.wait_for(b"Which line");
    doctor.send(Signal::HUP);
    assert_eq!(doctor.end().1, 129);
}

/// Closes the terminal while the reader asks, who then writes nothing that a thread of ours could wait for.
fn closed_while_asking() {
    let pty = native_pty_system().openpty(PtySize::default()).expect("a pseudo-terminal");
    let home = TempDir::new().expect("a folder");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_visavis"));
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("HOME", home.path());
    let child = pty.slave.spawn_command(command).expect("it starts");
    drop(pty.slave);
    let mut keys = pty.master.take_writer().expect("a writer");
    let mut reader = pty.master.try_clone_reader().expect("a reader");
    let (mut got, mut buffer, mut asked) = (Vec::new(), [0; 8192], false);
    let has = |got: &[u8], words: &[u8]| got.windows(words.len()).any(|window| window == words);
    while !has(&got, b"Which line") {
        let count = reader.read(&mut buffer).expect("it writes");
        got.extend(&buffer[..count]);
        if !asked && has(&got, b"\x1b[?2026l") {
            keys.write_all(b"zA").expect("it takes keys");
            asked = true;
        }
    }
    drop((keys, reader, pty.master));
    ends(child);
}

/// Holds that the program ends.
fn ends(mut child: Box<dyn Child + Send + Sync>) {
    let (sender, ended) = channel();
    let mut killer = child.clone_killer();
    thread::spawn(move || sender.send(child.wait()));
    let status = ended.recv_timeout(PATIENCE);
    let _ = killer.kill();
    assert!(status.is_ok(), "it is still running");
}

#[test]
fn a_stopped_reader_comes_back() {
    let script = "set -m; \"$0\"; echo it is stopped; fg; echo it ended with $?";
    let mut desk = Desk::with("sh", &["-c", script, env!("CARGO_BIN_EXE_visavis")]);
    desk.wait_for(b"\x1b[?2026l");
    desk.press(b"\x1a");
    desk.wait_for(&leaving());
    desk.wait_for(b"it is stopped");
    desk.wait_for(b"\x1b[?1049h");
    desk.wait_for(b"\x1b[?2026l");
    desk.press(b"q");
    desk.wait_for(&leaving());
    desk.wait_for(b"it ended with 0");
    desk.end();
}
