//! A new alignment under the reader: the page stays, what stands level changes.

use super::reader::Reader;
use crate::align::Alignment;
use crate::layout::Anchor;
use crate::parallel::{Place, Text};

impl Reader {
    /// Says that the text is being aligned, and how far that is, from 0 to 1.
    pub(super) fn aligning(&mut self, part: f32) {
        self.aligning = Some((part.clamp(0.0, 1.0) * 100.0) as u8);
    }

    /// The ladder over all sides, and the finer ones.
    pub(super) fn alignment(&self) -> &Alignment {
        self.text.alignment()
    }

    /// Takes another alignment of the same versions, with what was written about
    /// the beads there were.
    pub(super) fn realign(&mut self, alignment: Alignment) {
        self.set_alignment(alignment);
        self.aligning = None;
        self.carry_review();
    }

    /// Takes another alignment of the same versions.
    pub(super) fn set_alignment(&mut self, alignment: Alignment) {
        self.retext(Text::new(self.text.versions().to_vec(), alignment, self.text.source()));
    }

    /// Takes the whole of the text whose beginning was shown; what has not as many
    /// versions is not that.
    pub(super) fn go_on_with(&mut self, whole: Text) {
        if whole.sides() == self.text.sides() {
            self.rows.only = None;
            self.retext(whole);
            self.reviewing.forget_text();
            self.carry_review();
        }
    }

    /// Takes another text in which all places are what they were. The reader stays
    /// at its place, and the line one reads stays where it is on the screen if it can.
    fn retext(&mut self, text: Text) {
        let line = self.line_of_place();
        let only = self.rows.only.take();
        let filtered: Option<Vec<Place>> =
            only.map(|beads| beads.iter().map(|&bead| self.text.entry(bead, self.focus)).collect());
        self.text = text;
        self.linking.iter_mut().for_each(|linking| linking.forget());
        self.filter_by(filtered);
        self.renew();
        let bead = self.rows.nearest(self.bead());
        self.anchor = Anchor { bead, skip: 0 };
        self.keep_line(line);
        self.findings.follow(&self.text);
        self.search_again();
    }

    /// Shows only the rows with these places, or all.
    pub(super) fn filter_by(&mut self, places: Option<Vec<Place>>) {
        self.rows.only = places.map(|places| {
            let mut beads: Vec<usize> = places.iter().map(|&place| self.text.bead_at(place)).collect();
            beads.sort_unstable();
            beads.dedup();
            beads.into()
        });
    }

    /// Scrolls so that the place's segment begins on this line, or so that it is seen.
    pub(super) fn keep_line(&mut self, line: Option<isize>) {
        match line.zip(self.lines_into_row()) {
            Some((line, (row, into))) => {
                let top = Anchor { bead: row, skip: into };
                self.anchor = self.pager().scrolled(top, -line);
            }
            None => self.show(),
        }
    }

    /// The line of the page on which the place's segment begins, if it is seen.
    pub(super) fn line_of_place(&self) -> Option<isize> {
        let bead = self.bead();
        let placed = self.page.rows.iter().find(|placed| placed.row.beads.contains(&bead))?;
        let line = placed.y + self.line_in(&placed.row)? as isize;
        (0..self.page.height as isize).contains(&line).then_some(line)
    }

    /// The first bead of the row that holds the place, and the line of the row
    /// on which the place's segment begins.
    fn lines_into_row(&mut self) -> Option<(usize, usize)> {
        let row = self.rows.row(&self.text, self.bead());
        if row.is_empty() {
            return None;
        }
        let row = self.compositor.row(&self.text, row);
        Some((row.beads.start, self.line_in(&row)?))
    }

    fn line_in(&self, row: &crate::layout::Row) -> Option<usize> {
        let Place { side, .. } = self.place;
        let segment = self.text.segment_at(self.place)?;
        let bytes = self.text.versions()[side].bytes(segment..segment + 1);
        let of_side = |block: &crate::layout::Block| {
            if block.side == side { block.lines_of(&bytes) } else { None }
        };
        row.blocks.iter().find_map(of_side).map(|lines| lines.start)
    }
}

#[cfg(test)]
mod tests {
    use crate::align::{Alignment, Ladder};
    use crate::parallel::{Segment, Text, Version};
    use crate::ui::Event;
    use crate::ui::tests::{press, reader, screen};

    /// Another ladder over the small article: everything alone but the end.
    fn other() -> Alignment {
        let beads = [
            [0..1, 0..0, 0..0],
            [1..2, 0..0, 0..0],
            [2..3, 0..3, 0..0],
            [3..3, 3..3, 0..1],
            [3..4, 3..4, 1..2],
        ];
        let ladder = Ladder::new(&[4, 4, 2], beads.map(|b| (b.to_vec(), 0.5))).expect("it tiles");
        Alignment { ladder, pairs: Vec::new() }
    }

    #[test]
    fn the_place_stays_and_what_is_level_changes() {
        let mut reader = reader(120, 12);
        press(&mut reader, "/ d a y Enter m a");
        let place = reader.place();
        let ours = |reader: &crate::ui::Reader| {
            screen(reader, 120, 12).iter().position(|line| line.contains("The day was"))
        };
        let line = ours(&reader);
        assert!(line.is_some());
        reader.update(Event::Aligned(Box::new(other())));
        assert_eq!((reader.place(), reader.bead()), (place, 4));
        assert!(ours(&reader).is_some());
        press(&mut reader, "g g n");
        assert_eq!(reader.bead(), 4, "hits are of the new beads");
        press(&mut reader, "g g ' a");
        assert_eq!(reader.place(), place);
    }

    #[test]
    fn a_beginning_is_gone_on_with() {
        let mut reader = reader(120, 12);
        press(&mut reader, "j / t r a i n Enter");
        let place = reader.place();
        let more = |side: usize| {
            let version = &reader.text().versions()[side];
            let (text, mut segments) = (version.text().into_owned(), version.segments().to_vec());
            let end = text.len();
            segments.push(Segment::new(end..end + 4, segments.len()));
            Version::new(version.name(), version.language(), text + "More", segments)
        };
        let versions: Vec<Version> = (0..3).map(more).collect();
        let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
        reader.update(Event::Whole(Box::new(Text::new(versions, Alignment::none(&counts), 0))));
        assert_eq!(reader.place(), place);
        press(&mut reader, "/ m o r e Enter");
        assert!(screen(&reader, 120, 12).join("\n").contains("3 hits"), "the end is found as well");
        let other = Text::new(Vec::new(), Alignment::none(&[]), 0);
        reader.update(Event::Whole(Box::new(other)));
        assert_eq!(reader.text().sides(), 3);
    }

    #[test]
    fn a_filter_keeps_its_passages() {
        let mut reader = reader(120, 30);
        press(&mut reader, "& c h a t Enter");
        reader.update(Event::Aligned(Box::new(other())));
        let shown = screen(&reader, 120, 30).join("\n");
        assert!(shown.contains("Le chat") && !shown.contains("Fin du"), "{shown}");
    }

    #[test]
    fn how_far_it_is_is_said() {
        let mut reader = reader(120, 30);
        reader.update(Event::Aligning(0.256));
        assert!(screen(&reader, 120, 30).join("\n").contains("aligning 25 %"));
        reader.update(Event::Aligned(Box::new(other())));
        assert!(!screen(&reader, 120, 30).join("\n").contains("aligning"));
    }
}
