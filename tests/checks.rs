//! The checks on real translations: what they find that is there, and how often
//! they cry wolf.
//!
//! The texts are not part of the repository; where they are absent the tests say
//! so and pass.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use visavis::align::{Alignment, Ladder};
use visavis::import::{self, Said, Segmentation};
use visavis::parallel::{Text, Version};
use visavis::study::check::{Finding, Options, Severity, check};
use visavis::text::Language;

const LANGUAGES: [Language; 3] = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];

/// A folder of texts aligned by hand, if it is there.
fn shared(folder: &str) -> Option<PathBuf> {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/bench/align")).join(folder);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: there is no {}", path.display());
    None
}

/// The names of the documents in `folder`, in order.
fn documents(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".tri.tsv").map(str::to_owned))
        .collect();
    names.sort();
    names
}

/// The three versions of a document, a segment a line.
fn contents(folder: &Path, name: &str) -> [String; 3] {
    LANGUAGES.map(|language| {
        fs::read_to_string(folder.join(format!("{name}.{}.txt", language.code()))).expect("text")
    })
}

/// The document, with these contents, aligned as it was by hand.
fn text(folder: &Path, name: &str, contents: &[String; 3]) -> Text {
    let versions: Vec<Version> = LANGUAGES
        .iter()
        .zip(contents)
        .map(|(language, content)| {
            let said = Said { language: Some(*language), encoding: None, segmentation: Segmentation::Line };
            import::plain(language.code(), content.clone().into_bytes(), &said).version
        })
        .collect();
    let counts: Vec<usize> = versions.iter().map(|version| version.segments().len()).collect();
    let table = fs::read_to_string(folder.join(format!("{name}.tri.tsv"))).expect("beads");
    let ladder = ladder(&counts, &table);
    Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 2)
}

/// The ladder of a table of beads, in which what stands alone may come late.
fn ladder(counts: &[usize], table: &str) -> Ladder {
    let cells = |line: &str| -> Vec<Vec<usize>> {
        line.split('\t').map(|cell| cell.split(',').filter_map(|n| n.trim().parse().ok()).collect()).collect()
    };
    let mut linked: Vec<Vec<Vec<usize>>> = table.lines().skip(1).map(cells).collect();
    linked.retain(|bead| bead.iter().filter(|side| !side.is_empty()).count() > 1);
    linked.sort_by_key(|bead| bead.iter().filter_map(|side| side.first()).copied().max());
    let mut at = vec![0; counts.len()];
    let mut beads: Vec<(Vec<Range<usize>>, f32)> = Vec::new();
    let alone = |at: &mut Vec<usize>, side: usize, to: usize, beads: &mut Vec<(Vec<Range<usize>>, f32)>| {
        while at[side] < to {
            let mut bead: Vec<Range<usize>> = at.iter().map(|&n| n..n).collect();
            bead[side].end += 1;
            at[side] += 1;
            beads.push((bead, 0.0));
        }
    };
    for bead in &linked {
        for (side, segments) in bead.iter().enumerate() {
            if let Some(&first) = segments.first() {
                alone(&mut at, side, first, &mut beads);
            }
        }
        let ranges: Vec<Range<usize>> = bead
            .iter()
            .zip(&at)
            .map(|(segments, &at)| at..segments.last().map_or(at, |last| last + 1))
            .collect();
        at = ranges.iter().map(|range| range.end).collect();
        beads.push((ranges, 1.0));
    }
    for (side, &count) in counts.iter().enumerate() {
        alone(&mut at, side, count, &mut beads);
    }
    Ladder::new(counts, beads).expect("the beads tile")
}

/// A finding with its passages, for whoever reads the test's output.
fn shown(text: &Text, finding: &Finding) -> String {
    let mut out =
        format!("{} {} [{}] {}\n", finding.bead + 1, finding.severity, finding.rule, finding.message);
    for side in 0..text.sides() {
        if let Some(bytes) = text.passage(finding.bead, side) {
            let version = &text.versions()[side];
            out += &format!("    {} {}\n", version.language(), version.slice(bytes));
        }
    }
    out
}

/// A copy in which every change is made by a script, and known.
#[path = "checks/changed.rs"]
mod changed;
/// The article whose versions a careful reader compared.
#[path = "checks/seeds.rs"]
mod seeds;

/// The findings on professional translations, rule by rule.
#[test]
fn professional_translations_raise_few_alarms() {
    let Some(folder) = shared("dev/news-clean") else { return };
    let mut beads = 0;
    let mut counts = std::collections::BTreeMap::<(&str, Severity), usize>::new();
    for name in documents(&folder) {
        let text = text(&folder, &name, &contents(&folder, &name));
        beads += text.ladder().len();
        for finding in check(&text, &Options::default()) {
            *counts.entry((finding.rule, finding.severity)).or_default() += 1;
            if std::env::var("SHOW").is_ok_and(|rule| finding.rule == rule) {
                println!("{name} {}", shown(&text, &finding));
            }
        }
    }
    for ((rule, severity), count) in &counts {
        println!("{rule} {severity}: {count} in {beads} beads, one in {:.1}", beads as f32 / *count as f32);
    }
}
