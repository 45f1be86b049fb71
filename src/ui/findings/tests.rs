use super::*;
use crate::align::{Alignment, Ladder};
use crate::parallel::Text;
use crate::parallel::tests::version;
use crate::study::check::{Options, check};
use crate::text::Language;
use crate::ui::tests::{press, screen};
use crate::ui::{Event, Opening};

/// Four passages: another number in the second, a lone bracket in the fourth.
fn text() -> Text {
    let versions = vec![
        version(
            "a",
            Language::ENGLISH,
            &[&["The ferry left."], &["It had 12 boxes."], &["Nobody saw it."], &["It came (late."]],
        ),
        version(
            "b",
            Language::FRENCH,
            &[&["Le bac partit."], &["Il avait 13 caisses."], &["Nul ne le vit."], &["Il arriva tard."]],
        ),
    ];
    let beads = (0..4).map(|n| (vec![n..n + 1, n..n + 1], 0.9));
    let ladder = Ladder::new(&[4, 4], beads).expect("it tiles");
    Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0)
}

/// The checks that a reader wants, as they are made beside it.
fn make_checks(reader: &mut Reader) {
    let ladder = reader.wants_checks().expect("it wants them");
    let findings = check(reader.text(), &Options::default());
    reader.update(Event::Checked(Box::new(Checked { ladder, findings })));
    assert_eq!(reader.wants_checks(), None);
}

fn reader() -> Reader {
    let mut reader = Reader::new(text(), (120, 30), Opening::default());
    make_checks(&mut reader);
    reader
}

#[test]
fn one_goes_from_finding_to_finding() {
    let check = |keys: &str, bead: usize, said: &str| {
        let mut reader = reader();
        press(&mut reader, keys);
        assert_eq!(reader.bead(), bead, "{keys}");
        let shown = screen(&reader, 120, 30).join("\n");
        assert!(shown.contains(said), "{keys}: {shown}");
    };
    check("] q", 1, "English has 12, French has 13.");
    check("] q ] q", 3, "In English ( is opened and not closed.");
    check("G [ q", 1, "error");
    check("G ] q", 3, "no finding there");
    check("g q Enter", 1, "English has 12");
    check(
        "g q b r a c k Backspace Backspace Backspace Backspace Backspace p a i r e d Enter",
        3,
        "In English (",
    );
    check("i", 0, "passage");
    check("] q i", 1, "numbers");
    check("j", 1, "2 findings");
}

#[test]
fn what_is_found_is_marked_in_text_and_gutter() {
    let shown = screen(&reader(), 120, 30);
    let of = |words: &str| shown.iter().find(|line| line.contains(words)).expect("shown");
    assert!(of("It had 12").contains('≠'), "{shown:#?}");
    assert!(!of("The ferry").contains('≠'), "{shown:#?}");
}

#[test]
fn a_long_quotation_has_one_sign_where_it_begins() {
    let said = "We waited for it so very long that the youngest among us had never once seen it shine";
    let quoted = format!("She said: “{said}.”");
    let versions = vec![
        version("a", Language::ENGLISH, &[&[&quoted]]),
        version("b", Language::FRENCH, &[&["Elle dit que nous l’avions attendu si longtemps."]]),
    ];
    let ladder = Ladder::new(&[1, 1], [(vec![0..1, 0..1], 0.9)]).expect("it tiles");
    let text = Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0);
    let mut reader = Reader::new(text, (80, 30), Opening::default());
    make_checks(&mut reader);
    let shown = screen(&reader, 80, 30);
    assert!(reader.findings.shown().any(|finding| finding.rule == "quotations"), "{shown:#?}");
    let signed: Vec<_> =
        shown.iter().filter(|line| line.split('│').next().is_some_and(|l| l.contains('≠'))).collect();
    assert!(matches!(signed.as_slice(), [line] if line.contains("She said")), "{shown:#?}");
}

#[test]
fn a_finding_is_let_pass_and_comes_back() {
    let mut reader = reader();
    let effects = press(&mut reader, "] q x c o u n t e d Enter");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Keep(_))), "{effects:?}");
    assert!(screen(&reader, 120, 30).join("\n").contains("1 finding"));
    let notes: Vec<_> = reader.review().records().flat_map(|(_, r)| &r.dismissals).map(|d| &d.note).collect();
    assert_eq!(notes, ["counted"]);
    press(&mut reader, "g g ] q");
    assert_eq!(reader.bead(), 3);
    press(&mut reader, "u");
    assert_eq!(reader.findings.shown().count(), 2, "undone");
    press(&mut reader, "g g ] q x Esc");
    assert_eq!(reader.findings.shown().count(), 2, "Esc leaves it");
    press(&mut reader, "g q C-x Enter");
    assert!(reader.chooser.is_some(), "the list is shown again");
    assert_eq!(reader.findings.shown().count(), 1);
}

#[test]
fn a_filter_shows_what_was_found() {
    let check = |keys: &str, shown: &str, hidden: &str| {
        let mut reader = reader();
        press(&mut reader, keys);
        let lines = screen(&reader, 120, 30).join("\n");
        assert!(lines.contains(shown) && !lines.contains(hidden), "{keys}: {lines}");
    };
    check("& q a : Enter", "It came", "The ferry");
    check("& q a : n u m Enter", "It had 12", "It came");
    check("& q a : e r r o r Enter", "It had 12", "It came");
}

#[test]
fn commands_wait_for_the_checks() {
    let mut reader = Reader::new(text(), (120, 30), Opening::default());
    press(&mut reader, "] q");
    assert_eq!(reader.bead(), 0);
    make_checks(&mut reader);
    assert_eq!(reader.bead(), 1);
    press(&mut reader, "g c");
    make_checks(&mut reader);
    assert!(reader.chooser.is_some());
    let late = Checked { ladder: 0, findings: Vec::new() };
    reader.update(Event::Checked(Box::new(late)));
    assert_eq!(reader.findings.shown().count(), 2, "what comes too late is of no use");
}
