//! What may happen to a reader, and how often.

use proptest::prelude::*;

use super::texts::TONGUES;
use crate::message::Locale;
use crate::ui::TABLE;

/// Something that happens.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// A command's keys, by the command's number and the keys'.
    Command(usize, usize),
    Key(&'static str),
    /// A letter and the key it sits on.
    KeyAt(char, char),
    /// Whatever is open is closed.
    Leave,
    /// The alignment is corrected, by a command of that mode.
    Correct(usize),
    Paste(&'static str),
    Click(u16, u16, u8),
    Drag(u16, u16),
    Wheel(u16, isize),
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
    NotKept(bool),
    /// The rest of the text comes.
    Whole(u64),
    /// The files are edited under the reader.
    Edited(u64),
    /// Another theme is taken.
    Theme(usize),
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
    "é",
    "日",
    "Enter",
    "Esc",
    "Backspace",
    "Delete",
    "j",
    "k",
    "n",
    "C-e",
    "C-w",
    "C-u",
    "C-j",
    "S-Enter",
    "/",
    "R",
    "Tab",
    "S-Tab",
    "&",
    "y",
    "Up",
    "Down",
    "Left",
    "Right",
    "Home",
    "PgDn",
    "PgUp",
    "C-x",
    "C-v",
    "C-c",
    "F12",
    "Space",
    "T",
];

const PASTED: &[&str] = &[
    "train",
    "القطار",
    "fr:oui",
    "=Yes",
    "\u{1b}[2J\n",
    "",
    "note:",
    "status:",
    "qa:",
    "flag:",
    "日本語 👨\u{200d}👩\u{200d}👧 لا e\u{301}\r\nשלום\t",
    "tmx out.tmx",
];

/// Letters as other keyboards type them, and the keys they sit on.
const SITTING: &[(char, char)] =
    &[('ت', 'j'), ('ن', 'k'), ('؟', '?'), ('ظ', '/'), ('م', 'l'), ('ז', 'z'), ('ш', 'i')];

fn size() -> impl Strategy<Value = (u16, u16)> {
    prop_oneof![
        12 => (0_u16..180, 0_u16..50),
        4 => (60_u16..200, 12_u16..50),
        1 => Just((1, 1)),
        1 => Just((10, 3)),
        1 => (1_u16..4, 1_u16..90),
        1 => (1_u16..300, 1_u16..4),
        1 => Just((400, 100)),
    ]
}

/// Columns and lines, most of them on the screen.
fn cell() -> impl Strategy<Value = (u16, u16)> {
    prop_oneof![8 => (0_u16..130, 0_u16..34), 1 => (0_u16..500, 0_u16..200)]
}

pub(crate) fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        36 => (0..TABLE.len(), 0_usize..4).prop_map(|(command, keys)| Step::Command(command, keys)),
        16 => prop::sample::select(KEYS).prop_map(Step::Key),
        4 => Just(Step::Key("Enter")),
        // The layouts, and the panes out of step and in step.
        3 => prop::sample::select(vec!["z l", "z l", "z s"]).prop_map(Step::Key),
        1 => prop::sample::select(SITTING).prop_map(|(letter, place)| Step::KeyAt(letter, place)),
        8 => Just(Step::Leave),
        6 => (0_usize..9).prop_map(Step::Correct),
        2 => prop::sample::select(PASTED).prop_map(Step::Paste),
        3 => (cell(), 1_u8..4).prop_map(|((x, y), times)| Step::Click(x, y, times)),
        3 => cell().prop_map(|(x, y)| Step::Drag(x, y)),
        3 => (0_u16..140, -9_isize..9).prop_map(|(x, lines)| Step::Wheel(x, lines)),
        2 => size().prop_map(|(width, height)| Step::Resize(width, height)),
        2 => (-0.5_f32..1.5).prop_map(Step::Aligning),
        2 => any::<u64>().prop_map(Step::Aligned),
        2 => any::<u64>().prop_map(Step::Realigned),
        6 => Just(Step::Found),
        2 => Just(Step::ChecksBegin),
        2 => Just(Step::ChecksEnd),
        2 => any::<u64>().prop_map(Step::Reviewed),
        1 => (0_usize..40).prop_map(Step::Library),
        1 => any::<bool>().prop_map(Step::Keeping),
        1 => any::<bool>().prop_map(Step::NotKept),
        2 => any::<u64>().prop_map(Step::Whole),
        3 => any::<u64>().prop_map(Step::Edited),
        1 => (0_usize..9).prop_map(Step::Theme),
    ]
}

/// With what a reader begins.
#[derive(Clone, Debug)]
pub(crate) struct Beginning {
    /// Each version's language, by its number, and how many sentences it has.
    pub(crate) versions: Vec<(usize, usize)>,
    /// A paragraph ends after so many of them.
    pub(crate) paragraph: usize,
    pub(crate) seed: u64,
    pub(crate) size: (u16, u16),
    pub(crate) locale: Locale,
}

pub(crate) fn beginning() -> impl Strategy<Value = Beginning> {
    // A long text is searched beside.
    let times = prop_oneof![5 => Just(1_usize), 1 => Just(80)];
    let versions = prop::collection::vec((0..TONGUES.len(), 0_usize..60), 1..=5);
    let size = prop_oneof![3 => Just((120, 30)), 2 => size()];
    (versions, times, 1_usize..40, any::<u64>(), size, prop::sample::select(Locale::ALL.to_vec())).prop_map(
        |(mut versions, times, paragraph, seed, size, locale)| {
            versions.iter_mut().for_each(|(_, count)| *count *= times);
            Beginning { versions, paragraph, seed, size, locale }
        },
    )
}
