//! The reader under random keys, while what goes on beside it arrives at any moment:
//! it never panics, never loses its place, and shows what a reader without memory of
//! earlier pages would show.

mod steps;
mod texts;
mod world;

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::reader::Reader;
use super::{Command, Frame, TABLE, Theme, paint};
use crate::layout::Arrangement;
use crate::message::tests::speaking;
use crate::parallel::Place;
pub(crate) use steps::{Beginning, Step, beginning, step};
pub(crate) use world::World;

fn painted(reader: &Reader, theme: &Theme) -> (Buffer, Option<(u16, u16)>) {
    let mut buffer = Buffer::empty(reader.size);
    let cursor = paint(reader, theme, &mut buffer);
    (buffer, cursor)
}

/// Lines with one print look the same, in one frame and from frame to frame; and a line
/// painted alone is what it is among all.
fn lines_are_known_by_their_prints(
    reader: &Reader,
    theme: &Theme,
    known: &mut HashMap<u64, Vec<Cell>>,
    after: &[Step],
) -> Result<(), TestCaseError> {
    let (all, _) = painted(reader, theme);
    let frame = Frame::new(reader, theme);
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

/// A place is one if a character of such a version begins or ends there.
fn is_somewhere(reader: &Reader, place: Place) -> bool {
    reader
        .text()
        .versions()
        .get(place.side)
        .is_some_and(|version| version.text().is_char_boundary(place.byte))
}

fn holds_together(
    World { reader, theme, .. }: &mut World,
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
    let shown = painted(reader, theme);
    lines_are_known_by_their_prints(reader, theme, prints, after)?;
    let anchor = reader.anchor;
    reader.renew();
    reader.lay_out();
    prop_assert_eq!(reader.anchor, anchor, "the page moved by itself after {:?}", after);
    prop_assert!(
        painted(reader, theme) == shown,
        "rows that were kept differ from new ones after {:?}",
        after
    );
    Ok(())
}

/// Another alignment moves no place and no bookmark.
fn stays_where_it_is(world: &mut World, step: &Step, after: &[Step]) -> Result<(), TestCaseError> {
    let where_it_is = |world: &World| (world.reader.place(), world.reader.focus(), world.reader.marked());
    let before = where_it_is(world);
    // Where words are lit, one who stands behind the last goes to the next as soon as there is one.
    let waits = world.reader.linking.is_some() && world.reader.word().is_none();
    world.take(step);
    let arrives = matches!(
        step,
        Step::Aligned(_) | Step::Realigned(_) | Step::Whole(_) | Step::ChecksBegin | Step::Reviewed(_)
    );
    prop_assert!(!arrives || waits || where_it_is(world) == before, "{:?} moved after {:?}", before, after);
    Ok(())
}

/// 20 readers, or as many as `PROPTEST_CASES` says: who changes the reader tries thousands.
fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    // 256 is what proptest tries unasked.
    let cases = if usual.cases == 256 { 20 } else { usual.cases };
    ProptestConfig { cases, max_shrink_iters: 2000, failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_reader_holds_together_whatever_is_pressed(
        beginning in beginning(),
        steps in prop::collection::vec(step(), 1..120),
    ) {
        speaking(beginning.locale, || {
            let mut world = World::new(&beginning);
            let mut prints = HashMap::new();
            for (at, step) in steps.iter().enumerate() {
                stays_where_it_is(&mut world, step, &steps[..=at])?;
                holds_together(&mut world, &mut prints, &steps[..=at])?;
            }
            Ok::<(), TestCaseError>(())
        })?;
    }
}

/// What was seen of a reader: its arrangement, its versions, and what lies over the text.
type Seen = (Arrangement, usize, &'static str);

fn seen(reader: &Reader) -> Seen {
    let over = [
        (reader.chooser.is_some(), "a list"),
        (reader.overlay.is_some(), "a page"),
        (reader.noting.is_some(), "a note"),
        (reader.suggesting.is_some(), "other words"),
        (reader.asking.is_some(), "a question"),
        (reader.finding.prompt.is_some(), "a search"),
        (reader.editing.is_some(), "aligning"),
        (!reader.pending.keys.is_empty(), "hints"),
        (reader.is_free(), "out of step"),
    ];
    let over = over.into_iter().find(|(is, _)| *is).map_or("nothing", |(_, over)| over);
    (reader.frame().arrangement, reader.text().sides(), over)
}

#[test]
fn the_steps_reach_every_command_in_every_layout() {
    let mut runner = TestRunner::deterministic();
    let mut reached: HashMap<Command, usize> = HashMap::new();
    let mut shown: HashSet<Seen> = HashSet::new();
    let steps = prop::collection::vec(step(), 100..101);
    let readers = (beginning(), steps);
    for n in 0..100 {
        let (beginning, steps) = readers.new_tree(&mut runner).expect("a reader").current();
        let versions = beginning.versions.iter().map(|(tongue, count)| (*tongue, count % 24));
        let versions = versions.cycle().take(n % 5 + 1).collect();
        let mut world = World::new(&Beginning { versions, size: (140, 40), ..beginning });
        for step in &steps {
            world.take(step);
            shown.insert(seen(&world.reader));
        }
        world.reached.iter().for_each(|command| *reached.entry(*command).or_default() += 1);
    }
    for entry in TABLE {
        let times = reached.get(&entry.command).copied().unwrap_or(0);
        assert!(times >= 2, "{} was reached {times} times", entry.name);
    }
    for arrangement in [Arrangement::Columns, Arrangement::Stacked, Arrangement::Interleaved] {
        for versions in 1..=5 {
            let is = |(a, v, _): &Seen| (*a, *v) == (arrangement, versions);
            assert!(shown.iter().any(is), "{versions} in {arrangement:?}");
        }
    }
    let over = [
        "nothing",
        "a list",
        "a page",
        "a note",
        "other words",
        "a question",
        "a search",
        "aligning",
        "hints",
        "out of step",
    ];
    for over in over {
        assert!(shown.iter().any(|(_, _, o)| *o == over), "{over}");
    }
}
