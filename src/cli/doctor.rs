//! `visavis doctor`: what the terminal is taken for, and which way of writing
//! Arabic reads right in it.
//!
//! Reordering cannot be measured from inside, for cursor reports stay logical:
//! only the reader can tell. So the same sentence is drawn each way, and what
//! reads right is remembered for this terminal.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::channel;

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{Event, KeyCode, KeyEventKind};
use ratatui::layout::Rect;

use super::args::Doctor;
use super::trouble::{Trouble, in_one_line};
use super::{Ending, config, dictionaries, write_out};
use crate::layout::{Setting, set};
use crate::message::say;
use crate::terminal::decide::Terminal;
use crate::terminal::input::Listener;
use crate::terminal::{self, Input, Session, Strategy, arabic, session};

/// Letters that join, lam-alef, brackets, both digit systems, Latin words, a
/// number before a letter's punctuation: what each way of writing can get wrong.
const SENTENCE: &str = "قال (نعم): «السلام عليكم» في ١٢ مايو 2023؛ ثم COVID-19 لأول مرة.";

pub(super) fn run(doctor: &Doctor) -> Result<Ending, Trouble> {
    let trouble = |error: io::Error| Trouble::new(say!("doctor-cannot-ask", error = error.to_string()));
    let plain = doctor.plain || !io::stdout().is_terminal();
    let terminal = terminal::Asked::now().answer(&mut Vec::new());
    if plain {
        write_out(|out| report(terminal.as_ref().ok(), out))?;
        return Ok(Ending::Done);
    }
    let terminal = terminal.map_err(trouble)?;
    let options = session::Options { reordering: terminal.reordering, ..session::Options::default() };
    let mut session = Session::enter(&options).map_err(trouble)?;
    let (sender, inputs) = channel();
    let _listener =
        Listener::start(session.exit(), move |input| sender.send(input).is_ok()).map_err(trouble)?;
    let chosen =
        calibrate(terminal.strategy, &mut session.output().map_err(trouble)?, &mut || inputs.recv().ok())
            .map_err(trouble)?;
    session.leave().map_err(trouble)?;
    write_out(|out| report(Some(&terminal), out))?;
    if let Some(strategy) = chosen {
        remember(&terminal, strategy)?;
        write_out(|out| {
            let said = say!("doctor-remembered", terminal = terminal.name, way = strategy.name());
            writeln!(out, "\n{said}")
        })?;
    }
    Ok(Ending::Done)
}

/// Remembers what the reader found to read right.
pub(super) fn remember(terminal: &Terminal, strategy: Strategy) -> Result<(), Trouble> {
    config::remember_right(terminal.name, strategy)
        .map_err(|error| Trouble::new(say!("doctor-not-remembered", error = error.to_string())))
}

/// Draws the sentence each way, what is asked as seems right `here`, and returns the way that the reader says reads
/// right; `None` where none does or the reader leaves.
pub(super) fn calibrate(
    here: Strategy,
    output: &mut impl Write,
    next: &mut dyn FnMut() -> Option<Input>,
) -> io::Result<Option<Strategy>> {
    let mut bytes = b"\x1b[0m\x1b[2J".to_vec();
    for (row, words) in [(2, say!("doctor-which")), (3, say!("doctor-right-one"))] {
        bytes.extend(format!("\x1b[{row};3H{}", drawn(words, here)).bytes());
    }
    for (index, (_, strategy)) in Strategy::ALL.iter().enumerate() {
        let row = 5 + 2 * index;
        bytes.extend(format!("\x1b[{row};3H{}", index + 1).bytes());
        bytes.extend(format!("\x1b[{row};6H{}", drawn(SENTENCE, *strategy)).bytes());
    }
    output.write_all(&bytes)?;
    output.flush()?;
    while let Some(input) = next() {
        let key = match input {
            Input::Event(Event::Key(key)) if key.kind != KeyEventKind::Release => key.code,
            Input::Closed => return Ok(None),
            Input::Signal(signal) if signal.ends() => return Ok(None),
            _ => continue,
        };
        match key {
            KeyCode::Char(digit @ '1'..='9') => {
                if let Some((_, strategy)) = Strategy::ALL.get(digit as usize - '1' as usize) {
                    return Ok(Some(*strategy));
                }
            }
            KeyCode::Esc | KeyCode::Char('q') | KeyCode::Enter => return Ok(None),
            _ => {}
        }
    }
    Ok(None)
}

