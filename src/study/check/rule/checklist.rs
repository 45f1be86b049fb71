//! What a reviewer's own list says must not stand in a version.

use super::{Draft, Looks, Passage, Rule, Severity, right_by, wrong_by};
use crate::message::say;

const LIST: &str = "fr\t(?i)\\bau final\\b\tplutôt : finalement\n*\tTBD\n";

pub(super) const RULE: Rule = Rule {
    name: "checklist",
    severity: Severity::Warning,
    except: "Other languages than a pattern's own; everything where no checklist is given.",
    examples: &[
        wrong_by(LIST, &[("fr", "Au final, il partit."), ("en", "He left.")]),
        wrong_by(LIST, &[("en", "He left on TBD."), ("ar", "غادر.")]),
        right_by(LIST, &[("fr", "Le tableau final."), ("en", "Au final, a film.")]),
    ],
    looks: Looks::Alone(look),
};

fn look(passage: &Passage, drafts: &mut Vec<Draft>) {
    let language = |wanted| wanted == passage.language;
    for item in passage.terms.checklist.iter().filter(|item| item.language.is_none_or(language)) {
        let marks: Vec<_> =
            item.pattern.find_iter(&passage.text).map(|m| m.range()).filter(|m| !m.is_empty()).collect();
        let Some(first) = marks.first() else { continue };
        let words = passage.slice(first.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
        let said = match item.says.as_str() {
            "" => say!("check-list", version = passage.name, words = words),
            says => say!(
                "check-list-says",
                version = passage.name,
                words = words,
                says = says.trim_end_matches('.')
            ),
        };
        drafts.push(passage.draft(said, marks));
    }
}
