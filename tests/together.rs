//! Two readers of one text at once, in two pseudo-terminals: neither harms the other.

mod common;

use common::Terminal;

#[test]
fn two_readers_of_one_text_keep_what_both_did() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, line: &dyn Fn(usize) -> String| {
        let path = folder.path().join(name);
        std::fs::write(&path, (1..=40).map(line).collect::<String>()).expect("written");
        path.display().to_string()
    };
    let english = file("en.txt", &|n| format!("This is line {n} of the text.\n\n"));
    let french = file("fr.txt", &|n| format!("Ceci est la ligne {n} du texte.\n\n"));
    let arguments = ["--together", "--lang", "en,fr", &english, &french];
    let home = folder.path().display().to_string();
    let environment = [("HOME", &*home), ("XDG_DATA_HOME", &*home), ("XDG_CONFIG_HOME", &*home)];
    let start = || Terminal::start_in(120, 30, &arguments, &environment);
    let (mut one, mut other) = (start(), start());
    one.wait_for("line 1 of");
    other.wait_for("line 1 of");
    // Each approves some passages, notes something and sets bookmarks, in turns.
    for n in 0..6 {
        one.press(&format!("{}GA", 2 + n));
        one.wait_for(&format!("{}/40 reviewed", n + 1));
        other.press(&format!("{}GA", 22 + n));
        other.wait_for(&format!("{}/40 reviewed", n + 1));
    }
    one.press("5Gcof the one\r");
    one.wait_for("noted");
    other.press("25Gcof the other\r");
    other.wait_for("noted");
    one.press("30Gma");
    one.wait_for("bookmark a");
    // Who leaves last has the last word on where one was.
    for (terminal, keys) in [(&mut one, "q"), (&mut other, "35Gmbq")] {
        terminal.press(keys);
        assert_eq!(terminal.end(), 0);
        let written = String::from_utf8_lossy(&terminal.bytes);
        assert!(!written.contains("locked") && !written.contains("nothing is kept"), "{written}");
    }

    let mut after = start();
    after.wait_for("12/40 reviewed");
    after.wait_for("35/40");
    after.press("'a");
    after.wait_for("30/40");
    after.press("5Gi");
    after.wait_for("of the one");
    after.press("q25Gi");
    after.wait_for("of the other");
    after.press("qq");
    assert_eq!(after.end(), 0);
}
