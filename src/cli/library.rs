//! `visavis library`: the texts that were read, listed, added and forgotten.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::time::SystemTime;

use serde::Serialize;

use super::args::{LibraryCommand, ListTo, Sources};
use super::paper::{Column, Paper};
use super::shelf::since;
use super::trouble::{Trouble, in_one_line};
use super::{Ending, note, open, progress, write_out};
use crate::layout;
use crate::message::say;
use crate::store::{Entry, Files, Library, StoreError};
use crate::text::Language;
use crate::text::fold::folded;

pub(super) fn run(command: &LibraryCommand, library: &Library) -> Result<Ending, Trouble> {
    match command {
        LibraryCommand::List { to } => list(library, *to),
        LibraryCommand::Add { sources } => add(library, sources),
        LibraryCommand::Forget { texts, yes } => forget(library, texts, *yes),
    }
}

/// Cells between two columns of the list.
const GAP: u16 = 2;

fn cannot(error: StoreError) -> Trouble {
    Trouble::new(error)
}

fn list(library: &Library, to: ListTo) -> Result<Ending, Trouble> {
    let entries = library.list().map_err(cannot)?;
    match to {
        ListTo::Json => write_out(|out| json(&entries, out))?,
        ListTo::Text => {
            let mut paper = Paper::out();
            table(&entries, SystemTime::now(), &mut paper);
            paper.write()?;
        }
    }
    if entries.is_empty() {
        note(say!("library-empty"));
    }
    Ok(Ending::Done)
}

fn add(library: &Library, sources: &Sources) -> Result<Ending, Trouble> {
    if sources.files.is_empty() {
        return Err(Trouble::new(say!("library-name-files")));
    }
    let (mut opened, known) = open::added(sources, library)?;
    let kept = opened.keep(library);
    progress::of(say!("open-keeping"), progress::Heard::OnTerminal, |_| library.flush()).map_err(cannot)?;
    match (kept.id(), library.problem()) {
        (Some(id), _) if known => note(say!("library-has", id = id.to_string())),
        (Some(id), _) => note(say!("library-has-now", id = id.to_string())),
        (None, Some(problem)) => return Err(cannot(problem)),
        (None, None) => {
            return Err(Trouble::new(say!("library-not-kept")));
        }
    }
    Ok(Ending::Done)
}

/// Forgets the texts that are named; on a terminal it asks first, since nothing brings
/// back what was noted.
fn forget(library: &Library, names: &[String], yes: bool) -> Result<Ending, Trouble> {
    let entries = library.list().map_err(cannot)?;
    let mut chosen: Vec<&Entry> = Vec::new();
    for name in names {
        let entry = named(&entries, name, library)?;
        if !chosen.contains(&entry) {
            chosen.push(entry);
        }
    }
    let asks = !yes && io::stdin().is_terminal() && io::stderr().is_terminal();
    for entry in chosen {
        let said = in_words(entry);
        if asks && !agrees(&say!("library-forget-ask", text = said.as_str())) {
            note(say!("library-none-forgotten"));
            continue;
        }
        library.forget(entry.id);
        library.flush().map_err(cannot)?;
        note(say!("library-forgotten", text = said));
    }
    Ok(Ending::Done)
}

/// The one text that is named by its number, one of its files, wherever that is now, or words
/// of its title.
fn named<'a>(entries: &'a [Entry], name: &str, library: &Library) -> Result<&'a Entry, Trouble> {
    if let Some(entry) = entries.iter().find(|entry| entry.id.number().to_string() == name) {
        return Ok(entry);
    }
    let path = std::path::absolute(name).unwrap_or_else(|_| name.into());
    let path = path.canonicalize().unwrap_or(path);
    let mut of_file: Vec<&Entry> =
        entries.iter().filter(|entry| entry.seen.iter().flatten().any(|seen| *seen == path)).collect();
    if of_file.is_empty() {
        let moved = library.with_content_of(&path).map_err(cannot)?;
        of_file = entries.iter().filter(|entry| moved.contains(&entry.id)).collect();
    }
    let words = folded(name);
    let titled = |entry: &&Entry| !words.trim().is_empty() && folded(&entry.title).contains(words.trim());
    let found = if of_file.is_empty() { entries.iter().filter(titled).collect() } else { of_file };
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(Trouble::new(say!("library-no-text", id = name))),
        several => {
            let texts: Vec<String> = several.iter().map(|entry| in_words(entry)).collect();
            Err(Trouble::new(say!("library-several", id = name, texts = texts.join(", "))))
        }
    }
}

