use super::*;
use ratatui::style::Color;

#[test]
fn what_is_wrong_in_a_theme_is_said_with_its_line() {
    let check = |text: &str, expected: &[(usize, &str)]| {
        let (_, _, problems) = parsed(text);
        assert_eq!(problems.len(), expected.len(), "{text}: {problems:?}");
        for ((line, said), (expected_line, words)) in problems.iter().zip(expected) {
            assert_eq!(line, expected_line, "{text}: {said}");
            assert!(said.contains(words), "{text}: {said}");
        }
    };
    check("base = \"light\"\n[colours]\nhit = \"#ffcc00\"\n[styles]\nword = \"italic\"", &[]);
    check("", &[]);
    check("colour = 3\n", &[(1, "perhaps colours")]);
    check("base = \"lihgt\"", &[(1, "perhaps light")]);
    check("[colours]\n\nacent = \"red\"\nhit = \"loud\"", &[(3, "perhaps accent"), (4, "loud")]);
    check("[styles]\nscroll = \"bold mauve\"\nfocus = \"bold\"", &[(2, "mauve"), (3, "focus")]);
    check("[colours]\nhit = 3", &[(2, "")]);
    check("[colours\n", &[(1, "")]);
}

#[test]
fn a_theme_is_its_base_with_what_it_says() {
    let (shades, styles, _) = parsed("base = \"light\"\n[colours]\nhit = \"#123456\"\n");
    let mut light = Shades::of("light").expect("ours");
    assert_eq!(light.set("hit", "#123456"), Some(()));
    assert_eq!((shades, styles.len()), (Some(light), 0));
    // Without colours of its own it leaves the terminal's.
    let (shades, styles, _) = parsed("[styles]\nword = \"italic red\"");
    assert_eq!((shades, styles[0].0, styles[0].1.fg), (None, Role::Word, Some(Color::Red)));
    assert_eq!(parsed("base = \"terminal\"").0, None);
    // What is wrong leaves the rest.
    let (shades, ..) = parsed("[colours]\nhit = \"loud\"\nground = \"#000000\"");
    assert_ne!(shades, Some(Shades::default()));
}

#[test]
fn the_example_in_the_readme_is_a_theme() {
    let readme = include_str!("../../../README.md");
    let example = readme.split("themes/mine.toml").last().and_then(|rest| rest.split("```").nth(1));
    let example = example.and_then(|block| block.strip_prefix("toml\n")).expect("an example");
    let (shades, styles, problems) = parsed(example);
    assert_eq!(problems, []);
    assert!(shades.is_some() && !styles.is_empty());
}

#[test]
fn names_are_near_or_far() {
    let check = |a: &str, b: &str, expected: usize| assert_eq!(distance(a, b), expected, "{a} {b}");
    check("", "abc", 3);
    check("hit", "hit", 0);
    check("acent", "accent", 1);
    check("lihgt", "light", 2);
}
