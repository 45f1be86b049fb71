//! What a single character becomes on the screen.
//!
//! Nothing that could move the cursor, change the terminal's state or turn
//! later text round may be written: controls become pictures, format
//! characters vanish once UAX #9 and joining have heeded them, and what no
//! terminal agrees on the width of is replaced.

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory};
use icu_properties::{CodePointMapData, CodePointSetData};
use unicode_width::UnicodeWidthChar;

use super::Digits;

/// U+FFFD, shown for what cannot be shown, one cell wide.
pub(super) const REPLACEMENT: char = '\u{FFFD}';

/// U+25CC, the dotted circle that carries a mark without a base, one cell wide.
pub(super) const CIRCLE: char = '\u{25CC}';

/// The part a character plays in its cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A base that takes this many cells; 0 for what only shows with
    /// the base before it (Hangul vowels) or after it (a few Indic prefixes).
    Base(u8),
    /// A mark (general category M), which takes this many cells more than its base.
    Mark(u8),
    /// A skin tone, when it follows a base; on its own a base of two cells.
    Tone,
    /// A blank that a line may break after, this many cells wide.
    Blank(u8),
    /// A blank that holds two words together.
    Glue,
    /// A tabulator.
    Tab,
    /// The end of a line in hard-wrapped text.
    Feed,
    /// U+2028, which ends the line wherever the text is set.
    Break,
    /// U+00AD, shown where a line ends at it.
    Hyphen,
    /// Shown as another character, one cell wide.
    Instead(char),
    /// Not shown.
    Hidden,
}

impl Role {
    /// The role of `c`.
    pub(super) fn of(c: char) -> Role {
        use GeneralCategory as G;
        match c {
            '\t' => return Role::Tab,
            '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2029}' => return Role::Feed,
            '\u{2028}' => return Role::Break,
            '\u{AD}' => return Role::Hyphen,
            '\u{A0}' | '\u{202F}' => return Role::Glue,
            // The pictures of the C0 controls and of DEL.
            '\0'..='\u{1F}' => {
                return Role::Instead(char::from_u32(0x2400 + c as u32).unwrap_or(REPLACEMENT));
            }
            '\u{7F}' => return Role::Instead('\u{2421}'),
            '\u{80}'..='\u{9F}' => return Role::Instead(REPLACEMENT),
            // Signs that enclose or underline the digits after them: terminals
            // give them 0 or 1 cell or two with the first digit. The end of a
            // verse is a ring in print; the others have no stand-in.
            '\u{6DD}' | '\u{8E2}' => return Role::Instead('\u{25E6}'),
            '\u{600}'..='\u{605}' | '\u{70F}' | '\u{890}' | '\u{891}' | '\u{110BD}' | '\u{110CD}' => {
                return Role::Instead(REPLACEMENT);
            }
            '\u{1F3FB}'..='\u{1F3FF}' => return Role::Tone,
            _ => {}
        }
        // Variation selectors are among these on purpose: terminals disagree
        // on the width of U+2602 U+FE0F, and agree on that of U+2602.
        if CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c) {
            return Role::Hidden;
        }
        let width = match c.width() {
            Some(width @ 0..=2) => width as u8,
            // U+17D8, which no terminal gives its three cells.
            _ => return Role::Instead(REPLACEMENT),
        };
        match CodePointMapData::<G>::new().get(c) {
            G::Format => Role::Hidden,
            G::SpaceSeparator => Role::Blank(width),
            G::NonspacingMark | G::SpacingMark | G::EnclosingMark => Role::Mark(width),
            G::Unassigned | G::Control | G::Surrogate | G::LineSeparator | G::ParagraphSeparator => {
                Role::Instead(REPLACEMENT)
            }
            _ => Role::Base(width),
        }
    }
}

