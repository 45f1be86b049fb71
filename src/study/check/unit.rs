//! Measures in two systems: a translation may turn 85 miles into 135 kilometres.

use super::amount::Amount;
use super::view::Passage;
use crate::text::fold::folded;
use crate::text::words::Kind;

/// A unit, as a factor to its quantity's base unit, or a temperature.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Unit {
    /// A length, in metres.
    Length(f64),
    /// A mass, in kilograms.
    Mass(f64),
    /// A surface, in square metres.
    Surface(f64),
    /// A volume, in litres.
    Volume(f64),
    /// Degrees, of Celsius or Fahrenheit: texts seldom say which.
    Degree,
}

/// How far a converted value may be rounded.
const ROUNDING: f64 = 0.1;

/// The unit that goes with `amount`: a word soon after it, so that in `2 to 4
/// inches` the first number has one too.
pub(super) fn unit(passage: &Passage, amount: &Amount) -> Option<Unit> {
    /// How many words on the unit may stand.
    const REACH: usize = 4;
    let tokens = passage.tokens();
    let first = tokens.list().partition_point(|token| token.bytes.start < amount.bytes.end);
    // `85mph`: the digits and the unit are one word or two.
    let near = tokens.list().iter().skip(first).take(REACH).filter(|token| token.kind == Kind::Word);
    // `pounds` is read as money where it may be that.
    let within = passage.slice(amount.bytes.clone()).rsplit(char::is_whitespace).next().unwrap_or("");
    if let unit @ Some(_) = named(&folded(within)) {
        return unit;
    }
    let word = near.filter_map(|token| named(tokens.folded(token))).next();
    let sign = || passage.slice(amount.bytes.end..passage.text.len()).trim_start().starts_with('°');
    word.or_else(|| sign().then_some(Unit::Degree))
}

/// The unit whose word follows byte `end` of the passage at once, and where it ends.
pub(super) fn unit_beside(passage: &Passage, end: usize) -> Option<(Unit, usize)> {
    let tokens = passage.tokens();
    let next = tokens.list().get(tokens.list().partition_point(|token| token.bytes.start < end))?;
    let near = passage.slice(end..next.bytes.start).chars().all(|c| c.is_whitespace() || c == '-');
    let unit = named(tokens.folded(next)).filter(|_| near && next.kind == Kind::Word)?;
    // `3 m` and `2 l` are as often millions and initials.
    (next.bytes.len() > 1).then_some((unit, next.bytes.end))
}

/// The unit of this folded word, if it is one.
pub(super) fn named(folded: &str) -> Option<Unit> {
    let bare = folded.strip_prefix("ال").unwrap_or(folded);
    Some(match bare {
        "mile" | "miles" | "mi" | "mph" | "ميل" | "ميلا" | "اميال" => Unit::Length(1609.3),
        "km" | "kms" | "kilometre" | "kilometres" | "kilometer" | "kilometers" | "kph" | "kmh"
        | "كيلومتر" | "كيلومترا" | "كيلومترات" | "كيلو" | "كم" => {
            Unit::Length(1000.0)
        }
        "yard" | "yards" | "yd" | "yds" | "ياردة" | "يارده" | "ياردات" => {
            Unit::Length(0.9144)
        }
        "foot" | "feet" | "ft" | "pied" | "pieds" | "قدم" | "قدما" | "اقدام" => {
            Unit::Length(0.3048)
        }
        "metre" | "metres" | "meter" | "meters" | "m" | "متر" | "مترا" | "امتار" => {
            Unit::Length(1.0)
        }
        "inch" | "inches" | "pouce" | "pouces" | "بوصه" | "بوصات" => Unit::Length(0.0254),
        "cm" | "centimetre" | "centimetres" | "centimeter" | "centimeters" | "سم" | "سنتيمتر"
        | "سنتيمترا" | "سنتيمترات" => Unit::Length(0.01),
        "mm" | "millimetre" | "millimetres" | "مم" | "ملم" => Unit::Length(0.001),
        "pound" | "pounds" | "lb" | "lbs" | "رطل" | "رطلا" | "ارطال" => Unit::Mass(0.4536),
        "stone" | "stones" => Unit::Mass(6.35),
        "ounce" | "ounces" | "oz" | "once" | "onces" | "اونصه" | "اوقيه" => Unit::Mass(0.02835),
        "kg" | "kilo" | "kilos" | "kilogram" | "kilograms" | "kilogramme" | "kilogrammes" | "كغ" | "كجم"
        | "كيلوغرام" | "كيلوغراما" | "كيلوجرام" => Unit::Mass(1.0),
        "g" | "gram" | "grams" | "gramme" | "grammes" | "غرام" | "غراما" | "جرام" => {
            Unit::Mass(0.001)
        }
        "acre" | "acres" | "فدان" | "فدانا" => Unit::Surface(4046.9),
        "hectare" | "hectares" | "ha" | "هكتار" | "هكتارا" => Unit::Surface(10_000.0),
        "gallon" | "gallons" | "غالون" | "جالون" => Unit::Volume(3.785),
        "pint" | "pints" | "pinte" | "pintes" => Unit::Volume(0.5683),
        "litre" | "litres" | "liter" | "liters" | "l" | "لتر" | "لترا" => Unit::Volume(1.0),
        "degree" | "degrees" | "degre" | "degres" | "fahrenheit" | "celsius" | "درجه" | "درجات"
        | "فهرنهايت" | "مئويه" | "ميويه" => Unit::Degree,
        _ => return None,
    })
}

/// Whether `a` of one unit is `b` of another, rounded.
pub(super) fn converts(a: (f64, Unit), b: (f64, Unit)) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= ROUNDING * a.abs().max(b.abs());
    let factors = match (a.1, b.1) {
        (Unit::Degree, Unit::Degree) => {
            let celsius = |fahrenheit: f64| (fahrenheit - 32.0) / 1.8;
            return (celsius(a.0) - b.0).abs() <= 2.0 || (celsius(b.0) - a.0).abs() <= 2.0;
        }
        (Unit::Length(a), Unit::Length(b))
        | (Unit::Mass(a), Unit::Mass(b))
        | (Unit::Surface(a), Unit::Surface(b))
        | (Unit::Volume(a), Unit::Volume(b)) => (a, b),
        _ => return false,
    };
    // The same unit converts nothing: there another value is another value.
    factors.0 != factors.1 && near(a.0 * factors.0, b.0 * factors.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_meet_over_units() {
        let check = |a: f64, from: &str, b: f64, to: &str, expected| {
            let unit = |word| named(word).expect("a unit");
            assert_eq!(converts((a, unit(from)), (b, unit(to))), expected, "{a} {from} {b} {to}");
        };
        check(85.0, "mph", 135.0, "km", true);
        check(4.0, "inches", 10.0, "cm", true);
        check(550.0, "رطلا", 250.0, "kg", true);
        check(80.0, "degrees", 26.0, "degres", true);
        check(80.0, "degrees", 60.0, "degres", false);
        check(85.0, "miles", 85.0, "km", false);
        check(85.0, "miles", 86.0, "miles", false);
        check(3.0, "kg", 3.0, "km", false);
    }
}
