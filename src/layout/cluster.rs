//! From characters to pieces: what stands in a cell together.
//!
//! A cell holds one grapheme cluster (UAX #29) in NFC, with three exceptions,
//! all for the sake of terminals that give each base its own column. Emoji
//! joined by U+200D stand apart, skin tones are not shown, and a cluster of
//! several bases (an Indic conjunct, say) takes one piece a base.

use std::str::Chars;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::props::{EmojiModifierBase, JoiningType};
use icu_properties::{CodePointMapData, CodePointSetData};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::bidi::{self, Levels};
use super::character::{self, CIRCLE, REPLACEMENT, Role, Sort};
use super::piece::{Joint, Kind, Pieces, Unseen};
use super::{Marks, Setting};

/// The most marks a base is shown with: what UAX #15 allows a stream-safe
/// text. More are an attack on the lines above and below.
const MOST_MARKS: usize = 30;

/// The pieces of `text`, under the levels it was given.
pub(super) fn gather(text: &str, setting: &Setting, levels: &Levels) -> Pieces {
    let pieces = Pieces::with_room(text.len());
    let mut gatherer = Gatherer { pieces, setting, levels, fed: false };
    let mut at = 0;
    let mut chars = Sorted::new(text);
    while let Some((base, sort)) = chars.next {
        chars.advance();
        let marks = at + base.len_utf8();
        let mut end = marks;
        if let Sort::Plain(width) = sort {
            while let Some((mark, Sort::Tashkeel)) = chars.next {
                end += mark.len_utf8();
                chars.advance();
            }
            let parted = !matches!(chars.next, Some((_, Sort::Other)));
            // A blank under a mark is taken apart the long way.
            if parted && (base != ' ' || end == marks) {
                gatherer.plain(at, base, width, &text[marks..end]);
                at = end;
                continue;
            }
        }
        let cluster = text[at..].graphemes(true).next().unwrap_or(&text[at..]);
        gatherer.cluster(at, cluster);
        at += cluster.len();
        chars = Sorted::new(&text[at..]);
    }
    gatherer.pieces
}

/// Characters with their sorts, each looked at once; the next is known beforehand.
struct Sorted<'a> {
    rest: Chars<'a>,
    next: Option<(char, Sort)>,
}

impl Sorted<'_> {
    fn new(text: &str) -> Sorted<'_> {
        let mut sorted = Sorted { rest: text.chars(), next: None };
        sorted.advance();
        sorted
    }

    fn advance(&mut self) {
        self.next = self.rest.next().map(|c| (c, Sort::of(c)));
    }
}

/// A piece in the making: its characters as far as they are shown.
struct Part {
    start: usize,
    symbol: String,
    width: u8,
    /// Whether it is a mark on a circle that is not in the text.
    bare: bool,
    /// What is hidden in it or after it.
    after: Unseen,
}

impl Part {
    fn new(start: usize, symbol: impl Into<String>, width: u8) -> Part {
        Part { start, symbol: symbol.into(), width, bare: false, after: Unseen::NOTHING }
    }

    /// Whether a skin tone colours it (UTS #51, Emoji_Modifier_Base).
    fn takes_tone(&self) -> bool {
        self.symbol.starts_with(|c| CodePointSetData::new::<EmojiModifierBase>().contains(c))
    }

    /// Whether it is the first of a flag's two letters, each one cell wide.
    fn is_half_a_flag(&self) -> bool {
        self.width == 1 && self.symbol.starts_with(is_regional)
    }
}

/// Gathers the pieces of a passage.
struct Gatherer<'a> {
    pieces: Pieces,
    setting: &'a Setting,
    levels: &'a Levels,
    /// Whether the last piece is a blank that stands for a line feed, so that
    /// the blanks after it are its line's indentation.
    fed: bool,
}

