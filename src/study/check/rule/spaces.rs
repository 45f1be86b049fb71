//! Doubled and misplaced spaces.

use std::ops::Range;

use super::super::say;
use super::{Draft, Looks, Passage, Rule, Severity, right, wrong};
use crate::message::{list, say};

pub(super) const RULE: Rule = Rule {
    name: "spaces",
    severity: Severity::Hint,
    except: "Line breaks are as good as one space. French has a space before ; : ! ? » and after «, which is the rule \
        french-spacing; a space before an ellipsis or a decimal is left alone.",
    examples: &[
        wrong(&[("en", "He  came.")]),
        wrong(&[("fr", "Il vint , puis partit .")]),
        wrong(&[("ar", "جاء ، ثم ذهب.")]),
        wrong(&[("en", "He came ( late ).")]),
        right(&[("fr", "Il vint ; où ? « Là. »")]),
        right(&[("en", "He came\nlate.")]),
        right(&[("en", "He came … late, by .5 seconds")]),
    ],
    looks: Looks::Alone(look),
};

fn look(passage: &Passage, drafts: &mut Vec<Draft>) {
    let text = &passage.text;
    let blank = |c: char| matches!(c, ' ' | '\t' | '\u{a0}' | '\u{202f}' | '\u{3000}');
    let mut marks: Vec<Range<usize>> = Vec::new();
    let (mut doubled, mut before, mut inside) = (false, false, false);
    let mut chars = text.char_indices().peekable();
    let mut last = None;
    while let Some((at, c)) = chars.next() {
        if !blank(c) {
            last = Some(c);
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((next, _)) = chars.next_if(|(_, c)| blank(*c)) {
            end = next + 1;
        }
        while !text.is_char_boundary(end) {
            end += 1;
        }
        let mut after = text[end..].chars();
        let (next, following) = (after.next(), after.next());
        let twice = text[at..end].chars().count() > 1 && next != Some('\n') && last != Some('\n');
        let stop = matches!(next, Some(',' | '.' | '،'))
            && !following.is_some_and(|c| c.is_alphanumeric() || c == '.');
        let stop = stop || (next == Some('؛') || next == Some('؟')) && passage.is_arabic_script();
        let bracket = matches!(next, Some(')' | ']')) || matches!(last, Some('(' | '['));
        if twice || stop || bracket {
            doubled |= twice;
            before |= stop;
            inside |= bracket;
            marks.push(at..end);
        }
        last = Some(' ');
    }
    if marks.is_empty() {
        return;
    }
    let kinds = [
        (doubled, say!("check-two-spaces")),
        (before, say!("check-space-before-stop")),
        (inside, say!("check-space-in-brackets")),
    ];
    let kinds: Vec<&str> = kinds.iter().filter(|(there, _)| *there).map(|(_, kind)| *kind).collect();
    let has = say::has(&[passage.name], list(&kinds));
    drafts.push(passage.draft(say::sentence(&[has]), marks));
}
