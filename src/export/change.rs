//! What a suggestion changes, shown in a page or in Markdown: words that go are
//! struck out, words that come are underlined, by elements that both take.

use crate::parallel::review::{Fate, Piece};

/// The pieces, each `escaped` as the format wants its text.
pub(super) fn marked(pieces: &[Piece], escaped: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    for piece in pieces {
        let words = escaped(&piece.text);
        match piece.fate {
            Fate::Kept => out.push_str(&words),
            Fate::Deleted => out.push_str(&format!("<del>{words}</del>")),
            Fate::Inserted => out.push_str(&format!("<ins>{words}</ins>")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parallel::review::difference;

    #[test]
    fn what_goes_and_what_comes_is_told_apart() {
        let pieces = difference("three <b> were held", "one <b> was held");
        let shown = marked(&pieces, |text| text.replace('<', "&lt;"));
        assert_eq!(shown, "<del>three</del><ins>one</ins> &lt;b> <del>were</del><ins>was</ins> held");
    }
}
