//! What is quoted in a sentence runs its own way.
//!
//! `/tmp/a.txt` in an Arabic sentence, or an Arabic title in an English one, takes what
//! stands beside it along: the slash goes to the wrong end. So whatever runs the other
//! way stands between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9, 2.4).
//!
//! In Arabic messages commands and flags are isolated too, as LEFT-TO-RIGHT ISOLATE, but
//! nobody has to write that: [`marked`] does it when the program is built (`build.rs`
//! borrows this file). What stands between backticks is a command as a whole.
//!
//! These isolates are ours alone. One that comes with what is quoted, in a file's name
//! say, is shown as U+FFFD.

use std::borrow::Cow;

/// Opens an isolate whose direction is that of its first strong character.
pub const OPENS: char = '\u{2068}';
/// Opens an isolate that runs from left to right, as commands do whatever is named in them.
pub const OPENS_CODE: char = '\u{2066}';
/// Closes either.
pub const CLOSES: char = '\u{2069}';

/// Whether `c` is written from right to left: the blocks of such scripts, their
/// presentation forms among them.
pub fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// `value` as it stands in a sentence that runs from right to left or from left to right:
/// isolated where it runs, or may run, the other way.
pub(super) fn quoted(value: &str, right_to_left: bool) -> Cow<'_, str> {
    let isolate = |c: char| matches!(c, '\u{2066}'..='\u{2069}');
    let runs_on = |c: char| is_right_to_left(c) || c == ' ';
    let apart = if right_to_left {
        !value.chars().all(runs_on) && !value.bytes().all(|b| b.is_ascii_digit())
    } else {
        value.chars().any(is_right_to_left)
    };
    match (apart, value.contains(isolate)) {
        (false, false) => Cow::Borrowed(value),
        (false, true) => Cow::Owned(value.replace(isolate, "\u{fffd}")),
        (true, _) => Cow::Owned(format!("{OPENS}{}{CLOSES}", value.replace(isolate, "\u{fffd}"))),
    }
}

/// A catalogue of a language that is written from right to left, its commands, flags and
/// whatever else is code isolated in every message.
pub fn marked(catalogue: &str) -> String {
    let mut out = String::with_capacity(catalogue.len() + catalogue.len() / 16);
    for line in catalogue.split_inclusive('\n') {
        let at = text_of(line).unwrap_or(line.len());
        out.push_str(&line[..at]);
        isolate(&line[at..], &mut out);
    }
    out
}

/// Where the text of a line begins, if it has any: behind `key = `, `[few] ` or the blanks.
fn text_of(line: &str) -> Option<usize> {
    let bare = line.trim();
    if bare.is_empty() || bare.starts_with('#') || bare.ends_with("->") || bare == "}" {
        return None;
    }
    if !line.starts_with(' ') {
        return line.find(" = ").map(|at| at + 3);
    }
    let indent = line.len() - line.trim_start().len();
    let is_variant = bare.starts_with('[') || bare.starts_with("*[");
    if is_variant { line.find("] ").map(|at| at + 2) } else { Some(indent) }
}

/// Adds `text` to `out`, the code in it isolated.
fn isolate(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some((code, behind)) = rest.strip_prefix('`').and_then(|rest| rest.split_once('`')) {
            out.extend(['`', OPENS_CODE]);
            out.push_str(code);
            out.extend([CLOSES, '`']);
            rest = behind;
            continue;
        }
        // Words of code with single blanks between, up to one that ends a part of the sentence.
        let mut end = word(rest);
        while !rest[..end].ends_with([':', ',', '.', ')', ']']) && end > 0 {
            let more = rest[end..].strip_prefix(' ').filter(|rest| !rest.starts_with(['(', '[']));
            let more = more.map_or(0, word);
            if more == 0 {
                break;
            }
            end += 1 + more;
        }
        if end == 0 {
            out.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        }
        piece(&rest[..end], out);
        rest = &rest[end..];
    }
}

/// How many bytes at the beginning of `text` are one word of code: signs and letters of
/// ASCII, ellipses and variables.
fn word(text: &str) -> usize {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        at += match c {
            '{' => text[at..].find('}').map_or(1, |closing| closing + 1),
            c if c != '`' && c.is_ascii_graphic() || c == '…' => c.len_utf8(),
            _ => break,
        };
    }
    at
}

/// Adds words of code, isolated if they need it, without the punctuation of the sentence
/// about them.
fn piece(words: &str, out: &mut String) {
    let mut code = words;
    loop {
        code = whole_words(code);
        let less = match (code.chars().next(), code.chars().next_back()) {
            (_, Some(':' | ',' | '.')) => &code[..code.len() - 1],
            (Some('('), Some(')')) | (Some('['), Some(']')) | (Some('"'), Some('"')) if code.len() > 1 => {
                &code[1..code.len() - 1]
            }
            (Some('('), _) if !code.contains(')') => &code[1..],
            (Some('['), _) if !code.contains(']') => &code[1..],
            (_, Some(')')) if !code.contains('(') => &code[..code.len() - 1],
            (_, Some(']')) if !code.contains('[') && code.len() > 2 => &code[..code.len() - 1],
            _ => break,
        };
        code = less;
    }
    let at = code.as_ptr().addr() - words.as_ptr().addr();
    out.push_str(&words[..at]);
    if stands_out(code) {
        out.push(OPENS_CODE);
        out.push_str(code);
        out.push(CLOSES);
    } else {
        out.push_str(code);
    }
    out.push_str(&words[at + code.len()..]);
}

