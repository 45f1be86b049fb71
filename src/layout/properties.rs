//! What holds of every passage, however nasty.

use super::bidi::Classes;
use super::character::Role;
use super::*;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use proptest::prelude::*;
use unicode_bidi::{Level, ParagraphBidiInfo};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What texts are glued together from, between bars.
const SCRAPS: &str = concat!(
    "سلام|لا|ل|ا|ـ|مُحَمَّد|إِلَى|لَإ|لآ|ه|ٱلله|پ|ڵ|ە|ئ|\u{627}\u{653}|ي\u{654}|כתב|שָׁ|abc|word|é|e\u{301}|œuvre|",
    "0|12|3.5|٢٠|۳|%|-|–|—|/|،|؛|؟|!|?|:|.|«|»|(|)|[|}|“|”|\"|'|<| |  | |\t|\n|\r\n|\u{A0}|\u{202F}|\u{3000}|",
    "\u{2003}|\u{2028}|\u{2029}|\u{85}|\0|\u{1B}|\u{1B}[31m|\u{7F}|\u{9B}|\u{1C}|\u{200B}|\u{200C}|\u{200D}|",
    "\u{200E}|\u{200F}|\u{61C}|\u{202A}|\u{202B}|\u{202C}|\u{202D}|\u{202E}|\u{2066}|\u{2067}|\u{2068}|\u{2069}|",
    "\u{AD}|\u{FEFF}|\u{2060}|\u{E0001}|\u{E0067}|\u{34F}|\u{FE0F}|\u{600}|\u{6DD}|\u{8E2}|\u{70F}|\u{64E}|",
    "\u{651}|\u{670}|\u{6E1}|\u{301}|\u{20E3}|\u{93E}|क्ष|क्षा|กำ|\u{D4E}|\u{17D8}|\u{1100}|\u{1161}|\u{115F}|한|",
    "漢字|カ\u{FF9E}|😀|👩\u{200D}💻|👍🏽|🏽|🇲🇦|🇲|☂\u{FE0F}|1\u{FE0F}\u{20E3}|\u{E000}|\u{378}|\u{FFFF}|\u{FFFC}|",
    "\u{FEFB}|\u{FDF2}|\u{FDFD}|\u{A4F8}\u{A4FC}|\u{10FFFF}",
);