/// A text by its number, its title and its languages.
fn in_words(entry: &Entry) -> String {
    let (number, title) = (entry.id.number().to_string(), title(entry));
    say!("library-text", number = number, title = title, languages = languages(entry))
}

/// The title in one line.
fn title(entry: &Entry) -> String {
    entry.title.replace('\n', " ")
}

/// The codes of the languages.
fn languages(entry: &Entry) -> String {
    entry.languages.iter().map(Language::code).collect::<Vec<_>>().join(" ")
}

/// Asks on the terminal; only a yes is one.
fn agrees(question: &str) -> bool {
    let mut answer = String::new();
    let mut paper = Paper::error();
    paper.line(question);
    paper.tell();
    let read = io::stdin().read_line(&mut answer).is_ok();
    read && answer.trim().to_lowercase().starts_with(['y', 'o', 'ن'])
}

/// A text, as it is written in JSON.
#[derive(Serialize)]
struct OutputEntry<'a> {
    id: i64,
    title: &'a str,
    languages: Vec<&'a str>,
    files: Vec<String>,
    /// Those of the files that are not there.
    missing: Vec<String>,
    /// How far it was read, from 0 to 1.
    progress: Option<f32>,
    /// Seconds since 1970.
    read: Option<u64>,
    /// Seconds since 1970.
    kept: u64,
}

fn json(entries: &[Entry], out: &mut dyn Write) -> io::Result<()> {
    let paths = |paths: &[PathBuf]| paths.iter().map(|p| p.to_string_lossy().into_owned()).collect();
    let seconds = |t: SystemTime| t.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |d| d.as_secs());
    let entries: Vec<_> = entries
        .iter()
        .map(|entry| (entry, entry.files()))
        .map(|(entry, Files { all, missing })| OutputEntry {
            id: entry.id.number(),
            title: &entry.title,
            languages: entry.languages.iter().map(Language::code).collect(),
            files: paths(&all),
            missing: paths(&missing),
            progress: entry.progress,
            read: entry.read.map(seconds),
            kept: seconds(entry.kept),
        })
        .collect();
    serde_json::to_writer(&mut *out, &entries).map_err(io::Error::from)?;
    writeln!(out)
}

