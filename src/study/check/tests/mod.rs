//! What all rules have in common: their examples, sound findings, odd texts.

use super::*;
use crate::align::{Alignment, Ladder};
use crate::message::Locale;
use crate::message::tests::speaking;
use crate::parallel::{Segment, Version};
use crate::text::Language;
use proptest::prelude::*;

mod dismissal;

/// A text of these versions, as [`Example`] has them. Each line is a paragraph.
pub(super) fn text(versions: &[(&str, &str)]) -> Text {
    let lines = versions.iter().map(|(_, text)| text.split('\n').count()).max().unwrap_or(0);
    let mut beads = vec![vec![0..0; versions.len()]; lines];
    let mut made = Vec::new();
    for (side, (language, source)) in versions.iter().enumerate() {
        let (mut text, mut segments) = (String::new(), Vec::new());
        for (line, bead) in beads.iter_mut().enumerate() {
            let first = segments.len();
            let words = source.split('\n').nth(line).unwrap_or("");
            for segment in words.split('|').filter(|segment| !segment.is_empty()) {
                segments.push(Segment::new(text.len()..text.len() + segment.len(), line));
                text.push_str(segment);
                text.push(' ');
            }
            bead[side] = first..segments.len();
            text.push('\n');
        }
        let language = Language::from_tag(language).expect("a code");
        made.push(Version::new(language.code(), language, text, segments));
    }
    beads.retain(|bead| bead.iter().any(|range| !range.is_empty()));
    let counts: Vec<usize> = made.iter().map(|version| version.segments().len()).collect();
    let ladder = Ladder::new(&counts, beads.into_iter().map(|bead| (bead, 1.0))).expect("it tiles");
    Text::new(made, Alignment { ladder, pairs: Vec::new() }, 0)
}

/// What `rule` alone says about these versions.
pub(super) fn messages(rule: &Rule, versions: &[(&str, &str)]) -> Vec<String> {
    messages_by(rule, versions, "")
}

/// The same, by a glossary or a checklist, as [`Example`] has them.
fn messages_by(rule: &Rule, versions: &[(&str, &str)], by: &str) -> Vec<String> {
    let options = Options { rules: vec![rule.name.to_owned()], terms: terms(by), ..Options::default() };
    check(&text(versions), &options).into_iter().map(|finding| finding.message).collect()
}

/// A checklist, or a glossary whose first row names its languages.
fn terms(by: &str) -> Arc<Terms> {
    let mut terms = Terms::default();
    let mut rows = by.lines().map(|line| line.split('\t'));
    let head: Vec<Option<Language>> = rows.next().into_iter().flatten().map(Language::from_tag).collect();
    if head.len() > 1 && head.iter().all(Option::is_some) {
        for row in rows {
            terms.glossary.add(head.iter().flatten().copied().zip(row));
        }
    } else {
        terms.checklist = terms::checklist(by).expect("a checklist");
    }
    Arc::new(terms)
}

