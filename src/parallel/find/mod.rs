//! Finding words in all versions.
//!
//! Both the text and what is looked for are folded (`crate::text::fold`), so that
//! accents, case, harakat, hamza seats and alef forms do not stand in the way.
//! Segments are searched one by one: a hit never spans two of them.
//!
//! Two questions are asked of a search, and they cost differently. Where it has
//! hits at all, and how many, is [`count`]ed for all of a text: a pass over its
//! folded bytes that allocates nothing for what it does not find. Where just the
//! [`hits`] stand is asked only of what is on the page.

mod query;
mod sieve;
mod word;

use std::ops::Range;

use memchr::memmem;

use super::{Text, Version};
use crate::text::fold::fold;
use crate::text::foldbytes::fold_bytes;

use query::Manner;
pub use query::Query;
use sieve::Sieve;

/// Where something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The bead.
    pub bead: usize,
    /// The side.
    pub side: usize,
    /// The bytes of the version's text.
    pub bytes: Range<usize>,
}

/// A bead in which something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The bead.
    pub bead: u32,
    /// The hits in it, on all sides.
    pub hits: u32,
}

/// Text is searched in pieces of about so many bytes: more than what is read of a
/// file for the screen, so that the two stay out of each other's way.
const PIECE: usize = 1 << 17;

/// The beads of `beads` in which `query` stands, in order; an empty query is
/// found nowhere.
pub fn count(text: &Text, query: &Query, beads: Range<usize>) -> Vec<Found> {
    let mut found = Vec::new();
    let Some(core) = query.core() else { return found };
    let finder = memmem::Finder::new(core);
    let sieve = if query.manner() == Manner::Exact { None } else { Sieve::of(core) };
    let mut piece = Piece::default();
    let mut buffer = Vec::new();
    for side in (0..text.sides()).filter(|&side| query.looks_in(text, side)) {
        let version = &text.versions()[side];
        let mut rest = segments_of(text, side, &beads);
        while !rest.is_empty() {
            let count = piece.read(version, rest.clone(), &mut buffer, query.manner(), sieve.as_ref());
            piece.search(&finder, query, |segment, hits| {
                if let Some(bead) = text.ladder().bead_of(side, rest.start + segment) {
                    found.push(Found { bead: bead as u32, hits });
                }
            });
            rest.start += count;
        }
    }
    found.sort_by_key(|f| f.bead);
    found.dedup_by(|later, first| {
        let same = later.bead == first.bead;
        first.hits += if same { later.hits } else { 0 };
        same
    });
    found
}

/// Everywhere that `query` stands in `beads`, in the order of the beads, and
/// within a bead in the order of the sides.
pub fn hits(text: &Text, query: &Query, beads: Range<usize>) -> Vec<Hit> {
    let mut hits = Vec::new();
    if query.is_empty() {
        return hits;
    }
    for side in (0..text.sides()).filter(|&side| query.looks_in(text, side)) {
        let version = &text.versions()[side];
        for segment in segments_of(text, side, &beads) {
            let Some(bead) = text.ladder().bead_of(side, segment) else { continue };
            let start = version.segments()[segment].bytes().start;
            each_match(&version.segment(segment), query, |found| {
                hits.push(Hit { bead, side, bytes: start + found.start..start + found.end });
            });
        }
    }
    hits.sort_by_key(|hit| (hit.bead, hit.side, hit.bytes.start));
    hits
}

/// The segments of `side` in `beads`.
fn segments_of(text: &Text, side: usize, beads: &Range<usize>) -> Range<usize> {
    let ladder = text.ladder();
    let end = beads.end.min(ladder.len());
    if beads.start >= end {
        return 0..0;
    }
    ladder.segments(beads.start, side).start..ladder.segments(end - 1, side).end
}

/// Segments that lie beside one another, ready to be searched at once.
#[derive(Default)]
struct Piece {
    /// What is searched: the segments one after another, folded where that is asked for,
    /// without those that the sieve held back.
    bytes: Vec<u8>,
    /// Which segments these are, and where each ends.
    ends: Vec<(usize, usize)>,
    /// Where each segment ends in the text as it is.
    raw_ends: Vec<usize>,
    /// Which of them the sieve let through.
    through: Vec<bool>,
}

impl Piece {
    /// Reads the first of these segments, and returns how many those are: one at least.
    fn read(
        &mut self,
        version: &Version,
        segments: Range<usize>,
        buffer: &mut Vec<u8>,
        manner: Manner,
        sieve: Option<&Sieve>,
    ) -> usize {
        let list = &version.segments()[segments.clone()];
        let begin = list[0].bytes().start;
        let count = list.partition_point(|s| s.bytes().end <= begin + PIECE).max(1);
        let raw = version.raw(version.bytes(segments.start..segments.start + count), buffer);
        self.bytes.clear();
        self.ends.clear();
        if let Some(sieve) = sieve {
            self.raw_ends.clear();
            self.raw_ends.extend(list[..count].iter().map(|s| s.bytes().end - begin));
            sieve.sift(raw, &self.raw_ends, &mut self.through);
        }
        for (segment, at) in list[..count].iter().zip(0..) {
            if sieve.is_some() && !self.through[at] {
                continue;
            }
            let bytes = segment.bytes();
            // A text that was changed under us may lack its last segments' words, or have none.
            let text = raw.get(bytes.start - begin..bytes.end - begin).unwrap_or_default();
            let text = std::str::from_utf8(text).unwrap_or_default();
            match manner {
                Manner::Exact => self.bytes.extend_from_slice(text.as_bytes()),
                _ => fold_bytes(text, &mut self.bytes),
            }
            // No word of a query holds a line feed, so none goes from one into the next.
            self.bytes.push(b'\n');
            self.ends.push((at, self.bytes.len()));
        }
        count
    }

    /// Tells of each segment in which `query` stands, and how often.
    fn search(&self, finder: &memmem::Finder, query: &Query, mut found: impl FnMut(usize, u32)) {
        let mut at = 0;
        while let Some(next) = finder.find(&self.bytes[at..]) {
            let place = self.ends.partition_point(|&(_, end)| end <= at + next);
            let (segment, end) = self.ends[place];
            let start = place.checked_sub(1).map_or(0, |before| self.ends[before].1);
            // What was folded from text is text.
            let text = std::str::from_utf8(&self.bytes[start..end]).unwrap_or_default();
            let mut hits = 0;
            query.each(text, |_| hits += 1);
            if hits > 0 {
                found(segment, hits);
            }
            at = end;
        }
    }
}

/// Calls `found` with the bytes of each match in one segment.
fn each_match(segment: &str, query: &Query, mut found: impl FnMut(Range<usize>)) {
    match query.manner() {
        Manner::Exact => query.each(segment, found),
        _ => {
            let folded = fold(segment);
            query.each(folded.as_str(), |bytes| found(folded.source(bytes)));
        }
    }
}

#[cfg(test)]
mod tests;
