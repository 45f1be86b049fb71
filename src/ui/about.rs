//! What there is to say of a text and of the passage one stands in.

use super::overlay::{Entry, Overlay};
use super::paint::noting::said_of;
use super::reader::Reader;
use super::reviewing::status_words;
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
            entries.push(Entry::Goal { says: text[..end].to_owned(), place });
        }
        Overlay::list("Contents", entries, chosen)
    }

    /// What is known of the passage one stands in.
    pub(super) fn info(&self) -> Overlay {
        let item = |name: &str, says: String| Entry::Item { name: name.to_owned(), says };
        let ladder = self.text.ladder();
        if ladder.is_empty() {
            return Overlay::page("This passage", vec![Entry::Title("The text has no words.".into())]);
        }
        let bead = self.bead();
        let counts: Vec<String> =
            (0..self.text.sides()).map(|side| ladder.segments(bead, side).len().to_string()).collect();
        let mut entries = vec![
            item("passage", format!("{} of {}", bead + 1, ladder.len())),
            item("shape", format!("{} (sentences in each version)", counts.join("–"))),
        ];
        if ladder.linked_sides(bead) > 1 {
            entries.push(item("confidence", format!("{:.0} %", ladder.confidence(bead) * 100.0)));
        } else {
            entries.push(item("alone", "no other version has a counterpart".into()));
        }
        entries.push(Entry::Space);
        for (side, version) in self.text.versions().iter().enumerate() {
            let segments = ladder.segments(bead, side);
            let says = match segments.len() {
                0 => format!("{}: nothing here", version.name()),
                1 => format!("{}: sentence {} of {}", version.name(), segments.end, version.segments().len()),
                _ => format!(
                    "{}: sentences {}–{} of {}",
                    version.name(),
                    segments.start + 1,
                    segments.end,
                    version.segments().len()
                ),
            };
            entries.push(item(&self.names[side], says));
        }
        if let Some(record) = self.reviewing.record(bead) {
            entries.push(Entry::Space);
            entries.extend(self.said_of_record(record));
        }
        Overlay::page("This passage", entries)
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
        entries.extend(sign.map(|sign| item(&format!("{sign} status"), status_words(record.status).into())));
        if record.flag {
            entries.push(item("⚑ flag", "marked to be come back to".into()));
        }
        if record.pinned {
            entries.push(item("⚓ pinned", "joined by hand: a new alignment leaves it so".into()));
        }
        for note in &record.notes {
            let says = format!("{} ({})", note.text, said_of(note, self, false));
            entries.push(item("✎ note", says));
        }
        entries
    }
}
