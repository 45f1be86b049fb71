//! The status line: what it says, what is typed there, and the keys that may follow.

use super::{HEIGHT, hold, hold_after, notice, reader};
use crate::ui::tests::press;
use crate::ui::{Apart, Event, Opening, Reader, Writable};

const NARROW: [(u16, u16); 1] = [(60, HEIGHT)];
const WIDE: [(u16, u16); 1] = [(80, HEIGHT)];

#[test]
fn the_first_screen() {
    hold("first", &[(60, 24), (80, 24), (120, 24), (200, 24)], reader);
}

#[test]
fn what_is_said() {
    hold("said", &NARROW, |width, height| {
        let apart = vec![Apart { name: "other.txt".into(), reason: "…".into(), related: false }];
        Reader::new(notice(), (width, height), Opening { apart, ..Opening::default() })
    });
}

#[test]
fn what_is_said_of_a_fault() {
    hold("unkept", &NARROW, |width, height| {
        let mut reader = reader(width, height);
        reader.update(Event::NotKept(None));
        reader
    });
}

#[test]
fn a_key_that_does_nothing_here() {
    hold_after("unknown-key", &NARROW, "j $");
}

#[test]
fn the_rest_of_a_key() {
    hold_after("keys-z", &[(60, 24), (80, 24), (120, 24), (200, 24)], "z");
    hold_after("keys-next", &[(60, HEIGHT), (120, HEIGHT)], "]");
}

#[test]
fn a_search_as_it_is_typed() {
    hold_after("search", &NARROW, "/ C O V I D");
    hold_after("search-arabic", &NARROW, "/ م ن ا ر ة");
}

#[test]
fn what_was_found() {
    hold_after("found", &[(60, HEIGHT), (80, HEIGHT)], "/ C O V I D Enter");
    hold_after("found-not", &NARROW, "/ z z z Enter");
}

#[test]
fn only_the_rows_with_hits() {
    hold_after("filter", &WIDE, "& 4 1 Enter");
}

#[test]
fn the_alignment_being_corrected() {
    hold_after("aligning", &[(60, HEIGHT), (120, HEIGHT)], "j a");
}

#[test]
fn where_to_write_being_asked() {
    hold("export-where", &NARROW, |width, height| {
        let formats = vec![Writable { name: "tmx", extension: "tmx", keeps: "…" }];
        let mut reader = Reader::new(notice(), (width, height), Opening { formats, ..Opening::default() });
        press(&mut reader, "E Enter");
        reader
    });
}
