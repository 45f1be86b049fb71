//! A counterpart without a word in it.

use super::super::say;
use super::super::view::{Bead, Passage};
use super::{Draft, Looks, Rule, Severity, right, wrong};

pub(super) const RULE: Rule = Rule {
    name: "empty",
    severity: Severity::Error,
    about: "Every passage has words where its counterparts have some.",
    except: "",
    examples: &[
        wrong(&[("en", "Nobody saw the ferry."), ("fr", "—")]),
        wrong(&[("ar", "لم ير أحد العبّارة."), ("en", "\u{200b}…"), ("fr", "Personne ne vit le bac.")]),
        right(&[("en", "***"), ("fr", "—")]),
        right(&[("en", "No."), ("fr", "Non.")]),
    ],
    looks: Looks::Beside(look),
};

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    let empty = |passage: &&Passage| !passage.text.contains(char::is_alphanumeric);
    let without: Vec<&str> = bead.passages().filter(empty).map(|passage| passage.name).collect();
    let with: Vec<&str> =
        bead.passages().filter(|passage| !empty(passage)).map(|passage| passage.name).collect();
    if !without.is_empty() && !with.is_empty() {
        let message = format!(
            "{} {} no words here, {} {}.",
            say::list(&without),
            say::has(without.len()),
            say::list(&with),
            do_or_does(with.len())
        );
        drafts.push(bead.draft(message, |_| Vec::new()));
    }
}

fn do_or_does(count: usize) -> &'static str {
    if count == 1 { "does" } else { "do" }
}
