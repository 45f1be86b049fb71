//! Asking more of the terminal than reading needs, for reports of faults: how wide it takes what
//! we draw, and whether it lets programs set its clipboard.
//!
//! Widths are measured: each sample is written at the left edge, and the terminal says where its
//! cursor has come to stand (CPR). All of it is one synchronized update and is erased again, so
//! that nothing is seen; and DA1, asked last, says that nothing more will come.

use std::io;

use super::Terminal;
use super::probe::{self, Sequence};
use super::screen;

/// What is written, by the message that says what it is: `width-NAME`.
pub const SAMPLES: [(&str, &str); 7] = [
    ("width-lam-alef", "\u{fefb}"),
    ("width-vowel", "\u{fe91}\u{64e}"),
    // Closes runs where words are turned.
    ("width-mark", "a\u{200e}"),
    // Of ambiguous width (UAX #11): two cells where a terminal is set up for Chinese or Japanese.
    ("width-bar", "│"),
    ("width-blank", "\u{2800}"),
    ("width-wide", "漢"),
    ("width-emoji", "🙂"),
];

/// How wide something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Width {
    /// The message that says what it is.
    pub what: &'static str,
    /// It itself.
    pub sample: &'static str,
    /// The cells we take it for.
    pub believed: usize,
    /// The cells the terminal takes it for.
    pub found: usize,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examined {
    /// The widths; empty where the terminal did not tell.
    pub widths: Vec<Width>,
    /// Whether the terminal lets programs set its clipboard, where it tells.
    pub clipboard: Option<bool>,
}

/// Examines the terminal, if it is one that answers.
///
/// # Errors
/// It is gone.
#[cfg(unix)]
pub fn examine(terminal: &Terminal) -> io::Result<Examined> {
    if terminal.answered.is_empty() {
        return Ok(Examined::default());
    }
    let limit = probe::patience(|name| std::env::var(name).ok());
    let mut output = super::tty::Output::terminal()?;
    let came = probe::ask_raw(&super::tty::keyboard()?, &mut output, &questions(&terminal.version), limit)?;
    let mut examined = read(&came);
    if terminal.clipboard {
        examined.clipboard = Some(true);
    }
    Ok(examined)
}

/// Nothing is asked here.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn examine(_terminal: &Terminal) -> io::Result<Examined> {
    Ok(Examined::default())
}

/// What is written to a terminal that calls itself so.
fn questions(version: &str) -> Vec<u8> {
    let mut bytes = b"\x1b[?2026h".to_vec();
    for (_, sample) in SAMPLES {
        bytes.extend(format!("\r{sample}\x1b[6n").bytes());
    }
    bytes.extend(b"\r\x1b[K\x1b[?2026l");
    // Who has answered with a control string reads some, too.
    if !version.is_empty() {
        // XTGETTCAP for `Ms`, the capability of setting the clipboard, in hexadecimal.
        bytes.extend(b"\x1bP+q4D73\x1b\\");
    }
    if version.starts_with("XTerm(") {
        // XTQALLOWED.
        bytes.extend(b"\x1b]60\x1b\\");
    }
    bytes.extend(b"\x1b[c");
    bytes
}

/// Reads the replies.
fn read(bytes: &[u8]) -> Examined {
    let mut columns = Vec::new();
    let mut clipboard = None;
    let mut rest = bytes;
    while let Some((sequence, after)) = probe::next(rest) {
        rest = after;
        match sequence {
            Sequence::Control { body, last: b'R' } => columns.extend(column(body)),
            Sequence::Device(text) if has(text, b"1+r4D73") || has(text, b"1+r4d73") => {
                clipboard = Some(true)
            }
            // What xterm's settings let programs do; setting the clipboard is a window operation to it.
            Sequence::System(text) if text.starts_with(b"60;") => {
                clipboard = Some(has(text, b"allowWindowOps"));
            }
            _ => {}
        }
    }
    // A key that looks like an answer (F3 with something held) makes one too many.
    let told = columns.len() == SAMPLES.len();
    let widths = SAMPLES.iter().zip(columns).filter(|_| told).map(|(&(what, sample), column)| Width {
        what,
        sample,
        believed: screen::columns(sample),
        found: column.saturating_sub(1),
    });
    Examined { widths: widths.collect(), clipboard }
}

fn has(text: &[u8], words: &[u8]) -> bool {
    text.windows(words.len()).any(|window| window == words)
}

/// The column in `row ; column`.
fn column(body: &[u8]) -> Option<usize> {
    let (row, column) = std::str::from_utf8(body).ok()?.split_once(';')?;
    row.parse::<usize>().ok()?;
    column.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(replies: &str, widths: &[(usize, usize)], clipboard: Option<bool>) {
        let examined = read(replies.replace('^', "\x1b").as_bytes());
        let found: Vec<(usize, usize)> = examined.widths.iter().map(|w| (w.believed, w.found)).collect();
        assert_eq!((found.as_slice(), examined.clipboard), (widths, clipboard), "{replies}");
    }

    #[test]
    fn widths_are_where_the_cursor_stands() {
        let right = [(1, 1), (1, 1), (1, 1), (1, 1), (1, 1), (2, 2), (2, 2)];
        check("^[7;2R^[7;2R^[7;2R^[7;2R^[7;2R^[7;3R^[7;3R^[?64c", &right, None);
        // mlterm gives the mark a cell, and a terminal for Chinese gives two to the bar.
        let odd = [(1, 1), (1, 1), (1, 2), (1, 2), (1, 1), (2, 2), (2, 1)];
        check("^[1;2R^[1;2R^[1;3R^[1;3R^[1;2R^[1;3R^[1;2R^[?64c", &odd, None);
    }

    #[test]
    fn too_many_or_too_few_tell_nothing() {
        check("", &[], None);
        check("^[7;2R^[?64c", &[], None);
        check("^[1;5R^[7;2R^[7;2R^[7;2R^[7;2R^[7;2R^[7;3R^[7;3R^[?64c", &[], None);
    }

    #[test]
    fn the_clipboard_is_told_of_in_several_ways() {
        check("^P1+r4D73=1B5D^\\^[?62c", &[], Some(true));
        check("^P0+r4D73^\\^[?62c", &[], None);
        check("^]60;allowColorOps,allowMouseOps,allowTitleOps^\\^[?64c", &[], Some(false));
        check("^]60;allowColorOps,allowWindowOps^\\^[?64c", &[], Some(true));
    }
}
