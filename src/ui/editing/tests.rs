use super::*;
use crate::parallel::edit::History;
use crate::ui::tests::{press, reader, screen};
use crate::ui::{Event, Keep};

/// The beads of a reader, their segments on each side, a star at those that are pinned.
fn shape(reader: &Reader) -> String {
    let ladder = reader.text().ladder();
    let bead = |bead: usize| {
        let counts: String = (0..3).map(|side| ladder.segments(bead, side).len().to_string()).collect();
        let pinned = reader.reviewing.record(bead).is_some_and(|record| record.pinned);
        if pinned { counts + "*" } else { counts }
    };
    (0..ladder.len()).map(bead).collect::<Vec<_>>().join(" ")
}

fn kept(effects: Vec<Effect>) -> Vec<Keep> {
    effects.into_iter().filter_map(|e| if let Effect::Keep(keep) = e { Some(*keep) } else { None }).collect()
}

#[test]
fn keys_correct_the_ladder() {
    let check = |keys: &str, expected: &str| {
        let mut reader = reader(120, 30);
        assert_eq!(shape(&reader), "100 121 110 111");
        press(&mut reader, keys);
        assert_eq!(shape(&reader), expected, "{keys}");
    };
    // Outside the mode these keys mean other things.
    check("m K", "100 121 110 111");
    check("a j m", "100 231* 111");
    check("a j Tab ) s", "100 111* 010* 110 111");
    check("a j Tab ) J", "100 111* 120* 111");
    check("a j j Tab K", "100 131* 100* 111");
    check("a j Tab K", "110* 111* 110 111");
    check("a K", "100 121 110 111");
    check("a G J", "100 121 110 111");
    check("a j x", "100 021* 100* 110 111");
    check("a x", "100 121 110 111");
    check("a j Space", "100 121* 110 111");
    check("a j Space Space", "100 121 110 111");
    check("a j x k Space", "100 021 100* 110 111");
    check("a j x Space", "100 021* 100 110 111");
    check("a j x Space Space", "100 121* 110 111");
    check("a j j Tab x Space Space", "100 121 110* 111");
    check("a Enter Enter", "100* 121* 110 111");
    check("a Enter k r", "100 121 110 111");
    check("a j m u", "100 121 110 111");
    check("a j m u U", "100 231* 111");
    check("a j m m m 3 u", "100 121 110 111");
    check("a j m Esc u", "100 121 110 111");
}

#[test]
fn the_place_stays_with_its_sentence() {
    let mut reader = reader(120, 30);
    press(&mut reader, "a j Tab )");
    let place = reader.place();
    press(&mut reader, "J m s K u u u u");
    assert_eq!(reader.place(), place);
}

#[test]
fn the_mode_shows_its_keys_and_is_left() {
    let mut reader = reader(120, 30);
    let foot = |reader: &Reader| screen(reader, 120, 30)[28..].join("\n");
    assert!(!foot(&reader).contains("ALIGNMENT"));
    press(&mut reader, "a");
    assert!(foot(&reader).contains("ALIGNMENT") && foot(&reader).contains("K up"), "{}", foot(&reader));
    assert!(!foot(&reader).contains("Space page"), "{}", foot(&reader));
    press(&mut reader, "?");
    assert!(screen(&reader, 120, 30).join("\n").contains("one passage of this one and the next"));
    press(&mut reader, "Esc q");
    assert_eq!(reader.mode(), Mode::Reading);
    press(&mut reader, "a Esc");
    assert_eq!(reader.mode(), Mode::Reading);
    assert_eq!(press(&mut reader, "q"), [Effect::Quit]);
}

#[test]
fn each_edit_is_kept_with_its_ladder_and_what_was_written() {
    let mut reader = reader(120, 30);
    press(&mut reader, "j A k c h i Enter a");
    let [keep] = kept(press(&mut reader, "m")).try_into().expect("one edit");
    assert_eq!(keep.alignment.as_ref(), Some(reader.alignment()));
    let record = reader.reviewing.record(1).expect("the note went along");
    // Something else was approved: it must be looked at again.
    assert_eq!((record.status, record.notes.len(), record.pinned), (Status::Unreviewed, 1, true));
    press(&mut reader, "u");
    let record = reader.reviewing.record(1).expect("as it was");
    assert_eq!((record.status, record.notes.len(), record.pinned), (Status::Approved, 1, false));
}

#[test]
fn a_new_alignment_around_pins_can_be_taken_back() {
    let mut reader = reader(120, 30);
    assert!(press(&mut reader, "a j Space R").contains(&Effect::Realign));
    assert_eq!(reader.pins().len(), 1);
    let found = |beads: &[[usize; 3]]| {
        let mut at = [0; 3];
        let ranges = beads.iter().map(|counts| {
            let range = |side: usize| {
                at[side] += counts[side];
                at[side] - counts[side]..at[side]
            };
            ((0..3).map(range).collect(), 0.5)
        });
        let ladder = crate::align::Ladder::new(&[4, 4, 2], ranges.collect::<Vec<_>>()).expect("it tiles");
        Box::new(Alignment { ladder, pairs: Vec::new() })
    };
    // What does not keep to the pins is asked for again.
    let effects = reader.update(Event::Realigned(found(&[[2, 2, 1], [1, 1, 0], [1, 1, 1]])));
    assert_eq!(effects, [Effect::Realign]);
    reader.update(Event::Realigned(found(&[[1, 0, 0], [1, 2, 1], [2, 2, 1]])));
    assert_eq!(shape(&reader), "100 121* 221");
    press(&mut reader, "u");
    assert_eq!(shape(&reader), "100 121* 110 111");
    press(&mut reader, "U u u");
    assert_eq!(shape(&reader), "100 121 110 111");
}

#[test]
fn a_history_of_another_ladder_is_not_made() {
    let mut first = reader(120, 30);
    press(&mut first, "a j m");
    let history: History = first.reviewing.history.clone();
    let mut second = reader(120, 30);
    second.reviewing.history = history;
    press(&mut second, "u");
    assert_eq!(shape(&second), "100 121 110 111");
}
