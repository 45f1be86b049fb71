//! What a reviewer wants looked for beyond the rules: a glossary and a checklist.

use regex::{Regex, RegexBuilder};

use crate::lexicon::glossary::Glossary;
use crate::message::say;
use crate::text::Language;

/// A glossary and a checklist; both empty where there are none.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// The terms agreed on.
    pub glossary: Glossary,
    /// What is to be looked for besides.
    pub checklist: Vec<Item>,
}

/// A pattern that stands in no version of a language.
#[derive(Clone, Debug)]
pub struct Item {
    /// The versions that it is looked for in; `None` for all of them.
    pub language: Option<Language>,
    /// What is looked for.
    pub pattern: Regex,
    /// What is said of it; empty where nothing is.
    pub says: String,
}

/// The largest automaton of a pattern, in bytes: a longer one is refused, not waited for.
const LARGEST: usize = 1 << 20;

/// The items of a checklist: a line each of a language (`*` for all of them), a tab, a
/// pattern in the syntax of the `regex` crate, and if anything is to be said of it
/// another tab and that. Capitals count unless it says `(?i)`. Empty lines and those that
/// begin with `#` are none. Where one is wrong, its line, from 1, and why.
pub fn checklist(text: &str) -> Result<Vec<Item>, (usize, String)> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim_end()));
    let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines.map(|(number, line)| item(line).map_err(|why| (number, why))).collect()
}

fn item(line: &str) -> Result<Item, String> {
    let mut cells = line.split('\t');
    let (language, pattern) = (cells.next().unwrap_or("").trim(), cells.next().unwrap_or(""));
    let language = match language {
        "*" => None,
        tag => Some(Language::from_tag(tag).ok_or_else(|| say!("terms-no-language", code = tag))?),
    };
    if pattern.is_empty() {
        return Err(say!("terms-no-pattern").to_owned());
    }
    let built = RegexBuilder::new(pattern).size_limit(LARGEST).build();
    // The crate draws where the mistake is, over several lines; the last says what it is.
    let pattern = built.map_err(|error| {
        let said = error.to_string();
        in_our_words(said.lines().last().unwrap_or_default().trim_start_matches("error: "))
    })?;
    Ok(Item { language, pattern, says: cells.collect::<Vec<_>>().join(" ").trim().to_owned() })
}

/// What the crate says of a pattern that is none, in our words; the rarer mistakes in its own.
fn in_our_words(said: &str) -> String {
    let known = match said {
        "unclosed group" => say!("pattern-group-open"),
        "unopened group" => say!("pattern-group-closed"),
        "unclosed character class" => say!("pattern-class-open"),
        "repetition operator missing expression" => say!("pattern-repeats-nothing"),
        "unclosed counted repetition" => say!("pattern-count-open"),
        "unrecognized escape sequence" => say!("pattern-escape"),
        "backreferences are not supported" => say!("pattern-no-references"),
        said if said.starts_with("look-around") => say!("pattern-no-look-around"),
        said if said.contains("size limit") => say!("pattern-too-large"),
        other => return other.to_owned(),
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checklist_is_a_line_an_item() {
        let read = checklist("# ours\nfr\t\\bau final\\b\tfinalement\n\n*\t(?i)tbd\n").expect("it is right");
        let shown: Vec<(Option<&str>, &str, &str)> = read
            .iter()
            .map(|item| (item.language.map(|_| "fr"), item.pattern.as_str(), item.says.as_str()))
            .collect();
        assert_eq!(shown, [(Some("fr"), "\\bau final\\b", "finalement"), (None, "(?i)tbd", "")]);
        let check = |text: &str, line: usize| {
            let said = checklist(text).expect_err("it is wrong");
            assert_eq!(said.0, line);
            assert!(!said.1.is_empty() && !said.1.contains('\n'), "{said:?}");
        };
        check("fr\t(", 1);
        check("fr\tx\n!!\tx", 2);
        check("fr", 1);
        check("*\t(a{1000}){1000}", 1);
    }
}
