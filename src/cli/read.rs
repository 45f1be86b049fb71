//! The reader on a terminal: inputs in, frames out, effects carried out.

mod carrying;
mod keeping;
mod showing;

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::{Arc, mpsc};
use std::time::Instant;

use ratatui::crossterm::event::KeyEventKind;

use super::Ending;
use super::arabic;
use super::args::{Look, Sources};
use super::beside::{Happening, SELDOM, Work};
use super::checking;
use super::clicks::Clicks;
use super::config::Config;
use super::doctor;
use super::editor::editor;
use super::note;
use super::open::{self, Opened, Rest};
use super::searching::Search;
use super::terms;
use super::themes;
use super::trouble::Trouble;
use super::watch::{Seen, Watcher};
use super::writing;
use crate::message::{cause, say};
use crate::parallel::Place;
use crate::parallel::review::{Moment, Review};
use crate::store::{Kept, Library};
use crate::study::check::Options;
use crate::terminal::decide::Terminal;
use crate::terminal::input::Listener;
use crate::terminal::{self, Colours, Input, Output, Screen, Session, Signal};
use crate::ui::{Ask, Event, Ground, Opening, Palette, Reader, Reviewer, Theme, View};

/// Opens the files, or the sample where none is named, and reads them.
pub(super) fn run(sources: &Sources, look: &Look, library: &Library) -> Result<Ending, Trouble> {
    if !std::io::stdout().is_terminal() {
        return Err(Trouble::new(say!("read-no-terminal")));
    }
    if std::env::var("TERM").is_ok_and(|term| term == "dumb") {
        return Err(Trouble::new(say!("read-dumb")));
    }
    let chooses = sources.files.is_empty() && library.has_texts();
    library.hold();
    let seen = Seen::of(&sources.files);
    let mut opened = if chooses { open::nothing() } else { open::begun(sources, library)? };
    opened.take_notes().iter().for_each(note);
    let mut desk = Desk::new(opened, look, library, sources.clone())?;
    if chooses && let Some(ending) = desk.show_library()? {
        return Ok(ending);
    }
    // The text is seen before what was written about it is read, and that is read
    // before a key is taken. A terminal that is gone is noticed below.
    let drawn = desk.draw();
    library.go_on();
    desk.watch(seen);
    if drawn.is_ok() {
        desk.read_review();
    }
    let ended = desk.run();
    desk.keep_up();
    // A signal ends the list as its own key does.
    let gone = desk.reader.to_forget();
    desk.forget(&gone);
    ended
}

/// What time it is.
fn now() -> Moment {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Moment::from_unix(since.map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX)))
}

fn no_terminal(error: std::io::Error) -> Trouble {
    Trouble::new(say!("read-unusable", error = cause(&error)))
}

/// What a text is opened with, in this terminal and with these keys.
fn here(desk: &Opening, text: Opening) -> Opening {
    Opening {
        setting: desk.setting,
        keymap: desk.keymap.clone(),
        reviewer: desk.reviewer.clone(),
        formats: desk.formats.clone(),
        no_letters: desk.no_letters,
        ..text
    }
}

