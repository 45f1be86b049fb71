//! The reader under random keys, while what goes on beside it arrives at any moment:
//! it never panics, never loses its place, and shows what a reader without memory of
//! earlier pages would show.

mod world;

use std::collections::HashMap;

use proptest::prelude::*;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::reader::Reader;
use super::{Frame, TABLE, Theme, paint};
use crate::parallel::Place;
use world::World;

/// Something that happens.
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
    /// The search tells more.
    Found,
    /// The text is taken to be checked; and what was found is told, late or not.
    ChecksBegin,
    ChecksEnd,
    Reviewed(u64),
    Library(usize),
    Keeping(bool),
    /// The rest of the text comes.
    Whole(u64),
    /// The files are edited under the reader.
    Edited(u64),
}

const KEYS: &[&str] = &[
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
    "y",
    "Up",
    "Down",
    "C-x",
    "C-c",
    "F12",
];

const PASTED: &[&str] =
    &["train", "القطار", "fr:oui", "=Yes", "\u{1b}[2J\n", "", "note:", "status:", "qa:", "flag:"];

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        16 => (0..TABLE.len(), 0_usize..4).prop_map(|(command, keys)| Step::Command(command, keys)),
        8 => prop::sample::select(KEYS).prop_map(Step::Key),
        1 => prop::sample::select(PASTED).prop_map(Step::Paste),
        1 => (0_u16..200, 0_u16..60).prop_map(|(x, y)| Step::Click(x, y)),
        1 => (0_u16..200, 0_u16..60).prop_map(|(x, y)| Step::Drag(x, y)),
        1 => (-9_isize..9).prop_map(Step::Wheel),
        1 => (0_u16..180, 0_u16..50).prop_map(|(width, height)| Step::Resize(width, height)),
        1 => (-0.5_f32..1.5).prop_map(Step::Aligning),
        1 => any::<u64>().prop_map(Step::Aligned),
        1 => any::<u64>().prop_map(Step::Realigned),
        3 => Just(Step::Found),
        1 => Just(Step::ChecksBegin),
        1 => Just(Step::ChecksEnd),
        1 => any::<u64>().prop_map(Step::Reviewed),
        1 => (0_usize..40).prop_map(Step::Library),
        1 => any::<bool>().prop_map(Step::Keeping),
        1 => any::<u64>().prop_map(Step::Whole),
        2 => any::<u64>().prop_map(Step::Edited),
    ]
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

/// A place is one if there is such a byte of such a version.
fn is_somewhere(reader: &Reader, place: Place) -> bool {
    reader.text().versions().get(place.side).is_some_and(|version| place.byte <= version.len())
}

fn holds_together(
    reader: &mut Reader,
    prints: &mut HashMap<u64, Vec<Cell>>,
    after: &[Step],
) -> Result<(), TestCaseError> {
    prop_assert!(is_somewhere(reader, reader.place()), "{:?} after {:?}", reader.place(), after);
    prop_assert!(reader.focus() < reader.text().sides(), "after {:?}", after);
    for (name, place) in reader.marked() {
        prop_assert!(is_somewhere(reader, place), "bookmark {} at {:?} after {:?}", name, place, after);
    }
    let beads = reader.text().ladder().len();
    prop_assert!(beads == 0 || reader.bead() < beads);
    if let Some(only) = &reader.rows.only {
        prop_assert!(
            !only.is_empty() && only.iter().all(|bead| *bead < beads),
            "{:?} after {:?}",
            only,
            after
        );
    }
    let shown = painted(reader);
    lines_are_known_by_their_prints(reader, prints, after)?;
    let anchor = reader.anchor;
    reader.renew();
    reader.lay_out();
    prop_assert_eq!(reader.anchor, anchor, "the page moved by itself after {:?}", after);
    prop_assert!(painted(reader) == shown, "rows that were kept differ from new ones after {:?}", after);
    Ok(())
}

/// Another alignment moves no place and no bookmark.
fn stays_where_it_is(world: &mut World, step: &Step, after: &[Step]) -> Result<(), TestCaseError> {
    let where_it_is = |world: &World| (world.reader.place(), world.reader.focus(), world.reader.marked());
    let before = where_it_is(world);
    world.take(step);
    let arrives = matches!(
        step,
        Step::Aligned(_) | Step::Realigned(_) | Step::Whole(_) | Step::ChecksBegin | Step::Reviewed(_)
    );
    prop_assert!(!arrives || where_it_is(world) == before, "{:?} moved after {:?}", before, after);
    Ok(())
}

/// 48 readers, or as many as `PROPTEST_CASES` says: who changes the reader tries thousands.
fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    // 256 is what proptest tries unasked.
    let cases = if usual.cases == 256 { 48 } else { usual.cases };
    ProptestConfig { cases, ..usual }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_reader_holds_together_whatever_is_pressed(
        counts in [0_usize..60, 0_usize..60, 0_usize..60],
        // A long text is searched beside.
        times in prop_oneof![5 => Just(1_usize), 1 => Just(80)],
        paragraph in 1_usize..40,
        seed in any::<u64>(),
        steps in prop::collection::vec(step(), 1..120),
    ) {
        let mut world = World::new(counts.map(|count| count * times), paragraph, seed);
        let mut prints = HashMap::new();
        for (at, step) in steps.iter().enumerate() {
            stays_where_it_is(&mut world, step, &steps[..=at])?;
            holds_together(&mut world.reader, &mut prints, &steps[..=at])?;
        }
    }
}
