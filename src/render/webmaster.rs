//! What robots read.

use crate::model::address;
use crate::model::site::MADE_BY;
use crate::render::studio::Studio;

/// `robots.txt`: everything may be read, and where the sitemap is.
#[must_use]
pub fn robots(studio: &Studio<'_>) -> String {
    let sitemap = studio.absolute(&address::sitemap()).map_or_else(String::new, |url| format!("Sitemap: {url}\n"));
    format!("{MADE_BY}User-agent: *\nAllow: /\n{sitemap}")
}
