//! From a command to the room that does it.

use super::command::Command;
use super::event::Effect;
use super::keymap::Call;
use super::overlay::Taken;
use super::reader::Reader;
use super::selecting::Unit;
use crate::message::say;
use crate::text::Direction;

impl Reader {
    /// Runs a command; what the reader cannot do by itself it asks for in `effects`.
    pub(super) fn run(&mut self, call: Call, effects: &mut Vec<Effect>) {
        let Call { command, count, letter } = call;
        if let Some(overlay) = &mut self.overlay {
            match overlay.take(command, count, self.size) {
                Taken::Done => return,
                Taken::Closed => {
                    self.overlay = None;
                    return;
                }
                Taken::Chosen(place) => {
                    self.overlay = None;
                    return self.jump(place);
                }
                Taken::Not => {}
            }
        }
        let times = count.unwrap_or(1);
        let half = (self.body().height / 2).max(1) as isize;
        let full = (self.body().height as isize - 2).max(1);
        let lines = |n: isize| n.saturating_mul(times as isize);
        match command {
            Command::NextBead => self.move_beads(times as isize),
            Command::PreviousBead => self.move_beads(-(times as isize)),
            Command::NextSentence => self.move_sentences(times as isize),
            Command::PreviousSentence => self.move_sentences(-(times as isize)),
            Command::NextParagraph => self.move_paragraphs(times as isize),
            Command::PreviousParagraph => self.move_paragraphs(-(times as isize)),
            Command::NextWord => self.move_words(times as isize),
            Command::PreviousWord => self.move_words(-(times as isize)),
            Command::First => self.jump_to_bead(count.map_or(0, |n| n.saturating_sub(1))),
            Command::Last => self.jump_to_bead(count.map_or(usize::MAX, |n| n.saturating_sub(1))),
            Command::Percent => self.jump_to_percent(count),
            Command::PageDown => self.page_by(lines(full)),
            Command::PageUp => self.page_by(lines(-full)),
            // As in vim and less, a number is one of lines.
            Command::HalfPageDown => self.page_by(count.map_or(half, |_| lines(1))),
            Command::HalfPageUp => self.page_by(count.map_or(-half, |_| lines(-1))),
            Command::LineDown => self.scroll(lines(1)),
            Command::LineUp => self.scroll(lines(-1)),
            Command::Centre => self.bring_to(|height, lines| (height.saturating_sub(lines)) / 2),
            Command::ToTop => self.bring_to(|_, _| 0),
            Command::ToBottom => self.bring_to(|height, lines| height.saturating_sub(lines)),
            Command::FocusLeft => self.focus_beside(Direction::RightToLeft),
            Command::FocusRight => self.focus_beside(Direction::LeftToRight),
            Command::FocusNext => self.focus_by(times as isize),
            Command::FocusPrevious => self.focus_by(-(times as isize)),
            Command::FocusFirst => self.focus_pane(0),
            Command::FocusSecond => self.focus_pane(1),
            Command::FocusThird => self.focus_pane(2),
            Command::MoveLeft => self.move_pane(-1),
            Command::MoveRight => self.move_pane(1),
            Command::Narrower => self.widen(-(times as isize)),
            Command::Wider => self.widen(times as isize),
            Command::HideFirst => self.hide(0),
            Command::HideSecond => self.hide(1),
            Command::HideThird => self.hide(2),
            Command::Solo => self.toggle_solo(),
            Command::NextLayout => self.next_layout(),
            Command::RowsByBead => self.next_rows(),
            Command::Sync => self.toggle_sync(),
            Command::AnchorHere => self.anchor_here(),
            Command::TurnDirection => self.turn_direction(),
            Command::JumpBack => self.jump_back(times),
            Command::JumpForward => self.jump_forward(times),
            Command::Contents => self.overlay = Some(self.contents()),
            Command::Bookmark => self.toggle_bookmark(),
            Command::SetBookmark => letter.into_iter().for_each(|letter| self.set_bookmark(letter)),
            Command::GoToBookmark => letter.into_iter().for_each(|letter| self.go_to_bookmark(letter)),
            Command::Bookmarks => self.bookmarks(),
            Command::JumpBefore => self.jump_before(),
            Command::NextBookmark => self.next_bookmark(times as isize),
            Command::PreviousBookmark => self.next_bookmark(-(times as isize)),
            Command::NextDoubtful => self.next_doubtful(times as isize),
            Command::PreviousDoubtful => self.next_doubtful(-(times as isize)),
            Command::Info => self.overlay = Some(self.info()),
            Command::Find => self.begin_finding(false),
            Command::FindNext => self.find_next(times as isize),
            Command::FindPrevious => self.find_next(-(times as isize)),
            Command::Filter => self.begin_finding(true),
            Command::FindWord => self.find_word(times as isize),
            Command::FindWordBack => self.find_word(-(times as isize)),
            Command::LinkWords => self.toggle_links(),
            Command::NextStatus
            | Command::Approve
            | Command::ApproveBefore
            | Command::Note
            | Command::Flag
            | Command::Suggest
            | Command::NextUnreviewed
            | Command::PreviousUnreviewed
            | Command::NextFlag
            | Command::PreviousFlag
            | Command::NextNote
            | Command::PreviousNote
            | Command::Undo
            | Command::Redo => self.review_by(call, effects),
            Command::NextFinding
            | Command::PreviousFinding
            | Command::Findings
            | Command::Dismiss
            | Command::Check => self.findings_by(call),
            Command::Export => self.open_formats(),
            Command::Align => self.begin_editing(),
            Command::SegmentUp
            | Command::SegmentDown
            | Command::Merge
            | Command::Split
            | Command::Pin
            | Command::Unlink
            | Command::AcceptBead
            | Command::NeedsReview
            | Command::Realign => self.edit_by(call, effects),
            Command::CopyPane => self.copy_pane(effects),
            Command::CopyAll => self.copy_all(effects),
            Command::CopyRow => self.copy_row(effects),
            Command::CopyReference => self.copy_reference(effects),
            Command::CopySelection => self.copy_selection(effects),
            Command::SelectWords => self.select(Unit::Word),
            Command::SelectSentences => self.select(Unit::Sentence),
            Command::Calibrate => effects.push(Effect::Calibrate),
            Command::NextTheme => effects.push(Effect::Themes),
            Command::Dim => {
                self.dimmed = !self.dimmed;
                self.said = Some(if self.dimmed { say!("status-dim") } else { say!("status-bright") }.into());
            }
            Command::Ruler => {
                self.ruler = !self.ruler;
                self.said =
                    Some(if self.ruler { say!("status-ruled") } else { say!("status-not-ruled") }.into());
            }
            Command::Cover => self.next_cover(),
            Command::Vowels => self.toggle_vowels(),
            Command::Digits => self.next_digits(),
            Command::Palette => self.open_palette(),
            Command::Library => effects.push(Effect::Library),
            Command::Apart => self.show_apart(),
            Command::Help => self.overlay = Some(self.help()),
            Command::Accept => self.uncover_or_go_on(times as isize),
            Command::Cancel => self.cancel(),
            Command::Quit if self.end_editing() => {}
            Command::Quit => effects.push(Effect::Quit),
            Command::Suspend => effects.push(Effect::Suspend),
            Command::Redraw => effects.push(Effect::Redraw),
        }
    }
}
