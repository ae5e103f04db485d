//! The files of the theme under the names that the site gives them: each bears the fingerprint of its bytes.
//!
//! A file whose bytes change gets another name, so that a web server may let every reader keep it for good. Where a stylesheet leads
//! to other files of the theme, by `url()` or `@import`, its fingerprint is of theirs too, and it is written with their new names.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::address;
use crate::model::site::SitePath;
use crate::model::theme::Theme;

/// Where the files of a theme stand in the site.
#[derive(Debug)]
pub struct Assets(BTreeMap<String, SitePath>);

impl Assets {
    /// Names every file under `assets/` of a theme.
    pub fn new(theme: &Theme) -> Self {
        let named = |(name, _)| (String::from(name), address::asset(name, &fingerprint(theme, name)));
        Self(theme.under("assets").map(named).collect())
    }

    /// Every file: its path under `assets/` of the theme, and its path in the site.
    pub fn all(&self) -> impl Iterator<Item = (&str, &SitePath)> {
        self.0.iter().map(|(name, path)| (name.as_str(), path))
    }

    /// Where the file `name` stands.
    pub fn path(&self, name: &str) -> Option<&SitePath> {
        self.0.get(name)
    }

    /// The bytes of the file `name` as the site has them; none for a file that the theme does not have.
    pub fn bytes<'a>(&self, theme: &'a Theme, name: &str) -> Cow<'a, [u8]> {
        let Some(bytes) = bytes(theme, name) else { return Cow::Borrowed(&[]) };
        let Some(text) = stylesheet(name, bytes) else { return Cow::Borrowed(bytes) };
        let here = &self.0[name];
        let mut out = String::with_capacity(text.len());
        let mut rest = 0;
        for reference in references(text) {
            let Some(there) = inside(name, reference).and_then(|there| self.0.get(&there)) else { continue };
            let start = reference.as_ptr().addr() - text.as_ptr().addr();
            out.push_str(&text[rest..start]);
            out.push_str(&here.to(there));
            rest = start + split(reference).0.len();
        }
        out.push_str(&text[rest..]);
        Cow::Owned(out.into_bytes())
    }
}

/// Eight hexadecimal digits, of the bytes of a file and of all those that it leads to.
fn fingerprint(theme: &Theme, name: &str) -> String {
    let mut all = BTreeSet::new();
    let mut open = vec![name.to_owned()];
    while let Some(name) = open.pop() {
        let Some(text) = bytes(theme, &name).map(|bytes| stylesheet(&name, bytes).unwrap_or_default()) else {
            continue;
        };
        open.extend(references(text).filter_map(|reference| inside(&name, reference)).filter(|it| !all.contains(it)));
        all.insert(name);
    }
    let mut hasher = blake3::Hasher::new();
    hasher.update(bytes(theme, name).unwrap_or_default());
    for other in all.iter().filter(|other| *other != name) {
        hasher.update(other.as_bytes()).update(bytes(theme, other).unwrap_or_default());
    }
    hasher.finalize().to_hex()[..8].to_owned()
}

fn bytes<'a>(theme: &'a Theme, name: &str) -> Option<&'a [u8]> {
    theme.files.get(&format!("assets/{name}")).map(Vec::as_slice)
}

/// The text of a stylesheet; `None` for any other file.
fn stylesheet<'a>(name: &str, bytes: &'a [u8]) -> Option<&'a str> {
    let (_, extension) = name.rsplit_once('.')?;
    if extension.eq_ignore_ascii_case("css") { std::str::from_utf8(bytes).ok() } else { None }
}

/// The addresses in a stylesheet, as they are written (CSS Syntax 3, 4.3.6; CSS Cascade 5, 2).
fn references(css: &str) -> impl Iterator<Item = &str> {
    let mut rest = css;
    std::iter::from_fn(move || {
        loop {
            let (at, opening) = ["url(", "@import"]
                .into_iter()
                .filter_map(|opening| Some((find(rest, opening)?, opening)))
                .min_by_key(|(at, _)| *at)?;
            rest = rest[at + opening.len()..].trim_start();
            let end = match rest.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    rest = &rest[1..];
                    rest.find(quote)?
                }
                // `@import url(…)` is found as a `url(`.
                _ if opening == "@import" => continue,
                _ => rest.find(')')?,
            };
            let found = rest[..end].trim_end();
            rest = &rest[end..];
            return Some(found);
        }
    })
}

