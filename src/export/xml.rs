//! What XML and HTML ask of text and of attributes.

use std::borrow::Cow;

use crate::import::exchange::is_legal;

/// `text` as an element's content. What XML does not allow becomes a replacement
/// character; a carriage return would be read as a line feed, so it is a reference.
pub(super) fn content(text: &str) -> Cow<'_, str> {
    escaped(text, |c| matches!(c, '&' | '<' | '>' | '\r') || !is_legal(c))
}

/// `text` as an attribute's value between double quotation marks.
pub(super) fn attribute(text: &str) -> Cow<'_, str> {
    escaped(text, |c| matches!(c, '&' | '<' | '>' | '"' | '\'' | '\t' | '\n' | '\r') || !is_legal(c))
}

fn escaped(text: &str, special: fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(special) {
        return Cow::Borrowed(text);
    }
    let mut written = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            c if !special(c) => written.push(c),
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\'' => written.push_str("&#39;"),
            '\t' => written.push_str("&#9;"),
            '\n' => written.push_str("&#10;"),
            '\r' => written.push_str("&#13;"),
            _ => written.push('\u{FFFD}'),
        }
    }
    Cow::Owned(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out_of_its_place() {
        assert_eq!(
            content("a<b> & \"c\"\r\n\0\u{1b}\u{FFFE}\u{200F}"),
            "a&lt;b&gt; &amp; \"c\"&#13;\n\u{FFFD}\u{FFFD}\u{FFFD}\u{200F}"
        );
        assert_eq!(attribute("\"'<\n\t>"), "&quot;&#39;&lt;&#10;&#9;&gt;");
    }
}
