use super::*;
use crate::align::{Alignment, Ladder, Pair, Resources};
use crate::parallel::review::{Fingerprints, Keys, Note, Status};
use crate::parallel::tests::{text, version};
use crate::parallel::{Pin, Text, align_around, holds, missing_pins};
use crate::text::Language;
use proptest::prelude::*;

/// A ladder over sides of so many segments, some way or other.
fn ladder(counts: [usize; 2], seed: u64) -> Ladder {
    let (mut at, mut beads, mut random) = ([0; 2], Vec::new(), seed | 1);
    while at != counts {
        let ranges: Vec<_> = (0..2)
            .map(|side| {
                random =
                    random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let end = counts[side].min(at[side] + (random >> 61) as usize % 3);
                std::mem::replace(&mut at[side], end)..end
            })
            .collect();
        if ranges.iter().any(|range| !range.is_empty()) {
            beads.push((ranges, (random >> 40 & 3) as f32 / 3.0));
        }
    }
    Ladder::new(&counts, beads).expect("it tiles")
}

fn alignment(counts: [usize; 2], seed: u64) -> Alignment {
    let pairs = vec![Pair { sides: [0, 1], ladder: ladder(counts, seed ^ 77) }];
    Alignment { ladder: ladder(counts, seed), pairs }
}

#[test]
fn a_history_goes_back_and_forward_and_forgets_what_is_written_over() {
    let text = text();
    let keys = Keys::of(&text);
    let edit = |bead, status| {
        let after = Record { status, ..Record::default() };
        Edit::of_records(
            Act::Status,
            [Change { key: keys.get(bead).expect("there").clone(), before: Record::default(), after }],
        )
    };
    let (first, second) = (edit(0, Status::Approved), edit(1, Status::Rejected));
    let mut history = History::default();
    assert_eq!(history.undo(), None);
    assert_eq!(history.push(&first).at, 1);
    assert_eq!(history.push(&second).at, 2);
    let (undone, pushed) = history.undo().expect("two");
    assert_eq!((undone, pushed), (second.clone().inverse(), Pushed { at: 1, body: None }));
    assert_eq!(history.redo().map(|(edit, pushed)| (edit, pushed.at)), Some((second.clone(), 2)));
    assert_eq!(history.redo(), None);
    history.undo();
    history.undo();
    let pushed = history.push(&second);
    assert_eq!(pushed.at, 1);
    assert_eq!(history.redo(), None);
    let mut again = History::kept(0, vec![pushed.body.expect("an edit")], 1);
    assert_eq!(again, history);
    assert_eq!(again.undo().map(|(edit, _)| edit), Some(second.inverse()));
}

