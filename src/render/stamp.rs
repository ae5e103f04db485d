//! The day as of which the texts of a page stand, as its foot says it.

use serde::Serialize;

use crate::model::address;
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::render::dates::date;
use crate::render::studio::Studio;

/// The edition: one sentence, with the address at which a newer one would be.
#[derive(Debug, Serialize)]
pub struct Stamp {
    /// The sentence up to the address; all of it where there is none.
    pub before: String,
    /// The address of this page on the web; empty where the site has none.
    pub href: String,
    /// The sentence after the address.
    pub after: String,
}

/// The stamp of the page at `path`; none where the site says no edition.
pub(super) fn stamp(studio: &Studio<'_>, path: &SitePath, language: Language) -> Option<Stamp> {
    let date = date(studio, &studio.config.edition?.to_string(), language);
    let there = if *path == address::start() { SitePath::new("") } else { path.clone() };
    let Some(href) = studio.absolute(&there).filter(|_| *path != address::not_found()) else {
        let before = studio.words.with(language, "as-of", &[("date", &date)]);
        return Some(Stamp { before, href: String::new(), after: String::new() });
    };
    let said = studio.words.with(language, "as-of-newer", &[("date", &date), ("address", &href)]);
    let (before, after) = said.split_once(&href).unwrap_or((&said, ""));
    Some(Stamp { before: before.to_owned(), after: after.to_owned(), href })
}
