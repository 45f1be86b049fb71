//! Lists of places: the bookmarks, and what is said where of a place.

use super::bookmarks::Bookmark;
use super::event::Effect;
use super::overlay::{Entry, Overlay};
use super::reader::Reader;
use crate::message::say;
use crate::parallel::{Place, title};

/// Bytes of a passage that are shown in a list: its beginning is enough.
const BEGINNING: usize = 200;

impl Reader {
    /// The bookmarks, in the order of the text, to go to one.
    pub(super) fn bookmarks(&mut self) {
        let mut marks: Vec<(usize, &Bookmark, &Place)> = self
            .jumps
            .bookmarks
            .iter()
            .map(|(name, place)| (self.text.bead_at(*place), name, place))
            .collect();
        if marks.is_empty() {
            self.said = Some(say!("places-no-bookmarks").into());
            return;
        }
        marks.sort_by_key(|(bead, name, _)| (*bead, **name));
        let here = self.bead();
        let chosen = marks.iter().rposition(|(bead, ..)| *bead <= here).unwrap_or(0);
        let digits = marks.last().map_or(1, |(bead, ..)| (bead + 1).to_string().len());
        let entry = |(bead, name, place): &(usize, &Bookmark, &Place)| {
            let letter = if let Bookmark::Named(letter) = name { *letter } else { '·' };
            let name = format!("{letter}  {:>digits$}", bead + 1);
            Entry::Goal { name, says: self.words_at(**place), place: **place }
        };
        let entries = marks.iter().map(entry).collect();
        self.overlay = Some(Overlay::list(say!("places-bookmarks"), entries, chosen));
    }

    /// The segment at `place`, as far as a list shows it.
    fn words_at(&self, place: Place) -> String {
        let (version, segment) = (self.text.versions().get(place.side), self.text.segment_at(place));
        let words = version.zip(segment).map(|(version, at)| version.segment(at)).unwrap_or_default();
        let end = words.char_indices().map(|(at, _)| at).find(|&at| at > BEGINNING).unwrap_or(words.len());
        words[..end].to_owned()
    }

    /// Copies a reference to where one stands: title, version, paragraph, sentence, passage.
    pub(super) fn copy_reference(&mut self, effects: &mut Vec<Effect>) {
        let side = self.focus.min(self.text.sides().saturating_sub(1));
        let beads = self.text.ladder().len();
        let Some(version) = self.text.versions().get(side).filter(|_| beads > 0) else {
            self.said = Some(say!("copy-nothing-here").into());
            return;
        };
        let segments = version.segments();
        let within = self.text.ladder().segments(self.bead().min(beads.saturating_sub(1)), side);
        let at =
            if self.place.side == side { version.segment_at(self.place.byte) } else { Some(within.start) };
        let Some((at, segment)) = at.and_then(|at| Some((at, segments.get(at)?))) else {
            self.said = Some(say!("copy-nothing-here").into());
            return;
        };
        let first = segments.partition_point(|s| s.paragraph() < segment.paragraph());
        let text = say!(
            "places-reference",
            title = title(version).unwrap_or_else(|| version.name().to_owned()),
            version = self.names[side].as_str(),
            paragraph = segment.paragraph() + 1,
            sentence = at - first + 1,
            at = self.bead() + 1,
            count = beads
        );
        effects.push(Effect::Copy { text, what: say!("places-the-reference") });
    }
}

#[cfg(test)]
mod tests {
    use crate::align::{Alignment, Ladder};
    use crate::parallel::Text;
    use crate::parallel::tests::version;
    use crate::text::Language;
    use crate::ui::tests::{press, reader, screen};
    use crate::ui::{Effect, Opening, Reader};

    #[test]
    fn bookmarks_are_listed_and_gone_to() {
        let mut reader = reader(120, 30);
        press(&mut reader, "' '");
        assert!(reader.overlay.is_none() && reader.said.is_some());
        press(&mut reader, "j j m m Tab G m z g g ' '");
        let lines = screen(&reader, 120, 30);
        let named = lines.iter().position(|l| l.contains("z  4  Fin du jour."));
        assert!(named > lines.iter().position(|l| l.contains("·  3  ")) && named.is_some(), "{lines:#?}");
        press(&mut reader, "j Enter");
        assert_eq!(reader.bead(), 3);
        press(&mut reader, "` `");
        assert_eq!(reader.bead(), 0);
    }

    #[test]
    fn a_text_without_words_has_nothing_to_copy() {
        let version = version("a", Language::ENGLISH, &[]);
        let alignment = Alignment { ladder: Ladder::unaligned(&[0]), pairs: Vec::new() };
        let empty = || Text::new(vec![version.clone()], alignment.clone(), 0);
        for keys in ["y r", "y y", "y a", "y t", "y s"] {
            let mut reader = Reader::new(empty(), (80, 24), Opening::default());
            assert_eq!(press(&mut reader, keys), [], "{keys}");
            assert!(reader.said.is_some(), "{keys}");
        }
    }

    #[test]
    fn a_reference_says_where_it_stands() {
        let mut reader = reader(120, 30);
        let effects = press(&mut reader, "Tab j ) y r");
        let [Effect::Copy { text, .. }] = &effects[..] else { panic!("{effects:?}") };
        assert!(text.ends_with("Français, paragraph 1, sentence 2 (passage 2 of 4)"), "{text}");
    }
}
