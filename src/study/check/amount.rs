//! The numbers of a passage, as the rules compare them.
//!
//! An [`Amount`] is a number that ought to be in the other versions too; a
//! [`Supply`] is all that may stand for a number in a passage, which is more:
//! a number in words, half of a date, the digits in `A320`, a Roman numeral, an
//! Arabic dual. What is reported is written plainly; what excuses it may be
//! found in any guise.

use std::ops::Range;

use super::unit::{Unit, converts, named, unit};
use super::view::Passage;
use crate::text::fold::folded;
use crate::text::number::Value;
use crate::text::words::{Kind, arabic_rests, is_digit};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    Digits,
    Words,
}

/// A number in a passage.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// Its likeliest value.
    pub(super) value: f64,
    /// Other readings of the same digits: `1.234` is over a thousand to some and
    /// little over one to others.
    others: Vec<f64>,
    pub(super) written: Written,
    /// Its bytes in the passage.
    pub(super) bytes: Range<usize>,
    /// What it counts, if that is a measure.
    pub(super) unit: Option<Unit>,
}

impl Amount {
    /// Whether `supply` has this number.
    pub(super) fn is_in(&self, supply: &Supply) -> bool {
        supply.has(self.value)
            || self.others.iter().any(|other| supply.has(*other))
            || self
                .unit
                .is_some_and(|unit| supply.measures.iter().any(|other| converts((self.value, unit), *other)))
    }
}

/// The numbers in `passage` that other versions should have. Left out is what
/// is said in words and vague (`dozens`, `a thousand`), is a place in an order in
/// words (`second` is a time, `third` a part), or counts years from the Hijra.
pub(super) fn amounts(passage: &Passage) -> Vec<Amount> {
    let mut found = Vec::new();
    for quantity in passage.quantities() {
        let bytes = quantity.bytes.clone();
        let text = passage.slice(bytes.clone());
        let written = if text.contains(is_digit) { Written::Digits } else { Written::Words };
        let mut add = |value: f64| {
            let others = other_readings(passage, &bytes, value);
            let mut amount = Amount { value, others, written, bytes: bytes.clone(), unit: None };
            amount.unit = unit(passage, &amount);
            found.push(amount);
        };
        match quantity.value {
            Value::Number(value) | Value::Percent(value) | Value::Money { amount: value, .. } => {
                let vague = written == Written::Words && (is_vague(text) || is_century(passage, bytes.start));
                match clock_reading(passage, &bytes) {
                    // `5.30pm`, `19 h 00`.
                    Some((hour, minute)) => [hour, minute].into_iter().filter(|n| *n > 0.0).for_each(add),
                    None if vague || is_hijri(passage, bytes.end) || text == "00" => {}
                    None => add(value),
                }
            }
            Value::Ordinal(place) if written == Written::Digits => add(place.into()),
            Value::Date { year, day, .. } => {
                year.into_iter().for_each(|year| add(year.into()));
                day.into_iter().for_each(|day| add(day.into()));
            }
            Value::Time { hour, minute } => {
                add(hour.into());
                if minute > 0 {
                    add(minute.into());
                }
            }
            Value::Ordinal(_) | Value::Weekday(_) => {}
        }
    }
    found
}

/// Words that say about how many.
fn is_vague(text: &str) -> bool {
    const VAGUE: &str = " dozen dozens score hundred hundreds thousand thousands million millions billion billions trillion \
        trillions dizaine dizaines douzaine douzaines quinzaine vingtaine trentaine cinquantaine centaine centaines cent \
        cents mille millier milliers milliard milliards عشرات مييات ميات مايه ميه مييه مئات الف الاف الالاف مليون ملايين \
        الملايين مليار مليارات ";
    let folded = folded(text);
    let vague = |word: &str| {
        let bare = word.trim_start_matches(['و', 'ب', 'ل', 'ف']);
        [word, bare, bare.strip_prefix("ال").unwrap_or(bare)]
            .iter()
            .any(|word| VAGUE.contains(&format!(" {word} ")))
    };
    folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).all(vague)
}

