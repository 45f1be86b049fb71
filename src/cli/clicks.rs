//! Clicks that follow one another quickly: two mean a word, three a sentence.

use std::time::{Duration, Instant};

/// The longest from one click to the next: what GTK waits (`gtk-double-click-time`).
const QUICK: Duration = Duration::from_millis(400);

/// The most that mean something.
const MOST: u8 = 3;

/// The last click: where and when it was, and which of how many.
#[derive(Debug, Default)]
pub(super) struct Clicks(Option<((u16, u16), Instant, u8)>);

impl Clicks {
    /// Which one a click on `cell` at this moment is: the first again after the third.
    pub(super) fn at(&mut self, cell: (u16, u16), now: Instant) -> u8 {
        let times = match self.0 {
            Some((before, then, times)) if before == cell && now.duration_since(then) <= QUICK => {
                times % MOST + 1
            }
            _ => 1,
        };
        self.0 = Some((cell, now, times));
        times
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quick_clicks_on_one_cell_are_counted() {
        let (start, mut clicks) = (Instant::now(), Clicks::default());
        let mut check = |cell, milliseconds, expected| {
            let now = start + Duration::from_millis(milliseconds);
            assert_eq!(clicks.at(cell, now), expected, "{cell:?} {milliseconds}");
        };
        check((3, 4), 0, 1);
        check((3, 4), 100, 2);
        check((3, 4), 200, 3);
        check((3, 4), 300, 1);
        check((3, 4), 400, 2);
        check((3, 4), 900, 1);
        check((3, 5), 950, 1);
        check((3, 5), 1350, 2);
    }
}
