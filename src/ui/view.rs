//! How a text is looked at, as it is kept from one reading to the next.
//!
//! What is missing in a kept view, or what it names and this program does not
//! know, is as it is at first: views outlive the program that wrote them.

use serde::{Deserialize, Deserializer, Serialize};

use super::draft::Draft;
use super::panes::{PaneState, SHARES};
use super::reader::Reader;
use super::reveal::Covered;
use crate::layout::{Arrangement, Digits, Marks};
use crate::parallel::Rows;
use crate::text::Direction;

/// How a text is looked at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct View {
    arrangement: String,
    rows: String,
    digits: String,
    /// Whether vowel signs are shown; `None` for what suits the terminal.
    vowels: Option<bool>,
    /// The focused side.
    focus: Option<usize>,
    solo: bool,
    dimmed: bool,
    ruler: bool,
    covered: String,
    /// What was looked for, the latest last.
    searches: Vec<String>,
    /// The panes in their order.
    panes: Vec<Pane>,
    /// What was being written.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "if_understood")]
    draft: Option<Draft>,
}

/// A draft that a later visavis wrote otherwise is none, and the rest of the view holds.
fn if_understood<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Draft>, D::Error> {
    let value = Option::<serde_json::Value>::deserialize(deserializer)?;
    Ok(value.and_then(|value| serde_json::from_value(value).ok()))
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Pane {
    side: usize,
    #[serde(default)]
    hidden: bool,
    #[serde(default = "even")]
    share: f32,
    /// `rtl` or `ltr`, where it is not its language's.
    #[serde(default)]
    direction: String,
}

/// So many searches are kept with a text.
const SEARCHES: usize = 30;

fn even() -> f32 {
    1.0
}

const ARRANGEMENTS: &[(&str, Arrangement)] = &[
    ("columns", Arrangement::Columns),
    ("stacked", Arrangement::Stacked),
    ("interleaved", Arrangement::Interleaved),
    ("", Arrangement::Auto),
];
const ROWS: &[(&str, Rows)] = &[("beads", Rows::Beads), ("filled", Rows::Filled), ("", Rows::Paragraphs)];
const COVERED: &[(&str, Covered)] =
    &[("others", Covered::Others), ("this", Covered::This), ("", Covered::None)];
const DIRECTIONS: &[(&str, Option<Direction>)] =
    &[("rtl", Some(Direction::RightToLeft)), ("ltr", Some(Direction::LeftToRight)), ("", None)];
const DIGITS: &[(&str, Digits)] =
    &[("european", Digits::European), ("arabic", Digits::ArabicIndic), ("", Digits::AsWritten)];

fn name_of<T: PartialEq>(names: &[(&str, T)], value: &T) -> String {
    names.iter().find(|(_, v)| v == value).map_or(String::new(), |(name, _)| (*name).to_owned())
}

fn named<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(n, _)| *n == name).map(|(_, value)| *value)
}

impl View {
    /// The view that was kept as `kept`; as at first where that is none.
    pub fn read(kept: &str) -> View {
        serde_json::from_str(kept).unwrap_or_default()
    }

    /// A view in which rows end so, and all else is as at first.
    pub fn of_rows(rows: Rows) -> View {
        View { rows: name_of(ROWS, &rows), ..View::default() }
    }

    /// What was being written.
    pub(super) fn draft(&self) -> Option<Draft> {
        self.draft.clone()
    }

    /// The view, to be kept.
    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Reader {
    /// How the text is looked at now.
    pub fn view(&self) -> View {
        let pane = |p: &PaneState| Pane {
            side: p.side,
            hidden: p.hidden,
            share: p.share,
            direction: name_of(DIRECTIONS, &p.direction),
        };
        View {
            arrangement: name_of(ARRANGEMENTS, &self.panes.arrangement),
            rows: name_of(ROWS, &self.rows.rows),
            digits: name_of(DIGITS, &self.setting.digits),
            vowels: (self.setting.marks != self.marks_here).then_some(self.setting.marks == Marks::Keep),
            focus: Some(self.focus),
            solo: self.panes.solo,
            dimmed: self.dimmed,
            ruler: self.ruler,
            covered: name_of(COVERED, &self.covered),
            searches: self.finding.earlier[self.finding.earlier.len().saturating_sub(SEARCHES)..].to_vec(),
            panes: self.panes.panes.iter().map(pane).collect(),
            draft: self.draft(),
        }
    }

    /// Looks at the text as `view` says, as far as that can be.
    pub(super) fn look_as(&mut self, view: &View) {
        self.panes.arrangement = named(ARRANGEMENTS, &view.arrangement).unwrap_or_default();
        self.rows.rows = named(ROWS, &view.rows).unwrap_or_default();
        self.setting.digits = named(DIGITS, &view.digits).unwrap_or(self.setting.digits);
        if let Some(vowels) = view.vowels {
            self.setting.marks = if vowels { Marks::Keep } else { Marks::Drop };
        }
        self.covered = named(COVERED, &view.covered).unwrap_or_default();
        (self.dimmed, self.ruler) = (view.dimmed, view.ruler);
        self.finding.remember(&view.searches);
        let mut sides: Vec<usize> = view.panes.iter().map(|p| p.side).collect();
        sides.sort_unstable();
        if sides.into_iter().eq(0..self.text.sides()) && view.panes.iter().any(|p| !p.hidden) {
            let share = |share: f32| if share.is_finite() { share.clamp(SHARES.0, SHARES.1) } else { even() };
            let pane = |p: &Pane| PaneState {
                side: p.side,
                hidden: p.hidden,
                unseen: false,
                share: share(p.share),
                direction: named(DIRECTIONS, &p.direction).flatten(),
            };
            self.panes.panes = view.panes.iter().map(pane).collect();
        }
        self.panes.solo = view.solo;
        let focus = view.focus.unwrap_or(self.focus);
        if self.panes.shown().any(|side| side == focus) {
            self.focus = focus;
        } else if !self.panes.shown().any(|side| side == self.focus) {
            self.focus = self.panes.shown().next().unwrap_or(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::Opening;
    use crate::ui::tests::{article, press, reader};

    fn again(view: &str) -> Reader {
        Reader::new(article(), (120, 30), Opening { view: View::read(view), ..Opening::default() })
    }

    #[test]
    fn a_view_is_taken_up_again() {
        let check = |keys: &str| {
            let mut before = reader(120, 30);
            press(&mut before, keys);
            let after = again(&before.view().written());
            assert_eq!(after.view(), before.view(), "{keys}");
            assert_eq!(after.frame(), before.frame(), "{keys}");
        };
        check("j");
        check("z l");
        check("z l z l z l z r z n z h");
        check("L > > > z 1 Tab");
        check("z o Tab m m j m a z f z u");
        check("z n z n z 3");
        check("Tab z d R");
        check("/ c h a t Enter / j o u r Enter");
    }

    #[test]
    fn a_view_that_is_not_understood_is_as_at_first() {
        let at_first = again("").view();
        for kept in [
            "nonsense",
            "[]",
            "{}",
            r#"{"later": {"than": "us"}, "arrangement": "spiral", "digits": "roman"}"#,
            r#"{"focus": 9, "panes": [{"side": 0}, {"side": 0}]}"#,
            r#"{"panes": [{"side": 0, "hidden": true}, {"side": 1, "hidden": true}, {"side": 2, "hidden": true}]}"#,
            r#"{"bookmarks": [{"side": 7, "byte": 0}]}"#,
            r#"{"searches": [1]}"#,
        ] {
            assert_eq!(again(kept).view(), at_first, "{kept}");
        }
    }
}
