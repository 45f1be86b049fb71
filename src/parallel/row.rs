//! Rows: the beads that stand level on the screen.
//!
//! A row ends at a bead's edge wherever *any* version ends a paragraph. Closing
//! it only where all do would chain half an article into one row; this way a
//! paragraph may go on in the next row, which the layout shows quietly.
//!
//! Whether a row ends after a bead is told from the beads around it alone, so
//! that walking rows costs the same at the end of a long text as at its start.

use std::ops::Range;
use std::rc::Rc;

use super::Text;

/// Beads in a row at most, where no version ends a paragraph for that long.
const LONGEST: usize = 32;

/// Where rows end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// Where any version ends a paragraph.
    #[default]
    Paragraphs,
    /// After every bead.
    Beads,
    /// Where any version ends a paragraph; but what stands alone in a later version
    /// fills the room beside the paragraph before it.
    Filled,
}

impl Rows {
    /// The row that holds `bead`: a range of beads, empty only in an empty text.
    pub fn row(self, text: &Text, bead: usize) -> Range<usize> {
        let len = text.ladder().len();
        if bead >= len {
            return len..len;
        }
        let mut start = bead;
        while start > 0 && !self.ends_after(text, start - 1) {
            start -= 1;
        }
        let mut end = bead + 1;
        while end < len && !self.ends_after(text, end - 1) {
            end += 1;
        }
        start..end
    }

    /// The row after the one that ends at `end`, if there is one.
    pub fn after(self, text: &Text, row: &Range<usize>) -> Option<Range<usize>> {
        (row.end < text.ladder().len()).then(|| self.row(text, row.end))
    }

    /// The row before the one that starts at `start`, if there is one.
    pub fn before(self, text: &Text, row: &Range<usize>) -> Option<Range<usize>> {
        (row.start > 0).then(|| self.row(text, row.start - 1))
    }

    fn ends_after(self, text: &Text, bead: usize) -> bool {
        if self == Rows::Filled && fills_beside(text, bead) {
            return false;
        }
        self == Rows::Beads
            || ends_paragraph(text, bead)
            || (bead + 1).is_multiple_of(LONGEST)
                && !(bead.saturating_sub(LONGEST / 2)..bead).any(|b| ends_paragraph(text, b))
    }
}

/// The rows that are shown: all of them, or only those with certain beads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    /// Where rows end.
    pub rows: Rows,
    /// The beads whose rows are shown, in order and at least one; `None` for all.
    pub only: Option<Rc<[usize]>>,
}

impl Walk {
    /// The row that holds `bead`, or the one that is shown next after it, or the
    /// last one; empty only in an empty text.
    pub fn row(&self, text: &Text, bead: usize) -> Range<usize> {
        self.rows.row(text, self.nearest(bead))
    }

    /// The row that is shown after `row`, if there is one.
    pub fn after(&self, text: &Text, row: &Range<usize>) -> Option<Range<usize>> {
        match &self.only {
            None => self.rows.after(text, row),
            Some(only) => only.get(only.partition_point(|&b| b < row.end)).map(|&b| self.rows.row(text, b)),
        }
    }

    /// The row that is shown before `row`, if there is one.
    pub fn before(&self, text: &Text, row: &Range<usize>) -> Option<Range<usize>> {
        match &self.only {
            None => self.rows.before(text, row),
            Some(only) => {
                let before = only.partition_point(|&b| b < row.start).checked_sub(1)?;
                Some(self.rows.row(text, only[before]))
            }
        }
    }

    /// The bead that is `by` after `bead` among those that are gone to (before it
    /// where negative), or the last (first) one; there are `len` beads in all.
    pub fn stepped(&self, bead: usize, by: isize, len: usize) -> usize {
        let step = |at: usize, by: isize, len: usize| at.saturating_add_signed(by).min(len.saturating_sub(1));
        let Some(only) = &self.only else { return step(bead, by, len) };
        let at = only.partition_point(|&b| b < bead);
        // From between two of them, the one after is the first step forward.
        let by = if by > 0 && only.get(at) != Some(&bead) { by - 1 } else { by };
        only.get(step(at, by, only.len())).copied().unwrap_or(bead)
    }

