//! The files that are named: read, and imported each by itself.

use std::io::Read;
use std::path::Path;
use std::thread;

use super::args::Sources;
use super::trouble::Trouble;
use crate::import::{self, Imported, Said, Segmentation};
use crate::message::{cause, say};
use crate::text::Language;

/// Files of so many bytes together are imported side by side; with shorter ones it would
/// take longer to start the threads.
const LONG: usize = 1 << 15;

/// The built-in sample: its names, and its bytes as if read from files.
const SAMPLE: [(&str, &[u8]); 3] = [
    ("article.ar.txt", include_bytes!("../../assets/sample/article.ar.txt")),
    ("article.fr.txt", include_bytes!("../../assets/sample/article.fr.txt")),
    ("article.en.txt", include_bytes!("../../assets/sample/article.en.txt")),
];

/// A file's name as it was given, and its bytes.
pub(super) type Named = (String, Vec<u8>);

/// A file that was read.
pub(super) struct File {
    /// As it was named.
    pub(super) source: String,
    pub(super) imported: Imported,
}

impl File {
    /// Why there is nothing to read in it, if there is not.
    pub(super) fn unreadable(&self) -> Option<String> {
        self.imported.problems.iter().find(|problem| problem.is_fatal()).map(ToString::to_string)
    }
}

/// The files' names as they were given, or the sample's, and their bytes; those
/// that are to be shown beside come last.
pub(super) fn read_all(sources: &Sources) -> Result<Vec<Named>, Trouble> {
    let sample = SAMPLE.iter().filter(|_| sources.files.is_empty());
    let sample = sample.map(|(name, bytes)| Ok(((*name).to_owned(), bytes.to_vec())));
    let named = sources.files.iter().chain(&sources.beside);
    sample.chain(named.map(|path| Ok((path.display().to_string(), read(path)?)))).collect()
}

/// The encoding that is said, and the languages.
pub(super) fn hints(
    sources: &Sources,
) -> Result<(Option<&'static encoding_rs::Encoding>, Vec<Language>), Trouble> {
    let encoding = match &sources.encoding {
        None => None,
        Some(name) => Some(
            encoding_rs::Encoding::for_label(name.as_bytes())
                .ok_or_else(|| Trouble::new(say!("open-no-encoding", name = name.as_str())))?,
        ),
    };
    let languages = sources.lang.iter().map(|code| {
        Language::from_tag(code).ok_or_else(|| Trouble::new(say!("open-no-language", code = code.as_str())))
    });
    Ok((encoding, languages.collect::<Result<_, _>>()?))
}

/// Refuses more languages than there are files.
fn check_languages(languages: &[Language], count: usize) -> Result<(), Trouble> {
    if languages.len() <= count {
        return Ok(());
    }
    Err(Trouble::new(say!("open-languages-for-files", languages = languages.len(), count = count)))
}

/// What a file is called without its folder.
pub(super) fn file_name(source: &str) -> String {
    Path::new(source).file_name().map_or(source.to_owned(), |name| name.to_string_lossy().into_owned())
}

/// Imports each file by itself, as what was said about it.
pub(super) fn import_all(
    files: Vec<Named>,
    sources: &Sources,
    segmentation: Segmentation,
) -> Result<Vec<File>, Trouble> {
    let (encoding, languages) = hints(sources)?;
    check_languages(&languages, files.len())?;
    let said = |at: usize| Said { language: languages.get(at).copied(), encoding, segmentation };
    let import = |at: usize, (source, bytes): Named| File {
        imported: import::plain(&file_name(&source), bytes, &said(at)),
        source,
    };
    let length: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let each = files.into_iter().enumerate();
    if length < LONG {
        return Ok(each.map(|(at, file)| import(at, file)).collect());
    }
    // A panic in one of them is told by its own thread.
    Ok(thread::scope(|scope| {
        let work = |(at, file)| scope.spawn(move || import(at, file));
        let threads: Vec<_> = each.map(work).collect();
        threads.into_iter().filter_map(|thread| thread.join().ok()).collect()
    }))
}

fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().read_to_end(&mut bytes);
        return read
            .map(|_| bytes)
            .map_err(|error| Trouble::new(say!("open-standard-input", error = cause(&error))));
    }
    std::fs::read(path).map_err(|error| Trouble::reading(path, &error))
}
