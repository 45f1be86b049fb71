//! How long a translation is beside its source, estimated from the texts.
//!
//! The ratio of the whole texts misleads where one has a tail that the other
//! lacks, and a ratio fixed beforehand where the style is another. So the search
//! starts from the whole texts, tempered by what the languages usually do, and
//! the ratio is then measured on the links that were found.

use super::Reading;
use crate::text::Language;

/// Letters that a language takes for what English says in 100, after folding;
/// a rule of thumb that the text itself soon overrides.
fn usual(language: Language) -> Option<f32> {
    Some(match language.code() {
        "ar" => 88.0,
        "en" => 100.0,
        "fr" => 113.0,
        "de" => 113.0,
        "es" | "it" | "pt" => 108.0,
        "he" => 75.0,
        "zh" => 30.0,
        "ja" => 45.0,
        _ => return None,
    })
}

/// Letters of the second language for one of the first, as far as it is known.
pub(crate) fn usual_ratio(a: Language, b: Language) -> f32 {
    match (usual(a), usual(b)) {
        (Some(x), Some(y)) => y / x,
        _ => 1.0,
    }
}

/// Letters of `b` for one of `a`, before anything is known of their links.
pub(crate) fn first_ratio(la: Language, a: &Reading, lb: Language, b: &Reading) -> f32 {
    let total = |r: &Reading| r.lengths.iter().sum::<f32>() + 1.0;
    let whole = total(b) / total(a);
    let ratio = match (usual(la), usual(lb)) {
        (Some(x), Some(y)) => ((y / x) * whole).sqrt(),
        _ => whole,
    };
    ratio.clamp(0.05, 20.0)
}

/// The ratio measured on `links` (letters on either side), held to `before` as
/// if by a few links more.
pub(crate) fn measured_ratio(before: f32, links: impl Iterator<Item = (f32, f32)>) -> f32 {
    const HELD: f32 = 4.0;
    let mut logs: Vec<(f32, f32)> =
        links.filter(|(x, y)| *x > 10.0 && *y > 10.0).map(|(x, y)| ((y / x).ln(), (x * y).sqrt())).collect();
    if logs.is_empty() {
        return before;
    }
    // The weighted median: a few wrong links do not move it.
    logs.sort_by(|p, q| p.0.total_cmp(&q.0));
    let half: f32 = logs.iter().map(|l| l.1).sum::<f32>() / 2.0;
    let mut sum = 0.0;
    let median = logs.iter().find(|l| {
        sum += l.1;
        sum >= half
    });
    let median = median.map_or(before.ln(), |l| l.0);
    let n = logs.len() as f32;
    ((median * n + before.ln() * HELD) / (n + HELD)).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ratio_is_measured_in_spite_of_a_few_wrong_links() {
        let links = (0..40).map(|k| if k % 8 == 0 { (100.0, 20.0) } else { (100.0, 130.0) });
        let ratio = measured_ratio(1.0, links);
        assert!((1.2..1.35).contains(&ratio), "{ratio}");
        assert_eq!(measured_ratio(1.1, std::iter::empty()), 1.1);
    }
}
