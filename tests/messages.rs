//! The catalogues hold together: the three say the same messages with the same
//! variables, each with the plural forms of its language, and the sources say
//! only what the catalogues have, and all of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

/// The plural forms that a message with a plural has in each language
/// (CLDR's for whole numbers).
fn forms(language: &str) -> &'static [&'static str] {
    match language {
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    }
}

/// What a message holds.
#[derive(Debug, Default, PartialEq)]
struct Message {
    /// Its words, without variables, of all forms.
    words: String,
    variables: BTreeSet<String>,
    /// The variables that choose a form, each with the forms there are.
    choices: BTreeMap<String, Vec<String>>,
    /// How many parts it is put together from.
    parts: usize,
}

impl Message {
    fn take(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.take_expression(expression),
            }
        }
    }

    fn take_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.take_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_inline(selector);
                let InlineExpression::VariableReference { id } = selector else { panic!("{selector:?}") };
                let name = |variant: &Variant<&str>| match &variant.key {
                    VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => {
                        (*name).to_owned()
                    }
                };
                self.choices.insert(id.name.to_owned(), variants.iter().map(name).collect());
                variants.iter().for_each(|variant| self.take(&variant.value));
            }
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::StringLiteral { value } => self.words.push_str(value),
            InlineExpression::Placeable { expression } => self.take_expression(expression),
            other => panic!("{other:?} is not for us: README.md says what is"),
        }
    }
}

fn catalogue(language: &str) -> BTreeMap<String, Message> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/messages/{language}.ftl"));
    let source = fs::read_to_string(path).expect("a catalogue");
    let resource = fluent_syntax::parser::parse(source.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{language}.ftl is malformed: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(entry) => {
                assert!(entry.attributes.is_empty(), "{language}: {} has attributes", entry.id.name);
                let pattern = entry.value.as_ref().expect("a value");
                let mut message = Message { parts: pattern.elements.len(), ..Message::default() };
                message.take(pattern);
                let before = messages.insert(entry.id.name.to_owned(), message);
                assert!(before.is_none(), "{language}: {} stands twice", entry.id.name);
            }
            Entry::Term(term) => panic!("{language}: {} is a term, which we do not use", term.id.name),
            Entry::Junk { content } => panic!("{language}: {content}"),
            _ => {}
        }
    }
    messages
}

#[test]
fn the_catalogues_have_the_same_messages_with_the_same_variables() {
    let english = catalogue("en");
    assert!(english.len() > 20);
    for language in ["fr", "ar"] {
        let other = catalogue(language);
        for (key, message) in &english {
            let there = other.get(key).unwrap_or_else(|| panic!("{language}.ftl lacks {key}"));
            assert_eq!(there.variables, message.variables, "{key} in {language}.ftl");
        }
        let more: Vec<&String> = other.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(more.is_empty(), "{language}.ftl has messages that en.ftl lacks: {more:?}");
    }
}

#[test]
fn plurals_have_the_forms_of_their_language() {
    let english = catalogue("en");
    for language in LANGUAGES {
        for (key, message) in catalogue(language) {
            for (variable, variants) in &message.choices {
                if variants.iter().any(|form| form == "one") {
                    assert_eq!(variants, forms(language), "{key} in {language}.ftl, by {variable}");
                }
            }
            let plural = |message: &Message| -> Vec<String> {
                let counts = message.choices.iter().filter(|(_, v)| v.iter().any(|form| form == "one"));
                counts.map(|(name, _)| name.clone()).collect()
            };
            for variable in plural(&english[&key]) {
                assert!(plural(&message).contains(&variable), "{key} in {language}.ftl has no plural");
            }
        }
    }
}

#[test]
fn a_phrase_is_one_line() {
    for language in LANGUAGES {
        for (key, message) in catalogue(language) {
            let one = !message.variables.is_empty() || message.parts == 1 && !message.words.contains('\n');
            assert!(one, "{key} in {language}.ftl is a phrase of several parts");
        }
    }
}

