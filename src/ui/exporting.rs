//! Writing the text for another program: the menu of formats, and the command
//! with its arguments in the palette. The reader writes nothing itself: it asks
//! ([`Effect::Export`]) and is told where it went.

use super::asking::Asked;
use super::chooser::{Chooser, Goal, Item};
use super::event::Effect;
use super::reader::Reader;
use crate::message::say;

/// What is to be written, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exporting {
    /// The format's name; `None` for the one that the file's name ends in.
    pub format: Option<String>,
    /// Where to, as it was typed.
    pub out: String,
    /// Whether a file that is there is written over.
    pub over: bool,
}

/// A format the text can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writable {
    /// Its name.
    pub name: &'static str,
    /// What its files' names end in.
    pub extension: &'static str,
    /// What it keeps, in a line.
    pub keeps: &'static str,
}

impl Reader {
    /// Opens the menu of formats.
    pub(super) fn open_formats(&mut self) {
        let item = |format: &Writable| {
            let goal = Goal::Format(format.name);
            Item::new(format.name, format.keeps, &format!(".{}", format.extension), goal)
        };
        let items = self.formats.iter().map(item).collect();
        self.chooser = Some(Chooser::new(say!("export-title"), say!("export-foot"), items));
    }

    /// Asks where to write the text in the format of this name.
    pub(super) fn ask_where(&mut self, format: &str) {
        let versions = self.text.versions();
        let name = versions.get(self.text.source()).map_or("", |version| version.name());
        let stem = name.split('.').next().filter(|stem| !stem.is_empty()).unwrap_or("visavis");
        let known = self.formats.iter().find(|known| known.name == format);
        let out = format!("{stem}.{}", known.map_or(format, |known| known.extension));
        self.ask(Asked::Where { format: format.to_owned() }, &out);
    }

    /// Does what `export FORMAT OUT` says; what it leaves out is asked.
    pub(super) fn export_line(&mut self, line: &str, effects: &mut Vec<Effect>) {
        let over = line.starts_with('!');
        let words = line.trim_start_matches('!').trim();
        let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
        let known = self.formats.iter().find(|f| f.name == first || f.extension == first).map(|f| f.name);
        match (known, rest.trim()) {
            _ if words.is_empty() => self.open_formats(),
            (Some(format), "") => self.ask_where(format),
            (Some(format), out) => self.write_to(Some(format.to_owned()), out, over, effects),
            (None, _) => self.write_to(None, words, over, effects),
        }
    }

    /// Asks for the text to be written to `out`.
    pub(super) fn export_to(&mut self, format: Option<String>, out: &str, effects: &mut Vec<Effect>) {
        self.write_to(format, out, false, effects);
    }

    fn write_to(&mut self, format: Option<String>, out: &str, over: bool, effects: &mut Vec<Effect>) {
        if self.aligning.is_some() {
            self.said = Some(say!("export-not-yet").into());
            return;
        }
        effects.push(Effect::Export(Exporting { format, out: out.to_owned(), over }));
    }
}

/// What a line typed in the palette says after `export`, if that is how it begins.
pub(super) fn arguments(typed: &str) -> Option<&str> {
    let rest = typed.trim_start().strip_prefix("export")?;
    rest.starts_with([' ', '!']).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::Opening;
    use crate::ui::tests::{article, press};

    fn reader() -> Reader {
        let formats = vec![
            Writable { name: "tmx", extension: "tmx", keeps: "all" },
            Writable { name: "xliff", extension: "xlf", keeps: "a file for each target" },
        ];
        Reader::new(article(), (120, 30), Opening { formats, ..Opening::default() })
    }

    #[test]
    fn the_text_is_written_where_it_is_said() {
        let check = |keys: &str, format: Option<&str>, out: &str, over: bool| {
            let effects = press(&mut reader(), keys);
            let format = format.map(str::to_owned);
            assert_eq!(effects, [Effect::Export(Exporting { format, out: out.into(), over })], "{keys}");
        };
        check("E Enter Enter", Some("tmx"), "ar.tmx", false);
        check("E x l i f Enter Enter", Some("xliff"), "ar.xlf", false);
        check("E Enter 2 Enter", Some("tmx"), "ar.tmx2", false);
        check(": e x p o r t Space t m x Space a . x Enter", Some("tmx"), "a.x", false);
        check(": e x p o r t ! Space t m x Space a . x Enter", Some("tmx"), "a.x", true);
        check(": e x p o r t Space b . t m x Enter", None, "b.tmx", false);
        check(": e x p o r t Space x l f Enter Enter", Some("xliff"), "ar.xlf", false);
        assert_eq!(press(&mut reader(), "E Enter Esc"), []);
        assert_eq!(press(&mut reader(), "E Esc"), []);
    }
}
