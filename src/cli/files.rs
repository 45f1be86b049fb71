//! The files that are named: read, and imported each by itself.

use std::io::Read;
use std::path::Path;

use super::args::Sources;
use super::trouble::Trouble;
use crate::import::{self, Imported, Said, Segmentation};
use crate::message::say;
use crate::text::Language;

/// The built-in sample: its names, and its bytes as if read from files.
const SAMPLE: [(&str, &[u8]); 3] = [
    ("article.ar.txt", include_bytes!("../../assets/sample/article.ar.txt")),
    ("article.fr.txt", include_bytes!("../../assets/sample/article.fr.txt")),
    ("article.en.txt", include_bytes!("../../assets/sample/article.en.txt")),
];

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

/// The files' names as they were given, or the sample's, and their bytes.
pub(super) fn read_all(sources: &Sources) -> Result<Vec<(String, Vec<u8>)>, Trouble> {
    if sources.files.is_empty() {
        return Ok(SAMPLE.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect());
    }
    sources.files.iter().map(|path| Ok((path.display().to_string(), read(path)?))).collect()
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
    files: Vec<(String, Vec<u8>)>,
    sources: &Sources,
    segmentation: Segmentation,
) -> Result<Vec<File>, Trouble> {
    let (encoding, languages) = hints(sources)?;
    check_languages(&languages, files.len())?;
    let said = |at: usize| Said { language: languages.get(at).copied(), encoding, segmentation };
    let import = |(at, (source, bytes)): (usize, (String, Vec<u8>))| File {
        imported: import::plain(&file_name(&source), bytes, &said(at)),
        source,
    };
    Ok(files.into_iter().enumerate().map(import).collect())
}

fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().read_to_end(&mut bytes);
        return read
            .map(|_| bytes)
            .map_err(|error| Trouble::new(say!("open-standard-input", error = error.to_string())));
    }
    std::fs::read(path).map_err(|error| Trouble::reading(path, &error))
}
