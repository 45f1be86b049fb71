//! A translation that is edited beside the reader, in a pseudo-terminal.

mod common;

use std::fs;

use common::Terminal;

#[test]
fn a_file_that_changes_is_read_again_and_what_is_half_written_is_not() {
    let room = tempfile::TempDir::new().expect("a folder");
    let (french, english) = (room.path().join("a.fr.txt"), room.path().join("a.en.txt"));
    fs::write(&french, "Le loup dort sous la neige.\n\nIl a 12 ans.\n\nPersonne ne le voit.\n")
        .expect("written");
    fs::write(&english, "The wolf sleeps under the snow.\n\nIt is 12 years old.\n\nNobody sees it.\n")
        .expect("written");
    let files = [french.to_str().expect("a path"), english.to_str().expect("a path"), "--together"];
    let mut terminal = Terminal::start(120, 30, &files);
    terminal.wait_for("The wolf sleeps");
    // The last passage, approved: both are to last.
    terminal.press("GA");
    terminal.wait_for("1/3");
    fs::write(&french, "").expect("truncated");
    fs::write(&french, "Le loup dort sous la neige.\n\nIl a 13 ans.\n\nPersonne ne le voit.\n")
        .expect("written");
    terminal.wait_for("Il a 13 ans.");
    terminal.wait_for("3/3");
    let reviewed = |t: &Terminal| t.lines().last().is_some_and(|line| line.contains("1/3"));
    terminal.wait("its status", reviewed);
    assert!(terminal.line_of("Personne ne le voit").is_some());
    terminal.press("]q[q");
    terminal.wait_for("13");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}
