//! A pseudo-terminal with visavis in it, read by a screen that is not ours.

// Each test program uses its own part of this.
#![allow(dead_code)]

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long anything may take before a test gives up. Only a failing test waits that long.
const PATIENCE: Duration = Duration::from_secs(30);

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a terminal has cells")
}

/// visavis in a pseudo-terminal.
pub struct Terminal {
    screen: vt100::Parser,
    /// Everything that was written to the terminal.
    pub bytes: Vec<u8>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    /// Where it keeps what it keeps, apart from all others.
    _home: TempDir,
}

impl Terminal {
    /// Starts visavis with these arguments in `columns` by `lines` cells.
    pub fn start(columns: u16, lines: u16, arguments: &[&str]) -> Terminal {
        Terminal::start_in(columns, lines, arguments, &[])
    }

    /// The same, with these variables in its environment.
    pub fn start_in(columns: u16, lines: u16, arguments: &[&str], environment: &[(&str, &str)]) -> Terminal {
        Terminal::start_by(columns, lines, &[], arguments, environment)
    }

    /// The same, started by this command, which is given visavis and its arguments.
    pub fn start_by(
        columns: u16,
        lines: u16,
        by: &[&str],
        arguments: &[&str],
        environment: &[(&str, &str)],
    ) -> Terminal {
        let size = PtySize { rows: lines, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pty = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut words =
            by.iter().copied().chain([env!("CARGO_BIN_EXE_visavis")]).chain(arguments.iter().copied());
        let mut command = CommandBuilder::new(words.next().expect("a program"));
        command.args(words);
        command.env_clear();
        let home = TempDir::new().expect("a folder");
        command.env("TERM", "xterm-256color");
        // What is installed on this machine is not to be seen.
        command.env("VISAVIS_DICTIONARIES", "");
        command.env("HOME", home.path());
        for (name, value) in environment {
            command.env(name, value);
        }
        command.cwd(Path::new(env!("CARGO_MANIFEST_DIR")));
        let child = pty.slave.spawn_command(command).expect("visavis");
        drop(pty.slave);
        let keys = pty.master.take_writer().expect("a writer");
        let mut reader = pty.master.try_clone_reader().expect("a reader");
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 8192];
            // The master of a pseudo-terminal whose other end is closed answers with an error.
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let screen = vt100::Parser::new(cells(lines), cells(columns), 0);
        Terminal { screen, bytes: Vec::new(), master: pty.master, keys, child, output, _home: home }
    }

    /// Types these characters.
    pub fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).expect("the terminal takes keys");
    }

    /// Sends these bytes as the terminal itself.
    pub fn send(&mut self, bytes: &[u8]) {
        self.keys.write_all(bytes).expect("the program takes them");
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, lines: u16) {
        self.screen.screen_mut().set_size(cells(lines), cells(columns));
        let size = PtySize { rows: lines, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.resize(size).expect("a new size");
    }

    /// The lines of the screen, as an independent terminal shows them.
    pub fn lines(&self) -> Vec<String> {
        let screen = self.screen.screen();
        screen.rows(0, screen.size().1.get()).map(|line| line.trim_end().to_owned()).collect()
    }

    /// The line of the screen that shows `words`.
    pub fn line_of(&self, words: &str) -> Option<usize> {
        self.lines().iter().position(|line| line.contains(words))
    }

    /// Takes what is written until `shown` holds of the screen.
    ///
    /// # Panics
    /// If it never does.
    #[track_caller]
    pub fn wait(&mut self, what: &str, shown: impl Fn(&Terminal) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !shown(self) {
            match self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(bytes) => {
                    self.screen.process(&bytes);
                    self.bytes.extend(bytes);
                }
                Err(error) => {
                    panic!("waited in vain for {what} ({error}); the screen:\n{}", self.lines().join("\n"))
                }
            }
        }
    }

    /// Waits until the screen shows `words`.
    pub fn wait_for(&mut self, words: &str) {
        self.wait(words, |terminal| terminal.line_of(words).is_some());
    }

    /// Waits until these bytes have been written.
    pub fn wait_for_bytes(&mut self, bytes: &[u8]) {
        let wanted = String::from_utf8_lossy(bytes).into_owned();
        self.wait(&wanted, |terminal| terminal.bytes.windows(bytes.len()).any(|window| window == bytes));
    }

    /// All that is to be seen, with its looks, line by line.
    pub fn picture(&self) -> Vec<String> {
        let screen = self.screen.screen();
        let (lines, columns) = screen.size();
        let cell = |y, x| {
            let Some(cell) = screen.cell(y, x) else { return String::new() };
            let looks = (cell.bold(), cell.dim(), cell.italic(), cell.underline(), cell.inverse());
            // A cell that was never written looks like a blank.
            let symbol = if cell.contents().is_empty() { " " } else { cell.contents() };
            format!("{symbol}{:?}{:?}{looks:?}", cell.fgcolor(), cell.bgcolor())
        };
        (0..lines.get()).map(|y| (0..columns.get()).map(|x| cell(y, x)).collect()).collect()
    }

    /// Which passage one stands in, by the end of the status line.
    pub fn passage(&self) -> Option<usize> {
        let last = self.lines().pop()?;
        let (at, of) = last.split_whitespace().next_back()?.split_once('/')?;
        of.parse::<usize>().ok().and(at.parse().ok())
    }

    /// The number by which the system knows the program.
    pub fn id(&self) -> Option<u32> {
        self.child.process_id()
    }

    /// Takes what is written until nothing more comes for a moment. For tests that look at as many
    /// screens as they can: whether one is seen depends on it, what is right does not.
    pub fn settle(&mut self) {
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(40)) {
            self.screen.process(&bytes);
            self.bytes.extend(bytes);
        }
    }

    /// Takes what is still written until the program ends, and returns its exit code.
    pub fn end(&mut self) -> u32 {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(bytes) => {
                    self.screen.process(&bytes);
                    self.bytes.extend(bytes);
                }
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    panic!("it did not end; the screen:\n{}", self.lines().join("\n"))
                }
            }
        }
        self.child.wait().expect("an exit code").exit_code()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
    }
}
