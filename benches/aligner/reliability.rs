//! How far the confidence of beads can be trusted.

use std::collections::BTreeMap;

use visavis::align::{Resources, Segment, Side, align};
use visavis::lexicon::Lexicon;
use visavis::text::Language;

use crate::fit::fit;
use crate::texts::{Doc, Step, gold, lines, load, root};
use crate::{FOLDS, fold_of};

const LANGUAGES: [&str; 3] = ["ar", "fr", "en"];

/// Of the beads of one tenth of confidence: how many, the sum of their
/// confidence, and how many are right.
#[derive(Clone, Copy, Default)]
struct Tenth {
    beads: f64,
    sum: f64,
    right: f64,
}

/// Prints a table: of the beads of each tenth of confidence how many are right,
/// with weights fitted on other documents.
pub fn table(lexicon: &dyn Lexicon, sets: &[String], rounds: usize) {
    let docs = load(sets, lexicon, &[]);
    let mut pairs = [Tenth::default(); 10];
    let mut beads = [Tenth::default(); 10];
    for fold in 0..FOLDS {
        let train: Vec<&Doc> = docs.iter().filter(|d| fold_of(&d.name) != fold).collect();
        let weights = fit(&train, &Default::default(), rounds / 4, &[], &[]);
        let resources = Resources { lexicon, weights };
        for set in sets {
            let folder = root().join("dev").join(set);
            let Ok(entries) = std::fs::read_dir(&folder) else { continue };
            let files = entries.filter_map(|e| e.ok()?.file_name().into_string().ok());
            let mut names: Vec<String> =
                files.filter_map(|n| Some(n.strip_suffix(".tri.tsv")?.to_owned())).collect();
            names.sort();
            for name in names.iter().filter(|name| fold_of(name) == fold) {
                let texts = LANGUAGES.map(|l| lines(&folder.join(format!("{name}.{l}.txt"))));
                let segments: Vec<Vec<Segment>> = texts
                    .iter()
                    .map(|t| {
                        t.iter().map(|(text, paragraph)| Segment { text, paragraph: *paragraph }).collect()
                    })
                    .collect();
                let sides: Vec<Side> = LANGUAGES
                    .iter()
                    .zip(&segments)
                    .map(|(l, segments)| Side {
                        language: Language::from_tag(l).unwrap_or(Language::UNKNOWN),
                        segments,
                    })
                    .collect();
                let found = align(&sides, &resources);
                let text =
                    std::fs::read_to_string(folder.join(format!("{name}.tri.tsv"))).unwrap_or_default();
                let numbers = |cell: &str| {
                    let list = cell.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok());
                    list.collect::<Vec<usize>>()
                };
                let wanted: BTreeMap<Vec<Vec<usize>>, ()> = text
                    .lines()
                    .map(|l| {
                        let mut cells: Vec<Vec<usize>> = l.split('\t').map(numbers).collect();
                        cells.resize(3, Vec::new());
                        (cells, ())
                    })
                    .collect();
                for bead in 0..found.ladder.len() {
                    let cells: Vec<Vec<usize>> =
                        (0..3).map(|side| found.ladder.segments(bead, side).collect()).collect();
                    count(&mut beads, found.ladder.confidence(bead), wanted.contains_key(&cells));
                }
                for pair in &found.pairs {
                    let [a, b] = pair.sides.map(|side| LANGUAGES[side]);
                    let counts = pair.sides.map(|side| texts[side].len());
                    let file = folder.join(format!("{name}.{a}-{b}.gold"));
                    let Some(wanted) = gold(&file, counts[0], counts[1]) else { continue };
                    for bead in 0..pair.ladder.len() {
                        let step: Step = (pair.ladder.segments(bead, 0), pair.ladder.segments(bead, 1));
                        count(&mut pairs, pair.ladder.confidence(bead), is_in(&wanted, &step));
                    }
                }
            }
        }
    }
    for (what, tenths) in [("beads of all versions", beads), ("beads of two versions", pairs)] {
        println!("{what}:  confidence  beads  said  right");
        for (number, tenth) in tenths.iter().enumerate().rev() {
            let n = tenth.beads.max(1.0);
            let (said, right) = (tenth.sum / n, tenth.right / n);
            println!(
                "  {:.1}-{:.1}  {:6}  {said:.3}  {right:.3}",
                number as f64 / 10.0,
                (number + 1) as f64 / 10.0,
                tenth.beads
            );
        }
        let all = tenths.iter().map(|t| t.beads).sum::<f64>().max(1.0);
        let off: f64 = tenths.iter().map(|t| (t.sum - t.right).abs()).sum();
        println!("  expected calibration error {:.4} over {all} beads", off / all);
    }
}

fn count(tenths: &mut [Tenth; 10], confidence: f32, right: bool) {
    let tenth = &mut tenths[((confidence * 10.0) as usize).min(9)];
    tenth.beads += 1.0;
    tenth.sum += f64::from(confidence);
    tenth.right += f64::from(u8::from(right));
}

fn is_in(wanted: &[Step], step: &Step) -> bool {
    let alone = |s: &Step| if s.0.is_empty() { (1, s.1.clone()) } else { (0, s.0.clone()) };
    let lone = step.0.is_empty() || step.1.is_empty();
    wanted.iter().any(|w| match (lone, w.0.is_empty() || w.1.is_empty()) {
        (true, true) => alone(w) == alone(step),
        (false, false) => w == step,
        _ => false,
    })
}
