use proptest::prelude::*;

use super::*;

fn read(language: &str, text: &str) -> String {
    let language = Language::from_tag(language).expect("a tag");
    let show = |q: &Quantity| match q.value {
        Value::Number(n) => format!("{n}"),
        Value::Percent(n) => format!("{n}%"),
        Value::Ordinal(n) => format!("#{n}"),
        Value::Date { year, month, day } => {
            let part = |n: Option<u32>| n.map_or("?".into(), |n| n.to_string());
            format!("{}-{}-{}", part(year), part(month.map(u32::from)), part(day.map(u32::from)))
        }
        Value::Weekday(day) => format!("day{day}"),
        Value::Time { hour, minute } => format!("{hour}:{minute:02}"),
        Value::Money { amount, currency } => format!("{amount} {}", String::from_utf8_lossy(&currency)),
    };
    quantities(text, language).iter().map(show).collect::<Vec<_>>().join(" | ")
}

fn check(language: &str, text: &str, expected: &str) {
    assert_eq!(read(language, text), expected, "{language}: {text}");
}

#[test]
fn numbers_in_digits() {
    check("en", "He paid 1,234.5 for 3 of them", "1234.5 | 3");
    check("fr", "20 000 personnes, 1 234,5 m", "20000 | 1234.5");
    check("ar", "نحو ١٢٣ ألف شخص و٣٫٥ في المئة", "123000 | 3.5%");
    check("en", "3.5 million and 12%", "3500000 | 12%");
    check("fr", "12 %, 15 pour cent", "12% | 15%");
    check("ar", "بنسبة 12% أو 15 بالمئة", "12% | 15%");
    check("fr", "le 36e et la 2ème", "#36 | #2");
    check("en", "the 21st, 2nd", "#21 | #2");
}

#[test]
fn numbers_in_words() {
    check("en", "one man, twenty-one women, one hundred and five", "21 | 105");
    check("en", "two thousand three hundred", "2300");
    check("fr", "soixante-dix-sept, quatre-vingts, quatre-vingt-dix-neuf", "77 | 80 | 99");
    check("fr", "un homme et vingt et une femmes, deux cent mille", "21 | 200000");
    check("fr", "dix-sept ans", "17");
    check("ar", "ثلاثة عشر رجلا وخمسة وعشرين امرأة", "13 | 25");
    check("ar", "ثلاثمئة ألف، ألفان، مليوني", "300000 | 2000");
    check("ar", "اجتماعها السادس والثلاثين", "#36");
    check("ar", "القرن الحادي والعشرين، الفصل الحادي عشر", "#21 | #11");
    check("ar", "142 مليونا و20 ألفا", "142000000 | 20000");
    check("en", "his thirty-sixth, the second", "#36 | #2");
    check("fr", "la trente-sixième", "#36");
    check("de", "einundzwanzig, zweihundert, 1,5 Millionen", "21 | 200 | 1500000");
}

#[test]
fn dates_and_times() {
    check("fr", "le 7 octobre 2023", "2023-10-7");
    check("en", "on October 7, 2023 and 26 April", "2023-10-7 | ?-4-26");
    check("ar", "السابع من أكتوبر/تشرين الأول 2023", "2023-10-7");
    check("ar", "في ٢٦ كانون الثاني", "?-1-26");
    check("ar", "نهاية نوفمبر/تشرين الثاني الماضي", "?-11-?");
    check("en", "It may rain in May 2020", "2020-5-?");
    check("en", "1/19/2024 at 7:51 PM", "2024-1-19 | 19:51");
    check("fr", "26/04/2023, 14:30", "2023-4-26 | 14:30");
    check("fr", "le 2023-10-07", "2023-10-7");
    check("ar", "يوم الاثنين والسبت", "day1 | day6");
    check("fr", "mardi dernier", "day2");
}

#[test]
fn money() {
    check("en", "$12.5 million or 3 euros", "12500000 USD | 3 EUR");
    check("fr", "12 € et 3 millions d’euros", "12 EUR | 3000000");
    check("ar", "١٢ مليار دولار", "12000000000 USD");
}

proptest! {
    #[test]
    fn values_stand_in_order_in_the_text(text in "(\\PC|[0-9.,/: ]|deux|cent|mille|ثلاثة|وعشرين|٣){0,30}") {
        for language in ["ar", "fr", "en", "de", "zh"].into_iter().filter_map(Language::from_tag) {
            let mut end = 0;
            for q in quantities(&text, language) {
                prop_assert!(q.bytes.start >= end && q.bytes.end > q.bytes.start);
                prop_assert!(text.get(q.bytes.clone()).is_some());
                end = q.bytes.end;
            }
        }
    }
}
