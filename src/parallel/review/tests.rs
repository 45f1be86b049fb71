use super::*;
use crate::align::{Alignment, Ladder};
use crate::parallel::{Segment, Text, Version};
use crate::text::Language;
use proptest::prelude::*;

/// A text of two sides from its beads: on each side the segments, a bar between them.
fn text(beads: &[(&str, &str)]) -> Text {
    let mut versions = Vec::new();
    let mut ranges: Vec<Vec<std::ops::Range<usize>>> = vec![Vec::new(); beads.len()];
    for side in 0..2 {
        let (mut text, mut segments) = (String::new(), Vec::new());
        for (bead, words) in beads.iter().enumerate() {
            let words = if side == 0 { words.0 } else { words.1 };
            let first = segments.len();
            for segment in words.split('|').filter(|s| !s.is_empty()) {
                segments.push(Segment::new(text.len()..text.len() + segment.len(), 0));
                text.push_str(segment);
                text.push('\n');
            }
            ranges[bead].push(first..segments.len());
        }
        versions.push(Version::new("v", Language::ENGLISH, text, segments));
    }
    let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
    let ladder = Ladder::new(&counts, ranges.into_iter().map(|r| (r, 1.0))).expect("it tiles");
    Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0)
}

fn full() -> Record {
    Record {
        status: Status::Approved,
        flag: true,
        bookmark: false,
        pinned: true,
        notes: vec![Note { side: Some(1), severity: Some(Severity::Major), ..Note::new("look") }],
        suggestions: vec![Suggestion { side: 1, text: "better".into() }],
        dismissals: vec![Dismissal { rule: "numbers".into(), finding: Fingerprint(7), note: String::new() }],
    }
}

/// The review in which the bead `bead` of `text` has a full record.
fn review(text: &Text, bead: usize) -> Review {
    let mut review = Review::default();
    review.put(Keys::of(text).get(bead).expect("there"), full());
    review
}

#[test]
fn unchanged_beads_keep_everything() {
    let old = text(&[("a", "A"), ("b", "B"), ("c", "C")]);
    let new = text(&[("new", ""), ("a", "A"), ("b|c", "B|C")]);
    let carried = review(&old, 0).carried(&Keys::of(&new));
    assert_eq!(carried.record(Keys::of(&new).get(1).expect("there")), Some(&full()));
    assert_eq!(carried.len(), 1);
}

#[test]
fn a_changed_bead_keeps_notes_and_loses_the_approval() {
    let old = text(&[("a", "A"), ("b", "B"), ("c", "C")]);
    let check = |new: &[(&str, &str)], bead: Option<usize>| {
        let keys = Keys::of(&text(new));
        let carried = review(&old, 1).carried(&keys);
        let found = (0..new.len()).find(|&b| carried.record(keys.get(b).expect("there")).is_some());
        assert_eq!(found, bead, "{new:?}");
        if let Some(bead) = bead {
            let record = carried.record(keys.get(bead).expect("there")).expect("found");
            assert_eq!((record.status, record.pinned), (Status::Unreviewed, false));
            assert_eq!((&record.notes, record.flag), (&full().notes, true));
        }
        assert_eq!(carried.len(), 1, "nothing is lost");
    };
    check(&[("a", "A"), ("b", "edited"), ("c", "C")], Some(1));
    check(&[("a|b|c", "A|B|C")], Some(0));
    check(&[("a", "A"), ("", "B"), ("b", "x"), ("c", "C")], Some(1));
    check(&[("a", "A"), ("c", "C")], None);
}

#[test]
fn what_finds_no_bead_is_found_again_when_the_text_comes_back() {
    let (old, without) = (text(&[("a", "A"), ("b", "B")]), text(&[("a", "A")]));
    let review = review(&old, 1);
    assert_eq!(review.carried(&Keys::of(&without)).carried(&Keys::of(&old)), review);
}

#[test]
fn notes_and_suggestions_go_with_their_side() {
    let (old, new) = (text(&[("a", "A")]), text(&[("A|x", "a")]));
    let carried = review(&old, 0).carried(&Keys::of(&new));
    let (_, record) = carried.records().next().expect("one");
    assert_eq!((record.notes[0].side, record.suggestion(0)), (Some(0), Some("better")));
}

#[test]
fn records_that_meet_are_joined_and_the_graver_status_holds() {
    let old = text(&[("a", "A"), ("b", "B")]);
    let keys = Keys::of(&old);
    let mut review = review(&old, 0);
    review.edit(keys.get(1).expect("there"), |record| record.status = Status::Rejected);
    let carried = review.carried(&Keys::of(&text(&[("a|b", "A|B")])));
    let (_, record) = carried.records().next().expect("one");
    assert_eq!((record.status, record.notes.len(), carried.len()), (Status::Rejected, 1, 1));
}