fn nasty() -> impl Strategy<Value = String> {
    let scrap = prop_oneof![
        8 => prop::sample::select(SCRAPS.split('|').collect::<Vec<_>>()).prop_map(String::from),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(scrap, 0..40).prop_map(|scraps| scraps.concat())
}

fn settings() -> impl Strategy<Value = Setting> {
    (
        prop_oneof![0u16..6, 6u16..40, Just(u16::MAX)],
        prop::sample::select(&[None, Some(Direction::LeftToRight), Some(Direction::RightToLeft)]),
        prop::sample::select(&[Marks::Keep, Marks::Drop]),
        prop::sample::select(&[Digits::AsWritten, Digits::European, Digits::ArabicIndic]),
        prop::sample::select(&[Forms::Presentation, Forms::Nominal]),
        prop::sample::select(&[Order::Visual, Order::Logical]),
    )
        .prop_map(|(width, direction, marks, digits, forms, order)| Setting {
            width,
            direction,
            marks,
            digits,
            forms,
            order,
        })
}

proptest! {
    #[test]
    fn lines_tile_the_passage_and_cells_the_line(text in nasty(), setting in settings()) {
        let mut at = 0;
        let lines = set(&text, &setting);
        for line in &lines {
            let may_be_empty = lines.len() == 1 || text.contains('\u{2028}');
            prop_assert!(line.width() > 0 || may_be_empty);
            prop_assert_eq!(line.source().start, at);
            prop_assert!(line.source().end > at);
            prop_assert!(text.is_char_boundary(line.source().end));
            at = line.source().end;
            let mut sources: Vec<_> = line.cells().map(|cell| cell.source).collect();
            if setting.order == Order::Visual {
                sources.sort_by_key(|source| source.start);
            }
            if let (Some(first), Some(last)) = (sources.first(), sources.last()) {
                prop_assert_eq!(first.start, line.source().start);
                prop_assert_eq!(last.end, line.source().end);
                prop_assert!(sources.iter().all(|source| source.start < source.end));
                prop_assert!(sources.windows(2).all(|two| two[0].end == two[1].start));
            }
        }
        prop_assert_eq!(at, text.len());
    }

    #[test]
    fn no_line_is_wider_than_its_column(text in nasty(), setting in settings()) {
        for line in set(&text, &setting) {
            let sum: u32 = line.cells().map(|cell| u32::from(cell.width)).sum();
            prop_assert_eq!(sum, u32::from(line.width()));
            prop_assert!(line.width() <= setting.width.max(1));
        }
    }

    #[test]
    fn symbols_are_one_base_with_its_marks(text in nasty(), setting in settings()) {
        for line in set(&text, &setting) {
            prop_assert_eq!(line.cells().map(|cell| cell.symbol).collect::<String>(), line.text());
            for cell in line.cells() {
                let symbol = cell.symbol;
                let category = |c| CodePointMapData::<GeneralCategory>::new().get(c);
                let first = symbol.chars().next();
                prop_assert!(first.is_some());
                prop_assert!(!first.is_some_and(|c| GeneralCategoryGroup::Mark.contains(category(c))), "{symbol:?}");
                for c in symbol.chars() {
                    prop_assert!(!matches!(category(c), GeneralCategory::Format | GeneralCategory::Control
                        | GeneralCategory::Unassigned | GeneralCategory::LineSeparator
                        | GeneralCategory::ParagraphSeparator), "{symbol:?}");
                    prop_assert!(Role::of(c) != Role::Hidden, "{symbol:?}");
                    prop_assert!(!c.is_whitespace() || matches!(symbol, " " | "\u{3000}"), "{symbol:?}");
                }
                let width: usize = symbol.graphemes(true).map(UnicodeWidthStr::width).sum();
                prop_assert_eq!(width, usize::from(cell.width), "{:?}", symbol);
                // What is written after it must not be drawn into it.
                let followed = format!("{symbol}a");
                prop_assert!(followed.graphemes(true).next_back() == Some("a"), "{symbol:?}");
            }
            // Blanks hang, but for those that do not break.
            if setting.order == Order::Logical {
                let breaks = |cell: Cell<'_>| {
                    let glue = text[cell.source].contains(['\u{A0}', '\u{202F}']);
                    cell.symbol.trim().is_empty() && !glue
                };
                prop_assert!(!line.cells().next().is_some_and(breaks) && !line.cells().last().is_some_and(breaks));
            }
        }
    }

    #[test]
    fn cells_stand_in_the_order_of_uax_9(text in nasty(), width in 1u16..40, rtl in any::<Option<bool>>()) {
        // A soft hyphen that shows stays with its word, while UAX #9 would
        // have it at the paragraph's edge, as it has no other BN there.
        let text = text.replace('\u{AD}', "");
        let direction = rtl.map(|rtl| if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        let level = rtl.map(|rtl| if rtl { Level::rtl() } else { Level::ltr() });
        let info = ParagraphBidiInfo::new_with_data_source(&Classes, &text, level);
        for line in set(&text, &Setting { direction, ..Setting::new(width) }) {
            prop_assert_eq!(line.direction() == Direction::RightToLeft, info.paragraph_level.is_rtl());
            let (levels, runs) = info.visual_runs(line.source());
            // Each cell by its first byte that is shown.
            let ours: Vec<(usize, u8)> = line.cells().map(|cell| {
                let shown = |c: char| !matches!(Role::of(c), Role::Hidden | Role::Blank(_) | Role::Tab
                    | Role::Feed | Role::Break);
                let skipped = match cell.source.start == line.source().start {
                    true => text[cell.source.clone()].find(shown).unwrap_or(0),
                    false => 0,
                };
                (cell.source.start + skipped, cell.level)
            }).collect();
            let mut theirs = Vec::new();
            for run in runs {
                let mut bytes: Vec<usize> = text[run.clone()].char_indices().map(|(at, _)| run.start + at).collect();
                if levels[run.start].is_rtl() {
                    bytes.reverse();
                }
                theirs.extend(bytes.into_iter().map(|byte| (byte, levels[byte].number()))
                    .filter(|(byte, _)| ours.iter().any(|(own, _)| own == byte)));
            }
            prop_assert_eq!(ours, theirs, "{:?}", &text[line.source()]);
        }
    }

    #[test]
    fn a_terminal_gives_each_cell_its_column(text in nasty(), setting in settings()) {
        for line in set(&text, &Setting { width: setting.width.min(60), ..setting }) {
            let size = |cells| std::num::NonZero::new(cells).unwrap();
            let mut terminal = vt100::Parser::new(size(2), size(70), 0);
            // This terminal swallows U+FFFD.
            let written = |symbol: &str| symbol.replace('\u{FFFD}', "?");
            terminal.process(written(line.text()).as_bytes());
            prop_assert_eq!(terminal.screen().cursor_position(), (0, line.width()));
            let mut column = 0;
            for cell in line.cells() {
                let end = column + u16::from(cell.width);
                let shown = (column..end).filter_map(|at| terminal.screen().cell(0, at)).map(|cell| cell.contents());
                prop_assert_eq!(shown.collect::<String>(), written(cell.symbol));
                column = end;
            }
        }
    }

    #[test]
    fn marks_and_digits_change_no_cell(text in nasty(), width in 1u16..40) {
        // Points without a base of their own have a cell only where they are kept.
        let text: String = text.graphemes(true).filter(|cluster| {
            !cluster.contains(|c| matches!(Role::of(c), Role::Mark(_)))
                || cluster.starts_with(|c| matches!(Role::of(c), Role::Base(1..)))
        }).collect();
        let kept = set(&text, &Setting::new(width));
        for marks in [Marks::Keep, Marks::Drop] {
            for digits in [Digits::European, Digits::ArabicIndic] {
                let other = set(&text, &Setting { marks, digits, ..Setting::new(width) });
                let sources = |lines: &[Line]| -> Vec<_> {
                    lines.iter().flat_map(Line::cells).map(|cell| (cell.source, cell.level)).collect()
                };
                prop_assert_eq!(sources(&kept), sources(&other));
            }
        }
    }

    #[test]
    fn width_is_that_of_one_long_line(text in nasty()) {
        // Blanks at the edges count in `width` alone.
        let text = format!("x{}x", text.replace(['\u{2028}', '\u{AD}'], ""));
        let lines = set(&text, &Setting::new(u16::MAX));
        prop_assert_eq!(lines.len(), 1);
        prop_assert_eq!(usize::from(lines[0].width()), width(&text));
    }
}
