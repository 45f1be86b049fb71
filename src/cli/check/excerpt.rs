//! As much of a passage as a line takes, around the words at issue.

use crate::parallel::Version;
use crate::study::check::Passage;

/// How many characters are shown.
const LENGTH: usize = 100;
/// How many of them before the words at issue.
const BEFORE: usize = 40;

/// The part of `passage` around its first mark, or its beginning, on one line.
pub(super) fn excerpt(version: &Version, passage: &Passage) -> String {
    let whole = version.slice(passage.bytes.clone());
    let mark = passage.marks.first().map_or(0, |mark| mark.start - passage.bytes.start);
    let before = whole.get(..mark).unwrap_or("");
    // Back to where a word begins, or not at all.
    let from = before.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    let from =
        if from == 0 { 0 } else { before[from..].find(char::is_whitespace).map_or(mark, |at| from + at) };
    let rest = whole.get(from..).unwrap_or("").trim_start();
    let to = rest.char_indices().nth(LENGTH).map_or(rest.len(), |(at, _)| at);
    let to = if to == rest.len() { to } else { rest[..to].rfind(char::is_whitespace).unwrap_or(to) };
    let words: Vec<&str> = rest[..to].split_whitespace().collect();
    let (open, close) = (if from > 0 { "… " } else { "" }, if to < rest.len() { " …" } else { "" });
    format!("{open}{}{close}", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn the_words_at_issue_are_shown_with_what_stands_around_them() {
        let check = |source: &str, mark: Option<&str>, expected: &str| {
            let version = Version::new("a", Language::ENGLISH, source.to_owned(), Vec::new());
            let marks = mark.map(|mark| source.find(mark).map(|at| at..at + mark.len()).expect("there"));
            let passage = Passage { side: 0, bytes: 0..source.len(), marks: marks.into_iter().collect() };
            assert_eq!(excerpt(&version, &passage), expected);
        };
        check("Short\nenough.", None, "Short enough.");
        let long = format!("{}430 prisms {}", "before it ".repeat(20), "after it ".repeat(20));
        check(
            &long,
            Some("430"),
            "… before it before it before it before it 430 prisms after it after it after it after it after it …",
        );
        let unbroken = "م".repeat(300);
        check(&unbroken, None, &format!("{} …", "م".repeat(LENGTH)));
        check("", None, "");
    }
}
