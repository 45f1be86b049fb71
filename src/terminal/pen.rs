//! The pen: which style the terminal writes in now, and the shortest way to the next.

use std::io::Write;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::Colours;

/// What the terminal writes in. It starts, and ends each frame, in the default style.
#[derive(Debug, Default)]
pub(super) struct Pen {
    colours: Colours,
    slants: bool,
    fg: Color,
    bg: Color,
    modifier: Modifier,
    /// The style of the cell that was taken last, as it was wanted; most cells look
    /// as the one before.
    wanted: Option<(Color, Color, Modifier)>,
}

/// Modifiers and the SGR parameter that sets each (ECMA-48 8.3.117).
const MODIFIERS: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

impl Pen {
    /// A pen for a terminal that has these colours, and slants letters or does not.
    pub(super) fn new(colours: Colours, slants: bool) -> Pen {
        Pen { colours, slants, ..Pen::default() }
    }

    /// The modifiers of `cell` as this terminal shows them: slanted parts of a word are told
    /// from upright ones by their weight where nothing is slanted.
    fn modifier(&self, cell: &Cell) -> Modifier {
        match cell.modifier {
            slanted if !self.slants && slanted.contains(Modifier::ITALIC) => {
                slanted ^ (Modifier::ITALIC | Modifier::BOLD)
            }
            modifier => modifier,
        }
    }

    /// Whether `cell` could be written without changing the pen.
    pub(super) fn suits(&self, cell: &Cell) -> bool {
        self.fg == self.colours.nearest(cell.fg)
            && self.bg == self.colours.nearest(cell.bg)
            && self.modifier == self.modifier(cell)
    }

    /// Changes the pen to the style of `cell`.
    pub(super) fn take(&mut self, cell: &Cell, out: &mut Vec<u8>) {
        let wanted = Some((cell.fg, cell.bg, cell.modifier));
        if self.wanted == wanted {
            return;
        }
        self.wanted = wanted;
        self.change(self.colours.nearest(cell.fg), self.colours.nearest(cell.bg), self.modifier(cell), out);
    }

    /// Changes the pen to the default style.
    pub(super) fn reset(&mut self, out: &mut Vec<u8>) {
        self.wanted = None;
        self.change(Color::Reset, Color::Reset, Modifier::empty(), out);
    }

    fn change(&mut self, fg: Color, bg: Color, modifier: Modifier, out: &mut Vec<u8>) {
        if (self.fg, self.bg, self.modifier) == (fg, bg, modifier) {
            return;
        }
        let mut parameters = Parameters::default();
        // Switching one attribute off is not the same code everywhere (22 ends bold and
        // dim at once): start over where one must go.
        let gone = !self.modifier.difference(modifier).is_empty();
        let plain = (fg, bg, modifier) == (Color::Reset, Color::Reset, Modifier::empty());
        if gone || plain {
            (self.fg, self.bg, self.modifier) = (Color::Reset, Color::Reset, Modifier::empty());
            parameters.push(format_args!(""));
        }
        let mut new = modifier.difference(self.modifier);
        if new.contains(Modifier::BOLD) {
            // Where one weight takes the place of the other (the Linux console), it is always the same.
            new |= modifier & Modifier::DIM;
        }
        for (one, code) in MODIFIERS {
            if new.contains(one) {
                parameters.push(format_args!("{code}"));
            }
        }
        if fg != self.fg {
            parameters.colour(fg, 30);
        }
        if bg != self.bg {
            parameters.colour(bg, 40);
        }
        (self.fg, self.bg, self.modifier) = (fg, bg, modifier);
        parameters.finish(out);
    }
}

/// The parameters of one SGR sequence.
#[derive(Default)]
struct Parameters(Vec<u8>);

impl Parameters {
    fn push(&mut self, parameter: std::fmt::Arguments<'_>) {
        self.0.extend(if self.0.is_empty() { b"\x1b[".as_slice() } else { b";" });
        // Writing to a Vec cannot fail.
        let _ = self.0.write_fmt(parameter);
    }

