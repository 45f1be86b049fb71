//! Where the cursor of a field is seen, and where an arrow takes it.
//!
//! A block that stands on a cell says: what is typed comes before what is under
//! me. In text that runs to the left that is the cell left of the letter before,
//! as it is the cell right of it in text that runs to the right. So either end of
//! a field's text may need a free cell.

use crate::layout::{self, Line, Setting};
use crate::text::Direction;

/// The cell on which a cursor before `byte` stands, counted from the line's first; -1 is the
/// one left of it.
pub(super) fn cell_of(line: &Line, byte: usize) -> i32 {
    let mut x = 0;
    let mut found = None;
    for cell in line.cells() {
        let width = i32::from(cell.width);
        if cell.source.end <= byte && found.is_none_or(|(end, _)| cell.source.end > end) {
            found = Some((cell.source.end, if cell.level % 2 == 1 { x - 1 } else { x + width }));
        }
        x += width;
    }
    match found {
        Some((_, cell)) => cell,
        None if line.direction() == Direction::RightToLeft => x - 1,
        None => 0,
    }
}

/// The free cells that a cursor may need left and right of the line, wherever in its text it is: so the
/// text stays where it is while the cursor moves.
pub(super) fn margins(line: &Line) -> (u16, u16) {
    let leftward =
        |level: Option<u8>| level.map_or(line.direction() == Direction::RightToLeft, |level| level % 2 == 1);
    let levels: Vec<u8> = line.cells().map(|cell| cell.level).collect();
    let (first, last) = (leftward(levels.first().copied()), leftward(levels.last().copied()));
    (u16::from(first), u16::from(!last))
}

/// Where an arrow takes a cursor before `byte`, of the places in `stops`: to the next cell on that side.
/// Where two places fall on one cell the arrow goes to both in turn, so that none is out of reach.
pub(super) fn beside(text: &str, stops: &[usize], byte: usize, left: bool) -> Option<usize> {
    let line = layout::set(text, &Setting::new(u16::MAX)).into_iter().next()?;
    let mut places: Vec<(i32, usize)> = stops.iter().map(|&stop| (cell_of(&line, stop), stop)).collect();
    places.sort_unstable();
    let at = places.iter().position(|(_, stop)| *stop == byte)?;
    let next = if left { at.checked_sub(1)? } else { at + 1 };
    places.get(next).map(|(_, stop)| *stop)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells of the cursor for each place in `text`, from its beginning to its end.
    fn cells(text: &str) -> Vec<i32> {
        let line = layout::set(text, &Setting::new(u16::MAX)).into_iter().next();
        let line = line.unwrap_or_else(|| panic!("{text} has a line"));
        text.char_indices().map(|(at, _)| at).chain([text.len()]).map(|at| cell_of(&line, at)).collect()
    }

    #[test]
    fn the_cursor_stands_where_the_next_letter_comes() {
        let check = |text: &str, expected: &[i32]| assert_eq!(cells(text), expected, "{text}");
        check("abc", &[0, 1, 2, 3]);
        check("كتب", &[2, 1, 0, -1]);
        check("漢a", &[0, 2, 3]);
        // A number runs to the right within text that runs to the left.
        check("عام 12", &[5, 4, 3, 2, 1, 1, 2]);
        check("ab كت", &[0, 1, 2, 3, 3, 2]);
    }

    #[test]
    fn the_ends_have_room() {
        let check = |text: &str, expected: (u16, u16)| {
            let line = layout::set(text, &Setting::new(u16::MAX)).into_iter().next();
            assert_eq!(line.map(|line| margins(&line)), Some(expected), "{text}");
        };
        check("abc", (0, 1));
        check("كتب", (1, 0));
        check("ab كت", (0, 0));
        check("كتب ab", (0, 0));
    }

    #[test]
    fn arrows_reach_every_place() {
        for text in ["abc", "كتاب", "عام 2023 في", "ab كتب cd", "لا إله", "قال: (نعم)!"]
        {
            let stops: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let walk = |left: bool| {
                let far = stops.iter().find(|stop| beside(text, &stops, **stop, !left).is_none()).copied();
                let mut at = far.expect("there is a place at the end");
                let mut seen = vec![at];
                while let Some(next) = beside(text, &stops, at, left) {
                    at = next;
                    seen.push(at);
                }
                seen.sort_unstable();
                seen
            };
            assert_eq!(walk(true), stops, "{text}");
            assert_eq!(walk(false), stops, "{text}");
        }
    }
}
