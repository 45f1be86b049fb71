//! Files as the library knows them: by path and time at once, by content beside.
//!
//! A long text is not read into memory but where it is shown, through
//! [`FileText`]. It is read, not mapped: a file that is cut short while it is
//! open is then an error and not a signal that ends the program.

use std::fs::{File, Metadata};
use std::io;
use std::ops::Range;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::parallel::Remote;
use crate::text::hash::Hasher;

/// What is read at once: a screen of text and what is around it, so that
/// walking through a text asks the system once in hundreds of segments.
const WINDOW: usize = 1 << 16;

/// The byte order mark: all that may stand before a text in UTF-8.
const MARK: [u8; 3] = *b"\xEF\xBB\xBF";

/// How much of the window lies before what was asked for, since readers turn back.
const BEFORE: usize = 1 << 13;

/// What the system says about a file without reading it.
///
/// The time of its last change of any kind is in it because some programs put
/// the time of writing back to what it was, and none can put back this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Bytes.
    pub(super) size: i64,
    /// Nanoseconds since 1970.
    pub(super) modified: i64,
    /// Nanoseconds since 1970.
    pub(super) changed: i64,
}

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> Stamp {
        let time = |seconds: i64, nanos: i64| seconds.saturating_mul(1_000_000_000).saturating_add(nanos);
        Stamp {
            size: i64::try_from(metadata.size()).unwrap_or(i64::MAX),
            modified: time(metadata.mtime(), metadata.mtime_nsec()),
            changed: time(metadata.ctime(), metadata.ctime_nsec()),
        }
    }
}

/// A file that was opened to be looked at.
#[derive(Debug)]
pub(super) struct Seen {
    /// What it was called by whoever named it, without its folder.
    pub(super) name: String,
    /// Its one true path.
    pub(super) path: PathBuf,
    pub(super) file: File,
    /// As it was when it was opened.
    pub(super) stamp: Stamp,
    content: Option<u64>,
}

impl Seen {
    /// Opens a regular file; others (a pipe) can be read once only, and are not known again.
    pub(super) fn open(path: &Path) -> io::Result<Seen> {
        // Asked before it is opened, since opening a pipe waits for who writes to it.
        if !path.metadata()?.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let path = path.canonicalize()?;
        let file = File::open(&path)?;
        let stamp = Stamp::of(&file.metadata()?);
        Ok(Seen { name, path, file, stamp, content: None })
    }

    /// The path's bytes, as the library keeps them.
    pub(super) fn key(&self) -> &[u8] {
        self.path.as_os_str().as_bytes()
    }

    /// The hash of its bytes. All of it is read, the first time.
    pub(super) fn content(&mut self) -> io::Result<u64> {
        if let Some(content) = self.content {
            return Ok(content);
        }
        let mut hasher = Hasher::default();
        read_through(&self.file, |_, piece| hasher.write(piece))?;
        self.content = Some(hasher.finish());
        Ok(hasher.finish())
    }

    /// Where in the file `text` begins, if the rest of the file is just that text.
    /// Only a file that is long enough and no longer is read; its hash is found on the way.
    pub(super) fn holds(&mut self, text: &[u8]) -> io::Result<Option<usize>> {
        let size = usize::try_from(self.stamp.size).unwrap_or(usize::MAX);
        let Some(mark) = size.checked_sub(text.len()).filter(|&start| start == 0 || start == MARK.len())
        else {
            return Ok(None);
        };
        let mut first = [0; MARK.len()];
        let read = read_some(&self.file, &mut first[..mark], 0)?;
        let mut holds = read == mark && MARK.starts_with(&first[..mark]);
        let mut hasher = Hasher::default();
        read_through(&self.file, |at, piece| {
            hasher.write(piece);
            let skipped = mark.saturating_sub(at).min(piece.len());
            let from = (at + skipped).saturating_sub(mark);
            holds = holds && text.get(from..from + piece.len() - skipped) == Some(&piece[skipped..]);
        })?;
        self.content = Some(hasher.finish());
        Ok(holds.then_some(mark))
    }

    /// Whether what stands at the path is still as it was when it was opened.
    pub(super) fn is_unchanged(&self) -> bool {
        self.path.metadata().is_ok_and(|now| Stamp::of(&now) == self.stamp)
    }
}

/// Hands over all bytes of a file, piece by piece, each with where it begins.
fn read_through(file: &File, mut piece: impl FnMut(usize, &[u8])) -> io::Result<()> {
    let mut buffer = vec![0; WINDOW];
    let mut at = 0;
    loop {
        let got = read_some(file, &mut buffer, at)?;
        if got == 0 {
            return Ok(());
        }
        piece(at, &buffer[..got]);
        at += got;
    }
}

/// Fills the buffer from byte `at` on, as far as the file goes.
fn read_some(file: &File, buffer: &mut [u8], at: usize) -> io::Result<usize> {
    let mut got = 0;
    while got < buffer.len() {
        match file.read_at(&mut buffer[got..], (at + got) as u64) {
            Ok(0) => break,
            Ok(more) => got += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(got)
}

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
    fn a_file_holds_a_text_as_it_is_or_after_a_mark() {
        let check = |bytes: &[u8], text: &str, expected| {
            let (_folder, path) = written(bytes);
            let mut seen = Seen::open(&path).expect("it is there");
            assert_eq!(seen.holds(text.as_bytes()).expect("read"), expected, "{text}");
            assert_eq!(seen.content().expect("read"), crate::text::hash::hash(bytes));
        };
        check(b"one\ntwo", "one\ntwo", Some(0));
        check(b"\xEF\xBB\xBFone", "one", Some(3));
        check(b"one\r\ntwo", "one\ntwo", None);
        check(b"one", "two", None);
        check(b"oneone", "one", None);
        check(b"", "", Some(0));
        check(&[b'a'; 200_000], &"a".repeat(200_000), Some(0));
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

    #[test]
    fn a_pipe_is_not_opened() {
        assert!(Seen::open(Path::new("/dev/null")).is_err());
        assert!(Seen::open(Path::new("/")).is_err());
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
