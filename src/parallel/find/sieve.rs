//! The sieve: which segments may hold a match, told from their bytes as they are.
//!
//! To fold a text takes ten times as long as to read it. Most segments of a long text
//! lack even one rare letter of what is looked for, and that can be seen unfolded:
//! one letter of the query is chosen, the *anchor*, and its spellings (`z`, `Z`; `ك`,
//! `ک`, `ڪ`) are looked for by their last bytes, which `memchr` does sixteen and more
//! at a time. Where one stands, what follows is held against the rest of the word.
//!
//! That goes for ordinary letters: ASCII, Latin-1, Arabic (U+0600 to U+06FF) and the
//! punctuation around U+2019. Any other character is *odd*: it may fold to anything, and its
//! segment is let through. What is let through is folded and searched; what is not
//! has no match, which `nothing_that_is_there_is_sieved_out` holds us to.

use std::sync::LazyLock;

use memchr::{memchr, memchr2, memchr3};

use crate::text::foldbytes::Glance;

/// The bytes of a text by which the rarest anchor is chosen.
const SAMPLE: usize = 1 << 10;
/// The bytes that are looked at at once for odd characters.
const BLOCK: usize = 64;

/// The hamza that stands by itself, of which what comes before it decides whether it is a letter.
const HAMZA: &str = "ء";
/// An anchor that is one byte in so many or more is in nearly every segment: nothing is sifted.
const COMMON: usize = 8;
/// How much rarer an anchor is after which something of the word follows: that is looked at too.
const RARER: usize = 16;

/// The sieve of a word.
#[derive(Debug)]
pub(super) struct Sieve<'w> {
    anchors: Vec<Anchor<'w>>,
}

/// A letter of the word, and how it may be spelt.
#[derive(Debug)]
struct Anchor<'w> {
    /// Its ordinary spellings.
    spellings: Vec<Spelling>,
    /// The last bytes of these, each once: one, two or three.
    needles: Vec<u8>,
    /// What comes after it in the word.
    rest: &'w [u8],
}

/// A character of one byte or two that folds to an anchor.
#[derive(Clone, Copy, Debug)]
struct Spelling {
    bytes: [u8; 2],
    len: usize,
    /// Whether it folds to the anchor and nothing beside it.
    alone: bool,
}

impl Spelling {
    fn of(c: char) -> Spelling {
        let mut bytes = [0; 2];
        let len = c.encode_utf8(&mut bytes).len();
        Spelling { bytes, len, alone: false }
    }

    fn bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }
}

/// The ordinary characters but for those of U+2000 to U+203F, which fold to no letter and
/// no digit, each with what it folds to; none that folds to nothing.
static ORDINARY: LazyLock<Vec<(Spelling, Option<Glance>)>> = LazyLock::new(|| {
    let all = ('\0'..='\u{7f}').chain('\u{80}'..='\u{ff}').chain('\u{600}'..='\u{6ff}').map(Spelling::of);
    let glanced = all.map(|spelling| (spelling, Glance::at(spelling.bytes())));
    glanced.filter(|(_, glance)| glance.is_none_or(|glance| !glance.folded().is_empty())).collect()
});

/// Whether `byte`, before `next`, begins a character that is not ordinary.
fn is_odd(byte: u8, next: u8) -> bool {
    let known = (byte < 0xc4) | (byte.wrapping_sub(0xd8) < 4) | ((byte == 0xe2) & (next == 0x80));
    !known
}

