//! What each terminal makes of what it is sent is modelled here, as seen in its
//! pictures, and must be the row we wanted.

use proptest::prelude::{Just, ProptestConfig, prop, prop_assert_eq, prop_assume, prop_oneof, proptest};
use proptest::strategy::Strategy as Generate;
use ratatui::style::Color;
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use super::class::{base, class, is_blank, is_frame, is_letter, is_wide, mirror, same_style};
use super::*;

/// What a terminal does to rows.
#[derive(Clone, Copy)]
struct Uax9 {
    /// It keeps U+200E.
    marks: bool,
    /// It mirrors brackets.
    mirrors: bool,
    /// What a frame is to it.
    frames: Frames,
    /// It takes the direction of a row without frames from the first letter.
    finds: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Frames {
    /// A sign like others.
    Signs,
    /// Left-to-right letters.
    Letters,
    /// The end of a row: both sides are ordered by themselves.
    Ends,
}

const KONSOLE: Uax9 = Uax9 { marks: true, mirrors: false, frames: Frames::Letters, finds: false };
const VTE_IN_TMUX: Uax9 = Uax9 { marks: true, mirrors: true, frames: Frames::Signs, finds: false };
const PUTTY: Uax9 = Uax9 { marks: false, mirrors: true, frames: Frames::Signs, finds: true };
const QTERMINAL: Uax9 = Uax9 { marks: false, mirrors: true, frames: Frames::Signs, finds: false };
const MLTERM: Uax9 = Uax9 { marks: false, mirrors: true, frames: Frames::Ends, finds: true };

impl Uax9 {
    /// The cells as the terminal shows them.
    fn show(self, row: &[Cell]) -> Vec<Cell> {
        if self.frames == Frames::Ends && row.iter().any(is_frame) {
            let sides = row.chunk_by(|a, b| !is_frame(a) && !is_frame(b));
            return sides
                .flat_map(|side| Uax9 { finds: false, frames: Frames::Signs, ..self }.show(side))
                .collect();
        }
        // Halves of wide symbols are one thing to a terminal.
        let mut units: Vec<&[Cell]> = Vec::new();
        let mut at = 0;
        while at < row.len() {
            let length = if is_wide(&row[at]) { 2.min(row.len() - at) } else { 1 };
            units.push(&row[at..at + length]);
            at += length;
        }
        // The text, where in it each item begins, and the unit the item is, if it is seen.
        let (mut text, mut items) = (String::new(), Vec::new());
        for unit in units {
            items.push((text.len(), Some(unit)));
            text.push(if self.frames == Frames::Letters && is_frame(&unit[0]) {
                'A'
            } else {
                base(&unit[0])
            });
            if self.marks && unit[0].symbol().ends_with('\u{200e}') {
                items.push((text.len(), None));
                text.push('\u{200e}');
            }
        }
        let base = if self.finds { None } else { Some(Level::ltr()) };
        let levels = BidiInfo::new(&text, base).levels;
        let levels: Vec<Level> = items.iter().map(|&(start, _)| levels[start]).collect();
        let mut shown = Vec::new();
        for from in BidiInfo::reorder_visual(&levels) {
            let Some(unit) = items[from].1 else { continue };
            let mut unit = unit.to_vec();
            if self.mirrors && levels[from].is_rtl() {
                mirror(&mut unit[0]);
            }
            shown.extend(unit);
        }
        shown
    }
}

/// Where kitty finds a character: its own pictures, the font, or another one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Font {
    Own,
    Main,
    Other,
}

/// A font that has everything, and one that has nothing Arabic.
fn full(c: char) -> Font {
    match c {
        '\u{2500}'..='\u{259f}' | '\u{2800}'..='\u{28ff}' | '\u{1fb00}'..='\u{1fbae}' => Font::Own,
        _ => Font::Main,
    }
}

fn latin(c: char) -> Font {
    // (Its digits and signs have other classes.)
    let arabic = matches!(c, '\u{600}'..='\u{6ff}');
    if arabic || matches!(bidi_class(c), BidiClass::R | BidiClass::AL | BidiClass::AN) {
        Font::Other
    } else {
        full(c)
    }
}

/// As `latin`, and the Arabic signs come from yet another one than the letters.
fn scattered(c: char) -> Font {
    if matches!(c, '؟' | '،') { Font::Main } else { latin(c) }
}

