//! The same word twice.

use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::say;
use crate::text::words::Kind;

pub(super) const RULE: Rule = Rule {
    name: "repeated-word",
    severity: Severity::Warning,
    except: "What grammar or emphasis repeats: nous nous, vous vous; had had, that that; جدا جدا; names, \
        and the letters of foreign initials (بي بي سي).",
    examples: &[
        wrong(&[("en", "He went to the the house.")]),
        wrong(&[("fr", "Il va à la la maison.")]),
        wrong(&[("ar", "ذهب إلى إلى البيت.")]),
        right(&[("fr", "Nous nous levons et vous vous levez.")]),
        right(&[("en", "He had had enough.")]),
        right(&[("ar", "هذا كثير جدا جدا.")]),
        right(&[("en", "The house. House by house.")]),
        right(&[("ar", "قناة بي بي سي")]),
        right(&[("en", "Park Jae-in in May, room 12 12")]),
    ],
    looks: Looks::Alone(look),
};

/// Words that may follow themselves, folded.
const ALLOWED: &[&str] = &[
    "nous",
    "vous",
    "had",
    "that",
    "is",
    "bye",
    "ha",
    "no",
    "yes",
    "very",
    "so",
    "جدا",
    "لا",
    "نعم",
    "شيا",
    "رويدا",
    "صفا",
    "يوما",
    "non",
    "oui",
    "tres",
    "la",
    "ah",
    "oh",
    "blah",
    "tut",
    "hip",
];

/// Arabic words of two letters, folded.
const SHORT: &[&str] = &["في", "من", "عن", "لم", "لن", "قد", "هو", "هي", "كل", "مع", "او", "ما", "ثم"];

fn look(passage: &Passage, drafts: &mut Vec<Draft>) {
    let tokens = passage.tokens();
    let mut marks = Vec::new();
    let mut word = String::new();
    for pair in tokens.list().windows(2) {
        let [first, second] = pair else { continue };
        let same = first.kind == Kind::Word
            && second.kind == Kind::Word
            && tokens.folded(first) == tokens.folded(second)
            // Accents and case tell words apart: `à a`, `US us`; a capital in the middle is a name, `Duran Duran`.
            && passage.slice(first.bytes.clone()).to_lowercase() == passage.slice(second.bytes.clone()).to_lowercase()
            && !(second.capital && first.capital)
            && first.bytes.end < second.bytes.start
            && passage.slice(first.bytes.end..second.bytes.start).chars().all(char::is_whitespace);
        let folded = tokens.folded(first);
        // `Jae-in in`: half a name is no word.
        let same = same && !passage.slice(0..first.bytes.start).ends_with('-');
        // `بي بي سي`: letters of a foreign alphabet, by their names.
        let initials = passage.is_arabic_script() && folded.chars().count() <= 2 && !SHORT.contains(&folded);
        let allowed = ALLOWED.contains(&folded) && !(folded == "la" && passage.language.code() == "fr");
        // A script that has no spaces has words of one sign, and doubles them.
        if same && !allowed && !initials && !folded.is_empty() {
            marks.push(first.bytes.start..second.bytes.end);
            passage.slice(second.bytes.clone()).clone_into(&mut word);
        }
    }
    if !marks.is_empty() {
        drafts.push(passage.draft(say!("check-repeated", version = passage.name, word = word), marks));
    }
}
