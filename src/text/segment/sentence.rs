//! The sentences of a paragraph.
//!
//! UAX #29 proposes; each boundary it finds is then looked at with what stands
//! around it, and kept, moved behind a closing quotation mark, or dropped.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::super::Language;
use super::super::function_words::is_function_word;
use super::super::letter::{is_letter, is_letter_or_number};
use super::abbreviation::Stop;
use super::{limit, trimmed};

/// A run of so many characters without a letter or digit divides sentences by itself: a
/// ruler, a gap in a table. It also keeps the search for boundaries linear, which looks
/// ahead over such runs again and again.
const DIVIDING_RUN: usize = 64;
/// How many closing marks after a boundary are moved before it.
const MOST_MARKS: usize = 12;
/// How far a word is followed, in bytes.
const LONGEST_WORD: usize = 64;

/// The sentences of a paragraph, as byte ranges within it, none of them longer
/// than [`super::LONGEST`] characters.
///
/// Line feeds within the paragraph are white space. The boundaries are those of
/// UAX #29 but for these:
///
/// - closing marks after a boundary belong before it: `« Viens ! » ¦ Il vint`;
/// - no sentence begins with a small letter: `« Viens ! » dit-il`;
/// - an abbreviation, an initial or a list's number ends none: `M. Dupont`,
///   `د. أحمد`, `1. Start`;
/// - in Arabic, a short quotation with its own full stop does not end the
///   sentence that goes on with *and*: `قال «نعم.» وغادر`;
/// - no boundary within an address, nor without a space after a short word;
/// - but there is one without a space where what follows can only begin a
///   sentence, `the end.The`, before a number, `The end. 12 years later`, and
///   between two quotations;
/// - what holds neither letter nor digit belongs to the sentence before it.
pub fn sentences(paragraph: &str, language: Language) -> Vec<Range<usize>> {
    let unwrapped;
    let text = if paragraph.contains('\n') {
        // One byte for one byte: the ranges stay true.
        unwrapped = paragraph.replace('\n', " ");
        unwrapped.as_str()
    } else {
        paragraph
    };
    // Where nothing is a capital, a small letter says nothing.
    let cased = text.contains(char::is_uppercase);
    let mut out = Vec::new();
    let mut open: Option<Range<usize>> = None;
    let mut start = 0;
    let ends = boundaries(text).into_iter().filter_map(|at| Place { text, language, cased }.boundary(at));
    for end in ends.chain([text.len()]) {
        if end <= start {
            continue;
        }
        let wordless = !text[start..end].contains(is_letter_or_number);
        match &mut open {
            Some(sentence) if wordless => sentence.end = end,
            _ => {
                if let Some(sentence) = open.replace(start..end) {
                    limit::push(text, sentence, &mut out);
                }
            }
        }
        start = end;
    }
    if let Some(sentence) = open.and_then(|sentence| trimmed(text, sentence)) {
        limit::push(text, sentence, &mut out);
    }
    out
}

/// Where a sentence may end: bytes of the text, rising.
fn boundaries(text: &str) -> Vec<usize> {
    let mut out = Vec::new();
    for piece in pieces(text) {
        out.extend(text[piece.clone()].split_sentence_bound_indices().map(|(at, _)| piece.start + at));
    }
    out.extend(
        text.match_indices('.')
            .filter_map(|(at, _)| glued(text, at + 1).or_else(|| before_number(text, at + 1))),
    );
    out.extend(
        text.char_indices()
            .filter(|&(_, c)| is_right_quote(c))
            .filter_map(|(at, c)| between_quotations(text, at, c)),
    );
    out.sort_unstable();
    out.dedup();
    out
}

/// A full stop between two letters of a cased script; UAX #29 sees no boundary there (SB7).
fn glued(text: &str, after: usize) -> Option<usize> {
    text[after..].starts_with(char::is_uppercase).then_some(after)
}