/// kitty: runs of one font whose first character with a script is Arabic or Hebrew, symbols only.
fn kitty_shows(row: &[Cell], font: fn(char) -> Font) -> Vec<Cell> {
    let mut shown = row.to_vec();
    let faces = Modifier::BOLD | Modifier::ITALIC;
    // Both halves of a wide symbol belong together.
    let half: Vec<bool> = (0..row.len()).map(|at| at > 0 && is_wide(&row[at - 1])).collect();
    let blank = |at: usize| is_blank(&row[at]) && !half[at];
    let of = |at: usize| (font(base(&row[at])), row[at].modifier & faces);
    let mut at = 0;
    while at < row.len() {
        let start = at;
        at += 1;
        if blank(start) || of(start).0 == Font::Own {
            continue;
        }
        while at < row.len() && (half[at] || (!blank(at) && of(at) == of(start))) {
            at += 1;
        }
        let scripted = |c: char| match c {
            '0'..='9' | '،' | '؛' | '؟' | 'ـ' => None,
            _ => Some(!matches!(bidi_class(c), BidiClass::L)).filter(|_| c.is_alphanumeric()),
        };
        if row[start..at].iter().find_map(|cell| scripted(base(cell))) != Some(true) {
            continue;
        }
        let mut symbols: Vec<String> = Vec::new();
        for cell in row[start..at].iter().rev() {
            let mut cell = cell.clone();
            mirror(&mut cell);
            symbols.push(cell.symbol().to_owned());
        }
        for at in 1..symbols.len() {
            if symbols[at - 1] == " " {
                symbols.swap(at - 1, at);
            }
        }
        for (cell, symbol) in shown[start..at].iter_mut().zip(symbols) {
            cell.set_symbol(&symbol);
        }
    }
    shown
}

/// qterminal: stretches of one style by themselves, each a row for UAX #9.
fn qterminal_shows(row: &[Cell]) -> Vec<Cell> {
    row.chunk_by(same_style).flat_map(|piece| QTERMINAL.show(piece)).collect()
}

fn sent(row: &[Cell], strategy: Strategy) -> Vec<Cell> {
    let mut row = row.to_vec();
    rewrite(&mut row, strategy);
    row
}

/// What the reader sees: blanks of any kind are blanks, marks without width are nothing.
fn seen(row: &[Cell]) -> Vec<(String, Color, Modifier)> {
    let mut cells = Vec::new();
    let mut half = false;
    for cell in row {
        let hidden = cell.modifier.contains(Modifier::HIDDEN);
        let symbol = if hidden { " " } else { cell.symbol() };
        let symbol = symbol.replace('\u{200e}', "").replace('\u{2800}', " ");
        let slant = if symbol == " " { Modifier::ITALIC | Modifier::HIDDEN } else { Modifier::empty() };
        if !std::mem::replace(&mut half, is_wide(cell)) {
            cells.push((symbol, cell.bg, cell.modifier.difference(slant)));
        }
    }
    cells
}

/// What the reader sees, but for what is slanted.
fn upright(row: &[Cell]) -> Vec<(String, Color, Modifier)> {
    let upright = |(symbol, bg, modifier): (String, _, Modifier)| (symbol, bg, modifier - Modifier::ITALIC);
    seen(row).into_iter().map(upright).collect()
}

/// Whether the terminals that are treated by `strategy` show `wanted` when they hold `sent`: where
/// that is exact for every row.
pub(crate) fn reads_as(strategy: Strategy, sent: &[Cell], wanted: &[Cell]) -> Result<(), String> {
    let check = |shown: Vec<(String, Color, Modifier)>, wanted: Vec<(String, Color, Modifier)>| {
        let symbols = |row: &[(String, Color, Modifier)]| {
            row.iter().map(|(symbol, ..)| symbol.as_str()).collect::<String>()
        };
        let differs = || format!("{:?}, not {:?}", symbols(&shown), symbols(&wanted));
        if shown == wanted { Ok(()) } else { Err(differs()) }
    };
    match strategy {
        Strategy::Visual => check(seen(sent), seen(wanted)),
        Strategy::Words => {
            [KONSOLE, VTE_IN_TMUX].into_iter().try_for_each(|t| check(seen(&t.show(sent)), seen(wanted)))
        }
        Strategy::Styled => check(upright(&qterminal_shows(sent)), upright(wanted)),
        Strategy::Kitty => [full, latin, scattered]
            .into_iter()
            .try_for_each(|font| check(upright(&kitty_shows(sent, font)), upright(wanted))),
        Strategy::Blanks | Strategy::Rows | Strategy::Logical => Ok(()),
    }
}

