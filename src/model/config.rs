//! What `site.toml` says.

use std::collections::BTreeMap;

use crate::model::bundle::Bundle;
use crate::model::edition::Edition;
use crate::model::language::{ByLanguage, Language, Pair};
use crate::model::site::SitePath;
use crate::model::work::Work;

/// The file of the settings, from the site's folder.
pub const FILE: &str = "site.toml";

/// The settings of a site.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The site's name, by language.
    pub title: ByLanguage<String>,
    /// One sentence under it, by language.
    #[serde(default)]
    pub about: ByLanguage<String>,
    /// Where the site is published, with a `/` at its end; without it there is nothing that needs absolute addresses: sitemap, feeds,
    /// what other sites show where a page is shared.
    pub url: Option<String>,
    /// The theme's folder under `themes/`; its files stand before the built-in ones.
    #[serde(default = "default_theme")]
    pub theme: String,
    /// The languages of the site's own pages, the first for those whose browser asks for none of them; by default every
    /// language that has something to read.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// The pairs of languages of the parallel pages, `zh-en`; where none is said, every language with the authentic one and with
    /// English.
    #[serde(default)]
    pub pairs: Option<Vec<Pair>>,
    /// Where the site is written, from the site's folder.
    #[serde(default = "default_out")]
    pub out: String,
    /// Levels of rules: `error`, `warning`, `advice`, `off`.
    #[serde(default)]
    pub rules: BTreeMap<String, String>,
    /// How the site is published.
    #[serde(default)]
    pub publish: Publish,
    /// The day as of which the texts stand, `2026-11-30`; every page says it.
    #[serde(default)]
    pub edition: Option<Edition>,
    /// Bundles for meetings and other uses.
    #[serde(default)]
    pub bundles: Vec<Bundle>,
}

impl Config {
    /// The parallel pages of a work: the pairs of which it has both versions.
    #[must_use]
    pub fn pairs(&self, work: &Work) -> Vec<Pair> {
        let languages = || work.versions.iter().map(|version| version.language);
        let usual = || {
            let partners = [work.versions.first().map(|first| first.language), Some(Language::En)];
            let with = |first| partners.into_iter().flatten().map(move |second| Pair { first, second });
            languages().flat_map(with).collect::<Vec<_>>()
        };
        let mut pairs = self.pairs.clone().unwrap_or_else(usual);
        pairs.retain(|pair| {
            pair.first != pair.second && [pair.first, pair.second].iter().all(|one| languages().any(|l| l == *one))
        });
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }
}

impl Config {
    /// The address of a page on the web, where the site has one.
    #[must_use]
    pub fn on_the_web(&self, path: &SitePath) -> Option<String> {
        let url = self.url.as_ref()?;
        let joint = if url.ends_with('/') { "" } else { "/" };
        Some(format!("{url}{joint}{path}"))
    }
}

/// How the site is published.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Publish {
    /// Whether pages are made smaller without changing their text.
    pub minify: bool,
    /// Whether a build makes the bundles too, and offers them for download.
    pub bundles: bool,
    /// Whether compressed copies stand beside the files, for a web server that sends them in their place.
    pub precompress: bool,
}

impl Default for Publish {
    fn default() -> Self {
        Self { minify: true, bundles: false, precompress: false }
    }
}

fn default_theme() -> String {
    "default".to_owned()
}

fn default_out() -> String {
    "public".to_owned()
}
