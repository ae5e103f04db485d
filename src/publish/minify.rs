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

#[cfg(test)]
mod tests {
    use super::{minify, with_semicolons};

    fn small(page: &str) -> Option<String> {
        minify(page.as_bytes()).map(|page| String::from_utf8(page).expect("a page is text"))
    }

    #[test]
    fn what_nobody_sees_goes() {
        let page = "<!doctype html><html><head><title>A</title></head><body>\n  <p>一段 <b>text</b> &lt;here></p>\n\n <p>b</p></body></html>";
        let small = small(page).expect("the text stays");
        assert!(small.len() < page.len() && small.contains("一段 <b>text</b> &lt;here>"), "{small}");
    }

    #[test]
    fn a_page_whose_text_would_change_is_kept() {
        // The minifier takes a blank between two elements in a div for layout; between words it is text.
        assert_eq!(small("<div><b>one</b> <i>two</i></div>"), None);
        assert!(small("<p><b>one</b> <i>two</i></p>").is_some());
    }

    #[test]
    fn references_end_as_the_standard_wants() {
        assert_eq!(with_semicolons(b"a &LTb> &LT;c &lt; d".to_vec()), b"a &lt;b> &lt;c &lt; d");
        assert_eq!(with_semicolons(b"nothing".to_vec()), b"nothing");
    }
}
