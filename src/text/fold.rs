//! Folding: what a text looks like when only its letters count.
//!
//! Two spellings that a reader takes for the same word fold to the same
//! letters: `Étranger` and `etranger`, `أحمد` and `احمد`, `شيءٌ` without its
//! marks, Persian `کتاب` and Arabic `كتاب`, `٢٠٢٣` and `2023`. Folding is for
//! comparing and searching only; what is shown and copied is never folded.
//!
//! [`fold`] keeps a map from every folded byte back to the source, so that what
//! is found in the folded text can be marked in the real one; [`fold_into`]
//! keeps none and is for comparing words by the million.

use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

/// A folded text that remembers where each of its bytes came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For each folded byte, the source bytes of the character it stems from.
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl Folded {
    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The source bytes that the folded bytes `range` came from, from the first
    /// character to the last, with the marks that folding dropped after it; an
    /// empty range at the source's place for an empty or impossible one.
    pub fn source(&self, range: Range<usize>) -> Range<usize> {
        let last = range.end.min(self.text.len());
        if range.start >= last {
            let at = self.starts.get(range.start).or(self.ends.last()).map_or(0, |&at| at as usize);
            return at..at;
        }
        self.starts[range.start] as usize..self.ends[last - 1] as usize
    }
}

/// Folds `text` to be searched, as [`fold_to_find`] does, and keeps the way back. Texts
/// over 4 GiB are folded only up to there.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    for (at, c) in text.char_indices() {
        let (Ok(start), Ok(end)) = (u32::try_from(at), u32::try_from(at + c.len_utf8())) else { break };
        let before = folded.text.len();
        fold_to_find(c, &mut folded.text);
        let added = folded.text.len() - before;
        if added == 0 {
            // A dropped mark belongs to the letter before it.
            let of = folded.ends.last().copied();
            for e in folded.ends.iter_mut().rev().take_while(|e| Some(**e) == of) {
                *e = end;
            }
        }
        folded.starts.extend(std::iter::repeat_n(start, added));
        folded.ends.extend(std::iter::repeat_n(end, added));
    }
    folded
}

/// Folds `text` onto the end of `out`.
pub fn fold_into(text: &str, out: &mut String) {
    for c in text.chars() {
        fold_char(c, out);
    }
}

/// `text`, folded.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// `text`, folded to be looked for.
pub fn folded_to_find(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| fold_to_find(c, &mut out));
    out
}

/// Folds one character of a text that is searched, or of what is looked for, onto the
/// end of `out`, where what comes before it is folded already.
///
/// As [`fold_char`], but for the hamza that stands by itself: without it `ماء` (water)
/// would be found in every `ما` (what). It is a letter like any other, except after ya
/// and waw, where it has a seat in other spellings of the same word (`شيء` and `شئ`).
pub fn fold_to_find(c: char, out: &mut String) {
    match c {
        'ء' if !out.ends_with(['ي', 'و']) => out.push(c),
        'ﺀ' => fold_to_find('ء', out),
        _ => fold_char(c, out),
    }
}

