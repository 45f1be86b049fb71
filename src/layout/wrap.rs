//! Where lines end: UAX #14, greedily.
//!
//! Of the opportunities, [`permitted`] takes back the few that print would not
//! take. A word wider than the line is broken between pieces. Blanks at either
//! edge of a line hang: they take no cell.

use std::ops::Range;

use super::breaks;
use super::character::Role;
use super::piece::{Kind, Piece};

/// One line to be: its pieces without the blanks at its edges, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) pieces: Range<usize>,
    pub(super) source: Range<usize>,
}

/// The lines of `text`, whose pieces are `pieces`, none wider than `width`
/// cells; their sources tile the text. No piece may be wider than `width`.
pub(super) fn wrap(text: &str, pieces: &[Piece], width: u16) -> Vec<Span> {
    let mut lines =
        Lines { pieces, width: usize::from(width), spans: Vec::new(), first: 0, start: 0, taken: 0 };
    let (mut unit, mut unit_start, mut next) = (0, 0, 0);
    // What `hidden_from` says of the piece `next`, once it was asked.
    let mut hidden = None;
    for at in breaks::opportunities(text) {
        while pieces.get(next).is_some_and(|piece| piece.start < at) {
            next += 1;
            hidden = None;
        }
        if next == unit || at >= text.len() {
            continue;
        }
        let forced = pieces[next - 1].kind == Kind::Feed;
        // All blanks between two words hang on one line.
        let mid_blank = pieces.get(next).is_some_and(|piece| piece.kind.hangs());
        let start = pieces.get(next).map_or(text.len(), |piece| piece.start);
        // A break inside a cell is none, but hidden characters are in no cell.
        let mut between = || start == at || *hidden.get_or_insert_with(|| hidden_from(text, start)) <= at;
        if forced || (!mid_blank && between() && permitted(text, at)) {
            lines.add(unit..next, unit_start);
            (unit, unit_start) = (next, at);
            if forced {
                lines.end(next, at);
            }
        }
    }
    if unit < pieces.len() {
        lines.add(unit..pieces.len(), unit_start);
    }
    lines.end(pieces.len(), text.len());
    lines.spans
}

/// Lines in the making.
struct Lines<'a> {
    pieces: &'a [Piece],
    width: usize,
    spans: Vec<Span>,
    /// The first piece and the first byte of the line being filled.
    first: usize,
    start: usize,
    /// The cells it has so far, with the blanks that would hang were it to end.
    taken: usize,
}

impl Lines<'_> {
    /// Adds `unit`, which begins at byte `start` and may not be broken, to the
    /// line; where it does not fit, to a new one; where it fits none, in pieces.
    fn add(&mut self, unit: Range<usize>, start: usize) {
        if self.fits_anew(&unit, start) {
            return self.take(unit);
        }
        // Rather break at a blank that should not break than inside a word.
        let mut word = unit.start;
        for at in unit.clone() {
            let is_edge =
                at > unit.start && self.pieces[at - 1].kind.hangs() && !self.pieces[at].kind.hangs();
            if is_edge {
                self.add_word(word..at);
                word = at;
            }
        }
        self.add_word(word..unit.end);
    }

    /// Adds a word of a unit that is too wide for a line.
    fn add_word(&mut self, word: Range<usize>) {
        if self.fits_anew(&word, self.pieces[word.start].start) {
            return self.take(word);
        }
        for at in word {
            let piece = self.pieces[at];
            if !piece.kind.hangs() && self.taken > 0 && self.taken + usize::from(piece.width) > self.width {
                self.end(at, piece.start);
            }
            self.take(at..at + 1);
        }
    }

    /// Puts pieces on the line.
    fn take(&mut self, range: Range<usize>) {
        for piece in &self.pieces[range] {
            // Blanks at the beginning of a line hang too.
            if self.taken > 0 || !piece.kind.hangs() {
                self.taken += usize::from(piece.width);
            }
        }
    }

    /// Whether `range`, which begins at byte `start`, fits on the line or, that
    /// line being ended here if it must, on one of its own.
    fn fits_anew(&mut self, range: &Range<usize>, start: usize) -> bool {
        if self.taken > 0 && !self.fits(range) {
            self.end(range.start, start);
        }
        self.fits(range)
    }

    /// Whether the line could end after `range`.
    fn fits(&self, range: &Range<usize>) -> bool {
        let mut shown = trimmed(self.pieces, range.clone());
        if self.taken > 0 {
            shown.start = range.start.min(shown.end);
        }
        let cells: usize = self.pieces[shown].iter().map(|piece| usize::from(piece.width)).sum();
        let hyphen = cells > 0 && self.pieces[range.end - 1].kind == Kind::Hyphen;
        cells == 0 || self.taken + cells + usize::from(hyphen) <= self.width
    }

    /// Ends the line before piece `next`, which is at byte `at`, if it has anything.
    fn end(&mut self, next: usize, at: usize) {
        if at > self.start {
            let pieces = trimmed(self.pieces, self.first..next);
            self.spans.push(Span { pieces, source: self.start..at });
        }
        (self.first, self.start, self.taken) = (next, at, 0);
    }
}

/// `range` without the blanks at its edges, and without a hyphen at its beginning.
fn trimmed(pieces: &[Piece], mut range: Range<usize>) -> Range<usize> {
    while !range.is_empty() && pieces[range.end - 1].kind.hangs() {
        range.end -= 1;
    }
    let is_lead = |kind: Kind| kind.hangs() || kind == Kind::Hyphen;
    while !range.is_empty() && is_lead(pieces[range.start].kind) {
        range.start += 1;
    }
    range
}

