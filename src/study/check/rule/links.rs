//! Addresses of pages and people.

use std::ops::Range;

use super::super::view::Bead;
use super::numbers::message;
use super::{Draft, Looks, Rule, Severity, right, wrong};

pub(super) const RULE: Rule = Rule {
    name: "links",
    severity: Severity::Warning,
    except: "Where two differ by no more than the page's language (/fr/ and /en/, fr. and www.) it is a hint.",
    examples: &[
        wrong(&[("en", "See https://example.org/a."), ("fr", "Voir https://example.org/b.")]),
        wrong(&[("en", "Write to a@example.org."), ("ar", "اكتب إلينا.")]),
        wrong(&[("en", "https://example.org/en/a"), ("fr", "https://example.org/fr/a")]),
        right(&[("en", "See https://Example.org/a."), ("fr", "Voir (https://example.org/a) !")]),
        right(&[("en", "and/or, 12:30, a @ b"), ("fr", "et/ou")]),
    ],
    looks: Looks::Beside(look),
};

/// The addresses in `text`, with their bytes.
fn addresses(text: &str) -> Vec<(Range<usize>, String)> {
    if !text.contains(['@', ':', 'w', 'W']) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let ends =
        |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '،' | '؛');
    let mut at = 0;
    while at < text.len() {
        let Some(start) = text[at..].find(|c| !ends(c)).map(|from| at + from) else { break };
        let end = text[start..].find(ends).map_or(text.len(), |to| start + to);
        at = end;
        let word = text[start..end].trim_start_matches(['(', '[', '{', '*', '_', '،']);
        let first = end - word.len();
        let word =
            word.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '/' | '=' | '#' | '&'));
        let folded = word.to_lowercase();
        let page = ["http://", "https://", "ftp://", "www."].iter().any(|begins| folded.starts_with(begins));
        let mail = word.split_once('@').is_some_and(|(name, host)| {
            let plain = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || b"._+-".contains(&b));
            !name.is_empty() && plain(name) && plain(host) && host.trim_matches('.').contains('.')
        });
        if page || mail {
            found.push((first..first + word.len(), folded.trim_end_matches('/').to_owned()));
        }
    }
    found
}

/// An address without what names a language in it.
fn without_language(address: &str) -> String {
    let part =
        |part: &&str| !matches!(*part, "fr" | "en" | "ar" | "www" | "french" | "english" | "arabic" | "");
    let parts: Vec<&str> = address.split(['/', '.', '?', '=', '&']).filter(part).collect();
    parts.join("/")
}

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    let sides: Vec<Vec<(Range<usize>, String)>> = bead.passages().map(|p| addresses(&p.text)).collect();
    if sides.iter().all(Vec::is_empty) {
        return;
    }
    let lone = |same: &dyn Fn(&str, &str) -> bool| -> Vec<Vec<String>> {
        let missing =
            |address: &str| sides.iter().any(|side| !side.iter().any(|(_, other)| same(address, other)));
        let of = |side: &Vec<(Range<usize>, String)>| {
            side.iter().map(|(_, address)| address.clone()).filter(|address| missing(address)).collect()
        };
        sides.iter().map(of).collect()
    };
    let lists = lone(&|a, b| a == b);
    if lists.iter().all(Vec::is_empty) {
        return;
    }
    let translated = lone(&|a, b| without_language(a) == without_language(b)).iter().all(Vec::is_empty);
    let draft = bead.draft(message(bead, &lists), |at| {
        sides[at].iter().filter(|(_, a)| lists[at].contains(a)).map(|(bytes, _)| bytes.clone()).collect()
    });
    drafts.push(if translated { draft.at_most(Severity::Hint) } else { draft });
}
