//! The command line: what it writes, how it ends, and that nothing can drive the terminal.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// visavis with a data folder of its own, so that no test sees another's library.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Desk {
        Desk { folder: TempDir::new().expect("a folder") }
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
        command.env("LC_ALL", "C");
        command
            .args(arguments)
            .env("VISAVIS_DICTIONARIES", "")
            .env("XDG_DATA_HOME", self.folder.path().join("data"));
        command.env("HOME", self.folder.path()).stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("it runs")
    }

    /// Runs it with the path of a file after the arguments.
    fn on(&self, arguments: &[&str], file: &Path) -> Output {
        let path = file.to_str().expect("a plain path");
        self.run(&[arguments, &[path]].concat())
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn wrote(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// One sentence on standard error, exit code 2, and nothing on standard output.
fn check_trouble(output: &Output, expected: &[&str]) {
    let said = said(output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(output.stdout.is_empty());
    for words in expected {
        assert!(said.contains(words), "{said} does not say {words}");
    }
}

const ENGLISH: &str =
    "The train came in the morning. All the people of the town were there.\n\nThey had waited for it.\n";
const FRENCH: &str =
    "Le train est arrivé le matin. Tous les gens de la ville étaient là.\n\nIls l’avaient attendu.\n";

#[test]
fn trouble_is_one_sentence_that_names_the_file() {
    let desk = Desk::new();
    check_trouble(&desk.run(&["print", "missing.txt"]), &["missing.txt", "no such file"]);
    check_trouble(&desk.on(&["print"], desk.folder.path()), &["folder"]);
    check_trouble(&desk.on(&["print"], &desk.file("empty.txt", "")), &["empty.txt", "empty"]);
    check_trouble(&desk.on(&["print"], &desk.file("blank.txt", "\n \n\n")), &["blank.txt", "no words"]);
    check_trouble(
        &desk.on(&["print"], &desk.file("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")),
        &["picture.png"],
    );
    let good = desk.file("a.txt", ENGLISH);
    check_trouble(&desk.on(&["print", "--encoding", "klingon"], &good), &["klingon"]);
    check_trouble(&desk.on(&["print", "--lang", "x"], &good), &["--lang x"]);
    check_trouble(&desk.on(&["print", "--lang", "en,fr"], &good), &["2 languages"]);
    check_trouble(&desk.on(&["print", "--source", "3"], &good), &["--source 3"]);
    check_trouble(&desk.on(&[], &good), &["visavis print"]);
}

#[test]
fn nothing_in_a_file_or_its_name_reaches_the_terminal_as_control() {
    let desk = Desk::new();
    let mut hostile = String::from("Words \u{0} before. ");
    for c in (0..0x20u32).chain(0x7f..0xa0).chain(0x200b..0x2010).chain(0x2028..0x202f).chain(0x2060..0x2070)
    {
        hostile.extend(char::from_u32(c).filter(|c| !matches!(c, '\n' | '\r')));
        hostile.push('x');
    }
    hostile.push_str("\u{1b}[31mred\u{1b}]0;title\u{7}\u{1b}P1$r\u{1b}\\\u{9b}2J و\u{202e}بعد.\n");
    let file = desk.file("a\u{1b}[31m\u{202e}.txt", &hostile);
    for arguments in [&["print"][..], &["print", "--visual"], &["print", "--encoding", "x\u{1b}[2J"]] {
        let output = desk.on(arguments, &file);
        for (stream, text) in [("standard output", wrote(&output)), ("standard error", said(&output))] {
            let bad =
                text.chars().find(|c| c.is_control() && *c != '\n' || matches!(c, '\u{202a}'..='\u{202e}'));
            assert_eq!(bad, None, "{stream} of {arguments:?}");
        }
    }
}

#[test]
fn print_sets_the_versions_side_by_side() {
    let desk = Desk::new();
    let (a, b) = (desk.file("a.txt", ENGLISH), desk.file("b.txt", FRENCH));
    let output =
        desk.run(&["print", "--width", "100", "--together", &a.to_string_lossy(), &b.to_string_lossy()]);
    let text = wrote(&output);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(text.trim_start().starts_with("English · a.txt"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    assert!(text.contains("The train") && text.contains("Le train"), "{text}");
}

#[test]
fn a_pipe_that_is_closed_is_no_trouble() {
    let desk = Desk::new();
    let long = desk.file("long.txt", ENGLISH.repeat(20_000));
    let mut child = desk
        .command(&["print", &long.to_string_lossy()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), said(&output)), (Some(0), String::new()));
}

#[test]
fn standard_input_is_a_file_like_any_other() {
    let desk = Desk::new();
    let mut child =
        desk.command(&["print", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it runs");
    child.stdin.take().expect("a pipe").write_all(FRENCH.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert!(wrote(&output).contains("Le train est arrivé"), "{}", wrote(&output));
}

#[test]
fn every_encoding_opens() {
    let desk = Desk::new();
    let arabic = "وصل القطار في الصباح الباكر وكان جميع أهل البلدة هناك.\r\nانتظروه ساعات طويلة.\r\n";
    let utf16 = |bom: bool, text: &str| {
        let units: Vec<u16> = bom.then_some(0xfeff).into_iter().chain(text.encode_utf16()).collect();
        units.into_iter().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
    };
    let files = [
        ("utf8", arabic.as_bytes().to_vec()),
        ("utf8-bom", [b"\xef\xbb\xbf", arabic.as_bytes()].concat()),
        ("utf16-bom", utf16(true, arabic)),
        ("utf16", utf16(false, arabic)),
        ("1256", encoding_rs::WINDOWS_1256.encode(arabic).0.into_owned()),
        ("8859-6", encoding_rs::ISO_8859_6.encode(arabic).0.into_owned()),
    ];
    for (name, bytes) in files {
        let output = desk.on(&["print"], &desk.file(name, bytes));
        assert!(
            wrote(&output).contains("وصل القطار في الصباح"),
            "{name}: {} {}",
            wrote(&output),
            said(&output)
        );
    }
}

#[test]
fn help_is_there_for_every_command() {
    let desk = Desk::new();
    let help = desk.run(&["--help"]);
    assert_eq!(help.status.code(), Some(0));
    let text = wrote(&help);
    let commands = text.lines().skip_while(|l| !l.starts_with("Commands:")).skip(1);
    let commands: Vec<&str> =
        commands.take_while(|l| !l.is_empty()).filter_map(|l| l.split_whitespace().next()).collect();
    assert!(commands.contains(&"print"), "{text}");
    for command in commands.into_iter().filter(|c| *c != "help") {
        let help = desk.run(&[command, "--help"]);
        assert_eq!(help.status.code(), Some(0), "{command}");
        assert!(wrote(&help).contains("Usage:"), "{command}");
    }
    assert_eq!(desk.run(&["print", "--nonsense"]).status.code(), Some(2));
}

#[test]
fn global_flags_stand_on_either_side_of_the_command() {
    let desk = Desk::new();
    let file = desk.file("a.txt", ENGLISH);
    let file = file.to_str().expect("a plain path");
    for arguments in [
        &["--no-library", "export", "--to", "tsv", file][..],
        &["export", "--no-library", "--to", "tsv", file],
        &["--no-library", "library", "list"],
        &["library", "--no-library", "list"],
        &["library", "list", "--no-library"],
    ] {
        let output = desk.run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", said(&output));
    }
    assert!(!desk.folder.path().join("data").exists(), "nothing was kept");
}

#[test]
fn a_file_of_several_versions_is_aligned_as_it_says() {
    let desk = Desk::new();
    let (a, b) = (desk.file("a.txt", ENGLISH), desk.file("b.txt", FRENCH));
    let tmx = desk.folder.path().join("both.tmx");
    let tmx = tmx.to_str().expect("a plain path");
    let output =
        desk.run(&["export", "--together", "-o", tmx, a.to_str().expect("a"), b.to_str().expect("b")]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let output = desk.run(&["align", "--to", "tsv", tmx]);
    let text = wrote(&output);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(text.lines().any(|line| line.contains("The train came in the morning.\tLe train est")), "{text}");
    assert!(!text.contains('<'), "it was taken for plain text: {text}");
    check_trouble(&desk.run(&["pair", tmx, a.to_str().expect("a")]), &["both.tmx", "one version each"]);
}
