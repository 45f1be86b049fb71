//! Clicks, drags and the wheel, by what lies under them.

use ratatui::layout::Rect;

use super::*;
use crate::layout::Arrangement;
use crate::message::Locale;
use crate::message::tests::speaking;
use crate::ui::tests::{article, press, reader, screen};
use crate::ui::{Event, Opening};

fn click(reader: &mut Reader, (x, y): (u16, u16)) -> Vec<Effect> {
    reader.update(Event::Click { x, y, times: 1 })
}

/// The cell on which these words begin.
fn cell_of(reader: &Reader, words: &str) -> (u16, u16) {
    let (width, height) = (reader.size.width, reader.size.height);
    let lines = screen(reader, width, height);
    let found = lines.iter().enumerate().find_map(|(y, line)| {
        let before = line.split_once(words)?.0;
        Some((before.chars().count() as u16, y as u16))
    });
    found.unwrap_or_else(|| panic!("{words} is not shown: {lines:#?}"))
}

/// Where what is laid over the text is.
fn area_of(reader: &Reader) -> Rect {
    let overlay = reader.overlay.as_ref().expect("something is laid over the text");
    paint::overlay::area(overlay, reader.body(), &reader.setting)
}

/// The small article in this layout.
fn in_layout(arrangement: Arrangement) -> Reader {
    let mut reader = reader(120, 30);
    for _ in 0..4 {
        if reader.frame().arrangement != arrangement {
            press(&mut reader, "z l");
        }
    }
    assert_eq!(reader.frame().arrangement, arrangement);
    reader
}

const LAYOUTS: [Arrangement; 3] = [Arrangement::Columns, Arrangement::Stacked, Arrangement::Interleaved];

#[test]
fn a_click_goes_to_the_word_in_every_layout_and_language() {
    for locale in Locale::ALL {
        for layout in LAYOUTS {
            speaking(locale, || {
                let mut reader = in_layout(layout);
                let (x, y) = cell_of(&reader, "chat dort");
                click(&mut reader, (x + 6, y));
                let word = reader.word().expect("a word");
                let said = reader.text().versions()[1].slice(word).into_owned();
                assert_eq!((reader.focus(), reader.bead(), said.as_str()), (1, 2, "dort"), "{layout:?}");
            });
        }
    }
}

#[test]
fn two_clicks_take_a_word_and_three_a_sentence() {
    let check = |times: u8, expected: &str| {
        let mut reader = reader(120, 30);
        let (x, y) = cell_of(&reader, "train est");
        for times in 1..=times {
            reader.update(Event::Click { x, y, times });
        }
        let selected = reader.selected().map(|(side, bytes)| reader.text().versions()[side].slice(bytes));
        assert_eq!(selected.as_deref().unwrap_or_default(), expected);
    };
    check(1, "");
    check(2, "train");
    check(3, "Le train est arrivé.");
    // What is then pulled over is taken by words.
    let mut reader = reader(120, 30);
    let (x, y) = cell_of(&reader, "train est");
    reader.update(Event::Click { x, y, times: 1 });
    reader.update(Event::Click { x, y, times: 2 });
    reader.update(Event::Drag { x: x + 12, y });
    let selected = reader.selected().map(|(side, bytes)| reader.text().versions()[side].slice(bytes));
    assert_eq!(selected.as_deref(), Some("train est arrivé"));
}

#[test]
fn the_heading_of_the_stack_is_that_of_the_focused_version() {
    for layout in [Arrangement::Stacked, Arrangement::Interleaved] {
        let mut reader = in_layout(layout);
        press(&mut reader, "Tab");
        click(&mut reader, (60, 0));
        assert_eq!(reader.focus(), 1, "{layout:?}");
    }
}

#[test]
fn what_names_a_block_of_the_stack_belongs_to_it() {
    let mut reader = in_layout(Arrangement::Stacked);
    let (_, y) = cell_of(&reader, "Le chat dort");
    let x = reader.frame().tags.start;
    click(&mut reader, (x, y));
    assert_eq!((reader.focus(), reader.bead()), (1, 2));
}

