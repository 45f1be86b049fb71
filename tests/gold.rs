//! How well versions are aligned, against what people aligned by hand.
//!
//! The texts are not part of this repository; where they are absent, these tests
//! say so and pass. `cargo test --test gold -- --nocapture` prints the figures.
//! They are counted as `score.py` beside the texts counts them; the floors stand
//! a little below what was measured, to catch what breaks and let noise pass.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use visavis::align::{Alignment, Kin, Resources, Segment, Side, Verdict, align, second_look};
use visavis::lexicon::Shipped;
use visavis::text::Language;

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/bench/align");

/// A bead of two versions, by index; one of the two is empty for a lone segment.
type Bead = (Vec<usize>, Vec<usize>);

/// The non-blank lines of a file, each with its paragraph.
fn lines(path: &Path) -> Vec<(String, u32)> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut found: Vec<(String, u32)> = Vec::new();
    let (mut paragraph, mut blank) = (0, false);
    for line in text.lines() {
        if line.trim().is_empty() {
            blank = true;
        } else {
            paragraph += u32::from(blank && !found.is_empty());
            blank = false;
            found.push((line.trim().to_owned(), paragraph));
        }
    }
    found
}

fn with_sides<T>(texts: &[(&str, Vec<(String, u32)>)], work: impl FnOnce(&[Side]) -> T) -> T {
    let segments: Vec<Vec<Segment>> = texts
        .iter()
        .map(|(_, list)| {
            list.iter().map(|(text, paragraph)| Segment { text, paragraph: *paragraph }).collect()
        })
        .collect();
    let sides: Vec<Side> = texts
        .iter()
        .zip(&segments)
        .map(|((tag, _), segments)| Side { language: Language::from_tag(tag).expect("a tag"), segments })
        .collect();
    work(&sides)
}

fn numbers(cell: &str) -> Vec<usize> {
    cell.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect()
}

/// Lone segments one by one; what is furniture on both sides is not joined.
fn normal(beads: impl IntoIterator<Item = Bead>, furniture: [&BTreeSet<usize>; 2]) -> BTreeSet<Bead> {
    let mut found = BTreeSet::new();
    for (a, b) in beads {
        let is_furniture =
            [&a, &b].into_iter().zip(furniture).all(|(list, all)| list.iter().all(|s| all.contains(s)));
        if a.is_empty() || b.is_empty() || is_furniture {
            found.extend(a.into_iter().map(|s| (vec![s], vec![])));
            found.extend(b.into_iter().map(|s| (vec![], vec![s])));
        } else {
            found.insert((a, b));
        }
    }
    found
}

#[derive(Default)]
struct Counts {
    found: usize,
    right: usize,
    lax: usize,
    gold: usize,
    met: usize,
    lax_met: usize,
    lone: usize,
    lone_found: usize,
    lone_right: usize,
}

impl Counts {
    fn add(&mut self, gold: &BTreeSet<Bead>, found: &BTreeSet<Bead>) {
        let links = |beads: &BTreeSet<Bead>| -> BTreeSet<(usize, usize)> {
            beads.iter().flat_map(|(a, b)| a.iter().flat_map(|&i| b.iter().map(move |&j| (i, j)))).collect()
        };
        let shares = |(a, b): &Bead, links: &BTreeSet<(usize, usize)>| {
            a.iter().any(|&i| b.iter().any(|&j| links.contains(&(i, j))))
        };
        let linked = |bead: &&Bead| !bead.0.is_empty() && !bead.1.is_empty();
        let (in_gold, in_found) = (links(gold), links(found));
        self.found += found.len();
        self.right += found.intersection(gold).count();
        self.lax +=
            found.iter().filter(|b| if linked(b) { shares(b, &in_gold) } else { gold.contains(b) }).count();
        self.gold += gold.iter().filter(linked).count();
        self.met += gold.iter().filter(linked).filter(|b| found.contains(b)).count();
        self.lax_met += gold.iter().filter(linked).filter(|b| shares(b, &in_found)).count();
        self.lone += gold.iter().filter(|b| !linked(b)).count();
        self.lone_found += found.iter().filter(|b| !linked(b)).count();
        self.lone_right += found.iter().filter(|b| !linked(b) && gold.contains(*b)).count();
    }

    /// Strict F1, lax F1, precision and recall of lone segments.
    fn figures(&self) -> [f64; 4] {
        let share = |a: usize, b: usize| if b == 0 { 1.0 } else { a as f64 / b as f64 };
        let f1 = |p: f64, r: f64| if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        [
            f1(share(self.right, self.found), share(self.met, self.gold)),
            f1(share(self.lax, self.found), share(self.lax_met, self.gold)),
            share(self.lone_right, self.lone_found),
            share(self.lone_right, self.lone),
        ]
    }
}

