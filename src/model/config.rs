//! What `site.toml` says.

use std::collections::BTreeMap;

use crate::model::language::{ByLanguage, Language};

/// The settings of a site.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The site's name, by language.
    pub title: ByLanguage<String>,
    /// One sentence under it, by language.
    #[serde(default)]
    pub about: ByLanguage<String>,
    /// Where the site is published, with a `/` at its end; without it there is no `sitemap.xml`.
    pub url: Option<String>,
    /// The theme's folder under `themes/`; its files stand before the built-in ones.
    #[serde(default = "default_theme")]
    pub theme: String,
    /// The languages of the site's own pages, the first for those whose browser asks for none of them; by default every
    /// language that has something to read.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// Where the site is written, from the site's folder.
    #[serde(default = "default_out")]
    pub out: String,
    /// Levels of rules: `error`, `warning`, `advice`, `off`.
    #[serde(default)]
    pub rules: BTreeMap<String, String>,
    /// How the site is published.
    #[serde(default)]
    pub publish: Publish,
}

/// How the site is published.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Publish {
    /// Whether pages are made smaller without changing their text.
    pub minify: bool,
}

impl Default for Publish {
    fn default() -> Self {
        Self { minify: true }
    }
}

fn default_theme() -> String {
    "default".to_owned()
}

fn default_out() -> String {
    "public".to_owned()
}