impl Gatherer<'_> {
    /// A plain cluster with its marks, all of them tashkeel.
    fn plain(&mut self, start: usize, base: char, width: u8, marks: &str) {
        if base == ' ' {
            return self.blank(start, Kind::Blank, ' ', width);
        }
        let kept = match self.setting.marks {
            Marks::Drop => "",
            Marks::Keep => stream_safe(marks),
        };
        let base = character::digit(base, self.setting.digits);
        self.push(start, Kind::Sign, base, kept, width);
    }

    /// Any other cluster.
    fn cluster(&mut self, at: usize, cluster: &str) {
        let mut part: Option<Part> = None;
        for (offset, c) in cluster.char_indices() {
            let start = at + offset;
            let role = Role::of(c);
            let joins_part = match (&part, role) {
                (None, _) => false,
                // A flag is two letters of one cell each.
                (Some(part), Role::Base(1)) if is_regional(c) => part.is_half_a_flag(),
                (Some(_), Role::Base(width)) => width == 0,
                (Some(part), Role::Mark(width)) => part.width + width <= 2,
                (Some(part), Role::Tone) => part.takes_tone(),
                (Some(_), Role::Hidden) => true,
                (Some(_), _) => false,
            };
            if !joins_part {
                self.close(part.take());
            }
            match role {
                Role::Hidden => {
                    let unseen = Unseen::one(joint(c), self.levels.at(start), bidi::holds(c));
                    match &mut part {
                        Some(part) => part.after.append(unseen),
                        None => self.pieces.hide(unseen),
                    }
                }
                _ if joins_part => {
                    if let Some(part) = &mut part {
                        part.after.append(Unseen::one(Joint::Open, self.levels.at(start), true));
                        if let Role::Base(width) | Role::Mark(width) = role {
                            part.symbol.push(c);
                            part.width += width;
                        }
                    }
                }
                // A terminal would draw it into the cell before.
                Role::Base(0) => self.push(start, Kind::Sign, REPLACEMENT, "", 1),
                Role::Base(width) => part = Some(Part::new(start, c, width)),
                Role::Tone => part = Some(Part::new(start, c, 2)),
                Role::Glue => part = Some(Part::new(start, ' ', 1)),
                Role::Mark(width) => {
                    let symbol = String::from_iter([CIRCLE, c]);
                    part = Some(Part { bare: true, ..Part::new(start, symbol, 1 + width) });
                }
                Role::Blank(2) => self.blank(start, Kind::Blank, '\u{3000}', 2),
                Role::Blank(_) => self.blank(start, Kind::Blank, ' ', 1),
                Role::Tab => self.blank(start, Kind::Tab, ' ', 1),
                Role::Feed => self.feed(start),
                Role::Break => self.push(start, Kind::Feed, ' ', "", 0),
                Role::Hyphen => self.hyphen(start),
                Role::Instead(shown) => self.push(start, Kind::Sign, shown, "", 1),
            }
        }
        self.close(part);
    }

    /// Makes a part a piece: in NFC, without the marks that are to be dropped.
    fn close(&mut self, part: Option<Part>) {
        let Some(part) = part else { return };
        let composed = ComposingNormalizerBorrowed::new_nfc().normalize(&part.symbol);
        let mut chars = composed.chars();
        let mut base = chars.next().unwrap_or(REPLACEMENT);
        let dropped = self.setting.marks == Marks::Drop;
        let marks: String =
            chars.filter(|&c| !(dropped && character::is_pointing(c))).take(MOST_MARKS).collect();
        if part.bare && marks.is_empty() {
            // It was nothing but what is not to be shown.
            self.pieces.hide(Unseen::one(Joint::Open, self.levels.at(part.start), true));
            return self.pieces.hide(part.after);
        }
        if base == ' ' && !marks.is_empty() {
            base = CIRCLE;
        }
        base = character::digit(base, self.setting.digits);
        let mut symbol = String::from(base);
        symbol.push_str(&marks);
        match symbol.graphemes(true).map(UnicodeWidthStr::width).sum() {
            width @ (1 | 2) => self.push(part.start, Kind::Sign, base, &marks, width as u8),
            _ => self.push(part.start, Kind::Sign, REPLACEMENT, "", 1),
        }
        self.pieces.hide(part.after);
    }

    fn push(&mut self, start: usize, kind: Kind, base: char, marks: &str, width: u8) {
        self.pieces.push(start, kind, base, marks, width, self.levels.at(start));
        self.fed = false;
    }

    fn blank(&mut self, start: usize, kind: Kind, base: char, width: u8) {
        if !self.fed {
            return self.push(start, kind, base, "", width);
        }
        if let (Kind::Tab, Some(last)) = (kind, self.pieces.list.last_mut())
            && !last.after.holds
        {
            last.kind = kind;
        }
        let level = if kind == Kind::Tab { self.levels.base } else { self.levels.at(start) };
        self.pieces.hide(Unseen::one(Joint::Parts, level, false));
    }

    /// A line feed, which with all blanks about it is one blank.
    fn feed(&mut self, start: usize) {
        if self.after_blank() {
            self.pieces.hide(Unseen::one(Joint::Parts, self.levels.at(start), false));
        } else {
            self.push(start, Kind::Blank, ' ', "", 1);
        }
        self.fed = true;
    }

    /// A soft hyphen, which is one only after a letter.
    fn hyphen(&mut self, start: usize) {
        if self.after_blank() {
            self.pieces.hide(Unseen::one(Joint::Open, self.levels.at(start), false));
        } else {
            self.push(start, Kind::Hyphen, '-', "", 0);
        }
    }

    /// Whether what comes next stands after a blank or at the beginning.
    fn after_blank(&self) -> bool {
        self.pieces.list.last().is_none_or(|last| last.kind.hangs())
    }
}

/// The first marks of `marks`, as many as a base may have.
fn stream_safe(marks: &str) -> &str {
    let end = marks.char_indices().nth(MOST_MARKS).map_or(marks.len(), |(end, _)| end);
    &marks[..end]
}

/// Whether `c` is a letter of a flag (U+1F1E6 to U+1F1FF).
fn is_regional(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

/// What a hidden character does to joining.
fn joint(c: char) -> Joint {
    match CodePointMapData::<JoiningType>::new().get(c) {
        JoiningType::Transparent => Joint::Open,
        JoiningType::JoinCausing => Joint::Joins,
        _ => Joint::Parts,
    }
}
