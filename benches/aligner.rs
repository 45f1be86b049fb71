//! Fits and measures the aligner on texts that were aligned by hand.
//!
//! `cargo bench --bench aligner -- COMMAND [SET...]` with COMMAND one of
//!
//! - `fit`: the weights that make the gold ladders likeliest, and their scores
//!   by cross-validation over documents;
//! - `score`: strict and lax F1 of the pairs as they are searched two by two;
//! - `ablate`: what each kind of evidence is worth.
//!
//! The texts lie beside the repository, in `../shared/bench/align`; where they
//! are absent nothing is done.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use visavis::align::lab::{Gradient, LINK_NAMES, NULL_NAMES, Problem};
use visavis::align::weights::Weights;
use visavis::align::{Kin, Segment, Side};
use visavis::lexicon::{Empty, Lexicon, Shipped};
use visavis::text::Language;

type Step = (Range<usize>, Range<usize>);

/// One pair of versions with its gold.
struct Doc {
    set: usize,
    name: String,
    gold: Vec<Step>,
    problem: Problem,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench/align")
}

fn lines(path: &Path) -> Vec<(String, u32)> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let mut paragraph = 0;
    let mut found: Vec<(String, u32)> = Vec::new();
    let mut blank = false;
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

fn gold(path: &Path, n: usize, m: usize) -> Option<Vec<Step>> {
    let text = std::fs::read_to_string(path).ok()?;
    let mut steps: Vec<Step> = Vec::new();
    let indices = |s: &str| -> Vec<usize> {
        s.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect()
    };
    let (mut links, mut a, mut b): (Vec<Step>, Vec<bool>, Vec<bool>) =
        (Vec::new(), vec![false; n], vec![false; m]);
    for line in text.lines() {
        let (x, y) = line.split_once(':')?;
        let (x, y) = (indices(x), indices(y));
        if let (Some(&x0), Some(&x1), Some(&y0), Some(&y1)) = (x.first(), x.last(), y.first(), y.last()) {
            links.push((x0..x1 + 1, y0..y1 + 1));
        }
    }
    links.sort_by_key(|l| (l.0.start, l.1.start));
    let (mut i, mut j) = (0, 0);
    for l in links.into_iter().chain([(n..n, m..m)]) {
        if l.0.start < i || l.1.start < j {
            continue; // crossing gold: not a ladder's
        }
        steps.extend((i..l.0.start).map(|k| (k..k + 1, j..j)));
        steps.extend((j..l.1.start).map(|k| (l.0.start..l.0.start, k..k + 1)));
        (i, j) = (l.0.end, l.1.end);
        if i > l.0.start {
            a[l.0.clone()].fill(true);
            b[l.1.clone()].fill(true);
            steps.push(l);
        }
    }
    Some(steps)
}

fn load(sets: &[String], lexicon: &dyn Lexicon) -> Vec<Doc> {
    let mut docs = Vec::new();
    for (number, set) in sets.iter().enumerate() {
        let folder = match set.as_str() {
            "bridge" => root().join("bridge-dev"),
            "seeds-para" => root().join("seeds-gold/para"),
            "seeds-sent" => root().join("seeds-gold/sent"),
            set => root().join("dev").join(set),
        };
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        let mut golds: Vec<String> = entries
            .filter_map(|e| e.ok()?.file_name().into_string().ok())
            .filter(|n| n.ends_with(".gold"))
            .collect();
        golds.sort();
        for file in golds {
            let Some((name, pair)) = file.trim_end_matches(".gold").rsplit_once('.') else { continue };
            let Some((la, lb)) = pair.split_once('-') else { continue };
            let texts = [la, lb].map(|l| lines(&folder.join(format!("{name}.{l}.txt"))));
            let Some(gold) = gold(&folder.join(&file), texts[0].len(), texts[1].len()) else { continue };
            let segments: Vec<Vec<Segment>> = texts
                .iter()
                .map(|t| t.iter().map(|(text, paragraph)| Segment { text, paragraph: *paragraph }).collect())
                .collect();
            let side = |k: usize, l: &str| Side {
                language: Language::from_tag(l).unwrap_or(Language::UNKNOWN),
                segments: &segments[k],
            };
            let problem = Problem::new(&side(0, la), &side(1, lb), lexicon, &gold);
            docs.push(Doc { set: number, name: name.to_owned(), gold, problem });
        }
    }
    docs
}

