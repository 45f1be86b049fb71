//! The whole program in a pseudo-terminal: keys in, and what an independent
//! screen shows out.

mod common;

use common::Terminal;

/// The words of the sample by which its passages are known on the screen.
const FIRST: (&str, &str) = ("Marsa Safsaf (Agence", "MARSA SAFSAF –");
const CLASS: (&str, &str) = ("C’est une classe", "It was a class of");

#[test]
fn the_sample_opens_with_counterparts_level() {
    let mut terminal = Terminal::start(160, 45, &[]);
    terminal.wait_for(FIRST.0);
    assert_eq!(terminal.line_of(FIRST.0), terminal.line_of(FIRST.1));
    // The Arabic counterpart is on the same line, joined, and ends at its pane's right edge.
    let line = &terminal.lines()[terminal.line_of(FIRST.0).expect("shown")];
    assert!(line.chars().any(|c| ('\u{FE80}'..='\u{FEFC}').contains(&c)), "{line}");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn keys_move_and_search_finds() {
    let mut terminal = Terminal::start(160, 45, &[]);
    terminal.wait_for(FIRST.0);
    terminal.press("/primary school");
    terminal.wait_for("one hit");
    terminal.press("\r");
    terminal.wait_for(CLASS.1);
    assert_eq!(terminal.line_of(CLASS.0), terminal.line_of(CLASS.1));
    terminal.press("G");
    terminal.wait_for("Laisser un commentaire");
    terminal.press("gg");
    terminal.wait_for(FIRST.1);
    terminal.press("?");
    terminal.wait_for("next passage, in all versions");
    terminal.press("qq");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_narrow_terminal_stacks_and_a_wide_one_does_not() {
    let mut terminal = Terminal::start(160, 45, &[]);
    terminal.wait_for(FIRST.0);
    terminal.resize(70, 24);
    terminal.press("5Gzt");
    terminal.wait("the stack", |t| match (t.line_of(FIRST.0), t.line_of(FIRST.1)) {
        (Some(french), Some(english)) => french < english,
        _ => false,
    });
    terminal.resize(160, 45);
    terminal
        .wait("the columns", |t| t.line_of(FIRST.0).is_some() && t.line_of(FIRST.0) == t.line_of(FIRST.1));
}

#[test]
fn the_terminal_is_left_as_it_was_found() {
    let mut terminal = Terminal::start(120, 30, &[]);
    terminal.wait_for("Marsa");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    let bytes = String::from_utf8_lossy(&terminal.bytes).into_owned();
    let at = |sequence: &str| bytes.find(sequence).unwrap_or_else(|| panic!("{sequence:?} was not sent"));
    let last = |sequence: &str| bytes.rfind(sequence).unwrap_or_else(|| panic!("{sequence:?} was not sent"));
    assert!(
        at("\x1b[8l") < at("\x1b[?1049h"),
        "VTE keeps the mode by row, so it comes before the rows are made"
    );
    assert!(last("\x1b[?1049l") > at("\x1b[?1049h"));
    assert!(last("\x1b[?25h") > last("\x1b[?25l"), "the cursor is shown again");
    assert!(bytes.contains("\x1b[8h"));
}

#[test]
fn without_a_file_the_library_is_shown_once_it_has_a_text() {
    let room = tempfile::TempDir::new().expect("a folder");
    let (french, english) = (room.path().join("a.txt"), room.path().join("b.txt"));
    std::fs::write(&french, "Le loup dort sous la neige.\n\nPersonne ne le voit.\n").expect("written");
    std::fs::write(&english, "The wolf sleeps under the snow.\n\nNobody sees it.\n").expect("written");
    let data = room.path().to_str().expect("a path").to_owned();
    let environment: [(&str, &str); 1] = [("XDG_DATA_HOME", &data)];
    let files = [french.to_str().expect("a path"), english.to_str().expect("a path"), "--together"];
    let mut terminal = Terminal::start_in(120, 30, &files, &environment);
    terminal.wait_for("Le loup dort");
    // Stacked, and at the second passage.
    terminal.press("zlzljq");
    assert_eq!(terminal.end(), 0);

    let mut terminal = Terminal::start_in(120, 30, &[], &environment);
    terminal.wait_for("Library");
    terminal.wait_for("A sample article");
    terminal.press("neige");
    terminal.wait("only what fits", |t| t.line_of("A sample article").is_none());
    terminal.press("\r");
    terminal.wait_for("2/2");
    let (french, english) = (terminal.line_of("Le loup dort"), terminal.line_of("The wolf sleeps"));
    assert!(french.is_some() && french < english, "it is stacked as it was left: {:#?}", terminal.lines());
    terminal.press("gl");
    terminal.wait_for("A sample article");
    terminal.press("sample\r");
    terminal.wait_for(FIRST.0);
    terminal.press("gl\x18");
    terminal.wait_for("Forget it");
    terminal.press("y");
    terminal.wait_for("forgotten");
    terminal.press("\x03q");
    assert_eq!(terminal.end(), 0);

    let mut terminal = Terminal::start_in(160, 45, &[], &environment);
    terminal.wait_for(FIRST.0);
}

#[test]
fn the_program_speaks_three_languages() {
    // The word for help in the status line, and where it stands (Arabic as it is shown:
    // joined, from left to right as the cells are).
    let check = |arguments: &[&str], environment: &[(&str, &str)], words: &str, from_right: bool| {
        let mut terminal = Terminal::start_in(120, 30, arguments, environment);
        terminal.wait_for(words);
        let line = terminal.lines().pop().expect("a status line");
        let before = line.split(words).next().map_or(0, |before| before.chars().count());
        assert_eq!(before > 60, from_right, "{line}");
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
    };
    check(&[], &[], "? help", false);
    check(&["--ui-lang", "fr"], &[], "? aide", false);
    check(&[], &[("LANG", "fr_CA.UTF-8")], "? aide", false);
    check(
        &["--ui-lang=ar"],
        &[("LANG", "fr_CA.UTF-8")],
        "\u{fe93}\u{feaa}\u{fecb}\u{fe8e}\u{feb4}\u{fee3} ?",
        true,
    );
    check(&[], &[("LC_MESSAGES", "ar_MA.UTF-8")], "\u{fe93}\u{feaa}\u{fecb}\u{fe8e}\u{feb4}\u{fee3} ?", true);
}

#[test]
fn a_long_text_is_shown_before_all_of_it_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, line: &dyn Fn(usize) -> String| {
        let path = folder.path().join(name);
        std::fs::write(&path, (1..=24_000).map(line).collect::<String>()).expect("written");
        path.display().to_string()
    };
    let english = file("en.txt", &|n| format!("This is line {n} of the text.\n"));
    let french = file("fr.txt", &|n| format!("Ceci est la ligne {n} du texte.\n"));
    let mut terminal = Terminal::start(120, 30, &["--together", "--lang", "en,fr", &english, &french]);
    terminal.wait_for("line 1 of");
    terminal.press("5G");
    terminal.wait_for("5/24000");
    assert!(terminal.line_of("line 5 of").is_some());
    terminal.press("G");
    terminal.wait_for("line 24000 of");
    assert_eq!(terminal.line_of("line 24000 of"), terminal.line_of("ligne 24000 du"));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn what_a_reviewer_did_is_there_when_the_text_is_opened_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample");
    let files: Vec<String> = ["ar", "fr", "en"]
        .iter()
        .map(|language| {
            let to = folder.path().join(format!("{language}.txt"));
            std::fs::copy(sample.join(format!("article.{language}.txt")), &to).expect("a copy");
            to.display().to_string()
        })
        .collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let home = folder.path().display().to_string();
    let environment = [("HOME", &*home), ("XDG_DATA_HOME", &*home), ("XDG_CONFIG_HOME", &*home)];

    let mut terminal = Terminal::start_in(160, 45, &files, &environment);
    terminal.wait_for(FIRST.0);
    terminal.press("5GA");
    terminal.wait_for("1/42 reviewed");
    terminal.press("c");
    terminal.wait_for("Notes");
    terminal.press("a lens was lost\r");
    terminal.wait_for("noted");
    terminal.press("am");
    terminal.wait_for("6/41");
    terminal.press("u");
    terminal.wait_for("6/42");
    terminal.press("m");
    terminal.wait_for("6/41");
    terminal.press("\u{1b}");
    terminal.wait("the mode is left", |t| t.line_of("ALIGNMENT").is_none());
    terminal.press("q");
    assert_eq!(terminal.end(), 0);

    // The files do not know of it, and the library knows all, what was undone too.
    let mut terminal = Terminal::start_in(160, 45, &files, &environment);
    terminal.wait_for("1/41 reviewed");
    terminal.press("i");
    terminal.wait_for("a lens was lost");
    terminal.press("qu");
    terminal.wait_for("1/42 reviewed");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}
