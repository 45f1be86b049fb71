//! Fits and measures the aligner on texts that were aligned by hand.
//!
//! `cargo bench --bench aligner -- COMMAND [OPTION] [SET...]` with COMMAND one of
//!
//! - `score`: strict and lax F1 of the pairs as they are searched two by two;
//! - `fit`: the weights that make the gold ladders likeliest, and their scores;
//! - `cross`: the scores by cross-validation over documents;
//! - `ablation`: what each kind of evidence is worth: the scores when the weights
//!   are fitted without it, by cross-validation;
//! - `reliability`: how many beads of each confidence are right, by cross-validation;
//! - `kin`: the weights of kinship.
//!
//! `--weights FILE` starts from weights as `fit` prints them; `--without NAME` does
//! without the features with this in their names, `--only NAME` fits these alone;
//! `--bare` does without a lexicon,
//! as the sets `news:bare` and the like do, and `news:dict` has FreeDict's dictionaries; `bridge-halves` is the bridge, cut in two.
//!
//! The texts lie beside the repository, in `../shared/bench/align`; where they
//! are absent nothing is done.

mod fit;
mod kin;
mod reliability;
mod score;
mod texts;

use fit::{fit, named, show};
use score::{Counts, report, score};
use texts::{Doc, load, root};
use visavis::align::lab::MET;
use visavis::align::weights::Weights;
use visavis::lexicon::{Empty, Lexicon, Shipped};

const ROUNDS: usize = 160;

/// The kinds of evidence that is not met but seen, each with what its features'
/// names have in them.
const SEEN: [(&str, &[&str]); 6] = [
    ("length", &["length, "]),
    ("punctuation", &["question", "exclamation", "quote", "bracket", "colon", "end"]),
    ("paragraphs", &["paragraph"]),
    ("furniture", &["furniture", "dated", "open"]),
    ("cuts in a sentence", &["unfinished", "small"]),
    ("what is usual in the text", &["the usual"]),
];

/// The part of the documents that is tested while the weights are fitted on the
/// others; a document and all its versions fall on one side of the cut.
pub fn fold_of(name: &str) -> usize {
    name.bytes().map(usize::from).sum::<usize>() % FOLDS
}

/// Into so many parts the documents are cut.
pub const FOLDS: usize = 3;

/// The scores on documents that the weights were not fitted on.
fn crossed(
    docs: &[&Doc],
    start: &Weights,
    rounds: usize,
    [without, only]: [&[usize]; 2],
    sets: &[String],
) -> Vec<Counts> {
    let mut counts = vec![Counts::default(); sets.len()];
    for fold in 0..FOLDS {
        let (test, train): (Vec<&Doc>, Vec<&Doc>) = docs.iter().partition(|d| fold_of(&d.name) == fold);
        let fitted = fit(&train, start, rounds, without, only);
        for doc in test {
            counts[doc.set].add(&doc.gold, &doc.problem.best(&fitted));
        }
    }
    counts
}

fn option(arguments: &mut Vec<String>, name: &str) -> Option<String> {
    let at = arguments.iter().position(|a| a == name)?;
    arguments.remove(at);
    (at < arguments.len()).then(|| arguments.remove(at))
}

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    if !root().is_dir() {
        println!("skipped: the texts are not here");
        return;
    }
    let weights = option(&mut arguments, "--weights").map_or_else(Weights::default, |path| fit::read(&path));
    let mut without = Vec::new();
    while let Some(name) = option(&mut arguments, "--without") {
        without.extend(named(&name));
    }
    let mut only = Vec::new();
    while let Some(name) = option(&mut arguments, "--only") {
        only.extend(named(&name));
    }
    let rounds = option(&mut arguments, "--rounds").and_then(|n| n.parse().ok()).unwrap_or(ROUNDS);
    let bare = arguments.iter().position(|a| a == "--bare").map(|k| arguments.remove(k)).is_some();
    let command = if arguments.is_empty() { "score".to_owned() } else { arguments.remove(0) };
    let sets = if arguments.is_empty() {
        ["news", "news-hard", "news-clean", "bible", "bridge-halves", "bible:bare"]
            .map(str::to_owned)
            .to_vec()
    } else {
        arguments
    };
    let shipped = Shipped::new();
    let lexicon: &dyn Lexicon = if bare { &Empty } else { &shipped };
    if command == "kin" {
        return kin::kin(lexicon);
    }
    if command == "reliability" {
        return reliability::table(lexicon, &sets, rounds);
    }
    let docs = load(&sets, lexicon, &[]);
    let all: Vec<&Doc> = docs.iter().collect();
    match command.as_str() {
        "score" => report("as they are", &sets, &score(&all, &weights, &sets)),
        "fit" => {
            let fitted = fit(&all, &weights, rounds, &without, &only);
            show(&fitted);
            report("fitted on all", &sets, &score(&all, &fitted, &sets));
        }
        "cross" => {
            report("cross-validated", &sets, &crossed(&all, &weights, rounds / 2, [&without, &only], &sets))
        }
        "ablation" => {
            let rounds = rounds / 4;
            report("all evidence", &sets, &crossed(&all, &weights, rounds, [&[], &[]], &sets));
            for (what, names) in SEEN {
                let without: Vec<usize> = names.iter().flat_map(|name| named(name)).collect();
                let counts = crossed(&all, &weights, rounds, [&without, &[]], &sets);
                report(&format!("without {what}"), &sets, &counts);
            }
            let every: Vec<usize> = (0..MET.len()).collect();
            let kinds = MET.iter().enumerate().map(|(kind, what)| (*what, &every[kind..=kind]));
            for (what, without) in kinds.chain([("all of these", &every[..])]) {
                let docs = load(&sets, lexicon, without);
                let all: Vec<&Doc> = docs.iter().collect();
                report(
                    &format!("without {what}"),
                    &sets,
                    &crossed(&all, &weights, rounds, [&[], &[]], &sets),
                );
            }
        }
        other => println!("no command {other}: score, fit, cross, ablation, reliability or kin"),
    }
}
