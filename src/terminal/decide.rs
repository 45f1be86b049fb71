//! From what a terminal says of itself to how it is treated.
//!
//! The table below is the whole of it. Replies come before the environment,
//! because variables leak (from one terminal into another started from it, and
//! into a tmux that outlives the terminal) and replies do not; over a network
//! only `TERM` arrives, and replies still do.

use super::probe::Replies;
use super::session::{Options, Reordering, keyboard};
use super::{Colours, Strategy};

/// What the terminal is taken for, and how it is treated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terminal {
    /// What it is called, here and in the settings: one of [`names`].
    pub name: &'static str,
    /// What it calls itself, where it does.
    pub version: String,
    /// What it was recognised by; `None` where nothing told.
    pub because: Option<Because>,
    /// Whether it was asked anything.
    pub asked: bool,
    /// What it answered, as it came, controls in caret notation; nothing that was typed.
    pub answered: String,
    /// How Arabic is written for it.
    pub strategy: Strategy,
    /// Whether Arabic vowel signs stand on their letters there, by pictures.
    pub marks: bool,
    /// Whether it has Arabic letters at all.
    pub letters: bool,
    /// What it answered for mode 8, as DECRPM gives it.
    pub mode8: Option<u8>,
    /// What mode 8 was, to be put back.
    pub reordering: Reordering,
    /// Whether it knows mintty's own switch for right-to-left text.
    pub mintty: bool,
    /// Whether it says that programs may set its clipboard (`OSC 52`).
    pub clipboard: bool,
    /// What is asked of its keyboard, by kitty's protocol: the sum of its flags; 0 where it does not
    /// know the protocol.
    pub keyboard: u8,
    /// The colours it shows.
    pub colours: Colours,
    /// Whether it slants letters. GNU screen reverses their colours instead.
    pub slants: bool,
    /// Whether text stands on a light ground, where known.
    pub light: Option<bool>,
    /// Whether it can be drawn on at all (`TERM=dumb` cannot).
    pub drawable: bool,
}

impl Terminal {
    /// What makes it leave cells where they are for the lines that follow, and what makes it order
    /// them again: where it orders rows by itself unless told otherwise (ECMA-48, mode 8).
    pub fn explicit(&self) -> (&'static str, &'static str) {
        // (WezTerm begins as it is told to be here; all others do not care.)
        if matches!(self.name, VTE | MINTTY) { ("\x1b[8l", "\x1b[8h") } else { ("", "") }
    }

    /// What reading in it needs.
    pub fn options(&self, mouse: bool) -> Options {
        Options { mouse, keyboard: self.keyboard, reordering: self.reordering, mintty: self.mintty }
    }
}

/// What a terminal was recognised by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// The state of mode 8 it answered.
    Mode8(u8),
    /// What it calls itself.
    Version(String),
    /// Its secondary device attributes.
    Secondary(String),
    /// A variable of the environment and its value; it may hold anything.
    Variable(&'static str, String),
}

