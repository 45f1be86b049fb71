//! The edits made to a text, to be taken back and made again without limit.
//!
//! Each is kept as it is written to the disk, and read only when it is wanted:
//! a history may be long, and most of it is never looked at.

use super::Edit;

/// All edits of a text that can still be taken back or made again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The number of the first of them: earlier ones are forgotten.
    first: u64,
    bodies: Vec<String>,
    /// How many of them are made and not taken back.
    made: usize,
}

/// What is to be kept of a history after it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pushed {
    /// The number of the next edit: those from here on are taken back.
    pub at: u64,
    /// The edit that was made now, numbered `at - 1`, in the place of all from there on.
    pub body: Option<String>,
}

impl History {
    /// The history of a text of which edits `first` and following were kept,
    /// those from number `at` on taken back.
    pub fn kept(first: u64, bodies: Vec<String>, at: u64) -> History {
        let made = usize::try_from(at.saturating_sub(first)).unwrap_or(usize::MAX).min(bodies.len());
        History { first, bodies, made }
    }

    /// Adds an edit that was made now; those that were taken back are forgotten.
    pub fn push(&mut self, edit: &Edit) -> Pushed {
        // It is plain data with keys that are strings: it can always be written.
        let body = serde_json::to_string(edit).unwrap_or_default();
        self.bodies.truncate(self.made);
        self.bodies.push(body.clone());
        self.made = self.bodies.len();
        Pushed { at: self.at(), body: Some(body) }
    }

    /// The edit that takes the last one back, if there is one; `None` too where
    /// it was written by a visavis that we do not understand.
    pub fn undo(&mut self) -> Option<(Edit, Pushed)> {
        let last = self.made.checked_sub(1)?;
        let edit = serde_json::from_str::<Edit>(self.bodies.get(last)?).ok()?;
        self.made = last;
        Some((edit.inverse(), Pushed { at: self.at(), body: None }))
    }

    /// The edit that was taken back last, to be made again, if there is one.
    pub fn redo(&mut self) -> Option<(Edit, Pushed)> {
        let edit = serde_json::from_str(self.bodies.get(self.made)?).ok()?;
        self.made += 1;
        Some((edit, Pushed { at: self.at(), body: None }))
    }

    /// The number of the next edit.
    pub fn at(&self) -> u64 {
        self.first + self.made as u64
    }

    /// Whether nothing can be taken back or made again.
    pub fn is_empty(&self) -> bool {
        self.bodies.is_empty()
    }
}
