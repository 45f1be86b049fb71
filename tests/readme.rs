//! The README says only what is true: its picture, its table of keys and its
//! commands are what the program shows, lists and does.

mod common;

use std::path::Path;
use std::process::{Command, Stdio};

use common::Terminal;
use tempfile::TempDir;

fn readme() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    std::fs::read_to_string(path).expect("README.md")
}

/// The blocks of the README in this language.
fn blocks(language: &str) -> Vec<String> {
    let readme = readme();
    let fence = format!("```{language}\n");
    readme.split(&fence).skip(1).filter_map(|rest| rest.split("\n```").next()).map(str::to_owned).collect()
}

/// A folder with the sample under the names that the README uses.
fn desk() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample");
    for (from, to) in [("ar", "arabic.txt"), ("fr", "french.txt"), ("en", "english.txt")] {
        std::fs::copy(sample.join(format!("article.{from}.txt")), folder.path().join(to)).expect("a copy");
    }
    folder
}

fn visavis(folder: &TempDir, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
    command.env("LC_ALL", "C");
    command.args(arguments).current_dir(folder.path()).env("HOME", folder.path()).stdin(Stdio::null());
    command.env_remove("XDG_DATA_HOME").env_remove("XDG_CONFIG_HOME");
    let output = command.output().expect("it runs");
    (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn the_picture_is_what_print_writes() {
    let folder = desk();
    let arguments = ["print", "--width", "112", "french.txt", "english.txt", "arabic.txt"];
    let (_, printed) = visavis(&folder, &arguments);
    let picture = blocks("text").remove(0);
    assert!(picture.lines().count() > 20);
    for line in picture.lines().skip(1) {
        assert!(printed.lines().any(|printed| printed == line), "print does not write {line:?}");
    }
}

#[test]
fn the_keys_are_those_of_the_command_table() {
    let (_, keys) = visavis(&desk(), &["keys", "--to", "markdown"]);
    assert!(readme().contains(&keys), "`visavis keys --to markdown` writes another table:\n{keys}");
}

#[test]
fn every_command_does_what_it_says() {
    let folder = desk();
    let mut run = 0;
    for line in blocks("sh").iter().flat_map(|block| block.lines()) {
        let command = line.split('#').next().unwrap_or_default();
        let words: Vec<&str> = command.split_whitespace().collect();
        match words.as_slice() {
            // The command that runs this test, and none but it.
            ["cargo", "test"] => continue,
            // What cargo builds is this binary; without arguments it opens the sample.
            ["cargo", "run", "--release"] => reads(&[]),
            ["visavis", arguments @ ..] if arguments.iter().all(|a| a.ends_with(".txt")) => {
                let paths: Vec<String> =
                    arguments.iter().map(|a| folder.path().join(a).to_string_lossy().into_owned()).collect();
                reads(&paths.iter().map(String::as_str).collect::<Vec<_>>());
            }
            ["visavis", arguments @ ..] => {
                let (code, written) = visavis(&folder, arguments);
                let finds = arguments[0] == "check";
                assert_eq!(code, Some(i32::from(finds)), "{line}");
                assert!(
                    !written.is_empty() || arguments.contains(&"-o") || arguments[0] == "library",
                    "{line}"
                );
            }
            other => panic!("the README has a command that no test knows: {other:?}"),
        }
        run += 1;
    }
    assert!(run > 8, "only {run} commands were found");
}

/// Opens the reader, waits for the article, and quits.
fn reads(arguments: &[&str]) {
    let mut terminal = Terminal::start(140, 40, arguments);
    terminal.wait_for("MARSA SAFSAF –");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn the_settings_shown_are_settings() {
    let folder = desk();
    let settings = folder.path().join(".config/visavis");
    std::fs::create_dir_all(&settings).expect("a folder");
    std::fs::write(settings.join("config.toml"), blocks("toml").remove(0)).expect("a file");
    let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
    command.env("LC_ALL", "C");
    let output = command
        .arg("keys")
        .env("HOME", folder.path())
        .env_remove("XDG_CONFIG_HOME")
        .output()
        .expect("it runs");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(String::from_utf8_lossy(&output.stdout).contains("j Down C-n"));
}