/// A line as it is sent for one strategy.
fn drawn(words: &str, strategy: Strategy) -> String {
    let line = set(words, &Setting::new(100)).into_iter().next();
    let Some(line) = line else { return String::new() };
    let mut row = Buffer::empty(Rect::new(0, 0, line.width(), 1));
    for (x, cell) in (0..).zip(line.cells()) {
        row[(x, 0)].set_symbol(cell.symbol);
    }
    arabic::rewrite(&mut row.content, strategy);
    row.content.iter().map(|cell| cell.symbol()).collect()
}

/// What is worth telling in a report of a fault, and nothing personal.
fn report(terminal: Option<&Terminal>, out: &mut dyn Write) -> io::Result<()> {
    let variable = |name: &str| std::env::var(name).ok();
    writeln!(
        out,
        "visavis {} on {} {}",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH
    )?;
    match terminal {
        Some(terminal) => {
            writeln!(out, "terminal   {}", terminal.name)?;
            if !terminal.version.is_empty() {
                writeln!(out, "version    {}", in_one_line(&terminal.version))?;
            }
            writeln!(
                out,
                "because    {}",
                if terminal.evidence.is_empty() { "nothing told" } else { &terminal.evidence }
            )?;
            let remembered = config::found_right(terminal.name);
            writeln!(out, "arabic     {}", remembered.unwrap_or(terminal.strategy))?;
            if remembered.is_some() {
                writeln!(out, "           (as you chose; by itself {})", terminal.strategy)?;
            }
            writeln!(out, "vowels     {}", if terminal.marks { "shown" } else { "left out" })?;
            writeln!(out, "mode 8     {:?} at the start", terminal.reordering)?;
            writeln!(out, "colours    {:?}", terminal.colours)?;
            let ground = match terminal.light {
                Some(true) => "light",
                Some(false) => "dark",
                None => "not known",
            };
            writeln!(out, "ground     {ground}")?;
            writeln!(out, "keyboard   {}", if terminal.keyboard { "kitty's protocol" } else { "plain" })?;
        }
        None => writeln!(out, "terminal   none to ask")?,
    }
    for name in ["TERM", "COLORTERM", "TERM_PROGRAM", "NO_COLOR", "LANG"] {
        if let Some(value) = variable(name) {
            writeln!(out, "{name:<10} {}", in_one_line(&value))?;
        }
    }
    let inside = ["TMUX", "STY", "SSH_CONNECTION"].into_iter().filter(|name| variable(name).is_some());
    let inside: Vec<&str> = inside.collect();
    writeln!(out, "inside     {}", if inside.is_empty() { "nothing".to_owned() } else { inside.join(", ") })?;
    if let Ok((columns, lines)) = ratatui::crossterm::terminal::size() {
        writeln!(out, "size       {columns} by {lines}")?;
    }
    let found: Vec<String> = dictionaries::all().into_iter().map(|found| found.name).collect();
    let list = if found.is_empty() { "none".to_owned() } else { found.join(", ") };
    writeln!(out, "dictionaries {list}")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_tells_the_ways_apart() {
        let visual = drawn(SENTENCE, Strategy::Visual);
        for (name, strategy) in Strategy::ALL {
            assert!(
                strategy == Strategy::Visual || drawn(SENTENCE, strategy) != visual,
                "{name} draws what visual draws"
            );
        }
    }
}
