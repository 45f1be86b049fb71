//! What `visavis doctor` tells of the terminal, for reports of faults, and nothing personal.

use unicode_width::UnicodeWidthStr;

use crate::cli::arabic::{self, By};
use crate::cli::config::Config;
use crate::cli::dictionaries;
use crate::cli::paper::{Column, Paper};
use crate::message::isolate::is_right_to_left;
use crate::message::{phrase, say};
use crate::terminal::clipboard;
use crate::terminal::decide::{Because, Terminal};
use crate::terminal::examine::{self, Examined, Width};
use crate::terminal::{Colours, Reordering, probe};

/// Names and what there is to say of each, line by line; a line without a name goes on with the one before.
#[derive(Debug, Default)]
pub(super) struct Report {
    lines: Vec<(&'static str, String)>,
}

impl Report {
    /// What is known of this terminal, where there is one.
    pub(super) fn of(terminal: Option<&Terminal>, config: &Config) -> Report {
        let mut report = Report::default();
        report.system();
        match terminal {
            Some(terminal) => {
                // Why it did not answer is seen from what it did answer.
                let examined = examine::examine(terminal).unwrap_or_default();
                report.identity(terminal);
                report.treatment(terminal, config);
                report.widths(terminal, &examined);
                report.clipboard(&examined);
            }
            None => report.say(say!("doctor-terminal"), say!("doctor-terminal-none")),
        }
        report.surroundings(terminal.is_some());
        report
    }

    /// Writes it, the names in a column of their own.
    pub(super) fn write(&self, paper: &mut Paper) {
        let at = self.lines.iter().map(|(name, _)| name.width()).max().unwrap_or(0) as u16 + 2;
        for (name, says) in &self.lines {
            // What it answers, and what it is called, is no word of any language.
            let words = says.chars().any(is_right_to_left);
            let says = if words { Column::said(at, says) } else { Column::code(at, says) };
            paper.columns(&[Column::said(0, name), says.whole()]);
        }
    }

    fn say(&mut self, name: &'static str, says: impl Into<String>) {
        self.lines.push((name, says.into()));
    }

    fn system(&mut self) {
        let (version, system) = (env!("CARGO_PKG_VERSION"), std::env::consts::OS);
        self.say("visavis", format!("{version} ({system} {})", std::env::consts::ARCH));
    }

    /// What it is, and what it was asked and answered.
    fn identity(&mut self, terminal: &Terminal) {
        self.say(say!("doctor-terminal"), terminal.name);
        if !terminal.version.is_empty() {
            self.say(say!("doctor-version"), &terminal.version);
        }
        let because = match &terminal.because {
            None => say!("doctor-because-nothing").to_owned(),
            Some(Because::Mode8(state)) => say!("doctor-because-mode", state = state.to_string()),
            Some(Because::Version(version)) => say!("doctor-because-version", version = version.as_str()),
            Some(Because::Secondary(attributes)) => {
                say!("doctor-because-attributes", attributes = attributes.as_str())
            }
            Some(Because::Variable(name, value)) => {
                say!("doctor-because-variable", name = *name, value = value.as_str())
            }
        };
        self.say(say!("doctor-because"), because);
        if terminal.asked {
            self.say(say!("doctor-asked"), probe::shown(probe::QUESTIONS));
            let nothing = say!("doctor-answered-nothing").to_owned();
            let answered = &terminal.answered;
            self.say(say!("doctor-answered"), if answered.is_empty() { nothing } else { answered.clone() });
        } else {
            self.say(say!("doctor-asked"), say!("doctor-asked-nothing"));
        }
    }