/// The reader, the terminal it is shown on, and what comes in.
pub(super) struct Desk<'a> {
    pub(super) reader: Reader,
    pub(super) library: &'a Library,
    /// Where the text is kept.
    pub(super) kept: Kept,
    /// The files that were named for it.
    pub(super) sources: Sources,
    /// What was written about the text is still to be read: it is not waited for
    /// before the text is shown.
    unread: Option<Review>,
    /// Whether something was edited of which it is not known that it is kept.
    pub(super) edited: bool,
    /// Whether it was said on leaving that it is not.
    warned: bool,
    /// Where and how it was looked at when that was kept last.
    pub(super) left: Option<(Place, View)>,
    /// The bookmarks that are kept, by name.
    bookmarks: BTreeMap<String, Place>,
    /// How text is set here, and with which keys it is read.
    opening: Opening,
    /// While the text is aligned anew around what is pinned.
    pub(super) realigning: Option<Work>,
    /// What is still to be done of the text once its first page is shown.
    pub(super) rest: Rest,
    /// While the text is read or aligned beside: what is done, and what is needed then.
    pub(super) beside: Option<(Work, Rest)>,
    /// What is to be looked for, once all keys are taken.
    pub(super) ask: Option<Ask>,
    /// The search that goes on beside.
    pub(super) search: Option<Search>,
    /// How many texts were read before this one.
    pub(super) texts: u64,
    /// Whether a text is being checked beside.
    pub(super) checking: bool,
    /// By what it is checked.
    pub(super) options: Options,
    /// A file of the text has changed, and it is to be read again.
    pub(super) changed: bool,
    watcher: Option<Watcher>,
    theme: Theme,
    pub(super) screen: Screen,
    output: Output,
    happenings: mpsc::Receiver<Happening>,
    /// To tell ourselves of what is done beside.
    pub(super) sender: mpsc::Sender<Happening>,
    /// Kept for as long as inputs are wanted.
    listener: Listener,
    session: Session,
    /// How the terminal tells keys now.
    flags: u8,
    clicks: Clicks,
    terminal: Terminal,
}

