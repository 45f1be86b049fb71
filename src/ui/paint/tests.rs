//! What is seen of hints, marks and lists.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::align::{Alignment, Ladder};
use crate::message::Locale;
use crate::message::tests::speaking;
use crate::parallel::Text;
use crate::parallel::tests::version;
use crate::text::Language;
use crate::ui::tests::{press, reader, screen};
use crate::ui::{Frame, Opening, Palette, Reader, Theme, paint};

fn painted(reader: &Reader, theme: &Theme, width: u16, height: u16) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    paint(reader, theme, &mut buffer);
    buffer
}

/// The cells of these words, where they first stand on the screen.
fn modifiers(buffer: &Buffer, words: &str) -> Vec<Modifier> {
    let area = buffer.area;
    for y in 0..area.height {
        let line: Vec<&str> = (0..area.width).map(|x| buffer[(x, y)].symbol()).collect();
        let found = (0..line.len()).find(|&x| line[x..].concat().starts_with(words));
        if let Some(x) = found {
            let cells = x as u16..x as u16 + words.chars().count() as u16;
            return cells.map(|x| buffer[(x, y)].modifier).collect();
        }
    }
    panic!("{words} is not on the screen");
}

#[test]
fn keys_that_do_not_fit_the_line_stand_above_it() {
    for (width, height) in [(60, 30), (80, 24), (120, 40), (200, 40)] {
        let mut reader = reader(width, height);
        press(&mut reader, "z");
        let lines = screen(&reader, width, height);
        let shown = |words: &str| lines.iter().any(|line| line.contains(words));
        // Where there is not the room for whole phrases, a word or two say it: nothing is cut.
        let said = match width {
            60 | 80 => ["z middle", "l layout"],
            _ => ["z this passage to the middle", "l columns, stacked"],
        };
        assert!(said.into_iter().all(shown) && !shown("…"), "{lines:#?}");
        assert!(lines.last().is_some_and(|line| line.trim_start().starts_with('z')), "{lines:#?}");
        press(&mut reader, "Esc ]");
        let lines = screen(&reader, width, height);
        assert!(lines.iter().any(|line| line.contains("b next bookmark")), "{lines:#?}");
    }
}

/// A passage in these two languages, one below the other.
fn stack_of(languages: [Language; 2]) -> Reader {
    let [one, other] = languages;
    let versions = vec![version("a", one, &[&["Oui."]]), version("b", other, &[&["x"]])];
    let ladder = Ladder::new(&[1, 1], vec![(vec![0..1, 0..1], 0.9)]).expect("it tiles");
    let text = Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0);
    Reader::new(text, (40, 12), Opening::default())
}

/// Lines that look otherwise in two readers have other prints, and there are some.
fn is_told_apart(first: &Reader, second: &Reader) {
    let theme = Theme::default();
    let frames = [first, second].map(|reader| Frame::new(reader, &theme));
    let pictures = [first, second].map(|reader| painted(reader, &theme, 40, 12));
    let looks = |buffer: &Buffer, y: u16| (0..40).map(|x| buffer[(x, y)].clone()).collect::<Vec<_>>();
    let mut others = 0;
    for y in (0..12).filter(|y| frames[0].print(*y).is_some()) {
        let same = looks(&pictures[0], y) == looks(&pictures[1], y);
        others += usize::from(!same);
        assert!(same || frames[0].print(y) != frames[1].print(y), "line {y}");
    }
    assert!(others > 0);
}

#[test]
fn a_line_that_looks_otherwise_has_another_print() {
    // In the stack the same words in two languages differ in what says the language.
    let spanish = Language::from_tag("es").expect("a language");
    is_told_apart(&stack_of([Language::FRENCH, Language::ENGLISH]), &stack_of([spanish, Language::ENGLISH]));
    // Of two versions of one language each has a number, in the digits that are wanted.
    let twice = || stack_of([Language::FRENCH, Language::FRENCH]);
    let mut eastern = twice();
    press(&mut eastern, "z n z n");
    is_told_apart(&twice(), &eastern);
}

#[test]
fn what_corresponds_to_a_hit_is_underlined() {
    let mut reader = reader(120, 30);
    press(&mut reader, "/ j o u r Enter g g");
    let buffer = painted(&reader, &Theme::default(), 120, 30);
    let all = |words: &str, modifier| modifiers(&buffer, words).iter().all(|m| m.contains(modifier));
    assert!(all("jour", Modifier::REVERSED));
    assert!(all("The day was over", Modifier::UNDERLINED));
    assert!(!all("The train", Modifier::UNDERLINED));
}

#[test]
fn the_rest_is_dimmed_and_the_line_ruled_where_that_is_wanted() {
    let mut reader = reader(120, 30);
    press(&mut reader, "Tab j z f z u");
    let buffer = painted(&reader, &Theme::default(), 120, 30);
    let all = |words: &str, modifier| modifiers(&buffer, words).iter().all(|m| m.contains(modifier));
    assert!(all("Le chat dort", Modifier::DIM) && !all("Le train est", Modifier::DIM));
    assert!(all("Le train est", Modifier::UNDERLINED) && !all("The train", Modifier::UNDERLINED));
}

