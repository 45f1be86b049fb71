//! How well what was typed fits a line of words.
//!
//! Each word typed must be found, in any order: best where it is a word of the line, then
//! where one begins with it, then anywhere within one, then as letters with others between
//! them. Letters are folded, so that no accent and no vowel sign is in the way.

use crate::text::fold::folded;

/// What it costs that a word goes on after what was typed.
const BEGUN: usize = 5;
/// What it costs that a word typed stands within a word and not at its start.
const WITHIN: usize = 20;
/// What it costs that its letters have others between them: more than all else.
pub(super) const APART: usize = 1 << 20;

/// What was typed, folded once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed(String);

impl Typed {
    pub(super) fn new(typed: &str) -> Typed {
        Typed(folded(typed))
    }

    /// Whether it is `earlier` with more behind it.
    pub(super) fn goes_on_from(&self, earlier: &Typed) -> bool {
        self.0.starts_with(&earlier.0)
    }
}

/// Words to be looked through, folded once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(String);

impl Words {
    /// The words of `text`.
    pub(super) fn of(text: &str) -> Words {
        Words(folded(text))
    }

    /// How far `typed` is from these words, 0 where it begins them; `None`
    /// where it does not fit.
    pub(super) fn distance(&self, typed: &Typed) -> Option<usize> {
        typed.0.split_whitespace().map(|word| self.of_word(word)).sum()
    }

    fn of_word(&self, word: &str) -> Option<usize> {
        let begins = |at: usize| !self.0[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        // What stands further on is a little further from what was meant.
        let late = |at: usize| self.0[..at].split(|c: char| !c.is_alphanumeric()).count() - 1;
        let ends = |at: usize| !self.0[at + word.len()..].chars().next().is_some_and(char::is_alphanumeric);
        // Of each kind the first is the nearest, and nothing is nearer than a whole word.
        let (mut whole, mut begun, mut within) = (None, None, None);
        for (at, _) in self.0.match_indices(word) {
            match (begins(at), ends(at)) {
                (true, true) => whole = Some(late(at)),
                (true, false) => begun = begun.or_else(|| Some(BEGUN + late(at))),
                (false, _) => within = within.or_else(|| Some(WITHIN + late(at))),
            }
            if whole.is_some() {
                break;
            }
        }
        let found = [whole, begun, within].into_iter().flatten().min();
        found.or_else(|| self.letters_apart(word).map(|between| APART + between))
    }

    /// The letters between those of `word`, where they are there in their order.
    fn letters_apart(&self, word: &str) -> Option<usize> {
        let mut rest = self.0.chars();
        let mut between = 0;
        for (nth, letter) in word.chars().enumerate() {
            let skipped = rest.position(|c| c == letter)?;
            between += if nth == 0 { 0 } else { skipped };
        }
        Some(between)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ranked<'a>(lines: &[&'a str], typed: &str) -> Vec<&'a str> {
        let fits = |line: &&'a str| Some((Words::of(line).distance(&Typed::new(typed))?, *line));
        let mut found: Vec<_> = lines.iter().filter_map(fits).collect();
        found.sort_by_key(|(distance, _)| *distance);
        found.into_iter().map(|(_, line)| line).collect()
    }

    #[test]
    fn what_begins_a_word_comes_first() {
        let lines = ["jump-back", "page-up", "next-bead", "Le Café", "مُحَمَّد"];
        let check = |typed: &str, expected: &[&str]| assert_eq!(ranked(&lines, typed), expected, "{typed}");
        check("", &lines);
        check("p", &["page-up", "jump-back"]);
        check("bea", &["next-bead"]);
        check("nb", &["next-bead"]);
        check("bead next", &["next-bead"]);
        check("cafe", &["Le Café"]);
        check("محمد", &["مُحَمَّد"]);
        check("zzz", &[]);
    }

    proptest! {
        #[test]
        fn anything_may_be_typed(text in ".*", typed in ".*") {
            let words = Words::of(&text);
            let _ = words.distance(&Typed::new(&typed));
            prop_assert_eq!(words.distance(&Typed::default()), Some(0));
        }

        #[test]
        fn what_does_not_fit_does_not_fit_with_more_behind_it(line in "[a-cé أإه]{0,20}", typed in "[a-cé أإه]{1,6}") {
            let (words, whole) = (Words::of(&line), Typed::new(&typed));
            for (end, _) in typed.char_indices() {
                let part = Typed::new(&typed[..end]);
                let fits = |typed: &Typed| words.distance(typed).is_some();
                prop_assert!(!whole.goes_on_from(&part) || fits(&part) || !fits(&whole));
            }
        }

        #[test]
        fn each_line_fits_itself(text in "[a-zé ]{1,20}") {
            prop_assert!(Words::of(&text).distance(&Typed::new(&text)).is_some());
        }
    }
}
