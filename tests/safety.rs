//! What a text, a name or a note contains never reaches the terminal as control.
//!
//! Every control, every kind of sequence, every mark of UAX #9 and what is no
//! text at all is put wherever a file can hold words: in the text, in its name,
//! in notes and suggestions, in arguments and in the environment. Then all of the
//! reader's commands are given in a pseudo-terminal, for every way of writing
//! Arabic, and every subcommand is run; and the bytes that come out are read by a
//! parser that knows what we write ourselves and refuses everything else.

mod common;

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use common::Terminal;
use tempfile::TempDir;
use visavis::terminal::{Strategy, is_harmful, probe, session};

const SIZE: (u16, u16) = (100, 30);

/// What no terminal may be sent. None of the sequences is one that we write ourselves.
fn harm() -> Vec<String> {
    let mut harm: Vec<String> =
        (0..0x20).chain(0x7f..0xa0).filter_map(char::from_u32).map(String::from).collect();
    let marks =
        [0x61c, 0x180e, 0x200b, 0x200e, 0x200f].into_iter().chain(0x2028..0x202f).chain(0x2060..0x2070);
    let others =
        (0xfdd0..0xfdf0).chain([0xad, 0xfeff, 0xfff9, 0xfffa, 0xfffb, 0xfffe, 0xffff, 0x1_fffe, 0x10_ffff]);
    harm.extend(marks.chain(others).chain(0xe_0000..0xe_0080).filter_map(char::from_u32).map(String::from));
    // Each introducer in its two forms; ended, not ended, ended wrongly, broken off by another.
    for (seven, eight, bodies) in [
        (
            "\u{1b}[",
            "\u{9b}",
            &[
                "31;5m",
                "38;5;213m",
                "2J",
                "77;77H",
                "?1049l",
                "6n",
                "c",
                ">q",
                "8$p",
                "!p",
                "5i",
                "999",
                "1;",
                ";;\u{1}m",
                "?",
                " q",
            ][..],
        ),
        (
            "\u{1b}]",
            "\u{9d}",
            &[
                "0;stolen",
                "2;stolen\u{7}",
                "8;;http://example.org\u{1b}\\",
                "52;c;U1RPTEVO\u{7}",
                "11;?\u{1b}\\",
                "1337;File=:AA\u{7}",
                "4;1;?\u{9c}",
            ],
        ),
        (
            "\u{1b}P",
            "\u{90}",
            &[
                "$qm\u{1b}\\",
                "+q544e\u{1b}\\",
                "q#0;2;0;0;0~\u{9c}",
                "tmux;\u{1b}\u{1b}]0;x\u{7}\u{1b}\\",
                "unended",
            ],
        ),
        ("\u{1b}_", "\u{9f}", &["Ga=q;\u{1b}\\", "unended"]),
        ("\u{1b}^", "\u{9e}", &["private\u{1b}\\", "unended"]),
        ("\u{1b}X", "\u{98}", &["string\u{1b}\\", "unended"]),
    ] {
        harm.extend(bodies.iter().flat_map(|body| [format!("{seven}{body}"), format!("{eight}{body}")]));
    }
    let short = [
        "c",
        "7",
        "8",
        "D",
        "E",
        "M",
        "Z",
        "(0",
        ")B",
        "#8",
        "=",
        ">",
        "n",
        "|",
        "%G",
        " F",
        "[?",
        "[\u{1b}[31m",
        "",
    ];
    harm.extend(short.map(|end| format!("\u{1b}{end}")));
    harm
}

/// A text that holds all of it between words.
fn text(before: &str, after: &str) -> String {
    let passage =
        |(number, harm): (usize, String)| format!("{before} {number} {harm} {after}{harm}{after}.\n\n");
    format!("{}\n\n{}", harm().concat(), harm().into_iter().enumerate().map(passage).collect::<String>())
}

/// A folder with a text in two languages, under names like its contents.
struct Room {
    folder: TempDir,
    files: [PathBuf; 2],
}

