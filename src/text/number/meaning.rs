//! What a word means to numbers, and how such words make one value together.

use std::sync::LazyLock;

use super::Value;
use crate::text::Language;
use crate::text::quick::QuickMap;

/// What one word means to numbers and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// One: a number only beside another (`one hundred`, `vingt et un`).
    One,
    /// 2 to 9.
    Unit(u8),
    /// 10 to 19.
    Teen(u8),
    /// 20, 30 … 90.
    Ten(u8),
    /// A hundred, multiplied by a unit before it.
    Hundred,
    /// Hundreds in one word: `ثلاثمئة`.
    Hundreds(u16),
    /// Twelve, a score, and the like, and any number in one word.
    Whole(u64),
    /// A thousand, a million …, multiplied by what stands before it.
    Scale(u64),
    /// Twice a scale, in one word: `ألفان`.
    Dual(u64),
    /// A place in an order.
    Ordinal(u32),
    /// `and` between the parts of a number.
    And,
    /// A month of the year.
    Month(u8),
    /// Half of a month's name: one month with `first` after it, another with `second`.
    Months(u8, u8),
    /// A day of the week, 0 for Sunday.
    Weekday(u8),
    /// `per cent` in one word.
    Percent,
    /// The `per` of `per cent` in two words.
    Per,
    /// A currency's name.
    Currency([u8; 3]),
}

/// A language's words for numbers, by folded form.
pub(super) type Table = LazyLock<QuickMap<&'static str, Meaning>>;

/// A table from rows of a meaning and its words, apart by spaces.
pub(super) fn table(rows: &'static [(Meaning, &'static str)]) -> QuickMap<&'static str, Meaning> {
    rows.iter().flat_map(|(meaning, words)| words.split(' ').map(|w| (w, *meaning))).collect()
}

/// The currency of a sign.
pub(super) fn currency_sign(sign: char) -> Option<[u8; 3]> {
    match sign {
        '$' => Some(*b"USD"),
        '€' => Some(*b"EUR"),
        '£' => Some(*b"GBP"),
        '¥' | '￥' => Some(*b"JPY"),
        '₽' => Some(*b"RUB"),
        '₹' => Some(*b"INR"),
        '₺' => Some(*b"TRY"),
        _ => None,
    }
}

/// The value of the words `word(0)`, `word(1)`, … and how many of them make it up.
pub(super) fn compose(word: impl Fn(usize) -> Option<Meaning>, language: Language) -> Option<(Value, usize)> {
    let units_first = matches!(language.code(), "ar" | "de");
    let (mut total, mut current): (u64, u64) = (0, 0);
    let mut used = 0;
    let mut only_one = false;
    let mut smallest_scale = u64::MAX;
    let mut at = 0;
    // No number in words runs longer; it also bounds the work on a hostile text.
    while at < 24 {
        let Some(meaning) = word(at) else { break };
        let last = current % 100;
        let fits = match meaning {
            Meaning::And if used > 0 => {
                at += 1;
                continue;
            }
            Meaning::One | Meaning::Unit(_)
                if last == 0 || (!units_first && last >= 20 && last % 10 == 0) =>
            {
                let n = if let Meaning::Unit(n) = meaning { u64::from(n) } else { 1 };
                only_one = used == 0 && n == 1;
                current += n;
                true
            }
            Meaning::Teen(n) if last == 0 || (matches!(last, 60 | 80) && !units_first) => {
                current += u64::from(n);
                true
            }
            // `ثلاثة عشر`, `dix-sept` the other way round.
            Meaning::Teen(10) if units_first && last < 10 => {
                current += 10;
                true
            }
            Meaning::Unit(n) if last % 20 == 10 && language == Language::FRENCH && n >= 7 => {
                current += u64::from(n);
                true
            }
            // `quatre-vingts`.
            Meaning::Ten(20) if last == 4 && language == Language::FRENCH => {
                current += 76;
                true
            }
            Meaning::Ten(n) if last == 0 || (units_first && last < 10) => {
                current += u64::from(n);
                true
            }
            Meaning::Hundred if last == 0 => {
                current += 100;
                true
            }
            Meaning::Hundred if current < 10 => {
                current *= 100;
                true
            }
            Meaning::Hundreds(n) if current == 0 => {
                current += u64::from(n);
                true
            }
            Meaning::Whole(n) if used == 0 => {
                current += n;
                true
            }
            Meaning::Scale(n) if n < smallest_scale => {
                total = total.saturating_add(current.max(1).saturating_mul(n));
                (current, smallest_scale) = (0, n);
                true
            }
            Meaning::Dual(n) if n < smallest_scale && current == 0 => {
                total = total.saturating_add(n.saturating_mul(2));
                smallest_scale = n;
                true
            }
            Meaning::Ordinal(n) => {
                let tens = total == 0 && current >= 20 && last.is_multiple_of(10) && n < 10 && !units_first;
                if tens {
                    return Some((Value::Ordinal(current as u32 + n), at + 1));
                }
                if used > 0 {
                    break;
                }
                // `السادس والثلاثين`, `الثالث عشر`.
                return Some(match word(at + 1) {
                    Some(Meaning::Ten(ten)) if units_first && n < 10 => {
                        (Value::Ordinal(n + u32::from(ten)), at + 2)
                    }
                    Some(Meaning::Teen(10)) if units_first && n < 10 => (Value::Ordinal(n + 10), at + 2),
                    // `الحادي عشر`, `الحادي والعشرين`: first has another word there.
                    Some(Meaning::Teen(10)) if units_first && n == 11 => (Value::Ordinal(11), at + 2),
                    Some(Meaning::Ten(ten)) if units_first && n == 11 => {
                        (Value::Ordinal(1 + u32::from(ten)), at + 2)
                    }
                    _ => (Value::Ordinal(n), at + 1),
                });
            }
            _ => false,
        };
        if !fits {
            break;
        }
        at += 1;
        used = at;
    }
    if used == 0 || (only_one && used == 1) {
        return None;
    }
    Some((Value::Number(total.saturating_add(current) as f64), used))
}
