//! The library as a list: what is said of each text, in which order they come, and
//! forgetting.
//!
//! Of a long library the first texts come alone; the rest is asked for when it is wanted,
//! and whether a text's files are there when it is seen. A text that is to be forgotten is
//! gone for good once the list is left: until then it can be brought back.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::chooser::{Chooser, Goal, Item};
use super::event::{Effect, Shelved, Wanted};
use super::reader::Reader;
use crate::message::say;
use crate::text::fold::folded;

/// The library while it is shown.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    texts: Vec<Shelved>,
    /// How many texts have each title.
    titles: HashMap<String, usize>,
    /// Whether there are more than were told so far, and were not asked for.
    more: bool,
    order: Order,
    /// Of each text whose files were looked for the one that is not there.
    missing: BTreeMap<i64, Option<String>>,
    /// Those whose files are being looked for.
    looking: BTreeSet<i64>,
    /// Those that are to be forgotten.
    forgotten: BTreeSet<i64>,
}

/// In which order texts come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    /// The one read last first.
    #[default]
    Read,
    Title,
    /// Those begun and not read to their end first, the one read farthest first.
    Progress,
}

impl Order {
    fn next(self) -> Order {
        match self {
            Order::Read => Order::Title,
            Order::Title => Order::Progress,
            Order::Progress => Order::Read,
        }
    }

    fn said(self) -> &'static str {
        match self {
            Order::Read => say!("list-library"),
            Order::Title => say!("list-library-by-title"),
            Order::Progress => say!("list-library-by-progress"),
        }
    }
}

/// Read so far, a text is done: its last passage begins before its end.
const DONE: f32 = 0.995;

impl Shelf {
    /// The place of each text among all.
    fn ranks(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.texts.len()).collect();
        let sample = |at: &usize| self.texts[*at].wanted == Wanted::Sample;
        match self.order {
            Order::Read => {}
            Order::Title => {
                order.sort_by_cached_key(|at| (sample(at), folded(&self.texts[*at].title)));
            }
            Order::Progress => {
                let key = |at: &usize| {
                    let progress = self.texts[*at].progress;
                    let begun = progress.is_some_and(|p| p < DONE);
                    // Farther is less; they are shares, never less than nothing.
                    (sample(at), !begun, std::cmp::Reverse(progress.unwrap_or(0.0).to_bits()))
                };
                order.sort_by_key(key);
            }
        }
        let mut ranks = vec![0; order.len()];
        order.into_iter().enumerate().for_each(|(rank, at)| ranks[at] = rank);
        ranks
    }

    /// Adds texts behind those that there are.
    fn add(&mut self, texts: Vec<Shelved>) {
        for text in &texts {
            *self.titles.entry(text.title.clone()).or_default() += 1;
        }
        self.texts.extend(texts);
    }

    fn items(&self) -> Vec<Item> {
        self.texts.iter().map(|text| self.item(text)).collect()
    }

    /// What the list has of a text.
    fn item(&self, text: &Shelved) -> Item {
        let progress = text.progress.map_or_else(
            || say!("list-new").to_owned(),
            |p| say!("info-percent", percent = (p * 100.0).round()),
        );
        let id = match text.wanted {
            Wanted::Known(id) => id,
            _ => 0,
        };
        let missing = self.missing.get(&id).and_then(Option::as_deref);
        let forgotten = self.forgotten.contains(&id);
        let read = match missing {
            _ if forgotten => say!("shelf-forgotten").to_owned(),
            Some(_) => say!("shelf-missing", read = text.read.as_str()),
            // That it is new is said at the end of the line.
            None if text.progress.is_none() => String::new(),
            None => text.read.clone(),
        };
        let languages = text.languages.chunk_by(|a, b| a == b).map(|same| match same {
            [one] => one.code().to_owned(),
            several => format!("{}×{}", several[0].code(), several.len()),
        });
        let alone = self.titles.get(&text.title).is_none_or(|count| *count < 2);
        let file = if alone { "" } else { text.files.first().map_or("", |file| last_of(file)) };
        let says = [file, &languages.collect::<Vec<_>>().join(" "), &read];
        let says: Vec<&str> = says.into_iter().filter(|part| !part.is_empty()).collect();
        // Words of a file: a title may be empty, and often is where a page was copied.
        let title = match text.title.trim() {
            "" => text.files.first().map_or(say!("shelf-no-title"), |file| last_of(file)),
            title => title,
        };
        let mut item = Item::new(title, &says.join("  "), &progress, Goal::Open(text.wanted.clone()));
        item.faded = forgotten;
        item.about = match missing {
            _ if forgotten => say!("shelf-brings-back").to_owned(),
            Some(file) => say!("shelf-not-there", path = file),
            None => in_folders(&text.files),
        };
        item
    }
}

/// A file's name without its folder.
fn last_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Files, each folder said once before those that are in it.
fn in_folders(files: &[String]) -> String {
    let folder = |file: &str| file.len() - last_of(file).len();
    let same = |a: &String, b: &String| a[..folder(a)] == b[..folder(b)];
    let group = |files: &[String]| {
        let names: Vec<&str> = files.iter().map(|file| last_of(file)).collect();
        format!("{}{}", files[0][..folder(&files[0])].to_owned(), names.join(", "))
    };
    files.chunk_by(same).map(group).collect::<Vec<_>>().join(" · ")
}

