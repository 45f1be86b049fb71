//! What is said of files so that they are another text, in the words of the command line.

use std::path::PathBuf;

use crate::cli::args::Sources;

/// All files that are named.
pub(super) fn all_files(sources: &Sources) -> Vec<PathBuf> {
    [&sources.files[..], &sources.beside].concat()
}

/// What was said about the files that makes another text of them.
pub(super) fn said(sources: &Sources) -> String {
    let mut said = Vec::new();
    if !sources.lang.is_empty() {
        said.push(format!("--lang {}", sources.lang.join(",")));
    }
    if let Some(encoding) = &sources.encoding {
        said.push(format!("--encoding {encoding}"));
    }
    if let Some(source) = sources.source {
        said.push(format!("--source {source}"));
    }
    if sources.together {
        said.push("--together".into());
    }
    if !sources.beside.is_empty() {
        said.push(format!("--beside {}", sources.beside.len()));
    }
    said.join(" ")
}

/// These files as they were when [`said`] said so of them. What a later visavis said and
/// this one does not know is left out.
pub(in crate::cli) fn as_said(said: &str, mut files: Vec<PathBuf>) -> Sources {
    let mut sources = Sources::default();
    let mut words = said.split(' ');
    while let Some(word) = words.next() {
        match word {
            "--together" => sources.together = true,
            "--lang" => {
                let languages = words.next().unwrap_or_default().split(',');
                sources.lang = languages.filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
            }
            "--encoding" => sources.encoding = words.next().map(str::to_owned),
            "--source" => sources.source = words.next().and_then(|number| number.parse().ok()),
            "--beside" => {
                let count = words.next().and_then(|number| number.parse().ok()).unwrap_or(0);
                sources.beside = files.split_off(files.len().saturating_sub(count));
            }
            _ => {}
        }
    }
    Sources { files, ..sources }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_of_files_is_said_again() {
        let check = |sources: Sources| {
            let again = as_said(&said(&sources), all_files(&sources));
            assert_eq!(format!("{again:?}"), format!("{sources:?}"));
        };
        let files: Vec<PathBuf> = ["a", "b", "c"].map(PathBuf::from).to_vec();
        check(Sources { files: files.clone(), ..Sources::default() });
        check(Sources { files: files.clone(), together: true, source: Some(2), ..Sources::default() });
        let lang = vec!["ar".into(), "fr".into()];
        let encoding = Some("windows-1256".into());
        check(Sources { files: files.clone(), lang, encoding, ..Sources::default() });
        check(Sources { files, beside: vec!["d".into()], ..Sources::default() });
        let odd = as_said("--beside 7 --what 3", vec!["a".into()]);
        assert_eq!((odd.files.len(), odd.beside.len()), (0, 1));
    }
}
