//! Passages end alike.

use super::super::say;
use super::super::view::Bead;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::{list, say};

pub(super) const RULE: Rule = Rule {
    name: "end-punctuation",
    severity: Severity::Warning,
    except: "Closing quotation marks and brackets are looked through. Only a question against none is a warning, and only \
        where no other question mark stands in the passage; the rest is a hint. Arabic may end without a full stop.",
    examples: &[
        wrong(&[("en", "Did he come?"), ("fr", "Il est venu.")]),
        wrong(&[("en", "He came."), ("ar", "جاء؟"), ("fr", "Il vint.")]),
        wrong(&[("en", "He came!"), ("fr", "Il vint.")]),
        right(&[("en", "Did he come?"), ("fr", "Est-il venu ?"), ("ar", "هل جاء؟")]),
        right(&[("en", "He said: “Come.”"), ("fr", "Il dit : « Viens ».")]),
        right(&[("en", "He came."), ("ar", "جاء")]),
        right(&[("en", "And then..."), ("fr", "Et puis…")]),
    ],
    looks: Looks::Beside(look),
};

/// What a passage ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Nothing,
    Stop,
    Question,
    Exclamation,
    /// `?!`, `⁉`.
    Both,
    Colon,
    Semicolon,
    Comma,
    Ellipsis,
}

impl End {
    /// What it is called; nothing where there is no mark.
    fn name(self) -> Option<&'static str> {
        Some(match self {
            End::Nothing => return None,
            End::Stop => say!("check-full-stop"),
            End::Question => say!("check-question-mark"),
            End::Exclamation => say!("check-exclamation-mark"),
            End::Both => say!("check-question-and-exclamation"),
            End::Colon => say!("check-colon"),
            End::Semicolon => say!("check-semicolon"),
            End::Comma => say!("check-comma"),
            End::Ellipsis => say!("check-an-ellipsis"),
        })
    }

    fn asks(self) -> bool {
        matches!(self, End::Question | End::Both)
    }
}

fn end(text: &str) -> End {
    let closing = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '“' | '”' | '«' | '»' | '’' | '\'' | ')' | ']' | '}' | '›' | '\u{200e}' | '\u{200f}'
            )
    };
    let text = text.trim_end_matches(closing);
    if text.ends_with("...") || text.ends_with('…') {
        return End::Ellipsis;
    }
    let mut last = text.chars().rev().take_while(|c| !c.is_alphanumeric());
    let Some(mark) = last.next() else { return End::Nothing };
    let before = last.next();
    let asks = |c| matches!(c, '?' | '؟' | '？');
    let shouts = |c| matches!(c, '!' | '！');
    match mark {
        '⁉' | '⁈' | '‽' => End::Both,
        c if asks(c) && before.is_some_and(shouts) || shouts(c) && before.is_some_and(asks) => End::Both,
        c if asks(c) => End::Question,
        c if shouts(c) => End::Exclamation,
        '.' | '。' | '۔' | '।' => End::Stop,
        ':' | '：' => End::Colon,
        ';' | '؛' | '；' => End::Semicolon,
        ',' | '،' | '，' | '、' => End::Comma,
        _ => End::Nothing,
    }
}

fn look(bead: &Bead, drafts: &mut Vec<Draft>) {
    let ends: Vec<End> = bead.passages().map(|passage| end(&passage.text)).collect();
    // An Arabic sentence may do without its stop.
    let lenient: Vec<bool> = bead.passages().map(|passage| passage.language.code() == "ar").collect();
    let stop = |at: usize| if lenient[at] && ends[at] == End::Nothing { End::Stop } else { ends[at] };
    let first = stop(0);
    if (1..ends.len())
        .all(|at| stop(at) == first || (lenient[at] && ends[at] == End::Nothing && first == End::Nothing))
    {
        return;
    }
    if lenient.first() == Some(&true) && ends.iter().all(|end| *end == End::Nothing) {
        return;
    }
    let mut groups: Vec<(End, Vec<&str>)> = Vec::new();
    for (at, end) in ends.iter().enumerate() {
        match groups.iter_mut().find(|(other, _)| other == end) {
            Some((_, names)) => names.push(bead.name(at)),
            None => groups.push((*end, vec![bead.name(at)])),
        }
    }
    groups.sort_by_key(|(_, names)| names.len());
    let clause = |(end, names): &(End, Vec<&str>)| {
        let (count, versions) = (names.len(), list(names));
        match end.name() {
            None => say!("check-ends-bare", count = count, versions = versions),
            Some(mark) => say!("check-ends", count = count, versions = versions, mark = mark),
        }
    };
    let message = say::sentence(&groups.iter().map(clause).collect::<Vec<_>>());
    let asks = |passage: &Passage| passage.text.contains(['?', '؟', '？', '⁉', '‽']);
    let question = ends.iter().any(|end| end.asks()) && !bead.passages().all(asks);
    let draft = bead.draft(message, |_| Vec::new());
    drafts.push(if question { draft } else { draft.at_most(Severity::Hint) });
}
