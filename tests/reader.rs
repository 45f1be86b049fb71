//! The whole program in a pseudo-terminal: keys in, and what an independent
//! screen shows out.

mod common;

use common::Terminal;

/// The words of the sample by which its passages are known on the screen.
const FIRST: (&str, &str) = ("Marsa Safsaf (Agence", "MARSA SAFSAF –");
const CLASS: (&str, &str) = ("C’est une classe", "It was a class of");

#[test]
fn the_sample_opens_with_counterparts_level() {
    let mut terminal = Terminal::start(160, 45, &[]);
    terminal.wait_for(FIRST.0);
    assert_eq!(terminal.line_of(FIRST.0), terminal.line_of(FIRST.1));
    // The Arabic counterpart is on the same line, joined, and ends at its pane's right edge.
    let line = &terminal.lines()[terminal.line_of(FIRST.0).expect("shown")];
    assert!(line.chars().any(|c| ('\u{FE80}'..='\u{FEFC}').contains(&c)), "{line}");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn keys_move_and_search_finds() {
    let mut terminal = Terminal::start(160, 45, &[]);
    terminal.wait_for(FIRST.0);
    terminal.press("/primary school");
    terminal.wait_for("1 hit");
    terminal.press("\r");
    terminal.wait_for(CLASS.1);
    assert_eq!(terminal.line_of(CLASS.0), terminal.line_of(CLASS.1));
    terminal.press("G");
    terminal.wait_for("Laisser un commentaire");
    terminal.press("gg");
    terminal.wait_for(FIRST.1);
    terminal.press("?");
    terminal.wait_for("next passage, in all versions");
    terminal.press("qq");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_narrow_terminal_stacks_and_a_wide_one_does_not() {
    let mut terminal = Terminal::start(160, 45, &[]);
    terminal.wait_for(FIRST.0);
    terminal.resize(70, 24);
    terminal.press("5Gzt");
    terminal.wait("the stack", |t| match (t.line_of(FIRST.0), t.line_of(FIRST.1)) {
        (Some(french), Some(english)) => french < english,
        _ => false,
    });
    terminal.resize(160, 45);
    terminal
        .wait("the columns", |t| t.line_of(FIRST.0).is_some() && t.line_of(FIRST.0) == t.line_of(FIRST.1));
}

#[test]
fn the_terminal_is_left_as_it_was_found() {
    let mut terminal = Terminal::start(120, 30, &[]);
    terminal.wait_for("Marsa");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    let bytes = String::from_utf8_lossy(&terminal.bytes).into_owned();
    let at = |sequence: &str| bytes.find(sequence).unwrap_or_else(|| panic!("{sequence:?} was not sent"));
    let last = |sequence: &str| bytes.rfind(sequence).unwrap_or_else(|| panic!("{sequence:?} was not sent"));
    assert!(
        at("\x1b[8l") < at("\x1b[?1049h"),
        "VTE keeps the mode by row, so it comes before the rows are made"
    );
    assert!(last("\x1b[?1049l") > at("\x1b[?1049h"));
    assert!(last("\x1b[?25h") > last("\x1b[?25l"), "the cursor is shown again");
    assert!(bytes.contains("\x1b[8h"));
}