#[derive(Clone, Copy, Default)]
struct Counts {
    proposed: f64,
    right: f64,
    lax: f64,
    gold: f64,
    found: f64,
    lax_found: f64,
}

impl Counts {
    fn add(&mut self, gold: &[Step], found: &[Step]) {
        let is_link = |s: &&Step| !s.0.is_empty() && !s.1.is_empty();
        let touches = |s: &Step, list: &[Step]| {
            list.iter().filter(is_link).any(|g| {
                g.0.start < s.0.end && s.0.start < g.0.end && g.1.start < s.1.end && s.1.start < g.1.end
            })
        };
        let same = |s: &Step, list: &[Step]| {
            list.iter().any(|g| {
                if s.0.is_empty() {
                    g.0.is_empty() && g.1 == s.1
                } else if s.1.is_empty() {
                    g.1.is_empty() && g.0 == s.0
                } else {
                    g == s
                }
            })
        };
        for s in found {
            self.proposed += 1.0;
            let exact = same(s, gold);
            self.right += f64::from(u8::from(exact));
            self.lax += f64::from(u8::from(if is_link(&s) { touches(s, gold) } else { exact }));
        }
        for g in gold.iter().filter(is_link) {
            self.gold += 1.0;
            self.found += f64::from(u8::from(same(g, found)));
            self.lax_found += f64::from(u8::from(touches(g, found)));
        }
    }

    fn f1(&self) -> (f64, f64) {
        let f = |p: f64, r: f64| if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        let (n, g) = (self.proposed.max(1.0), self.gold.max(1.0));
        (f(self.right / n, self.found / g), f(self.lax / n, self.lax_found / g))
    }
}

fn score(docs: &[&Doc], weights: &Weights, sets: &[String]) -> BTreeMap<String, (f64, f64)> {
    let mut counts = vec![Counts::default(); sets.len()];
    for doc in docs {
        counts[doc.set].add(&doc.gold, &doc.problem.best(weights));
    }
    sets.iter().cloned().zip(counts.iter().map(Counts::f1)).collect()
}

/// Adam on the gold ladders' mean log-probability a segment, with a pull to zero.
fn fit(docs: &[&Doc], start: &Weights, rounds: usize, pull: f64) -> Weights {
    let mut weights = start.clone();
    let size = weights.link.len() + weights.alone.len();
    let (mut m, mut v) = (vec![0.0f64; size], vec![0.0f64; size]);
    // Each set counts by the square root of its size.
    let mut per_set: BTreeMap<usize, f64> = BTreeMap::new();
    for doc in docs {
        *per_set.entry(doc.set).or_default() += doc.gold.len() as f64;
    }
    for round in 0..rounds {
        let half = docs.len().div_ceil(2);
        let parts: Vec<(f64, f64, Vec<f64>)> = std::thread::scope(|scope| {
            let work = |part: &'_ [&Doc]| {
                let (mut sum, mut count, mut total) = (0.0, 0.0, vec![0.0f64; size]);
                for doc in part {
                    let share = 1.0 / per_set[&doc.set].sqrt();
                    let found: Option<(f64, Gradient)> = doc.problem.gradient(&weights);
                    let Some((value, gradient)) = found else { continue };
                    sum += value * share;
                    count += doc.gold.len() as f64 * share;
                    for (t, g) in total.iter_mut().zip(gradient.0.iter().chain(&gradient.1)) {
                        *t += g * share;
                    }
                }
                (sum, count, total)
            };
            let handles: Vec<_> =
                docs.chunks(half.max(1)).map(|part| scope.spawn(move || work(part))).collect();
            handles.into_iter().filter_map(|h| h.join().ok()).collect()
        });
        let count: f64 = parts.iter().map(|p| p.1).sum();
        if round % 20 == 0 || round + 1 == rounds {
            eprintln!("round {round}: {:.4} nats a bead", parts.iter().map(|p| p.0).sum::<f64>() / count);
        }
        let rate = 0.08 * (1.0 - round as f64 / rounds as f64) + 0.002;
        let all = weights.link.iter_mut().chain(weights.alone.iter_mut());
        for (k, w) in all.enumerate() {
            let g = parts.iter().map(|p| p.2[k]).sum::<f64>() / count - pull * f64::from(*w);
            m[k] = 0.9 * m[k] + 0.1 * g;
            v[k] = 0.98 * v[k] + 0.02 * g * g;
            let t = (round + 1) as f64;
            *w += (rate * (m[k] / (1.0 - 0.9f64.powf(t))) / ((v[k] / (1.0 - 0.98f64.powf(t))).sqrt() + 1e-8))
                as f32;
        }
    }
    weights
}

