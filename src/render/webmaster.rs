//! What is not read by people: the sitemap and robots.txt.

use crate::model::address;
use crate::model::html::Html;
use crate::model::site::{MADE_BY, SitePath};
use crate::render::studio::Studio;

/// `sitemap.xml`: every HTML page but the one for errors, with absolute addresses.
#[must_use]
pub fn sitemap<'a>(paths: impl Iterator<Item = &'a SitePath>, studio: &Studio<'_>) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in paths.filter(|path| path.is_page() && **path != address::not_found()) {
        if let Some(address) = studio.absolute(path) {
            out.push_str("<url><loc>");
            out.push_str(Html::text(&address).as_str());
            out.push_str("</loc></url>\n");
        }
    }
    out.push_str("</urlset>\n");
    out
}

/// `robots.txt`: everything may be read, and where the sitemap is.
#[must_use]
pub fn robots(studio: &Studio<'_>) -> String {
    let sitemap = studio.absolute(&address::sitemap()).map_or_else(String::new, |url| format!("Sitemap: {url}\n"));
    format!("{MADE_BY}User-agent: *\nAllow: /\n{sitemap}")
}
