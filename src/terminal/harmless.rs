//! What must not reach a terminal from a text, a name or an answer: whatever it
//! would obey, and whatever turns what stands beside it round.
//!
//! The reader's screen has cells and [`super::Screen`] looks at each. What is
//! written line by line goes through [`harmless`] where it is read by people, and
//! through [`Harmless`] wherever standard output is a terminal, so that a format
//! for programs (which says everything, and must) does no harm there either.

use std::io::{self, Write};

use crate::message::isolate::{CLOSES, OPENS, OPENS_CODE};

/// Whether `c` is obeyed rather than shown, or changes how others are shown: controls (C0,
/// DEL, C1), the marks, embeddings, overrides and isolates of UAX #9, line and paragraph
/// separators, deprecated formats, annotations, byte order marks, tags and noncharacters.
/// U+200C and U+200D are not among them: Persian and emoji are spelt with them.
pub fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fdd0}'..='\u{fdef}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
        // The last two of every plane.
        || c as u32 & 0xfffe == 0xfffe
}

/// What is shown for `c`: a picture of it where there is one.
fn shown(c: char) -> char {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        c if is_harmful(c) => '\u{fffd}',
        c => c,
    }
}

/// `text` with a picture, or U+FFFD, for everything in it that is harmful; line ends stay.
pub fn harmless(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { c } else { shown(c) }).collect()
}

/// `text` made [`harmless`], in one line: its line ends are pictures too.
pub fn in_one_line(text: &str) -> String {
    text.chars().map(shown).collect()
}

/// A sentence of ours in one line, made [`harmless`]: the isolates that the catalogue sets
/// about what it quotes stay, each with the sign that closes it. What is quoted has none
/// of its own ([`crate::message::isolate`]).
pub fn said(sentence: &str) -> String {
    let mut out = String::with_capacity(sentence.len());
    // Where those begin that are not closed yet.
    let mut open = Vec::new();
    for c in sentence.chars() {
        match c {
            OPENS | OPENS_CODE => open.push(out.len()),
            CLOSES if open.pop().is_none() => {
                out.push('\u{fffd}');
                continue;
            }
            _ => {}
        }
        out.push(if matches!(c, OPENS | OPENS_CODE | CLOSES) { c } else { shown(c) });
    }
    for at in open.into_iter().rev() {
        out.replace_range(at..at + OPENS.len_utf8(), "\u{fffd}");
    }
    out
}

/// Passes on what is written, made harmless; line ends and tabs stay. What is no UTF-8 becomes U+FFFD.
#[derive(Debug)]
pub struct Harmless<W: Write> {
    to: W,
    /// The beginning of a character whose end has not come yet.
    part: Vec<u8>,
}

impl<W: Write> Harmless<W> {
    /// Passes on to `to`.
    pub fn new(to: W) -> Harmless<W> {
        Harmless { to, part: Vec::new() }
    }
}

impl<W: Write> Write for Harmless<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.part.extend(bytes);
        let mut text = String::with_capacity(self.part.len());
        let mut kept = 0;
        for chunk in self.part.utf8_chunks() {
            text.extend(chunk.valid().chars().map(|c| if matches!(c, '\n' | '\t') { c } else { shown(c) }));
            kept = chunk.invalid().len();
            if kept > 0 {
                text.push('\u{fffd}');
            }
        }
        // What is wrong at the very end may only be cut off.
        let end = self.part.len() - kept;
        let cut_off = std::str::from_utf8(&self.part[end..]).is_err_and(|error| error.error_len().is_none());
        if cut_off {
            text.pop();
            self.part.drain(..end);
        } else {
            self.part.clear();
        }
        self.to.write_all(text.as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn what_is_obeyed_becomes_a_picture() {
        let check = |text: &str, expected: &str| assert_eq!(harmless(text), expected, "{text:?}");
        check("a\nb", "a\nb");
        check("\u{1b}[31m\t\r\u{7f}", "␛[31m␉␍␡");
        check(
            "\u{9b}2J\u{202e}\u{2066}\u{61c}\u{fffe}\u{10ffff}\u{fdd0}\u{e0041}",
            "\u{fffd}2J\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}",
        );
        check("می\u{200c}خواهم 👩\u{200d}🚀", "می\u{200c}خواهم 👩\u{200d}🚀");
        assert_eq!(in_one_line("a\nb"), "a␊b");
    }

    #[test]
    fn isolates_of_ours_stay_where_they_are_closed() {
        let check = |text: &str, expected: &str| assert_eq!(said(text), expected, "{text:?}");
        check("في \u{2068}/a\nb\u{2069}: لا", "في \u{2068}/a␊b\u{2069}: لا");
        check("\u{2068}a\u{2068}b\u{2069}\u{2069}", "\u{2068}a\u{2068}b\u{2069}\u{2069}");
        check("a\u{2069}\u{2068}b\u{2067}\u{202e}", "a\u{fffd}\u{fffd}b\u{fffd}\u{fffd}");
        check("\u{2068}\u{2068}a\u{2069}", "\u{fffd}\u{2068}a\u{2069}");
    }

    fn passed(pieces: &[&[u8]]) -> String {
        let mut to = Vec::new();
        let mut through = Harmless::new(&mut to);
        for piece in pieces {
            through.write_all(piece).expect("a vector takes all");
        }
        String::from_utf8(to).expect("only UTF-8 is passed on")
    }

    #[test]
    fn a_character_may_come_in_pieces() {
        assert_eq!(passed(&[b"\xd8", b"\xa7\xe2\x80", b"\xae\xe2\x82\xac"]), "ا\u{fffd}€");
        assert_eq!(passed(&[b"a\xff\xd8b\tc\n", b"\xe2x"]), "a\u{fffd}\u{fffd}b\tc\n\u{fffd}x");
    }

    proptest! {
        #[test]
        fn nothing_harmful_passes_however_it_is_cut(
            bytes in prop::collection::vec(any::<u8>(), 0..200), cut in 0_usize..200,
        ) {
            let cut = cut.min(bytes.len());
            let shown = passed(&[&bytes[..cut], &bytes[cut..]]);
            prop_assert!(shown.chars().all(|c| matches!(c, '\n' | '\t') || !is_harmful(c)));
            prop_assert_eq!(shown, passed(&[&bytes]));
        }

        #[test]
        fn harmless_text_passes_as_it_is(text in "[ -~ء-ي漢€\n\t]{0,40}") {
            prop_assert_eq!(passed(&[text.as_bytes()]), text);
        }
    }
}
