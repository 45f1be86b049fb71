//! Text becomes paragraphs, paragraphs become sentences.
//!
//! Paragraphs are lines, or blocks of lines where the text was wrapped by hand
//! ([`paragraphs`] says how that is told). Sentences are those of UAX #29,
//! repaired where its default rules are known to be wrong ([`sentences`]).
//!
//! All ranges are bytes, in order, apart from one another, on character
//! boundaries, and without white space around them.

mod abbreviation;
mod limit;
mod paragraph;
mod sentence;

use std::ops::Range;

pub use limit::LONGEST;
pub use paragraph::paragraphs;
pub use sentence::sentences;

/// The non-blank lines of a text, without the white space around them; a
/// blank line is one of white space alone.
pub fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split('\n').filter_map(move |line| {
        let start = at;
        at += line.len() + 1;
        trimmed(text, start..start + line.len())
    })
}

/// The range without the white space at its ends; `None` if nothing is left.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let whole = &text[range.clone()];
    let start = range.start + (whole.len() - whole.trim_start().len());
    let end = start + whole.trim().len();
    (start < end).then_some(start..end)
}

#[cfg(test)]
mod tests;
