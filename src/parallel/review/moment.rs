//! A moment, to the second, in universal time.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Seconds in a day.
const DAY: i64 = 86_400;
/// The last second of the year 9999, after which no format of ours has a date.
const LAST: i64 = 253_402_300_799;

/// A moment from 1970 to 9999, in whole seconds, universal time.
///
/// Written down as RFC 3339 has it: `2026-03-01T09:30:00Z`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment(i64);

impl Moment {
    /// So many seconds after the beginning of 1970; what lies before it or after
    /// 9999 becomes the first or the last moment there is.
    pub fn from_unix(seconds: i64) -> Moment {
        Moment(seconds.clamp(0, LAST))
    }

    /// Seconds since the beginning of 1970.
    pub fn unix(self) -> i64 {
        self.0
    }

    /// Year, month, day, hour, minute, second.
    pub fn civil(self) -> [i64; 6] {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
        // civil_from_days: years begin in March, 400 of them are an era.
        let days = self.0.div_euclid(DAY) + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year + era * 400 + i64::from(month <= 2);
        let second = self.0.rem_euclid(DAY);
        [year, month, day, second / 3_600, second / 60 % 60, second % 60]
    }

    fn from_civil([year, month, day, hour, minute, second]: [i64; 6]) -> Option<Moment> {
        let fits = (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && (0..24).contains(&hour)
            && (0..60).contains(&minute)
            // A leap second is the last second of its day to us.
            && (0..=60).contains(&second);
        if !fits {
            return None;
        }
        // days_from_civil of the same source.
        let year = year - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let from_march = if month > 2 { month - 3 } else { month + 9 };
        let of_year = (153 * from_march + 2) / 5 + day - 1;
        let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
        Some(Moment::from_unix(days * DAY + hour * 3_600 + minute * 60 + second.min(59)))
    }

    /// The moment written as `2026-03-01T09:30:00Z`, or without the punctuation
    /// as TMX has it, `20260301T093000Z`; any offset but `Z` is not understood.
    pub fn parse(text: &str) -> Option<Moment> {
        let text = text.trim().strip_suffix(['Z', 'z'])?;
        let (date, time) = text.split_once(['T', 't', ' '])?;
        let digits = |text: &str, mark: char, count: usize| -> Option<Vec<u8>> {
            let digits: Vec<u8> = text.chars().filter(|&c| c != mark).map(|c| c as u32 as u8).collect();
            let plain = text.chars().all(|c| c == mark || c.is_ascii_digit());
            (plain && digits.len() == count).then_some(digits)
        };
        let time = time.split_once('.').map_or(time, |(whole, _)| whole);
        let (date, time) = (digits(date, '-', 8)?, digits(time, ':', 6)?);
        let number = |digits: &[u8]| digits.iter().fold(0, |n, d| n * 10 + i64::from(d - b'0'));
        Moment::from_civil([
            number(&date[..4]),
            number(&date[4..6]),
            number(&date[6..]),
            number(&time[..2]),
            number(&time[2..4]),
            number(&time[4..]),
        ])
    }

    /// As TMX wants it: `20260301T093000Z`.
    pub fn compact(self) -> String {
        let [year, month, day, hour, minute, second] = self.civil();
        format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [year, month, day, hour, minute, second] = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Moment, D::Error> {
        let text = String::deserialize(deserializer)?;
        Moment::parse(&text)
            .ok_or_else(|| serde::de::Error::custom("not a moment such as 2026-03-01T09:30:00Z"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn moments_are_written_as_the_formats_want_them() {
        let check = |seconds, expected: &str, compact: &str| {
            let moment = Moment::from_unix(seconds);
            assert_eq!((moment.to_string().as_str(), moment.compact().as_str()), (expected, compact));
        };
        check(0, "1970-01-01T00:00:00Z", "19700101T000000Z");
        check(951_782_399, "2000-02-28T23:59:59Z", "20000228T235959Z");
        check(951_782_400, "2000-02-29T00:00:00Z", "20000229T000000Z");
        check(4_107_542_400, "2100-03-01T00:00:00Z", "21000301T000000Z");
        check(-5, "1970-01-01T00:00:00Z", "19700101T000000Z");
        check(i64::MAX, "9999-12-31T23:59:59Z", "99991231T235959Z");
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for text in [
            "",
            "Z",
            "2026-03-01",
            "2026-13-01T00:00:00Z",
            "2026-03-01T25:00:00Z",
            "２０２６0301T000000Z",
            "T000000Z",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
        assert_eq!(Moment::parse("2016-12-31T23:59:60.5Z"), Moment::parse("20161231T235959Z"));
    }

    proptest! {
        #[test]
        fn both_forms_are_read_back(seconds in 0..=LAST) {
            let moment = Moment::from_unix(seconds);
            prop_assert_eq!(Moment::parse(&moment.to_string()), Some(moment));
            prop_assert_eq!(Moment::parse(&moment.compact()), Some(moment));
        }

        #[test]
        fn no_text_is_too_odd(text in ".*") {
            let _ = Moment::parse(&text);
        }
    }
}