#[test]
fn what_a_later_visavis_did_is_not_taken_back_by_us() {
    assert_eq!(History::kept(0, vec!["[]".into()], 1).undo(), None);
    assert_eq!(History::kept(7, vec!["{}".into()], 99).at(), 8);
    let mut history = History::kept(0, vec![r#"{"act":"sing","records":[]}"#.into()], 1);
    assert_eq!(history.undo().map(|(edit, _)| edit.act), Some(Act::Other));
}

#[test]
fn a_difference_fits_only_what_it_was_taken_from() {
    let (a, b) = (alignment([9, 7], 1), alignment([9, 7], 2));
    let difference = Difference::between(&a, &b).expect("the same segments");
    assert_eq!(difference.applied(&b), None);
    assert_eq!(Difference::between(&a, &alignment([9, 8], 2)), None);
    assert!(Difference::between(&a, &a).expect("the same").is_empty());
}

proptest! {
    #[test]
    fn a_difference_leads_there_and_back(
        counts in [0_usize..40, 0_usize..40], seeds in [any::<u64>(), any::<u64>()]
    ) {
        let [before, after] = seeds.map(|seed| alignment(counts, seed));
        let difference = Difference::between(&before, &after).expect("the same segments");
        let written = serde_json::to_string(&difference).expect("plain data");
        let difference: Difference = serde_json::from_str(&written).expect("ours");
        prop_assert_eq!(difference.applied(&before), Some(after.clone()));
        prop_assert_eq!(difference.inverse().applied(&after), Some(before));
    }
}

/// Three sides of so many segments, some ladder over them with its pairs.
fn three(counts: [usize; 3], seed: u64) -> Alignment {
    let (mut at, mut beads, mut random) = ([0; 3], Vec::new(), seed | 1);
    while at != counts {
        let ranges: Vec<_> = (0..3)
            .map(|side| {
                random =
                    random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let end = counts[side].min(at[side] + (random >> 61) as usize % 4);
                std::mem::replace(&mut at[side], end)..end
            })
            .collect();
        if ranges.iter().any(|range| !range.is_empty()) {
            beads.push((ranges, (random >> 40 & 3) as f32 / 3.0));
        }
    }
    with_pairs(&Alignment { ladder: Ladder::new(&counts, beads).expect("it tiles"), pairs: Vec::new() })
}

fn shape(ladder: &Ladder) -> String {
    let bead = |bead: usize| -> String {
        (0..ladder.sides()).map(|side| ladder.segments(bead, side).len().to_string()).collect()
    };
    (0..ladder.len()).map(bead).collect::<Vec<_>>().join(" ")
}

/// The alignment of a ladder whose beads are told by their counts.
fn told(beads: &str) -> Alignment {
    let counts: Vec<Vec<u32>> =
        beads.split(' ').map(|bead| bead.chars().filter_map(|c| c.to_digit(10)).collect()).collect();
    let mut at = vec![0; counts[0].len()];
    let beads: Vec<_> = counts
        .iter()
        .map(|counts| {
            let range = |(at, n): (&mut usize, &u32)| {
                *at += *n as usize;
                *at - *n as usize..*at
            };
            (at.iter_mut().zip(counts).map(range).collect(), 0.5)
        })
        .collect();
    with_pairs(&Alignment { ladder: Ladder::new(&at, beads).expect("it tiles"), pairs: Vec::new() })
}

#[test]
fn borders_move_and_beads_are_merged_split_and_linked() {
    let check =
        |before: &str, edited: fn(&Alignment) -> Result<Alignment, Refusal>, after: Result<&str, Refusal>| {
            let edited = edited(&told(before)).map(|a| shape(&a.ladder));
            assert_eq!(edited.as_deref(), after.as_ref().map(|s| *s), "{before}");
        };
    check("11 22 11", |a| moved_up(a, 1, 0, 1), Ok("21 12 11"));
    check("11 22 11", |a| moved_up(a, 1, 0, 2), Ok("31 02 11"));
    check("11 10", |a| moved_up(a, 1, 0, 1), Ok("21"));
    check("11 11", |a| moved_up(a, 0, 0, 0), Err(Refusal::First));
    check("11 01", |a| moved_up(a, 1, 0, 0), Err(Refusal::Nothing));
    check("11 22 11", |a| moved_down(a, 1, 1, 2), Ok("11 21 12"));
    check("11 22", |a| moved_down(a, 1, 1, 2), Err(Refusal::Last));
    check("11 22", |a| merged(a, 0), Ok("33"));
    check("11 22", |a| merged(a, 1), Err(Refusal::Last));
    check("22", |a| split(a, 0, 0, 1), Ok("11 11"));
    check("31", |a| split(a, 0, 0, 1), Ok("10 21"));
    check("31", |a| split(a, 0, 0, 2), Ok("21 10"));
    check("22", |a| split(a, 0, 0, 0), Err(Refusal::AtStart));
    check("111", |a| unlinked(a, 0, 1), Ok("101 010"));
    check("100", |a| unlinked(a, 0, 0), Err(Refusal::Alone));
    check("110", |a| unlinked(a, 0, 2), Err(Refusal::Nothing));
    check("010 101 111", |a| linked(a, 0), Ok("111 111"));
    check("101 010 111", |a| linked(a, 1), Ok("111 111"));
    check("111 010 111", |a| linked(a, 1), Err(Refusal::NoGap));
    check("110", |a| linked(a, 0), Err(Refusal::Nothing));
    check("11", |a| merged(a, 7), Err(Refusal::Last));
    check("11", |a| split(a, 7, 7, 7), Err(Refusal::Nothing));
}

#[test]
fn a_split_follows_the_finer_ladder() {
    let mut alignment = told("44");
    alignment.pairs[0].ladder = told("13 31").ladder;
    assert_eq!(split(&alignment, 0, 0, 1).map(|a| shape(&a.ladder)).as_deref(), Ok("13 31"));
    let merged = merged(&told("11 11 10"), 0).expect("two");
    assert_eq!(shape(&merged.pairs[0].ladder), "11 11 10", "what is finer stays so");
    let linked = super::merged(&merged, 0).expect("two");
    assert_eq!(shape(&linked.pairs[0].ladder), "11 21", "what was linked stands alone no more");
}

fn edited(
    alignment: &Alignment,
    what: u8,
    bead: usize,
    side: usize,
    segment: usize,
) -> Result<Alignment, Refusal> {
    let bead = bead % alignment.ladder.len().max(1);
    let within = if bead < alignment.ladder.len() { alignment.ladder.segments(bead, side) } else { 0..0 };
    let segment = within.start + segment % within.len().max(1);
    match what % 6 {
        0 => moved_up(alignment, bead, side, segment),
        1 => moved_down(alignment, bead, side, segment),
        2 => merged(alignment, bead),
        3 => split(alignment, bead, side, segment),
        4 => unlinked(alignment, bead, side),
        _ => linked(alignment, bead),
    }
}

/// A text of three sides whose segments are words, every fifth a row of asterisks.
fn words(counts: [usize; 3]) -> Text {
    let version = |side: usize| {
        let segment = |n: usize| if n % 5 == 4 { "***".to_owned() } else { format!("{side}-{n}") };
        let sentences: Vec<String> = (0..counts[side]).map(segment).collect();
        let paragraphs: Vec<Vec<&str>> = sentences.iter().map(|s| vec![s.as_str()]).collect();
        let paragraphs: Vec<&[&str]> = paragraphs.iter().map(Vec::as_slice).collect();
        version("v", Language::ENGLISH, &paragraphs)
    };
    let versions: Vec<_> = (0..3).map(version).collect();
    Text::new(versions, Alignment::none(&counts), 0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_edit_tiles_keeps_its_pairs_within_and_can_be_taken_back(
        counts in [1_usize..12, 1_usize..12, 0_usize..12],
        seed in any::<u64>(),
        steps in prop::collection::vec((any::<u8>(), any::<usize>(), 0_usize..3, any::<usize>()), 1..30),
    ) {
        let text = words(counts);
        let fingerprints = Fingerprints::of(text.versions());
        let mut alignment = three(counts, seed);
        let mut review = Review::default();
        for (n, key) in fingerprints.keys(&alignment.ladder).iter().enumerate() {
            review.edit(key, |record| record.notes.push(Note::new(n.to_string())));
        }
        let notes = |review: &Review| review.records().map(|(_, r)| r.notes.len()).sum::<usize>();
        let all = notes(&review);
        let mut history = History::default();
        let mut states = vec![(alignment.clone(), review.clone())];
        for (what, bead, side, segment) in steps {
            let Ok(after) = edited(&alignment, what, bead, side, segment) else { continue };
            prop_assert!((0..3).all(|s| after.ladder.segments_on(s) == counts[s]));
            for pair in &after.pairs {
                prop_assert!((0..2).all(|s| pair.ladder.segments_on(s) == counts[pair.sides[s]]));
                for bead in 0..after.ladder.len() {
                    // Each bead's corner is a corner of the finer ladder.
                    let corner = pair.sides.map(|s| after.ladder.bound(bead, s));
                    let is = |b: usize| [pair.ladder.bound(b, 0), pair.ladder.bound(b, 1)] == corner;
                    prop_assert!((0..=pair.ladder.len()).any(is));
                }
            }
            let ladders = Difference::between(&alignment, &after).expect("the same text");
            let (was, is) = (fingerprints.keys(&alignment.ladder), fingerprints.keys(&after.ladder));
            let records = carried(&review, &was, &is, &ladders, true);
            let edit = Edit { act: Act::Move, ladders, records };
            edit.write_into(&mut review);
            history.push(&edit);
            alignment = after;
            prop_assert_eq!(notes(&review), all, "no note is lost");
            states.push((alignment.clone(), review.clone()));
        }
        for (before, written) in states.iter().rev().skip(1) {
            let (edit, _) = history.undo().expect("it was made");
            alignment = edit.ladders.applied(&alignment).expect("it fits");
            edit.write_into(&mut review);
            prop_assert_eq!((&alignment, &review), (before, written));
        }
        for (after, written) in states.iter().skip(1) {
            let (edit, _) = history.redo().expect("it was taken back");
            alignment = edit.ladders.applied(&alignment).expect("it fits");
            edit.write_into(&mut review);
            prop_assert_eq!((&alignment, &review), (after, written));
        }
    }

    #[test]
    fn pins_hold_whatever_is_aligned_around_them(
        counts in [0_usize..15, 1_usize..15, 0_usize..15],
        seed in any::<u64>(),
        pinned in any::<u32>(),
    ) {
        let text = words(counts);
        let ladder = three(counts, seed).ladder;
        let ranges = |bead: usize| (0..3).map(|side| ladder.segments(bead, side)).collect();
        let pins: Vec<Pin> = (0..ladder.len())
            .filter(|bead| pinned >> (bead % 32) & 1 == 1)
            .map(|bead| (ranges(bead), ladder.confidence(bead)))
            .collect();
        let lexicon = crate::lexicon::Shipped::new();
        let resources = Resources::new(&lexicon);
        let aligned = align_around(text.versions(), &pins, &resources, &|_| true).expect("it goes on");
        prop_assert!((0..3).all(|s| aligned.ladder.segments_on(s) == counts[s]));
        prop_assert!(pins.iter().all(|pin| holds(&aligned.ladder, pin)));
        prop_assert_eq!(aligned.pairs.len(), 3);
        // They are found again where the text is read anew, but for those that stand twice.
        let mut review = Review::default();
        let keys = Keys::of(&Text::new(text.versions().to_vec(), aligned.clone(), 0));
        for (bead, key) in keys.iter().enumerate() {
            let pin = (0..3).map(|side| aligned.ladder.segments(bead, side)).collect::<Vec<_>>();
            if pins.iter().any(|(ranges, _)| *ranges == pin) {
                review.edit(key, |record| record.pinned = true);
            }
        }
        let missing = missing_pins(&text, &review);
        if !missing.is_empty() {
            let again = align_around(text.versions(), &missing, &resources, &|_| true).expect("it goes on");
            let known = pins.iter().filter(|(ranges, _)| {
                // What has nothing on a side has no place of its own there.
                ranges.iter().all(|r| !r.is_empty() && r.clone().all(|n| n % 5 != 4))
            });
            for pin in known {
                prop_assert!(holds(&again.ladder, pin), "{:?}", pin);
            }
        }
    }
}
