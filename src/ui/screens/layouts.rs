//! The text itself, as it can be arranged and marked.

use super::{HEIGHT, hold, hold_after, reader};
use crate::layout::Arrangement;
use crate::ui::tests::press;

/// The widths at which the text must be whole, and calm.
const WIDTHS: [(u16, u16); 4] = [(60, HEIGHT), (80, HEIGHT), (120, HEIGHT), (200, HEIGHT)];

/// The second passage in this arrangement, as if the reader had chosen it.
fn arranged(name: &str, arrangement: Arrangement) {
    hold(name, &WIDTHS, |width, height| {
        let mut reader = reader(width, height);
        reader.panes.arrangement = arrangement;
        reader.reframe();
        press(&mut reader, "j Tab");
        reader
    });
}

#[test]
fn columns() {
    arranged("columns", Arrangement::Columns);
}

#[test]
fn stacked() {
    arranged("stacked", Arrangement::Stacked);
}

#[test]
fn sentences() {
    arranged("sentences", Arrangement::Interleaved);
}

#[test]
fn solo() {
    hold_after("solo", &WIDTHS, "j Tab z o");
}

#[test]
fn panes_that_are_not_in_step() {
    hold_after("sync-off", &[(60, HEIGHT), (120, HEIGHT)], "j z s j j");
}

#[test]
fn a_hidden_pane_and_the_others_in_another_order() {
    hold_after("hidden", &[(80, HEIGHT)], "j z 2 L");
}

#[test]
fn what_is_covered() {
    hold_after("covered", &[(80, HEIGHT)], "j R");
}

#[test]
fn a_screen_that_is_too_small() {
    hold_after("small", &[(30, 8), (20, 4), (9, 3), (12, 2)], "j");
}
