//! What the terminal holds in one cell, small enough to be compared at once.
//!
//! A page is some thousands of cells, all of them compared and most of them
//! written. ratatui's cell has a string for its symbol and is compared field by
//! field; a [`Glyph`] has the symbol's bytes and the number of its look.

use std::hash::Hasher;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::Colours;
use crate::text::quick::QuickHasher;

/// A cell as it is sent. Two that are the same look the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Glyph {
    /// The bytes of the symbol from the lowest on, and in the highest byte how many they are;
    /// of a symbol of more than [`SHORT`] bytes a hash, with [`LONG`] above it.
    symbol: u64,
    pub(super) look: Look,
}

/// The most bytes of a symbol that is kept: a letter in presentation form with two marks.
const SHORT: usize = 7;
const LONG: u8 = 0x7f;
/// Beside the length: the symbol is plain.
const PLAIN: u8 = 0x80;

impl Glyph {
    /// A blank in the default look.
    pub(super) const BLANK: Glyph =
        Glyph { symbol: ((PLAIN | 1) as u64) << 56 | b' ' as u64, look: Look::DEFAULT };

    /// The glyph of `cell`.
    #[inline]
    pub(super) fn of(cell: &Cell, looks: &mut Looks) -> Glyph {
        Glyph { symbol: packed(cell.symbol()), look: looks.of(cell) }
    }

    /// Whether its symbol is one character that everybody takes for one column wide. What
    /// is not, is looked at more closely, and the cursor is placed anew behind it.
    pub(super) fn is_plain(self) -> bool {
        self.top() & PLAIN != 0
    }

    /// Whether the symbol of `cell` is plain.
    pub(super) fn is_plain_in(cell: &Cell) -> bool {
        packed(cell.symbol()) >> 56 & u64::from(PLAIN) != 0
    }

    /// Whether its symbol is a single byte.
    pub(super) fn is_byte(self) -> bool {
        self.length() == 1
    }

    /// Whether its symbol is kept whole.
    pub(super) fn is_short(self) -> bool {
        self.length() != LONG
    }

    /// Adds the symbols of glyphs that are short to `out`.
    pub(super) fn write(glyphs: &[Glyph], out: &mut Vec<u8>) {
        // Eight bytes at once are sooner written than one or three by a call.
        let mut at = out.len();
        out.resize(at + 8 * glyphs.len(), 0);
        for glyph in glyphs {
            out[at..at + 8].copy_from_slice(&glyph.symbol.to_le_bytes());
            at += usize::from(glyph.length());
        }
        out.truncate(at);
    }

    fn length(self) -> u8 {
        self.top() & !PLAIN
    }

    fn top(self) -> u8 {
        (self.symbol >> 56) as u8
    }
}

fn packed(symbol: &str) -> u64 {
    let bytes = symbol.as_bytes();
    let (low, length, plain) = match *bytes {
        [a] => (u64::from(a), 1, matches!(a, b' '..=b'~')),
        [a, b] => {
            let c = u32::from(a & 0x1f) << 6 | u32::from(b & 0x3f);
            (u64::from(a) | u64::from(b) << 8, 2, a >= 0xc0 && is_plain(c))
        }
        [a, b, c] => {
            let low = u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16;
            // Below E0 it is several characters.
            let c = u32::from(a & 0xf) << 12 | u32::from(b & 0x3f) << 6 | u32::from(c & 0x3f);
            (low, 3, a >= 0xe0 && is_plain(c))
        }
        _ if bytes.len() <= SHORT => {
            (bytes.iter().rev().fold(0, |low, &byte| low << 8 | u64::from(byte)), bytes.len() as u8, false)
        }
        _ => {
            let mut hash = QuickHasher::default();
            hash.write(bytes);
            (hash.finish() >> 8, LONG, false)
        }
    };
    u64::from(if plain { PLAIN | length } else { length }) << 56 | low
}

/// Whether everybody takes the character `c` for one column wide.
fn is_plain(c: u32) -> bool {
    matches!(c, 0x20..=0x7e
        // Latin, Greek and Cyrillic; Arabic letters and digits; punctuation.
        | 0xa0..=0xac | 0xae..=0x2ff | 0x384..=0x38a | 0x38c..=0x482 | 0x620..=0x64a | 0x660..=0x66f | 0x2010..=0x2027
        // Frames, bars, Braille, Arabic presentation forms.
        | 0x2500..=0x259f | 0x2800..=0x28ff | 0xfb50..=0xfdcf | 0xfe80..=0xfefc)
}

/// The number of a look in [`Looks`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look(u32);

impl Look {
    /// As the terminal writes when nothing was said.
    pub(super) const DEFAULT: Look = Look(0);
}

/// Foreground, background and attributes as this terminal shows them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) fg: Color,
    pub(super) bg: Color,
    pub(super) modifier: Modifier,
}

/// The looks there were so far, of a terminal that has these colours, and slants letters or
/// does not: two numbers are two looks that are told apart there.
#[derive(Clone, Debug)]
pub(super) struct Looks {
    colours: Colours,
    slants: bool,
    /// By their numbers.
    all: Vec<Shown>,
    /// The last that was asked for, as it was wanted; most cells look as the one before.
    last: (Shown, Look),
}