/// Whether the year that ends at `end` counts from the Hijra: `١٤٤٥هـ`.
fn is_hijri(passage: &Passage, end: usize) -> bool {
    let rest = passage.slice(end..passage.text.len()).trim_start();
    let mut after = rest.chars().filter(|c| *c != 'ـ');
    passage.is_arabic_script() && after.next() == Some('ه') && !after.next().is_some_and(char::is_alphabetic)
}

/// Whether the words that begin at `start` name a century, which some languages
/// count and others call by its years: `القرن العشرين`, `le vingtième siècle`.
fn is_century(passage: &Passage, start: usize) -> bool {
    let before = passage.slice(0..start).trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or("");
    word.contains("قرن")
}

/// The hour and the minute of digits with a point between, where a word after them says so.
fn clock_reading(passage: &Passage, bytes: &Range<usize>) -> Option<(f64, f64)> {
    let text = passage.slice(bytes.clone());
    let (hour, minute) = text.split_once(['.', '٫'])?;
    let after = passage.slice(bytes.end..passage.text.len()).trim_start();
    let says = ["am", "pm", "a.m", "p.m", "صباح", "مساء", "ظهر"].iter().any(|mark| after.starts_with(mark));
    let number = |digits: &str| folded(digits).parse::<u8>().ok();
    let (hour, minute) = (number(hour)?, number(minute).filter(|_| minute.chars().count() == 2)?);
    (says && hour < 24 && minute < 60).then(|| (hour.into(), minute.into()))
}

/// What else these digits may mean: one separator before three digits groups
/// them or divides them; a letter after them may multiply (`£3m`, `20k`).
fn other_readings(passage: &Passage, bytes: &Range<usize>, value: f64) -> Vec<f64> {
    let text = passage.slice(bytes.clone());
    let digits = text.find(is_digit).and_then(|from| text.get(from..)).unwrap_or("");
    let number = digits.trim_end_matches(|c| !is_digit(c));
    let after = passage.slice(bytes.end..passage.text.len());
    let unit: String = after.chars().take_while(|c| c.is_ascii_alphabetic()).collect();
    match unit.as_str() {
        "k" => return vec![value * 1e3],
        "m" | "mn" | "M" => return vec![value * 1e6],
        "bn" => return vec![value * 1e9],
        _ => {}
    }
    let separator = |c: char| matches!(c, '.' | ',' | '٫' | '٬');
    let at = number.find(separator).filter(|_| number.matches(separator).count() == 1);
    let three = at.and_then(|at| number.get(at..)).is_some_and(|part| {
        let mut after = part.chars().skip(1);
        (0..3).all(|_| after.next().is_some_and(is_digit)) && !after.next().is_some_and(is_digit)
    });
    if three { vec![value / 1000.0, value * 1000.0] } else { Vec::new() }
}

/// Units that are counted by no number: `a mile`, `half an inch`.
fn bare_units(passage: &Passage) -> impl Iterator<Item = (f64, Unit)> {
    let tokens = passage.tokens();
    let half = |at: usize| {
        let before = &tokens.list()[at.saturating_sub(2)..at];
        before.iter().any(|token| matches!(tokens.folded(token), "half" | "demi" | "نصف"))
    };
    let numbered = move |at: usize| at > 0 && tokens.list()[at - 1].kind == Kind::Number;
    tokens.list().iter().enumerate().filter(move |(at, _)| !numbered(*at)).filter_map(move |(at, token)| {
        let unit = (token.bytes.len() > 2).then(|| named(tokens.folded(token))).flatten()?;
        Some((if half(at) { 0.5 } else { 1.0 }, unit))
    })
}

/// All that may stand for a number in a passage.
#[derive(Debug, Default)]
pub(super) struct Supply {
    values: Vec<f64>,
    /// The measures among them, with their units.
    measures: Vec<(f64, Unit)>,
    /// There are times of day in it, which may be counted to 12 or to 24.
    clock: bool,
    /// It may speak of two without saying so.
    dual: bool,
    /// It may speak of one without saying so, as any language may.
    one: bool,
}

