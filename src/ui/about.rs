//! What there is to say of a text and of the passage one stands in.

use super::overlay::{Entry, Overlay};
use super::paint::noting::said_of;
use super::reader::Reader;
use crate::message::say;
use crate::parallel::review::{Record, Status};

/// Bytes of a paragraph that are shown in the contents: its beginning is enough.
const BEGINNING: usize = 300;

impl Reader {
    /// The contents: the paragraphs of the focused version by their beginnings.
    pub(super) fn contents(&self) -> Overlay {
        let version = &self.text.versions()[self.focus.min(self.text.sides().saturating_sub(1))];
        let segments = version.segments();
        let mut entries = Vec::new();
        let mut chosen = 0;
        let here = self.text.entry(self.bead(), self.focus).byte;
        for (index, segment) in segments.iter().enumerate() {
            let begins = index == 0 || segments[index - 1].paragraph() != segment.paragraph();
            if !begins {
                continue;
            }
            let bytes = segment.bytes();
            if bytes.start <= here {
                chosen = entries.len();
            }
            let text = version.slice(bytes.clone());
            let end = text.char_indices().map(|(at, _)| at).find(|&at| at > BEGINNING).unwrap_or(text.len());
            let place = crate::parallel::Place { side: self.focus, byte: bytes.start };
            entries.push(Entry::Goal { name: String::new(), says: text[..end].to_owned(), place });
        }
        let direction = version.language().direction();
        Overlay::list(say!("list-contents"), entries, chosen).that_reads(direction)
    }

    /// What is known of the passage one stands in.
    pub(super) fn info(&self) -> Overlay {
        let item = |name: &str, says: String| Entry::Item { name: name.to_owned(), says };
        let ladder = self.text.ladder();
        if ladder.is_empty() {
            return Overlay::page(say!("info-title"), vec![Entry::Title(say!("info-empty").into())]);
        }
        let bead = self.bead();
        let counts: Vec<String> =
            (0..self.text.sides()).map(|side| ladder.segments(bead, side).len().to_string()).collect();
        let mut entries = vec![
            item(say!("info-passage"), say!("info-of", at = bead + 1, count = ladder.len())),
            item(say!("info-shape"), say!("info-shape-says", counts = counts.join("–"))),
        ];
        if ladder.linked_sides(bead) > 1 {
            let percent = say!("info-percent", percent = (ladder.confidence(bead) * 100.0).round());
            let doubtful = if self.is_doubtful(bead) { say!("words-doubtful") } else { "" };
            entries.push(item(say!("info-confidence"), format!("{percent} {doubtful}").trim_end().into()));
            for (versions, said) in self.evidence() {
                entries.push(item(&versions, said));
            }
        } else {
            entries.push(item(say!("info-alone"), say!("info-alone-says").into()));
        }
        entries.push(Entry::Space);
        for (side, version) in self.text.versions().iter().enumerate() {
            let segments = ladder.segments(bead, side);
            let says = match segments.len() {
                0 => say!("info-nothing", name = version.name()),
                1 => say!(
                    "info-sentence",
                    name = version.name(),
                    at = segments.end,
                    count = version.segments().len()
                ),
                _ => say!(
                    "info-sentences",
                    name = version.name(),
                    first = segments.start + 1,
                    last = segments.end,
                    count = version.segments().len()
                ),
            };
            entries.push(item(&self.names[side], says));
        }
        let found: Vec<Entry> = self
            .findings
            .of_beads(bead..bead + 1)
            .map(|found| item(found.rule, format!("{}: {}", found.severity.said(), found.message)))
            .collect();
        if !found.is_empty() {
            entries.push(Entry::Space);
            entries.extend(found);
        }
        if self.changed.iter().any(|place| self.text.bead_at(*place) == bead) {
            entries.push(Entry::Space);
            entries.push(item(&format!("~ {}", say!("about-changed")), say!("about-changed-says").into()));
        }
        if let Some(record) = self.reviewing.record(bead) {
            entries.push(Entry::Space);
            entries.extend(self.said_of_record(record));
        }
        Overlay::page(say!("info-title"), entries)
    }

    /// What a reviewer wrote about a passage, with the sign of each in the gutter.
    fn said_of_record(&self, record: &Record) -> Vec<Entry> {
        let item = |name: &str, says: String| Entry::Item { name: name.to_owned(), says };
        let mut entries = Vec::new();
        let sign = match record.status {
            Status::Unreviewed => None,
            Status::Approved => Some("✓"),
            Status::NeedsWork => Some("!"),
            Status::Rejected => Some("✗"),
        };
        entries.extend(
            sign.map(|sign| item(&format!("{sign} {}", say!("about-status")), record.status.said().into())),
        );
        if record.flag {
            entries.push(item(&format!("⚑ {}", say!("about-flag")), say!("about-flag-says").into()));
        }
        if record.pinned {
            entries.push(item(&format!("▪ {}", say!("about-pinned")), say!("about-pinned-says").into()));
        }
        for side in 0..self.text.sides() {
            if let Some(pieces) = self.suggestion(self.bead(), side) {
                let name = format!("✎ {}", say!("about-suggested", version = self.names[side].as_str()));
                entries.push(Entry::Change { name, pieces });
            }
        }
        for note in &record.notes {
            let says = format!("{} ({})", note.text, said_of(note, self, false));
            entries.push(item(&format!("✎ {}", say!("about-note")), says));
        }
        entries
    }
}
