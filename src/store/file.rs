//! Files as the library knows them: by path and time at once, by content beside.

use std::fs::{File, Metadata};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::{Path, PathBuf};

use crate::text::hash::Hasher;

/// What is read at once.
const PIECE: usize = 1 << 16;

/// The byte order mark: all that may stand before a text in UTF-8.
const MARK: [u8; 3] = *b"\xEF\xBB\xBF";

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
    let mut buffer = vec![0; PIECE];
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
pub(super) fn read_some(file: &File, buffer: &mut [u8], at: usize) -> io::Result<usize> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn written(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a\u{1b}[31m\n.txt");
        std::fs::write(&path, bytes).expect("written");
        (folder, path)
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
    fn a_pipe_is_not_opened() {
        assert!(Seen::open(Path::new("/dev/null")).is_err());
        assert!(Seen::open(Path::new("/")).is_err());
    }
}
