//! Whatever the files hold, `visavis align` gives a ladder that tiles them.

use std::fs;
use std::process::{Command, Stdio};

use proptest::prelude::*;
use serde_json::Value;

/// Runs `visavis align` on versions and holds what it says to the contract.
fn check(what: &str, languages: &[&str], texts: &[String], cut: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let files: Vec<_> = texts
        .iter()
        .enumerate()
        .map(|(n, text)| {
            let path = folder.path().join(format!("{n}.txt"));
            fs::write(&path, text).expect("written");
            path
        })
        .collect();
    let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
    command.args(["align", "--segment", cut, "--to", "json", "--lang", &languages.join(",")]).args(&files);
    command.env("HOME", folder.path()).env("VISAVIS_DICTIONARIES", "").stdin(Stdio::null());
    let output = command.output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{what}: {said}");
    let found: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{what}: {e}"));
    let counts: Vec<usize> = list(&found["versions"]).iter().map(|v| list(&v["segments"]).len()).collect();
    if cut == "line" {
        // A file without a word in it is not read at all.
        let any = |text: &String| text.contains(char::is_alphanumeric);
        let lines = |text: &String| {
            if any(text) { text.lines().filter(|line| !line.trim().is_empty()).count() } else { 0 }
        };
        assert_eq!(counts, texts.iter().map(lines).collect::<Vec<_>>(), "{what}: a line is a segment");
    }
    let beads = list(&found["beads"]).iter().map(|bead| &bead["sides"]);
    tiles(what, beads, &counts);
    assert_eq!(list(&found["pairs"]).len(), texts.len() * (texts.len() - 1) / 2, "{what}");
    for pair in list(&found["pairs"]) {
        let sides: Vec<usize> = numbers(&pair["sides"]);
        tiles(what, list(&pair["beads"]).iter(), &[counts[sides[0]], counts[sides[1]]]);
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn numbers(value: &Value) -> Vec<usize> {
    list(value).iter().filter_map(|n| n.as_u64()).map(|n| n as usize).collect()
}

/// Every segment stands in just one bead, in order.
fn tiles<'v>(what: &str, beads: impl Iterator<Item = &'v Value>, counts: &[usize]) {
    let mut at = vec![0; counts.len()];
    for bead in beads {
        let sides: Vec<Vec<usize>> = list(bead).iter().map(numbers).collect();
        assert!(sides.iter().any(|side| !side.is_empty()), "{what}: a bead of nothing");
        for (at, side) in at.iter_mut().zip(&sides) {
            assert_eq!(*side, (*at..*at + side.len()).collect::<Vec<_>>(), "{what}");
            *at += side.len();
        }
    }
    assert_eq!(at, counts, "{what}");
}

#[test]
fn odd_files_are_aligned() {
    let lines = |n: usize, of: &dyn Fn(usize) -> String| (0..n).map(|k| of(k) + "\n").collect::<String>();
    let english = |n| lines(n, &|k| format!("In the year {k} the harbour had {} ships.", k * 7 + 3));
    let french = |n| lines(n, &|k| format!("En l’an {k} le port avait {} bateaux.", k * 7 + 3));
    let arabic = |n| lines(n, &|k| format!("في سنة {k} كان في الميناء {} سفينة.", k * 7 + 3));
    let none = String::new();
    let two = ["en", "fr"];
    let three = ["en", "fr", "ar"];
    check("one side empty", &two, &[english(40), none.clone()], "line");
    check("all sides empty", &three, &[none.clone(), none.clone(), none.clone()], "line");
    check("one of three empty", &three, &[english(30), none.clone(), arabic(30)], "sentence");
    check("ten times longer", &three, &[english(600), french(60), arabic(60)], "line");
    check("the same file twice", &["en", "en"], &[english(300), english(300)], "line");
    let other =
        lines(300, &|k| format!("Maria bought {} apples; nobody ate them {}.", k % 7, "x".repeat(k % 50)));
    check("unrelated", &two, &[other.clone(), french(250)], "line");
    check("unrelated, three", &three, &[other, french(250), arabic(20)], "sentence");
    let bare = |text: String| text.replace(['.', '\n', '’'], " ");
    check("no punctuation", &two, &[bare(english(500)), bare(french(500))], "sentence");
    check("a line of 100,000 characters", &two, &["word ".repeat(20_000), french(5)], "line");
    check("a word of 100,000 characters", &two, &["w".repeat(100_000), "mot ".repeat(25_000)], "sentence");
    check("100,000 empty lines", &two, &["\n".repeat(100_000), french(5)], "line");
    check("100,000 full stops", &two, &[".\n".repeat(100_000) + "end", french(5)], "line");
    let thai = lines(60, &|k| format!("ภาษาไทยเป็นภาษาที่มีระดับเสียง {k}"));
    let japanese = lines(50, &|k| format!("これは{k}番目の文です。あれは何ですか。"));
    let amharic = lines(70, &|k| format!("ሰላም ለዓለም {k}፡፡ እንዴት ነህ፧"));
    check("languages no rule knows", &["th", "ja", "am"], &[thai, japanese, amharic], "sentence");
    let signs = lines(80, &|k| ["***", "—", "…", "1", "؟", "\u{200f}"][k % 6].to_owned());
    check("signs alone", &three, &[signs.clone(), signs.clone(), signs], "line");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn any_files_are_aligned(texts in prop::collection::vec("(\\PC|[\n.?! ]|[a-z]{3}|[0-9]|[ء-ي]{4}){0,160}", 2..4)) {
        check("any", &["en", "fr", "ar"][..texts.len()], &texts, "sentence");
    }
}
