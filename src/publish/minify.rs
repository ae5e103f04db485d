//! Smaller pages with the same text.

use crate::publish::visible::visible_text;

/// The page without the blanks and marks that nobody sees; `None` where that would change what a reader sees.
#[must_use]
pub fn minify(page: &[u8]) -> Option<Vec<u8>> {
    let mut settings = minify_html::Cfg::spec_compliant();
    settings.keep_closing_tags = true;
    settings.keep_html_and_head_opening_tags = true;
    let small = with_valid_signs(&minify_html::minify(page, &settings));
    let same = visible_text(std::str::from_utf8(page).ok()?) == visible_text(std::str::from_utf8(&small).ok()?);
    same.then_some(small)
}

/// The minifier writes a `<` of the text as `&LT`, or bare where no tag can begin: browsers read both, and the standard calls
/// both an error.
fn with_valid_signs(page: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(page.len());
    let mut rest = page;
    while let Some(at) = memchr::memchr2(b'<', b'&', rest) {
        out.extend_from_slice(&rest[..at]);
        let (sign, length): (&[u8], usize) = match &rest[at..] {
            [b'&', b'L', b'T', b';', ..] => (b"&lt;", 4),
            [b'&', b'L', b'T', ..] => (b"&lt;", 3),
            [b'<', next, ..] if !next.is_ascii_alphabetic() && !b"/!?".contains(next) => (b"&lt;", 1),
            _ => (&rest[at..=at], 1),
        };
        out.extend_from_slice(sign);
        rest = &rest[at + length..];
    }
    out.extend_from_slice(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::{minify, with_valid_signs};

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
    fn signs_stand_as_the_standard_wants() {
        assert_eq!(with_valid_signs(b"a &LTb> &LT;c &lt; <b>d</b> <<i>"), b"a &lt;b> &lt;c &lt; <b>d</b> &lt;<i>");
        assert!(small("<p>before its <code>&lt;</code>.</p>").is_some_and(|page| page.contains("<code>&lt;</code>")));
    }
}
