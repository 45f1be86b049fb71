//! Word links: the word one stands on, and what the other versions say for it.

use std::ops::Range;

use super::reader::Reader;
use crate::align::words::Evidence;
use crate::lexicon::Shipped;
use crate::message::{self, say};
use crate::parallel::Place;
use crate::parallel::wordlink::{Learnt, Offer, Why, WordLinks};

/// The word one stands on and its counterparts, found anew wherever one goes.
#[derive(Debug, Default)]
pub(super) struct Linking {
    lexicon: Shipped,
    learnt: Learnt,
    /// Where it was last looked, and what was found there.
    at: Option<Place>,
    word: Range<usize>,
    offers: Vec<Offer>,
}

impl Linking {
    /// Forgets what was found, for the text is another one or aligned anew.
    pub(super) fn forget(&mut self) {
        self.learnt = Learnt::default();
        self.at = None;
    }
}

impl Reader {
    /// Links the word one stands on with its counterparts, or no longer.
    pub(super) fn toggle_links(&mut self) {
        if self.linking.take().is_some() {
            self.said = Some(say!("words-off").into());
            return;
        }
        self.linking = Some(Linking { lexicon: Shipped::new(), ..Linking::default() });
        if self.place.side != self.focus {
            self.move_sentences(0);
        }
    }

    /// Looks for the counterparts of the word one stands on, or of the next one in
    /// its sentence.
    pub(super) fn relink(&mut self) {
        let Some(mut linking) = self.linking.take() else { return };
        self.on_words = true;
        if self.word().is_none()
            && let Some(word) = self.words_around(self.place).into_iter().find(|w| w.start >= self.place.byte)
        {
            self.place.byte = word.start;
        }
        if linking.at != Some(self.place) {
            let bead = self.bead();
            if !linking.learnt.is_for(bead) {
                linking.learnt = Learnt::around(&self.text, bead);
            }
            let links = WordLinks::new(&self.text, self.place, &linking.lexicon, &linking.learnt);
            (linking.word, linking.offers) = links.at(self.place).unwrap_or_default();
            linking.at = Some(self.place);
        }
        self.linking = Some(linking);
    }

    /// The bytes on `side` of the word one stands on, or of what is offered for it there.
    pub(super) fn linked_word(&self, side: usize) -> Option<Range<usize>> {
        let linking = self.linking.as_ref()?;
        if linking.at?.side == side {
            return (!linking.word.is_empty()).then(|| linking.word.clone());
        }
        linking.offers.iter().find(|offer| offer.side == side).map(|offer| offer.bytes.clone())
    }

    /// What the status line says of the word: what each version offers for it, how
    /// likely that is, and why.
    pub(super) fn links_said(&self) -> Option<String> {
        let linking = self.linking.as_ref()?;
        let of = |side: usize| -> String {
            // The ways that the words run are kept apart: FSI and PDI (UAX #9).
            let word = self.linked_word(side).map(|bytes| self.text.versions()[side].slice(bytes));
            format!("\u{2068}{}\u{2069}", word.unwrap_or_default())
        };
        let side = linking.at?.side;
        if linking.word.is_empty() {
            return Some(say!("words-none-here").into());
        }
        if linking.offers.is_empty() {
            return Some(say!("words-alone", word = of(side)));
        }
        let offered = |offer: &Offer| {
            let (percent, why) = ((offer.score * 100.0).round(), self.why_said(offer.why));
            format!("{} {} ({why}, {percent} %)", self.tags[offer.side], of(offer.side))
        };
        let offers: Vec<String> = linking.offers.iter().map(offered).collect();
        Some(format!("{}  {}", of(side), offers.join(" · ")))
    }

    /// What a link rests on, in words.
    fn why_said(&self, why: Why) -> String {
        match why {
            Why::Shared(evidence) => evidence_said(evidence).into(),
            Why::Through(side) => say!("words-by-third", version = self.tags[side].as_str()),
            Why::Place => say!("words-by-place").into(),
        }
    }