fn show(weights: &Weights) {
    for (list, names) in [(&weights.link[..], &LINK_NAMES[..]), (&weights.alone[..], &NULL_NAMES[..])] {
        for (w, name) in list.iter().zip(names) {
            println!("    {w:.3}, // {name}");
        }
        println!();
    }
}

fn report(what: &str, scores: &BTreeMap<String, (f64, f64)>) {
    let list: Vec<_> = scores.iter().map(|(set, (s, l))| format!("{set} {s:.3}/{l:.3}")).collect();
    println!("{what:28} {}", list.join("  "));
}

/// Fits the weights of kinship on the pairing set, by logistic regression.
fn kin(lexicon: &dyn Lexicon) {
    let folder = root().join("dev/pairing");
    let Ok(entries) = std::fs::read_dir(&folder) else { return };
    let mut files: Vec<String> = entries
        .filter_map(|e| e.ok()?.file_name().into_string().ok())
        .filter(|n| n.ends_with(".txt"))
        .collect();
    files.sort();
    let texts: Vec<_> = files.iter().map(|f| lines(&folder.join(f))).collect();
    let segments: Vec<Vec<Segment>> = texts
        .iter()
        .map(|t| t.iter().map(|(text, paragraph)| Segment { text, paragraph: *paragraph }).collect())
        .collect();
    let language = |f: &str| f.split('.').nth(1).and_then(Language::from_tag).unwrap_or(Language::UNKNOWN);
    let sides: Vec<Side> =
        files.iter().zip(&segments).map(|(f, segments)| Side { language: language(f), segments }).collect();
    let gold = std::fs::read_to_string(folder.join("gold.tsv")).unwrap_or_default();
    let gold: std::collections::BTreeSet<(&str, &str)> =
        gold.lines().filter_map(|l| l.split_once('\t')).collect();
    let kin = Kin::new(&sides, lexicon);
    // As they are compared with all others there, and as two alone.
    let mut rows: Vec<(Vec<f32>, bool, usize)> = Vec::new();
    for a in 0..files.len() {
        for b in a + 1..files.len() {
            if sides[a].language == sides[b].language {
                continue;
            }
            let is = gold.contains(&(&files[a], &files[b])) || gold.contains(&(&files[b], &files[a]));
            rows.push((kin.measures(a, b).to_vec(), is, a + b));
            if is || (a * 7 + b * 13) % 10 == 0 {
                rows.push((Kin::new(&[sides[a], sides[b]], lexicon).measures(0, 1).to_vec(), is, a + b));
            }
        }
    }
    let learn = |rows: &[&(Vec<f32>, bool, usize)]| {
        let mut w = vec![0.0f32; Kin::MEASURES];
        let positive = rows.iter().filter(|r| r.1).count() as f32 / rows.len() as f32;
        for _ in 0..4000 {
            let mut g = vec![0.0f32; w.len()];
            for (m, is, _) in rows {
                let p = 1.0 / (1.0 + (-m.iter().zip(&w).map(|(a, b)| a * b).sum::<f32>()).exp());
                // Both answers count alike, half way, however many strangers there are.
                let share = if *is { 0.5 / positive.sqrt() } else { 0.5 };
                for (g, m) in g.iter_mut().zip(m) {
                    *g += share * (f32::from(u8::from(*is)) - p) * m;
                }
            }
            for (w, g) in w.iter_mut().zip(g) {
                *w += 20.0 * g / rows.len() as f32 - 1e-4 * *w;
            }
        }
        w
    };
    let wrong = |w: &[f32], rows: &[&(Vec<f32>, bool, usize)]| {
        let yes = |m: &[f32]| m.iter().zip(w).map(|(a, b)| a * b).sum::<f32>() > 0.0;
        (rows.iter().filter(|r| r.1 && !yes(&r.0)).count(), rows.iter().filter(|r| !r.1 && yes(&r.0)).count())
    };
    let (mut missed, mut wrongly) = (0, 0);
    for fold in 0..3 {
        let (test, train): (Vec<_>, Vec<_>) = rows.iter().partition(|r| r.2 % 3 == fold);
        let (m, f) = wrong(&learn(&train), &test);
        missed += m;
        wrongly += f;
    }
    let all: Vec<_> = rows.iter().collect();
    let w = learn(&all);
    println!(
        "cross-validated: {missed} missed, {wrongly} wrongly of {} pairs; on all {:?}",
        rows.len(),
        wrong(&w, &all)
    );
    println!("{w:?}");
}

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    if !root().is_dir() {
        println!("skipped: the texts are not here");
        return;
    }
    let command = if arguments.is_empty() { "score".to_owned() } else { arguments.remove(0) };
    let bare = arguments.iter().position(|a| a == "--bare").map(|k| arguments.remove(k)).is_some();
    let rounds = 160;
    let sets = if arguments.is_empty() {
        ["news", "news-hard", "news-clean", "bible", "bridge"].map(str::to_owned).to_vec()
    } else {
        arguments
    };
    let shipped = Shipped::new();
    let lexicon: &dyn Lexicon = if bare { &Empty } else { &shipped };
    let docs = load(&sets, lexicon);
    let all: Vec<&Doc> = docs.iter().collect();
    let weights = Weights::default();
    match command.as_str() {
        "score" => report("as they are", &score(&all, &weights, &sets)),
        "fit" => {
            let fitted = fit(&all, &weights, rounds, 1e-4);
            show(&fitted);
            report("fitted on all", &score(&all, &fitted, &sets));
        }
        "cross" => {
            let mut counts = vec![Counts::default(); sets.len()];
            for fold in 0..3 {
                // A document and all its versions fall on one side of the cut.
                let of = |d: &&&Doc| d.name.bytes().map(usize::from).sum::<usize>() % 3 == fold;
                let train: Vec<&Doc> = all.iter().filter(|d| !of(d)).copied().collect();
                let fitted = fit(&train, &weights, rounds / 2, 1e-4);
                for doc in all.iter().filter(of) {
                    counts[doc.set].add(&doc.gold, &doc.problem.best(&fitted));
                }
            }
            report("cross-validated", &sets.iter().cloned().zip(counts.iter().map(Counts::f1)).collect());
        }
        "ablate" => {
            report("all evidence", &score(&all, &weights, &sets));
            for (k, name) in LINK_NAMES.iter().enumerate().skip(5) {
                let mut without = weights.clone();
                without.link[k] = 0.0;
                report(&format!("without {name}"), &score(&all, &without, &sets));
            }
            for (k, name) in NULL_NAMES.iter().enumerate().skip(1) {
                let mut without = weights.clone();
                without.alone[k] = 0.0;
                report(&format!("without {name} alone"), &score(&all, &without, &sets));
            }
        }
        "kin" => kin(lexicon),
        other => println!("no command {other}: fit, cross, score or ablate"),
    }
}
