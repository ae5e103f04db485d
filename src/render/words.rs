//! The words of the interface, in every language that has them.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::model::language::Language;
use crate::model::theme::Theme;
use crate::render::error::ThemeError;

/// The interface words, one Fluent bundle a language.
pub struct Words {
    bundles: [Option<FluentBundle<FluentResource>>; 6],
}

impl Words {
    /// Reads the theme's `words/*.ftl`.
    ///
    /// # Errors
    /// When a file is not UTF-8 or is not Fluent.
    pub fn new(theme: &Theme) -> Result<Self, ThemeError> {
        let mut bundles = [const { None }; 6];
        for (name, bytes) in theme.under("words") {
            let path = format!("words/{name}");
            let Some(language) = name.strip_suffix(".ftl").and_then(Language::from_code) else { continue };
            let text = String::from_utf8(bytes.to_vec()).map_err(|_| ThemeError::NotUtf8(path.clone()))?;
            let resource = FluentResource::try_new(text)
                .map_err(|(_, errors)| ThemeError::Words { path: path.clone(), message: join(&errors) })?;
            let tag = language.tag().parse().map_err(|_| ThemeError::NotUtf8(path.clone()))?;
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            bundle.set_use_isolating(false);
            bundle.add_resource(resource).map_err(|errors| ThemeError::Words { path, message: join(&errors) })?;
            bundles[language as usize] = Some(bundle);
        }
        Ok(Self { bundles })
    }

    /// The word `key` in `language`, else in English, else the key itself.
    #[must_use]
    pub fn get(&self, language: Language, key: &str) -> String {
        self.with(language, key, &[])
    }

    /// The word `key` as it stands without a number before it, where the language has another form for that: its attribute `alone`.
    #[must_use]
    pub fn alone(&self, language: Language, key: &str) -> String {
        let bundle = self.bundles[language as usize].as_ref();
        let form = bundle.and_then(|bundle| Some((bundle, bundle.get_message(key)?.get_attribute("alone")?.value())));
        form.map_or_else(
            || self.get(language, key),
            |(bundle, pattern)| bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned(),
        )
    }

    /// The word `key` with its variables filled in.
    #[must_use]
    pub fn with(&self, language: Language, key: &str, variables: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in variables {
            args.set(*name, *value);
        }
        self.format(language, key, &args)
    }

    /// The word `key` for a count, in the plural form that the language asks for.
    #[must_use]
    pub fn count(&self, language: Language, key: &str, n: usize) -> String {
        let mut args = FluentArgs::new();
        args.set("n", FluentValue::from(n));
        self.format(language, key, &args)
    }

    /// The word `key` with arguments of any kind.
    #[must_use]
    pub fn format(&self, language: Language, key: &str, args: &FluentArgs<'_>) -> String {
        for language in [language, Language::En] {
            let Some(bundle) = &self.bundles[language as usize] else { continue };
            if let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) {
                return bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned();
            }
        }
        key.to_owned()
    }
}

fn join(errors: &[impl std::fmt::Display]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}
