//! The list one chooses from: a field, the items that fit, and what keys do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::boxed;
use super::field::paint as paint_field;
use super::label::{self, Keep, label};
use crate::layout::Setting;
use crate::message::say;
use crate::ui::chooser::{Chooser, Item};
use crate::ui::theme::{Role, Theme};

/// Cells between a name, what is said of it, and what stands at its end.
const BETWEEN: u16 = 2;

/// Returns the cell of the cursor, which is in the field.
pub(super) fn paint(
    chooser: &Chooser,
    body: Rect,
    setting: &Setting,
    theme: &Theme,
    buffer: &mut Buffer,
) -> Option<(u16, u16)> {
    let area = chooser.area(body);
    if area.width < 8 || area.height < 3 {
        return None;
    }
    boxed::paint(chooser.title, area, setting, theme, buffer);
    let list = chooser.list(area);
    let field = Rect::new(list.x, area.y + 1, list.width, 1);
    label::sign(["›", "‹"], Keep::start(), field, theme.style(Role::Key), buffer);
    let mut typed = field;
    if let Some((fit, all)) = chooser.counted(usize::from(list.height)) {
        let counted = if chooser.field.text().is_empty() { all.to_string() } else { format!("{fit}/{all}") };
        let taken = label::keys(&counted, field, Keep::end(), setting, theme.style(Role::Detail), buffer);
        typed = Keep::end().rest(field, taken + 1);
    }
    let column = paint_field(&chooser.field, typed, setting, theme.style(Role::Text), buffer);
    let cursor = (typed.x + column, field.y);
    if list.height == 0 {
        return Some(cursor);
    }
    for x in area.x + 1..area.right() - 1 {
        buffer[(x, area.y + 2)].set_char('─').set_style(theme.style(Role::Rule));
    }
    items(chooser, list, setting, theme, buffer);
    let detail = theme.style(Role::Detail);
    if let Some(item) = chooser.chosen().filter(|item| !item.about.is_empty()) {
        let about = Rect { y: list.bottom(), height: area.bottom() - 1 - list.bottom(), ..list };
        label(&item.about, about, Keep::start(), setting, detail, buffer);
    }
    match chooser.asks() {
        true => boxed::question(say!("list-forget"), area, setting, theme.style(Role::Key), buffer),
        false => boxed::foot(chooser.foot, area, setting, detail, buffer),
    }
    if let Some((at, count)) = chooser.place(usize::from(list.height)) {
        boxed::count(&format!("{at}/{count}"), area, setting, detail, buffer);
    }
    Some(cursor)
}

fn items(chooser: &Chooser, list: Rect, setting: &Setting, theme: &Theme, buffer: &mut Buffer) {
    let top = chooser.top(usize::from(list.height));
    let names = names_width(chooser, list.width);
    let mut any = false;
    for ((item, chosen), y) in chooser.fitting(top).zip(list.y..list.bottom()) {
        item_line(item, chosen, names, Rect { y, height: 1, ..list }, setting, theme, buffer);
        any = true;
    }
    if !any {
        let style = theme.style(Role::Missing);
        label::words(say!("list-nothing-fits"), list, Keep::start(), setting, style, buffer);
    }
}

fn item_line(
    item: &Item,
    chosen: bool,
    names: u16,
    line: Rect,
    setting: &Setting,
    theme: &Theme,
    buffer: &mut Buffer,
) {
    let start = Keep::start();
    let (name, says) = match (chosen, item.faded) {
        (true, _) => (Role::Lit, Role::Lit),
        (false, true) => (Role::Missing, Role::Missing),
        (false, false) => (Role::Text, Role::Detail),
    };
    if chosen {
        label::sign(["▸", "◂"], start, line, theme.style(Role::Lit), buffer);
    }
    let detail = if chosen { Role::Lit } else { Role::Key };
    let taken = label::keys(&item.detail, line, Keep::end(), setting, theme.style(detail), buffer);
    let room = Keep::end().rest(line, taken + u16::from(taken > 0) * BETWEEN);
    label(&item.name, start.part(room, names), start, setting, theme.style(name), buffer);
    label::words(&item.says, start.rest(room, names + BETWEEN), start, setting, theme.style(says), buffer);
}

/// The cells for the names: what the longest of all items takes, up to three fifths.
/// Where a few words say what there is to say of each, these are shown whole before
/// long names are.
fn names_width(chooser: &Chooser, room: u16) -> u16 {
    let [names, beside] = chooser.widest().map(|cells| u16::try_from(cells).unwrap_or(u16::MAX));
    let beside = beside.saturating_add(2 * BETWEEN);
    let most = room / 5 * 3 + room % 5 * 3 / 5;
    names.min(if beside <= most { room - beside } else { most })
}
