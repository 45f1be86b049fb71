//! How well sentences are found, against segments that people made.
//!
//! The texts are not part of this repository; where they are absent, these tests
//! say so and pass. `cargo test --test segmentation -- --nocapture` prints the
//! figures, and with `MISSES=1` in the environment what was missed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use visavis::import::{Said, line_spans, plain};

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared");

/// What the boundaries within lines come to.
#[derive(Default)]
struct Score {
    found: usize,
    gold: usize,
    right: usize,
}

impl Score {
    fn precision(&self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / self.gold.max(1) as f64
    }
}

/// The starts of segments, by line and character, that are not the first of their line.
fn inner(spans: impl IntoIterator<Item = (usize, usize)>) -> BTreeSet<(usize, usize)> {
    let mut seen = None;
    let is_inner = |span: &(usize, usize)| seen.replace(span.0) == Some(span.0);
    spans.into_iter().filter(is_inner).collect()
}

fn gold(path: &Path) -> BTreeSet<(usize, usize)> {
    let spans = fs::read_to_string(path).expect("the spans of a text that is here");
    inner(spans.lines().map(|line| {
        let mut fields = line.split('\t').map(|field| field.parse().expect("a number"));
        (fields.next().expect("a line"), fields.next().expect("a character"))
    }))
}

fn show(kind: &str, path: &Path, text: &str, (line, start): (usize, usize)) {
    let line: Vec<char> = text
        .lines()
        .filter(|l| !l.trim().is_empty())
        .nth(line)
        .expect("a line of the text")
        .chars()
        .collect();
    let part = |range: std::ops::Range<usize>| line[range].iter().collect::<String>();
    let name = path.display();
    println!(
        "{kind} {name}: {}¦{}",
        part(start.saturating_sub(50)..start),
        part(start..line.len().min(start + 40))
    );
}

fn score(set: &str, language: &str) -> Option<Score> {
    let folder = Path::new(SHARED).join("bench/align/dev").join(set).join("raw");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: {set} is not here");
        return None;
    };
    let ending = format!(".{language}.txt");
    let mut files: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(&ending));
    files.sort();
    let mut score = Score::default();
    for path in files {
        let bytes = fs::read(&path).expect("a text that is here");
        let version = plain("a", bytes, &Said::default()).version;
        assert_eq!(version.language().code(), language, "{path:?}");
        let found = inner(line_spans(&version).into_iter().map(|span| (span.line, span.start)));
        let gold = gold(&path.with_extension("spans.tsv"));
        score.found += found.len();
        score.gold += gold.len();
        score.right += found.intersection(&gold).count();
        if std::env::var_os("MISSES").is_some() {
            found.difference(&gold).for_each(|&at| show("+", &path, &version.text(), at));
            gold.difference(&found).for_each(|&at| show("-", &path, &version.text(), at));
        }
    }
    println!("{set} {language}: precision {:.3} recall {:.3}", score.precision(), score.recall());
    Some(score)
}

/// The least precision and recall that each set and language must reach.
fn check(set: &str, floors: [(&str, f64, f64); 3]) {
    for (language, precision, recall) in floors {
        if let Some(score) = score(set, language) {
            assert!(score.precision() >= precision && score.recall() >= recall, "{set} {language}");
        }
    }
}

#[test]
fn sentences_of_news() {
    // What is missed are headlines without a stop, run into what follows them.
    check("news-clean", [("ar", 0.97, 0.88), ("fr", 0.92, 0.93), ("en", 0.98, 0.94)]);
    // Here sentences were joined and cut on purpose.
    check("news", [("ar", 0.92, 0.87), ("fr", 0.83, 0.91), ("en", 0.90, 0.91)]);
}

#[test]
fn sentences_of_books() {
    // Verses: they hold several sentences, or end within one.
    check("bible", [("ar", 0.42, 0.77), ("fr", 0.61, 0.87), ("en", 0.53, 0.88)]);
}

/// Each line of these files is a segment that a person made of an article's paragraphs.
#[test]
fn sentences_of_an_article_are_all_right() {
    let files = [
        ("003_47368b1aa4fad196.txt", "ar", 19, 19),
        ("000_6684908f46b4c383.txt", "fr", 13, 10),
        ("004_a0d50dacadf60764.txt", "en", 10, 10),
    ];
    for (seed, language, sentences, paragraphs) in files {
        let gold = Path::new(SHARED).join(format!("bench/align/seeds-gold/sent/hamas-moscow.{language}.txt"));
        let seed = Path::new(SHARED).join("seeds").join(seed);
        let (Ok(gold), Ok(seed)) = (fs::read_to_string(gold), fs::read(seed)) else {
            return println!("skipped: the articles are not here");
        };
        let version = plain("a", seed, &Said::default()).version;
        let found: Vec<_> =
            version.segments().iter().map(|s| version.slice(s.bytes()).into_owned()).collect();
        let expected: Vec<_> = gold.lines().filter(|line| !line.trim().is_empty()).collect();
        assert_eq!(found, expected, "{language}");
        let last = version.segments().last().unwrap();
        assert_eq!((found.len(), last.paragraph() + 1), (sentences, paragraphs), "{language}");
    }
}

/// One sentence a line with blank lines between is not hard-wrapped.
#[test]
fn a_sentence_a_line_stays_a_sentence_a_line() {
    for set in ["dev/news", "dev/news-clean", "dev/news-hard", "dev/bible", "dev/pairing", "seeds-gold/sent"]
    {
        let Ok(entries) = fs::read_dir(Path::new(SHARED).join("bench/align").join(set)) else {
            println!("skipped: {set} is not here");
            continue;
        };
        for path in entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "txt"))
        {
            let text = fs::read_to_string(&path).unwrap();
            let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
            assert_eq!(visavis::text::segment::paragraphs(&text).len(), lines, "{path:?}");
        }
    }
}

/// A whole Bible is opened and cut, whatever the time it takes; the time is printed.
#[test]
fn a_long_text_is_opened() {
    for language in ["ar", "fr", "en"] {
        let path = Path::new(SHARED).join(format!("bench/align/dev/bible-big/raw/bible.{language}.txt"));
        let Ok(bytes) = fs::read(path) else { return println!("skipped: the books are not here") };
        let (length, since) = (bytes.len(), std::time::Instant::now());
        let version = plain("a", bytes, &Said::default()).version;
        println!("{language}: {length} bytes, {} segments, {:?}", version.segments().len(), since.elapsed());
        assert_eq!(version.language().code(), language);
        assert!(version.segments().len() > 20_000);
    }
}