/// Where an ASCII word begins, in whatever case.
fn find(text: &str, word: &str) -> Option<usize> {
    text.as_bytes().windows(word.len()).position(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

/// The file of the theme that an address in the stylesheet `from` leads to, by its path under `assets/`.
fn inside(from: &str, address: &str) -> Option<String> {
    let (path, _) = split(address);
    if path.is_empty() || path.starts_with('/') || path.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// An address without what follows its path, and that.
fn split(address: &str) -> (&str, &str) {
    address.split_at(address.find(['?', '#']).unwrap_or(address.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(files: &[(&str, &str)]) -> Theme {
        let file = |(name, text): &(&str, &str)| (format!("assets/{name}"), text.as_bytes().to_vec());
        Theme { files: files.iter().map(file).collect() }
    }

    fn written(theme: &Theme, name: &str) -> String {
        String::from_utf8(Assets::new(theme).bytes(theme, name).into_owned()).expect("stylesheets are UTF-8")
    }

    #[test]
    fn a_name_has_the_fingerprint_of_the_bytes_and_fits_every_file_system() {
        let theme =
            theme(&[("site.css", "a{}"), ("fonts/Noto Sans.WOFF2", "font"), ("说明.txt", "x"), ("LICENSE", "y")]);
        let assets = Assets::new(&theme);
        let of = |name: &str, text: &str| {
            let path = assets.path(name).expect("it is there").to_string();
            path.replace(&blake3::hash(text.as_bytes()).to_hex()[..8], "#")
        };
        assert_eq!(of("site.css", "a{}"), "assets/site.#.css");
        assert_eq!(of("fonts/Noto Sans.WOFF2", "font"), "assets/fonts/noto-sans.#.woff2");
        assert_eq!(of("说明.txt", "x"), "assets/file.#.txt");
        assert_eq!(of("LICENSE", "y"), "assets/license.#");
    }

    #[test]
    fn a_stylesheet_leads_to_the_new_names_of_what_it_uses() {
        let css = "@import 'more/base.css';@font-face{src:URL( \"fonts/a.woff2?v=1#x\" )format('woff2'),url(fonts/a.woff2)}\
                   a{background:url(data:image/png;base64,AA),url(//other/a.png),url(#id),url(none.png)}";
        let base = "b{background:url( ../fonts/a.woff2 )} @import url(\"../site.css\");";
        let theme = theme(&[("site.css", css), ("more/base.css", base), ("fonts/a.woff2", "font")]);
        let assets = Assets::new(&theme);
        let new = |name: &str| assets.path(name).expect("it is there").as_str()["assets/".len()..].to_owned();
        let (font, more, site) = (new("fonts/a.woff2"), new("more/base.css"), new("site.css"));
        let expected = css.replace("fonts/a.woff2", &font).replace("more/base.css", &more);
        assert_eq!(written(&theme, "site.css"), expected);
        let expected = base.replace("fonts/a.woff2", &font).replace("site.css", &site);
        assert_eq!(written(&theme, "more/base.css"), expected);
    }

    #[test]
    fn a_stylesheet_has_another_name_when_what_it_uses_has_changed() {
        let name = |font: &str, base: &str| {
            let css = "@import 'base.css';";
            let theme = theme(&[("site.css", css), ("base.css", base), ("a.woff2", font), ("b.woff2", font)]);
            Assets::new(&theme).path("site.css").expect("it is there").clone()
        };
        let first = name("font", "a{src:url(a.woff2)}");
        assert_eq!(first, name("font", "a{src:url(a.woff2)}"));
        assert_ne!(first, name("font", "b{src:url(a.woff2)}"));
        assert_ne!(first, name("tnof", "a{src:url(a.woff2)}"));
        assert_ne!(first, name("font", "a{src:url(b.woff2)}"));
    }
}
