//! Where a line may end: UAX #14.
//!
//! The opportunities are `icu_segmenter`'s. Most words, though, are letters with
//! a sign or two behind them, and of those there is nothing to ask: within them a
//! line may end after a hyphen (LB21), between two of them after the blanks (LB18),
//! and nowhere else (LB9, LB13, LB19, LB28). The segmenter is asked about the other
//! words alone, each stretch of them with the plain word before it and the one
//! after: no rule looks past a word.

use std::borrow::Cow;
use std::ops::{Range, RangeInclusive};

use icu_properties::{CodePointMapData, props::LineBreak};
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

/// The bytes of `text` before which a line may end, in rising order.
pub(super) fn opportunities(text: &str) -> Vec<usize> {
    let text = &*flowing(text);
    let mut found = Vec::with_capacity(text.len() / 4);
    // The plain word that came last, and where the words after it begin that are not.
    let (mut plain, mut unclear) = (None, None);
    for word in words(text) {
        if !is_plain(&text[word.clone()]) {
            unclear.get_or_insert(word.start);
            continue;
        }
        match unclear.take() {
            Some(first) => ask(text, plain.unwrap_or(0)..word.end, first..=word.start, &mut found),
            None if plain.is_some() => found.push(word.start),
            None => {}
        }
        let hyphens =
            text.as_bytes()[word.clone()].iter().zip(word.start..).filter(|(byte, _)| **byte == b'-');
        found.extend(hyphens.map(|(_, at)| at + 1));
        plain = Some(word.start);
    }
    if let Some(first) = unclear {
        ask(text, plain.unwrap_or(0)..text.len(), first..=text.len(), &mut found);
    }
    found
}

/// Adds the opportunities of `stretch` that are `wanted`.
fn ask(text: &str, stretch: Range<usize>, wanted: RangeInclusive<usize>, found: &mut Vec<usize>) {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let opportunities = segmenter.segment_str(&text[stretch.clone()]).map(|at| stretch.start + at);
    found.extend(opportunities.filter(|at| wanted.contains(at)));
}

/// What stands between blanks (U+0020); an empty word is before those the text begins with.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let length = |found: Option<usize>| found.unwrap_or(text.len() - at);
        let rest = &text.as_bytes()[at..];
        if rest.is_empty() {
            return None;
        }
        let word = at..at + length(rest.iter().position(|&byte| byte == b' '));
        at = word.end;
        at += text.as_bytes()[at..].iter().take_while(|&&byte| byte == b' ').count();
        Some(word)
    })
}

/// What a character is to a plain word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// Of class AL.
    Letter,
    /// Of class CM.
    Mark,
    /// Of class NU.
    Digit,
    /// Of class QU, between letters.
    Apostrophe,
    /// Of class HY, between letters.
    Hyphen,
    /// Of class CP, EX or IS, behind the letters.
    Tail,
    Other,
}

impl Sort {
    fn of(c: char) -> Sort {
        match c {
            'a'..='z' | 'A'..='Z' => Sort::Letter,
            '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D3}' => Sort::Letter,
            '\u{64B}'..='\u{65F}' | '\u{670}' => Sort::Mark,
            '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' => Sort::Letter,
            '\u{391}'..='\u{3A1}' | '\u{3A3}'..='\u{3CE}' | '\u{410}'..='\u{44F}' => Sort::Letter,
            ',' | '.' | ';' | ':' | '!' | '?' | ')' | '\u{60C}' | '\u{61B}' | '\u{61F}' => Sort::Tail,
            '0'..='9' => Sort::Digit,
            '\'' | '\u{2019}' => Sort::Apostrophe,
            '-' => Sort::Hyphen,
            _ => Sort::Other,
        }
    }
}

/// Whether `word` is letters, parted by apostrophes and hyphens at most, or digits, with nothing
/// behind them but signs that stay with what is before them.
fn is_plain(word: &str) -> bool {
    let mut last = Sort::Other;
    for c in word.chars() {
        let sort = Sort::of(c);
        last = match (last, sort) {
            (Sort::Other | Sort::Letter | Sort::Apostrophe | Sort::Hyphen, Sort::Letter) => sort,
            (Sort::Letter, Sort::Mark) => Sort::Letter,
            (Sort::Letter, Sort::Apostrophe | Sort::Hyphen) => sort,
            (Sort::Other | Sort::Digit, Sort::Digit) => sort,
            (Sort::Letter | Sort::Digit | Sort::Tail, Sort::Tail) => sort,
            _ => return false,
        };
        if sort == Sort::Other {
            return false;
        }
    }
    matches!(last, Sort::Letter | Sort::Digit | Sort::Tail)
}

