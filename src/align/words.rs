//! The aligner's evidence, word by word: which words of two passages share a key.
//!
//! A word is read as a passage of its own, so that whatever speaks for two
//! sentences (a number, a name, a word of the lexicon) speaks for two words by
//! the same rules. What the text itself teaches comes from its longer passages.

use super::evidence::{self, KINDS, KeyKind, Keys, Reading, learnt};
use super::{Segment, Side};
use crate::lexicon::{Empty, Lexicon};
use crate::text::Language;
use crate::text::quick::QuickMap;

/// What speaks for two words meaning the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// They are the same number, date or time.
    Number,
    /// They sound alike in two scripts.
    Name,
    /// They begin alike in one script.
    Cognate,
    /// They are the same word in Latin letters, in texts of two scripts.
    Latin,
    /// The lexicon has them in one line.
    Lexicon,
    /// They keep turning up together in this text.
    Learnt,
}

/// A word, or several that are one value.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// Its text.
    pub text: &'a str,
    /// Whether it is a number, a date, a time: only then it may meet as one.
    pub quantity: bool,
}

/// Two words with something in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Met {
    /// The words' indices on either side.
    pub words: [usize; 2],
    /// What they have in common.
    pub evidence: Evidence,
    /// How much that says, from 0 to 1.
    pub quality: f32,
}

/// Words must have turned up together in so many links to have been learnt.
const LEAST_MEETINGS: u32 = 2;
/// And in at least this part of the links that have either.
const LEAST_SHARE: f32 = 0.6;

/// What a text taught about its words: see [`learn`].
#[derive(Clone, Debug, Default)]
pub struct Lessons {
    words: QuickMap<u64, u32>,
    /// For two words by their numbers, how sure it is that they belong together.
    sure: QuickMap<(u32, u32), f32>,
}

/// Learns from two sides which words turn up together in `links` (segments of
/// one side and of the other), and seldom apart.
pub fn learn(a: &Side, b: &Side, links: &[(usize, usize)]) -> Lessons {
    let (mut keys, mut lessons) = (Keys::default(), Lessons::default());
    let [x, y] = [a, b].map(|side| evidence::read(side, &Empty, &mut keys, &mut lessons.words));
    for meeting in learnt::meetings(&x, &y, links, LEAST_MEETINGS) {
        if meeting.share >= LEAST_SHARE {
            // Twice may be chance; the more often, the less so.
            let sure = meeting.share * (1.0 - 1.0 / meeting.times as f32);
            lessons.sure.insert((meeting.words[0], meeting.words[1]), sure);
        }
    }
    lessons
}

/// Which words of `a` share evidence with which of `b`, by the lexicon and by what
/// was learnt from these two versions; in order.
pub fn met(
    a: (Language, &[Word]),
    b: (Language, &[Word]),
    lexicon: &dyn Lexicon,
    lessons: &Lessons,
) -> Vec<Met> {
    let mut keys = Keys::default();
    let mut numbers = lessons.words.clone();
    let [x, y] = [a, b].map(|(language, words)| {
        let each = words.iter().zip(0..);
        let segments: Vec<Segment> =
            each.map(|(word, paragraph)| Segment { text: word.text, paragraph }).collect();
        evidence::read(&Side { language, segments: &segments }, lexicon, &mut keys, &mut numbers)
    });
    let mut holders: QuickMap<u32, Vec<u32>> = QuickMap::default();
    for word in 0..y.len() {
        for &key in y.keys_of(word) {
            holders.entry(key).or_default().push(word as u32);
        }
    }
    let mut found = Vec::new();
    for i in 0..x.len() {
        for &key in x.keys_of(i) {
            let kind = keys.kinds[key as usize];
            let fits = evidence::fits(kind, &x, &y);
            for &j in holders.get(&key).map_or(&[][..], Vec::as_slice) {
                let j = j as usize;
                let valued = a.1[i].quantity && b.1[j].quantity;
                if fits && (kind != KeyKind::Number || valued) {
                    let shared = share(kind, [(&x, i), (&y, j)], &keys);
                    let quality = keys.quality[key as usize] * shared;
                    found.push(Met { words: [i, j], evidence: named(kind), quality });
                }
            }
        }
        for j in 0..if lessons.sure.is_empty() { 0 } else { y.len() } {
            let sure = x.words_of(i).iter().flat_map(|&u| y.words_of(j).iter().map(move |&v| (u, v)));
            let sure = sure.filter_map(|pair| lessons.sure.get(&pair).copied()).fold(0.0, f32::max);
            if sure > 0.0 {
                found.push(Met { words: [i, j], evidence: Evidence::Learnt, quality: sure });
            }
        }
    }
    found.sort_by(|m, n| {
        m.words.cmp(&n.words).then(m.evidence.cmp(&n.evidence)).then(n.quality.total_cmp(&m.quality))
    });
    found.dedup_by_key(|met| (met.words, met.evidence));
    found
}

