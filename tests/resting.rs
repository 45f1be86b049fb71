//! A reader at whom nobody types takes no part of the machine, and one that was stopped comes back whole.
#![cfg(target_os = "linux")]

mod common;

use std::collections::BTreeMap;
use std::fs;

use common::Terminal;
use rustix::process::{Pid, Signal, kill_process};

/// How often each thread of a process was left by a processor, of its own will or not: a thread that does
/// anything adds to it when it rests again.
fn runs(id: u32) -> BTreeMap<String, u64> {
    let tasks = fs::read_dir(format!("/proc/{id}/task")).expect("it runs");
    let of = |entry: fs::DirEntry| {
        let status = fs::read_to_string(entry.path().join("status")).ok()?;
        let count = |line: &str| line.split_once("ctxt_switches:")?.1.trim().parse::<u64>().ok();
        Some((entry.file_name().to_string_lossy().into_owned(), status.lines().filter_map(count).sum()))
    };
    tasks.flatten().filter_map(of).collect()
}

fn total(runs: &BTreeMap<String, u64>) -> u64 {
    runs.values().sum()
}

/// Goes to the end of the sample and back forty times: the clock by which the other one is measured.
fn use_it(terminal: &mut Terminal) {
    for _ in 0..40 {
        terminal.press("G");
        terminal.wait("the end", |terminal| terminal.passage() == Some(42));
        terminal.press("gg");
        terminal.wait("the beginning", |terminal| terminal.passage() == Some(1));
    }
}

fn id(terminal: &Terminal) -> u32 {
    terminal.id().expect("it runs")
}

#[test]
fn an_idle_reader_does_nothing_while_another_one_is_used() {
    let mut idle = Terminal::start(160, 45, &[]);
    idle.wait("the sample", |terminal| terminal.passage() == Some(1));
    idle.wait_for("findings");
    let mut used = Terminal::start(160, 45, &["--no-library"]);
    used.wait("the sample", |terminal| terminal.passage() == Some(1));
    // What was begun with the start is done after a few rounds, and then nothing is.
    let rests = |used: &mut Terminal, idle: &Terminal| {
        (0..10).any(|_| {
            let before = runs(id(idle));
            use_it(used);
            runs(id(idle)) == before
        })
    };
    assert!(rests(&mut used, &idle), "{:?}", runs(id(&idle)));
    // After keys, in a list, in the middle of a sequence, with a search that was made.
    for keys in ["jjj", "?", "\u{1b}[27uz", "l/lighthouse\r", "c", "a note"] {
        idle.press(keys);
        assert!(rests(&mut used, &idle), "after {keys:?}: {:?}", runs(id(&idle)));
    }
}

#[test]
fn one_who_watches_files_is_hardly_awake() {
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample");
    let file = |language: &str| sample.join(format!("article.{language}.txt")).display().to_string();
    let mut idle = Terminal::start(160, 45, &["--no-library", &file("fr"), &file("en")]);
    idle.wait_for("findings");
    let mut used = Terminal::start(160, 45, &["--no-library"]);
    used.wait("the sample", |terminal| terminal.passage() == Some(1));
    let hardly = |idle: &Terminal, used: &mut Terminal| {
        let before = (total(&runs(id(idle))), total(&runs(id(used))));
        use_it(used);
        let (idle, used) = (total(&runs(id(idle))) - before.0, total(&runs(id(used))) - before.1);
        idle * 20 < used
    };
    assert!((0..10).any(|_| hardly(&idle, &mut used)), "{:?}", runs(id(&idle)));
}

#[test]
fn one_that_was_stopped_from_elsewhere_draws_its_screen_again() {
    let mut terminal = Terminal::start(120, 30, &["--no-library"]);
    terminal.wait("the sample", |terminal| terminal.passage() == Some(1));
    terminal.wait_for("findings");
    let pid = Pid::from_raw(id(&terminal).try_into().expect("a number")).expect("a process");
    kill_process(pid, Signal::STOP).expect("it takes signals");
    let stopped = || {
        let stat = fs::read_to_string(format!("/proc/{}/stat", id(&terminal))).expect("it runs");
        stat.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('T'))
    };
    while !stopped() {
        std::thread::yield_now();
    }
    let written = terminal.bytes.len();
    terminal.press("jj");
    kill_process(pid, Signal::CONT).expect("it takes signals");
    let whole = b"\x1b[m\x1b[H\x1b[2J";
    terminal.wait("all of it again", |t| t.bytes[written..].windows(whole.len()).any(|part| part == whole));
    terminal.wait("what was typed meanwhile", |terminal| terminal.passage() == Some(3));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn one_that_was_put_aside_shows_what_it_showed() {
    let script = "set -m; \"$0\" \"$@\"; clear 2>/dev/null; echo it is stopped; fg >/dev/null";
    let by = ["sh", "-c", script];
    let path = std::env::var("PATH").expect("a path");
    let mut terminal = Terminal::start_by(120, 30, &by, &["--no-library"], &[("PATH", &path)]);
    terminal.wait("the sample", |terminal| terminal.passage() == Some(1));
    terminal.wait_for("findings");
    terminal.press("jj");
    terminal.wait("the passage", |terminal| terminal.passage() == Some(3));
    let before = terminal.picture();
    terminal.press("\x1a");
    terminal.wait_for_bytes(b"it is stopped");
    terminal.wait("the same picture", |terminal| terminal.picture() == before);
    terminal.press("q");
    terminal.end();
}

#[test]
fn without_keys_or_a_screen_it_does_not_run() {
    // Standard input that is closed is none: keys come from the terminal itself. An output that is
    // closed is no screen.
    let path = std::env::var("PATH").expect("a path");
    let mut terminal = Terminal::start_by(
        120,
        30,
        &["sh", "-c", "\"$0\" \"$@\" <&-"],
        &["--no-library"],
        &[("PATH", &path)],
    );
    terminal.wait("the sample", |terminal| terminal.passage() == Some(1));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    for closed in [">&-", ">/dev/null", "<&- >&- 2>&-"] {
        let script = format!("\"$0\" \"$@\" {closed}");
        let mut terminal =
            Terminal::start_by(120, 30, &["sh", "-c", &script], &["--no-library"], &[("PATH", &path)]);
        assert_eq!(terminal.end(), 2, "{closed}");
    }
}
