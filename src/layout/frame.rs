//! The frame: where on the screen each version's text goes.
//!
//! Everything that is measured in columns is decided here, once a size is
//! known, so that neither the rows nor the painting ever discover a width.

use std::ops::Range;

use crate::text::Direction;

/// Narrower panes than this, in cells of text, are not comfortable to read; the
/// columns then give way to the stack. Three versions still stand side by side
/// in the eighty columns that a terminal opens with.
pub const READABLE: u16 = 22;
/// Wider text than this, in cells, loses the eye on its way back.
const MEASURE: u16 = 84;
/// Cells between two columns: a blank, the rule, a blank.
const GAP: u16 = 3;
/// Cells beside each column of text that say what its lines are: one for the text,
/// one for the reviewer.
const SIGNS: u16 = 2;
/// The least width of a pane, in cells, in which a blank parts the signs from the
/// text: narrower ones need each cell for the text.
const AIRY: u16 = 40;
/// Cells left free at both edges of a screen that has room for them.
const MARGIN: u16 = 1;
/// The least width with such margins.
const ROOMY: u16 = 40;
/// Cells at the left of the stack that say which version a block is.
const TAGS: u16 = 4;

/// How the versions are arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Arrangement {
    /// Columns where each is wide enough, else the stack.
    #[default]
    Auto,
    /// Side by side.
    Columns,
    /// The versions of a row below one another.
    Stacked,
    /// The versions of each bead below one another.
    Interleaved,
}

/// One version's place in the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pane {
    /// The side shown.
    pub side: usize,
    /// The direction of its text: its gutter stands where lines begin.
    pub direction: Direction,
    /// The first column of its text.
    pub x: u16,
    /// The cells its text may take.
    pub width: u16,
    /// The cells of its gutter: those of the signs, and a blank where there is room.
    pub gutter: u16,
}

impl Pane {
    /// The columns of the pane, its gutter included.
    pub fn columns(&self) -> Range<u16> {
        match self.direction {
            Direction::LeftToRight => self.x.saturating_sub(self.gutter)..self.x + self.width,
            Direction::RightToLeft => self.x..self.x + self.width + self.gutter,
        }
    }

    /// The columns of its gutter.
    pub fn gutter(&self) -> Range<u16> {
        match self.direction {
            Direction::LeftToRight => self.x.saturating_sub(self.gutter)..self.x,
            Direction::RightToLeft => self.x + self.width..self.x + self.width + self.gutter,
        }
    }

    /// The columns of its signs: that of the text at the edge, that of the reviewer
    /// on the text's side. Either is missing on a screen too narrow for it.
    pub fn signs(&self) -> [Option<u16>; SIGNS as usize] {
        let mut columns = self.gutter();
        match self.direction {
            Direction::LeftToRight => [columns.next(), columns.next()],
            Direction::RightToLeft => [columns.next_back(), columns.next_back()],
        }
    }
}

/// A pane that is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// The side.
    pub side: usize,
    /// The direction of its text.
    pub direction: Direction,
    /// Its share of the width, against the others'.
    pub share: f32,
}

/// Where everything goes in so many columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The columns there are.
    pub width: u16,
    /// The columns left free at both edges.
    pub margin: u16,
    /// How the panes are arranged: never [`Arrangement::Auto`].
    pub arrangement: Arrangement,
    /// The columns at the left that say which version a block is.
    pub tags: Range<u16>,
    /// The panes, from left to right, or from top to bottom.
    pub panes: Vec<Pane>,
}

impl Frame {
    /// The frame for these panes in `width` columns.
    pub fn new(width: u16, arrangement: Arrangement, wanted: &[Wanted]) -> Frame {
        let count = u16::try_from(wanted.len()).unwrap_or(u16::MAX).max(1);
        let margin = if width >= ROOMY { MARGIN } else { 0 };
        let inner = width - 2 * margin;
        let gaps = (count - 1).saturating_mul(GAP);
        let readable = |inner: u16| inner.saturating_sub(gaps) / count >= READABLE + SIGNS;
        let arrangement = match arrangement {
            Arrangement::Auto if count > 1 && !readable(inner) => Arrangement::Stacked,
            Arrangement::Auto => Arrangement::Columns,
            given => given,
        };
        // The scroll bar stands in the right margin: text keeps a cell away from it.
        let airy = margin > 0 && (arrangement != Arrangement::Columns || readable(inner - 1));
        let inner = inner - u16::from(airy);
        let room = inner.saturating_sub(gaps);
        let stacked = matches!(arrangement, Arrangement::Stacked | Arrangement::Interleaved);
        let tags = if stacked && count > 1 && width >= 3 * TAGS { TAGS } else { 0 };
        // In the stack all versions stand in one block of a line's length, so that the eye
        // goes straight down from one to the next, whichever way each is read.
        let block = if stacked { (inner - tags).min(MEASURE + gutter(MEASURE)) } else { inner - tags };
        let left = margin + (inner - tags - block) / 2;
        let beside = left + tags;
        let panes = match arrangement {
            Arrangement::Columns => columns(width, room, wanted),
            _ => wanted.iter().map(|w| pane(*w, beside, block)).collect(),
        };
        Frame { width, margin, arrangement, tags: left..beside, panes }
    }

