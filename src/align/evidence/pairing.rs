//! The readings of two sides, put together: how well any span of one matches
//! any span of the other, as a short vector of features.

use std::ops::Range;
use std::sync::Arc;

use super::punctuation::{Signs, agreement};
use super::{KINDS, KeyKind, Keys, Reading, Script, fits, same_script};

/// The longest span of segments on one side of a bead.
pub(crate) const SPAN: usize = 4;

/// The number of features of a link.
pub const LINK_FEATURES: usize = 39;
/// The number of features of a segment that stands alone.
pub const NULL_FEATURES: usize = 11;

/// The names of the features of a link, in order.
pub const LINK_NAMES: [&str; LINK_FEATURES] = [
    "shape 1-2",
    "shape 2-2",
    "shape 1-3",
    "shape 2-3",
    "shape 1-4",
    "length, standard",
    "length, plain",
    "numbers met",
    "numbers missed",
    "names met",
    "names missed",
    "cognates met",
    "cognates missed",
    "latin met",
    "latin missed",
    "lexicon met",
    "lexicon missed",
    "learnt met",
    "learnt missed",
    "question",
    "exclamation",
    "quote",
    "bracket",
    "colon",
    "end",
    "paragraph starts",
    "paragraph breaks inside",
    "furniture",
    "dated",
    "open inside",
    "none met",
    "length itself",
    "square root of met",
    "share met",
    "unfinished inside",
    "small inside",
    "unfinished",
    "small",
    "met beside the usual",
];
/// The names of the features of a segment that stands alone, in order.
pub const NULL_NAMES: [&str; NULL_FEATURES] = [
    "alone",
    "alone again",
    "furniture",
    "dated",
    "open",
    "length itself",
    "many met elsewhere",
    "starts paragraph",
    "unfinished",
    "small",
    "no lexicon",
];

/// What two texts have that their translated passages have: the usual, on which
/// the second look goes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Usual {
    /// What passages have in common, a letter of either side; `None` as long as
    /// none are known.
    met: Option<f32>,
    /// How far lengths scatter, beside what they do in most texts.
    scatter: f32,
}

impl Default for Usual {
    fn default() -> Usual {
        Usual { met: None, scatter: 1.0 }
    }
}

/// What is met is held to this much, in so many letters.
const HELD_MET: (f32, f32) = (40.0, 400.0);
/// The scatter of lengths is held to 1 as if by so many links.
const HELD_ONES: f32 = 10.0;

/// What is usual, as far as it is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    met: f32,
    letters: f32,
    off: f32,
    ones: f32,
}

impl Default for Measured {
    fn default() -> Measured {
        Measured { met: HELD_MET.0, letters: HELD_MET.1, off: HELD_ONES, ones: HELD_ONES }
    }
}

impl Measured {
    /// Measures these `links` of one segment with one; nothing must be taken for usual yet.
    pub(crate) fn add(&mut self, pairing: &Pairing, links: impl Iterator<Item = (usize, usize)>) {
        for (i, j) in links {
            let f = pairing.features(i, 1, j, 1);
            self.met += f[32] * f[32];
            self.letters += pairing.a.get(i, 1).0.length + pairing.b.get(j, 1).0.length;
            // A few wrong links are far off; they must not count for much.
            self.off += f[5].min(4.0);
            self.ones += 1.0;
        }
    }

    /// What is usual by that.
    pub(crate) fn usual(self) -> Usual {
        Usual { met: Some(self.met / self.letters), scatter: (self.off / self.ones).clamp(0.3, 3.0) }
    }
}

/// How far two lengths may be expected to be apart, as the variance of their logarithm.
fn variance(a: f32, b: f32) -> f32 {
    0.03 + 3.0 / (a + b + 12.0)
}

/// A span of segments, summed up.
#[derive(Clone, Copy, Debug, Default)]
struct Summary {
    length: f32,
    signs: Signs,
    chances: [f32; KINDS],
    furniture: f32,
    dated: f32,
    breaks: f32,
    /// Segments inside the span that do not end as a sentence.
    open: f32,
    /// Segments inside the span that end, or begin, within a sentence.
    unfinished: f32,
    small: f32,
    starts: bool,
    keys: (u32, u32),
}

