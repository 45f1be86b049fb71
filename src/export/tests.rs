use proptest::prelude::*;

use super::*;
use crate::align::{Alignment, Ladder};
use crate::import::exchange::{self, Format as Readable, ImportedText};
use crate::parallel::review::{
    Category, Dismissal, Fingerprint, Keys, Note, Record, Severity, Status, Suggestion,
};
use crate::parallel::{Segment, Version};
use crate::text::Language;

/// What may stand between segments and around them.
const GAPS: [&str; 6] = [" ", "", "\n", "\u{A0}\u{A0}", "\n\n", " \n\t"];

/// Sentences, and what formats stumble over.
const WORDS: [&str; 24] = [
    "قال: «نعم» — ثم 45% في ٢٠٢٥.",
    "La mer monte.",
    "\"Quotes\", commas; and 'more'",
    "a < b && c > d </seg> ]]> <!-- x -->",
    "tab\there",
    "two\nlines",
    "line\u{2028}separator\u{85}next",
    "nul\0bell\u{7}escape\u{1b}[31m",
    "=SUM(A1:A9)",
    "-1 +2 @x",
    "'quoted",
    "#hash | pipe * star _ [link](x)",
    "back\\slash \\n \\t \\0",
    "\u{202E}override\u{202C} \u{2067}isolate\u{2069} \u{200F}",
    "&amp; &#0; &lolz;",
    "e\u{301}\u{64E}",
    "\u{FFFE}\u{FFFF}odd",
    "😀 astral 𐤀",
    "msgid \"x\"",
    "~~~ ¶ ~~~",
    "%s {0} $1",
    "1.",
    "$100",
    "\u{FEFF}mark",
];

/// A version from its segments: which words, which gap before, how many paragraphs later.
fn version(name: &str, language: Language, parts: &[(usize, usize, usize)], after: usize) -> Version {
    let (mut text, mut segments, mut paragraph) = (String::new(), Vec::new(), 0);
    for (n, &(words, gap, step)) in parts.iter().enumerate() {
        if n > 0 || gap > 2 {
            text.push_str(GAPS[gap % GAPS.len()]);
        }
        paragraph += step;
        let start = text.len();
        text.push_str(WORDS[words % WORDS.len()]);
        segments.push(Segment::new(start..text.len(), paragraph));
    }
    text.push_str(GAPS[after % GAPS.len()]);
    Version::new(name, language, text, segments)
}

/// Segments of a bead on one side: words, gap, step.
type Side = Vec<(usize, usize, usize)>;

fn text(beads: &[[Side; 3]], confidence: &[f32], source: usize, after: usize) -> Text {
    let languages =
        [("ar.txt", Language::ARABIC), ("b\"<&>.txt", Language::FRENCH), ("c", Language::ENGLISH)];
    let versions: Vec<Version> = languages
        .iter()
        .enumerate()
        .map(|(side, (name, language))| {
            let parts: Side = beads.iter().flat_map(|bead| bead[side].clone()).collect();
            version(name, *language, &parts, after + side)
        })
        .collect();
    let counts: Vec<usize> = versions.iter().map(|v| v.segments().len()).collect();
    let mut at = [0; 3];
    let ladder = Ladder::new(
        &counts,
        beads.iter().zip(confidence).map(|(bead, &sure)| {
            let range = |side: usize, at: &mut usize| {
                *at += bead[side].len();
                *at - bead[side].len()..*at
            };
            (at.iter_mut().enumerate().map(|(side, at)| range(side, at)).collect::<Vec<_>>(), sure)
        }),
    )
    .expect("it tiles");
    Text::new(versions, Alignment { ladder, pairs: Vec::new() }, source)
}

fn side() -> impl Strategy<Value = Side> {
    prop::collection::vec((0..WORDS.len(), 0..GAPS.len(), 0usize..3), 0..3)
}