/// Without the words at either end that are no code: signs alone, and variables, unless
/// they are the value of a flag or of a setting.
fn whole_words(code: &str) -> &str {
    // A setting and its value are code whatever they are.
    if code.contains(" = ") {
        return code;
    }
    let is_variable = |word: &str| word.starts_with('{') && word.find('}') == Some(word.len() - 1);
    let is_sign = |word: &str| !word.contains(|c: char| c.is_ascii_alphanumeric());
    let mut code = code;
    while let Some(first) = Some(word(code)).filter(|&end| end < code.len()) {
        if !is_variable(&code[..first]) && !is_sign(&code[..first]) {
            break;
        }
        code = &code[first + 1..];
    }
    while let Some(blank) = last_blank(code) {
        let before = code[..blank].rsplit(' ').next().unwrap_or_default();
        let is_value = before == "=" || before.starts_with('-');
        let last = &code[blank + 1..];
        if !is_sign(last) && (is_value || !is_variable(last)) {
            break;
        }
        code = &code[..blank];
    }
    code
}

/// Where the last blank stands that is not within a variable.
fn last_blank(code: &str) -> Option<usize> {
    let mut depth = 0;
    let outside = |(at, c): (usize, char)| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        (c == ' ' && depth == 0).then_some(at)
    };
    code.char_indices().filter_map(outside).last()
}

/// Whether code would come apart in a sentence that runs from right to left: it has Latin
/// letters, and signs at an end or variables; or it sets something, or is typed as `50%` is.
fn stands_out(code: &str) -> bool {
    if code.strip_suffix('%').is_some_and(|number| number.parse::<u32>().is_ok()) {
        return true;
    }
    let (mut letters, mut variable) = (false, false);
    let mut depth = 0;
    for c in code.chars() {
        depth += i32::from(c == '{');
        variable |= depth > 0;
        letters |= depth == 0 && c.is_ascii_alphabetic();
        depth -= i32::from(c == '}');
    }
    let plain = code.starts_with(|c: char| c.is_ascii_alphabetic())
        && code.ends_with(|c: char| c.is_ascii_alphanumeric());
    letters && (variable || !plain) || code.contains(" = ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_in_a_message_is_isolated() {
        let check = |text: &str, expected: &str| {
            let seen = marked(&format!("key = {text}\n")).replace(OPENS_CODE, "<").replace(CLOSES, ">");
            assert_eq!(seen, format!("key = {expected}\n"));
        };
        check("ترميزه بـ --encoding.", "ترميزه بـ <--encoding>.");
        check("سمّها بـ -o OUT", "سمّها بـ <-o OUT>");
        check("الأمر `visavis FILE…` يقرأ", "الأمر `<visavis FILE…>` يقرأ");
        check("استعمل (TERM=dumb): كذا", "استعمل (TERM=dumb): كذا");
        check("(--severity { $least })", "(<--severity { $least }>)");
        check("--lang { $code }: ليس", "<--lang { $code }>: ليس");
        check("تعذر فتح { $path }: { $error }", "تعذر فتح { $path }: { $error }");
        check("m{ $letter } و]q", "<m{ $letter }> و<]q>");
        check("ضع theme = \"{ $name }\" في", "ضع <theme = \"{ $name }\"> في");
        check("{ $said } (visavis --help)", "{ $said } (visavis --help)");
        check(
            "إلى tmux { $what }، fr أو ar [المبدئي: عنوان] (html)",
            "إلى tmux { $what }، fr أو ar [المبدئي: عنوان] (html)",
        );
        check("{ $name } = { $value }: المتاح { $known }", "<{ $name } = { $value }>: المتاح { $known }");
        check("[المبدئي: 1] (tsv وcsv)", "[المبدئي: 1] (tsv وcsv)");
        check("%s، <b>؛ &nbsp;", "<%s>، <<b>>؛ <&nbsp;>");
        check("أولًا: 50% يذهب", "أولًا: <50%> يذهب");
        check("export! تكتب Enter", "<export!> تكتب Enter");
        check("{ $at }/{ $all } ثم ./NAME.", "{ $at }/{ $all } ثم <./NAME>.");
        assert_eq!(
            marked("# --a\nk = { $n ->\n   *[few] --a\n}\n"),
            "# --a\nk = { $n ->\n   *[few] \u{2066}--a\u{2069}\n}\n"
        );
    }

    #[test]
    fn what_is_quoted_is_isolated_where_it_runs_the_other_way() {
        let check = |value: &str, right_to_left, expected: &str| {
            let seen = quoted(value, right_to_left).replace(OPENS, "<").replace(CLOSES, ">");
            assert_eq!(seen, expected);
        };
        check("/tmp/a.txt", true, "</tmp/a.txt>");
        check("/tmp/a.txt", false, "/tmp/a.txt");
        check("العربية", true, "العربية");
        check("العربية", false, "<العربية>");
        check("12", true, "12");
        // Only ours.
        check("a\u{2069}\u{2067}b", true, "<a\u{fffd}\u{fffd}b>");
        check("a\u{2069}", false, "a\u{fffd}");
    }
}
