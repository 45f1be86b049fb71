//! What was written about beads follows them into another ladder or text.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Fingerprint, Key, Keys, Record, Review, Status, Suggestion};

/// A segment that stands in more beads than this says nothing about which bead
/// is meant (a row of asterisks), and is not asked.
const COMMON: usize = 16;

impl Review {
    /// The review as it stands on the beads of these keys.
    ///
    /// What belongs to a bead that is there unchanged stays with it. The rest
    /// goes to the bead that shares most of its segments, and there an approval
    /// is withdrawn, for something else was approved, and the bead is pinned no
    /// more. What shares no segment with any bead is kept under its old key.
    pub fn carried(&self, keys: &Keys) -> Review {
        let there: HashSet<&Key> = keys.iter().collect();
        let (stays, strays): (Vec<_>, Vec<_>) = self.records().partition(|(key, _)| there.contains(key));
        let mut carried = Review::default();
        for (key, record) in stays {
            carried.put(key, record.clone());
        }
        if strays.is_empty() {
            return carried;
        }
        let homes = Homes::of(keys);
        // Collected first, so that what strays from several beads into one does
        // not meet the order of the keys, and graver statuses prevail.
        let mut arrivals: BTreeMap<Key, Record> = BTreeMap::new();
        for (key, record) in strays {
            let (key, record) = match homes.find(key) {
                Some(home) => (home.clone(), changed(key, home, record)),
                None => (key.clone(), record.clone()),
            };
            arrivals.entry(key).or_default().absorb(record);
        }
        for (key, record) in arrivals {
            carried.edit(&key, |present| present.absorb(record));
        }
        carried
    }
}

/// `record`, which was written about the bead `from`, as it stands on `to`.
fn changed(from: &Key, to: &Key, record: &Record) -> Record {
    let status = if record.status == Status::Approved { Status::Unreviewed } else { record.status };
    let moved = |side| moved(from, to, side);
    let suggestion = |s: &Suggestion| Suggestion { side: moved(s.side), text: s.text.clone() };
    let mut notes = record.notes.clone();
    for note in &mut notes {
        note.side = note.side.map(moved);
    }
    Record {
        status,
        pinned: false,
        notes,
        suggestions: record.suggestions.iter().map(suggestion).collect(),
        ..record.clone()
    }
}

/// The side of `to` that holds a segment of the side `side` of `from`: the same
/// one where none does.
fn moved(from: &Key, to: &Key, side: usize) -> usize {
    let Some(segments) = from.sides().nth(side) else { return side };
    let shares = |other: &&[Fingerprint]| other.iter().any(|segment| segments.contains(segment));
    if to.sides().nth(side).is_some_and(|same| shares(&same)) {
        return side;
    }
    to.sides().position(|other| shares(&other)).unwrap_or(side)
}

/// Which beads hold a segment.
struct Homes<'a> {
    keys: Vec<&'a Key>,
    beads: HashMap<Fingerprint, Vec<usize>>,
}

impl<'a> Homes<'a> {
    fn of(keys: &'a Keys) -> Homes<'a> {
        let keys: Vec<&Key> = keys.iter().collect();
        let mut beads: HashMap<Fingerprint, Vec<usize>> = HashMap::new();
        for (bead, key) in keys.iter().enumerate() {
            for segment in key.sides().flatten() {
                let holders = beads.entry(*segment).or_default();
                // One more than is asked about shows that there are too many.
                if holders.len() <= COMMON && holders.last() != Some(&bead) {
                    holders.push(bead);
                }
            }
        }
        Homes { keys, beads }
    }

    /// The bead that shares most segments with `key`; the first of several.
    fn find(&self, key: &Key) -> Option<&'a Key> {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for segment in key.sides().flatten() {
            let holders = self.beads.get(segment).filter(|holders| holders.len() <= COMMON);
            for &bead in holders.into_iter().flatten() {
                *shared.entry(bead).or_default() += 1;
            }
        }
        let best = shared.into_iter().max_by_key(|&(bead, count)| (count, std::cmp::Reverse(bead)));
        best.and_then(|(bead, _)| self.keys.get(bead).copied())
    }
}
