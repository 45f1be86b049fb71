//! From versions to their alignment.

use std::borrow::Cow;

use super::Version;
use crate::align::{self, Alignment, Ladder, NoPieces, Pieces, Resources, Side};

/// Aligns versions, telling `go_on` how far the work is, from 0 to 1, now and
/// then; `None` as soon as it says no.
pub fn align_versions(
    versions: &[Version],
    resources: &Resources,
    go_on: &dyn Fn(f32) -> bool,
) -> Option<Alignment> {
    align_in_pieces(versions, resources, &NoPieces, go_on)
}

/// As [`align_versions`], going on from the `pieces` of a long text that are there.
pub fn align_in_pieces(
    versions: &[Version],
    resources: &Resources,
    pieces: &dyn Pieces,
    go_on: &dyn Fn(f32) -> bool,
) -> Option<Alignment> {
    with_sides(versions, |sides| align::align_in_pieces(sides, resources, pieces, go_on))
}

/// Something to begin to read a long text with, while the whole is aligned:
/// of the longest version the first `count` segments, and of the others as many
/// as they are shorter, are aligned; from where that becomes unsure the versions
/// are set beside each other in proportion, with no confidence at all.
pub fn align_start(versions: &[Version], count: usize, resources: &Resources) -> Alignment {
    let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
    let longest = counts.iter().copied().max().unwrap_or(0);
    let first: Vec<usize> =
        counts.iter().map(|&n| if longest <= count { n } else { (n * count).div_ceil(longest) }).collect();
    let aligned =
        align_first(versions, &first, resources, &|_| true).unwrap_or_else(|| Alignment::none(&first));
    if longest <= count {
        return aligned;
    }
    // The last segments have counterparts past the first ones: they are left to the guess.
    let sure: Vec<usize> = first.iter().map(|n| n * 3 / 4).collect();
    let ladder = aligned.ladder;
    let ranges = |bead: usize| (0..counts.len()).map(|side| ladder.segments(bead, side)).collect::<Vec<_>>();
    let beads = (0..ladder.len())
        .map(|bead| (ranges(bead), ladder.confidence(bead)))
        .take_while(|(ranges, _)| ranges.iter().zip(&sure).all(|(range, &sure)| range.end <= sure));
    let mut beads: Vec<_> = beads.collect();
    let from: Vec<usize> =
        beads.last().map_or(vec![0; counts.len()], |(ranges, _)| ranges.iter().map(|r| r.end).collect());
    let rest: Vec<usize> = counts.iter().zip(&from).map(|(n, from)| n - from).collect();
    let steps = rest.iter().copied().max().unwrap_or(0);
    beads.extend((0..steps).map(|step| {
        let at = |side: usize, step: usize| from[side] + rest[side] * step / steps;
        ((0..counts.len()).map(|side| at(side, step)..at(side, step + 1)).collect(), 0.0)
    }));
    match Ladder::new(&counts, beads) {
        Some(ladder) => Alignment { ladder, pairs: Vec::new() },
        None => Alignment::none(&counts),
    }
}

/// Aligns the first segments of each version, so many of each.
fn align_first(
    versions: &[Version],
    counts: &[usize],
    resources: &Resources,
    go_on: &dyn Fn(f32) -> bool,
) -> Option<Alignment> {
    with_first(versions, counts, |sides| align::align_while(sides, resources, go_on))
}

/// Does `work` with the versions as the aligner sees them.
pub fn with_sides<T>(versions: &[Version], work: impl FnOnce(&[Side]) -> T) -> T {
    let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
    with_first(versions, &counts, work)
}

/// Does `work` with the first segments of each version, so many of each.
fn with_first<T>(versions: &[Version], counts: &[usize], work: impl FnOnce(&[Side]) -> T) -> T {
    let ends = versions.iter().zip(counts).map(|(version, &count)| version.bytes(0..count).end);
    let texts: Vec<Cow<str>> =
        versions.iter().zip(ends).map(|(version, end)| version.slice(0..end)).collect();
    let each = versions.iter().zip(&texts).zip(counts);
    let segments: Vec<Vec<align::Segment>> =
        each.map(|((version, text), &count)| segments(version, count, text)).collect();
    let sides = versions.iter().zip(&segments);
    let sides: Vec<Side> =
        sides.map(|(version, segments)| Side { language: version.language(), segments }).collect();
    work(&sides)
}

/// The first segments of a version as the aligner sees them, in its text.
fn segments<'a>(version: &Version, count: usize, text: &'a str) -> Vec<align::Segment<'a>> {
    let of = |segment: &super::Segment| align::Segment {
        // A text that was cut short under us lacks its last segments' words.
        text: text.get(segment.bytes()).unwrap_or_default(),
        paragraph: segment.paragraph() as u32,
    };
    version.segments().iter().take(count).map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::version;
    use super::*;
    use crate::lexicon::Shipped;
    use crate::text::Language;

    fn counted(name: &str, language: Language, sentences: usize) -> Version {
        let sentences: Vec<String> =
            (1..=sentences).map(|n| format!("The year {n}, room {}.", n * 7)).collect();
        let paragraphs: Vec<Vec<&str>> = sentences.iter().map(|s| vec![s.as_str()]).collect();
        let paragraphs: Vec<&[&str]> = paragraphs.iter().map(Vec::as_slice).collect();
        version(name, language, &paragraphs)
    }

    #[test]
    fn the_start_is_aligned_and_the_rest_set_in_proportion() {
        let lexicon = Shipped::new();
        let resources = Resources::new(&lexicon);
        let check = |counts: [usize; 2], start: usize| {
            let versions =
                [counted("a", Language::ENGLISH, counts[0]), counted("b", Language::FRENCH, counts[1])];
            let ladder = align_start(&versions, start, &resources).ladder;
            assert_eq!([ladder.segments_on(0), ladder.segments_on(1)], counts, "{counts:?} from {start}");
            ladder
        };
        let ladder = check([100, 100], 40);
        assert!((0..20).all(|bead| ladder.segments(bead, 0) == ladder.segments(bead, 1)));
        assert!((0..20).all(|bead| ladder.confidence(bead) > 0.0));
        assert!((40..100).all(|bead| ladder.confidence(bead) == 0.0));
        check([100, 7], 40);
        check([0, 50], 10);
        check([3, 50], 0);
        check([0, 0], 10);
        let whole = align_versions(
            &[counted("a", Language::ENGLISH, 30), counted("b", Language::FRENCH, 30)],
            &resources,
            &|_| true,
        );
        assert_eq!(whole.map(|a| a.ladder), Some(check([30, 30], 40)));
    }
}
