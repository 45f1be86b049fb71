//! What is written for people, line by line: set for a terminal that is known, logical elsewhere.

mod common;

use common::Terminal;

/// The screen once `visavis` has written what these arguments ask for and ended.
fn screen(arguments: &[&str], environment: &[(&str, &str)]) -> (Terminal, Vec<String>) {
    let mut terminal = Terminal::start_in(80, 40, arguments, environment);
    terminal.end();
    let lines = terminal.lines();
    (terminal, lines)
}

#[test]
fn arabic_help_is_set_from_the_right_on_a_terminal_that_is_known() {
    let (terminal, lines) = screen(&["keys", "-h", "--ui-lang", "ar"], &[("XTERM_VERSION", "XTerm(379)")]);
    let help = lines.iter().find(|line| line.contains("--help")).expect("a line");
    assert!(help.ends_with("-h, --help") && help.chars().count() == 78, "{help:?}");
    let text = String::from_utf8_lossy(&terminal.bytes).into_owned();
    // Letters as the terminal is to show them, and nothing that it would obey.
    assert!(text.contains('ﺓ') && !text.contains('ة'), "{text}");
    assert!(!text.contains(['\u{1b}', '\u{2066}', '\u{2068}', '\u{2069}', '\u{200e}']), "{text:?}");
}

#[test]
fn a_terminal_that_orders_rows_is_told_not_to_and_told_again() {
    let (terminal, _) = screen(&["print", "/nowhere", "--ui-lang", "ar"], &[("VTE_VERSION", "7006")]);
    let text = String::from_utf8_lossy(&terminal.bytes).into_owned();
    assert!(text.starts_with("\u{1b}[8l") && text.ends_with("\u{1b}[8h"), "{text:?}");
    assert!(text.contains("/nowhere"), "{text:?}");
}

#[test]
fn elsewhere_it_is_logical_text() {
    for environment in [&[][..], &[("TERM", "dumb"), ("VTE_VERSION", "7006")], &[("TERM", "linux")]] {
        let (terminal, _) = screen(&["keys", "-h", "--ui-lang", "ar"], environment);
        let text = String::from_utf8_lossy(&terminal.bytes).into_owned();
        assert!(text.contains("الاستعمال:") && !text.contains('\u{1b}'), "{environment:?}: {text:?}");
    }
}

#[test]
fn english_is_left_to_the_terminal() {
    let (terminal, lines) = screen(&["keys", "-h"], &[("VTE_VERSION", "7006")]);
    assert!(lines.iter().any(|line| line == "Usage: visavis keys [OPTIONS]"), "{lines:?}");
    assert!(!String::from_utf8_lossy(&terminal.bytes).contains('\u{1b}'));
}

#[test]
fn printed_columns_can_be_read_on_a_terminal_that_is_known() {
    let sample = ["print", "--together", "assets/sample/article.ar.txt", "assets/sample/article.en.txt"];
    let (terminal, _) = screen(&sample, &[("XTERM_VERSION", "XTerm(379)")]);
    let text = String::from_utf8_lossy(&terminal.bytes).into_owned();
    assert!(text.contains('ﺓ') && !text.contains('ة'), "{text}");
    assert!(text.contains("For the first") && !text.contains('\u{1b}'), "{text}");
    let (terminal, _) = screen(&sample, &[]);
    let text = String::from_utf8_lossy(&terminal.bytes).into_owned();
    assert!(!text.contains('ﺓ') && text.contains('ة'), "{text}");
}
