//! What a program sets something else in the place of.

use std::ops::Range;

use super::super::view::Bead;
use super::numbers::message;
use super::{Draft, Looks, Rule, Severity, right, wrong};

pub(super) const RULE: Rule = Rule {
    name: "placeholders",
    severity: Severity::Error,
    except: "A one-letter Arabic word may stand right before one (و{name}).",
    examples: &[
        wrong(&[("en", "Hello, {name}!"), ("fr", "Bonjour, {nom} !")]),
        wrong(&[("en", "%d files in %s"), ("ar", "%d ملفات")]),
        wrong(&[("en", "a <b>bold</b> word"), ("fr", "un mot <b>gras")]),
        right(&[("en", "{a} and {b}"), ("fr", "{b} et {a}"), ("ar", "{a} و{b}")]),
        right(&[("en", "100 % of it, 5% down"), ("fr", "100 % de cela")]),
        right(&[("en", "a < b and c > d"), ("fr", "a < b et c > d")]),
    ],
    looks: Looks::Beside(look),
};

/// The placeholders in `text`.
fn placeholders(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(from) = text.get(at..).and_then(|rest| rest.find(['{', '%', '<', '&'])) {
        let start = at + from;
        let rest = &text[start..];
        let length = match rest.as_bytes()[0] {
            b'{' => bracketed(rest),
            b'<' => tag(rest),
            b'&' => entity(rest),
            _ => printf(rest, text[..start].chars().next_back()),
        };
        match length {
            Some(length) => {
                let dollar = usize::from(text[..start].ends_with('$'));
                found.push(start - dollar..start + length);
                at = start + length;
            }
            None => at = start + 1,
        }
    }
    found
}

/// `{name}`, `{0}`, `{{name}}`.
fn bracketed(rest: &str) -> Option<usize> {
    let end = rest.find('}')?;
    let inner = rest[..end].trim_start_matches('{').trim();
    let named = !inner.is_empty() && inner.len() <= 40;
    let plain = inner.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-$:".contains(&b));
    let twice = rest.starts_with("{{") && rest[end..].starts_with("}}");
    (named && plain).then(|| end + 1 + usize::from(twice))
}

/// `<b>`, `</b>`, `<br/>`, `<a href="…">`.
fn tag(rest: &str) -> Option<usize> {
    let name = rest.get(1..)?.trim_start_matches('/');
    let end = rest.find('>').filter(|end| *end <= 200)?;
    (name.starts_with(|c: char| c.is_ascii_alphabetic()) && !rest[1..end].contains('<')).then(|| end + 1)
}

/// `&nbsp;`, `&#160;`.
fn entity(rest: &str) -> Option<usize> {
    let end = rest.find(';').filter(|end| (2..=10).contains(end))?;
    rest[1..end].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#').then(|| end + 1)
}

/// `%s`, `%1$d`, `%.2f`, and no per cent sign.
fn printf(rest: &str, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|c| c.is_numeric() || c.is_whitespace() && rest.starts_with("% ")) {
        return None;
    }
    let end = rest
        .char_indices()
        .skip(1)
        .find(|(_, c)| !c.is_ascii_digit() && !matches!(c, '$' | '.' | '-' | '+' | '#'))?;
    let kind = matches!(end.1, 's' | 'd' | 'i' | 'u' | 'f' | 'x' | 'c' | '@');
    let over = !rest[end.0 + end.1.len_utf8()..].starts_with(|c: char| c.is_ascii_alphanumeric());
    (kind && over).then_some(end.0 + 1)
}

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    if !bead.passages().any(|passage| passage.text.contains(['{', '%', '<', '&'])) {
        return;
    }
    let sides: Vec<Vec<Range<usize>>> = bead.passages().map(|p| placeholders(&p.text)).collect();
    let words: Vec<Vec<String>> = bead
        .passages()
        .zip(&sides)
        .map(|(passage, found)| found.iter().map(|bytes| passage.slice(bytes.clone()).to_owned()).collect())
        .collect();
    let count = |at: usize, word: &String| words[at].iter().filter(|other| *other == word).count();
    let at_issue =
        |at: usize, word: &String| (0..words.len()).any(|other| count(other, word) != count(at, word));
    let lists: Vec<Vec<String>> = (0..words.len())
        .map(|at| words[at].iter().filter(|word| at_issue(at, word)).cloned().collect())
        .collect();
    if lists.iter().all(Vec::is_empty) {
        return;
    }
    drafts.push(bead.draft(message(bead, &lists), |at| {
        let marked = |(_, word): &(&Range<usize>, &String)| at_issue(at, word);
        sides[at].iter().zip(&words[at]).filter(marked).map(|(bytes, _)| bytes.clone()).collect()
    }));
}
