//! The reader goes on in a text whose files were edited: what one did in it goes
//! where its passages went.

use super::free::Free;
use super::reader::Reader;
use crate::layout::Anchor;
use crate::parallel::{Moved, Place};

impl Reader {
    /// Takes over what was done in `old`, whose text became this one as `moved`
    /// tells: jumps and bookmarks, what was looked for and what is shown alone,
    /// panes out of step, notes that were begun. The line one reads stays where it
    /// was on the screen if it can.
    pub fn succeed(&mut self, old: Reader, moved: &Moved) {
        let line = old.line_of_place();
        self.place = moved.place(old.place);
        self.focus = old.focus;
        self.on_words = old.on_words;
        self.changed.extend(old.changed.iter().map(|place| moved.place(*place)));
        self.changed.sort_unstable_by_key(|place| (place.side, place.byte));
        self.changed.dedup();
        let only = old.rows.only.as_deref().map(|beads| {
            beads.iter().map(|&bead| moved.place(old.text.entry(bead, old.focus))).collect::<Vec<Place>>()
        });
        self.filter_by(only);
        self.finding.succeed(old.finding);
        self.jumps = old.jumps.moved(|place| moved.place(place));
        self.reviewing.draft = old.reviewing.draft;
        self.free = old.free.map(|free| Free {
            parted: moved.place(free.parted),
            waiting: free.waiting.iter().map(|waiting| self.waits(waiting, moved)).collect(),
        });
        self.reframe();
        self.renew();
        self.anchor = Anchor { bead: self.rows.nearest(self.bead()), skip: 0 };
        self.keep_line(line);
        self.lay_out();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::{Alignment, Ladder};
    use crate::parallel::Text;
    use crate::parallel::tests::version;
    use crate::text::Language;
    use crate::ui::Opening;
    use crate::ui::tests::{article, press, reader, screen};

    /// The small article with a paragraph before all others, in two versions.
    fn edited() -> Text {
        let old = article();
        let version = |side: usize, first: &str| {
            let old = &old.versions()[side];
            let sentences: Vec<_> = (0..old.segments().len()).map(|at| old.segment(at)).collect();
            let mut paragraphs: Vec<Vec<&str>> = vec![vec![first]];
            paragraphs.extend(sentences.iter().map(|sentence| vec![sentence.as_ref()]));
            let paragraphs: Vec<&[&str]> = paragraphs.iter().map(Vec::as_slice).collect();
            version(old.name(), old.language(), &paragraphs)
        };
        let versions = vec![version(0, "أولا."), version(1, "D’abord."), version(2, "First.")];
        assert_eq!(versions[0].language(), Language::ARABIC);
        let beads = [
            [0..1, 0..1, 0..1],
            [1..2, 1..1, 1..1],
            [2..3, 1..3, 1..2],
            [3..4, 3..4, 2..2],
            [4..5, 4..5, 2..3],
        ];
        let ladder = Ladder::new(&[5, 5, 3], beads.map(|b| (b.to_vec(), 0.9))).expect("it tiles");
        Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0)
    }

    fn after(keys: &str) -> Reader {
        let mut old = reader(120, 9);
        press(&mut old, keys);
        let new = edited();
        let moved = Moved::new(old.text(), &new);
        let opening = Opening { view: old.view(), changed: moved.fresh(), ..Opening::default() };
        let mut reader = Reader::new(new, (120, 9), opening);
        reader.succeed(old, &moved);
        reader
    }

    #[test]
    fn what_one_did_goes_where_the_passages_went() {
        let check = |keys: &str, then: &str, bead| {
            let mut reader = after(keys);
            press(&mut reader, then);
            assert_eq!(reader.bead(), bead, "{keys}, then {then}");
        };
        check("j j", "z z", 3);
        check("j j G", "C-o", 3);
        check("j j G C-o", "g i", 4);
        check("j j m m g g", "] b", 3);
        check("j m a G", "' a", 2);
        check("/ c h a t Enter g g", "n", 3);
        check("/ c h a t Enter g g", "/ Up Enter", 3);
        check("& c h a t Enter", "j j j", 3);
        check("z s G Tab", "z z", 1);
        check("z s G Tab", "S-Tab", 4);
    }

    #[test]
    fn the_line_one_reads_stays_where_it_is() {
        let mut old = reader(120, 9);
        press(&mut old, "Tab G z b");
        let line = |reader: &Reader| screen(reader, 120, 9).iter().position(|l| l.contains("Fin du jour"));
        assert_eq!(line(&after("Tab G z b")), line(&old));
        let shown = screen(&after("& c h a t Enter"), 120, 9).join("\n");
        assert!(!shown.contains("Fin du jour"), "{shown}");
    }

    #[test]
    fn what_was_typed_of_a_note_is_there_again() {
        let mut reader = after("j j c o h Esc");
        assert_eq!(reader.bead(), 3);
        press(&mut reader, "c");
        assert!(screen(&reader, 120, 9).join("\n").contains("oh"));
    }
}