#[test]
fn each_catalogue_is_in_its_language() {
    let arabic = |c: char| ('\u{621}'..='\u{652}').contains(&c);
    for (key, message) in catalogue("ar") {
        assert!(message.words.contains(arabic) || !message.words.contains(char::is_alphabetic), "{key}");
        let mut before = ' ';
        for c in message.words.chars() {
            assert!(!(arabic(before) && ['?', ',', ';'].contains(&c)), "{key} in ar.ftl: Arabic has ؟ ، ؛");
            before = c;
        }
    }
    for (key, message) in catalogue("fr") {
        assert!(!message.words.contains(arabic), "{key} in fr.ftl is not French");
        // U+00A0 before a colon, U+202F before the other double marks and in « »
        // (Imprimerie nationale); keys and code such as `/ :` are looked through.
        let odd = [" :", " ;", " !", " ?", " %", "« ", " »", "'", "\u{a0};", "\u{a0}!", "\u{a0}?", "\u{a0}%"];
        for sign in odd.into_iter().chain(["«\u{a0}", "\u{a0}»", "\u{202f}:"]) {
            assert!(!message.words.contains(sign), "{key} in fr.ftl has {sign:?}: U+00A0, U+202F, or ’");
        }
    }
    let (english, french) = (catalogue("en"), catalogue("fr"));
    let same: Vec<&String> = english
        .iter()
        .filter(|(key, message)| {
            message.words == french[*key].words && message.words.contains(char::is_alphabetic)
        })
        .map(|(key, _)| key)
        .collect();
    assert!(same.len() * 20 < english.len().max(200), "these are not translated: {same:?}");
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("src") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The code of every source outside `message`, without comments.
fn code() -> Vec<(PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let message = src.join("message");
    files.retain(|path| {
        !path.starts_with(&message) || !path.ends_with("mod.rs") && !path.ends_with("tests.rs")
    });
    let code = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a source");
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let lines: Vec<&str> = lines.collect();
        (path, lines.join("\n"))
    };
    files.into_iter().map(code).collect()
}

/// The key and the variables of each `say!` in a source.
fn said(code: &str) -> Vec<(String, BTreeSet<String>)> {
    let of = |rest: &str| {
        let rest = rest.trim_start().strip_prefix('"').expect("say! begins with its key");
        let (key, rest) = rest.split_once('"').expect("a key ends");
        (key.to_owned(), variables(rest))
    };
    // (In the table of commands a key may stand in a variable of its macro.)
    code.split("say!(").skip(1).filter(|rest| !rest.starts_with('$')).map(of).collect()
}

/// The names before the `=` of each argument, up to the parenthesis that closes them.
fn variables(arguments: &str) -> BTreeSet<String> {
    let (mut depth, mut quoted, mut part, mut parts) = (0, false, String::new(), Vec::new());
    let mut before = ' ';
    for c in arguments.chars() {
        match c {
            '"' if before != '\\' => quoted = !quoted,
            _ if quoted => {}
            ')' if depth == 0 => break,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => parts.push(std::mem::take(&mut part)),
            _ => {}
        }
        if !(quoted || c == ',' && depth == 0) {
            part.push(c);
        }
        before = c;
    }
    parts.push(part);
    let name = |part: &String| part.split_once('=').map(|(name, _)| name.trim().to_owned());
    parts.iter().filter_map(name).collect()
}

#[test]
fn the_sources_say_what_the_catalogues_have() {
    let english = catalogue("en");
    for (path, code) in code() {
        for (key, variables) in said(&code) {
            let message =
                english.get(&key).unwrap_or_else(|| panic!("{}: no message is {key}", path.display()));
            assert_eq!(message.variables, variables, "{}: {key}", path.display());
        }
    }
}

/// How the keys begin that the sources put together.
const PUT_TOGETHER: &[&str] = &[
    "command-",
    "also-",
    "group-",
    "reviewing-act-",
    "reviewing-nothing-",
    "editing-did-",
    "mqm-",
    "rule-",
    "help-",
    "language-",
    "format-",
    "theme-",
    "short-",
];

#[test]
fn no_message_is_there_for_nothing() {
    let sources: Vec<String> = code().into_iter().map(|(_, code)| code).collect();
    for key in catalogue("en").keys() {
        let quoted = format!("\"{key}\"");
        let used = PUT_TOGETHER.iter().any(|start| key.starts_with(start))
            || sources.iter().any(|code| code.contains(&quoted));
        assert!(used, "nothing says {key}");
    }
}

/// What is said in English all the same, each with the reason.
const IN_ENGLISH: &[(&str, &str)] = &[
    // Each language's own words, and names of terminals.
    ("src/text/", ""),
    ("src/terminal/decide.rs", ""),
    // What each rule lets pass, with its examples: for those who change it.
    ("src/study/check/rule/", ""),
    // For those who train the weights.
    ("src/align/evidence/pairing.rs", ""),
    ("src/align/lab.rs", ""),
    // Text to try things on.
    ("src/parallel/mod.rs", ""),
    // What may be typed into the search field, as an example.
    // The theme's roles, for the documentation.
    ("src/ui/theme/role.rs", ""),
    // A search, as it may be typed.
    ("src/ui/overlay.rs", "fr: mot"),
    ("src/ui/overlay.rs", "note: mot"),
    // Words for a vague number, and what a table's head is known by.
    ("src/study/check/amount.rs", " dozen dozens "),
    ("src/import/exchange/table.rs", "shape guarded"),
    // What a parser says of other programs' files, which reaches nobody.
    ("src/parallel/review/", "not a "),
    // What parsers say, for which we have words of our own.
    ("src/cli/faults.rs", ""),
    ("src/study/check/terms.rs", ""),
];