fn note() -> impl Strategy<Value = Note> {
    let texts =
        prop::sample::select(vec!["look here", "a\n  b\n\nc", "<b> & \"q\"", "تحقق من الرقم", "nul\0"]);
    let author = prop::sample::select(vec!["", "Salma", "a\tb"]);
    (texts, author, prop::option::of(0i64..4_000_000_000), prop::option::of(0usize..3), 0usize..6, 0usize..5)
        .prop_map(|(text, author, created, side, category, severity)| Note {
            text: text.to_owned(),
            author: author.to_owned(),
            created: created.map(Moment::from_unix),
            side,
            category: Category::ALL.get(category).copied(),
            severity: Severity::ALL.get(severity).copied(),
        })
}

fn record() -> impl Strategy<Value = Record> {
    (0usize..4, any::<[bool; 3]>(), prop::collection::vec(note(), 0..3), prop::option::of(0usize..3))
        .prop_map(|(status, [flag, bookmark, pinned], notes, suggested)| Record {
            status: Status::ALL[status],
            flag,
            bookmark,
            pinned,
            notes,
            suggestions: suggested
                .map(|side| Suggestion { side, text: "better\n<x>".into() })
                .into_iter()
                .collect(),
            dismissals: suggested
                .map(|_| Dismissal {
                    rule: "numbers".into(),
                    finding: Fingerprint(u64::MAX),
                    note: "=".into(),
                })
                .into_iter()
                .collect(),
        })
}

/// A text with what was written about it.
fn reviewed() -> impl Strategy<Value = (Text, Review)> {
    let bead =
        [side(), side(), side()].prop_filter("a bead has something", |b| b.iter().any(|s| !s.is_empty()));
    let bead = (bead, 0f32..=1.0, record());
    (prop::collection::vec(bead, 1..6), 0usize..3, 0..GAPS.len()).prop_map(|(beads, source, after)| {
        let sides: Vec<[Side; 3]> = beads.iter().map(|(bead, ..)| bead.clone()).collect();
        let sure: Vec<f32> = beads.iter().map(|(_, sure, _)| *sure).collect();
        let text = text(&sides, &sure, source, after);
        let mut review = Review::default();
        for (key, (.., record)) in Keys::of(&text).iter().zip(&beads) {
            review.put(key, record.clone());
        }
        (text, review)
    })
}

fn again(format: Format, text: &Text, review: &Review, options: &Options) -> ImportedText {
    let readable = match format {
        Format::Json => Readable::Json,
        Format::Tmx => Readable::Tmx,
        Format::Xliff => Readable::Xliff,
        Format::Po => Readable::Po,
        Format::Csv => Readable::Csv,
        _ => Readable::Tsv,
    };
    let written = format.write(text, review, options);
    for file in &written {
        let name = format!("x.{}", format.extension());
        assert_eq!(exchange::sniff(&name, file.content.as_bytes()), Some(readable), "{}", file.content);
    }
    let files = written.into_iter().map(|f| (f.target.unwrap_or_default(), f.content.into_bytes())).collect();
    exchange::read_all(readable, files, &exchange::Hints::default())
}

/// What two texts must have in common: all that is said of versions and ladder.
fn assert_same(read: &Text, text: &Text, names: bool, legal: fn(&str) -> String) {
    assert_eq!(read.sides(), text.sides());
    for (read, version) in read.versions().iter().zip(text.versions()) {
        if names {
            assert_eq!(read.name(), version.name());
            assert_eq!(read.text(), legal(&version.text()));
        }
        assert_eq!(read.language(), version.language());
        let segments =
            |v: &Version| (0..v.segments().len()).map(|n| legal(&v.segment(n))).collect::<Vec<_>>();
        assert_eq!(segments(read), segments(version));
        let paragraphs = |v: &Version| v.segments().iter().map(|s| s.paragraph()).collect::<Vec<_>>();
        assert_eq!(paragraphs(read), paragraphs(version));
    }
    assert_eq!(read.ladder(), text.ladder());
}

fn as_xml(text: &str) -> String {
    units::replaced(text, units::of_xml).into_owned()
}

/// What was written about each bead, in order.
fn records(text: &Text, review: &Review) -> Vec<Record> {
    Keys::of(text).iter().map(|key| review.record(key).cloned().unwrap_or_default()).collect()
}