fn cells(text: &str) -> Vec<Cell> {
    let mut row: Vec<Cell> = Vec::new();
    for c in text.chars() {
        match row.last_mut() {
            Some(last) if matches!(c, '\u{64b}'..='\u{652}') => {
                let symbol = format!("{}{c}", last.symbol());
                last.set_symbol(&symbol);
            }
            _ => {
                let mut cell = Cell::default();
                cell.set_char(c);
                row.push(cell);
            }
        }
    }
    row
}

/// Rows of a reader: two panes in a frame, words of letters, numbers and punctuation.
fn row() -> impl Generate<Value = Vec<Cell>> {
    let symbol = prop_oneof![
        12 => Just("ﻛ"), 6 => Just("ﺔ"), 3 => Just("ﻻ"), 2 => Just("ﻣ\u{651}\u{64e}"), 2 => Just("ש"),
        3 => Just("a"), 2 => Just("R"), 3 => Just("2"), 3 => Just("0"), 2 => Just("٣"), 1 => Just("٤"),
        12 => Just(" "), 2 => Just("│"), 1 => Just("▌"), 1 => Just("≠"), 1 => Just("⣿"), 1 => Just("."), 1 => Just(","), 1 => Just(":"), 1 => Just("-"), 1 => Just("/"),
        1 => Just("%"), 1 => Just("("), 1 => Just(")"), 1 => Just("«"), 1 => Just("»"), 1 => Just("؟"), 1 => Just("،"),
        1 => Just("漢"), 1 => Just("☕"),
    ];
    let style = prop_oneof![
        12 => Just((Color::Reset, Modifier::empty())),
        1 => Just((Color::Blue, Modifier::empty())),
        1 => Just((Color::Reset, Modifier::BOLD)),
    ];
    prop::collection::vec((symbol, style), 0..24).prop_map(|symbols| {
        let mut row = Vec::new();
        for (symbol, (bg, modifier)) in symbols {
            let mut cell = Cell::default();
            cell.set_symbol(symbol);
            (cell.bg, cell.modifier) = (bg, modifier);
            let wide = is_wide(&cell);
            row.push(cell.clone());
            if wide {
                cell.set_char(' ');
                row.push(cell);
            }
        }
        row
    })
}

/// Rows as they are in books and papers: words, some in brackets or quoted, with a sign
/// behind, and numbers, in two panes.
fn sentence() -> impl Generate<Value = Vec<Cell>> {
    let word = || prop::sample::select(vec!["ﻦﻣ", "ﺐﺘﻛ", "ﻻ", "2023", "6.5", "٢١", "RIA", "ﻢﻠﻗ", "ﺭﺍﺩ"]);
    let piece =
        (prop::collection::vec(word(), 1..4), 0_usize..8, prop::sample::select(vec!["", "", ".", "،", ":"]));
    let piece = piece.prop_map(|(words, how, sign)| {
        // (Behind is to the left.)
        let (open, close) = [("(", ")"), ("«", "»"), ("[", "]")].get(how).copied().unwrap_or(("", ""));
        format!("{sign}{open}{}{close}", words.join(" "))
    });
    let pane = prop::collection::vec(piece, 0..5);
    (pane.clone(), pane).prop_map(|(left, right)| cells(&format!("{} │ {}", left.join(" "), right.join(" "))))
}

/// Rows that hold no brackets, and no number to the right of letters: these are beyond the
/// logical strategy, which adds nothing to the letters.
fn words_and_numbers() -> impl Generate<Value = Vec<Cell>> {
    let word = prop::sample::select(vec![
        "ﻦﻣ",
        "ﺐﺘﻛ",
        "ﻻ",
        "RIA 2023 ﻢﻠﻗ",
        "٢١",
        "x",
        ".ﺭﺍﺩ",
        "؟ﻢﻠﻗ",
        "«ﺐﺘﻛ»",
        "ﻢﻠﻗ-ﺐﺘﻛ",
    ]);
    prop::collection::vec(word, 0..9).prop_map(|words| cells(&words.join(" ")))
}

/// Letters by themselves, not as they are joined.
fn bare(row: &[Cell]) -> Vec<Cell> {
    let normalizer = icu_normalizer::ComposingNormalizerBorrowed::new_nfkc();
    let mut row = row.to_vec();
    for cell in &mut row {
        let letters = normalizer.normalize(cell.symbol()).into_owned();
        cell.set_symbol(&letters);
    }
    row
}

