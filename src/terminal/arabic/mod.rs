//! What must be sent so that this terminal shows the row we want.
//!
//! Rows come in visual order, one cell a letter, Arabic in its presentation
//! forms (Unicode FB50–FDFF, FE70–FEFF), brackets as the reader is to see them.
//! A terminal that lays cells where it is told shows them so. Others apply the
//! bidirectional algorithm (UAX #9), or a part of it, to what they are sent;
//! for them the row is rewritten so that what they make of it is the row we
//! wanted. Each file here is one such way, with its reasons and its limits.
//!
//! All of them were looked at in pictures of real terminals; see
//! `tests/terminals.sh`.

mod blanks;
mod class;
mod inverse;
mod kitty;
mod logical;
mod rows;
mod styled;
mod uax9;
mod words;

use std::fmt;
use std::str::FromStr;

use crate::message::say;
use ratatui::buffer::Cell;
use ratatui::style::Modifier;

/// How a row is written for one kind of terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Strategy {
    /// Cells as the reader is to see them: for every terminal that does nothing
    /// and every one that obeys `CSI 8 l`.
    #[default]
    Visual,
    /// Runs of letters turned round, each closed by U+200E: for terminals that apply
    /// UAX #9 to rows and keep that mark (Konsole, VTE under tmux).
    Words,
    /// Words turned round between blanks that are strong left-to-right (U+2800): for
    /// terminals that apply UAX #9 to rows and drop U+200E (PuTTY).
    Blanks,
    /// Runs of letters turned round, each parted from what is glued to it: kitty.
    Kitty,
    /// Whole rows turned back from UAX #9, with ordinary blanks: mlterm.
    Rows,
    /// Each stretch of one style turned back by itself: qterminal.
    Styled,
    /// Base letters in logical order, for a reader that reads the screen: Braille
    /// displays, speech, and terminals that do everything themselves.
    Logical,
}

impl Strategy {
    /// All strategies with the names the reader knows them by.
    pub const ALL: [(&'static str, Strategy); 7] = [
        ("visual", Strategy::Visual),
        ("words", Strategy::Words),
        ("blanks", Strategy::Blanks),
        ("kitty", Strategy::Kitty),
        ("rows", Strategy::Rows),
        ("styled", Strategy::Styled),
        ("logical", Strategy::Logical),
    ];

    /// The name the reader knows it by.
    pub fn name(self) -> &'static str {
        Strategy::ALL.iter().find(|(_, strategy)| *strategy == self).map_or("visual", |(name, _)| name)
    }
}

impl fmt::Display for Strategy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Strategy {
    type Err = UnknownStrategy;

    fn from_str(name: &str) -> Result<Strategy, UnknownStrategy> {
        let found = Strategy::ALL.iter().find(|(known, _)| *known == name);
        found.map(|(_, strategy)| *strategy).ok_or(UnknownStrategy)
    }
}

/// A name that none of the strategies has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownStrategy;

impl fmt::Display for UnknownStrategy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<&str> = Strategy::ALL.iter().map(|(name, _)| *name).collect();
        f.write_str(&say!("args-there-are", known = known.join(", ")))
    }
}

impl std::error::Error for UnknownStrategy {}

/// Prepares `row` for the cursor to stand in column `x`: xterm.js draws the cell under it as a
/// stretch of its own where the browser orders letters, so that it must be one.
pub fn stand(row: &mut [Cell], x: usize, strategy: Strategy) {
    if strategy == Strategy::Styled
        && let Some(cell) = row.get_mut(x).filter(|cell| class::turns(cell))
    {
        cell.modifier.toggle(Modifier::ITALIC);
    }
}

/// Rewrites `row`, a whole row of the screen, in place for a terminal treated by
/// `strategy`. A row without right-to-left letters or their digits is left as it is.
pub fn rewrite(row: &mut [Cell], strategy: Strategy) {
    // (Kitty turns digits of Persian by themselves as well.)
    if strategy != Strategy::Kitty && !row.iter().any(class::turns) {
        return;
    }
    match strategy {
        Strategy::Visual => {}
        Strategy::Words => words::rewrite(row),
        Strategy::Blanks => blanks::rewrite(row),
        Strategy::Kitty => kitty::rewrite(row),
        Strategy::Rows => rows::rewrite(row),
        Strategy::Styled => styled::rewrite(row),
        Strategy::Logical => logical::rewrite(row),
    }
}

#[cfg(test)]
pub(crate) mod tests;
