//! What the texts of the library have to teach those who align another one.

use super::{Found, Library, Stage};
use crate::parallel::Text;
use crate::parallel::review::{Keys, Review};
use crate::text::Language;

/// So many texts are looked into, those read last first.
const MOST_TEXTS: usize = 40;

/// A passage, and the language it is in.
pub type Passage<'t> = (Language, &'t str);

impl Library {
    /// The same library once more, for another thread.
    pub fn again(&self) -> Library {
        match &self.desk {
            Some((reads, _)) => Library::at(reads.path().clone()),
            None => Library::none(),
        }
    }

    /// Calls `teach` with two passages that translate each other, each with its
    /// language, and with whether a reader linked them by hand; those come first.
    /// They are from the texts read last that have two of `languages`, and from
    /// beads of at least this confidence; at most `most` of them.
    ///
    /// A text whose files are not there any more teaches nothing.
    pub fn teach(
        &self,
        languages: &[Language],
        confidence: f32,
        most: usize,
        teach: &mut dyn FnMut([Passage; 2], bool),
    ) {
        let mut texts: Vec<(Text, Vec<bool>)> = Vec::new();
        for entry in self.list().unwrap_or_default() {
            let ours = entry.languages.iter().filter(|language| languages.contains(language));
            if texts.len() >= MOST_TEXTS || ours.count() < 2 || entry.stage != Stage::Aligned {
                continue;
            }
            let files = entry.files();
            if !files.missing.is_empty() {
                continue;
            }
            if let Found::Known(known) = self.find(&files.all, "") {
                let pinned = pinned(&known.text, &known.kept.review().unwrap_or_default());
                texts.push((known.text, pinned));
            }
        }
        let mut left = most;
        for by_hand in [true, false] {
            for (text, pinned) in &texts {
                for bead in 0..text.ladder().len() {
                    let is = pinned.get(bead).copied().unwrap_or(false);
                    let sure = is || text.ladder().confidence(bead) >= confidence;
                    if is != by_hand || !sure || left == 0 || text.ladder().linked_sides(bead) < 2 {
                        continue;
                    }
                    left -= 1;
                    passages(text, bead, languages, &mut |pair| teach(pair, is));
                }
            }
        }
    }
}

/// Of each bead whether the reader fixed it by hand; nothing where nothing is.
fn pinned(text: &Text, review: &Review) -> Vec<bool> {
    if !review.records().any(|(_, record)| record.pinned) {
        return Vec::new();
    }
    let is = |key| review.record(key).is_some_and(|record| record.pinned);
    Keys::of(text).iter().map(is).collect()
}

/// The passages of a bead in these languages, two by two.
fn passages(text: &Text, bead: usize, languages: &[Language], found: &mut dyn FnMut([Passage; 2])) {
    let versions = text.versions().iter().enumerate();
    let ours = versions.filter(|(_, version)| languages.contains(&version.language()));
    let passages: Vec<_> = ours
        .filter_map(|(side, version)| {
            let bytes = text.passage(bead, side)?;
            Some((version.language(), version.slice(bytes)))
        })
        .collect();
    for (at, a) in passages.iter().enumerate() {
        for b in passages[at + 1..].iter().filter(|b| b.0 != a.0) {
            found([(a.0, &*a.1), (b.0, &*b.1)]);
        }
    }
}
