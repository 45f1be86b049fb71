//! Folding long texts: [`crate::text::fold`] by table, into bytes, for search.
//!
//! A search goes through megabytes with every key. What each character of one
//! or two bytes folds to (Latin, Greek, Cyrillic, Hebrew, Arabic) is looked up in
//! a table that is made once by the one function that knows.

use std::sync::LazyLock;

use super::fold::fold_to_find;

/// What one character folds to.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    len: u8,
    bytes: [u8; LONGEST],
}

/// What the character that `bytes` begin with folds to, where that is known at a glance,
/// and its length.
#[derive(Clone, Copy, Debug)]
pub struct Glance {
    entry: Entry,
    /// The bytes of the character itself.
    pub len: usize,
}

impl Glance {
    /// Looks at the character that `bytes` begin with: one of one or two bytes whose
    /// folding does not depend on what comes before it.
    pub fn at(bytes: &[u8]) -> Option<Glance> {
        let &first = bytes.first()?;
        if first.is_ascii() {
            let mut entry = Entry { len: 1, ..Entry::default() };
            entry.bytes[0] = first.to_ascii_lowercase();
            return Some(Glance { entry, len: 1 });
        }
        let (0xc2..=0xdf, Some(&second)) = (first, bytes.get(1)) else { return None };
        let entry = *TABLE.get(code(first, second) - TWO.start as usize)?;
        (entry.len != NONE).then_some(Glance { entry, len: 2 })
    }

    /// What it folds to.
    pub fn folded(&self) -> &[u8] {
        &self.entry.bytes[..usize::from(self.entry.len)]
    }
}

/// The character of these two bytes. (RFC 3629: five bits in the first, six in the second.)
fn code(first: u8, second: u8) -> usize {
    usize::from(first & 0x1f) << 6 | usize::from(second & 0x3f)
}

/// The longest that is in the table, in bytes; what folds to more is folded as it comes.
const LONGEST: usize = 7;
/// The length of an entry that is not in the table.
const NONE: u8 = u8::MAX;
/// The hamza that stands by itself.
const HAMZA: char = 'ء';
/// The first character of two bytes, and the first of three.
const TWO: std::ops::Range<u32> = 0x80..0x800;

static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let mut folded = String::new();
    let entry = |code| {
        folded.clear();
        char::from_u32(code).into_iter().for_each(|c| fold_to_find(c, &mut folded));
        let mut entry = Entry { len: NONE, bytes: [0; LONGEST] };
        // What it folds to depends on what comes before it.
        if char::from_u32(code) == Some(HAMZA) {
            return entry;
        }
        if let Some(bytes) = entry.bytes.get_mut(..folded.len()) {
            bytes.copy_from_slice(folded.as_bytes());
            entry.len = folded.len() as u8;
        }
        entry
    };
    TWO.map(entry).collect()
});

/// Folds `text` onto the end of `out`: the bytes of what [`crate::text::fold::folded_to_find`]
/// gives, where `out` ends with no letter that belongs to the same word.
pub fn fold_bytes(text: &str, out: &mut Vec<u8>) {
    let table = &**TABLE;
    let bytes = text.as_bytes();
    out.reserve(bytes.len());
    let mut at = 0;
    while let Some(&first) = bytes.get(at) {
        if first < 0x80 {
            let run = bytes[at..].iter().position(|b| !b.is_ascii()).unwrap_or(bytes.len() - at);
            out.extend(bytes[at..at + run].iter().map(u8::to_ascii_lowercase));
            at += run;
        } else if let (0xc0..=0xdf, Some(&second)) = (first, bytes.get(at + 1)) {
            let at_table = code(first, second).wrapping_sub(TWO.start as usize);
            let entry = table.get(at_table).copied().unwrap_or_default();
            match entry.len {
                0 => {}
                1 => out.push(entry.bytes[0]),
                2 => out.extend_from_slice(&[entry.bytes[0], entry.bytes[1]]),
                NONE => _ = slowly(text, at, out),
                len => out.extend_from_slice(&entry.bytes[..usize::from(len)]),
            }
            at += 2;
        } else {
            at += slowly(text, at, out);
        }
    }
}

/// Folds the one character at `at`, and returns its length in bytes.
fn slowly(text: &str, at: usize, out: &mut Vec<u8>) -> usize {
    let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { return 1 };
    // The letter before it, of two bytes where it matters, decides on a hamza.
    let before = out.len().checked_sub(2).and_then(|at| std::str::from_utf8(&out[at..]).ok()).unwrap_or("");
    let mut folded = String::from(before);
    fold_to_find(c, &mut folded);
    out.extend_from_slice(&folded.as_bytes()[before.len()..]);
    c.len_utf8()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded_to_find;
    use proptest::prelude::*;

    fn check(text: &str) {
        let mut out = Vec::new();
        fold_bytes(text, &mut out);
        assert_eq!(String::from_utf8_lossy(&out), folded_to_find(text), "{text}");
    }

    #[test]
    fn every_character_folds_as_it_does_elsewhere() {
        let all: String = (0..0x3000).filter_map(char::from_u32).collect();
        check(&all);
        check("Œuvre, قالَ المُعلِّمُ ٢٠٢٣ — 日本 ﬁn 😀");
        check("ماء شيءٌ ضوء ﻣﺎﺀ");
        check("");
    }

    proptest! {
        #[test]
        fn any_text_folds_as_it_does_elsewhere(text in "\\PC{0,60}") {
            check(&text);
        }
    }
}
