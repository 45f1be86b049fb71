//! A list one chooses from by typing: the palette, the library, files set apart.
//!
//! While it is open all keys are its own: most are typed into its field, which
//! leaves those items that fit, the best first.

use ratatui::crossterm::event::{KeyCode, KeyModifiers};
use ratatui::layout::Rect;

use super::command::Command;
use super::event::Wanted;
use super::field::Field;
use super::fuzzy::Words;
use super::key::Key;
use super::meaning::Means;

/// The widest that it gets, in cells.
const WIDEST: u16 = 108;
/// The most items seen at once.
const TALLEST: usize = 24;
/// Lines beside the items: the frame, the field and the rule below it.
const AROUND: u16 = 4;

/// What is chosen with an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// To run a command.
    Run(Command),
    /// To go to a bead, by its index.
    Bead(usize),
    /// To open something else.
    Open(Wanted),
    /// To go to a finding, by its number.
    Finding(usize),
    /// To write the text in the format of this name.
    Format(&'static str),
    /// To write the text as this line says.
    Export(String),
    /// To keep the theme of this name.
    Theme(String),
    /// Nothing, but to be told this.
    Say(&'static str),
}

/// One of the things there are to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// What it is.
    pub(super) name: String,
    /// What is said of it.
    pub(super) says: String,
    /// What stands at its right end: keys, how far it was read.
    pub(super) detail: String,
    /// What is chosen with it.
    pub(super) goal: Goal,
    words: Words,
}

impl Item {
    pub(super) fn new(name: &str, says: &str, detail: &str, goal: Goal) -> Item {
        let words = Words::of(&format!("{name} {says} {detail}"));
        Item { name: name.to_owned(), says: says.to_owned(), detail: detail.to_owned(), goal, words }
    }
}

/// The list, what is typed, and what is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chooser {
    /// Its title.
    pub(super) title: &'static str,
    /// What its keys do, for its last line.
    pub(super) foot: &'static str,
    /// What is typed.
    pub(super) field: Field,
    /// All items.
    pub(super) items: Vec<Item>,
    /// Those that fit what is typed, the best first.
    fitting: Vec<usize>,
    /// Which of these is chosen.
    chosen: usize,
    /// Whether items can be forgotten, and whether that was asked for and is to
    /// be confirmed.
    forgets: Option<bool>,
    /// Whether an item can be done away with at once.
    gives_way: bool,
    /// A letter that moves the choice on, and from the last item to the first.
    turns: Option<char>,
    /// Makes an item of what is typed, if that means more than to find one.
    means: Option<Means>,
    /// What it made.
    meant: Option<Item>,
}

/// What a key came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// Nothing yet.
    Open,
    /// It is to be closed.
    Closed,
    /// This was chosen.
    Chosen(Goal),
    /// This is to be forgotten.
    Forget(Goal),
}

impl Chooser {
    /// A list of these items.
    pub(super) fn new(title: &'static str, foot: &'static str, items: Vec<Item>) -> Chooser {
        let fitting = (0..items.len()).collect();
        Chooser {
            title,
            foot,
            field: Field::default(),
            items,
            fitting,
            chosen: 0,
            forgets: None,
            gives_way: false,
            turns: None,
            means: None,
            meant: None,
        }
    }

    /// The same, where what is typed may mean more than to find an item.
    pub(super) fn that_understands(self, means: Means) -> Chooser {
        Chooser { means: Some(means), ..self }
    }

    /// The same, where items can be forgotten.
    pub(super) fn that_forgets(self) -> Chooser {
        Chooser { forgets: Some(false), ..self }
    }

    /// The same, where items can be done away with at once.
    pub(super) fn that_gives_way(self) -> Chooser {
        Chooser { gives_way: true, ..self }
    }

    /// The same, where a letter moves the choice on, which is at first item `chosen`.
    pub(super) fn that_turns(self, letter: char, chosen: usize) -> Chooser {
        Chooser { turns: Some(letter), chosen, ..self }
    }

    /// Whether it asks if the chosen item is really to be forgotten.
    pub(super) fn asks(&self) -> bool {
        self.forgets == Some(true)
    }

    /// The items that fit, the best first, and whether each is chosen.
    pub(super) fn fitting(&self) -> impl Iterator<Item = (&Item, bool)> {
        let items = self.meant.iter().chain(self.fitting.iter().filter_map(|&at| self.items.get(at)));
        items.enumerate().map(|(at, item)| (item, at == self.chosen))
    }

    /// How many items fit.
    pub(super) fn count(&self) -> usize {
        self.fitting.len() + usize::from(self.meant.is_some())
    }

    /// Which of these is chosen.
    pub(super) fn chosen(&self) -> usize {
        self.chosen
    }

    /// What would be chosen now.
    pub(super) fn goal(&self) -> Option<Goal> {
        self.fitting().find(|(_, chosen)| *chosen).map(|(item, _)| item.goal.clone())
    }

    /// Where it is on a screen whose text has `body`: as high as all its items
    /// ask for, so that it does not move while one types.
    pub(super) fn area(&self, body: Rect) -> Rect {
        let width = WIDEST.min(body.width);
        let items = self.items.len().clamp(1, TALLEST) as u16;
        let height = (items + AROUND).min(body.height);
        let above = (body.height - height) / 3;
        Rect::new(body.x + (body.width - width) / 2, body.y + above, width, height)
    }

    /// The part of `area` that shows items.
    pub(super) fn list(area: Rect) -> Rect {
        let (margin, above) = (3.min(area.width / 2), 3.min(area.height));
        let height = area.height.saturating_sub(AROUND);
        Rect::new(area.x + margin, area.y + above, area.width - 2 * margin, height)
    }

