//! Whatever is drawn, a terminal that knows nothing of us ends up showing the frame.

use proptest::prelude::{Just, ProptestConfig, any, prop, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::Strategy as Generate;
use ratatui::style::{Color, Modifier, Style};

use super::*;
use crate::terminal::emulator::{Emulator, Look};

/// A painted frame as a picture.
struct Painted<'a> {
    frame: &'a Buffer,
    cursor: Option<Position>,
    /// Whether its rows have prints.
    prints: bool,
}

impl Picture for Painted<'_> {
    fn area(&self) -> Rect {
        self.frame.area
    }

    fn print(&self, y: u16) -> Option<u64> {
        let mut row = Buffer::empty(Rect { y, height: 1, ..self.frame.area });
        self.paint(y, &mut row);
        // Other numbers than those that rows without prints have.
        self.prints.then(|| !scroll::fingerprint(&row.content))
    }

    fn paint(&self, y: u16, row: &mut Buffer) {
        let from = self.frame.index_of(0, y);
        let width = usize::from(self.frame.area.width);
        row.content.clone_from_slice(&self.frame.content[from..from + width]);
    }

    fn cursor(&self) -> Option<Position> {
        self.cursor
    }
}

fn showing(frame: &Buffer, cursor: Option<Position>) -> Painted<'_> {
    Painted { frame, cursor, prints: false }
}

fn draw(screen: &mut Screen, frame: &Buffer) -> Vec<u8> {
    let mut bytes = Vec::new();
    screen.draw(&mut bytes, &showing(frame, None)).expect("a Vec takes all");
    bytes
}

/// What a screen shows that is drawn from nothing, in a terminal treated like this.
fn fresh(frame: &Buffer, strategy: Strategy) -> Vec<Vec<Look>> {
    let area = frame.area;
    let mut shown = Emulator::new(area.width, area.height);
    shown.take(&draw(&mut Screen::new(area.width, area.height, strategy, Colours::True), frame));
    shown.looks()
}

fn strategy() -> impl Generate<Value = Strategy> {
    prop::sample::select(Strategy::ALL.to_vec()).prop_map(|(_, strategy)| strategy)
}

const WIDTH: u16 = 12;
const HEIGHT: u16 = 9;

type Row = Vec<(&'static str, Style)>;

fn row() -> impl Generate<Value = Row> {
    let piece = prop_oneof![
        8 => Just("a"), 4 => Just("b"), 10 => Just(" "), 3 => Just("\u{fee1}"), 2 => Just("\u{fedf}\u{651}\u{64e}"),
        1 => Just("漢"), 1 => Just("│"), 1 => Just("é"), 1 => Just("☂"), 1 => Just("\x1b"), 1 => Just("\u{202e}x"),
        1 => Just("\u{64e}"),
    ];
    let style = prop_oneof![
        8 => Just(Style::new()),
        2 => Just(Style::new().fg(Color::Red)),
        1 => Just(Style::new().bg(Color::Indexed(24)).add_modifier(Modifier::BOLD)),
        1 => Just(Style::new().fg(Color::Rgb(1, 2, 3)).add_modifier(Modifier::UNDERLINED | Modifier::REVERSED)),
    ];
    prop::collection::vec((piece, style), 0..usize::from(WIDTH))
}

/// A frame of as many of `rows` as fit, from the row `from` on and over again.
fn frame(rows: &[Row], from: usize) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
    for (y, row) in (0..HEIGHT).zip(rows.iter().cycle().skip(from)) {
        let mut x = 0;
        for (symbol, style) in row {
            let wide = if *symbol == "漢" { 2 } else { 1 };
            if x + wide > WIDTH {
                break;
            }
            buffer[(x, y)].set_symbol(symbol).set_style(*style);
            x += wide;
        }
    }
    buffer
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn frames_in_a_row_show_what_the_last_alone_would_show(
        rows in prop::collection::vec(row(), 1..20),
        steps in prop::collection::vec((0_usize..20, row(), 0_usize..20, any::<bool>()), 1..6),
        strategy in strategy(),
    ) {
        let mut screen = Screen::new(WIDTH, HEIGHT, strategy, Colours::True);
        let mut shown = Emulator::new(WIDTH, HEIGHT);
        let mut rows = rows;
        for (from, row, place, prints) in steps {
            let place = place % rows.len();
            rows[place] = row;
            let frame = frame(&rows, from);
            let mut bytes = Vec::new();
            screen.draw(&mut bytes, &Painted { prints, ..showing(&frame, None) }).expect("a Vec takes all");
            shown.take(&bytes);
            prop_assert_eq!(shown.looks(), fresh(&frame, strategy));
        }
    }

    #[test]
    fn text_that_moves_shows_what_drawing_it_anew_would_show(
        rows in prop::collection::vec("[a-cﺏﺕ ]{0,11}", 9..30), steps in prop::collection::vec(0_usize..20, 1..6),
        head in any::<bool>(), strategy in strategy(),
    ) {
        let mut screen = Screen::new(WIDTH, HEIGHT, strategy, Colours::True);
        let mut shown = Emulator::new(WIDTH, HEIGHT);
        for from in steps {
            let mut frame = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
            for (y, row) in rows.iter().cycle().skip(from).take(usize::from(HEIGHT)).enumerate() {
                frame.set_string(0, y as u16, row, Style::new());
            }
            if head {
                frame.set_string(0, 0, "the head    ", Style::new().bg(Color::Blue));
            }
            shown.take(&draw(&mut screen, &frame));
            prop_assert_eq!(shown.looks(), fresh(&frame, strategy));
        }
    }
}

