//! Wording: how versions and values are named in a message.

use crate::message::{self, list, say};
use crate::parallel::Text;

/// What each version is called in a message: its language's name as a sentence has
/// it, with its own name where two versions share a language, and its own name
/// alone where the language is not known.
pub fn version_names(text: &Text) -> Vec<String> {
    let versions = text.versions();
    let name = |side: usize| {
        let version = &versions[side];
        let alike = versions.iter().filter(|v| v.language() == version.language()).count();
        match message::found(&format!("language-{}", version.language().code())) {
            Some(language) if alike > 1 => format!("{language} ({})", version.name()),
            Some(language) => language.to_owned(),
            None => version.name().to_owned(),
        }
    };
    (0..versions.len()).map(name).collect()
}

/// `French has 430`, `Arabic and English have 340`.
pub(super) fn has(versions: &[&str], what: String) -> String {
    say!("check-has", count = versions.len(), versions = list(versions), what = what)
}

/// `French does not`, after what others have.
pub(super) fn has_none(versions: &[&str]) -> String {
    say!("check-has-none", count = versions.len(), versions = list(versions))
}

/// `French has an ellipsis here, Arabic and English do not.`
pub(super) fn has_here(with: &[&str], what: &str, without: &[&str]) -> String {
    let has = say!("check-has-here", count = with.len(), versions = list(with), what = what);
    sentence(&[has, has_none(without)])
}

/// Clauses one after another: `French has 14, English has 15`.
pub(super) fn clauses(clauses: &[String]) -> String {
    let mut clauses = clauses.iter();
    let first = clauses.next().cloned().unwrap_or_default();
    clauses.fold(first, |said, next| say!("check-clauses", said = said, next = next.as_str()))
}

/// A sentence of these clauses.
pub(super) fn sentence(said: &[String]) -> String {
    say!("check-sentence", said = clauses(said))
}