#[test]
fn a_click_in_a_list_of_places_goes_there() {
    let contents = |reader: &mut Reader| {
        press(reader, "o");
        assert!(reader.overlay.is_some());
    };
    for locale in Locale::ALL {
        speaking(locale, || {
            let mut reader = reader(120, 30);
            contents(&mut reader);
            let area = area_of(&reader);
            let goals = |at: usize| reader.overlay.as_ref().and_then(|list| list.goal_on(at));
            let (last, place) = (0..9).filter_map(|at| Some((at, goals(at)?))).next_back().expect("a place");
            click(&mut reader, (area.x + 9, area.y + 1 + last as u16));
            assert!(reader.overlay.is_none());
            assert_eq!(reader.place(), place);
            // Beside its entries nothing happens, and beside the list it is closed.
            contents(&mut reader);
            click(&mut reader, (area.x + 9, area.bottom() - 1));
            assert!(reader.overlay.is_some());
            click(&mut reader, (area.x + 9, 29));
            assert!(reader.overlay.is_none());
            assert_eq!(reader.place(), place);
        });
    }
}

#[test]
fn the_wheel_keeps_the_choice_of_a_list_in_sight() {
    let mut reader = reader(80, 9);
    press(&mut reader, "o");
    for _ in 0..20 {
        reader.update(Event::Wheel { x: 40, lines: 3 });
    }
    let list = reader.overlay.as_ref().expect("a list");
    let (chosen, lines) = (list.chosen.expect("a choice"), usize::from(area_of(&reader).height) - 2);
    assert!((list.top..list.top + lines).contains(&chosen), "{} {chosen} {lines}", list.top);
}

#[test]
fn the_wheel_shows_the_theme_it_comes_to() {
    let mut reader = reader(120, 30);
    let themes = ["terminal", "dark", "light"].map(|name| (name.to_owned(), None)).to_vec();
    reader.update(Event::Themes { themes, now: "terminal".into() });
    let shown = reader.update(Event::Wheel { x: 60, lines: 3 });
    assert_eq!(shown, [Effect::Theme { name: "dark".into(), kept: false }]);
}

#[test]
fn the_wheel_scrolls_the_pane_under_it_where_they_are_out_of_step() {
    let mut reader = reader(120, 7);
    press(&mut reader, "z s");
    let tops = |reader: &Reader| -> Vec<(usize, isize)> {
        let top = |side| reader.page_of(side).rows.first().map_or((0, 0), |p| (p.row.beads.start, p.y));
        (0..3).map(top).collect()
    };
    let (before, other) = (tops(&reader), reader.frame().panes[2].x + 2);
    reader.update(Event::Wheel { x: other, lines: 2 });
    let after = tops(&reader);
    assert_eq!((reader.focus(), after[..2].to_vec()), (0, before[..2].to_vec()));
    assert_ne!(after[2], before[2]);
}

#[test]
fn what_is_written_is_not_lost_by_a_click() {
    for keys in ["c w o r d", "e w o r d"] {
        let mut reader = reader(120, 30);
        press(&mut reader, "Tab j");
        press(&mut reader, keys);
        let (place, focus) = (reader.place(), reader.focus());
        for y in 0..30 {
            click(&mut reader, (100, y));
            reader.update(Event::Drag { x: 90, y });
        }
        assert_eq!((reader.place(), reader.focus()), (place, focus), "{keys}");
        assert!(reader.noting.is_some() || reader.suggesting.is_some(), "{keys}");
    }
}

#[test]
fn a_click_in_the_text_ends_the_search_that_is_typed() {
    let mut reader = reader(120, 30);
    press(&mut reader, "/ j o u r");
    let at = cell_of(&reader, "chat");
    click(&mut reader, at);
    assert!(reader.finding.prompt.is_none());
    assert_eq!((reader.bead(), reader.finding.count()), (2, 1));
    press(&mut reader, "n");
    assert_eq!(reader.bead(), 3, "what was typed is looked for");
}

