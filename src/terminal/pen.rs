//! The pen: which style the terminal writes in now, and the shortest way to the next.

use std::io::Write;

use ratatui::style::{Color, Modifier};

use super::glyph::{Look, Looks, Shown};

/// What the terminal writes in. It starts, and ends each frame, in the default look.
#[derive(Debug, Default)]
pub(super) struct Pen {
    look: Look,
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
    /// Whether it writes in this look.
    pub(super) fn suits(&self, look: Look) -> bool {
        self.look == look
    }

    /// Changes the pen to one of these looks.
    pub(super) fn take(&mut self, look: Look, looks: &Looks, out: &mut Vec<u8>) {
        if self.look != look {
            change(looks.get(self.look), looks.get(look), out);
            self.look = look;
        }
    }

    /// Changes the pen to the default look.
    pub(super) fn reset(&mut self, looks: &Looks, out: &mut Vec<u8>) {
        self.take(Look::DEFAULT, looks, out);
    }
}

fn change(mut from: Shown, to: Shown, out: &mut Vec<u8>) {
    let mut parameters = Parameters::default();
    // Switching one attribute off is not the same code everywhere (22 ends bold and
    // dim at once): start over where one must go.
    let gone = !from.modifier.difference(to.modifier).is_empty();
    if gone || to == Shown::default() {
        from = Shown::default();
        parameters.push(format_args!(""));
    }
    let mut new = to.modifier.difference(from.modifier);
    if new.contains(Modifier::BOLD) {
        // Where one weight takes the place of the other (the Linux console), it is always the same.
        new |= to.modifier & Modifier::DIM;
    }
    for (one, code) in MODIFIERS {
        if new.contains(one) {
            parameters.push(format_args!("{code}"));
        }
    }
    if to.fg != from.fg {
        parameters.colour(to.fg, 30);
    }
    if to.bg != from.bg {
        parameters.colour(to.bg, 40);
    }
    parameters.finish(out);
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
    use super::super::Colours;
    use super::*;
    use ratatui::buffer::Cell;
    use ratatui::style::Style;

    #[test]
    fn only_what_differs_is_sent() {
        let (mut pen, mut looks) = (Pen::default(), Looks::new(Colours::True, true));
        let mut check = |style: Style, expected: &str| {
            let (mut cell, mut out) = (Cell::default(), Vec::new());
            cell.set_style(style);
            let look = looks.of(&cell);
            pen.take(look, &looks, &mut out);
            assert!(pen.suits(look));
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
}
