use super::*;
use crate::parallel::review::Note;
use crate::ui::Keep;
use crate::ui::tests::{press, reader, screen};
use crate::ui::{Event, Opening};

/// The statuses of all passages, a letter each.
fn statuses(reader: &Reader) -> String {
    let letter = |bead| match reader.reviewing.record(bead).map_or(Status::Unreviewed, |r| r.status) {
        Status::Unreviewed => '-',
        Status::Approved => 'a',
        Status::NeedsWork => 'n',
        Status::Rejected => 'r',
    };
    (0..reader.text().ladder().len()).map(letter).collect()
}

#[test]
fn keys_give_statuses_and_take_them_back() {
    let check = |keys: &str, expected: &str, bead| {
        let mut reader = reader(120, 30);
        press(&mut reader, keys);
        assert_eq!((statuses(&reader).as_str(), reader.bead()), (expected, bead), "{keys}");
    };
    check("s", "a---", 0);
    check("s s", "n---", 0);
    check("s s s s", "----", 0);
    check("A A", "aa--", 2);
    check("3 A", "aaa-", 3);
    check("9 A", "aaaa", 3);
    check("j s s j j S", "ana-", 3);
    check("G S u", "----", 0);
    check("A A u", "a---", 1);
    check("A A u u", "----", 0);
    check("A A u u U", "a---", 0);
    check("A A u u 2 C-r", "aa--", 1);
    check("A A 9 u", "----", 0);
    check("A u A u u", "----", 0);
    check("A u s U", "a---", 0);
}

#[test]
fn what_is_reviewed_is_found_and_filtered() {
    let check = |keys: &str, bead| {
        let mut reader = reader(120, 30);
        press(&mut reader, keys);
        assert_eq!(reader.bead(), bead, "{keys}");
    };
    check("A A G [ u", 2);
    check("A j A g g ] u", 1);
    check("j j f g g ] f", 2);
    check("j f j j f g g 2 ] f", 3);
    check("j f f g g ] f", 0);
    check("j j c a Enter g g ] n", 2);
    check("G s s g g & s t a t u s : n e e Enter", 3);
    check("j f g g & f l a g : Enter", 1);
    check("j j c L é o Enter g g & n o t e : l e o Enter", 2);
    check("& n o t e : z Enter", 0);
}

#[test]
fn a_filter_by_status_shows_only_those() {
    let mut reader = reader(120, 30);
    press(&mut reader, "j j s s g g & s t a t u s : n e e d s - w o r k Enter");
    let shown = screen(&reader, 120, 30).join("\n");
    assert!(shown.contains("Le chat") && !shown.contains("Fin du"), "{shown}");
    press(&mut reader, "Esc");
    assert!(screen(&reader, 120, 30).join("\n").contains("Fin du"));
}

#[test]
fn how_far_the_review_is_is_said_once_it_has_begun() {
    let mut reader = reader(120, 30);
    let last = |reader: &Reader| screen(reader, 120, 30).pop().expect("a line");
    assert!(!last(&reader).contains("reviewed"));
    press(&mut reader, "A A s s s");
    assert!(last(&reader).contains("3/4 reviewed"), "{}", last(&reader));
    press(&mut reader, "3 u 9 u");
    assert!(!last(&reader).contains("reviewed"));
}

#[test]
fn what_was_written_is_seen_in_the_gutter_and_in_words() {
    let mut reader = reader(120, 30);
    press(&mut reader, "Tab A j s s j s s s f k k");
    let lines = screen(&reader, 120, 30);
    let line = |words: &str| lines.iter().find(|line| line.contains(words)).expect("shown").clone();
    assert!(line("Le chat").contains("! Le chat") || line("Le chat").contains("!Le chat"), "{lines:#?}");
    assert!(line("Fin du").contains("✗Fin du"), "{lines:#?}");
    press(&mut reader, "G i");
    let info = screen(&reader, 120, 30).join("\n");
    assert!(info.contains("rejected") && info.contains("⚑"), "{info}");
}

