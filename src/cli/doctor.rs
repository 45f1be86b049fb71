//! `visavis doctor`: what the terminal is taken for, and which way of writing
//! Arabic reads right in it.
//!
//! Reordering cannot be measured from inside, for cursor reports stay logical:
//! only the reader can tell. So the same sentence is drawn each way, and what
//! reads right is remembered for this terminal.

mod report;

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::channel;

use ratatui::crossterm::event::{Event, KeyCode, KeyEventKind};
use ratatui::crossterm::terminal::size;

use super::Ending;
use super::arabic::way;
use super::args::{Doctor, Way};
use super::config::{self, Config};
use super::paper::{self, Paper};
use super::trouble::Trouble;
use crate::layout::{Line, Marks, Setting, set};
use crate::message::{self, cause, say};
use crate::terminal::decide::Terminal;
use crate::terminal::input::Listener;
use crate::terminal::{self, Input, Session, Strategy};
use report::Report;

/// Letters that join, lam-alef, brackets, both digit systems, Latin words, a
/// number before a letter's punctuation: what each way of writing can get wrong.
const SENTENCE: &str = "قال (نعم): «السلام عليكم» في ١٢ مايو 2023؛ ثم COVID-19 لأول مرة.";

/// Cells left free at the screen's edges.
const MARGIN: u16 = 2;

/// Cells for a mark, a line's number and the name of its way.
const LABEL: u16 = 11;

pub(super) fn run(doctor: &Doctor) -> Result<Ending, Trouble> {
    let trouble = |error: io::Error| Trouble::new(say!("doctor-cannot-ask", error = cause(&error)));
    let mut typed = Vec::new();
    let terminal = terminal::identify(&mut typed);
    let drawable = terminal.as_ref().is_ok_and(|terminal| terminal.drawable);
    if doctor.plain || !io::stdout().is_terminal() || !drawable {
        let report = Report::of(terminal.as_ref().ok(), &Config::read().0);
        let mut paper = Paper::out();
        report.write(&mut paper);
        return paper.write().map(|()| Ending::Done);
    }
    let terminal = terminal.map_err(trouble)?;
    let mut session = Session::enter(&terminal.options(false)).map_err(trouble)?;
    let (sender, inputs) = channel();
    let listener = Listener::start(session.exit(), typed, move |input| sender.send(input).is_ok());
    let listener = listener.map_err(trouble)?;
    let mut output = session.output().map_err(trouble)?;
    let (here, _) = way(None, &Config::read().0, &terminal);
    let setting = setting(&terminal);
    let answer = calibrate(here, setting, &mut output, &mut || inputs.recv().ok()).map_err(trouble)?;
    session.leave().map_err(trouble)?;
    let said = match answer {
        Answer::Reads(strategy) => Some(remember(&terminal, strategy)?),
        Answer::Nothing => None,
        Answer::Ends(Input::Signal(signal)) => return Ok(Ending::Signal(signal.number())),
        Answer::Ends(_) => return Ok(Ending::Signal(terminal::Signal::Hangup.number())),
    };
    // The listener reads no more: the terminal is asked again below.
    drop(listener);
    let report = Report::of(Some(&terminal), &Config::read().0);
    let mut paper = Paper::out();
    report.write(&mut paper);
    if let Some(said) = said {
        paper.blank();
        paper.line(&said);
    }
    paper.write().map(|()| Ending::Done)
}

/// Remembers what the reader found to read right, and says so; and if it will not hold, why.
pub(super) fn remember(terminal: &Terminal, strategy: Strategy) -> Result<String, Trouble> {
    config::remember_right(terminal.name, strategy)
        .map_err(|error| Trouble::new(say!("doctor-not-remembered", error = cause(&error))))?;
    let way = strategy.name();
    Ok(match Config::read().0.way_in(terminal.name) {
        Some(set) if set != Way::Said(strategy) => {
            say!("doctor-remembered-in-vain", terminal = terminal.name, way = way)
        }
        _ => say!("doctor-remembered", terminal = terminal.name, way = way),
    })
}

/// What the reader said of the lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The line written this way reads right.
    Reads(Strategy),
    /// None does, or the reader does not want to say.
    Nothing,
    /// This came in, which ends the program.
    Ends(Input),
}

/// How text is set in this terminal.
pub(super) fn setting(terminal: &Terminal) -> Setting {
    let marks = if terminal.marks { Marks::Keep } else { Marks::Drop };
    Setting { marks, ..Setting::default() }
}

