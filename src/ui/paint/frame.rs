//! A frame: what each line of the screen is to look like.
//!
//! Most keys change few lines. So that only those are painted, each line of the
//! text has a *print*, made of what it looks like before it is painted. The few
//! lines above and below the text have none, and nor has any line while
//! something is laid over the text: these are painted each time.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::text::Lines;
use super::{bar, chooser, head, noting, overlay, status};
use crate::text::quick::QuickHasher;
use crate::ui::reader::Reader;
use crate::ui::theme::{Role, Theme};

/// What the screen is to look like, line by line.
pub struct Frame<'a> {
    reader: &'a Reader,
    theme: &'a Theme,
    body: Rect,
    lines: Lines<'a>,
    /// The scroll bar and its thumb.
    bar: Option<(Rect, Range<u16>)>,
    /// The lines that have no print, painted: those above the text and those below it, or all.
    painted: [Buffer; 2],
    cursor: Option<(u16, u16)>,
    /// What all lines of the text have in common.
    common: QuickHasher,
}

impl<'a> Frame<'a> {
    /// The frame of the reader's state.
    pub fn new(reader: &'a Reader, theme: &'a Theme) -> Frame<'a> {
        let (size, body) = (reader.size, reader.body());
        let mut common = QuickHasher::default();
        (theme.print(), size.width).hash(&mut common);
        reader.is_free().hash(&mut common);
        reader.frame().rules().for_each(|x| common.write_u16(x));
        let mut frame = Frame {
            reader,
            theme,
            body,
            lines: Lines::new(reader, theme),
            bar: reader.bar().map(|bar| (bar, reader.thumb(bar.height))),
            painted: [Buffer::default(), Buffer::default()],
            cursor: None,
            common,
        };
        if is_covered(reader) {
            let mut all = frame.blank(size);
            for y in body.y..body.bottom() {
                frame.text(y, &mut all);
            }
            head::paint(reader, theme, &mut all);
            frame.cursor = status::paint(reader, theme, &mut all);
            if let Some(overlay) = &reader.overlay {
                overlay::paint(overlay, reader, theme, &mut all);
            }
            if let Some(chooser) = &reader.chooser {
                frame.cursor = chooser::paint(chooser, body, &reader.setting, theme, &mut all);
            } else if let Some(suggesting) = &reader.suggesting {
                frame.cursor = noting::paint_suggesting(suggesting, reader, theme, &mut all);
            } else if let Some(noting) = &reader.noting {
                frame.cursor = noting::paint(noting, reader, theme, &mut all);
            }
            frame.painted = [all, Buffer::default()];
        } else {
            let mut above = frame.blank(Rect { height: body.y, ..size });
            head::paint(reader, theme, &mut above);
            let below = Rect { y: body.bottom(), height: size.height - body.bottom(), ..size };
            let mut below = frame.blank(below);
            frame.cursor = status::paint(reader, theme, &mut below);
            frame.painted = [above, below];
        }
        frame
    }

    /// Where the terminal's cursor is to be shown, if anywhere.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        self.cursor
    }

    /// The print of line `y`: two lines with one print look the same. Without one,
    /// a line must be painted to be known.
    pub fn print(&self, y: u16) -> Option<u64> {
        if self.is_painted(y).is_some() {
            return None;
        }
        let mut print = self.common;
        let line = y - self.body.y;
        self.lines.print(line, &mut print);
        self.bar_on(line).hash(&mut print);
        Some(print.finish())
    }

    /// Paints line `y` into `buffer`, which has that line, blank.
    pub fn paint(&self, y: u16, buffer: &mut Buffer) {
        let Some(painted) = self.is_painted(y) else { return self.text(y, buffer) };
        let width = usize::from(painted.area.width.min(buffer.area.width));
        if width == 0 {
            return;
        }
        let (from, to) = (painted.index_of(painted.area.x, y), buffer.index_of(buffer.area.x, y));
        buffer.content[to..to + width].clone_from_slice(&painted.content[from..from + width]);
    }

    fn is_painted(&self, y: u16) -> Option<&Buffer> {
        self.painted.iter().find(|buffer| (buffer.area.y..buffer.area.bottom()).contains(&y))
    }

    /// A buffer without text. A theme may have a ground of its own, also where no text stands.
    fn blank(&self, area: Rect) -> Buffer {
        let mut buffer = Buffer::empty(area);
        buffer.set_style(area, self.theme.style(Role::Text));
        buffer
    }

    /// Paints the text on line `y`, with the rules between panes and the scroll bar.
    fn text(&self, y: u16, buffer: &mut Buffer) {
        let area = Rect { y, height: 1, ..buffer.area };
        let ground = self.theme.style(Role::Text);
        if ground != Style::default() {
            buffer.set_style(area, ground);
        }
        let style = self.theme.style(Role::Rule);
        // Panes that are not in step are not bound by a whole line.
        let between = if self.reader.is_free() { '┊' } else { '│' };
        for x in self.reader.frame().rules().filter(|x| *x < area.right()) {
            buffer[(x, y)].set_char(between).set_style(style);
        }
        let line = y - self.body.y;
        self.lines.paint(line, y, buffer);
        if let Some((x, symbol, role)) = self.bar_on(line) {
            buffer[(x, y)].set_symbol(symbol).set_style(self.theme.style(role));
        }
    }

    /// What the scroll bar shows on this line of the text, and where.
    fn bar_on(&self, line: u16) -> Option<(u16, &'static str, Role)> {
        let (bar, thumb) = self.bar.as_ref()?;
        bar::cell(self.reader, *bar, thumb, line).map(|(symbol, role)| (bar.x, symbol, role))
    }
}

/// Whether anything is laid over the text.
fn is_covered(reader: &Reader) -> bool {
    // The keys that may follow are shown above the status line where they do not fit it.
    reader.overlay.is_some()
        || reader.chooser.is_some()
        || reader.noting.is_some()
        || reader.suggesting.is_some()
        || !reader.pending.keys.is_empty()
        || status::overflows(reader)
}
