//! What is wrong in a file of settings or a line of JSON, in our words: the parsers say it
//! in theirs, which are English.
//!
//! Nothing is lost: where it stands, what stands there and what should are told as the
//! parser tells them. A fault that is not in the tables here is told by its place.

use crate::cli::themes::perhaps;
use crate::message::say;

/// What is wrong in a TOML file, with its line, from 1.
pub(super) fn toml(error: &toml::de::Error, text: &str) -> (usize, String) {
    let span = error.span().unwrap_or(0..0);
    let start = span.start.min(text.len());
    let line = super::config::line_of(text, start);
    let begins = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let column = text[begins..start].chars().count() + 1;
    let there = text.get(span.start..span.end).unwrap_or_default().lines().next().unwrap_or_default();
    let message = error.message();
    let said = data(message, there).unwrap_or_else(|| {
        // Where nothing stands, no quotation marks are missing.
        let ends = text[start..].lines().next().unwrap_or_default().trim().is_empty();
        let message = if ends && message.contains("must be quoted") { "missing value" } else { message };
        let what = TOML.iter().find(|(known, _)| known.iter().any(|known| message.contains(known)));
        let what = what.map_or_else(|| say!("toml-other"), |(_, says)| says());
        say!("toml-at", what = what, column = column)
    });
    (line, said)
}

/// How serde says that a value does not fit, and what it wants: in our words, where `there`
/// stands in the file.
fn data(message: &str, there: &str) -> Option<String> {
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let mut names = rest.split('`').skip(1).step_by(2);
        let name = names.next()?.to_owned();
        let known: Vec<&str> = names.collect();
        let said = say!("settings-unknown", name = name.as_str(), known = known.join(", "));
        return Some(perhaps(said, &name, &known));
    }
    if let Some(rest) = message.strip_prefix("missing field ") {
        return Some(say!("settings-missing", name = rest.trim_matches('`')));
    }
    if message.starts_with("duplicate key") {
        return Some(say!("settings-duplicate", name = there));
    }
    let wanted = match message.strip_prefix("invalid type: ") {
        Some(rest) => rest.rsplit_once("expected ")?.1,
        None if message.contains("did not match any variant") => "keys",
        None => return None,
    };
    let wanted = match wanted {
        "a boolean" => say!("settings-wants-boolean"),
        "a string" => say!("settings-wants-text"),
        "a sequence" => say!("settings-wants-list"),
        "keys" => say!("settings-wants-keys"),
        _ => say!("settings-wants-table"),
    };
    Some(say!("settings-type", value = there, what = wanted))
}

type Says = fn() -> &'static str;

/// What the parser says of TOML that is none, and what we say.
const TOML: &[(&[&str], Says)] = &[
    (&["must be quoted", "missing opening quote", "invalid basic string", "invalid literal string"], || {
        say!("toml-quotes")
    }),
    (&["no value", "missing value", "missing assignment", "extra `=`", "extra assignment"], || {
        say!("toml-value")
    }),
    (&["unclosed", "missing table open", "missing array opening", "missing inline table opening"], || {
        say!("toml-unclosed")
    }),
    (&["comma"], || say!("toml-comma")),
    (&["key"], || say!("toml-key")),
    (&["number", "integer", "digits", "radix", "sign", "leading zero"], || say!("toml-number")),
    (&["escape", "unicode"], || say!("toml-escape")),
];

/// What is wrong in a line of JSON, with the byte at which it is seen, from 1.
pub(super) fn json(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    let expected = || {
        let signs: Vec<&str> = message.strip_prefix("expected ")?.split('`').skip(1).step_by(2).collect();
        (!signs.is_empty()).then(|| say!("json-expected", sign = signs.join(" ")))
    };
    let what = if error.is_eof() {
        say!("json-ends").to_owned()
    } else if let Some(said) = data_of_json(message) {
        said
    } else if let Some(said) = expected() {
        said
    } else if message.contains("trailing comma") {
        say!("json-comma").to_owned()
    } else if message.contains("key must be") {
        say!("json-key").to_owned()
    } else if message.contains("escape") || message.contains("surrogate") {
        say!("json-escape").to_owned()
    } else if message.contains("control character") {
        say!("json-control").to_owned()
    } else if message.contains("number") {
        say!("json-number").to_owned()
    } else {
        say!("json-other").to_owned()
    };
    say!("jsonl-at", said = what, at = error.column())
}

