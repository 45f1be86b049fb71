//! What things look like: a style for each role a cell can play.
//!
//! Nothing is said by colour alone: what is current has a bar in the gutter and
//! is bold, what stands alone has a ring, hits are reversed, what corresponds to
//! them is underlined, the focused pane has a heavy rule. These second cues are
//! in every theme, and in one's own styles too. Themes name colours as they are
//! meant; the terminal shows the nearest it has.

use std::hash::{Hash, Hasher};

use ratatui::style::{Color, Modifier, Style};

use crate::text::quick::QuickHasher;

macro_rules! roles {
    ($($role:ident $name:literal $says:literal)*) => {
        /// What a cell is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Role { $(#[doc = $says] $role,)* }

        impl Role {
            /// All roles with their names in the settings.
            pub const ALL: &[(&str, Role)] = &[$(($name, Role::$role),)*];
        }
    };
}

roles! {
    Text "text" "Text as such."
    Away "away" "Text one does not stand in, where that is dimmed."
    Alone "alone" "Text that has no counterpart in any other version."
    Lit "lit" "The segment the reader stands in, and what corresponds to it."
    Bead "passage" "The rest of the current bead."
    Finding "finding" "What a check found something about."
    Word "word" "The word one stands on."
    WordBeside "word-beside" "What another version has for the word one stands on."
    Selected "selected" "What is selected."
    Hit "hit" "A hit of the search."
    HitHere "hit-here" "A hit in the current bead."
    HitBeside "hit-beside" "What corresponds to a hit in another version."
    Bar "bar" "The bar beside the current bead in the focused pane."
    BarBeside "bar-beside" "The bar beside the current bead in the other panes."
    Covered "covered" "Text that is covered until one asks for it."
    Missing "missing" "What stands where a version has no counterpart."
    Doubtful "doubtful" "The sign beside a passage that the alignment is not sure of."
    Heading "heading" "The name of a pane."
    HeadingFocused "heading-focused" "The name of the focused pane."
    Detail "detail" "What is said beside it."
    Rule "rule" "The rule below a pane's heading, and between panes."
    RuleFocused "rule-focused" "The rule below the focused pane's heading."
    Review "review" "What a reviewer made of a passage, in the gutter."
    Deleted "deleted" "Words that a suggestion leaves out."
    Inserted "inserted" "Words that a suggestion puts in."
    Scroll "scroll" "The part of the text that is on the screen, at its right edge."
    Ruler "ruler" "The line one stands on, where it is ruled."
    Status "status" "The status line."
    Said "said" "What the status line says now."
    Key "key" "A key in a hint or in the help."
}

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

/// By what a role is known without its colour.
fn cue(role: Role) -> Modifier {
    match role {
        Role::Lit | Role::HeadingFocused | Role::Key => Modifier::BOLD,
        Role::Word | Role::WordBeside => Modifier::BOLD.union(Modifier::UNDERLINED),
        Role::Selected | Role::Hit => Modifier::REVERSED,
        Role::HitHere => Modifier::REVERSED.union(Modifier::BOLD),
        Role::HitBeside | Role::Ruler | Role::Finding | Role::Inserted => Modifier::UNDERLINED,
        Role::Deleted => Modifier::CROSSED_OUT,
        _ => Modifier::empty(),
    }
}

/// The colours of a theme with a ground of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shades {
    ground: Color,
    text: Color,
    /// What is there without being looked at.
    quiet: Color,
    rule: Color,
    accent: Color,
    /// What was looked for; hits are reversed.
    hit: Color,
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

const DARK: Shades = Shades {
    ground: Color::Rgb(0x17, 0x19, 0x1e),
    text: Color::Rgb(0xd6, 0xd8, 0xde),
    quiet: Color::Rgb(0x86, 0x8c, 0x98),
    rule: Color::Rgb(0x3d, 0x42, 0x4d),
    accent: Color::Rgb(0x8e, 0xd0, 0xe6),
    hit: Color::Rgb(0xe2, 0xc2, 0x6b),
};

const LIGHT: Shades = Shades {
    ground: Color::Rgb(0xfb, 0xf8, 0xf1),
    text: Color::Rgb(0x2b, 0x2a, 0x27),
    quiet: Color::Rgb(0x75, 0x70, 0x66),
    rule: Color::Rgb(0xd3, 0xcd, 0xbf),
    accent: Color::Rgb(0x1b, 0x57, 0x82),
    hit: Color::Rgb(0x85, 0x53, 0x00),
};

const CONTRAST: Shades = Shades {
    ground: Color::Rgb(0, 0, 0),
    text: Color::Rgb(255, 255, 255),
    quiet: Color::Rgb(255, 255, 255),
    rule: Color::Rgb(255, 255, 255),
    accent: Color::Rgb(255, 255, 0),
    hit: Color::Rgb(255, 255, 0),
};

