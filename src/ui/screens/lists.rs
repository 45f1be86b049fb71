//! Lists one chooses from by typing: commands, texts, findings, themes, files.

use super::{HEIGHT, hold, hold_after, notice, reader};
use crate::message::say;
use crate::study::check::{Options, check};
use crate::text::Language;
use crate::ui::tests::press;
use crate::ui::{Apart, Checked, Event, Opening, Reader, Shelved, Wanted};

const WIDTHS: [(u16, u16); 3] = [(60, HEIGHT), (80, HEIGHT), (120, HEIGHT)];

#[test]
fn the_palette() {
    hold_after("palette", &WIDTHS, ": l a s t");
    hold_after("palette-nothing", &[(60, HEIGHT)], ": z z z z");
}

#[test]
fn the_library() {
    hold("library", &WIDTHS, |width, height| {
        let text = |wanted, title: &str, languages: &[Language], progress, read: String| Shelved {
            wanted,
            title: title.into(),
            languages: languages.to_vec(),
            progress,
            read,
            files: vec!["~/texts/lighthouse.ar.txt".into(), "~/texts/lighthouse.fr.txt".into()],
        };
        let (ar, fr, en) = (Language::ARABIC, Language::FRENCH, Language::ENGLISH);
        let texts = vec![
            text(Wanted::Known(1), "عودة الضوء إلى المنارة", &[ar, fr], Some(0.43), say!("time-now").into()),
            text(
                Wanted::Known(2),
                "The party that was put off, twice, for the sake of everybody’s health",
                &[en, fr, fr],
                Some(1.0),
                say!("time-days", count = 3),
            ),
            text(Wanted::Known(3), "Le phare", &[fr, ar, en], None, say!("shelf-not-read").into()),
            text(Wanted::Sample, "The Sample", &[ar, fr, en], None, say!("shelf-not-read").into()),
        ];
        let mut reader = reader(width, height);
        reader.update(Event::Library { texts, total: 4 });
        reader
    });
}

#[test]
fn what_the_checks_found() {
    hold("findings", &WIDTHS, |width, height| {
        let mut reader = reader(width, height);
        let ladder = reader.wants_checks().expect("it wants them");
        let findings = check(reader.text(), &Options::default());
        reader.update(Event::Checked(Box::new(Checked { ladder, findings })));
        press(&mut reader, "g q");
        reader
    });
}

#[test]
fn the_themes() {
    hold("themes", &[(60, HEIGHT), (80, HEIGHT)], |width, height| {
        let mut reader = reader(width, height);
        let themes = ["terminal", "dark", "light", "contrast", "evening"];
        let mut themes: Vec<_> = themes.map(|name| (name.to_owned(), None)).to_vec();
        themes.push(("broken".into(), Some("themes/broken.toml:3: …".into())));
        reader.update(Event::Themes { themes, now: "dark".into() });
        reader
    });
}

#[test]
fn the_files_that_were_set_apart() {
    hold("apart", &[(60, HEIGHT), (80, HEIGHT)], |width, height| {
        let apart = vec![
            Apart { name: "other.txt".into(), reason: "…".into(), related: false },
            Apart { name: "منارة.txt".into(), reason: "…".into(), related: true },
        ];
        let mut reader = Reader::new(notice(), (width, height), Opening { apart, ..Opening::default() });
        press(&mut reader, "g f");
        reader
    });
}
