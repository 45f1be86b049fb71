//! What things look like: a style for each role a cell can play.
//!
//! Nothing is said by colour alone: what is current has a bar in the gutter and
//! is bold, what stands alone has a ring, hits are reversed, what corresponds to
//! them is underlined, the focused pane has a heavy rule. These second cues are
//! in every theme, and in one's own styles too. Themes name colours as they are
//! meant; the terminal shows the nearest it has.

mod role;
mod shades;
mod words;

use std::hash::{Hash, Hasher};

use ratatui::style::{Color, Modifier, Style};

pub use role::Role;
pub use shades::Shades;
pub use words::style_named;

use crate::text::quick::QuickHasher;
use role::cue;
use shades::{CONTRAST, DARK, FADED, LIGHT};

/// What the ground of the terminal is, where that is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Not known: only what is readable on both is used.
    #[default]
    Unknown,
    /// Light letters on a dark ground.
    Dark,
    /// Dark letters on a light ground.
    Light,
}

/// The colours that a theme is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    /// The terminal's own.
    #[default]
    Terminal,
    /// Light letters on a dark ground of our own.
    Dark,
    /// Dark letters on a light ground of our own.
    Light,
    /// White and yellow on black, nothing dimmed.
    Contrast,
    /// The reader's own colours.
    Own,
    /// A theme of the reader's own, by its place among them.
    Mine(usize),
}

impl Palette {
    /// All palettes with their names, in the order in which they follow one another.
    pub const ALL: [(&'static str, Palette); 5] = [
        ("terminal", Palette::Terminal),
        ("dark", Palette::Dark),
        ("light", Palette::Light),
        ("contrast", Palette::Contrast),
        ("own", Palette::Own),
    ];

    /// The palette of this name.
    pub fn named(name: &str) -> Option<Palette> {
        Palette::ALL.iter().find(|(n, _)| *n == name).map(|(_, palette)| *palette)
    }
}

/// A theme of the reader's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mine {
    /// Its name: its file's, without the ending.
    pub name: String,
    /// Its colours; the terminal's own where it has none.
    pub shades: Option<Shades>,
    /// Its styles by role, laid over its colours.
    pub styles: Vec<(Role, Style)>,
    /// What is wrong in its file, as one sentence.
    pub problem: Option<String>,
}

/// A style for every role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    palette: Palette,
    ground: Ground,
    plain: bool,
    own: Vec<(Role, Style)>,
    /// The colours of [`Palette::Own`], where the reader has set some.
    shades: Option<Shades>,
    /// The reader's own themes.
    mine: Vec<Mine>,
    styles: Vec<Style>,
    /// Another one for other styles.
    print: u64,
}

impl Default for Theme {
    fn default() -> Theme {
        Theme::new(Palette::Terminal, Ground::Unknown, false, Vec::new())
    }
}

impl Theme {
    /// The theme of these colours, in a terminal whose ground is `ground`;
    /// `plain` does without colours, and `own` styles are laid over the theme's.
    pub fn new(palette: Palette, ground: Ground, plain: bool, own: Vec<(Role, Style)>) -> Theme {
        let mut theme = Theme {
            palette,
            ground,
            plain,
            own,
            shades: None,
            mine: Vec::new(),
            styles: Vec::new(),
            print: 0,
        };
        theme.make();
        theme
    }

    /// The same, with colours of the reader's own for [`Palette::Own`].
    pub fn with_shades(mut self, shades: Option<Shades>) -> Theme {
        self.shades = shades;
        self.make();
        self
    }

    /// The same, with themes of the reader's own.
    pub fn with_mine(mut self, mine: Vec<Mine>) -> Theme {
        self.mine = mine;
        self.make();
        self
    }

    /// The themes there are, by name, and what is wrong with those of the reader's own.
    pub fn choices(&self) -> Vec<(String, Option<&str>)> {
        let has = |palette: &Palette| *palette != Palette::Own || self.shades.is_some();
        let ours = Palette::ALL.iter().filter(|(_, palette)| has(palette));
        let ours = ours.map(|(name, _)| ((*name).to_owned(), None));
        ours.chain(self.mine.iter().map(|mine| (mine.name.clone(), mine.problem.as_deref()))).collect()
    }

