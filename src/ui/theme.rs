//! What things look like: a style for each role a cell can play.
//!
//! Nothing is said by colour alone: what is current has a bar in the gutter,
//! what stands alone a ring, hits are reversed, the focused pane has a heavy rule.

use ratatui::style::{Color, Modifier, Style};

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Text as such.
    Text,
    /// Text that has no counterpart in any other version.
    Alone,
    /// The segment the reader stands in, and what corresponds to it.
    Lit,
    /// The rest of the current bead.
    Bead,
    /// The word one stands on.
    Word,
    /// What is selected.
    Selected,
    /// A hit of the search.
    Hit,
    /// A hit in the current bead.
    HitHere,
    /// The bar beside the current bead in the focused pane.
    Bar,
    /// The bar beside the current bead in the other panes.
    BarBeside,
    /// What stands where a version has no counterpart.
    Missing,
    /// The name of a pane.
    Heading,
    /// The name of the focused pane.
    HeadingFocused,
    /// What is said beside it.
    Detail,
    /// The rule below a pane's heading, and between panes.
    Rule,
    /// The rule below the focused pane's heading.
    RuleFocused,
    /// The status line.
    Status,
    /// What the status line says now.
    Said,
    /// A key in a hint or in the help.
    Key,
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

/// A style for every role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// The ground.
    pub ground: Ground,
    /// Whether to do without colours.
    pub plain: bool,
}

impl Theme {
    /// The style of a role, from the terminal's own palette.
    pub fn style(&self, role: Role) -> Style {
        let base = Style::new();
        let style = match role {
            Role::Text | Role::Bead | Role::Said => base,
            Role::Alone | Role::Missing | Role::Detail | Role::Rule | Role::BarBeside | Role::Status => {
                base.add_modifier(Modifier::DIM)
            }
            Role::Heading => base,
            Role::Lit | Role::HeadingFocused => base.fg(self.accent()).add_modifier(Modifier::BOLD),
            Role::Bar | Role::RuleFocused => base.fg(self.accent()),
            Role::Word => base.fg(self.accent()).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Role::Selected | Role::Hit => base.add_modifier(Modifier::REVERSED),
            Role::HitHere => base.add_modifier(Modifier::REVERSED | Modifier::BOLD),
            Role::Key => base.add_modifier(Modifier::BOLD),
        };
        if self.plain { Style { fg: None, bg: None, ..style } } else { style }
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
