//! A long pair of sides, searched stretch by stretch.
//!
//! A search over a whole text of 270,000 segments a side would take gigabytes for its
//! lattice alone. But what two passages are to each other does not depend on what
//! stands thousands of segments away: so a stretch is searched together with a little of
//! what is around it, and what it came to in its own rows is kept. That is also what
//! is left of work that is cut short ([`Pieces`]).

use std::ops::Range;
use std::sync::Arc;

use super::band::Band;
use super::lattice::{Lattice, SHAPES, Step};
use super::{FIRST_SHAPES, SLACK, Searched, Wanted, coarse};
use crate::align::evidence::pairing::{Common, Measured, Pairing, SPAN, Usual};
use crate::align::evidence::{Keys, Reading, learnt, length};
use crate::align::pieces::{Pieces, Unpack, pack_links, pack_rows};
use crate::align::weights::Weights;

/// Rows of a stretch, about. Half a second's work.
const ROWS: usize = 4096;
/// Rows before and behind a stretch that are searched with it. The band is some thirty
/// segments wide, and wherever a path enters it, it is on the best one long before so many.
const AROUND: usize = 128;

/// Some rows of the grid of two sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The rows that are its own. All stretches' together are all rows.
    own: Range<usize>,
    /// The first and the last row that are searched.
    rows: [usize; 2],
}

/// The stretches of a grid with rows from 0 to `n`; a short one has but one.
pub(super) fn stretches(n: usize, rows: usize, around: usize) -> Vec<Stretch> {
    let count = (n / rows).max(1);
    let start = |k: usize| if k == count { n + 1 } else { n * k / count };
    let stretch = |k: usize| {
        let own = start(k)..start(k + 1);
        let rows = [own.start.saturating_sub(around), (own.end - 1 + around).min(n)];
        Stretch { own, rows }
    };
    (0..count).map(stretch).collect()
}

/// The part of a band that belongs to a stretch, from corner to corner, with the columns it spans.
/// Where it does not begin or end with the text, its corners are in the middle of the band.
fn cut(band: &Band, stretch: &Stretch, m: usize) -> (Band, Range<usize>) {
    let [first, last] = stretch.rows;
    let middle = |row: usize| {
        let (from, to) = band.row(row);
        (from + to) / 2
    };
    let left = if first == 0 { 0 } else { middle(first) };
    let right = if last + 1 == band.rows() { m } else { middle(last) };
    let within = |at: u32| at.clamp(left as u32, right as u32) - left as u32;
    let rows = band.all()[first..=last].iter().map(|&(from, to)| (within(from), within(to)));
    (Band::new(rows.collect(), right - left), left..right)
}

/// The rows that are a stretch's own, of a band over the rows that were searched.
fn own<'b>(stretch: &Stretch, band: &'b Band) -> impl Iterator<Item = (usize, (u32, u32))> + 'b {
    let (skip, count) = (stretch.own.start - stretch.rows[0], stretch.own.len());
    band.all().iter().copied().enumerate().skip(skip).take(count)
}

/// A pair of sides that is searched by stretches.
pub(super) struct Long<'a> {
    pub(super) sides: [usize; 2],
    pub(super) readings: [&'a Reading; 2],
    pub(super) keys: &'a Keys,
    pub(super) weights: &'a Weights,
    /// The letters of one side for one of the other, before anything is known of links.
    pub(super) ratio: f32,
    /// The rows of a stretch, and around it.
    pub(super) rows: [usize; 2],
}

/// Whether a pair of sides with so many segments on the first is searched by stretches.
pub(super) fn is_long(n: usize) -> bool {
    n >= 2 * ROWS
}

/// The usual stretches.
pub(super) const USUAL: [usize; 2] = [ROWS, AROUND];

/// What a text teaches about itself.
struct Taught {
    readings: [Reading; 2],
    common: Arc<Common>,
    ratio: f32,
    usual: Usual,
}