/// A full stop before a number, which UAX #29 looks past to the small letter behind it (SB8):
/// `in 57 rooms. 70 more`. After a short word it is more likely an abbreviation.
fn before_number(text: &str, after: usize) -> Option<usize> {
    let right = text[after..].trim_start();
    let word = last_word(&text[..after - 1]);
    let is_long = word.ends_with(['%', ')']) || word.chars().filter(|&c| is_letter(c)).count() >= 4;
    let at = text.len() - right.len();
    (at > after && right.starts_with(|c: char| c.is_numeric()) && is_long).then_some(at)
}

/// Between two quotations with nothing but space between them, if the first
/// is longer than a word or two: `"… to the end" "But then …"`.
fn between_quotations(text: &str, at: usize, quote: char) -> Option<usize> {
    let after = &text[at + quote.len_utf8()..];
    let right = after.trim_start();
    let mut chars = right.chars();
    let opens = chars.next().is_some_and(is_quote) && chars.next().is_some_and(is_letter_or_number);
    let closes = text[..at].ends_with(is_letter_or_number);
    if !opens || !closes || right.len() == after.len() {
        return None;
    }
    let near = tail(&text[..at], 2 * LONGEST_WORD);
    let quoted = near.rfind(|c| is_quote(c) && c != '\'' && c != '’').map_or(near, |at| &near[at..]);
    (quoted.split_whitespace().count() > 3).then_some(text.len() - right.len())
}

/// The text cut at every long run without a letter or digit, of which only the
/// beginning is left.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let (mut start, mut run) = (0, 0);
    for (at, c) in text.char_indices() {
        if is_letter_or_number(c) {
            if run >= DIVIDING_RUN {
                start = at;
            }
            run = 0;
        } else {
            run += 1;
            if run == DIVIDING_RUN {
                out.push(start..at);
            }
        }
    }
    if run < DIVIDING_RUN {
        out.push(start..text.len());
    }
    out
}

/// What a boundary is judged by.
struct Place<'a> {
    text: &'a str,
    language: Language,
    cased: bool,
}

impl<'a> Place<'a> {
    /// The boundary proposed at byte `at`, where it really is, or `None` if it is none.
    fn boundary(&self, at: usize) -> Option<usize> {
        let before = self.text[..at].chars().next_back()?;
        let quoted = self.text[..at].trim_end().chars().next_back().filter(|&c| is_quote(c));
        let moved = at
            + if before.is_whitespace() || !is_quote(before) { closing(&self.text[at..], quoted) } else { 0 };
        let left = self.text[..moved].trim_end();
        let right = &self.text[moved..];
        let next = right.chars().next()?;
        let goes_on = |c| matches!(c, ',' | ';' | ':' | '،' | '؛' | '.' | '!' | '?' | '؟' | '-' | '–' | '—');
        if moved > at && goes_on(next) || self.cased && next.is_lowercase() {
            return None;
        }
        let bare = left.trim_end_matches(|c: char| is_quote(c) || is_bracket(c) || c.is_whitespace());
        let Some(mark) = bare.chars().next_back() else { return Some(moved) };
        let is_spaced = left.len() < moved || is_letter_or_number(mark);
        let closed = bare.len() < left.len();
        if !is_spaced && is_letter_or_number(next) && !closed && !self.is_glued_end(bare, mark, right) {
            return None;
        }
        if mark == '.' && !closed && self.is_stop_of_a_word(bare, right) {
            return None;
        }
        if closed && self.is_within_speech(left, right) {
            return None;
        }
        Some(moved)
    }

    /// Whether the full stop at the end of `bare` is one of an abbreviation.
    fn is_stop_of_a_word(&self, bare: &str, right: &str) -> bool {
        let Some(stem) = bare.strip_suffix('.') else { return false };
        if stem.ends_with('.') {
            return false;
        }
        let word = last_word(stem);
        let before = last_word(stem[..stem.len() - word.len()].trim_end());
        let opened = word.trim_start_matches(|c: char| is_quote(c) || is_bracket(c) || c == '¿' || c == '¡');
        !opened.is_empty()
            && Stop { word: opened, before, next: first_word(right) }.is_of_the_word(self.language)
    }

