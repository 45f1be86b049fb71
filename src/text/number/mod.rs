//! Numbers, dates, times and money as values, whatever they are written in.
//!
//! `٢٠٢٣`, `2 023` and `2,023` are one number; `السابع من أكتوبر`, `7 octobre`
//! and `October 7` one date; `trente-six`, `ستة وثلاثون` and `36` one value. What
//! stands in a text is found by [`quantities`], with the bytes it was found in.
//!
//! Readings are the language's own: `1.234` is a thousand and more in French
//! and a little over one in English. A bare `one`, `un`, `واحد` is no number:
//! it is an article more often than a count.

mod arabic;
mod digits;
mod english;
mod french;
mod german;
mod meaning;

use std::ops::Range;

use super::Language;
use super::words::{Kind, Tokens, arabic_rests};
use meaning::Meaning;

/// A value found in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A plain number.
    Number(f64),
    /// Hundredths: 12 for `12 %`.
    Percent(f64),
    /// A place in an order: 2 for `second`, `2e`, `الثاني`.
    Ordinal(u32),
    /// A day, a month, a year, or what is said of them. At least two are there,
    /// or the month alone.
    Date {
        /// The year, as written (a year of two digits stays one).
        year: Option<u32>,
        /// The month, 1 to 12.
        month: Option<u8>,
        /// The day, 1 to 31.
        day: Option<u8>,
    },
    /// A day of the week, 0 for Sunday.
    Weekday(u8),
    /// A time of day.
    Time {
        /// 0 to 23.
        hour: u8,
        /// 0 to 59.
        minute: u8,
    },
    /// An amount of money.
    Money {
        /// How much.
        amount: f64,
        /// The currency's code (ISO 4217), or as much as is said of it: `USD` for any dollar.
        currency: [u8; 3],
    },
}

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its bytes in the text.
    pub bytes: Range<usize>,
    /// What it is.
    pub value: Value,
}

/// The values in `text`, which is in `language`, in order and apart from one another.
pub fn quantities(text: &str, language: Language) -> Vec<Quantity> {
    let mut found = Vec::new();
    quantities_in(text, language, &Tokens::new(text, language), |bytes, value| {
        found.push(Quantity { bytes, value })
    });
    found
}

/// As [`quantities`], for a text that is cut into `tokens` already.
pub fn quantities_in(
    text: &str,
    language: Language,
    tokens: &Tokens,
    mut found: impl FnMut(Range<usize>, Value),
) {
    let reader = Reader { text, language, tokens };
    let mut at = 0;
    while at < tokens.list().len() {
        match reader.value_at(at) {
            Some((value, next)) => {
                let bytes = tokens.list()[at].bytes.start..tokens.list()[next - 1].bytes.end;
                found(bytes, value);
                at = next;
            }
            None => at += 1,
        }
    }
}

struct Reader<'t> {
    text: &'t str,
    language: Language,
    tokens: &'t Tokens,
}

