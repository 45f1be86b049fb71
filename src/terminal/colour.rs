//! Colours by what the terminal can show.

use ratatui::style::Color;

/// How many colours the terminal shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Colours {
    /// None: bold, underline and reverse must do.
    None,
    /// The sixteen whose shades the reader's own palette says.
    #[default]
    Sixteen,
    /// xterm's 256: sixteen, a cube of 6×6×6, 24 greys.
    Indexed,
    /// 24 bits.
    True,
}

/// xterm's shades of the sixteen, from its `XTerm-col.ad`.
const SIXTEEN: [(u8, u8, u8); 16] = [
    (0, 0, 0),
    (205, 0, 0),
    (0, 205, 0),
    (205, 205, 0),
    (0, 0, 238),
    (205, 0, 205),
    (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127),
    (255, 0, 0),
    (0, 255, 0),
    (255, 255, 0),
    (92, 92, 255),
    (255, 0, 255),
    (0, 255, 255),
    (255, 255, 255),
];

/// The steps of the cube.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

impl Colours {
    /// The nearest colour this terminal shows.
    pub fn nearest(self, colour: Color) -> Color {
        match (self, colour) {
            (Colours::None, _) => Color::Reset,
            (Colours::Indexed, Color::Rgb(r, g, b)) => Color::Indexed(indexed(r, g, b)),
            (Colours::Sixteen, Color::Rgb(r, g, b)) => Color::Indexed(sixteen(r, g, b)),
            (Colours::Sixteen, Color::Indexed(index)) if index >= 16 => {
                let (r, g, b) = shade(index);
                Color::Indexed(sixteen(r, g, b))
            }
            _ => colour,
        }
    }
}

/// The red, green and blue of an index of xterm's 256.
fn shade(index: u8) -> (u8, u8, u8) {
    match index {
        0..16 => SIXTEEN[usize::from(index)],
        16..232 => {
            let at = usize::from(index - 16);
            (STEPS[at / 36], STEPS[at / 6 % 6], STEPS[at % 6])
        }
        232.. => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
    }
}

fn distance((r, g, b): (u8, u8, u8), (x, y, z): (u8, u8, u8)) -> u32 {
    let square = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
    square(r, x) + square(g, y) + square(b, z)
}

/// The least difference between the greatest and the least of red, green and blue that
/// makes a colour of a grey: a quarter of all.
const COLOURFUL: u8 = 64;

fn sixteen(r: u8, g: u8, b: u8) -> u8 {
    let colourful = |(r, g, b): (u8, u8, u8)| r.max(g).max(b) - r.min(g).min(b) >= COLOURFUL;
    // A grey is often nearest to a colour that is not strong, but says nothing of it.
    let fits = |index: &u8| !colourful((r, g, b)) || colourful(shade(*index));
    (0..16).filter(fits).min_by_key(|&index| distance((r, g, b), shade(index))).unwrap_or(0)
}

fn indexed(r: u8, g: u8, b: u8) -> u8 {
    // The sixteen are the reader's to change, so only the fixed shades are looked at.
    (16..=255).min_by_key(|&index| distance((r, g, b), shade(index))).unwrap_or(16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_degrade_to_the_nearest() {
        let check =
            |colours: Colours, from, expected| assert_eq!(colours.nearest(from), expected, "{from:?}");
        check(Colours::True, Color::Rgb(1, 2, 3), Color::Rgb(1, 2, 3));
        check(Colours::Indexed, Color::Rgb(255, 255, 255), Color::Indexed(231));
        check(Colours::Indexed, Color::Rgb(95, 0, 1), Color::Indexed(52));
        check(Colours::Indexed, Color::Rgb(40, 41, 40), Color::Indexed(235));
        check(Colours::Indexed, Color::Indexed(200), Color::Indexed(200));
        check(Colours::Sixteen, Color::Rgb(250, 5, 5), Color::Indexed(9));
        check(Colours::Sixteen, Color::Indexed(232), Color::Indexed(0));
        check(Colours::Sixteen, Color::Rgb(27, 87, 130), Color::Indexed(12));
        check(Colours::Sixteen, Color::Rgb(142, 208, 230), Color::Indexed(12));
        check(Colours::Sixteen, Color::Rgb(117, 112, 102), Color::Indexed(8));
        check(Colours::Sixteen, Color::LightBlue, Color::LightBlue);
        check(Colours::Sixteen, Color::Reset, Color::Reset);
        check(Colours::None, Color::Red, Color::Reset);
    }

    #[test]
    fn every_fixed_shade_is_its_own_nearest() {
        for index in 16..=255 {
            let (r, g, b) = shade(index);
            assert_eq!(shade(indexed(r, g, b)), (r, g, b));
        }
    }
}