/// Whether UAX #9 can give `cells`, which stand between left-to-right text: no number to
/// the right of letters, no digits of two kinds, and no bracket
/// without its partner in the same word.
fn within_reach(cells: &[Cell], frames: bool) -> bool {
    let of = |kind| cells.iter().any(|cell| class(cell) == kind);
    // An opening bracket would find the mirrored one as its partner; so may one within another.
    let depths = cells.iter().scan(0, |depth, cell| {
        *depth += match cell.symbol() {
            "(" => 1,
            ")" => -1,
            _ => 0,
        };
        Some(*depth)
    });
    let balanced = depths.clone().all(|depth| (0..2).contains(&depth)) && depths.last().unwrap_or(0) == 0;
    cells.split(|cell| class(cell) == BidiClass::L || (frames && is_frame(cell))).all(|stretch| {
        let letter = stretch.iter().position(is_letter).unwrap_or(stretch.len());
        stretch[letter..].iter().all(|cell| class(cell) != BidiClass::EN)
    }) && balanced
        && !(of(BidiClass::EN) && of(BidiClass::AN))
}

/// The row behind a blank, as a reader's margin is: terminals that take the direction of a row from
/// its first letter can only be told there.
fn with_margin(mut row: Vec<Cell>) -> Vec<Cell> {
    row.insert(0, Cell::EMPTY);
    row
}

fn words_of(row: &[Cell]) -> impl Iterator<Item = &[Cell]> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let (start, end) = class::word(row, at)?;
        at = end;
        Some(&row[start..end])
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, max_global_rejects: 100_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_are_right_in_every_row(row in row()) {
        let written = sent(&row, Strategy::Words);
        for terminal in [KONSOLE, VTE_IN_TMUX] {
            prop_assert_eq!(seen(&terminal.show(&written)), seen(&row));
        }
    }

    #[test]
    fn words_are_right_where_each_style_is_ordered_by_itself(row in row()) {
        let written = sent(&row, Strategy::Words);
        let shown: Vec<Cell> = written.chunk_by(same_style).flat_map(|piece| KONSOLE.show(piece)).collect();
        prop_assert_eq!(seen(&shown), seen(&row));
    }

    #[test]
    fn blanks_are_right_where_words_are_within_reach(row in row()) {
        let row = with_margin(row);
        prop_assume!(words_of(&row).all(|word| within_reach(word, false)));
        prop_assert_eq!(seen(&PUTTY.show(&sent(&row, Strategy::Blanks))), seen(&row));
    }

    #[test]
    fn rows_are_right_where_they_are_within_reach(row in row()) {
        let row = with_margin(row);
        prop_assume!(words_of(&row).all(|word| within_reach(word, true)));
        prop_assert_eq!(seen(&MLTERM.show(&sent(&row, Strategy::Rows))), seen(&row));
    }

    #[test]
    fn styled_stretches_are_right_in_every_row(row in row()) {
        prop_assert_eq!(upright(&qterminal_shows(&sent(&row, Strategy::Styled))), upright(&row));
    }

    #[test]
    fn rows_of_sentences_are_right_in_all_terminals(row in sentence()) {
        let row = with_margin(row);
        prop_assert_eq!(seen(&MLTERM.show(&sent(&row, Strategy::Rows))), seen(&row));
        prop_assert_eq!(seen(&PUTTY.show(&sent(&row, Strategy::Blanks))), seen(&row));
        prop_assert_eq!(seen(&qterminal_shows(&sent(&row, Strategy::Styled))), seen(&row));
    }

    #[test]
    fn a_terminal_that_does_nothing_shows_what_it_is_sent(row in row()) {
        prop_assert_eq!(sent(&row, Strategy::Visual), row);
    }

    #[test]
    fn a_terminal_that_does_everything_shows_words_in_their_places(row in words_and_numbers()) {
        let shown = VTE_IN_TMUX.show(&sent(&row, Strategy::Logical));
        prop_assert_eq!(seen(&bare(&shown)), seen(&bare(&row)));
    }

    #[test]
    fn kitty_is_right_in_every_row_whatever_the_font(row in row()) {
        let written = sent(&row, Strategy::Kitty);
        for font in [full, latin, scattered] {
            prop_assert_eq!(upright(&kitty_shows(&written, font)), upright(&row));
        }
    }

    #[test]
    fn nothing_is_lost_whatever_the_strategy(row in row()) {
        for (_, strategy) in Strategy::ALL {
            let written = sent(&row, strategy);
            prop_assert_eq!(written.len(), row.len());
            let sorted = |row: &[Cell]| {
                let mut symbols: Vec<String> = seen(row).into_iter().map(|(symbol, ..)| symbol).collect();
                symbols.sort();
                symbols
            };
            if !row.iter().any(|cell| matches!(cell.symbol(), "(" | ")" | "«" | "»")) && strategy != Strategy::Logical {
                prop_assert_eq!(sorted(&written), sorted(&row));
            }
        }
    }
}

