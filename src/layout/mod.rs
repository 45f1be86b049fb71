//! From a passage of logical text to visual lines of cells.
//!
//! There is one layout, for the screen, for printing and for every export, so
//! that nothing is wrapped twice or in two ways. [`set`] does all of it:
//!
//! ```text
//! logical text
//!   → levels   bidi      once over the paragraph          UAX #9
//!   → pieces   cluster   what shares a cell, in NFC       UAX #29
//!   → shaped   shape     Arabic letters joined, lam-alef in one cell
//!   → spans    wrap      measured and broken into lines   UAX #14 (breaks)
//!   → lines    line      reordered, mirrored, with each cell's source
//! ```
//!
//! The order matters. Shape before measuring, for lam-alef narrows a word.
//! Wrap before reordering, for a line is a stretch of logical text. Styles are
//! no business of layout: they are laid over the cells by their source bytes,
//! and moving a cursor lays nothing out again.
//!
//! What a caller may rely on: no line is wider than its width; the sources of
//! the lines tile the passage, and those of a line's cells, put in order, tile
//! the line; a symbol holds no control and no format character, so text from a
//! file cannot steer the terminal. Nothing panics, whatever the text.
//!
//! Not done: lines inside Thai, Lao, Khmer or Burmese words, which needs
//! dictionaries (such text is broken between clusters), justification, and
//! text set downwards.

mod bidi;
mod breaks;
mod character;
mod cluster;
mod frame;
mod line;
mod page;
mod piece;
mod row;
mod shape;
mod wrap;

pub use frame::{Arrangement, Frame, Pane, READABLE, Wanted};
pub use line::{Cell, Line};
pub use page::{Anchor, Page, Pager, PlacedRow};
pub use row::{Block, BlockLine, Compositor, Row};

use bidi::Levels;
use piece::{Kind, Piece, Pieces};

use crate::text::Direction;

/// How a passage is to be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The cells a line may take; 0 is taken as 1.
    pub width: u16,
    /// The base direction; `None` for that of the passage's first strong
    /// character, or left to right where it has none (UAX #9 P2, P3).
    pub direction: Option<Direction>,
    /// Whether vowel signs are shown.
    pub marks: Marks,
    /// Which digits are shown.
    pub digits: Digits,
    /// Whether Arabic letters are joined.
    pub forms: Forms,
    /// The order of the cells in a line.
    pub order: Order,
}

impl Setting {
    /// Lines of `width` cells in visual order, everything shown as it is written.
    pub fn new(width: u16) -> Setting {
        Setting {
            width,
            direction: None,
            marks: Marks::Keep,
            digits: Digits::AsWritten,
            forms: Forms::Presentation,
            order: Order::Visual,
        }
    }
}

impl Default for Setting {
    /// As [`Setting::new`], in lines without end.
    fn default() -> Setting {
        Setting::new(u16::MAX)
    }
}

/// Whether Arabic vowel signs and Hebrew points are shown. Many terminals put
/// them on the wrong letter, and readers do without them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// They are shown.
    Keep,
    /// They are left out. Hamza and madda are part of their letters and stay.
    Drop,
}

/// Which digits are shown. This changes no order: 12 in Arabic-Indic digits
/// stands where it stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Digits {
    /// Those of the passage.
    AsWritten,
    /// 0 to 9 for those of Arabic and Persian.
    European,
    /// U+0660 to U+0669 for those of Europe and of Persian.
    ArabicIndic,
}

/// Whether Arabic letters are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forms {
    /// Every letter in the presentation form its neighbours give it; lam and
    /// alef in one cell.
    Presentation,
    /// Every letter as it is in the passage, for screen readers and for what
    /// joins letters itself; lam and alef in two cells.
    Nominal,
}

/// The order of the cells in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As they stand from left to right, brackets mirrored.
    Visual,
    /// As they are read, nothing mirrored: for what reorders text itself.
    Logical,
}

/// Sets one passage, a paragraph or a part of one.
///
/// A line feed with the blanks about it is one blank, as is a tab; U+2028 ends
/// a line. Blanks at either edge of a line take no cell. Without a byte of text
/// there is no line; a passage of blanks alone has one line without cells.
pub fn set(text: &str, setting: &Setting) -> Vec<Line> {
    let levels = Levels::of(text, setting.direction);
    let mut pieces = pieces(text, setting, &levels);
    let width = setting.width.max(1);
    pieces.fit(width);
    let spans = wrap::wrap(text, &pieces.list, width);
    let mut scratch = Scratch::default();
    spans.into_iter().map(|span| compose(text, &mut pieces, span, &levels, setting, &mut scratch)).collect()
}

/// The cells that `text` takes on one line, its blanks among them, as [`set`]
/// would set it with Arabic joined and all marks kept.
pub fn width(text: &str) -> usize {
    let setting = Setting::new(u16::MAX);
    let levels = Levels::of(text, None);
    pieces(text, &setting, &levels).list.iter().map(|piece| usize::from(piece.width)).sum()
}

