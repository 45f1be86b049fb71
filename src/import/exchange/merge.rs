//! What several reviewers wrote about one text, each in a file of our own format, together.
//!
//! The first file's alignment holds. What was written in another is found by the segments
//! of its passages, and goes where these are; of two statuses that were given the graver
//! one holds, and nothing that was written is lost.

use std::collections::HashSet;

use super::{ImportedText, Oddity, problem};
use crate::parallel::review::{Keys, Note, Record, Status};

/// Adds what was written in `other`, the file of this name. A text that has no passage in
/// common with what there is is left out, and said.
pub(super) fn add(read: &mut ImportedText, mut other: ImportedText, name: &str) {
    let (keys, others) = (Keys::of(&read.text), Keys::of(&other.text));
    let ours: HashSet<_> = keys.iter().flat_map(|key| key.sides().flatten()).collect();
    let shares = others.iter().any(|key| key.sides().flatten().any(|segment| ours.contains(segment)));
    read.problems.append(&mut other.problems);
    if !shares {
        return read.problems.push(problem(name, Oddity::Apart));
    }
    if read.text.ladder() != other.text.ladder() {
        read.problems.push(problem(name, Oddity::AlignedOtherwise));
    }
    for (key, record) in other.review.carried(&keys).records() {
        read.review.edit(key, |ours| join(ours, record.clone()));
    }
}

/// Adds what another reviewer wrote about the same passage.
fn join(ours: &mut Record, mut theirs: Record) {
    // Who only noted something has not taken an approval back.
    match (ours.status, theirs.status) {
        (Status::Unreviewed, given) => ours.status = given,
        (given, Status::Unreviewed) => theirs.status = given,
        _ => {}
    }
    // A version has one suggestion: that of the other is a note, where it says something else.
    for side in theirs.suggestions.iter().map(|suggestion| suggestion.side).collect::<Vec<_>>() {
        let (Some(own), Some(other)) = (ours.suggestion(side), theirs.suggestion(side)) else { continue };
        if own != other {
            theirs.notes.push(Note { side: Some(side), ..Note::new(other) });
        }
        theirs.suggestions.retain(|suggestion| suggestion.side != side);
    }
    ours.absorb(theirs);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parallel::review::{Review, Suggestion};

    #[test]
    fn two_reviewers_of_a_passage_are_both_heard() {
        let key = "0123456789abcdef".parse().expect("a key");
        let record = |status, note: &str, words: Option<&str>| Record {
            status,
            notes: vec![Note::new(note)],
            suggestions: words.map(|words| Suggestion { side: 1, text: words.into() }).into_iter().collect(),
            ..Record::default()
        };
        let check = |one: Record, two: Record, status, notes: &[&str], suggested: Option<&str>| {
            let review = |record: Record| {
                let mut review = Review::default();
                review.put(&key, record);
                review
            };
            let (mut all, other) = (review(one), review(two));
            for (key, record) in other.records() {
                all.edit(key, |ours| join(ours, record.clone()));
            }
            let record = all.record(&key).expect("it is there");
            let written: Vec<&str> = record.notes.iter().map(|note| note.text.as_str()).collect();
            assert_eq!((record.status, &written[..], record.suggestion(1)), (status, notes, suggested));
        };
        let (open, done, bad) = (Status::Unreviewed, Status::Approved, Status::Rejected);
        check(record(done, "a", None), record(open, "b", None), done, &["a", "b"], None);
        check(record(open, "a", None), record(done, "a", None), done, &["a"], None);
        check(record(done, "a", None), record(bad, "b", None), bad, &["a", "b"], None);
        let (one, two) = (Some("one"), Some("two"));
        check(record(open, "a", one), record(open, "b", two), open, &["a", "b", "two"], one);
        check(record(open, "a", one), record(open, "b", one), open, &["a", "b"], one);
        check(record(open, "a", None), record(open, "b", two), open, &["a", "b"], two);
    }
}
