//! Which of the files that are named are versions of one text.

use std::collections::BTreeMap;
use std::thread;

use crate::align::{self, Alignment, Kin, Looked, Resources, second_look};
use crate::cli::args::Sources;
use crate::cli::files::File;
use crate::cli::progress::{self, Heard};
use crate::lexicon::Shipped;
use crate::message::say;
use crate::parallel::{Version, gather, with_sides};
use crate::ui::Apart;

/// Versions of up to so many segments are compared before threads would be there to do it.
const BRIEF: usize = 40;

/// The files that are versions of one text, and those that are not.
pub(in crate::cli) struct Gathered {
    /// In the order of their panes.
    pub(in crate::cli) files: Vec<File>,
    pub(in crate::cli) apart: Vec<Apart>,
    /// Their alignment, where it was found on the way.
    pub(super) alignment: Option<Alignment>,
    /// The share of any two of them that is surely aligned by it.
    pub(super) covered: f32,
}

/// Which files are versions of one text; all are, where the reader says so. What takes its
/// time is said to whoever hears.
pub(in crate::cli) fn gathered(files: Vec<File>, sources: &Sources, heard: Option<Heard>) -> Gathered {
    if sources.together || sources.files.is_empty() || files.len() < 2 {
        return Gathered { files, apart: Vec::new(), alignment: None, covered: 0.0 };
    }
    let versions: Vec<Version> = files.iter().map(|file| file.imported.version.clone()).collect();
    let lexicon = Shipped::new();
    let resources = Resources::new(&lexicon);
    let longest = versions.iter().map(|v| v.segments().len()).max().unwrap_or(0);
    let compare = || {
        with_sides(&versions, |sides| {
            let kin = Kin::new(sides, &lexicon);
            let look = |a: usize, b: usize| second_look(&kin, a, b, sides, &resources);
            // Every two are asked about: all at once, unless that were too many threads or
            // were done before they are started.
            let few = if longest > BRIEF && files.len() <= 4 { files.len() } else { 0 };
            let pairs = (0..few).flat_map(|a| (a + 1..few).map(move |b| (a, b)));
            let mut known: BTreeMap<(usize, usize), Looked> = thread::scope(|scope| {
                let begin = |(a, b)| {
                    let look = &look;
                    ((a, b), scope.spawn(move || look(a, b)))
                };
                let threads: Vec<_> = pairs.map(begin).collect();
                let done = threads.into_iter().filter_map(|(pair, thread)| Some((pair, thread.join().ok()?)));
                done.collect()
            });
            let found =
                gather(&versions, |a, b| known.entry((a, b)).or_insert_with(|| look(a, b)).kinship.clone());
            let (mut alignment, mut covered) = (None, 0.0);
            if found.apart.is_empty() {
                let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
                covered = known.values().map(|looked| looked.covered).fold(1.0, f32::min);
                alignment = align::aligned(&counts, known.into_values().collect(), &resources);
            }
            (found, alignment, covered)
        })
    };
    let (found, alignment, covered) = match heard {
        Some(heard) if longest > BRIEF => progress::of(say!("open-comparing"), heard, |_| compare()),
        _ => compare(),
    };
    let apart = found
        .apart
        .into_iter()
        .map(|apart| Apart {
            name: files[apart.file].source.clone(),
            reason: apart.reason,
            related: apart.related,
        })
        .collect();
    let mut files: Vec<Option<File>> = files.into_iter().map(Some).collect();
    let files = found.together.into_iter().filter_map(|at| files[at].take()).collect();
    Gathered { files, apart, alignment, covered }
}