impl Room {
    fn new() -> Room {
        let folder = TempDir::new().expect("a folder");
        let name = |language: &str| {
            let harm: String =
                harm().concat().chars().filter(|c| !matches!(c, '\0' | '/')).take(60).collect();
            format!("{language}\u{1b}[2J\u{1b}]0;stolen\u{7}\u{202e}\u{9b}31m{harm}.txt")
        };
        let files =
            [("en", text("The wolf said", "and slept")), ("ar", text("قال الذئب (نعم)", "ثم نام 12"))].map(
                |(language, text)| {
                    let path = folder.path().join(name(language));
                    std::fs::write(&path, text).expect("a file");
                    path
                },
            );
        Room { folder, files }
    }

    fn run(&self, arguments: &[&OsStr]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
        command.args(arguments).env_clear().env("HOME", self.folder.path()).stdin(Stdio::null());
        command.env("TERM", "x\u{1b}[2J\u{202e}").env("COLORTERM", "\u{9b}31m").env("LANG", "en\u{1b}c");
        command
            .env("TERM_PROGRAM", "\u{1b}]0;stolen\u{7}")
            .env("VTE_VERSION", "\u{9d}0;x\u{7}")
            .env("STY", "\u{1b}c");
        command.output().expect("it runs")
    }

    /// The text as our own format, with notes, suggestions and a dismissal like its contents.
    fn reviewed(&self) -> PathBuf {
        let out = self.folder.path().join("reviewed\u{1b}[2J.json");
        let arguments = [self.files[0].as_os_str(), self.files[1].as_os_str(), out.as_os_str()];
        let [a, b, to] = arguments;
        let output = self.run(
            &["export", "--to", "json", "--together", "--no-library", "-o"]
                .map(OsStr::new)
                .into_iter()
                .chain([to, a, b])
                .collect::<Vec<_>>(),
        );
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let mut json: serde_json::Value =
            serde_json::from_slice(&std::fs::read(&out).expect("written")).expect("JSON");
        // (With words between, for what is mostly controls is no text.)
        let all = harm().join(" a few words ");
        for bead in json["beads"].as_array_mut().expect("beads").iter_mut().step_by(3) {
            bead["review"] = serde_json::json!({
                "status": "needs-work", "flag": true, "bookmark": true,
                "notes": [{ "text": all, "author": all, "side": 0 }],
                "suggestions": [{ "side": 1, "text": all }],
                "dismissals": [{ "rule": all, "finding": "0123456789abcdef", "note": all }],
            });
        }
        for version in json["versions"].as_array_mut().expect("versions") {
            version["name"] = all.clone().into();
        }
        std::fs::write(&out, json.to_string()).expect("written");
        out
    }
}

/// What of `bytes` we would not write ourselves, with what stands around it.
fn foreign(bytes: &[u8], strategy: Strategy) -> Result<(), String> {
    let reading = session::Options { mouse: true, ..session::Options::default() };
    let own = [reading.entering(), reading.leaving(), probe::QUESTIONS.to_vec(), probe::ERASE.to_vec()];
    // The calibration screen's beginning; a frame's.
    let own: Vec<&[u8]> =
        own.iter().map(Vec::as_slice).chain([b"\x1b[0m\x1b[2J".as_slice(), b"\x1b[m\x1b[H\x1b[2J"]).collect();
    let mut rest = bytes;
    while let Some(&first) = rest.first() {
        let length = if let Some(known) = own.iter().find(|known| rest.starts_with(known)) {
            Some(known.len())
        } else if first == 0x1b {
            sequence(rest)
        } else if rest.starts_with(b"\r\n") {
            Some(2)
        } else {
            let head = &rest[..rest.len().min(4)];
            let c = head.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next());
            // Our own, where letters are closed by it.
            let closes = c == Some('\u{200e}') && strategy == Strategy::Words;
            c.filter(|c| closes || !is_harmful(*c)).map(char::len_utf8)
        };
        let Some(length) = length else {
            let at = bytes.len() - rest.len();
            let around = &bytes[at.saturating_sub(60)..(at + 40).min(bytes.len())];
            return Err(format!("at byte {at}: {}", around.escape_ascii()));
        };
        rest = &rest[length..];
    }
    Ok(())
}

