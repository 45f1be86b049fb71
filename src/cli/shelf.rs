//! The library in the reader: what it lists, and one text in another's place.

use std::path::Path;
use std::time::{Duration, SystemTime};

use super::Ending;
use super::args::Sources;
use super::open;
use super::read::Desk;
use super::trouble::Trouble;
use super::watch::Seen;
use crate::message::say;
use crate::store::{Entry, Library, TextId};
use crate::ui::{Event, Shelved, Wanted};

/// So many texts are read for the list's first page: a screen's worth.
const FIRST: usize = 32;

/// The texts of the library from the one at `from` on, so many at most, the one read last
/// first; after the last of them the sample. Also how many there are in all.
fn texts(library: &Library, from: usize, count: usize) -> Result<(Vec<Shelved>, usize), String> {
    let now = SystemTime::now();
    let entries = library.part_of_list(from, count).map_err(|error| error.to_string())?;
    let all = if entries.len() < count { from + entries.len() } else { library.count().unwrap_or(0) };
    let end = from + entries.len() >= all;
    let mut texts: Vec<Shelved> = entries.into_iter().map(|entry| shelved(entry, now)).collect();
    if end {
        texts.push(Shelved {
            wanted: Wanted::Sample,
            title: say!("shelf-sample").into(),
            languages: open::SAMPLE_LANGUAGES.to_vec(),
            progress: None,
            read: say!("shelf-built-in").into(),
            files: Vec::new(),
        });
    }
    Ok((texts, all + 1))
}

fn shelved(entry: Entry, now: SystemTime) -> Shelved {
    let read = entry.read.map_or_else(|| say!("shelf-not-read").to_owned(), |read| since(read, now));
    let files = entry.seen.iter().filter_map(|seen| seen.first()).map(|path| at_home(path)).collect();
    Shelved {
        wanted: Wanted::Known(entry.id.number()),
        title: entry.title,
        languages: entry.languages,
        progress: entry.progress,
        read,
        files,
    }
}

/// A path as people write it.
fn at_home(path: &Path) -> String {
    let home = std::env::var_os("HOME").filter(|home| !home.is_empty());
    match home.and_then(|home| path.strip_prefix(home).ok()) {
        Some(rest) => format!("~/{}", rest.display()),
        None => path.display().to_string(),
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
    pub(super) fn show_library(&mut self) -> Result<Option<Ending>, Trouble> {
        // What is told of it is to be what was done until now.
        let kept = self.library.flush();
        let event = match texts(self.library, 0, FIRST) {
            Ok((texts, total)) => Event::Library { texts, total },
            Err(said) => Event::Say(said),
        };
        let mut effects = self.reader.update(event);
        if let Err(problem) = kept {
            effects.extend(self.reader.update(Event::Say(problem.to_string())));
        }
        self.carry_out(effects)
    }

    /// Shows the rest of the library.
    pub(super) fn show_rest_of_library(&mut self) -> Result<Option<Ending>, Trouble> {
        let event = match texts(self.library, FIRST, usize::MAX) {
            Ok((texts, _)) => Event::LibraryRest(texts),
            Err(said) => Event::Say(said),
        };
        let effects = self.reader.update(event);
        self.carry_out(effects)
    }

    /// Tells which of these texts' files are not there.
    pub(super) fn look_for_files(&mut self, ids: Vec<i64>) {
        let missing = |id: &i64| {
            let entry = self.library.entry(TextId::new(*id)).ok().flatten()?;
            entry.files().missing.first().map(|path| at_home(path))
        };
        let found = ids.iter().map(|id| (*id, missing(id))).collect();
        self.reader.update(Event::Files(found));
    }

    /// Forgets these texts for good.
    pub(super) fn forget(&self, ids: &[i64]) {
        ids.iter().for_each(|id| self.library.forget(TextId::new(*id)));
    }

    /// Opens something else in the text's place. What cannot be opened is said,
    /// and the text stays.
    pub(super) fn open(&mut self, wanted: &Wanted) {
        let opened = match wanted {
            Wanted::Known(id) => self.known_text(TextId::new(*id)),
            _ => self.sources_of(wanted).and_then(|sources| self.begun(sources)),
        };
        match opened {
            Ok((opened, sources, seen)) => {
                self.sources = sources;
                self.replace(opened, seen);
            }
            Err(said) => {
                self.reader.update(Event::Say(said));
            }
        }
        // Whatever was said on standard error meanwhile is not to stay on the screen.
        self.screen.invalidate();
    }

    fn begun(&self, sources: Sources) -> Result<(open::Opened, Sources, Seen), String> {
        let seen = Seen::of(&sources.files);
        let opened = open::begun(&sources, self.library).map_err(|trouble| trouble.to_string())?;
        Ok((opened, sources, seen))
    }

    /// A text of the library, read from its files as was said when it was kept; where one is
    /// gone, from what the library itself has of it.
    fn known_text(&self, id: TextId) -> Result<(open::Opened, Sources, Seen), String> {
        let entry = self.library.entry(id).map_err(|error| error.to_string())?;
        let entry = entry.ok_or(say!("shelf-gone"))?;
        let files = entry.files();
        let Some(gone) = files.missing.first() else {
            return self.begun(open::as_said(&entry.said, files.all));
        };
        match self.library.find_without_files(id) {
            Some(known) => {
                let sources = open::as_said(&entry.said, files.all);
                let seen = Seen::of(&sources.files);
                Ok((open::Opened::known(known, Vec::new(), &sources), sources, seen))
            }
            None => Err(say!("shelf-file-gone", path = gone.display().to_string())),
        }
    }

    fn sources_of(&self, wanted: &Wanted) -> Result<Sources, String> {
        let files = match wanted {
            Wanted::Sample => Vec::new(),
            // That is found by its number.
            Wanted::Known(_) => Vec::new(),
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