    /// Whether a mark with no space after it ends a sentence all the same.
    ///
    /// Not in an address, not after a short word (`ه.ر`, `M.Abou`), and in a
    /// cased script only before a function word with a capital.
    fn is_glued_end(&self, bare: &str, mark: char, right: &str) -> bool {
        if !matches!(mark, '.' | '!' | '?' | '؟' | '۔') {
            return true;
        }
        let word = last_word(bare.trim_end_matches(mark));
        let next = first_word(right);
        let is_address = |word: &str| word.contains(['/', '@', '=', '\\', '&', '_', '.', '?']);
        if is_address(word) || is_address(next.trim_end_matches('.')) {
            return false;
        }
        let letters = |word: &str| word.chars().filter(|&c| is_letter(c)).count();
        if right.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) {
            return letters(word) >= 3
                && word.ends_with(char::is_lowercase)
                && is_function_word(&next.to_lowercase(), self.language);
        }
        letters(word) >= 3 && letters(next) >= 2
    }

    /// Whether `left` ends with a quotation that the Arabic sentence goes on
    /// after: one of three words at most, `قال «نعم.» وغادر`, or any before *saying*.
    fn is_within_speech(&self, left: &str, right: &str) -> bool {
        // *Saying* never begins a sentence.
        if ["قائلا", "قائلة", "قائلًا", "قائلاً"].iter().any(|saying| right.starts_with(saying))
        {
            return true;
        }
        if !right.starts_with(['و', 'ف']) || !left.ends_with(is_quote) {
            return false;
        }
        let inside = left.trim_end_matches(is_quote);
        let near = tail(inside, 2 * LONGEST_WORD);
        let quoted = near.rfind(is_quote).map(|at| near[at..].trim_matches(is_quote));
        quoted.is_some_and(|words| words.split_whitespace().count() <= 3)
    }
}

/// The length in bytes of the closing marks that `right` begins with, and the spaces between and after them.
///
/// A quotation mark closes if no letter or digit comes right after it and what
/// it is one of; `«` never does, nor does `"` once more after what was `closed`
/// by it already.
fn closing(right: &str, closed: Option<char>) -> usize {
    let is_of_quote = |c: char| is_quote(c) && !matches!(c, '«' | '‹' | '„' | '‚') && closed != Some(c);
    let mut length = 0;
    // So many marks are not closed in prose; the rest of a longer run stays where it is.
    for _ in 0..MOST_MARKS {
        let rest = &right[length..];
        let Some(c) = rest.chars().next() else { break };
        let followed =
            || rest.chars().take(MOST_MARKS).find(|&c| !is_quote(c)).is_some_and(is_letter_or_number);
        if !(is_closing_bracket(c) || is_of_quote(c) && !followed()) {
            break;
        }
        let after = &rest[c.len_utf8()..];
        length = right.len() - after.trim_start().len();
    }
    length
}

fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '«'
            | '»'
            | '‹'
            | '›'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '「'
            | '」'
            | '『'
            | '』'
    )
}

fn is_right_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '»' | '›' | '”' | '’' | '」' | '』')
}

fn is_closing_bracket(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '」' | '』' | '）' | '】' | '》' | '〉')
}

fn is_bracket(c: char) -> bool {
    is_closing_bracket(c) || matches!(c, '(' | '[' | '{' | '（' | '【' | '《' | '〈')
}

/// What comes after the last white space, or the last [`LONGEST_WORD`] bytes of it.
fn last_word(text: &str) -> &str {
    let near = tail(text, LONGEST_WORD);
    near.rfind(char::is_whitespace).map_or(near, |at| near[at..].trim_start())
}

/// The last `length` bytes of a text, a little less where a character is in the way.
fn tail(text: &str, length: usize) -> &str {
    let mut start = text.len().saturating_sub(length);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// The word `right` begins with, without opening marks and what follows its letters.
fn first_word(right: &str) -> &str {
    let word = right.trim_start_matches(|c: char| is_quote(c) || is_bracket(c) || c.is_whitespace());
    let is_end = |(at, c): (usize, char)| {
        (at >= LONGEST_WORD || !(is_letter_or_number(c) || matches!(c, '.' | '/' | '@' | '=' | '_')))
            .then_some(at)
    };
    let end = word.char_indices().find_map(is_end).unwrap_or(word.len());
    word[..end].trim_end_matches('.')
}
