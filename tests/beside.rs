//! A text on the same matter beside the versions: what truly corresponds is linked,
//! the rest stands alone.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use visavis::align::Resources;
use visavis::import::{Said, plain};
use visavis::lexicon::Shipped;
use visavis::parallel::{Text, Version, align_versions, beside};
use visavis::text::Language;

/// An article of our own about the sample's lighthouse, but not the sample's: it
/// quotes the workshop's owner with the same words, and else goes its own way.
const OTHER: &str = "Glassmakers keep an old craft alive\n\n\
The furnace at Atelier Montserret is lit at four in the morning. Nine people work there, and three of them are under thirty.\n\n\
Its owner has travelled a good deal for her trade. “I have restored lenses on the coasts of four seas, but I had never seen a town share out its lighthouse like this without telling a soul,” Livia Montserret told us.\n\n\
Orders are scarce in winter. The workshop lives on church windows then, and on the patience of its bank.\n\n\
Her daughter will take over in two years. She has already bought a second furnace, which runs on hydrogen.\n";

fn version(path: &Path, code: &str) -> Version {
    let bytes = std::fs::read(path).expect("a file");
    plain(&path.to_string_lossy(), bytes, &Said { language: Language::from_tag(code), ..Said::default() })
        .version
}

fn aligned(versions: Vec<Version>) -> Text {
    let lexicon = Shipped::new();
    let alignment = align_versions(&versions, &Resources::new(&lexicon), &|_| true).expect("not stopped");
    Text::new(versions, alignment, 0)
}

/// The words of `side` and of the last version where the latter is linked.
fn links(text: &Text, side: usize) -> Vec<(String, String)> {
    let (ladder, last) = (text.ladder(), text.sides() - 1);
    let words = |bead, side| {
        text.passage(bead, side)
            .map(|bytes| text.versions()[side].slice(bytes).into_owned())
            .unwrap_or_default()
    };
    (0..ladder.len())
        .filter(|&bead| ladder.linked_sides(bead) > 1 && !ladder.segments(bead, last).is_empty())
        .map(|bead| (words(bead, side), words(bead, last)))
        .collect()
}

fn sample(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample").join(file)
}

fn sample_text() -> Text {
    aligned(vec![
        version(&sample("article.ar.txt"), "ar"),
        version(&sample("article.fr.txt"), "fr"),
        version(&sample("article.en.txt"), "en"),
    ])
}

#[test]
fn of_an_article_on_the_same_matter_only_the_quotation_is_linked() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("other.en.txt");
    std::fs::write(&path, OTHER).expect("a file");
    let text = beside(&sample_text(), version(&path, "en"), &Shipped::new());
    let links = links(&text, 0);
    assert_eq!(links.len(), 1, "{links:#?}");
    assert!(links[0].0.contains("أربعة بحار") && links[0].1.contains("coasts of four seas"), "{links:#?}");
}

#[test]
fn a_version_set_beside_the_others_is_linked_throughout() {
    let two =
        aligned(vec![version(&sample("article.ar.txt"), "ar"), version(&sample("article.fr.txt"), "fr")]);
    let english = version(&sample("article.en.txt"), "en");
    let (all, links) = (english.segments().len(), links(&beside(&two, english, &Shipped::new()), 1).len());
    assert!(links * 3 > all, "{links} of {all} sentences are linked");
}

#[test]
fn it_is_shown_and_written_beside() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("other.en.txt");
    std::fs::write(&path, OTHER).expect("a file");
    let files = ["article.ar.txt", "article.fr.txt", "article.en.txt"].map(sample);
    for first in [&["align", "--to", "tsv"][..], &["--no-library", "export", "--to", "tsv", "-o", "-"]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
        command.args(first).args(&files).arg("--beside").arg(&path).env("HOME", folder.path());
        let output = command.output().expect("it runs");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{said}");
        let line = text.lines().find(|line| line.contains("never seen a town share")).expect("the quotation");
        assert!(line.contains("أربعة بحار") && line.matches("coasts of four seas").count() == 2, "{line}");
        assert!(text.contains("which runs on hydrogen"), "{text}");
    }
}

/// The seeds: articles that are not ours, where they are at hand.
#[test]
fn of_the_seeds_the_quoted_sentence_is_linked() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: {} is not there", folder.display());
        return;
    };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let trio = || aligned(vec![version(&files[3], "ar"), version(&files[0], "fr"), version(&files[4], "en")]);
    let beside = |other: usize| beside(&trio(), version(&files[other], "fr"), &Shipped::new());
    let second = links(&beside(2), 1);
    println!("{second:#?}");
    let quoted = |(here, there): &(String, String)| {
        here.contains("libérer rapidement les civils détenus")
            && there.contains("libérer rapidement les civils")
    };
    assert!(second.iter().any(quoted), "{second:#?}");
    assert!(second.len() <= 2, "little else is the same: {second:#?}");
    let first = links(&beside(1), 1);
    println!("{first:#?}");
    assert!(first.len() <= 2, "another visit: {first:#?}");
}
