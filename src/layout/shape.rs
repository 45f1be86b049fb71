//! Arabic letters in the form their neighbours give them.
//!
//! A terminal draws each cell by itself, so the letters must be joined before
//! they reach it: by the Arabic Presentation Forms (U+FB50 to U+FDFF, U+FE70
//! to U+FEFF), of which every font for terminals with Arabic has the ones used
//! here. Joining follows chapter 9.2 of the Unicode Standard: marks and
//! format characters are transparent, U+200D and the tatweel join, U+200C
//! parts. Lam and alef become one ligature and so one cell. The word for God
//! stays five letters: U+FDF2 looks different in every font and cannot be
//! searched or marked by letter.
//!
//! A letter for which Unicode has no forms (the Kurdish `ڵ`, the Pashto `ځ`)
//! stays as it is, and its neighbours join to it all the same.

use icu_properties::{CodePointMapData, props::JoiningType};

use super::piece::{Joint, Kind, Piece, Pieces};

/// Letters, the first of their presentation forms and how many there are, in
/// the order isolated, final, initial, medial; from UnicodeData.txt.
const FORMS: [(char, u16, u8); 77] = [
    ('\u{621}', 0xFE80, 1),
    ('\u{622}', 0xFE81, 2),
    ('\u{623}', 0xFE83, 2),
    ('\u{624}', 0xFE85, 2),
    ('\u{625}', 0xFE87, 2),
    ('\u{626}', 0xFE89, 4),
    ('\u{627}', 0xFE8D, 2),
    ('\u{628}', 0xFE8F, 4),
    ('\u{629}', 0xFE93, 2),
    ('\u{62A}', 0xFE95, 4),
    ('\u{62B}', 0xFE99, 4),
    ('\u{62C}', 0xFE9D, 4),
    ('\u{62D}', 0xFEA1, 4),
    ('\u{62E}', 0xFEA5, 4),
    ('\u{62F}', 0xFEA9, 2),
    ('\u{630}', 0xFEAB, 2),
    ('\u{631}', 0xFEAD, 2),
    ('\u{632}', 0xFEAF, 2),
    ('\u{633}', 0xFEB1, 4),
    ('\u{634}', 0xFEB5, 4),
    ('\u{635}', 0xFEB9, 4),
    ('\u{636}', 0xFEBD, 4),
    ('\u{637}', 0xFEC1, 4),
    ('\u{638}', 0xFEC5, 4),
    ('\u{639}', 0xFEC9, 4),
    ('\u{63A}', 0xFECD, 4),
    ('\u{641}', 0xFED1, 4),
    ('\u{642}', 0xFED5, 4),
    ('\u{643}', 0xFED9, 4),
    ('\u{644}', 0xFEDD, 4),
    ('\u{645}', 0xFEE1, 4),
    ('\u{646}', 0xFEE5, 4),
    ('\u{647}', 0xFEE9, 4),
    ('\u{648}', 0xFEED, 2),
    ('\u{649}', 0xFEEF, 2),
    ('\u{64A}', 0xFEF1, 4),
    ('\u{671}', 0xFB50, 2),
    ('\u{677}', 0xFBDD, 1),
    ('\u{679}', 0xFB66, 4),
    ('\u{67A}', 0xFB5E, 4),
    ('\u{67B}', 0xFB52, 4),
    ('\u{67E}', 0xFB56, 4),
    ('\u{67F}', 0xFB62, 4),
    ('\u{680}', 0xFB5A, 4),
    ('\u{683}', 0xFB76, 4),
    ('\u{684}', 0xFB72, 4),
    ('\u{686}', 0xFB7A, 4),
    ('\u{687}', 0xFB7E, 4),
    ('\u{688}', 0xFB88, 2),
    ('\u{68C}', 0xFB84, 2),
    ('\u{68D}', 0xFB82, 2),
    ('\u{68E}', 0xFB86, 2),
    ('\u{691}', 0xFB8C, 2),
    ('\u{698}', 0xFB8A, 2),
    ('\u{6A4}', 0xFB6A, 4),
    ('\u{6A6}', 0xFB6E, 4),
    ('\u{6A9}', 0xFB8E, 4),
    ('\u{6AD}', 0xFBD3, 4),
    ('\u{6AF}', 0xFB92, 4),
    ('\u{6B1}', 0xFB9A, 4),
    ('\u{6B3}', 0xFB96, 4),
    ('\u{6BA}', 0xFB9E, 2),
    ('\u{6BB}', 0xFBA0, 4),
    ('\u{6BE}', 0xFBAA, 4),
    ('\u{6C0}', 0xFBA4, 2),
    ('\u{6C1}', 0xFBA6, 4),
    ('\u{6C5}', 0xFBE0, 2),
    ('\u{6C6}', 0xFBD9, 2),
    ('\u{6C7}', 0xFBD7, 2),
    ('\u{6C8}', 0xFBDB, 2),
    ('\u{6C9}', 0xFBE2, 2),
    ('\u{6CB}', 0xFBDE, 2),
    ('\u{6CC}', 0xFBFC, 4),
    ('\u{6D0}', 0xFBE4, 4),
    ('\u{6D2}', 0xFBAE, 2),
    ('\u{6D3}', 0xFBB0, 2),
    // Has none of its own, and is in print what heh is when nothing follows it.
    ('\u{6D5}', 0xFEE9, 2),
];

