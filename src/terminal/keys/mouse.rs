//! Reports of the mouse, in xterm's SGR form (private mode 1006).

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::control::numbers;

/// A mouse report: `button ; column ; row`, the last two counted from 1.
pub(super) fn mouse(report: &[u8], pressed: bool) -> Option<MouseEvent> {
    let fields = numbers(report)?;
    let [button, column, row] = fields.as_slice() else { return None };
    let (bits, column, row) = ((*button.first()?)?, (*column.first()?)?, (*row.first()?)?);
    let place = |at: u32| u16::try_from(at.saturating_sub(1)).ok();
    let which = |number| match number {
        0 => Some(MouseButton::Left),
        1 => Some(MouseButton::Middle),
        2 => Some(MouseButton::Right),
        _ => None,
    };
    let (number, dragged) = (bits & 0b11, bits & 0b10_0000 != 0);
    let kind = match bits >> 6 {
        0 if dragged && number == 3 => MouseEventKind::Moved,
        0 if dragged => MouseEventKind::Drag(which(number)?),
        0 if pressed => MouseEventKind::Down(which(number)?),
        0 => MouseEventKind::Up(which(number)?),
        1 => [
            MouseEventKind::ScrollUp,
            MouseEventKind::ScrollDown,
            MouseEventKind::ScrollLeft,
            MouseEventKind::ScrollRight,
        ][number as usize],
        _ => return None,
    };
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, bits & 0b100 != 0);
    modifiers.set(KeyModifiers::ALT, bits & 0b1000 != 0);
    modifiers.set(KeyModifiers::CONTROL, bits & 0b1_0000 != 0);
    Some(MouseEvent { kind, column: place(column)?, row: place(row)?, modifiers })
}
