//! A list one chooses from by typing: the palette, the library, files set apart.
//!
//! While it is open all keys are its own: most are typed into its field, which
//! leaves those items that fit, the best first.

use std::cell::OnceCell;

use ratatui::crossterm::event::{KeyCode, KeyModifiers};
use ratatui::layout::Rect;

use super::command::Command;
use super::event::Wanted;
use super::field::Field;
use super::fuzzy::{APART, Typed, Words};
use super::key::Key;
use super::meaning::Means;
use crate::layout;

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
    /// What is said of it below the list while it is chosen.
    pub(super) about: String,
    /// Whether it is on its way out.
    pub(super) faded: bool,
    /// What is chosen with it.
    pub(super) goal: Goal,
    /// All its words, once something was typed.
    words: OnceCell<Words>,
    /// Other words that find it.
    also: &'static str,
    also_words: OnceCell<Words>,
}

impl Item {
    pub(super) fn new(name: &str, says: &str, detail: &str, goal: Goal) -> Item {
        let (name, says, detail) = (name.to_owned(), says.to_owned(), detail.to_owned());
        let (about, words) = (String::new(), OnceCell::new());
        Item { name, says, detail, about, faded: false, goal, words, also: "", also_words: OnceCell::new() }
    }

    /// The same, which these words find as well.
    pub(super) fn also(self, also: &'static str) -> Item {
        Item { also, ..self }
    }

    /// How far what is typed is from it, where it fits.
    fn distance(&self, typed: &Typed) -> Option<usize> {
        let also = self.also_words.get_or_init(|| Words::of(self.also)).distance(typed);
        self.words().distance(typed).into_iter().chain(also).min()
    }