/// One side's spans.
#[derive(Debug, Default)]
struct Spans {
    summaries: Vec<Summary>,
    /// The keys that both sides have, span by span, sorted.
    keys: Vec<u32>,
    count: usize,
}

impl Spans {
    /// The spans of some segments, counted from the first of them.
    fn new(reading: &Reading, segments: Range<usize>, shared: &[u32], longest: usize) -> Spans {
        let count = segments.len();
        let mut spans = Spans { summaries: Vec::with_capacity(count * SPAN), keys: Vec::new(), count };
        for start in segments.clone() {
            let mut summary = Summary { starts: reading.starts[start], ..Summary::default() };
            for more in 0..SPAN {
                let at = start + more;
                if at >= segments.end || more >= longest {
                    spans.summaries.push(Summary::default());
                    continue;
                }
                let form = reading.forms[at];
                if more > 0 {
                    summary.breaks += f32::from(u8::from(reading.starts[at]));
                    summary.open += reading.forms[at - 1].open;
                    summary.unfinished += f32::from(u8::from(reading.signs[at - 1].unfinished));
                    summary.small += f32::from(u8::from(reading.signs[at].small));
                    summary.signs = summary.signs.and(reading.signs[at]);
                } else {
                    summary.signs = reading.signs[at];
                }
                summary.length += reading.lengths[at];
                summary.furniture = summary.furniture.max(form.furniture);
                summary.dated = summary.dated.max(form.dated);
                for (sum, chance) in summary.chances.iter_mut().zip(reading.chances[at]) {
                    *sum += chance;
                }
                let (from, to) = summary.keys;
                let begin = spans.keys.len() as u32;
                let own = reading.keys_of(at).iter().map(|&k| shared[k as usize]).filter(|&k| k != u32::MAX);
                if more == 0 {
                    spans.keys.extend(own);
                    // The shared numbers keep the order of the ids.
                } else {
                    let before: Vec<u32> = spans.keys[from as usize..to as usize].to_vec();
                    merge(&before, own, &mut spans.keys);
                }
                summary.keys = (begin, spans.keys.len() as u32);
                spans.summaries.push(summary);
            }
        }
        spans
    }

    fn get(&self, start: usize, len: usize) -> (&Summary, &[u32]) {
        let summary = &self.summaries[start * SPAN + len - 1];
        (summary, &self.keys[summary.keys.0 as usize..summary.keys.1 as usize])
    }
}

/// Merges two sorted lists without repetition onto the end of `out`.
fn merge(a: &[u32], b: impl Iterator<Item = u32>, out: &mut Vec<u32>) {
    let mut a = a.iter().copied().peekable();
    for y in b {
        while let Some(&x) = a.peek().filter(|&&x| x < y) {
            out.push(x);
            a.next();
        }
        if a.peek() == Some(&y) {
            a.next();
        }
        out.push(y);
    }
    out.extend(a);
}

/// What two sides have in common as wholes.
#[derive(Debug)]
pub(crate) struct Common {
    /// For each key its number among those that both sides have.
    shared: Vec<u32>,
    /// For each of these its weight and kind.
    weights: Vec<(f32, KeyKind)>,
    /// Which side's names count as chances: a side that marks names by capitals.
    name_chances: [bool; 2],
    same_script: bool,
    /// Of which kinds both sides have words at all: a lexicon that knows only one
    /// language of the two can meet nothing, and so miss nothing.
    known: [bool; KINDS],
}