/// Where the hidden characters begin that run up to byte `end` of `text`.
fn hidden_from(text: &str, end: usize) -> usize {
    let hidden = text[..end].chars().rev().take_while(|&c| Role::of(c) == Role::Hidden);
    end - hidden.map(char::len_utf8).sum::<usize>()
}

/// Whether print would end a line at byte `at` of `text`, where UAX #14 lets it.
///
/// A dash set off on one side only stays with the word on its other side, as
/// in the Arabic press: `-في بيان-`. UAX #14 has this as LB20a, for hyphens
/// and since Unicode 15.1 only, and not at all for dashes.
fn permitted(text: &str, at: usize) -> bool {
    // The first byte of U+2010 to U+2015 and of U+2212 is E2.
    let may_begin = |byte: &u8| matches!(byte, b'-' | 0xE2);
    if text.as_bytes()[at - 1].is_ascii_whitespace() && !text.as_bytes().get(at).is_some_and(may_begin) {
        return true;
    }
    let mut before = text[..at].chars().rev();
    let mut after = text[at..].chars();
    let opens = before.next().is_some_and(is_dash)
        && before.next().is_none_or(|c| c.is_whitespace() || is_opening(c))
        && after.clone().next().is_some_and(|c| !c.is_whitespace());
    let closes = after.next().is_some_and(is_dash)
        && after.next().is_none_or(|c| c.is_whitespace() || is_closing(c))
        && text[..at].chars().next_back().is_some_and(|c| !c.is_whitespace());
    !opens && !closes
}

/// Hyphens and dashes.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '«' | '‹' | '“' | '‘' | '"' | '\'' | '\u{FD3F}')
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '»' | '›' | '”' | '’' | '"' | '\'' | '\u{FD3E}')
        || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\u{60C}' | '\u{61B}' | '\u{61F}')
}

#[cfg(test)]
mod tests {
    use super::super::{Forms, Order, Setting, set};

    /// The lines of `text`, as it is written, with what hangs at their ends.
    fn check(width: u16, text: &str, expected: &[&str]) {
        let setting = Setting { order: Order::Logical, forms: Forms::Nominal, ..Setting::new(width) };
        let found: Vec<_> = set(text, &setting).iter().map(|line| &text[line.source()]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_stay_whole_and_blanks_hang() {
        check(5, "", &[]);
        check(5, "one two", &["one ", "two"]);
        check(7, "one two", &["one two"]);
        check(3, "one   two ", &["one   ", "two "]);
        check(5, "  one two", &["  one ", "two"]);
        check(9, "well-known", &["well-", "known"]);
        check(5, "one\ntwo\r\nthree", &["one\n", "two\r\n", "three"]);
        check(9, "one\ntwo\r\nthree", &["one\ntwo\r\n", "three"]);
        check(20, "one\u{2028}two", &["one\u{2028}", "two"]);
        check(20, "one\u{2028}\u{2028}two", &["one\u{2028}", "\u{2028}", "two"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_between_clusters() {
        check(4, "abcdefghij", &["abcd", "efgh", "ij"]);
        check(4, "a abcdefghij k", &["a ", "abcd", "efgh", "ij k"]);
        check(1, "e\u{301}te", &["e\u{301}", "t", "e"]);
        check(3, "漢字漢字", &["漢", "字", "漢", "字"]);
        check(1, "漢字", &["漢", "字"]);
        check(2, "مُحَمَّد", &["مُحَ", "مَّد"]);
        check(4, "ภาษาไทย", &["ภาษา", "ไทย"]);
        // A blank that should not break does, sooner than a word.
        check(9, "« demain »", &["« demain ", "»"]);
    }

    #[test]
    fn french_signs_stay_with_their_words() {
        check(10, "« Je viens » ! dit-il", &["« Je ", "viens » ! ", "dit-il"]);
        check(10, "«\u{A0}Je viens\u{A0}»\u{202F}! oui", &["«\u{A0}Je ", "viens\u{A0}»\u{202F}! ", "oui"]);
        check(8, "le prix : 2\u{202F}000\u{A0}€", &["le ", "prix : ", "2\u{202F}000\u{A0}€"]);
        check(8, "vraiment ? non", &["vraiment ", "? non"]);
    }

    #[test]
    fn arabic_signs_stay_with_their_words() {
        check(13, "في أكتوبر/تشرين", &["في أكتوبر/", "تشرين"]);
        for dash in ["-", "–", "—"] {
            let text = format!("هذا {dash}في بيان{dash} له");
            check(5, &text, &["هذا ", &format!("{dash}في "), &format!("بيان{dash} "), "له"]);
        }
        check(6, "هذا (—في بيان—)", &["هذا ", "(—في ", "بيان—)"]);
        check(9, "قال «نعم» و\"لا\" ثم", &["قال «نعم» ", "و\"لا\" ثم"]);
        check(9, "هل أنت هنا ؟ نعم", &["هل أنت ", "هنا ؟ نعم"]);
        check(9, "العدد (12) ٪", &["العدد ", "(12) ٪"]);
    }

    #[test]
    fn addresses_break_at_their_joints() {
        check(12, "https://example.org/one/two", &["https://", "example.org/", "one/two"]);
    }
}