    fn words(&self) -> &Words {
        let all = || Words::of(&format!("{} {} {} {}", self.name, self.says, self.detail, self.about));
        self.words.get_or_init(all)
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
    items: Vec<Item>,
    /// The place of each among all, where nothing is typed.
    ranks: Vec<usize>,
    /// How many there are, with those that are not here yet; `None` where nobody counts.
    total: Option<usize>,
    /// The cells of the longest name, and of the longest words beside one.
    widest: [usize; 2],
    /// What was typed last, and which items fit it in any way.
    fits: (Typed, Vec<usize>),
    /// Those that are shown, the best first.
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
    /// The items are to come in another order.
    Sort,
}

impl Chooser {
    /// A list of these items.
    pub(super) fn new(title: &'static str, foot: &'static str, items: Vec<Item>) -> Chooser {
        let all: Vec<usize> = (0..items.len()).collect();
        Chooser {
            title,
            foot,
            field: Field::default(),
            widest: widest(&items),
            items,
            ranks: all.clone(),
            total: None,
            fits: (Typed::default(), all.clone()),
            fitting: all,
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

    /// The same, where items can be forgotten, and there are so many in all.
    pub(super) fn that_forgets(self, total: usize) -> Chooser {
        Chooser { forgets: Some(false), total: Some(total), ..self }
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

    /// The items that fit, the best first, and whether each is chosen,
    /// from the one at `top` on.
    pub(super) fn fitting(&self, top: usize) -> impl Iterator<Item = (&Item, bool)> {
        let meant = usize::from(self.meant.is_some());
        let fitting = self.fitting.get(top.saturating_sub(meant)..).unwrap_or_default();
        let items = self.meant.iter().skip(top).chain(fitting.iter().filter_map(|&at| self.items.get(at)));
        items.enumerate().map(move |(at, item)| (item, top + at == self.chosen))
    }

    /// How many items fit what is typed, and how many there are; `None` where nobody
    /// counts, or all are seen at once.
    pub(super) fn counted(&self, lines: usize) -> Option<(usize, usize)> {
        let total = self.total.filter(|&total| total > lines || !self.field.text().is_empty())?;
        Some((self.fitting.len(), total))
    }

    /// The cells of the longest name, and of the longest words beside one, as far as it
    /// matters.
    pub(super) fn widest(&self) -> [usize; 2] {
        self.widest
    }

    /// Whether the last of the items that are here is near: so many lines are seen.
    pub(super) fn nears_end(&self, lines: usize) -> bool {
        self.chosen + lines >= self.count()
    }

    /// The items that are seen on so many lines, by their numbers.
    pub(super) fn seen(&self, lines: usize) -> impl Iterator<Item = usize> {
        self.fitting.iter().copied().skip(self.top(lines)).take(lines)
    }

    /// Puts another item in the place of the one of this number.
    pub(super) fn replace(&mut self, at: usize, item: Item) {
        let [name, beside] = widest(std::slice::from_ref(&item));
        self.widest = [self.widest[0].max(name), self.widest[1].max(beside)];
        if let Some(place) = self.items.get_mut(at) {
            *place = item;
        }
    }

    /// Takes other items, and the place of each among all; what is typed holds, and so
    /// does what is chosen.
    pub(super) fn take(&mut self, title: &'static str, items: Vec<Item>, ranks: Vec<usize>) {
        let goal = self.goal();
        (self.title, self.widest, self.items, self.ranks) = (title, widest(&items), items, ranks);
        self.fits = (Typed::default(), (0..self.items.len()).collect());
        self.filter();
        let same = |at: &usize| goal.as_ref() == Some(&self.items[*at].goal);
        self.chosen = self.fitting.iter().position(same).unwrap_or(0);
    }

    fn count(&self) -> usize {
        self.fitting.len() + usize::from(self.meant.is_some())
    }

    /// Which of how many that fit is chosen, from 1, where these are not all seen on so
    /// many lines and nobody counts them otherwise.
    pub(super) fn place(&self, lines: usize) -> Option<(usize, usize)> {
        let hidden = self.total.is_none() && self.count() > lines;
        hidden.then_some((self.chosen + 1, self.count()))
    }

    /// What would be chosen now.
    pub(super) fn goal(&self) -> Option<Goal> {
        self.chosen().map(|item| item.goal.clone())
    }

    /// The item that is chosen.
    pub(super) fn chosen(&self) -> Option<&Item> {
        let meant = usize::from(self.meant.is_some());
        match self.chosen.checked_sub(meant) {
            None => self.meant.as_ref(),
            Some(at) => self.fitting.get(at).and_then(|&at| self.items.get(at)),
        }
    }

    /// Where it is on a screen whose text has `body`: as high as all its items
    /// ask for, so that it does not move while one types.
    pub(super) fn area(&self, body: Rect) -> Rect {
        let width = WIDEST.min(body.width);
        let items = self.total.unwrap_or(self.items.len()).clamp(1, TALLEST) as u16;
        let height = (items + self.around()).min(body.height);
        let above = (body.height - height) / 3;
        Rect::new(body.x + (body.width - width) / 2, body.y + above, width, height)
    }

    /// Lines beside the items: where something is said of the chosen one, that too.
    fn around(&self) -> u16 {
        AROUND + u16::from(self.forgets.is_some())
    }

    /// The part of `area` that shows items.
    pub(super) fn list(&self, area: Rect) -> Rect {
        let (margin, above) = (3.min(area.width / 2), 3.min(area.height));
        // On a low screen the items matter more than what is said of one of them.
        let around = if area.height > self.around() { self.around() } else { AROUND };
        let height = area.height.saturating_sub(around);
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
                let can = |item: &&Item| matches!(item.goal, Goal::Open(Wanted::Known(_)));
                match self.chosen().filter(can) {
                    // To bring it back needs no question.
                    Some(item) if item.faded => return Choice::Forget(item.goal.clone()),
                    item => self.forgets = Some(item.is_some()),
                }
            }
            KeyCode::Char('s') if control && self.total.is_some() => return Choice::Sort,
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
        let typed = Typed::new(self.field.text());
        // What does not fit a few letters does not fit more of them.
        let all = || (0..self.items.len()).collect();
        let among = if typed.goes_on_from(&self.fits.0) { self.fits.1.clone() } else { all() };
        let fits = |at: usize| Some((self.items[at].distance(&typed)?, self.ranks[at], at));
        let mut found: Vec<_> = among.into_iter().filter_map(fits).collect();
        found.sort_unstable();
        self.fits = (typed, found.iter().map(|(_, _, at)| *at).collect());
        // Nearly every one of a thousand titles has any few letters somewhere.
        let whole = self.total.is_some() && found.first().is_some_and(|(distance, _, _)| *distance < APART);
        let shown = found.into_iter().filter(|(distance, _, _)| !whole || *distance < APART);
        self.fitting = shown.map(|(_, _, at)| at).collect();
        self.meant = self.means.and_then(|means| means.of(self.field.text().trim(), &self.items));
        // What is meant stands first, and once.
        let meant = self.meant.as_ref().map(|item| &item.goal);
        self.fitting.retain(|&at| Some(&self.items[at].goal) != meant);
        self.chosen = 0;
    }
}

/// The cells of the longest name of these, and of the longest words beside one; no more
/// are counted than they are ever given.
fn widest(items: &[Item]) -> [usize; 2] {
    let most = usize::from(WIDEST / 5 * 3);
    let longest = |texts: fn(&Item) -> [&str; 2]| {
        let mut widest = 0;
        for item in items {
            let texts = texts(item);
            // No letter has fewer bytes than cells.
            if texts.iter().map(|text| text.len()).sum::<usize>() > widest {
                widest = widest.max(texts.map(layout::width).iter().sum());
            }
            if widest >= most {
                break;
            }
        }
        widest.min(most)
    };
    [longest(|item| [&item.name, ""]), longest(|item| [&item.says, &item.detail])]
}

#[cfg(test)]
mod tests;
