//! What the library costs: `cargo bench --bench library [-- SEGMENTS…]`.
//!
//! For texts of three versions with about this many segments in all, measures
//! keeping, opening (each time in a new process, as a reader does), moving, and
//! walking through all words. Times are the middle of several runs; memory is the
//! peak of the process that opens, beside that of one that opens nothing.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use visavis::align::{Alignment, Ladder, Pair};
use visavis::parallel::{Place, Segment, Text, Version};
use visavis::store::{Found, Library};
use visavis::text::Language;

/// Runs of the process that opens.
const RUNS: usize = 15;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).filter(|a| a != "--bench").collect();
    if let [mode, folder] = &arguments[..]
        && mode == "open"
    {
        return open(Path::new(folder));
    }
    let sizes: Vec<usize> = match arguments.iter().map(|a| a.parse()).collect::<Result<Vec<_>, _>>() {
        Ok(sizes) if !sizes.is_empty() => sizes,
        _ => vec![0, 300, 82_000, 820_000],
    };
    for size in sizes {
        measure(size);
    }
}

/// The library and the files in a folder.
fn room(folder: &Path) -> (PathBuf, Vec<PathBuf>) {
    let files = ["ar", "fr", "en"].iter().map(|l| folder.join(format!("{l}.txt"))).collect();
    (folder.join("library.db"), files)
}

fn measure(segments: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let (database, files) = room(folder.path());
    let bytes: u64 = if segments > 0 { make(segments, &database, &files) } else { 0 };
    let mut runs: Vec<Vec<u64>> = Vec::new();
    let us = env::current_exe().expect("it runs");
    for _ in 0..RUNS {
        let out = Command::new(&us).arg("open").arg(folder.path()).output().expect("run");
        let out = String::from_utf8_lossy(&out.stdout).into_owned();
        runs.push(out.split_whitespace().map(|n| n.parse().expect("a number")).collect());
    }
    let middle = |at: usize| {
        let mut all: Vec<u64> = runs.iter().map(|r| r[at]).collect();
        all.sort_unstable();
        all[all.len() / 2]
    };
    println!(
        "{segments} segments, {bytes} bytes: found in {} µs, peak memory {} kB; a place handed over in {} ns; \
         all words in {} ms; left in {} µs; library {} kB",
        middle(0),
        middle(1),
        middle(2),
        middle(3),
        middle(4),
        fs::metadata(&database).map_or(0, |m| m.len() / 1024),
    );
}

/// Writes a text and keeps it; the bytes of its files.
fn make(segments: usize, database: &Path, files: &[PathBuf]) -> u64 {
    let text = text(segments, files);
    let library = Library::at(database);
    let start = Instant::now();
    let Found::New(sources) = library.find(files, "") else { panic!("nothing is known") };
    let handed = start.elapsed();
    let kept = library.keep(&text, sources);
    let asked = start.elapsed() - handed;
    library.flush().expect("it is written");
    let written = start.elapsed();
    let mut place = Duration::ZERO;
    for byte in 0..200 {
        let start = Instant::now();
        kept.set_place(Place { side: 0, byte });
        library.flush().expect("it is written");
        place += start.elapsed();
    }
    println!(
        "  not known after {handed:?}, handed over in {asked:?}, written after {written:?}; a place written in {:?}",
        place / 200
    );
    files.iter().map(|f| fs::metadata(f).map_or(0, |m| m.len())).sum()
}

/// A text of three versions, now and then two segments to one, or none.
fn text(segments: usize, files: &[PathBuf]) -> Text {
    let mut bodies = vec![String::new(); 3];
    let mut spans = vec![Vec::new(); 3];
    let mut beads = Vec::new();
    let mut counts = vec![0; 3];
    let mut random = 1_u64;
    while counts.iter().sum::<usize>() < segments {
        let mut ranges = Vec::new();
        for side in 0..3 {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let here = match random >> 59 {
                0 if side > 0 => 0,
                1 => 2,
                _ => 1,
            };
            for _ in 0..here {
                let start = bodies[side].len();
                let words = 8 + (random >> 40) % 16;
                let word = ["كلمات ", "des mots ", "of words "][side];
                write!(bodies[side], "{} ", counts[side]).expect("a string takes all");
                (0..words).for_each(|_| bodies[side].push_str(word));
                let end = bodies[side].trim_end().len();
                bodies[side].truncate(end);
                spans[side].push(Segment::new(start..end, beads.len()));
                bodies[side].push('\n');
                counts[side] += 1;
            }
            ranges.push(counts[side] - here..counts[side]);
        }
        beads.push((ranges, (random >> 40) as f32 / (1 << 24) as f32));
    }
    let pair = |sides: [usize; 2]| {
        let kept = beads.iter().map(|(r, c)| (sides.map(|s| r[s].clone()).to_vec(), *c));
        let kept = kept.filter(|(r, _)| r.iter().any(|r| !r.is_empty()));
        let ladder = Ladder::new(&sides.map(|s| counts[s]), kept).expect("it tiles");
        Pair { sides, ladder }
    };
    let pairs = [[0, 1], [0, 2], [1, 2]].map(pair).to_vec();
    let ladder = Ladder::new(&counts, beads.clone()).expect("it tiles");
    let languages = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];
    let parts = bodies.into_iter().zip(spans).zip(languages).zip(files);
    let versions = parts.map(|(((body, spans), language), file)| {
        fs::write(file, &body).expect("written");
        Version::new("a version", language, body, spans)
    });
    Text::new(versions.collect(), Alignment { ladder, pairs }, 0)
}

/// What a reader does: finds the text, reads, moves, leaves.
fn open(folder: &Path) {
    let (database, files) = room(folder);
    let start = Instant::now();
    let library = Library::at(database);
    let found = library.find(&files, "");
    let opened = start.elapsed();
    let peak = peak();
    let (mut place, mut words) = (Duration::ZERO, Duration::ZERO);
    if let Found::Known(known) = found {
        let start = Instant::now();
        for byte in 0..100 {
            known.kept.set_place(Place { side: 0, byte });
        }
        place = start.elapsed() / 100;
        let start = Instant::now();
        for version in known.text.versions() {
            let read: usize = (0..version.segments().len()).map(|s| version.segment(s).len()).sum();
            assert!(read > 0, "there are words");
        }
        words = start.elapsed();
    }
    let start = Instant::now();
    drop(library);
    let left = start.elapsed();
    println!("{} {peak} {} {} {}", opened.as_micros(), place.as_nanos(), words.as_millis(), left.as_micros());
}

/// The most memory this process had, in kB; 0 where the system does not say.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|l| l.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}
