//! A counterpart without a word in it.

use super::super::say;
use super::super::view::{Bead, Passage};
use super::{Draft, Looks, Rule, Severity, right, wrong};
use crate::message::{list, say};

pub(super) const RULE: Rule = Rule {
    name: "empty",
    severity: Severity::Error,
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
        let message = say::sentence(&[
            say!("check-no-words", count = without.len(), versions = list(&without)),
            say!("check-has-some", count = with.len(), versions = list(&with)),
        ]);
        drafts.push(bead.draft(message, |_| Vec::new()));
    }
}
