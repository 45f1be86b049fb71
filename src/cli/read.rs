//! The reader on a terminal: inputs in, frames out, effects carried out.

use std::io::IsTerminal;
use std::sync::mpsc;

use ratatui::crossterm::event::{self, KeyEventKind, MouseButton, MouseEventKind};
use ratatui::layout::Position;

use super::Ending;
use super::args::{Look, Sources, Way};
use super::beside::{self, Aligner, Happening};
use super::config::{self, Config};
use super::doctor;
use super::open::{self, Opened, Unaligned};
use super::trouble::Trouble;
use crate::layout::{Marks, Setting};
use crate::store::{Kept, Library};
use crate::terminal::decide::Terminal;
use crate::terminal::input::Listener;
use crate::terminal::keys::Keys;
use crate::terminal::{self, Colours, Input, Output, Screen, Session, Signal, clipboard, session};
use crate::ui::{Effect, Event, Ground, Opening, Reader, Theme, paint};

/// Opens the files, or the sample where none is named, and reads them.
pub(super) fn run(sources: &Sources, look: &Look, library: &Library) -> Result<Ending, Trouble> {
    if !std::io::stdout().is_terminal() {
        return Err(Trouble::new(
            "the reader needs a terminal to draw on, and standard output is none: `visavis print FILE…` writes plain text",
        ));
    }
    let mut opened = open::begun(sources, library)?;
    let kept = opened.keep(library);
    let unaligned = opened.unaligned();
    let mut desk = Desk::new(opened, look, library, kept)?;
    if let Some(unaligned) = unaligned {
        desk.align_beside(unaligned)?;
    }
    desk.run()
}

fn no_terminal(error: std::io::Error) -> Trouble {
    Trouble::new(format_args!("cannot use this terminal: {error}; `visavis print FILE…` needs none"))
}

/// The reader, the terminal it is shown on, and what comes in.
struct Desk<'a> {
    reader: Reader,
    library: &'a Library,
    /// Where the text is kept.
    kept: Kept,
    /// While the text is aligned beside: what is needed to keep it then.
    aligning: Option<(Aligner, Unaligned)>,
    theme: Theme,
    screen: Screen,
    output: Output,
    happenings: mpsc::Receiver<Happening>,
    /// To tell ourselves of what is done beside.
    sender: mpsc::Sender<Happening>,
    /// Kept for as long as inputs are wanted.
    _listener: Listener,
    session: Session,
    terminal: Terminal,
}

