//! A second look at two texts: how much of them an alignment is sure of.
//!
//! Two articles on one event share names, numbers and quotations, often in the
//! same order; by these alone they can pass for translations. But aligned, only
//! the few passages that they really share are joined with confidence, while of
//! two translations most is.

use super::search::{self, Glance, Searched};
use super::{Alignment, Kin, Kinship, Ladder, Resources, Side, Verdict, align};
use crate::message::say;

/// Segments of a text that are aligned: its beginning tells enough.
const LOOKED_AT: usize = 150;
/// A bead counts from this confidence on.
const SURE: f32 = 0.8;
/// Texts are translations if this share of one of them, in bytes, stands in sure
/// beads: of 60 translated pairs of articles the least had 0.52, of as many pairs
/// of strangers, and of articles on one event, the most had 0.29.
const TRANSLATION: f32 = 0.4;
/// How steep the score is around that share: 0.52 scores 0.8, 0.29 scores 0.2.
const STEEPNESS: f32 = 12.0;

/// What a second look at two texts found.
#[derive(Debug)]
pub struct Looked {
    /// What they are to each other.
    pub kinship: Kinship,
    /// The share of that one in sure beads that is covered more; 0 where there was no second look.
    pub covered: f32,
    /// The search that it was found by, if it was one of the whole texts.
    searched: Option<Searched>,
}

/// What two texts of `kin` are, after a second look at those that a first look does not
/// take for strangers.
///
/// # Panics
/// If `sides` are not what `kin` was made of, or there is no such text.
pub fn second_look(kin: &Kin, a: usize, b: usize, sides: &[Side], resources: &Resources) -> Looked {
    let (first, glance) = kin.compared(a, b);
    if first.verdict == Verdict::Unrelated {
        return Looked { kinship: first, covered: 0.0, searched: None };
    }
    closer_look(kin, a, b, glance, sides, resources)
}

fn closer_look(
    kin: &Kin,
    a: usize,
    b: usize,
    glance: Option<Glance>,
    sides: &[Side],
    resources: &Resources,
) -> Looked {
    let beginning = |side: &Side| side.segments.len().min(LOOKED_AT);
    let two = [&sides[a], &sides[b]]
        .map(|side| Side { language: side.language, segments: &side.segments[..beginning(side)] });
    let searched = kin.searched(a, b, glance);
    let ladder = match &searched {
        Some(searched) => {
            let counts = two.map(|side| side.segments.len());
            search::joined(&counts, std::slice::from_ref(searched), &resources.weights).ladder
        }
        None => align(&two, resources).ladder,
    };
    let covered = coverage(&two, &ladder);
    let score = 1.0 / (1.0 + (-STEEPNESS * (covered - TRANSLATION)).exp());
    let verdict = if covered >= TRANSLATION { Verdict::Translation } else { Verdict::Related };
    let percent = (covered * 100.0).round();
    let reason = match verdict {
        Verdict::Translation => say!("kin-covered", percent = percent),
        _ => say!("kin-hardly-covered", percent = percent),
    };
    Looked { kinship: Kinship { score, verdict, reason }, covered, searched }
}

/// The alignment of texts with so many segments each, from second looks at every two
/// of them (0 and 1, 0 and 2, … 1 and 2, …); `None` where one was not at the whole texts.
pub fn aligned(counts: &[usize], looks: Vec<Looked>, resources: &Resources) -> Option<Alignment> {
    let pairs = (0..counts.len()).flat_map(|a| (a + 1..counts.len()).map(move |b| [a, b]));
    let mut looks = looks.into_iter();
    let searched: Option<Vec<Searched>> =
        pairs.map(|sides| Some(Searched { sides, ..looks.next()?.searched? })).collect();
    Some(search::joined(counts, &searched?, &resources.weights))
}

/// The share of two texts that stands in the sure beads of their ladder: that of
/// the text which is covered more, for the other may have more besides.
fn coverage(sides: &[Side; 2], ladder: &Ladder) -> f32 {
    let share = |side: usize| {
        let bytes = |segments: std::ops::Range<usize>| {
            sides[side].segments[segments].iter().map(|segment| segment.text.len()).sum::<usize>()
        };
        let sure = |bead: &usize| ladder.linked_sides(*bead) == 2 && ladder.confidence(*bead) >= SURE;
        let covered: usize =
            (0..ladder.len()).filter(sure).map(|bead| bytes(ladder.segments(bead, side))).sum();
        covered as f32 / bytes(0..sides[side].segments.len()).max(1) as f32
    };
    share(0).max(share(1))
}

#[cfg(test)]
mod tests {
    use super::super::Segment;
    use super::*;
    use crate::lexicon::Shipped;
    use crate::text::Language;

    fn check(english: &[&str], french: &[&str], expected: Verdict) {
        let segments = |texts: &[&'static str]| {
            texts.iter().map(|text| Segment { text, paragraph: 0 }).collect::<Vec<_>>()
        };
        let leak = |texts: &[&str]| -> Vec<&'static str> {
            texts.iter().map(|text| &*Box::leak((*text).to_owned().into_boxed_str())).collect()
        };
        let (a, b) = (segments(&leak(english)), segments(&leak(french)));
        let lexicon = Shipped::new();
        let side = |language, segments| Side { language, segments };
        let sides = [side(Language::ENGLISH, &a), side(Language::FRENCH, &b)];
        let resources = Resources::new(&lexicon);
        let kin = Kin::new(&sides, &lexicon);
        let looked = closer_look(&kin, 0, 1, kin.compared(0, 1).1, &sides, &resources);
        let found = &looked.kinship;
        assert_eq!(found.verdict, expected, "{} ({})", found.reason, found.score);
        let searched = looked.searched.is_some();
        let aligned = aligned(&[a.len(), b.len()], vec![looked], &resources);
        assert_eq!(aligned, searched.then(|| align(&sides, &resources)));
        assert!(searched || expected != Verdict::Translation);
    }

    #[test]
    fn translations_are_covered_and_articles_on_one_matter_are_not() {
        let english = [
            "On Monday the mayor of Marsa, Farida Zemmouch, opened a library of 4,200 books.",
            "The tower, 38 metres high, had been closed since January 17, 1984.",
            "Work took 26 months and cost 1.8 million euros.",
            "“It is a star that we keep for the neighbours,” said the clockmaker.",
        ];
        let french = [
            "Lundi, la maire de Marsa, Farida Zemmouch, a ouvert une bibliothèque de 4 200 livres.",
            "La tour, haute de 38 mètres, était fermée depuis le 17 janvier 1984.",
            "Les travaux ont duré 26 mois et coûté 1,8 million d’euros.",
            "« C’est une étoile que nous gardons pour les voisins », a dit l’horloger.",
        ];
        check(&english, &french, Verdict::Translation);
        let other = [
            "À Marsa, la maire Farida Zemmouch a présenté le budget de la saison.",
            "Les hôtels espèrent davantage de visiteurs cet automne.",
            "Un nouveau parc de stationnement sera construit près de la gare.",
            "Les pêcheurs demandent une baisse du prix du gazole.",
        ];
        check(&english, &other, Verdict::Related);
        check(&[], &french, Verdict::Related);
    }
}
