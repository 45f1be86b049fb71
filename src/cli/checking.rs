//! Checks are made beside the reader, so that neither the first page nor any key
//! waits for them.

use std::thread;

use super::beside::Happening;
use super::read::Desk;
use crate::study::check::check;
use crate::ui::{Checked, Event};

/// A text of up to so many bytes in all is checked in less time than it takes to draw it
/// twice.
const BRIEF: usize = 1 << 14;

impl Desk<'_> {
    /// Checks a brief text before it is shown, and begins to check a longer one.
    pub(super) fn check_first(&mut self) {
        let text = self.reader.text();
        let length: usize = text.versions().iter().map(|version| version.len()).sum();
        match self.reader.wants_checks() {
            Some(ladder) if length <= BRIEF => {
                let findings = check(text, &self.options);
                // Nobody waits for them yet, so nothing more is to be done.
                self.reader.update(Event::Checked(Box::new(Checked { ladder, findings })));
            }
            _ => self.check_beside(),
        }
    }

    /// Begins to check the text, if the reader wants that and it is not being done.
    pub(super) fn check_beside(&mut self) {
        let Some(ladder) = self.reader.wants_checks().filter(|_| !self.checking) else { return };
        let (text, number, sender) = (self.reader.text().clone(), self.texts, self.sender.clone());
        let options = self.options.clone();
        let work = move || {
            let findings = check(&text, &options);
            // Nobody misses it where nobody reads any more.
            let _ = sender.send(Happening::Checked(number, Box::new(Checked { ladder, findings })));
        };
        // Without a thread to be had they are not made now; the next key asks again.
        self.checking = thread::Builder::new().name("checks".into()).spawn(work).is_ok();
    }

    /// Gives the reader what was found, unless that was in another text.
    pub(super) fn checked(&mut self, number: u64, checked: Box<Checked>) -> Vec<crate::ui::Effect> {
        self.checking = false;
        if number == self.texts { self.reader.update(Event::Checked(checked)) } else { Vec::new() }
    }
}