/// What part of the values that either word has the other has too: a date that
/// agrees in the month alone is not the same date. Of other kinds one is enough.
fn share(kind: KeyKind, words: [(&Reading, usize); 2], keys: &Keys) -> f32 {
    if kind != KeyKind::Number {
        return 1.0;
    }
    let of = |(reading, word): (&Reading, usize)| -> Vec<u32> {
        let numbers = reading.keys_of(word).iter().copied();
        numbers.filter(|&key| keys.kinds[key as usize] == KeyKind::Number).collect()
    };
    let [u, v] = words.map(of);
    let both = u.iter().filter(|key| v.contains(key)).count();
    both as f32 / u.len().max(v.len()).max(1) as f32
}

fn named(kind: KeyKind) -> Evidence {
    const NAMED: [Evidence; KINDS] = [
        Evidence::Number,
        Evidence::Name,
        Evidence::Cognate,
        Evidence::Latin,
        Evidence::Lexicon,
        Evidence::Learnt,
        // A dictionary is a lexicon of others.
        Evidence::Lexicon,
    ];
    NAMED[kind as usize]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Shipped;

    fn check(a: (&str, &str, bool), b: (&str, &str, bool), expected: &[Evidence]) {
        let language = |tag| Language::from_tag(tag).expect("a tag");
        let (x, y) = ([Word { text: a.1, quantity: a.2 }], [Word { text: b.1, quantity: b.2 }]);
        let lexicon = Shipped::new();
        let met = met((language(a.0), &x), (language(b.0), &y), &lexicon, &Lessons::default());
        let found: Vec<Evidence> = met.iter().map(|met| met.evidence).collect();
        assert_eq!(found, expected, "{a:?} {b:?}");
    }

    #[test]
    fn each_evidence_speaks_for_words_of_its_kind() {
        check(("ar", "٤٢", true), ("fr", "42", true), &[Evidence::Number]);
        check(("ar", "أحد عشر", true), ("en", "eleven", true), &[Evidence::Number]);
        check(("ar", "بوزيان", false), ("fr", "Bouzayan", false), &[Evidence::Name]);
        check(("ar", "بوزيان", false), ("fr", "bouzayan", false), &[]);
        check(("fr", "zorbaliste", false), ("en", "zorbalist", false), &[Evidence::Cognate]);
        check(("ar", "نظام GPS", false), ("en", "GPS", false), &[Evidence::Latin]);
        check(("ar", "والمدينة", false), ("en", "cities", false), &[Evidence::Lexicon]);
        check(("ar", "المدينة", false), ("en", "bread", false), &[]);
    }

    #[test]
    fn values_meet_as_values_alone() {
        check(("fr", "mai", false), ("en", "May", false), &[Evidence::Lexicon]);
        check(("fr", "12", true), ("en", "13", true), &[]);
    }

    #[test]
    fn words_that_keep_turning_up_together_are_learnt() {
        let french = ["le grelu dort", "un chat", "le grelu mange", "rien", "la nuit"];
        let english = ["the zorp sleeps", "a cat", "the zorp eats", "nothing", "the night"];
        let side = |texts: &[&'static str]| -> Vec<Segment<'static>> {
            texts.iter().zip(0..).map(|(text, paragraph)| Segment { text, paragraph }).collect()
        };
        let (x, y) = (side(&french), side(&english));
        let (a, b) = (
            Side { language: Language::FRENCH, segments: &x },
            Side { language: Language::ENGLISH, segments: &y },
        );
        let links: Vec<_> = (0..5).map(|n| (n, n)).collect();
        let lessons = learn(&a, &b, &links);
        let word = |text| [Word { text, quantity: false }];
        let found = |u, v| {
            met((Language::FRENCH, &word(u)), (Language::ENGLISH, &word(v)), &Empty, &lessons)
                .iter()
                .map(|met| met.evidence)
                .collect::<Vec<_>>()
        };
        assert_eq!(found("grelu", "zorp"), [Evidence::Learnt]);
        assert_eq!(found("grelu", "sleeps"), []);
    }
}
