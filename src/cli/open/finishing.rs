//! A text that is not aligned yet, aligned while somebody waits.

use super::opened::{Opened, Rest};
use crate::align::Resources;
use crate::cli::dictionaries::Lexicons;
use crate::cli::note;
use crate::cli::progress::{self, Heard};
use crate::message::say;
use crate::parallel::{Text, align_around, align_in_pieces};
use crate::store::Library;

/// Aligns a text that is kept and not aligned yet, going on from what is aligned of it, and
/// keeps what comes of it.
pub(super) fn finish(opened: &mut Opened, library: &Library) {
    let Rest::Align(mut unaligned) = opened.rest() else { return };
    let kept = opened.keep(library);
    let (lexicons, problems) = Lexicons::of(opened.text.versions(), library);
    problems.iter().for_each(note);
    let lexicon = lexicons.together();
    let resources = Resources::new(&lexicon);
    let pieces = kept.pieces();
    progress::of(say!("open-aligning"), Heard::OnTerminal, |meter| {
        let go_on = |part| {
            meter.part(part);
            true
        };
        let text = &opened.text;
        // It is never told to stop, so there is one.
        let Some(alignment) = align_in_pieces(text.versions(), &resources, &pieces, &go_on) else { return };
        let mut text = Text::new(text.versions().to_vec(), alignment, text.source());
        let pins = unaligned.take_pins(&text, &kept);
        if !pins.is_empty()
            && let Some(alignment) = align_around(text.versions(), &pins, &resources, &go_on)
        {
            text = Text::new(text.versions().to_vec(), alignment, text.source());
        }
        opened.text = text;
    });
    kept.aligned(opened.text.alignment().clone());
    let review = unaligned.untold(&opened.text);
    if !review.is_empty() {
        kept.set_review(&review);
    }
}