#[test]
fn a_ground_is_everywhere() {
    let mut reader = reader(120, 30);
    press(&mut reader, ":");
    let theme = Theme::new(Palette::Dark, Default::default(), false, Vec::new());
    let buffer = painted(&reader, &theme, 120, 30);
    let ground = theme.style(crate::ui::Role::Text).bg;
    assert!(buffer.content().iter().all(|cell| Some(cell.bg) == ground));
}

#[test]
fn lists_are_shown_on_any_screen() {
    for (width, height) in [(1, 1), (7, 3), (20, 5), (60, 8), (200, 60)] {
        let mut reader = reader(width, height);
        press(&mut reader, ": n e x t");
        let lines = screen(&reader, width, height);
        if width >= 60 {
            assert!(lines.iter().any(|line| line.contains("next-bead")), "{lines:#?}");
        }
        press(&mut reader, "Esc z");
        screen(&reader, width, height);
    }
}

/// The column at which these words (as their cells stand) begin, counted from the
/// left, and how many columns are free behind them, on the first line that has them.
fn margins(lines: &[String], words: &str, width: u16) -> (usize, usize) {
    let line = lines.iter().find(|line| line.contains(words));
    let line = line.unwrap_or_else(|| panic!("{words} is not on the screen: {lines:#?}"));
    let before = line.split(words).next().map_or(0, |before| before.chars().count());
    (before, usize::from(width) - before - words.chars().count())
}

#[test]
fn what_frames_the_text_is_mirrored_where_arabic_is_spoken() {
    let shown = |locale, keys: &str| {
        speaking(locale, || {
            let mut reader = reader(100, 30);
            press(&mut reader, keys);
            screen(&reader, 100, 30)
        })
    };
    // The status line: keys from the one end, how far one is at the other.
    let (english, arabic) = (shown(Locale::English, "j"), shown(Locale::Arabic, "j"));
    let (from_left, from_right) = (margins(&english[29..], "2/4", 100), margins(&arabic[29..], "2/4", 100));
    assert_eq!((from_left.1, from_left.0), from_right);
    assert_eq!(
        margins(&english[29..], "? help", 100).0,
        100 - 6 - margins(&arabic[29..], "ﺓﺪﻋﺎﺴﻣ ?", 100).0 - 2
    );
    // The palette: names from the one end, keys at the other; what is typed at its start.
    let (english, arabic) = (shown(Locale::English, ": l a s t"), shown(Locale::Arabic, ": l a s t"));
    assert!(margins(&english, "last", 100).0 < 10 && margins(&arabic, "last", 100).1 < 10);
    let typed = |lines: &[String], sign: &str| margins(lines, sign, 100);
    assert!(typed(&english, "› last").0 < 10, "{english:#?}");
    assert!(typed(&arabic, "last  ‹").1 < 10, "{arabic:#?}");
    // The help: keys from the one end; a bracket looks as on the keyboard in both.
    for (locale, at_left) in [(Locale::English, true), (Locale::French, true), (Locale::Arabic, false)] {
        let lines = shown(locale, "?");
        for key in ["gg Home", "(", "}"] {
            let (left, right) = margins(&lines, key, 100);
            assert_eq!(left < right, at_left, "{key}: {lines:#?}");
        }
    }
}

#[test]
fn the_cursor_is_where_the_next_letter_will_stand() {
    let check = |locale, keys: &str, column: u16| {
        let found = speaking(locale, || {
            let mut reader = reader(80, 24);
            press(&mut reader, keys);
            let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
            paint(&reader, &Theme::default(), &mut buffer)
        });
        assert_eq!(found, Some((column, 23)), "{locale:?} {keys}");
    };
    let margin = reader(80, 24).frame().tags.start;
    let last = 79 - margin;
    check(Locale::English, "/", margin + 1);
    check(Locale::English, "/ a b", margin + 3);
    check(Locale::Arabic, "/", last - 1);
    check(Locale::Arabic, "/ a b", last - 1);
    check(Locale::Arabic, "/ ن ع م", last - 4);
}

#[test]
fn contents_are_set_from_the_side_from_which_the_version_is_read() {
    for locale in [Locale::English, Locale::Arabic] {
        speaking(locale, || {
            let shown = |keys: &str| {
                let mut reader = reader(100, 30);
                press(&mut reader, keys);
                screen(&reader, 100, 30)
            };
            let arabic = shown("o");
            assert!(margins(&arabic[8..], "ﻥﺍﻮﻨﻌﻟﺍ ◂", 100).1 < 20, "{arabic:#?}");
            let french = shown("Tab j o");
            assert!(margins(&french[8..], "▸ Le train", 100).0 < 20, "{french:#?}");
        });
    }
}

#[test]
fn what_is_said_is_never_cut() {
    let said = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
    for (width, height) in [(30, 10), (40, 24), (60, 16), (80, 24), (200, 30)] {
        let mut reader = reader(width, height);
        reader.update(crate::ui::Event::Say(said.into()));
        let lines = screen(&reader, width, height);
        let foot: Vec<&str> = lines.iter().flat_map(|line| line.split_whitespace()).collect();
        let words = said.split(' ').collect::<Vec<_>>();
        let read = words.iter().filter(|word| foot.contains(word)).count();
        assert_eq!(read, words.len(), "{width}: {lines:#?}");
        press(&mut reader, "j");
        assert!(!screen(&reader, width, height).iter().any(|line| line.contains("twelve")));
    }
}
