//! Screens as they are: each layout at four widths, and what frames the text, in
//! the three languages we speak.
//!
//! The pictures under `snapshots` have their cells in visual order. Where one
//! changes for a reason, look at it and keep it: `INSTA_UPDATE=always cargo test
//! --lib ui::screens`.

#[cfg(test)]
mod tests {
    use crate::align::{Alignment, Ladder};
    use crate::message::Locale;
    use crate::message::tests::speaking;
    use crate::parallel::Text;
    use crate::parallel::tests::version;
    use crate::text::Language;
    use crate::ui::tests::{press, screen};
    use crate::ui::{Apart, Event, Opening, Reader, Shelved, Wanted};

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

    fn reader(width: u16) -> Reader {
        Reader::new(notice(), (width, HEIGHT), Opening::default())
    }

    /// A title, and the lines of the screen between bars that show its edges.
    fn picture(title: &str, reader: &Reader, width: u16) -> String {
        let mut out = format!("{title}\n");
        for line in screen(reader, width, HEIGHT) {
            let free = usize::from(width).saturating_sub(crate::layout::width(&line));
            out.push_str(&format!("▕{line}{}▏\n", " ".repeat(free)));
        }
        out
    }

    #[test]
    fn each_layout_at_four_widths_in_three_languages() {
        // The keys that lead from what fits best to each layout.
        let layouts =
            [("columns", "z l"), ("stacked", "z l z l"), ("sentences", "z l z l z l"), ("solo", "z o")];
        for locale in Locale::ALL {
            for (name, keys) in layouts {
                let pictures: Vec<String> = [60, 80, 120, 200]
                    .into_iter()
                    .map(|width| {
                        speaking(locale, || {
                            let mut reader = reader(width);
                            press(&mut reader, "j Tab");
                            press(&mut reader, keys);
                            picture(&format!("{name}, {width} columns"), &reader, width)
                        })
                    })
                    .collect();
                insta::assert_snapshot!(format!("{name}-{}", locale.code()), pictures.join("\n"));
            }
        }
    }

    #[test]
    fn what_frames_the_text_in_three_languages() {
        let library = || {
            let text = |id, title: &str, progress, read: &str| Shelved {
                wanted: Wanted::Known(id),
                title: title.into(),
                languages: vec![Language::ARABIC, Language::FRENCH],
                progress,
                read: read.into(),
                files: vec!["~/texts/lighthouse.ar.txt".into(), "~/texts/lighthouse.fr.txt".into()],
            };
            let texts = vec![
                text(1, "عودة الضوء إلى المنارة", Some(0.43), crate::message::say!("time-now")),
                text(2, "The party (put off)", None, crate::message::say!("shelf-not-read")),
            ];
            Event::Library { texts, total: 2 }
        };
        for locale in Locale::ALL {
            let pictures = speaking(locale, || {
                let shown = |title: &str, keys: &str| {
                    let mut reader = reader(80);
                    press(&mut reader, keys);
                    picture(title, &reader, 80)
                };
                let mut shelf = reader(80);
                shelf.update(library());
                let apart = vec![Apart { name: "other.txt".into(), reason: "…".into(), related: false }];
                let aside = Reader::new(notice(), (80, HEIGHT), Opening { apart, ..Opening::default() });
                [
                    shown("the status line", "j"),
                    picture("what is said", &aside, 80),
                    shown("the search", "/ C O V I D"),
                    shown("the search, in Arabic", "/ م ن ا ر ة"),
                    shown("what was found", "/ C O V I D Enter"),
                    shown("the rest of a key", "]"),
                    shown("the palette", ": l a s t"),
                    shown("what is known of a passage", "j i"),
                    shown("the contents", "o"),
                    picture("the library", &shelf, 80),
                ]
            });
            insta::assert_snapshot!(format!("frame-{}", locale.code()), pictures.join("\n"));
        }
    }
}
