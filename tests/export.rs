//! `visavis export` as it is used: where it writes, what it refuses, and that
//! what it wrote is opened again.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
    command.env("LC_ALL", "C");
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    command
        .env("VISAVIS_DICTIONARIES", "")
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("HOME", folder)
        .env("SOURCE_DATE_EPOCH", "1000000000");
    command.output().expect("it runs")
}

/// Arabic, French and English versions of two sentences in a folder of their own.
fn desk() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, text) in [
        ("a.ar.txt", "عاد القارب إلى الميناء. كان معه 40 صندوقا.\n"),
        ("a.fr.txt", "Le bateau est rentré au port. Il avait 40 caisses.\n"),
        ("a.en.txt", "The boat came back to the harbour. It had 40 boxes.\n"),
    ] {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    folder
}

const FILES: [&str; 4] = ["--together", "a.ar.txt", "a.fr.txt", "a.en.txt"];

fn check_done(output: &Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn check_trouble(output: &Output, expected: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), said.lines().count()), (Some(2), 1), "{said}");
    assert!(said.contains(expected), "{said}");
    assert!(output.stdout.is_empty());
}

#[test]
fn every_format_is_written_and_the_exchange_formats_are_opened_again() {
    let folder = desk();
    let export = |more: &[&str]| run(folder.path(), &[&["export"], more].concat());
    check_done(&export(&[&FILES[..], &["-o", "out.json"]].concat()));
    let json = std::fs::read_to_string(folder.path().join("out.json")).expect("there");
    for (out, again) in [
        ("out.tmx", &["out.tmx"][..]),
        ("out.xlf", &["out.fr.xlf", "out.en.xlf"]),
        ("out.po", &["out.fr.po", "out.en.po"]),
        ("copy.json", &["copy.json"]),
        ("out.html", &[]),
        ("out.md", &[]),
    ] {
        check_done(&export(&["out.json", "-o", out]));
        if again.is_empty() {
            continue;
        }
        let read = export(&[again, &["--to", "json"]].concat());
        check_done(&read);
        assert!(read.stderr.is_empty(), "{}", String::from_utf8_lossy(&read.stderr));
        // All but the finer pairs, which only our own format has a place for.
        let beads = |json: &str| {
            json.split("\"pairs\"").next().map(|s| s.trim_end_matches([',', '\n', '}']).to_owned())
        };
        assert_eq!(beads(&String::from_utf8_lossy(&read.stdout)), beads(&json), "{out}");
    }
}

#[test]
fn what_is_there_stays_unless_force_is_said() {
    let folder = desk();
    std::fs::write(folder.path().join("out.fr.po"), "mine").expect("a file");
    let arguments = [&["export"], &FILES[..], &["-o", "out.po"]].concat();
    check_trouble(&run(folder.path(), &arguments), "out.fr.po is there already");
    assert!(!folder.path().join("out.en.po").exists(), "all or none");
    check_done(&run(folder.path(), &[&arguments[..], &["--force"]].concat()));
    let written = std::fs::read_to_string(folder.path().join("out.fr.po")).expect("there");
    assert!(written.contains("msgid") && written.contains("2001-09-09 01:46+0000"));
}

#[test]
fn what_cannot_be_is_said_in_one_sentence() {
    let folder = desk();
    let export = |more: &[&str]| run(folder.path(), &[&["export"], &FILES[..], more].concat());
    check_trouble(&export(&[]), "say the format with --to: json, tmx,");
    check_trouble(&export(&["--to", "xliff"]), "makes 2 files");
    check_trouble(&export(&["--to", "tmx", "-o", "no/such/out.tmx"]), "no such folder");
    check_trouble(&export(&["--to", "tmx", "-o", ".", "--force"]), "it is a folder");
    check_trouble(&run(folder.path(), &["export", "a.fr.txt", "--to", "po"]), "one version only");
    std::fs::write(folder.path().join("empty.tmx"), "<tmx version=\"1.4\"></tmx>").expect("a file");
    check_trouble(&run(folder.path(), &["export", "empty.tmx", "--to", "tsv"]), "holds no passage");
    check_trouble(
        &run(folder.path(), &["export", "empty.tmx", "a.fr.txt", "--to", "tsv"]),
        "open it without the other files",
    );
}

#[test]
fn standard_output_takes_what_is_one_file() {
    let folder = desk();
    for out in [&[][..], &["-o", "-"]] {
        let written = run(folder.path(), &[&["export", "--to", "tsv"], &FILES[..], out].concat());
        check_done(&written);
        let table = String::from_utf8(written.stdout).expect("UTF-8");
        assert!(table.starts_with("id\tar\tfr\ten\tstatus\t"), "{table}");
        assert!(table.contains("\tLe bateau est rentré au port.\t"), "{table}");
    }
    let pair = run(folder.path(), &["export", "--to", "po", "--together", "a.fr.txt", "a.en.txt"]);
    check_done(&pair);
}
