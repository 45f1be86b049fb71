use super::*;
use crate::ui::Command;

fn check(text: &str, expected: &[(usize, &str)]) {
    let found = match toml::from_str::<Config>(text) {
        Ok(config) => config.problems(text),
        Err(error) => vec![faults::toml(&error, text)],
    };
    assert_eq!(found.len(), expected.len(), "{text}: {found:?}");
    for ((line, said), (expected_line, words)) in found.iter().zip(expected) {
        assert!(line == expected_line && said.contains(words), "{text}: {found:?}");
    }
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    check("", &[]);
    check("arabic = \"kitty\"\nmouse = false\n[keys]\nnext-bead = \"J\"\n", &[]);
    check("[keys]\nquit = [\"q\", \"C-q\"]\n", &[]);
    check("[terminal.xterm]\narabic = \"words\"\n[terminal.\"kitty in tmux\"]\narabic = \"auto\"\n", &[]);
    check("keyboard = \"persian\"\n", &[]);
    check("mouse = true\nkeyboard = \"dvorak\"\n", &[(2, "arabic-azerty")]);
    check("[terminal.XTerm]\narabic = \"word\"\n", &[(2, "auto, visual")]);
    check("\n[terminal.teletype]\narabic = \"rows\"\n", &[(2, "visavis doctor")]);
    check("[terminal.xterm]\n\ntheme = \"dark\"\n", &[(3, "theme")]);
    check("mouse = false\narabic = \"klingon\"\n", &[(2, "klingon")]);
    check("\n\nbogus = 1\n", &[(3, "bogus")]);
    check("[keys]\n\nfly = \"x\"\n", &[(3, "no command is called fly")]);
    check("[keys]\nquit = \"Spoon\"\n", &[(2, "Spoon")]);
    check("[keys]\nquit = \"j\"\n", &[(2, "next-bead")]);
    check("[keys]\nquit = \"g\"\n", &[(2, "g")]);
    check("mouse = \"yes\"\n", &[(1, "")]);
    check("theme = \"dark\"\n[styles]\nlit = \"bold #ffcc00\"\nhit = \"red on 17\"\n", &[]);
    check("\ntheme = \"mauve\"\n", &[(2, "contrast")]);
    check("theme = \"own\"\n[colours]\nground = \"#101418\"\naccent = \"light-green\"\n", &[]);
    check("[colours]\nglow = \"red\"\nhit = \"loud\"\n", &[(2, "accent"), (3, "loud")]);
    check("[checks]\nleave-out = [\"numbers\"]\nrules = [\"dates\"]\n", &[]);
    check("[checks]\nrules = [\n\"spelling\"]\n", &[(3, "there are ")]);
    check("ui-lang = \"fr\"\n", &[]);
    check("\nui-lang = \"tlh\"\n", &[(2, "there are en, fr, ar")]);
    check("[styles]\nlit = \"loud\"\nlight = \"bold\"\n", &[(2, "loud"), (3, "hit-beside")]);
}

#[test]
fn arabic_is_set_for_all_terminals_and_for_one() {
    let text = "arabic = \"rows\"\n[terminal.vte]\narabic = \"words\"\n[terminal.kitty]\n";
    let config: Config = toml::from_str(text).expect("TOML");
    assert_eq!(config.way(), Some(Way::Said(Strategy::Rows)));
    assert_eq!(config.way_in("VTE"), Some(Way::Said(Strategy::Words)));
    assert_eq!((config.way_in("kitty"), config.way_in("VTE in tmux")), (None, None));
}

#[test]
fn rules_are_named_or_left_out() {
    let check = |text: &str, expected: &[&str]| {
        let config: Config = toml::from_str(text).expect("TOML");
        assert_eq!(config.rules(), expected, "{text}");
    };
    check("", &[]);
    check("[checks]\nrules = [\"numbers\", \"spelling\"]\n", &["numbers"]);
    check("[checks]\nleave-out = [\"spelling\"]\n", &[]);
    check("[checks]\nrules = [\"dates\", \"numbers\"]\nleave-out = [\"numbers\"]\n", &["dates"]);
    let config: Config = toml::from_str("[checks]\nleave-out = [\"numbers\"]\n").expect("TOML");
    assert_eq!(config.rules().len(), RULES.len() - 1);
    assert!(!config.rules().contains(&"numbers".to_owned()));
}

#[test]
fn keys_that_are_set_take_the_place_of_the_old_ones() {
    let config: Config = toml::from_str("[keys]\nnext-bead = [\"J\", \"g j\"]\n").expect("TOML");
    assert_eq!(config.keymap().keys_of(Command::NextBead), ["J", "gj"]);
}
