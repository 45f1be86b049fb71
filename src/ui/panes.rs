//! The panes: which versions are shown, in what order, how wide, and how arranged.

use super::reader::Reader;
use crate::layout::{Arrangement, Wanted};
use crate::message::say;
use crate::parallel::{Rows, Text};
use crate::text::Direction;

/// How much `<` and `>` change a pane's share of the width.
const STEP: f32 = 0.1;
/// The least and the greatest share against the others'.
pub(super) const SHARES: (f32, f32) = (0.4, 2.5);

/// A version's pane, shown or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PaneState {
    pub(super) side: usize,
    pub(super) hidden: bool,
    /// The terminal has no letters for it. That is no wish of the reader's, and not kept.
    pub(super) unseen: bool,
    pub(super) share: f32,
    /// The direction in which its text is set, where that is not its language's.
    pub(super) direction: Option<Direction>,
}

/// The panes in their order, and how they are arranged.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Panes {
    pub(super) panes: Vec<PaneState>,
    pub(super) arrangement: Arrangement,
    pub(super) solo: bool,
}

impl Panes {
    /// Every version of `text` in a pane, in the order of the sides.
    pub(super) fn of(text: &Text) -> Panes {
        let panes = (0..text.sides())
            .map(|side| PaneState { side, hidden: false, unseen: false, share: 1.0, direction: None })
            .collect();
        Panes { panes, arrangement: Arrangement::Auto, solo: false }
    }

    /// Whether the pane is shown.
    fn shows(pane: &PaneState) -> bool {
        !pane.hidden && !pane.unseen
    }

    /// The sides that are shown, in the order of their panes.
    pub(super) fn shown(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.panes.iter().filter(|p| Panes::shows(p)).map(|p| p.side)
    }

    /// What the frame is to hold while `focus` has the focus.
    pub(super) fn wanted(&self, text: &Text, focus: usize) -> Vec<Wanted> {
        let shown = self.panes.iter().filter(|p| if self.solo { p.side == focus } else { Panes::shows(p) });
        shown
            .map(|p| {
                let direction = p.direction.unwrap_or(text.versions()[p.side].language().direction());
                Wanted { side: p.side, direction, share: p.share }
            })
            .collect()
    }
}

impl Reader {
    /// Gives the focus to the pane of this number, counted from 0.
    pub(super) fn focus_pane(&mut self, number: usize) {
        let shown = self.panes.shown().nth(number);
        match shown {
            Some(side) => self.focus_on(side),
            None => self.said = Some(say!("panes-no-pane", number = number + 1)),
        }
    }

    /// Moves the focused pane by one among those that are shown.
    pub(super) fn move_pane(&mut self, by: isize) {
        let shown: Vec<usize> =
            (0..self.panes.panes.len()).filter(|&at| Panes::shows(&self.panes.panes[at])).collect();
        let Some(at) = shown.iter().position(|&at| self.panes.panes[at].side == self.focus) else { return };
        if let Some(&beside) = at.checked_add_signed(by).and_then(|at| shown.get(at)) {
            self.panes.panes.swap(shown[at], beside);
            self.reframe();
        }
    }

    /// Makes the focused pane wider, or narrower where negative, by so many steps.
    pub(super) fn widen(&mut self, steps: isize) {
        let focus = self.focus;
        if self.frame().arrangement != Arrangement::Columns || self.frame().panes.len() < 2 {
            self.said = Some(say!("panes-no-width").into());
            return;
        }
        if let Some(pane) = self.panes.panes.iter_mut().find(|p| p.side == focus) {
            pane.share = (pane.share + STEP * steps as f32).clamp(SHARES.0, SHARES.1);
        }
        self.reframe();
    }

    /// Hides a version, or shows it again; the last one that is shown stays.
    pub(super) fn hide(&mut self, side: usize) {
        let shown = self.panes.shown().count();
        let Some(pane) = self.panes.panes.iter_mut().find(|p| p.side == side) else {
            self.said = Some(say!("panes-no-version", number = side + 1));
            return;
        };
        if Panes::shows(pane) && shown == 1 {
            self.said = Some(say!("panes-only-one").into());
            return;
        }
        pane.hidden = Panes::shows(pane);
        pane.unseen = false;
        let hidden = pane.hidden;
        self.panes.solo = false;
        if hidden && self.focus == side {
            let next = self.panes.shown().next();
            self.focus_on(next.unwrap_or(side));
        }
        self.reframe();
    }

    /// Leaves out the versions whose letters this terminal does not have, and says so; where there
    /// are no others they are shown as they are.
    pub(super) fn leave_out_the_unseen(&mut self) {
        let versions = self.text.versions();
        let unseen = |p: &PaneState| versions[p.side].language().direction() == Direction::RightToLeft;
        let lacking: Vec<&PaneState> = self.panes.panes.iter().filter(|p| unseen(p)).collect();
        let Some(first) = lacking.first() else { return };
        let code = versions[first.side].language().code().to_owned();
        let number = first.side + 1;
        if !self.panes.panes.iter().any(|p| !p.hidden && !unseen(p)) {
            self.said = Some(say!("panes-no-letters", code = code));
            return;
        }
        for pane in &mut self.panes.panes {
            pane.unseen = versions[pane.side].language().direction() == Direction::RightToLeft;
        }
        if !self.panes.shown().any(|side| side == self.focus) {
            self.focus = self.panes.shown().next().unwrap_or(0);
        }
        self.said = Some(say!("panes-left-out", code = code, number = number.to_string()));
    }

    pub(super) fn toggle_solo(&mut self) {
        self.panes.solo = !self.panes.solo;
        self.reframe();
    }

