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
    /// Whether it ends where a sentence may go on: at a comma, a colon, an abbreviation.
    pub(crate) unfinished: bool,
    /// Whether it begins as the middle of a sentence does, with a small letter.
    pub(crate) small: bool,
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
        signs.unfinished =
            last.ends_with([';', '؛', ':', ',', '،', '、', '-', '–', '—']) || ends_abbreviated(last);
        signs.small = text
            .chars()
            .find(|c| !matches!(c, '"' | '“' | '«' | '„' | '‘' | '\'' | '(' | '[' | ' ' | '\u{a0}'))
            .is_some_and(char::is_lowercase);
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
            unfinished: next.unfinished,
            small: self.small,
        }
    }
}

/// Whether the full stop at the end belongs to an initial or an abbreviation: to
/// a single letter, or to a few letters that no vowel joins into a word.
fn ends_abbreviated(text: &str) -> bool {
    let Some(before) = text.strip_suffix('.') else { return false };
    let before = before.trim_end();
    let is_latin = |c: &char| matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}');
    let letters = before.chars().rev().take_while(is_latin).take(5).count();
    let vowel = |c: char| matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let all_ascii = before.bytes().rev().take(letters).all(|b| b.is_ascii());
    letters == 1 || (2..=4).contains(&letters) && all_ascii && !before.chars().rev().take(letters).any(vowel)
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
    fn a_cut_within_a_sentence_is_seen_on_both_of_its_sides() {
        let check = |text, small, unfinished| {
            let s = Signs::of(text);
            assert_eq!((s.small, s.unfinished), (small, unfinished), "{text}");
        };
        check("He left.", false, false);
        check("He left, and", false, false);
        check("and she stayed;", true, true);
        check("« mais non », dit-il :", true, true);
        check("By H .", false, true);
        check("See Nr.", false, true);
        check("Not I said the cat.", false, false);
        check("قال إنه،", false, true);
    }

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