/// The pieces of `text`, shaped if that is asked for.
fn pieces(text: &str, setting: &Setting, levels: &Levels) -> Pieces {
    let mut pieces = cluster::gather(text, setting, levels);
    if setting.forms == Forms::Presentation {
        shape::shape(&mut pieces);
    }
    if setting.marks == Marks::Drop {
        // Now that the letters are shaped: what is left out changes no cell, so a lam before it
        // does not become one with it.
        pieces.list.iter_mut().for_each(|piece| piece.base = character::unpointed(piece.base));
    }
    pieces
}

/// What composing one line needs and the next can use again.
#[derive(Default)]
struct Scratch {
    /// In logical order the pieces that become cells, by index, and between
    /// them `None` for hidden characters that part them.
    shown: Vec<Option<usize>>,
    /// Their levels.
    levels: Vec<u8>,
    /// Their visual order.
    order: Vec<u32>,
}

/// One line from its span: UAX #9 L1, L2, L4, and the source of each cell.
fn compose(
    text: &str,
    pieces: &mut Pieces,
    span: wrap::Span,
    levels: &Levels,
    setting: &Setting,
    scratch: &mut Scratch,
) -> Line {
    bidi::level_tabs(&mut pieces.list[span.pieces.clone()], levels.base);
    if hyphenated(text, pieces, &span, setting.width) {
        pieces.list[span.pieces.end - 1].width = 1;
    }
    if let Some(level) = level_of_all(&pieces.list[span.pieces.clone()]) {
        return even(pieces, span, levels, level, setting.order);
    }
    let Scratch { shown, levels: shown_levels, order } = scratch;
    shown.clear();
    shown_levels.clear();
    order.clear();
    // The lowest level hidden since the last piece shown.
    let mut between = u8::MAX;
    for at in span.pieces.clone() {
        let piece = &pieces.list[at];
        if piece.width > 0 {
            if shown_levels.last().is_some_and(|&last| between < last.min(piece.level)) {
                shown.push(None);
                shown_levels.push(between);
            }
            between = u8::MAX;
            shown.push(Some(at));
            shown_levels.push(piece.level);
        }
        between = between.min(piece.after.level);
    }
    order.extend((0u32..).take(shown.len()));
    if setting.order == Order::Visual {
        bidi::reorder(shown_levels, order);
    }

    let mut line = Line::new(span.source.clone(), levels.direction(), shown.len());
    for &index in order.iter() {
        let index = index as usize;
        let Some(piece) = shown[index].map(|at| &pieces.list[at]) else { continue };
        let start = if index == 0 { span.source.start } else { piece.start };
        let next = shown[index + 1..].iter().flatten().next();
        let end = next.map_or(span.source.end, |&next| pieces.list[next].start);
        let turned = setting.order == Order::Visual && piece.level % 2 == 1;
        let base = if turned { bidi::mirrored(piece.base) } else { piece.base };
        line.push(base, pieces.marks(piece), start..end, piece.width, piece.level);
    }
    line
}

/// The level of these pieces, if all of them are shown, with nothing hidden between, at one level.
fn level_of_all(line: &[Piece]) -> Option<u8> {
    let level = line.first()?.level;
    let alike = |piece: &Piece| piece.level == level && piece.width > 0 && piece.after.level == u8::MAX;
    line.iter().all(alike).then_some(level)
}

/// A line all of whose pieces are shown at one level: as [`compose`] makes it, without having
/// to look for their order.
fn even(pieces: &Pieces, span: wrap::Span, levels: &Levels, level: u8, order: Order) -> Line {
    let list = &pieces.list[span.pieces.clone()];
    let turned = order == Order::Visual && level % 2 == 1;
    let mut line = Line::new(span.source.clone(), levels.direction(), list.len());
    for index in 0..list.len() {
        let index = if turned { list.len() - 1 - index } else { index };
        let piece = &list[index];
        let start = if index == 0 { span.source.start } else { piece.start };
        let end = list.get(index + 1).map_or(span.source.end, |next| next.start);
        let base = if turned { bidi::mirrored(piece.base) } else { piece.base };
        line.push(base, pieces.marks(piece), start..end, piece.width, level);
    }
    line
}

/// Whether a line ends at a soft hyphen, its word goes on in the next line,
/// and there is room to show it.
fn hyphenated(text: &str, pieces: &Pieces, span: &wrap::Span, width: u16) -> bool {
    let line = &pieces.list[span.pieces.clone()];
    line.last().is_some_and(|last| last.kind == Kind::Hyphen)
        && span.source.end < text.len()
        && pieces.list.get(span.pieces.end).is_some_and(|next| !next.kind.hangs())
        && line.iter().map(|piece| u32::from(piece.width)).sum::<u32>() < u32::from(width)
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