#[test]
fn every_rule_keeps_to_its_examples() {
    let mut wrong = Vec::new();
    for rule in RULES {
        for example in rule.examples {
            let found = messages_by(rule, example.versions, example.by);
            if found.is_empty() == example.found {
                wrong.push(format!("{} in {:?}: {found:?}", rule.name, example.versions));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_is_documented_and_has_examples_of_both_kinds() {
    let mut names = HashSet::new();
    for rule in RULES {
        assert!(names.insert(rule.name), "{} twice", rule.name);
        assert!(rule.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", rule.name);
        for locale in Locale::ALL {
            assert!(speaking(locale, || rule.about()).ends_with('.'), "{} in {locale:?}", rule.name);
        }
        assert!(rule.except.is_empty() || rule.except.ends_with('.'), "{}", rule.name);
        assert!(rule.examples.iter().any(|example| example.found), "{}", rule.name);
        assert!(rule.examples.iter().any(|example| !example.found), "{}", rule.name);
    }
}

#[test]
fn findings_lie_in_their_passages_and_say_one_sentence() {
    for locale in Locale::ALL {
        for example in RULES.iter().flat_map(|rule| rule.examples) {
            let text = text(example.versions);
            let options = Options { terms: terms(example.by), ..Options::default() };
            for finding in speaking(locale, || check(&text, &options)) {
                sound(&text, &finding);
            }
        }
    }
}

/// Words by which an English sentence is known among others.
const ENGLISH: &[&str] = &["has", "have", "here", "not", "is", "and", "with", "the", "ends", "says", "only"];

#[test]
fn every_rule_speaks_the_language_that_is_spoken() {
    let text_words = |example: &Example| -> String { example.versions.iter().map(|(_, t)| *t).collect() };
    for locale in [Locale::French, Locale::Arabic] {
        for rule in RULES {
            for example in rule.examples {
                for said in speaking(locale, || messages_by(rule, example.versions, example.by)) {
                    let own = text_words(example);
                    let english = |word: &&str| ENGLISH.contains(word) && !own.contains(*word);
                    let found = said.split(|c: char| !c.is_alphanumeric()).find(english);
                    assert_eq!(found, None, "{} in {locale:?}: {said}", rule.name);
                    assert!(!said.starts_with(char::is_lowercase), "{said}");
                }
            }
        }
    }
}

#[test]
fn a_finding_reads_well_in_each_language() {
    let check = |rule: &str, versions: &[(&str, &str)], french: &str, arabic: &str| {
        let rule = RULES.iter().find(|r| r.name == rule).expect("a rule");
        for (locale, expected) in [(Locale::French, french), (Locale::Arabic, arabic)] {
            assert_eq!(speaking(locale, || messages(rule, versions)), [expected], "{}", rule.name);
        }
    };
    check(
        "numbers",
        &[("ar", "عاد 12340 منشورا."), ("fr", "430 prismes."), ("en", "12340 prisms.")],
        "Le français a 430, l’arabe et l’anglais ont 12\u{202f}340.",
        "في الفرنسية: 430، وفي العربية والإنجليزية: 12,340.",
    );
    check(
        "unlinked",
        &[("ar", "عودة المنارة\nجاؤوا."), ("fr", "\nIls vinrent."), ("en", "\nThey came.")],
        "Seul l’arabe a le titre\u{a0}: le français et l’anglais n’ont pas de correspondant.",
        "في العربية فقط العنوان: لا مقابل في الفرنسية والإنجليزية.",
    );
    check(
        "dates",
        &[("en", "on October 7"), ("fr", "le 7 novembre")],
        "L’anglais a octobre, le français a novembre.",
        "في الإنجليزية: أكتوبر، وفي الفرنسية: نوفمبر.",
    );
}

fn sound(text: &Text, finding: &Finding) {
    assert!(finding.bead < text.ladder().len());
    assert!(finding.message.ends_with('.') && !finding.message.contains('\n'), "{}", finding.message);
    assert!(!finding.passages.is_empty(), "{}", finding.message);
    for passage in &finding.passages {
        let version = &text.versions()[passage.side];
        assert!(!version.slice(passage.bytes.clone()).is_empty(), "{finding:?}");
        let mut end = passage.bytes.start;
        for mark in &passage.marks {
            assert!(mark.start >= end && mark.end <= passage.bytes.end, "{finding:?}");
            assert!(!version.slice(mark.clone()).is_empty(), "{finding:?}");
            end = mark.end;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_is_too_odd(
        ar in "(\\PC|[\u{200b}-\u{206f}٠-٩ا-ي «»\"()،؛؟.|\n]){0,80}",
        fr in "(\\PC|[a-zé0-9 «»’'\"():;,.!?%/@|\n]){0,80}",
        en in "(\\PC|[A-Za-z0-9 “”'\"():;,.!?%/@{}<>|\n]){0,80}",
    ) {
        let text = text(&[("ar", &ar), ("fr", &fr), ("en", &en)]);
        for finding in check(&text, &Options::default()) {
            sound(&text, &finding);
        }
    }
}
