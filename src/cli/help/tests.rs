use std::collections::BTreeSet;

use clap::FromArgMatches;

use super::*;
use crate::message::Locale;
use crate::message::tests::speaking;
use crate::terminal::Strategy;

/// What clap would say of each command and argument, by the key of the message.
fn told(command: &Command, path: &str, out: &mut Vec<(Vec<String>, String)>) {
    for below in command.get_subcommands() {
        let path = joined(path, below.get_name());
        let about = below.get_about().map(ToString::to_string).unwrap_or_default();
        out.push((vec![format!("help-command-{path}")], about));
        told(below, &path, out);
    }
    for arg in command.get_arguments() {
        let id = arg.get_id().as_str();
        let keys = vec![format!("help-{}", joined(path, id)), format!("help-{id}")];
        out.push((keys, arg.get_help().map(ToString::to_string).unwrap_or_default()));
        for value in arg.get_possible_values() {
            let name = value.get_name();
            if let Some(help) = value.get_help() {
                let own = format!("format-{name}");
                let keys =
                    vec![format!("help-{}-{name}", joined(path, id)), format!("help-{id}-{name}"), own];
                out.push((keys, help.to_string()));
            }
        }
    }
}

#[test]
fn all_of_the_command_line_is_in_the_catalogues_as_it_is_in_the_comments() {
    let mut all = Vec::new();
    told(&Arguments::command(), "", &mut all);
    assert!(all.len() > 40);
    for (keys, help) in all {
        let found = keys.iter().find_map(|key| message::found(key));
        assert_eq!(found, Some(help.as_str()), "{keys:?}");
    }
}

/// The page that these arguments ask for.
fn page(arguments: &str) -> String {
    let asked = command().try_get_matches_from(arguments.split(' ')).expect_err("help");
    let mut paper = Paper::file();
    help(&asked, arguments.ends_with("--help"), &mut paper);
    paper.text().to_owned()
}

#[test]
fn help_is_in_the_language_that_is_spoken() {
    let check = |locale, arguments: &str, words: &[&str]| {
        let shown = speaking(locale, || page(arguments)).replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");
        for word in words {
            assert!(shown.contains(word), "{locale:?} {arguments}: {word}: {shown}");
        }
    };
    check(Locale::English, "visavis --help", &["Usage: visavis [OPTIONS] [FILE]...\n", "Leave the mouse"]);
    check(Locale::English, "visavis library -h", &["library <COMMAND>", "\n  forget  Forget texts"]);
    check(
        Locale::French,
        "visavis --help",
        &["Utilisation", "[FICHIER]...", "Laisser la souris", "Codes de sortie"],
    );
    check(Locale::Arabic, "visavis -h", &["الاستعمال: visavis [خيارات] [ملف]...", "ترك الفأرة للطرفية"]);
    check(Locale::French, "visavis export -h", &["Le format", "[valeurs possibles", "--ui-lang <LANGUE>"]);
    check(Locale::French, "visavis check --help", &["- json\u{a0}: Un objet", "[par défaut"]);
    check(Locale::Arabic, "visavis export --help", &["- tmx: ذاكرة", "-o, --output <خرج>"]);
    check(
        Locale::Arabic,
        "visavis library add --help",
        &["محاذاة ملفات", "visavis library add [خيارات] [ملف]..."],
    );
    check(Locale::English, "visavis help export", &["Usage: visavis export"]);
    check(Locale::English, "visavis help help", &["Usage: visavis [OPTIONS]"]);
}

/// The names of a command's flags and values, and those below it.
fn names(command: &Command, found: &mut BTreeSet<String>) {
    found.insert(command.get_name().to_owned());
    for arg in command.get_arguments() {
        found.extend(arg.get_long().map(str::to_owned));
        found.extend(arg.get_short().map(String::from));
        found.extend(arg.get_possible_values().iter().map(|value| value.get_name().to_owned()));
    }
    command.get_subcommands().for_each(|below| names(below, found));
}

/// Names of formats and things, codes, and examples of what may be typed.
const NAMES: &str = "TMX XLIFF PO TSV CSV JSON TBX MQM SARIF README Excel UTF-8 U FB FDFF FE FEFC FFFD A YouTube \
    Markdown gettext fuzzy auto own terminal dark light contrast ar fr en windows-1256 utf-16le id texts lang \
    text yes no s d b nbsp xlf h V o";

