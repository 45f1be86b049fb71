//! The text that is read, read again because a file of it changed.

use super::open;
use super::read::Desk;
use super::watch::Seen;
use crate::message::say;
use crate::parallel::{Moved, Text};
use crate::ui::Event;

impl Desk<'_> {
    /// Reads the files again, if nothing is being typed. What was written about
    /// passages that are still there stays with them, one stays where one is, and
    /// what changed is marked. Where the files hold less than they should (one is being
    /// written, or cannot be decoded), the text stays as it is.
    pub(super) fn read_again(&mut self) {
        if !self.changed || !self.reader.is_idle() {
            return;
        }
        self.changed = false;
        let seen = Seen::of(&self.sources.files);
        let read = open::read_whole(&self.sources, self.library);
        // Whatever was said on standard error meanwhile is not to stay on the screen.
        self.screen.invalidate();
        let opened = read.ok().filter(|opened| holds(&opened.text, self.reader.text()));
        let Some(mut opened) = opened else {
            self.reader.update(Event::Say(say!("watch-kept").into()));
            return;
        };
        let moved = Moved::new(self.reader.text(), &opened.text);
        let changed = moved.fresh();
        let count = changed.len();
        opened.opening.view = self.reader.view();
        opened.opening.changed = changed;
        let review = moved.review(self.reader.review());
        if !review.is_empty() {
            opened.set_review(review);
        }
        let old = self.replace(opened, seen);
        self.reader.succeed(old, &moved);
        if count > 0 {
            self.reader.update(Event::Say(say!("watch-changed", count = count)));
        }
    }
}

/// Whether `new` has all versions of `old`, each with words where that has some.
fn holds(new: &Text, old: &Text) -> bool {
    let words = |text: &Text, side: usize| !text.versions()[side].segments().is_empty();
    new.sides() == old.sides() && (0..old.sides()).all(|side| words(new, side) || !words(old, side))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::Alignment;
    use crate::parallel::{Segment, Version};
    use crate::text::Language;

    #[test]
    fn a_file_that_lost_all_its_words_is_not_taken() {
        let text = |words: &str| {
            let segments = vec![Segment::new(0..words.len(), 0)];
            let version = Version::new("a", Language::ENGLISH, words.to_owned(), segments);
            let count = version.segments().len();
            Text::new(vec![version], Alignment::none(&[count]), 0)
        };
        let (old, none) = (text("One."), text(""));
        assert!(holds(&old, &old) && holds(&old, &none) && !holds(&none, &old));
    }
}
