//! What is copied arrives, and the status line says where: by the terminal, through tmux and screen, by a
//! command of the desktop; in logical order, whatever the screen shows.
#![cfg(unix)]

mod common;

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use common::Terminal;
use tempfile::TempDir;

/// The first passage of the sample that is there in Arabic: what `yy` copies at the start.
const ARABIC: &str = "منارة مرسى صفصاف تعود إلى الحياة بعد 41 عاما من العتمة";

/// What base 64 says.
fn decoded(text: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for digit in text.iter().filter_map(|byte| DIGITS.iter().position(|digit| digit == byte)) {
        (bits, count) = (bits << 6 | digit as u32, count + 6);
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    bytes
}

/// The texts that a terminal was told to put into its clipboard.
fn told(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(5).position(|window| window == b"\x1b]52;") {
        rest = &rest[at + 5..];
        let body = rest.iter().position(|byte| *byte == b';').map_or(rest, |at| &rest[at + 1..]);
        let end = body.iter().position(|byte| matches!(byte, 0x07 | 0x1b)).unwrap_or(body.len());
        found.push(String::from_utf8_lossy(&decoded(&body[..end])).into_owned());
    }
    found
}

fn there(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// A folder with commands of these names, each a script.
fn commands(scripts: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, script) in scripts {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("a script");
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).expect("it can be run");
    }
    folder
}

#[test]
fn the_terminal_is_told_where_there_is_nothing_better() {
    let mut terminal = Terminal::start(100, 30, &["--no-library"]);
    terminal.wait("the sample", |terminal| terminal.passage() == Some(1));
    terminal.press("yy");
    terminal.wait_for("if this terminal lets programs copy");
    assert_eq!(told(&terminal.bytes), [ARABIC]);
    terminal.press("jjjjya");
    terminal.wait("three lines", |terminal| told(&terminal.bytes).len() == 2);
    assert_eq!(told(&terminal.bytes)[1].lines().count(), 3);
    terminal.press("yt");
    terminal.wait("a row", |terminal| told(&terminal.bytes).len() == 3);
    assert_eq!(told(&terminal.bytes)[2].split('\t').count(), 3);
    terminal.press("vwwy");
    terminal.wait("three words", |terminal| told(&terminal.bytes).len() == 4);
    assert_eq!(told(&terminal.bytes)[3].split(' ').count(), 3);
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_command_of_the_desktop_is_asked_first() {
    let bin = commands(&[("xclip", "cat > \"$HOME/copied\""), ("xsel", "exit 1")]);
    let home = TempDir::new().expect("a folder");
    let path = format!("{}:/usr/bin:/bin", bin.path().display());
    let (home, display) = (home.path().to_str().expect("text"), ("DISPLAY", ":99"));
    let environment = [("PATH", path.as_str()), ("HOME", home), display];
    let mut terminal = Terminal::start_in(100, 30, &["--no-library"], &environment);
    terminal.wait("the sample", |terminal| terminal.passage() == Some(1));
    terminal.press("yy");
    terminal.wait_for("copied with xclip");
    assert_eq!(std::fs::read_to_string(Path::new(home).join("copied")).expect("it was copied"), ARABIC);
    assert!(told(&terminal.bytes).is_empty());
    // Over a network the desktop is not the reader's.
    let remote = [environment.as_slice(), &[("SSH_TTY", "/dev/pts/9")]].concat();
    let mut terminal = Terminal::start_in(100, 30, &["--no-library"], &remote);
    terminal.wait("the sample", |terminal| terminal.passage() == Some(1));
    terminal.press("yy");
    terminal.wait_for("if this terminal lets programs copy");
    assert_eq!(told(&terminal.bytes), [ARABIC]);
}

#[test]
fn commands_that_fail_are_passed_over_and_it_is_said_so() {
    let bin = commands(&[("xclip", "exit 1"), ("xsel", "exit 1")]);
    let path = format!("{}:/usr/bin:/bin", bin.path().display());
    let environment = [("PATH", path.as_str()), ("DISPLAY", ":99")];
    let mut terminal = Terminal::start_in(100, 30, &["--no-library"], &environment);
    terminal.wait("the sample", |terminal| terminal.passage() == Some(1));
    terminal.press("yy");
    terminal.wait_for("if this terminal lets programs copy");
    assert_eq!(told(&terminal.bytes), [ARABIC]);
}

#[test]
fn tmux_takes_it_and_hands_it_on() {
    if !there("tmux") {
        return eprintln!("skipped: there is no tmux");
    }
    let folder = TempDir::new().expect("a folder");
    let socket = folder.path().join("socket");
    let socket = socket.to_str().expect("text");
    let path = std::env::var("PATH").expect("a path");
    let by = ["tmux", "-u", "-f", "/dev/null", "-S", socket, "new-session"];
    let environment = [("PATH", path.as_str()), ("LANG", "C.UTF-8")];
    let mut terminal = Terminal::start_by(100, 31, &by, &["--no-library"], &environment);
    terminal.wait_for("? help");
    terminal.press("yy");
    terminal.wait_for("copied to tmux");
    let buffer = Command::new("tmux").args(["-S", socket, "show-buffer"]).output().expect("tmux runs");
    assert_eq!(String::from_utf8_lossy(&buffer.stdout), ARABIC);
    terminal.wait("the terminal to be told", |terminal| !told(&terminal.bytes).is_empty());
    assert_eq!(told(&terminal.bytes), [ARABIC]);
    terminal.press("q");
    terminal.end();
}

#[test]
fn screen_passes_it_on() {
    if !there("screen") {
        return eprintln!("skipped: there is no screen");
    }
    let folder = TempDir::new().expect("a folder");
    std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o700)).expect("it is ours alone");
    let directory = folder.path().to_str().expect("text");
    let path = std::env::var("PATH").expect("a path");
    let by = ["screen", "-U", "-c", "/dev/null", "-S", "visavis-copying"];
    let environment = [("PATH", path.as_str()), ("LANG", "C.UTF-8"), ("SCREENDIR", directory)];
    let mut terminal = Terminal::start_by(100, 30, &by, &["--no-library"], &environment);
    terminal.wait_for("? help");
    terminal.press("yy");
    terminal.wait_for("through screen");
    terminal.wait("the terminal to be told", |terminal| !told(&terminal.bytes).is_empty());
    assert_eq!(told(&terminal.bytes), [ARABIC]);
    terminal.press("q");
    terminal.end();
}
