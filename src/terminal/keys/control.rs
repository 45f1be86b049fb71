//! Control sequences: keys, reports of the mouse, pastes, focus; and replies, which are passed over.

use crossterm::event::{Event, KeyCode};

use super::Piece;
use super::code::sequence;
use super::mouse::mouse;

/// What follows `CSI` (ECMA-48 5.4: parameters, intermediates, a final byte).
pub(super) fn control(body: &[u8]) -> Piece {
    // The Linux console's F1 to F5.
    if let [b'[', rest @ ..] = body {
        return match rest.first() {
            Some(last @ b'A'..=b'E') => Piece::Whole(4, Some(Event::Key(KeyCode::F(1 + last - b'A').into()))),
            Some(_) => Piece::Whole(3, None),
            None => Piece::Part,
        };
    }
    let Some(end) = body.iter().position(|byte| !matches!(byte, 0x20..=0x3f)) else { return Piece::Part };
    let (parameters, last, length) = (&body[..end], body[end], 2 + end + 1);
    match (parameters, last) {
        (b"200", b'~') => Piece::Paste(length),
        // A mouse report in the form that has three bytes behind it.
        ([], b'M') if body.len() < 4 => Piece::Part,
        ([], b'M') => Piece::Whole(length + 3, None),
        ([b'<', report @ ..], b'M' | b'm') => {
            Piece::Whole(length, mouse(report, last == b'M').map(Event::Mouse))
        }
        ([], b'I') => Piece::Whole(length, Some(Event::FocusGained)),
        ([], b'O') => Piece::Whole(length, Some(Event::FocusLost)),
        ([b'0'..=b'9' | b';' | b':', ..] | [], b'@'..=b'~') => {
            Piece::Keys(length, sequence(parameters, last).unwrap_or_default())
        }
        (_, b'@'..=b'~') => Piece::Whole(length, None),
        // No final byte: what it is begins something else.
        _ => Piece::Whole(length - 1, None),
    }
}

/// The numbers of a parameter string: fields parted by `;`, each with its parts by `:`.
pub(super) fn numbers(parameters: &[u8]) -> Option<Vec<Vec<Option<u32>>>> {
    let text = std::str::from_utf8(parameters).ok()?;
    let number = |part: &str| if part.is_empty() { Some(None) } else { part.parse().ok().map(Some) };
    text.split(';').map(|field| field.split(':').map(number).collect()).collect()
}