/// A line for each text: its number, how far and when it was read, its languages and its
/// title; then its files. The columns are as wide as what stands in them.
fn table(entries: &[Entry], now: SystemTime, paper: &mut Paper) {
    let progress = |entry: &Entry| match entry.progress {
        Some(part) => say!("info-percent", percent = (part * 100.0).round()),
        None => say!("list-new").to_owned(),
    };
    let read = |entry: &Entry| entry.read.map(|read| since(read, now)).unwrap_or_default();
    let rows: Vec<[String; 4]> = entries
        .iter()
        .map(|entry| [entry.id.number().to_string(), progress(entry), read(entry), languages(entry)])
        .collect();
    // The cells at which each column begins, and where the titles do.
    let mut starts = [0; 5];
    for column in 0..4 {
        let widest = rows.iter().map(|row| layout::width(&row[column])).max().unwrap_or(0);
        let gap = if widest > 0 { GAP } else { 0 };
        starts[column + 1] = starts[column] + u16::try_from(widest).unwrap_or(u16::MAX / 8).min(40) + gap;
    }
    for (entry, row) in entries.iter().zip(&rows) {
        let title = in_one_line(&title(entry));
        let numbers = |n: usize| {
            // Numbers end below one another.
            let indent = starts[n + 1].saturating_sub(starts[n] + GAP + layout::width(&row[n]) as u16);
            Column::said(starts[n] + indent, &row[n])
        };
        paper.columns(&[
            numbers(0),
            numbers(1),
            Column::said(starts[2], &row[2]),
            Column::code(starts[3], &row[3]),
            Column::said(starts[4], &title).whole(),
        ]);
        let files = entry.files();
        for file in &files.all {
            let path = in_one_line(&file.to_string_lossy());
            if files.missing.contains(file) {
                let said = say!("library-file-missing", path = path);
                paper.columns(&[Column::said(starts[1], &said).whole()]);
            } else {
                paper.columns(&[Column::code(starts[1], &path).whole()]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::message::Locale;
    use crate::message::tests::speaking;
    use crate::store::{Stage, TextId};

    fn entry() -> Entry {
        Entry {
            id: TextId::new(7),
            title: "A \u{1b}[2Jtitle\nof two lines".into(),
            languages: vec![Language::ARABIC, Language::FRENCH],
            seen: vec![vec!["/dev/null".into()], vec!["/c\nb".into()]],
            said: String::new(),
            progress: Some(0.426),
            read: None,
            kept: SystemTime::UNIX_EPOCH,
            stage: Stage::Aligned,
        }
    }

    fn written(write: impl Fn(&mut dyn Write) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut out).expect("written");
        String::from_utf8(out).expect("text")
    }

    fn listed(locale: Locale, entries: &[Entry]) -> String {
        let now = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(120);
        speaking(locale, || {
            let mut paper = Paper::file();
            table(entries, now, &mut paper);
            paper.text().to_owned()
        })
    }

    #[test]
    fn a_list_is_harmless_to_the_terminal() {
        let entry = Entry { read: Some(SystemTime::UNIX_EPOCH), ..entry() };
        assert_eq!(
            listed(Locale::English, &[entry]),
            "7  43 %  2 minutes ago  ar fr  A ␛[2Jtitle of two lines\n   /dev/null\n   /c␊b (not there)\n"
        );
    }

    #[test]
    fn the_columns_of_a_list_stand_level_in_every_language() {
        let other =
            Entry { id: TextId::new(123), progress: None, languages: vec![Language::FRENCH], ..entry() };
        let entries = [Entry { read: Some(SystemTime::UNIX_EPOCH), ..entry() }, other];
        for locale in Locale::ALL {
            let list = listed(locale, &entries);
            let titles: Vec<usize> =
                list.lines().filter_map(|line| Some(line[..line.find("A ␛")?].width())).collect();
            assert_eq!(titles.len(), 2, "{list}");
            assert_eq!(titles[0], titles[1], "{list}");
        }
    }

    #[test]
    fn a_text_is_named_by_its_number_a_file_or_its_title() {
        let other = Entry {
            id: TextId::new(9),
            title: "L’Été de 7 ans".into(),
            seen: vec![vec!["/d".into(), "/dd".into()]],
            ..entry()
        };
        let all = [entry(), other];
        let check = |name: &str, expected: Option<i64>| {
            assert_eq!(
                named(&all, name, &Library::none()).ok().map(|entry| entry.id.number()),
                expected,
                "{name}"
            );
        };
        check("7", Some(7));
        check("9", Some(9));
        check("8", None);
        check("/dev/null", Some(7));
        check("/d", Some(9));
        check("/dd", Some(9));
        check("l'ete", Some(9));
        check("title", Some(7));
        check("t", None);
        check(" ", None);
        let said = named(&all, "t", &Library::none()).expect_err("it may be either").to_string();
        assert!(said.contains('7') && said.contains('9'), "{said}");
    }

    #[test]
    fn json_says_all() {
        let said: serde_json::Value =
            serde_json::from_str(&written(|out| json(&[entry()], out))).expect("JSON");
        assert_eq!(said[0]["id"], 7);
        assert_eq!(said[0]["title"], "A \u{1b}[2Jtitle\nof two lines");
        assert_eq!(said[0]["missing"], serde_json::json!(["/c\nb"]));
        assert_eq!(said[0]["read"], serde_json::Value::Null);
    }
}
