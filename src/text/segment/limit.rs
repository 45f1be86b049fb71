//! No segment is endless.
//!
//! A file may hold one line of hundreds of megabytes, or a script that marks no
//! sentences. Whatever is longer than [`LONGEST`] is cut where it hurts least.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::trimmed;

/// The longest segment, in characters (Unicode scalar values).
pub const LONGEST: usize = 2000;

/// Adds `range` to `out`, in pieces of at most [`LONGEST`] characters.
pub(super) fn push(text: &str, range: Range<usize>, out: &mut Vec<Range<usize>>) {
    let mut rest = range;
    while rest.len() > LONGEST {
        let window = &text[rest.clone()];
        let Some((end, next)) = window.char_indices().nth(LONGEST) else { break };
        let cut = rest.start + cut(&window[..end + next.len_utf8()]);
        out.extend(trimmed(text, rest.start..cut));
        rest.start = cut;
    }
    out.extend(trimmed(text, rest));
}

/// Where to cut a window that is one character too long: after the last mark
/// in its second half that divides a sentence, else after a comma, else at white
/// space, else between two graphemes, else before its last character.
fn cut(window: &str) -> usize {
    let (mut best, mut rank_of_best) = (0, 0);
    let (mut before, mut last) = (' ', 0);
    for (at, c) in window.char_indices().skip(LONGEST / 2) {
        if c.is_whitespace() {
            let rank = match before {
                ';' | ':' | '؛' | '.' | '!' | '?' | '؟' | '…' => 3,
                ',' | '،' => 2,
                _ => 1,
            };
            if rank >= rank_of_best {
                (best, rank_of_best) = (at, rank);
            }
        }
        (before, last) = (c, at);
    }
    if rank_of_best > 0 {
        return best;
    }
    window.grapheme_indices(true).next_back().map(|(at, _)| at).filter(|&at| at > 0).unwrap_or(last)
}
