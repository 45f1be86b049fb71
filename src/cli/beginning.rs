//! The beginning of a long text, to read while the whole is read beside.
//!
//! A Bible in three languages has twelve megabytes; a screen has two thousand
//! words. So the first page waits for the first screens' worth of each file
//! alone, cut at the end of a line, imported and aligned as if that were all. What
//! is not plain in every way (an unusual encoding, a file that is none) is read as a
//! whole first.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::args::Sources;
use super::files::{Named, import_all, read_all};
use super::open::{Gathered, START, exchange_format, gathered, started};
use super::trouble::Trouble;
use crate::import::Segmentation;
use crate::parallel::Text;

/// Files of which the longest has fewer bytes are read whole: it takes no time.
const LONG: u64 = 1 << 16;

/// The bytes that are read of the longest file; of the others as much as they are
/// shorter, so that they tell about the same.
const BEGINNING: u64 = 24 << 10;
/// So many segments of it are aligned: some screens.
const FIRST: usize = 48;

/// A text that was read as a whole, after its beginning.
#[derive(Debug)]
pub(super) struct Whole {
    /// Aligned where it begins.
    pub(super) text: Text,
    /// What was odd about its files.
    pub(super) problems: Vec<String>,
}

/// The beginning of the text that these files are, if it is long and there is
/// nothing to be said of it. Whether they are versions of one text at all is looked
/// at when they are read as a whole.
pub(super) fn of(sources: &Sources) -> Option<Text> {
    if !sources.beside.is_empty() {
        return None;
    }
    let files = read(sources)?;
    let Ok(None) = exchange_format(&files) else { return None };
    let files = import_all(files, sources, Segmentation::Sentence).ok()?;
    let plain = files.iter().all(|file| file.imported.problems.is_empty());
    plain.then(|| started(files, sources, FIRST).ok()).flatten().map(|(text, _)| text)
}

/// Reads the text whose beginning was read; `None` where it is not what it seemed
/// to be from there, so that it must be opened anew.
pub(super) fn rest(sources: &Sources) -> Result<Option<Whole>, Trouble> {
    let files = import_all(read_all(sources)?, sources, Segmentation::Sentence)?;
    if files.iter().any(|file| file.unreadable().is_some()) {
        return Ok(None);
    }
    let Gathered { files, apart, .. } = gathered(files, sources, None);
    if !apart.is_empty() {
        return Ok(None);
    }
    let problems = files.iter().flat_map(|file| &file.imported.problems).map(ToString::to_string).collect();
    let (text, _) = started(files, sources, START)?;
    Ok(Some(Whole { text, problems }))
}

/// The beginnings of the files that are named, if any is long and all are plain.
fn read(sources: &Sources) -> Option<Vec<Named>> {
    let sizes: Option<Vec<u64>> = sources.files.iter().map(|path| size(path)).collect();
    let sizes = sizes?;
    let longest = sizes.iter().copied().max().filter(|&longest| longest >= LONG)?;
    let each = sources.files.iter().zip(sizes);
    each.map(|(path, size)| {
        let bytes = beginning(path, (size * BEGINNING).div_ceil(longest))?;
        Some((path.display().to_string(), bytes))
    })
    .collect()
}

/// The size of a regular file.
fn size(path: &Path) -> Option<u64> {
    path.metadata().ok().filter(|file| file.is_file()).map(|file| file.len())
}

/// About so many bytes of a file in UTF-8, up to the end of a line.
fn beginning(path: &Path, about: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(about).read_to_end(&mut bytes).ok()?;
    let end = bytes.iter().rposition(|&byte| byte == b'\n')? + 1;
    bytes.truncate(end);
    let text = std::str::from_utf8(&bytes).ok()?;
    // Nothing that another format begins with, and no control that text has not.
    let plain = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t' | '\u{C}');
    text.chars().all(plain).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_ends_with_a_line_and_is_plain() {
        let check = |text: &[u8], about: u64, expected: Option<&str>| {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("a.txt");
            std::fs::write(&path, text).expect("written");
            let found = beginning(&path, about).map(|bytes| String::from_utf8(bytes).expect("text"));
            assert_eq!(found.as_deref(), expected, "{text:?}");
        };
        check(b"one\ntwo\nthree\n", 9, Some("one\ntwo\n"));
        check("été\r\nhiver".as_bytes(), 99, Some("été\r\n"));
        check(b"one and no end", 9, None);
        check(b"o\0n\0e\0\n\0two", 9, None);
        check(b"\xE9t\xE9\n", 9, None);
    }

    #[test]
    fn only_a_long_text_is_begun() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("long"), "line\n".repeat(200_000)).expect("written");
        std::fs::write(path("short"), "line\n".repeat(10_000)).expect("written");
        std::fs::write(path("half"), "line\n".repeat(100_000)).expect("written");
        let read = |names: &[&str]| {
            let files = names.iter().map(|name| path(name)).collect();
            let read = read(&Sources { files, ..Sources::default() })?;
            Some(read.iter().map(|(_, bytes)| bytes.len() / 100).collect::<Vec<_>>())
        };
        assert_eq!(read(&["long", "half"]), Some(vec![245, 122]));
        assert_eq!(read(&["short"]), None);
        assert_eq!(read(&["long", "missing"]), None);
        assert_eq!(read(&[]), None);
    }
}
