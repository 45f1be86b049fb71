//! Whatever a terminal answers, when it is asked what it is, nothing of it is taken for keys.
#![cfg(unix)]

mod common;

use common::Terminal;
use visavis::terminal::probe::QUESTIONS;

/// What xterm answers.
const XTERM: &[u8] =
    b"\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[?64;1;2;6;9c";

/// The reader in a terminal that answers with `now` while it is asked, and with `later` once the first
/// page is shown.
fn answered(now: &[u8], later: &[u8]) -> Terminal {
    let mut terminal = Terminal::start(100, 30, &["--no-library"]);
    terminal.wait_for_bytes(QUESTIONS);
    terminal.send(now);
    terminal.wait("the first page", |terminal| terminal.passage().is_some());
    terminal.send(later);
    terminal
}

/// The reader goes on from passage `at` with the next key, and nothing else has happened.
fn goes_on_from(mut terminal: Terminal, at: usize, what: &str) {
    terminal.send(b"j");
    terminal.wait(what, |terminal| terminal.passage() == Some(at + 1));
    terminal.send(b"\x03");
    assert_eq!(terminal.end(), 0, "{what}");
}

#[test]
fn answers_in_time_leave_the_keys_to_the_reader() {
    goes_on_from(answered(XTERM, b""), 1, "answers alone");
    goes_on_from(answered(&[b"j".as_slice(), XTERM].concat(), b""), 2, "a key before the answers");
    goes_on_from(answered(&[XTERM, b"jj"].concat(), b""), 3, "keys behind the answers");
}

#[test]
fn late_answers_are_no_keys() {
    goes_on_from(answered(b"", b""), 1, "no answer");
    goes_on_from(answered(b"", XTERM), 1, "answers that come late");
    for cut in [1, 2, 4, 7, 11, 17, 22, 30, XTERM.len() - 1] {
        let (now, later) = XTERM.split_at(cut);
        goes_on_from(answered(now, later), 1, &format!("answers cut after {cut} bytes"));
    }
}

#[test]
fn garbage_is_no_key() {
    let noise: Vec<u8> = (0..2000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8 | 0x80).collect();
    // A string that has no end takes what follows for its own for half a second, or until an escape.
    let check = |what: &str, bytes: &[u8]| goes_on_from(answered(bytes, b"\x1b[27u"), 1, what);
    check("noise", &noise);
    check("noise and half a sequence", &[&noise, b"\x1bP>|".as_slice()].concat());
    check("a string without an end", b"\x1b]11;rgb:");
    check("broken sequences", b"\x1b[8\x1b[>4\x1bP>|x\x1b[q");
}