    /// `base` is 30 for the foreground, 40 for the background.
    fn colour(&mut self, colour: Color, base: u8) {
        let named = |index: u8| if index < 8 { base + index } else { base + 52 + index };
        match colour {
            Color::Reset => self.push(format_args!("{}", base + 9)),
            Color::Rgb(r, g, b) => self.push(format_args!("{};2;{r};{g};{b}", base + 8)),
            Color::Indexed(index @ 0..16) => self.push(format_args!("{}", named(index))),
            Color::Indexed(index) => self.push(format_args!("{};5;{index}", base + 8)),
            Color::Black => self.push(format_args!("{}", named(0))),
            Color::Red => self.push(format_args!("{}", named(1))),
            Color::Green => self.push(format_args!("{}", named(2))),
            Color::Yellow => self.push(format_args!("{}", named(3))),
            Color::Blue => self.push(format_args!("{}", named(4))),
            Color::Magenta => self.push(format_args!("{}", named(5))),
            Color::Cyan => self.push(format_args!("{}", named(6))),
            Color::Gray => self.push(format_args!("{}", named(7))),
            Color::DarkGray => self.push(format_args!("{}", named(8))),
            Color::LightRed => self.push(format_args!("{}", named(9))),
            Color::LightGreen => self.push(format_args!("{}", named(10))),
            Color::LightYellow => self.push(format_args!("{}", named(11))),
            Color::LightBlue => self.push(format_args!("{}", named(12))),
            Color::LightMagenta => self.push(format_args!("{}", named(13))),
            Color::LightCyan => self.push(format_args!("{}", named(14))),
            Color::White => self.push(format_args!("{}", named(15))),
        }
    }

    fn finish(self, out: &mut Vec<u8>) {
        if !self.0.is_empty() {
            out.extend(self.0);
            out.push(b'm');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    #[test]
    fn only_what_differs_is_sent() {
        let mut pen = Pen::new(Colours::True, true);
        let mut check = |style: Style, expected: &str| {
            let (mut cell, mut out) = (Cell::default(), Vec::new());
            cell.set_style(style);
            pen.take(&cell, &mut out);
            assert_eq!(String::from_utf8_lossy(&out).replace('\x1b', "^"), expected);
        };
        check(Style::new(), "");
        check(Style::new().fg(Color::Red), "^[31m");
        check(Style::new().fg(Color::Red).bg(Color::Indexed(24)), "^[48;5;24m");
        check(Style::new().fg(Color::LightRed).bg(Color::Indexed(24)), "^[91m");
        check(Style::new().bg(Color::Indexed(12)).add_modifier(Modifier::BOLD), "^[1;39;104m");
        check(Style::new().fg(Color::Rgb(1, 2, 3)).add_modifier(Modifier::UNDERLINED), "^[;4;38;2;1;2;3m");
        check(Style::new(), "^[m");
        // The weight that is named last is the one that some terminals show.
        check(Style::new().add_modifier(Modifier::DIM), "^[2m");
        check(Style::new().add_modifier(Modifier::DIM | Modifier::BOLD), "^[1;2m");
        check(Style::new().add_modifier(Modifier::BOLD), "^[;1m");
        check(Style::new().add_modifier(Modifier::DIM | Modifier::BOLD), "^[2m");
    }

    #[test]
    fn what_is_slanted_is_told_by_its_weight_where_nothing_is() {
        let mut pen = Pen::new(Colours::True, false);
        let mut check = |modifier: Modifier, expected: &str| {
            let (mut cell, mut out) = (Cell::default(), Vec::new());
            cell.modifier = modifier;
            pen.take(&cell, &mut out);
            assert!(pen.suits(&cell));
            assert_eq!(String::from_utf8_lossy(&out).replace('\x1b', "^"), expected);
        };
        check(Modifier::ITALIC, "^[1m");
        check(Modifier::BOLD, "");
        check(Modifier::ITALIC | Modifier::BOLD | Modifier::UNDERLINED, "^[;4m");
    }
}
