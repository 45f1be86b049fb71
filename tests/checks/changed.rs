//! Numbers changed by a script in a copy of professional translations: each of
//! them ought to be found where it stands.

use std::ops::Range;

use super::*;

/// Changes in each language.
const CHANGES: usize = 200;
/// The part of them that must be found.
const FLOOR: f64 = 0.95;

/// Numbers at random, the same ones each time (Knuth's MMIX constants).
struct Random(u64);

impl Random {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % count.max(1)
    }
}

/// The zero of the system that a digit belongs to.
fn zero(c: char) -> Option<char> {
    ['0', '٠', '۰']
        .into_iter()
        .find(|zero| (*zero..=char::from_u32(*zero as u32 + 9).unwrap_or(*zero)).contains(&c))
}

/// The runs of digits in `content`.
fn runs(content: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in content.char_indices().filter(|(_, c)| zero(*c).is_some()) {
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end = at + c.len_utf8(),
            None => runs.push(at..at + c.len_utf8()),
        }
    }
    runs
}

/// `content` with one digit of `run` made another; the first one is not made zero.
fn change(content: &str, run: &Range<usize>, random: &mut Random) -> String {
    let digits: Vec<(usize, char)> = content[run.clone()].char_indices().collect();
    let (at, old) = digits[random.below(digits.len())];
    let zero = zero(old).expect("a digit") as u32;
    let least = u32::from(at == 0);
    let choices: Vec<char> =
        (zero + least..zero + 10).filter_map(char::from_u32).filter(|new| *new != old).collect();
    let mut changed = content.to_owned();
    let at = run.start + at;
    changed.replace_range(at..at + old.len_utf8(), &choices[random.below(choices.len())].to_string());
    changed
}

/// Every digit of the copy may be changed, unless its passage has no counterpart:
/// what stands alone has nothing to be compared with.
#[test]
fn a_number_that_was_changed_is_found() {
    let Some(folder) = shared("dev/news-clean") else { return };
    let documents: Vec<(String, [String; 3])> =
        documents(&folder).into_iter().map(|name| (name.clone(), contents(&folder, &name))).collect();
    for (side, language) in LANGUAGES.into_iter().enumerate() {
        let mut places: Vec<(usize, Range<usize>)> = Vec::new();
        for (document, (name, contents)) in documents.iter().enumerate() {
            let text = text(&folder, name, contents);
            let compared = |run: &Range<usize>| {
                let bead = text.bead_at(visavis::parallel::Place { side, byte: run.start });
                text.ladder().linked_sides(bead) > 1
            };
            places.extend(runs(&contents[side]).into_iter().filter(compared).map(|run| (document, run)));
        }
        let mut random = Random(side as u64 + 1);
        let all = places.len();
        let chosen: Vec<_> =
            (0..CHANGES.min(all)).map(|_| places.swap_remove(random.below(places.len()))).collect();
        let (mut missed, mut rules) = (Vec::new(), std::collections::BTreeMap::new());
        for (document, run) in &chosen {
            let (name, contents) = &documents[*document];
            let mut contents = contents.clone();
            contents[side] = change(&contents[side], run, &mut random);
            let text = text(&folder, name, &contents);
            let options = Options { severity: Severity::Warning, ..Options::default() };
            let before = check(&self::text(&folder, name, &documents[*document].1), &options);
            let bead = text.bead_at(visavis::parallel::Place { side, byte: run.start });
            // What is said of this passage, and was not said before the change.
            let found = check(&text, &options);
            let new = |finding: &&Finding| {
                finding.bead == bead
                    && !before.iter().any(|old| (old.bead, &old.message) == (bead, &finding.message))
            };
            let new: Vec<&Finding> = found.iter().filter(new).collect();
            if let Some(finding) = new.first() {
                *rules.entry(finding.rule).or_insert(0_usize) += 1;
            } else {
                let line = |at: usize| contents[side][at..].lines().next().unwrap_or("").to_owned();
                let start = contents[side][..run.start].rfind('\n').map_or(0, |at| at + 1);
                missed.push(format!("{name} {}: {}", &contents[side][run.clone()], line(start)));
            }
        }
        let part = 1.0 - missed.len() as f64 / chosen.len() as f64;
        println!("{language}: {} changes of {all} numbers, found {part:.3}: {rules:?}", chosen.len());
        if std::env::var_os("SHOW").is_some() {
            missed.iter().for_each(|missed| println!("    missed {missed}"));
        }
        assert!(chosen.len() == CHANGES, "{language}: only {all} numbers to change");
        assert!(part >= FLOOR, "{language}: {part:.3} found; not {}", missed.join("\n"));
    }
}