/// The length of the sequence at the beginning of `bytes`, if it is one that frames and copying are made of.
fn sequence(bytes: &[u8]) -> Option<usize> {
    if let Some(copied) = bytes.strip_prefix(b"\x1b]52;c;") {
        let end = copied.iter().position(|byte| *byte == 0x07)?;
        let base64 = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
        return (copied[..end].iter().all(base64) && &copied[..end] != b"U1RPTEVO").then_some(8 + end);
    }
    let body = bytes.strip_prefix(b"\x1b[")?;
    let end = body.iter().position(|byte| !matches!(byte, b'0'..=b'9' | b';' | b'?'))?;
    let (parameters, last) = (std::str::from_utf8(&body[..end]).ok()?, body[end]);
    let numbers: Vec<u16> = parameters.split(';').map(|number| number.parse().unwrap_or(0)).collect();
    let within = |most: u16| numbers.iter().all(|number| (1..=most).contains(number));
    let known = match (parameters, last) {
        ("?2026" | "?25", b'h' | b'l') | ("", b'K' | b'r' | b'C') => true,
        (_, b'H') => within(SIZE.0) && numbers[0] <= SIZE.1 && numbers.len() <= 2,
        (_, b'C' | b'X') => within(SIZE.0) && numbers.len() == 1,
        (_, b'L' | b'M') => within(SIZE.1) && numbers.len() == 1,
        (_, b'r') => within(SIZE.1) && numbers.len() == 2,
        (_, b'm') => styles(&numbers),
        _ => false,
    };
    known.then_some(2 + end + 1)
}

/// Whether these are parameters of SGR that a pen writes.
fn styles(mut numbers: &[u16]) -> bool {
    while let Some((&first, after)) = numbers.split_first() {
        numbers = match (first, after) {
            (38 | 48, [5, index, after @ ..]) if *index != 213 => after,
            (38 | 48, [2, _, _, _, after @ ..]) => after,
            (0..=4 | 6..=9 | 30..=37 | 39..=47 | 49 | 90..=97 | 100..=107, after) => after,
            _ => return false,
        };
    }
    true
}

#[test]
fn the_parser_refuses_what_is_not_ours() {
    for harm in harm() {
        // Two of the bodies are what we write as well, or nothing but text after a control.
        let bytes = format!("a{harm}b");
        let shown = foreign(bytes.as_bytes(), Strategy::Visual);
        let format = matches!(harm.as_str(), "\u{ad}");
        assert!(shown.is_err() || format, "{}", harm.escape_debug());
    }
    let ours = "\u{1b}[?2026h\u{1b}[m\u{1b}[H\u{1b}[2Ja\u{1b}[1;38;5;24mb\u{1b}[m\r\nc\u{1b}[K\u{1b}[?25l\u{1b}[?2026l";
    assert_eq!(foreign(ours.as_bytes(), Strategy::Visual), Ok(()));
    assert!(foreign(b"a\x80b", Strategy::Visual).is_err());
}

/// The bytes a terminal sends for keys as `visavis keys` writes them.
fn typed(keys: &str) -> Option<String> {
    let named = |name: &str| {
        Some(match name {
            "Down" => "\u{1b}[B",
            "Up" => "\u{1b}[A",
            "Left" => "\u{1b}[D",
            "Right" => "\u{1b}[C",
            "Home" => "\u{1b}[H",
            "End" => "\u{1b}[F",
            "PgDn" => "\u{1b}[6~",
            "PgUp" => "\u{1b}[5~",
            "Space" => " ",
            "Tab" => "\t",
            "S-Tab" => "\u{1b}[Z",
            "Enter" => "\r",
            "F1" => "\u{1b}OP",
            _ => return None,
        })
    };
    if let Some(bytes) = named(keys) {
        return Some(bytes.to_owned());
    }
    let keys = keys.replace("(letter)", "x");
    match keys.strip_prefix("C-") {
        Some(letter) => letter.bytes().next().map(|byte| char::from(byte & 0x1f).to_string()),
        None => match keys.strip_prefix("A-") {
            Some(key) => Some(format!("\u{1b}{key}")),
            None => (!keys.is_empty()).then_some(keys),
        },
    }
}

