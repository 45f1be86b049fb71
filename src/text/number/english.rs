//! English words for numbers and dates.

use std::sync::LazyLock;

use super::meaning::{Meaning, Meaning::*, Table, table};

/// What `folded` means to numbers.
pub(super) fn meaning(folded: &str) -> Option<Meaning> {
    static WORDS: Table = LazyLock::new(|| table(ROWS));
    WORDS.get(folded).copied()
}

const ROWS: &[(Meaning, &str)] = &[
    (One, "one"),
    (Unit(2), "two"), (Unit(3), "three"), (Unit(4), "four"), (Unit(5), "five"),
    (Unit(6), "six"), (Unit(7), "seven"), (Unit(8), "eight"), (Unit(9), "nine"),
    (Teen(10), "ten"), (Teen(11), "eleven"), (Teen(12), "twelve"), (Teen(13), "thirteen"), (Teen(14), "fourteen"),
    (Teen(15), "fifteen"), (Teen(16), "sixteen"), (Teen(17), "seventeen"), (Teen(18), "eighteen"), (Teen(19), "nineteen"),
    (Ten(20), "twenty"), (Ten(30), "thirty"), (Ten(40), "forty"), (Ten(50), "fifty"),
    (Ten(60), "sixty"), (Ten(70), "seventy"), (Ten(80), "eighty"), (Ten(90), "ninety"),
    (Hundred, "hundred hundreds"), (Whole(12), "dozen dozens"),
    (Scale(1_000), "thousand thousands"), (Scale(1_000_000), "million millions"),
    (Scale(1_000_000_000), "billion billions bn"), (Scale(1_000_000_000_000), "trillion trillions"),
    (Ordinal(1), "first"), (Ordinal(2), "second"), (Ordinal(3), "third"), (Ordinal(4), "fourth"), (Ordinal(5), "fifth"),
    (Ordinal(6), "sixth"), (Ordinal(7), "seventh"), (Ordinal(8), "eighth"), (Ordinal(9), "ninth"), (Ordinal(10), "tenth"),
    (Ordinal(11), "eleventh"), (Ordinal(12), "twelfth"), (Ordinal(13), "thirteenth"), (Ordinal(14), "fourteenth"),
    (Ordinal(15), "fifteenth"), (Ordinal(16), "sixteenth"), (Ordinal(17), "seventeenth"), (Ordinal(18), "eighteenth"),
    (Ordinal(19), "nineteenth"), (Ordinal(20), "twentieth"), (Ordinal(30), "thirtieth"),
    (And, "and"),
    (Month(1), "january jan"), (Month(2), "february feb"), (Month(3), "march"), (Month(4), "april apr"), (Month(5), "may"),
    (Month(6), "june"), (Month(7), "july"), (Month(8), "august aug"), (Month(9), "september sept sep"),
    (Month(10), "october oct"), (Month(11), "november nov"), (Month(12), "december dec"),
    (Weekday(0), "sunday"), (Weekday(1), "monday"), (Weekday(2), "tuesday"), (Weekday(3), "wednesday"),
    (Weekday(4), "thursday"), (Weekday(5), "friday"), (Weekday(6), "saturday"),
    (Percent, "percent"), (Per, "per"), (Hundred, "cent"),
    (Currency(*b"USD"), "dollar dollars usd"), (Currency(*b"EUR"), "euro euros eur"), (Currency(*b"GBP"), "pound pounds gbp"),
    (Currency(*b"JPY"), "yen"), (Currency(*b"RUB"), "rouble roubles ruble rubles"), (Currency(*b"CHF"), "franc francs"),
    (Currency(*b"INR"), "rupee rupees"), (Currency(*b"CNY"), "yuan"), (Currency(*b"SAR"), "riyal riyals rial rials"),
    (Currency(*b"AED"), "dirham dirhams"), (Currency(*b"IQD"), "dinar dinars"), (Currency(*b"TRY"), "lira liras"),
];
