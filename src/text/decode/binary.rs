//! Files that are no text at all.
//!
//! Readers drop a PDF or a word processor's file on a text reader every day; it
//! is worth telling them what they have instead of showing its bytes.

use crate::message::{phrase, say};

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 1 << 18;

/// What the file is by its first bytes, if that is no text.
pub(super) fn signature(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 12] = [
        (b"%PDF-", "binary-pdf"),
        (b"PK\x03\x04", "binary-zip"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "binary-office"),
        (b"{\\rtf", "binary-rtf"),
        (b"\x1F\x8B\x08", "binary-gzip"),
        (b"\xFD7zXZ\x00", "binary-xz"),
        (b"\x28\xB5\x2F\xFD", "binary-zstd"),
        (b"\x89PNG\r\n\x1A\n", "binary-picture"),
        (b"\xFF\xD8\xFF", "binary-picture"),
        (b"GIF8", "binary-picture"),
        (b"\x7FELF", "binary-program"),
        (b"SQLite format 3\x00", "binary-database"),
    ];
    SIGNATURES.iter().find(|(first, _)| bytes.starts_with(first)).map(|(_, what)| phrase(what))
}

/// Whether a decoded text is really data.
///
/// More than one control character in thirty is no text: a text has next to
/// none, while any eighth of random bytes are controls. Escape is not counted,
/// since coloured terminal output is full of it. Where the encoding was
/// `guessed`, one unreadable group in five characters counts as well.
pub(super) fn data(text: &str, guessed: bool) -> Option<&'static str> {
    let (mut all, mut controls, mut replaced) = (0usize, 0usize, 0usize);
    for (at, c) in text.char_indices() {
        if at > SAMPLE {
            break;
        }
        all += 1;
        match c {
            '\t' | '\n' | '\x0B' | '\x0C' | '\x1B' | '\u{85}' => {}
            char::REPLACEMENT_CHARACTER => replaced += 1,
            c if c.is_control() => controls += 1,
            _ => {}
        }
    }
    // A short text may hold a stray control.
    let is_data = (controls > 2 && controls * 30 > all)
        || (controls > 0 && controls == all)
        || (guessed && replaced > 2 && replaced * 5 > all);
    is_data.then(|| say!("binary-data"))
}
