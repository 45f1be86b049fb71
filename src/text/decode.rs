//! Bytes become text.
//!
//! A file rarely says what encoding it is in. We believe, in this order: what
//! the reader said, a byte order mark, the pattern that UTF-16 leaves in bytes,
//! UTF-8 that is valid or nearly so, and last the guess of `chardetng` among
//! the legacy encodings of the Web (windows-1256, ISO-8859-6, windows-1252 …).
//!
//! Text that was valid UTF-8 keeps the buffer it came in. Line ends become line
//! feeds; nothing else is changed, so NUL and escape characters stay: it is the
//! layout that makes them harmless.

mod binary;
mod utf16;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How many bytes the guess among legacy encodings looks at.
const GUESSED_FROM: usize = 1 << 20;

/// A text and what was odd about its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark, every line ending a line feed.
    pub text: String,
    /// The encoding it was in, by its WHATWG name: `UTF-8`, `windows-1256`.
    pub encoding: &'static str,
    /// What was odd.
    pub problems: Vec<Problem>,
}

/// Something odd about a file's bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing in it, or only a byte order mark.
    Empty,
    /// It is no text: what it looks like instead, with its article.
    Binary(&'static str),
    /// Some bytes mean nothing in its encoding; a replacement character stands for each group of them.
    Malformed {
        /// How many groups of bytes were replaced.
        count: usize,
        /// Where the first of them begins, in bytes from the start of the file.
        first: usize,
    },
}

/// The text of these bytes, in the encoding said or, if none is, the one they seem to be in.
///
/// A byte order mark decides between the Unicode encodings even if another of
/// them was said; against a legacy encoding the reader's word stands.
pub fn decode(bytes: Vec<u8>, said: Option<&'static Encoding>) -> Decoded {
    let (encoding, mark) = match (Encoding::for_bom(&bytes), said) {
        (Some(found), None) => found,
        (Some((marked, length)), Some(said)) if is_unicode(said) => (marked, length),
        (_, Some(said)) => (said, 0),
        (None, None) => (guess(&bytes), 0),
    };
    let what = match said {
        None => binary::signature(&bytes),
        Some(_) => None,
    };
    let (mut text, malformed) = read(bytes, encoding, mark);
    lines_end_in_line_feeds(&mut text);
    let mut problems = Vec::new();
    if text.is_empty() && malformed.is_none() {
        problems.push(Problem::Empty);
    }
    if let Some(what) = what.or_else(|| binary::data(&text, said.is_none())) {
        problems.push(Problem::Binary(what));
    }
    problems.extend(malformed);
    Decoded { text, encoding: encoding.name(), problems }
}

fn is_unicode(encoding: &'static Encoding) -> bool {
    encoding == UTF_8 || encoding == UTF_16LE || encoding == UTF_16BE
}

/// The encoding of bytes that bear no mark.
fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some(found) = utf16::order(bytes) {
        return found;
    }
    if nearly_utf8(bytes) {
        return UTF_8;
    }
    // What comes before the first byte beyond ASCII says nothing.
    let start = bytes.iter().position(|b| !b.is_ascii()).unwrap_or(0).saturating_sub(64);
    let sample = &bytes[start..bytes.len().min(start + GUESSED_FROM)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, start + sample.len() == bytes.len());
    detector.guess(None, Utf8Detection::Allow)
}

/// Whether the bytes are UTF-8 or so nearly that a few of them must be damage.
///
/// In a legacy encoding a letter beyond ASCII is next to never followed by what
/// UTF-8 wants there, so valid sequences outnumber malformed ones only in UTF-8.
fn nearly_utf8(bytes: &[u8]) -> bool {
    // Most files are nothing else, and this is told without counting.
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut sequences, mut malformed) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        malformed += usize::from(!chunk.invalid().is_empty());
        // Every sequence beyond ASCII has just one byte of the form 11xxxxxx.
        sequences += chunk.valid().bytes().filter(|&b| b >= 0xC0).count();
        if sequences + malformed > GUESSED_FROM {
            break;
        }
    }
    malformed == 0 || sequences >= 4 * malformed
}

/// Decodes what follows the mark, and says where bytes had no meaning.
fn read(mut bytes: Vec<u8>, encoding: &'static Encoding, mark: usize) -> (String, Option<Problem>) {
    if encoding == UTF_8 {
        bytes.drain(..mark);
        bytes = match String::from_utf8(bytes) {
            Ok(text) => return (text, None),
            Err(error) => error.into_bytes(),
        };
        return read_with_replacement(&bytes, encoding, mark);
    }
    read_with_replacement(bytes.get(mark..).unwrap_or_default(), encoding, mark)
}

/// Decodes piece by piece; `offset` is where `bytes` begins in the file.
fn read_with_replacement(
    bytes: &[u8],
    encoding: &'static Encoding,
    offset: usize,
) -> (String, Option<Problem>) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    let (mut done, mut count, mut first) = (0, 0, 0);
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(&bytes[done..], &mut text, true);
        done += read;
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.reserve(1024 + (bytes.len() - done) * 2),
            DecoderResult::Malformed(length, after) => {
                if count == 0 {
                    first = offset + done.saturating_sub(usize::from(length) + usize::from(after));
                }
                count += 1;
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }
    (text, (count > 0).then_some(Problem::Malformed { count, first }))
}

/// CR LF and lone CR become LF, in place.
fn lines_end_in_line_feeds(text: &mut String) {
    if !text.as_bytes().contains(&b'\r') {
        return;
    }
    let mut bytes = std::mem::take(text).into_bytes();
    let (mut from, mut to) = (0, 0);
    while from < bytes.len() {
        let byte = bytes[from];
        bytes[to] = if byte == b'\r' { b'\n' } else { byte };
        let pair = byte == b'\r' && bytes.get(from + 1) == Some(&b'\n');
        from += if pair { 2 } else { 1 };
        to += 1;
    }
    bytes.truncate(to);
    // A carriage return is never part of another character, so this stays UTF-8.
    *text = String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned());
}

#[cfg(test)]
mod tests;
