//! The texts that were aligned by hand.

use std::io::Read;
use std::ops::Range;
use std::path::{Path, PathBuf};

use visavis::align::lab::Problem;
use visavis::align::{Segment, Side};
use visavis::lexicon::{Empty, Lexicon, Pairs, Together, Vocabulary, dictd};
use visavis::text::Language;

pub type Step = (Range<usize>, Range<usize>);

/// One pair of versions with its gold.
pub struct Doc {
    pub set: usize,
    pub name: String,
    pub gold: Vec<Step>,
    pub problem: Problem,
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench/align")
}

pub fn lines(path: &Path) -> Vec<(String, u32)> {
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

pub fn gold(path: &Path, n: usize, m: usize) -> Option<Vec<Step>> {
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

/// The dictionaries of FreeDict that are installed: languages, index, articles.
fn dictionaries() -> Vec<([Language; 2], String, String)> {
    let Ok(entries) = std::fs::read_dir("/usr/share/dictd") else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.sort();
    let indexes = paths.iter().filter(|p| p.extension().is_some_and(|e| e == "index"));
    indexes
        .filter_map(|path| {
            let languages = dictd::languages(path.file_stem()?.to_str()?)?;
            let packed = std::fs::File::open(path.with_extension("dict.dz")).ok()?;
            let mut articles = String::new();
            flate2::read::MultiGzDecoder::new(packed).read_to_string(&mut articles).ok()?;
            Some((languages, std::fs::read_to_string(path).ok()?, articles))
        })
        .collect()
}

/// The documents of some sets, their features without these kinds of evidence.
pub fn load(sets: &[String], shipped: &dyn Lexicon, without: &[usize]) -> Vec<Doc> {
    let mut docs = Vec::new();
    for (number, set) in sets.iter().enumerate() {
        // `news:bare` is the news without a lexicon, `news:dict` with dictionaries.
        let (set, with) = set.split_once(':').unwrap_or((set, ""));
        let lexicon = if with == "bare" { &Empty as &dyn Lexicon } else { shipped };
        let dictionaries = if with == "dict" { dictionaries() } else { Vec::new() };
        let folder = match set {
            "bridge" | "bridge-halves" => root().join("bridge-dev"),
            "seeds-para" => root().join("seeds-gold/para"),
            "seeds-sent" => root().join("seeds-gold/sent"),
            set => root().join("dev").join(set),
        };
        let halves = set == "bridge-halves";
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
            let mut pairs = Pairs::default();
            if !dictionaries.is_empty() {
                let languages = [la, lb].map(|l| Language::from_tag(l).unwrap_or(Language::UNKNOWN));
                let mut vocabulary = Vocabulary::default();
                for (text, language) in texts.iter().zip(languages) {
                    text.iter().for_each(|(line, _)| vocabulary.read(line, language));
                }
                for (between, index, articles) in &dictionaries {
                    if between.iter().all(|l| languages.contains(l)) {
                        dictd::read(index, articles, *between, &vocabulary, lexicon, &mut pairs);
                    }
                }
            }
            let lexicon: &dyn Lexicon = &Together(vec![lexicon, &pairs]);
            let segments: Vec<Vec<Segment>> = texts
                .iter()
                .map(|t| t.iter().map(|(text, paragraph)| Segment { text, paragraph: *paragraph }).collect())
                .collect();
            let side = |k: usize, l: &str| Side {
                language: Language::from_tag(l).unwrap_or(Language::UNKNOWN),
                segments: &segments[k],
            };
            if !halves {
                let problem = Problem::new(&side(0, la), &side(1, lb), lexicon, &gold, without);
                docs.push(Doc { set: number, name: name.to_owned(), gold, problem });
                continue;
            }
            // One text alone says how others would do only if it is cut in parts.
            let middle = gold.len() / 2;
            for (half, steps) in [&gold[..middle], &gold[middle..]].into_iter().enumerate() {
                let (Some(first), Some(last)) = (steps.first(), steps.last()) else { continue };
                let (i, j) = (first.0.start, first.1.start);
                let part = [&segments[0][i..last.0.end], &segments[1][j..last.1.end]];
                let side = |k: usize, l: &str| Side {
                    language: Language::from_tag(l).unwrap_or(Language::UNKNOWN),
                    segments: part[k],
                };
                let gold: Vec<Step> =
                    steps.iter().map(|(x, y)| (x.start - i..x.end - i, y.start - j..y.end - j)).collect();
                let problem = Problem::new(&side(0, la), &side(1, lb), lexicon, &gold, without);
                docs.push(Doc { set: number, name: format!("{name}{half}"), gold, problem });
            }
        }
    }
    docs
}