#[test]
fn nothing_is_pulled_under_what_lies_over_the_text() {
    let mut reader = reader(160, 30);
    let rule = reader.frame().rules().next().expect("a rule");
    let before = reader.frame().clone();
    click(&mut reader, (rule, 5));
    for keys in ["?", ":", "c", "o"] {
        press(&mut reader, keys);
        click(&mut reader, (2, 2));
        reader.update(Event::Drag { x: rule - 20, y: 5 });
        assert_eq!(reader.frame(), &before, "{keys}");
        press(&mut reader, "Esc Esc");
    }
}

#[test]
fn the_thumb_is_taken_hold_of_before_it_moves() {
    let versions = |n: usize| (0..n).map(|_| "One more.").collect::<Vec<_>>();
    let sentences = versions(200);
    let paragraphs: Vec<&[&str]> = sentences.chunks(1).collect();
    let version = |name| crate::parallel::tests::version(name, crate::text::Language::ENGLISH, &paragraphs);
    let beads = (0..200).map(|n| (vec![n..n + 1, n..n + 1], 0.9));
    let ladder = crate::align::Ladder::new(&[200, 200], beads.collect::<Vec<_>>()).expect("it tiles");
    let text = crate::parallel::Text::new(
        vec![version("a"), version("b")],
        crate::align::Alignment { ladder, pairs: Vec::new() },
        0,
    );
    let mut reader = Reader::new(text, (100, 24), Opening::default());
    press(&mut reader, "1 0 0 G");
    let bar = reader.bar().expect("a bar");
    let (thumb, anchor) = (reader.thumb(bar.height), reader.anchor);
    assert!(thumb.len() > 1, "{thumb:?}");
    let hold = bar.y + thumb.end - 1;
    click(&mut reader, (bar.x, hold));
    assert_eq!((reader.anchor, reader.thumb(bar.height)), (anchor, thumb.clone()), "it is only held");
    reader.update(Event::Drag { x: bar.x, y: hold + 3 });
    assert_eq!(reader.thumb(bar.height).start, thumb.start + 3, "it goes with the hand");
    reader.update(Event::Drag { x: 0, y: 0 });
    assert_eq!(reader.bead(), 0, "beside the bar it is still held");
}

#[test]
fn text_that_is_pulled_over_beyond_the_page_scrolls() {
    let mut reader = reader(120, 7);
    let (x, y) = cell_of(&reader, "Le train");
    click(&mut reader, (x, y));
    let page = reader.anchor;
    for _ in 0..20 {
        reader.update(Event::Drag { x: x + 4, y: 6 });
    }
    assert_ne!(reader.anchor, page);
    let (side, bytes) = reader.selected().expect("a selection");
    let selected = reader.text().versions()[side].slice(bytes);
    assert!(selected.starts_with("Le train") && selected.contains("chat"), "{selected}");
}

#[test]
fn what_begins_beside_the_text_selects_nothing() {
    let mut reader = reader(120, 30);
    let (x, y) = cell_of(&reader, "Le chat");
    click(&mut reader, (x, 25));
    reader.update(Event::Drag { x, y });
    assert!(reader.selected().is_none());
}

#[test]
fn a_click_uncovers_what_is_covered() {
    let mut reader = reader(120, 30);
    let at = cell_of(&reader, "The day");
    press(&mut reader, "Tab R");
    click(&mut reader, at);
    assert_eq!((reader.focus(), reader.bead()), (1, 3));
    cell_of(&reader, "The day");
    assert!(!screen(&reader, 120, 30).join("\n").contains("The train"));
}

#[test]
fn keys_that_were_begun_are_forgotten_with_a_click() {
    let mut reader = Reader::new(article(), (120, 30), Opening::default());
    press(&mut reader, "3 g");
    click(&mut reader, (5, 25));
    assert_eq!(reader.pending, Pending::default());
}