/// Every command's name and the bytes of its keys, but for those that end or stop the reader.
fn commands() -> Vec<(String, String)> {
    let output =
        Command::new(env!("CARGO_BIN_EXE_visavis")).arg("keys").env_clear().output().expect("it runs");
    let table = String::from_utf8(output.stdout).expect("text");
    let rows = table.lines().filter_map(|line| line.strip_prefix("  "));
    let commands: Vec<(String, String)> = rows
        .filter_map(|row| {
            let mut words = row.split_whitespace();
            let keys = typed(words.next()?)?;
            // The name stands behind all the keys.
            let name = row.get(18..)?.split_whitespace().next()?;
            Some((name.to_owned(), keys))
        })
        .filter(|(name, _)| !matches!(name.as_str(), "quit" | "suspend" | "cancel" | "accept"))
        .collect();
    assert!(commands.len() > 50, "{table}");
    commands
}

/// Gives every command in the reader, with words pasted wherever one may type, and returns what was written.
fn read(files: &[&Path], room: &Path, strategy: Strategy) -> Vec<u8> {
    const ESCAPE: &str = "\u{1b}[27u";
    let files: Vec<&str> = files.iter().map(|file| file.to_str().expect("text")).collect();
    let arguments = [&["--arabic", strategy.name(), "--together"], files.as_slice()].concat();
    let home = room.to_str().expect("text");
    let mut terminal =
        Terminal::start_in(SIZE.0, SIZE.1, &arguments, &[("HOME", home), ("XDG_DATA_HOME", home)]);
    terminal.wait_for_bytes(b"\x1b[?2026l");
    let harm: String = harm().concat().replace("\u{1b}[201~", "");
    for (name, keys) in commands() {
        // The calibration screen shows all ways of writing at once; its marks are our own.
        if name == "arabic" && strategy != Strategy::Words {
            continue;
        }
        terminal.press(&keys);
        terminal.settle();
        terminal.press(&format!("\u{1b}[200~{harm}\u{1b}[201~"));
        terminal.settle();
        terminal.press(ESCAPE);
        terminal.press(ESCAPE);
        terminal.settle();
    }
    terminal.press(&format!("{ESCAPE}{ESCAPE}\u{3}"));
    assert_eq!(terminal.end(), 0);
    std::mem::take(&mut terminal.bytes)
}

#[test]
fn nothing_in_a_text_drives_the_terminal_it_is_read_in() {
    let room = Room::new();
    let reviewed = room.reviewed();
    thread::scope(|scope| {
        for (name, strategy) in Strategy::ALL {
            let (room, reviewed) = (&room, &reviewed);
            scope.spawn(move || {
                // Both ways there, of which one begins with the library's list.
                let own = TempDir::new().expect("a folder");
                for files in [room.files.each_ref().map(PathBuf::as_path).as_slice(), &[reviewed.as_path()]] {
                    let bytes = read(files, own.path(), strategy);
                    assert!(bytes.len() > 10_000);
                    // What is said of progress comes before the reader.
                    let entering = session::Options { mouse: true, ..session::Options::default() }.entering();
                    let begins = bytes.windows(entering.len()).position(|window| window == entering);
                    let (before, bytes) = bytes.split_at(begins.expect("it enters"));
                    let before = String::from_utf8_lossy(before).replace(['\r', '\u{1b}'], "");
                    check_lines("what is said before", before.as_bytes());
                    assert_eq!(foreign(bytes, strategy), Ok(()), "{name}");
                }
            });
        }
    });
}

