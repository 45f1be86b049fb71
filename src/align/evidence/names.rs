//! Names across scripts, by their skeleton of consonants.
//!
//! `بوغدانوف` and `Bogdanov` share no letter but, vowels aside and like sounds
//! taken together, the consonants b-g-d-n-f. Which sounds are taken together is
//! what transcription confuses: p and b, v and f, g and j and gh, the s-sounds,
//! the k-sounds; h, w and y come and go and are left out.

/// A skeleton: consonant classes of four bits, the last one lowest, so that
/// equal skeletons are equal numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Skeleton {
    pub(crate) bits: u64,
    /// The number of consonants, at most 15.
    pub(crate) len: u8,
}

const B: u8 = 1;
const T: u8 = 2;
const J: u8 = 3;
const K: u8 = 4;
const D: u8 = 5;
const R: u8 = 6;
const S: u8 = 7;
const F: u8 = 8;
const L: u8 = 9;
const M: u8 = 10;
const N: u8 = 11;

/// Consonants that one script writes for another, the lower class first: `p` as ف, the `ti`
/// of `nation` as ش, `z` as ظ, `g` as ق, `t` as ض.
pub(crate) const TRANSCRIBED: [[u8; 2]; 5] = [[B, F], [T, S], [D, S], [J, K], [T, D]];

impl Skeleton {
    fn push(&mut self, class: u8) {
        let last = (self.bits & 15) as u8;
        // `ts` and `ks` are one sound in one script and two in the other.
        if self.len > 0 && (last == class || (last == K && class == S)) {
            return;
        }
        if last == T && class == S && self.len > 0 {
            self.bits = (self.bits & !15) | u64::from(S);
            // What came before may now be doubled.
            if self.len > 1 && (self.bits >> 4) & 15 == u64::from(S) {
                self.bits >>= 4;
                self.len -= 1;
            }
        } else if self.len < 15 {
            self.bits = self.bits << 4 | u64::from(class);
            self.len += 1;
        }
    }

    /// Whether two skeletons of one length differ in one consonant within the word, and
    /// which two were taken for one another, the lower class first.
    pub(crate) fn one_apart(self, other: Skeleton) -> Option<[u8; 2]> {
        let differs = self.bits ^ other.bits;
        let mut apart = (0..self.len).filter(|at| differs >> (4 * at) & 15 != 0);
        let (Some(at), None) = (apart.next(), apart.next()) else { return None };
        let class = |bits: u64| (bits >> (4 * at) & 15) as u8;
        let within = self.len == other.len && at > 0 && at + 1 < self.len;
        let [a, b] = [class(self.bits), class(other.bits)];
        within.then_some([a.min(b), a.max(b)])
    }

    /// How much a match by this skeleton is worth, from 0 to 1: two consonants meet by chance.
    pub(crate) fn quality(self) -> f32 {
        match self.len {
            0 | 1 => 0.0,
            2 => 0.4,
            3 => 0.8,
            _ => 1.0,
        }
    }
}

/// The skeleton of a folded word in any of the scripts known here; of length 0 for others.
pub(crate) fn skeleton(folded: &str) -> Skeleton {
    if folded.is_ascii() { latin(folded.as_bytes()) } else { other(folded) }
}

