//! What the signs between words say: a question stays a question, what stands
//! in brackets or quotation marks mostly does so in every version.

/// Which signs a segment has: counts, capped at 255.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs {
    pub(crate) question: u8,
    pub(crate) exclamation: u8,
    pub(crate) quote: u8,
    pub(crate) bracket: u8,
    pub(crate) colon: u8,
    /// Whether the segment ends as a sentence does.
    pub(crate) ended: bool,
}

impl Signs {
    /// The signs of `text`.
    pub(crate) fn of(text: &str) -> Signs {
        let mut signs = Signs::default();
        for c in text.chars() {
            let count = match c {
                'a'..='z' | 'A'..='Z' | ' ' | '\u{620}'..='\u{660}' => continue,
                '?' | '؟' | '？' | ';' if c != ';' => &mut signs.question,
                '!' | '！' => &mut signs.exclamation,
                '"' | '“' | '”' | '„' | '«' | '»' | '‟' | '「' | '」' | '『' | '』' => {
                    &mut signs.quote
                }
                '(' | '[' | '（' => &mut signs.bracket,
                ':' | '：' => &mut signs.colon,
                _ => continue,
            };
            *count = count.saturating_add(1);
        }
        let last = text.trim_end_matches(|c: char| {
            c.is_whitespace() || matches!(c, '"' | '”' | '»' | '’' | '\'' | ')' | ']' | '」' | '』' | '“')
        });
        signs.ended = last
            .ends_with(['.', '!', '?', '؟', '…', '。', '！', '？', '۔', '।', '።', ';', '؛', ':', ',', '،']);
        signs
    }

    /// The signs of this segment and the one after it.
    pub(crate) fn and(self, next: Signs) -> Signs {
        Signs {
            question: self.question.saturating_add(next.question),
            exclamation: self.exclamation.saturating_add(next.exclamation),
            quote: self.quote.saturating_add(next.quote),
            bracket: self.bracket.saturating_add(next.bracket),
            colon: self.colon.saturating_add(next.colon),
            ended: next.ended,
        }
    }
}

/// 1 where both have it, -1 where only one has, 0 where neither.
pub(crate) fn agreement(a: u8, b: u8) -> f32 {
    match (a > 0, b > 0) {
        (true, true) => 1.0,
        (false, false) => 0.0,
        _ => -1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_counted_in_every_script() {
        let check = |text, expected: (u8, u8, u8, u8, u8, bool)| {
            let s = Signs::of(text);
            assert_eq!((s.question, s.exclamation, s.quote, s.bracket, s.colon, s.ended), expected, "{text}");
        };
        check("Il dit : « Où ? »", (1, 0, 2, 0, 1, true));
        check("قال: \"أين؟\" (همسا)", (1, 0, 2, 1, 1, false));
        check("Headline without an end", (0, 0, 0, 0, 0, false));
        check("He left.”", (0, 0, 1, 0, 0, true));
        check("", (0, 0, 0, 0, 0, false));
    }
}