impl Reader {
    /// Shows texts of the library, those read last first; there are `total` of them.
    pub(super) fn show_library(&mut self, texts: Vec<Shelved>, total: usize) {
        let order = self.shelf.take().map(|shelf| shelf.order).unwrap_or_default();
        let mut shelf = Shelf { more: texts.len() < total, order, ..Shelf::default() };
        shelf.add(texts);
        let foot =
            if self.text.sides() == 0 { say!("list-library-foot-quits") } else { say!("list-library-foot") };
        self.overlay = None;
        let mut chooser = Chooser::new(order.said(), foot, Vec::new()).that_forgets(total);
        chooser.take(order.said(), shelf.items(), shelf.ranks());
        chooser.go(isize::MIN);
        (self.chooser, self.shelf) = (Some(chooser), Some(shelf));
    }

    /// Takes the rest of the library's texts.
    pub(super) fn show_rest_of_library(&mut self, rest: Vec<Shelved>) {
        let (Some(shelf), Some(_)) = (&mut self.shelf, &self.chooser) else { return };
        // Another visavis may have read one meanwhile, so that it is told twice.
        let known = |text: &Shelved| shelf.texts.iter().any(|other| other.wanted == text.wanted);
        let rest: Vec<Shelved> = rest.into_iter().filter(|text| !known(text)).collect();
        shelf.add(rest);
        shelf.more = false;
        self.list_again();
    }

    /// Takes which of some texts' files are not there.
    pub(super) fn found_files(&mut self, found: Vec<(i64, Option<String>)>) {
        let Some(shelf) = &mut self.shelf else { return };
        let mut wrong = Vec::new();
        for (id, missing) in found {
            let told = missing.is_some();
            shelf.missing.insert(id, missing);
            if told {
                wrong.push(id);
            }
        }
        wrong.into_iter().for_each(|id| self.list_one_again(id));
    }

    /// Makes the list's items anew.
    fn list_again(&mut self) {
        if let (Some(shelf), Some(chooser)) = (&self.shelf, &mut self.chooser) {
            chooser.take(shelf.order.said(), shelf.items(), shelf.ranks());
        }
    }

    /// Makes the item of one text anew.
    fn list_one_again(&mut self, id: i64) {
        let (Some(shelf), Some(chooser)) = (&self.shelf, &mut self.chooser) else { return };
        let Some(at) = shelf.texts.iter().position(|text| text.wanted == Wanted::Known(id)) else { return };
        chooser.replace(at, shelf.item(&shelf.texts[at]));
    }

    /// Has the texts come in another order.
    pub(super) fn sort_library(&mut self) {
        if let Some(shelf) = &mut self.shelf {
            shelf.order = shelf.order.next();
            self.list_again();
            if let Some(chooser) = &mut self.chooser {
                chooser.go(isize::MIN);
            }
        }
    }

    /// Has a text forgotten when the list is left, or no longer.
    pub(super) fn forget_or_bring_back(&mut self, id: i64) {
        if let Some(shelf) = &mut self.shelf {
            if !shelf.forgotten.remove(&id) {
                shelf.forgotten.insert(id);
            }
            self.list_one_again(id);
        }
    }

    /// What is opened is not forgotten; the others that are to be, are.
    pub(super) fn open_from_library(&mut self, wanted: &Wanted, effects: &mut Vec<Effect>) {
        if let (Some(shelf), Wanted::Known(id)) = (&mut self.shelf, wanted) {
            shelf.forgotten.remove(id);
        }
        self.forget_for_good(effects);
    }

    /// The list is left.
    pub(super) fn leave_library(&mut self, effects: &mut Vec<Effect>) {
        self.forget_for_good(effects);
        self.shelf = None;
    }

    fn forget_for_good(&mut self, effects: &mut Vec<Effect>) {
        let gone: Vec<i64> = self.to_forget();
        if !gone.is_empty() {
            effects.push(Effect::Forget(gone));
        }
    }

    /// The texts that were to be forgotten; they are told once.
    pub fn to_forget(&mut self) -> Vec<i64> {
        let forgotten = self.shelf.as_mut().map(|shelf| std::mem::take(&mut shelf.forgotten));
        forgotten.unwrap_or_default().into_iter().collect()
    }

    /// What the list that is seen needs to know and does not.
    pub(super) fn library_asks(&mut self) -> Vec<Effect> {
        let lines = self.chooser.as_ref().map_or(0, |chooser| chooser.list(chooser.area(self.body())).height);
        let (Some(shelf), Some(chooser)) = (&mut self.shelf, &self.chooser) else { return Vec::new() };
        let mut asks = Vec::new();
        let lines = usize::from(lines);
        let typed = !chooser.field.text().is_empty();
        if shelf.more && (typed || shelf.order != Order::Read || chooser.nears_end(lines)) {
            shelf.more = false;
            // What is seen then is another matter.
            return vec![Effect::LibraryRest];
        }
        let seen = chooser.seen(lines).filter_map(|at| match shelf.texts.get(at)?.wanted {
            Wanted::Known(id) => Some(id),
            _ => None,
        });
        let unknown: Vec<i64> =
            seen.filter(|id| !shelf.missing.contains_key(id) && !shelf.looking.contains(id)).collect();
        if !unknown.is_empty() {
            shelf.looking.extend(&unknown);
            asks.push(Effect::LookForFiles(unknown));
        }
        asks
    }
}

#[cfg(test)]
mod tests;
