//! Which lines make a paragraph.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::{lines, trimmed};

/// How many lines are asked whether a text is hard-wrapped.
const ASKED: usize = 20_000;
/// A wrapped text is this wide, in cells: mail and plain-text books are set to 60 to 80.
const WRAPPED_AT: std::ops::RangeInclusive<usize> = 40..=100;
/// A line's width is counted up to this; a longer one was not wrapped.
const WIDEST: usize = 1000;

/// The paragraphs of a text, as byte ranges without white space around them.
///
/// Each non-blank line is a paragraph, unless the text is *hard-wrapped*. It is,
/// if among the lines that another line follows directly
///
/// - there are at least three,
/// - all but a few are 40 to 100 cells wide at most,
/// - at four of five, the first word of the next line would not have fitted
///   any more: lines end where the margin is, and
/// - fewer than half end a sentence: they do not end because the sentence does.
///
/// Then a paragraph is a block of lines up to a blank one, or up to a line that
/// ends well before the margin, or up to an indented line.
pub fn paragraphs(text: &str) -> Vec<Range<usize>> {
    match margin(text) {
        None => lines(text).collect(),
        Some(margin) => blocks(text, margin),
    }
}

/// The width a hard-wrapped text is wrapped at; `None` if it is not.
fn margin(text: &str) -> Option<usize> {
    let mut followed = Vec::new();
    let mut before: Option<&str> = None;
    for line in text.split('\n').take(ASKED) {
        let line = line.trim();
        if let (Some(above), false) = (before, line.is_empty()) {
            followed.push((width(above), first_word(line), ends_sentence(above)));
        }
        before = (!line.is_empty()).then_some(line);
    }
    if followed.len() < 3 {
        return None;
    }
    let mut widths: Vec<usize> = followed.iter().map(|f| f.0).collect();
    let most = widths.len() * 95 / 100;
    let (_, &mut margin, _) = widths.select_nth_unstable(most);
    let full = followed.iter().filter(|(width, next, _)| width + 1 + next > margin).count();
    let ended = followed.iter().filter(|f| f.2).count();
    let wrapped =
        WRAPPED_AT.contains(&margin) && full * 5 >= followed.len() * 4 && ended * 2 < followed.len();
    wrapped.then_some(margin)
}

/// A line's width in cells, at most [`WIDEST`].
fn width(line: &str) -> usize {
    if line.len() > 4 * WIDEST { WIDEST } else { line.width().min(WIDEST) }
}

/// The width of the first word. Where words are not spaced a line is wrapped
/// anywhere, so no word counts for more than a long one of spaced writing.
fn first_word(line: &str) -> usize {
    line.split_whitespace().next().map_or(0, width).min(16)
}

/// Whether a line ends with a full stop or its like, and closing marks after it.
fn ends_sentence(line: &str) -> bool {
    let is_closing = |c: char| {
        matches!(c, '"' | '\'' | '»' | '«' | '”' | '’' | '“' | ')' | ']' | ' ' | '\u{A0}' | '\u{202F}')
    };
    line.trim_end_matches(is_closing)
        .ends_with(['.', '!', '?', '…', '؟', '۔', '。', '！', '？', '।', '։', '።', ':'])
}

/// The paragraphs of a text wrapped at `margin`.
fn blocks(text: &str, margin: usize) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    let mut at = 0;
    for line in text.split('\n') {
        let start = at;
        at += line.len() + 1;
        let Some(range) = trimmed(text, start..start + line.len()) else {
            goes_on = false;
            continue;
        };
        let indented = line.starts_with('\t') || line.starts_with("  ");
        match out.last_mut() {
            Some(open) if goes_on && !indented => open.end = range.end,
            _ => out.push(range.clone()),
        }
        goes_on = width(&text[range]) * 5 >= margin * 3;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = paragraphs(text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    const WRAPPED: &str = "\
The lamp had burned all night in the keeper's room, and when the\n\
boat came in from the island nobody on the quay could say whether\n\
he had slept. He came down the stairs slowly. He did not look at\n\
anyone.\n\
\n\
In the harbour office they wrote down what he told them, in the\n\
order in which he told it, and asked no questions until the end.\n";

    #[test]
    fn each_line_is_a_paragraph() {
        check("one\ntwo\n\n  three \n", &["one", "two", "three"]);
        check("", &[]);
        check(" \n\t\n\u{A0}\n", &[]);
        check("one", &["one"]);
    }

    #[test]
    fn wrapped_lines_are_joined_to_paragraphs() {
        let (first, second) = WRAPPED.trim().split_once("\n\n").unwrap();
        check(WRAPPED, &[first, second]);
        check(first, &[first]);
    }

    #[test]
    fn a_short_line_or_an_indented_one_divides_a_wrapped_block() {
        let text = format!("CHAPTER ONE\n{WRAPPED}");
        let expected: Vec<_> = text.trim().splitn(2, '\n').flat_map(|part| part.split("\n\n")).collect();
        check(&text, &expected);
        let text = WRAPPED
            .replace("anyone.\n\nIn", "anyone at all, and they did not look at him, as was fit.\n   In");
        let expected: Vec<_> = text.trim().split("\n   ").collect();
        check(&text, &expected);
    }

    #[test]
    fn a_sentence_a_line_is_not_wrapped() {
        let text = "The museum opens tomorrow at nine.\nChildren get in for free, as do teachers.\n\
                    The cloakroom is on the left.\n\nIn the afternoon there is a guided tour of the cellar.\n\
                    It takes an hour.\nBring a coat, because it is cold down there.\n";
        check(text, &text.lines().filter(|l| !l.is_empty()).collect::<Vec<_>>());
    }

    #[test]
    fn verse_and_lists_are_not_wrapped() {
        let verse = "The moon is on the water\nand nobody is there\nto say what it may matter\nwho walks upon the stair\n\nor why\n";
        check(verse, &verse.lines().filter(|l| !l.is_empty()).collect::<Vec<_>>());
        let list = "apples\npears\nplums\ngrapes\nfigs\ndates\n";
        check(list, &list.lines().collect::<Vec<_>>());
        let headlines = "Museum opens its doors after two years of works on the roof\nRain expected\n\
                         Minister says the bridge will be repaired before winter comes\nTwo hurt in fire\n\
                         Team wins again\n";
        check(headlines, &headlines.lines().collect::<Vec<_>>());
    }

    #[test]
    fn long_lines_are_never_wrapped_ones() {
        let text = format!("{0}\n{0}\n{0}\n{0}\n", "word ".repeat(40).trim());
        check(&text, &text.lines().collect::<Vec<_>>());
    }

    #[test]
    fn blank_lines_without_end_are_nothing() {
        check(&"\n".repeat(100_000), &[]);
        check(&" \n".repeat(100_000), &[]);
    }
}
