//! The list one chooses from: a field, the items that fit, and what keys do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::label::{Keep, label};
use super::overlay::frame;
use super::status::field_line;
use crate::layout::{self, Setting};
use crate::message::say;
use crate::ui::chooser::{Chooser, Item};
use crate::ui::theme::{Role, Theme};

/// Returns the cell of the cursor, which is in the field.
pub(super) fn paint(chooser: &Chooser, body: Rect, theme: &Theme, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let area = chooser.area(body);
    if area.width < 8 || area.height < 3 {
        return None;
    }
    frame(chooser.title, area, theme, buffer);
    let list = Chooser::list(area);
    let field = Rect::new(list.x, area.y + 1, list.width, 1);
    let setting = Setting::default();
    label(
        "›",
        Rect { x: field.x - 2, width: 1, ..field },
        Keep::Left,
        &setting,
        theme.style(Role::Key),
        buffer,
    );
    let column = field_line(&chooser.field, field, &setting, theme.style(Role::Text), buffer);
    let cursor = (field.x + column, field.y);
    if list.height == 0 {
        return Some(cursor);
    }
    for x in area.x + 1..area.right() - 1 {
        buffer[(x, area.y + 2)].set_char('─').set_style(theme.style(Role::Rule));
    }
    items(chooser, list, theme, buffer);
    let foot = Rect { y: area.bottom() - 2, height: 1, ..list };
    if chooser.asks() {
        label(say!("list-forget"), foot, Keep::Left, &setting, theme.style(Role::Key), buffer);
    } else if Chooser::has_foot(area) {
        label(chooser.foot, foot, Keep::Left, &setting, theme.style(Role::Detail), buffer);
    }
    Some(cursor)
}

fn items(chooser: &Chooser, list: Rect, theme: &Theme, buffer: &mut Buffer) {
    let top = chooser.top(usize::from(list.height));
    let names = names_width(chooser, list.width);
    let mut any = false;
    for ((item, chosen), y) in chooser.fitting().skip(top).zip(list.y..list.bottom()) {
        item_line(item, chosen, names, Rect { y, height: 1, ..list }, theme, buffer);
        any = true;
    }
    if !any {
        let style = theme.style(Role::Missing);
        label(say!("list-nothing-fits"), list, Keep::Left, &Setting::default(), style, buffer);
    }
}

fn item_line(item: &Item, chosen: bool, names: u16, line: Rect, theme: &Theme, buffer: &mut Buffer) {
    let setting = Setting::default();
    let (name, says) = if chosen { (Role::Lit, Role::Lit) } else { (Role::Text, Role::Detail) };
    if chosen {
        let sign = Rect { x: line.x - 2, width: 1, ..line };
        label("▸", sign, Keep::Left, &setting, theme.style(Role::Lit), buffer);
    }
    let detail = if chosen { Role::Lit } else { Role::Key };
    let taken = label(&item.detail, line, Keep::Right, &setting, theme.style(detail), buffer);
    let room = Rect { width: line.width.saturating_sub(taken + u16::from(taken > 0) * 2), ..line };
    label(
        &item.name,
        Rect { width: names.min(room.width), ..room },
        Keep::Left,
        &setting,
        theme.style(name),
        buffer,
    );
    let beside = Rect { x: room.x + names + 2, width: room.width.saturating_sub(names + 2), ..room };
    label(&item.says, beside, Keep::Left, &setting, theme.style(says), buffer);
}

/// The cells for the names: what the longest of all items takes, up to three fifths.
fn names_width(chooser: &Chooser, room: u16) -> u16 {
    let longest = chooser.items.iter().map(|item| layout::width(&item.name)).max().unwrap_or(0);
    u16::try_from(longest).unwrap_or(u16::MAX).min(room / 5 * 3)
}
