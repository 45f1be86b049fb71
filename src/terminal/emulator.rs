//! A terminal of another make, for tests: it shows what was written to it.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Columns beyond the screen's: it knows nothing of lines that do not wrap (`CSI ? 7 l`), and what
/// it takes for wider than we do is not to come to the next line.
const BEYOND: u16 = 24;

/// The bytes that one of its cells holds.
const HELD: usize = 18;

/// The terminal.
pub(crate) struct Emulator {
    parser: vt100::Parser,
    width: u16,
    height: u16,
    /// Whether it knows that U+FE0F makes a picture of the character before it, two columns wide.
    pictures: bool,
}

/// What there is to see of a cell: its symbol, `None` for the second half of a wide one, and its looks.
pub(crate) type Look = Option<(String, vt100::Color, vt100::Color, [bool; 5])>;

impl Emulator {
    /// A terminal of so many cells, each more than none.
    pub(crate) fn new(width: u16, height: u16) -> Emulator {
        let (rows, columns) = cells(width, height);
        Emulator { parser: vt100::Parser::new(rows, columns, 0), width, height, pictures: true }
    }

    /// The same, where U+FE0F is nothing.
    pub(crate) fn without_pictures(mut self) -> Emulator {
        self.pictures = false;
        self
    }

    pub(crate) fn take(&mut self, bytes: &[u8]) {
        // It passes over U+FFFD, which every terminal shows.
        let text = String::from_utf8_lossy(bytes).replace('\u{fffd}', "?");
        let text = if self.pictures { text } else { text.replace('\u{fe0f}', "") };
        self.parser.process(text.as_bytes());
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        let (rows, columns) = cells(width, height);
        self.parser.screen_mut().set_size(rows, columns);
        (self.width, self.height) = (width, height);
    }

    fn look(&self, x: u16, y: u16) -> Look {
        let cell = self.parser.screen().cell(y, x)?;
        let symbol = if cell.contents().is_empty() { " " } else { cell.contents() };
        let looks = [cell.bold(), cell.dim(), cell.italic(), cell.underline(), cell.inverse()];
        (!cell.is_wide_continuation()).then(|| (symbol.to_owned(), cell.fgcolor(), cell.bgcolor(), looks))
    }

    /// What there is to see, line by line.
    pub(crate) fn looks(&self) -> Vec<Vec<Look>> {
        (0..self.height).map(|y| (0..self.width).map(|x| self.look(x, y)).collect()).collect()
    }

    /// Where the cursor is shown: column and line.
    fn cursor(&self) -> Option<(u16, u16)> {
        let screen = self.parser.screen();
        (!screen.hide_cursor()).then(|| screen.cursor_position()).map(|(y, x)| (x, y))
    }

    /// The first thing that is seen otherwise in `other`, a terminal of the same size.
    pub(crate) fn differs(&self, other: &Emulator) -> Option<String> {
        if self.cursor() != other.cursor() {
            return Some(format!("cursor {:?}, not {:?}", self.cursor(), other.cursor()));
        }
        let (ours, theirs) = (self.parser.screen(), other.parser.screen());
        let all = (0..self.height).flat_map(|y| (0..self.width).map(move |x| (x, y)));
        for (x, y) in all {
            // Equal cells look the same, and most are.
            if ours.cell(y, x) == theirs.cell(y, x) {
                continue;
            }
            let (look, other) = (self.look(x, y), other.look(x, y));
            if look != other {
                return Some(format!("column {x} of line {y}: {look:?}, not {other:?}"));
            }
        }
        None
    }

    /// Line `y` as cells.
    pub(crate) fn row(&self, y: u16) -> Vec<Cell> {
        (0..self.width).map(|x| self.look(x, y)).map(cell).collect()
    }
}

fn cells(width: u16, height: u16) -> (std::num::NonZeroU16, std::num::NonZeroU16) {
    let some = |count: u16| count.try_into().expect("more than none");
    (some(height), some(width + BEYOND))
}

fn cell(look: Look) -> Cell {
    let mut cell = Cell::default();
    let Some((symbol, fg, bg, looks)) = look else { return cell };
    cell.set_symbol(&symbol);
    let colour = |colour| match colour {
        vt100::Color::Default => Color::Reset,
        vt100::Color::Idx(index) => Color::Indexed(index),
        vt100::Color::Rgb(r, g, b) => Color::Rgb(r, g, b),
    };
    (cell.fg, cell.bg) = (colour(fg), colour(bg));
    let all = [Modifier::BOLD, Modifier::DIM, Modifier::ITALIC, Modifier::UNDERLINED, Modifier::REVERSED];
    all.into_iter().zip(looks).for_each(|(modifier, on)| cell.modifier.set(modifier, on));
    cell
}

/// A cell as the emulator holds it when it is written where nothing changes it.
pub(crate) fn as_held(wanted: &Cell) -> Cell {
    let mut cell = wanted.clone();
    let mut held = String::new();
    for c in wanted.symbol().replace('\u{fffd}', "?").chars() {
        if held.len() < HELD {
            held.push(c);
        }
    }
    cell.set_symbol(&held);
    let named = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    for colour in [&mut cell.fg, &mut cell.bg] {
        if let Some(at) = named.iter().position(|name| name == colour) {
            *colour = Color::Indexed(at as u8);
        }
    }
    let seen = Modifier::BOLD | Modifier::DIM | Modifier::ITALIC | Modifier::UNDERLINED | Modifier::REVERSED;
    cell.modifier &= seen;
    if cell.modifier.contains(Modifier::DIM) {
        // It has one weight at a time.
        cell.modifier.remove(Modifier::BOLD);
    }
    cell
}
