use super::*;
use crate::align::{Alignment, Ladder};
use crate::message::Locale;
use crate::message::tests::speaking;
use crate::parallel::review::{Category, Keys, Note, Review, Suggestion};
use crate::parallel::tests::version;
use crate::study::check::Options;
use crate::text::Language;

/// Two versions, the second without the last passage.
fn article() -> Text {
    let versions = vec![
        version("a", Language::ARABIC, &[&["نام القط."], &["انتهى اليوم."]]),
        version("b", Language::ENGLISH, &[&["The cat slept."]]),
    ];
    let beads = [[0..1, 0..1], [1..2, 1..1]].map(|bead| (bead.to_vec(), 0.9));
    let ladder = Ladder::new(&[2, 1], beads).expect("it tiles");
    Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0)
}

fn written(form: Form) -> String {
    let text = article();
    let mut review = Review::default();
    review.edit(Keys::of(&text).get(1).expect("a bead"), |record| {
        record.status = Status::NeedsWork;
        record.suggestions.push(Suggestion { side: 0, text: "انتهى ذلك اليوم.".into() });
        record.notes.push(Note {
            author: "N. <b>".into(),
            side: Some(1),
            category: Some(Category::Style),
            severity: Some(review::Severity::Major),
            ..Note::new("Reads | badly & <script>.")
        });
    });
    let report = Report::of(&text, &review, &Options::default());
    About { text: &text, report: &report, now: None, least: Severity::Warning }.write(form)
}

#[test]
fn a_page_says_all_of_it_and_lets_nothing_out_of_its_place() {
    let page = written(Form::Html);
    for words in [
        "Needs work",
        "<ins>ذلك </ins>",
        "&lt;script&gt;",
        "N. &lt;b&gt;",
        "major (×5)",
        "dir=\"rtl\" lang=\"ar\"",
        "unlinked",
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
    assert!(!page.contains("<script"));
    let arabic = speaking(Locale::Arabic, || written(Form::Html));
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"));
}

#[test]
fn markdown_has_tables_and_passages() {
    let report = written(Form::Markdown);
    for words in [
        "| unlinked |",
        "- Needs work: 1",
        "<span dir=\"rtl\" lang=\"ar\">",
        "Reads \\| badly",
        "انتهى <ins>ذلك </ins>",
    ] {
        assert!(report.contains(words), "{words} in {report}");
    }
}
