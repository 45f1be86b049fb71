//! Checks are made beside the reader, so that neither the first page nor any key
//! waits for them.

use std::thread::{self, JoinHandle};

use super::beside::Happening;
use super::read::Desk;
use crate::parallel::Text;
use crate::study::check::{Finding, Options, check};
use crate::ui::{Checked, Event};

/// A text of up to so many bytes in all is checked in less time than it takes to draw it
/// twice.
const BRIEF: usize = 1 << 14;

/// The check of a brief text, while the terminal is asked what it is and the page laid out.
pub(super) type Early = Option<JoinHandle<Vec<Finding>>>;

/// Begins to check a brief text.
pub(super) fn early(text: &Text, options: &Options) -> Early {
    let (text, options) = (is_brief(text).then(|| text.clone())?, options.clone());
    thread::Builder::new().name("checks".into()).spawn(move || check(&text, &options)).ok()
}

fn is_brief(text: &Text) -> bool {
    text.versions().iter().map(|version| version.len()).sum::<usize>() <= BRIEF
}

impl Desk<'_> {
    /// Checks a brief text before it is shown, and begins to check a longer one.
    pub(super) fn check_first(&mut self, early: Early) {
        let text = self.reader.text();
        match self.reader.wants_checks() {
            Some(ladder) if is_brief(text) => {
                let early = early.and_then(|early| early.join().ok());
                let findings = early.unwrap_or_else(|| check(text, &self.options));
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
