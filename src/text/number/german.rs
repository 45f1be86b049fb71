//! German words for numbers and dates; compounds such as `einundzwanzig` are taken apart.

use std::sync::LazyLock;

use super::meaning::{Meaning, Meaning::*, Table, table};

/// What `folded` means to numbers.
pub(super) fn meaning(folded: &str) -> Option<Meaning> {
    static WORDS: Table = LazyLock::new(|| table(ROWS));
    if let Some(meaning) = WORDS.get(folded) {
        return Some(*meaning);
    }
    if let Some((unit, ten)) = folded.split_once("und")
        && let (Some(unit), Some(Ten(ten))) = (WORDS.get(unit), WORDS.get(ten))
    {
        let unit = match unit {
            One => 1,
            Unit(n) => u64::from(*n),
            _ => return None,
        };
        return Some(Whole(unit + u64::from(*ten)));
    }
    let (unit, rest) = folded.split_once("hundert")?;
    match (WORDS.get(unit), rest) {
        (Some(Unit(n)), "") => Some(Hundreds(u16::from(*n) * 100)),
        (Some(One), "") => Some(Hundreds(100)),
        _ => None,
    }
}

const ROWS: &[(Meaning, &str)] = &[
    (One, "ein eins"),
    (Unit(2), "zwei"),
    (Unit(3), "drei"),
    (Unit(4), "vier"),
    (Unit(5), "funf"),
    (Unit(6), "sechs"),
    (Unit(7), "sieben"),
    (Unit(8), "acht"),
    (Unit(9), "neun"),
    (Teen(10), "zehn"),
    (Teen(11), "elf"),
    (Teen(12), "zwolf"),
    (Teen(13), "dreizehn"),
    (Teen(14), "vierzehn"),
    (Teen(15), "funfzehn"),
    (Teen(16), "sechzehn"),
    (Teen(17), "siebzehn"),
    (Teen(18), "achtzehn"),
    (Teen(19), "neunzehn"),
    (Ten(20), "zwanzig"),
    (Ten(30), "dreissig"),
    (Ten(40), "vierzig"),
    (Ten(50), "funfzig"),
    (Ten(60), "sechzig"),
    (Ten(70), "siebzig"),
    (Ten(80), "achtzig"),
    (Ten(90), "neunzig"),
    (Hundred, "hundert"),
    (Whole(12), "dutzend"),
    (Scale(1_000), "tausend"),
    (Scale(1_000_000), "million millionen"),
    (Scale(1_000_000_000), "milliarde milliarden"),
    (Ordinal(1), "erste ersten erster erstes"),
    (Ordinal(2), "zweite zweiten zweiter"),
    (Ordinal(3), "dritte dritten dritter"),
    (Ordinal(4), "vierte vierten"),
    (Ordinal(5), "funfte funften"),
    (Ordinal(6), "sechste sechsten"),
    (Month(1), "januar"),
    (Month(2), "februar"),
    (Month(3), "marz"),
    (Month(4), "april"),
    (Month(5), "mai"),
    (Month(6), "juni"),
    (Month(7), "juli"),
    (Month(8), "august"),
    (Month(9), "september"),
    (Month(10), "oktober"),
    (Month(11), "november"),
    (Month(12), "dezember"),
    (Weekday(0), "sonntag"),
    (Weekday(1), "montag"),
    (Weekday(2), "dienstag"),
    (Weekday(3), "mittwoch"),
    (Weekday(4), "donnerstag"),
    (Weekday(5), "freitag"),
    (Weekday(6), "samstag sonnabend"),
    (Percent, "prozent"),
    (Currency(*b"USD"), "dollar"),
    (Currency(*b"EUR"), "euro"),
    (Currency(*b"GBP"), "pfund"),
    (Currency(*b"CHF"), "franken"),
];