impl<'w> Sieve<'w> {
    /// The sieve of this folded word; `None` where each of its letters has many spellings
    /// or none that is ordinary.
    pub(super) fn of(word: &'w str) -> Option<Sieve<'w>> {
        let mut anchors: Vec<Anchor> = Vec::new();
        for (at, letter) in word.char_indices() {
            let before = &word[..at];
            if letter.is_alphanumeric() && !before.contains(letter) {
                anchors.extend(Anchor::of(letter, &word.as_bytes()[at + letter.len_utf8()..]));
            }
        }
        (!anchors.is_empty()).then_some(Sieve { anchors })
    }

    /// Tells which segments of `text` may hold the word; each ends before where `ends` says,
    /// the next begins there or later.
    pub(super) fn sift(&self, text: &[u8], ends: &[usize], through: &mut Vec<bool>) {
        through.clear();
        through.resize(ends.len(), false);
        let sample = &text[..text.len().min(SAMPLE)];
        let counted = self.anchors.iter().map(|anchor| (anchor.count(sample), anchor));
        let Some((common, anchor)) = counted.min_by_key(|(count, _)| *count) else { return };
        if text.len() >= SAMPLE && common * COMMON > SAMPLE {
            through.fill(true);
            return;
        }
        let (mut at, mut segment) = (0, 0);
        while let Some(found) = anchor.find(text, at) {
            while ends.get(segment).is_some_and(|&end| end <= found) {
                segment += 1;
            }
            let Some(&end) = ends.get(segment) else { break };
            through[segment] = true;
            at = end;
        }
        let_odd_through(text, ends, through);
    }
}

/// Lets those segments through that have odd characters.
fn let_odd_through(text: &[u8], ends: &[usize], through: &mut [bool]) {
    let mut segment = 0;
    let mut at = 0;
    while at < text.len() {
        let block: &[u8] = &text[at..text.len().min(at + BLOCK + 1)];
        // (All of a block is looked at, without a way out, so that it is done many bytes at once.)
        let odd = block.windows(2).fold(false, |odd, pair| odd | is_odd(pair[0], pair[1]));
        // The last byte has none after it; it begins no character, unless a file was cut short.
        if odd {
            for (here, pair) in (at..).zip(block.windows(2)) {
                if is_odd(pair[0], pair[1]) {
                    while ends.get(segment).is_some_and(|&end| end <= here) {
                        segment += 1;
                    }
                    if let Some(through) = through.get_mut(segment) {
                        *through = true;
                    }
                }
            }
        }
        at += BLOCK;
    }
}

impl<'w> Anchor<'w> {
    fn of(letter: char, rest: &'w [u8]) -> Option<Anchor<'w>> {
        let mut folded = [0; 4];
        let folded = letter.encode_utf8(&mut folded).as_bytes();
        let mut spellings = Vec::new();
        for &(mut spelling, glance) in ORDINARY.iter() {
            let may = match glance {
                Some(glance) => contains(glance.folded(), folded),
                // What is not known at a glance may be anything, but for the hamza: it or nothing.
                None => spelling.bytes() != HAMZA.as_bytes() || folded == HAMZA.as_bytes(),
            };
            if may {
                spelling.alone = glance.is_some_and(|glance| glance.folded() == folded);
                spellings.push(spelling);
            }
        }
        let mut needles: Vec<u8> =
            spellings.iter().map(|spelling| spelling.bytes()[spelling.len - 1]).collect();
        needles.sort_unstable();
        needles.dedup();
        ((1..=3).contains(&needles.len())).then_some(Anchor { spellings, needles, rest })
    }

    /// How common it may be where the text is like `sample`.
    fn count(&self, sample: &[u8]) -> usize {
        let count = |needle: &u8| memchr::memchr_iter(*needle, sample).count();
        let count: usize = self.needles.iter().map(count).sum();
        if self.rest.is_empty() { (count + 1) * RARER } else { count }
    }

    /// The first byte from `at` on at which a spelling ends that the word may go on after.
    fn find(&self, text: &[u8], mut at: usize) -> Option<usize> {
        loop {
            let rest = text.get(at..)?;
            let found = match *self.needles {
                [a] => memchr(a, rest),
                [a, b] => memchr2(a, b, rest),
                [a, b, c] => memchr3(a, b, c, rest),
                _ => None,
            };
            let end = at + found? + 1;
            let fits = |spelling: &&Spelling| text[..end].ends_with(spelling.bytes());
            if let Some(spelling) = self.spellings.iter().find(fits)
                && (!spelling.alone || may_go_on(&text[end..], self.rest))
            {
                return Some(end - 1);
            }
            at = end;
        }
    }
}

/// Whether `text`, folded, may begin with `rest`.
fn may_go_on(mut text: &[u8], mut rest: &[u8]) -> bool {
    while !rest.is_empty() {
        let Some(glance) = Glance::at(text) else { return !text.is_empty() };
        let folded = glance.folded();
        if folded.len() >= rest.len() {
            return folded.starts_with(rest);
        }
        let Some(after) = rest.strip_prefix(folded) else { return false };
        (rest, text) = (after, &text[glance.len..]);
    }
    true
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded_to_find;
    use proptest::prelude::*;

    /// Which of these segments, a blank between two, are let through.
    fn sifted(word: &str, segments: &[&str]) -> Option<Vec<bool>> {
        let mut ends = Vec::new();
        let mut text = String::new();
        for segment in segments {
            text.push_str(segment);
            ends.push(text.len());
            text.push(' ');
        }
        let mut through = Vec::new();
        let word = folded_to_find(word);
        Sieve::of(&word)?.sift(text.as_bytes(), &ends, &mut through);
        Some(through)
    }

    #[test]
    fn what_has_not_the_word_is_held_back() {
        let check = |word: &str, segments: &[&str], expected: &[bool]| {
            assert_eq!(sifted(word, segments).as_deref(), Some(expected), "{word}");
        };
        check("qz", &["Qzar", "quartz", "l’été", "قال", "qž"], &[true, false, false, false, true]);
        check("gouverne", &["Le GOUVERNEMENT", "gouverné", "go over", "cœur"], &[true, true, false, true]);
        check("كتب", &["كُتُبٌ", "کتب", "كبت", "كذب", "book", "ﻛﺘﺐ"], &[true, true, false, false, false, true]);
        check("2023", &["٢٠٢٣", "2032", "۲۰۲۳", "2 123"], &[true, false, true, false]);
        check("ماء", &["ما كان", "الماءِ"], &[false, true]);
        assert_eq!(sifted("λόγος", &["x"]), None);
        assert_eq!(sifted("-", &["x"]), None);
    }

    proptest! {
        #[test]
        fn nothing_that_is_there_is_sieved_out(
            segments in prop::collection::vec("[a-eA-Eéàçßœqz0-3٢كکتبوؤيئىءاأآلَُّـ\u{ad}’ﻻⅠ𝐚日 ]{0,20}", 1..12),
            word in "[a-eqzéßœ0-3كتبويءاآل]{1,4}",
        ) {
            let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
            let folded = folded_to_find(&word);
            if let Some(through) = sifted(&word, &segments) {
                for (segment, through) in segments.iter().zip(through) {
                    prop_assert!(through || !folded_to_find(segment).contains(&folded), "{word} in {segment}");
                }
            }
        }

        #[test]
        fn any_text_may_be_sifted(segments in prop::collection::vec("\\PC{0,90}", 1..4), word in "\\PC{1,3}") {
            let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
            let folded = folded_to_find(&word);
            if let Some(through) = sifted(&word, &segments) {
                for (segment, through) in segments.iter().zip(through) {
                    prop_assert!(through || !folded_to_find(segment).contains(&folded), "{word} in {segment}");
                }
            }
        }
    }
}
