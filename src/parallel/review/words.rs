//! What differs between a passage and the words suggested for it, word by word.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Above this many pairs of words to compare, what lies between the common
/// beginning and the common end is taken as a whole.
const MOST: usize = 4_000_000;

/// What becomes of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They stay.
    Kept,
    /// They go.
    Deleted,
    /// They come.
    Inserted,
}

/// Words that stay, go or come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What becomes of them.
    pub fate: Fate,
    /// The words, with the blanks and marks between them.
    pub text: String,
    /// Their bytes in the text before; empty, where they would stand, if they come.
    pub bytes: Range<usize>,
}

/// How `after` comes about from `before`: the pieces that are kept and deleted
/// make up the one, those that are kept and inserted the other, but for white space.
pub fn difference(before: &str, after: &str) -> Vec<Piece> {
    let (a, b) = (words(before), words(after));
    let start = a.iter().zip(&b).take_while(|(x, y)| same(x, y)).count();
    let end = a[start..].iter().rev().zip(b[start..].iter().rev()).take_while(|(x, y)| same(x, y)).count();
    let (mid_a, mid_b) = (&a[start..a.len() - end], &b[start..b.len() - end]);
    let mut fates = vec![(Fate::Kept, start)];
    if mid_a.len().saturating_mul(mid_b.len()) > MOST {
        fates.extend([(Fate::Deleted, mid_a.len()), (Fate::Inserted, mid_b.len())]);
    } else {
        fates.extend(common(mid_a, mid_b));
    }
    fates.push((Fate::Kept, end));
    let (mut x, mut y, mut at) = (a.iter(), b.iter(), 0);
    let mut pieces: Vec<Piece> = Vec::new();
    for (fate, count) in fates.into_iter().filter(|(_, count)| *count > 0) {
        let from = if fate == Fate::Inserted { &mut y } else { &mut x };
        let text: String = from.by_ref().take(count).copied().collect();
        if fate == Fate::Kept {
            y.by_ref().take(count).for_each(drop);
        }
        let bytes = if fate == Fate::Inserted { at..at } else { at..at + text.len() };
        at = bytes.end;
        match pieces.last_mut() {
            Some(last) if last.fate == fate => {
                last.text.push_str(&text);
                last.bytes.end = bytes.end;
            }
            _ => pieces.push(Piece { fate, text, bytes }),
        }
    }
    pieces
}

/// Words and what stands between them.
fn words(text: &str) -> Vec<&str> {
    text.split_word_bounds().collect()
}

/// Whether two words are the same; any white space is as good as any other, for
/// the lines of a file are broken anywhere.
fn same(a: &str, b: &str) -> bool {
    let blank = |words: &str| words.chars().all(char::is_whitespace);
    a == b || blank(a) && blank(b)
}

/// The longest common subsequence (Wagner and Fischer, 1974), as runs of fates;
/// what goes stands before what comes in its place.
fn common(a: &[&str], b: &[&str]) -> Vec<(Fate, usize)> {
    let width = b.len() + 1;
    // Of what stands from here on, how many words are common.
    let mut longest = vec![0_u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i * width + j] = if same(a[i], b[j]) {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut fates) = (0, 0, Vec::new());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && same(a[i], b[j]) {
            fates.push((Fate::Kept, 1));
            (i, j) = (i + 1, j + 1);
        } else if j == b.len() || i < a.len() && longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            fates.push((Fate::Deleted, 1));
            i += 1;
        } else {
            fates.push((Fate::Inserted, 1));
            j += 1;
        }
    }
    fates
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_kept_deleted_and_inserted() {
        let check = |before: &str, after: &str, expected: &str| {
            let mut shown = String::new();
            for piece in difference(before, after) {
                match piece.fate {
                    Fate::Kept => shown.push_str(&piece.text),
                    Fate::Deleted => shown.push_str(&format!("[-{}-]", piece.text)),
                    Fate::Inserted => shown.push_str(&format!("{{+{}+}}", piece.text)),
                }
            }
            assert_eq!(shown, expected);
        };
        check(
            "three detainees were held",
            "one detainee was held",
            "[-three-]{+one+} [-detainees-]{+detainee+} [-were-]{+was+} held",
        );
        check("وصل القطار", "وصل قطار", "وصل [-القطار-]{+قطار+}");
        check("", "new", "{+new+}");
        check("old", "", "[-old-]");
        check("one\ntwo", "one two\nthree", "one\ntwo{+\nthree+}");
        check("same.", "same.", "same.");
        check("", "", "");
    }

    proptest! {
        #[test]
        fn both_texts_are_in_the_difference(before in "[ab .]{0,40}", after in "[ab .]{0,40}") {
            let pieces = difference(&before, &after);
            let without = |fate| pieces.iter().filter(|p| p.fate != fate).map(|p| p.text.as_str()).collect::<String>();
            prop_assert_eq!(without(Fate::Inserted), before.clone());
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(words(&without(Fate::Deleted)), words(&after));
            for piece in pieces.iter().filter(|p| p.fate != Fate::Inserted) {
                prop_assert_eq!(&before[piece.bytes.clone()], piece.text.as_str());
            }
        }
    }
}