/// What is to be known of a character to tell most clusters from what surrounds them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A cluster by itself before and after any of its kind, its own NFC, shown as it is, this
    /// many cells wide: nearly all of nearly every text.
    Plain(u8),
    /// A vowel or doubling sign of plain Arabic ([`is_tashkeel`]).
    Tashkeel,
    /// Always begins a cluster after a plain character: controls and most format characters
    /// (UAX #29 GB5).
    Apart,
    /// One has to look closer.
    Other,
}

impl Sort {
    /// The sort of `c`.
    pub(super) fn of(c: char) -> Sort {
        SORTS.get(c as usize).copied().unwrap_or_else(|| Sort::among_ranges(c))
    }

    const fn among_ranges(c: char) -> Sort {
        match c {
            ' '..='~'
            | '\u{A1}'..='\u{AC}'
            | '\u{AE}'..='\u{2FF}'
            | '\u{391}'..='\u{3A1}'
            | '\u{3A3}'..='\u{3FF}'
            | '\u{400}'..='\u{482}'
            | '\u{48A}'..='\u{52F}'
            | '\u{5BE}'
            | '\u{5D0}'..='\u{5EA}'
            | '\u{606}'..='\u{60F}'
            | '\u{61B}'
            | '\u{61D}'..='\u{64A}'
            | '\u{660}'..='\u{66F}'
            | '\u{671}'..='\u{6D5}'
            | '\u{6EE}'..='\u{6FF}'
            | '\u{2010}'..='\u{2027}'
            | '\u{2030}'..='\u{205E}' => Sort::Plain(1),
            '\u{3001}'..='\u{3029}'
            | '\u{3041}'..='\u{3096}'
            | '\u{30A1}'..='\u{30FA}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{FF01}'..='\u{FF5E}' => Sort::Plain(2),
            '\u{64B}'..='\u{652}' | '\u{670}' => Sort::Tashkeel,
            '\0'..='\u{1F}'
            | '\u{7F}'..='\u{A0}'
            | '\u{AD}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'..='\u{202F}' => Sort::Apart,
            _ => Sort::Other,
        }
    }
}

/// The sorts of the scripts of two bytes a letter, by character.
static SORTS: [Sort; 0x700] = {
    let mut sorts = [Sort::Other; 0x700];
    let mut at = 0;
    while at < sorts.len() {
        if let Some(c) = char::from_u32(at as u32) {
            sorts[at] = Sort::among_ranges(c);
        }
        at += 1;
    }
    sorts
};

/// Whether `c` is a vowel or doubling sign of plain Arabic, which composes
/// with no letter and so needs no normalising: U+064B to U+0652 and U+0670.
pub(super) fn is_tashkeel(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{652}' | '\u{670}')
}

/// Whether `c` is a point that readers of the script do without: Arabic
/// tashkeel, Quranic and honorific signs, Hebrew points and accents. Hamza and
/// madda (U+0653 to U+0655) are not: they belong to the letter.
pub(super) fn is_pointing(c: char) -> bool {
    is_tashkeel(c)
        || matches!(c, '\u{610}'..='\u{61A}' | '\u{656}'..='\u{65F}' | '\u{6D6}'..='\u{6DC}'
            | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}' | '\u{6EA}'..='\u{6ED}'
            | '\u{897}'..='\u{89F}' | '\u{8CA}'..='\u{8E1}' | '\u{8E3}'..='\u{8FF}'
            | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}'
            | '\u{FB1E}')
}

/// The letter `c` is where points are left out: the sign on an alef of connection
/// (U+0671) is one, and few fonts have its joined forms.
pub(super) fn unpointed(c: char) -> char {
    match c {
        '\u{671}' => '\u{627}',
        '\u{FB50}' => '\u{FE8D}',
        '\u{FB51}' => '\u{FE8E}',
        _ => c,
    }
}