impl Reader<'_> {
    /// What the word at `at` means to numbers.
    fn meaning(&self, at: usize) -> Option<Meaning> {
        let token = self.tokens.list().get(at)?;
        if token.kind != Kind::Word {
            return None;
        }
        let word = self.tokens.folded(token);
        match self.language.code() {
            "ar" => arabic::meaning(word).or_else(|| arabic_rests(word).find_map(arabic::meaning)),
            "fr" => french::meaning(word),
            "de" => german::meaning(word),
            "en" => english::meaning(word),
            _ => None,
        }
    }

    /// The text between token `at` and the one before it.
    fn gap(&self, at: usize) -> &str {
        let list = self.tokens.list();
        let from = if at == 0 { 0 } else { list.get(at - 1).map_or(self.text.len(), |t| t.bytes.end) };
        let to = list.get(at).map_or(self.text.len(), |t| t.bytes.start);
        self.text.get(from..to).unwrap_or("")
    }

    /// Whether token `at` stands right after the one before, but for white space and a hyphen.
    fn joins(&self, at: usize) -> bool {
        at < self.tokens.list().len()
            && self.gap(at).chars().all(|c| c.is_whitespace() || matches!(c, '-' | '‑' | '’' | '\''))
    }

    fn number(&self, at: usize) -> Option<f64> {
        let token = self.tokens.list().get(at).filter(|t| t.kind == Kind::Number)?;
        digits::value(self.tokens.folded(token), self.language)
    }

    /// A whole number of at most `most` digits, written without separators.
    fn whole(&self, at: usize, most: usize) -> Option<u32> {
        let token = self.tokens.list().get(at).filter(|t| t.kind == Kind::Number)?;
        let folded = self.tokens.folded(token);
        (folded.len() <= most && folded.bytes().all(|b| b.is_ascii_digit())).then(|| folded.parse().ok())?
    }

    /// The value that begins at token `at`, and the token after it.
    fn value_at(&self, at: usize) -> Option<(Value, usize)> {
        // Every value begins with digits or with a word that means something to numbers.
        if self.tokens.list().get(at)?.kind == Kind::Word {
            self.meaning(at)?;
        }
        self.time(at)
            .or_else(|| self.numeric_date(at))
            .or_else(|| self.named_date(at))
            .or_else(|| self.count(at))
    }

    /// `14:30`, `7:51 PM`, `14h30`.
    fn time(&self, at: usize) -> Option<(Value, usize)> {
        let hour = self.whole(at, 2).filter(|h| *h < 24)? as u8;
        let next = at + 1;
        if self.gap(next) != ":" {
            return None;
        }
        let token = self.tokens.list().get(next)?;
        let minute = self.whole(next, 2).filter(|m| *m < 60 && token.bytes.len() >= 2)? as u8;
        let after = self.tokens.list().get(next + 1).map_or("", |t| self.tokens.folded(t));
        let half = |h: u8| match after {
            "pm" | "م" if h < 12 => (h + 12, next + 2),
            "am" | "ص" => (if h == 12 { 0 } else { h }, next + 2),
            "pm" => (h, next + 2),
            _ => (h, next + 1),
        };
        let (hour, end) = half(hour);
        Some((Value::Time { hour, minute }, end))
    }

    /// `2023-10-07`, `26/04/2023`, `1/19/2024`: the part over 12 is the day; where
    /// none is, the month comes first in English and the day elsewhere.
    fn numeric_date(&self, at: usize) -> Option<(Value, usize)> {
        let gap = self.gap(at + 1);
        if !matches!(gap, "/" | "-") || self.gap(at + 2) != gap {
            return None;
        }
        let (a, b, c) = (self.whole(at, 4)?, self.whole(at + 1, 2)?, self.whole(at + 2, 4)?);
        let (year, first, second) = if a > 31 { (a, b, c) } else { (c, a, b) };
        let english = self.language == Language::ENGLISH && a <= 31;
        let (month, day) =
            if (a > 31 || english) && first <= 12 || second > 12 { (first, second) } else { (second, first) };
        let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
        fits.then_some((
            Value::Date { year: Some(year), month: Some(month as u8), day: Some(day as u8) },
            at + 3,
        ))
    }

    /// `7 octobre 2023`, `October 7, 2023`, `السابع من أكتوبر/تشرين الأول 2023`, `mardi`.
    fn named_date(&self, at: usize) -> Option<(Value, usize)> {
        if let Some(Meaning::Weekday(day)) = self.meaning(at) {
            // Arabic says `day` before it, and the Sunday and Monday of it are also numbers.
            return Some((Value::Weekday(day), at + 1));
        }
        let day_of = |value: Option<(Value, usize)>| match value {
            Some((Value::Number(n), next)) if (1.0..=31.0).contains(&n) && n.fract() == 0.0 => {
                Some((n as u8, next))
            }
            Some((Value::Ordinal(n), next)) if (1..=31).contains(&n) => Some((n as u8, next)),
            _ => None,
        };
        if let Some((month, next)) = self.month(at) {
            let before =
                day_of(self.plain(next)).filter(|_| self.joins(next) && self.language == Language::ENGLISH);
            let (day, next) = before.map_or((None, next), |(d, n)| (Some(d), n));
            let (year, next) = self.year(next);
            return Some((Value::Date { year, month: Some(month), day }, next));
        }
        let (day, next) = day_of(self.plain(at))?;
        let link = self.tokens.list().get(next).map(|t| self.tokens.folded(t));
        let next = if matches!(link, Some("of" | "من" | "de")) { next + 1 } else { next };
        let (month, next) = self.month(next)?;
        let (year, next) = self.year(next);
        Some((Value::Date { year, month: Some(month), day: Some(day) }, next))
    }

    /// A month's name at `at`, in one calendar or in both (`أكتوبر/تشرين الأول`).
    fn month(&self, at: usize) -> Option<(u8, usize)> {
        let one = |at: usize| -> Option<(u8, usize)> {
            match self.meaning(at)? {
                Meaning::Month(m) => Some((m, at + 1)),
                // `تشرين الأول`, `كانون الثاني`: the second word tells which.
                Meaning::Months(first, second) => match self.meaning(at + 1)? {
                    Meaning::Ordinal(1) => Some((first, at + 2)),
                    Meaning::Ordinal(2) => Some((second, at + 2)),
                    _ => None,
                },
                _ => None,
            }
        };
        let (month, next) = one(at)?;
        // English `may` and `march` are months only with a capital.
        let token = self.tokens.list().get(at)?;
        if self.language == Language::ENGLISH && !token.capital {
            return None;
        }
        match one(next) {
            Some((again, after)) if again == month && matches!(self.gap(next).trim(), "/" | "(" | "") => {
                Some((month, after))
            }
            _ => Some((month, next)),
        }
    }

    /// A year at `at`, after a comma or none.
    fn year(&self, at: usize) -> (Option<u32>, usize) {
        let near = self.gap(at).chars().all(|c| c.is_whitespace() || matches!(c, ',' | '،'));
        match self.whole(at, 4).filter(|y| near && *y >= 1000) {
            Some(year) => (Some(year), at + 1),
            None => (None, at),
        }
    }

    /// A number in digits or words, without what it counts.
    fn plain(&self, at: usize) -> Option<(Value, usize)> {
        if let Some(number) = self.number(at) {
            let next = at + 1;
            let suffix = self.tokens.list().get(next).filter(|_| self.gap(next).is_empty());
            let suffix = suffix.map(|t| self.tokens.folded(t));
            if matches!(suffix, Some("er" | "re" | "e" | "eme" | "nd" | "nde" | "st" | "rd" | "th"))
                && number.fract() == 0.0
            {
                return Some((Value::Ordinal(number as u32), next + 1));
            }
            return Some((Value::Number(number), next));
        }
        self.spelled(at)
    }

    /// A number with the scale, the per cent sign or the currency that goes with it.
    fn count(&self, at: usize) -> Option<(Value, usize)> {
        let (value, mut next) = self.plain(at)?;
        let Value::Number(mut number) = value else { return Some((value, next)) };
        // `3,5 millions`, `١٢ مليار دولار`.
        while let Some(Meaning::Scale(scale)) = self.meaning(next).filter(|_| self.joins(next)) {
            number *= scale as f64;
            next += 1;
        }
        let sign = self.gap(next).trim_start().chars().next();
        let before = self.gap(at).trim_end().chars().next_back();
        if matches!(sign, Some('%' | '٪' | '％')) {
            return Some((Value::Percent(number), next));
        }
        match self.meaning(next).filter(|_| self.joins(next)) {
            Some(Meaning::Percent) => return Some((Value::Percent(number), next + 1)),
            Some(Meaning::Per) if matches!(self.meaning(next + 1), Some(Meaning::Hundred)) => {
                return Some((Value::Percent(number), next + 2));
            }
            Some(Meaning::Currency(currency)) => {
                return Some((Value::Money { amount: number, currency }, next + 1));
            }
            _ => {}
        }
        match sign.and_then(meaning::currency_sign).or_else(|| before.and_then(meaning::currency_sign)) {
            Some(currency) => Some((Value::Money { amount: number, currency }, next)),
            None => Some((Value::Number(number), next)),
        }
    }

    /// A number in words.
    fn spelled(&self, at: usize) -> Option<(Value, usize)> {
        meaning::compose(
            |k| if k == 0 || self.joins(at + k) { self.meaning(at + k) } else { None },
            self.language,
        )
        .map(|(value, used)| (value, at + used))
    }
}

#[cfg(test)]
mod tests;
