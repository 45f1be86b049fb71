//! Which of several files are versions of one text.
//!
//! Files are opened by the handful: three versions of an article, and perhaps two
//! more that are about the same matter but translate nothing. How two files are
//! related is for the aligner to say; here it is decided what is read together,
//! in what order, and why the rest is not.

use super::Version;
use crate::align::{Kinship, Verdict};
use crate::message::{list, say};
use crate::text::Language;

/// What is read together, and what is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// The files that are versions of one text, in the order of their panes.
    pub together: Vec<usize>,
    /// The others, in the order in which they were given.
    pub apart: Vec<SetApart>,
}

/// A file that is not read with the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetApart {
    /// Its index among the files.
    pub file: usize,
    /// Why, as a sentence.
    pub reason: String,
    /// Whether it is at least on the same matter as one that is read.
    pub related: bool,
}

/// Finds the files that are versions of one text; `relate` says how the files
/// of two indices are related, and is asked once for every two, the lower first.
///
/// Versions of one text form a set in which each translates at least half of the
/// others. The largest set is read, of several the surest, of those the first
/// given. Where all files belong to it they keep their order; where it was chosen,
/// Arabic, French and English come first, in this order. Where no file translates
/// another, the first stands alone.
pub fn gather(files: &[Version], mut relate: impl FnMut(usize, usize) -> Kinship) -> Gathered {
    let relations = Relations::ask(files.len(), &mut relate);
    let sets = relations.sets();
    let mut best: Option<&Vec<usize>> = None;
    for set in &sets {
        let rank = |set: &Vec<usize>| (set.len(), relations.sureness(set));
        if best.is_none_or(|best| rank(set) > rank(best)) {
            best = Some(set);
        }
    }
    let Some(best) = best else { return Gathered::default() };
    let mut together = best.clone();
    if together.len() < files.len() {
        together.sort_by_key(|&file| (rank_of_language(files[file].language()), file));
    }
    let apart = (0..files.len()).filter(|file| !best.contains(file));
    let apart = apart.map(|file| SetApart {
        file,
        reason: relations.why_apart(files, file, best, &sets),
        related: best.iter().any(|&read| relations.between(file, read).verdict > Verdict::Unrelated),
    });
    Gathered { apart: apart.collect(), together }
}

fn rank_of_language(language: Language) -> usize {
    let first = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];
    first.iter().position(|&l| l == language).unwrap_or(first.len())
}

/// How every two files are related.
struct Relations {
    files: usize,
    /// For `a < b`, at `b * (b - 1) / 2 + a`.
    of_two: Vec<Kinship>,
}

impl Relations {
    fn ask(files: usize, relate: &mut impl FnMut(usize, usize) -> Kinship) -> Relations {
        let pairs = (0..files).flat_map(|b| (0..b).map(move |a| (a, b)));
        Relations { files, of_two: pairs.map(|(a, b)| relate(a, b)).collect() }
    }

    /// How two different files are related.
    fn between(&self, a: usize, b: usize) -> &Kinship {
        let (a, b) = (a.min(b), a.max(b));
        &self.of_two[b * (b - 1) / 2 + a]
    }

    fn translate(&self, a: usize, b: usize) -> bool {
        self.between(a, b).verdict == Verdict::Translation
    }

    /// All files in sets of versions of one text, each in the order given; a
    /// file that translates none is a set of its own.
    fn sets(&self) -> Vec<Vec<usize>> {
        let mut left: Vec<usize> = (0..self.files).collect();
        let mut sets = Vec::new();
        while let Some(&first) = left.first() {
            let mut set = self.reached_from(first, &left);
            while let Some(weakest) = self.outsider(&set) {
                set.remove(weakest);
            }
            left.retain(|file| !set.contains(file));
            sets.push(set);
        }
        sets
    }

    /// The files that translate `first`, or what translates it, and so on.
    fn reached_from(&self, first: usize, among: &[usize]) -> Vec<usize> {
        let mut set = vec![first];
        let mut next = 0;
        while let Some(&member) = set.get(next) {
            let more = among.iter().filter(|&&file| file != member && self.translate(file, member));
            let more: Vec<usize> = more.copied().filter(|file| !set.contains(file)).collect();
            set.extend(more);
            next += 1;
        }
        set.sort_unstable();
        set
    }