/// Draws the sentence each way, and what is asked as seems right `here`, and takes the answer.
pub(super) fn calibrate(
    here: Strategy,
    setting: Setting,
    output: &mut impl Write,
    next: &mut dyn FnMut() -> Option<Input>,
) -> io::Result<Answer> {
    show(here, setting, output)?;
    while let Some(input) = next() {
        let key = match input {
            Input::Event(Event::Key(key)) | Input::KeyAt(key, _) if key.kind != KeyEventKind::Release => {
                key.code
            }
            Input::Event(Event::Resize(..)) => {
                show(here, setting, output)?;
                continue;
            }
            Input::Closed => return Ok(Answer::Ends(input)),
            Input::Signal(signal) if signal.ends() => return Ok(Answer::Ends(input)),
            _ => continue,
        };
        match key {
            KeyCode::Char(digit) => match digit.to_digit(10).or_else(|| arabic_digit(digit)) {
                Some(number @ 1..) if (number as usize) <= Strategy::ALL.len() => {
                    return Ok(Answer::Reads(Strategy::ALL[number as usize - 1].1));
                }
                _ if matches!(digit, 'q' | 'ض') => return Ok(Answer::Nothing),
                _ => {}
            },
            KeyCode::Esc | KeyCode::Enter => return Ok(Answer::Nothing),
            _ => {}
        }
    }
    Ok(Answer::Nothing)
}

/// The value of an Arabic keyboard's digit.
fn arabic_digit(c: char) -> Option<u32> {
    matches!(c, '٠'..='٩').then(|| c as u32 - '٠' as u32)
}

/// Draws the question and the lines.
fn show(here: Strategy, setting: Setting, output: &mut impl Write) -> io::Result<()> {
    let (width, _) = size()?;
    output.write_all(&screen(here, setting, width))?;
    output.flush()
}

/// The bytes of the question and the lines on a screen of this width. The way of `here` is marked.
pub(super) fn screen(here: Strategy, setting: Setting, width: u16) -> Vec<u8> {
    let mut bytes = b"\x1b[0m\x1b[2J".to_vec();
    let room = |taken: u16| Setting { width: width.saturating_sub(taken).max(1), ..setting };
    let mut row = 2;
    // From the edge where lines of this direction begin; `at` cells from it.
    let mut put = |row: u16, right: bool, at: u16, width_of: u16, text: &str| {
        let x = if right { width.saturating_sub(at + width_of) } else { at };
        bytes.extend(format!("\x1b[{row};{}H{text}", x + 1).bytes());
    };
    let right = message::chosen().is_right_to_left();
    for words in [say!("doctor-which"), say!("doctor-right-one"), say!("doctor-now")] {
        for line in set(words, &room(2 * MARGIN)) {
            put(row, right, MARGIN, line.width(), &drawn(&line, here));
            row += 1;
        }
    }
    for (number, (name, strategy)) in (1..).zip(Strategy::ALL) {
        row += 1;
        let mark = if strategy == here { '*' } else { ' ' };
        let label =
            if right { format!("{name:>7} {number}{mark}") } else { format!("{mark}{number} {name:<7}") };
        put(row, right, MARGIN - 1, LABEL, &label);
        for line in set(SENTENCE, &room(2 * MARGIN + LABEL)) {
            put(row, right, MARGIN + LABEL, line.width(), &drawn(&line, strategy));
            row += 1;
        }
    }
    bytes
}

/// A line as it is sent for one strategy.
fn drawn(line: &Line, strategy: Strategy) -> String {
    paper::drawn(line.width(), std::iter::once((0, line)), strategy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_tells_the_ways_apart() {
        let line = set(SENTENCE, &Setting::new(100)).into_iter().next().expect("a line");
        let visual = drawn(&line, Strategy::Visual);
        for (name, strategy) in Strategy::ALL {
            assert!(
                strategy == Strategy::Visual || drawn(&line, strategy) != visual,
                "{name} draws what visual draws"
            );
        }
        // What parts words is drawn as well.
        assert!(drawn(&line, Strategy::Kitty).contains("\x1b[0;3m"));
    }

    #[test]
    fn every_way_has_a_digit() {
        let check = |key: char, expected| {
            let mut keys = vec![Input::Event(Event::Key(KeyCode::Char(key).into()))];
            let answer = calibrate(Strategy::Visual, Setting::default(), &mut Vec::new(), &mut || keys.pop());
            // Without a terminal there is no size.
            if let Ok(answer) = answer {
                assert_eq!(answer, expected, "{key}");
            }
        };
        check('1', Answer::Reads(Strategy::Visual));
        check('٢', Answer::Reads(Strategy::Words));
        check('0', Answer::Nothing);
        check('9', Answer::Nothing);
        check('q', Answer::Nothing);
    }

    #[test]
    fn a_signal_is_not_swallowed() {
        let mut inputs = vec![Input::Closed];
        if let Ok(answer) =
            calibrate(Strategy::Visual, Setting::default(), &mut Vec::new(), &mut || inputs.pop())
        {
            assert_eq!(answer, Answer::Ends(Input::Closed));
        }
    }

    #[test]
    fn lines_fit_the_screen() {
        for width in [1, 5, 20, 40, 80, 300] {
            let bytes = String::from_utf8(screen(Strategy::Visual, Setting::default(), width)).expect("text");
            assert!(bytes.contains('7'), "{width}");
        }
    }
}
