use super::*;
use crate::message::tests::speaking;

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
            // What rules and formats are is in the catalogues under their own names.
            let theirs =
                ["rule", "format"].iter().any(|of| message::found(&format!("{of}-{name}")).is_some());
            if let Some(help) = value.get_help().filter(|_| !theirs) {
                let keys = vec![format!("help-{}-{name}", joined(path, id)), format!("help-{id}-{name}")];
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

#[test]
fn help_is_in_the_language_that_is_spoken() {
    let check = |locale, arguments: &str, words: &[&str]| {
        speaking(locale, || {
            let shown = command().try_get_matches_from(arguments.split(' ')).expect_err("help").to_string();
            for word in words {
                assert!(shown.contains(word), "{locale:?} {arguments}: {word}: {shown}");
            }
            for english in ["Usage:", "Commands:", "[default:", "Print ", "Possible", "object"] {
                assert!(locale == Locale::English || !shown.contains(english), "{english}: {shown}");
            }
        });
    };
    check(Locale::English, "visavis --help", &["Usage:", "Leave the mouse"]);
    check(
        Locale::French,
        "visavis --help",
        &["Utilisation", "Commandes", "Laisser la souris", "Codes de sortie"],
    );
    check(Locale::Arabic, "visavis -h", &["الاستعمال", "ترك الفأرة للطرفية"]);
    check(Locale::French, "visavis export -h", &["Le format", "[valeurs possibles", "--ui-lang"]);
    check(Locale::French, "visavis check --help", &["Valeurs possibles", "json\u{a0}: Un objet"]);
    check(Locale::Arabic, "visavis export --help", &["القيم الممكنة", "tmx: ذاكرة"]);
    check(Locale::Arabic, "visavis library add --help", &["محاذاة ملفات"]);
}

#[test]
fn what_is_wrong_is_said_in_one_sentence() {
    let check = |locale, arguments: &str, words: &[&str]| {
        speaking(locale, || {
            let error = command().try_get_matches_from(arguments.split(' ')).expect_err("wrong");
            let said = complaint(&error).expect("a sentence");
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
