//! Smaller pages with the same text.

use crate::publish::visible::visible_text;

/// The page without the blanks and marks that nobody sees; `None` where that would change what a reader sees.
#[must_use]
pub fn minify(page: &[u8]) -> Option<Vec<u8>> {
    let mut settings = minify_html::Cfg::spec_compliant();
    settings.keep_closing_tags = true;
    settings.keep_html_and_head_opening_tags = true;
    let small = minify_html::minify(page, &settings);
    let same = visible_text(std::str::from_utf8(page).ok()?) == visible_text(std::str::from_utf8(&small).ok()?);
    same.then_some(small)
}
