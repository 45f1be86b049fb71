//! However the window is pulled about, what is shown in the end is what a fresh start shows.
#![cfg(unix)]

mod common;

use common::Terminal;

/// A size that is not yet used, by xorshift (Marsaglia, 2003).
fn next(state: &mut u32) -> u32 {
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    *state
}

/// The picture of a fresh start in this size, once its first page is whole.
fn fresh(columns: u16, lines: u16) -> (Vec<String>, Vec<String>) {
    let mut terminal = Terminal::start(columns, lines, &["--no-library"]);
    terminal.wait("the sample", |terminal| terminal.passage() == Some(1));
    // It is checked beside.
    terminal.wait_for("findings");
    terminal.settle();
    let picture = (terminal.lines(), terminal.picture());
    terminal.send(b"q");
    terminal.end();
    picture
}

#[test]
fn a_storm_of_sizes_leaves_the_picture_of_a_fresh_start() {
    let (columns, lines) = (110, 33);
    let expected = fresh(columns, lines);
    for seed in [7, 2026] {
        let mut state = seed;
        let mut terminal = Terminal::start(80, 24, &["--no-library"]);
        terminal.wait("the sample", |terminal| terminal.passage() == Some(1));
        for step in 0..120 {
            match step % 40 {
                10 => terminal.resize(1, 1),
                20 => terminal.resize(1000, 300),
                30 => terminal.resize(1000, 1),
                35 => terminal.resize(1, 300),
                _ => {
                    let (width, height) = (next(&mut state) % 200 + 1, next(&mut state) % 80 + 1);
                    terminal.resize(width as u16, height as u16);
                }
            }
            // In the middle of keys: moves, pages, lists and half a sequence.
            let keys = [
                "j",
                "k",
                " ",
                "\u{1b}[6~",
                "o\u{1b}[27u",
                "?\u{1b}[27u",
                "\u{1b}[",
                "B",
                "/th\u{1b}[27u",
                "G",
            ];
            terminal.press(keys[next(&mut state) as usize % keys.len()]);
        }
        terminal.resize(columns, lines);
        // Nothing half typed, no list, the first pane (half a sequence may have been an `h`
        // or not, as the clock would have it), and the first passage.
        terminal.press("\u{1b}[27u\u{1b}[27u\u{1b}[49;3ugg");
        terminal.wait("what a fresh start shows", |terminal| terminal.lines() == expected.0);
        terminal.wait("its looks", |terminal| terminal.picture() == expected.1);
        // It rests: no frame follows without a reason.
        let written = terminal.bytes.len();
        terminal.settle();
        assert_eq!(terminal.bytes.len(), written, "it goes on drawing");
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
    }
}

#[test]
fn a_start_in_any_size_is_no_trouble() {
    for (columns, lines) in [(1, 1), (2, 1), (1, 40), (1000, 1), (1000, 300), (3, 3)] {
        let mut terminal = Terminal::start(columns, lines, &["--no-library"]);
        terminal.wait_for_bytes(b"\x1b[?2026l");
        terminal.press("jG?");
        terminal.press("\u{1b}[27u\u{3}");
        assert_eq!(terminal.end(), 0, "{columns} by {lines}");
    }
}
