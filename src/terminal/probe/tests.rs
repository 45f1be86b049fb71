use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read, Write};
use std::sync::mpsc;
use std::thread;

use portable_pty::{MasterPty, PtySize, native_pty_system};
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};

use super::ask::{LONGEST, Line, exchange};
use super::*;
use crate::terminal::keys::Keys;

fn parsed(text: &str) -> Replies {
    parse(text.replace('^', "\x1b").as_bytes())
}

#[test]
fn replies_are_told_from_keys() {
    let check = |text, change: &dyn Fn(&mut Replies)| {
        let mut expected = Replies::default();
        change(&mut expected);
        // What came is told as it came; that has a test of its own.
        assert_eq!(Replies { answered: String::new(), ..parsed(text) }, expected, "{text}");
    };
    check("", &|_| {});
    check("^[?64;1;9;22c", &|r| r.complete = true);
    check("^[?62;52;22c", &|r| (r.complete, r.clipboard) = (true, true));
    check("^[?52;1c", &|r| r.complete = true);
    check("^[8;2$y^[>65;7006;1c", &|r| (r.mode8, r.secondary) = (Some(2), "65;7006;1".into()));
    check("^P>|kitty(0.26.5)^\\^[?0u", &|r| (r.version, r.keyboard) = ("kitty(0.26.5)".into(), true));
    check("^]11;rgb:ffff/8080/0000^\\", &|r| r.background = Some((255, 128, 0)));
    check("^]11;rgb:f/0/8\x07x", &|r| (r.background, r.typed) = (Some((255, 0, 136)), b"x".to_vec()));
    check("jk^[A^[?1c", &|r| (r.complete, r.typed) = (true, b"jk\x1b[A".to_vec()));
    check("^x^[?1c", &|r| (r.complete, r.typed) = (true, b"\x1bx".to_vec()));
    check("^^[?1c", &|r| (r.complete, r.typed) = (true, b"\x1b".to_vec()));
}

#[test]
fn answers_are_told_as_they_came_and_keys_are_not() {
    let check = |text, expected| assert_eq!(parsed(text).answered, expected, "{text}");
    check("", "");
    check("j^[8;1$yk^[>65;7006;1c^[?65;1;9csecret", "^[[8;1$y ^[[>65;7006;1c ^[[?65;1;9c");
    check("^P>|a\u{9b}b^\\", "^[P>|a??b^[\\");
    check("^]11;rgb:0/0/0\x07", "^[]11;rgb:0/0/0^G");
    assert!(parsed(&"^[8;1$y".repeat(10_000)).answered.len() <= 500);
}

#[test]
fn what_is_no_sense_makes_no_keys() {
    let check = |bytes: &[u8], expected: &[u8]| {
        assert_eq!(parse(bytes).typed, expected, "{}", bytes.escape_ascii());
    };
    check(b"jk", b"jk");
    check("é\r".as_bytes(), "é\r".as_bytes());
    check(b"j\xff", b"");
    check("j\u{9b}2J".as_bytes(), b"");
    check(b"q\x1b[8;\x07\x1b[?1c", b"");
    check(b"q\x1bP>|broken\x1b[?1c", b"");
    check(&[b'x'; 2000], b"");
    // What is cut off is kept for who reads its rest.
    check(b"\x1b[8;1$y\x1bP>|XTe", b"\x1bP>|XTe");
    check(b"j\x1b", b"j\x1b");
}

#[test]
fn nonsense_is_no_reply() {
    let check = |text| {
        let replies = parsed(text);
        assert_eq!((replies.mode8, replies.background, replies.complete), (None, None, false), "{text}");
        assert_eq!((replies.version.as_str(), replies.secondary.as_str()), ("", ""), "{text}");
    };
    check("^[8;9$y^[8;$y^[8$y^[2026;2$y");
    check("^]11;rgb:1/2^\\^]11;rgb:1/2/3/4^\\^]11;rgb://^\\^]11;rgb:fffffffff/0/0^\\^]10;rgb:1/2/3^\\");
    check("^P>kitty^\\^P1+r544e^\\");
    check("^[?1");
    check("^P>|cut off");
    check("^[=1c^[");
    // A sequence that is broken off by another does not swallow it.
    assert!(parsed("^P>|broken^[?1c").complete);
    assert!(parsed("^[8;\x07^[?1c").complete);
}

#[test]
fn a_version_holds_only_what_can_be_shown() {
    assert_eq!(parsed("^P>|a\rb\u{9b}c^\\").version, "abc");
    assert_eq!(parse(&[b"\x1bP>|".as_slice(), &[b'x'; 4000], b"\x1b\\"].concat()).version.len(), 80);
}

