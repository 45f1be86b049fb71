//! `visavis align --jsonl`: a set a line in, an object a line out, in order and in constant memory.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;

use serde_json::{Value, json};

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
    command.args(["align", "--jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn start() -> (Child, ChildStdin, BufReader<ChildStdout>) {
    let mut child = command().spawn().expect("it runs");
    let (to, from) = (child.stdin.take().expect("a pipe"), child.stdout.take().expect("a pipe"));
    (child, to, BufReader::new(from))
}

/// Three versions of some sentences, other ones for each number; the second
/// version says twice in one sentence what the others say in two.
fn set(number: u64) -> Value {
    let mut texts = [String::new(), String::new(), String::new()];
    for n in 0..3 + number % 5 {
        let (year, count) = (1900 + (number * 7 + n) % 120, number * 31 + n * 17 + 100);
        texts[0] += &format!("في عام {year} وصل {count} مسافرا إلى المدينة. وعادوا في المساء.\n\n");
        texts[1] += &format!("En {year}, {count} voyageurs arrivèrent en ville, et revinrent le soir.\n\n");
        texts[2] +=
            &format!("In {year}, {count} travellers came to the city. They went back in the evening.\n\n");
    }
    let [ar, fr, en] = texts;
    // Every other set leaves a language to be found out.
    let french =
        if number.is_multiple_of(2) { json!({"lang": "fr", "text": fr}) } else { json!({"text": fr}) };
    json!({"id": number, "texts": [{"lang": "ar", "text": ar}, french, {"lang": "en", "text": en}]})
}

/// Each segment of each version stands in just one bead, in order.
fn tiles(object: &Value) {
    let counts: Vec<usize> = object["versions"]
        .as_array()
        .expect("versions")
        .iter()
        .map(|version| version["segments"].as_array().expect("segments").len())
        .collect();
    let tiled = |beads: &Value, counts: &[usize], field: Option<&str>| {
        let mut next = vec![0; counts.len()];
        for bead in beads.as_array().expect("beads") {
            let sides = field.map_or(bead, |field| &bead[field]);
            for (side, segments) in sides.as_array().expect("sides").iter().enumerate() {
                for segment in segments.as_array().expect("segments") {
                    assert_eq!(segment.as_u64(), Some(next[side] as u64), "{object}");
                    next[side] += 1;
                }
            }
        }
        assert_eq!(next, counts, "{object}");
    };
    tiled(&object["beads"], &counts, Some("sides"));
    for pair in object["pairs"].as_array().expect("pairs") {
        let sides: Vec<usize> = pair["sides"]
            .as_array()
            .expect("sides")
            .iter()
            .map(|s| s.as_u64().expect("a side") as usize)
            .collect();
        tiled(&pair["beads"], &[counts[sides[0]], counts[sides[1]]], None);
    }
}

/// Feeds so many sets and hands every answer to `check`; the program still runs afterwards.
fn feed(sets: u64, check: impl Fn(u64, &str)) -> (Child, ChildStdin) {
    let (child, mut to, mut from) = start();
    let writer = thread::spawn(move || {
        for number in 0..sets {
            writeln!(to, "{}", set(number)).expect("it reads");
        }
        to
    });
    let mut line = String::new();
    for number in 0..sets {
        line.clear();
        from.read_line(&mut line).expect("it answers");
        check(number, &line);
    }
    (child, writer.join().expect("all is written"))
}

#[test]
fn a_thousand_sets_come_back_in_order_and_tile() {
    let (mut child, to) = feed(1000, |number, line| {
        let object: Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(object["id"], json!(number));
        assert_eq!(object["versions"].as_array().map(Vec::len), Some(3));
        assert_eq!(object["versions"][1]["lang"], "fr");
        tiles(&object);
    });
    drop(to);
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn the_same_sets_give_the_same_lines() {
    let lines = || {
        let (mut child, mut to, from) = start();
        for number in 0..40 {
            writeln!(to, "{}", set(number)).expect("it reads");
        }
        drop(to);
        let lines: Vec<String> = from.lines().map(|line| line.expect("a line")).collect();
        assert!(child.wait().expect("it ends").success());
        lines
    };
    let once = lines();
    assert_eq!(once.len(), 40);
    assert_eq!(once, lines());
}

#[test]
fn an_answer_comes_before_the_next_question() {
    let (mut child, mut to, mut from) = start();
    for number in 0..5 {
        writeln!(to, "{}", set(number)).expect("it reads");
        to.flush().expect("it reads");
        let mut line = String::new();
        from.read_line(&mut line).expect("it answers");
        assert!(line.starts_with(&format!("{{\"id\":{number},")), "{line}");
    }
    drop(to);
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn a_bad_line_is_answered_in_its_place_and_told_at_the_end() {
    let (child, mut to, from) = start();
    write!(to, "{}\nnonsense\n\n{{\"id\": \"x\"}}\n{}", set(1), set(2)).expect("it reads");
    drop(to);
    let ids: Vec<(Value, bool)> = from
        .lines()
        .map(|line| serde_json::from_str::<Value>(&line.expect("a line")).expect("JSON"))
        .map(|object| (object["id"].clone(), object["error"].is_string()))
        .collect();
    assert_eq!(ids, [(json!(1), false), (Value::Null, true), (json!("x"), true), (json!(2), false)]);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("2 of 4 lines") && said.lines().count() == 1, "{said}");
}

#[test]
fn nobody_listening_any_more_is_no_trouble() {
    let (child, mut to, from) = start();
    drop(from);
    // It may be gone before all is written.
    while writeln!(to, "{}", set(1)).is_ok() {}
    drop(to);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}

#[test]
fn how_far_it_is_is_said_where_it_is_asked() {
    let mut child = command().arg("--progress").spawn().expect("it runs");
    let mut to = child.stdin.take().expect("a pipe");
    for number in 0..3 {
        writeln!(to, "{}", set(number)).expect("it reads");
    }
    drop(to);
    let output = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.success() && said.contains("aligning: 3 sets") && said.ends_with("done\n"),
        "{said}"
    );
}

#[test]
fn other_files_and_formats_are_refused_beside_it() {
    for arguments in [&["a.txt"][..], &["--to", "tsv"], &["--lang", "fr"]] {
        let output = command().args(arguments).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}

/// The most memory a process has held so far, in KiB.
#[cfg(target_os = "linux")]
fn peak(child: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).expect("it runs still");
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("a peak");
    line.split_whitespace().nth(1).and_then(|kib| kib.parse().ok()).expect("a number")
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_corpus() {
    let held = |sets| {
        let (mut child, to) = feed(sets, |_, line| assert!(line.starts_with("{\"id\":")));
        // Its input is still open, so it is still there to be looked at.
        let peak = peak(&child);
        drop(to);
        assert!(child.wait().expect("it ends").success());
        peak
    };
    let (few, many) = (held(200), held(5000));
    assert!(many * 10 <= few * 13, "{few} KiB for 200 sets, {many} KiB for 5,000");
}
