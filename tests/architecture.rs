//! The house has layers, and imports point down only.
//!
//! Reads the sources as text: for each file, every `crate::ROOM` it names must
//! be a room its own room may see.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room, and the rooms it may see beside itself.
const MAY_SEE: &[(&str, &[&str])] = &[
    ("message", &[]),
    ("text", &["message"]),
    ("lexicon", &["message", "text"]),
    ("align", &["message", "text", "lexicon"]),
    ("parallel", &["message", "text", "lexicon", "align"]),
    ("import", &["message", "text", "lexicon", "align", "parallel"]),
    ("layout", &["message", "text", "parallel"]),
    ("study", &["message", "text", "lexicon", "align", "parallel"]),
    ("export", &["message", "text", "align", "parallel", "import", "study", "layout"]),
    ("store", &["message", "text", "align", "parallel"]),
    ("terminal", &["message", "text"]),
    ("ui", &["message", "text", "lexicon", "align", "parallel", "layout", "study"]),
    (
        "cli",
        &[
            "message", "text", "lexicon", "align", "parallel", "import", "layout", "study", "export",
            "store", "terminal", "ui",
        ],
    ),
];

/// Rooms that may read and write files, run commands, and ask the system for anything.
const MAY_DO: &[&str] = &["terminal", "cli", "store"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("src").map(|e| e.expect("entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Every file under `src` with its room; `lib.rs` and `main.rs` are in none.
fn rooms() -> Vec<(String, PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let room = |path: &PathBuf| {
        let within = path.strip_prefix(&src).expect("under src");
        let first = within.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
        (within.components().count() > 1).then(|| first.trim_end_matches(".rs").to_owned())
    };
    files
        .into_iter()
        .filter_map(|path| {
            let text = fs::read_to_string(&path).expect("source");
            Some((room(&path)?, path, text))
        })
        .collect()
}

/// The lines of a source that are code, without tests (which may use anything).
fn code(text: &str) -> impl Iterator<Item = &str> {
    let code = text.split("#[cfg(test)]\n").next().unwrap_or(text);
    code.lines().filter(|line| !line.trim_start().starts_with("//"))
}

#[test]
fn imports_point_down_only() {
    for (room, path, text) in rooms() {
        let (_, may_see) = MAY_SEE
            .iter()
            .find(|(name, _)| *name == room)
            .unwrap_or_else(|| panic!("{room} is a room without a place in the house: {}", path.display()));
        for line in code(&text) {
            for seen in line.split("crate::").skip(1) {
                let seen: String = seen.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let known = MAY_SEE.iter().any(|(name, _)| *name == seen);
                assert!(
                    !known || seen == room || may_see.contains(&seen.as_str()),
                    "{}: {room} may not see {seen}: {line}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn only_the_outer_rooms_do_input_and_output() {
    let signs =
        ["std::fs", "std::net", "std::process::", "std::env::var", "println!", "eprint", "File::open"];
    for (room, path, text) in rooms() {
        if MAY_DO.contains(&room.as_str()) {
            continue;
        }
        for line in code(&text) {
            let sign = signs.iter().find(|sign| line.contains(**sign));
            assert!(sign.is_none(), "{}: {room} does input or output: {line}", path.display());
        }
    }
}

#[test]
fn every_room_opens_with_what_it_is() {
    for (_, path, text) in rooms() {
        let opened = text.starts_with("//!") || path.file_name().is_some_and(|name| name == "tests.rs");
        assert!(opened, "{} does not say what it is", path.display());
    }
}

#[test]
fn what_always_holds_has_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let map = fs::read_to_string(root.join("src/lib.rs")).expect("the map");
    let chapter = map.split("# What always holds").nth(1).and_then(|rest| rest.split("//! # ").next());
    let rows = chapter.expect("the chapter").lines().filter(|line| line.starts_with("//! | "));
    let named: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    assert!(named.len() > 10, "the table is not read: {named:?}");
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    sources(&root.join("tests"), &mut files);
    let texts: Vec<String> = files.iter().map(|path| fs::read_to_string(path).expect("source")).collect();
    for test in named {
        let found = texts.iter().any(|text| text.contains(&format!("fn {test}(")));
        assert!(found, "{test} is said to hold the house up, and is not there");
    }
}