impl Long<'_> {
    fn counts(&self) -> [usize; 2] {
        self.readings.map(Reading::len)
    }

    fn stretches(&self) -> Vec<Stretch> {
        stretches(self.counts()[0], self.rows[0], self.rows[1])
    }

    /// Searches the pair; `None` as soon as `go_on`, told how far it is from 0 to 1, says
    /// no. The pieces are numbered from `first` on.
    pub(super) fn searched(
        &self,
        first: u32,
        pieces: &dyn Pieces,
        go_on: &dyn Fn(f32) -> bool,
    ) -> Option<Searched> {
        let stretches = self.stretches();
        let (links, band) = self.glances(&stretches, first, pieces, &|part| go_on(0.6 * part))?;
        let taught = self.taught(&stretches, &links);
        drop(links);
        let next = first + stretches.len() as u32;
        let lattice =
            self.looks(&stretches, &taught, &band, next, pieces, &|part| go_on(0.6 + 0.4 * part))?;
        Some(Searched { sides: self.sides, lattice, sure: None })
    }

    /// A glance at each stretch: the links of the best path, and where to look again.
    fn glances(
        &self,
        stretches: &[Stretch],
        first: u32,
        pieces: &dyn Pieces,
        go_on: &dyn Fn(f32) -> bool,
    ) -> Option<(Vec<Step>, Band)> {
        let [a, b] = self.readings;
        let (mut coarse, mut common) = (None, None);
        let (mut links, mut rows) = (Vec::new(), Vec::new());
        for (at, stretch) in stretches.iter().enumerate() {
            let number = first + at as u32;
            let kept = pieces.get(number).and_then(|piece| self.glanced_before(stretch, &piece));
            let (its_links, its_rows) = match kept {
                Some(kept) => kept,
                None => {
                    let coarse = coarse.get_or_insert_with(|| coarse::band(a, b, self.keys));
                    let common = common.get_or_insert_with(|| Arc::new(Common::new(a, b, self.keys)));
                    let found = self.glance(stretch, coarse, common);
                    let mut piece = Vec::new();
                    pack_rows(&found.1, &mut piece);
                    pack_links(&found.0, &mut piece);
                    pieces.put(number, piece);
                    found
                }
            };
            links.extend(its_links);
            rows.extend(its_rows);
            if !go_on((at + 1) as f32 / stretches.len() as f32) {
                return None;
            }
        }
        Some((links, Band::new(rows, b.len())))
    }

    fn glanced_before(&self, stretch: &Stretch, piece: &[u8]) -> Option<Glanced> {
        let mut unpack = Unpack(piece);
        let rows = unpack.rows(stretch.own.len(), self.counts()[1])?;
        let links = unpack.links(self.counts())?;
        unpack.is_done().then_some((links, rows))
    }

    fn glance(&self, stretch: &Stretch, coarse: &Band, common: &Arc<Common>) -> (Vec<Step>, Vec<(u32, u32)>) {
        let [n, m] = self.counts();
        let (band, columns) = cut(coarse, stretch, m);
        let segments = [stretch.rows[0]..stretch.rows[1].min(n), columns.clone()];
        let pairing = Pairing::part(self.readings, segments, common, self.ratio, SPAN);
        let lattice = Lattice::new(&pairing, self.weights, band, FIRST_SHAPES);
        let (i, j) = (stretch.rows[0], columns.start);
        let path = lattice.best().into_iter().filter(|(x, y)| !x.is_empty() && !y.is_empty());
        let path = path.map(|(x, y)| (x.start + i..x.end + i, y.start + j..y.end + j));
        let links = path.filter(|(x, _)| stretch.own.contains(&x.start)).collect();
        let near = lattice.narrowed(SLACK * 2.0).band;
        let rows = own(stretch, &near).map(|(_, (from, to))| (from + j as u32, to + j as u32));
        (links, rows.collect())
    }

    /// What the links teach: how lengths relate, which words mean the same, what is usual.
    fn taught(&self, stretches: &[Stretch], links: &[Step]) -> Taught {
        let [a, b] = self.readings;
        let one = |(x, y): &&Step| x.len() == 1 && y.len() == 1;
        let lengths = links.iter().filter(one).map(|(x, y)| (a.lengths[x.start], b.lengths[y.start]));
        let ratio = length::measured_ratio(self.ratio, lengths);
        let met: Vec<(usize, usize)> = links
            .iter()
            .flat_map(|(x, y)| x.clone().flat_map(move |i| y.clone().map(move |j| (i, j))))
            .collect();
        let (readings, common) = match learnt::taught(a, b, self.keys, &met) {
            Some((readings, keys)) => {
                let common = Common::new(&readings[0], &readings[1], &keys);
                (readings, common)
            }
            None => ([a.clone(), b.clone()], Common::new(a, b, self.keys)),
        };
        drop(met);
        let common = Arc::new(common);
        let mut measured = Measured::default();
        let mut rest = links;
        for stretch in stretches {
            let (its, after) = rest.split_at(rest.partition_point(|(x, _)| x.start < stretch.own.end));
            rest = after;
            let first = its.iter().map(|(_, y)| y.start).min();
            let last = its.iter().map(|(_, y)| y.end).max();
            let Some((first, last)) = first.zip(last) else { continue };
            let columns = first..last;
            let rows = stretch.own.start..its.iter().map(|(x, _)| x.end).max().unwrap_or(0);
            let (i, j) = (rows.start, columns.start);
            let pairing = Pairing::part([&readings[0], &readings[1]], [rows, columns], &common, ratio, 1);
            measured.add(&pairing, its.iter().filter(one).map(|(x, y)| (x.start - i, y.start - j)));
        }
        Taught { readings, common, ratio, usual: measured.usual() }
    }

    /// A closer look at each stretch, within the band: the lattice near the best path.
    fn looks(
        &self,
        stretches: &[Stretch],
        taught: &Taught,
        band: &Band,
        first: u32,
        pieces: &dyn Pieces,
        go_on: &dyn Fn(f32) -> bool,
    ) -> Option<Lattice> {
        let m = self.counts()[1];
        let mut found = Vec::with_capacity(stretches.len());
        let mut rows = Vec::with_capacity(band.rows());
        for (at, stretch) in stretches.iter().enumerate() {
            let number = first + at as u32;
            let looked = self.look(stretch, taught, band, number, pieces);
            rows.extend(looked.rows.iter().copied());
            found.push(looked);
            if !go_on((at + 1) as f32 / stretches.len() as f32) {
                return None;
            }
        }
        let band = Band::new(rows, m);
        let mut links = Vec::with_capacity(band.len());
        for (stretch, Looked { rows, links: its }) in stretches.iter().zip(found) {
            let mut next = 0;
            for (i, &(from, to)) in stretch.own.clone().zip(&rows) {
                let (first, last) = band.row(i);
                for j in first..=last {
                    let ours = (from as usize..=to as usize).contains(&j);
                    links.push(if ours { its[next + j - from as usize] } else { Lattice::NO_LINKS });
                }
                next += (to - from) as usize + 1;
            }
        }
        Some(Lattice::assembled(band, links, self.alone(taught), self.weights))
    }

    fn look(
        &self,
        stretch: &Stretch,
        taught: &Taught,
        whole: &Band,
        number: u32,
        pieces: &dyn Pieces,
    ) -> Looked {
        let [n, m] = self.counts();
        let (band, columns) = cut(whole, stretch, m);
        let count = band.rows();
        let segments = [stretch.rows[0]..stretch.rows[1].min(n), columns.clone()];
        let readings = [&taught.readings[0], &taught.readings[1]];
        let mut pairing = Pairing::part(readings, segments, &taught.common, taught.ratio, SPAN);
        pairing.usual = taught.usual;
        let kept = pieces.get(number).and_then(|piece| {
            let mut unpack = Unpack(&piece);
            let rows = unpack.rows(count, columns.len())?;
            unpack.is_done().then(|| Band::new(rows, columns.len()))
        });
        let lattice = match kept {
            // Only what was near the best path is scored again, as far as it was scored then.
            Some(near) => Lattice::new_within(&pairing, self.weights, near, &band),
            None => {
                let lattice = Lattice::new(&pairing, self.weights, band, SHAPES.len()).narrowed(SLACK);
                let mut piece = Vec::new();
                pack_rows(lattice.band.all(), &mut piece);
                pieces.put(number, piece);
                lattice
            }
        };
        let left = columns.start as u32;
        let (mut rows, mut links) = (Vec::new(), Vec::new());
        for (row, (from, to)) in own(stretch, &lattice.band) {
            let cell = lattice.band.first_cell(row);
            links.extend_from_slice(&lattice.links[cell..=cell + (to - from) as usize]);
            rows.push((from + left, to + left));
        }
        Looked { rows, links }
    }

    /// What each lone segment costs.
    fn alone(&self, taught: &Taught) -> [Vec<f32>; 2] {
        [0, 1].map(|side| {
            let reading = &taught.readings[side];
            // By stretches too: all spans at once are more than all else.
            let starts = (0..reading.len()).step_by(self.rows[0]);
            starts
                .flat_map(|start| {
                    let segments = start..(start + self.rows[0]).min(reading.len());
                    let both = if side == 0 { [segments, 0..0] } else { [0..0, segments] };
                    let readings = [&taught.readings[0], &taught.readings[1]];
                    let pairing = Pairing::part(readings, both, &taught.common, taught.ratio, 1);
                    let forms = pairing.forms[side].iter();
                    forms.map(|form| self.weights.alone(form)).collect::<Vec<f32>>()
                })
                .collect()
        })
    }
}

