//! The library in the reader: what it lists, and one text in another's place.

use std::time::{Duration, SystemTime};

use super::args::Sources;
use super::open;
use super::read::Desk;
use crate::message::say;
use crate::store::{Entry, Library, TextId};
use crate::ui::{Event, Shelved, Wanted};

/// The texts of the library, the one read last first, and the sample after them.
pub(super) fn texts(library: &Library) -> Result<Vec<Shelved>, String> {
    let now = SystemTime::now();
    let mut texts: Vec<Shelved> = library
        .list()
        .map_err(|error| error.to_string())?
        .into_iter()
        .map(|entry| shelved(entry, now))
        .collect();
    texts.push(Shelved {
        wanted: Wanted::Sample,
        title: say!("shelf-sample").into(),
        languages: open::SAMPLE_LANGUAGES.to_vec(),
        progress: None,
        read: say!("shelf-built-in").into(),
    });
    Ok(texts)
}

/// Whether the library has a text at all; one that cannot be asked has none.
pub(super) fn has_texts(library: &Library) -> bool {
    library.list().is_ok_and(|texts| !texts.is_empty())
}

fn shelved(entry: Entry, now: SystemTime) -> Shelved {
    let read = entry.read.map_or_else(|| say!("shelf-not-read").to_owned(), |read| since(read, now));
    let read = if entry.missing.is_empty() { read } else { say!("shelf-missing", read = read) };
    let title = if entry.title.trim().is_empty() { say!("shelf-no-title").into() } else { entry.title };
    Shelved {
        wanted: Wanted::Known(entry.id.number()),
        title,
        languages: entry.languages,
        progress: entry.progress,
        read,
    }
}

/// How long ago something was, in words; what is to come was just now.
pub(super) fn since(then: SystemTime, now: SystemTime) -> String {
    const HOUR: u64 = 3600;
    const DAY: u64 = 24 * HOUR;
    let seconds = now.duration_since(then).unwrap_or(Duration::ZERO).as_secs();
    match seconds {
        0..60 => say!("time-now").into(),
        60..HOUR => say!("time-minutes", count = seconds / 60),
        HOUR..DAY => say!("time-hours", count = seconds / HOUR),
        _ if seconds < 60 * DAY => say!("time-days", count = seconds / DAY),
        _ if seconds < 730 * DAY => say!("time-months", count = seconds / (30 * DAY)),
        _ => say!("time-years", count = seconds / (365 * DAY)),
    }
}

impl Desk<'_> {
    /// Shows the library.
    pub(super) fn show_library(&mut self) {
        let event = texts(self.library).map_or_else(Event::Say, Event::Library);
        self.reader.update(event);
    }

    /// Forgets a text, and shows those that are left.
    pub(super) fn forget(&mut self, id: i64) {
        self.library.forget(TextId::new(id));
        let said = self.library.flush().err().map(|error| error.to_string());
        self.show_library();
        if let Some(said) = said {
            self.reader.update(Event::Say(said));
        }
    }

    /// Opens something else in the text's place. What cannot be opened is said,
    /// and the text stays.
    pub(super) fn open(&mut self, wanted: &Wanted) {
        let opened = self.sources_of(wanted).and_then(|sources| {
            let opened = open::begun(&sources, self.library).map_err(|trouble| trouble.to_string())?;
            Ok((opened, sources))
        });
        match opened {
            Ok((opened, sources)) => {
                self.sources = sources;
                self.replace(opened);
            }
            Err(said) => {
                self.reader.update(Event::Say(said));
            }
        }
        // Whatever was said on standard error meanwhile is not to stay on the screen.
        self.screen.invalidate();
    }

    fn sources_of(&self, wanted: &Wanted) -> Result<Sources, String> {
        let files = match wanted {
            Wanted::Sample => Vec::new(),
            Wanted::Known(id) => {
                let texts = self.library.list().map_err(|error| error.to_string())?;
                let text = texts.into_iter().find(|text| text.id.number() == *id);
                let text = text.ok_or(say!("shelf-gone"))?;
                if let Some(file) = text.missing.first() {
                    return Err(say!("shelf-file-gone", path = file.display().to_string()));
                }
                text.files
            }
            Wanted::Apart(at) => {
                let name = self.reader.apart().get(*at).map(|apart| apart.name.as_str());
                let named = |file: &&std::path::PathBuf| Some(file.to_string_lossy().as_ref()) == name;
                self.sources.files.iter().filter(named).cloned().collect()
            }
            Wanted::Beside(at) => {
                let Some(name) = self.reader.apart().get(*at).map(|apart| apart.name.clone()) else {
                    return Err(say!("apart-none").into());
                };
                let (beside, files): (Vec<_>, Vec<_>) =
                    self.sources.files.iter().cloned().partition(|file| file.to_string_lossy() == name);
                let beside = [self.sources.beside.clone(), beside].concat();
                return Ok(Sources { files, beside, ..self.sources.clone() });
            }
            Wanted::Together => {
                return Ok(Sources { together: true, ..self.sources.clone() });
            }
        };
        Ok(Sources { files, ..Sources::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_words() {
        let check = |seconds: u64, expected: &str| {
            let then = SystemTime::UNIX_EPOCH;
            assert_eq!(since(then, then + Duration::from_secs(seconds)), expected);
        };
        check(0, "just now");
        check(60, "1 minute ago");
        check(7_300, "2 hours ago");
        check(86_400, "1 day ago");
        check(40 * 86_400, "40 days ago");
        check(90 * 86_400, "3 months ago");
        check(800 * 86_400, "2 years ago");
        let later = SystemTime::UNIX_EPOCH + Duration::from_secs(9);
        assert_eq!(since(later, SystemTime::UNIX_EPOCH), "just now");
    }
}