/// `text` with every character where it is, as the segmenter should see it.
///
/// A line feed is a blank there and no mandatory break. A letter of a script
/// that is only broken by dictionary is a letter like others: without one the
/// segmenter breaks nowhere in such words, and complains of it in a debug build.
fn flowing(text: &str) -> Cow<'_, str> {
    let is_feed = |c: char| matches!(c, '\n' | '\u{B}' | '\u{C}' | '\r');
    // The blocks in which LineBreak.txt has class SA.
    let may_be_complex = |c: char| {
        matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
            | '\u{1950}'..='\u{1AAF}' | '\u{A9E0}'..='\u{AADF}' | '\u{11700}'..='\u{1174F}')
    };
    // The first bytes of these characters, and of more: most text has none of them.
    let may_be_either = |b: u8| b < b' ' || matches!(b, 0xE0 | 0xE1 | 0xEA | 0xF0..);
    if !text.bytes().any(may_be_either) || !text.chars().any(|c| is_feed(c) || may_be_complex(c)) {
        return Cow::Borrowed(text);
    }
    let classes = CodePointMapData::<LineBreak>::new();
    let as_seen = |c: char| match c.len_utf8() {
        _ if is_feed(c) => ' ',
        // A Glagolitic and a Deseret letter, of class AL and as many bytes.
        3 if may_be_complex(c) && classes.get(c) == LineBreak::ComplexContext => '\u{2C30}',
        4 if may_be_complex(c) && classes.get(c) == LineBreak::ComplexContext => '\u{10400}',
        _ => c,
    };
    Cow::Owned(text.chars().map(as_seen).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the segmenter says of all of it.
    fn asked(text: &str) -> Vec<usize> {
        let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
        segmenter.segment_str(&flowing(text)).filter(|at| (1..text.len()).contains(at)).collect()
    }

    fn inner(text: &str) -> Vec<usize> {
        opportunities(text).into_iter().filter(|at| (1..text.len()).contains(at)).collect()
    }

    #[test]
    fn each_sort_is_of_the_class_it_is_taken_for() {
        for c in char::MIN..=char::MAX {
            let class = CodePointMapData::<LineBreak>::new().get(c);
            let expected: &[LineBreak] = match Sort::of(c) {
                Sort::Letter => &[LineBreak::Alphabetic],
                Sort::Mark => &[LineBreak::CombiningMark],
                Sort::Digit => &[LineBreak::Numeric],
                Sort::Apostrophe => &[LineBreak::Quotation],
                Sort::Hyphen => &[LineBreak::Hyphen],
                Sort::Tail => &[LineBreak::CloseParenthesis, LineBreak::Exclamation, LineBreak::InfixNumeric],
                Sort::Other => continue,
            };
            assert!(expected.contains(&class), "{c:?} {class:?}");
        }
    }

    #[test]
    fn plain_words_are_letters_with_signs_behind_them() {
        let check = |word: &str, expected| assert_eq!(is_plain(word), expected, "{word}");
        for word in ["word", "est-il", "l'homme", "aujourd’hui,", "مُحَمَّد،", "1234", "12)", "end?!", "s.,"]
        {
            check(word, true);
        }
        for word in [
            "", "-", "-a", "a-", "'a", "a'", "(a", "«a»", "3.5", "a5", "5a", "a.b", "\u{64E}a", "a\u{A0}b",
            "…",
        ] {
            check(word, false);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1024, ..ProptestConfig::default() })]

        #[test]
        fn opportunities_are_those_of_the_whole_text(
            words in prop::collection::vec(prop::sample::select(vec![
                "a", "word", "l'homme", "est-il", "è", "في", "مُحَمَّد", "12", "3.5", ",", ".", "?", "!", ":", ";", "؟", "،", "؛",
                " ", " ", " ", " ", "  ", "\n", "\t", "\u{A0}", "\u{202F}", "(", ")", "«", "»", "“", "”", "‘", "’", "'", "\"",
                "-", "–", "—", "/", "%", "$", "€", "…", "[", "]", "漢", "字", "。", "「", "」", "ภา", "\u{AD}", "\u{200B}", "\u{200D}",
                "\u{2060}", "\u{FEFF}", "\u{301}", "😀", "🇲", "🇦", "א", "\u{2028}", "\u{85}", "https://", "№", "°", "'", "ー", "ぁ",
            ]), 0..30),
        ) {
            let text = words.concat();
            prop_assert_eq!(inner(&text), asked(&text), "{:?}", text);
        }

        #[test]
        fn opportunities_are_those_of_any_text(text in "(\\PC{0,3}[a-zé' -]{0,6}){0,6}") {
            prop_assert_eq!(inner(&text), asked(&text), "{:?}", text);
        }
    }
}
