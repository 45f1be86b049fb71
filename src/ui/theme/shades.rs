//! The colours of the themes that have a ground of their own.

use ratatui::style::Color;

use super::Palette;

/// The colours of a theme with a ground of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shades {
    pub(super) ground: Color,
    pub(super) text: Color,
    /// What is there without being looked at.
    pub(super) quiet: Color,
    pub(super) rule: Color,
    pub(super) accent: Color,
    /// What was looked for; hits are reversed.
    pub(super) hit: Color,
}

impl Default for Shades {
    fn default() -> Shades {
        DARK
    }
}

impl Shades {
    /// Those of the theme of ours that goes by `name`, if it has a ground of its own.
    pub fn of(name: &str) -> Option<Shades> {
        match Palette::named(name)? {
            Palette::Dark => Some(DARK),
            Palette::Light => Some(LIGHT),
            Palette::Contrast => Some(CONTRAST),
            Palette::Terminal | Palette::Own | Palette::Mine(_) => None,
        }
    }

    /// What has a colour, by its name in the settings.
    pub const NAMES: [&str; 6] = ["ground", "text", "quiet", "rule", "accent", "hit"];

    /// Gives what goes by `name` the colour that `words` name; `None` if there is no
    /// such name or no such colour.
    pub fn set(&mut self, name: &str, words: &str) -> Option<()> {
        let shade = match name {
            "ground" => &mut self.ground,
            "text" => &mut self.text,
            "quiet" => &mut self.quiet,
            "rule" => &mut self.rule,
            "accent" => &mut self.accent,
            "hit" => &mut self.hit,
            _ => return None,
        };
        *shade = words.parse().ok()?;
        Some(())
    }
}

pub(super) const DARK: Shades = Shades {
    ground: Color::Rgb(0x17, 0x19, 0x1e),
    text: Color::Rgb(0xd6, 0xd8, 0xde),
    quiet: Color::Rgb(0x86, 0x8c, 0x98),
    rule: Color::Rgb(0x3d, 0x42, 0x4d),
    accent: Color::Rgb(0x8e, 0xd0, 0xe6),
    hit: Color::Rgb(0xe2, 0xc2, 0x6b),
};

pub(super) const LIGHT: Shades = Shades {
    ground: Color::Rgb(0xfb, 0xf8, 0xf1),
    text: Color::Rgb(0x2b, 0x2a, 0x27),
    quiet: Color::Rgb(0x75, 0x70, 0x66),
    rule: Color::Rgb(0xd3, 0xcd, 0xbf),
    accent: Color::Rgb(0x1b, 0x57, 0x82),
    hit: Color::Rgb(0x85, 0x53, 0x00),
};

pub(super) const CONTRAST: Shades = Shades {
    ground: Color::Rgb(0, 0, 0),
    text: Color::Rgb(255, 255, 255),
    quiet: Color::Rgb(255, 255, 255),
    rule: Color::Rgb(255, 255, 255),
    accent: Color::Rgb(255, 255, 0),
    hit: Color::Rgb(255, 255, 0),
};

/// What is dimmed where one asks for it in the theme of high contrast: still 8 to 1.
pub(super) const FADED: Color = Color::Rgb(0xa0, 0xa0, 0xa0);
