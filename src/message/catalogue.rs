//! The messages of one language, read when they are first asked for.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::Locale;

/// The messages of one language.
pub(super) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

/// The catalogue of this language. Only those that are asked for are ever read.
pub(super) fn of(locale: Locale) -> &'static Catalogue {
    static READ: [OnceLock<Catalogue>; Locale::ALL.len()] = [const { OnceLock::new() }; Locale::ALL.len()];
    READ[locale as usize].get_or_init(|| Catalogue::read(locale))
}

impl Catalogue {
    fn read(locale: Locale) -> Catalogue {
        let source = match locale {
            Locale::English => include_str!("../../assets/messages/en.ftl"),
            Locale::French => include_str!("../../assets/messages/fr.ftl"),
            // Commands and flags isolated in it.
            Locale::Arabic => include_str!(concat!(env!("OUT_DIR"), "/ar.ftl")),
        };
        // What is malformed is left out; a test holds all of it to be well formed.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let tags = locale.code().parse().map(|tag| vec![tag]).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(tags);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Catalogue { bundle }
    }

    /// The message of this key, if it is one text without variables.
    pub(super) fn phrase(&'static self, key: &str) -> Option<&'static str> {
        let pattern = self.bundle.get_message(key)?.value()?;
        match self.bundle.format_pattern(pattern, None, &mut Vec::new()) {
            Cow::Borrowed(said) => Some(said),
            // It was put together from several parts, so it is no phrase.
            Cow::Owned(_) => None,
        }
    }

    /// The message of this key with its variables set in.
    pub(super) fn sentence(&self, key: &str, variables: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(variables), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        Some(said.into_owned())
    }
}