/// Holds `bytes` to be text with nothing in it that a terminal obeys, but line ends, tabs, and
/// isolates about what our sentences quote, each closed on the line that opens it: they
/// cannot reach beyond it.
fn check_lines(what: &str, bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{what} is no text: {error}"));
    for line in text.split('\n') {
        let mut open = 0;
        let bad = line.char_indices().find(|(_, c)| match c {
            '\t' => false,
            '\u{2066}' | '\u{2068}' => {
                open += 1;
                false
            }
            '\u{2069}' if open > 0 => {
                open -= 1;
                false
            }
            c => is_harmful(*c),
        });
        if let Some((at, c)) = bad {
            let around: String = line[at..].chars().take(40).collect();
            panic!("{what}: {c:?} before {around:?}");
        }
        assert_eq!(open, 0, "{what}: an isolate is not closed in {line:?}");
    }
}

#[test]
fn nothing_in_a_text_drives_the_terminal_it_is_printed_on() {
    let room = Room::new();
    let reviewed = room.reviewed();
    let [a, b] = room.files.each_ref().map(|file| file.as_os_str());
    let reviewed = reviewed.as_os_str();
    let missing = OsStr::new("no\u{1b}[2J\u{202e}\n\u{9b}31m");
    let hostile = OsStr::new("\u{1b}[2J\u{202e}\u{9b}31m\u{7}\n");
    let check = |arguments: &[&str], files: &[&OsStr]| {
        let arguments: Vec<&OsStr> = arguments.iter().map(OsStr::new).chain(files.iter().copied()).collect();
        let output = room.run(&arguments);
        check_lines(&format!("standard output of {arguments:?}"), &output.stdout);
        check_lines(&format!("standard error of {arguments:?}"), &output.stderr);
        output
    };
    for files in [&[a, b][..], &[a], &[reviewed]] {
        check(&["print", "--together"], files);
        check(&["print", "--together", "--visual", "--width", "40"], files);
        check(&["check", "--together", "--severity", "hint"], files);
        check(&["library", "add", "--together"], files);
        check(&[], files);
    }
    assert_eq!(
        check(&["pair"], &[a, b]).status.code(),
        Some(0),
        "they are a pair, so their names are written"
    );
    check(&["pair", "--to", "tsv"], &[a, b]);
    let listed = check(&["library", "list"], &[]);
    assert!(String::from_utf8_lossy(&listed.stdout).contains("␛[2J"), "{listed:?}");
    let said = check(&["doctor", "--plain"], &[]);
    assert!(String::from_utf8_lossy(&said.stdout).contains("TERM"), "{said:?}");
    for arguments in [
        &["print"][..],
        &["export", "--to", "tsv"],
        &["library", "forget"],
        &["check", "--rule"],
        &["--arabic"],
        &["--theme"],
        &["print", "--lang"],
        &["print", "--encoding"],
        &["align", "--segment"],
        &["keys", "--to"],
        &["export", "-o"],
    ] {
        for file in [missing, hostile] {
            let output = check(arguments, &[file, a]);
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            assert!(!output.stderr.is_empty());
        }
    }
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let malformed = OsStr::from_bytes(b"a\xff\x9b31m\xc0\x9b\xed\xa0\x80.txt");
        check(&["print"], &[malformed]);
        let path = room.folder.path().join(malformed);
        std::fs::write(
            &path,
            b"Some words \xc0\x9b31m and \xe0\x80\x9b2J then \xed\xa0\x80 more \x9d0;x\x07 words.\n",
        )
        .expect("written");
        check(&["print"], &[path.as_os_str()]);
        check(&["print", "--encoding", "utf-8"], &[path.as_os_str()]);
        check(&["library", "add"], &[path.as_os_str()]);
        check(&["library", "list"], &[]);
    }
}