    /// The index in `set` of the file that translates fewest of the others, if these are not even half.
    fn outsider(&self, set: &[usize]) -> Option<usize> {
        let others = set.len() - 1;
        let translated =
            |file: usize| set.iter().filter(|&&other| other != file && self.translate(file, other)).count();
        let weakest = set
            .iter()
            .enumerate()
            .map(|(at, &file)| (translated(file), self.score_within(file, set), at))
            .min_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(b.2.cmp(&a.2)))?;
        (weakest.0 * 2 < others).then_some(weakest.2)
    }

    /// The mean score of a file with the others of its set.
    fn score_within(&self, file: usize, set: &[usize]) -> f32 {
        let others = set.iter().filter(|&&other| other != file);
        let sum: f32 = others.map(|&other| self.between(file, other).score).sum();
        sum / set.len().saturating_sub(1).max(1) as f32
    }

    /// The mean score within a set.
    fn sureness(&self, set: &[usize]) -> f32 {
        set.iter().map(|&file| self.score_within(file, set)).sum::<f32>() / set.len().max(1) as f32
    }

    /// Why `file` is not read with the files of `best`.
    fn why_apart(&self, files: &[Version], file: usize, best: &[usize], sets: &[Vec<usize>]) -> String {
        let name = |file: usize| files[file].name();
        let own = sets.iter().find(|set| set.contains(&file)).map_or(&[][..], Vec::as_slice);
        let companions: Vec<&str> =
            own.iter().filter(|&&other| other != file).map(|&other| name(other)).collect();
        if !companions.is_empty() {
            let others = list(&companions);
            return say!("apart-other-text", name = name(file), others = others);
        }
        let nearest = best.iter().copied().max_by(|&a, &b| {
            let (a, b) = (self.between(file, a), self.between(file, b));
            a.verdict.cmp(&b.verdict).then(a.score.total_cmp(&b.score))
        });
        let Some(nearest) = nearest else { return say!("apart-no-counterpart", name = name(file)) };
        let relation = self.between(file, nearest);
        let reason = relation.reason.trim().trim_end_matches('.');
        let reason = if reason.is_empty() { String::new() } else { format!(": {reason}") };
        let (name, other) = (name(file), name(nearest));
        match relation.verdict {
            Verdict::Translation => say!("apart-too-few", name = name, other = other, reason = reason),
            Verdict::Related => say!("apart-related", name = name, other = other, reason = reason),
            Verdict::Unrelated => say!("apart-unrelated", name = name, other = other, reason = reason),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn files(languages: &str) -> Vec<Version> {
        let languages = languages.split_whitespace().enumerate();
        languages
            .map(|(at, tag)| {
                let language = Language::from_tag(tag).unwrap();
                Version::new(format!("{at}.{tag}"), language, String::new(), Vec::new())
            })
            .collect()
    }

    /// Files in these languages, those that translate each other and those that are only related.
    fn gathered(languages: &str, translations: &[(usize, usize)], related: &[(usize, usize)]) -> Gathered {
        gather(&files(languages), |a, b| {
            let (score, verdict) = if translations.contains(&(a, b)) {
                (0.9 - (a + b) as f32 / 100.0, Verdict::Translation)
            } else if related.contains(&(a, b)) {
                (0.4, Verdict::Related)
            } else {
                (0.1, Verdict::Unrelated)
            };
            Kinship { score, verdict, reason: "few names agree".into() }
        })
    }

    fn check(languages: &str, translations: &[(usize, usize)], expected: &[usize]) {
        assert_eq!(gathered(languages, translations, &[]).together, expected, "{languages} {translations:?}");
    }

    #[test]
    fn versions_of_one_text_are_read_together() {
        check("", &[], &[]);
        check("en", &[], &[0]);
        check("en ar", &[(0, 1)], &[0, 1]);
        check("en ar", &[], &[0]);
        check("fr fr fr ar en", &[(0, 3), (0, 4), (3, 4)], &[3, 0, 4]);
        check("de en it ar fr", &[(0, 1), (0, 2), (1, 2), (0, 4), (1, 4), (2, 4)], &[4, 1, 0, 2]);
    }

    #[test]
    fn all_together_keep_their_order() {
        check("en fr ar", &[(0, 1), (0, 2), (1, 2)], &[0, 1, 2]);
        // One pair that was not recognised does not part them.
        check("en fr ar", &[(0, 1), (1, 2)], &[0, 1, 2]);
    }

    #[test]
    fn of_several_sets_the_largest_is_read_then_the_surest() {
        check("ar fr ar fr en", &[(0, 1), (2, 3), (2, 4), (3, 4)], &[2, 3, 4]);
        check("fr en ar fr", &[(0, 1), (2, 3)], &[0, 1]);
    }

    #[test]
    fn a_chain_is_no_set() {
        check("ar fr en de es", &[(0, 1), (1, 2), (0, 2), (2, 3), (3, 4)], &[0, 1, 2]);
    }

    #[test]
    fn two_versions_may_be_in_one_language() {
        check("en en", &[(0, 1)], &[0, 1]);
        check("en fr en", &[(0, 1), (1, 2), (0, 2)], &[0, 1, 2]);
    }

    #[test]
    fn why_a_file_stands_apart_is_said_in_a_sentence() {
        let found = gathered("fr fr ar en en de", &[(0, 2), (0, 3), (2, 3), (4, 5)], &[(0, 1), (1, 2)]);
        let reasons: Vec<_> = found.apart.iter().map(|a| (a.file, a.reason.as_str())).collect();
        let expected = [
            (1, "1.fr is about the same matter but translates nothing of 2.ar: few names agree."),
            (4, "4.en is a version of another text, with 5.de."),
            (5, "5.de is a version of another text, with 4.en."),
        ];
        assert_eq!(reasons, expected);
        let found = gathered("ar fr", &[], &[]);
        assert_eq!(found.apart[0].reason, "1.fr is no version of 0.ar: few names agree.");
    }

    proptest! {
        #[test]
        fn every_file_is_read_or_set_apart(n in 0usize..8, verdicts in prop::collection::vec((0u8..3, 0f32..1.0), 28)) {
            let files = files(&"fr ar en de fr it en es".split_whitespace().take(n).collect::<Vec<_>>().join(" "));
            let mut asked = 0;
            let found = gather(&files, |a, b| {
                assert!(a < b && b < n);
                let (verdict, score) = verdicts[asked];
                asked += 1;
                let verdict = [Verdict::Unrelated, Verdict::Related, Verdict::Translation][verdict as usize];
                Kinship { score, verdict, reason: String::new() }
            });
            prop_assert_eq!(asked, n * n.saturating_sub(1) / 2);
            let mut all: Vec<usize> = found.together.iter().copied().chain(found.apart.iter().map(|a| a.file)).collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..n).collect::<Vec<_>>());
            prop_assert!(found.together.is_empty() == (n == 0));
        }
    }
}
