//! Replies and environments as recorded from the terminals themselves.

use super::*;
use crate::terminal::probe::parse;

/// A terminal by its replies (`^` for escape), what tmux says of it, and its environment.
fn decided(replies: &str, tmux: &str, environment: &[(&str, &str)]) -> Terminal {
    let replies = parse(replies.replace('^', "\x1b").as_bytes());
    decide(&replies, tmux, |name| {
        environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
    })
}

#[test]
fn terminals_are_told_by_their_replies() {
    let check = |name, replies, term, strategy| {
        // Variables leak from whatever a terminal was started from.
        let leaks = [
            ("TERM", term),
            ("KONSOLE_VERSION", "221203"),
            ("VTE_VERSION", "7006"),
            ("KITTY_WINDOW_ID", "1"),
        ];
        let terminal = decided(replies, "", &leaks);
        assert_eq!((terminal.name, terminal.strategy), (name, strategy));
        assert!(terminal.drawable && terminal.because.is_some());
    };
    check("VTE", "^[8;1$y^[>65;7006;1c^[?65;1;9c", "xterm-256color", Strategy::Visual);
    check("WezTerm", "^[8;2$y^P>|WezTerm 20240203^\\^[>1;277;0c^[?65;4c", "xterm-256color", Strategy::Visual);
    check("xterm", "^[8;0$y^P>|XTerm(379)^\\^[>41;379;0c^[?64;1;2c", "xterm", Strategy::Visual);
    check("kitty", "^[8;0$y^P>|kitty(0.26.5)^\\^[>1;4000;26c^[?0u^[?62;c", "xterm-kitty", Strategy::Kitty);
    check("Konsole", "^P>|Konsole 22.12.3^\\^[>1;115;0c^[?62;1;4c", "xterm-256color", Strategy::Words);
    check("qterminal", "^[>0;115;0c^[?1;2c", "xterm-256color", Strategy::Styled);
    check("mlterm", "^[8;0$y^[>24;279;0c^[?63;1;2c", "mlterm", Strategy::Rows);
    check("PuTTY", "^[>0;136;0c^[?6c", "xterm", Strategy::Blanks);
    check("rxvt-unicode", "^[>85;95;0c^[?1;2c", "rxvt-unicode-256color", Strategy::Visual);
    check("st", "^[?6c", "st-256color", Strategy::Visual);
    check("Alacritty", "^[>0;1700;1c^[?6c", "alacritty", Strategy::Visual);
    check("foot", "^P>|foot(1.13.1)^\\^[>1;011301;0c^[?62;4;22c", "foot", Strategy::Visual);
    check("mintty", "^[8;1$y^P>|mintty 3.7.1^\\^[>77;30701;0c^[?62c", "xterm-256color", Strategy::Visual);
    check("mintty", "^[8;1$y^[>77;30105;0c^[?62c", "xterm-256color", Strategy::Visual);
    check("xterm.js", "^[8;0$y^[>0;276;0c^[?1;2c", "xterm-256color", Strategy::Visual);
}

#[test]
fn what_was_not_asked_is_told_by_what_it_leaves_in_the_environment() {
    let check = |environment: &[(&str, &str)], name, strategy| {
        let terminal = decided("", "", environment);
        assert_eq!((terminal.name, terminal.strategy), (name, strategy), "{environment:?}");
    };
    let term = ("TERM", "xterm-256color");
    check(&[term, ("VTE_VERSION", "7006")], "VTE", Strategy::Visual);
    check(&[term, ("KONSOLE_VERSION", "221203")], "Konsole", Strategy::Words);
    // Either leaves its own where the other is started from it; both show what is said of Konsole.
    check(&[term, ("VTE_VERSION", "7006"), ("KONSOLE_VERSION", "221203")], "Konsole", Strategy::Words);
    check(
        &[("TERM", "xterm"), ("XTERM_VERSION", "XTerm(379)"), ("VTE_VERSION", "7006")],
        "xterm",
        Strategy::Visual,
    );
    check(&[("TERM", "xterm-kitty"), ("VTE_VERSION", "7006")], "kitty", Strategy::Kitty);
    check(&[("TERM", "mlterm"), ("MLTERM", "3.9.0")], "mlterm", Strategy::Rows);
    check(&[term, ("TERM_PROGRAM", "WezTerm")], "WezTerm", Strategy::Visual);
    let unknown = decided("", "", &[term]);
    assert!(unknown.because.is_none());
    assert_eq!(unknown.explicit(), ("", ""));
    assert_eq!(decided("", "", &[term, ("VTE_VERSION", "7006")]).explicit(), ("\x1b[8l", "\x1b[8h"));
}

#[test]
fn inside_tmux_its_client_tells() {
    let check = |name, client, variable, strategy| {
        let replies = "^P>|tmux 3.3a^\\^[>84;0;0c^[?1;2;4c";
        let terminal =
            decided(replies, client, &[("TERM", "tmux-256color"), ("TMUX", "/tmp/x"), (variable, "1")]);
        assert_eq!((terminal.name, terminal.strategy), (name, strategy), "{client}");
    };
    check("xterm in tmux", "XTerm(379) xterm", "", Strategy::Visual);
    check("kitty in tmux", "kitty(0.26.5) xterm-kitty", "", Strategy::Kitty);
    check("Konsole in tmux", "Konsole 22.12.3 xterm-256color", "", Strategy::Words);
    check("foot in tmux", "foot(1.13.1) foot", "VTE_VERSION", Strategy::Visual);
    check("mlterm in tmux", " mlterm", "", Strategy::Rows);
    check("VTE in tmux", " xterm-256color", "VTE_VERSION", Strategy::Words);
    check("Alacritty in tmux", " alacritty", "VTE_VERSION", Strategy::Visual);
    check("unknown in tmux", " xterm", "", Strategy::Visual);
    check("unknown in tmux", "", "", Strategy::Visual);
}

