//! The text as rules see it: passages, their words and their values, each read
//! once however many rules ask.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use super::finding::{self, Draft, Severity};
use super::terms::Terms;
use crate::parallel::{Text, Version};
use crate::text::Language;
use crate::text::number::{Quantity, quantities_in};
use crate::text::words::Tokens;

/// The whole text.
pub(super) struct Whole<'t> {
    pub(super) text: &'t Text,
    /// What each version is called in a message.
    pub(super) names: &'t [String],
    terms: &'t Terms,
    /// The beads of a text that is not long, with what was read of them.
    kept: Option<Vec<Rc<Bead<'t>>>>,
}

/// The beads of longer texts are read again by each rule that looks at all of them: what
/// was read would take more memory than the text.
const KEPT: usize = 500;

impl<'t> Whole<'t> {
    pub(super) fn new(text: &'t Text, names: &'t [String], terms: &'t Terms) -> Whole<'t> {
        let mut whole = Whole { text, names, terms, kept: None };
        if text.ladder().len() <= KEPT {
            whole.kept = Some(whole.beads().collect());
        }
        whole
    }

    /// The beads, in order.
    pub(super) fn beads(&self) -> impl Iterator<Item = Rc<Bead<'t>>> {
        (0..self.text.ladder().len()).map(|bead| self.bead(bead))
    }

    fn bead(&self, bead: usize) -> Rc<Bead<'t>> {
        if let Some(kept) = &self.kept {
            return Rc::clone(&kept[bead]);
        }
        let (text, names, terms) = (self.text, self.names, self.terms);
        let sides = text.versions().iter().enumerate();
        let passages =
            sides.filter_map(|(side, version)| Passage::new(text, names, terms, version, bead, side));
        Rc::new(Bead { bead, names, terms, source: text.source(), passages: passages.collect() })
    }

    /// A finding about these passages, each a side with its bytes and marks.
    pub(super) fn draft(&self, bead: usize, message: String, passages: Vec<finding::Passage>) -> Draft {
        Draft { bead, message, severity: Severity::Error, passages }
    }
}

/// The passages of one bead.
pub(super) struct Bead<'t> {
    pub(super) bead: usize,
    pub(super) names: &'t [String],
    /// What is looked for besides.
    pub(super) terms: &'t Terms,
    /// The side that is the original.
    pub(super) source: usize,
    passages: Vec<Passage<'t>>,
}

impl<'t> Bead<'t> {
    /// Those that are there, by side.
    pub(super) fn passages(&self) -> std::slice::Iter<'_, Passage<'t>> {
        self.passages.iter()
    }

    /// What the version of the passage `at` is called.
    pub(super) fn name(&self, at: usize) -> &'t str {
        &self.names[self.passages[at].side]
    }

    /// A finding about all passages; `marks` says of each which of its bytes are at issue.
    pub(super) fn draft(&self, message: String, mut marks: impl FnMut(usize) -> Vec<Range<usize>>) -> Draft {
        let passages = self.passages.iter().enumerate().map(|(at, p)| p.marked(marks(at))).collect();
        Draft { bead: self.bead, message, severity: Severity::Error, passages }
    }
}

/// One version's passage in a bead.
pub(super) struct Passage<'t> {
    pub(super) bead: usize,
    pub(super) side: usize,
    /// What its version is called.
    pub(super) name: &'t str,
    /// What is looked for besides.
    pub(super) terms: &'t Terms,
    pub(super) language: Language,
    pub(super) text: Cow<'t, str>,
    /// Where it begins in the version, in bytes.
    start: usize,
    tokens: OnceCell<Tokens>,
    quantities: OnceCell<Vec<Quantity>>,
}

impl<'t> Passage<'t> {
    fn new(
        text: &'t Text,
        names: &'t [String],
        terms: &'t Terms,
        version: &'t Version,
        bead: usize,
        side: usize,
    ) -> Option<Passage<'t>> {
        let bytes = text.passage(bead, side)?;
        Some(Passage {
            bead,
            side,
            name: names.get(side).map_or("", String::as_str),
            terms,
            language: version.language(),
            text: version.slice(bytes.clone()),
            start: bytes.start,
            tokens: OnceCell::new(),
            quantities: OnceCell::new(),
        })
    }

    /// Its words and numbers.
    pub(super) fn tokens(&self) -> &Tokens {
        self.tokens.get_or_init(|| Tokens::new(&self.text, self.language))
    }

    /// The values in it.
    pub(super) fn quantities(&self) -> &[Quantity] {
        self.quantities.get_or_init(|| {
            let mut found = Vec::new();
            quantities_in(&self.text, self.language, self.tokens(), |bytes, value| {
                found.push(Quantity { bytes, value })
            });
            found
        })
    }

    /// These bytes of it; nothing where they cut a character.
    pub(super) fn slice(&self, bytes: Range<usize>) -> &str {
        self.text.get(bytes).unwrap_or("")
    }

    /// What of it lies in `ranges`, which are in order and in the version's bytes; in its own.
    pub(super) fn shared(&self, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
        let end = self.start + self.text.len();
        let first = ranges.partition_point(|range| range.end <= self.start);
        let inside = ranges.iter().skip(first).take_while(|range| range.start < end);
        inside
            .map(|range| range.start.max(self.start) - self.start..range.end.min(end) - self.start)
            .collect()
    }

    /// Whether it is written in Arabic letters, by its language.
    pub(super) fn is_arabic_script(&self) -> bool {
        matches!(self.language.code(), "ar" | "fa" | "ur" | "ps" | "ckb" | "sd" | "ug")
    }

    /// A finding about it alone, with these of its bytes at issue.
    pub(super) fn draft(&self, message: String, marks: Vec<Range<usize>>) -> Draft {
        Draft { bead: self.bead, message, severity: Severity::Error, passages: vec![self.marked(marks)] }
    }

    fn marked(&self, marks: Vec<Range<usize>>) -> finding::Passage {
        let place = |mark: Range<usize>| self.start + mark.start..self.start + mark.end;
        finding::Passage {
            side: self.side,
            bytes: self.start..self.start + self.text.len(),
            marks: marks.into_iter().map(place).collect(),
        }
    }
}