    /// What speaks for the passage one stands in: for every two versions that it
    /// joins, their names and the links of their words, counted by what they rest on.
    pub(super) fn evidence(&self) -> Vec<(String, String)> {
        let lexicon;
        let lexicon = match &self.linking {
            Some(linking) => &linking.lexicon,
            None => {
                lexicon = Shipped::new();
                &lexicon
            }
        };
        let bead = self.bead();
        let links = WordLinks::new(&self.text, self.place, lexicon, &Learnt::around(&self.text, bead));
        let has = |side: &usize| !self.text.ladder().segments(bead, *side).is_empty();
        let sides: Vec<usize> = (0..self.text.sides()).filter(has).collect();
        let pairs = sides.iter().enumerate().flat_map(|(n, &a)| sides[n + 1..].iter().map(move |&b| (a, b)));
        pairs
            .map(|(a, b)| {
                let counts = links.evidence(a, b);
                let each =
                    counts.iter().map(|(evidence, count)| format!("{} {count}", evidence_said(*evidence)));
                let each: Vec<String> = each.collect();
                let said = if each.is_empty() {
                    say!("words-no-evidence").into()
                } else {
                    each.join(if message::chosen().is_right_to_left() { "، " } else { ", " })
                };
                (format!("{}–{}", self.tags[a], self.tags[b]), said)
            })
            .collect()
    }
}

fn evidence_said(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Number => say!("words-by-number"),
        Evidence::Name => say!("words-by-name"),
        Evidence::Cognate => say!("words-by-cognate"),
        Evidence::Latin => say!("words-by-letters"),
        Evidence::Lexicon => say!("words-by-lexicon"),
        Evidence::Learnt => say!("words-by-text"),
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::tests::{press, reader, screen};

    /// The word of each version that is lit after these keys.
    fn check(keys: &str, expected: [Option<&str>; 3]) {
        let mut reader = reader(120, 30);
        press(&mut reader, keys);
        for (side, expected) in expected.into_iter().enumerate() {
            let word = reader.linked_word(side).map(|bytes| reader.text().versions()[side].slice(bytes));
            assert_eq!(word.as_deref(), expected, "{keys}, version {side}");
        }
    }

    #[test]
    fn the_word_and_its_counterparts_are_lit() {
        check("j W w", [Some("القطار"), Some("train"), Some("train")]);
        check("Tab j W w", [Some("القطار"), Some("train"), Some("train")]);
        check("l l j W w b w", [Some("القطار"), Some("train"), Some("train")]);
        check("j w W", [Some("وصل"), Some("arrivé"), None]);
        check("W", [Some("العنوان"), None, None]);
        check("j W w W", [None, None, None]);
        check("j W w Esc", [None, None, None]);
        check("j W w j j w", [Some("اليوم"), Some("jour"), Some("day")]);
    }

    #[test]
    fn why_is_said_in_the_status_line() {
        let mut reader = reader(120, 30);
        press(&mut reader, "Tab j W w");
        let lines = screen(&reader, 120, 30).join("\n");
        assert!(lines.contains("en train (lexicon"), "{lines}");
        press(&mut reader, "i");
        assert!(screen(&reader, 120, 30).join("\n").contains("lexicon 2"), "{lines}");
    }

    #[test]
    fn a_new_alignment_links_anew() {
        use crate::align::{Alignment, Ladder};
        let mut reader = reader(120, 30);
        press(&mut reader, "Tab j W w");
        assert!(reader.linked_word(2).is_some());
        let alone = Alignment { ladder: Ladder::unaligned(&[4, 4, 2]), pairs: Vec::new() };
        reader.update(crate::ui::Event::Aligned(Box::new(alone)));
        assert!(reader.linked_word(1).is_some() && reader.linked_word(2).is_none());
    }
}
