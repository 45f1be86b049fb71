//! How Arabic is written in this terminal, and who says so.
//!
//! What is said of one terminal comes before what is said of all, and what was
//! said last before what was said once: the command line; the settings, for this
//! terminal; what the reader found to read right in it (`terminals.toml`); the
//! settings, for all terminals; and where nobody says anything, or says `auto`,
//! what the terminal was recognised as.

use super::args::Way;
use super::config::{self, Config};
use crate::terminal::{Strategy, decide::Terminal};

/// Who says how Arabic is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    CommandLine,
    /// The settings, for this terminal.
    Settings,
    /// The reader, who saw what reads right here.
    Reader,
    /// The settings, for all terminals.
    AllSettings,
    /// The terminal itself.
    Terminal,
}

/// How Arabic is written in `terminal`, where the command line says `asked`.
pub(super) fn way(asked: Option<Way>, config: &Config, terminal: &Terminal) -> (Strategy, By) {
    let found = config::found_right(terminal.name);
    first_of(
        [
            (asked, By::CommandLine),
            (config.way_in(terminal.name), By::Settings),
            (found.map(Way::Said), By::Reader),
            (config.way(), By::AllSettings),
        ],
        terminal.strategy,
    )
}

fn first_of(said: [(Option<Way>, By); 4], own: Strategy) -> (Strategy, By) {
    match said.into_iter().find_map(|(way, by)| Some((way?, by))) {
        Some((Way::Said(strategy), by)) => (strategy, by),
        Some((Way::Auto, _)) | None => (own, By::Terminal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_holds() {
        let said = |name: &str| match name {
            "-" => None,
            "auto" => Some(Way::Auto),
            name => Some(Way::Said(name.parse().expect("a strategy"))),
        };
        let check = |words: &str, expected: &str, by| {
            let mut words = words.split(' ');
            let sources = [By::CommandLine, By::Settings, By::Reader, By::AllSettings];
            let said = sources.map(|by| (said(words.next().expect("four words")), by));
            let (strategy, found) = first_of(said, Strategy::Visual);
            assert_eq!((strategy.name(), found), (expected, by));
        };
        check("- - - -", "visual", By::Terminal);
        check("- - - words", "words", By::AllSettings);
        check("- - kitty words", "kitty", By::Reader);
        check("- rows kitty words", "rows", By::Settings);
        check("styled rows kitty words", "styled", By::CommandLine);
        // `auto` sets aside whatever stands behind it.
        check("- auto kitty words", "visual", By::Terminal);
        check("auto rows kitty words", "visual", By::Terminal);
        check("- - - auto", "visual", By::Terminal);
    }
}