    /// The name of the theme that is taken.
    pub fn name(&self) -> &str {
        match self.palette {
            Palette::Mine(at) => self.mine.get(at).map_or("", |mine| &mine.name),
            palette => Palette::ALL.iter().find(|(_, p)| *p == palette).map_or("", |(name, _)| name),
        }
    }

    /// Takes the theme of this name; says whether there is one.
    pub fn take(&mut self, name: &str) -> bool {
        let mine = || self.mine.iter().position(|mine| mine.name == name).map(Palette::Mine);
        let Some(palette) = Palette::named(name).or_else(mine) else { return false };
        self.palette = palette;
        self.make();
        true
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.styles.get(role as usize).copied().unwrap_or_default()
    }

    /// A number that another theme does not have, unless its styles are the same.
    pub(super) fn print(&self) -> u64 {
        self.print
    }

    /// Whether it does without colours, so that all palettes look the same.
    pub fn is_plain(&self) -> bool {
        self.plain
    }

    fn make(&mut self) {
        let made = |(_, role): &(&str, Role)| {
            let own = self.mine().map_or(&[][..], |mine| &mine.styles).iter().chain(&self.own);
            let own = own.filter(|(of, _)| of == role);
            let style = own.fold(self.given(*role), |style, (_, own)| style.patch(*own));
            let style = style.add_modifier(cue(*role));
            if self.plain { Style { fg: None, bg: None, ..style } } else { style }
        };
        self.styles = Role::ALL.iter().map(made).collect();
        let mut print = QuickHasher::default();
        self.styles.hash(&mut print);
        self.print = print.finish();
    }

    /// The theme of the reader's own that is taken, if it is one.
    fn mine(&self) -> Option<&Mine> {
        match self.palette {
            Palette::Mine(at) => self.mine.get(at),
            _ => None,
        }
    }

    /// The palette's style of a role, without the cue that is in all of them.
    fn given(&self, role: Role) -> Style {
        let Shades { ground, text, quiet, rule, accent, hit } = match self.palette {
            _ if self.plain => return self.of_terminal(role),
            Palette::Terminal => return self.of_terminal(role),
            Palette::Dark => DARK,
            Palette::Light => LIGHT,
            Palette::Contrast => CONTRAST,
            Palette::Own => self.shades.unwrap_or(DARK),
            Palette::Mine(_) => match self.mine().and_then(|mine| mine.shades) {
                Some(shades) => shades,
                None => return self.of_terminal(role),
            },
        };
        let colour = match role {
            // Dimming is not there by itself, but where one asks for it, and then is seen.
            Role::Away if self.palette == Palette::Contrast => FADED,
            // It lies over all others and leaves them their colours.
            Role::Ruler => return Style::new(),
            Role::HitBeside
            | Role::Text
            | Role::Bead
            | Role::Said
            | Role::Heading
            | Role::Selected
            | Role::Key
            | Role::Review => text,
            Role::Away
            | Role::Alone
            | Role::Missing
            | Role::Deleted
            | Role::Covered
            | Role::Doubtful
            | Role::Detail
            | Role::BarBeside
            | Role::Scroll
            | Role::Status => quiet,
            Role::Rule => rule,
            Role::Lit
            | Role::HeadingFocused
            | Role::Bar
            | Role::RuleFocused
            | Role::Word
            | Role::WordBeside
            | Role::Inserted => accent,
            Role::Hit | Role::HitHere | Role::Finding => hit,
        };
        Style::new().fg(colour).bg(ground)
    }

    /// The style of a role in the terminal's own colours.
    fn of_terminal(&self, role: Role) -> Style {
        let base = Style::new();
        match role {
            Role::Away
            | Role::Alone
            | Role::Missing
            | Role::Covered
            | Role::Doubtful
            | Role::Detail
            | Role::Rule
            | Role::BarBeside
            | Role::Scroll
            | Role::Status => base.add_modifier(Modifier::DIM),
            Role::Lit
            | Role::HeadingFocused
            | Role::Bar
            | Role::RuleFocused
            | Role::Word
            | Role::WordBeside
            | Role::Inserted => base.fg(self.accent()),
            _ => base,
        }
    }

    /// The one colour: readable on the ground, or the terminal's own where that is not known.
    fn accent(&self) -> Color {
        match self.ground {
            Ground::Dark => Color::LightCyan,
            Ground::Light => Color::Blue,
            Ground::Unknown => Color::Reset,
        }
    }
}

#[cfg(test)]
mod tests;
