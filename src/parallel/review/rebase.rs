//! What two readers wrote about one passage at once.

use super::Record;

impl Record {
    /// This record, which somebody else has changed meanwhile, with the change that led
    /// from `before` to `after`: what that added is added, what it took away is gone, and
    /// what it left alone stays as it is here.
    pub fn rebased(mut self, before: &Record, after: &Record) -> Record {
        if self == *before {
            return after.clone();
        }
        fn set<T: PartialEq + Copy>(here: &mut T, before: T, after: T) {
            if before != after {
                *here = after;
            }
        }
        set(&mut self.status, before.status, after.status);
        set(&mut self.flag, before.flag, after.flag);
        set(&mut self.bookmark, before.bookmark, after.bookmark);
        set(&mut self.pinned, before.pinned, after.pinned);
        change(&mut self.notes, &before.notes, &after.notes);
        change(&mut self.suggestions, &before.suggestions, &after.suggestions);
        change(&mut self.dismissals, &before.dismissals, &after.dismissals);
        self
    }
}

fn change<T: PartialEq + Clone>(here: &mut Vec<T>, before: &[T], after: &[T]) {
    here.retain(|item| !before.contains(item) || after.contains(item));
    let fresh: Vec<T> =
        after.iter().filter(|item| !here.contains(item) && !before.contains(item)).cloned().collect();
    here.extend(fresh);
}

#[cfg(test)]
mod tests {
    use super::super::{Note, Status};
    use super::*;
    use proptest::prelude::*;

    fn record() -> impl Strategy<Value = Record> {
        let notes = prop::collection::btree_set("[a-d]", 0..4);
        (0..4_usize, any::<bool>(), notes).prop_map(|(status, flag, notes)| Record {
            status: Status::ALL[status],
            flag,
            notes: notes.into_iter().map(Note::new).collect(),
            ..Record::default()
        })
    }

    proptest! {
        #[test]
        fn a_change_is_made_and_all_else_stays(before in record(), after in record(), other in record()) {
            prop_assert_eq!(&before.clone().rebased(&before, &after), &after.clone(), "nobody was in between");
            prop_assert_eq!(other.clone().rebased(&before, &before), other.clone(), "nothing was changed");
            let both = other.clone().rebased(&before, &after);
            let has = |record: &Record, note: &Note| record.notes.contains(note);
            for note in other.notes.iter().chain(&after.notes) {
                let taken = has(&before, note) && !has(&after, note);
                let untouched = has(&before, note) && has(&after, note) && !has(&other, note);
                prop_assert!(has(&both, note) || taken || untouched, "{note:?}");
            }
            if before.status != after.status {
                prop_assert_eq!(both.status, after.status);
            }
        }
    }
}
