//! Passages end alike.

use super::super::say;
use super::super::view::Bead;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};

pub(super) const RULE: Rule = Rule {
    name: "end-punctuation",
    severity: Severity::Warning,
    about: "What ends a passage is of one class in all versions: a stop, a question, an exclamation, a colon, a semicolon, \
        an ellipsis, or nothing; ؟ is ?, ؛ is ;, 。 is a full stop.",
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
    fn name(self) -> &'static str {
        match self {
            End::Nothing => "nothing",
            End::Stop => "a full stop",
            End::Question => "a question mark",
            End::Exclamation => "an exclamation mark",
            End::Both => "a question and exclamation mark",
            End::Colon => "a colon",
            End::Semicolon => "a semicolon",
            End::Comma => "a comma",
            End::Ellipsis => "an ellipsis",
        }
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
        let verb = if names.len() == 1 { "ends" } else { "end" };
        format!("{} {verb} with {}", say::list(names), end.name())
    };
    let message = groups.iter().map(clause).collect::<Vec<_>>().join(", ") + ".";
    let asks = |passage: &Passage| passage.text.contains(['?', '؟', '？', '⁉', '‽']);
    let question = ends.iter().any(|end| end.asks()) && !bead.passages().all(asks);
    let draft = bead.draft(message, |_| Vec::new());
    drafts.push(if question { draft } else { draft.at_most(Severity::Hint) });
}