impl Common {
    pub(crate) fn new(a: &Reading, b: &Reading, keys: &Keys) -> Common {
        let mut counts = vec![[0u32; 2]; keys.len()];
        for (side, reading) in [a, b].into_iter().enumerate() {
            for &key in &reading.keys {
                counts[key as usize][side] += 1;
            }
        }
        let (sa, sb) = (a.script.unwrap_or(Script::Other), b.script.unwrap_or(Script::Other));
        let total = (a.len() + b.len()) as f32;
        let mut shared = vec![u32::MAX; keys.len()];
        let mut weights = Vec::new();
        for (id, [in_a, in_b]) in counts.iter().enumerate() {
            let kind = keys.kinds[id];
            if *in_a == 0 || *in_b == 0 || !fits(kind, a, b) {
                continue;
            }
            let weight = ((total + 2.0) / (*in_a + *in_b) as f32).ln().clamp(0.0, 6.0) * keys.quality[id];
            if weight > 0.02 {
                shared[id] = weights.len() as u32;
                weights.push((weight, kind));
            }
        }
        Common {
            shared,
            weights,
            name_chances: [
                sa == Script::Latin || sb != Script::Latin,
                sb == Script::Latin || sa != Script::Latin,
            ],
            same_script: same_script(a, b),
            known: std::array::from_fn(|k| [a, b].iter().all(|r| r.chances.iter().any(|c| c[k] > 0.0))),
        }
    }

    /// The features of a lone segment, which is this one of its side and this one of `spans`.
    fn alone(&self, side: &Reading, at: usize, spans: &Spans, own: usize) -> [f32; NULL_FEATURES] {
        let form = side.forms[at];
        let (_, keys) = spans.get(own, 1);
        let met: f32 = keys.iter().map(|&k| self.weights[k as usize].0).sum();
        [
            1.0,
            0.0,
            form.furniture,
            form.dated,
            form.open,
            (side.lengths[at] + 10.0).ln() - 4.0,
            met.sqrt(),
            f32::from(u8::from(side.starts[at])),
            f32::from(u8::from(side.signs[at].unfinished)),
            f32::from(u8::from(side.signs[at].small)),
            f32::from(u8::from(!self.known[KeyKind::Lexicon as usize])),
        ]
    }
}

/// What two sides have in common, ready to be asked about spans.
#[derive(Debug)]
pub(crate) struct Pairing {
    a: Spans,
    b: Spans,
    common: Arc<Common>,
    /// Letters of `b` for one letter of `a`.
    pub(crate) ratio: f32,
    /// What a first look found to be usual in these two texts.
    pub(crate) usual: Usual,
    pub(crate) forms: [Vec<[f32; NULL_FEATURES]>; 2],
}

impl Pairing {
    /// Puts two readings together. Letters are taken to stand one to `ratio`.
    pub(crate) fn new(a: &Reading, b: &Reading, keys: &Keys, ratio: f32, longest: usize) -> Pairing {
        let common = Arc::new(Common::new(a, b, keys));
        Pairing::part([a, b], [0..a.len(), 0..b.len()], &common, ratio, longest)
    }

    /// Puts some segments of either side together: the first of them is then number 0.
    pub(crate) fn part(
        sides: [&Reading; 2],
        segments: [Range<usize>; 2],
        common: &Arc<Common>,
        ratio: f32,
        longest: usize,
    ) -> Pairing {
        let spans = [0, 1].map(|s| Spans::new(sides[s], segments[s].clone(), &common.shared, longest));
        let forms = [0, 1].map(|s| {
            let each = segments[s].clone().enumerate();
            each.map(|(own, at)| common.alone(sides[s], at, &spans[s], own)).collect()
        });
        let [a, b] = spans;
        Pairing { a, b, common: Arc::clone(common), ratio, usual: Usual::default(), forms }
    }

    /// The number of segments on each side.
    pub(crate) fn counts(&self) -> [usize; 2] {
        [self.a.count, self.b.count]
    }

    /// Measures what is usual on these `links` of one segment with one.
    pub(crate) fn measure(&mut self, links: impl Iterator<Item = (usize, usize)>) {
        self.usual = Usual::default();
        let mut measured = Measured::default();
        measured.add(self, links);
        self.usual = measured.usual();
    }