fn latin(word: &[u8]) -> Skeleton {
    let mut out = Skeleton::default();
    let mut at = 0;
    while let Some(&c) = word.get(at) {
        let next = word.get(at + 1).copied().unwrap_or(0);
        let after = word.get(at + 2).copied().unwrap_or(0);
        let (class, used) = match (c, next) {
            (b't', b'c') if after == b'h' => (S, 3),
            (b's', b'c') if after == b'h' => (S, 3),
            (b'c' | b's', b'h') => (S, 2),
            (b'p', b'h') => (F, 2),
            (b'k', b'h') => (K, 2),
            (b'g', b'h') | (b'd', b'j') => (J, 2),
            (b't', b'h') => (T, 2),
            (b'g', b'n') => (N, 2),
            (b'c', b'e' | b'i' | b'y') => (S, 1),
            (b'b' | b'p', _) => (B, 1),
            (b't', _) => (T, 1),
            (b'g' | b'j', _) => (J, 1),
            (b'c' | b'k' | b'q' | b'x', _) => (K, 1),
            (b'd', _) => (D, 1),
            (b'r', _) => (R, 1),
            (b's' | b'z', _) => (S, 1),
            (b'f' | b'v', _) => (F, 1),
            (b'l', _) => (L, 1),
            (b'm', _) => (M, 1),
            (b'n', _) => (N, 1),
            _ => {
                at += 1;
                continue;
            }
        };
        out.push(class);
        at += used;
    }
    out
}

fn other(word: &str) -> Skeleton {
    let mut out = Skeleton::default();
    for c in word.chars() {
        let class = match c {
            // Arabic, folded, with the letters of Persian and Urdu.
            'ب' | 'پ' => B,
            'ت' | 'ث' | 'ط' | 'ٹ' => T,
            'ج' | 'غ' | 'گ' => J,
            'ك' | 'ق' | 'خ' => K,
            'د' | 'ذ' | 'ض' | 'ظ' | 'ڈ' => D,
            'ر' | 'ڑ' => R,
            'ز' | 'س' | 'ش' | 'ص' | 'چ' | 'ژ' => S,
            'ف' | 'ڤ' => F,
            'ل' => L,
            'م' => M,
            'ن' | 'ں' => N,
            // Cyrillic.
            'б' | 'п' => B,
            'т' => T,
            'г' | 'ґ' => J,
            'к' | 'х' => K,
            'д' => D,
            'р' => R,
            'з' | 'с' | 'ц' | 'ч' | 'ш' | 'щ' | 'ж' => S,
            'ф' | 'в' => F,
            'л' => L,
            'м' => M,
            'н' => N,
            // Greek.
            'β' => F,
            'π' => B,
            'τ' | 'θ' => T,
            'γ' => J,
            'κ' | 'χ' | 'ξ' => K,
            'δ' => D,
            'ρ' => R,
            'σ' | 'ς' | 'ζ' => S,
            'φ' => F,
            'λ' => L,
            'μ' => M,
            'ν' => N,
            // Hebrew.
            'ב' => B,
            'ת' | 'ט' => T,
            'ג' => J,
            'כ' | 'ך' | 'ק' => K,
            'ד' => D,
            'ר' => R,
            'ז' | 'ס' | 'ש' | 'צ' | 'ץ' => S,
            'פ' | 'ף' => F,
            'ל' => L,
            'מ' | 'ם' => M,
            'נ' | 'ן' => N,
            _ if c.is_ascii() => {
                let one = latin(&[c as u8]);
                if one.len == 1 { one.bits as u8 } else { continue }
            }
            _ => continue,
        };
        out.push(class);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded;

    #[test]
    fn a_name_has_one_skeleton_in_every_script() {
        let check = |a: &str, b: &str| {
            let (a, b) = (skeleton(&folded(a)), skeleton(&folded(b)));
            assert_eq!(a, b);
            assert!(a.quality() > 0.0);
        };
        check("بوغدانوف", "Bogdanov");
        check("مرزوق", "Marzouk");
        check("غوتيريش", "Guterres");
        check("فرنسا", "Francia");
        check("بكستر", "Baxter");
        check("تشيخوف", "Tchekhov");
        check("Чехов", "Tchekhov");
        check("אברהם", "Abraham");
        check("Σωκράτης", "Socrates");
    }

    #[test]
    fn what_has_no_consonants_has_no_skeleton() {
        for word in ["", "aei", "日本", "ا", "hwy"] {
            assert_eq!(skeleton(word).len, 0, "{word}");
        }
    }
}
