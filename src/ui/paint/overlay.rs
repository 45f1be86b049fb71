//! What is laid over the text, in a calm box of its own.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::boxed;
use super::change::Change;
use super::label::{self, Keep, beginning, label, own};
use crate::layout::{self, Line, Setting};
use crate::message::say;
use crate::ui::command::Command;
use crate::ui::overlay::{Entry, Overlay};
use crate::ui::reader::Reader;
use crate::ui::theme::{Role, Theme};

/// The widest that an overlay gets, in cells.
const WIDEST: u16 = 80;
/// Cells of margin inside its frame: the sign of what is chosen, between two blanks.
const MARGIN: u16 = 3;
/// Cells between a name and what is said of it.
const BETWEEN: u16 = 2;

pub(super) fn paint(overlay: &Overlay, reader: &Reader, theme: &Theme, buffer: &mut Buffer) {
    let sheet = Sheet::new(overlay, reader.body(), &reader.setting);
    let area = sheet.area;
    if area.width < 8 || area.height < 3 {
        return;
    }
    let setting = &reader.setting;
    boxed::paint(overlay.title, area, setting, theme, buffer);
    let inside = sheet.inside();
    let (mut y, mut end) = (inside.y, overlay.top);
    for (index, entry) in overlay.entries.iter().enumerate().skip(overlay.top) {
        if y >= inside.bottom() {
            break;
        }
        let room = Rect { y, height: inside.bottom() - y, ..inside };
        y = y.saturating_add(sheet.entry(entry, overlay.chosen == Some(index), room, theme, buffer));
        end = index + 1;
    }
    let more = overlay.top > 0 || end < overlay.entries.len() || y > inside.bottom();
    let style = theme.style(Role::Detail);
    boxed::foot(&keys(overlay, more, reader), area, setting, style, buffer);
    if more {
        let count = overlay.entries.len();
        let how_far = match overlay.chosen {
            Some(chosen) => format!("{}/{count}", chosen + 1),
            None => say!("info-percent", percent = end * 100 / count.max(1)),
        };
        boxed::count(&how_far, area, setting, style, buffer);
    }
}

/// Where an overlay is.
pub(in crate::ui) fn area(overlay: &Overlay, body: Rect, setting: &Setting) -> Rect {
    Sheet::new(overlay, body, setting).area
}

/// What the keys do that help here.
fn keys(overlay: &Overlay, more: bool, reader: &Reader) -> String {
    let key = |command| reader.keymap.keys_of(command).into_iter().next().unwrap_or_default();
    let leave = key(Command::Cancel);
    match (overlay.chosen, more) {
        (Some(_), _) => say!("overlay-list-foot", go = key(Command::Accept), leave = leave),
        (None, true) => say!("overlay-page-foot", on = key(Command::PageDown), leave = leave),
        (None, false) => say!("overlay-foot", leave = leave),
    }
}

/// Where an overlay goes, and how its entries are set.
struct Sheet<'a> {
    area: Rect,
    /// The cells of the column of names.
    names: u16,
    /// The end at which its lines begin.
    start: Keep,
    setting: &'a Setting,
}

impl<'a> Sheet<'a> {
    /// As wide and high as it needs, in the middle of the body.
    fn new(overlay: &Overlay, body: Rect, setting: &'a Setting) -> Sheet<'a> {
        let width = WIDEST.min(body.width);
        let start = overlay.from.map_or(Keep::start(), beginning);
        let area = Rect { x: body.x + (body.width - width) / 2, width, ..body };
        let mut sheet = Sheet { area, names: 0, start, setting };
        let room = sheet.inside().width;
        sheet.names = names_width(overlay, room);
        let most = body.height.saturating_sub(2);
        let mut lines = 0_u16;
        for entry in &overlay.entries {
            if lines >= most {
                break;
            }
            lines = lines.saturating_add(sheet.lines(entry, room));
        }
        let height = (lines.min(most) + 2).min(body.height);
        sheet.area = Rect { y: body.y + (body.height - height) / 2, height, ..area };
        sheet
    }

    /// Its part within the frame and the margins.
    fn inside(&self) -> Rect {
        let around = 1 + MARGIN.min(self.area.width / 4);
        let (x, width) = (self.area.x + around, self.area.width.saturating_sub(2 * around));
        Rect { x, y: self.area.y + 1, width, height: self.area.height.saturating_sub(2) }
    }

    /// The room for what is said beside a name.
    fn beside(&self, room: Rect) -> Rect {
        self.start.rest(room, if self.names == 0 { 0 } else { self.names + BETWEEN })
    }

    /// The lines that an entry takes in `width` cells.
    fn lines(&self, entry: &Entry, width: u16) -> u16 {
        let room = self.beside(Rect { width, ..Rect::default() });
        let lines = match entry {
            Entry::Item { says, .. } => self.said(says, room.width).len(),
            Entry::Change { pieces, .. } => Change::of(pieces).lines(room.width, self.setting).len(),
            Entry::Space | Entry::Title(_) | Entry::Goal { .. } => 1,
        };
        u16::try_from(lines).unwrap_or(u16::MAX).max(1)
    }

    /// Paints an entry and returns the lines it takes, also those there is no room for.
    fn entry(&self, entry: &Entry, chosen: bool, room: Rect, theme: &Theme, buffer: &mut Buffer) -> u16 {
        let (start, setting) = (self.start, self.setting);
        let line = Rect { height: 1, ..room };
        let name = |name: &str, role, buffer: &mut Buffer| {
            label::keys(name, start.part(line, self.names), start, setting, theme.style(role), buffer);
        };
        let beside = self.beside(room);
        match entry {
            Entry::Space => 1,
            Entry::Title(title) => {
                label::words(title, line, start, setting, theme.style(Role::Heading), buffer);
                1
            }
            Entry::Goal { name: known, says, .. } => {
                let (named, role) = if chosen { (Role::Lit, Role::Lit) } else { (Role::Key, Role::Text) };
                if chosen {
                    label::sign(["▸", "◂"], start, line, theme.style(role), buffer);
                }
                name(known, named, buffer);
                label(says, Rect { height: 1, ..beside }, start, setting, theme.style(role), buffer);
                1
            }
            Entry::Item { name: known, says } => {
                name(known, Role::Key, buffer);
                let lines = self.said(says, beside.width);
                for (line, y) in lines.iter().zip(beside.y..beside.bottom()) {
                    let x = start.part(beside, line.width()).x;
                    label::paint_line(line, x, y, buffer, |_| theme.style(Role::Text));
                }
                u16::try_from(lines.len()).unwrap_or(u16::MAX).max(1)
            }
            Entry::Change { name: known, pieces } => {
                name(known, Role::Key, buffer);
                let change = Change::of(pieces);
                let lines = change.lines(beside.width, setting);
                change.paint(&lines, beside, theme, buffer).max(1)
            }
        }
    }

    /// What is said of an item, over as many lines as it needs.
    fn said(&self, says: &str, width: u16) -> Vec<Line> {
        layout::set(says, &Setting { width: width.max(1), ..own(self.setting) })
    }
}

/// The width of the column of names: what the longest takes, but not over half.
fn names_width(overlay: &Overlay, room: u16) -> u16 {
    let width = |e: &Entry| match e {
        Entry::Item { name, .. } | Entry::Change { name, .. } | Entry::Goal { name, .. } => {
            layout::width(name)
        }
        Entry::Space | Entry::Title(_) => 0,
    };
    let longest = overlay.entries.iter().map(width).max().unwrap_or(0);
    u16::try_from(longest).unwrap_or(u16::MAX).min(room / 2)
}
