//! Smaller pages with the same text.

use crate::publish::visible::visible_text;

/// The page without the blanks and marks that nobody sees; `None` where that would change what a reader sees.
#[must_use]
pub fn minify(page: &[u8]) -> Option<Vec<u8>> {
    let mut settings = minify_html::Cfg::spec_compliant();
    settings.keep_closing_tags = true;
    settings.keep_html_and_head_opening_tags = true;
    let small = with_semicolons(minify_html::minify(page, &settings));
    let same = visible_text(std::str::from_utf8(page).ok()?) == visible_text(std::str::from_utf8(&small).ok()?);
    same.then_some(small)
}

/// The minifier writes a `<` in text as `&LT`, which browsers read and the standard calls an error.
fn with_semicolons(page: Vec<u8>) -> Vec<u8> {
    const SHORT: &[u8] = b"&LT";
    let mut out = Vec::with_capacity(page.len());
    let mut rest = page.as_slice();
    while let Some(at) = rest.windows(SHORT.len()).position(|window| window == SHORT) {
        let end = at + SHORT.len();
        out.extend_from_slice(&rest[..at]);
        out.extend_from_slice(b"&lt;");
        rest = &rest[if rest.get(end) == Some(&b';') { end + 1 } else { end }..];
    }
    if out.is_empty() {
        return page;
    }
    out.extend_from_slice(rest);
    out
}
