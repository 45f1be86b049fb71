//! The reader driven by keys, and read from its cells.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keymap::sequence;
use super::*;
use crate::align::{Alignment, Ladder};
use crate::parallel::tests::version;
use crate::parallel::{Place, Text};
use crate::text::Language;

/// Three versions of a small article: a title in the first alone, a sentence
/// that the second splits in two, one that the third leaves out.
pub(super) fn article() -> Text {
    let versions = vec![
        version(
            "ar.txt",
            Language::ARABIC,
            &[&["العنوان"], &["وصل القطار والناس."], &["نام القط."], &["انتهى اليوم."]],
        ),
        version(
            "fr.txt",
            Language::FRENCH,
            &[&["Le train est arrivé.", "Les gens aussi."], &["Le chat dort."], &["Fin du jour."]],
        ),
        version("en.txt", Language::ENGLISH, &[&["The train and the people came."], &["The day was over."]]),
    ];
    let beads = [[0..1, 0..0, 0..0], [1..2, 0..2, 0..1], [2..3, 2..3, 1..1], [3..4, 3..4, 1..2]];
    let ladder = Ladder::new(&[4, 4, 2], beads.map(|b| (b.to_vec(), 0.9))).expect("it tiles");
    Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0)
}

pub(super) fn reader(width: u16, height: u16) -> Reader {
    Reader::new(article(), (width, height), Opening::default())
}

pub(super) fn press(reader: &mut Reader, keys: &str) -> Vec<Effect> {
    sequence(keys).expect("keys").into_iter().flat_map(|key| reader.update(Event::Key(key))).collect()
}

pub(super) fn screen(reader: &Reader, width: u16, height: u16) -> Vec<String> {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    paint(reader, &Theme::default(), &mut buffer);
    let line = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    (0..height).map(line).collect()
}

#[test]
fn keys_lead_from_bead_to_bead() {
    let check = |keys: &str, bead, side, focus| {
        let mut reader = reader(120, 30);
        press(&mut reader, keys);
        assert_eq!((reader.bead(), reader.place().side, reader.focus()), (bead, side, focus), "{keys}");
    };
    check("j", 1, 0, 0);
    check("j j j j j j", 3, 0, 0);
    check("2 j", 2, 0, 0);
    check("G k", 2, 0, 0);
    check("G g g", 0, 0, 0);
    check("3 G", 2, 0, 0);
    check("Tab j", 1, 1, 1);
    check("l l j j", 2, 0, 2);
    check("S-Tab j j j", 3, 2, 2);
    check("l G h", 3, 0, 0);
    check("Tab j ) )", 2, 1, 1);
    check("Tab j ) (", 1, 1, 1);
    check("j }", 2, 0, 0);
    check("Tab G {", 2, 1, 1);
}

#[test]
fn sentences_within_a_bead_are_steps_of_their_own() {
    let mut reader = reader(120, 30);
    press(&mut reader, "Tab j");
    assert_eq!(reader.place(), Place { side: 1, byte: 0 });
    press(&mut reader, ")");
    assert_eq!((reader.bead(), reader.place()), (1, Place { side: 1, byte: "Le train est arrivé. ".len() }));
}

#[test]
fn counterparts_stand_level() {
    let lines = screen(&reader(120, 20), 120, 20);
    let line_of = |words: &str| {
        lines.iter().position(|l| l.contains(words)).unwrap_or_else(|| panic!("{words}: {lines:#?}"))
    };
    assert_eq!(line_of("Le train est"), line_of("The train and"));
    assert_eq!(line_of("Fin du jour"), line_of("The day was"));
    assert!(lines[line_of("Le chat dort")].contains("· · ·"), "the omission is shown: {lines:#?}");
}

#[test]
fn a_narrow_screen_stacks_the_versions() {
    let lines = screen(&reader(60, 30), 60, 30);
    let line_of = |words: &str| {
        lines.iter().position(|l| l.contains(words)).unwrap_or_else(|| panic!("{words}: {lines:#?}"))
    };
    assert!(line_of("Le train est") < line_of("The train and"));
    assert!(lines[line_of("Le train est")].trim_start().starts_with("fr"));
}

#[test]
fn search_goes_to_the_hit_and_escape_comes_back() {
    let mut reader = reader(120, 30);
    press(&mut reader, "/ j o u r");
    assert_eq!(reader.bead(), 3);
    assert_eq!(reader.finding.count(), 1);
    press(&mut reader, "Esc");
    assert_eq!(reader.bead(), 0);
    press(&mut reader, "/ c h a t Enter");
    assert_eq!(reader.bead(), 2);
    press(&mut reader, "g g n");
    assert_eq!(reader.bead(), 2);
    press(&mut reader, "/ q q q Enter");
    assert!(reader.said.as_deref().is_some_and(|said| said.contains("no version")));
}

