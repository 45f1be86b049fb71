//! The mouse in a pseudo-terminal: wheel, clicks and drags, in every layout, whichever way our own words are read.
#![cfg(unix)]

mod common;

use common::Terminal;

/// The words of the sample by which its passages are known on the screen.
const FIRST: &str = "MARSA SAFSAF –";
const CLASS: &str = "primary school pupils";

/// A report of the mouse: what it did, in which cell, counted from 0 (XTerm's SGR form).
fn mouse(button: u8, (column, line): (usize, usize), pressed: bool) -> String {
    format!("\u{1b}[<{button};{};{}{}", column + 1, line + 1, if pressed { 'M' } else { 'm' })
}

fn click(terminal: &mut Terminal, at: (usize, usize)) {
    terminal.press(&(mouse(0, at, true) + &mouse(0, at, false)));
}

/// The button is held from one cell to others.
fn drag(terminal: &mut Terminal, from: (usize, usize), over: &[(usize, usize)]) {
    let over: Vec<String> = over.iter().map(|at| mouse(32, *at, true)).collect();
    terminal.press(&(mouse(0, from, true) + &over.concat() + &mouse(0, from, false)));
}

/// The cell on which these words begin.
fn cell_of(terminal: &Terminal, words: &str) -> Option<(usize, usize)> {
    let line = terminal.line_of(words)?;
    let before = terminal.lines()[line].split(words).next()?.chars().count();
    Some((before, line))
}

/// Which passage of how many one stands in: the status line says `5/42` at one of its ends.
fn passage(terminal: &Terminal) -> Option<usize> {
    let last = terminal.lines().pop()?;
    last.split_whitespace().find_map(|word| {
        let (at, of) = word.split_once('/')?;
        of.parse::<usize>().ok().filter(|of| *of == 42).and(at.parse().ok())
    })
}

/// The sample in this language of ours, and in the layout that so many `zl` lead to.
fn sample(language: &str, layout: usize) -> Terminal {
    let mut terminal = Terminal::start(160, 45, &["--no-library", "--ui-lang", language]);
    terminal.wait("the sample", |t| passage(t) == Some(1));
    for _ in 0..layout {
        terminal.press("zl");
    }
    // (The first `zl` takes columns, which it was already.)
    let stacked = |t: &Terminal| match (cell_of(t, FIRST), cell_of(t, "MARSA SAFSAF (")) {
        (Some((_, english)), Some((_, french))) => english != french,
        _ => false,
    };
    if layout > 1 {
        terminal.press("5Gzt");
        terminal.wait("the passage", |t| passage(t) == Some(5));
        terminal.wait("the layout", |t| cell_of(t, FIRST).is_some() && !stacked(t) || stacked(t));
        terminal.press("gg");
        terminal.wait("the beginning", |t| passage(t) == Some(1));
    }
    terminal
}

const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

#[test]
fn clicks_and_the_wheel_do_the_same_in_every_layout() {
    for (language, layout) in
        LANGUAGES.into_iter().flat_map(|language| [1, 2, 3].map(|layout| (language, layout)))
    {
        let mut terminal = sample(language, layout);
        let what = |what: &str| format!("{what}, {language} {layout}");
        // To the top, and one before it.
        terminal.press("5Gztk");
        terminal.wait(&what("the passage before"), |t| passage(t) == Some(4) && cell_of(t, FIRST).is_some());
        let (column, line) = cell_of(&terminal, FIRST).expect("shown");
        click(&mut terminal, (column + 2, line));
        terminal.wait(&what("the passage clicked"), |t| passage(t) == Some(5));
        terminal.press(&mouse(65, (column, line), true));
        terminal.wait(&what("the text moved up"), |t| cell_of(t, FIRST).is_none_or(|(_, now)| now < line));
        terminal.press(&mouse(64, (column, line), true));
        terminal.wait(&what("the text moved back"), |t| cell_of(t, FIRST) == Some((column, line)));
        // The scroll bar stands where lines of our language end.
        let bar = if language == "ar" { 0 } else { 159 };
        click(&mut terminal, (bar, 41));
        terminal.wait(&what("the end"), |t| passage(t).is_some_and(|passage| passage > 35));
        // It is pulled up again, with the hand beside it.
        drag(&mut terminal, (bar, 41), &[(bar.abs_diff(3), 30), (80, 20), (80, 2)]);
        terminal.wait("the beginning", |t| passage(t) == Some(1));
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
    }
}

#[test]
fn borders_are_pulled_whichever_way_our_words_are_read() {
    for language in LANGUAGES {
        let mut terminal = sample(language, 0);
        let borders = |t: &Terminal| -> Vec<usize> {
            let line = t.lines().swap_remove(20);
            line.chars().enumerate().filter(|(_, c)| *c == '│').map(|(x, _)| x).collect()
        };
        let before = borders(&terminal);
        assert_eq!(before.len(), 2, "{language}");
        // One cell beside it is as good.
        drag(&mut terminal, (before[1] + 1, 20), &[(before[1] - 5, 22), (before[1] - 12, 22)]);
        terminal.wait("the second border moved", |t| {
            matches!(borders(t)[..], [first, second] if first.abs_diff(before[0]) < 3 && second + 10 < before[1])
        });
        let before = borders(&terminal);
        drag(&mut terminal, (before[0], 30), &[(before[0] + 9, 30)]);
        terminal
            .wait("the first border moved", |t| borders(t).first().is_some_and(|now| *now > before[0] + 6));
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
    }
}

