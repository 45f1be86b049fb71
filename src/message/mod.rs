//! What the program says, in English, French and Arabic.
//!
//! Every sentence, phrase and title stands once in each of the three catalogues
//! `assets/messages/{en,fr,ar}.ftl`, written in Fluent (<https://projectfluent.org>),
//! and is said by its key:
//!
//! ```text
//! say!("panes-only-one")                        a phrase: &'static str
//! say!("panes-no-pane", number = 3)             a sentence with variables: String
//! phrase("command-next-bead")                   a phrase whose key is put together
//! ```
//!
//! `tests/messages.rs` holds the catalogues to the same keys, the same variables
//! and the plural forms of each language, and every `say!` in the sources to the
//! catalogues. What other programs read (JSON, names of rules, commands, formats)
//! is no message: it is the same in every language.
//!
//! The language is chosen once, at start, by [`choose`]; until then, and so in
//! tests, it is English. That is the only state here, and it never changes again:
//! what is said cannot be asked for in two languages at once.
//!
//! A variable that quotes (a path, a name, a title) stands between isolates where it runs
//! the other way than the sentence, and so do commands and flags in Arabic messages: see
//! [`isolate`]. One that holds what was said already (`said`, `what`, `error`, `reason`)
//! is set in as it is.

mod catalogue;
mod cause;
mod figures;
pub mod isolate;
mod locale;

#[cfg(test)]
pub(crate) mod tests;

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::FluentArgs;

pub use cause::cause;
pub use figures::{decimal, list, number};
pub use fluent_bundle::FluentValue as Value;
pub use locale::Locale;

static CHOSEN: OnceLock<Locale> = OnceLock::new();

/// Chooses the language of all messages from now on. A second choice changes nothing.
pub fn choose(locale: Locale) {
    // Whoever was first has chosen.
    let _ = CHOSEN.set(locale);
}

/// The language that was chosen; English before that.
pub fn chosen() -> Locale {
    #[cfg(test)]
    if let Some(locale) = tests::here() {
        return locale;
    }
    CHOSEN.get().copied().unwrap_or_default()
}

/// Says a message by its key: a phrase (`&'static str`), or a sentence with its
/// variables set in (`String`), of which those that are numbers choose the plural.
macro_rules! say {
    ($key:literal) => {
        $crate::message::phrase($key)
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::message::sentence(
            $key,
            [$((stringify!($name), $crate::message::Value::from($value))),+],
        )
    };
}
pub(crate) use say;

/// The message of this key, which has no variables. One that is missing, which
/// the tests rule out, is said in English, or as an ellipsis.
pub fn phrase(key: &str) -> &'static str {
    let found = catalogue::of(chosen()).phrase(key).or_else(|| catalogue::of(Locale::English).phrase(key));
    debug_assert!(found.is_some(), "there is no phrase {key}");
    found.unwrap_or("…")
}

/// The message of this key, which has no variables, if there is one.
pub fn found(key: &str) -> Option<&'static str> {
    catalogue::of(chosen()).phrase(key)
}

/// The variables that hold sentences, or lists, of ours: what they quote is isolated already.
const SAID: &[&str] = &[
    "said",
    "next",
    "last",
    "what",
    "reason",
    "error",
    "known",
    "others",
    "lacks",
    "counts",
    "versions",
    "problem",
    "texts",
    "text",
    "read",
    "help",
    "arguments",
    "says",
];

/// What is quoted, as it stands in a sentence or in a list of ours: isolated where it runs
/// the other way.
pub fn quoted(value: &str) -> Cow<'_, str> {
    isolate::quoted(value, chosen().is_right_to_left())
}

/// The message of this key with its variables set in, as [`phrase`] where it is missing.
pub fn sentence<'a>(key: &str, variables: impl IntoIterator<Item = (&'static str, Value<'a>)>) -> String {
    let set = |name: &'static str, value: Value<'a>| match value {
        Value::String(value) if !SAID.contains(&name) => match quoted(&value) {
            Cow::Borrowed(_) => Value::String(value),
            Cow::Owned(quoted) => Value::from(quoted),
        },
        value => value,
    };
    let variables: FluentArgs<'a> =
        variables.into_iter().map(|(name, value)| (Cow::Borrowed(name), set(name, value))).collect();
    let said = catalogue::of(chosen())
        .sentence(key, &variables)
        .or_else(|| catalogue::of(Locale::English).sentence(key, &variables));
    debug_assert!(said.is_some(), "there is no message {key}");
    said.unwrap_or_else(|| key.to_owned())
}
