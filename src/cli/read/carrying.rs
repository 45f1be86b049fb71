//! What the reader cannot do by itself, carried out.

use super::{Desk, no_terminal};
use crate::cli::beside::{self, Happening};
use crate::cli::editor::{changed_in, editor};
use crate::cli::trouble::Trouble;
use crate::cli::{Ending, doctor};
use crate::message::say;
use crate::terminal::clipboard;
use crate::ui::{Effect, Event, Suggested};

impl Desk<'_> {
    /// Does what the reader cannot do by itself.
    pub(in crate::cli) fn carry_out(&mut self, effects: Vec<Effect>) -> Result<Option<Ending>, Trouble> {
        for effect in effects {
            match effect {
                Effect::Quit if self.may_leave() => return Ok(Some(Ending::Done)),
                Effect::Quit => {}
                Effect::Copy { text, what } => {
                    let variable = |name: &str| std::env::var(name).ok();
                    let said = match clipboard::copy(&text, &mut self.output, variable) {
                        Ok(copied) => copied.told(what),
                        Err(error) => error.told(what),
                    };
                    self.reader.update(Event::Say(said));
                }
                Effect::Library => {
                    if let Some(ending) = self.show_library()? {
                        return Ok(Some(ending));
                    }
                }
                Effect::LibraryRest => {
                    if let Some(ending) = self.show_rest_of_library()? {
                        return Ok(Some(ending));
                    }
                }
                Effect::LookForFiles(ids) => self.look_for_files(ids),
                Effect::Open(wanted) => self.open(&wanted),
                Effect::Forget(ids) => self.forget(&ids),
                Effect::Find(ask) => self.ask = Some(ask),
                Effect::Themes if self.theme.is_plain() => {
                    self.reader.update(Event::Say(say!("read-no-colours").into()));
                }
                Effect::Themes => {
                    let themes = self.theme.choices();
                    let themes = themes.into_iter().map(|(name, what)| (name, what.map(str::to_owned)));
                    let now = self.theme.name().to_owned();
                    self.reader.update(Event::Themes { themes: themes.collect(), now });
                }
                Effect::Theme { name, kept } => {
                    self.theme.take(&name);
                    if kept {
                        self.reader.update(Event::Say(say!("read-theme", name = name)));
                    }
                }
                Effect::Calibrate => self.calibrate()?,
                Effect::Realign => self.realign()?,
                Effect::Edit(suggested) => {
                    if let Some(ending) = self.edit_words(*suggested)? {
                        return Ok(Some(ending));
                    }
                }
                Effect::Keep(keep) => {
                    (self.edited, self.warned) = (true, false);
                    self.kept.edited(&keep.records, keep.alignment, keep.pushed);
                }
                Effect::Export(wanted) => self.export(&wanted),
                Effect::Suspend => self.suspend()?,
                Effect::Redraw => self.screen.invalidate(),
            }
        }
        Ok(None)
    }

    /// Has words changed in the reader's own editor, which has the terminal meanwhile.
    pub(in crate::cli) fn edit_words(&mut self, suggested: Suggested) -> Result<Option<Ending>, Trouble> {
        let Some(editor) = editor() else { return Ok(None) };
        self.listener.pause();
        let edited = self.session.aside(|| changed_in(&editor, &suggested.words));
        self.listener.resume();
        let edited = edited.map_err(no_terminal)?;
        self.resumed()?;
        self.screen.invalidate();
        let event = match edited {
            Ok(words) => Event::Suggested(Box::new(Suggested { words, ..suggested })),
            Err(said) => Event::Say(said),
        };
        let effects = self.reader.update(event);
        self.carry_out(effects)
    }

    pub(in crate::cli) fn calibrate(&mut self) -> Result<(), Trouble> {
        let mut later = Vec::new();
        let mut next = || beside::next_input(&self.happenings, &mut later);
        let (here, setting) = (self.screen.strategy(), doctor::setting(&self.terminal));
        let answer = doctor::calibrate(here, setting, &mut self.output, &mut next).map_err(no_terminal)?;
        // What was done beside meanwhile comes after what came in.
        for happening in later {
            // The channel is ours: it cannot be closed.
            let _ = self.sender.send(happening);
        }
        self.fit()?;
        self.screen.invalidate();
        match answer {
            doctor::Answer::Reads(strategy) => {
                self.screen.set_strategy(strategy);
                let said = doctor::remember(&self.terminal, strategy);
                self.reader.update(Event::Say(said.unwrap_or_else(|trouble| trouble.to_string())));
            }
            doctor::Answer::Nothing => {}
            doctor::Answer::Ends(input) => drop(self.sender.send(Happening::Input(input))),
        }
        Ok(())
    }
}
