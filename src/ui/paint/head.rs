//! The headings of the panes and the rules below them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::label::{beginning, label};
use crate::layout::{Arrangement, Pane};
use crate::ui::reader::Reader;
use crate::ui::theme::{Role, Theme};

pub(super) fn paint(reader: &Reader, theme: &Theme, buffer: &mut Buffer) {
    let body = reader.body();
    if body.y == 0 {
        return;
    }
    let frame = reader.frame();
    if frame.arrangement == Arrangement::Columns {
        for pane in &frame.panes {
            let room = Rect::new(pane.columns().start, 0, pane.columns().len() as u16, 1);
            heading(reader, pane, room, theme, buffer);
            rule(pane.columns(), pane.side == reader.focus(), theme, buffer);
        }
    } else if let Some(pane) = frame.pane(reader.focus()) {
        let end = frame.panes.iter().map(|pane| pane.columns().end).max().unwrap_or(frame.width);
        let columns = frame.tags.start..end;
        heading(reader, pane, Rect::new(columns.start, 0, columns.len() as u16, 1), theme, buffer);
        rule(columns, true, theme, buffer);
    }
}

fn rule(columns: std::ops::Range<u16>, focused: bool, theme: &Theme, buffer: &mut Buffer) {
    let (symbol, role) = if focused { ('━', Role::RuleFocused) } else { ('─', Role::Rule) };
    let style = theme.style(role);
    for x in columns.start..columns.end.min(buffer.area.right()) {
        buffer[(x, 1)].set_char(symbol).set_style(style);
    }
}

/// The language in its own name, the title or file, and how far one is.
fn heading(reader: &Reader, pane: &Pane, room: Rect, theme: &Theme, buffer: &mut Buffer) {
    let version = &reader.text().versions()[pane.side];
    let focused = pane.side == reader.focus();
    let role = if focused { Role::HeadingFocused } else { Role::Heading };
    let keep = beginning(pane.direction);
    let (segments, ladder) = (version.segments().len(), reader.text().ladder());
    let at = if ladder.is_empty() { 0 } else { ladder.segments(reader.bead_of(pane.side), pane.side).end };
    let count = format!("{at}/{segments}");
    let away = keep.other();
    let setting = &reader.setting;
    let taken = label(&count, room, away, setting, theme.style(Role::Detail), buffer);
    let room = away.rest(room, taken + 2);
    let name = &reader.names[pane.side];
    let taken = label(name, room, keep, setting, theme.style(role), buffer);
    let room = keep.rest(room, taken + 2);
    if room.width >= 6 {
        label(&reader.headings[pane.side], room, keep, setting, theme.style(Role::Detail), buffer);
    }
}