impl Supply {
    /// What `passage`, in which these amounts were found, has to offer.
    pub(super) fn of(passage: &Passage, amounts: &[Amount]) -> Supply {
        let measures = amounts.iter().filter_map(|amount| Some((amount.value, amount.unit?)));
        let mut supply = Supply { one: true, measures: measures.collect(), ..Supply::default() };
        for quantity in passage.quantities() {
            match quantity.value {
                Value::Number(value) | Value::Percent(value) | Value::Money { amount: value, .. } => {
                    supply.values.push(value);
                    supply.values.extend(other_readings(passage, &quantity.bytes, value));
                }
                Value::Ordinal(place) => supply.values.push(place.into()),
                Value::Date { year, month, day } => {
                    supply.values.extend(year.map(f64::from));
                    supply.values.extend(month.map(f64::from));
                    supply.values.extend(day.map(f64::from));
                }
                // The second day of the week is called the second.
                Value::Weekday(day) => {
                    supply.values.extend((passage.is_arabic_script()).then(|| f64::from(day) + 1.0))
                }
                Value::Time { hour, minute } => {
                    supply.clock = true;
                    supply.values.extend([f64::from(hour), f64::from(minute)]);
                }
            }
        }
        supply.measures.extend(bare_units(passage));
        supply.digits(&passage.text);
        supply.words(passage);
        supply
    }

    /// Every run of digits by itself.
    fn digits(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(is_digit) {
            rest = &rest[at..];
            let end = rest.find(|c| !is_digit(c)).unwrap_or(rest.len());
            let (run, after) = rest.split_at(end);
            self.values.extend(folded(run).parse::<f64>());
            rest = after;
        }
    }

    fn words(&mut self, passage: &Passage) {
        let tokens = passage.tokens();
        let arabic = passage.is_arabic_script();
        for token in tokens.list().iter().filter(|token| token.kind == Kind::Word) {
            let word = tokens.folded(token);
            self.clock |= matches!(
                word,
                "am" | "pm"
                    | "noon"
                    | "midnight"
                    | "h"
                    | "heure"
                    | "heures"
                    | "midi"
                    | "minuit"
                    | "o'clock"
                    | "الساعه"
                    | "صباحا"
                    | "مسا"
                    | "ظهرا"
                    | "ليلا"
            );
            let bare = if arabic { arabic_rests(word).last().unwrap_or(word) } else { word };
            let says = |(saying, _): &&(&[&str], &[f64])| saying.contains(&word) || saying.contains(&bare);
            if let Some(&(_, values)) = SAYING.iter().find(says) {
                self.values.extend_from_slice(values);
            }
            if arabic {
                self.dual |= word.chars().count() >= 5 && (word.ends_with("ان") || word.ends_with("ين"))
                    || ["كلا", "كلتا", "كلي"].iter().any(|both| word.starts_with(both));
                self.values.extend(arabic_decade(word));
            } else {
                self.dual |= matches!(
                    word,
                    "both"
                        | "couple"
                        | "pair"
                        | "twin"
                        | "twins"
                        | "twice"
                        | "double"
                        | "duo"
                        | "either"
                        | "deuxieme"
                        | "second"
                        | "fois"
                );
                self.values.extend(latin_decade(word));
            }
            if word.is_ascii()
                && !arabic
                && passage.slice(token.bytes.clone()).starts_with(['I', 'V', 'X', 'L', 'C', 'M', 'D'])
            {
                self.values.extend(roman(word));
            }
        }
        // `half past two`, `الثانية والنصف`.
        if self.clock && self.values.contains(&0.5) {
            self.values.push(30.0);
        }
        self.clock |= ["a.m", "p.m"].iter().any(|mark| passage.text.contains(mark));
    }

    /// Whether `value` is among it.
    pub(super) fn has(&self, value: f64) -> bool {
        // A century's years are often called by their last two digits.
        let short = |long: f64, short: f64| {
            (1900.0..2100.0).contains(&long) && short < 100.0 && long % 100.0 == short
        };
        let same = |has: f64| {
            (has - value).abs() <= 1e-9 * value.abs()
                || short(has, value)
                || short(value, has)
                || (self.clock && (has - value).abs() == 12.0 && has <= 24.0 && value <= 24.0)
        };
        self.values.iter().copied().any(same) || (self.dual && value == 2.0) || (self.one && value == 1.0)
    }
}