    /// The features of the link of `p` segments from `i` with `q` from `j`.
    pub(crate) fn features(&self, i: usize, p: usize, j: usize, q: usize) -> [f32; LINK_FEATURES] {
        let mut f = [0.0; LINK_FEATURES];
        let (x, keys_x) = self.a.get(i, p);
        let (y, keys_y) = self.b.get(j, q);
        match (p.min(q), p.max(q)) {
            (1, 1) => {}
            (1, 2) => f[0] = 1.0,
            (2, 2) => f[1] = 1.0,
            (1, 3) => f[2] = 1.0,
            (2, 3) => f[3] = 1.0,
            _ => f[4] = 1.0,
        }
        // Translated lengths scatter like a product of many small chances: in the
        // logarithm, and the less the longer they are.
        let (lx, ly) = (x.length * self.ratio, y.length);
        let d = ((lx + 6.0) / (ly + 6.0)).ln();
        f[5] = (d * d / variance(lx, ly) / self.usual.scatter).min(12.0);
        f[6] = d.abs().min(2.0);
        let mut met = [0.0f32; KINDS];
        let mut times = [0.0f32; KINDS];
        let (mut s, mut t) = (0, 0);
        while let (Some(&u), Some(&v)) = (keys_x.get(s), keys_y.get(t)) {
            if u == v {
                let (weight, kind) = self.common.weights[u as usize];
                met[kind as usize] += weight;
                times[kind as usize] += 1.0;
            }
            s += usize::from(u <= v);
            t += usize::from(v <= u);
        }
        let missed = |kind: usize| {
            let mut chances = x.chances[kind] + y.chances[kind];
            let mut hits = 2.0 * times[kind];
            if kind == KeyKind::Name as usize {
                chances = 0.0;
                hits = 0.0;
                for (count, spans) in self.common.name_chances.iter().zip([x, y]) {
                    if *count {
                        chances += spans.chances[kind];
                        hits += times[kind];
                    }
                }
            }
            (chances - hits).max(0.0)
        };
        let of_kind = |kind: usize| [met[kind].min(20.0), missed(kind)];
        for kind in 0..=KeyKind::Learnt as usize {
            f[7 + 2 * kind..9 + 2 * kind].copy_from_slice(&of_kind(kind));
        }
        // What a dictionary says counts as met. That a pair of it is missed says
        // nothing: fitted, the weight was nothing, and so was that of a sum of its own.
        // Of the kinds that this pair does not use nothing can be missed.
        for kind in [KeyKind::Lexicon, KeyKind::Learnt] {
            if !self.common.known[kind as usize] {
                f[8 + 2 * kind as usize] = 0.0;
            }
        }
        if !self.common.same_script {
            f[8 + 2 * KeyKind::Cognate as usize] = 0.0;
        } else {
            f[8 + 2 * KeyKind::Name as usize] = 0.0;
            f[8 + 2 * KeyKind::Latin as usize] = 0.0;
        }
        f[19] = agreement(x.signs.question, y.signs.question);
        f[20] = agreement(x.signs.exclamation, y.signs.exclamation);
        f[21] = agreement(x.signs.quote, y.signs.quote);
        f[22] = agreement(x.signs.bracket, y.signs.bracket);
        f[23] = agreement(x.signs.colon, y.signs.colon);
        f[24] = if x.signs.ended == y.signs.ended { 0.0 } else { -1.0 };
        f[25] = agreement(u8::from(x.starts), u8::from(y.starts));
        f[26] = x.breaks + y.breaks;
        f[27] = x.furniture.max(y.furniture);
        f[28] = x.dated.max(y.dated);
        f[29] = x.open + y.open;
        let all: f32 = met.iter().sum();
        f[30] = f32::from(u8::from(all < 0.5));
        f[31] = ((lx * ly).sqrt() + 10.0).ln() - 4.0;
        f[32] = all.sqrt();
        f[33] = all / (lx + ly + 20.0) * 20.0;
        f[34] = x.unfinished + y.unfinished;
        f[35] = x.small + y.small;
        f[36] = agreement(u8::from(x.signs.unfinished), u8::from(y.signs.unfinished));
        f[37] = agreement(u8::from(x.signs.small), u8::from(y.signs.small));
        if let Some(usual) = self.usual.met {
            let expected = usual * (x.length + y.length);
            f[38] = ((all + 1.0) / (expected + 1.0)).ln().clamp(-2.5, 2.5);
        }
        f
    }
}
