//! The library as a whole: what is kept is found, whatever happens between.

mod harm;
mod history;
mod kept;
mod moved;
mod notes;
mod pieces;
mod teach;
mod upgrade;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::align::{Alignment, Ladder, Pair};
use crate::parallel::{Place, Segment, Version};
use crate::text::Language;

/// A folder of its own, with a library and texts in it.
struct Room {
    folder: tempfile::TempDir,
}

impl Room {
    fn new() -> Room {
        Room { folder: tempfile::tempdir().expect("a folder") }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn database(&self) -> PathBuf {
        self.path("data/visavis/library.db")
    }

    fn library(&self) -> Library {
        Library::at(self.database())
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).expect("written");
        path
    }

    /// Writes two versions and gives their paths.
    fn files(&self) -> Vec<PathBuf> {
        vec![self.write("a.txt", "One.\nTwo.\nThree."), self.write("b.txt", "Un.\nDeux.\nTrois.")]
    }
}

/// A version whose segments are the lines of this text.
fn version(name: &str, text: &str) -> Version {
    let mut at = 0;
    let segments = text.split('\n').enumerate().filter_map(|(paragraph, line)| {
        let start = at;
        at += line.len() + 1;
        (!line.is_empty()).then(|| Segment::new(start..start + line.len(), paragraph))
    });
    Version::new(name, Language::FRENCH, text.to_owned(), segments.collect())
}

/// The text that has these versions, their segments side by side from the first on.
fn aligned(versions: Vec<Version>) -> Text {
    let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
    let side_by_side = |counts: &[usize]| {
        let longest = counts.iter().copied().max().unwrap_or(0);
        let bead = |i: usize| counts.iter().map(|&n| i.min(n)..(i + 1).min(n)).collect();
        Ladder::new(counts, (0..longest).map(|i| (bead(i), 1.0 / (i + 1) as f32))).expect("it tiles")
    };
    let pairs = (0..counts.len())
        .flat_map(|a| (a + 1..counts.len()).map(move |b| [a, b]))
        .map(|sides| Pair { sides, ladder: side_by_side(&sides.map(|s| counts[s])) })
        .collect();
    Text::new(versions, Alignment { ladder: side_by_side(&counts), pairs }, 1)
}

/// The text these files hold, as read by somebody who knows only line feeds and UTF-8.
fn read(files: &[PathBuf]) -> Text {
    let version = |path: &PathBuf| {
        let text = String::from_utf8_lossy(&fs::read(path).expect("it is there")).replace("\r\n", "\n");
        version(&path.to_string_lossy(), text.trim_start_matches('\u{FEFF}'))
    };
    aligned(files.iter().map(version).collect())
}

/// Keeps what the files hold, and waits until it is written.
fn keep(library: &Library, files: &[PathBuf]) -> Kept {
    let Found::New(sources) = library.find(files, "") else { panic!("it is known") };
    let kept = library.keep(&read(files), sources);
    assert_eq!(library.flush(), Ok(()));
    kept
}

fn known(library: &Library, files: &[PathBuf]) -> Known {
    match library.find(files, "") {
        Found::Known(known) => *known,
        Found::New(_) => panic!("not known: {:?}", library.problem()),
    }
}

fn is_known(library: &Library, files: &[PathBuf]) -> bool {
    matches!(library.find(files, ""), Found::Known(_))
}

fn assert_same(left: &Text, right: &Text) {
    assert_eq!(left.sides(), right.sides());
    assert_eq!(left.source(), right.source());
    assert_eq!(left.ladder(), right.ladder());
    assert_eq!(left.pairs(), right.pairs());
    for (left, right) in left.versions().iter().zip(right.versions()) {
        assert_eq!(left.name(), right.name());
        assert_eq!(left.language(), right.language());
        assert_eq!(left.segments(), right.segments());
        assert_eq!(left.text(), right.text());
        for segment in 0..right.segments().len() {
            assert_eq!(left.segment(segment), right.segment(segment));
        }
    }
}

fn place(side: usize, byte: usize) -> Place {
    Place { side, byte }
}

/// Whether nothing is denied to us: then tests of permissions say nothing.
fn is_root(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(folder).is_ok_and(|m| m.uid() == 0)
}
