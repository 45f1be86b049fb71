//! From versions to their alignment.

use std::borrow::Cow;

use super::Version;
use crate::align::{self, Alignment, Resources, Side};

/// Aligns versions, telling `go_on` how far the work is, from 0 to 1, now and
/// then; `None` as soon as it says no.
pub fn align_versions(
    versions: &[Version],
    resources: &Resources,
    go_on: &dyn Fn(f32) -> bool,
) -> Option<Alignment> {
    with_sides(versions, |sides| align::align_while(sides, resources, go_on))
}

/// Does `work` with the versions as the aligner sees them.
pub fn with_sides<T>(versions: &[Version], work: impl FnOnce(&[Side]) -> T) -> T {
    let texts: Vec<Cow<str>> = versions.iter().map(Version::text).collect();
    let segments: Vec<Vec<align::Segment>> =
        versions.iter().zip(&texts).map(|(version, text)| segments(version, text)).collect();
    let sides = versions.iter().zip(&segments);
    let sides: Vec<Side> =
        sides.map(|(version, segments)| Side { language: version.language(), segments }).collect();
    work(&sides)
}

/// The segments of a version as the aligner sees them, in its text.
fn segments<'a>(version: &Version, text: &'a str) -> Vec<align::Segment<'a>> {
    let of = |segment: &super::Segment| align::Segment {
        // A text that was cut short under us lacks its last segments' words.
        text: text.get(segment.bytes()).unwrap_or_default(),
        paragraph: segment.paragraph() as u32,
    };
    version.segments().iter().map(of).collect()
}