#[test]
fn inside_screen_only_the_environment_tells() {
    let check = |variable, strategy| {
        let terminal =
            decided("^[>83;40900;0c^[?1;2c", "", &[("TERM", "screen"), ("STY", "1"), (variable, "1")]);
        assert_eq!(terminal.strategy, strategy, "{variable}");
        assert!(!terminal.slants && decided("", "", &[]).slants);
    };
    check("VTE_VERSION", Strategy::Blanks);
    check("KITTY_WINDOW_ID", Strategy::Kitty);
    check("", Strategy::Visual);
}

#[test]
fn a_terminal_started_from_tmux_is_not_in_it() {
    let replies = "^[8;0$y^P>|XTerm(379)^\\^[>41;379;0c^[?64c";
    assert_eq!(decided(replies, "kitty(0.26.5) xterm-kitty", &[("TMUX", "x")]).name, "xterm");
    // One that says nothing is taken to be.
    assert_eq!(decided("", "kitty(0.26.5) xterm-kitty", &[("TMUX", "x")]).name, "kitty in tmux");
}

#[test]
fn the_unknown_is_taken_to_do_nothing() {
    let terminal = decided("", "", &[]);
    assert_eq!((terminal.name, terminal.strategy), ("unknown terminal", Strategy::Visual));
    assert_eq!((terminal.reordering, terminal.keyboard), (Reordering::Implicit, 0));
    assert!(!decided("", "", &[("TERM", "dumb")]).drawable);
    assert_eq!(decided("", "", &[("TERM_PROGRAM", "Apple_Terminal")]).strategy, Strategy::Blanks);
}

#[test]
fn mode_8_is_remembered() {
    assert_eq!(decided("^[8;1$y", "", &[]).reordering, Reordering::Implicit);
    assert_eq!(decided("^[8;2$y", "", &[]).reordering, Reordering::Explicit);
    assert_eq!(decided("^[8;0$y", "", &[]).reordering, Reordering::Implicit);
}

#[test]
fn colours_are_those_promised() {
    let check = |replies, environment: &[(&str, &str)], expected| {
        assert_eq!(decided(replies, "", environment).colours, expected, "{environment:?}");
    };
    check("", &[("TERM", "xterm")], Colours::Sixteen);
    check("", &[("TERM", "xterm-256color")], Colours::Indexed);
    check("", &[("TERM", "xterm-direct")], Colours::True);
    check("", &[("TERM", "linux")], Colours::Sixteen);
    check("", &[("TERM", "dumb"), ("COLORTERM", "truecolor")], Colours::None);
    check("", &[("TERM", "xterm"), ("COLORTERM", "truecolor")], Colours::True);
    check("", &[("TERM", "xterm"), ("COLORTERM", "truecolor"), ("NO_COLOR", "1")], Colours::None);
    check("", &[("TERM", "xterm"), ("NO_COLOR", "")], Colours::Sixteen);
    check("^P>|foot(1.16)^\\", &[("TERM", "xterm")], Colours::True);
    check("^P>|XTerm(379)^\\", &[("TERM", "xterm")], Colours::Indexed);
}

#[test]
fn the_ground_is_light_or_dark() {
    let check = |replies, colorfgbg, expected| {
        assert_eq!(decided(replies, "", &[("COLORFGBG", colorfgbg)]).light, expected, "{replies}{colorfgbg}");
    };
    check("^]11;rgb:ffff/ffff/ffff^\\", "", Some(true));
    check("^]11;rgb:2424/2626/2828^\\", "0;15", Some(false));
    check("", "0;15", Some(true));
    check("", "15;default;0", Some(false));
    check("", "0;default", None);
    check("", "", None);
}

#[test]
fn vowel_signs_are_kept_only_where_they_stand_on_their_letters() {
    let check = |replies, marks| assert_eq!(decided(replies, "", &[]).marks, marks, "{replies}");
    check("^[8;1$y^[>65;7006;1c^[?65;1;9c", true);
    check("^[8;0$y^P>|XTerm(379)^\\^[>41;379;0c^[?64;1;2c", true);
    check("^[8;0$y^P>|kitty(0.26.5)^\\^[>1;4000;26c^[?0u^[?62;c", false);
    check("^P>|foot(1.13.1)^\\^[>1;011301;0c^[?62;4;22c", false);
    check("", false);
}

#[test]
fn the_linux_console_is_told_nothing_of_reordering() {
    let console = decided("", "", &[("TERM", "linux")]);
    assert_eq!(
        (console.name, console.letters, console.reordering),
        ("Linux console", false, Reordering::Untold)
    );
    assert!(decided("", "", &[("TERM", "xterm")]).letters);
}

#[test]
fn mintty_has_a_switch_of_its_own() {
    assert!(decided("^P>|mintty 3.7.1^\\^[>77;30701;0c^[?62c", "", &[]).options(false).mintty);
    assert!(!decided("^[8;1$y^[>65;7006;1c^[?65;1;9c", "", &[]).options(false).mintty);
}

#[test]
fn names_are_plain() {
    // They stand in the settings.
    for name in names() {
        assert!(
            name.chars().all(|c| c == ' ' || c == '.' || c == '-' || c.is_ascii_alphanumeric()),
            "{name}"
        );
    }
}