/// The first letter that [`FORMS`] could name, and how many there are from it on.
const FIRST: u32 = 0x621;
const LETTERS: usize = 0x6D6 - 0x621;

/// [`FORMS`] by letter; (0, 0) where there are none.
static BY_LETTER: [(u16, u8); LETTERS] = {
    let mut table = [(0, 0); LETTERS];
    let mut at = 0;
    while at < FORMS.len() {
        let (letter, first, count) = FORMS[at];
        table[(letter as u32 - FIRST) as usize] = (first, count);
        at += 1;
    }
    table
};

/// The first form of `letter`, and how many there are.
fn forms(letter: char) -> (u16, u8) {
    let index = (letter as u32).wrapping_sub(FIRST) as usize;
    BY_LETTER.get(index).copied().unwrap_or((0, 0))
}

/// The form of `letter` that joins to the letter before it, the letter after
/// it, both or neither; the letter itself where Unicode has no such form.
fn form(letter: char, before: bool, after: bool) -> char {
    // The initial and medial forms of U+0649 were encoded apart, as Uyghur's.
    if letter == '\u{649}' && after {
        return if before { '\u{FBE9}' } else { '\u{FBE8}' };
    }
    let (first, count) = forms(letter);
    let wanted = 2 * u32::from(after) + u32::from(before);
    if wanted >= u32::from(count) {
        return letter;
    }
    char::from_u32(u32::from(first) + wanted).unwrap_or(letter)
}

/// The ligature of lam and `alef`, joined to a letter before it or not.
fn lam_alef(alef: char, before: bool) -> Option<char> {
    let (isolated, last) = match alef {
        '\u{622}' => ('\u{FEF5}', '\u{FEF6}'),
        '\u{623}' => ('\u{FEF7}', '\u{FEF8}'),
        '\u{625}' => ('\u{FEF9}', '\u{FEFA}'),
        '\u{627}' => ('\u{FEFB}', '\u{FEFC}'),
        _ => return None,
    };
    Some(if before { last } else { isolated })
}

/// Whether `base` joins to the letter before it, and whether to the one after
/// it. No letter of a script that has no forms does either.
fn joins(base: char) -> (bool, bool) {
    if !matches!(base, '\u{620}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{870}'..='\u{8FF}') {
        return (false, false);
    }
    // All letters with four forms join at both sides, and that is most of them.
    if forms(base).1 == 4 {
        return (true, true);
    }
    match CodePointMapData::<JoiningType>::new().get(base) {
        JoiningType::DualJoining | JoiningType::JoinCausing => (true, true),
        JoiningType::RightJoining => (true, false),
        JoiningType::LeftJoining => (false, true),
        _ => (false, false),
    }
}