#[test]
fn one_waits_longer_over_a_network() {
    assert_eq!(patience(|_| None), Duration::from_millis(250));
    assert_eq!(patience(|name| (name == "SSH_TTY").then(String::new)), Duration::from_secs(1));
}

proptest! {
    #[test]
    fn any_bytes_are_parsed(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        parse(&bytes);
    }

    #[test]
    fn what_is_cut_in_two_is_complete_only_with_its_end(cut in 0_usize..40) {
        let whole = b"\x1b[8;1$y\x1b[>65;7006;1c\x1b[?64;1;9;22c";
        let cut = cut.min(whole.len() - 1);
        let replies = parse(&whole[..cut]);
        prop_assert_eq!(replies.complete, false);
        prop_assert!(replies.typed.is_empty() || replies.typed.starts_with(b"\x1b"));
    }

    /// Whatever a terminal answers, in whatever order and pieces, and wherever patience ends in it: it costs
    /// no more than the limit, and nothing of it is a key.
    #[test]
    fn answers_cost_at_most_the_limit_and_are_no_keys(
        answers in prop::collection::vec(answer(), 0..12),
        pieces in prop::collection::vec((1_usize..20, 0_u64..120), 1..40),
    ) {
        let mut script = Script::new(&answers.concat(), &pieces);
        let limit = Duration::from_millis(250);
        let came = exchange(&mut script, QUESTIONS, limit).expect("it does not fail");
        prop_assert!(script.now <= limit);
        prop_assert_eq!(&script.written, &[QUESTIONS, ERASE].concat());
        let mut keys = Keys::default();
        let mut events = keys.take(&parse(&came).typed);
        events.extend(keys.take(&script.rest()));
        // (What has begun and does not go on is given up by the clock.)
        prop_assert_eq!(events, []);
    }

    /// The same of random bytes that are no text, and of what never ends.
    #[test]
    fn garbage_costs_at_most_the_limit_and_is_no_key(
        bytes in prop::collection::vec(any::<u8>(), 1..400),
        pieces in prop::collection::vec((1_usize..60, 0_u64..120), 1..40),
    ) {
        let limit = Duration::from_millis(250);
        let mut script = Script::new(&bytes, &pieces);
        let came = exchange(&mut script, QUESTIONS, limit).expect("it does not fail");
        prop_assert!(script.now <= limit);
        let replies = parse(&came);
        // What is text might have been typed; and what is cut off makes no key by itself.
        let is_text = match std::str::from_utf8(&replies.typed) {
            Ok(text) => text.chars().all(|c| !matches!(c, '\u{80}'..='\u{9f}')),
            Err(error) => error.error_len().is_none(),
        };
        let cut_off = replies.typed.first() == Some(&0x1b);
        prop_assert!(is_text || cut_off);
    }
}

/// A reply that some terminal gives, or could.
fn answer() -> impl Strategy<Value = Vec<u8>> {
    const KNOWN: &[&str] = &[
        "^[8;0$y",
        "^[8;1$y",
        "^[?2026;2$y",
        "^P>|XTerm(379)^\\",
        "^P>|kitty(0.26.5)^\\",
        "^[>41;379;0c",
        "^[=0c",
        "^]11;rgb:ffff/ffff/ffff^\\",
        "^]11;rgb:0/0/0\x07",
        "^[?0u",
        "^P1+r4D73^\\",
        "^[?64;1;2c",
        "^P!|00000000^\\",
    ];
    prop::sample::select(KNOWN).prop_map(|text| text.replace('^', "\x1b").into_bytes())
}

/// A terminal that answers by a script, with a clock that goes as the script says: pieces of so many
/// bytes, each after so many milliseconds.
struct Script {
    now: Duration,
    written: Vec<u8>,
    pieces: VecDeque<(Duration, Vec<u8>)>,
}

impl Script {
    fn new(bytes: &[u8], pieces: &[(usize, u64)]) -> Script {
        let mut sizes = pieces.iter().cycle();
        let (mut rest, mut at, mut script) = (bytes, Duration::ZERO, VecDeque::new());
        while let (false, Some((size, wait))) = (rest.is_empty(), sizes.next()) {
            let (piece, after) = rest.split_at((*size).min(rest.len()));
            at += Duration::from_millis(*wait);
            script.push_back((at, piece.to_vec()));
            rest = after;
        }
        Script { now: Duration::ZERO, written: Vec::new(), pieces: script }
    }