impl<'a> Desk<'a> {
    fn new(opened: Opened, look: &Look, library: &'a Library, kept: Kept) -> Result<Desk<'a>, Trouble> {
        let mut typed = Vec::new();
        let terminal = terminal::identify(&mut typed).map_err(no_terminal)?;
        if !terminal.drawable {
            return Err(Trouble::new(
                "this terminal (TERM=dumb) cannot be drawn on: `visavis print FILE…` writes plain text",
            ));
        }
        let (config, problems) = Config::read();
        let strategy = match look.arabic {
            Way::Said(strategy) => strategy,
            Way::Auto => {
                config.strategy().or_else(|| config::found_right(terminal.name)).unwrap_or(terminal.strategy)
            }
        };
        let options = session::Options {
            mouse: !look.no_mouse && config.mouse.unwrap_or(true),
            keyboard: terminal.keyboard,
            reordering: terminal.reordering,
        };
        let (width, height) = ratatui::crossterm::terminal::size().map_err(no_terminal)?;
        let session = Session::enter(&options).map_err(no_terminal)?;
        let output = session.output().map_err(no_terminal)?;
        let (sender, happenings) = mpsc::channel();
        let inputs = sender.clone();
        let deliver = move |input| inputs.send(Happening::Input(input)).is_ok();
        let listener = Listener::start(session.exit(), deliver).map_err(no_terminal)?;
        let screen = Screen::new(width, height, strategy, terminal.colours);
        let area = screen.area();
        let marks = if terminal.marks { Marks::Keep } else { Marks::Drop };
        let setting = Setting { marks, ..opened.opening.setting };
        let opening = Opening { setting, keymap: config.keymap(), ..opened.opening };
        let reader = Reader::new(opened.text, (area.width, area.height), opening);
        let ground = match terminal.light {
            None => Ground::Unknown,
            Some(true) => Ground::Light,
            Some(false) => Ground::Dark,
        };
        let theme = Theme { ground, plain: terminal.colours == Colours::None };
        let mut desk = Desk {
            reader,
            library,
            kept,
            aligning: None,
            theme,
            screen,
            output,
            happenings,
            sender,
            _listener: listener,
            session,
            terminal,
        };
        // What is wrong in the settings is said, and the rest of them holds.
        if let Some(problem) = problems.into_iter().next() {
            desk.reader.update(Event::Say(problem));
        }
        // Keys pressed while the terminal was asked are keys like any others.
        for event in Keys::default().take(&typed) {
            desk.take(Input::Event(event))?;
        }
        Ok(desk)
    }

    /// Aligns the text while it is read.
    fn align_beside(&mut self, unaligned: Unaligned) -> Result<(), Trouble> {
        let versions = self.reader.text().versions().to_vec();
        let aligner = Aligner::start(versions, self.sender.clone())
            .map_err(|error| Trouble::new(format_args!("cannot align the text: {error}")))?;
        self.aligning = Some((aligner, unaligned));
        self.reader.update(Event::Aligning(0.0));
        Ok(())
    }

    fn run(&mut self) -> Result<Ending, Trouble> {
        let mut place = None;
        loop {
            if place.replace(self.reader.place()) != Some(self.reader.place()) {
                self.kept.set_place(self.reader.place());
            }
            if self.draw().is_err() {
                // The terminal takes no bytes any more: it is gone, and nobody reads.
                return Ok(Ending::Signal(Signal::Hangup.number()));
            }
            let Ok(first) = self.happenings.recv() else { return Ok(Ending::Done) };
            // All that came in while the last frame was drawn is taken before the next is.
            let mut next = Some(first);
            while let Some(happening) = next {
                match happening {
                    Happening::Input(input) => {
                        if let Some(ending) = self.take(input)? {
                            return Ok(ending);
                        }
                    }
                    other => {
                        if self.goes_on(other) {
                            place = None;
                        }
                    }
                }
                next = self.happenings.try_recv().ok();
            }
        }
    }

    /// Takes what is done beside; whether the text is kept from now on.
    fn goes_on(&mut self, happening: Happening) -> bool {
        match happening {
            Happening::Input(_) => false,
            Happening::Aligning(part) => {
                self.reader.update(Event::Aligning(part));
                false
            }
            Happening::Aligned(alignment) => {
                self.reader.update(Event::Aligned(alignment));
                let unaligned = self.aligning.take().map(|(_, unaligned)| unaligned);
                if let Some(unaligned) = unaligned {
                    self.kept = unaligned.keep(self.reader.text(), self.library);
                }
                true
            }
        }
    }

    fn draw(&mut self) -> std::io::Result<usize> {
        let (reader, theme) = (&self.reader, &self.theme);
        self.screen.draw(&mut self.output, |buffer| paint(reader, theme, buffer).map(Position::from))
    }

    fn take(&mut self, input: Input) -> Result<Option<Ending>, Trouble> {
        let event = match input {
            Input::Closed => return Ok(Some(Ending::Signal(Signal::Hangup.number()))),
            Input::Signal(signal) if signal.ends() => return Ok(Some(Ending::Signal(signal.number()))),
            Input::Signal(Signal::Suspend) => return self.suspend().map(|()| None),
            Input::Signal(_) => {
                self.session.renew().map_err(no_terminal)?;
                return self.resumed().map(|()| None);
            }
            Input::Event(event) => event,
        };
        let Some(event) = self.understood(event) else { return Ok(None) };
        for effect in self.reader.update(event) {
            match effect {
                Effect::Quit => return Ok(Some(Ending::Done)),
                Effect::Copy { text, what } => {
                    let variable = |name: &str| std::env::var(name).ok();
                    let said = match clipboard::copy(&text, &mut self.output, variable) {
                        Ok(copied) => format!("{what} {copied}"),
                        Err(error) => format!("{what} {error}"),
                    };
                    self.reader.update(Event::Say(said));
                }
                Effect::Calibrate => self.calibrate()?,
                Effect::Suspend => self.suspend()?,
                Effect::Redraw => self.screen.invalidate(),
            }
        }
        Ok(None)
    }

    /// What the terminal's event means to the reader, if anything.
    fn understood(&mut self, event: event::Event) -> Option<Event> {
        match event {
            event::Event::Key(key) if key.kind != KeyEventKind::Release => Some(Event::Key(key.into())),
            event::Event::Paste(text) => Some(Event::Paste(text)),
            event::Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => {
                    Some(Event::Click { x: mouse.column, y: mouse.row })
                }
                MouseEventKind::Drag(MouseButton::Left) => {
                    Some(Event::Drag { x: mouse.column, y: mouse.row })
                }
                MouseEventKind::ScrollDown => Some(Event::Wheel { lines: 3 }),
                MouseEventKind::ScrollUp => Some(Event::Wheel { lines: -3 }),
                _ => None,
            },
            event::Event::Resize(width, height) => {
                self.screen.resize(width, height);
                let area = self.screen.area();
                Some(Event::Resize { width: area.width, height: area.height })
            }
            _ => None,
        }
    }

    fn calibrate(&mut self) -> Result<(), Trouble> {
        let mut later = Vec::new();
        let mut next = || beside::next_input(&self.happenings, &mut later);
        let chosen = doctor::calibrate(&mut self.output, &mut next).map_err(no_terminal)?;
        // What was done beside meanwhile comes after what came in.
        for happening in later {
            // The channel is ours: it cannot be closed.
            let _ = self.sender.send(happening);
        }
        self.screen.invalidate();
        if let Some(strategy) = chosen {
            self.screen.set_strategy(strategy);
            let said = match doctor::remember(&self.terminal, strategy) {
                Ok(()) => {
                    format!("Arabic is written the way {strategy} from now on in {}", self.terminal.name)
                }
                Err(trouble) => trouble.to_string(),
            };
            self.reader.update(Event::Say(said));
        }
        Ok(())
    }

    fn suspend(&mut self) -> Result<(), Trouble> {
        match self.session.suspend() {
            Ok(()) => self.resumed(),
            // Without a shell to go back to, the key does nothing.
            Err(error) if error.kind() == std::io::ErrorKind::Unsupported => Ok(()),
            Err(error) => Err(no_terminal(error)),
        }
    }

    /// Somebody else had the terminal: its size and its contents may be other ones.
    fn resumed(&mut self) -> Result<(), Trouble> {
        let (width, height) = ratatui::crossterm::terminal::size().map_err(no_terminal)?;
        self.screen.resize(width, height);
        let area = self.screen.area();
        self.reader.update(Event::Resize { width: area.width, height: area.height });
        Ok(())
    }
}
