//! Web addresses: bare ones in running text, and which may be links at all.

use std::ops::Range;

/// Where a text has a bare address, and what it leads to.
///
/// It begins with `https://`, `http://` or `www.` and goes on over the ASCII characters an address may have; a full stop, a
/// comma, or a bracket that it did not open is left outside, and so is 。.
#[must_use]
pub fn find_addresses(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    // Most texts have none, and every text is looked at, twice.
    let has = |sign: &str| memchr::memmem::find(text.as_bytes(), sign.as_bytes()).is_some();
    if !has("://") && !has("www.") {
        return found;
    }
    let mut from = 0;
    while let Some((start, scheme)) = next_start(text, from) {
        let rest = &text[start..];
        let end = rest.find(|c: char| !is_address_character(c)).unwrap_or(rest.len());
        let end = start + without_tail(&rest[..end]).len();
        if end > start + scheme.len() + 3 {
            let address = &text[start..end];
            let href = if scheme == "www." { format!("https://{address}") } else { address.to_owned() };
            found.push((start..end, href));
        }
        from = end.max(start + scheme.len());
    }
    found
}

/// Whether an address may be a link: one of the web, of mail, or of this site. Anything else could be a program.
#[must_use]
pub fn is_linkable(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.contains(['/', '#', '?']));
    scheme.is_none_or(|scheme| ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known)))
}

fn next_start(text: &str, from: usize) -> Option<(usize, &'static str)> {
    let starts = ["https://", "http://", "www."].into_iter();
    let places = starts.filter_map(|scheme| text[from..].find(scheme).map(|at| (from + at, scheme)));
    let (start, scheme) = places.min_by_key(|(at, _)| *at)?;
    // Not in the middle of a word: xhttp://, or the www. of an address that has been read.
    let inside = text[..start].chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric());
    if inside { next_start(text, start + scheme.len()) } else { Some((start, scheme)) }
}

fn is_address_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c)
}

fn without_tail(address: &str) -> &str {
    let mut end = address;
    loop {
        let shorter = end.strip_suffix(['.', ',', ';', ':', '!', '?', '\'']).or_else(|| {
            let open = end.matches('(').count();
            let close = end.matches(')').count();
            if close > open { end.strip_suffix(')') } else { None }
        });
        match shorter {
            Some(shorter) => end = shorter,
            None => return end,
        }
    }
}
