//! Decoded texts, kept in the library in pieces where their files do not hold
//! them as they are: other encodings, other line ends, other formats.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Failure;
use super::reads::Reads;
use crate::parallel::Remote;

/// Bytes in a piece, about: a screen of text and what is around it.
const PIECE: usize = 1 << 15;

/// Cuts a text into pieces on character boundaries, each with where it begins.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        at = (start + PIECE..).find(|&end| end >= text.len() || text.is_char_boundary(end))?.min(text.len());
        (start < text.len()).then(|| (start, &text[start..at]))
    })
}

/// A version's text in the library.
#[derive(Debug)]
pub(super) struct ChunkText {
    reads: Arc<Reads>,
    version: i64,
    length: usize,
    /// Whether a piece was not there: another visavis kept the text anew, or forgot it.
    gone: AtomicBool,
    last: Mutex<(usize, String)>,
}

impl ChunkText {
    pub(super) fn new(reads: Arc<Reads>, version: i64, length: usize) -> ChunkText {
        ChunkText { reads, version, length, gone: AtomicBool::new(false), last: Mutex::default() }
    }

    /// The piece in which byte `at` lies, with where it begins.
    fn piece(&self, connection: &Connection, at: usize) -> Result<Option<(usize, String)>, Failure> {
        let found = connection
            .prepare_cached(
                "SELECT start, body FROM chunk WHERE version = ?1 AND start <= ?2 ORDER BY start DESC LIMIT 1",
            )?
            .query_row(params![self.version, at as i64], |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?))
            })
            .optional()?;
        Ok(found
            .and_then(|(start, body)| Some((usize::try_from(start).ok()?, String::from_utf8(body).ok()?))))
    }
}

impl Remote for ChunkText {
    fn len(&self) -> usize {
        self.length
    }

    fn slice(&self, bytes: Range<usize>) -> String {
        let mut out = String::new();
        if bytes.start >= bytes.end || bytes.end > self.length {
            return out;
        }
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let mut at = bytes.start;
        while at < bytes.end {
            if !(last.0..last.0 + last.1.len()).contains(&at) {
                match self.reads.with(|connection| self.piece(connection, at)) {
                    Ok(Some(Some(piece))) => *last = piece,
                    _ => {
                        self.gone.store(true, Ordering::Relaxed);
                        break;
                    }
                }
            }
            let end = bytes.end.min(last.0 + last.1.len());
            match last.1.get(at.wrapping_sub(last.0)..end - last.0) {
                Some(text) if !text.is_empty() => out.push_str(text),
                _ => break,
            }
            at = end;
        }
        out
    }

    fn has_changed(&self) -> bool {
        self.gone.load(Ordering::Relaxed)
    }
}