/// Words that say a number without being one, folded.
const SAYING: &[(&[&str], &[f64])] = &[
    (&["half", "halves", "demi", "demie", "moitie", "نصف", "النصف", "ونصف"], &[0.5, 50.0]),
    (&["quarter", "quarters", "quart", "quarts", "ربع", "الربع"], &[0.25, 25.0, 15.0, 4.0]),
    (
        &[
            "third",
            "thirds",
            "tiers",
            "ثلث",
            "الثلث",
            "ثلثي",
            "triple",
            "trio",
            "trilogy",
            "trilogie",
            "treble",
            "hat",
            "ثلاثي",
            "ثلاثيه",
        ],
        &[3.0, 33.0],
    ),
    (&["quadruple", "quartet", "quatuor", "رباعي", "رباعيه"], &[4.0]),
    (&["quintuple", "quintet", "خماسي", "خماسيه"], &[5.0]),
    (&["الست", "السته", "ستتهم", "سداسي", "سداسيه"], &[6.0]),
    (&["week", "weeks", "semaine", "semaines", "اسبوع", "الاسبوع", "اسبوعا", "سباعي"], &[7.0]),
    (&["fortnight", "quinzaine"], &[14.0, 15.0, 2.0]),
    (&["decade", "decades", "decennie", "decennies", "عقد", "عقدا", "عقدين", "عقود"], &[10.0, 20.0]),
    (&["dozen", "dozens", "douzaine"], &[12.0]),
    (&["quarantaine"], &[40.0]),
    (&["soixantaine"], &[60.0]),
    (&["century", "centuries", "centenary", "siecle", "siecles", "قرن", "القرن"], &[100.0]),
    (&["zero", "nil", "صفر", "aucun", "aucune", "no", "none"], &[0.0]),
    (&["entierement", "completely", "totally", "totalement", "تماما", "بالكامل"], &[100.0]),
];

/// `السبعينيات`, `تسعينات`: the tens of the decade.
fn arabic_decade(folded: &str) -> Option<f64> {
    const TENS: [&str; 8] = ["عشرين", "ثلاثين", "اربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"];
    let stem = folded.strip_suffix("يات").or_else(|| folded.strip_suffix("ات"))?;
    let tens = TENS.iter().position(|tens| stem.ends_with(tens))?;
    Some(20.0 + 10.0 * tens as f64)
}

/// `nineties`: the tens of the decade.
fn latin_decade(folded: &str) -> Option<f64> {
    const TENS: [&str; 8] =
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    TENS.iter().position(|tens| *tens == folded).map(|tens| 20.0 + 10.0 * tens as f64)
}

/// The value of a Roman numeral, with the French ending of an ordinal or none: `xiv`, `xxie`.
fn roman(folded: &str) -> Option<f64> {
    let numeral = ["eme", "er", "e"].iter().find_map(|ending| folded.strip_suffix(ending)).unwrap_or(folded);
    if numeral.is_empty() || numeral.len() > 8 {
        return None;
    }
    let digit = |c: u8| match c {
        b'i' => Some(1),
        b'v' => Some(5),
        b'x' => Some(10),
        b'l' => Some(50),
        b'c' => Some(100),
        b'd' => Some(500),
        b'm' => Some(1000),
        _ => None,
    };
    let digits: Vec<i32> = numeral.bytes().map(digit).collect::<Option<_>>()?;
    let next = digits.iter().skip(1).chain(std::iter::once(&0));
    let value: i32 =
        digits.iter().zip(next).map(|(digit, next)| if digit < next { -digit } else { *digit }).sum();
    (value > 0).then(|| value.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_and_decades_are_read() {
        let check = |word: &str, expected: Option<f64>| assert_eq!(roman(word), expected, "{word}");
        check("xiv", Some(14.0));
        check("xxie", Some(21.0));
        check("ier", Some(1.0));
        check("e", None);
        check("livre", None);
        assert_eq!(arabic_decade("التسعينيات"), Some(90.0));
        assert_eq!(arabic_decade("السبعينات"), Some(70.0));
        assert_eq!(arabic_decade("بيانات"), None);
        assert_eq!(latin_decade("sixties"), Some(60.0));
    }

    #[test]
    fn about_how_many_is_vague() {
        for text in ["dozens", "thousands", "milliers", "عشرات الآلاف", "والملايين"] {
            assert!(is_vague(text), "{text}");
        }
        for text in ["three thousand", "douze mille", "ثلاثة آلاف", "vingt"] {
            assert!(!is_vague(text), "{text}");
        }
    }
}