impl<'a> Desk<'a> {
    fn new(
        mut opened: Opened,
        look: &Look,
        library: &'a Library,
        sources: Sources,
    ) -> Result<Desk<'a>, Trouble> {
        let (config, mut problems) = Config::read();
        let terms = match terms::read(&look.terms, &config) {
            Err(trouble) if look.terms.are_named() => return Err(trouble),
            // What is wrong in the settings is said, and one reads all the same.
            Err(trouble) => {
                problems.push(trouble.to_string());
                Arc::default()
            }
            Ok(terms) => terms,
        };
        let checks = Options { rules: config.rules(), terms, ..Options::default() };
        let early = checking::early(&opened.text, &checks);
        let mut typed = Vec::new();
        let terminal = terminal::identify(&mut typed).map_err(no_terminal)?;
        let (strategy, _) = arabic::way(look.arabic, &config, &terminal);
        let options = terminal.options(!look.no_mouse && config.mouse.unwrap_or(true));
        let (width, height) = ratatui::crossterm::terminal::size().map_err(no_terminal)?;
        let session = Session::enter(&options).map_err(no_terminal)?;
        let output = session.output().map_err(no_terminal)?;
        let (sender, happenings) = mpsc::channel();
        let inputs = sender.clone();
        let deliver = move |input| inputs.send(Happening::Input(input)).is_ok();
        let listener = Listener::start(session.exit(), typed, deliver).map_err(no_terminal)?;
        let told = sender.clone();
        // A reader who is gone need not be told.
        library.watch(move |problem| drop(told.send(Happening::Keeping(problem))));
        let screen = Screen::new(width, height, strategy, terminal.colours).slanting(terminal.slants);
        let area = screen.area();
        let setting = doctor::setting(&terminal);
        let reviewer = Reviewer { name: config.author(), now, editor: editor().is_some() };
        let opening = Opening {
            setting,
            keymap: config.keymap(),
            reviewer,
            formats: writing::formats(),
            no_letters: !terminal.letters,
            ..Opening::default()
        };
        let (kept, rest) = (opened.keep(library), opened.rest());
        let unread = Some(opened.review_in_memory());
        let bookmarks = opened.opening.bookmarks.clone();
        let reader = Reader::new(opened.text, (area.width, area.height), here(&opening, opened.opening));
        let ground = match terminal.light {
            None => Ground::Unknown,
            Some(true) => Ground::Light,
            Some(false) => Ground::Dark,
        };
        let plain = terminal.colours == Colours::None;
        let mut theme = Theme::new(Palette::Terminal, ground, plain, config.styles())
            .with_shades(config.shades())
            .with_mine(themes::all());
        // One that is not there is said with the settings, or was with the arguments.
        let wanted = look.theme.as_deref().or(config.theme());
        if let Some(name) = wanted {
            theme.take(name);
        }
        let wrong = theme.choices().into_iter().find(|(name, _)| name == theme.name());
        problems.extend(wrong.and_then(|(_, wrong)| wrong.map(str::to_owned)));
        let mut desk = Desk {
            reader,
            library,
            kept,
            sources,
            unread,
            edited: false,
            warned: false,
            left: None,
            bookmarks,
            opening,
            rest: Rest::Nothing,
            beside: None,
            realigning: None,
            ask: None,
            search: None,
            texts: 0,
            checking: false,
            options: checks,
            changed: false,
            watcher: None,
            theme,
            screen,
            output,
            happenings,
            sender,
            listener,
            session,
            flags: terminal.keyboard,
            clicks: Clicks::default(),
            terminal,
        };
        // What is wrong in the settings is said, and the rest of them holds.
        if let Some(problem) = problems.into_iter().next() {
            desk.reader.update(Event::Say(problem));
        }
        desk.is_to_do(rest);
        desk.check_first(early);
        Ok(desk)
    }

    /// Reads this text in the place of the one before, which is returned; its files were as they
    /// were `seen` before they were read.
    pub(super) fn replace(&mut self, mut opened: Opened, seen: Seen) -> Reader {
        self.keep_up();
        (self.beside, self.realigning) = (None, None);
        (self.ask, self.search) = (None, None);
        self.texts += 1;
        self.changed = false;
        self.watch(seen);
        self.kept = opened.keep(self.library);
        self.left = None;
        self.unread = Some(opened.review_in_memory());
        let rest = opened.rest();
        let noted = opened.take_notes().into_iter().next();
        let area = self.screen.area();
        self.bookmarks = opened.opening.bookmarks.clone();
        let opening = here(&self.opening, opened.opening);
        let reader = Reader::new(opened.text, (area.width, area.height), opening);
        let old = std::mem::replace(&mut self.reader, reader);
        if let Some(noted) = noted {
            self.reader.update(Event::Say(noted));
        }
        if let Some(problem) = self.library.problem() {
            self.reader.update(Event::Keeping(Some(problem.to_string())));
        }
        self.is_to_do(rest);
        old
    }

    /// Watches the files of the text.
    fn watch(&mut self, seen: Seen) {
        self.watcher = Watcher::start(seen, self.sender.clone());
    }

    fn run(&mut self) -> Result<Ending, Trouble> {
        // When the screen was last drawn, and whether nothing but progress came in since.
        let (mut drawn, mut progress) = (Instant::now(), false);
        loop {
            self.keep_up();
            let wait = SELDOM.saturating_sub(drawn.elapsed());
            let later = progress && !wait.is_zero();
            if !later {
                if self.draw().is_err() {
                    // The terminal takes no bytes any more: it is gone, and nobody reads.
                    return Ok(Ending::Signal(Signal::Hangup.number()));
                }
                drawn = Instant::now();
            }
            // Not before the page is shown, which it would keep waiting.
            if !matches!(self.rest, Rest::Nothing) {
                if let Err(trouble) = self.work_beside() {
                    self.reader.update(Event::Say(trouble.to_string()));
                }
                continue;
            }
            if self.unread.is_some() {
                self.read_review();
                continue;
            }
            self.check_beside();
            let first = match later {
                true => self.happenings.recv_timeout(wait),
                false => self.happenings.recv().map_err(RecvTimeoutError::from),
            };
            // All that came in while the last frame was drawn is taken before the next is.
            let mut next = match first {
                Ok(first) => Some(first),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return Ok(Ending::Done),
            };
            progress = next.is_some();
            while let Some(happening) = next {
                progress &= happening.is_progress();
                match happening {
                    Happening::Input(input) => {
                        if let Some(ending) = self.take(input)? {
                            return Ok(ending);
                        }
                    }
                    other => {
                        if let Some(ending) = self.goes_on(other)? {
                            return Ok(ending);
                        }
                    }
                }
                next = self.happenings.try_recv().ok();
            }
            self.search_beside()?;
            self.read_again();
        }
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
            Input::KeyAt(key, _) if key.kind == KeyEventKind::Release => return Ok(None),
            Input::KeyAt(key, place) => Some(Event::KeyAt(key.into(), place)),
            Input::Event(event) => self.understood(event),
        };
        let Some(event) = event else { return Ok(None) };
        let effects = self.reader.update(event);
        self.carry_out(effects)
    }
}
