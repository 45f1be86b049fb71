//! A lexicon packed into bytes, in which words are looked up where they lie.
//!
//! First come the number of slots, a power of two, and the slots: the key of a word, where
//! its entries begin and how many they are; no entries, where the slot is free. A word has the first
//! slot from that of its key on that is its own. Then come the entries. All numbers are
//! little-endian.

/// The bytes of a slot: a key of eight, and two numbers of four.
const SLOT: usize = 16;
/// The bytes before the slots.
const HEAD: usize = 8;

/// The entries of the word with this key, the last one first. What was not packed here has none.
pub fn entries(packed: &[u8], word: u64) -> impl Iterator<Item = u32> {
    let list = list(packed, word).unwrap_or_default();
    list.as_chunks::<4>().0.iter().map(|entry| u32::from_le_bytes(*entry))
}

fn list(packed: &[u8], word: u64) -> Option<&[u8]> {
    let (count, rest) = packed.split_first_chunk::<HEAD>()?;
    let count = u64::from_le_bytes(*count) as usize;
    let (slots, entries) = rest.split_at_checked(count.checked_mul(SLOT)?)?;
    let mut at = (word as usize).checked_rem(count)?;
    loop {
        let (key, numbers) = slots.get(at * SLOT..)?.split_first_chunk::<8>()?;
        let number = |at: usize| Some(u32::from_le_bytes(*numbers.get(4 * at..)?.first_chunk()?) as usize);
        let length = number(1)?;
        if length == 0 {
            return None;
        }
        if u64::from_le_bytes(*key) == word {
            return entries.get(4 * number(0)?..)?.get(..4 * length);
        }
        at = (at + 1) % count;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tables::packed;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_lead_to_their_entries_the_last_one_first() {
        let packed = packed(&[(7, 1), (9, 1), (7, 2), (7, 2), (1 << 40, 3)]);
        let check = |word, expected: &[u32]| {
            assert_eq!(entries(&packed, word).collect::<Vec<_>>(), expected, "{word}");
        };
        check(7, &[2, 1]);
        check(9, &[1]);
        check(1 << 40, &[3]);
        check(8, &[]);
        assert_eq!(entries(&[], 7).count(), 0);
        assert_eq!(entries(&packed[..20], 7).count(), 0);
    }

    proptest! {
        #[test]
        fn every_word_is_found_and_no_other(words in prop::collection::vec((0u64..40, 0u32..9), 0..60)) {
            let packed = packed(&words);
            for word in 0..50 {
                let mut expected: Vec<u32> =
                    words.iter().filter(|w| w.0 == word).map(|w| w.1).collect();
                expected.dedup();
                expected.reverse();
                prop_assert_eq!(entries(&packed, word).collect::<Vec<_>>(), expected);
            }
        }
    }
}
