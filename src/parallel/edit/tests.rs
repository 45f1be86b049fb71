use super::*;
use crate::align::{Alignment, Ladder, Pair};
use crate::parallel::review::{Keys, Status};
use crate::parallel::tests::text;
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