#[test]
fn alike_beads_are_told_apart() {
    let text = text(&[("*", "*"), ("a", "A"), ("*", "*"), ("* ", " *")]);
    let keys = Keys::of(&text);
    let mut review = Review::default();
    review.edit(keys.get(2).expect("there"), |record| record.flag = true);
    let flags: Vec<_> = keys.iter().map(|key| review.record(key).is_some()).collect();
    assert_eq!(flags, [false, false, true, false]);
    assert!(keys.get(2).expect("there").to_string().ends_with("#1"));
}

#[test]
fn an_edit_gives_back_what_was_there_and_leaves_no_empty_record() {
    let text = text(&[("a", "A")]);
    let keys = Keys::of(&text);
    let key = keys.get(0).expect("there");
    let mut review = Review::default();
    let before = review.edit(key, |record| record.flag = true);
    assert_eq!(review.status(key), Status::Unreviewed);
    assert_eq!(review.len(), 1);
    review.put(key, before);
    assert!(review.is_empty());
}

#[test]
fn the_penalty_is_the_sum_of_the_weights() {
    let note = |severity| Note { severity: Some(severity), ..Note::default() };
    let record = Record { notes: Severity::ALL.into_iter().map(note).collect(), ..Record::default() };
    assert_eq!(record.penalty(), 31);
}

#[test]
fn names_are_read_back() {
    assert!(Status::ALL.into_iter().all(|s| Status::from_name(s.name()) == Some(s)));
    assert!(Category::ALL.into_iter().all(|c| Category::from_name(c.name()) == Some(c)));
    assert!(Severity::ALL.into_iter().all(|s| Severity::from_name(s.name()) == Some(s)));
    assert_eq!(Status::from_name(" Needs-Work"), Some(Status::NeedsWork));
    assert_eq!(Status::from_name("needs work"), None);
}

#[test]
fn a_review_is_written_down_and_read_back() {
    let review = review(&text(&[("a|b", ""), ("c", "C")]), 0);
    let json = serde_json::to_string(&review).expect("plain data");
    assert_eq!(serde_json::from_str::<Review>(&json).expect("ours"), review);
    assert!(json.contains(r#""status":"approved""#) && !json.contains("bookmark"), "{json}");
    for odd in [r#"[{"key":"x"}]"#, r#"[{"key":"+123456789abcdef"}]"#, r##"[{"key":"#+1"}]"##, "[{}]"] {
        assert!(serde_json::from_str::<Review>(odd).is_err(), "{odd}");
    }
}

proptest! {
    #[test]
    fn carrying_loses_no_note_and_is_settled_at_once(
        old in prop::collection::vec(("[ab|]{0,4}", "[AB|]{0,4}"), 1..6),
        new in prop::collection::vec(("[ab|]{0,4}", "[AB|]{0,4}"), 1..6),
    ) {
        let some = |beads: &[(String, String)]| {
            let beads: Vec<_> = beads.iter().map(|(a, b)| (a.trim_matches('|'), b.trim_matches('|')))
                .filter(|(a, b)| !(a.is_empty() && b.is_empty())).collect();
            text(&beads)
        };
        let (old, new) = (Keys::of(&some(&old)), Keys::of(&some(&new)));
        let mut review = Review::default();
        for (n, key) in old.iter().enumerate() {
            review.edit(key, |record| record.notes.push(Note::new(n.to_string())));
        }
        let carried = review.carried(&new);
        let notes = |r: &Review| r.records().map(|(_, record)| record.notes.len()).sum::<usize>();
        prop_assert_eq!(notes(&carried), notes(&review));
        prop_assert_eq!(carried.carried(&new), carried);
        prop_assert_eq!(review.carried(&old), review);
    }

    #[test]
    fn keys_are_read_back(beads in prop::collection::vec(("[a|]{0,3}b", "[A|]{0,3}"), 1..6)) {
        let beads: Vec<_> = beads.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        for key in Keys::of(&text(&beads)).iter() {
            prop_assert_eq!(&key.to_string().parse::<Key>().expect("a key"), key);
        }
    }

    #[test]
    fn no_key_is_too_odd(text in ".*", digits in "[0-9a-f.|#]{0,60}") {
        let _ = (text.parse::<Key>(), digits.parse::<Key>());
    }
}