/// The digit shown for `c`; any other character is itself.
pub(super) fn digit(c: char, digits: Digits) -> char {
    if digits == Digits::AsWritten {
        return c;
    }
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        _ => return c,
    };
    let wanted = match digits {
        Digits::ArabicIndic => '\u{660}',
        Digits::AsWritten | Digits::European => '0',
    };
    char::from_u32(wanted as u32 + (c as u32 - zero as u32)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_normalizer::ComposingNormalizerBorrowed;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn plain_characters_are_plain() {
        let nfc = ComposingNormalizerBorrowed::new_nfc();
        for c in char::MIN..=char::MAX {
            let Sort::Plain(width) = Sort::of(c) else { continue };
            let expected = if c == ' ' { Role::Blank(1) } else { Role::Base(width) };
            assert_eq!(Role::of(c), expected, "{c:?}");
            assert_eq!(c.width(), Some(usize::from(width)), "{c:?}");
            assert!(nfc.is_normalized(&c.to_string()), "{c:?}");
            for other in ['a', '\u{628}', '\u{4E00}', '©', '\u{64E}'] {
                let (after, before) = (format!("{other}{c}"), format!("{c}{other}"));
                assert_eq!(after.graphemes(true).count(), 2, "{c:?} after {other:?}");
                let expected = if is_tashkeel(other) { 1 } else { 2 };
                assert_eq!(before.graphemes(true).count(), expected, "{c:?} before {other:?}");
            }
        }
    }

    #[test]
    fn tashkeel_is_a_sort() {
        assert!((char::MIN..=char::MAX).all(|c| is_tashkeel(c) == (Sort::of(c) == Sort::Tashkeel)));
    }

    #[test]
    fn what_stands_apart_begins_a_cluster() {
        for c in (char::MIN..=char::MAX).filter(|&c| Sort::of(c) == Sort::Apart) {
            for base in ["a", "\u{628}\u{64E}", "©"] {
                assert_eq!(format!("{base}{c}").graphemes(true).count(), 2, "{c:?}");
            }
        }
    }

    #[test]
    fn what_takes_another_place_is_one_cell_wide() {
        for c in char::MIN..=char::MAX {
            if let Role::Instead(shown) = Role::of(c) {
                assert_eq!(Role::of(shown), Role::Base(1), "{c:?} as {shown:?}");
            }
        }
        assert_eq!(Role::of(CIRCLE), Role::Base(1));
    }

    #[test]
    fn roles() {
        let check = |c, expected| assert_eq!(Role::of(c), expected, "{c:?}");
        check('\u{1B}', Role::Instead('␛'));
        check('\0', Role::Instead('␀'));
        check('\u{9B}', Role::Instead(REPLACEMENT));
        check('\u{378}', Role::Instead(REPLACEMENT));
        check('\u{FFFF}', Role::Instead(REPLACEMENT));
        check('\u{E000}', Role::Base(1));
        check('\u{202E}', Role::Hidden);
        check('\u{2067}', Role::Hidden);
        check('\u{FEFF}', Role::Hidden);
        check('\u{FE0F}', Role::Hidden);
        check('\u{E0041}', Role::Hidden);
        check('\u{3000}', Role::Blank(2));
        check('\u{2007}', Role::Blank(1));
        check('\u{93E}', Role::Mark(1));
        check('\u{64E}', Role::Mark(0));
        check('\u{1161}', Role::Base(0));
        check('漢', Role::Base(2));
    }

    #[test]
    fn digits_are_shown_as_asked() {
        let check = |digits, text: &str, expected: &str| {
            let shown: String = text.chars().map(|c| digit(c, digits)).collect();
            assert_eq!(shown, expected);
        };
        check(Digits::AsWritten, "2023 ٢٠٢٣ ۲۰۲۳", "2023 ٢٠٢٣ ۲۰۲۳");
        check(Digits::European, "2023 ٢٠٢٣ ۲۰۲۳ ٪", "2023 2023 2023 ٪");
        check(Digits::ArabicIndic, "2023 ٢٠٢٣ ۲۰۲۳ a", "٢٠٢٣ ٢٠٢٣ ٢٠٢٣ a");
    }
}
