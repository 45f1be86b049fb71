//! The reader takes its terminal as it is: colours, ground, focus, consoles without Arabic letters.
#![cfg(unix)]

mod common;

use common::Terminal;
use visavis::terminal::Reordering;
use visavis::terminal::probe::QUESTIONS;
use visavis::terminal::session::Options;

/// The parameters of all SGR sequences that were written for the first page, with these variables set, by a
/// terminal of this ground.
fn looks(theme: &str, environment: &[(&str, &str)], ground: &str) -> Vec<String> {
    let arguments = ["--no-library", "--theme", theme];
    let mut terminal = Terminal::start_in(110, 40, &arguments, environment);
    terminal.wait_for_bytes(QUESTIONS);
    terminal.send(format!("\x1b]11;rgb:{ground}/{ground}/{ground}\x1b\\\x1b[?64;1c").as_bytes());
    terminal.wait("the sample", |terminal| terminal.passage() == Some(1));
    terminal.press("j");
    terminal.wait("the next passage", |terminal| terminal.passage() == Some(2));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    let bytes = String::from_utf8_lossy(&terminal.bytes).into_owned();
    let sequences = bytes.split("\x1b[").skip(1).filter_map(|after| after.split_once('m'));
    let parameters = sequences.map(|(parameters, _)| parameters.to_owned());
    parameters.filter(|text| text.chars().all(|c| c == ';' || c.is_ascii_digit())).collect()
}

fn has(looks: &[String], part: &str) -> bool {
    looks.iter().any(|look| format!(";{look};").contains(part))
}

/// Whether any colour is set by its number.
fn coloured(looks: &[String]) -> bool {
    (30..50).chain(90..108).any(|colour| colour != 39 && colour != 49 && has(looks, &format!(";{colour};")))
}

#[test]
fn colours_are_those_that_the_terminal_shows() {
    let with = |environment: &[(&str, &str)]| looks("dark", environment, "0000");
    let full = with(&[("COLORTERM", "truecolor")]);
    assert!(has(&full, ";38;2;"), "{full:?}");
    let indexed = with(&[("TERM", "xterm-256color")]);
    assert!(has(&indexed, ";38;5;") && !has(&indexed, "8;2;"), "{indexed:?}");
    let few = with(&[("TERM", "xterm")]);
    assert!(coloured(&few) && !has(&few, ";38;") && !has(&few, ";48;"), "{few:?}");
    let none = with(&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]);
    assert!(!coloured(&none), "{none:?}");
    // What matters is then told otherwise.
    assert!(has(&none, ";1;") || has(&none, ";7;") || has(&none, ";4;"), "{none:?}");
}

#[test]
fn a_light_ground_is_told_from_a_dark_one() {
    let on = |ground| looks("terminal", &[("COLORTERM", "truecolor")], ground);
    assert_ne!(on("ffff"), on("0000"));
}

#[test]
fn focus_that_comes_and_goes_is_no_key() {
    let mut terminal = Terminal::start(100, 30, &["--no-library"]);
    terminal.wait("the sample", |terminal| terminal.passage() == Some(1));
    terminal.press("\x1b[O\x1b[I\x1b[Oj");
    terminal.wait("the next passage", |terminal| terminal.passage() == Some(2));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_linux_console_is_read_on_without_arabic() {
    let environment = [("TERM", "linux"), ("LANG", "ar_MA.UTF-8")];
    let mut terminal = Terminal::start_in(100, 30, &["--no-library"], &environment);
    terminal.wait_for("z1");
    let arabic =
        |c: char| matches!(c, '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    let text = terminal.lines().join("\n");
    assert!(text.contains("Français") && text.contains("English") && !text.contains(arabic), "{text}");
    terminal.press("z1");
    terminal.wait("the Arabic, since it is wanted", |terminal| terminal.lines().join("").contains(arabic));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    let console = Options { mouse: true, reordering: Reordering::Untold, ..Options::default() };
    assert!(terminal.bytes.ends_with(&console.leaving()));
    let asked = terminal.bytes.windows(4).any(|bytes| bytes == b"\x1b[>q" || bytes == b"\x1b[8l");
    assert!(!asked, "it would show what it does not know");
}

#[test]
fn a_terminal_that_cannot_be_drawn_on_is_told_what_can_be_done() {
    let mut terminal = Terminal::start_in(100, 30, &["--no-library"], &[("TERM", "dumb")]);
    assert_eq!(terminal.end(), 2);
    let said = String::from_utf8_lossy(&terminal.bytes).into_owned();
    assert!(said.contains("visavis print") && said.trim_end().lines().count() == 1, "{said:?}");
    assert!(!said.contains('\x1b'), "{said:?}");
    let mut doctor = Terminal::start_in(100, 30, &["doctor"], &[("TERM", "dumb")]);
    assert_eq!(doctor.end(), 0);
    assert!(!doctor.bytes.contains(&0x1b));
}

#[test]
fn an_output_that_is_no_terminal_is_told_what_can_be_done() {
    let output =
        std::process::Command::new(env!("CARGO_BIN_EXE_visavis")).env_clear().output().expect("it runs");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("visavis print") && said.trim_end().lines().count() == 1, "{said:?}");
}
