//! Which way each letter runs: UAX #9, the Unicode bidirectional algorithm.
//!
//! The levels come from `unicode-bidi`, once over the whole paragraph, since a
//! line looked at alone forgets the embeddings it stands in. What that crate
//! leaves to its caller is done here and, for the cells of one line, in
//! `line`: L1 for what stays on the line, L2 over cells instead of characters
//! (which is L3 too: marks share their base's cell and cannot leave it) and
//! L4. X9's characters need no removing, as they never become a cell.

use icu_properties::{CodePointMapData, props::BidiMirroringGlyph};
use unicode_bidi::{BidiClass, BidiDataSource, Level, ParagraphBidiInfo};

use super::piece::{Kind, Piece};
use crate::text::Direction;

/// The levels of a paragraph.
pub(super) struct Levels {
    /// One a byte; empty where every byte has the base level.
    bytes: Vec<Level>,
    /// The paragraph's own level, 0 or 1.
    pub(super) base: u8,
}

impl Levels {
    /// The levels of `text`, whose base direction is `direction` or, without
    /// one, that of its first strong character (UAX #9 P2 and P3).
    pub(super) fn of(text: &str, direction: Option<Direction>) -> Levels {
        // Bytes below D6 are those of characters before U+0580, of which none turns.
        let turns = || !text.bytes().all(|b| b < 0xD6) && !text.chars().all(never_turns);
        if direction != Some(Direction::RightToLeft) && !turns() {
            return Levels { bytes: Vec::new(), base: 0 };
        }
        if direction == Some(Direction::RightToLeft) && text.chars().all(runs_right_to_left) {
            return Levels { bytes: Vec::new(), base: 1 };
        }
        let base = direction.map(|direction| match direction {
            Direction::LeftToRight => Level::ltr(),
            Direction::RightToLeft => Level::rtl(),
        });
        let info = ParagraphBidiInfo::new_with_data_source(&Classes, text, base);
        Levels { bytes: info.levels, base: info.paragraph_level.number() }
    }

    /// The level of the character that begins at `byte`.
    pub(super) fn at(&self, byte: usize) -> u8 {
        self.bytes.get(byte).map_or(self.base, Level::number)
    }

    /// The base direction.
    pub(super) fn direction(&self) -> Direction {
        if self.base.is_multiple_of(2) { Direction::LeftToRight } else { Direction::RightToLeft }
    }
}

/// Whether `c` can neither run right to left nor make another character do so.
///
/// True of less than it could be: it is the way past the algorithm for text
/// in Latin, Greek, Cyrillic and CJK. Such text stays at level 0, for W7 turns
/// every European number after no or a left-to-right letter into L.
fn never_turns(c: char) -> bool {
    matches!(c, ..'\u{590}' | '\u{2010}'..='\u{2027}' | '\u{202F}'..='\u{205E}' | '\u{20A0}'..='\u{20CF}'
        | '\u{3000}'..='\u{D7FF}' | '\u{FF01}'..='\u{FF5E}')
}