/// A letter whose form still hangs on what comes after it.
#[derive(Clone, Copy)]
struct Letter {
    /// Where it is in the list.
    piece: usize,
    nominal: char,
    /// Whether it is joined to the letter before it.
    joined: bool,
}

impl Letter {
    fn settle(self, list: &mut [Piece], followed: bool) {
        list[self.piece].base = form(self.nominal, self.joined, followed);
    }
}

/// Puts every letter of `pieces` in its form.
///
/// Only letters of one right-to-left level run are joined. Where an override
/// turns Arabic left to right, or a directional mark comes between two letters,
/// the forms would reach for a neighbour that stands somewhere else.
pub(super) fn shape(pieces: &mut Pieces) {
    let list = &mut pieces.list;
    // Nothing that runs from left to right is joined.
    if list.iter().all(|piece| piece.level.is_multiple_of(2)) {
        return;
    }
    // How many of the pieces so far are left: a ligature takes two to one.
    let mut kept = 0;
    // Whether what came last joins to what comes next.
    let mut open = pieces.leading.last == Joint::Joins;
    let mut letter: Option<Letter> = None;
    // A lam with nothing after it yet but U+200D.
    let mut lam: Option<Letter> = None;
    // The level of what came last, and the lowest hidden since.
    let (mut level, mut hidden) = (u8::MAX, u8::MAX);

    for at in 0..list.len() {
        let piece = list[at];
        // A soft hyphen is transparent, as all format characters are.
        if piece.kind != Kind::Hyphen {
            let adjacent = level == u8::MAX || (level == piece.level && hidden >= level);
            if !adjacent {
                (open, lam) = (false, None);
            }
            (level, hidden) = (piece.level, u8::MAX);
            let turned = piece.kind == Kind::Sign && piece.level % 2 == 1;
            let (takes, gives) = if turned { joins(piece.base) } else { (false, false) };
            let joined = open && takes;
            if let Some(letter) = letter.take() {
                letter.settle(list, joined);
            }
            open = gives;
            if let Some(lam) = lam.take()
                && let Some(ligature) = lam_alef(piece.base, lam.joined)
                // A mark that takes a cell beside its letter leaves room for no other.
                && list[lam.piece].width == 1
                && piece.width == 1
            {
                list[lam.piece].merge(&piece, ligature);
            } else {
                if turned {
                    let it = Letter { piece: kept, nominal: piece.base, joined };
                    letter = Some(it);
                    lam = (piece.base == '\u{644}').then_some(it);
                }
                list[kept] = piece;
                kept += 1;
            }
        } else {
            list[kept] = piece;
            kept += 1;
        }
        // The joiners after it, as if they were letters.
        let joiners = piece.after;
        hidden = hidden.min(joiners.level);
        if joiners.first != Joint::Open {
            if let Some(letter) = letter.take() {
                letter.settle(list, open && joiners.first == Joint::Joins);
            }
            lam = lam.filter(|_| !joiners.parts);
            open = joiners.last == Joint::Joins;
        }
    }
    if let Some(letter) = letter {
        letter.settle(list, false);
    }
    list.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::super::{Order, Setting, set};
    use super::*;

    /// What `text` is shaped to, in logical order.
    fn shaped(text: &str) -> String {
        let setting = Setting { order: Order::Logical, ..Setting::new(u16::MAX) };
        set(text, &setting).iter().map(|line| line.text()).collect()
    }

    #[test]
    fn letters_take_the_form_their_neighbours_give_them() {
        let check = |text: &str, expected: &str| assert_eq!(shaped(text), expected, "{text}");
        check("سلام", "ﺳﻼﻡ");
        check("كتاب", "ﻛﺘﺎﺏ");
        check("مدرسة", "ﻣﺪﺭﺳﺔ");
        check("لا", "ﻻ");
        check("إلا", "ﺇﻻ");
        check("الإسلام", "ﺍﻹﺳﻼﻡ");
        check("الله", "ﺍﻟﻠﻪ");
        check("بلاد", "ﺑﻼﺩ");
        check("شيء", "ﺷﻲﺀ");
        check("مسؤول", "ﻣﺴﺆﻭﻝ");
        check("رئيس", "ﺭﺋﻴﺲ");
        check("قرآن", "ﻗﺮﺁﻥ");
        check("هدى", "ﻫﺪﻯ");
        check("على", "ﻋﻠﻰ");
        check("مُحَمَّد", "ﻣُﺤَﻤَّﺪ");
        check("لَا", "ﻻَ");
        check("وَلِأَنَّ", "ﻭَﻷَِﻥَّ");
        check("می\u{200C}خواهم", "ﻣﯽﺧﻮﺍﻫﻢ");
        check("پدر", "ﭘﺪﺭ");
        check("گچ", "ﮔﭻ");
        check("ژاله", "ﮊﺍﻟﻪ");
        check("ٹھیک", "ﭨﮭﯿﮏ");
        check("میں", "ﻣﯿﮟ");
        check("بڑے", "ﺑﮍﮮ");
        check("کوردستان", "ﮐﻮﺭﺩﺳﺘﺎﻥ");
        check("ئەم", "ﺋﻪﻡ");
        check("دڵ", "ﺩڵ");
        check("بڵێ", "ﺑڵێ");
        check("ځم", "ځﻢ");
        check("عـلـي", "ﻋـﻠـﻲ");
        check("ه\u{200D}", "ﻫ");
        check("\u{200D}ه", "ﻪ");
        check("ل\u{200C}ا", "ﻝﺍ");
        check("ل\u{200D}ا", "ﻻ");
        check("ل\u{200D}\u{200C}\u{200D}ا", "ﻟﺎ");
        check("لـا", "ﻟـﺎ");
        check("لٱ", "ﻟﭑ");
        check("ٱلرحمن", "ﭐﻟﺮﺣﻤﻦ");
        check("للآخرين", "ﻟﻶﺧﺮﻳﻦ");
        check("بىر", "ﺑﯩﺮ");
        check("ب\u{200F}ت", "ﺑﺖ");
        check("ب\u{2067}ت", "ﺏﺕ");
        check("ا\u{653}ب", "ﺁﺏ");
        check("لا\u{654}", "ﻷ");
        check("نلاا", "ﻧﻼﺍ");
        check("ب\u{93E}ت", "ﺑ\u{93E}ﺖ");
        check("لا\u{93E}", "ﻟﺎ\u{93E}");
        check("ولولا", "ﻭﻟﻮﻻ");
        check("\u{202E}ل\u{202C}ا", "ﻝﺍ");
        check("a ل\u{200E}ا", "a ﻝﺍ");
        check("ﷲ", "ﷲ");
        check("ت7ب", "ﺕ7ﺏ");
        check("abcب", "abcﺏ");
    }

    #[test]
    fn an_override_to_the_left_leaves_letters_unjoined() {
        assert_eq!(shaped("\u{202D}بيتء"), "بيتء");
        assert_eq!(shaped("\u{202D}لا"), "لا");
    }

    #[test]
    fn the_table_names_letters_that_join_so() {
        for (letter, first, count) in FORMS {
            // Joined at both sides, though only two forms of each were encoded here.
            let gives = count == 4 || matches!(letter, '\u{649}' | '\u{6BA}');
            // A high hamza with waw, which joins though it has one form.
            let takes = count > 1 || letter == '\u{677}';
            assert_eq!(joins(letter), (takes, gives), "{letter}");
            assert_eq!(form(letter, false, false) as u32, u32::from(first));
        }
    }
}
