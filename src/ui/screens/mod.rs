//! Screens as they are: each layout at four widths, and whatever frames or covers the
//! text, in the three languages we speak. One file a screen.
//!
//! The pictures under `snapshots` have their cells in visual order. Where one
//! changes for a reason, look at it and keep it: `INSTA_UPDATE=always cargo test
//! --lib ui::screens`.

mod boxes;
mod foot;
mod layouts;
mod lists;

use crate::align::{Alignment, Ladder};
use crate::message::Locale;
use crate::message::tests::speaking;
use crate::parallel::Text;
use crate::parallel::tests::version;
use crate::text::Language;
use crate::ui::tests::{press, screen};
use crate::ui::{Opening, Reader};

const HEIGHT: u16 = 20;

/// A notice in three languages: a title in one version alone, a sentence that
/// another splits in two, one that the third leaves out; brackets, numbers and
/// Latin words within Arabic.
fn notice() -> Text {
    let versions = vec![
        version(
            "notice.ar.txt",
            Language::ARABIC,
            &[
                &["عودة الضوء إلى المنارة"],
                &[
                    "بعد 41 عامًا، مرّ ضوء المنارة (القديمة) فوق الخليج مساء السبت، فيما وقف نحو 6 آلاف شخص على الأرصفة.",
                    "قالت الحارسة: «انتظرناه طويلًا».",
                ],
                &["انتهى حفل COVID-19 المؤجل في الساعة ٩:٣٠."],
            ],
        ),
        version(
            "notice.fr.txt",
            Language::FRENCH,
            &[
                &[
                    "Après 41 ans, le faisceau du phare a balayé la baie samedi soir.",
                    "Près de 6 000 personnes étaient sur les quais.",
                    "« Nous l’avons longtemps attendu », a dit la gardienne.",
                ],
                &["La fête, remise pour cause de COVID-19, a pris fin à 9 h 30."],
            ],
        ),
        version(
            "notice.en.txt",
            Language::ENGLISH,
            &[
                &[
                    "After 41 years the beam of the (old) lighthouse swept across the bay on Saturday night, while nearly 6,000 people stood on the quays.",
                ],
                &["The party, put off for COVID-19, ended at 9:30."],
            ],
        ),
    ];
    let beads = [[0..1, 0..0, 0..0], [1..2, 0..2, 0..1], [2..3, 2..3, 1..1], [3..4, 3..4, 1..2]];
    let ladder = Ladder::new(&[4, 4, 2], beads.map(|b| (b.to_vec(), 0.86))).expect("it tiles");
    Text::new(versions, Alignment { ladder, pairs: Vec::new() }, 0)
}

fn reader(width: u16, height: u16) -> Reader {
    Reader::new(notice(), (width, height), Opening::default())
}

/// The lines of the screen, between bars that show its edges.
fn picture(reader: &Reader) -> String {
    let (width, height) = (reader.size.width, reader.size.height);
    let mut out = String::new();
    for line in screen(reader, width, height) {
        let free = usize::from(width).saturating_sub(crate::layout::width(&line));
        out.push_str(&format!("▕{line}{}▏\n", " ".repeat(free)));
    }
    out
}

/// Holds a screen against its picture: in each language, at each size, as `make` brings
/// it about.
fn hold(name: &str, sizes: &[(u16, u16)], make: impl Fn(u16, u16) -> Reader) {
    let mut all = Vec::new();
    for locale in Locale::ALL {
        for &(width, height) in sizes {
            let picture = speaking(locale, || picture(&make(width, height)));
            all.push(format!("{}, {width} columns\n{picture}", locale.code()));
        }
    }
    insta::assert_snapshot!(name, all.join("\n"));
}

/// The same, where the notice and these keys bring it about.
fn hold_after(name: &str, sizes: &[(u16, u16)], keys: &str) {
    hold(name, sizes, |width, height| {
        let mut reader = reader(width, height);
        press(&mut reader, keys);
        reader
    });
}
