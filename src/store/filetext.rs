//! A text that lies in a file, read where it is shown and not into memory.
//!
//! It is read, not mapped: a file that is cut short while it is open is then an error
//! and not a signal that ends the program.

use std::fs::File;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use super::file::{Seen, Stamp, read_some};
use crate::parallel::Remote;

/// What is read at once: a screen of text and what is around it, so that
/// walking through a text asks the system once in hundreds of segments.
const WINDOW: usize = 1 << 16;

/// How much of the window lies before what was asked for, since readers turn back.
const BEFORE: usize = 1 << 13;

/// A version's text that lies in a file as it is: UTF-8, its lines ending in line feeds.
#[derive(Debug)]
pub(super) struct FileText {
    file: File,
    stamp: Stamp,
    /// Where the text begins in the file: after the byte order mark, if there is one.
    start: usize,
    length: usize,
    changed: AtomicBool,
    window: Mutex<Window>,
}

/// The part of the text that was read last.
#[derive(Debug, Default)]
struct Window {
    at: usize,
    bytes: Vec<u8>,
}

impl FileText {
    pub(super) fn new(seen: Seen, start: usize, length: usize) -> FileText {
        FileText {
            file: seen.file,
            stamp: seen.stamp,
            start,
            length,
            changed: AtomicBool::new(false),
            window: Mutex::default(),
        }
    }

    /// Reads these bytes of the text, as many of them as there are.
    fn read(&self, bytes: Range<usize>) -> Vec<u8> {
        let mut buffer = Vec::new();
        self.read_over(bytes, &mut buffer);
        buffer
    }

    /// The same, over what was in `buffer`.
    fn read_over(&self, bytes: Range<usize>, buffer: &mut Vec<u8>) {
        buffer.resize(bytes.len(), 0);
        let got = read_some(&self.file, buffer, self.start + bytes.start).unwrap_or(0);
        buffer.truncate(got);
        if !self.file.metadata().is_ok_and(|now| {
            // Its name, owner or permissions may change: not what is in it.
            let now = Stamp::of(&now);
            (now.size, now.modified) == (self.stamp.size, self.stamp.modified)
        }) {
            self.changed.store(true, Ordering::Relaxed);
        }
    }
}

impl Remote for FileText {
    fn len(&self) -> usize {
        self.length
    }

    fn slice(&self, bytes: Range<usize>) -> String {
        if bytes.start >= bytes.end || bytes.end > self.length {
            return String::new();
        }
        if bytes.len() > WINDOW - BEFORE {
            return readable(&self.read(bytes)).to_owned();
        }
        let mut window = self.window.lock().unwrap_or_else(PoisonError::into_inner);
        if bytes.start < window.at || bytes.end > window.at + window.bytes.len() {
            let at = bytes.start.saturating_sub(BEFORE);
            window.bytes = self.read(at..self.length.min(at + WINDOW));
            window.at = at;
        }
        let from = (bytes.start - window.at).min(window.bytes.len());
        let to = (bytes.end - window.at).min(window.bytes.len());
        readable(&window.bytes[from..to]).to_owned()
    }

    fn read_into(&self, bytes: Range<usize>, buffer: &mut Vec<u8>) {
        if bytes.start >= bytes.end || bytes.end > self.length {
            buffer.clear();
            return;
        }
        self.read_over(bytes, buffer);
    }

    fn has_changed(&self) -> bool {
        self.changed.load(Ordering::Relaxed)
    }
}

/// As much of these bytes, from their start, as is text.
fn readable(bytes: &[u8]) -> &str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::path::{Path, PathBuf};

    use super::*;
    use proptest::prelude::*;

    fn written(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a\u{1b}[31m\n.txt");
        std::fs::write(&path, bytes).expect("written");
        (folder, path)
    }

    fn remote(path: &Path, start: usize, length: usize) -> FileText {
        FileText::new(Seen::open(path).expect("it is there"), start, length)
    }

    #[test]
    fn a_file_cut_short_is_a_shorter_text_and_says_so() {
        let text = "é".repeat(100_000);
        let (_folder, path) = written(text.as_bytes());
        let remote = remote(&path, 0, text.len());
        assert_eq!(remote.slice(190_000..190_010), "ééééé");
        assert!(!remote.has_changed());
        File::options().write(true).open(&path).and_then(|f| f.set_len(150_003)).expect("cut");
        assert_eq!(remote.slice(150_000..150_010), "é");
        assert_eq!(remote.slice(10..14), "éé");
        assert_eq!(remote.slice(120_000..200_000).len(), 30_002);
        assert!(remote.has_changed());
    }

    #[test]
    fn a_file_replaced_by_another_is_read_on() {
        let (folder, path) = written(b"one");
        let remote = remote(&path, 0, 3);
        std::fs::write(folder.path().join("new"), "two").expect("written");
        std::fs::rename(folder.path().join("new"), &path).expect("replaced");
        assert_eq!(remote.slice(0..3), "one");
    }

    proptest! {
        #[test]
        fn slices_are_the_texts(cuts in prop::collection::vec((0_usize..200_000, 0_usize..90_000), 1..20)) {
            let text: String = ('a'..='z').cycle().take(200_000).collect();
            let (_folder, path) = written(format!("\u{FEFF}{text}").as_bytes());
            let remote = remote(&path, 3, text.len());
            for (start, length) in cuts {
                let expected = text.get(start..start + length).unwrap_or_default();
                prop_assert_eq!(remote.slice(start..start + length), expected);
            }
            prop_assert!(!remote.has_changed());
        }
    }
}