/// How serde says that JSON does not hold what it should.
fn data_of_json(message: &str) -> Option<String> {
    if let Some(rest) = message.strip_prefix("missing field ") {
        return Some(say!("settings-missing", name = rest.trim_matches('`')));
    }
    if let Some(rest) = message.strip_prefix("duplicate field ") {
        return Some(say!("settings-duplicate", name = rest.trim_matches('`')));
    }
    let (found, wanted) = message.strip_prefix("invalid type: ")?.split_once(", expected ")?;
    let found = match found.split_once([' ', '`', '"']) {
        Some((_, value)) => value.trim_matches(['`', '"']),
        None => found,
    };
    let wanted = match wanted {
        "a string" => say!("settings-wants-text"),
        "a sequence" => say!("settings-wants-list"),
        _ => say!("json-wants-object"),
    };
    Some(match found {
        "map" | "sequence" | "null" => say!("json-wants", what = wanted),
        value => say!("settings-type", value = value, what = wanted),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::config::Config;
    use crate::message::Locale;
    use crate::message::tests::speaking;

    /// Settings that are wrong, each with the line and words that are said of it.
    const WRONG: &[(&str, usize, &str)] = &[
        ("theme = dark\n", 1, "quotation marks"),
        ("a = 1\ntheme = \"dark\n", 2, "quotation marks"),
        ("\ntheme =\n", 2, "a value"),
        ("theme\n", 1, "a value"),
        ("[keys\nquit = \"q\"\n", 1, "not closed"),
        ("[checks]\nrules = [\"dates\" \"names\"]\n", 2, "comma"),
        ("[checks]\nrules = [\"dates\"\n", 2, "not closed"),
        ("mouse = true\nmouse = false\n", 2, "mouse is set twice"),
        ("mouse = \"yes\"\n", 1, "\"yes\": true or false"),
        ("theme = 3\n", 1, "3: "),
        ("\nbogus = 1\n", 2, "bogus"),
        ("\nthem = \"dark\"\n", 2, "perhaps theme"),
        ("[keys]\nquit = 5\n", 2, "keys"),
        ("keys = 5\n", 1, "table"),
        ("[checks]\nrules = \"dates\"\n", 2, "list"),
        ("mouse = 007\n", 1, "number"),
        ("theme = \"\\q\"\n", 1, "backslash"),
        ("theme = \"dark\" \"light\"\n", 1, "column"),
        ("= 5\n", 1, "name"),
        ("colours = 1_\n", 1, "number"),
        ("\u{7}\n", 1, "column"),
    ];

    #[test]
    fn what_is_wrong_in_settings_is_said_in_our_words() {
        for (text, line, words) in WRONG {
            let error = toml::from_str::<Config>(text).expect_err(text);
            let (at, said) = toml(&error, text);
            assert!(at == *line && said.contains(words), "{text:?}: {at}: {said} ({})", error.message());
        }
    }

    /// No words of the parser's in another language: all that is Latin stands in the file, or names a setting.
    #[test]
    fn no_english_is_left_in_arabic() {
        let check = |said: &str, source: &str| {
            let ours = "a boolean true false theme dark keys terminal arabic mouse author keyboard ui-lang \
                colours styles checks quit C-q text lang TOML JSON n x";
            let words = said.split(|c: char| !(c.is_ascii_alphabetic() || c == '-'));
            for word in words.filter(|word| word.len() > 1) {
                assert!(
                    source.contains(word) || ours.split(' ').any(|known| known == word),
                    "{word}: {said}"
                );
            }
        };
        speaking(Locale::Arabic, || {
            for (text, ..) in WRONG {
                check(&toml(&toml::from_str::<Config>(text).expect_err(text), text).1, text);
            }
            for text in
                ["{", "{\"text\" 1}", "{\"text\": 1}", "[1]", "{\"lang\": \"\\q\"}", "{\"a\":1,}", "{}", "{1"]
            {
                #[derive(Debug, serde::Deserialize)]
                #[expect(dead_code, reason = "it is only read")]
                struct One {
                    text: String,
                }
                check(&json(&serde_json::from_str::<One>(text).expect_err(text)), text);
            }
        });
    }
}