#[test]
fn every_edit_is_handed_on_to_be_kept() {
    let mut reader = reader(120, 30);
    let mut kept = |keys: &str| -> Vec<Keep> {
        let keep = |effect| if let Effect::Keep(keep) = effect { Some(*keep) } else { None };
        press(&mut reader, keys).into_iter().filter_map(keep).collect()
    };
    let [approved] = kept("A").try_into().expect("one");
    assert_eq!((approved.pushed.at, approved.records[0].after.status), (1, Status::Approved));
    assert!(approved.pushed.body.is_some() && approved.alignment.is_none());
    let [undone] = kept("u").try_into().expect("one");
    assert_eq!(
        (undone.pushed.at, undone.pushed.body, &undone.records[0].after),
        (0, None, &Record::default())
    );
    assert_eq!(kept("u j k S ] u"), []);
}

#[test]
fn what_the_library_has_is_taken_up_and_goes_on() {
    let mut first = reader(120, 30);
    press(&mut first, "A A j f u");
    let mut second = reader(120, 30);
    let review = first.review().clone();
    let history = first.reviewing.history.clone();
    second.update(Event::Reviewed(Box::new(Reviewed { review, fingerprints: None, history })));
    assert_eq!(statuses(&second), "aa--");
    press(&mut second, "U");
    assert_eq!(second.reviewing.record(3).map(|r| r.flag), Some(true));
    press(&mut second, "9 u");
    assert!(second.review().is_empty());
}

#[test]
fn notes_are_written_changed_and_taken_away() {
    let notes = |reader: &Reader, bead| -> Vec<Note> {
        reader.reviewing.record(bead).map(|record| record.notes.clone()).unwrap_or_default()
    };
    let reviewer = Reviewer { name: "ana".into(), now: || Moment::from_unix(99), editor: false };
    let opening = Opening { reviewer, ..Opening::default() };
    let mut reader = Reader::new(crate::ui::tests::article(), (120, 30), opening);
    press(&mut reader, "j Tab c م ن Tab S-Tab S-Tab Enter");
    let [note] = notes(&reader, 1).try_into().expect("one");
    assert_eq!((note.text.as_str(), note.author.as_str(), note.side), ("من", "ana", Some(1)));
    assert_eq!(note.created, Some(Moment::from_unix(99)));
    assert_eq!(
        note.category.zip(note.severity).map(|(c, s)| (c.name(), s.name())),
        Some(("accuracy", "minor"))
    );
    press(&mut reader, "c t w o C-v C-v Enter");
    assert_eq!(notes(&reader, 1).len(), 2);
    assert_eq!(notes(&reader, 1)[1].side, None);
    // The first of them again.
    press(&mut reader, "c Up Up x Enter");
    assert_eq!(notes(&reader, 1)[0].text, "منx");
    press(&mut reader, "c Up C-x Esc");
    assert_eq!(notes(&reader, 1).len(), 1);
    press(&mut reader, "u");
    assert_eq!(notes(&reader, 1).len(), 2);
    press(&mut reader, "9 u");
    assert_eq!(notes(&reader, 1), []);
}

#[test]
fn what_was_typed_and_not_kept_is_there_again() {
    let mut reader = reader(120, 30);
    press(&mut reader, "j c l o n g Esc");
    assert!(reader.review().is_empty());
    press(&mut reader, "k c x Enter j c e r Enter");
    let note = |bead| reader.reviewing.record(bead).map(|record| record.notes[0].text.clone());
    assert_eq!((note(0).as_deref(), note(1).as_deref()), (Some("x"), Some("longer")));
}

#[test]
fn a_new_alignment_takes_what_was_written_along() {
    let mut reader = reader(120, 30);
    press(&mut reader, "j c n Enter G A");
    let beads = [[0..2, 0..2, 0..1], [2..3, 2..3, 1..1], [3..4, 3..4, 1..2]];
    let ladder = crate::align::Ladder::new(&[4, 4, 2], beads.map(|b| (b.to_vec(), 0.5))).expect("it tiles");
    reader.update(Event::Aligned(Box::new(crate::align::Alignment { ladder, pairs: Vec::new() })));
    assert_eq!(statuses(&reader), "--a");
    assert_eq!(reader.reviewing.record(0).map(|record| record.notes.len()), Some(1));
    press(&mut reader, "u");
    assert_eq!(reader.said.as_deref(), Some("there is nothing to undo"));
}
