//! Versions that are covered until one asks for them: to read one language and
//! check oneself by the others.

use super::reader::Reader;
use crate::message::say;

/// Which versions are covered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Covered {
    /// None.
    #[default]
    None,
    /// All but the one that is focused.
    Others,
    /// The one that is focused.
    This,
}

impl Reader {
    /// Covers the other versions, then this one, then none.
    pub(super) fn next_cover(&mut self) {
        let (next, said) = match self.covered {
            Covered::None => (Covered::Others, say!("cover-others")),
            Covered::Others => (Covered::This, say!("cover-this")),
            Covered::This => (Covered::None, say!("cover-none")),
        };
        self.covered = next;
        self.uncovered = None;
        self.said = Some(said.into());
    }

    /// Uncovers the passage one stands in, or covers it again; it is covered again
    /// when one leaves it. Where nothing is covered one goes on, `times` passages.
    pub(super) fn uncover_or_go_on(&mut self, times: isize) {
        if self.covered == Covered::None {
            return self.move_beads(times);
        }
        let here = Some(self.bead());
        self.uncovered = if self.uncovered == here { None } else { here };
    }

    /// What was uncovered is covered again once one has left it.
    pub(super) fn cover_again(&mut self) {
        if self.uncovered.is_some_and(|bead| bead != self.bead()) {
            self.uncovered = None;
        }
    }

    /// What is covered, in a word.
    pub(super) fn cover_state(&self) -> Option<&'static str> {
        match self.covered {
            Covered::None => None,
            Covered::Others => Some(say!("status-others-covered")),
            Covered::This => Some(say!("status-this-covered")),
        }
    }

    /// Whether `bead` is covered on `side`.
    pub(super) fn covers(&self, side: usize, bead: usize) -> bool {
        self.uncovered != Some(bead)
            && match self.covered {
                Covered::None => false,
                Covered::Others => side != self.focus,
                Covered::This => side == self.focus,
            }
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::tests::{press, reader, screen};

    #[test]
    fn versions_are_covered_and_uncovered() {
        let check = |keys: &str, shown: &[&str], covered: &[&str]| {
            let mut reader = reader(120, 30);
            press(&mut reader, keys);
            let lines = screen(&reader, 120, 30).join("\n");
            for words in shown {
                assert!(lines.contains(words), "{keys}: {words} is shown: {lines}");
            }
            for words in covered {
                assert!(!lines.contains(words), "{keys}: {words} is covered: {lines}");
            }
        };
        check("Tab R", &["Le train est", "Le chat dort"], &["The train", "The day"]);
        check("Tab j R", &["Le train est"], &["The train", "The day"]);
        check("Tab j R Enter", &["Le train est", "The train"], &["The day"]);
        check("Tab j R Enter Enter", &["Le train est"], &["The train"]);
        check("Tab j R Enter j k", &["Le train est"], &["The train"]);
        check("Tab R R", &["The train", "The day"], &["Le train est", "Le chat"]);
        check("Tab R R R", &["The train", "Le chat"], &[]);
        // The other pane is the one that is read now.
        check("Tab R Tab", &["The train", "The day"], &["Le train est", "Le chat"]);
    }

    #[test]
    fn what_is_covered_keeps_its_room() {
        let mut reader = reader(120, 30);
        let line = |lines: &[String]| lines.iter().position(|l| l.contains("Fin du jour"));
        press(&mut reader, "Tab");
        let before = line(&screen(&reader, 120, 30));
        press(&mut reader, "R");
        assert_eq!(line(&screen(&reader, 120, 30)), before);
    }
}
