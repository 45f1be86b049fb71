//! UTF-16 without a byte order mark, by the pattern it leaves in bytes.
//!
//! In the alphabetic scripts, which all lie below U+2000, every second byte is
//! below 0x20, where text in any other encoding has next to nothing but line
//! ends. In Chinese and Japanese it is spaces, digits and full stops
//! (U+00xx, U+30xx, U+FFxx) that give the order away.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// How many bytes are looked at.
const SAMPLE: usize = 1 << 16;

/// The byte order of text in UTF-16; `None` if the bytes seem to be something else.
pub(super) fn order(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    if !sample.iter().any(|&b| matches!(b, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F)) {
        return None;
    }
    let little = evidence(sample, |a, b| (b, a));
    let big = evidence(sample, |a, b| (a, b));
    let units = sample.len() / 2;
    let alphabetic = |this: &Evidence, other: &Evidence| {
        this.low_rows * 10 >= units * 7 && other.low_rows * 2 <= this.low_rows && this.is_text(units)
    };
    let ideographic = |this: &Evidence, other: &Evidence| {
        this.common_rows * 25 >= units && other.common_rows * 3 <= this.common_rows && this.is_text(units)
    };
    if alphabetic(&little, &big) {
        Some(UTF_16LE)
    } else if alphabetic(&big, &little) {
        Some(UTF_16BE)
    } else if std::str::from_utf8(sample).is_ok() {
        // Valid UTF-8 with stray control characters in it.
        None
    } else if ideographic(&little, &big) {
        Some(UTF_16LE)
    } else if ideographic(&big, &little) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// What speaks for one byte order, in units of two bytes.
#[derive(Default)]
struct Evidence {
    /// Units below U+2000 that are not two line ends or tabs in a row.
    low_rows: usize,
    /// Units in the rows of digits, spaces and ideographic punctuation.
    common_rows: usize,
    /// Units that are control characters other than white space.
    controls: usize,
    /// Surrogates without their other half.
    lone: usize,
}

impl Evidence {
    fn is_text(&self, units: usize) -> bool {
        self.controls * 50 <= units && self.lone * 50 <= units
    }
}

fn evidence(sample: &[u8], split: impl Fn(u8, u8) -> (u8, u8)) -> Evidence {
    let mut found = Evidence::default();
    let mut high_surrogate = false;
    for (high, low) in sample.chunks_exact(2).map(|pair| split(pair[0], pair[1])) {
        let space = |b| matches!(b, b'\t' | b'\n' | b'\r');
        found.low_rows += usize::from(high < 0x20 && !(space(high) && space(low)));
        found.common_rows += usize::from(matches!(high, 0x00 | 0x30 | 0xFF));
        found.controls += usize::from(high == 0 && low < 0x20 && !space(low) && !matches!(low, 0x0C | 0x1B));
        found.lone += usize::from(matches!(high, 0xDC..=0xDF) != high_surrogate);
        high_surrogate = matches!(high, 0xD8..=0xDB);
    }
    found
}