fn check(strategy: Strategy, row: &str, expected: &str) {
    let written = sent(&cells(row), strategy);
    let hidden = |cell: &Cell| cell.modifier.contains(Modifier::HIDDEN);
    let written: String = written.iter().map(|cell| if hidden(cell) { "_" } else { cell.symbol() }).collect();
    let readable = |text: &str| text.replace('\u{200e}', "^").replace('\u{2800}', "_");
    assert_eq!(readable(&written), expected, "{strategy}");
}

#[test]
fn words_are_turned_and_closed() {
    let check = |row, expected| check(Strategy::Words, row, expected);
    check("no Arabic", "no Arabic");
    check("ab ﺐﺘﻛ ﻦﻣ", "ab ﻛﺘﺐ ^ﻣﻦ^");
    // Nothing strong stands before the letters: the edge is marked.
    check(" ﺐﺘﻛ 3 ", " ^ﻛﺘﺐ ^3 ");
    check("│ ﺐﺘﻛ │", "│ ^ﻛﺘﺐ ^│");
    check("╭─ ﻦﻣ ─╮", "╭─ ^ﻣﻦ ^─╮");
    check("a ؛2023", "a ؛^2023");
    check("a ٣٤-١٢", "a ٣٤^-١٢^");
    check("a (ﻦﻣ)ﺐﺘﻛ.", "a (ﻣﻦ^)ﻛﺘﺐ^.");
    check("ﻛ", "ﻛ^");
}

#[test]
fn blanks_beside_words_become_letters() {
    let check = |row, expected| check(Strategy::Blanks, row, expected);
    check("ab ﺐﺘﻛ ﻦﻣ  x y", "ab_ﻛﺘﺐ_ﻣﻦ_ x y");
    check(" ab  ﻻ", "_ab _ﻻ");
    check("  .ﺐﺘﻛ (RIA)", "__.ﻛﺘﺐ_(RIA)");
    // What stands inside is mirrored, what stands at the edges is not.
    check("x (ﺎﻣ[ﻲﻓ]ﻭ)", "x_(ﻭ[ﻓﻲ]ﻣﺎ)");
    check("x ﺐﺘﻛ12.5ﻭ", "x_ﻭ12.5ﻛﺘﺐ");
    check("x 2023ﻭ", "x_2023ﻭ");
}

#[test]
fn letters_are_turned_for_kitty_and_parted_from_all_else() {
    let check = |row: &str, expected: &str| {
        let written = sent(&cells(row), Strategy::Kitty);
        let slanted = |cell: &Cell| cell.modifier.contains(Modifier::ITALIC);
        let pieces = written.chunk_by(|a, b| slanted(a) == slanted(b)).map(|piece| {
            let text: String = piece.iter().map(Cell::symbol).collect();
            if slanted(&piece[0]) { format!("/{text}/") } else { text }
        });
        assert_eq!(pieces.collect::<String>(), expected);
    };
    check("│ .ﺐﺘﻛ (RIA) 2023 │", "│ /./ﻛﺘﺐ (RIA) 2023 │");
    check("(ﻦﻣ)", "/(/ﻣﻦ/)/");
    check("3ﻦﻣ ؛2023 ٢١", "/3/ﻣﻦ ؛2023 ١٢");
    check("RIAﻭ", "/RIA/ﻭ");
    check("ﻭRIA", "ﻭ/RIA/");
    // A sign in the gutter, glued to the text, and the bar beside it.
    check("ﻕ ﺔﻛﺮﺤﻟﺍ≠▌", "ﻕ ﺍﻟﺤﺮﻛﺔ/≠/▌");
    check("ﻦﻣ▌x", "ﻣﻦ▌x");
    // Digits of Persian alone.
    check("a ۲۱", "a ۱۲");
}