    /// `bead` if it is gone to, else the next one that is, else the last.
    pub fn nearest(&self, bead: usize) -> usize {
        match &self.only {
            None => bead,
            Some(only) => {
                only.get(only.partition_point(|&b| b < bead)).or(only.last()).copied().unwrap_or(bead)
            }
        }
    }
}

/// Whether the bead after `bead` stands alone, on a side after all that `bead` has.
fn fills_beside(text: &Text, bead: usize) -> bool {
    let (ladder, next) = (text.ladder(), bead + 1);
    let has = |bead: usize| (0..text.sides()).filter(move |&side| !ladder.segments(bead, side).is_empty());
    next < ladder.len() && ladder.linked_sides(next) == 1 && has(bead).max() < has(next).next()
}

/// Whether the last segment of `bead` on any side is the last of its paragraph.
fn ends_paragraph(text: &Text, bead: usize) -> bool {
    (0..text.sides()).any(|side| {
        let segments = text.versions()[side].segments();
        let of_bead = text.ladder().segments(bead, side);
        !of_bead.is_empty()
            && segments
                .get(of_bead.end)
                .is_none_or(|next| next.paragraph() != segments[of_bead.end - 1].paragraph())
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::text;
    use super::*;

    #[test]
    fn rows_end_where_any_version_ends_a_paragraph() {
        let text = text();
        assert_eq!(Rows::Paragraphs.row(&text, 0), 0..1);
        assert_eq!(Rows::Paragraphs.row(&text, 2), 2..3);
        assert_eq!(Rows::Paragraphs.row(&text, 99), text.ladder().len()..text.ladder().len());
    }

    #[test]
    fn what_stands_alone_fills_the_room_beside() {
        use super::super::tests::version;
        use crate::align::{Alignment, Ladder};
        use crate::text::Language;
        let paragraphs: &[&[&str]] = &[&["One."], &["Two."]];
        let versions = ["a", "b"].map(|name| version(name, Language::ENGLISH, paragraphs)).to_vec();
        let beads = [[0..1, 0..0], [1..1, 0..1], [1..2, 1..1], [2..2, 1..2]].map(|b| (b.to_vec(), 0.0));
        let ladder = Ladder::new(&[2, 2], beads).expect("it tiles");
        let text = Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0);
        assert_eq!(Rows::Paragraphs.row(&text, 0), 0..1);
        assert_eq!(Rows::Filled.row(&text, 0), 0..2);
        assert_eq!(Rows::Filled.row(&text, 3), 2..4);
    }

    #[test]
    fn only_rows_with_certain_beads_are_walked() {
        let text = text();
        let walk = Walk { rows: Rows::Beads, only: Some(Rc::from([0, 2])) };
        assert_eq!(walk.row(&text, 1), 2..3);
        assert_eq!(walk.after(&text, &(0..1)), Some(2..3));
        assert_eq!(walk.after(&text, &(2..3)), None);
        assert_eq!(walk.before(&text, &(2..3)), Some(0..1));
        assert_eq!(walk.before(&text, &(0..1)), None);
        let check = |bead, by, expected| assert_eq!(walk.stepped(bead, by, 3), expected, "{bead} {by}");
        check(0, 1, 2);
        check(1, 1, 2);
        check(2, 1, 2);
        check(2, -1, 0);
        check(1, -1, 0);
    }

    #[test]
    fn rows_tile_the_beads() {
        let text = text();
        for rows in [Rows::Paragraphs, Rows::Beads, Rows::Filled] {
            let mut row = rows.row(&text, 0);
            let mut walked = vec![row.clone()];
            while let Some(next) = rows.after(&text, &row) {
                assert_eq!(next.start, row.end);
                assert_eq!(rows.before(&text, &next), Some(row));
                row = next;
                walked.push(row.clone());
            }
            assert_eq!(row.end, text.ladder().len());
            for row in walked {
                assert!(row.clone().all(|bead| rows.row(&text, bead) == row));
            }
        }
    }
}
