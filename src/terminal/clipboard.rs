//! Copying: to the clipboard of the reader's own machine, wherever we run.
//!
//! On that machine a command of the desktop does it and says whether it did. Over
//! a network the terminal is asked (OSC 52), which many terminals obey, some only
//! if their settings say so, and none confirms. tmux ignores the sequence unless
//! it is told otherwise, but can be asked by a command; GNU screen passes it on in
//! pieces. Whoever copies is told in words where the text went.

use std::io::{self, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::message::{cause, say};

/// Where a text went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copied {
    /// A command took it.
    By(&'static str),
    /// tmux took it, which hands it to the terminal if that lets programs copy.
    ByTmux,
    /// It was handed to the terminal, which does not say what it does with it.
    ToTerminal,
    /// It was handed to the terminal through GNU screen.
    ThroughScreen,
}

impl Copied {
    /// What is told of it, where `what` is what was copied, in words.
    pub fn told(&self, what: &str) -> String {
        match self {
            Copied::By(command) => say!("copied-by", what = what, command = *command),
            Copied::ByTmux => say!("copied-by-tmux", what = what),
            Copied::ToTerminal => say!("copied-to-terminal", what = what),
            Copied::ThroughScreen => say!("copied-through-screen", what = what),
        }
    }
}

/// Why a text was not copied.
#[derive(Debug)]
pub enum NotCopied {
    /// It is longer than terminals take, in bytes.
    TooLong(usize),
    /// The terminal did not take it.
    Gone(io::Error),
}

impl NotCopied {
    /// What is told of it, where `what` is what was to be copied, in words.
    pub fn told(&self, what: &str) -> String {
        match self {
            NotCopied::TooLong(length) => {
                say!("copied-not-long", what = what, length = *length, most = LONGEST)
            }
            NotCopied::Gone(error) => say!("copied-not", what = what, error = cause(error)),
        }
    }
}

/// The longest text handed to a terminal, in bytes: with what stands around it in base 64 it makes the
/// 100,000 bytes at which hterm, and after it many, cut the sequence off.
pub const LONGEST: usize = 74_994;

/// As many bytes of a sequence as GNU screen passes on at once.
const PIECE: usize = 768;

/// How a text would be copied here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// The commands that would be tried, in this order, and whether each is there.
    pub commands: Vec<(&'static str, bool)>,
    /// Whether what the terminal is sent goes through GNU screen.
    pub in_screen: bool,
}

/// Finds out how a text would be copied. `variable` looks up the environment.
pub fn ways(variable: impl Fn(&str) -> Option<String>) -> Ways {
    let path = variable("PATH").unwrap_or_default();
    let there = |program: &str| std::env::split_paths(&path).any(|folder| folder.join(program).is_file());
    let commands = commands(&variable).into_iter().map(|command| (command[0], there(command[0])));
    Ways { commands: commands.collect(), in_screen: variable("STY").is_some() }
}

/// Copies `text`; what the terminal is sent goes to `output`. `variable` looks up the environment.
///
/// # Errors
/// No command took it, and it is too long for the terminal or the terminal is gone.
pub fn copy(
    text: &str,
    output: &mut impl Write,
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Copied, NotCopied> {
    if let Some(command) = commands(&variable).into_iter().find(|command| hand(text, command)) {
        return Ok(if command[0] == "tmux" { Copied::ByTmux } else { Copied::By(command[0]) });
    }
    if text.len() > LONGEST {
        return Err(NotCopied::TooLong(text.len()));
    }
    let in_screen = variable("STY").is_some();
    let sequence = sequence(text);
    let bytes = if in_screen { in_pieces(&sequence) } else { sequence };
    output.write_all(&bytes).map_err(NotCopied::Gone)?;
    Ok(if in_screen { Copied::ThroughScreen } else { Copied::ToTerminal })
}

/// The commands that may take the text on their standard input, the first to be tried first.
fn commands(variable: &impl Fn(&str) -> Option<String>) -> Vec<&'static [&'static str]> {
    let set = |name| variable(name).is_some_and(|value| !value.is_empty());
    let mut commands: Vec<&'static [&'static str]> = Vec::new();
    // Over a network the desktop of the machine we run on is not the reader's.
    if !set("SSH_TTY") && !set("SSH_CONNECTION") {
        if set("WAYLAND_DISPLAY") {
            commands.push(&["wl-copy"]);
        }
        if set("DISPLAY") {
            commands.push(&["xclip", "-selection", "clipboard", "-in"]);
            commands.push(&["xsel", "--clipboard", "--input"]);
        }
        if cfg!(target_os = "macos") {
            commands.push(&["pbcopy"]);
        }
        if set("WSL_DISTRO_NAME") {
            commands.push(&["clip.exe"]);
        }
    }
    if set("TMUX") {
        // (-w, pass it on to the terminal, is of tmux 3.2.)
        commands.push(&["tmux", "load-buffer", "-w", "-"]);
    }
    commands
}

