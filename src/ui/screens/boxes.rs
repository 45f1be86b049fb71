//! Boxes laid over the text: help, contents, what is known of a passage, notes.

use super::{HEIGHT, hold_after};

const WIDTHS: [(u16, u16); 2] = [(60, HEIGHT), (120, HEIGHT)];

#[test]
fn the_help() {
    hold_after("help", &[(60, HEIGHT), (120, 190)], "?");
    hold_after("help-aligning", &[(80, 24)], "a ?");
    hold_after("help-selecting", &[(80, 24)], "v ?");
}

#[test]
fn the_contents() {
    hold_after("contents", &WIDTHS, "j o");
    hold_after("contents-french", &[(60, HEIGHT)], "Tab j o");
}

#[test]
fn what_is_known_of_a_passage() {
    hold_after("info", &WIDTHS, "j i");
    hold_after("info-alone", &[(60, HEIGHT)], "i");
    hold_after("info-reviewed", &[(80, 24)], "Tab j A f c o k Enter i");
}

#[test]
fn the_bookmarks() {
    hold_after("bookmarks", &WIDTHS, "m a Tab j m m G m z ' '");
}

#[test]
fn a_note_being_typed() {
    hold_after("note", &WIDTHS, "Tab j c o n e Enter c t w o Space ن ع م");
}

#[test]
fn words_being_suggested() {
    hold_after("suggestion", &WIDTHS, "Tab j e End Space n o n");
}
