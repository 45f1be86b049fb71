//! What a key costs depends on the screen, not on the text: a text that is had a
//! part at a time counts what is asked of it, in a short text and in a long one.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::tests::press;
use super::{Event, Opening, Reader, Reviewed, Theme, paint};
use crate::align::{Alignment, Ladder};
use crate::parallel::review::Fingerprints;
use crate::parallel::{Remote, Segment, Text, Version};
use crate::text::Language;

/// What is asked of a text, in bytes.
type Asked = Arc<AtomicUsize>;

/// A text that counts what is asked of it.
#[derive(Debug)]
struct Counting {
    text: String,
    asked: Asked,
}

impl Remote for Counting {
    fn len(&self) -> usize {
        self.text.len()
    }

    fn slice(&self, bytes: Range<usize>) -> String {
        self.asked.fetch_add(bytes.len(), Ordering::Relaxed);
        self.text.get(bytes).unwrap_or_default().to_owned()
    }
}

/// Two versions of so many passages, a sentence a paragraph, all of one length.
fn text(passages: usize) -> (Text, Asked) {
    let asked = Asked::default();
    let side = |language: Language, sentence: &str| {
        let (mut text, mut segments) = (String::new(), Vec::new());
        for paragraph in 0..passages {
            segments.push(Segment::new(text.len()..text.len() + sentence.len(), paragraph));
            text.push_str(sentence);
            text.push_str("\n\n");
        }
        let counting = Counting { text, asked: Arc::clone(&asked) };
        Version::remote(language.code(), language, Arc::new(counting), segments)
    };
    let versions = vec![
        side(Language::ARABIC, "وصل القطار إلى المدينة عند الظهر، والناس ينتظرون."),
        side(Language::FRENCH, "Le train est arrivé en ville à midi, et les gens l’attendaient."),
    ];
    let beads = (0..passages).map(|n| (vec![n..n + 1, n..n + 1], 0.9));
    let ladder = Ladder::new(&[passages, passages], beads).expect("it tiles");
    (Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0), asked)
}

/// What each of these keys, one after the other, asks of a text of so many passages,
/// in bytes, from its middle on.
fn asked_by(keys: &[&str], passages: usize) -> Vec<usize> {
    let (text, asked) = text(passages);
    // The library has these of a text that it knows.
    let fingerprints = Some(Fingerprints::of(text.versions()));
    let mut reader = Reader::new(text, (120, 40), Opening::default());
    reader.update(Event::Reviewed(Box::new(Reviewed { fingerprints, ..Reviewed::default() })));
    let mut press = |keys: &str| {
        asked.store(0, Ordering::Relaxed);
        press(&mut reader, keys);
        paint(&reader, &Theme::default(), &mut Buffer::empty(Rect::new(0, 0, 120, 40)));
        asked.load(Ordering::Relaxed)
    };
    press(&format!("{} G", digits(passages / 2)));
    keys.iter().map(|keys| press(keys)).collect()
}

/// A number as it is typed.
fn digits(number: usize) -> String {
    number.to_string().chars().map(|digit| format!("{digit} ")).collect()
}

#[test]
fn a_key_asks_no_more_of_a_long_text_than_of_a_short_one() {
    let keys = [
        "j", "k", ")", "}", "w", "Space", "PgUp", "C-d", "C-e", "C-y", "z t", "z z", "Tab", "m a", "g i",
        "z s", "z s", "z r", "z r", "<", "i", "Esc", "z u", "z f", "z h", "A", "s", "f", "u", "] u", "G",
        "C-o", "g g",
    ];
    let (short, long) = (asked_by(&keys, 3_000), asked_by(&keys, 30_000));
    // What stands on some pages, in two versions; `i` weighs evidence, for which it
    // reads some hundred passages around.
    let pages = |keys: &str| if keys == "i" { 100_000 } else { 3 * 40 * 130 };
    let dear =
        |&(keys, (few, many)): &(&str, (usize, usize))| many > few + few / 10 + 200 || many > pages(keys);
    let failed: Vec<_> = keys.into_iter().zip(short.into_iter().zip(long)).filter(dear).collect();
    assert!(failed.is_empty(), "bytes asked of a short text and of a long one: {failed:?}");
}