/// The words in Latin letters that no Arabic sentence has a reason for.
fn foreign(said: &str, known: &BTreeSet<String>) -> Vec<String> {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c.is_alphabetic() && c < '\u{250}';
    let words = said.split(|c: char| !word(c)).map(|word| word.trim_matches('-'));
    let latin = words.filter(|word| word.contains(|c: char| c.is_alphabetic()));
    let is_known = |word: &str| known.contains(word) || NAMES.split(' ').any(|name| name == word);
    let parts = |word: &str| word.split('-').all(|part| part.is_empty() || is_known(part));
    let digits = |word: &str| word.trim_matches(|c: char| c.is_ascii_digit()).to_owned();
    latin
        .filter(|word| !is_known(word) && !parts(word) && !is_known(&digits(word)))
        .map(str::to_owned)
        .collect()
}

#[test]
fn arabic_help_has_no_word_of_another_language() {
    let mut known = BTreeSet::new();
    names(&Arguments::command(), &mut known);
    known.extend(["help", "version"].map(str::to_owned));
    let mut calls = vec!["visavis".to_owned()];
    let mut at = 0;
    while let Some(call) = calls.get(at).cloned() {
        let root = Arguments::command();
        let below =
            call.split(' ').skip(1).fold(&root, |command, name| command.find_subcommand(name).expect("it"));
        calls.extend(below.get_subcommands().map(|below| format!("{call} {}", below.get_name())));
        at += 1;
    }
    assert!(calls.len() > 12, "{calls:?}");
    speaking(Locale::Arabic, || {
        for call in calls {
            for flag in ["-h", "--help"] {
                let page = page(&format!("{call} {flag}"));
                let foreign = foreign(&page, &known);
                assert!(foreign.is_empty(), "{call} {flag}: {foreign:?}\n{page}");
            }
        }
    });
}

#[test]
fn arabic_complaints_have_no_word_of_another_language() {
    let mut known = BTreeSet::new();
    names(&Arguments::command(), &mut known);
    known.insert("help".to_owned());
    known.extend(Strategy::ALL.map(|(name, _)| name.to_owned()));
    speaking(Locale::Arabic, || {
        for arguments in [
            "--bogus",
            "--langs fr",
            "--lang",
            "--ui-lang tlh",
            "--arabic klingon",
            "--theme mauve",
            "--source x",
            "print --width wide",
            "print --width 70000",
            "print --width",
            "print -x",
            "align --jsonl a",
            "align --to xml",
            "align --to jso",
            "check --rule spelling",
            "check --severity",
            "--theme dark --theme light",
            "--no-mouse=yes",
            "library --no-library",
            "library burn",
            "library lst",
            "library forget",
            "help burn",
            "keys a",
            "-o",
            "export -o",
        ] {
            let given = format!("visavis {arguments}");
            let error = command()
                .try_get_matches_from(given.split(' '))
                .and_then(|matches| Arguments::from_arg_matches(&matches))
                .expect_err(arguments);
            let said = complaint(&error).unwrap_or_else(|| panic!("{arguments}: {:?}", error.kind()));
            let mut known = known.clone();
            known.extend(arguments.split([' ', '=']).map(|word| word.trim_start_matches('-').to_owned()));
            assert_eq!(foreign(&said, &known), Vec::<String>::new(), "{arguments}: {said}");
            assert_eq!(said.lines().count(), 1, "{said}");
        }
    });
}

#[test]
fn what_is_wrong_is_said_in_one_sentence() {
    let check = |locale, arguments: &str, words: &[&str]| {
        speaking(locale, || {
            let error = command().try_get_matches_from(arguments.split(' ')).expect_err("wrong");
            let said =
                complaint(&error).expect("a sentence").replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");
            assert!(words.iter().all(|word| said.contains(word)) && said.lines().count() == 1, "{said}");
        });
    };
    check(Locale::English, "visavis --bogus", &["there is no argument --bogus (visavis --help)"]);
    check(Locale::English, "visavis --langs fr", &["no argument --langs", "--lang is one"]);
    check(Locale::English, "visavis --ui-lang tlh", &["--ui-lang cannot be tlh", "en, fr, ar"]);
    check(Locale::Arabic, "visavis --ui-lang tlh", &["--ui-lang", "tlh", "en, fr, ar"]);
    check(Locale::French, "visavis --ui-lang", &["--ui-lang", "valeur"]);
    check(Locale::French, "visavis print --width wide", &["--width", "wide", "nombre entier"]);
    check(Locale::French, "visavis align --jsonl a.txt", &["--jsonl", "ne vont pas ensemble"]);
    check(Locale::Arabic, "visavis --theme dark --theme light", &["--theme"]);
    check(Locale::French, "visavis --bogus", &["il n’y a pas d’argument --bogus", "--help"]);
    check(Locale::French, "visavis align --to xml", &["--to", "xml", "json, tsv"]);
    check(Locale::Arabic, "visavis --theme mauve a", &["mauve", "contrast"]);
    check(Locale::French, "visavis library forget", &["il manque", "TEXT"]);
    check(Locale::Arabic, "visavis library burn", &["burn"]);
}