#[test]
fn words_are_taken_with_two_clicks_and_by_pulling() {
    for layout in [1, 2, 3] {
        let mut terminal = sample("en", layout);
        terminal.press("5Gzt");
        terminal.wait("the passage", |t| passage(t) == Some(5) && cell_of(t, FIRST).is_some());
        let (column, line) = cell_of(&terminal, FIRST).expect("shown");
        let at = (column + 7, line);
        terminal.press(&(mouse(0, at, true) + &mouse(0, at, false)).repeat(2));
        terminal.press("y");
        // "SAFSAF" in base 64, on its way to the clipboard.
        terminal.wait_for_bytes(b"U0FGU0FG");
        drag(&mut terminal, (column, line), &[(column + 3, line), (column + 12, line)]);
        terminal.press("y");
        terminal.wait_for_bytes(b"TUFSU0EgU0FGU0FG");
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
    }
}

#[test]
fn what_lies_over_the_text_is_clicked_first() {
    for language in LANGUAGES {
        let mut terminal = sample(language, 0);
        // A command in the palette.
        terminal.press(":last");
        let chosen = |t: &Terminal| {
            t.lines().iter().position(|line| line.contains(['▸', '◂']) && line.contains("last"))
        };
        terminal.wait("the palette", |t| chosen(t).is_some());
        let item = chosen(&terminal).expect("an item");
        click(&mut terminal, (80, item));
        terminal.wait(&format!("the last passage, {language}"), |t| passage(t) == Some(42));
        // A place in the contents.
        terminal.press("o");
        terminal.wait("the contents", |t| t.lines().iter().any(|line| line.contains('╭')));
        let lines = terminal.lines();
        let top = lines.iter().position(|line| line.contains('╭')).expect("a box");
        let left = lines[top].chars().position(|c| c == '╭').expect("a corner");
        terminal.press(&mouse(64, (left + 9, top + 2), true).repeat(40));
        terminal
            .wait("its beginning", |t| t.lines()[top + 1].contains('▸') || t.lines()[top + 1].contains('◂'));
        click(&mut terminal, (left + 9, top + 1));
        terminal.wait("the first passage", |t| passage(t) == Some(1));
        // The help is closed by a click.
        terminal.press("?");
        terminal.wait("the help", |t| t.lines().iter().any(|line| line.contains('╭')));
        click(&mut terminal, (80, 20));
        terminal.wait("no help", |t| !t.lines().iter().any(|line| line.contains('╭')));
        // A note that is written stays, wherever one clicks.
        terminal.press("cwords");
        terminal.wait_for("words");
        click(&mut terminal, (80, 10));
        click(&mut terminal, (1, 1));
        terminal.press(" more");
        terminal.wait_for("words more");
        terminal.press("\u{1b}[27uq");
        assert_eq!(terminal.end(), 0);
    }
}

#[test]
fn a_theme_is_tried_with_the_wheel_and_taken_with_a_click() {
    let mut terminal = sample("en", 0);
    terminal.wait_for("findings");
    let plain = terminal.picture();
    terminal.press("T");
    terminal.wait_for("contrast");
    let opened = terminal.picture();
    let at = cell_of(&terminal, "contrast").expect("an item");
    terminal.press(&mouse(65, at, true));
    terminal.wait("another look", |t| t.picture()[0] != opened[0]);
    terminal.press("\u{1b}[27u");
    terminal.wait("the look as before", |t| t.picture() == plain);
    terminal.press("T");
    terminal.wait_for("contrast");
    click(&mut terminal, at);
    terminal.wait("that theme", |t| t.line_of("▸").is_none() && t.picture()[0] != plain[0]);
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_click_while_one_types_a_search_goes_there() {
    let mut terminal = sample("en", 0);
    terminal.press("/lighthouse");
    terminal.wait_for("hits");
    let at = cell_of(&terminal, CLASS).or(cell_of(&terminal, FIRST)).expect("shown");
    click(&mut terminal, at);
    terminal.wait("no prompt", |t| passage(t).is_some_and(|passage| passage > 1));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn the_mouse_is_left_to_the_terminal_where_one_wants_it_so() {
    let mut terminal = Terminal::start(160, 45, &["--no-library", "--no-mouse"]);
    terminal.wait_for(FIRST);
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    let written = String::from_utf8_lossy(&terminal.bytes);
    for mode in ["1000", "1002", "1003", "1006"] {
        assert!(!written.contains(&format!("\u{1b}[?{mode}h")), "the mouse is asked for");
    }
}
