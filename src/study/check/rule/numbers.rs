//! Numbers: the same values in every version.

use super::super::amount::{Amount, Supply, Written, amounts};
use super::super::say;
use super::super::view::Bead;
use super::{Draft, Looks, Rule, Severity, right, wrong};
use crate::message;

pub(super) const RULE: Rule = Rule {
    name: "numbers",
    severity: Severity::Error,
    except: "One and, in Arabic, two are often said by the noun alone; words for a vague number (dozens, milliers, عشرات) \
        and places in an order in words are not compared; a year may be said by its last two digits, an hour up to 12 or to 24. \
        A number in words that one version lacks is a warning, not an error.",
    examples: &[
        wrong(&[
            ("fr", "430 prismes reviennent."),
            ("ar", "عاد 340 منشورا."),
            ("en", "340 prisms came back."),
        ]),
        wrong(&[("en", "It cost 3,500.5 francs."), ("fr", "Cela coûtait 3 500,6 francs.")]),
        wrong(&[
            ("en", "They freed a man."),
            ("ar", "أفرجوا عن رجل."),
            ("fr", "Ils ont libéré trois hommes."),
        ]),
        wrong(&[("en", "On page 12 of the book."), ("fr", "Dans le livre.")]),
        wrong(&[("en", "On October 7, 2023."), ("ar", "في 7 أكتوبر 2024.")]),
        right(&[
            ("ar", "بلغت ٣٬٥٠٠٫٥ مترا."),
            ("fr", "Elle atteint 3 500,5 mètres."),
            ("en", "It reached 3,500.5 metres."),
        ]),
        right(&[
            ("en", "Three boats, 6,000 people."),
            ("fr", "3 bateaux, 6 000 personnes."),
            ("ar", "ثلاثة قوارب و6 آلاف شخص."),
        ]),
        right(&[("en", "Two boats came."), ("ar", "جاء قاربان.")]),
        right(&[("en", "in the 1990s"), ("fr", "dans les années 90"), ("ar", "في التسعينيات")]),
        right(&[("en", "at 7 p.m."), ("fr", "à 19 heures"), ("ar", "في السابعة مساء")]),
        right(&[("en", "the 21st century"), ("fr", "le XXIe siècle"), ("ar", "القرن الحادي والعشرين")]),
        right(&[("en", "$1.8 million"), ("fr", "1,8 million de dollars"), ("ar", "1.8 مليون دولار")]),
        right(&[("en", "dozens of boats"), ("fr", "quelques bateaux")]),
        right(&[("en", "2 to 4 inches at 85 mph"), ("fr", "de 5 à 10 cm à 135 km/h")]),
        right(&[
            ("en", "a decade ago, at 5.30pm"),
            ("fr", "il y a 10 ans, à 17 h 30"),
            ("ar", "قبل 10 سنوات في 5:30 مساء"),
        ]),
    ],
    looks: Looks::Beside(look),
};

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    let amounts: Vec<Vec<Amount>> = bead.passages().map(amounts).collect();
    if amounts.iter().all(Vec::is_empty) {
        return;
    }
    let supplies: Vec<Supply> =
        bead.passages().zip(&amounts).map(|(passage, found)| Supply::of(passage, found)).collect();
    let missing = |amount: &Amount, at: usize| !amount.is_in(&supplies[at]);
    let sides = supplies.len();
    // The values at issue, and on which sides each is to be had.
    let mut values: Vec<(f64, Vec<bool>)> = Vec::new();
    let mut plain = false;
    for amount in amounts.iter().flatten() {
        let has: Vec<bool> = (0..sides).map(|at| !missing(amount, at)).collect();
        if has.iter().all(|has| *has) {
            continue;
        }
        let spelled = amount.written == Written::Words;
        // Two in words is as often a pair, both, a dual.
        if spelled && amount.value <= 2.0 {
            continue;
        }
        plain |= !spelled;
        if !values.iter().any(|(value, _)| *value == amount.value) {
            values.push((amount.value, has));
        }
    }
    if values.is_empty() {
        return;
    }
    let shown = |at: usize| {
        values.iter().filter(|(_, has)| has[at]).map(|(value, _)| message::number(*value)).collect()
    };
    let lists: Vec<Vec<String>> = (0..sides).map(shown).collect();
    let draft = bead.draft(message(bead, &lists), |at| {
        let marked = |amount: &&Amount| values.iter().any(|(value, _)| *value == amount.value);
        amounts[at].iter().filter(marked).map(|amount| amount.bytes.clone()).collect()
    });
    drafts.push(if plain { draft } else { draft.at_most(Severity::Warning) });
}

/// `French has 430, Arabic and English have 340.`
pub(super) fn message(bead: &Bead, lists: &[Vec<String>]) -> String {
    let mut groups: Vec<(&[String], Vec<&str>)> = Vec::new();
    for (at, list) in lists.iter().enumerate() {
        match groups.iter_mut().find(|(other, _)| *other == list.as_slice()) {
            Some((_, sides)) => sides.push(bead.name(at)),
            None => groups.push((list, vec![bead.name(at)])),
        }
    }
    // Who differs from the others is named first, who has nothing last.
    groups.sort_by_key(|(list, sides)| (list.is_empty(), sides.len()));
    let clause = |(list, sides): &(&[String], Vec<&str>)| match list {
        [] => say::has_none(sides),
        list => say::has(sides, message::list(list)),
    };
    say::sentence(&groups.iter().map(clause).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::messages;
    use super::RULE;

    #[test]
    fn the_message_says_who_has_what() {
        let check = |versions: &[(&str, &str)], expected: &str| {
            assert_eq!(messages(&RULE, versions), [expected], "{versions:?}");
        };
        check(
            &[("ar", "عاد 340 منشورا."), ("fr", "430 prismes."), ("en", "340 prisms.")],
            "French has 430, Arabic and English have 340.",
        );
        check(
            &[("ar", "أفرجوا عن رجل."), ("fr", "trois hommes, dont deux femmes"), ("en", "a man")],
            "French has 3, Arabic and English do not.",
        );
        check(&[("fr", "12 à 14 %"), ("en", "12 to 15%")], "French has 14, English has 15.");
    }
}
