//! Whether our themes can be read: the contrast of every role, as colours come out on
//! terminals of many colours and of 256.

use ratatui::style::Color;
use visavis::terminal::Colours;
use visavis::ui::{Ground, Palette, Role, Theme};

/// The red, green and blue of a colour; of an indexed one, what xterm's table has.
fn shade(colour: Color) -> [u8; 3] {
    match colour {
        Color::Rgb(r, g, b) => [r, g, b],
        Color::Indexed(index @ 16..232) => {
            let step = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
            let at = index - 16;
            [at / 36, at / 6 % 6, at % 6].map(step)
        }
        Color::Indexed(index @ 232..) => [8 + 10 * (index - 232); 3],
        other => panic!("{other:?} is the terminal's own"),
    }
}

/// Contrast ratio of WCAG 2.2, from 1 to 21.
fn contrast(a: Color, b: Color) -> f64 {
    let luminance = |colour| {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        let [r, g, b] = shade(colour).map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_role_can_be_read_in_each_of_our_themes() {
    // 4.5 is WCAG's AA for text, 7 its AAA; what is read at length has more than it needs.
    for (name, least, text) in [("dark", 4.5, 10.0), ("light", 4.5, 10.0), ("contrast", 7.0, 18.0)] {
        let palette = Palette::named(name).expect("a theme of ours");
        let theme = Theme::new(palette, Ground::Unknown, false, Vec::new());
        for colours in [Colours::True, Colours::Indexed] {
            let ratio = |role| {
                let style = theme.style(role);
                let ground = style.bg.or(theme.style(Role::Text).bg).expect("a ground");
                let ink = style.fg.or(theme.style(Role::Text).fg).expect("a colour");
                contrast(colours.nearest(ink), colours.nearest(ground))
            };
            for (role_name, role) in Role::ALL {
                // A rule between panes is no text, and the quieter the better; high contrast has it plain.
                let least = if *role == Role::Rule && name != "contrast" { 1.4 } else { least };
                let ratio = ratio(*role);
                assert!(ratio >= least, "{role_name} in {name}, {colours:?}: {ratio:.2}");
            }
            assert!(ratio(Role::Text) >= text, "{name}, {colours:?}: {:.2}", ratio(Role::Text));
        }
    }
}

#[test]
fn what_is_lit_is_no_grey_where_there_are_sixteen_colours() {
    for name in ["dark", "light", "contrast"] {
        let palette = Palette::named(name).expect("a theme of ours");
        let theme = Theme::new(palette, Ground::Unknown, false, Vec::new());
        for role in [Role::Lit, Role::Hit] {
            let ink = Colours::Sixteen.nearest(theme.style(role).fg.expect("a colour"));
            let greys = [0, 7, 8, 15].map(Color::Indexed);
            assert!(!greys.contains(&ink), "{role:?} in {name} is {ink:?}");
        }
    }
}