/// Folds one character onto the end of `out`: nothing for a mark, more than one
/// letter for a ligature.
pub fn fold_char(c: char, out: &mut String) {
    match c {
        '\0'..='\x7f' => out.push(c.to_ascii_lowercase()),
        // Arabic, by far the commonest beyond ASCII here: seats of hamza and forms
        // of alef to the bare letter, what looks alike or alternates to one.
        'ء' => {}
        'آ' | 'أ' | 'إ' | 'ٱ' | 'ٲ' | 'ٳ' => out.push('ا'),
        'ؤ' => out.push('و'),
        'ئ' | 'ى' | 'ی' | 'ې' => out.push('ي'),
        'ة' | 'ۀ' | 'ہ' | 'ە' | 'ھ' => out.push('ه'),
        'ک' | 'ڪ' => out.push('ك'),
        'ا'..='غ' | 'ف'..='ي' => out.push(c),
        'ـ' | '\u{64b}'..='\u{65f}' | '\u{670}' => {}
        // What the Quran's spelling writes small beside a letter, and the signs between its verses.
        '\u{6d6}'..='\u{6ed}' => {}
        '٠'..='٩' => out.push(digit(c, '٠')),
        '۰'..='۹' => out.push(digit(c, '۰')),
        '٫' => out.push('.'),
        '٬' => out.push(','),
        '٪' => out.push('%'),
        '،' => out.push(','),
        '؛' => out.push(';'),
        '؟' => out.push('?'),
        // Joiners and direction marks are for the eye.
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{fe00}'..='\u{fe0f}' => {}
        '’' | '‘' | '‚' | '‛' | 'ʼ' | 'ʹ' | '＇' | '´' | '′' | '‹' | '›' => out.push('\''),
        '“' | '”' | '„' | '«' | '»' | '‟' | '″' => out.push('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => out.push('-'),
        'œ' | 'Œ' => out.push_str("oe"),
        'æ' | 'Æ' => out.push_str("ae"),
        'ß' | 'ẞ' => out.push_str("ss"),
        'ø' | 'Ø' => out.push('o'),
        'ł' | 'Ł' => out.push('l'),
        'đ' | 'Đ' | 'ð' | 'Ð' => out.push('d'),
        'þ' | 'Þ' => out.push_str("th"),
        'ı' => out.push('i'),
        'ς' => out.push('σ'),
        // Latin-1 and Latin Extended-A letters: the base letter, by table.
        'À'..='ž' => match LATIN.get((c as usize).wrapping_sub('À' as usize)) {
            Some(&b'.') | None => rest(c, out),
            Some(&base) => out.push(char::from(base)),
        },
        _ => rest(c, out),
    }
}

/// The base letters from U+00C0 to U+017E; a full stop where there is no plain one.
const LATIN: &[u8] = b"aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y\
aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz";

/// The zeros of other decimal digits (general category Nd of UnicodeData.txt): NKo, the
/// scripts of India from Devanagari to Malayalam, Thai, Lao, Tibetan, Burmese and Khmer.
const ZEROS: [char; 15] = ['߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០'];

/// The ASCII digit of a decimal digit whose zero is `zero`.
fn digit(c: char, zero: char) -> char {
    char::from_digit(c as u32 - zero as u32, 10).unwrap_or(c)
}

/// Everything else: compatibility decomposition, case, marks dropped.
fn rest(c: char, out: &mut String) {
    const NORMALIZER: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();
    const CLASSES: CanonicalCombiningClassMapBorrowed<'static> = CanonicalCombiningClassMapBorrowed::new();
    if let Some(zero) = ZEROS.iter().find(|&&zero| (0..10).contains(&(c as u32).wrapping_sub(zero as u32))) {
        out.push(digit(c, *zero));
        return;
    }
    for d in NORMALIZER.normalize_iter(std::iter::once(c)) {
        // Points, accents and vowel signs above and below fall; nukta (7),
        // kana voicing (8), virama (9) and the Thai and Indic vowel classes
        // stay, for there they make another letter.
        if matches!(CLASSES.get_u8(d), 10..=36 | 200..=240) {
            continue;
        }
        if let Some(value) = d.to_digit(10) {
            out.extend(char::from_digit(value, 10));
        } else if d != c {
            // A presentation form or a full-width letter: the letter folds on,
            // and no further, for it decomposes no more.
            fold_char(d, out);
        } else {
            out.extend(d.to_lowercase().filter(|&l| !matches!(CLASSES.get_u8(l), 200..=240)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_reads_the_same_folds_the_same() {
        let check = |source, expected| assert_eq!(folded(source), expected, "{source}");
        check("Étranger Œuvre Ægir straße Łódź Øre", "etranger oeuvre aegir strasse lodz ore");
        check("ÀÇÉÎÑÕÜÝ ÿ žŠ ĞİŞ", "aceinouy y zs gis");
        check("أإآٱا", "ااااا");
        check("مُحَمَّدٌ ـــ شيء شئ", "محمد  شي شي");
        check("على مدرسة", "علي مدرسه");
        check("کتاب یک", "كتاب يك");
        check("٢٠٢٣ ۱۴۰۲ ٣٫٥", "2023 1402 3.5");
        check("ﻻ ﷲ ﬁn Ｆｕｌｌ", "لا الله fin full");
        check("l’été « ça »", "l'ete \" ca \"");
        check("ΆΝΘΡΩΠΟΣ άνθρωπος Ёлка", "ανθρωποσ ανθρωποσ елка");
        check("२०२३ ๒๐๒๓ ೨", "2023 2023 2");
        check("لَهُۥ ۖ قَالَ", "له  قال");
        check("\u{61c}50٪ ‹a› ″ ― ❤\u{fe0f}", "50% 'a' \" - ❤");
        check("नमस्ते ไทย 日本", "नमस्ते ไทย 日本");
        check("ガ", "カ\u{3099}");
    }

    #[test]
    fn a_find_leads_back_to_its_source() {
        let check = |source: &str, needle: &str, expected: &str| {
            let folded = fold(source);
            let at = folded.as_str().find(needle).expect("it is there");
            assert_eq!(&source[folded.source(at..at + needle.len())], expected, "{source}");
        };
        check("un Œuf", "oeuf", "Œuf");
        check("قال مُحَمَّدٌ ذلك", "محمد", "مُحَمَّدٌ");
        check("e\u{301}te\u{301} x", "ete", "e\u{301}te\u{301}");
        check("الآن ٢٠٢٣", "2023", "٢٠٢٣");
    }

    #[test]
    fn a_hamza_by_itself_is_looked_for() {
        let check = |source, expected| assert_eq!(folded_to_find(source), expected, "{source}");
        check("ماء ما", "ماء ما");
        check("السماءُ جزء", "السماء جزء");
        check("شيء شَيْءٌ شئ ضوء", "شي شي شي ضو");
        check("مسؤول قراءة ﻣﺎﺀ", "مسوول قراءه ماء");
    }

    proptest! {
        #[test]
        fn every_folded_byte_comes_from_somewhere(text in "\\PC{0,40}") {
            let f = fold(&text);
            prop_assert_eq!(f.as_str(), &folded_to_find(&text));
            for at in 0..f.as_str().len() {
                let source = f.source(at..at + 1);
                prop_assert!(text.get(source).is_some_and(|s| !s.is_empty()));
            }
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = folded(&text);
            prop_assert_eq!(&folded(&once), &once);
        }
    }
}
