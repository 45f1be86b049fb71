//! The list one chooses from: a field, the items that fit, and what keys do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::field::paint as paint_field;
use super::label::{self, Keep, label};
use super::overlay::frame;
use crate::layout::Setting;
use crate::message::say;
use crate::ui::chooser::{Chooser, Item};
use crate::ui::theme::{Role, Theme};

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
    frame(chooser.title, area, setting, theme, buffer);
    let list = Chooser::list(area);
    let field = Rect::new(list.x, area.y + 1, list.width, 1);
    sign(["›", "‹"], field, theme.style(Role::Key), buffer);
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
    let foot = Rect { y: area.bottom() - 2, height: 1, ..list };
    if let Some(item) = chooser.chosen().filter(|item| !item.about.is_empty() && Chooser::has_foot(area)) {
        let line = Rect { y: foot.y - 1, ..foot };
        label(&item.about, line, Keep::start(), setting, theme.style(Role::Detail), buffer);
    }
    if chooser.asks() {
        label::words(say!("list-forget"), foot, Keep::start(), setting, theme.style(Role::Key), buffer);
    } else if Chooser::has_foot(area) {
        label::words(chooser.foot, foot, Keep::start(), setting, theme.style(Role::Detail), buffer);
    }
    Some(cursor)
}

/// A sign in the margin before `line`, which points to it: from the left, or from
/// the right.
fn sign(signs: [&str; 2], line: Rect, style: Style, buffer: &mut Buffer) {
    let (x, sign) = match Keep::start() {
        Keep::Left => (line.x - 2, signs[0]),
        Keep::Right => (line.right() + 1, signs[1]),
    };
    buffer[(x, line.y)].set_symbol(sign).set_style(style);
}

fn items(chooser: &Chooser, list: Rect, setting: &Setting, theme: &Theme, buffer: &mut Buffer) {
    let top = chooser.top(usize::from(list.height));
    let names = u16::try_from(chooser.widest()).unwrap_or(u16::MAX).min(list.width / 5 * 3);
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
        sign(["▸", "◂"], line, theme.style(Role::Lit), buffer);
    }
    let detail = if chosen { Role::Lit } else { Role::Key };
    let taken = label::keys(&item.detail, line, Keep::end(), setting, theme.style(detail), buffer);
    let room = Keep::end().rest(line, taken + u16::from(taken > 0) * 2);
    label(&item.name, start.part(room, names), start, setting, theme.style(name), buffer);
    label::words(&item.says, start.rest(room, names + 2), start, setting, theme.style(says), buffer);
}
