//! The reader under random keys: it never panics, never loses its place, and
//! shows what a reader without memory of earlier pages would show.

use std::collections::HashMap;

use proptest::prelude::*;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::keymap::sequence;
use super::reader::Reader;
use super::{Event, Frame, Key, Opening, TABLE, Theme, paint};
use crate::align::{Alignment, Ladder};
use crate::parallel::tests::version;
use crate::parallel::{Text, Version};
use crate::text::Language;

const SENTENCES: [[&str; 4]; 3] = [
    ["وصل القطار إلى المدينة عند الظهر، والناس ينتظرون.", "نعم.", "كانَ عددُهم ٢٠٢٣ (أو 2024).", "انتهى اليوم"],
    [
        "Le train est arrivé en ville à midi, et les gens l’attendaient depuis longtemps déjà sur le quai.",
        "Oui.",
        "Ils étaient 2 023.",
        "Fin du jour",
    ],
    [
        "The train came at noon.",
        "Yes.",
        "There were 2,023 of them, or 日本語 so it was said.",
        "The end of the day",
    ],
];

/// Versions of so many sentences, a paragraph ending after every `step`th.
fn versions(counts: [usize; 3], step: usize) -> Vec<Version> {
    let languages = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];
    let of = |side: usize| {
        let sentences: Vec<&str> = (0..counts[side]).map(|n| SENTENCES[side][(n * 3 + side) % 4]).collect();
        let paragraphs: Vec<&[&str]> = sentences.chunks(step + side).collect();
        version(languages[side].code(), languages[side], &paragraphs)
    };
    (0..3).map(of).collect()
}

/// Some ladder over sides with so many segments.
fn ladder(counts: [usize; 3], seed: u64) -> Alignment {
    let (mut at, mut beads, mut random) = ([0; 3], Vec::new(), seed | 1);
    while at != counts {
        let mut ranges = Vec::new();
        for side in 0..3 {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let end = counts[side].min(at[side] + (random >> 61) as usize % 3);
            ranges.push(at[side]..end);
            at[side] = end;
        }
        if ranges.iter().any(|range| !range.is_empty()) {
            beads.push((ranges, (random >> 40) as f32 / (1 << 24) as f32));
        }
    }
    Alignment { ladder: Ladder::new(&counts, beads).expect("it tiles"), pairs: Vec::new() }
}

