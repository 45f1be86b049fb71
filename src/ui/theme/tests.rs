use super::*;

#[test]
fn every_mark_keeps_its_second_cue() {
    let all = Role::ALL.iter().map(|(_, role)| (*role, style_named("italic red on blue").expect("a style")));
    let own: Vec<_> = all.collect();
    for (palette_name, palette) in Palette::ALL {
        for own in [Vec::new(), own.clone()] {
            let theme = Theme::new(palette, Ground::Dark, false, own);
            for (name, role) in Role::ALL {
                let style = theme.style(*role);
                assert!(style.add_modifier.contains(cue(*role)), "{name} in {palette_name}");
            }
        }
    }
}

#[test]
fn a_plain_theme_has_no_colour() {
    for (_, palette) in Palette::ALL {
        let theme = Theme::new(palette, Ground::Dark, true, Vec::new());
        let coloured = |(_, role): &&(&str, Role)| {
            let style = theme.style(*role);
            style.fg.is_some() || style.bg.is_some()
        };
        assert_eq!(Role::ALL.iter().find(coloured), None);
    }
}

#[test]
fn themes_follow_one_another_and_ones_own_where_there_is_one() {
    let check = |shades: Option<Shades>, expected: &[&str]| {
        let theme = Theme::new(Palette::Terminal, Ground::Dark, false, Vec::new());
        let mine = Mine { name: "mine".into(), shades, ..Mine::default() };
        let mut theme = theme.with_shades(shades).with_mine(vec![mine]);
        let names: Vec<_> = theme.choices().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, expected);
        for name in names {
            assert!(theme.take(&name) && theme.name() == name);
        }
        assert!(!theme.take("mauve"));
    };
    check(None, &["terminal", "dark", "light", "contrast", "mine"]);
    let mut own = Shades::default();
    assert_eq!(own.set("accent", "#ff8800"), Some(()));
    assert_eq!((own.set("accent", "loud"), own.set("glow", "red")), (None, None));
    check(Some(own), &["terminal", "dark", "light", "contrast", "own", "mine"]);
    let theme = Theme::new(Palette::Own, Ground::Dark, false, Vec::new()).with_shades(Some(own));
    assert_eq!(theme.style(Role::Bar).fg, Some(Color::Rgb(255, 136, 0)));
}