/// Notes keep their words to the last space in JSON alone.
fn trimmed(records: Vec<Record>) -> Vec<Record> {
    let trim = |mut record: Record| {
        record.notes.iter_mut().for_each(|note| note.text = note.text.trim().to_owned());
        record
    };
    records.into_iter().map(trim).collect()
}

proptest! {
    #[test]
    fn json_loses_nothing((text, review) in reviewed()) {
        let read = again(Format::Json, &text, &review, &Options::default());
        prop_assert_eq!(&read.problems, &[]);
        assert_same(&read.text, &text, true, as_it_is);
        prop_assert_eq!(read.text.source(), text.source());
        prop_assert_eq!(read.review, review);
    }

    #[test]
    fn tmx_gives_back_versions_ladder_status_and_notes((text, review) in reviewed()) {
        let read = again(Format::Tmx, &text, &review, &Options::default());
        prop_assert_eq!(&read.problems, &[]);
        assert_same(&read.text, &text, true, as_xml);
        prop_assert_eq!(read.text.source(), text.source());
        prop_assert_eq!(records(&read.text, &read.review), trimmed(records(&text, &review)));
    }

    #[test]
    fn xliff_files_joined_give_back_versions_ladder_status_and_notes((text, review) in reviewed()) {
        let read = again(Format::Xliff, &text, &review, &Options::default());
        prop_assert_eq!(&read.problems, &[]);
        assert_same(&read.text, &text, true, as_it_is);
        prop_assert_eq!(records(&read.text, &read.review), trimmed(records(&text, &review)));
    }

    #[test]
    fn po_files_joined_give_back_versions_ladder_status_and_notes((text, review) in reviewed()) {
        let read = again(Format::Po, &text, &review, &Options::default());
        prop_assert_eq!(&read.problems, &[]);
        assert_same(&read.text, &text, true, as_po);
        prop_assert_eq!(records(&read.text, &read.review), trimmed(records(&text, &review)));
    }

    #[test]
    fn tables_give_back_versions_ladder_and_status((text, review) in reviewed(), guard: bool, mark: bool) {
        for format in [Format::Tsv, Format::Csv] {
            let read = again(format, &text, &review, &Options { guard, mark, ..Options::default() });
            prop_assert_eq!(&read.problems, &[]);
            assert_same(&read.text, &text, false, as_it_is);
            let kept = |record: &Record| {
                let flags = (record.flag, record.bookmark, record.pinned);
                (record.status, flags, record.notes.len(), record.suggestions.clone())
            };
            let [read, ours] = [(&read.text, &read.review), (&text, &review)]
                .map(|(t, r)| records(t, r).iter().map(kept).collect::<Vec<_>>());
            prop_assert_eq!(read, ours);
        }
    }

    #[test]
    fn what_is_broken_off_or_damaged_is_read_as_far_as_it_goes(
        (text, review) in reviewed(), at in 0usize..100_000, byte: u8, cut: bool,
    ) {
        for (format, readable) in [
            (Format::Json, Readable::Json), (Format::Tmx, Readable::Tmx), (Format::Xliff, Readable::Xliff),
            (Format::Po, Readable::Po), (Format::Tsv, Readable::Tsv), (Format::Csv, Readable::Csv),
        ] {
            for file in format.write(&text, &review, &Options::default()) {
                let mut bytes = file.content.into_bytes();
                let at = at % bytes.len();
                if cut { bytes.truncate(at) } else { bytes[at] = byte }
                let read = exchange::read(readable, "x", bytes);
                let _ = Format::Html.write(&read.text, &read.review, &Options::default());
            }
        }
    }

    #[test]
    fn no_file_is_too_odd(bytes in prop::collection::vec(any::<u8>(), 0..200), text in ".*") {
        for bytes in [bytes, text.into_bytes()] {
            let _ = exchange::sniff("x.csv", &bytes);
            for readable in [Readable::Json, Readable::Tmx, Readable::Xliff, Readable::Po, Readable::Tsv, Readable::Csv] {
                let _ = exchange::read(readable, "x", bytes.clone());
            }
        }
    }
}

fn as_it_is(text: &str) -> String {
    text.to_owned()
}

fn as_po(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_control() && !"\n\t".contains(c) { '\u{FFFD}' } else { c }).collect()
}
