//! The article whose versions a careful reader compared: what that reader found
//! is found, and little else is said.

use std::process::Command;

use super::*;

#[test]
fn what_a_careful_reader_found_is_found() {
    let seeds = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/seeds"));
    let files = ["003_47368b1aa4fad196.txt", "000_6684908f46b4c383.txt", "004_a0d50dacadf60764.txt"];
    if !seeds.is_dir() {
        println!("skipped: there is no {}", seeds.display());
        return;
    }
    let check = |severity: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_visavis"))
            .args(["check", "--no-library", "--together", "--to", "json", "--severity", severity])
            .args(files.map(|file| seeds.join(file)))
            .output()
            .expect("visavis runs");
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
        let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        found["findings"].as_array().expect("findings").clone()
    };
    let findings = check("warning");
    let found = |rule: &str, message: &str, passage: (&str, &str)| {
        let fits = |finding: &serde_json::Value| {
            let says =
                |key: &str, words: &str| finding[key].as_str().is_some_and(|text| text.contains(words));
            let there = finding["passages"][passage.0].as_str().is_some_and(|text| text.contains(passage.1));
            says("rule", rule) && says("message", message) && there
        };
        assert!(findings.iter().any(fits), "{rule}: {message} in {findings:#?}");
    };
    found("numbers", "French has 3, Arabic and English do not", ("fr", "trois détenus"));
    found("unlinked", "Only Arabic has the title", ("ar", "وفد حماس"));
    found("unlinked", "Arabic and English have a date here, French does not", ("en", "1/19/2024"));
    found("quotations", "Arabic and English quote words here, French does not", ("fr", "L’accent a été mis"));
    found("ellipsis", "English has an ellipsis here", ("en", "has reached…"));
    found("paired", "In English “ is opened and not closed", ("en", "“the focus was on"));
    // The eighth and the ninth: the page's tail, and a button's words.
    assert!(findings.len() <= 6 + 5, "noise: {findings:#?}");
    println!("{} findings above a hint, {} in all", findings.len(), check("hint").len());
}
