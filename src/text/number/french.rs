//! French words for numbers and dates, with the Swiss and Belgian ones.

use std::sync::LazyLock;

use super::meaning::{Meaning, Meaning::*, Table, table};

/// What `folded` means to numbers.
pub(super) fn meaning(folded: &str) -> Option<Meaning> {
    static WORDS: Table = LazyLock::new(|| table(ROWS));
    WORDS.get(folded).copied()
}

const ROWS: &[(Meaning, &str)] = &[
    (One, "un une"),
    (Unit(2), "deux"), (Unit(3), "trois"), (Unit(4), "quatre"), (Unit(5), "cinq"),
    (Unit(6), "six"), (Unit(7), "sept"), (Unit(8), "huit"), (Unit(9), "neuf"),
    (Teen(10), "dix"), (Teen(11), "onze"), (Teen(12), "douze"), (Teen(13), "treize"), (Teen(14), "quatorze"),
    (Teen(15), "quinze"), (Teen(16), "seize"),
    (Ten(20), "vingt vingts"), (Ten(30), "trente"), (Ten(40), "quarante"), (Ten(50), "cinquante"),
    (Ten(60), "soixante"), (Ten(70), "septante"), (Ten(80), "huitante octante"), (Ten(90), "nonante"),
    (Hundred, "cent cents"), (Whole(12), "douzaine douzaines"), (Whole(10), "dizaine dizaines"),
    (Whole(15), "quinzaine"), (Whole(20), "vingtaine"), (Whole(30), "trentaine"), (Whole(50), "cinquantaine"),
    (Whole(100), "centaine centaines"),
    (Scale(1_000), "mille millier milliers"), (Scale(1_000_000), "million millions"),
    (Scale(1_000_000_000), "milliard milliards"), (Scale(1_000_000_000_000), "billion billions"),
    (Ordinal(1), "premier premiere premiers premieres"), (Ordinal(2), "deuxieme deuxiemes second seconde"),
    (Ordinal(3), "troisieme troisiemes"), (Ordinal(4), "quatrieme"), (Ordinal(5), "cinquieme"), (Ordinal(6), "sixieme"),
    (Ordinal(7), "septieme"), (Ordinal(8), "huitieme"), (Ordinal(9), "neuvieme"), (Ordinal(10), "dixieme"),
    (Ordinal(11), "onzieme"), (Ordinal(12), "douzieme"), (Ordinal(13), "treizieme"), (Ordinal(14), "quatorzieme"),
    (Ordinal(15), "quinzieme"), (Ordinal(16), "seizieme"), (Ordinal(20), "vingtieme"), (Ordinal(30), "trentieme"),
    (And, "et"),
    (Month(1), "janvier"), (Month(2), "fevrier"), (Month(3), "mars"), (Month(4), "avril"), (Month(5), "mai"),
    (Month(6), "juin"), (Month(7), "juillet"), (Month(8), "aout"), (Month(9), "septembre"), (Month(10), "octobre"),
    (Month(11), "novembre"), (Month(12), "decembre"),
    (Weekday(0), "dimanche"), (Weekday(1), "lundi"), (Weekday(2), "mardi"), (Weekday(3), "mercredi"),
    (Weekday(4), "jeudi"), (Weekday(5), "vendredi"), (Weekday(6), "samedi"),
    (Per, "pour"),
    (Currency(*b"USD"), "dollar dollars"), (Currency(*b"EUR"), "euro euros"), (Currency(*b"GBP"), "livre livres"),
    (Currency(*b"JPY"), "yen yens"), (Currency(*b"RUB"), "rouble roubles"), (Currency(*b"CHF"), "franc francs"),
    (Currency(*b"INR"), "roupie roupies"), (Currency(*b"CNY"), "yuan yuans"), (Currency(*b"SAR"), "riyal riyals rial rials"),
    (Currency(*b"AED"), "dirham dirhams"), (Currency(*b"IQD"), "dinar dinars"), (Currency(*b"TRY"), "lire"),
];
