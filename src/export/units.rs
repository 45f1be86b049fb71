//! A parallel text as the exchange formats write it: bead by bead, with what
//! was written about each, a name for it, and a tag for each version.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::import::exchange::{Column, Shape, is_legal};
use crate::parallel::review::{Keys, Piece, Record, Review, difference};
use crate::parallel::{Text, Version};

/// A parallel text and what was written about it.
pub(super) struct Units<'a> {
    text: &'a Text,
    review: &'a Review,
    keys: Keys,
    tags: Vec<String>,
    ids: Vec<String>,
}

/// One bead.
pub(super) struct Unit<'a> {
    /// Its number.
    pub(super) bead: usize,
    /// Its name: the same wherever and whenever it is exported, and no other's here.
    pub(super) id: &'a str,
    pub(super) confidence: f32,
    /// What was written about it; empty where nothing was.
    pub(super) record: Cow<'a, Record>,
}

impl<'a> Units<'a> {
    pub(super) fn of(text: &'a Text, review: &'a Review) -> Units<'a> {
        let keys = Keys::of(text);
        let mut taken = HashSet::new();
        let ids = keys.iter().map(|key| {
            // A name of the XML kind begins with a letter.
            let id = format!("b{}", key.short());
            let all_but_surely = std::iter::once(id.clone()).chain((2u64..).map(|n| format!("{id}-{n}")));
            all_but_surely.into_iter().find(|id| taken.insert(id.clone())).unwrap_or(id)
        });
        Units { text, review, ids: ids.collect(), keys, tags: tags(text.versions()) }
    }

    pub(super) fn text(&self) -> &'a Text {
        self.text
    }

    pub(super) fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The version's language as a BCP 47 tag that no other version has.
    pub(super) fn tag(&self, side: usize) -> &str {
        &self.tags[side]
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Unit<'_>> {
        self.ids.iter().enumerate().map(|(bead, id)| Unit {
            bead,
            id,
            confidence: self.text.ladder().confidence(bead),
            record: match self.keys.get(bead).and_then(|key| self.review.record(key)) {
                Some(record) => Cow::Borrowed(record),
                None => Cow::Owned(Record::default()),
            },
        })
    }

    /// The words of `bead` on `side`; `None` where it has none there.
    pub(super) fn passage(&self, bead: usize, side: usize) -> Option<Cow<'a, str>> {
        let bytes = self.text.passage(bead, side)?;
        Some(self.text.versions()[side].slice(bytes))
    }

    /// How what is suggested for `side` comes about from what it has there.
    pub(super) fn suggested(&self, unit: &Unit, side: usize) -> Option<Vec<Piece>> {
        let words = unit.record.suggestion(side)?;
        Some(difference(&self.passage(unit.bead, side).unwrap_or_default(), words))
    }

    /// How the passage is cut, and what stands before it. `legal` says what the
    /// format can carry; a replacement character stands for the rest.
    pub(super) fn shape(&self, bead: usize, side: usize, legal: fn(char) -> bool) -> Option<Shape> {
        let version = &self.text.versions()[side];
        let all = self.text.ladder().segments(bead, side);
        let bytes = self.text.passage(bead, side)?;
        let last = all.start.checked_sub(1).and_then(|last| version.segments().get(last));
        let before = version.slice(last.map_or(0, |last| last.bytes().end)..bytes.start);
        let segments: Vec<_> = version
            .segments()
            .get(all)?
            .iter()
            .map(|s| (s.bytes().start - bytes.start..s.bytes().end - bytes.start, s.paragraph()))
            .collect();
        let before = replaced(&before, legal);
        Some(Shape::of(&version.slice(bytes), &segments, &before, last.map(|last| last.paragraph())))
    }

    /// What is told of these versions, as JSON.
    pub(super) fn columns(&self, sides: &[usize]) -> String {
        let column = |&side: &usize| {
            let version = &self.text.versions()[side];
            let last = version.segments().last().map_or(0, |last| last.bytes().end);
            let after = version.slice(last..version.len()).into_owned();
            // As it is understood where nothing is said.
            let usual = if last == 0 { "" } else { "\n" };
            Column {
                side: Some(side),
                tag: self.tags[side].clone(),
                name: version.name().to_owned(),
                after: (after != usual).then_some(after),
            }
        };
        let columns: Vec<Column> = sides.iter().map(column).collect();
        // Plain data with string keys is never refused.
        serde_json::to_string(&columns).unwrap_or_default()
    }
}

/// `text` with a replacement character for each that is not `legal`.
pub(super) fn replaced(text: &str, legal: fn(char) -> bool) -> Cow<'_, str> {
    if text.chars().all(legal) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| if legal(c) { c } else { '\u{FFFD}' }).collect())
}

/// A tag for each version: its language, and for the second in a language a
/// private use subtag (BCP 47, 2.2.7) as well, `en-x-2`.
fn tags(versions: &[Version]) -> Vec<String> {
    let language = |side: usize| versions[side].language();
    (0..versions.len())
        .map(|side| match (0..side).filter(|&other| language(other) == language(side)).count() {
            0 => language(side).code().to_owned(),
            earlier => format!("{}-x-{}", language(side).code(), earlier + 1),
        })
        .collect()
}

/// Any character is; for formats that carry them all.
pub(super) fn any(_: char) -> bool {
    true
}

/// What XML allows is.
pub(super) fn of_xml(c: char) -> bool {
    is_legal(c)
}