/// The literals of a source that read as English: two words of small letters in a row,
/// outside markup, SQL, tests and what only a fault of ours would show.
fn prose(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let (mut found, mut statement, mut chars) = (Vec::new(), String::new(), code.chars().peekable());
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'/') => while chars.next().is_some_and(|c| c != '\n') {},
            // A character, which may be a quotation mark, or a lifetime.
            '\'' => {
                let mut ahead = chars.clone();
                let length = if ahead.next() == Some('\\') { ahead.position(|c| c == '\'') } else { Some(0) };
                if let Some(n) = length.filter(|n| *n > 0 || ahead.next() == Some('\'')) {
                    (0..n + 2).for_each(|_| _ = chars.next());
                }
            }
            '"' => {
                let mut literal = String::new();
                while let Some(c) = chars.next().filter(|c| *c != '"') {
                    literal.push(c);
                    literal.extend((c == '\\').then(|| chars.next()).flatten());
                }
                let ours = ["assert", "expect(", "panic!", "unreachable!", "#[", "PRAGMA", "sql"];
                if reads_as_english(&literal) && !ours.iter().any(|word| statement.contains(word)) {
                    found.push(literal);
                }
            }
            ';' | '{' | '}' => statement.clear(),
            c => statement.push(c),
        }
    }
    found
}

fn reads_as_english(literal: &str) -> bool {
    if ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE ", "PRAGMA "]
        .iter()
        .any(|sql| literal.starts_with(sql))
    {
        return false;
    }
    // Markup and what is set in are no words: `<p class="a">{} passages</p>` is ` passages`.
    let mut depth = 0_i32;
    let outside = |c: char| {
        depth += i32::from(matches!(c, '<' | '{'));
        let here = depth == 0;
        depth -= i32::from(matches!(c, '>' | '}'));
        if here { c } else { '\0' }
    };
    let plain: String = literal.chars().map(outside).collect();
    let small = |word: &&str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase());
    let words: Vec<&str> = plain.split(' ').map(|word| word.trim_matches([',', '.', ':', '\0'])).collect();
    words.windows(2).any(|pair| pair.iter().all(small))
}

#[test]
fn prose_is_told_from_names_and_markup() {
    let check = |code: &str, expected: &[&str]| assert_eq!(prose(code), expected, "{code}");
    check(r#"write(out, "nothing was found")"#, &["nothing was found"]);
    check(r#"// "nothing was found""#, &[]);
    check(
        r#"say!("panes-only-one"); expect("a file is there"); let c = '"'; let d = "so it is";"#,
        &["so it is"],
    );
    check(r#"push("<p class=\"nothing here\">"); push("<p>nothing here</p>")"#, &["<p>nothing here</p>"]);
    check(r#"prepare("SELECT id FROM file WHERE text = ?1 and so on")"#, &[]);
}

/// What is said to people comes from the catalogues, so that it is said in all languages.
#[test]
fn nothing_is_said_in_english_alone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    let read = |path: &Path| fs::read_to_string(path).expect("a source");
    // Modules that are there in tests only.
    let modules = |path: &PathBuf| -> Vec<PathBuf> {
        let beside = if path.ends_with("mod.rs") || path.ends_with("lib.rs") {
            path.parent().expect("a folder").to_owned()
        } else {
            path.with_extension("")
        };
        let code = read(path);
        let declared = code.split("#[cfg(test)]\n").skip(1).filter_map(|rest| rest.lines().next());
        let name = |line: &str| Some(line.split_once("mod ")?.1.strip_suffix(';')?.to_owned());
        declared.filter_map(name).map(|name| beside.join(name)).collect()
    };
    let for_tests: Vec<PathBuf> = files.iter().flat_map(modules).collect();
    // A module is a file, a folder, or both.
    let is_for_tests = |path: &Path| {
        for_tests.iter().any(|module| path.starts_with(module) || path == module.with_extension("rs"))
    };
    let mut wrong = Vec::new();
    let mut idle: BTreeSet<_> = IN_ENGLISH.iter().collect();
    for path in files {
        let name = path.strip_prefix(root).expect("ours").to_string_lossy().replace('\\', "/");
        if name.contains("/tests/") || is_for_tests(&path) {
            continue;
        }
        for literal in prose(&read(&path)) {
            let allowed = |(file, has): &&(&str, &str)| name.starts_with(file) && literal.contains(has);
            match IN_ENGLISH.iter().find(allowed) {
                Some(reason) => drop(idle.remove(reason)),
                None => wrong.push(format!("{name}: {literal:?}")),
            }
        }
    }
    assert!(wrong.is_empty(), "these come from no catalogue:\n{}", wrong.join("\n"));
    assert!(idle.is_empty(), "these exceptions are needed no more: {idle:?}");
}
