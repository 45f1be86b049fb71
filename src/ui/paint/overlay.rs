//! What is laid over the text, in a calm box of its own.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::change::Change;
use super::label::{self, Keep, label, own};
use crate::layout::{self, Setting};
use crate::ui::overlay::{Entry, Overlay};
use crate::ui::theme::{Role, Theme};

/// Cells of margin inside its frame.
const MARGIN: u16 = 2;

pub(super) fn paint(overlay: &Overlay, body: Rect, setting: &Setting, theme: &Theme, buffer: &mut Buffer) {
    let area = overlay.area(body);
    if area.width < 4 || area.height < 3 {
        return;
    }
    frame(overlay.title, area, setting, theme, buffer);
    let inside = Rect::new(
        area.x + 1 + MARGIN,
        area.y + 1,
        area.width - 2 - 2 * MARGIN.min(area.width / 4),
        area.height - 2,
    );
    let names = names_width(overlay, inside.width);
    let start = Keep::start();
    let mut y = inside.y;
    for (index, entry) in overlay.entries.iter().enumerate().skip(overlay.top) {
        if y >= inside.bottom() {
            break;
        }
        let line = Rect { y, height: 1, ..inside };
        match entry {
            Entry::Space => y += 1,
            Entry::Title(title) => {
                label::words(title, line, start, setting, theme.style(Role::Heading), buffer);
                y += 1;
            }
            Entry::Goal { says, .. } => {
                let chosen = overlay.chosen == Some(index);
                let role = if chosen { Role::Lit } else { Role::Text };
                if chosen {
                    let sign = if start == Keep::Left { "▸" } else { "◂" };
                    label(sign, line, start, setting, theme.style(role), buffer);
                }
                label(says, start.rest(line, 2), start, setting, theme.style(role), buffer);
                y += 1;
            }
            Entry::Item { name, says } => {
                let named = start.part(line, names);
                label::keys(name, named, start, setting, theme.style(Role::Key), buffer);
                let room = Rect { height: inside.bottom() - y, ..start.rest(line, names + 2) };
                y += said(says, room, setting, theme, buffer);
            }
            Entry::Change { name, pieces } => {
                let named = start.part(line, names);
                label::keys(name, named, start, setting, theme.style(Role::Key), buffer);
                let room = Rect { height: inside.bottom() - y, ..start.rest(line, names + 2) };
                let change = Change::of(pieces);
                let lines = change.lines(room.width, setting);
                y += change.paint(&lines, room, theme, buffer).max(1);
            }
        }
    }
}

/// An empty box with a title.
pub(super) fn frame(title: &str, area: Rect, setting: &Setting, theme: &Theme, buffer: &mut Buffer) {
    let style = theme.style(Role::Rule);
    for y in area.y..area.bottom() {
        for x in area.x..area.right() {
            buffer[(x, y)].reset();
            buffer[(x, y)].set_style(theme.style(Role::Text));
        }
        buffer[(area.x, y)].set_char('│').set_style(style);
        buffer[(area.right() - 1, y)].set_char('│').set_style(style);
    }
    for (y, corners) in [(area.y, ['╭', '╮']), (area.bottom() - 1, ['╰', '╯'])] {
        for x in area.x..area.right() {
            buffer[(x, y)].set_char('─').set_style(style);
        }
        buffer[(area.x, y)].set_char(corners[0]);
        buffer[(area.right() - 1, y)].set_char(corners[1]);
    }
    let room = Rect::new(area.x + 3, area.y, area.width.saturating_sub(6), 1);
    let bold = theme.style(Role::HeadingFocused);
    let taken = label::words(title, room, Keep::start(), setting, bold, buffer);
    let titled = Keep::start().part(room, taken);
    for x in [titled.x - 1, titled.right()] {
        buffer[(x, area.y)].set_char(' ');
    }
}

/// The width of the column of names: what the longest takes, but not over half.
fn names_width(overlay: &Overlay, room: u16) -> u16 {
    let width = |e: &Entry| match e {
        Entry::Item { name, .. } | Entry::Change { name, .. } => layout::width(name),
        _ => 0,
    };
    let longest = overlay.entries.iter().map(width).max().unwrap_or(0);
    u16::try_from(longest).unwrap_or(u16::MAX).min(room / 2)
}

/// What is said of an item, over as many lines as it needs. Returns the lines taken.
fn said(says: &str, room: Rect, setting: &Setting, theme: &Theme, buffer: &mut Buffer) -> u16 {
    if room.width == 0 {
        return 1;
    }
    let lines = layout::set(says, &Setting { width: room.width, ..own(setting) });
    for (line, y) in lines.iter().zip(room.y..room.bottom()) {
        let x = Keep::start().part(room, line.width()).x;
        label::paint_line(line, x, y, buffer, |_| theme.style(Role::Text));
    }
    u16::try_from(lines.len()).unwrap_or(u16::MAX).max(1)
}