#[test]
fn the_focus_goes_with_what_one_is_led_to() {
    let check = |keys: &str, bead, focus| {
        let mut reader = reader(120, 30);
        press(&mut reader, keys);
        assert_eq!((reader.bead(), reader.focus(), reader.place().side), (bead, focus, focus), "{keys}");
    };
    check("/ c h a t Enter", 2, 1);
    check("/ c h a t Esc", 0, 0);
    check("/ c h a t Enter C-o", 0, 0);
    check("/ c h a t Enter C-o g i", 2, 1);
    check("/ t r a i n Enter", 1, 1);
    // Of what is typed so far there is a hit in one version, of all of it in another.
    check("l j / d a y", 3, 2);
    check("l j / d a y Esc", 1, 1);
    check("l j m a h G ' a", 1, 1);
    check("l j m a h G ' ' Enter", 1, 1);
    // A version alone gives way to the one that has it.
    check("z o / c h a t Enter", 2, 1);
    // What is not shown is not gone to.
    let mut reader = reader(120, 30);
    press(&mut reader, "z 2 / c h a t Enter");
    assert_eq!((reader.bead(), reader.focus()), (2, 0));
    // One goes past what a version lacks, and stays in it.
    press(&mut reader, "g g l j j");
    assert_eq!((reader.bead(), reader.focus()), (2, 2));
}

#[test]
fn a_filter_shows_only_rows_with_hits() {
    let mut reader = reader(120, 30);
    press(&mut reader, "& l e Enter");
    let shown = screen(&reader, 120, 30).join("\n");
    assert!(shown.contains("Le chat") && shown.contains("Le train") && !shown.contains("Fin du"), "{shown}");
    press(&mut reader, "g g j j j");
    assert_eq!(reader.bead(), 2);
    press(&mut reader, "k");
    assert_eq!(reader.bead(), 1);
    press(&mut reader, "Esc");
    assert!(screen(&reader, 120, 30).join("\n").contains("Fin du"));
}

#[test]
fn resizing_keeps_the_place() {
    let mut reader = reader(120, 30);
    press(&mut reader, "j j Tab");
    let place = reader.place();
    for (width, height) in [(60, 10), (1, 1), (300, 5), (20, 3), (120, 30)] {
        reader.update(Event::Resize { width, height });
        assert_eq!(reader.place(), place);
        screen(&reader, width, height);
    }
}

#[test]
fn the_program_is_asked_to_quit_but_an_overlay_only_closes() {
    let mut reader = reader(120, 30);
    assert_eq!(press(&mut reader, "? q"), []);
    assert_eq!(press(&mut reader, "q"), [Effect::Quit]);
}

#[test]
fn the_help_shows_every_command() {
    let mut reader = reader(120, 200);
    press(&mut reader, "?");
    let lines = screen(&reader, 120, 200).join("\n");
    for entry in TABLE {
        assert!(lines.contains(entry.says()), "{}", entry.says());
    }
}

#[test]
fn clicks_focus_and_go_to_what_is_seen() {
    let mut reader = reader(120, 20);
    let lines = screen(&reader, 120, 20);
    let y = lines.iter().position(|l| l.contains("Fin du jour")).expect("seen");
    let frame = reader.frame().clone();
    reader.update(Event::Click { x: frame.panes[1].x + 3, y: y as u16, times: 1 });
    assert_eq!((reader.focus(), reader.bead()), (1, 3));
    reader.update(Event::Click { x: frame.panes[2].x, y: 0, times: 1 });
    assert_eq!((reader.focus(), reader.bead()), (2, 3));
}

#[test]
fn a_text_without_words_is_no_trouble() {
    let empty = Text::new(Vec::new(), Alignment { ladder: Ladder::unaligned(&[]), pairs: Vec::new() }, 0);
    let mut reader = Reader::new(empty, (80, 24), Opening::default());
    press(&mut reader, "j k G g g ) ( } { Space C-b h l Tab / x Enter n N z z z t ?");
    screen(&reader, 80, 24);
}

#[test]
fn texts_without_a_word_can_be_moved_through() {
    let versions = [Language::FRENCH, Language::ENGLISH].map(|l| version(l.code(), l, &[]));
    let ladder = crate::align::Ladder::new(&[0, 0], Vec::new()).expect("it tiles");
    let text = Text::new(versions.into(), crate::align::Alignment { ladder, pairs: Vec::new() }, 0);
    let mut reader = Reader::new(text, (80, 24), Opening::default());
    for key in ["Tab", "}", "{", ")", "(", "w", "b", "G", "Space"] {
        reader.update(Event::Key(Key::named(key).expect("a key")));
        assert_eq!(reader.bead(), 0, "after {key}");
    }
}

#[test]
fn a_query_is_typed_on_any_screen_however_small() {
    for (width, height) in [(0, 2), (1, 31), (2, 1), (3, 3)] {
        let mut reader = reader(80, 24);
        press(&mut reader, "/");
        reader.update(Event::Resize { width, height });
        reader.update(Event::Paste("القطار".into()));
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        paint(&reader, &Theme::default(), &mut buffer);
    }
}