    /// The arrangement after the one that is seen: columns, the stack, bead by bead.
    /// Where that is what fits best, it is so on other screens as well.
    pub(super) fn next_layout(&mut self) {
        let (next, said) = match self.frame().arrangement {
            Arrangement::Auto | Arrangement::Columns => (Arrangement::Stacked, say!("panes-stacked")),
            Arrangement::Stacked => (Arrangement::Interleaved, say!("panes-interleaved")),
            Arrangement::Interleaved => (Arrangement::Columns, say!("panes-columns")),
        };
        self.panes.arrangement = Arrangement::Auto;
        if self.wanted_frame().arrangement != next {
            self.panes.arrangement = next;
        }
        self.said = Some(said.into());
        self.reframe();
    }

    /// Sets the focused version from the other side, or as its language is set.
    pub(super) fn turn_direction(&mut self) {
        let focus = self.focus;
        let Some(pane) = self.panes.panes.iter_mut().find(|p| p.side == focus) else { return };
        let usual = self.text.versions()[focus].language().direction();
        pane.direction = match (pane.direction, usual) {
            (Some(_), _) => None,
            (None, Direction::LeftToRight) => Some(Direction::RightToLeft),
            (None, Direction::RightToLeft) => Some(Direction::LeftToRight),
        };
        self.said = Some(
            match pane.direction.unwrap_or(usual) {
                Direction::LeftToRight => say!("panes-left-to-right"),
                Direction::RightToLeft => say!("panes-right-to-left"),
            }
            .into(),
        );
        self.reframe();
    }

    pub(super) fn next_rows(&mut self) {
        let (next, said) = match self.rows.rows {
            Rows::Paragraphs => (Rows::Beads, say!("panes-rows-sentences")),
            Rows::Beads => (Rows::Filled, say!("panes-rows-filled")),
            Rows::Filled => (Rows::Paragraphs, say!("panes-rows-paragraphs")),
        };
        self.rows.rows = next;
        self.said = Some(said.into());
        self.reset_rows();
    }
}

#[cfg(test)]
mod tests {
    use crate::layout::Arrangement;
    use crate::ui::tests::{article, press, reader};
    use crate::ui::{Opening, Reader};

    fn sides(keys: &str) -> Vec<usize> {
        let mut reader = reader(120, 30);
        press(&mut reader, keys);
        reader.frame().panes.iter().map(|p| p.side).collect()
    }

    #[test]
    fn panes_are_moved_hidden_and_shown_again() {
        let check = |keys: &str, expected: &[usize]| assert_eq!(sides(keys), expected, "{keys}");
        check("L", &[1, 0, 2]);
        check("L L L", &[1, 2, 0]);
        check("H", &[0, 1, 2]);
        check("z 2", &[0, 2]);
        check("z 2 z 2", &[0, 1, 2]);
        check("z 1 z 2 z 3", &[2]);
        check("z o", &[0]);
        check("z o Tab", &[1]);
        check("z o z o", &[0, 1, 2]);
        check("z 2 L", &[2, 0]);
    }

    #[test]
    fn a_hidden_pane_has_no_focus() {
        let mut reader = reader(120, 30);
        press(&mut reader, "z 1");
        assert_eq!(reader.focus(), 1);
        press(&mut reader, "Tab Tab");
        assert_eq!(reader.focus(), 1, "round the two that are shown");
        press(&mut reader, "A-1");
        assert_eq!(reader.focus(), 1);
    }

    #[test]
    fn what_the_terminal_has_no_letters_for_is_left_out_at_first() {
        let opening = Opening { no_letters: true, ..Opening::default() };
        let mut reader = Reader::new(article(), (120, 30), opening);
        let sides = |reader: &Reader| reader.frame().panes.iter().map(|p| p.side).collect::<Vec<_>>();
        assert_eq!((sides(&reader), reader.focus()), (vec![1, 2], 1));
        // That is not the reader's wish, so it is not kept.
        let kept = reader.view();
        assert_eq!(
            sides(&Reader::new(article(), (120, 30), Opening { view: kept, ..Opening::default() })),
            [0, 1, 2]
        );
        press(&mut reader, "z 1");
        assert_eq!(sides(&reader), [0, 1, 2]);
        press(&mut reader, "z 1");
        assert_eq!(sides(&reader), [1, 2]);
    }

    #[test]
    fn wider_takes_from_the_others() {
        let mut reader = reader(120, 30);
        let before = reader.frame().panes[0].width;
        press(&mut reader, "> >");
        assert!(reader.frame().panes[0].width > before);
        press(&mut reader, "< < <");
        assert!(reader.frame().panes[0].width < before);
    }

    #[test]
    fn a_width_is_changed_only_where_it_is_seen() {
        for keys in ["z l z l >", "z o >", "z 2 z 3 <"] {
            let mut reader = reader(120, 30);
            press(&mut reader, keys);
            assert!(reader.said.as_deref().is_some_and(|said| said.contains("side by side")), "{keys}");
            assert!(reader.panes.panes.iter().all(|pane| pane.share == 1.0), "{keys}");
        }
    }

    #[test]
    fn layouts_follow_one_another() {
        use Arrangement::*;
        for (width, first) in [(120, [Columns, Stacked, Interleaved]), (60, [Stacked, Interleaved, Columns])]
        {
            let mut reader = reader(width, 30);
            for seen in first.into_iter().chain(first) {
                assert_eq!(reader.frame().arrangement, seen);
                press(&mut reader, "z l");
            }
        }
        // What fits best is so on another screen as well.
        let mut reader = reader(120, 30);
        press(&mut reader, "z l z l z l");
        reader.update(crate::ui::Event::Resize { width: 50, height: 30 });
        assert_eq!(reader.frame().arrangement, Stacked);
    }
}