    /// The pane that shows `side`.
    pub fn pane(&self, side: usize) -> Option<&Pane> {
        self.panes.iter().find(|p| p.side == side)
    }

    /// The columns at which a rule stands between two panes.
    pub fn rules(&self) -> impl Iterator<Item = u16> + '_ {
        let side_by_side = self.arrangement == Arrangement::Columns;
        self.panes
            .windows(2)
            .filter(move |_| side_by_side)
            .map(|pair| (pair[0].columns().end + pair[1].columns().start) / 2)
    }
}

fn columns(width: u16, room: u16, wanted: &[Wanted]) -> Vec<Pane> {
    let shares: f32 = wanted.iter().map(|w| w.share).sum();
    let widest = MEASURE + gutter(MEASURE);
    let widths: Vec<u16> = wanted
        .iter()
        .map(|w| ((f32::from(room) * w.share / shares.max(f32::EPSILON)) as u16).clamp(SIGNS + 1, widest))
        .collect();
    let gaps = GAP.saturating_mul((wanted.len() as u16).saturating_sub(1));
    let used = widths.iter().fold(gaps, |sum, w| sum.saturating_add(*w));
    let mut x = width.saturating_sub(used) / 2;
    let mut panes = Vec::with_capacity(wanted.len());
    for (w, &taken) in wanted.iter().zip(&widths) {
        panes.push(pane(*w, x, taken));
        x = x.saturating_add(taken + GAP);
    }
    panes
}

/// The pane that takes `width` columns from `x`.
fn pane(wanted: Wanted, x: u16, width: u16) -> Pane {
    let gutter = gutter(width);
    let text = width.saturating_sub(gutter).clamp(1, MEASURE);
    let spare = width.saturating_sub(gutter + text);
    let x = match wanted.direction {
        Direction::LeftToRight => x + gutter.min(width.saturating_sub(1)),
        // Right-to-left text that does not need the whole width keeps to the right edge.
        Direction::RightToLeft => x + spare,
    };
    Pane { side: wanted.side, direction: wanted.direction, x, width: text, gutter }
}

/// The cells of the gutter of a pane that takes `width` columns.
fn gutter(width: u16) -> u16 {
    SIGNS + u16::from(width >= AIRY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wanted(count: usize) -> Vec<Wanted> {
        let direction = |side| if side == 0 { Direction::RightToLeft } else { Direction::LeftToRight };
        (0..count).map(|side| Wanted { side, direction: direction(side), share: 1.0 }).collect()
    }

    #[test]
    fn the_stack_stands_in_one_block_in_the_middle_of_a_wide_screen() {
        let frame = Frame::new(200, Arrangement::Stacked, &wanted(2));
        let [arabic, english] = &frame.panes[..] else { panic!("two panes") };
        assert_eq!(arabic.columns(), english.columns());
        assert_eq!(frame.tags.end, english.columns().start);
        assert!(frame.tags.start.abs_diff(200 - english.columns().end) <= 1, "{frame:?}");
        assert_eq!(arabic.width, MEASURE);
    }

    #[test]
    fn columns_give_way_to_the_stack_below_a_readable_width() {
        let check = |width, count, expected| {
            assert_eq!(Frame::new(width, Arrangement::Auto, &wanted(count)).arrangement, expected, "{width}");
        };
        check(160, 3, Arrangement::Columns);
        check(100, 3, Arrangement::Columns);
        check(80, 3, Arrangement::Columns);
        check(79, 3, Arrangement::Stacked);
        check(70, 2, Arrangement::Columns);
        check(20, 1, Arrangement::Columns);
        check(1, 3, Arrangement::Stacked);
    }

    proptest! {
        #[test]
        fn panes_stand_apart_and_within_the_screen(width in 1u16..400, count in 1usize..6) {
            let frame = Frame::new(width, Arrangement::Auto, &wanted(count));
            prop_assert_eq!(frame.panes.len(), count);
            for pane in &frame.panes {
                prop_assert!(pane.width >= 1);
                if width > SIGNS {
                    prop_assert!(pane.columns().end <= width, "{:?} in {}", pane, width);
                }
            }
            if frame.arrangement == Arrangement::Columns {
                for pair in frame.panes.windows(2) {
                    prop_assert!(pair[0].columns().end < pair[1].columns().start);
                }
                let rules: Vec<_> = frame.rules().collect();
                prop_assert_eq!(rules.len(), count - 1);
                prop_assert!(rules.iter().all(|r| frame.panes.iter().all(|p| !p.columns().contains(r))));
            }
        }
    }
}