/// More than any theme has; a picture that changes its colours without end is begun anew.
const MANY: usize = 4096;

impl Looks {
    pub(super) fn new(colours: Colours, slants: bool) -> Looks {
        Looks { colours, slants, all: vec![Shown::default()], last: Default::default() }
    }

    /// The colours of the terminal.
    pub(super) fn colours(&self) -> Colours {
        self.colours
    }

    /// Whether there are so many that it is better to begin anew.
    pub(super) fn are_many(&self) -> bool {
        self.all.len() > MANY
    }

    /// The same terminal, and no looks yet.
    pub(super) fn anew(&self) -> Looks {
        Looks::new(self.colours, self.slants)
    }

    /// The look of `cell`.
    #[inline]
    pub(super) fn of(&mut self, cell: &Cell) -> Look {
        // Sooner told than by comparing with another.
        if matches!((cell.fg, cell.bg), (Color::Reset, Color::Reset)) && cell.modifier.is_empty() {
            return Look::DEFAULT;
        }
        let wanted = Shown { fg: cell.fg, bg: cell.bg, modifier: cell.modifier };
        if wanted != self.last.0 {
            let shown = self.shown(wanted);
            let at = self.all.iter().position(|other| *other == shown).unwrap_or(self.all.len());
            if at == self.all.len() {
                self.all.push(shown);
            }
            // A screen has fewer cells than that.
            self.last = (wanted, Look(at as u32));
        }
        self.last.1
    }

    /// What the look is.
    pub(super) fn get(&self, look: Look) -> Shown {
        self.all.get(look.0 as usize).copied().unwrap_or_default()
    }

    fn shown(&self, wanted: Shown) -> Shown {
        let modifier = match wanted.modifier {
            // Slanted parts of a word are told from upright ones by their weight where nothing
            // is slanted.
            slanted if !self.slants && slanted.contains(Modifier::ITALIC) => {
                slanted ^ (Modifier::ITALIC | Modifier::BOLD)
            }
            modifier => modifier,
        };
        Shown { fg: self.colours.nearest(wanted.fg), bg: self.colours.nearest(wanted.bg), modifier }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn plain_symbols_are_one_column_wide_and_harmless() {
        for c in ('\0'..=char::MAX).filter(|&c| c < '\u{20000}') {
            let (mut cell, alone) = (Cell::default(), c.to_string());
            cell.set_symbol(&alone);
            let glyph = Glyph::of(&cell, &mut Looks::new(Colours::True, true));
            assert_eq!(glyph.is_plain(), is_plain(c.into()) && c.len_utf8() < 4);
            if glyph.is_plain() {
                assert_eq!(alone.width(), 1, "{c:?}");
                assert!(!c.is_control());
            }
        }
    }

    proptest! {
        #[test]
        fn a_glyph_is_its_symbol_and_its_look(one in "\\PC{1,4}", other in "\\PC{1,4}", bold: bool) {
            let cell = |symbol: &str, bold: bool| {
                let mut cell = Cell::default();
                cell.set_symbol(symbol);
                cell.modifier.set(Modifier::BOLD, bold);
                cell
            };
            let looks = &mut Looks::new(Colours::True, true);
            let (a, b) = (cell(&one, false), cell(&other, bold));
            let (first, second) = (Glyph::of(&a, looks), Glyph::of(&b, looks));
            prop_assert_eq!(first == second, one == other && !bold);
            prop_assert_eq!(looks.get(second.look).modifier.contains(Modifier::BOLD), bold);
            let short: Vec<Glyph> = [first, second].into_iter().filter(|glyph| glyph.is_short()).collect();
            let written = [&one, &other].into_iter().filter(|symbol| symbol.len() <= SHORT);
            let mut out = b"before".to_vec();
            Glyph::write(&short, &mut out);
            prop_assert_eq!(out, format!("before{}", written.cloned().collect::<String>()).into_bytes());
            prop_assert!(!first.is_plain() || one.chars().count() == 1);
            prop_assert_eq!(first.is_byte(), one.len() == 1);
        }
    }

    #[test]
    fn looks_that_are_shown_alike_are_one() {
        let mut cell = Cell::default();
        assert_eq!(Glyph::of(&cell, &mut Looks::new(Colours::None, true)), Glyph::BLANK);
        cell.fg = Color::Red;
        assert_eq!(Glyph::of(&cell, &mut Looks::new(Colours::None, true)), Glyph::BLANK);
        let mut looks = Looks::new(Colours::True, false);
        let mut check = |modifier: Modifier, expected: Modifier| {
            cell.modifier = modifier;
            let look = looks.of(&cell);
            assert_eq!(looks.get(look), Shown { fg: Color::Red, bg: Color::Reset, modifier: expected });
        };
        check(Modifier::ITALIC, Modifier::BOLD);
        check(Modifier::BOLD, Modifier::BOLD);
        check(Modifier::ITALIC | Modifier::BOLD | Modifier::UNDERLINED, Modifier::UNDERLINED);
    }
}