#[derive(Clone, Debug)]
enum Step {
    /// A command's keys, by the command's number and the keys'.
    Command(usize, usize),
    Key(&'static str),
    Paste(&'static str),
    Click(u16, u16),
    Drag(u16, u16),
    Wheel(isize),
    Resize(u16, u16),
    Aligning(f32),
    Aligned(u64),
    Realigned(u64),
}

fn step() -> impl Strategy<Value = Step> {
    let keys = prop::sample::select(vec![
        "2",
        "7",
        "0",
        "a",
        "e",
        "t",
        "ل",
        "ن",
        "Enter",
        "Esc",
        "Backspace",
        "j",
        "k",
        "n",
        "C-e",
        "/",
        "R",
        "Tab",
        "&",
    ]);
    let pasted = prop::sample::select(vec!["train", "القطار", "fr:oui", "=Yes", "\u{1b}[2J\n", ""]);
    prop_oneof![
        12 => (0..TABLE.len(), 0_usize..4).prop_map(|(command, keys)| Step::Command(command, keys)),
        6 => keys.prop_map(Step::Key),
        1 => pasted.prop_map(Step::Paste),
        1 => (0_u16..200, 0_u16..60).prop_map(|(x, y)| Step::Click(x, y)),
        1 => (0_u16..200, 0_u16..60).prop_map(|(x, y)| Step::Drag(x, y)),
        1 => (-9_isize..9).prop_map(Step::Wheel),
        1 => (0_u16..180, 0_u16..50).prop_map(|(width, height)| Step::Resize(width, height)),
        1 => (-0.5_f32..1.5).prop_map(Step::Aligning),
        1 => any::<u64>().prop_map(Step::Aligned),
        1 => any::<u64>().prop_map(Step::Realigned),
    ]
}

fn events(step: &Step, counts: [usize; 3]) -> Vec<Event> {
    let keys = |names: &str| -> Vec<Event> {
        sequence(names).into_iter().flatten().map(Event::Key).collect::<Vec<_>>()
    };
    match *step {
        Step::Command(command, which) => {
            let entry = &TABLE[command];
            keys(entry.keys[which % entry.keys.len()])
        }
        Step::Key(name) => Key::named(name).map(Event::Key).into_iter().collect(),
        Step::Paste(text) => vec![Event::Paste(text.into())],
        Step::Click(x, y) => vec![Event::Click { x, y }],
        Step::Drag(x, y) => vec![Event::Drag { x, y }],
        Step::Wheel(lines) => vec![Event::Wheel { lines }],
        Step::Resize(width, height) => vec![Event::Resize { width, height }],
        Step::Aligning(part) => vec![Event::Aligning(part)],
        Step::Realigned(seed) => vec![Event::Realigned(Box::new(ladder(counts, seed)))],
        Step::Aligned(seed) => vec![Event::Aligned(Box::new(ladder(counts, seed)))],
    }
}

fn painted(reader: &Reader) -> (Buffer, Option<(u16, u16)>) {
    let mut buffer = Buffer::empty(reader.size);
    let cursor = paint(reader, &Theme::default(), &mut buffer);
    (buffer, cursor)
}

/// Lines with one print look the same, in one frame and from frame to frame; and a line
/// painted alone is what it is among all.
fn lines_are_known_by_their_prints(
    reader: &Reader,
    known: &mut HashMap<u64, Vec<Cell>>,
    after: &[Step],
) -> Result<(), TestCaseError> {
    let (all, _) = painted(reader);
    let theme = Theme::default();
    let frame = Frame::new(reader, &theme);
    for y in 0..reader.size.height {
        let mut line = Buffer::empty(Rect { y, height: 1, ..reader.size });
        frame.paint(y, &mut line);
        let from = usize::from(y) * line.content.len();
        prop_assert!(
            line.content == all.content[from..from + line.content.len()],
            "line {} after {:?}",
            y,
            after
        );
        if let Some(print) = frame.print(y) {
            let before = known.entry(print).or_insert_with(|| line.content.clone());
            prop_assert!(*before == line.content, "another line {} with one print after {:?}", y, after);
        }
    }
    Ok(())
}

fn holds_together(
    reader: &mut Reader,
    prints: &mut HashMap<u64, Vec<Cell>>,
    after: &[Step],
) -> Result<(), TestCaseError> {
    let place = reader.place();
    prop_assert!(place.side < reader.text().sides(), "{:?} after {:?}", place, after);
    prop_assert!(place.byte <= reader.text().versions()[place.side].len(), "{:?} after {:?}", place, after);
    let beads = reader.text().ladder().len();
    prop_assert!(beads == 0 || reader.bead() < beads);
    let shown = painted(reader);
    lines_are_known_by_their_prints(reader, prints, after)?;
    let anchor = reader.anchor;
    reader.renew();
    reader.lay_out();
    prop_assert_eq!(reader.anchor, anchor, "the page moved by itself after {:?}", after);
    prop_assert!(painted(reader) == shown, "rows that were kept differ from new ones after {:?}", after);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_reader_holds_together_whatever_is_pressed(
        counts in [0_usize..60, 0_usize..60, 0_usize..60],
        paragraph in 1_usize..40,
        seed in any::<u64>(),
        steps in prop::collection::vec(step(), 1..120),
    ) {
        let text = Text::new(versions(counts, paragraph), ladder(counts, seed), 0);
        let mut reader = Reader::new(text, (120, 30), Opening::default());
        let mut prints = HashMap::new();
        for (at, step) in steps.iter().enumerate() {
            for event in events(step, counts) {
                reader.update(event);
            }
            holds_together(&mut reader, &mut prints, &steps[..=at])?;
        }
    }
}
