//! A parallel text: versions of one text, and the ladder that joins them.

mod aligning;
mod beside;
pub mod edit;
mod find;
mod gather;
mod moved;
mod pinned;
mod place;
pub mod review;
mod row;
mod text;
mod title;
mod version;
pub mod wordlink;

pub use aligning::{align_in_pieces, align_start, align_versions, with_sides};
pub use beside::beside;
pub use find::{Found, Hit, Query, count, hits};
pub use gather::{Gathered, SetApart, gather};
pub use moved::Moved;
pub use pinned::{Pin, align_around, holds, missing_pins};
pub use place::Place;
pub use row::{Rows, Walk};
pub use text::Text;
pub use title::title;
pub use version::{Remote, Segment, Version};

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::align::{Alignment, Ladder};
    use crate::text::Language;

    /// A version of these paragraphs, each a list of sentences.
    pub(crate) fn version(name: &str, language: Language, paragraphs: &[&[&str]]) -> Version {
        let mut text = String::new();
        let mut segments = Vec::new();
        for (paragraph, sentences) in paragraphs.iter().enumerate() {
            for sentence in *sentences {
                let start = text.len();
                text.push_str(sentence);
                segments.push(Segment::new(start..text.len(), paragraph));
                text.push(' ');
            }
            text.push('\n');
        }
        Version::new(name, language, text, segments)
    }

    /// Two versions: a title in the first alone, one sentence that the second
    /// splits in two, and one that both have.
    pub(crate) fn text() -> Text {
        let versions = vec![
            version("a", Language::ENGLISH, &[&["Title"], &["One and two."], &["Three."]]),
            version("b", Language::FRENCH, &[&["Un.", "Deux.", "Trois."]]),
        ];
        let beads = [([0..1, 0..0], 0.5), ([1..2, 0..2], 0.9), ([2..3, 2..3], 0.9)];
        let ladder = Ladder::new(&[3, 3], beads.map(|(b, c)| (b.to_vec(), c))).expect("it tiles");
        Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0)
    }
}
