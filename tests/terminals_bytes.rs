//! What a move costs a terminal that needs words turned round: not much more than one that does nothing.
//!
//! Counted on what is written to a pseudo-terminal, a key at a time.

mod common;

use std::path::Path;

use common::Terminal;

/// How many times what *visual* costs.
const AT_MOST: f64 = 1.5;

/// The bytes that moving through a text from passage to passage and back writes.
fn cost(way: &str, files: &[&str], size: (u16, u16)) -> usize {
    let arguments = [&["--no-library", "--arabic", way], files].concat();
    let mut terminal = Terminal::start(size.0, size.1, &arguments);
    terminal.wait_for_bytes(FRAME);
    // The status line's end: the first passage of so many, once they are aligned.
    let passages = |terminal: &Terminal| {
        terminal.lines().last()?.split_whitespace().next_back()?.strip_prefix("1/")?.parse::<usize>().ok()
    };
    terminal.wait("the first passage", |terminal| passages(terminal).is_some());
    let moves = passages(&terminal).unwrap_or_default() - 1;
    terminal.bytes.clear();
    for key in ["j", "k"] {
        for _ in 0..moves {
            let before = frames(&terminal.bytes);
            terminal.press(key);
            terminal.wait("the next frame", |terminal| frames(&terminal.bytes) > before);
        }
    }
    terminal.bytes.len()
}

/// The end of a frame.
const FRAME: &[u8] = b"\x1b[?2026l";

fn frames(bytes: &[u8]) -> usize {
    bytes.windows(FRAME.len()).filter(|window| *window == FRAME).count()
}

fn check(files: &[&str]) {
    for size in [(160, 45), (100, 30)] {
        let visual = cost("visual", files, size);
        for way in ["words", "kitty"] {
            let bytes = cost(way, files, size);
            let times = bytes as f64 / visual as f64;
            println!("{way}, {files:?}, {size:?}: {bytes} bytes, {times:.2} times {visual}");
            assert!(times <= AT_MOST, "{way}, {files:?}, {size:?}: {bytes} bytes, {times:.2} times {visual}");
        }
    }
}

#[test]
fn a_move_in_the_sample_costs_hardly_more_where_words_are_turned() {
    check(&[]);
}

#[test]
fn a_move_in_texts_of_others_costs_hardly_more_where_words_are_turned() {
    let folder = Path::new("../shared/seeds");
    let Ok(entries) = std::fs::read_dir(folder) else {
        return eprintln!("skipped: there is no {}", folder.display());
    };
    let mut files: Vec<String> =
        entries.filter_map(|entry| Some(entry.ok()?.path().to_str()?.to_owned())).collect();
    files.sort();
    check(&files.iter().map(String::as_str).collect::<Vec<_>>());
}