/// Whether `c` stays at level 1 in a right-to-left paragraph of such characters alone: Arabic
/// letters and their marks (W1), and what has no direction and takes that of the paragraph (W4 to W6,
/// N1, N2). Most Arabic passages are such, but for those with numbers.
fn runs_right_to_left(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{65F}' | '\u{670}'..='\u{6D5}' | ' '..='/' | ':'..='@' | '['..='`' | '{'..='~'
        | '\u{60C}' | '\u{61B}' | '\u{61F}' | '«' | '»' | '\u{2010}'..='\u{2027}')
}

/// The bidirectional classes of characters as they are shown.
///
/// A line feed is a blank here and ends no paragraph; a control character is
/// shown as a picture, and the pictures are neutral (class ON).
pub(super) struct Classes;

impl BidiDataSource for Classes {
    fn bidi_class(&self, c: char) -> BidiClass {
        match c {
            // The letters and marks of plain Arabic and Latin, which the
            // crate's table would find by halving some 1,400 ranges.
            '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D5}' => BidiClass::AL,
            '\u{64B}'..='\u{65F}' | '\u{670}' => BidiClass::NSM,
            'a'..='z' | 'A'..='Z' => BidiClass::L,
            '0'..='9' => BidiClass::EN,
            ' ' => BidiClass::WS,
            '\t' => BidiClass::S,
            '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => BidiClass::WS,
            c if c.is_control() => BidiClass::ON,
            c => unicode_bidi::bidi_class(c),
        }
    }
}

/// UAX #9 L1 for what of it can be met on a line without its trailing blanks:
/// a tab, and the blanks before it, have the paragraph's level.
pub(super) fn level_tabs(line: &mut [Piece], base: u8) {
    let mut before_tab = false;
    for piece in line.iter_mut().rev() {
        before_tab = match piece.kind {
            Kind::Tab => true,
            Kind::Blank | Kind::Hyphen | Kind::Feed => before_tab && !piece.after.holds,
            Kind::Sign => false,
        };
        if before_tab {
            piece.level = base;
        }
    }
}

/// Whether `c`, which is hidden, ends the stretch of blanks and isolates that
/// UAX #9 L1 gives the paragraph's level, as a directional mark does. What X9
/// removes does not.
pub(super) fn holds(c: char) -> bool {
    use BidiClass::*;
    !matches!(Classes.bidi_class(c), BN | LRE | RLE | LRO | RLO | PDF | LRI | RLI | FSI | PDI | WS | S | B)
}

/// UAX #9 L2: puts `order`, which holds the indices of `levels` in rising
/// order, in the order the cells of a line stand in from left to right.
pub(super) fn reorder(levels: &[u8], order: &mut [u32]) {
    let (Some(&highest), Some(&lowest)) = (levels.iter().max(), levels.iter().min()) else {
        return;
    };
    if lowest == highest {
        if lowest % 2 == 1 {
            order.reverse();
        }
        return;
    }
    let level = |index: u32| levels[index as usize];
    for turned in ((lowest | 1)..=highest).rev() {
        let mut start = 0;
        while start < order.len() {
            if level(order[start]) < turned {
                start += 1;
                continue;
            }
            let run = order[start..].iter().take_while(|&&index| level(index) >= turned).count();
            order[start..start + run].reverse();
            start += run;
        }
    }
}

/// UAX #9 L4: what stands for `c` at a right-to-left level.
pub(super) fn mirrored(c: char) -> char {
    if c.is_ascii_alphanumeric()
        || matches!(c, ' ' | '\u{600}'..='\u{6FF}' | '\u{FB50}'..='\u{FBFF}' | '\u{FE80}'..='\u{FEFC}')
    {
        return c;
    }
    CodePointMapData::<BidiMirroringGlyph>::new().get(c).mirroring_glyph.unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_ways_agree_with_the_tables() {
        for c in char::MIN..=char::MAX {
            let (ours, theirs) = (Classes.bidi_class(c), unicode_bidi::bidi_class(c));
            if !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}') {
                assert_eq!(ours, theirs, "{c:?}");
            }
            if never_turns(c) {
                use BidiClass::*;
                assert!(matches!(ours, L | EN | ES | ET | CS | NSM | BN | WS | ON | S), "{c:?} {ours:?}");
            }
            if runs_right_to_left(c) {
                use BidiClass::*;
                assert!(matches!(ours, AL | NSM | ES | ET | CS | WS | ON), "{c:?} {ours:?}");
            }
            let glyph = CodePointMapData::<BidiMirroringGlyph>::new().get(c).mirroring_glyph;
            assert_eq!(mirrored(c), glyph.unwrap_or(c), "{c:?}");
        }
    }

    #[test]
    fn reordering_turns_the_deepest_levels_first() {
        let check = |levels: &[u8], expected: &[u32]| {
            let mut order: Vec<u32> = (0..).take(levels.len()).collect();
            reorder(levels, &mut order);
            assert_eq!(order, expected, "{levels:?}");
        };
        check(&[], &[]);
        check(&[0, 0], &[0, 1]);
        check(&[1, 1, 1], &[2, 1, 0]);
        check(&[2, 2], &[0, 1]);
        check(&[0, 1, 1, 0], &[0, 2, 1, 3]);
        check(&[1, 2, 2, 1], &[3, 1, 2, 0]);
        check(&[0, 1, 2, 2, 1, 0], &[0, 4, 2, 3, 1, 5]);
        check(&[1, 3, 3, 1], &[3, 2, 1, 0]);
        check(&[2, 4, 4, 3, 2], &[0, 3, 1, 2, 4]);
    }
}