#[test]
fn what_is_glued_to_letters_gets_a_face_that_neither_neighbour_has() {
    let check = |faces: [Modifier; 3], expected: Modifier| {
        let mut row = cells("ﻛ.ﺐ");
        row.iter_mut().zip(faces).for_each(|(cell, face)| cell.modifier = face);
        assert_eq!(sent(&row, Strategy::Kitty)[1].modifier, expected, "{faces:?}");
    };
    let (plain, bold, italic) = (Modifier::empty(), Modifier::BOLD, Modifier::ITALIC);
    check([plain, plain, plain], italic);
    check([bold, bold, bold], bold | italic);
    check([plain, bold, plain], bold);
    check([plain, plain, bold], italic);
    check([plain, plain, italic], bold | italic);
    check([bold | italic, plain, italic], plain);
    check([italic, plain, plain], bold | italic);
}

#[test]
fn rows_are_turned_back_between_letters_and_frames() {
    let check = |row, expected| check(Strategy::Rows, row, expected);
    check("a ﻦﻣ ﺐﺘﻛ │ ﻦﻣ ﺐﺘﻛ", "a ﻛﺘﺐ ﻣﻦ │ ﻛﺘﺐ ﻣﻦ");
    check("a ﻦﻣ RIA ﺐﺘﻛ", "a ﻣﻦ RIA ﻛﺘﺐ");
    check(".ﺐﺘﻛ 2023 ﻦﻣ", ".ﻣﻦ 2023 ﻛﺘﺐ");
    check("ﺐﺘﻛ 3", "ﻛﺘﺐ_3");
    check("3 ﺐﺘﻛ", "3 ﻛﺘﺐ");
    // The row's first letter decides its direction.
    check(" ﺐﺘﻛ abc", "_ﻛﺘﺐ abc");
    check(" abc ﺐﺘﻛ", " abc ﻛﺘﺐ");
    // A number that cannot be reached spoils its own word only.
    check("ﻦﻣ ﺐﺘﻛ ؛2023", "ﻛﺘﺐ ﻣﻦ_؛2023");
}

#[test]
fn screen_readers_get_letters_in_reading_order() {
    check(Strategy::Logical, "a ﻦﻣ ﺐﺘﻛ", "a كتب من");
    check(Strategy::Logical, "ﻻ ﻚﻟﺫ", "ذلك ﻻ");
    check(Strategy::Logical, "plain", "plain");
}

#[test]
fn styled_words_stand_between_blanks_of_another_style() {
    let mut row = cells("a ﺐﺘﻛ ﻦﻣ b");
    row[6].modifier = Modifier::ITALIC;
    row[7].modifier = Modifier::ITALIC;
    let written = sent(&row, Strategy::Styled);
    let symbols: String = written.iter().map(Cell::symbol).collect();
    let slanted: String =
        written.iter().map(|cell| if cell.modifier.contains(Modifier::ITALIC) { '/' } else { '.' }).collect();
    assert_eq!(symbols, "a ﻛﺘﺐ ﻣﻦ b");
    assert_eq!(slanted, "./....//..");
}

#[test]
fn the_letter_under_the_cursor_is_a_stretch_by_itself() {
    let check = |x: usize, strategy, expected: &str| {
        let mut row = cells("a ﺐﺘﻜﻣ b");
        stand(&mut row, x, strategy);
        rewrite(&mut row, strategy);
        assert_eq!(row.iter().map(Cell::symbol).collect::<String>(), expected, "{x}");
    };
    check(3, Strategy::Styled, "a ﺐﺘﻣﻜ b");
    check(5, Strategy::Styled, "a ﻜﺘﺐﻣ b");
    check(1, Strategy::Styled, "a ﻣﻜﺘﺐ b");
    check(99, Strategy::Styled, "a ﻣﻜﺘﺐ b");
    check(3, Strategy::Words, "a ﻣﻜﺘﺐ \u{200e}b");
}

#[test]
fn strategies_are_known_by_name() {
    for (name, strategy) in Strategy::ALL {
        assert_eq!(name.parse(), Ok(strategy));
        assert_eq!(strategy.to_string(), name);
    }
    assert_eq!("backwards".parse::<Strategy>(), Err(UnknownStrategy));
    assert!(UnknownStrategy.to_string().contains(" words,"));
}