/// The style that words such as `bold #ffcc00 on black` name: `bold`, `dim`,
/// `italic`, `underlined`, `reversed`, a colour for the letters, and one after
/// `on` for their ground. Colours are names (`red`, `light-blue`), numbers of the
/// 256, or `#rrggbb`. The first word that is none of these is what is wrong.
pub fn style_named(words: &str) -> Result<Style, String> {
    let mut style = Style::new();
    let mut ground = false;
    for word in words.split_whitespace() {
        let modifier = match word {
            "on" => {
                ground = true;
                continue;
            }
            "bold" => Some(Modifier::BOLD),
            "dim" => Some(Modifier::DIM),
            "italic" => Some(Modifier::ITALIC),
            "underlined" => Some(Modifier::UNDERLINED),
            "reversed" => Some(Modifier::REVERSED),
            _ => None,
        };
        style = match (modifier, word.parse::<Color>()) {
            (Some(modifier), _) => style.add_modifier(modifier),
            (None, Ok(colour)) if ground => style.bg(colour),
            (None, Ok(colour)) => style.fg(colour),
            (None, Err(_)) => return Err(word.to_owned()),
        };
    }
    Ok(style)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance and contrast ratio of WCAG 2.2.
    fn contrast(a: Color, b: Color) -> f64 {
        let luminance = |colour| {
            let Color::Rgb(r, g, b) = colour else { panic!("{colour:?}") };
            let linear = |c: u8| {
                let c = f64::from(c) / 255.0;
                if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn all_themes_can_be_read() {
        // 4.5 is WCAG's AA for text, 7 its AAA.
        for (shades, least) in [(DARK, 7.0), (LIGHT, 7.0), (CONTRAST, 15.0)] {
            assert!(contrast(shades.text, shades.ground) >= least);
            assert!(contrast(shades.quiet, shades.ground) >= 4.5);
            assert!(contrast(shades.accent, shades.ground) >= least);
            assert!(contrast(shades.hit, shades.ground) >= 4.5);
        }
    }

    #[test]
    fn every_mark_keeps_its_second_cue() {
        let all =
            Role::ALL.iter().map(|(_, role)| (*role, style_named("italic red on blue").expect("a style")));
        let own: Vec<_> = all.collect();
        for (palette_name, palette) in Palette::ALL {
            for own in [Vec::new(), own.clone()] {
                let theme = Theme::new(palette, Ground::Dark, false, own);
                for (name, role) in Role::ALL {
                    let style = theme.style(*role);
                    assert!(style.add_modifier.contains(cue(*role)), "{name} in {palette_name}");
                }
            }
        }
    }

    #[test]
    fn a_plain_theme_has_no_colour() {
        for (_, palette) in Palette::ALL {
            let theme = Theme::new(palette, Ground::Dark, true, Vec::new());
            let coloured = |(_, role): &&(&str, Role)| {
                let style = theme.style(*role);
                style.fg.is_some() || style.bg.is_some()
            };
            assert_eq!(Role::ALL.iter().find(coloured), None);
        }
    }

    #[test]
    fn themes_follow_one_another_and_ones_own_where_there_is_one() {
        let check = |shades: Option<Shades>, expected: &[&str]| {
            let theme = Theme::new(Palette::Terminal, Ground::Dark, false, Vec::new());
            let mine = Mine { name: "mine".into(), shades, ..Mine::default() };
            let mut theme = theme.with_shades(shades).with_mine(vec![mine]);
            let names: Vec<_> = theme.choices().into_iter().map(|(name, _)| name).collect();
            assert_eq!(names, expected);
            for name in names {
                assert!(theme.take(&name) && theme.name() == name);
            }
            assert!(!theme.take("mauve"));
        };
        check(None, &["terminal", "dark", "light", "contrast", "mine"]);
        let mut own = Shades::default();
        assert_eq!(own.set("accent", "#ff8800"), Some(()));
        assert_eq!((own.set("accent", "loud"), own.set("glow", "red")), (None, None));
        check(Some(own), &["terminal", "dark", "light", "contrast", "own", "mine"]);
        let theme = Theme::new(Palette::Own, Ground::Dark, false, Vec::new()).with_shades(Some(own));
        assert_eq!(theme.style(Role::Bar).fg, Some(Color::Rgb(255, 136, 0)));
    }

    #[test]
    fn styles_are_named_in_words() {
        let check = |words: &str, expected: Result<Style, String>| {
            assert_eq!(style_named(words), expected, "{words}");
        };
        check("", Ok(Style::new()));
        check("bold #ffcc00 on black", Ok(Style::new().fg(Color::Rgb(255, 204, 0)).bg(Color::Black).bold()));
        check("underlined 33", Ok(Style::new().fg(Color::Indexed(33)).underlined()));
        check("light-blue", Ok(Style::new().fg(Color::LightBlue)));
        check("bold mauve", Err("mauve".into()));
    }
}