fn lines(rows: &[&str]) -> Buffer {
    let mut frame = Buffer::empty(Rect::new(0, 0, 20, rows.len() as u16));
    for (y, row) in rows.iter().enumerate() {
        frame.set_string(0, y as u16, row, Style::new());
    }
    frame
}

fn sent(screen: &mut Screen, rows: &[&str]) -> String {
    let bytes = draw(screen, &lines(rows));
    String::from_utf8(bytes).expect("what is sent is text").replace('\x1b', "^")
}

#[test]
fn only_what_changed_is_written() {
    let mut screen = Screen::new(20, 3, Strategy::Visual, Colours::True);
    assert_eq!(sent(&mut screen, &["one", "two", ""]), "^[?2026h^[m^[H^[2Jone\r\ntwo^[?25l^[?2026l");
    assert_eq!(sent(&mut screen, &["one", "two", ""]), "");
    assert_eq!(sent(&mut screen, &["one", "too", ""]), "^[?2026h^[2;2Ho^[?2026l");
    assert_eq!(sent(&mut screen, &["tune", "too", ""]), "^[?2026h^[1;1Htune^[?2026l");
    assert_eq!(sent(&mut screen, &["tune and a tail", "too", ""]), "^[?2026h^[1;6Hand a tail^[?2026l");
    assert_eq!(sent(&mut screen, &["tune", "too", ""]), "^[?2026h^[1;6H^[K^[?2026l");
}

#[test]
fn rows_that_move_are_moved_by_the_terminal() {
    let rows = ["head", "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "foot"];
    let mut screen = Screen::new(20, 8, Strategy::Visual, Colours::True);
    sent(&mut screen, &rows);
    let next = ["head", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "foot"];
    assert_eq!(sent(&mut screen, &next), "^[?2026h^[2;7r^[2H^[1M^[r^[7;1Heta^[?2026l");
    assert_eq!(sent(&mut screen, &rows), "^[?2026h^[2;7r^[2H^[1L^[r^[2;1Halpha^[?2026l");
}

#[test]
fn nothing_from_a_book_but_symbols_is_written() {
    let mut screen = Screen::new(20, 1, Strategy::Visual, Colours::True);
    let mut frame = Buffer::empty(Rect::new(0, 0, 20, 1));
    for (x, symbol) in ["\x1b[2J", "\u{202e}", "a\u{200f}", "", "\u{64e}", "\u{9b}", "x"].iter().enumerate() {
        frame[(x as u16, 0)].set_symbol(symbol);
    }
    let text = String::from_utf8(draw(&mut screen, &frame)).expect("what is sent is text");
    assert_eq!(
        text.replace('\x1b', "^"),
        "^[?2026h^[m^[H^[2J\u{fffd}^[1;2H\u{fffd}^[1;3H\u{fffd}^[1;5H\u{fffd}^[1;6H\u{fffd}^[1;7Hx^[?25l^[?2026l"
    );
}

#[test]
fn a_screen_that_failed_to_write_is_drawn_whole() {
    struct Broken;
    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut screen = Screen::new(20, 1, Strategy::Visual, Colours::True);
    let first = draw(&mut screen, &lines(&["one"]));
    let failed = screen.draw(&mut Broken, &showing(&lines(&["two"]), None));
    assert!(failed.is_err());
    assert_eq!(draw(&mut screen, &lines(&["one"])), first);
}

#[test]
fn the_cursor_is_shown_where_it_is_wanted() {
    let mut screen = Screen::new(20, 1, Strategy::Visual, Colours::True);
    let mut step = |cursor: Option<(u16, u16)>, text: &str| {
        let mut bytes = Vec::new();
        let written = screen.draw(&mut bytes, &showing(&lines(&[text]), cursor.map(Position::from)));
        assert_eq!(written.ok(), Some(bytes.len()));
        String::from_utf8_lossy(&bytes).replace('\x1b', "^")
    };
    assert_eq!(step(None, ""), "^[?2026h^[m^[H^[2J^[?25l^[?2026l");
    assert_eq!(step(Some((3, 0)), ""), "^[?2026h^[1;4H^[?25h^[?2026l");
    assert_eq!(step(Some((3, 0)), ""), "");
    assert_eq!(step(Some((3, 0)), "x"), "^[?2026h^[1;1Hx^[1;4H^[?25h^[?2026l");
    assert_eq!(step(None, "x"), "^[?2026h^[?25l^[?2026l");
}

#[test]
fn a_frame_of_another_size_is_not_drawn() {
    let mut screen = Screen::new(20, 1, Strategy::Visual, Colours::True);
    assert!(draw(&mut screen, &lines(&["one", "two"])).is_empty());
    screen.resize(20, 2);
    assert!(!draw(&mut screen, &lines(&["one", "two"])).is_empty());
    screen.resize(0, 0);
    assert!(draw(&mut screen, &Buffer::default()).len() < 40);
}
