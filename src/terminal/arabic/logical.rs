//! Logical: what a reader that reads the screen's cells expects. Braille displays
//! and speech take the row from left to right as text; so letters stand in reading
//! order within each stretch, and as themselves, not as their presentation forms.
//!
//! It is the row turned back from UAX #9 for a base direction from left to right:
//! a line of Arabic alone is in reading order but for the punctuation at its ends.
//! Lam-alef stays the one character it is on the screen, since it has one cell.

use icu_normalizer::ComposingNormalizerBorrowed;
use ratatui::buffer::Cell;

use super::class::base;
use super::inverse::inverse;

pub(super) fn rewrite(row: &mut [Cell]) {
    inverse(row);
    let normalizer = ComposingNormalizerBorrowed::new_nfkc();
    for cell in row {
        let form = base(cell);
        if !matches!(form, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') {
            continue;
        }
        let mut letters = normalizer.normalize_iter(std::iter::once(form));
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            let symbol: String = std::iter::once(letter).chain(cell.symbol().chars().skip(1)).collect();
            cell.set_symbol(&symbol);
        }
    }
}