    /// What comes after the asking.
    fn rest(self) -> Vec<u8> {
        self.pieces.into_iter().flat_map(|(_, piece)| piece).collect()
    }
}

impl Line for Script {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.written.extend(bytes);
        Ok(())
    }

    fn read(&mut self, limit: Duration, came: &mut Vec<u8>) -> io::Result<bool> {
        let until = self.now + limit;
        match self
            .pieces
            .front()
            .is_some_and(|(at, _)| *at <= until)
            .then(|| self.pieces.pop_front())
            .flatten()
        {
            Some((at, piece)) => {
                self.now = self.now.max(at);
                came.extend(piece);
                Ok(true)
            }
            None => {
                self.now = until;
                Ok(false)
            }
        }
    }

    fn elapsed(&self) -> Duration {
        self.now
    }
}

/// A terminal that never stops to answer, at no cost of time.
struct Flood(usize);

impl Line for Flood {
    fn write(&mut self, _: &[u8]) -> io::Result<()> {
        Ok(())
    }

    fn read(&mut self, _: Duration, came: &mut Vec<u8>) -> io::Result<bool> {
        self.0 += 1;
        came.extend([b'x'; 4096]);
        Ok(true)
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
}

#[test]
fn a_flood_is_given_up() {
    let mut flood = Flood(0);
    let came = exchange(&mut flood, QUESTIONS, Duration::from_millis(250)).expect("it does not fail");
    assert_eq!(flood.0, LONGEST / 4096);
    assert_eq!(parse(&came), Replies::default());
}

#[test]
fn a_terminal_that_says_nothing_is_read_once() {
    let mut script = Script::new(b"", &[]);
    let came = exchange(&mut script, QUESTIONS, Duration::from_millis(250)).expect("it does not fail");
    assert_eq!((came, script.now), (Vec::new(), Duration::from_millis(250)));
}

/// A pseudo-terminal: our end, and the end a program sees.
fn terminal() -> (Box<dyn MasterPty + Send>, File) {
    let pair = native_pty_system().openpty(PtySize::default()).expect("a pseudo-terminal");
    let name = pair.master.tty_name().expect("it has a name");
    let file = File::options().read(true).write(true).open(name).expect("it can be opened");
    // The file keeps it open.
    drop(pair.slave);
    (pair.master, file)
}

#[test]
fn a_terminal_that_answers_is_asked_once_and_left_clean() {
    let (master, file) = terminal();
    let mut reader = master.try_clone_reader().expect("a reader");
    let mut writer = master.take_writer().expect("a writer");
    let (done, finished) = mpsc::channel();
    let player = thread::spawn(move || {
        let mut got = Vec::new();
        let mut buffer = [0; 256];
        while !got.ends_with(ERASE) {
            let count = reader.read(&mut buffer).expect("what was written");
            got.extend(&buffer[..count]);
            if got.ends_with(QUESTIONS) {
                for piece in [b"j\x1b[8;".as_slice(), b"1$y\x1b[>65;70", b"06;1c", b"\x1b[?65;", b"1;9c"] {
                    writer.write_all(piece).expect("the terminal answers");
                }
            }
        }
        done.send(got).expect("somebody waits");
        // The terminal stays open until the test is over.
        (reader, writer)
    });
    let mut output = file.try_clone().expect("a second handle");
    let replies = ask_on(&file, &mut output, Duration::from_secs(60)).expect("it answers");
    assert!(replies.complete);
    assert_eq!((replies.mode8, replies.secondary.as_str()), (Some(1), "65;7006;1"));
    assert_eq!(replies.typed, b"j");
    let got = finished.recv().expect("what was sent");
    assert_eq!(got, [QUESTIONS, ERASE].concat());
    drop(player.join());
}

#[test]
fn a_silent_terminal_is_given_up_and_left_clean() {
    let (master, file) = terminal();
    let before = rustix::termios::tcgetattr(&file).expect("its modes");
    let mut output = file.try_clone().expect("a second handle");
    let replies = ask_on(&file, &mut output, Duration::from_millis(20)).expect("silence is no error");
    assert_eq!(replies, Replies::default());
    let after = rustix::termios::tcgetattr(&file).expect("its modes");
    assert_eq!(before.local_modes, after.local_modes);
    drop(master);
}

#[test]
fn a_terminal_that_is_gone_is_an_error() {
    let (master, file) = terminal();
    drop(master);
    let mut output = file.try_clone().expect("a second handle");
    assert!(ask_on(&file, &mut output, Duration::from_secs(60)).is_err());
}
