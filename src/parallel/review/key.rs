//! What a bead is known by when its number has changed: its segments' hashes.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::align::Ladder;
use crate::parallel::{Text, Version};
use crate::text::hash::Hasher;

/// The hash of a text, in which any white space is as good as one space: to wrap
/// a sentence elsewhere does not change what it is known by.
///
/// Written down as 16 hexadecimal digits, for JSON's readers keep no 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub u64);

impl Fingerprint {
    /// The fingerprint of this text.
    pub fn of(text: &str) -> Fingerprint {
        let mut hasher = Hasher::default();
        for (n, word) in text.split_whitespace().enumerate() {
            if n > 0 {
                hasher.write(b" ");
            }
            hasher.write(word.as_bytes());
        }
        Fingerprint(hasher.finish())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for Fingerprint {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Fingerprint, NoKey> {
        // `from_str_radix` would take a sign as well.
        let plain = text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
        let number = plain.then(|| u64::from_str_radix(text, 16).ok()).flatten();
        number.map(Fingerprint).ok_or(NoKey)
    }
}

/// What was read is not a fingerprint or a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoKey;

impl fmt::Display for NoKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a key of hexadecimal digits")
    }
}

impl std::error::Error for NoKey {}

/// What a bead is known by: the fingerprints of its segments, side by side.
///
/// Beads alike in all their segments (a row of asterisks between chapters) are
/// told apart by which of them they are.
///
/// Written down as `0123456789abcdef.0123456789abcdef|0123456789abcdef#2`: a dot
/// between segments, a bar between sides, and which of the alike ones after the
/// first, counted from 1, behind a cross.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    sides: Box<[Box<[Fingerprint]>]>,
    earlier: u32,
}

impl Key {
    /// The fingerprints of its segments, by side.
    pub fn sides(&self) -> impl Iterator<Item = &[Fingerprint]> {
        self.sides.iter().map(|side| &**side)
    }

    /// A short name for it: 16 hexadecimal digits, all but surely its own.
    pub fn short(&self) -> Fingerprint {
        Fingerprint::of(&self.to_string())
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, side) in self.sides.iter().enumerate() {
            if n > 0 {
                f.write_str("|")?;
            }
            for (n, segment) in side.iter().enumerate() {
                write!(f, "{}{segment}", if n > 0 { "." } else { "" })?;
            }
        }
        if self.earlier > 0 { write!(f, "#{}", self.earlier) } else { Ok(()) }
    }
}

impl FromStr for Key {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Key, NoKey> {
        let (sides, earlier) = match text.split_once('#') {
            Some((sides, earlier)) if earlier.bytes().all(|b| b.is_ascii_digit()) => {
                (sides, earlier.parse().map_err(|_| NoKey)?)
            }
            Some(_) => return Err(NoKey),
            None => (text, 0),
        };
        let side = |side: &str| -> Result<Box<[Fingerprint]>, NoKey> {
            if side.is_empty() { Ok(Box::default()) } else { side.split('.').map(str::parse).collect() }
        };
        Ok(Key { sides: sides.split('|').map(side).collect::<Result<_, _>>()?, earlier })
    }
}

macro_rules! as_string {
    ($($type:ty),*) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

as_string!(Fingerprint, Key);

/// The fingerprints of all segments of some versions. Taking them reads the
/// texts; from then on new ladders over the same versions need no text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fingerprints(Vec<Box<[Fingerprint]>>);

impl Fingerprints {
    /// The fingerprints of these versions' segments.
    pub fn of(versions: &[Version]) -> Fingerprints {
        let version = |v: &Version| (0..v.segments().len()).map(|s| Fingerprint::of(&v.segment(s))).collect();
        Fingerprints(versions.iter().map(version).collect())
    }

    /// Fingerprints that were taken earlier, by side.
    pub fn from_sides(sides: Vec<Vec<Fingerprint>>) -> Fingerprints {
        Fingerprints(sides.into_iter().map(Vec::into_boxed_slice).collect())
    }

    /// The fingerprints of all segments of a side; none where there is no such side.
    pub fn side(&self, side: usize) -> &[Fingerprint] {
        self.0.get(side).map(|all| &**all).unwrap_or_default()
    }

    /// The keys of a ladder's beads.
    pub fn keys(&self, ladder: &Ladder) -> Keys {
        let mut alike: HashMap<Box<[Box<[Fingerprint]>]>, u32> = HashMap::new();
        let keys = (0..ladder.len()).map(|bead| {
            let side = |side: usize| {
                let all = self.side(side);
                all.get(ladder.segments(bead, side)).unwrap_or_default().into()
            };
            let sides: Box<[Box<[Fingerprint]>]> = (0..ladder.sides()).map(side).collect();
            let count = alike.entry(sides.clone()).or_default();
            let earlier = *count;
            *count += 1;
            Key { sides, earlier }
        });
        Keys(keys.collect())
    }
}

/// The keys of a ladder's beads, by bead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys(Vec<Key>);

impl Keys {
    /// The keys of all beads of this text, which is read for it from end to end.
    pub fn of(text: &Text) -> Keys {
        Fingerprints::of(text.versions()).keys(text.ladder())
    }

    /// The key of `bead`; `None` past the last.
    pub fn get(&self, bead: usize) -> Option<&Key> {
        self.0.get(bead)
    }

    /// How many beads there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no bead.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys of these beads alone; none past the last.
    pub fn part(&self, beads: std::ops::Range<usize>) -> Keys {
        Keys(self.0.get(beads).unwrap_or_default().to_vec())
    }

    /// All of them, in the order of the beads.
    pub fn iter(&self) -> impl Iterator<Item = &Key> {
        self.0.iter()
    }
}
