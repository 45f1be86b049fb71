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
    let Desk { mut child, master, keys, output, .. } = Desk::reading();
    // The thread that reads has a handle too; it lets go of it with the next bytes, which the
    // end of the keys makes the program write.
    drop((master, keys, output));
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