    /// The first item that is seen where there is room for `lines`.
    pub(super) fn top(&self, lines: usize) -> usize {
        let furthest = self.count().saturating_sub(lines);
        (self.chosen + 2).saturating_sub(lines.max(1)).min(furthest).min(self.chosen)
    }

    /// Takes a key.
    pub(super) fn takes(&mut self, key: Key) -> Choice {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        if self.asks() {
            self.forgets = Some(false);
            let yes = matches!(key.code, KeyCode::Char('y' | 'Y') | KeyCode::Enter);
            return self.goal().filter(|_| yes).map_or(Choice::Open, Choice::Forget);
        }
        let rubs_out_nothing = key.code == KeyCode::Backspace && self.field.text().is_empty();
        match key.code {
            KeyCode::Enter => return self.goal().map_or(Choice::Open, Choice::Chosen),
            KeyCode::Esc => return Choice::Closed,
            KeyCode::Char('c') if control => return Choice::Closed,
            _ if rubs_out_nothing => return Choice::Closed,
            KeyCode::Up => self.go(-1),
            KeyCode::Down => self.go(1),
            KeyCode::Tab if key.modifiers.contains(KeyModifiers::SHIFT) => self.go(-1),
            KeyCode::Tab => self.go(1),
            KeyCode::Char('p' | 'k') if control => self.go(-1),
            KeyCode::Char('n' | 'j') if control => self.go(1),
            KeyCode::Char(letter) if Some(letter) == self.turns => {
                self.chosen = (self.chosen + 1) % self.count().max(1);
            }
            KeyCode::PageUp => self.go(-(TALLEST as isize / 2)),
            KeyCode::PageDown => self.go(TALLEST as isize / 2),
            KeyCode::Char('x') if control && self.gives_way => {
                return self.goal().map_or(Choice::Open, Choice::Forget);
            }
            KeyCode::Char('x') if control && self.forgets.is_some() => {
                let can = |goal| matches!(goal, Goal::Open(Wanted::Known(_)));
                self.forgets = Some(self.goal().is_some_and(can));
            }
            _ => {
                if self.field.takes(key) {
                    self.filter();
                }
            }
        }
        Choice::Open
    }

    /// Takes pasted text.
    pub(super) fn pastes(&mut self, text: &str) {
        self.field.insert(text);
        self.filter();
    }

    /// Moves the choice by so many items.
    pub(super) fn go(&mut self, by: isize) {
        self.chosen = self.chosen.saturating_add_signed(by).min(self.count().saturating_sub(1));
    }

    /// Chooses the item on line `y` of the list, where the list has so many lines.
    pub(super) fn click(&mut self, y: usize, lines: usize) -> Choice {
        let at = self.top(lines) + y;
        if y >= lines || at >= self.count() {
            return Choice::Open;
        }
        self.chosen = at;
        self.goal().map_or(Choice::Open, Choice::Chosen)
    }

    fn filter(&mut self) {
        let typed = self.field.text();
        let fits = |(at, item): (usize, &Item)| Some((item.words.distance(typed)?, at));
        let mut found: Vec<_> = self.items.iter().enumerate().filter_map(fits).collect();
        found.sort_unstable();
        self.fitting = found.into_iter().map(|(_, at)| at).collect();
        self.meant = self.means.and_then(|means| means.of(typed.trim(), &self.items));
        // What is meant stands first, and once.
        let meant = self.meant.as_ref().map(|item| &item.goal);
        self.fitting.retain(|&at| Some(&self.items[at].goal) != meant);
        self.chosen = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keymap::sequence;

    fn chooser() -> Chooser {
        let item = |name: &str, n| Item::new(name, "", "", Goal::Open(Wanted::Known(n)));
        Chooser::new("", "", vec![item("one", 1), item("two", 2), item("three", 3)])
            .that_understands(Means { beads: 200 })
            .that_forgets()
    }

    fn check(keys: &str, expected: Choice) {
        let mut chooser = chooser();
        let last = sequence(keys).expect("keys").into_iter().map(|key| chooser.takes(key)).last();
        assert_eq!(last, Some(expected), "{keys}");
    }

    fn known(number: i64) -> Goal {
        Goal::Open(Wanted::Known(number))
    }

    #[test]
    fn keys_choose() {
        check("Enter", Choice::Chosen(known(1)));
        check("Down Enter", Choice::Chosen(known(2)));
        check("Down Down Down Down Enter", Choice::Chosen(known(3)));
        check("t h Enter", Choice::Chosen(known(3)));
        check("z Enter", Choice::Open);
        check("4 2 Enter", Choice::Chosen(Goal::Bead(41)));
        check("5 0 % Enter", Choice::Chosen(Goal::Bead(100)));
        check("$ Enter", Choice::Chosen(Goal::Bead(199)));
        check("0 Enter", Choice::Chosen(Goal::Bead(0)));
        check("Esc", Choice::Closed);
        check("t Backspace", Choice::Open);
        check("t Backspace Backspace", Choice::Closed);
    }

    #[test]
    fn nothing_is_forgotten_unasked() {
        check("C-x", Choice::Open);
        check("C-x y", Choice::Forget(known(1)));
        check("C-x n", Choice::Open);
        check("C-x n y", Choice::Open);
        check("7 C-x y", Choice::Open);
    }

    #[test]
    fn what_is_chosen_is_seen() {
        let items = (0..100).map(|n| Item::new("x", "", "", known(n))).collect();
        let mut chooser = Chooser::new("", "", items);
        for by in [1, 50, 60, -3, -200] {
            chooser.go(by);
            for lines in 1..30 {
                let top = chooser.top(lines);
                assert!((top..top + lines).contains(&chooser.chosen), "{lines} {}", chooser.chosen);
            }
        }
    }
}
