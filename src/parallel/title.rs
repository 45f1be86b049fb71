//! What a version is headed with.

use super::Version;
use crate::text::letter::is_letter;

/// The longest title, in characters.
const LONGEST: usize = 140;

/// The title of a version's text: its first paragraph, if that is one segment
/// of at most 140 characters without a full stop, more letters than anything
/// else, and something after it. A date line is none.
pub fn title(version: &Version) -> Option<String> {
    let [first, second, ..] = version.segments() else { return None };
    // A character is four bytes at most, so nothing long is read.
    if second.paragraph() == first.paragraph() || first.bytes().len() > 4 * LONGEST {
        return None;
    }
    let text = version.slice(first.bytes());
    let (mut all, mut letters, mut digits) = (0, 0, 0);
    for c in text.chars() {
        all += 1;
        letters += usize::from(is_letter(c));
        digits += usize::from(c.is_numeric());
    }
    let stopped =
        text.ends_with(['.', '۔', '。', '।', '։', '።', ':', '،', ',', ';', '؛']) && !text.ends_with("...");
    let is_title = all <= LONGEST && letters * 2 > all && digits * 4 < letters && !stopped;
    is_title.then(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parallel::tests::version;
    use crate::text::Language;

    #[test]
    fn a_short_first_paragraph_without_a_stop_is_the_title() {
        let check = |paragraphs: &[&[&str]], expected: Option<&str>| {
            let version = version("a", Language::ENGLISH, paragraphs);
            assert_eq!(title(&version).as_deref(), expected, "{paragraphs:?}");
        };
        check(&[&["The night ferry"], &["It left at nine."]], Some("The night ferry"));
        check(&[&["Who took the\nferry?"], &["It left at nine."]], Some("Who took the ferry?"));
        check(&[&["It left at nine."], &["Nobody saw it."]], None);
        check(&[&["The night ferry"]], None);
        check(&[&["The night", "ferry"], &["It left."]], None);
        check(&[&["12/03/2021 – 14:05 GMT"], &["It left."]], None);
        check(&[&["Published 3 May 2021"], &["It left."]], None);
        check(&[&["***"], &["It left."]], None);
        check(&[&["long ".repeat(60).trim()], &["It left."]], None);
        check(&[], None);
    }
}
