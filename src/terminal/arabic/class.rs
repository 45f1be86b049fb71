//! What a terminal's bidirectional algorithm sees in a cell: the class of its base.

use icu_properties::CodePointMapData;
use icu_properties::props::BidiMirroringGlyph;
use ratatui::buffer::Cell;
use unicode_bidi::{BidiClass, bidi_class};
use unicode_width::UnicodeWidthStr;

/// The bidirectional class of the cell's base (UAX #9, table 4).
pub(super) fn class(cell: &Cell) -> BidiClass {
    bidi_class(base(cell))
}

/// The character the cell's marks stand on.
pub(super) fn base(cell: &Cell) -> char {
    cell.symbol().chars().next().unwrap_or(' ')
}

/// Whether the cell holds a letter that is read from right to left.
pub(super) fn is_letter(cell: &Cell) -> bool {
    turns(cell) && matches!(class(cell), BidiClass::R | BidiClass::AL)
}

/// Whether the cell makes the terminal turn something: a letter that is read from right
/// to left, or an Arabic-Indic digit, beside which UAX #9 turns what has no direction.
pub(super) fn turns(cell: &Cell) -> bool {
    // The first right-to-left letter is U+0590, whose first byte in UTF-8 is D6.
    let first = cell.symbol().as_bytes().first();
    first.is_some_and(|&byte| byte >= 0xd6)
        && matches!(class(cell), BidiClass::R | BidiClass::AL | BidiClass::AN)
}

/// Whether the cell is an ordinary blank (or a wide symbol's second half).
pub(super) fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " "
}

/// Whether an ordinary blank, and not a wide symbol's second half, stands at `at`.
pub(super) fn blank_at(row: &[Cell], at: usize) -> bool {
    is_blank(&row[at]) && !(at > 0 && is_wide(&row[at - 1]))
}

/// Whether the cell holds a piece of a frame or of a block (U+2500 to U+259F), which kitty draws
/// itself, and which mlterm and Konsole take for left-to-right letters.
pub(super) fn is_frame(cell: &Cell) -> bool {
    matches!(base(cell), '\u{2500}'..='\u{259f}')
}

/// Whether both cells are written in the same style.
pub(super) fn same_style(a: &Cell, b: &Cell) -> bool {
    (a.fg, a.bg, a.modifier) == (b.fg, b.bg, b.modifier)
}

/// Replaces a bracket by the one it becomes where the text runs the other way (UAX #9, L4).
pub(super) fn mirror(cell: &mut Cell) {
    let glyph = CodePointMapData::<BidiMirroringGlyph>::new().get(base(cell)).mirroring_glyph;
    if let Some(glyph) = glyph {
        cell.set_char(glyph);
    }
}

/// Whether the cell's symbol takes the next cell as well.
pub(super) fn is_wide(cell: &Cell) -> bool {
    cell.symbol().len() > 2 && cell.symbol().width() > 1
}

/// Appends U+200E LEFT-TO-RIGHT MARK to what is in the cell.
pub(super) fn close(cell: &mut Cell) {
    let mut symbol = cell.symbol().to_owned();
    symbol.push('\u{200e}');
    cell.set_symbol(&symbol);
}

/// The next word from `at` on (which may stand past the end): where the cells between two
/// ordinary blanks begin and end.
pub(super) fn word(row: &[Cell], at: usize) -> Option<(usize, usize)> {
    let start = (at..row.len()).find(|&at| !blank_at(row, at))?;
    let end = (start..row.len()).find(|&at| blank_at(row, at)).unwrap_or(row.len());
    Some((start, end))
}
