//! Where the reader is, on a slip of paper beside the library.
//!
//! With every key the reader is somewhere else, and that must outlive a kill. A
//! statement costs as much as all else that a short move does: a thread that
//! wakes, seven locks, a page of journal. So a place is written on a slip first:
//! 32 bytes of a file of their own, at an offset of the text's id. The library is
//! given it now and then ([`super::outbox`]) and when it is closed; a slip that is
//! younger than the place in the library is what a kill has left.

use std::fs::{File, OpenOptions};
use std::hash::Hasher;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::SystemTime;

use rusqlite::{Connection, params};

use super::error::Failure;
use crate::parallel::Place;
use crate::text::quick::QuickHasher;

/// The slips of a library.
#[derive(Debug)]
pub(super) struct Slips {
    path: PathBuf,
    /// `None` where they cannot be written.
    file: OnceLock<Option<File>>,
}

/// What stands on one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) place: Place,
    /// Milliseconds since 1970.
    pub(super) time: i64,
}

/// The bytes of a slip: side, byte, time and a hash of these, eight each. None lies in two pages
/// of memory, so that nobody sees half of one.
const SIZE: usize = 32;

impl Slips {
    /// Those beside the library in this file.
    pub(super) fn beside(library: &Path) -> Slips {
        Slips { path: library.with_extension("places"), file: OnceLock::new() }
    }

    /// Writes the slip of a text. Returns whether that could be done.
    pub(super) fn write(&self, text: i64, slip: Slip) -> bool {
        let open =
            || OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&self.path);
        let file = self.file.get_or_init(|| open().ok());
        matches!((file, offset(text)), (Some(file), Some(at)) if file.write_all_at(&slip.bytes(text), at).is_ok())
    }

    /// What stands on the slip of a text, if there is a whole one.
    pub(super) fn read(&self, text: i64) -> Option<Slip> {
        let mut bytes = [0; SIZE];
        File::open(&self.path).ok()?.read_exact_at(&mut bytes, offset(text)?).ok()?;
        Slip::from(&bytes, text)
    }

    /// Rubs out the slip of a text that was forgotten, or is another one now.
    pub(super) fn rub_out(&self, text: i64) {
        if let (Ok(file), Some(at)) = (OpenOptions::new().write(true).open(&self.path), offset(text)) {
            // What cannot be written over is older than what the library has from now on.
            let _ = file.write_all_at(&[0; SIZE], at);
        }
    }

    /// Gives the library what stands on the slip of a text, if that is younger.
    pub(super) fn hand_over(&self, connection: &Connection, text: i64) -> Result<(), Failure> {
        let Some(Slip { place, time }) = self.read(text) else { return Ok(()) };
        connection.execute(
            "INSERT OR REPLACE INTO place (text, side, byte, read) SELECT id, ?2, ?3, ?4 FROM text
             WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM place WHERE text = ?1 AND read > ?4)",
            params![text, place.side as i64, place.byte as i64, time],
        )?;
        Ok(())
    }
}

impl Slip {
    /// The reader is here now.
    pub(super) fn now(place: Place) -> Slip {
        Slip { place, time: now() }
    }

    fn bytes(self, text: i64) -> [u8; SIZE] {
        let mut bytes = [0; SIZE];
        let words = [self.place.side as u64, self.place.byte as u64, self.time.cast_unsigned()];
        for (to, word) in bytes.chunks_exact_mut(8).zip([words[0], words[1], words[2], check(text, words)]) {
            to.copy_from_slice(&word.to_le_bytes());
        }
        bytes
    }

    fn from(bytes: &[u8; SIZE], text: i64) -> Option<Slip> {
        let (words, _) = bytes.as_chunks::<8>();
        let [side, byte, time, sum] = [0, 1, 2, 3].map(|at| u64::from_le_bytes(words[at]));
        let place = Place { side: usize::try_from(side).ok()?, byte: usize::try_from(byte).ok()? };
        (sum == check(text, [side, byte, time])).then_some(Slip { place, time: time.cast_signed() })
    }
}

fn check(text: i64, words: [u64; 3]) -> u64 {
    let mut hash = QuickHasher::default();
    hash.write_u64(text.cast_unsigned());
    words.into_iter().for_each(|word| hash.write_u64(word));
    // A slip of zeroes is none.
    !hash.finish()
}

/// Ids begin at 1; one for which no file is long enough has no slip.
fn offset(text: i64) -> Option<u64> {
    u64::try_from(text).ok()?.checked_mul(SIZE as u64).filter(|at| *at < 1 << 32)
}

/// Milliseconds since 1970.
pub(super) fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slips() -> (tempfile::TempDir, Slips) {
        let folder = tempfile::tempdir().expect("a folder");
        let slips = Slips::beside(&folder.path().join("library.db"));
        (folder, slips)
    }

    proptest! {
        #[test]
        fn what_is_written_on_a_slip_is_read_from_it(text in 1i64..1000, side: usize, byte: usize) {
            let (_folder, slips) = slips();
            let place = Place { side, byte };
            prop_assert_eq!(slips.read(text), None);
            prop_assert!(slips.write(text, Slip::now(Place::default())));
            prop_assert!(slips.write(text, Slip::now(place)));
            prop_assert_eq!(slips.read(text).map(|slip| slip.place), Some(place));
            prop_assert_eq!(slips.read(text + 1), None);
            prop_assert_eq!(slips.read(text - 1), None);
            slips.rub_out(text);
            prop_assert_eq!(slips.read(text), None);
        }

        #[test]
        fn nothing_is_read_from_a_slip_that_was_spoilt(byte: usize, at in 0..SIZE, bit in 0..8) {
            let mut bytes = Slip { place: Place { side: 1, byte }, time: 1 }.bytes(7);
            prop_assert!(Slip::from(&bytes, 7).is_some());
            prop_assert_eq!(Slip::from(&bytes, 8), None);
            bytes[at] ^= 1u8 << bit;
            prop_assert_eq!(Slip::from(&bytes, 7), None);
        }
    }

    #[test]
    fn an_id_beyond_all_files_has_no_slip() {
        let (_folder, slips) = slips();
        for text in [i64::MIN, -1, i64::MAX] {
            assert!(!slips.write(text, Slip::now(Place::default())), "{text}");
            assert_eq!(slips.read(text), None);
        }
    }
}