/// What tells a terminal.
#[derive(Clone, Copy, Debug)]
enum Evidence {
    /// The state of mode 8 it answered.
    Mode8(u8),
    /// How the version it answered begins.
    Version(&'static str),
    /// How its secondary device attributes begin.
    Secondary(&'static str),
    /// How `TERM` begins.
    Term(&'static str),
    /// What `TERM_PROGRAM` is.
    Program(&'static str),
    /// A variable that is set.
    Variable(&'static str),
}

use Evidence::{Mode8, Program, Secondary, Term, Variable, Version};

type Rule = (Evidence, &'static str, Strategy, Colours, bool);

/// It sets Arabic vowel signs on their letters.
const MARKS: bool = true;
/// It loses them, sets them on other letters, or (foot) loses the letters under them; or nobody has looked.
const BARE: bool = false;

const MINTTY: &str = "mintty";
const VTE: &str = "VTE";
const CONSOLE: &str = "Linux console";

/// What a terminal is called of which nothing is known.
const UNKNOWN: [&str; 3] = ["unknown terminal", "unknown in tmux", "unknown in screen"];

/// The first rule that holds, decides. Strategies were looked at in pictures of each
/// terminal unless it says otherwise.
const OUTSIDE: &[Rule] = &[
    // By its manual; it knows mode 8 as well, and a switch of its own.
    (Version("mintty"), MINTTY, Strategy::Visual, Colours::True, BARE),
    (Secondary("77;"), MINTTY, Strategy::Visual, Colours::True, BARE),
    // Who knows mode 8 leaves cells alone while it is reset: VTE, WezTerm (by its source).
    (Mode8(1), VTE, Strategy::Visual, Colours::True, MARKS),
    (Mode8(2), "WezTerm", Strategy::Visual, Colours::True, BARE),
    (Mode8(3), "always reordering", Strategy::Words, Colours::Indexed, BARE),
    (Mode8(4), "never reordering", Strategy::Visual, Colours::Indexed, BARE),
    (Version("kitty("), "kitty", Strategy::Kitty, Colours::True, BARE),
    (Version("Konsole"), "Konsole", Strategy::Words, Colours::True, MARKS),
    (Version("XTerm("), "xterm", Strategy::Visual, Colours::Indexed, MARKS),
    (Version("foot("), "foot", Strategy::Visual, Colours::True, BARE),
    // By their own words: both lay cells where they are told (iTerm2 unless its bidi setting is on).
    (Version("ghostty"), "Ghostty", Strategy::Visual, Colours::True, BARE),
    (Version("iTerm2"), "iTerm2", Strategy::Visual, Colours::True, BARE),
    (Secondary("0;136;0"), "PuTTY", Strategy::Blanks, Colours::Indexed, BARE),
    (Secondary("24;279;0"), "mlterm", Strategy::Rows, Colours::Indexed, BARE),
    (Secondary("1;115;0"), "Konsole", Strategy::Words, Colours::True, MARKS),
    (Secondary("0;115;0"), "qterminal", Strategy::Styled, Colours::Indexed, BARE),
    (Secondary("85;"), "rxvt-unicode", Strategy::Visual, Colours::Indexed, MARKS),
    (Secondary("0;276;0"), "xterm.js", Strategy::Visual, Colours::True, BARE),
    (Term("xterm-kitty"), "kitty", Strategy::Kitty, Colours::True, BARE),
    (Term("mlterm"), "mlterm", Strategy::Rows, Colours::Indexed, BARE),
    (Term("foot"), "foot", Strategy::Visual, Colours::True, BARE),
    (Term("alacritty"), "Alacritty", Strategy::Visual, Colours::True, BARE),
    (Term("st-"), "st", Strategy::Visual, Colours::Indexed, BARE),
    (Term("rxvt-unicode"), "rxvt-unicode", Strategy::Visual, Colours::Indexed, MARKS),
    (Term("linux"), CONSOLE, Strategy::Visual, Colours::Sixteen, BARE),
    // By others' reports: it reorders and cannot be told not to.
    (Program("Apple_Terminal"), "Terminal.app", Strategy::Blanks, Colours::Indexed, BARE),
    (Program("vscode"), "Visual Studio Code", Strategy::Visual, Colours::True, BARE),
    (Variable("WT_SESSION"), "Windows Terminal", Strategy::Visual, Colours::True, BARE),
    (Variable("TERMUX_VERSION"), "Termux", Strategy::Visual, Colours::True, BARE),
];

/// The same where the terminal was not asked, or answered nothing: by what each leaves in the
/// environment. An xterm is more often started from another terminal than the other way
/// round; what is left of VTE in a Konsole does no harm, nor the other way round.
const SILENT: &[Rule] = &[
    (Variable("XTERM_VERSION"), "xterm", Strategy::Visual, Colours::Indexed, MARKS),
    (Variable("KONSOLE_VERSION"), "Konsole", Strategy::Words, Colours::True, MARKS),
    (Variable("VTE_VERSION"), VTE, Strategy::Visual, Colours::True, MARKS),
    (Variable("MLTERM"), "mlterm", Strategy::Rows, Colours::Indexed, BARE),
    (Program("mintty"), MINTTY, Strategy::Visual, Colours::True, BARE),
    (Program("WezTerm"), "WezTerm", Strategy::Visual, Colours::True, BARE),
    (Program("ghostty"), "Ghostty", Strategy::Visual, Colours::True, BARE),
    (Program("iTerm.app"), "iTerm2", Strategy::Visual, Colours::True, BARE),
];

/// The same inside tmux, whose client's version and `TERM` stand for the terminal's own. tmux keeps
/// `CSI 8 l` to itself, so that VTE goes on reordering.
const IN_TMUX: &[Rule] = &[
    (Version("kitty("), "kitty in tmux", Strategy::Kitty, Colours::Indexed, BARE),
    (Version("Konsole"), "Konsole in tmux", Strategy::Words, Colours::Indexed, MARKS),
    (Version("XTerm("), "xterm in tmux", Strategy::Visual, Colours::Indexed, MARKS),
    (Version("foot("), "foot in tmux", Strategy::Visual, Colours::Indexed, BARE),
    (Term("xterm-kitty"), "kitty in tmux", Strategy::Kitty, Colours::Indexed, BARE),
    (Term("mlterm"), "mlterm in tmux", Strategy::Rows, Colours::Indexed, BARE),
    (Term("alacritty"), "Alacritty in tmux", Strategy::Visual, Colours::Indexed, BARE),
    (Term("rxvt-unicode"), "rxvt-unicode in tmux", Strategy::Visual, Colours::Indexed, MARKS),
    (Term("st-"), "st in tmux", Strategy::Visual, Colours::Indexed, BARE),
    // Stale if tmux was attached again from elsewhere; nothing better is known.
    (Variable("VTE_VERSION"), "VTE in tmux", Strategy::Words, Colours::Indexed, MARKS),
    (Variable("KONSOLE_VERSION"), "Konsole in tmux", Strategy::Words, Colours::Indexed, MARKS),
];

/// The same inside GNU screen, of whose outside only the environment tells. It gives some marks without
/// width a cell, so that U+200E is not for it. (Looked at in GNU screen 4.9, but for mlterm.)
const IN_SCREEN: &[Rule] = &[
    (Variable("KITTY_WINDOW_ID"), "kitty in screen", Strategy::Kitty, Colours::Indexed, BARE),
    (Variable("MLTERM"), "mlterm in screen", Strategy::Rows, Colours::Indexed, BARE),
    (Variable("VTE_VERSION"), "VTE in screen", Strategy::Blanks, Colours::Indexed, BARE),
    (Variable("KONSOLE_VERSION"), "Konsole in screen", Strategy::Blanks, Colours::Indexed, BARE),
];

/// All names that terminals are called by, each once.
pub fn names() -> Vec<&'static str> {
    let known = [OUTSIDE, IN_TMUX, IN_SCREEN].into_iter().flatten().map(|rule| rule.1);
    let mut names: Vec<&str> = known.chain(UNKNOWN).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Decides from what the terminal answered, what tmux says of its client (empty where there is no tmux) and
/// the environment.
pub fn decide(replies: &Replies, tmux: &str, variable: impl Fn(&str) -> Option<String>) -> Terminal {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let term = set("TERM").unwrap_or_default();
    let silent = replies.version.is_empty() && replies.secondary.is_empty() && replies.mode8.is_none();
    let in_tmux = replies.version.starts_with("tmux")
        || replies.secondary.starts_with("84;")
        || (silent && set("TMUX").is_some());
    let in_screen = replies.secondary.starts_with("83;") || (silent && set("STY").is_some());
    let (rules, unknown, version, outer) = if in_tmux {
        let (version, term) = tmux.rsplit_once(' ').unwrap_or(("", tmux));
        (IN_TMUX, UNKNOWN[1], version, term)
    } else if in_screen {
        (IN_SCREEN, UNKNOWN[2], "", "")
    } else {
        (OUTSIDE, UNKNOWN[0], replies.version.as_str(), term.as_str())
    };
    let holds = |evidence: Evidence| match evidence {
        Mode8(state) => (replies.mode8 == Some(state)).then_some(Because::Mode8(state)),
        Version(start) => version.starts_with(start).then(|| Because::Version(version.to_owned())),
        Secondary(start) => {
            let begins = replies.secondary.starts_with(start);
            begins.then(|| Because::Secondary(replies.secondary.clone()))
        }
        Term(start) => outer.starts_with(start).then(|| Because::Variable("TERM", outer.to_owned())),
        Program(name) => set("TERM_PROGRAM")
            .filter(|value| value == name)
            .map(|value| Because::Variable("TERM_PROGRAM", value)),
        Variable(name) => set(name).map(|value| Because::Variable(name, value)),
    };
    let by_environment = if silent && !in_tmux && !in_screen { SILENT } else { &[] };
    let found =
        rules.iter().chain(by_environment).find_map(|rule| holds(rule.0).map(|because| (rule, because)));
    let (name, strategy, known, marks, because) = match found {
        Some((&(_, name, strategy, colours, marks), because)) => {
            (name, strategy, Some(colours), marks, Some(because))
        }
        None => (unknown, Strategy::Visual, None, BARE, None),
    };
    Terminal {
        name,
        version: version.to_owned(),
        because,
        asked: true,
        answered: replies.answered.clone(),
        strategy,
        marks,
        letters: name != CONSOLE,
        mode8: replies.mode8,
        reordering: match replies.mode8 {
            _ if name == CONSOLE => Reordering::Untold,
            Some(2 | 4) => Reordering::Explicit,
            // Where nothing was answered, what ECMA-48 starts with.
            _ => Reordering::Implicit,
        },
        mintty: name == MINTTY,
        clipboard: replies.clipboard,
        keyboard: match name {
            _ if !replies.keyboard => 0,
            // Elsewhere it was not tried whether all that is typed arrives.
            "kitty" => keyboard::TYPING + keyboard::ALL_KEYS,
            _ => keyboard::TYPING,
        },
        colours: colours(&term, known, set("COLORTERM"), set("NO_COLOR").is_some()),
        slants: !in_screen || in_tmux,
        light: light(replies.background, set("COLORFGBG")),
        drawable: term != "dumb",
    }
}

/// The colours there are: `NO_COLOR` (no-color.org) before `COLORTERM` before what is known of the
/// terminal before what `TERM` promises.
fn colours(term: &str, known: Option<Colours>, colorterm: Option<String>, refused: bool) -> Colours {
    let promised = match term {
        "dumb" => Colours::None,
        term if term.ends_with("-direct") => Colours::True,
        term if term.contains("256color") => Colours::Indexed,
        _ => Colours::Sixteen,
    };
    if refused || promised == Colours::None {
        Colours::None
    } else if matches!(colorterm.as_deref(), Some("truecolor" | "24bit")) {
        Colours::True
    } else {
        known.unwrap_or(promised).max(promised)
    }
}

/// Whether the ground is light: from its colour, or from the index rxvt and its like leave in `COLORFGBG`.
fn light(background: Option<(u8, u8, u8)>, indices: Option<String>) -> Option<bool> {
    if let Some((r, g, b)) = background {
        // Rec. 601 luma, in thousandths.
        let luma = 299 * u32::from(r) + 587 * u32::from(g) + 114 * u32::from(b);
        return Some(luma > 127_500);
    }
    let index: u8 = indices?.rsplit(';').next()?.parse().ok()?;
    Some(matches!(index, 7 | 9..=15))
}

#[cfg(test)]
mod tests;