/// What a glance at a stretch found in its own rows: links, and the columns near the best path.
type Glanced = (Vec<Step>, Vec<(u32, u32)>);

/// What a closer look at a stretch found in its own rows.
struct Looked {
    rows: Vec<(u32, u32)>,
    links: Vec<[f32; SHAPES.len()]>,
}

/// Adds up how probable the steps are that are wanted.
pub(super) fn sure(lattice: &Lattice, sizes: [usize; 2], wanted: &mut Wanted) {
    let [n, m] = lattice.counts();
    for stretch in stretches(n, sizes[0], sizes[1]) {
        let (band, columns) = cut(&lattice.band, &stretch, m);
        let (i, j) = (stretch.rows[0], columns.start);
        let part = lattice.part(band, [i, j]);
        part.posteriors(|(x, y), p| {
            if stretch.own.contains(&(x.start + i)) {
                let step = (x.start + i..x.end + i, y.start + j..y.end + j);
                if let Some(sum) = wanted.get_mut(&super::bounds(&step)) {
                    *sum += p as f32;
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::{self, Segment, Side};
    use crate::lexicon::Shipped;
    use crate::text::Language;
    use crate::text::quick::QuickMap;
    use proptest::prelude::*;
    use std::cell::{Cell, RefCell};
    use std::collections::BTreeMap;

    /// Stretches of so few rows that a short text has many.
    const SHORT: [usize; 2] = [40, 20];

    /// Two versions of a text of so many sentences; every version lacks some.
    fn versions(count: usize) -> [Vec<String>; 2] {
        let lacks = |n: usize, every: usize| n % every == every / 2;
        let english = (0..count).filter(|&n| !lacks(n, 17)).map(|n| match n % 3 {
            0 => format!("In the year {} the town of Marsa had {} houses.", 1000 + n, n * 7 + 3),
            1 => format!("Farida counted {} boats in the harbour of Tarif{}.", n * 3 + 1, n % 11),
            _ => "Nobody had told them so.".to_owned(),
        });
        let french = (0..count).filter(|&n| !lacks(n, 23)).map(|n| match n % 3 {
            0 => format!("En {} la ville de Marsa avait {} maisons.", 1000 + n, n * 7 + 3),
            1 => format!("Farida a compté {} bateaux dans le port de Tarif{}.", n * 3 + 1, n % 11),
            _ => "Personne ne le leur avait dit.".to_owned(),
        });
        [english.collect(), french.collect()]
    }

    /// Pieces in memory, of which only some come back.
    #[derive(Default)]
    struct Shelf {
        pieces: RefCell<BTreeMap<u32, Vec<u8>>>,
        taken: Cell<usize>,
    }

    impl Pieces for Shelf {
        fn begin(&self, _: u64) {}

        fn get(&self, number: u32) -> Option<Vec<u8>> {
            let piece = self.pieces.borrow().get(&number).cloned();
            self.taken.set(self.taken.get() + usize::from(piece.is_some()));
            piece
        }

        fn put(&self, number: u32, piece: Vec<u8>) {
            self.pieces.borrow_mut().insert(number, piece);
        }
    }

    /// Searches a text in stretches of these sizes; `None` once `steps` of its steps are done.
    fn search(count: usize, rows: [usize; 2], pieces: &dyn Pieces, steps: usize) -> Option<Searched> {
        let texts = versions(count);
        let segments = texts.each_ref().map(|sentences| {
            let each = sentences.iter().enumerate();
            each.map(|(n, text)| Segment { text, paragraph: n as u32 / 4 }).collect::<Vec<_>>()
        });
        let (mut keys, mut words) = (Keys::default(), QuickMap::default());
        let lexicon = Shipped::new();
        let languages = [Language::ENGLISH, Language::FRENCH];
        let mut read = |side: usize| {
            let side = Side { language: languages[side], segments: &segments[side] };
            align::evidence::read(&side, &lexicon, &mut keys, &mut words)
        };
        let (a, b) = (read(0), read(1));
        let ratio = length::first_ratio(languages[0], &a, languages[1], &b);
        let weights = Weights::default();
        let (readings, keys, weights) = ([&a, &b], &keys, &weights);
        let done = Cell::new(0);
        let long = Long { sides: [0, 1], readings, keys, weights, ratio, rows };
        long.searched(7, pieces, &|_| {
            done.set(done.get() + 1);
            done.get() < steps
        })
    }

    fn alignment(count: usize, searched: Searched, rows: [usize; 2]) -> crate::align::Alignment {
        let counts = versions(count).map(|version| version.len());
        let mut wanted = Wanted::default();
        for (x, y) in searched.lattice.best() {
            wanted.insert(super::super::bounds(&(x, y)), 0.0);
        }
        sure(&searched.lattice, rows, &mut wanted);
        let searched = Searched { sure: Some(wanted), ..searched };
        super::super::joined(&counts, &[searched], &Weights::default())
    }

    #[test]
    fn stretches_have_every_row_once() {
        let check = |n: usize, expected: &[(Range<usize>, [usize; 2])]| {
            let found = stretches(n, 10, 3);
            let found: Vec<_> = found.into_iter().map(|s| (s.own, s.rows)).collect();
            assert_eq!(found, expected, "{n}");
        };
        check(0, &[(0..1, [0, 0])]);
        check(19, &[(0..20, [0, 19])]);
        check(30, &[(0..10, [0, 12]), (10..20, [7, 22]), (20..31, [17, 30])]);
    }

    #[test]
    fn by_stretches_the_ladder_is_that_of_the_whole() {
        let by = |rows: [usize; 2]| {
            let searched = search(400, rows, &align::NoPieces, usize::MAX).expect("nobody stops it");
            alignment(400, searched, rows)
        };
        let (whole, parts) = (by([usize::MAX, 0]), by(SHORT));
        let beads = |alignment: &align::Alignment| {
            let ladder = &alignment.ladder;
            (0..ladder.len())
                .map(|bead| [ladder.segments(bead, 0), ladder.segments(bead, 1)])
                .collect::<Vec<_>>()
        };
        assert_eq!(beads(&whole), beads(&parts));
        for bead in 0..whole.ladder.len() {
            let off = whole.ladder.confidence(bead) - parts.ladder.confidence(bead);
            assert!(off.abs() < 1e-3, "bead {bead}: {off}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn work_that_is_cut_short_and_gone_on_with_comes_to_the_same(
            count in 80usize..260, cuts in prop::collection::vec(1usize..14, 1..4), harm in any::<prop::sample::Index>()
        ) {
            let whole = search(count, SHORT, &align::NoPieces, usize::MAX).expect("nobody stops it");
            let shelf = Shelf::default();
            for cut in cuts {
                if let Some(done) = search(count, SHORT, &shelf, cut) {
                    prop_assert_eq!(&done.lattice, &whole.lattice);
                }
            }
            let kept = shelf.pieces.borrow().len();
            shelf.taken.set(0);
            let gone_on = search(count, SHORT, &shelf, usize::MAX).expect("nobody stops it");
            prop_assert_eq!(shelf.taken.get(), kept, "every piece is taken for found");
            prop_assert_eq!(&gone_on.lattice, &whole.lattice);
            // A piece that a disk spoilt is done anew.
            let numbers: Vec<u32> = shelf.pieces.borrow().keys().copied().collect();
            let spoilt = numbers[harm.index(numbers.len())];
            shelf.pieces.borrow_mut().entry(spoilt).and_modify(|piece| piece.push(1));
            let mended = search(count, SHORT, &shelf, usize::MAX).expect("nobody stops it");
            prop_assert_eq!(&mended.lattice, &whole.lattice);
            prop_assert_eq!(alignment(count, mended, SHORT), alignment(count, whole, SHORT));
        }
    }
}
