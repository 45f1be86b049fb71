//! Words that translate each other, learnt from the text itself.
//!
//! Once a long text is aligned roughly, two words that keep turning up in the
//! same links, and seldom without each other, most likely translate each other.
//! Each such pair becomes a key, and the second look goes by it. A short text
//! repeats too little for this to tell anything.

use super::{KeyKind, Keys, Reading};
use crate::text::quick::QuickMap;

/// Shorter texts teach nothing (segments of both sides together).
const LEAST_SEGMENTS: usize = 240;
/// A pair of words must have met in so many links.
const LEAST_MEETINGS: u32 = 3;
/// And in at least this share of the links that either occurs in.
const LEAST_SHARE: f32 = 0.25;

/// The readings with the keys of all word pairs that `links` (segments of one
/// side and of the other) teach, and all keys with these; `None` where the text is too short.
pub(crate) fn taught(
    a: &Reading,
    b: &Reading,
    keys: &Keys,
    links: &[(usize, usize)],
) -> Option<([Reading; 2], Keys)> {
    if a.len() + b.len() < LEAST_SEGMENTS || links.is_empty() {
        return None;
    }
    let mut keys = keys.and_more();
    let mut of_a: QuickMap<u32, Vec<u32>> = QuickMap::default();
    let mut of_b: QuickMap<u32, Vec<u32>> = QuickMap::default();
    for Meeting { words: [x, y], share, .. } in meetings(a, b, links, LEAST_MEETINGS) {
        if share >= LEAST_SHARE {
            let pair = u64::from(x) << 32 | u64::from(y);
            let id = keys.id(KeyKind::Learnt, pair.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 4, share.min(1.0));
            of_a.entry(x).or_default().push(id);
            of_b.entry(y).or_default().push(id);
        }
    }
    Some(([with(a, &of_a), with(b, &of_b)], keys))
}

/// Two words that turned up in the same links.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Meeting {
    /// The word of either side.
    pub(crate) words: [u32; 2],
    /// In how many links both are.
    pub(crate) times: u32,
    /// What part that is of the links in which either is (Dice's coefficient).
    pub(crate) share: f32,
}

/// Which words turned up together in at least `least` of the `links`, in order.
pub(crate) fn meetings(a: &Reading, b: &Reading, links: &[(usize, usize)], least: u32) -> Vec<Meeting> {
    let count = |words: &mut dyn Iterator<Item = u32>| {
        let mut counts: Vec<u32> = Vec::new();
        for word in words {
            let word = word as usize;
            if counts.len() <= word {
                counts.resize(word + 1, 0);
            }
            counts[word] += 1;
        }
        counts
    };
    let in_a = count(&mut links.iter().flat_map(|l| a.words_of(l.0).iter().copied()));
    let in_b = count(&mut links.iter().flat_map(|l| b.words_of(l.1).iter().copied()));
    // Words of every other sentence say nothing and cost most.
    let most = (links.len() / 25).max(12) as u32;
    let useful =
        |counts: &[u32], word: u32| counts.get(word as usize).is_some_and(|&c| (least..=most).contains(&c));
    let mut meetings: QuickMap<u64, u32> = QuickMap::default();
    let (mut xs, mut ys) = (Vec::new(), Vec::new());
    for &(i, j) in links {
        xs.clear();
        ys.clear();
        xs.extend(a.words_of(i).iter().copied().filter(|&w| useful(&in_a, w)));
        ys.extend(b.words_of(j).iter().copied().filter(|&w| useful(&in_b, w)));
        for &x in &xs {
            for &y in &ys {
                *meetings.entry(u64::from(x) << 32 | u64::from(y)).or_insert(0) += 1;
            }
        }
    }
    let mut found: Vec<Meeting> = meetings
        .into_iter()
        .filter(|(_, times)| *times >= least)
        .map(|(pair, times)| {
            let [x, y] = [(pair >> 32) as u32, pair as u32];
            let share = 2.0 * times as f32 / (in_a[x as usize] + in_b[y as usize]) as f32;
            Meeting { words: [x, y], times, share }
        })
        .collect();
    // The order of a hash table is nobody's.
    found.sort_unstable_by_key(|meeting| meeting.words);
    found
}

/// A reading with the keys that its words have in `of`.
fn with(reading: &Reading, of: &QuickMap<u32, Vec<u32>>) -> Reading {
    // Nobody learns from its words again.
    let mut taught = Reading {
        lengths: reading.lengths.clone(),
        signs: reading.signs.clone(),
        forms: reading.forms.clone(),
        starts: reading.starts.clone(),
        keys: Vec::with_capacity(reading.keys.len()),
        bounds: vec![0],
        chances: reading.chances.clone(),
        words: Vec::new(),
        word_bounds: Vec::new(),
        script: reading.script,
    };
    for segment in 0..reading.len() {
        let from = taught.keys.len();
        taught.keys.extend_from_slice(reading.keys_of(segment));
        for word in reading.words_of(segment) {
            if let Some(ids) = of.get(word) {
                taught.chances[segment][KeyKind::Learnt as usize] += 1.0;
                taught.keys.extend_from_slice(ids);
            }
        }
        let own = &mut taught.keys[from..];
        own.sort_unstable();
        taught.bounds.push(taught.keys.len() as u32);
    }
    taught
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_keep_meeting_become_a_key() {
        let reading = |base: u32| {
            let mut r = Reading { bounds: vec![0], word_bounds: vec![0], ..Reading::default() };
            for n in 0..150u32 {
                r.lengths.push(10.0);
                r.chances.push(Default::default());
                r.bounds.push(0);
                r.words.extend([base + n % 30, base + 1000 + n]);
                r.word_bounds.push(r.words.len() as u32);
            }
            r
        };
        let (a, b) = (reading(0), reading(5000));
        let links: Vec<_> = (0..150).map(|n| (n, n)).collect();
        let ([x, y], keys) = taught(&a, &b, &Keys::default(), &links).expect("long enough");
        assert_eq!(keys.len(), 30);
        assert!((0..150).all(|n| x.keys_of(n) == y.keys_of(n) && x.keys_of(n).len() == 1));
        assert!(taught(&a, &b, &keys, &[]).is_none());
    }
}