/// Aligns every document of a set and holds the figures to their floors.
fn check(set: &str, languages: &[&str], floors: [f64; 4]) {
    let folder = PathBuf::from(SHARED).join(set);
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("{set}: skipped, its texts are not here");
        return;
    };
    let ending = format!(".{}-{}.gold", languages[0], languages[1]);
    let mut names: Vec<String> = entries
        .filter_map(|e| Some(e.ok()?.file_name().into_string().ok()?.strip_suffix(&ending)?.to_owned()))
        .collect();
    names.sort();
    assert!(!names.is_empty(), "{set} has no documents");
    let lexicon = Shipped::new();
    let mut counts = Counts::default();
    for name in &names {
        let texts: Vec<_> =
            languages.iter().map(|l| (*l, lines(&folder.join(format!("{name}.{l}.txt"))))).collect();
        let found: Alignment = with_sides(&texts, |sides| align(sides, &Resources::new(&lexicon)));
        let mut furniture: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for line in fs::read_to_string(folder.join(format!("{name}.boil.tsv"))).unwrap_or_default().lines() {
            if let Some((language, at)) = line.split_once('\t') {
                furniture.entry(language.into()).or_default().extend(numbers(at));
            }
        }
        let none = BTreeSet::new();
        for pair in &found.pairs {
            let [a, b] = pair.sides.map(|side| languages[side]);
            let file = folder.join(format!("{name}.{a}-{b}.gold"));
            let gold = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
            let gold = gold
                .lines()
                .filter_map(|l| l.split_once(':'))
                .map(|(x, y)| (numbers(x), numbers(y.split(':').next().unwrap_or_default())));
            let beads = (0..pair.ladder.len()).map(|bead| {
                (pair.ladder.segments(bead, 0).collect(), pair.ladder.segments(bead, 1).collect())
            });
            let furniture = [a, b].map(|l| furniture.get(l).unwrap_or(&none));
            counts.add(&normal(gold, [&none, &none]), &normal(beads, furniture));
        }
    }
    let figures = counts.figures();
    let [strict, lax, precision, recall] = figures;
    println!(
        "{set}: strict {strict:.3}, lax {lax:.3}, alone {precision:.3} / {recall:.3}, {} documents",
        names.len()
    );
    for (figure, floor) in figures.iter().zip(floors) {
        assert!(*figure >= floor, "{set}: {figures:.3?} is below {floors:.3?}");
    }
}

const ALL: [&str; 3] = ["ar", "fr", "en"];

#[test]
fn the_article_of_three_newspapers() {
    check("seeds-gold/para", &ALL, [1.0; 4]);
    check("seeds-gold/sent", &ALL, [1.0; 4]);
}

#[test]
fn news() {
    check("dev/news", &ALL, [0.955, 0.98, 0.95, 0.93]);
}

#[test]
fn news_with_much_wrong() {
    check("dev/news-hard", &ALL, [0.91, 0.955, 0.93, 0.89]);
}

#[test]
fn news_with_nothing_wrong() {
    check("dev/news-clean", &ALL, [0.998, 0.998, 0.0, 0.0]);
}

#[test]
fn books() {
    check("dev/bible", &ALL, [0.95, 0.975, 0.0, 0.0]);
}

#[test]
fn two_languages_without_a_lexicon() {
    check("bridge-dev", &["de", "fr"], [0.85, 0.95, 0.0, 0.0]);
}

/// Of every third file of the pairing set the verdicts on all pairs.
#[test]
fn which_files_are_translations() {
    let folder = PathBuf::from(SHARED).join("dev/pairing");
    let Ok(gold) = fs::read_to_string(folder.join("gold.tsv")) else {
        println!("pairing: skipped, its texts are not here");
        return;
    };
    let gold: BTreeSet<(&str, &str)> = gold.lines().skip(1).filter_map(|l| l.split_once('\t')).collect();
    let translated = |a: &str, b: &str| gold.contains(&(a, b)) || gold.contains(&(b, a));
    // A third of the translated files with their translations, and a third of the others.
    let mut names: BTreeSet<String> = BTreeSet::new();
    for (a, b) in gold.iter().step_by(9) {
        names.extend([(*a).to_owned(), (*b).to_owned()]);
    }
    let others =
        fs::read_dir(&folder).expect("the folder").filter_map(|e| e.ok()?.file_name().into_string().ok());
    let mut others: Vec<String> = others.filter(|n| n.ends_with(".txt")).collect();
    others.sort();
    names.extend(others.into_iter().step_by(5));
    let names: Vec<String> = names.into_iter().collect();
    let texts: Vec<_> = names
        .iter()
        .map(|name| (name.split('.').nth(1).expect("a language"), lines(&folder.join(name))))
        .collect();
    let lexicon = Shipped::new();
    let resources = Resources::new(&lexicon);
    let (mut right, mut said, mut wanted) = (0, 0, 0);
    with_sides(&texts, |sides| {
        let kin = Kin::new(sides, &lexicon);
        for (a, b) in (0..sides.len()).flat_map(|a| (a + 1..sides.len()).map(move |b| (a, b))) {
            if sides[a].language != sides[b].language {
                let verdict = second_look(&kin, a, b, sides, &resources).kinship.verdict;
                let (yes, is) = (verdict == Verdict::Translation, translated(&names[a], &names[b]));
                said += usize::from(yes);
                wanted += usize::from(is);
                right += usize::from(yes && is);
            }
        }
    });
    let f1 = 2.0 * right as f64 / (said + wanted).max(1) as f64;
    println!("pairing: {right} right of {said} said and {wanted} there, F1 {f1:.3}, {} files", names.len());
    assert!(f1 >= 0.97, "{f1}");
}