#[test]
fn formats_for_programs_are_harmless_on_a_terminal() {
    let room = Room::new();
    let reviewed = room.reviewed();
    let [a, b] = room.files.each_ref().map(|file| file.to_str().expect("text"));
    for arguments in [
        &["export", "--to", "tsv", "--together", a, b][..],
        &["export", "--to", "json", reviewed.to_str().expect("text")],
        &["export", "--to", "html", "--together", a, b],
        &["check", "--together", "--to", "tsv", a, b],
        &["check", "--together", "--to", "json", a, b],
        &["check", "--together", "--to", "sarif", a, b],
        &["align", "--together", a, b],
        &["pair", "--to", "tsv", a, b],
        &["library", "list", "--to", "json"],
    ] {
        let mut terminal = Terminal::start(SIZE.0, SIZE.1, arguments);
        terminal.end();
        // The terminal's driver makes two characters of a line end; what is said of progress erases itself.
        let text = String::from_utf8_lossy(&terminal.bytes)
            .replace("\r\n", "\n")
            .replace("\r\u{1b}[K", "")
            .replace('\t', " ");
        let bad = text.char_indices().find(|(_, c)| is_harmful(*c) && *c != '\n' && *c != '\r');
        assert_eq!(bad.map(|(at, _)| text[at..].chars().take(30).collect::<String>()), None, "{arguments:?}");
        // Elsewhere they say everything.
        let output = room.run(&arguments.iter().map(OsStr::new).collect::<Vec<_>>());
        assert!(output.stdout.len() > 1, "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn standard_input_is_no_way_in() {
    let room = Room::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
    command.args(["print", "-"]).env_clear().env("HOME", room.folder.path());
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    let mut input = child.stdin.take().expect("a pipe");
    let words = text("The wolf said", "and slept");
    let writer = thread::spawn(move || input.write_all(words.as_bytes()));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("no panic").expect("it reads all");
    check_lines("standard output", &output.stdout);
    check_lines("standard error", &output.stderr);
}

#[test]
fn settings_themes_and_dictionaries_are_no_way_in() {
    let room = Room::new();
    let settings = room.folder.path().join(".config/visavis");
    std::fs::create_dir_all(settings.join("themes")).expect("a folder");
    let [a, b] = room.files.each_ref().map(|file| file.as_os_str());
    let harm = harm().concat().replace(['"', '\\', '\n'], "");
    let mut complaints = 0;
    // In quotes as it is, in quotes escaped, and bare: each is refused in words, or read as words.
    let escaped: String = harm.chars().map(|c| format!("\\U{:08X}", u32::from(c))).collect();
    for value in [harm.as_str(), &escaped, "\\u001b]0;stolen\\u0007\\u202e\\u009b31m"] {
        for line in [
            format!("theme = \"{value}\""),
            format!("arabic = \"{value}\""),
            format!("author = \"{value}\""),
            format!("\"{value}\" = 1"),
            format!("[keys]\n\"{value}\" = \"j\""),
            format!("[keys]\nquit = \"{value}\""),
            format!("[colours]\nground = \"{value}\""),
            format!("[checks]\nrules = [\"{value}\"]"),
            format!("[terminal.\"{value}\"]\narabic = \"words\""),
            value.to_owned(),
        ] {
            std::fs::write(settings.join("config.toml"), &line).expect("written");
            for arguments in [&[OsStr::new("keys")][..], &[OsStr::new("print"), a]] {
                let output = room.run(arguments);
                check_lines(&format!("standard output with {line:?}"), &output.stdout);
                check_lines(&format!("standard error with {line:?}"), &output.stderr);
                complaints += usize::from(String::from_utf8_lossy(&output.stderr).contains('␛'));
            }
        }
    }
    assert!(complaints > 5, "what is wrong is shown in {complaints} complaints");
    std::fs::write(settings.join("config.toml"), "theme = \"mine\"").expect("written");
    for theme in [format!("[colours]\nground = \"{escaped}\""), format!("base = \"{harm}\""), harm.clone()] {
        std::fs::write(settings.join("themes/mine.toml"), theme).expect("written");
        let output = room.run(&[a, b]);
        check_lines("standard error with a theme", &output.stderr);
    }
    std::fs::remove_file(settings.join("config.toml")).expect("removed");
    // What a dictionary says is asked for by `doctor` and by the aligner.
    let dictionaries = room.folder.path().join(".local/share/visavis/dictionaries");
    std::fs::create_dir_all(&dictionaries).expect("a folder");
    let entry = format!("wolf\t{harm}\n");
    std::fs::write(dictionaries.join("eng-ara\u{1b}[2J.index"), format!("wolf\tA\tQ\n{harm}\tA\tQ\n"))
        .expect("written");
    std::fs::write(dictionaries.join("eng-ara\u{1b}[2J.dict"), &entry).expect("written");
    for arguments in [
        &[OsStr::new("doctor"), OsStr::new("--plain")][..],
        &[OsStr::new("print"), OsStr::new("--together"), a, b],
    ] {
        let output = room.run(arguments);
        check_lines("standard output with a dictionary", &output.stdout);
        check_lines("standard error with a dictionary", &output.stderr);
    }
}

#[test]
fn nothing_in_a_text_drives_the_page_it_is_exported_to() {
    let folder = TempDir::new().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path
    };
    let hostile = "</title></script></style>--><script>alert(1)</script> <img src=x onerror=alert(2)> \
        \" onmouseover=\"alert(3) ' autofocus onfocus='alert(4) [x](javascript:alert(5)) &#60;script&#62; {{7*7}} 12.";
    let a = write("<img src=x onerror=alert(6)>\".txt", &format!("The wolf said {hostile}\n\nIt slept.\n"));
    let b = write("b'><svg onload=alert(7)>.txt", &format!("Le loup a dit {hostile} et 13.\n\nIl dormit.\n"));
    for arguments in [
        &["export", "--to", "html", "--together"][..],
        &["report", "--together"],
        &["check", "--to", "html", "--together"],
    ] {
        let out = folder.path().join("out.html");
        let to_file = arguments[0] != "check";
        let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
        command.args(arguments).arg("--no-library").env_clear().env("HOME", folder.path());
        if to_file {
            command.arg("-o").arg(&out);
        }
        let output = command.args([&a, &b]).stdin(Stdio::null()).output().expect("it runs");
        let page = if to_file { std::fs::read(&out).expect("written") } else { output.stdout };
        let page = String::from_utf8(page).expect("text");
        assert!(page.contains("The wolf said"), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        // What is a tag, as HTML's tokenizer tells: `<` before a letter, up to `>` outside quotes.
        let mut rest = page.as_str();
        let mut scripts = 0;
        while let Some(at) = rest.find('<') {
            rest = &rest[at + 1..];
            if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                continue;
            }
            let mut quote = None;
            let end = rest.find(|c| match quote {
                None if c == '>' => true,
                None => {
                    quote = matches!(c, '"' | '\'').then_some(c);
                    false
                }
                Some(open) => {
                    if c == open {
                        quote = None;
                    }
                    false
                }
            });
            let tag = &rest[..end.expect("it is closed")];
            let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            assert!(!["img", "svg", "iframe", "object"].contains(&name), "{arguments:?}: <{tag}>");
            let mut bare = String::new();
            for (n, part) in tag.split(['"']).enumerate() {
                bare += if n % 2 == 0 { part } else { "" };
            }
            assert!(!bare.contains(" on"), "{arguments:?}: <{tag}>");
            assert!(!tag.contains("javascript:") || tag.contains("title="), "{arguments:?}: <{tag}>");
            // What stands in a script or a style is no tag, and ends at its own end alone.
            if name == "script" || name == "style" {
                scripts += usize::from(name == "script");
                let close = format!("</{name}");
                let inside = rest.find(&close).expect("its end");
                assert!(!rest[..inside].contains("alert("), "{arguments:?}: in <{name}>");
                rest = &rest[inside..];
            }
        }
        assert!(scripts <= 1, "{arguments:?}: {scripts} scripts");
    }
}