/// How long a command may take: that of a display that does not answer never ends.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether `command` took the text.
fn hand(text: &str, command: &[&str]) -> bool {
    let Some((program, arguments)) = command.split_first() else { return false };
    let started = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = started else { return false };
    let (input, text) = (child.stdin.take(), text.to_owned());
    // Beside, since a command that does not read would keep us waiting. It ends with the pipe.
    let writer =
        thread::spawn(move || input.is_some_and(|mut input| input.write_all(text.as_bytes()).is_ok()));
    let since = Instant::now();
    let ended = loop {
        match child.try_wait() {
            Ok(None) if since.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(1)),
            Ok(Some(status)) => break status.success(),
            _ => {
                // It may have ended just now.
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    };
    ended && writer.join().unwrap_or(false)
}

/// The sequence that sets the clipboard: OSC 52, selection `c`, base 64.
fn sequence(text: &str) -> Vec<u8> {
    let mut bytes = b"\x1b]52;c;".to_vec();
    bytes.extend(base64(text.as_bytes()));
    bytes.push(0x07);
    bytes
}

/// A sequence as GNU screen passes it on to the terminal: cut up, each piece a device control string.
fn in_pieces(sequence: &[u8]) -> Vec<u8> {
    sequence.chunks(PIECE).flat_map(|piece| [b"\x1bP", piece, b"\x1b\\"].concat()).collect()
}

/// Base 64 with padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |index| u32::from(three.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place > three.len() { b'=' } else { digit });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_64_is_that_of_the_standard() {
        let check = |text: &str, expected: &str| assert_eq!(base64(text.as_bytes()), expected.as_bytes());
        // The examples of RFC 4648, section 10.
        check("", "");
        check("f", "Zg==");
        check("fo", "Zm8=");
        check("foo", "Zm9v");
        check("foob", "Zm9vYg==");
        check("fooba", "Zm9vYmE=");
        check("foobar", "Zm9vYmFy");
        check("سلام", "2LPZhNin2YU=");
    }

    /// A terminal that understands the sequence, as a witness.
    #[derive(Default)]
    struct Taken(Vec<u8>);

    impl vt100::Callbacks for Taken {
        fn copy_to_clipboard(&mut self, _: &mut vt100::Screen, _: &[u8], data: &[u8]) {
            self.0 = data.to_vec();
        }
    }

    fn size(cells: u16) -> std::num::NonZeroU16 {
        cells.try_into().expect("not zero")
    }

    #[test]
    fn a_terminal_takes_what_is_copied() {
        let mut terminal = vt100::Parser::new_with_callbacks(size(2), size(20), 0, Taken::default());
        let mut sent = Vec::new();
        let copied = copy("كتاب", &mut sent, |_| None).expect("it is short");
        assert_eq!(copied, Copied::ToTerminal);
        terminal.process(&sent);
        assert_eq!(terminal.callbacks().0, base64("كتاب".as_bytes()));
    }

    #[test]
    fn screen_passes_on_pieces_that_make_the_whole() {
        let text = "long ".repeat(1000);
        let mut sent = Vec::new();
        let copied = copy(&text, &mut sent, |name| (name == "STY").then(|| "1".into())).expect("it fits");
        assert_eq!(copied, Copied::ThroughScreen);
        let mut passed = Vec::new();
        let mut rest = sent.as_slice();
        while let Some(inside) = rest.strip_prefix(b"\x1bP") {
            let end = inside.windows(2).position(|two| two == b"\x1b\\").expect("each piece ends");
            assert!(end <= PIECE);
            passed.extend(&inside[..end]);
            rest = &inside[end + 2..];
        }
        assert_eq!((passed, rest), (sequence(&text), b"".as_slice()));
    }

    #[test]
    fn a_terminal_is_not_sent_more_than_it_takes() {
        let mut sent = Vec::new();
        let longest = "x".repeat(LONGEST);
        assert!(copy(&longest, &mut sent, |_| None).is_ok());
        assert_eq!(sent.len(), 100_000);
        sent.clear();
        let refused = copy(&(longest + "x"), &mut sent, |_| None);
        assert!(matches!(refused, Err(NotCopied::TooLong(74_995))));
        assert!(sent.is_empty());
    }

    #[test]
    fn commands_are_those_of_the_readers_machine() {
        let check = |variables: &[&str], expected: &[&str]| {
            let found = commands(&|name: &str| variables.contains(&name).then(|| "x".to_owned()));
            let names: Vec<&str> =
                found.iter().map(|command| command[0]).filter(|name| *name != "pbcopy").collect();
            assert_eq!(names, expected);
        };
        check(&[], &[]);
        check(&["WAYLAND_DISPLAY", "DISPLAY"], &["wl-copy", "xclip", "xsel"]);
        check(&["DISPLAY", "SSH_TTY"], &[]);
        check(&["DISPLAY", "SSH_CONNECTION", "TMUX"], &["tmux"]);
    }

    #[test]
    fn the_ways_are_told() {
        let found = ways(|name| match name {
            "PATH" => Some("/no-such-folder:/bin:/usr/bin".into()),
            "TMUX" => Some("x".into()),
            _ => None,
        });
        assert_eq!(found.commands.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["tmux"]);
        assert!(!found.in_screen && ways(|name| (name == "STY").then(String::new)).in_screen);
    }

    #[test]
    fn a_command_takes_the_text_or_is_passed_over() {
        assert!(hand("text", &["cat"]));
        assert!(!hand("text", &["false"]));
        assert!(!hand("text", &["a-command-that-nobody-has"]));
        assert!(!hand("text", &[]));
    }
}
