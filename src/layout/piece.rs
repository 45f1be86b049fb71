//! What will be one cell, before it is known on which line.
//!
//! A passage becomes one list of pieces in logical order. What takes no cell
//! (format characters, points that are dropped) leaves its traces in the piece
//! before it, as an [`Unseen`]: joining and reordering still heed it.

use super::character::REPLACEMENT;

/// What will be one cell, in logical order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Its first byte in the passage.
    pub(super) start: usize,
    /// Its marks, in [`Pieces::marks`].
    marks_start: usize,
    marks_len: u8,
    /// The base to show, neither shaped (before `shape`) nor mirrored.
    pub(super) base: char,
    /// Cells taken: 1 or 2; of a hyphen or feed 0.
    pub(super) width: u8,
    /// Its level by UAX #9.
    pub(super) level: u8,
    pub(super) kind: Kind,
    /// What is hidden between it and the next piece.
    pub(super) after: Unseen,
}

/// What a piece is to the breaking of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Anything that can be seen, and blanks that do not break.
    Sign,
    /// A blank that hangs at a line's end.
    Blank,
    /// A blank too, with a rule of its own in UAX #9.
    Tab,
    /// A soft hyphen: seen only at a line's end.
    Hyphen,
    /// The end of a line wherever it stands; never seen.
    Feed,
}

impl Kind {
    /// Whether it is not seen at the edge of a line.
    pub(super) fn hangs(self) -> bool {
        matches!(self, Kind::Blank | Kind::Tab | Kind::Feed)
    }
}

/// What a hidden character does to the joining of the letters beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// Nothing: it is not there.
    Open,
    /// The letter joins to it, as to U+200D.
    Joins,
    /// The letter ends there, as at U+200C.
    Parts,
}

/// What hidden characters between two pieces do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unseen {
    /// The first and the last joint that is not open.
    pub(super) first: Joint,
    pub(super) last: Joint,
    /// Whether any joint parts.
    pub(super) parts: bool,
    /// The lowest level among them, or a level no text has. An isolate or a
    /// directional mark parts two stretches of deeper letters.
    pub(super) level: u8,
    /// Whether one of them is more to UAX #9 L1 than blank or isolate, so
    /// that a tab after it does not reach the blanks before it.
    pub(super) holds: bool,
}

impl Unseen {
    /// Nothing hidden.
    pub(super) const NOTHING: Unseen =
        Unseen { first: Joint::Open, last: Joint::Open, parts: false, level: u8::MAX, holds: false };

    /// One hidden character.
    pub(super) fn one(joint: Joint, level: u8, holds: bool) -> Unseen {
        Unseen { first: joint, last: joint, parts: joint == Joint::Parts, level, holds }
    }

    /// Adds what comes after it.
    pub(super) fn append(&mut self, later: Unseen) {
        if later.first != Joint::Open {
            if self.first == Joint::Open {
                self.first = later.first;
            }
            self.last = later.last;
            self.parts |= later.parts;
        }
        self.level = self.level.min(later.level);
        self.holds |= later.holds;
    }
}

/// A passage in pieces.
#[derive(Debug)]
pub(super) struct Pieces {
    pub(super) list: Vec<Piece>,
    /// The marks of all pieces, one after another.
    marks: String,
    /// What is hidden before the first piece.
    pub(super) leading: Unseen,
}

impl Pieces {
    /// No pieces, with room for those of a text of `bytes`.
    pub(super) fn with_room(bytes: usize) -> Pieces {
        // Plain Latin has a byte a letter: to have room for half of it is to copy it later.
        Pieces { list: Vec::with_capacity(bytes + 1), marks: String::new(), leading: Unseen::NOTHING }
    }

    /// Adds a piece; its marks have at most 120 bytes.
    pub(super) fn push(&mut self, start: usize, kind: Kind, base: char, marks: &str, width: u8, level: u8) {
        let marks_start = self.marks.len();
        if !marks.is_empty() {
            self.marks.push_str(marks);
        }
        self.list.push(Piece {
            start,
            marks_start,
            marks_len: marks.len() as u8,
            base,
            width,
            level,
            kind,
            after: Unseen::NOTHING,
        });
    }

    /// Notes what is hidden after all pieces so far.
    pub(super) fn hide(&mut self, unseen: Unseen) {
        self.list.last_mut().map_or(&mut self.leading, |last| &mut last.after).append(unseen);
    }

    /// The marks of `piece`.
    pub(super) fn marks(&self, piece: &Piece) -> &str {
        &self.marks[piece.marks_start..piece.marks_start + usize::from(piece.marks_len)]
    }

    /// Shows U+FFFD for every piece wider than `width`.
    pub(super) fn fit(&mut self, width: u16) {
        for piece in &mut self.list {
            if u16::from(piece.width) > width {
                (piece.base, piece.width, piece.marks_len) = (REPLACEMENT, 1, 0);
            }
        }
    }
}

impl Piece {
    /// Makes it and `next` one piece that shows `base` with the marks of both.
    /// No piece with marks may stand between them, so that theirs lie side by side.
    pub(super) fn merge(&mut self, next: &Piece, base: char) {
        debug_assert_eq!(self.marks_start + usize::from(self.marks_len), next.marks_start);
        self.base = base;
        // Twice 120 bytes at the most.
        self.marks_len += next.marks_len;
        self.after = next.after;
    }
}
