//! Dates: the same months and days of the week in every version.
//!
//! Days and years are numbers, and compared as such by the rule `numbers`; here
//! it is what has a name.

use super::super::view::{Bead, Passage};
use super::numbers::message;
use super::{Draft, Looks, Rule, Severity, right, wrong};
use crate::message::phrase;
use crate::text::number::Value;

pub(super) const RULE: Rule = Rule {
    name: "dates",
    severity: Severity::Error,
    except: "A version that names none is let pass, as is a name that reads as another word (May, أب) and has no day or \
        year beside it. A different day of the week is a warning.",
    examples: &[
        wrong(&[("en", "on October 7, 2023"), ("fr", "le 7 novembre 2023")]),
        wrong(&[("ar", "في 7 أكتوبر/تشرين الأول"), ("en", "on September 7")]),
        wrong(&[("en", "on Friday"), ("fr", "samedi"), ("ar", "يوم الجمعة")]),
        right(&[
            ("en", "on October 7, 2023"),
            ("fr", "le 07/10/2023"),
            ("ar", "السابع من أكتوبر/تشرين الأول 2023"),
        ]),
        right(&[("en", "Mrs May spoke in June 2018."), ("fr", "Mme May a parlé en juin 2018.")]),
        right(&[("en", "on Friday"), ("fr", "hier")]),
        right(&[("en", "10/12/2025"), ("fr", "12/10/2025")]),
    ],
    looks: Looks::Beside(look),
};

/// The keys of the months' names, and of the days'.
const MONTHS: [&str; 12] = [
    "month-01", "month-02", "month-03", "month-04", "month-05", "month-06", "month-07", "month-08",
    "month-09", "month-10", "month-11", "month-12",
];
const DAYS: [&str; 7] =
    ["weekday-0", "weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6"];

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    compare(bead, month, drafts, |draft| draft);
    compare(bead, weekday, drafts, |draft| draft.at_most(Severity::Warning));
}

/// The month that a value names, or may name.
fn month(value: &Value) -> Option<(&'static str, bool)> {
    let Value::Date { year, month: Some(month), day } = value else { return None };
    let name = MONTHS.get(usize::from(*month).checked_sub(1)?)?;
    // `May`, `mars` and `أب` are months for sure only beside a figure.
    let sure = year.is_some() || day.is_some() || !matches!(month, 3 | 5 | 8);
    Some((name, sure))
}

fn weekday(value: &Value) -> Option<(&'static str, bool)> {
    let Value::Weekday(day) = value else { return None };
    // `الاثنين` is Monday, and also the two.
    Some((DAYS.get(usize::from(*day))?, true))
}

fn compare(
    bead: &Bead,
    named: fn(&Value) -> Option<(&'static str, bool)>,
    drafts: &mut Vec<Draft>,
    severity: impl Fn(Draft) -> Draft,
) {
    let names = |passage: &Passage| -> Vec<(&'static str, bool)> {
        let mut names: Vec<_> = passage.quantities().iter().filter_map(|q| named(&q.value)).collect();
        names.sort_unstable_by_key(|(name, sure)| (*name, !sure));
        names.dedup_by_key(|(name, _)| *name);
        names
    };
    let sides: Vec<Vec<(&str, bool)>> = bead.passages().map(names).collect();
    let has = |at: usize, name: &str| sides[at].iter().any(|(other, _)| *other == name);
    let sure = |at: usize| sides[at].iter().filter(|(_, sure)| *sure).map(|(name, _)| *name);
    // Two versions are at odds where each names one that the other does not.
    let odd = |a: usize, b: usize| sure(a).any(|name| !has(b, name)) && sure(b).any(|name| !has(a, name));
    let count = sides.len();
    if !(0..count).any(|a| (0..a).any(|b| odd(a, b))) || swapped(bead) {
        return;
    }
    let at_issue =
        |name: &str| (0..count).any(|at| sides[at].iter().any(|(_, sure)| *sure) && !has(at, name));
    let named_by = |key: &str| phrase(key).to_owned();
    let lists: Vec<Vec<String>> =
        (0..count).map(|at| sure(at).filter(|name| at_issue(name)).map(named_by).collect()).collect();
    let draft = bead.draft(message(bead, &lists), |at| {
        let passage = bead.passages().nth(at);
        let quantities = passage.map_or(&[][..], |passage| passage.quantities());
        let marked = |value: &Value| named(value).is_some_and(|(name, sure)| sure && at_issue(name));
        quantities.iter().filter(|q| marked(&q.value)).map(|q| q.bytes.clone()).collect()
    });
    drafts.push(severity(draft));
}

/// Whether two versions give a date in figures that differs only in what comes
/// first, the day or the month.
fn swapped(bead: &Bead) -> bool {
    let dates: Vec<(u8, u8)> = bead
        .passages()
        .flat_map(|passage| passage.quantities())
        .filter_map(|q| match q.value {
            Value::Date { year: Some(_), month: Some(month), day: Some(day) } => Some((month, day)),
            _ => None,
        })
        .collect();
    dates.iter().any(|(month, day)| month != day && dates.contains(&(*day, *month)))
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::messages;
    use super::*;

    #[test]
    fn the_message_names_the_months() {
        let found =
            messages(&RULE, &[("en", "on October 7"), ("fr", "le 7 novembre"), ("ar", "في 7 أكتوبر")]);
        assert_eq!(found, ["French has November, English and Arabic have October."]);
    }
}
