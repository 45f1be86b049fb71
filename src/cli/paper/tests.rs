use super::*;
use crate::message::Locale;
use crate::message::tests::speaking;

/// A page of `width` cells, on a terminal treated so where there is one.
fn paper(width: u16, strategy: Option<Strategy>) -> Paper {
    let manner = strategy.map(|strategy| Manner { strategy, marks: Marks::Drop, around: ("", "") });
    Paper {
        error: false,
        terminal: strategy.is_some(),
        width,
        manner: OnceCell::from(manner),
        set: false,
        text: String::new(),
    }
}

fn written(locale: Locale, width: u16, strategy: Option<Strategy>, write: impl Fn(&mut Paper)) -> String {
    speaking(locale, || {
        let mut paper = paper(width, strategy);
        write(&mut paper);
        paper.text
    })
}

#[test]
fn a_path_in_an_arabic_sentence_keeps_its_slashes() {
    let line = |paper: &mut Paper| {
        paper.line(&say!("open-not-there", path = "/tmp/a.txt"));
    };
    let logical = written(Locale::Arabic, 80, None, line);
    assert!(logical.contains("\u{2068}/tmp/a.txt\u{2069}"), "{logical}");
    assert_eq!(logical.lines().count(), 1);
    let visual = written(Locale::Arabic, 80, Some(Strategy::Visual), line);
    assert!(visual.contains(":/tmp/a.txt "), "{visual}");
    // It begins at the right edge, and holds no sign that is not seen.
    let first = visual.lines().next().expect("a line");
    assert!(first.starts_with(' ') && first.width() == 80, "{visual}");
    assert!(visual.chars().all(|c| c == '\n' || !crate::terminal::is_harmful(c)), "{visual:?}");
}

#[test]
fn only_our_isolates_reach_a_file() {
    let hostile = "/a\u{2069}\u{202e}\u{2067}\u{1b}[2J";
    for locale in Locale::ALL {
        let text = written(locale, 80, None, |paper| paper.line(&say!("open-folder", path = hostile)));
        assert!(text.contains("/a\u{fffd}\u{fffd}\u{fffd}␛[2J"), "{text:?}");
    }
}

#[test]
fn arabic_columns_begin_at_the_right() {
    let columns = |paper: &mut Paper| {
        paper.columns(&[Column::code(2, "--lang <X>"), Column::said(14, "لغات الملفات بترتيبها")]);
    };
    let visual = written(Locale::Arabic, 40, Some(Strategy::Visual), columns);
    assert!(visual.trim_end().ends_with("--lang <X>"), "{visual}");
    assert_eq!(visual.trim_end().width(), 38, "{visual}");
    let logical = written(Locale::Arabic, 40, None, columns);
    assert!(logical.starts_with("  --lang <X>  لغات الملفات"), "{logical}");
}

#[test]
fn long_lines_go_on_in_their_column() {
    let text = "one two three four five six seven eight nine ten eleven twelve";
    let columns = |paper: &mut Paper| paper.columns(&[Column::code(2, "-a"), Column::said(6, text)]);
    let logical = written(Locale::English, 30, None, columns);
    assert_eq!(
        logical,
        "  -a  one two three four five\n      six seven eight nine ten\n      eleven twelve\n"
    );
}

#[test]
fn an_arabic_title_in_an_english_line_is_set() {
    let line = |paper: &mut Paper| paper.line("7 “عنوان” (ar)");
    let visual = written(Locale::English, 40, Some(Strategy::Visual), line);
    assert!(visual.starts_with("7 “") && visual.trim_end().ends_with("” (ar)"), "{visual}");
    assert!(!visual.contains("عنوان"));
    // Without any, a line is not broken: the terminal does that.
    let long = "word ".repeat(20);
    let line = |paper: &mut Paper| paper.line(long.trim_end());
    assert_eq!(written(Locale::English, 40, Some(Strategy::Visual), line), format!("{}\n", long.trim_end()));
}

#[test]
fn a_wide_symbol_takes_two_cells() {
    let line = set("漢字 ا", &Setting::new(20)).into_iter().next().expect("a line");
    let row = drawn(20, std::iter::once((0, &line)), Strategy::Visual);
    assert!(row.starts_with("漢字 "), "{row:?}");
    assert_eq!(row.width(), 20);
}

#[test]
fn what_runs_the_other_way_begins_at_the_other_edge_of_its_block() {
    let columns = |paper: &mut Paper| {
        paper.columns(&[Column { width: 12, ..Column::code(2, "eleven cells and more") }]);
    };
    let visual = written(Locale::Arabic, 20, Some(Strategy::Visual), columns);
    assert_eq!(visual, "      eleven cells\n      and more\n");
}