    /// How it is treated.
    fn treatment(&mut self, terminal: &Terminal, config: &Config) {
        let (strategy, by) = arabic::way(None, config, terminal);
        let (way, own) = (strategy.name(), terminal.strategy.name());
        let arabic = match by {
            By::CommandLine | By::Terminal => way.to_owned(),
            By::Settings => say!("doctor-way-settings", way = way, own = own),
            By::Reader => say!("doctor-way-reader", way = way, own = own),
            By::AllSettings => say!("doctor-way-all-settings", way = way, own = own),
        };
        self.say(say!("doctor-arabic"), arabic);
        if !terminal.letters {
            self.say("", say!("doctor-no-letters"));
        }
        let marks = if terminal.marks { say!("doctor-vowels-shown") } else { say!("doctor-vowels-out") };
        self.say(say!("doctor-vowels"), marks);
        let mode = match (terminal.reordering, terminal.mode8) {
            (Reordering::Untold, _) => say!("doctor-mode-untold"),
            (_, None | Some(0)) => say!("doctor-mode-unknown"),
            (Reordering::Implicit, _) => say!("doctor-mode-set"),
            (Reordering::Explicit, _) => say!("doctor-mode-reset"),
        };
        self.say(say!("doctor-mode"), mode);
        let colours = match terminal.colours {
            Colours::None => say!("doctor-colours-none"),
            Colours::Sixteen => "16",
            Colours::Indexed => "256",
            Colours::True => say!("doctor-colours-true"),
        };
        self.say(say!("doctor-colours"), colours);
        let ground = match terminal.light {
            Some(true) => say!("doctor-ground-light"),
            Some(false) => say!("doctor-ground-dark"),
            None => say!("doctor-ground-unknown"),
        };
        self.say(say!("doctor-ground"), ground);
        let keyboard =
            if terminal.keyboard > 0 { say!("doctor-keyboard-kitty") } else { say!("doctor-keyboard-plain") };
        self.say(say!("doctor-keyboard"), keyboard);
    }

    fn widths(&mut self, terminal: &Terminal, examined: &Examined) {
        let name = say!("doctor-widths");
        if examined.widths.is_empty() {
            let because =
                if terminal.answered.is_empty() { "doctor-widths-not-asked" } else { "doctor-widths-untold" };
            return self.say(name, phrase(because));
        }
        let is_wrong = |width: &&Width| width.found != width.believed;
        let wrong: Vec<&Width> = examined.widths.iter().filter(is_wrong).collect();
        if wrong.is_empty() {
            let all: Vec<&str> = examined.widths.iter().map(|width| phrase(width.what)).collect();
            return self.say(
                name,
                say!("doctor-widths-right", what = all.join(&format!("{} ", say!("doctor-list-comma")))),
            );
        }
        for (at, width) in wrong.into_iter().enumerate() {
            let says = say!(
                "doctor-width-wrong",
                what = phrase(width.what),
                found = width.found.to_string(),
                believed = width.believed.to_string(),
            );
            self.say(if at == 0 { name } else { "" }, says);
        }
    }

    /// How a text would be copied.
    fn clipboard(&mut self, examined: &Examined) {
        let ways = clipboard::ways(|name| std::env::var(name).ok());
        let mut name = say!("doctor-clipboard");
        for (command, there) in &ways.commands {
            let says = match there {
                true => say!("doctor-clipboard-command", command = *command),
                false => say!("doctor-clipboard-no-command", command = *command),
            };
            self.say(std::mem::take(&mut name), says);
        }
        let says = match examined.clipboard {
            _ if ways.in_screen => say!("doctor-clipboard-screen"),
            Some(true) => say!("doctor-clipboard-allowed"),
            Some(false) => say!("doctor-clipboard-refused"),
            None => say!("doctor-clipboard-untold"),
        };
        self.say(name, says);
    }

    /// The environment, as far as it matters here.
    fn surroundings(&mut self, on_terminal: bool) {
        let variable = |name: &str| std::env::var(name).ok();
        for name in
            ["TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "NO_COLOR", "LANG", "LC_ALL"]
        {
            if let Some(value) = variable(name) {
                self.say(name, value);
            }
        }
        let inside = ["TMUX", "STY", "SSH_CONNECTION", "SSH_TTY"].into_iter();
        let inside: Vec<&str> = inside.filter(|name| variable(name).is_some()).collect();
        let list =
            if inside.is_empty() { say!("doctor-inside-nothing").to_owned() } else { inside.join(", ") };
        self.say(say!("doctor-inside"), list);
        if on_terminal && let Ok((columns, lines)) = ratatui::crossterm::terminal::size() {
            self.say(say!("doctor-size"), format!("{columns} × {lines}"));
        }
        let found: Vec<String> = dictionaries::all().into_iter().map(|found| found.name).collect();
        let list =
            if found.is_empty() { say!("doctor-dictionaries-none").to_owned() } else { found.join(", ") };
        self.say(say!("doctor-dictionaries"), list);
    }
}
